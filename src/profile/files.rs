//! What goes to another device and comes from one, as the page of the profile offers it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::session::{Who, session};
use crate::transfer::{Ask, Asked, Backups, Ways, has_something, picked_file, take_file};
use crate::ui::art::{Icon, art};
use crate::ui::outcome::Outcome;

/// The ways of a learner's progress, by codes and by file, out of this device and into it; and the last backup.
#[component]
pub fn LearnerFile(
    /// What came of it.
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let session = session();
    let asked: Asked = RwSignal::new(None);
    view! {
        {move || session.who.with(|who| *who != Who::Guest).then(|| view! { <Backups/> })}
        <Ways/>
        <div class="rows">
            {move || has_something(session).then(|| view! {
                <button type="button" class="row" on:click=move |_| take_file(session, outcome)>
                    <Icon svg=art!("icon/download")/>
                    <span class="row-text">
                        {session.texts.get().profile_export()}
                        <small>{session.texts.get().profile_export_explained()}</small>
                    </span>
                </button>
            })}
            <button type="button" class="row" on:click=move |_| spawn_local(picked_file(session, asked, outcome))>
                <Icon svg=art!("icon/folder")/>
                <span class="row-text">
                    {move || session.texts.get().profile_import()}
                    <small>{move || session.texts.get().profile_import_explained()}</small>
                </span>
            </button>
        </div>
        <Ask asked outcome/>
    }
}
