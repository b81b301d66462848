//! The two ways to look at an object: flat, to work on it, and in relief, to turn it.

use creation::solid::{Product, Solid};
use leptos::prelude::*;

use super::relief::Relief;
use crate::ui::art::art;
use crate::ui::button::RoundButton;
use crate::workshop::piece;
use crate::workshop::shell::Stage;
use crate::workshop::studio::Studio;

/// The canvas: the plate to work on, or the object to turn.
pub fn canvas(studio: Studio<Solid>) -> impl IntoView {
    let shell = studio.shell;
    let is_vase = Memo::new(move |_| studio.document.with(|document| document.product == Product::Vase));
    let is_in_relief =
        Memo::new(move |_| is_vase.get() || shell.is_shown_made.get() || shell.stage.get() == Stage::HandOver);
    move || {
        if is_in_relief.get() { view! { <Relief studio/> }.into_any() } else { view! { <piece::Canvas/> }.into_any() }
    }
}

/// The button that changes how the object is seen; a vase has one way only.
pub fn switch(studio: Studio<Solid>) -> impl IntoView {
    let texts = studio.shell.session.texts;
    let look = studio.shell.is_shown_made;
    let is_vase = move || studio.document.with(|document| document.product == Product::Vase);
    move || {
        (!is_vase() && studio.shell.stage.get() == Stage::Mine).then(|| {
            let label = move || if look.get() { texts.get().solid_flat() } else { texts.get().solid_relief() };
            view! {
                <RoundButton
                    label=move || label().to_owned()
                    icon=Signal::derive(move || if look.get() { art!("icon/flat") } else { art!("icon/cube") })
                    press=move || look.update(|look| *look = !*look)
                />
            }
        })
    }
}
