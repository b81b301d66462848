//! What would fail on the machine, said in plain words, with a repair in one touch; and what the kernel has to say.

use creation::module::{Finding, Module};
use leptos::prelude::*;

use super::bench::Trouble;
use super::maker::Maker;
use super::shell::{acts, shell};
use super::studio::Studio;
use super::words;
use crate::ui::art::{Icon, art};

/// What was found in a document of the module.
pub type Found<M> = Finding<<M as Module>::Problem, <M as Module>::Edit>;

/// The worst thing that was found, once the creation exists.
pub fn worst<M: Maker>(studio: Studio<M>) -> impl IntoView {
    let worst = studio.worst();
    move || worst.get().filter(|_| studio.shell.is_begun()).map(|found| notice(studio, &found))
}

/// Something found, with its repair.
pub fn notice<M: Maker>(studio: Studio<M>, found: &Found<M>) -> impl IntoView + use<M> {
    let texts = studio.shell.session.texts.get();
    let said = studio.document.with(|document| M::problem(texts, document, &found.problem));
    let repair = found.repair.clone();
    view! {
        <div class="notice" role="status">
            <Icon svg=art!("icon/warning")/>
            <p>{said}</p>
            {(!repair.is_empty()).then(|| view! {
                <button type="button" class="button quiet" on:click=move |_| studio.edit_all(&repair)>
                    <Icon svg=art!("icon/mend")/>
                    {texts.repair_do()}
                </button>
            })}
        </div>
    }
}

/// That work takes time, or that the kernel could not do it, with a way on.
#[component]
pub fn Working() -> impl IntoView {
    let (shell, acts) = (shell(), acts());
    move || {
        let texts = shell.session.texts.get();
        let (said, does, press) = match shell.doing.trouble.get() {
            _ if shell.doing.is_slow.get() => (texts.workshop_working(), texts.workshop_stop_working(), acts.stop),
            None | Some(Trouble::Blocked) => return None,
            Some(trouble) => (words::trouble(texts, trouble), texts.fault_retry(), acts.draw),
        };
        Some(view! {
            <div class="notice plain" role="status">
                <Icon svg=art!("icon/clock")/>
                <p>{said}</p>
                <button type="button" class="button quiet" on:click=move |_| press.run(())>{does}</button>
            </div>
        })
    }
}
