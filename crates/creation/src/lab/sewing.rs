//! The embroidery machines of a lab.

use super::Ranges;
use serde::{Deserialize, Serialize};

/// What a lab embroiders with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sewing {
    /// Its machines; a design goes to the first whose hoop holds it.
    pub machines: Vec<SewingMachine>,
    /// Colours that a design may have.
    pub colours: usize,
    /// Stitches that a design may have.
    pub stitches: usize,
}

/// An embroidery machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SewingMachine {
    /// Its name in the lab.
    pub name: String,
    /// Width in mm that can be sewn within its hoop.
    pub hoop_width: f64,
    /// Height in mm that can be sewn within its hoop.
    pub hoop_height: f64,
    /// Stitches in a minute.
    pub speed: f64,
    /// Whether it changes threads by itself.
    #[serde(default)]
    pub changes_threads: bool,
}

impl Default for Sewing {
    /// A household machine: a hoop of 100 × 100 mm, of which 98 can be sewn, one needle.
    fn default() -> Self {
        let machine = SewingMachine {
            name: "Brodeuse".into(),
            hoop_width: 98.0,
            hoop_height: 98.0,
            speed: 400.0,
            changes_threads: false,
        };
        Self { machines: vec![machine], colours: 8, stitches: 12_000 }
    }
}

impl Sewing {
    pub(super) fn validate(&self, found: &mut Ranges) {
        for (index, machine) in self.machines.iter().enumerate() {
            let at = |field: &str| format!("sewing.machines[{index}].{field}");
            found.range(at("hoop-width"), machine.hoop_width, 30.0, 1000.0);
            found.range(at("hoop-height"), machine.hoop_height, 30.0, 1000.0);
            found.range(at("speed"), machine.speed, 50.0, 3000.0);
        }
        found.entries("sewing.machines", self.machines.len());
        found.range("sewing.colours".into(), self.colours as f64, 1.0, 8.0);
        found.range("sewing.stitches".into(), self.stitches as f64, 500.0, 12_000.0);
    }
}
