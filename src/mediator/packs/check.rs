//! Looking at a pack, in the kernel that is loaded for it.

use leptos::prelude::*;
use scenario::{CheckedPack, NotAPack, PACK_SIZE, Verdict};
use serde::{Deserialize, Serialize};

use super::folder;
use crate::browser::files::{self, FileFault};
use crate::browser::kernel::{Kernel, KernelFault};
use crate::browser::{clock, fetch};

/// What is installed, for the kernel.
const INSTALLED: &str = "corpus/installed.json";
/// The longest that a check may take, in milliseconds: some hundred exercises on a slow tablet.
const PATIENCE: i32 = 120_000;
/// How often the strength of secrets is asked for: playing on may bring new ones.
const ROUNDS: usize = 3;

/// What is picked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pick {
    /// A pack in one file.
    File,
    /// The folder that an author works in.
    Folder,
}

/// Why a file came to nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// It is too large to be looked at: its name.
    TooLarge(String),
    /// It cannot be read.
    Unreadable(String),
    /// It is no pack.
    NotAPack(String, NotAPack),
    /// The kernel could not be loaded.
    NotLoaded,
    /// The kernel gave up.
    BrokeDown,
    /// It took too long.
    TooLong,
    /// The mediator stopped it.
    Stopped,
}

/// A secret that a trace types, with the persona's own words.
type Secret = (String, Vec<String>);

#[derive(Serialize)]
struct StrengthRequest<'a> {
    passphrase: &'a str,
    words: &'a [String],
}

#[derive(Deserialize)]
struct StrengthAnswer {
    guesses_log10: f64,
}

/// Looks at packs, one at a time. The kernel ends with each: it is large, and rarely needed.
#[derive(Clone, Copy)]
pub struct Checker {
    running: RwSignal<Option<Kernel>, LocalStorage>,
    /// Counts checks, so that the patience for one does not end another.
    count: StoredValue<u32>,
    ended_for: StoredValue<Option<Refusal>>,
}

impl Checker {
    /// Nothing is looked at yet.
    pub fn new() -> Self {
        Self { running: RwSignal::new_local(None), count: StoredValue::new(0), ended_for: StoredValue::new(None) }
    }

    /// Whether a pack is being looked at.
    pub fn is_busy(self) -> bool {
        self.running.with(Option::is_some)
    }

    /// Ends the check.
    pub fn stop(self) {
        self.end(Refusal::Stopped);
    }

    fn end(self, why: Refusal) {
        self.ended_for.set_value(Some(why));
        if let Some(kernel) = self.running.try_get_untracked().flatten() {
            kernel.cancel();
        }
    }

    /// Lets the mediator pick a file and looks at it; `None` where none was picked. Call it straight from a touch.
    ///
    /// # Errors
    /// Where it is no pack, or could not be looked at.
    pub async fn pick_and_check(self, what: Pick) -> Result<Option<Box<CheckedPack>>, Refusal> {
        let picked = match what {
            // Systems that do not know the ending would offer no file at all if it were asked for.
            Pick::File => files::pick("", PACK_SIZE).await,
            Pick::Folder => files::pick_folder(".toml", PACK_SIZE).await.map(|files| files.and_then(folder::as_pack)),
        };
        let file = match picked {
            Ok(Some(file)) => file,
            Ok(None) => return Ok(None),
            Err(FileFault::TooLarge { name, .. }) => return Err(Refusal::TooLarge(name)),
            Err(FileFault::Unreadable { name }) => return Err(Refusal::Unreadable(name)),
            Err(FileFault::Refused) => return Err(Refusal::Unreadable(String::new())),
        };
        let installed = fetch::bytes(INSTALLED).await.map_err(|_| Refusal::NotLoaded)?;
        let kernel = Kernel::with_setup("pack.js", installed);
        self.running.set(Some(kernel.clone()));
        self.watch_the_clock();
        let verdict = self.verdict(&kernel, &file.bytes).await;
        self.running.try_set(None);
        match verdict? {
            Verdict::Checked(pack) => Ok(Some(pack)),
            Verdict::NotAPack(reason) => Err(Refusal::NotAPack(file.name, reason)),
            Verdict::AskStrength(_) => Err(Refusal::BrokeDown),
        }
    }

    /// Ends the check that has just begun when it takes too long.
    fn watch_the_clock(self) {
        self.ended_for.set_value(None);
        let mine = self.count.try_update_value(|count| {
            *count += 1;
            *count
        });
        leptos::task::spawn_local(async move {
            clock::pause(PATIENCE).await;
            if self.count.try_get_value() == mine {
                self.end(Refusal::TooLong);
            }
        });
    }

    async fn verdict(self, kernel: &Kernel, file: &[u8]) -> Result<Verdict, Refusal> {
        let strength = Kernel::new("strength.js");
        let mut guesses: Vec<(Secret, f64)> = vec![];
        let mut verdict = self.ask(kernel, &guesses, file).await?;
        for _ in 0..ROUNDS {
            let Verdict::AskStrength(secrets) = &verdict else { break };
            for (passphrase, words) in secrets {
                let request = serde_json::to_vec(&StrengthRequest { passphrase, words }).unwrap_or_default();
                let answer = strength.call(&request).await.map_err(|fault| self.refusal(&fault))?;
                let answer: StrengthAnswer = serde_json::from_slice(&answer).map_err(|_| Refusal::BrokeDown)?;
                guesses.push(((passphrase.clone(), words.clone()), answer.guesses_log10));
            }
            verdict = self.ask(kernel, &guesses, file).await?;
        }
        Ok(verdict)
    }

    async fn ask(self, kernel: &Kernel, guesses: &[(Secret, f64)], file: &[u8]) -> Result<Verdict, Refusal> {
        let mut request = serde_json::to_vec(guesses).map_err(|_| Refusal::BrokeDown)?;
        request.push(b'\n');
        request.extend_from_slice(file);
        let answer = kernel.call(&request).await.map_err(|fault| self.refusal(&fault))?;
        serde_json::from_slice(&answer).map_err(|_| Refusal::BrokeDown)
    }

    fn refusal(self, fault: &KernelFault) -> Refusal {
        match fault {
            KernelFault::NotLoaded => Refusal::NotLoaded,
            KernelFault::Cancelled => self.ended_for.try_get_value().flatten().unwrap_or(Refusal::Stopped),
            KernelFault::Failed | KernelFault::Refused(_) => Refusal::BrokeDown,
        }
    }
}
