//! A code for the mediators' space, so that participants do not give themselves codes.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Lock, PictureCode};

use super::super::Mediator;
use super::search::{Search, SearchBox};
use crate::browser::crypto::DataKey;
use crate::profile::{AskCode, Attempt, CodeMaking};
use crate::route::Route;
use crate::session::{Session, Unsaved, session};
use crate::ui::art::{Icon, art};
use crate::ui::bar::Bar;
use crate::ui::sheet::Sheet;

/// The name under which the device keeps the lock.
const SETTING: &str = "mediators-lock";

/// The lock of the space; `None` where it has none.
async fn lock(session: Session) -> Option<Lock> {
    serde_json::from_str(&session.device_setting(SETTING).await?).ok()?
}

async fn put_lock(session: Session, lock: Option<&Lock>) -> Result<(), Unsaved> {
    let text = serde_json::to_string(&lock).map_err(|_| Unsaved)?;
    session.put_device_setting(SETTING, &text).await
}

/// How far one is into the space.
#[derive(Clone, Debug, PartialEq)]
enum Gate {
    /// It is not known yet whether it has a lock.
    Unknown,
    Locked(Lock),
    Open,
}

/// The mediators' space, behind its code if it has one.
#[component]
pub fn Guarded() -> impl IntoView {
    let session = session();
    let gate = RwSignal::new(Gate::Unknown);
    spawn_local(async move {
        session.opened().await;
        gate.set(lock(session).await.map_or(Gate::Open, Gate::Locked));
    });
    move || match gate.get() {
        Gate::Unknown => ().into_any(),
        Gate::Locked(lock) => view! { <Closed lock open=move || gate.set(Gate::Open)/> }.into_any(),
        Gate::Open => view! { <Mediator/> }.into_any(),
    }
}

/// The three pictures of the space are asked for.
#[component]
fn Closed(lock: Lock, open: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let session = session();
    let attempt = Attempt::new();
    let lock = StoredValue::new(lock);
    let entered = move |code: PictureCode| {
        spawn_local(async move {
            if session.try_code(&lock.get_value(), code).await.is_some() {
                open();
            } else {
                attempt.was_wrong();
            }
        });
    };
    view! {
        <main class="page">
            <Heading/>
            <div class="page-body">
                <AskCode attempt asks=|texts| texts.codes_space_touch() entered/>
            </div>
        </main>
    }
}

#[component]
fn Heading() -> impl IntoView {
    let session = session();
    view! {
        <Bar
            title=move || session.texts.get().mediator_title().to_owned()
            back=Signal::stored(Route::Settings)
            back_label=move || session.texts.get().app_back().to_owned()
        />
    }
}

/// Puts a code on the space, or takes it off.
#[component]
pub fn SpaceCode() -> impl IntoView {
    let session = session();
    let present: RwSignal<Option<Lock>> = RwSignal::new(None);
    let is_made = RwSignal::new(false);
    spawn_local(async move { present.set(lock(session).await) });
    let put = move |new: Option<Lock>| async move {
        // Where it could not be kept, the notice has said so.
        if put_lock(session, new.as_ref()).await.is_ok() {
            present.set(new);
            is_made.set(false);
        }
    };
    let made = move |code: PictureCode| {
        spawn_local(async move {
            let Some(key) = DataKey::random().await else { return };
            put(key.locked_by(&code.to_string()).await).await;
        });
    };
    view! {
        <h2>{move || session.texts.get().codes_space()}</h2>
        <p>{move || {
            let texts = session.texts.get();
            if !session.can_lock() {
                texts.code_unavailable()
            } else if present.with(Option::is_some) {
                texts.codes_space_kept()
            } else {
                texts.codes_space_about()
            }
        }}</p>
        {move || match (is_made.get(), present.with(Option::is_some)) {
            (true, _) => view! {
                <Sheet id="space-code" close=move || is_made.set(false)>
                    <h2 class="sheet-title" id="space-code-title" tabindex="-1">
                        {move || session.texts.get().codes_space()}
                    </h2>
                    <CodeMaking
                        about=|texts| texts.codes_space_see()
                        made
                        otherwise=|texts| texts.app_cancel()
                        otherwise_about=|_| ""
                        leave=move || is_made.set(false)
                    />
                </Sheet>
            }
            .into_any(),
            (false, true) => view! {
                <div class="buttons">
                    <button type="button" class="button remove" on:click=move |_| spawn_local(put(None))>
                        <Icon svg=art!("icon/bin")/>
                        {move || session.texts.get().codes_space_remove()}
                    </button>
                </div>
            }
            .into_any(),
            (false, false) => session.can_lock().then(|| view! {
                <div class="buttons">
                    <button type="button" class="button quiet" on:click=move |_| is_made.set(true)>
                        <Icon svg=art!("icon/lock")/>
                        {move || session.texts.get().codes_space_put()}
                    </button>
                </div>
            })
            .into_any(),
        }}
    }
}

/// The code of the space was forgotten: it is searched for, and taken off. The guide for mediators alone names the address.
#[component]
pub fn Forgotten() -> impl IntoView {
    let session = session();
    let search = RwSignal::new(Search::Idle);
    let present: RwSignal<Option<Lock>> = RwSignal::new(None);
    spawn_local(async move {
        session.opened().await;
        present.set(lock(session).await);
    });
    Effect::new(move |_| {
        if let Search::Found(_) = search.get() {
            spawn_local(async move {
                if put_lock(session, None).await.is_ok() {
                    present.set(None);
                }
            });
        }
    });
    view! {
        <main class="page">
            <Bar
                title=move || session.texts.get().codes_forgotten().to_owned()
                back=Signal::stored(Route::Mediator)
                back_label=move || session.texts.get().app_back().to_owned()
            />
            <div class="page-body">
                {move || match present.get() {
                    Some(lock) => view! {
                        <p class="lead">{session.texts.get().codes_forgotten_about()}</p>
                        <SearchBox
                            search
                            lock=Some(lock)
                            label=Signal::derive(move || session.texts.get().codes_forgotten_go().to_owned())
                        />
                    }
                    .into_any(),
                    None => view! { <p class="lead" role="status">{session.texts.get().codes_forgotten_done()}</p> }
                        .into_any(),
                }}
            </div>
        </main>
    }
}
