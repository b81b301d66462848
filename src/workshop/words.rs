//! What things of the laser workshop are called on the screen.

use creation::laser::{Content, Document, Item, Outline, Problem, Product, Treatment, Work};
use messages::Texts;

use super::bench::Trouble;
use super::studio::{Target, Tool};
use crate::ui::motif;

/// A number as it is written in the language, with one decimal at most.
pub fn number(texts: Texts, value: f64) -> String {
    let tenths = format!("{value:.1}");
    let short = tenths.strip_suffix(".0").unwrap_or(&tenths);
    if texts.language().code == "en" { short.to_owned() } else { short.replace('.', ",") }
}

pub fn millimetres(texts: Texts, value: f64) -> String {
    texts.laser_millimetres(number(texts, value))
}

pub fn product(texts: Texts, product: Product) -> &'static str {
    match product {
        Product::Keyring => texts.laser_object_keyring(),
        Product::LuggageTag => texts.laser_object_luggage_tag(),
        Product::Sign => texts.laser_object_sign(),
        Product::Stencil => texts.laser_object_stencil(),
    }
}

pub fn outline(texts: Texts, outline: Outline) -> &'static str {
    match outline {
        Outline::RoundedRectangle => texts.laser_shape_rounded(),
        Outline::Circle => texts.laser_shape_circle(),
        Outline::Heart => texts.laser_shape_heart(),
        Outline::Tag => texts.laser_shape_tag(),
        Outline::House => texts.laser_shape_house(),
        Outline::Cloud => texts.laser_shape_cloud(),
        Outline::Hexagon => texts.laser_shape_hexagon(),
        Outline::Arch => texts.laser_shape_arch(),
    }
}

pub fn tool(texts: Texts, tool: Tool) -> &'static str {
    match tool {
        Tool::Text => texts.laser_tool_text(),
        Tool::Motif => texts.laser_tool_motif(),
        Tool::Draw => texts.laser_tool_draw(),
        Tool::Size => texts.laser_tool_size(),
        Tool::Hole => texts.laser_tool_hole(),
        Tool::Material => texts.laser_tool_material(),
    }
}

pub fn treatment(texts: Texts, treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Engrave => texts.laser_engrave(),
        Treatment::Score => texts.laser_score(),
        Treatment::Cut => texts.laser_cut(),
    }
}

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

pub fn item(texts: Texts, item: &Item) -> String {
    match &item.content {
        Content::Text(text) if text.trim().is_empty() => texts.laser_item_empty_text().to_owned(),
        Content::Text(text) => texts.laser_item_text(text.replace('\n', " ")),
        Content::Motif(id) => texts.laser_item_motif(motif::name(texts, id)),
        Content::Drawing(_) => texts.laser_item_drawing().to_owned(),
    }
}

pub fn target(texts: Texts, document: &Document, target: Target) -> String {
    match target {
        Target::Item(id) => document.item(id).map(|found| item(texts, found)).unwrap_or_default(),
        Target::Hole(rank) => texts.laser_item_hole(rank + 1),
    }
}

/// Everything that can be chosen on the piece, with its name.
pub fn targets(texts: Texts, document: &Document) -> Vec<(Target, String)> {
    let items = document.items.iter().map(|item| Target::Item(item.id));
    let holes = (0..document.holes.len()).map(Target::Hole);
    items.chain(holes).map(|found| (found, target(texts, document, found))).collect()
}

/// The whole creation in words, for those who do not see it.
pub fn describe(texts: Texts, document: &Document) -> String {
    let object = product(texts, document.product);
    let (width, height) = (number(texts, document.width), number(texts, document.height));
    let content: Vec<String> = targets(texts, document).into_iter().map(|(_, name)| name).collect();
    if content.is_empty() {
        texts.laser_describe_empty(object, width, height)
    } else {
        texts.laser_describe(object, width, height, content.join(", "))
    }
}

/// What is wrong, in plain words.
pub fn problem(texts: Texts, document: &Document, problem: &Problem) -> String {
    match problem {
        Problem::NothingOnIt => texts.laser_problem_empty().to_owned(),
        Problem::LetterMissing { letters, .. } => {
            let letters: Vec<String> = letters.iter().map(char::to_string).collect();
            texts.laser_problem_letter_missing(letters.join(" "))
        }
        Problem::UnknownMotif { .. } => texts.laser_problem_motif_unknown().to_owned(),
        Problem::UnknownMaterial { .. } => texts.laser_problem_material_unknown().to_owned(),
        Problem::OffPiece { item } => texts.laser_problem_off_the_piece(target(texts, document, Target::Item(*item))),
        Problem::TooSmall { size, .. } => texts.laser_problem_too_small(number(texts, *size)),
        Problem::HoleOffPiece { .. } => texts.laser_problem_hole_off().to_owned(),
        Problem::HoleNearEdge { distance, .. } => texts.laser_problem_hole_near_edge(number(texts, *distance)),
        Problem::HolesTooClose { distance, .. } => texts.laser_problem_holes_too_close(number(texts, *distance)),
        Problem::ThinPart { least, .. } => texts.laser_problem_part_too_thin(number(texts, *least)),
        Problem::NarrowGap { least, .. } => texts.laser_problem_gap_too_small(number(texts, *least)),
        Problem::LoosePart { .. } => texts.laser_problem_part_falls().to_owned(),
        Problem::NothingLeft => texts.laser_problem_nothing_left().to_owned(),
        Problem::OutsideBed { bed_width, bed_height } => {
            texts.laser_problem_outside_the_bed(number(texts, *bed_width), number(texts, *bed_height))
        }
    }
}

/// What went wrong with the kernel, in plain words.
pub fn trouble(texts: Texts, trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::NotLoaded => texts.workshop_not_loaded(),
        Trouble::Offline => texts.workshop_not_loaded_offline(),
        Trouble::Failed | Trouble::Refused(_) => texts.workshop_failed(),
        Trouble::Stopped => texts.workshop_stopped(),
    }
}
