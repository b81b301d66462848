//! A file that is given away, and what became of it: said in the place where it was asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Texts;

use super::art::{Icon, art};
use super::outcome::{LastOutcome, Outcome};
use crate::browser::clock;
use crate::browser::files::{self, Outgoing};
use crate::session::{Given, Handed, Session, session};

/// Lines of what was handed over before.
const LINES: usize = 4;

/// What became of the file that was given last.
#[derive(Clone, Copy)]
pub struct Giving {
    outcome: RwSignal<Option<Outcome>>,
    file: RwSignal<Option<Outgoing>>,
    is_stuck: RwSignal<bool>,
    downloaded: fn(Texts, &str) -> String,
}

impl Giving {
    /// Nothing was given yet. `downloaded` says that a file of this name is in the downloads.
    pub fn new(downloaded: fn(Texts, &str) -> String) -> Self {
        Self { outcome: RwSignal::new(None), file: RwSignal::new(None), is_stuck: RwSignal::new(false), downloaded }
    }

    /// Says something else in the same place.
    pub fn say(self, outcome: Outcome) {
        self.outcome.set(Some(outcome));
    }

    /// Gives the file away and says where it is; where it could not be kept, offers other ways.
    pub async fn give(self, session: Session, file: Outgoing) {
        let given = session.give(&file).await;
        let texts = session.texts.get_untracked();
        self.is_stuck.set(given.is_err() && untrack(|| session.hands_over()));
        self.say(match given {
            Ok(Given::Downloaded) => Outcome::Done((self.downloaded)(texts, &file.name)),
            Ok(Given::Handed) => Outcome::Done(texts.giving_handed(&file.name)),
            Err(_) if self.is_stuck.get_untracked() => Outcome::Refused(texts.giving_stuck().to_owned()),
            Err(_) => Outcome::Refused(texts.hand_over_refused().to_owned()),
        });
        self.file.set(Some(file));
    }
}

/// What became of it, and the ways that are left.
#[component]
pub fn GivenAway(giving: Giving) -> impl IntoView {
    let session = session();
    let by_share = move || {
        giving.file.get().filter(files::can_share).map(|file| {
            let label = session.texts.get().hand_over_share(&file.name);
            let share = move |_| {
                let file = file.clone();
                spawn_local(async move {
                    let _ = files::share(&file).await;
                });
            };
            view! {
                <button type="button" class="button quiet" on:click=share>
                    <Icon svg=art!("icon/share")/>
                    {label}
                </button>
            }
        })
    };
    let by_download = move || {
        giving.file.get().filter(|_| giving.is_stuck.get()).map(|file| {
            let download = move |_| {
                if files::hand_over(&file).is_ok() {
                    giving.is_stuck.set(false);
                    giving.say(Outcome::Done((giving.downloaded)(session.texts.get_untracked(), &file.name)));
                }
            };
            view! {
                <button type="button" class="button quiet" on:click=download>
                    <Icon svg=art!("icon/download")/>
                    {session.texts.get().giving_download()}
                </button>
            }
        })
    };
    view! {
        <LastOutcome outcome=giving.outcome/>
        {by_share}
        {by_download}
    }
}

/// What the learner who is there has handed over so far.
#[component]
pub fn HandedOver(giving: Giving) -> impl IntoView {
    let session = session();
    let handed: RwSignal<Vec<Handed>> = RwSignal::new(vec![]);
    Effect::new(move |_| {
        giving.file.track();
        if session.hands_over() {
            spawn_local(async move {
                let read = session.handed_by_me().await;
                handed.try_set(read);
            });
        }
    });
    let line = move |file: &Handed| {
        let texts = session.texts.get();
        let day = clock::day_words(file.id.at, texts.language().code);
        view! {
            <li>
                <Icon svg=art!("icon/check")/>
                <span><b>{file.id.name.clone()}</b>" · "{texts.giving_handed_on(day)}</span>
            </li>
        }
    };
    move || {
        handed.with(|handed| {
            let lines = handed.iter().take(LINES).map(line).collect_view();
            (!handed.is_empty()).then(|| view! { <ul class="handed-lines">{lines}</ul> })
        })
    }
}
