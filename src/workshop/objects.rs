//! What the first step and the tools of several workshops offer alike.

use leptos::prelude::*;
use messages::Texts;

use super::maker::Maker;
use super::studio::Studio;
use crate::ui::art::{Art, Icon};

/// The objects of a workshop, to choose from.
pub struct Objects<M: Maker, P: 'static> {
    /// Every object, in the order in which it is offered.
    pub all: &'static [P],
    /// Which one a document makes.
    pub of: fn(&M::Document) -> P,
    /// What makes another.
    pub choose: fn(P) -> M::Edit,
    /// What it is called.
    pub name: fn(Texts, P) -> &'static str,
    /// Its drawing, where it has one.
    pub picture: Option<fn(P) -> &'static str>,
}

/// A tile for each object.
pub fn objects<M: Maker, P: Copy + PartialEq + Send + Sync + 'static>(
    studio: Studio<M>,
    objects: Objects<M, P>,
) -> impl IntoView {
    let Objects { all, of, choose, name, picture } = objects;
    let texts = studio.shell.session.texts;
    let product = Memo::new(move |_| studio.document.with(of));
    let tile = move |object: P| {
        view! {
            <button
                type="button"
                class="tile object"
                class:pictured=picture.is_some()
                aria-pressed=move || (product.get() == object).to_string()
                on:click=move |_| studio.edit(choose(object))
            >
                {picture.map(|picture| view! { <Art svg=picture(object)/> })}
                {move || name(texts.get(), object)}
            </button>
        }
    };
    view! {
        <h2 id="choose-object">{move || texts.get().workshop_choose_object()}</h2>
        <div class="tiles objects" role="group" aria-labelledby="choose-object">
            {all.iter().copied().map(tile).collect_view()}
        </div>
    }
}

/// A few words of which one is chosen.
pub struct Choices<T: 'static> {
    /// What is chosen.
    pub legend: fn(Texts) -> &'static str,
    /// Every choice.
    pub all: &'static [T],
    /// What it is called.
    pub name: fn(Texts, T) -> &'static str,
    /// Its icon, where it has one.
    pub icon: Option<fn(T) -> &'static str>,
}

/// A button for each choice, the chosen one pressed.
pub fn choices<T: Copy + PartialEq + Send + Sync + 'static>(
    texts: RwSignal<Texts>,
    choices: Choices<T>,
    chosen: impl Fn() -> Option<T> + Copy + Send + Sync + 'static,
    choose: impl Fn(T) + Copy + 'static,
) -> impl IntoView {
    let Choices { legend, all, name, icon } = choices;
    let button = move |choice: T| {
        view! {
            <button
                type="button"
                class="button quiet"
                aria-pressed=move || (chosen() == Some(choice)).to_string()
                on:click=move |_| choose(choice)
            >
                {icon.map(|icon| view! { <Icon svg=icon(choice)/> })}
                {move || name(texts.get(), choice)}
            </button>
        }
    };
    view! {
        <fieldset class="segments treatments">
            <legend>{move || legend(texts.get())}</legend>
            {all.iter().copied().map(button).collect_view()}
        </fieldset>
    }
}
