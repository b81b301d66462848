//! Drawing with a finger on the piece.

use leptos::prelude::*;

use crate::workshop::studio::{PENS, studio};

/// The pens. Taking one goes on drawing.
#[component]
pub fn DrawPanel() -> impl IntoView {
    let studio = studio();
    let pens = move || {
        let texts = studio.session.texts.get();
        let names = [texts.laser_pen_thin(), texts.laser_pen_medium(), texts.laser_pen_thick()];
        PENS.into_iter()
            .zip(names)
            .map(|(width, name)| {
                let is_in_hand = move || studio.pen.get() == width && studio.selected.get().is_none();
                view! {
                    <button
                        type="button"
                        class="button quiet"
                        aria-pressed=move || is_in_hand().to_string()
                        on:click=move |_| {
                            studio.selected.set(None);
                            studio.pen.set(width);
                        }
                    >
                        {name}
                    </button>
                }
            })
            .collect_view()
    };
    view! { <div class="segments pens">{pens}</div> }
}
