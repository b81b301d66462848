//! A light drawing of a piece for its card. The kernel alone draws it as the machine will make it.

use creation::piece::{Content, Piece};
use leptos::prelude::*;

/// Letters of a text that a card still shows.
const LETTERS: usize = 24;
/// Mean width of a letter, in parts of its height.
const LETTER_WIDTH: f64 = 0.58;
/// Room between two signs, in parts of their height.
const GAP: f64 = 0.3;

/// The contour in this class, with what is on it in that one.
pub fn sketch(piece: &Piece<()>, sheet: &'static str, ink: &'static str) -> impl IntoView + use<> {
    let (width, height) = (piece.width, piece.height);
    let margin = width.max(height) * 0.04;
    let view_box = format!("{} {} {} {}", -margin, -margin, width + 2.0 * margin, height + 2.0 * margin);
    view! {
        <svg viewBox=view_box aria-hidden="true" focusable="false">
            <path class=sheet d=piece.outline.path(width, height)></path>
            {signs(piece, ink)}
        </svg>
    }
}

/// The texts and motifs, one beside the other in the middle.
fn signs(piece: &Piece<()>, ink: &'static str) -> impl IntoView + use<> {
    let signs: Vec<(f64, Sign)> = piece.items.iter().filter_map(|item| sign(&item.content)).collect();
    let total: f64 = signs.iter().map(|(width, _)| width + GAP).sum::<f64>() - GAP;
    let size = (piece.height * 0.42).min(piece.width * 0.7 / total.max(1.0));
    let middle = piece.height / 2.0;
    let mut left = (piece.width - total * size) / 2.0;
    signs
        .into_iter()
        .map(|(width, sign)| {
            let start = left;
            left += (width + GAP) * size;
            match sign {
                Sign::Text(text) => view! {
                    <text class=ink font-size=size text-anchor="middle" dominant-baseline="central"
                        font-weight="700" x=start + width * size / 2.0 y=middle>{text}</text>
                }
                .into_any(),
                Sign::Motif(path) => {
                    let scale = size * 0.9 / creation::motif::BOX;
                    let place = format!("translate({start} {}) scale({scale})", middle - size * 0.45);
                    view! { <path class=ink fill-rule="evenodd" transform=place d=path></path> }.into_any()
                }
            }
        })
        .collect_view()
}

enum Sign {
    Text(String),
    Motif(&'static str),
}

/// What is drawn of an item, and how wide it is in parts of its height.
fn sign(content: &Content) -> Option<(f64, Sign)> {
    match content {
        Content::Text(text) => {
            let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LETTERS).collect();
            let letters = text.chars().count() as f64;
            (letters > 0.0).then_some((letters * LETTER_WIDTH, Sign::Text(text)))
        }
        Content::Motif(motif) => creation::motif::find(motif).map(|motif| (1.0, Sign::Motif(motif.path))),
        Content::Code(_) | Content::Drawing(_) => None,
    }
}
