//! What is said of a pack: why a file is none, and every line to mend.

use leptos::prelude::*;
use messages::Texts;
use scenario::{NotAPack, PACK_SIZE, Remark};

use super::check::Refusal;
use crate::session::session;

/// Everything to mend, or to make better, by file and line; nothing where there is none.
#[component]
pub fn Remarks(
    /// What was found.
    remarks: RwSignal<Vec<Remark>>,
    /// What these remarks are.
    title: impl Fn() -> &'static str + Send + 'static,
) -> impl IntoView {
    let session = session();
    move || {
        let texts = session.texts.get();
        let remarks = remarks.get();
        (!remarks.is_empty()).then(|| {
            view! {
                <h3>{title()}</h3>
                <ul class="diagnostic problems">
                    {remarks.into_iter().map(|remark| line(texts, remark)).collect_view()}
                </ul>
            }
        })
    }
}

/// The checks speak French and English; whoever reads another language gets English.
fn line(texts: Texts, remark: Remark) -> impl IntoView {
    let (language, says) = match texts.language().code {
        "fr" => ("fr", remark.french),
        _ => ("en", remark.english),
    };
    let place = match remark.line {
        Some(line) => texts.packs_line(remark.file, line),
        None => remark.file,
    };
    view! { <li><strong>{place}</strong><p lang=language>{with_code(&says)}</p></li> }
}

/// What stands between backticks is to be written as it is.
fn with_code(says: &str) -> impl IntoView + use<> {
    let parts = says.split('`').enumerate().map(|(rank, part)| {
        let part = part.to_owned();
        if rank % 2 == 0 { part.into_any() } else { view! { <code>{part}</code> }.into_any() }
    });
    parts.collect_view()
}

/// Why a file came to nothing.
pub fn because(texts: Texts, refusal: &Refusal) -> String {
    let file = refusal.file().to_owned();
    match refusal {
        Refusal::TooLarge(_) | Refusal::NotAPack(_, NotAPack::TooLarge) => {
            texts.packs_too_large(file, PACK_SIZE / 1_000_000)
        }
        Refusal::Unreadable(_) => texts.packs_unreadable(file),
        Refusal::NotLoaded => texts.packs_not_loaded().to_owned(),
        Refusal::BrokeDown => texts.packs_broke_down().to_owned(),
        Refusal::TooLong => texts.packs_too_long().to_owned(),
        Refusal::Stopped => texts.packs_stopped().to_owned(),
        Refusal::NotAPack(_, reason) => match reason {
            NotAPack::TooLarge => String::new(),
            NotAPack::Empty => texts.packs_empty(file),
            NotAPack::Compressed => texts.packs_compressed(file),
            NotAPack::NotText => texts.packs_not_text(file),
            NotAPack::CutShort => texts.packs_cut_short(file),
            NotAPack::NotJson(line, column) => texts.packs_not_json(file, *line, *column),
            NotAPack::OtherForm(reason) => texts.packs_other_form(file, reason.clone()),
            NotAPack::BadName => texts.packs_bad_name(file),
            NotAPack::Newer(_) => texts.packs_newer(file),
        },
    }
}
