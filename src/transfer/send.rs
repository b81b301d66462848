//! Out of this device: codes that the other one looks at, or a file.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::Fact;
use transfer::{Code, Sender};

use super::backup::take_file;
use super::has_something;
use super::load::Load;
use crate::browser::files::{self, Outgoing};
use crate::browser::{clock, page};
use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::bar::Bar;
use crate::ui::outcome::{LastOutcome, Outcome};

/// Milliseconds that a code is shown: about 7 a second, which a slow camera still follows.
const SHOWN: i32 = 140;
/// The same for whoever asked for less motion.
const SHOWN_CALMLY: i32 = 700;

/// What is shown.
#[derive(Clone)]
enum Shown {
    Waiting,
    Codes(Sender, usize),
    /// Codes do not carry so much.
    TooMuch,
}

/// The page of the way out.
#[component]
pub fn Send() -> impl IntoView {
    let session = session();
    let shown = RwSignal::new(Shown::Waiting);
    let file: RwSignal<Option<Outgoing>> = RwSignal::new(None);
    let outcome = RwSignal::new(None);
    spawn_local(async move {
        let learner = session.learner().await;
        // The page is drawn first: packing takes a moment on a slow tablet.
        clock::shown().await;
        shown.try_set(Load::of(learner).map_or(Shown::TooMuch, |load| Shown::Codes(load.sender, load.left)));
        file.try_set(Some(session.own_file().await));
    });
    let arrived = move |_| {
        spawn_local(async move {
            if session.record(vec![Fact::BackedUp]).await.is_ok() {
                session.go(Route::Profile);
            }
        });
    };
    let has_something = Memo::new(move |_| has_something(session));
    let body = move || match (has_something.get(), shown.get()) {
        (false, _) => view! { <p class="lead">{session.texts.get().transfer_nothing()}</p> }.into_any(),
        (true, Shown::Waiting) => view! { <p class="waiting" aria-hidden="true"><i></i><i></i><i></i></p> }.into_any(),
        (true, Shown::TooMuch) => view! { <p class="lead">{session.texts.get().transfer_too_much()}</p> }.into_any(),
        (true, Shown::Codes(sender, left)) => view! {
            <p>{session.texts.get().transfer_look()}</p>
            <Codes sender/>
            {(left > 0).then(|| view! { <p><b>{session.texts.get().transfer_left(left)}</b></p> })}
        }
        .into_any(),
    };
    view! {
        <main class="page">
            <Bar
                title=move || session.texts.get().transfer_take().to_owned()
                back=Signal::stored(Route::Transfer(None))
                back_label=move || session.texts.get().app_back().to_owned()
            />
            <div class="page-body transfer">
                <LastOutcome outcome/>
                {body}
                {move || has_something.get().then(|| view! {
                    <div class="buttons">
                        <button type="button" class="button quiet" on:click=move |_| take_file(session, outcome)>
                            <Icon svg=art!("icon/download")/>
                            {session.texts.get().transfer_file()}
                        </button>
                        <Share file outcome/>
                    </div>
                })}
            </div>
            {move || matches!(shown.get(), Shown::Codes(..)).then(|| view! {
                <div class="page-foot">
                    <button type="button" class="button wide" on:click=arrived>
                        <Icon svg=art!("icon/check")/>
                        {session.texts.get().transfer_arrived()}
                    </button>
                </div>
            })}
        </main>
    }
}

/// One code after another, without end; one alone where it holds everything.
#[component]
fn Codes(sender: Sender) -> impl IntoView {
    let session = session();
    let moves = sender.count() > 1;
    let draw = move |number: u16| Code::of(&sender.frame(number));
    let first = draw(0);
    let view_box = first.as_ref().map(Code::view_box).unwrap_or_default();
    let path = RwSignal::new(first.as_ref().map(Code::path).unwrap_or_default());
    let paused = RwSignal::new(false);
    if moves {
        let pause = if page::prefers_reduced_motion() { SHOWN_CALMLY } else { SHOWN };
        spawn_local(async move {
            let mut number: u16 = 0;
            // Ends with the component.
            while let Some(is_paused) = paused.try_get_untracked() {
                if !is_paused {
                    number = number.wrapping_add(1);
                    if let Some(code) = draw(number) {
                        path.try_set(code.path());
                    }
                }
                clock::pause(pause).await;
            }
        });
    }
    view! {
        <svg class="moving-code" viewBox=view_box role="img" aria-label=move || session.texts.get().transfer_code()>
            <path d=move || path.get()></path>
        </svg>
        {moves.then(|| view! {
            <div class="buttons">
                <button type="button" class="button quiet" on:click=move |_| paused.update(|paused| *paused = !*paused)>
                    {move || {
                        let icon = if paused.get() { art!("icon/play") } else { art!("icon/pause") };
                        view! { <Icon svg=icon/> }
                    }}
                    {move || {
                        let texts = session.texts.get();
                        if paused.get() { texts.transfer_resume() } else { texts.transfer_pause() }
                    }}
                </button>
            </div>
        })}
    }
}

/// Gives the file to another app of the device, where the browser can.
#[component]
fn Share(file: RwSignal<Option<Outgoing>>, outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let session = session();
    move || {
        file.get().filter(files::can_share).map(|file| {
            let share = move |_| {
                let file = file.clone();
                spawn_local(async move {
                    if files::share(&file).await == Ok(files::Shared::Given)
                        && session.record(vec![Fact::BackedUp]).await.is_ok()
                    {
                        outcome
                            .set(Some(Outcome::Done(session.texts.get_untracked().transfer_file_given().to_owned())));
                    }
                });
            };
            view! {
                <button type="button" class="button quiet" on:click=share>
                    <Icon svg=art!("icon/share")/>
                    {session.texts.get().transfer_share()}
                </button>
            }
        })
    }
}
