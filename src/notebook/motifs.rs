//! The motifs: those to use, and the exercises that earn the others.

use creation::motif::{MOTIFS, Motif};
use leptos::prelude::*;
use progress::Slug;

use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::motif;

/// The motifs that are the learner's, then those to be earned.
#[component]
pub fn Motifs() -> impl IntoView {
    let session = session();
    move || {
        let texts = session.texts.get();
        let earned = session.state.with(|state| state.motifs.clone());
        let index = session.index.get();
        let (have, others): (Vec<&Motif>, Vec<&Motif>) =
            MOTIFS.iter().partition(|motif| motif.free || earned.contains(motif.id));
        let to_earn = others.into_iter().filter_map(|motif| {
            let exercise = index.exercises.iter().find(|entry| entry.motif.as_deref() == Some(motif.id))?;
            let (route, title) = (Slug::new(&exercise.id).ok()?, exercise.title.clone());
            Some(view! {
                <button type="button" class="row" on:click=move |_| session.go(Route::Exercise(route.clone()))>
                    <span class="art motif to-earn" aria-hidden="true">{motif::picture(motif.id)}</span>
                    <span class="row-text">
                        {motif::name(texts, motif.id)}
                        <small>{texts.notebook_motif_to_earn(title)}</small>
                    </span>
                    <Icon svg=art!("icon/forward") points=true/>
                </button>
            })
        });
        let have = have.into_iter().map(|motif| {
            view! {
                <li class="tile">
                    <span class="art motif" aria-hidden="true">{motif::picture(motif.id)}</span>
                    {motif::name(texts, motif.id)}
                </li>
            }
        });
        view! {
            <ul class="tiles motifs">{have.collect_view()}</ul>
            <div class="rows">{to_earn.collect_view()}</div>
        }
    }
}
