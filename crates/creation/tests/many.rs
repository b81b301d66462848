//! 10,000 random creations of each module: no panic, and no file that a machine would choke on.

#[path = "support/creations.rs"]
mod creations;
mod support;
#[path = "support/surface.rs"]
mod surface;

use creation::blocks::{self, Blocks};
use creation::embroidery::pattern::{Kind, Pattern};
use creation::embroidery::{self, Embroidery};
use creation::lab::LabProfile;
use creation::laser::{self, Laser};
use creation::module::{ExportError, MachineFormat, Module, export};
use creation::project::{Project, ProjectDocument};
use creation::solid::{self, Solid};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use support::{config, documents, font};
use surface::Surface;

const MANY: u32 = 10_000;

/// Tries that many creations in every format; `is_sound` reads a file.
fn try_many<M: Module>(documents: impl Strategy<Value = M::Document>, is_sound: fn(M::Format, &[u8]) -> bool) {
    let (font, lab) = (font(), LabProfile::default());
    let files = std::cell::Cell::new(0_u32);
    let tried = TestRunner::new(config(MANY)).run(&documents, |document| {
        prop_assert_eq!(document.fault(), None);
        let project = Project { name: "Essai".to_owned(), document };
        let read = Project::from_bytes(&project.to_bytes());
        prop_assert_eq!(read.as_ref(), Ok(&project));
        for format in M::Format::ALL {
            match export::<M>(&project, *format, &lab, &font) {
                Ok(file) => {
                    files.set(files.get() + 1);
                    prop_assert!(is_sound(*format, &file), "{}", format.extension());
                }
                Err(ExportError::Problems { problems }) => prop_assert!(!problems.is_empty()),
                Err(other) => prop_assert!(false, "{other:?}"),
            }
        }
        Ok(())
    });
    tried.unwrap_or_else(|failed| panic!("{failed}"));
    let made = files.get();
    assert!(made > MANY / 3, "only {made} files were made: the random creations are not worth much");
}

fn is_drawing(format: laser::Format, file: &[u8]) -> bool {
    match format {
        laser::Format::Svg => file.starts_with(b"<?xml") && file.ends_with(b"</svg>\n"),
        laser::Format::Dxf => file.ends_with(b"EOF\n"),
    }
}

/// Whether our own reader finds stitches that a machine can make.
fn is_sewable(format: embroidery::Format, file: &[u8]) -> bool {
    let Ok(pattern) = format.read(file) else { return false };
    pattern.sewn() > 0 && pattern.stitches.len() <= 13_000 && longest(&pattern) <= 121.0
}

/// The longest sewn stitch, in tenths of a mm.
fn longest(pattern: &Pattern) -> f64 {
    let pairs = pattern.stitches.iter().zip(pattern.stitches.iter().skip(1));
    let sewn = pairs.filter(|(from, to)| from.kind == Kind::Sew && to.kind == Kind::Sew);
    sewn.map(|(from, to)| f64::from(to.x - from.x).hypot(f64::from(to.y - from.y))).fold(0.0, f64::max)
}

#[test]
fn laser() {
    try_many::<Laser>(documents(), is_drawing);
}

#[test]
fn solid() {
    try_many::<Solid>(creations::solids(), |format, file| match format {
        solid::Format::Stl => Surface::of_stl(file).open_edges() == 0,
        solid::Format::ThreeMf => file.starts_with(b"PK\x03\x04"),
    });
}

#[test]
fn embroidery() {
    try_many::<Embroidery>(creations::embroideries(), is_sewable);
}

#[test]
fn blocks() {
    try_many::<Blocks>(creations::drawings(), |format, file| match format {
        blocks::Format::Lines(format) => is_drawing(format, file),
        blocks::Format::Stitches(format) => is_sewable(format, file),
    });
}
