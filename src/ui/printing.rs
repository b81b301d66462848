//! A paper to print, as a PDF file that is given away.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;

use super::art::{Icon, art};
use super::giving::{GivenAway, Giving};
use super::outcome::Outcome;
use crate::browser::files::Outgoing;
use crate::browser::kernel::Kernel;
use crate::session::session;

/// Makes the PDF file and gives it away. `paper` is what stands on it, in the words of `documents::Paper`.
#[component]
pub fn PrintButton<P: Serialize + 'static>(
    /// The name of the file, with its ending.
    #[prop(into)]
    name: String,
    /// What stands on the paper.
    paper: P,
) -> impl IntoView {
    let session = session();
    let is_working = RwSignal::new(false);
    let giving = Giving::new(|texts, _| texts.printing_made().to_owned());
    let request = StoredValue::new_local(serde_json::to_vec(&paper).unwrap_or_default());
    let make = move |_| {
        let name = name.clone();
        is_working.set(true);
        spawn_local(async move {
            match Kernel::new("document.js").call(&request.get_value()).await {
                Ok(bytes) => {
                    giving.give(session, Outgoing { name, media_type: "application/pdf".to_owned(), bytes }).await;
                }
                Err(_) => giving.say(Outcome::Refused(session.texts.get_untracked().printing_failed().to_owned())),
            }
            is_working.set(false);
        });
    };
    view! {
        <div class="printing">
            <button type="button" class="button quiet" disabled=is_working on:click=make>
                <Icon svg=art!("icon/print")/>
                {move || {
                    let texts = session.texts.get();
                    match (is_working.get(), session.hands_over()) {
                        (true, _) => texts.printing_working(),
                        (false, true) => texts.printing_hand(),
                        (false, false) => texts.printing_make(),
                    }
                }}
            </button>
            <GivenAway giving/>
        </div>
    }
}
