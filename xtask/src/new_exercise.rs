//! Starts an exercise from the template.

use crate::dist::files_below;
use crate::run::say;
use anyhow::{Context, Result, bail};
use e2e::places;
use pico_args::Arguments;
use std::fs;

/// Copies `exercises/_template` to `exercises/<domain>/<slug>`.
pub fn new_exercise(mut arguments: Arguments) -> Result<()> {
    let name: String = arguments
        .free_from_str()
        .context("say which: cargo xtask new-exercise <domain>/<slug>, such as mail/attach-a-file")?;
    if !is_name(&name) {
        bail!("“{name}” is not <domain>/<slug> in lower-case letters, digits and hyphens");
    }
    let exercises = places::project().join("exercises");
    let (template, folder) = (exercises.join("_template"), exercises.join(&name));
    if folder.exists() {
        bail!("exercises/{name} is already there");
    }
    for file in files_below(&template)? {
        let copy = folder.join(file.strip_prefix(&template)?);
        fs::create_dir_all(copy.parent().unwrap_or(&folder))?;
        fs::copy(&file, copy)?;
    }
    say(&format!("exercises/{name} is there: write it, then run `cargo xtask check`"));
    Ok(())
}

fn is_name(name: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    name.split_once('/').is_some_and(|(domain, slug)| is_word(domain) && is_word(slug))
}

#[cfg(test)]
mod tests {
    use super::is_name;

    #[test]
    fn only_a_domain_and_a_slug_name_an_exercise() {
        assert!(is_name("mail/attach-a-file-2"));
        for bad in ["mail", "mail/", "/slug", "Mail/slug", "a/b/c", "../slug", "mail/été", "mail/a b"] {
            assert!(!is_name(bad), "{bad}");
        }
    }
}
