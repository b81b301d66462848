//! What would fail on the machine, said in plain words, with a repair in one touch; and what the kernel has to say.

use creation::laser::Finding as Found;
use leptos::prelude::*;

use super::bench::Trouble;
use super::studio::{Gesture, Studio, studio};
use super::words;
use crate::ui::art::{Icon, art};

/// The worst thing that was found. It stays still while a finger drags.
#[component]
pub fn Finding() -> impl IntoView {
    let studio = studio();
    let worst = Memo::new(move |before: Option<&Option<Found>>| {
        let is_dragging = matches!(studio.gesture.get(), Some(Gesture::Dragging(_)));
        let now = studio.bench.preview.with(|preview| preview.as_ref()?.findings.first().cloned());
        before.filter(|_| is_dragging).cloned().unwrap_or(now)
    });
    move || worst.get().filter(|_| studio.is_begun()).map(|found| notice(studio, &found))
}

/// Something found, with its repair.
pub fn notice(studio: Studio, found: &Found) -> impl IntoView + use<> {
    let texts = studio.session.texts.get();
    let said = studio.document.with(|document| words::problem(texts, document, &found.problem));
    let repair = found.repair.clone();
    view! {
        <div class="notice" role="status">
            <Icon svg=art!("icon/warning")/>
            <p>{said}</p>
            {(!repair.is_empty()).then(|| view! {
                <button type="button" class="button quiet" on:click=move |_| studio.edit_all(&repair)>
                    {texts.repair_do()}
                </button>
            })}
        </div>
    }
}

/// That work takes time, or that the kernel could not do it, with a way on.
#[component]
pub fn Working() -> impl IntoView {
    let studio = studio();
    let bench = studio.bench;
    move || {
        let texts = studio.session.texts.get();
        let (said, does, press): (_, _, fn(Studio)) = match bench.trouble.get() {
            _ if bench.is_slow.get() => {
                (texts.workshop_working(), texts.workshop_stop_working(), |studio| studio.bench.stop())
            }
            // What stops the machine is said by the findings.
            None | Some(Trouble::Refused(creation::laser::ExportError::Problems { .. })) => return None,
            Some(trouble) => (words::trouble(texts, &trouble), texts.fault_retry(), |studio| {
                studio.bench.draw(studio.document.get_untracked());
            }),
        };
        Some(view! {
            <div class="notice plain" role="status">
                <Icon svg=art!("icon/clock")/>
                <p>{said}</p>
                <button type="button" class="button quiet" on:click=move |_| press(studio)>{does}</button>
            </div>
        })
    }
}
