//! A learner's file: taken along, and added on another device.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Learner, Unreadable};

use crate::session::{Brought, Session, Who, has_progress, session};
use crate::ui::art::{Icon, art};
use crate::ui::notices::hand_over_file;
use crate::ui::outcome::{Outcome, pick};

/// Largest learner's file that is read, in bytes.
const CAP: u32 = 32 * 1024 * 1024;

/// The two ways of a file: out of this device and into it.
#[component]
pub fn LearnerFile(
    /// What came of it.
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let session = session();
    let has_something = Memo::new(move |_| session.who.get() != Who::Guest || session.state.with(has_progress));
    let import = move |_| {
        spawn_local(async move {
            if let Some(came) = take_in(session).await {
                outcome.set(Some(came));
            }
        });
    };
    view! {
        <div class="rows">
            {move || has_something.get().then(|| view! {
                <button type="button" class="row" on:click=move |_| hand_over_file(session)>
                    <Icon svg=art!("icon/download")/>
                    <span class="row-text">
                        {session.texts.get().profile_export()}
                        <small>{session.texts.get().profile_export_explained()}</small>
                    </span>
                </button>
            })}
            <button type="button" class="row" on:click=import>
                <Icon svg=art!("icon/folder")/>
                <span class="row-text">
                    {move || session.texts.get().profile_import()}
                    <small>{move || session.texts.get().profile_import_explained()}</small>
                </span>
            </button>
        </div>
    }
}

/// Lets a file be picked and adds what it holds. `None` where none was picked, the
/// store refused and said so, or the three pictures of its owner are asked for.
async fn take_in(session: Session) -> Option<Outcome> {
    let texts = session.texts.get_untracked();
    let file = match pick(session, ".json,application/json", CAP).await {
        Ok(file) => file?,
        Err(refused) => return Some(refused),
    };
    let read = match Learner::from_file(&file.bytes) {
        Ok(read) => read,
        Err(refused) => {
            return Some(Outcome::Refused(match refused.why {
                Unreadable::Newer { .. } => [texts.fault_newer_data(), texts.fault_newer_data_about()].join(" "),
                _ => texts.fault_not_a_learner_file(file.name),
            }));
        }
    };
    let damaged = read.damaged.len();
    if session.bring(read.learner).await.ok()? == Brought::Asks {
        return None;
    }
    Some(if damaged == 0 {
        Outcome::Done(texts.transfer_here().to_owned())
    } else {
        Outcome::Refused(texts.profile_imported_in_part(damaged))
    })
}
