//! Packs: one file made from a folder of exercises, read with care and checked as the corpus itself is.

use super::bundle::{bundle, entry};
use super::corpus::Corpus;
use super::diagnostic::{Diagnostic, mend_name};
use super::french::in_french;
use super::help::prove_help;
use super::installed::Installed;
use super::load::{Loaded, load_pack};
use super::prove::prove;
use super::replay::Estimate;
use super::tree::Tree;
use crate::bundle::IndexEntry;
use crate::pack::{CheckedPack, NotAPack, PACK_SCHEMA, PACK_SIZE, PREFIX, PackExercise, PackHead, Remark};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A pack as a file holds it: plain texts, so that there is nothing to unpack.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Version of the form: [`PACK_SCHEMA`].
    pub schema: u32,
    /// What it is called.
    pub name: String,
    /// The authored files, by path.
    pub files: BTreeMap<String, String>,
}

/// The most signs of a pack's name.
const NAME: usize = 60;
/// The most signs of `domain/slug`: the learner's log keeps names of 64 signs at most, and a pack's own stands before it.
const EXERCISE_NAME: usize = 44;
/// The most digits of `domain/slug`: the log keeps no name that could be a number of somebody's.
const DIGITS: usize = 4;
/// The most exercises of a pack.
const EXERCISES: usize = 200;

/// How archives begin: zip, gzip, 7-Zip, RAR, xz, bzip2, zstd.
const ARCHIVES: [&[u8]; 7] =
    [b"PK", &[0x1f, 0x8b], b"7z\xbc\xaf", b"Rar!", &[0xfd, b'7', b'z', b'X', b'Z'], b"BZh", &[0x28, 0xb5, 0x2f, 0xfd]];

impl Pack {
    /// A pack with the files of a folder.
    pub fn of(name: &str, tree: &Tree) -> Self {
        let files = tree.texts().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
        Self { schema: PACK_SCHEMA, name: name.to_owned(), files }
    }

    /// Reads a file that should be a pack. Nothing of it is unpacked or run.
    pub fn read(bytes: &[u8]) -> Result<Self, NotAPack> {
        if bytes.len() > PACK_SIZE as usize {
            return Err(NotAPack::TooLarge);
        }
        if ARCHIVES.iter().any(|archive| bytes.starts_with(archive)) {
            return Err(NotAPack::Compressed);
        }
        let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or(NotAPack::NotText)?;
        let text = text.trim_start_matches('\u{feff}');
        if text.trim().is_empty() {
            return Err(NotAPack::Empty);
        }
        let value: Value = serde_json::from_str(text).map_err(|error| match error.is_eof() {
            true => NotAPack::CutShort,
            false => NotAPack::NotJson(error.line(), error.column()),
        })?;
        if let Some(newer) = value["schema"].as_u64().filter(|version| *version > u64::from(PACK_SCHEMA)) {
            return Err(NotAPack::Newer(newer));
        }
        let pack = Self::deserialize(value).map_err(|error| NotAPack::OtherForm(error.to_string()))?;
        let name = pack.name.trim();
        if pack.schema != PACK_SCHEMA {
            return Err(NotAPack::OtherForm("schema".to_owned()));
        }
        if name.is_empty() || name.chars().count() > NAME || name.chars().any(char::is_control) {
            return Err(NotAPack::BadName);
        }
        Ok(Self { name: name.to_owned(), ..pack })
    }

    /// The text of the file.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Its short name in the app, always the same for one name: some of its letters, and four that stand for all of them.
    pub fn id(&self) -> String {
        let letters = self.name.to_lowercase();
        let letters: String = letters.chars().map(plain).filter(char::is_ascii_lowercase).take(9).collect();
        // FNV-1a (Fowler, Noll, Vo).
        let hash = self
            .name
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        let marks: String = (0..4).map(|place| char::from(b'a' + (hash >> (place * 13) & 0xfff) as u8 % 26)).collect();
        if letters.is_empty() { marks } else { format!("{letters}-{marks}") }
    }
}

/// The letter without its accent.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'û' | 'ü' | 'ù' | 'ú' => 'u',
        other => other,
    }
}

/// Checks a pack as the corpus itself is checked: every name leads somewhere, every trace is played with every persona in
/// every language, and help leads back from everywhere. `estimate` as for [`prove`].
pub fn check_pack(installed: &Installed, pack: &Pack, estimate: Estimate) -> CheckedPack {
    let (files, mut found) = places(pack);
    let Loaded { mut corpus, found: said, advice } = load_pack(installed, &Tree::new(&pack.name, files));
    found.extend(said);
    found.extend(names(installed, pack, &corpus));
    if found.is_empty() {
        fill_in_with_french(&mut corpus);
        found.extend(prove(&corpus, estimate));
    }
    if found.is_empty() {
        found.extend(prove_help(&corpus, estimate));
    }
    found.sort();
    found.dedup();
    let exercises = if found.is_empty() { shipped(&corpus, pack) } else { vec![] };
    CheckedPack {
        id: pack.id(),
        head: PackHead { name: pack.name.clone(), exercises: entries(&corpus, pack) },
        wrong: found.iter().map(remark).collect(),
        advice: advice.iter().map(remark).collect(),
        exercises,
    }
}

fn remark(said: &Diagnostic) -> Remark {
    let Diagnostic { file, line, what, mend } = said;
    Remark {
        file: file.clone(),
        line: *line,
        french: format!("{}. {}.", in_french(what), in_french(mend)),
        english: format!("{what}. {mend}."),
    }
}

/// The files that have a place in a pack, and what is said of the others: a name that climbs out of the pack has none.
fn places(pack: &Pack) -> (BTreeMap<String, String>, Vec<Diagnostic>) {
    let (good, bad): (BTreeMap<_, _>, BTreeMap<_, _>) =
        pack.files.clone().into_iter().partition(|(path, _)| has_place(path));
    let found = bad.into_keys().map(|path| Diagnostic {
        file: format!("{}/{}", pack.name, path.chars().take(80).collect::<String>()),
        line: None,
        what: "This file has no place in a pack".to_owned(),
        mend: "Put exercises in `domain/name/`, sites in `sites/`, words in `glossary/`; names have small letters, digits and hyphens"
            .to_owned(),
    });
    (good, found.collect())
}

fn has_place(path: &str) -> bool {
    let is_word = |word: &str| {
        word.starts_with(|first: char| first.is_ascii_lowercase())
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let Some(path) = path.strip_suffix(".toml") else { return false };
    match path.split('/').collect::<Vec<_>>()[..] {
        ["papers" | "personas"] => true,
        ["sites" | "glossary", name] => is_word(name),
        ["sites" | "glossary" | "skills" | "journeys" | "schema", ..] => false,
        [domain, slug, name] => [domain, slug, name].into_iter().all(is_word),
        _ => false,
    }
}

/// What only a pack can have wrong: names that the town, the machines or the learner's log do not know.
fn names(installed: &Installed, pack: &Pack, corpus: &Corpus) -> Vec<Diagnostic> {
    let mut found = vec![];
    let whole =
        |what: String, mend: &str| Diagnostic { file: pack.name.clone(), line: None, what, mend: mend.to_owned() };
    match corpus.exercises.len() {
        0 => found.push(whole("There is no exercise in this pack".to_owned(), "Put one in `domain/name/`")),
        count if count > EXERCISES => {
            found.push(whole(format!("There are {count} exercises in this pack"), "Make several packs of it"));
        }
        _ => {}
    }
    for (id, authored) in &corpus.exercises {
        let source = corpus.source(&format!("{id}/exercise.toml"));
        let known = |name: &str, key: &str, of: &BTreeSet<String>| {
            let what = format!("There is no {key} `{name}`");
            (!of.contains(name))
                .then(|| source.diagnostic(&[key], what, mend_name(name, of.iter().map(String::as_str))))
        };
        found.extend(known(&authored.exercise.place, "place", &installed.places));
        found.extend(authored.exercise.motif.as_ref().and_then(|motif| known(motif, "motif", &installed.motifs)));
        if id.len() > EXERCISE_NAME || id.bytes().filter(u8::is_ascii_digit).count() > DIGITS {
            let mend = format!("Take at most {EXERCISE_NAME} signs and {DIGITS} digits for `domain/name`");
            found.push(source.diagnostic_at(None, format!("The name `{id}` is too long"), mend));
        }
        if !authored.texts.contains_key("fr") && !corpus.sources.contains_key(&format!("{id}/fr.toml")) {
            found.push(Diagnostic {
                file: format!("{}/{id}/fr.toml", pack.name),
                line: None,
                what: "This file is missing".to_owned(),
                mend: "Write the texts in French".to_owned(),
            });
        }
    }
    found
}

/// Lets French stand in where a language is missing.
fn fill_in_with_french(corpus: &mut Corpus) {
    for authored in corpus.exercises.values_mut() {
        for language in &corpus.languages {
            if let Some(french) = authored.texts.get("fr").filter(|_| !authored.texts.contains_key(language)).cloned() {
                authored.texts.insert(language.clone(), french);
            }
        }
    }
}

/// The name of an exercise in the app.
fn name_in_app(pack: &Pack, id: &str) -> String {
    format!("{PREFIX}{}/{id}", pack.id())
}

fn entries(corpus: &Corpus, pack: &Pack) -> BTreeMap<String, Vec<IndexEntry>> {
    let of_language = |language: &String| {
        let entries = corpus.exercises.iter().filter_map(|(id, authored)| {
            let entry = entry(id, authored, language)?;
            Some(IndexEntry { id: name_in_app(pack, id), pack: pack.name.clone(), ..entry })
        });
        (language.clone(), entries.collect())
    };
    corpus.languages.iter().map(of_language).collect()
}

fn shipped(corpus: &Corpus, pack: &Pack) -> Vec<PackExercise> {
    let pairs = corpus.languages.iter().flat_map(|language| corpus.exercises.keys().map(move |id| (language, id)));
    pairs
        .filter_map(|(language, id)| {
            let mut bundle = bundle(corpus, id, language)?;
            bundle.id = name_in_app(pack, id);
            if let Some(twin) = &mut bundle.exercise.twin
                && corpus.exercises.contains_key(twin)
            {
                *twin = name_in_app(pack, twin);
            }
            let text = serde_json::to_string(&bundle).ok()?;
            Some(PackExercise { language: language.clone(), id: bundle.id, text })
        })
        .collect()
}
