//! The picture of a piece: its sheet, what is engraved, scored and cut.

use creation::laser::{Document, Preview};
use creation::piece::Outline;
use leptos::prelude::*;

/// The class that gives the piece the look of its material.
pub fn sheet_class(material: &str) -> &'static str {
    match material.split('-').next() {
        Some("acrylic") => "sheet-acrylic",
        Some("cardboard") => "sheet-cardboard",
        _ => "sheet-wood",
    }
}

/// The piece as the kernel drew it.
pub fn drawn(preview: &Preview, material: &str) -> impl IntoView + use<> {
    let grain = (sheet_class(material) == "sheet-wood").then(|| grain(preview.width, preview.height));
    view! {
        <clipPath id="piece-body"><path d=preview.body.clone() clip-rule="evenodd"/></clipPath>
        <path class=sheet_class(material) fill-rule="evenodd" d=preview.body.clone()/>
        {grain.map(|grain| view! { <path class="grain-line" clip-path="url(#piece-body)" d=grain/> })}
        <path class="engraved" fill-rule="evenodd" d=preview.engrave.clone()/>
        <path class="score-line" d=preview.score.clone()/>
        <path class="cut-line inner" d=preview.inner_edges.clone()/>
        <path class="cut-line" d=preview.outer_edge.clone()/>
    }
}

/// The piece before the kernel is there: its contour alone.
pub fn outlined(document: &Document) -> impl IntoView + use<> {
    let contour = document.piece.outline.path(document.piece.width, document.piece.height);
    view! {
        <path class=sheet_class(&document.material) d=contour.clone()/>
        <path class="cut-line" d=contour/>
    }
}

/// Wavy lines along the wood.
fn grain(width: f64, height: f64) -> String {
    let step = height / 7.0;
    let swing = step * 0.3;
    (1..7)
        .map(|line| {
            let y = f64::from(line) * step;
            let bend = if line % 2 == 0 { swing } else { -swing };
            format!("M0 {y:.1}Q{:.1} {:.1} {width:.1} {y:.1}", width / 2.0, y + bend)
        })
        .collect()
}

/// A contour as a small picture.
pub fn outline_picture(outline: Outline) -> impl IntoView {
    let (width, height) = outline.fitting_size(60.0, 60.0);
    let scale = 60.0 / width.max(height);
    let (width, height) = (width * scale, height * scale);
    let view_box = format!("{:.1} {:.1} 64 64", (width - 64.0) / 2.0, (height - 64.0) / 2.0);
    let contour = outline.path(width, height);
    view! {
        <svg viewBox=view_box aria-hidden="true" focusable="false">
            <path class="sheet-wood" d=contour.clone()/>
            <path class="cut-line" d=contour/>
        </svg>
    }
}
