//! What is particular to embroidery: how an item is sewn, threads and cloth.

use creation::embroidery::thread::{THREADS, Thread};
use creation::embroidery::{Cloth, Edit, Embroidery, Product, Style};
use creation::piece::ItemId;
use leptos::prelude::*;

use super::{picture, words};
use crate::ui::art::art;
use crate::workshop::objects::{self, Choices};
use crate::workshop::piece::Tool;
use crate::workshop::studio::{Studio, studio};

/// The cloth, and the threads of border and ground.
pub const COLOURS: &Tool = &Tool {
    id: "colours",
    icon: art!("icon/thread"),
    name: |texts| texts.embroidery_tool_colours(),
    panel: || ColoursPanel().into_any(),
};

/// How an item is sewn, and with which thread.
pub fn treatments(studio: Studio<Embroidery>, item: ItemId) -> impl IntoView {
    let texts = studio.shell.session.texts;
    let treatment = move || studio.document.with(|document| document.piece.item(item).map(|item| item.treatment));
    let styles = Choices { legend: |texts| texts.embroidery_style(), all: &Style::ALL, name: words::style, icon: None };
    let style = move || treatment().map(|treatment| treatment.style);
    view! {
        {objects::choices(texts, styles, style, move |style| studio.edit(Edit::SetStyle(item, style)))}
        {threads(
            studio,
            "item-thread",
            |texts| texts.embroidery_thread(),
            move || treatment().map(|treatment| treatment.thread.id),
            move |thread| studio.edit(Edit::SetThread(item, thread)),
        )}
    }
}

/// A spool of thread.
pub fn spool(thread: &Thread) -> impl IntoView + use<> {
    let [red, green, blue] = thread.rgb;
    view! {
        <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <circle class="spool-edge" cx="24" cy="24" r="21" fill=format!("rgb({red} {green} {blue})")/>
        </svg>
    }
}

/// All threads, as spools to touch.
fn threads(
    studio: Studio<Embroidery>,
    id: &'static str,
    title: fn(messages::Texts) -> &'static str,
    chosen: impl Fn() -> Option<&'static str> + Copy + Send + Sync + 'static,
    choose: impl Fn(String) + Copy + 'static,
) -> impl IntoView {
    let texts = studio.shell.session.texts;
    let choice = move |thread: &'static Thread| {
        view! {
            <button
                type="button"
                class="tile spool"
                aria-label=move || words::thread(texts.get(), thread.id)
                aria-pressed=move || (chosen() == Some(thread.id)).to_string()
                on:click=move |_| choose(thread.id.to_owned())
            >
                {spool(thread)}
            </button>
        }
    };
    view! {
        <h2 id=id>{move || title(texts.get())}": "{move || chosen().map(|thread| words::thread(texts.get(), thread))}</h2>
        <div class="strip" role="group" aria-labelledby=id>{THREADS.iter().map(choice).collect_view()}</div>
    }
}

#[component]
fn ColoursPanel() -> impl IntoView {
    let studio = studio::<Embroidery>();
    let texts = studio.shell.session.texts;
    let product = Memo::new(move |_| studio.document.with(|document| document.product));
    let cloth = move |choice: Cloth| {
        view! {
            <button
                type="button"
                class="button quiet"
                aria-pressed=move || studio.document.with(|document| document.cloth == choice).to_string()
                on:click=move |_| studio.edit(Edit::ChooseCloth(choice))
            >
                <svg class="swatch" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                    <circle class=picture::cloth_class(choice) cx="10" cy="10" r="9"/>
                </svg>
                {move || words::cloth(texts.get(), choice)}
            </button>
        }
    };
    view! {
        <fieldset class="segments treatments">
            <legend>{move || texts.get().embroidery_cloth()}</legend>
            {Cloth::ALL.map(cloth).collect_view()}
        </fieldset>
        {move || product.get().has_border().then(|| threads(
            studio,
            "border-thread",
            |texts| texts.embroidery_border(),
            move || Some(studio.document.with(|document| document.border.id)),
            move |thread| studio.edit(Edit::SetBorder(thread)),
        ))}
        {move || (product.get() == Product::Patch).then(|| threads(
            studio,
            "ground-thread",
            |texts| texts.embroidery_ground(),
            move || Some(studio.document.with(|document| document.ground.id)),
            move |thread| studio.edit(Edit::SetGround(thread)),
        ))}
    }
}
