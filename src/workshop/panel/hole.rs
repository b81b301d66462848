//! The holes of the piece.

use creation::laser::Edit;
use creation::laser::document::limits;
use leptos::prelude::*;

use crate::ui::art::{Icon, art};
use crate::ui::button::RoundButton;
use crate::workshop::keyboard;
use crate::workshop::studio::{Studio, Target, studio};
use crate::workshop::words;

/// Diameter of a new hole, in mm.
const DIAMETER: f64 = 5.0;

/// Adding a hole, making it larger or smaller.
#[component]
pub fn HolePanel() -> impl IntoView {
    let studio = studio();
    let texts = studio.session.texts;
    let chosen = Memo::new(move |_| chosen(studio));
    let diameter = move || {
        let rank = chosen.get()?;
        studio.document.with(|document| document.holes.get(rank).map(|hole| hole.diameter))
    };
    let is_none = Signal::derive(move || chosen.get().is_none());
    let on_hole = move |act: fn(Studio)| {
        if let Some(rank) = chosen.get_untracked() {
            studio.select(Target::Hole(rank));
            act(studio);
        }
    };
    let is_full = move || studio.document.with(|document| document.holes.len() >= limits::HOLES);
    view! {
        <div class="tool-row side">
            <RoundButton
                label=move || texts.get().laser_smaller().to_owned()
                icon=art!("icon/minus")
                disabled=is_none
                press=move || on_hole(keyboard::smaller)
            />
            <p role="status">{move || match diameter() {
                Some(diameter) => words::millimetres(texts.get(), diameter),
                None => texts.get().laser_hole_about().to_owned(),
            }}</p>
            <RoundButton
                label=move || texts.get().laser_larger().to_owned()
                icon=art!("icon/plus")
                disabled=is_none
                press=move || on_hole(keyboard::larger)
            />
        </div>
        <button type="button" class="button quiet" disabled=is_full on:click=move |_| add(studio)>
            <Icon svg=art!("icon/plus")/>
            {move || texts.get().laser_hole_add()}
        </button>
    }
}

/// The hole that is chosen, else the first.
fn chosen(studio: Studio) -> Option<usize> {
    match studio.selected.get() {
        Some(Target::Hole(rank)) => Some(rank),
        _ => studio.document.with(|document| (!document.holes.is_empty()).then_some(0)),
    }
}

fn add(studio: Studio) {
    studio.edit(&Edit::AddHole { diameter: DIAMETER });
    let last = studio.document.with_untracked(|document| document.holes.len().checked_sub(1));
    if let Some(rank) = last {
        studio.select(Target::Hole(rank));
    }
}
