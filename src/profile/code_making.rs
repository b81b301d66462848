//! A new code: three pictures drawn by lot, looked at, then touched once.

use leptos::prelude::*;
use messages::Texts;
use progress::PictureCode;

use super::pad::{AskCode, Attempt};
use super::pictures::{shown, spoken};
use super::said::Said;
use crate::browser::{clock, page};
use crate::session::session;
use crate::ui::art::{Icon, art};

/// The making of a code.
#[component]
pub fn CodeMaking(
    /// What the pictures open.
    about: fn(Texts) -> &'static str,
    /// What happens once the code was touched rightly.
    made: impl Fn(PictureCode) + Copy + Send + Sync + 'static,
    /// The other way, in words.
    otherwise: fn(Texts) -> &'static str,
    /// What comes of the other way; empty where that is plain.
    otherwise_about: fn(Texts) -> &'static str,
    /// What happens by the other way.
    leave: impl Fn() + Copy + Send + Sync + 'static,
    /// Whose code it is; left out where there is little room.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let session = session();
    let code = RwSignal::new(PictureCode::drawn(clock::random_seed()));
    let is_tried = RwSignal::new(false);
    Effect::new(move |before: Option<bool>| {
        let tried = is_tried.get();
        if before.is_some_and(|before| before != tried) {
            page::focus("code-step");
        }
        tried
    });
    view! {
        {move || if is_tried.get() {
            view! { <Trying code=code.get_untracked() made see=move || is_tried.set(false)/> }.into_any()
        } else {
            view! {
                <div class="page-body">
                    {children.clone().map(|children| view! { <div class="code-owner">{children()}</div> })}
                    <Said text=Signal::derive(move || {
                        let texts = session.texts.get();
                        [about(texts), &spoken(texts, code.get())].join(" ")
                    }) shown=Signal::derive(move || about(session.texts.get()).to_owned())/>
                    {move || shown(session.texts.get(), code.get())}
                    <p>{move || session.texts.get().code_small_lock()}</p>
                    <div class="buttons">
                        <button type="button" class="button quiet" on:click=move |_| {
                            code.set(PictureCode::drawn(clock::random_seed()));
                        }>
                            <Icon svg=art!("icon/dice")/>
                            {move || session.texts.get().code_another()}
                        </button>
                    </div>
                </div>
                <div class="page-foot two-ways">
                    <button type="button" class="button wide" on:click=move |_| is_tried.set(true)>
                        {move || session.texts.get().code_seen()}
                        <Icon svg=art!("icon/arrow") points=true/>
                    </button>
                    <button type="button" class="button quiet" on:click=move |_| leave()>
                        <span>
                            {move || otherwise(session.texts.get())}
                            <small class="button-about">{move || otherwise_about(session.texts.get())}</small>
                        </span>
                    </button>
                </div>
            }
            .into_any()
        }}
    }
}

/// The code is touched once, before it counts.
#[component]
fn Trying(
    code: PictureCode,
    made: impl Fn(PictureCode) + Copy + Send + Sync + 'static,
    see: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session = session();
    let attempt = Attempt::new();
    let entered = move |tried: PictureCode| {
        if tried == code {
            made(code);
        } else {
            attempt.was_wrong();
        }
    };
    view! {
        <div class="page-body">
            <AskCode attempt asks=|texts| texts.code_try_about() entered/>
        </div>
        <div class="page-foot">
            <button type="button" class="button quiet wide" on:click=move |_| see()>
                <Icon svg=art!("icon/eye")/>
                {move || session.texts.get().code_see_again()}
            </button>
        </div>
    }
}
