//! Which pages can be reached.

use crate::author::corpus::Corpus;
use crate::exercise::Exercise;
use crate::site::{Block, Page, Site};
use std::collections::BTreeSet;

/// The pages, `site/page`, that some exercise can lead to, or that stand behind a site's home page.
pub fn everywhere(corpus: &Corpus) -> BTreeSet<String> {
    let sites: Vec<&Site> = corpus.sites.values().collect();
    let homes = sites.iter().filter_map(|site| Some(format!("{}/{}", site.id, site.pages.first()?.id)));
    let entries = corpus.exercises.values().flat_map(|authored| entries(&authored.exercise));
    reached(&sites, homes.chain(entries).collect())
}

/// The pages that this exercise can lead to.
pub fn within(corpus: &Corpus, exercise: &Exercise) -> BTreeSet<String> {
    let sites: Vec<&Site> = corpus.sites_of(exercise).collect();
    reached(&sites, entries(exercise).collect())
}

/// Where an exercise enters its sites: its start, what was seen before, and the links of its mails.
fn entries(exercise: &Exercise) -> impl Iterator<Item = String> {
    let links = exercise.mails.iter().filter_map(|mail| Some(mail.link.as_ref()?.to.clone()));
    let texts = exercise.texts.iter().filter_map(|text| Some(text.link.as_ref()?.to.clone()));
    exercise.start.page.iter().chain(&exercise.start.before).cloned().chain(links).chain(texts)
}

fn reached(sites: &[&Site], entries: BTreeSet<String>) -> BTreeSet<String> {
    let mut reached = entries;
    loop {
        let before = reached.len();
        for site in sites {
            let here = |page: &&Page| reached.contains(&format!("{}/{}", site.id, page.id));
            let ways: Vec<String> = site.pages.iter().filter(here).flat_map(|page| ways(site, page)).collect();
            reached.extend(ways);
        }
        if reached.len() == before {
            return reached;
        }
    }
}

/// Where one can go from a page, `site/page`: its own ways, and those at the head of every page.
fn ways(site: &Site, page: &Page) -> Vec<String> {
    let mut ways: Vec<&str> = vec![];
    ways.extend(site.pages.first().map(|home| home.id.as_str()));
    ways.extend(site.sign_out.as_ref().map(|way| way.to.as_str()));
    ways.extend(site.session.as_ref().map(|session| session.ended.as_str()));
    ways.extend(page.sign_in.as_deref());
    ways.extend(page.form.as_ref().map(|form| form.to.as_str()));
    ways.extend(page.form.iter().flat_map(|form| &form.branches).map(|branch| branch.to.as_str()));
    for block in &page.blocks {
        match block {
            Block::Link(way) | Block::Button(way) | Block::Menu(way) => ways.push(&way.to),
            Block::Result(found) => ways.push(&found.to),
            Block::Summary(form) => {
                let asks = |page: &&Page| page.form.as_ref().is_some_and(|part| part.id == *form);
                ways.extend(site.pages.iter().filter(asks).map(|page| page.id.as_str()));
            }
            _ => {}
        }
    }
    let full = |to: &str| {
        if to.contains('/') { to.to_owned() } else { format!("{}/{to}", site.id) }
    };
    ways.into_iter().map(full).collect()
}
