//! Serving while an author writes. Exercises are data: a change is read, checked and put into the served copy of the app
//! within a second, and the page loads itself again. What tells it so is in that copy alone, never in the app.

use crate::corpus;
use crate::pack;
use crate::run::say;
use anyhow::{Context, Result};
use e2e::faults::copy_folder;
use e2e::places;
use scenario::author::{self, Corpus, Diagnostic, Loaded, Tree};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

const PAUSE: Duration = Duration::from_millis(400);

/// Asks whether there is something new, and loads the page again when there is.
const SCRIPT: &str = "\
let seen;
async function ask() {
  try {
    const now = await (await fetch('./live.txt', { cache: 'no-store' })).text();
    if (seen !== undefined && now !== seen) location.reload();
    seen = now;
  } catch (_) { /* the server was stopped: it may come back */ }
  setTimeout(ask, 400);
}
ask();
";

/// Takes the place of a service worker that would go on showing what it has kept.
const SERVICE_WORKER: &str = "\
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const kept = (await caches.keys()).filter((name) => name.startsWith('passerelle-'));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await self.registration.unregister();
  const pages = kept.length ? await self.clients.matchAll() : [];
  pages.forEach((page) => page.navigate(page.url));
})()));
";

/// A copy of the app that follows a folder of exercises.
pub struct Watched {
    exercises: PathBuf,
    /// The served copy.
    pub folder: PathBuf,
    seen: Tree,
    version: u32,
}

impl Watched {
    /// Copies the built app and puts the exercises as they are now into it.
    pub fn new(app: &Path, exercises: PathBuf, folder: PathBuf) -> Result<Self> {
        let _ = fs::remove_dir_all(&folder);
        copy_folder(app, &folder);
        let page = folder.join("index.html");
        let text = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
        fs::write(page, text.replacen("</head>", "<script type=\"module\" src=\"./live.js\"></script>\n</head>", 1))?;
        fs::write(folder.join("live.js"), SCRIPT)?;
        fs::write(folder.join("sw.js"), SERVICE_WORKER)?;
        let mut watched = Self { exercises, folder, seen: Tree::default(), version: 0 };
        watched.look()?;
        Ok(watched)
    }

    /// Looks again and again, until it is stopped.
    pub fn follow(mut self) -> Result<()> {
        loop {
            thread::sleep(PAUSE);
            self.look()?;
        }
    }

    /// Takes in what has changed, if it is sound; else says what is wrong, and the page stays as it is.
    fn look(&mut self) -> Result<()> {
        let now = Tree::read(&self.exercises);
        if now == self.seen {
            return Ok(());
        }
        let changed = changed(&self.seen, &now);
        self.seen = now;
        let Loaded { corpus, found, advice } = author::load_tree(&self.seen);
        print(&found);
        print(&advice);
        if !found.is_empty() {
            say(&format!("To mend: {}. The page stays as it was", found.len()));
            return Ok(());
        }
        pack::exercises(&corpus, &self.seen, &self.folder)?;
        self.version += 1;
        fs::write(self.folder.join("live.txt"), self.version.to_string())?;
        if self.version > 1 {
            say(&format!("Shown: {}", changed.iter().cloned().collect::<Vec<_>>().join(", ")));
            print(&author::prove(&only(corpus, &changed), &corpus::estimate));
        }
        Ok(())
    }
}

fn print(found: &[Diagnostic]) {
    found.iter().for_each(|said| println!("{said}"));
}

/// The folders or shared files in which something changed.
fn changed(before: &Tree, now: &Tree) -> BTreeSet<String> {
    let texts =
        |tree: &Tree| tree.texts().map(|(path, text)| (path.to_owned(), text.to_owned())).collect::<BTreeSet<_>>();
    let (before, now) = (texts(before), texts(now));
    let paths = before.symmetric_difference(&now).map(|(path, _)| path.as_str());
    paths
        .map(|path| {
            path.rsplit_once('/')
                .filter(|(folder, _)| folder.contains('/'))
                .map_or(path, |(folder, _)| folder)
                .to_owned()
        })
        .collect()
}

/// The corpus with only those exercises: they alone are played again.
fn only(mut corpus: Corpus, ids: &BTreeSet<String>) -> Corpus {
    corpus.exercises.retain(|id, _| ids.contains(id));
    corpus
}

/// Where the served copy is.
pub fn folder() -> PathBuf {
    places::project().join("target/serve")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sound_change_is_taken_in_and_a_wrong_one_leaves_the_page_as_it_was() -> Result<()> {
        let place = std::env::temp_dir().join(format!("passerelle-watch-{}", std::process::id()));
        let (app, exercises) = (place.join("app"), place.join("exercises"));
        let _ = fs::remove_dir_all(&place);
        fs::create_dir_all(&app)?;
        fs::write(app.join("index.html"), "<html><head></head></html>")?;
        copy_folder(&places::project().join("crates/scenario/tests/small"), &exercises);
        let mut watched = Watched::new(&app, exercises.clone(), place.join("served"))?;
        let shown = |watched: &Watched| {
            let text = fs::read_to_string(watched.folder.join("corpus/fr/forms/name.json")).unwrap_or_default();
            let version = fs::read_to_string(watched.folder.join("live.txt")).unwrap_or_default();
            (text.contains("Donner un autre nom"), version)
        };
        assert_eq!(shown(&watched), (false, "1".to_owned()));
        let file = exercises.join("forms/name/fr.toml");
        let text = fs::read_to_string(&file)?;
        let title = text.lines().find(|line| line.starts_with("title")).context("a title")?;
        fs::write(&file, text.replace(title, "title = \"Donner un autre nom\""))?;
        watched.look()?;
        assert_eq!(shown(&watched), (true, "2".to_owned()));
        fs::write(&file, text.replace(title, "title = \"Rien"))?;
        watched.look()?;
        assert_eq!(shown(&watched), (true, "2".to_owned()));
        let page = fs::read_to_string(watched.folder.join("index.html"))?;
        assert!(page.contains("live.js") && !fs::read_to_string(app.join("index.html"))?.contains("live.js"));
        fs::remove_dir_all(&place)?;
        Ok(())
    }
}
