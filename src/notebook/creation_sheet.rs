//! What can be done with a creation: go on with it, rename, copy, delete.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Creation, Fact};

use super::{reopened, titled};
use crate::session::{Session, session};
use crate::ui::art::{Icon, art};
use crate::ui::sheet::Sheet;
use crate::workshop::{name, renamed, sketch};

/// What the sheet asks.
#[derive(Clone, Copy, PartialEq)]
enum Asks {
    WhatToDo,
    Name,
    Delete,
}

/// The sheet of a creation.
#[component]
pub fn CreationSheet(
    /// Which one.
    creation: Creation,
    /// Closes the sheet.
    close: impl Fn() + Copy + Send + Sync + 'static,
    /// Closes the sheet after a change, which the words tell.
    changed: impl Fn(String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session = session();
    let asks = RwSignal::new(Asks::WhatToDo);
    let title = name(&creation.document);
    let written = RwSignal::new(title.clone());
    let picture = sketch(&creation);
    let creation = StoredValue::new(creation);
    let heading = move || {
        let texts = session.texts.get();
        let title = titled(texts, &title);
        if asks.get() == Asks::Delete { texts.notebook_delete_question(title) } else { title }
    };
    view! {
        <Sheet id="creation" close=close>
            <h2 class="sheet-title" id="creation-title" tabindex="-1">{heading}</h2>
            <span class="creation-preview">{picture}</span>
            {move || match asks.get() {
                Asks::WhatToDo => view! { <WhatToDo creation asks close changed/> }.into_any(),
                Asks::Name => view! { <Rename creation written close changed/> }.into_any(),
                Asks::Delete => view! { <Delete creation close changed/> }.into_any(),
            }}
        </Sheet>
    }
}

#[component]
fn WhatToDo(
    creation: StoredValue<Creation>,
    asks: RwSignal<Asks>,
    close: impl Fn() + Copy + 'static,
    changed: impl Fn(String) + Copy + 'static,
) -> impl IntoView {
    let session = session();
    let texts = session.texts.get_untracked();
    let copy = move |_| {
        spawn_local(async move {
            let original = creation.get_value();
            let name = texts.notebook_copy_of(titled(texts, &name(&original.document)));
            if let Some(document) = renamed(&original.document, &name)
                && let Some(id) = session.new_creation()
                && keep(session, Creation { id, document, ..original }).await
            {
                changed(texts.notebook_copied().to_owned());
            }
        });
    };
    view! {
        <button type="button" class="button wide" on:click=move |_| session.go(creation.with_value(reopened))>
            {texts.notebook_reopen()}
            <Icon svg=art!("icon/arrow") points=true/>
        </button>
        <div class="buttons">
            <button type="button" class="button quiet" on:click=move |_| asks.set(Asks::Name)>
                <Icon svg=art!("icon/pen")/>
                {texts.notebook_rename()}
            </button>
            <button type="button" class="button quiet" on:click=copy>
                <Icon svg=art!("icon/copy")/>
                {texts.notebook_copy()}
            </button>
            <button type="button" class="button remove" on:click=move |_| asks.set(Asks::Delete)>
                <Icon svg=art!("icon/bin")/>
                {texts.notebook_delete()}
            </button>
            <button type="button" class="button quiet" on:click=move |_| close()>{texts.app_close()}</button>
        </div>
    }
}

#[component]
fn Rename(
    creation: StoredValue<Creation>,
    written: RwSignal<String>,
    close: impl Fn() + Copy + 'static,
    changed: impl Fn(String) + Copy + 'static,
) -> impl IntoView {
    let session = session();
    let texts = session.texts.get_untracked();
    let is_empty = RwSignal::new(false);
    let rename = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = written.get_untracked().trim().to_owned();
        is_empty.set(name.is_empty());
        if name.is_empty() {
            return;
        }
        spawn_local(async move {
            let original = creation.get_value();
            if let Some(document) = renamed(&original.document, &name)
                && keep(session, Creation { document, ..original }).await
            {
                changed(texts.notebook_renamed().to_owned());
            }
        });
    };
    view! {
        <form class="stack" on:submit=rename novalidate>
            <div class="field" class:wrong=is_empty>
                <label for="creation-name">{texts.hand_over_name()}</label>
                {move || is_empty.get().then(|| view! {
                    <p class="field-error" id="creation-name-error">
                        <Icon svg=art!("icon/warning")/>
                        {texts.hand_over_name_empty()}
                    </p>
                })}
                <input
                    class="input"
                    id="creation-name"
                    autocomplete="off"
                    maxlength="80"
                    aria-invalid=move || is_empty.get().to_string()
                    aria-describedby=move || is_empty.get().then_some("creation-name-error")
                    prop:value=move || written.get()
                    on:input:target=move |event| written.set(event.target().value())
                />
            </div>
            <button type="submit" class="button wide">{texts.app_keep()}</button>
            <button type="button" class="button quiet wide" on:click=move |_| close()>{texts.app_cancel()}</button>
        </form>
    }
}

#[component]
fn Delete(
    creation: StoredValue<Creation>,
    close: impl Fn() + Copy + 'static,
    changed: impl Fn(String) + Copy + 'static,
) -> impl IntoView {
    let session = session();
    let texts = session.texts.get_untracked();
    let delete = move |_| {
        spawn_local(async move {
            if session.delete_creation(creation.with_value(|creation| creation.id)).await.is_ok() {
                changed(texts.notebook_deleted().to_owned());
            }
        });
    };
    view! {
        <p class="lead">{texts.notebook_delete_explained()}</p>
        <button type="button" class="button wide" on:click=move |_| close()>{texts.app_keep()}</button>
        <button type="button" class="button remove wide" on:click=delete>
            <Icon svg=art!("icon/bin")/>
            {texts.notebook_delete()}
        </button>
    }
}

/// Keeps a creation; `false` where it could not, which the learner has then been told.
async fn keep(session: Session, creation: Creation) -> bool {
    let saved = Fact::CreationSaved { creation: creation.id, module: creation.module.clone() };
    session.put_creation(creation.id, creation.module, creation.document).await.is_ok()
        && session.record(vec![saved]).await.is_ok()
}
