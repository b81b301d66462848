//! What a site sends and delivers belongs to every exercise that lists it.

use super::corpus::Corpus;
use crate::exercise::Exercise;
use crate::site::Site;

/// Gives every exercise the mails, text messages, files and rules of its sites, behind its own; of two of the same name its
/// own stays. What is said of them is said at their lines in the file of the site.
pub(super) fn lend(corpus: &mut Corpus) {
    let Corpus { exercises, sites, sources, .. } = corpus;
    for (id, authored) in exercises.iter_mut() {
        let listed = authored.exercise.sites.clone();
        for name in listed {
            let Some(site) = sites.get(&name) else { continue };
            let lent = lend_to(&mut authored.exercise, site);
            let Some(of_site) = sources.get(&format!("sites/{name}.toml")).cloned() else { continue };
            if let Some(source) = sources.get_mut(&format!("{id}/exercise.toml")) {
                source.take_over(&of_site, &lent);
            }
        }
    }
}

/// Gives an exercise what a site brings; tells which items it took, by list and rank.
fn lend_to(exercise: &mut Exercise, site: &Site) -> Vec<(&'static str, usize)> {
    let mut lent = vec![];
    for (rank, mail) in site.mails.iter().enumerate() {
        if exercise.mails.iter().all(|own| own.id != mail.id) {
            exercise.mails.push(mail.clone());
            lent.push(("mail", rank));
        }
    }
    for (rank, text) in site.texts.iter().enumerate() {
        if exercise.texts.iter().all(|own| own.id != text.id) {
            exercise.texts.push(text.clone());
            lent.push(("sms", rank));
        }
    }
    for (rank, file) in site.files.iter().enumerate() {
        if exercise.files.iter().all(|own| own.id != file.id) {
            exercise.files.push(file.clone());
            lent.push(("file", rank));
        }
    }
    for (rank, rule) in site.rules.iter().enumerate() {
        exercise.rules.push(rule.clone());
        lent.push(("rule", rank));
    }
    lent
}
