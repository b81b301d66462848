//! The vault of passwords, and the meter of a new passphrase.

use leptos::prelude::*;
use scenario::{Judgement, Reason, Value, judge};

use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};

/// The vault: which sites have a password kept. The passwords themselves are nowhere.
#[component]
pub fn Vault() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let kept = Memo::new(move |_| play.world.with(|world| world.vault.kept.clone()));
    view! {
        <div class="app-bar"><h2>{move || session.texts.get().vault_title()}</h2></div>
        <div class="screen">
            <div class="vault">
                <p>{move || session.texts.get().vault_about()}</p>
                {move || {
                    if kept.get().is_empty() {
                        return view! { <p>{session.texts.get().vault_empty()}</p> }.into_any();
                    }
                    kept.get()
                        .into_iter()
                        .filter_map(|site| scenario.site(&site).cloned())
                        .map(|site| view! {
                            <div class="vault-entry">
                                <Art svg=art!("object/key")/>
                                <span lang="fr">{site.name}<small>{site.address}</small></span>
                                <span aria-hidden="true">"••••••••"</span>
                            </div>
                        })
                        .collect_view()
                        .into_any()
                }}
            </div>
        </div>
    }
}

/// How good the new passphrase is: planks, a word, and what is still lacking.
#[component]
pub fn Meter(
    /// `form.field` of the passphrase.
    name: String,
) -> impl IntoView {
    let session = session();
    let play = play();
    let own_words = play.scenario().own_words();
    let judgement = Memo::new(move |_| {
        play.world.with(|world| match world.browser.answers.get(&name) {
            Some(Value::Secret(secret)) if !secret.text.is_empty() => {
                Some(judge(&secret.text, &own_words, secret.guesses_log10))
            }
            _ => None,
        })
    });
    let word = move || {
        let texts = session.texts.get();
        match judgement.get() {
            None => texts.passphrase_never_kept(),
            Some(judgement) => match judgement.refusal() {
                None => texts.passphrase_strong(),
                Some(Reason::Personal) => texts.passphrase_contains_name(),
                Some(Reason::Guessable) if judgement.guessable.is_none() => texts.passphrase_judging(),
                Some(Reason::Guessable) => texts.passphrase_too_guessable(),
                _ => texts.passphrase_too_short(),
            },
        }
    };
    let rule = move |met: fn(&Judgement) -> bool, words: &'static str| {
        let is_met = judgement.get().is_some_and(|judgement| met(&judgement));
        let icon = if is_met { art!("icon/check") } else { art!("icon/plus") };
        view! { <li class:met=is_met><Icon svg=icon/><span>{words}</span></li> }
    };
    view! {
        <div class="meter" aria-live="polite" lang=move || session.texts.get().language().code>
            <span class="planks strength" aria-hidden="true">
                {move || (0..5).map(|rank| view! { <i class:laid=rank < judgement.get().map_or(0, |judgement| level(&judgement))></i> }).collect_view()}
            </span>
            <p class="meter-word">{word}</p>
            {move || play.strength.is_missing.get().then(|| view! { <p>{session.texts.get().passphrase_unavailable()}</p> })}
            <p>{move || session.texts.get().passphrase_rule_title()}</p>
            <ul class="reasons">
                {move || {
                    let texts = session.texts.get();
                    view! {
                        {rule(|judgement| judgement.words >= 7, texts.passphrase_rule_words())}
                        {rule(|judgement| judgement.characters >= 14 && judgement.classes[..3].iter().all(|has| *has), texts.passphrase_rule_three_kinds())}
                        {rule(|judgement| judgement.characters >= 12 && judgement.classes.iter().all(|has| *has), texts.passphrase_rule_four_kinds())}
                    }
                }}
            </ul>
        </div>
    }
}

/// Planks laid, out of five.
fn level(judgement: &Judgement) -> usize {
    match judgement.refusal() {
        None => 5,
        Some(Reason::Guessable) => 3,
        Some(Reason::Personal) => 2,
        _ => usize::from(judgement.characters >= 6) + usize::from(judgement.characters >= 10 || judgement.words >= 3),
    }
}
