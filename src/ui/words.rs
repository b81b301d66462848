//! Texts in which difficult words can be touched to be explained.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use scenario::{Piece, split};

use super::button::Listen;
use super::sheet::Sheet;
use crate::session::session;

/// The difficult words of an exercise, and the one that is being explained.
#[derive(Clone)]
pub struct Glossary {
    entries: Arc<BTreeMap<String, String>>,
    open: RwSignal<Option<String>>,
}

impl Glossary {
    /// The glossary of an exercise: word to explanation.
    pub fn new(entries: BTreeMap<String, String>) -> Self {
        Self { entries: Arc::new(entries), open: RwSignal::new(None) }
    }
}

/// A text with its difficult words underlined. Outside an exercise there are none.
pub fn words(text: &str) -> AnyView {
    let Some(glossary) = use_context::<Glossary>() else { return text.to_owned().into_any() };
    split(text, &glossary.entries)
        .into_iter()
        .map(|piece| match piece {
            Piece::Plain(plain) => plain.to_owned().into_any(),
            Piece::Word(word, entry) => {
                let (open, entry) = (glossary.open, entry.to_owned());
                view! {
                    <button type="button" class="word" on:click=move |_| open.set(Some(entry.clone()))>
                        {word.to_owned()}
                    </button>
                }
                .into_any()
            }
        })
        .collect_view()
        .into_any()
}

/// The explanation of the word that was touched.
#[component]
pub fn Explanation() -> impl IntoView {
    let session = session();
    let glossary = use_context::<Glossary>();
    move || {
        let glossary = glossary.clone()?;
        let word = glossary.open.get()?;
        let explained = glossary.entries.get(&word)?.clone();
        let texts = session.texts.get();
        let spoken = explained.clone();
        let open = glossary.open;
        Some(view! {
            <Sheet id="word" close=move || open.set(None)>
                <h2 class="sheet-title" id="word-title" tabindex="-1" lang="fr">{word}</h2>
                <p class="lead">{explained}</p>
                <div class="buttons">
                    <Listen text=spoken/>
                    <button type="button" class="button" on:click=move |_| open.set(None)>
                        {texts.glossary_close()}
                    </button>
                </div>
            </Sheet>
        })
    }
}
