//! The size of the piece, in mm.

use creation::laser::Edit;
use leptos::prelude::*;

use crate::ui::art::{Icon, art};
use crate::ui::button::RoundButton;
use crate::workshop::studio::{Studio, studio};
use crate::workshop::words;

/// Larger and smaller as a whole, then each side on its own.
#[component]
pub fn SizePanel() -> impl IntoView {
    let studio = studio();
    let texts = studio.session.texts;
    let size = Memo::new(move |_| studio.document.with(|document| (document.width, document.height)));
    view! {
        <div class="tool-row even">
            <button type="button" class="button quiet" on:click=move |_| scale(studio, 1.0 / 1.1)>
                <Icon svg=art!("icon/minus")/>
                {move || texts.get().laser_smaller()}
            </button>
            <button type="button" class="button quiet" on:click=move |_| scale(studio, 1.1)>
                <Icon svg=art!("icon/plus")/>
                {move || texts.get().laser_larger()}
            </button>
        </div>
        <div class="tool-row side">
            <RoundButton
                label=move || texts.get().laser_narrower().to_owned()
                icon=art!("icon/minus")
                press=move || stretch(studio, -STEP, 0.0)
            />
            <p role="status">
                {move || texts.get().laser_width()}" "<b>{move || words::millimetres(texts.get(), size.get().0)}</b>
            </p>
            <RoundButton
                label=move || texts.get().laser_wider().to_owned()
                icon=art!("icon/plus")
                press=move || stretch(studio, STEP, 0.0)
            />
        </div>
        <div class="tool-row side">
            <RoundButton
                label=move || texts.get().laser_shorter().to_owned()
                icon=art!("icon/minus")
                press=move || stretch(studio, 0.0, -STEP)
            />
            <p role="status">
                {move || texts.get().laser_height()}" "<b>{move || words::millimetres(texts.get(), size.get().1)}</b>
            </p>
            <RoundButton
                label=move || texts.get().laser_taller().to_owned()
                icon=art!("icon/plus")
                press=move || stretch(studio, 0.0, STEP)
            />
        </div>
    }
}

/// How much a touch adds to a side, in mm.
const STEP: f64 = 2.0;

fn scale(studio: Studio, factor: f64) {
    let (width, height) = studio.document.with_untracked(|document| (document.width, document.height));
    studio.edit(&Edit::SetSize { width: (width * factor).round(), height: (height * factor).round() });
}

fn stretch(studio: Studio, across: f64, down: f64) {
    let (width, height) = studio.document.with_untracked(|document| (document.width, document.height));
    studio.edit(&Edit::SetSize { width: width + across, height: height + down });
}
