//! The two ways to look at a design: flat, to work on it, and sewn, needle by needle.

use creation::embroidery::Embroidery;
use leptos::prelude::*;

use super::simulation::Simulation;
use crate::ui::art::art;
use crate::ui::button::RoundButton;
use crate::workshop::piece;
use crate::workshop::shell::Stage;
use crate::workshop::studio::Studio;

/// The canvas: the piece to work on, or the machine at work.
pub fn canvas(studio: Studio<Embroidery>) -> impl IntoView {
    let shell = studio.shell;
    let is_sewn = Memo::new(move |_| shell.is_shown_made.get() || shell.stage.get() == Stage::HandOver);
    move || {
        if is_sewn.get() { view! { <Simulation studio/> }.into_any() } else { view! { <piece::Canvas/> }.into_any() }
    }
}

/// The button that changes how the design is seen.
pub fn switch(studio: Studio<Embroidery>) -> impl IntoView {
    let texts = studio.shell.session.texts;
    let look = studio.shell.is_shown_made;
    let label = move || if look.get() { texts.get().embroidery_flat() } else { texts.get().embroidery_watch() };
    move || {
        (studio.shell.stage.get() == Stage::Mine).then(|| {
            view! {
                <RoundButton
                    label=move || label().to_owned()
                    icon=Signal::derive(move || if look.get() { art!("icon/flat") } else { art!("icon/needle") })
                    press=move || look.update(|look| *look = !*look)
                />
            }
        })
    }
}
