//! What things of the 3D workshop are called on the screen.

use creation::solid::{Document, Measure, Problem, Product, Profile, Treatment};
use messages::Texts;

use crate::ui::art::art;
use crate::workshop::piece;
use crate::workshop::words::number;

/// An object.
pub fn product(texts: Texts, product: Product) -> &'static str {
    match product {
        Product::Keyring => texts.solid_object_keyring(),
        Product::NamePlate => texts.solid_object_name_plate(),
        Product::Stamp => texts.solid_object_stamp(),
        Product::Token => texts.solid_object_token(),
        Product::Vase => texts.solid_object_vase(),
    }
}

/// How an item stands out.
pub fn treatment(texts: Texts, treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Raised => texts.solid_raised(),
        Treatment::Sunken => texts.solid_sunken(),
    }
}

/// The icon of how an item stands out.
pub fn treatment_icon(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Raised => art!("icon/raised"),
        Treatment::Sunken => art!("icon/sunken"),
    }
}

/// The line of a vase.
pub fn profile(texts: Texts, profile: Profile) -> &'static str {
    match profile {
        Profile::Straight => texts.solid_profile_straight(),
        Profile::Cone => texts.solid_profile_cone(),
        Profile::Round => texts.solid_profile_round(),
        Profile::Waist => texts.solid_profile_waist(),
        Profile::Bottle => texts.solid_profile_bottle(),
    }
}

/// A measure of a vase.
pub fn measure(texts: Texts, measure: Measure) -> &'static str {
    match measure {
        Measure::Height => texts.workshop_height(),
        Measure::Width => texts.workshop_width(),
        Measure::Waves => texts.solid_waves(),
        Measure::Depth => texts.solid_depth(),
        Measure::Twist => texts.solid_twist(),
    }
}

/// The name of a filament: the lab's own, else the app's.
pub fn filament(texts: Texts, id: &str, own: Option<&str>) -> String {
    own.unwrap_or_else(|| match id {
        "yellow" => texts.solid_filament_yellow(),
        "blue" => texts.solid_filament_blue(),
        "red" => texts.solid_filament_red(),
        "white" => texts.solid_filament_white(),
        _ => id,
    })
    .to_owned()
}

/// Three measures in mm.
pub fn size(texts: Texts, width: f64, depth: f64, height: f64) -> String {
    texts.solid_size(number(texts, width), number(texts, depth), number(texts, height))
}

/// What is wrong, in plain words.
pub fn problem(texts: Texts, document: &Document, problem: &Problem) -> String {
    match problem {
        Problem::Piece(problem) => piece::words::problem(texts, &document.piece.plain(), problem),
        Problem::UnknownFilament { .. } => texts.solid_problem_filament_unknown().to_owned(),
        Problem::ThinStroke { least, .. } => texts.solid_problem_stroke_too_thin(number(texts, *least)),
        Problem::ThinWall { least, .. } => texts.solid_problem_wall_too_thin(number(texts, *least)),
        Problem::SmallHole { diameter, .. } => texts.solid_problem_hole_too_small(number(texts, *diameter)),
        Problem::TooDeep { depth } => texts.solid_problem_too_deep(number(texts, *depth)),
        Problem::Overhang { degrees, .. } => texts.solid_problem_overhang(number(texts, *degrees)),
        Problem::OutsidePrinter { width, depth, height } => {
            texts.solid_problem_outside_printer(size(texts, *width, *depth, *height))
        }
        Problem::TooLong { minutes, most } => texts.solid_problem_too_long(*minutes, *most),
        Problem::OpenSurface => texts.solid_problem_open_surface().to_owned(),
    }
}
