//! Reading, checking, packing and replaying the authored corpus. The only IO of the crate is here.
//!
//! `exercises/<domain>/<slug>/` holds one exercise; `sites/`, `skills/`, `glossary/` and `journeys/` hold what
//! exercises share, with `personas.toml`, `papers.toml`, `rules.toml` and `words.txt` beside them.

mod bundle;
mod check;
mod corpus;
mod diagnostic;
mod french;
mod help;
mod installed;
mod lend;
mod load;
mod pack;
mod prove;
mod readability;
mod replay;
#[cfg(feature = "schema")]
mod schema;
mod source;
mod tree;
mod typography;

pub use bundle::{bundle, index, pack};
pub use corpus::{Authored, AuthoredJourney, Corpus, Skill, SkillTexts};
pub use diagnostic::Diagnostic;
pub use french::in_french;
pub use help::prove_help;
pub use installed::Installed;
pub use load::{Loaded, load, load_pack, load_tree};
pub use pack::{Pack, check_pack};
pub use prove::prove;
pub use readability::{Readability, readability};
pub use replay::{Estimate, Replay, ReplayStep, replay, scenario_for, trace_for};
#[cfg(feature = "schema")]
pub use schema::{FileKind, file_kinds};
pub use tree::Tree;
