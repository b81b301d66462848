//! Whether a pack of exercises is sound: the very checks that the corpus went through, on the mediator's own device.

use crate::Kernel;
use scenario::Verdict;
use scenario::author::{Installed, Pack, check_pack};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// A secret that a trace types, with the persona's own words.
type Secret = (String, Vec<String>);

/// What is known of secrets: each with log10 of the guesses that it takes.
pub type Guesses = Vec<(Secret, f64)>;

/// Serves [`check`]. The setup is what is installed, in JSON. A request's first line holds the [`Guesses`] known so far, in
/// JSON; the rest is the file as it was picked. The answer is a [`Verdict`] in JSON.
#[derive(Debug, Default)]
pub struct Packs {
    installed: Option<Installed>,
}

impl Kernel for Packs {
    fn set_up(&mut self, setup: Vec<u8>) {
        self.installed = serde_json::from_slice(&setup).ok();
    }

    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, String> {
        let installed = self.installed.as_ref().ok_or("what is installed was not said")?;
        let end = request.iter().position(|byte| *byte == b'\n').ok_or("no line of guesses")?;
        let (guesses, file) = request.split_at_checked(end + 1).ok_or("no file")?;
        let guesses = serde_json::from_slice(guesses).map_err(|error| error.to_string())?;
        serde_json::to_vec(&check(installed, file, guesses)).map_err(|error| error.to_string())
    }
}

/// Looks at a file that should be a pack. The strength of secrets is another kernel's to tell: where it is needed and not
/// known yet, it is asked for.
pub fn check(installed: &Installed, file: &[u8], guesses: Guesses) -> Verdict {
    let pack = match Pack::read(file) {
        Ok(pack) => pack,
        Err(reason) => return Verdict::NotAPack(reason),
    };
    let known: BTreeMap<Secret, f64> = guesses.into_iter().collect();
    let unknown: RefCell<Vec<Secret>> = RefCell::default();
    let estimate = |secret: &str, own: &[String]| {
        let secret = (secret.to_owned(), own.to_vec());
        known.get(&secret).copied().unwrap_or_else(|| {
            let mut unknown = unknown.borrow_mut();
            if !unknown.contains(&secret) {
                unknown.push(secret);
            }
            f64::MAX
        })
    };
    let checked = check_pack(installed, &pack, &estimate);
    let unknown = unknown.into_inner();
    if unknown.is_empty() { Verdict::Checked(Box::new(checked)) } else { Verdict::AskStrength(unknown) }
}
