//! Starts an exercise from the template.

use crate::dist::files_below;
use crate::run::say;
use anyhow::{Context, Result, bail};
use e2e::places;
use pico_args::Arguments;
use std::fs;
use std::path::Path;

/// Copies `exercises/_template` to `exercises/<domain>/<slug>`.
pub fn new_exercise(mut arguments: Arguments) -> Result<()> {
    let name: String = arguments
        .free_from_str()
        .context("say which: cargo xtask new-exercise <domain>/<slug>, such as mail/attach-a-file")?;
    if !is_name(&name) {
        bail!("“{name}” is not <domain>/<slug> in lower-case letters, digits and hyphens");
    }
    let exercises = places::project().join("exercises");
    copy_template(&exercises.join("_template"), &exercises.join(&name))?;
    say(&format!(
        "exercises/{name} is there. `cargo xtask serve --watch` shows it at #exercise/{name} as you write, and \
         `cargo xtask check` says what is to be mended"
    ));
    Ok(())
}

fn copy_template(template: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        bail!("{} is already there", folder.display());
    }
    for file in files_below(template)? {
        let copy = folder.join(file.strip_prefix(template)?);
        fs::create_dir_all(copy.parent().unwrap_or(folder))?;
        fs::copy(&file, copy)?;
    }
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
    use super::*;
    use crate::corpus;
    use e2e::faults::copy_folder;
    use scenario::author;

    #[test]
    fn a_new_exercise_is_sound_and_played_at_once() -> Result<()> {
        let place = std::env::temp_dir().join(format!("passerelle-new-{}", std::process::id()));
        let _ = fs::remove_dir_all(&place);
        copy_folder(&places::project().join("exercises"), &place);
        let (template, folder) = (place.join("_template"), place.join("essais/first-one"));
        copy_template(&template, &folder)?;
        let (corpus, found) = author::load(&place);
        assert_eq!(found, []);
        for trace in ["solution", "trap-advert-opened"] {
            let replay = author::replay(&corpus, "essais/first-one", trace, 0, &corpus::estimate);
            let replay = replay.map_err(|reason| anyhow::anyhow!(reason))?;
            assert!(replay.stopped.is_none() && replay.done == (trace == "solution"), "{replay}");
        }
        assert!(copy_template(&template, &folder).is_err(), "what is there is never written over");
        fs::remove_dir_all(&place)?;
        Ok(())
    }

    #[test]
    fn only_a_domain_and_a_slug_name_an_exercise() {
        assert!(is_name("mail/attach-a-file-2"));
        for bad in ["mail", "mail/", "/slug", "Mail/slug", "a/b/c", "../slug", "mail/été", "mail/a b"] {
            assert!(!is_name(bad), "{bad}");
        }
    }
}
