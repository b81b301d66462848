//! What is seen on a photo: a paper on the table, with all that is wrong with the picture.

use std::collections::BTreeSet;

use leptos::prelude::*;
use scenario::{Fault, Paper, PaperLook, Row};

use crate::exercise::play;
use crate::session::session;
use crate::ui::art::avatar;

/// A photo of a subject, as wide as there is room. The faults are seen in it, and said to who does not see them.
#[component]
pub fn Picture(
    /// The short name of the subject.
    #[prop(into)]
    subject: String,
    /// What is wrong with it.
    #[prop(into)]
    faults: Signal<BTreeSet<Fault>>,
    /// Whether the corners of the camera’s frame are seen.
    #[prop(optional)]
    framed: bool,
) -> impl IntoView {
    let scenario = play().scenario();
    let known = scenario.exercise().subjects.iter().find(|known| known.id == subject).cloned();
    let paper = known.as_ref().and_then(|known| known.paper.clone());
    let paper = paper.and_then(|paper| scenario.bundle.papers.iter().find(|known| known.id == paper).cloned());
    let name = known.map(|known| known.name).unwrap_or_default();
    let label = move || {
        let words = faults.get().into_iter().map(fault_words);
        std::iter::once(name.clone()).chain(words).collect::<Vec<_>>().join(", ")
    };
    let has = move |fault: Fault| faults.with(|faults| faults.contains(&fault));
    let distance = move || {
        if has(Fault::CutOff) {
            "translate(28 -46) scale(1.5)"
        } else if has(Fault::TooFar) {
            "translate(112 70) scale(0.3)"
        } else {
            "translate(16 10) scale(0.9)"
        }
    };
    view! {
        <svg class="photo" viewBox="0 0 320 200" role="img" aria-label=label>
            <rect class="f-wood" width="320" height="200"/>
            <path class="f-earth" opacity="0.35" d="M0 62h320v3H0zM0 134h320v3H0z"/>
            <g class:blurred=move || has(Fault::Blurred)>
                <g transform=distance>{subject_view(paper)}</g>
            </g>
            <rect class="photo-dark" width="320" height="200" opacity=move || if has(Fault::TooDark) { "0.8" } else { "0" }/>
            {framed.then(|| view! {
                <path class="photo-frame" d="M12 40V12h28M280 12h28v28M308 160v28h-28M40 188H12v-28"/>
            })}
        </svg>
    }
}

/// What is wrong, in a word or two.
fn fault_words(fault: Fault) -> String {
    let texts = session().texts.get();
    match fault {
        Fault::CutOff => texts.camera_cut_off(),
        Fault::TooFar => texts.camera_too_far(),
        Fault::Blurred => texts.camera_blurred(),
        Fault::TooDark => texts.camera_too_dark(),
    }
    .to_owned()
}

/// The paper as it lies before the lens; without one, the back of a card, which is seen without its words.
fn subject_view(paper: Option<Paper>) -> AnyView {
    match paper {
        Some(paper) if paper.look == PaperLook::Card => {
            let persona = play().scenario().persona.facts.get("avatar").cloned().unwrap_or_default();
            view! {
                <svg x="30" y="20" width="260" height="160">
                    <rect class="f-card" width="260" height="160" rx="14"/>
                    <path class="f-sky" d="M0 14Q0 0 14 0H88V160H14Q0 160 0 146z"/>
                    <svg x="8" y="44" width="72" height="72" inner_html=avatar(&persona)></svg>
                    {lines(&paper, 97, 28, 24)}
                </svg>
            }
            .into_any()
        }
        Some(paper) => view! {
            <svg x="70" y="2" width="180" height="196">
                <rect class="f-card" width="180" height="196" rx="3"/>
                <rect class="f-sea" width="180" height="8"/>
                {lines(&paper, 12, 30, 20)}
            </svg>
        }
        .into_any(),
        None => view! {
            <svg x="30" y="20" width="260" height="160">
                <rect class="f-card" width="260" height="160" rx="14"/>
                <path class="f-sky" d="M0 14Q0 0 14 0H246Q260 0 260 14V34H0z"/>
                <path class="f-ink-2" d="M18 52h96v6H18zM18 68h128v6H18zM18 84h74v6H18z"/>
                <path class="f-mustard-2" d="M188 50h50v42h-50z"/>
                <path class="f-ink" d="M194 56h8v8h-8zM210 56h14v8h-14zM230 56h4v16h-4zM194 70h20v6h-20zM220 76h10v10h-10zM194 82h10v4h-10z"/>
                <path class="f-ink" d="M18 116h20v7H18zM42 116h52v7H42zM98 116h14v7H98zM116 116h70v7h-70zM190 116h52v7h-52zM18 132h64v7H18zM86 132h34v7H86zM124 132h52v7h-52zM180 132h62v7h-62z"/>
            </svg>
        }
        .into_any(),
    }
}

/// The title and the rows of a paper, from `y` downwards.
fn lines(paper: &Paper, x: u32, y: u32, step: u32) -> impl IntoView + use<> {
    let words = |row: &Row| match row.label.as_str() {
        "" => row.value.clone(),
        label => format!("{label} : {}", row.value),
    };
    let rows: Vec<String> = paper.rows.iter().map(words).collect();
    let rows = rows
        .into_iter()
        .zip(1..)
        .map(|(row, rank)| view! { <text class="photo-line" x=x y=y + step * rank>{row}</text> })
        .collect_view();
    view! { <text class="photo-title" x=x y=y>{paper.title.clone()}</text> {rows} }
}
