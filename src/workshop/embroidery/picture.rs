//! Pictures of embroidery: as it is sewn, and light ones for tiles.

use creation::embroidery::{Cloth, Embroidery, Product};
use creation::piece::Outline;
use leptos::prelude::*;

use crate::workshop::studio::Studio;

/// The class that gives the cloth its look.
pub fn cloth_class(cloth: Cloth) -> &'static str {
    match cloth {
        Cloth::White => "cloth-white",
        Cloth::Linen => "cloth-linen",
        Cloth::Denim => "cloth-denim",
        Cloth::Black => "cloth-black",
    }
}

/// The cloth with every thread.
pub fn sewn(studio: Studio<Embroidery>) -> AnyView {
    let (product, cloth, contour) = studio.document.with(|document| {
        let contour = document.piece.outline.path(document.piece.width, document.piece.height);
        (document.product, document.cloth, contour)
    });
    let edge = if product == Product::Handkerchief { "cloth-edge loose" } else { "cloth-edge" };
    let threads = studio.bench.preview.with(|preview| {
        preview.as_ref().map(|preview| {
            let thread = |sewn: &creation::embroidery::preview::SewnThread| {
                let [red, green, blue] = sewn.thread.rgb;
                view! {
                    <path class="thread" stroke=format!("rgb({red} {green} {blue})") d=sewn.path.clone()/>
                    <path class="thread-gleam" d=sewn.path.clone()/>
                }
            };
            preview.threads.iter().map(thread).collect_view()
        })
    });
    view! {
        <path class=cloth_class(cloth) d=contour.clone()/>
        {threads}
        <path class=edge d=contour/>
    }
    .into_any()
}

/// A contour as a small picture.
pub fn outline_picture(outline: Outline) -> impl IntoView {
    let (width, height) = outline.fitting_size(60.0, 60.0);
    let scale = 56.0 / width.max(height);
    let (width, height) = (width * scale, height * scale);
    let view_box = format!("{:.1} {:.1} 64 64", (width - 64.0) / 2.0, (height - 64.0) / 2.0);
    let contour = outline.path(width, height);
    view! {
        <svg viewBox=view_box aria-hidden="true" focusable="false">
            <path class="cloth-linen" d=contour.clone()/>
            <path class="cloth-border" d=contour/>
        </svg>
    }
}
