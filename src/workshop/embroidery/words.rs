//! What things of the embroidery workshop are called on the screen.

use creation::embroidery::{Cloth, Document, Problem, Product, Style};
use messages::Texts;

use crate::workshop::piece;
use crate::workshop::words::number;

/// An object.
pub fn product(texts: Texts, product: Product) -> &'static str {
    match product {
        Product::Badge => texts.embroidery_object_badge(),
        Product::Patch => texts.embroidery_object_patch(),
        Product::Handkerchief => texts.embroidery_object_handkerchief(),
    }
}

/// How an item is sewn.
pub fn style(texts: Texts, style: Style) -> &'static str {
    match style {
        Style::Filled => texts.embroidery_filled(),
        Style::Border => texts.embroidery_bordered(),
        Style::Thick => texts.embroidery_thick(),
        Style::Thin => texts.embroidery_thin(),
    }
}

/// A cloth.
pub fn cloth(texts: Texts, cloth: Cloth) -> &'static str {
    match cloth {
        Cloth::White => texts.embroidery_cloth_white(),
        Cloth::Linen => texts.embroidery_cloth_linen(),
        Cloth::Denim => texts.embroidery_cloth_denim(),
        Cloth::Black => texts.embroidery_cloth_black(),
    }
}

/// A thread, by its name in data.
pub fn thread(texts: Texts, id: &str) -> &'static str {
    match id {
        "white" => texts.thread_white(),
        "grey" => texts.thread_grey(),
        "red" => texts.thread_red(),
        "wine" => texts.thread_wine(),
        "pink" => texts.thread_pink(),
        "light-pink" => texts.thread_light_pink(),
        "orange" => texts.thread_orange(),
        "gold" => texts.thread_gold(),
        "yellow" => texts.thread_yellow(),
        "lime" => texts.thread_lime(),
        "green" => texts.thread_green(),
        "emerald" => texts.thread_emerald(),
        "dark-green" => texts.thread_dark_green(),
        "mint" => texts.thread_mint(),
        "teal" => texts.thread_teal(),
        "sky" => texts.thread_sky(),
        "light-blue" => texts.thread_light_blue(),
        "blue" => texts.thread_blue(),
        "navy" => texts.thread_navy(),
        "violet" => texts.thread_violet(),
        "beige" => texts.thread_beige(),
        "brown" => texts.thread_brown(),
        "dark-brown" => texts.thread_dark_brown(),
        _ => texts.thread_black(),
    }
}

/// What is wrong, in plain words.
pub fn problem(texts: Texts, document: &Document, problem: &Problem) -> String {
    match problem {
        Problem::Piece(problem) => piece::words::problem(texts, &document.piece.plain(), problem),
        Problem::Nothing => texts.embroidery_problem_nothing().to_owned(),
        Problem::TooSmall { .. } => texts.embroidery_problem_too_small().to_owned(),
        Problem::OutsideHoop { width, height } => {
            texts.embroidery_problem_outside_hoop(number(texts, *width), number(texts, *height))
        }
        Problem::TooDense { .. } => texts.embroidery_problem_too_dense().to_owned(),
        Problem::StitchTooLong { .. } => texts.embroidery_problem_stitch_too_long().to_owned(),
        Problem::TooManyStitches { count, most } => texts.embroidery_problem_too_many_stitches(*count, *most),
        Problem::TooManyColours { count, most } => texts.embroidery_problem_too_many_colours(*count, *most),
    }
}
