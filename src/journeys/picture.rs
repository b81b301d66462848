//! The drawings of the objects that journeys lead to.

use crate::ui::art::art;

/// The drawing that a journey names.
pub fn picture(name: &str) -> &'static str {
    match name {
        "door-sign" => art!("object/door-sign"),
        "luggage-tag" => art!("object/luggage-tag"),
        "stencil" => art!("object/stencil"),
        _ => art!("object/keyring"),
    }
}
