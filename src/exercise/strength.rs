//! The strength of a passphrase, estimated by a kernel of its own that is loaded when it is first needed.

use leptos::prelude::*;
use scenario::{FieldKind, Scenario};
use serde::{Deserialize, Serialize};

use crate::browser::kernel::Kernel;

/// The kernel, and the estimates that are still to come.
#[derive(Clone, Copy)]
pub struct Strength {
    kernel: StoredValue<Kernel, LocalStorage>,
    asked: StoredValue<u32>,
    answered: RwSignal<u32>,
    /// Whether the kernel could not be loaded: the rules of length alone decide.
    pub is_missing: RwSignal<bool>,
}

#[derive(Serialize)]
struct Request {
    passphrase: String,
    words: Vec<String>,
}

#[derive(Deserialize)]
struct Answer {
    guesses_log10: f64,
}

/// Whether this field asks for a secret that the learner makes up.
pub fn is_made_up(scenario: &Scenario, target: &str) -> bool {
    made_up(scenario).any(|name| name == target)
}

/// The fields that ask for a new secret, as `form.field`.
fn made_up(scenario: &Scenario) -> impl Iterator<Item = String> {
    let forms = scenario.bundle.sites.iter().flat_map(|site| &site.pages).filter_map(|page| page.form.as_ref());
    forms.flat_map(|form| {
        let fields = form.fields.iter().filter(|field| field.kind == FieldKind::NewSecret);
        fields.map(|field| format!("{}.{}", form.id, field.id))
    })
}

impl Strength {
    /// For this exercise; the kernel is loaded at once where a passphrase is made.
    pub fn new(scenario: &Scenario) -> Self {
        let kernel = Kernel::new("strength.js");
        if made_up(scenario).next().is_some() {
            kernel.prepare();
        }
        Self {
            kernel: StoredValue::new_local(kernel),
            asked: StoredValue::new(0),
            answered: RwSignal::new(0),
            is_missing: RwSignal::new(false),
        }
    }

    /// Whether an estimate is still to come.
    pub fn is_pending(self) -> bool {
        self.asked.get_value() != self.answered.get_untracked()
    }

    /// Waits until no estimate is to come.
    pub async fn wait(self) {
        while self.is_pending() {
            crate::browser::clock::pause(20).await;
        }
    }

    /// log10 of the guesses that the secret takes; `None` where a later secret is asked for meanwhile. Where the
    /// kernel cannot be loaded, the rules of length alone decide: no secret is then called guessable.
    pub async fn estimate(self, passphrase: String, words: Vec<String>) -> Option<f64> {
        let mine = self.asked.try_update_value(|asked| {
            *asked += 1;
            *asked
        })?;
        let request = serde_json::to_vec(&Request { passphrase, words }).ok()?;
        let answer = self.kernel.get_value().call(&request).await;
        let guesses = answer.ok().and_then(|bytes| serde_json::from_slice::<Answer>(&bytes).ok());
        if self.asked.get_value() != mine {
            return None;
        }
        self.answered.set(mine);
        self.is_missing.set(guesses.is_none());
        Some(guesses.map_or(f64::MAX, |answer| answer.guesses_log10))
    }
}
