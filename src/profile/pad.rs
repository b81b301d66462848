//! Twelve pictures, three of which are touched.

use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Texts;
use progress::{PICTURES, PictureCode};

use super::pictures::{drawing, picture_name};
use super::said::Said;
use crate::browser::clock;
use crate::session::{Session, session};
use crate::ui::art::{Art, Icon, art};

/// From so many wrong codes on, it is said who can help.
const OFTEN: u32 = 3;

/// A code that is asked for, and what came of the last one.
#[derive(Clone, Copy)]
pub struct Attempt {
    touched: RwSignal<Vec<u8>>,
    is_wrong: RwSignal<bool>,
}

impl Attempt {
    /// Nothing was touched yet.
    pub fn new() -> Self {
        Self { touched: RwSignal::new(vec![]), is_wrong: RwSignal::new(false) }
    }

    /// It was another code: that is said, and the places are empty again.
    pub fn was_wrong(self) {
        self.is_wrong.set(true);
        self.begin_again();
    }

    /// Empties the places.
    pub fn begin_again(self) {
        self.touched.set(vec![]);
    }
}

/// What is asked, read aloud too, and the pictures to touch.
#[component]
pub fn AskCode(
    /// What was touched so far.
    attempt: Attempt,
    /// What is asked.
    asks: fn(Texts) -> &'static str,
    /// What happens with the third picture.
    entered: impl Fn(PictureCode) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session = session();
    let says = Signal::derive(move || {
        if attempt.is_wrong.get() { wrong(session) } else { asks(session.texts.get()) }.to_owned()
    });
    view! {
        <Said text=says/>
        <Pad touched=attempt.touched entered/>
    }
}

/// The pictures to touch and the three places that they fill. Touching one again takes it back.
#[component]
fn Pad(touched: RwSignal<Vec<u8>>, entered: impl Fn(PictureCode) + Copy + Send + Sync + 'static) -> impl IntoView {
    let session = session();
    let rests = watch_pause(session);
    let touch = move |picture: u8| {
        if rests.get_untracked().is_some() || touched.with_untracked(|touched| touched.len() == 3) {
            return;
        }
        touched.update(|touched| match touched.iter().position(|known| *known == picture) {
            Some(place) => drop(touched.remove(place)),
            None => touched.push(picture),
        });
        let whole = touched.with_untracked(|touched| PictureCode::new(touched.clone().try_into().ok()?));
        if let Some(code) = whole {
            entered(code);
        }
    };
    let tile = move |picture: u8| {
        view! {
            <button
                type="button"
                class="tile code"
                aria-pressed=move || touched.with(|touched| touched.contains(&picture)).to_string()
                aria-disabled=move || rests.get().is_some().to_string()
                on:click=move |_| touch(picture)
            >
                <Art svg=drawing(picture)/>
                {move || picture_name(session.texts.get(), picture)}
            </button>
        }
    };
    view! {
        <Slots touched/>
        {move || rests.get().map(|seconds| view! {
            <p class="notice plain" role="status">{session.texts.get().code_pause(seconds)}</p>
        })}
        <div class="code-grid">{(0..PICTURES as u8).map(tile).collect_view()}</div>
    }
}

/// The three places, and the way to empty the last.
#[component]
fn Slots(touched: RwSignal<Vec<u8>>) -> impl IntoView {
    let session = session();
    let slot = move |place: usize| {
        let picture = Memo::new(move |_| touched.with(|touched| touched.get(place).copied()));
        view! {
            <span class="slot" class:filled=move || picture.get().is_some()>
                {move || picture.get().map(|picture| view! { <Art svg=drawing(picture)/> })}
            </span>
        }
    };
    view! {
        <div class="slots">
            <span class="hidden-text" role="status">
                {move || session.texts.get().app_of_total(touched.with(Vec::len), 3)}
            </span>
            <div class="slots" aria-hidden="true">{[0, 1, 2].map(slot).collect_view()}</div>
            <button
                type="button"
                class="button round quiet"
                aria-label=move || session.texts.get().code_take_back()
                aria-disabled=move || touched.with(Vec::is_empty).to_string()
                on:click=move |_| touched.update(|touched| {
                    touched.pop();
                })
            >
                <Icon svg=art!("icon/erase")/>
            </button>
        </div>
    }
}

/// What is said of a wrong code.
fn wrong(session: Session) -> &'static str {
    let texts = session.texts.get();
    if session.tries().with(|tries| tries.wrong >= OFTEN) { texts.code_wrong_often() } else { texts.code_wrong() }
}

/// The seconds that are left of a pause, while there is one.
fn watch_pause(session: Session) -> RwSignal<Option<u64>> {
    let left = RwSignal::new(None);
    Effect::new(move |_| {
        let until = session.tries().with(|tries| tries.until);
        spawn_local(async move {
            loop {
                let seconds = until.saturating_sub(clock::now()).div_ceil(1000);
                // Gone with the page that it stood on.
                if left.try_set((seconds > 0).then_some(seconds)).is_some() || seconds == 0 {
                    return;
                }
                clock::pause(1000).await;
            }
        });
    });
    left
}
