//! The code of whoever is there: seen again once it was touched, changed, taken off.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::PictureCode;

use super::card::{PrintCard, card};
use super::pad::{AskCode, Attempt};
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::sheet::Sheet;

/// The code of whoever is there.
#[component]
pub fn MyCode(
    /// What leads to a new code.
    change: impl Fn() + Copy + Send + Sync + 'static,
    /// What happens once it is taken off.
    removed: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let known: RwSignal<Option<PictureCode>> = RwSignal::new(None);
    move || match known.get() {
        None => view! { <Asked known change/> }.into_any(),
        Some(code) => view! { <Known code change removed/> }.into_any(),
    }
}

/// It is asked for first: whoever picks up a tablet that somebody left shall not see it.
#[component]
fn Asked(known: RwSignal<Option<PictureCode>>, change: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let session = session();
    let attempt = Attempt::new();
    let entered = move |code: PictureCode| {
        let lock = session.who.with_untracked(|who| who.profile()?.lock.clone());
        spawn_local(async move {
            let Some(lock) = lock else { return };
            if session.try_code(&lock, code).await.is_some() {
                known.set(Some(code));
            } else {
                attempt.was_wrong();
            }
        });
    };
    view! {
        <div class="page-body">
            <AskCode attempt asks=|texts| texts.code_touch() entered/>
        </div>
        <div class="page-foot">
            <button type="button" class="button quiet wide" on:click=move |_| change()>
                {move || session.texts.get().code_forgotten()}
            </button>
        </div>
    }
}

/// The card again, and what can be done with the code.
#[component]
fn Known(
    code: PictureCode,
    change: impl Fn() + Copy + Send + Sync + 'static,
    removed: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session = session();
    let asks = RwSignal::new(false);
    view! {
        <div class="page-body">
            {move || {
                let profile = session.who.get().profile().cloned()?;
                Some(card(session.texts.get(), &profile, code))
            }}
            <div class="buttons">
                <button type="button" class="button quiet" on:click=move |_| change()>
                    <Icon svg=art!("icon/dice")/>
                    {move || session.texts.get().code_change()}
                </button>
                <button type="button" class="button remove" on:click=move |_| asks.set(true)>
                    <Icon svg=art!("icon/bin")/>
                    {move || session.texts.get().code_remove()}
                </button>
            </div>
        </div>
        <div class="page-foot no-print"><PrintCard/></div>
        {move || asks.get().then(|| view! { <Remove asks removed/> })}
    }
}

/// The question before a code is taken off.
#[component]
fn Remove(asks: RwSignal<bool>, removed: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let session = session();
    let texts = session.texts.get_untracked();
    let remove = move |_| {
        spawn_local(async move {
            if session.remove_code().await.is_ok() {
                removed();
            }
        });
    };
    view! {
        <Sheet id="remove-code" close=move || asks.set(false)>
            <h2 class="sheet-title" id="remove-code-title" tabindex="-1">{texts.code_remove_question()}</h2>
            <p class="lead">{texts.code_without_about()}</p>
            <button type="button" class="button wide" on:click=move |_| asks.set(false)>{texts.app_cancel()}</button>
            <button type="button" class="button remove wide" on:click=remove>
                <Icon svg=art!("icon/bin")/>
                {texts.code_remove()}
            </button>
        </Sheet>
    }
}
