//! The folder that an author works in, as the pack that it would be.

use std::collections::BTreeMap;

use crate::browser::files::Incoming;

/// The domain of an exercise whose folder was picked by itself.
const ALONE: &str = "essais";

/// A pack with the files of a folder, named after it. The folder may be that of a whole pack, of a domain, or of one
/// exercise. `None` where nothing in it could be an exercise.
pub fn as_pack(files: Vec<Incoming>) -> Option<Incoming> {
    let depth = |file: &Incoming| file.name.split('/').count();
    let exercises = files.iter().filter(|file| file.name.ends_with("/exercise.toml"));
    let before = match exercises.map(depth).min() {
        Some(2) => Some(format!("{ALONE}/")),
        Some(3) => Some(String::new()),
        _ => None,
    };
    let name = files.first()?.name.split('/').next()?.to_owned();
    let texts: BTreeMap<String, String> = files
        .into_iter()
        .filter_map(|file| {
            let path = match &before {
                Some(before) => format!("{before}{}", file.name),
                None => file.name.split_once('/')?.1.to_owned(),
            };
            // What is no text is said to be no TOML, at the sign that stands for it.
            Some((path, String::from_utf8_lossy(&file.bytes).into_owned()))
        })
        .filter(|(path, _)| !path.split('/').any(|part| part.starts_with(['_', '.'])))
        .collect();
    let pack = serde_json::json!({ "schema": scenario::PACK_SCHEMA, "name": name, "files": texts });
    Some(Incoming { name, bytes: pack.to_string().into_bytes() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(names: &[&str]) -> Vec<String> {
        let files = names.iter().map(|name| Incoming { name: (*name).to_owned(), bytes: b"x = 1".to_vec() });
        let pack = as_pack(files.collect()).expect("a pack");
        let pack: serde_json::Value = serde_json::from_slice(&pack.bytes).expect("JSON");
        assert_eq!(pack["name"], "lot");
        pack["files"].as_object().expect("files").keys().cloned().collect()
    }

    #[test]
    fn a_whole_pack_a_domain_and_one_exercise_can_be_picked() {
        let whole = ["lot/papers.toml", "lot/mail/one/exercise.toml", "lot/_old/two/exercise.toml"];
        assert_eq!(paths(&whole), ["mail/one/exercise.toml", "papers.toml"]);
        assert_eq!(paths(&["lot/one/exercise.toml", "lot/one/fr.toml"]), ["lot/one/exercise.toml", "lot/one/fr.toml"]);
        assert_eq!(paths(&["lot/exercise.toml"]), ["essais/lot/exercise.toml"]);
        assert_eq!(as_pack(vec![]), None);
    }
}
