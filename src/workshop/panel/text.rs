//! Writing on the piece.

use creation::laser::{Content, Edit, ItemId};
use leptos::prelude::*;

use crate::ui::art::art;
use crate::ui::button::RoundButton;
use crate::workshop::keyboard;
use crate::workshop::studio::{Gesture, Studio, Target, studio};

/// The text that is chosen, else the first; larger, smaller, another one.
#[component]
pub fn TextPanel() -> impl IntoView {
    let studio = studio();
    let texts = studio.session.texts;
    let edited = Memo::new(move |_| edited(studio));
    let written = move || {
        let id = edited.get();
        studio.document.with(|document| match id.and_then(|id| document.item(id)).map(|item| &item.content) {
            Some(Content::Text(text)) => text.clone(),
            _ => String::new(),
        })
    };
    let write = move |text: String| match edited.get_untracked() {
        Some(item) => studio.edit_along(Gesture::Typing(item), &[Edit::SetText { item, text }]),
        None => studio.edit(&Edit::AddText { text }),
    };
    let on_text = move |act: fn(Studio)| {
        if let Some(id) = edited.get_untracked() {
            studio.select(Target::Item(id));
            act(studio);
        }
    };
    let is_empty = move || written().trim().is_empty();
    view! {
        <div class="tool-row">
            <input
                class="input"
                type="text"
                autocomplete="off"
                spellcheck="false"
                maxlength="60"
                aria-label=move || texts.get().laser_text_label()
                placeholder=move || texts.get().laser_text_hint()
                prop:value=written
                on:input:target=move |event| write(event.target().value())
                on:blur=move |_| studio.end_gesture()
            />
            <RoundButton
                label=move || texts.get().laser_smaller().to_owned()
                icon=art!("icon/minus")
                disabled=Signal::derive(is_empty)
                press=move || on_text(keyboard::smaller)
            />
            <RoundButton
                label=move || texts.get().laser_larger().to_owned()
                icon=art!("icon/plus")
                disabled=Signal::derive(is_empty)
                press=move || on_text(keyboard::larger)
            />
        </div>
        {move || (!is_empty()).then(|| view! {
            <button type="button" class="button quiet" on:click=move |_| add(studio)>
                {texts.get().laser_text_add()}
            </button>
        })}
    }
}

/// The text that is written into.
fn edited(studio: Studio) -> Option<ItemId> {
    let chosen = studio.selected_item().filter(|item| matches!(item.content, Content::Text(_))).map(|item| item.id);
    chosen.or_else(|| studio.document.with(|document| document.first_text().map(|(id, _)| id)))
}

fn add(studio: Studio) {
    studio.edit(&Edit::AddText { text: String::new() });
    let added = studio.document.with_untracked(|document| document.items.last().map(|item| item.id));
    if let Some(id) = added {
        studio.select(Target::Item(id));
    }
}
