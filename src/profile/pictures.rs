//! The twelve pictures of codes.

use leptos::prelude::*;
use messages::Texts;
use progress::{PICTURES, PictureCode};

use crate::ui::art::{Art, art};

/// The drawings, in the order of their numbers.
const DRAWINGS: [&str; PICTURES] = [
    art!("picture-code/sun"),
    art!("picture-code/key"),
    art!("picture-code/boat"),
    art!("picture-code/tree"),
    art!("picture-code/cat"),
    art!("picture-code/house"),
    art!("picture-code/flower"),
    art!("picture-code/cup"),
    art!("picture-code/bicycle"),
    art!("picture-code/fish"),
    art!("picture-code/umbrella"),
    art!("picture-code/book"),
];

/// The drawing of a picture.
pub fn drawing(picture: u8) -> &'static str {
    DRAWINGS.get(usize::from(picture)).copied().unwrap_or_default()
}

/// What one sees on a picture.
pub fn picture_name(texts: Texts, picture: u8) -> &'static str {
    match picture {
        0 => texts.code_picture_sun(),
        1 => texts.code_picture_key(),
        2 => texts.code_picture_boat(),
        3 => texts.code_picture_tree(),
        4 => texts.code_picture_cat(),
        5 => texts.code_picture_house(),
        6 => texts.code_picture_flower(),
        7 => texts.code_picture_cup(),
        8 => texts.code_picture_bicycle(),
        9 => texts.code_picture_fish(),
        10 => texts.code_picture_umbrella(),
        _ => texts.code_picture_book(),
    }
}

/// The names of a code's pictures, to be read aloud.
pub fn spoken(texts: Texts, code: PictureCode) -> String {
    code.pictures().map(|picture| picture_name(texts, picture)).join(", ")
}

/// The three pictures of a code in their order, with their names.
pub fn shown(texts: Texts, code: PictureCode) -> impl IntoView + use<> {
    let picture = |picture| {
        view! {
            <li class="code-picture"><Art svg=drawing(picture)/>{picture_name(texts, picture)}</li>
        }
    };
    view! { <ol class="code-pictures">{code.pictures().map(picture).collect_view()}</ol> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_picture_has_a_drawing_and_a_name_of_its_own() {
        let numbers = || 0..PICTURES as u8;
        let drawings: BTreeSet<&str> = numbers().map(drawing).collect();
        let names: BTreeSet<&str> = numbers().map(|picture| picture_name(Texts::french(), picture)).collect();
        assert_eq!((drawings.len(), names.len()), (PICTURES, PICTURES));
    }
}
