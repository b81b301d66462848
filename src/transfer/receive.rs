//! Into this device: its camera looks at the codes of the other one, or a file is opened.

use leptos::prelude::*;
use leptos::task::spawn_local;
use transfer::{Receiver, Taken, unpack};

use super::arrive::{Ask, Asked, CAP, arrived, picked_file, read};
use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::bar::Bar;
use crate::ui::outcome::{LastOutcome, Outcome};
use crate::ui::scanner::Scanner;

/// The page of the way in.
#[component]
pub fn Receive() -> impl IntoView {
    let session = session();
    let outcome: RwSignal<Option<Outcome>> = RwSignal::new(None);
    let asked: Asked = RwSignal::new(None);
    let steps = RwSignal::new((0, 0));
    let receiver = StoredValue::new_local(Receiver::new());
    let take = move |code: Vec<u8>| {
        let taken = receiver.try_update_value(|receiver| {
            let taken = receiver.take(&code);
            steps.set(receiver.steps());
            taken
        });
        let Some(Taken::Whole(packed)) = taken else { return };
        let texts = session.texts.get_untracked();
        let file = unpack(&packed, CAP as usize).unwrap_or_default();
        match read(texts, texts.transfer_codes(), &file) {
            Ok(came) => arrived(session, came, asked, outcome),
            Err(refused) => outcome.set(Some(refused)),
        }
    };
    let is_here = Memo::new(move |_| matches!(outcome.get(), Some(Outcome::Done(_))));
    let is_looking = Memo::new(move |_| !is_here.get() && asked.with(Option::is_none));
    let open_file = move || {
        spawn_local(async move { picked_file(session, asked, outcome).await });
    };
    view! {
        <main class="page">
            <Bar
                title=move || session.texts.get().transfer_bring().to_owned()
                back=Signal::stored(Route::Transfer(None))
                back_label=move || session.texts.get().app_back().to_owned()
            />
            <div class="page-body transfer">
                {move || is_here.get().then(|| view! {
                    <div class="transfer-scene" aria-hidden="true" inner_html=art!("scene/well-done")></div>
                    <h2>{session.texts.get().transfer_here()}</h2>
                })}
                <LastOutcome outcome/>
                {move || is_looking.get().then(|| view! {
                    <Scanner
                        says=Signal::derive(move || session.texts.get().transfer_place().to_owned())
                        read=take
                        instead=Signal::derive(move || session.texts.get().profile_import().to_owned())
                        leave=open_file
                    >
                        <Ring steps/>
                    </Scanner>
                })}
            </div>
            {move || is_here.get().then(|| view! {
                <div class="page-foot">
                    <button type="button" class="button wide" on:click=move |_| session.go(Route::Town)>
                        {session.texts.get().app_go_on()}
                        <Icon svg=art!("icon/arrow") points=true/>
                    </button>
                </div>
            })}
            <Ask asked outcome/>
        </main>
    }
}

/// How far the transfer is, as a ring that fills.
#[component]
fn Ring(steps: RwSignal<(usize, usize)>) -> impl IntoView {
    let session = session();
    let percent = move || {
        let (done, of) = steps.get();
        done * 100 / of.max(1)
    };
    // Before the first code, and after the last.
    let is_idle = move || {
        let (done, of) = steps.get();
        done == of
    };
    view! {
        <div class="ring" hidden=is_idle>
            <svg viewBox="0 0 44 44" aria-hidden="true">
                <circle class="ring-way" cx="22" cy="22" r="18"></circle>
                <circle class="ring-done" cx="22" cy="22" r="18" pathLength="100" stroke-dasharray=move || format!("{} 100", percent())></circle>
            </svg>
            <p
                role="progressbar"
                aria-label=move || session.texts.get().transfer_progress()
                aria-valuenow=move || percent().to_string()
            >
                {move || {
                    let (done, of) = steps.get();
                    session.texts.get().app_of_total(done, of)
                }}
            </p>
        </div>
    }
}
