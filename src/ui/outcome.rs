//! What came of an action, said in the place where it was asked for.

use leptos::prelude::*;

use super::art::{Icon, art};
use crate::browser::files::{self, FileFault, Incoming};
use crate::session::Session;

/// What came of an action.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It is done.
    Done(String),
    /// It was refused, nothing has changed.
    Refused(String),
}

/// Says what came of the last action, on the screen and to screen readers.
#[component]
pub fn LastOutcome(
    /// The last action's; none at first.
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    view! {
        <div role="status">
            {move || outcome.get().map(|outcome| {
                let (class, icon, words) = match outcome {
                    Outcome::Done(words) => ("notice good", art!("icon/check"), words),
                    Outcome::Refused(words) => ("notice", art!("icon/warning"), words),
                };
                view! { <div class=class><Icon svg=icon/><p>{words}</p></div> }
            })}
        </div>
    }
}

/// Lets the learner pick a file of at most `cap` bytes; `None` where none was picked. Call it straight from a touch.
///
/// # Errors
/// Says which file cannot be read, and why.
pub async fn pick(session: Session, accept: &str, cap: u32) -> Result<Option<Incoming>, Outcome> {
    let texts = session.texts.get_untracked();
    files::pick(accept, cap).await.map_err(|fault| {
        Outcome::Refused(match fault {
            FileFault::TooLarge { name, .. } => texts.fault_file_too_big(name),
            FileFault::Unreadable { .. } | FileFault::Refused => texts.fault_not_loaded().to_owned(),
        })
    })
}
