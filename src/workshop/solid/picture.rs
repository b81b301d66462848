//! Pictures of objects: flat as they lie on the bed, and light ones for tiles and cards.

use creation::lab::LabProfile;
use creation::piece::Outline;
use creation::solid::{Document, Product, Profile, Solid, vase};
use leptos::prelude::*;

use crate::workshop::piece;
use crate::workshop::studio::Studio;

/// The plate with what stands out of it and what goes in.
pub fn flat(studio: Studio<Solid>) -> AnyView {
    let colour = studio.document.with(|document| studio.bench.lab.with(|lab| colour(document, lab)));
    studio.bench.preview.with(|preview| match preview {
        Some(preview) => view! {
            <path class="plate" fill=colour.clone() fill-rule="evenodd" d=preview.plate.clone()/>
            <path class="plate-sunken" fill-rule="evenodd" d=preview.sunken.clone()/>
            <path class="plate-shade" fill-rule="evenodd" d=preview.raised.clone()/>
            <path class="plate-raised" fill=colour fill-rule="evenodd" d=preview.raised.clone()/>
        }
        .into_any(),
        None => {
            let contour = studio.document.with(|document| {
                let piece = &document.piece;
                piece.outline.path(piece.width, piece.height)
            });
            view! { <path class="plate" fill=colour d=contour/> }.into_any()
        }
    })
}

fn colour(document: &Document, lab: &LabProfile) -> String {
    lab.printing.filament(&document.filament).map(|filament| filament.colour.clone()).unwrap_or_default()
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
            <path class="f-mustard-2" transform="translate(0 4)" d=contour.clone()/>
            <path class="f-mustard" d=contour/>
        </svg>
    }
}

/// The line of a vase as a small picture.
pub fn profile_picture(profile: Profile) -> impl IntoView {
    view! {
        <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
            <path class="f-mustard" d=profile_path(profile, 20.0, 52.0)/>
        </svg>
    }
}

/// A vase seen from the side, in a box of 64, with that half width and height.
fn profile_path(profile: Profile, half: f64, height: f64) -> String {
    const STEPS: u32 = 24;
    let shares = (0..=STEPS).map(|step| f64::from(step) / f64::from(STEPS));
    let at = |share: f64, side: f64| {
        let across = 32.0 + side * half * vase::shape(profile, share);
        format!("{across:.1} {:.1}", 58.0 - height * share)
    };
    let right: Vec<String> = shares.clone().map(|share| at(share, 1.0)).collect();
    let left: Vec<String> = shares.rev().map(|share| at(share, -1.0)).collect();
    format!("M{}Z", right.into_iter().chain(left).collect::<Vec<_>>().join("L"))
}

/// A light picture for a card.
pub fn sketch(document: &Document) -> AnyView {
    if document.product == Product::Vase {
        let (width, height) = (document.vase.width, document.vase.height);
        let scale = 52.0 / width.max(height);
        let line = profile_path(document.vase.profile, width * scale / 2.0, height * scale);
        return view! {
            <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false"><path class="f-mustard" d=line></path></svg>
        }
        .into_any();
    }
    piece::sketch(&document.piece.plain(), "f-mustard", "f-earth-2").into_any()
}
