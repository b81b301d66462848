//! The papers on the table. On a phone they lie in a drawer.

use leptos::prelude::*;
use scenario::{Paper, PaperLook, Row};

use super::play;
use crate::session::session;
use crate::ui::art::{Icon, art, avatar};
use crate::ui::words::words;

/// The papers; on a phone `open` draws them over the lower half.
#[component]
pub fn Papers(open: RwSignal<bool>) -> impl IntoView {
    let session = session();
    let papers = play().scenario().bundle.papers.clone();
    view! {
        <section
            class="papers"
            data-open=move || open.get().then_some("")
            aria-label=move || session.texts.get().papers_title()
        >
            {papers.into_iter().map(|paper| view! { <OnePaper paper/> }).collect_view()}
            <button type="button" class="button quiet wide papers-close" on:click=move |_| open.set(false)>
                <Icon svg=art!("icon/cross")/>
                {move || session.texts.get().papers_close()}
            </button>
        </section>
    }
}

#[component]
fn OnePaper(paper: Paper) -> impl IntoView {
    let look = match paper.look {
        PaperLook::Card => "paper card-id",
        PaperLook::Sheet => "paper lease",
        PaperLook::Letter => "paper letter",
        PaperLook::Slip => "paper receipt",
    };
    let persona = play().scenario().persona.facts.get("avatar").cloned().unwrap_or_default();
    let portrait = (paper.look == PaperLook::Card)
        .then(|| view! { <span class="portrait" aria-hidden="true" inner_html=avatar(&persona)></span> });
    let (plain, facts): (Vec<Row>, Vec<Row>) = paper.rows.into_iter().partition(|row| row.label.is_empty());
    view! {
        <article class=look lang="fr">
            {portrait}
            <h2>{words(&paper.title)}</h2>
            {(!facts.is_empty()).then(|| view! {
                <dl>
                    {facts.into_iter().map(|row| {
                        let label = words(&row.label);
                        view! { <dt>{label}</dt><dd><PaperValue row/></dd> }
                    }).collect_view()}
                </dl>
            })}
            {plain.into_iter().map(|row| view! { <p><PaperValue row/></p> }).collect_view()}
        </article>
    }
}

/// A value, highlighted once help points at it.
#[component]
fn PaperValue(row: Row) -> impl IntoView {
    let advice = play().advice;
    let fact = row.fact.clone();
    let is_marked =
        Memo::new(move |_| !fact.is_empty() && advice.get().and_then(|advice| advice.fact).as_ref() == Some(&fact));
    move || {
        let value = words(&row.value);
        if is_marked.get() { view! { <mark>{value}</mark> }.into_any() } else { value }
    }
}
