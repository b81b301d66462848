//! What things of the laser workshop are called on the screen.

use creation::laser::{Document, Problem, Product, Treatment, Work};
use messages::Texts;

use crate::workshop::piece;
use crate::workshop::words::number;

/// An object.
pub fn product(texts: Texts, product: Product) -> &'static str {
    match product {
        Product::Keyring => texts.laser_object_keyring(),
        Product::LuggageTag => texts.laser_object_luggage_tag(),
        Product::Sign => texts.laser_object_sign(),
        Product::Stencil => texts.laser_object_stencil(),
    }
}

/// What the beam does with an item.
pub fn treatment(texts: Texts, treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Engrave => texts.laser_engrave(),
        Treatment::Score => texts.laser_score(),
        Treatment::Cut => texts.laser_cut(),
    }
}

/// What the machine does.
pub fn work(texts: Texts, work: Work) -> &'static str {
    match work {
        Work::Engrave => texts.job_ticket_work_engrave(),
        Work::Score => texts.job_ticket_work_score(),
        Work::InnerCut => texts.job_ticket_work_inner_cut(),
        Work::OuterCut => texts.job_ticket_work_outer_cut(),
    }
}

/// The name of a material: the lab's own, else the app's.
pub fn material(texts: Texts, id: &str, own: Option<&str>) -> String {
    own.unwrap_or_else(|| match id.split('-').next().unwrap_or_default() {
        "acrylic" => texts.laser_material_acrylic(),
        "cardboard" => texts.laser_material_cardboard(),
        "plywood" => texts.laser_material_plywood(),
        _ => id,
    })
    .to_owned()
}

/// What is wrong, in plain words.
pub fn problem(texts: Texts, document: &Document, problem: &Problem) -> String {
    match problem {
        Problem::Piece(problem) => piece::words::problem(texts, &document.piece.plain(), problem),
        Problem::UnknownMaterial { .. } => texts.laser_problem_material_unknown().to_owned(),
        Problem::ThinPart { least, .. } => texts.laser_problem_part_too_thin(number(texts, *least)),
        Problem::NarrowGap { least, .. } => texts.laser_problem_gap_too_small(number(texts, *least)),
        Problem::LoosePart { .. } => texts.laser_problem_part_falls().to_owned(),
        Problem::NothingLeft => texts.laser_problem_nothing_left().to_owned(),
        Problem::OutsideBed { bed_width, bed_height } => {
            texts.laser_problem_outside_the_bed(number(texts, *bed_width), number(texts, *bed_height))
        }
    }
}
