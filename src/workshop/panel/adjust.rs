//! What can be done with whatever is chosen, whichever tool made it.

use creation::laser::{Edit, Treatment};
use leptos::prelude::*;

use crate::ui::art::{Icon, art};
use crate::ui::button::RoundButton;
use crate::workshop::keyboard;
use crate::workshop::studio::{Studio, Target, studio};
use crate::workshop::words;

/// How far an arrow button moves, in mm.
const STEP: f64 = 1.0;

/// Moving, growing and removing what is chosen, and what the beam does with it.
#[component]
pub fn Adjust() -> impl IntoView {
    let studio = studio();
    move || studio.selected.get().map(|target| view! { <Chosen target/> })
}

#[component]
fn Chosen(target: Target) -> impl IntoView {
    let studio = studio();
    let texts = studio.session.texts;
    let round = move |label: fn(messages::Texts) -> &'static str, icon: &'static str, act: fn(Studio)| {
        view! { <RoundButton label=move || label(texts.get()).to_owned() icon=icon press=move || act(studio)/> }
    };
    let is_item = matches!(target, Target::Item(_));
    view! {
        <div class="tool-row moves">
            {round(|texts| texts.laser_move_left(), art!("icon/back"), |studio| keyboard::shift(studio, -STEP, 0.0))}
            <span class="upward">
                {round(|texts| texts.laser_move_up(), art!("icon/back"), |studio| keyboard::shift(studio, 0.0, -STEP))}
            </span>
            <span class="upward">
                {round(|texts| texts.laser_move_down(), art!("icon/forward"), |studio| keyboard::shift(studio, 0.0, STEP))}
            </span>
            {round(|texts| texts.laser_move_right(), art!("icon/forward"), |studio| keyboard::shift(studio, STEP, 0.0))}
        </div>
        <div class="tool-row even">
            {is_item.then(|| round(|texts| texts.laser_smaller(), art!("icon/minus"), keyboard::smaller))}
            {is_item.then(|| round(|texts| texts.laser_larger(), art!("icon/plus"), keyboard::larger))}
            {move || keyboard::can_arrange(studio).then(|| view! {
                <button type="button" class="button quiet" on:click=move |_| keyboard::arrange(studio)>
                    {texts.get().laser_arrange()}
                </button>
            })}
            <button type="button" class="button remove" on:click=move |_| keyboard::remove(studio)>
                <Icon svg=art!("icon/bin")/>
                {move || texts.get().laser_remove()}
            </button>
        </div>
        {match target {
            Target::Item(item) => Some(view! { <Treatments item/> }),
            Target::Hole(_) => None,
        }}
    }
}

/// Engrave, mark or cut.
#[component]
fn Treatments(item: creation::laser::ItemId) -> impl IntoView {
    let studio = studio();
    let texts = studio.session.texts;
    let chosen = move || studio.document.with(|document| document.item(item).map(|item| item.treatment));
    view! {
        <fieldset class="segments treatments">
            <legend>{move || texts.get().laser_treatment()}</legend>
            {[Treatment::Engrave, Treatment::Score, Treatment::Cut].map(|treatment| view! {
                <button
                    type="button"
                    class="button quiet"
                    aria-pressed=move || (chosen() == Some(treatment)).to_string()
                    on:click=move |_| studio.edit(&Edit::SetTreatment { item, treatment })
                >
                    {move || words::treatment(texts.get(), treatment)}
                </button>
            }).collect_view()}
        </fieldset>
    }
}

/// Everything on the piece, as a list of buttons: the same choice as touching the canvas.
#[component]
pub fn OnThePiece() -> impl IntoView {
    let studio = studio();
    let texts = studio.session.texts;
    let targets = Memo::new(move |_| studio.document.with(|document| words::targets(texts.get(), document)));
    view! {
        <nav class="on-the-piece" aria-labelledby="on-the-piece">
            <h2 id="on-the-piece">{move || texts.get().laser_on_it()}</h2>
            {move || targets.get().into_iter().map(|(target, name)| view! {
                <button
                    type="button"
                    class="button quiet"
                    aria-pressed=move || (studio.selected.get() == Some(target)).to_string()
                    on:click=move |_| studio.select(target)
                >
                    {name}
                </button>
            }).collect_view()}
        </nav>
    }
}
