//! Every code is tried, one after another.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{CODES, Lock, PictureCode};

use crate::browser::crypto;
use crate::session::session;
use crate::ui::art::{Icon, art};

/// How many codes are tried at a time.
const AT_A_TIME: usize = 4;

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Search {
    /// None is under way.
    Idle,
    /// So many percent of the codes were tried.
    Running(u32),
    /// This code opens the lock.
    Found(PictureCode),
    /// No code opens it.
    Failed,
}

/// Tries every code on the lock, and tells so through `search`. Ends early where that says anything but running, or is
/// gone with its page.
fn begin(lock: Lock, search: RwSignal<Search>) {
    search.set(Search::Running(0));
    spawn_local(async move {
        let codes: Vec<PictureCode> = PictureCode::all().collect();
        for (batch, tried) in codes.chunks(AT_A_TIME).zip((0..CODES).step_by(AT_A_TIME)) {
            if !matches!(search.try_get_untracked(), Some(Search::Running(_))) {
                return;
            }
            search.try_set(Search::Running((tried * 100 / CODES) as u32));
            let letters: Vec<String> = batch.iter().map(PictureCode::to_string).collect();
            let found = crypto::find_among(&lock, &letters).await.and_then(|place| batch.get(place).copied());
            if let Some(code) = found {
                search.try_set(Search::Found(code));
                return;
            }
        }
        search.try_set(Search::Failed);
    });
}

/// The button that begins a search, its progress, and the button that ends it.
#[component]
pub fn SearchBox(
    /// How far it is.
    search: RwSignal<Search>,
    /// The lock whose code is searched for.
    lock: Option<Lock>,
    /// What the search is for, in words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let session = session();
    let is_running = Memo::new(move |_| matches!(search.get(), Search::Running(_)));
    let percent = move || match search.get() {
        Search::Running(percent) => percent,
        _ => 0,
    };
    view! {
        {move || if is_running.get() {
            view! {
                <div class="buttons">
                    <p>{move || session.texts.get().codes_searching(percent())}</p>
                    <progress max="100" prop:value=percent aria-label=move || label.get()></progress>
                    <button type="button" class="button quiet" on:click=move |_| search.set(Search::Idle)>
                        <Icon svg=art!("icon/stop")/>
                        {move || session.texts.get().codes_stop()}
                    </button>
                </div>
            }
            .into_any()
        } else {
            let lock = lock.clone();
            view! {
                <div class="buttons">
                    <button type="button" class="button quiet" on:click=move |_| {
                        if let Some(lock) = lock.clone() {
                            begin(lock, search);
                        }
                    }>
                        <Icon svg=art!("icon/search")/>
                        {move || label.get()}
                    </button>
                </div>
            }
            .into_any()
        }}
        <p role="status">{move || (search.get() == Search::Failed).then(|| session.texts.get().codes_not_found())}</p>
    }
}
