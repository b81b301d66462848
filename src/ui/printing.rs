//! A paper to print, as a PDF file of the device.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;

use super::art::{Icon, art};
use crate::browser::files::{self, Outgoing};
use crate::browser::kernel::Kernel;
use crate::session::session;

/// How far the file is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Progress {
    NotAsked,
    Working,
    Made,
    Failed,
}

/// Makes the PDF file and gives it to the device. `paper` is what stands on it, in the words of `documents::Paper`.
#[component]
pub fn PrintButton<P: Serialize + 'static>(
    /// The name of the file, with its ending.
    #[prop(into)]
    name: String,
    /// What stands on the paper.
    paper: P,
) -> impl IntoView {
    let session = session();
    let progress = RwSignal::new(Progress::NotAsked);
    let request = StoredValue::new_local(serde_json::to_vec(&paper).unwrap_or_default());
    let make = move |_| {
        let name = name.clone();
        progress.set(Progress::Working);
        spawn_local(async move {
            let made = Kernel::new("document.js").call(&request.get_value()).await.ok();
            let given =
                made.map(|bytes| files::hand_over(&Outgoing { name, media_type: "application/pdf".to_owned(), bytes }));
            let is_given = given.is_some_and(|given| given.is_ok());
            progress.set(if is_given { Progress::Made } else { Progress::Failed });
        });
    };
    view! {
        <div class="printing">
            <button type="button" class="button quiet" disabled=move || progress.get() == Progress::Working on:click=make>
                <Icon svg=art!("icon/print")/>
                {move || {
                    let texts = session.texts.get();
                    if progress.get() == Progress::Working { texts.printing_working() } else { texts.printing_make() }
                }}
            </button>
            <p role="status">{move || {
                let texts = session.texts.get();
                match progress.get() {
                    Progress::Made => texts.printing_made(),
                    Progress::Failed => texts.printing_failed(),
                    Progress::NotAsked | Progress::Working => "",
                }
            }}</p>
        </div>
    }
}
