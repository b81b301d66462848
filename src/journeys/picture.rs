//! The drawings of the objects that journeys lead to.

use crate::ui::art::art;

/// The drawing that a journey names.
pub fn picture(name: &str) -> &'static str {
    match name {
        "door-sign" => art!("object/door-sign"),
        "luggage-tag" => art!("object/luggage-tag"),
        "stencil" => art!("object/stencil"),
        "stamp-3d" => art!("object/stamp-3d"),
        "badge" => art!("object/badge"),
        "robot-drawing" => art!("object/robot-drawing"),
        _ => art!("object/keyring"),
    }
}
