//! A learner’s belongings as a whole, and the file that they travel in.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::event::Fact;
use crate::id::CreationId;
use crate::log::Log;
use crate::profile::Profile;
use crate::slug::Slug;
use crate::upgrade::{self, DamagedRow, MAX_VERSION, Part, Refused, Unreadable};

/// A saved state of a creation. The document is the creative module’s own and is not looked into.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Creation {
    /// Which creation.
    pub id: CreationId,
    /// When this state was saved, in milliseconds since 1970-01-01 UTC.
    pub at: u64,
    /// The creative module that reads the document.
    pub module: Slug,
    /// The editable project.
    pub document: String,
}

impl Creation {
    /// The creation as one row of a store: JSON with its version.
    pub fn to_row(&self) -> String {
        upgrade::to_row(self)
    }

    /// The creation of a stored row of any version so far.
    ///
    /// # Errors
    /// Says why the row cannot be read.
    pub fn from_row(row: &str) -> Result<Self, Unreadable> {
        upgrade::from_row(Part::Creation, row)
    }
}

/// All that belongs to one learner. Without a profile it is a guest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learner {
    /// Who it is; `None` for a guest.
    pub profile: Option<Profile>,
    /// What happened.
    pub log: Log,
    /// Saved states of the creations. After a merge one creation can have several: none is thrown away.
    pub creations: BTreeSet<Creation>,
}

/// What a file gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearnerRead {
    /// Everything that could be read.
    pub learner: Learner,
    /// What could not, one by one.
    pub damaged: Vec<DamagedRow>,
}

impl Learner {
    /// Somebody who tries without a profile.
    pub fn guest() -> Self {
        Self::default()
    }

    /// A guest becomes the learner of this profile and keeps everything. A learner with a profile stays who it is.
    #[must_use]
    pub fn adopted_by(mut self, profile: Profile) -> Self {
        self.profile.get_or_insert(profile);
        self
    }

    /// Takes in everything that the other has. Who has a profile keeps it, as it was last changed on either device.
    #[must_use]
    pub fn merge(mut self, other: Learner) -> Self {
        self.profile = match (self.profile, other.profile) {
            (Some(mine), Some(theirs)) if mine.id == theirs.id => Some(mine.latest(theirs)),
            (mine, theirs) => mine.or(theirs),
        };
        self.log = self.log.merge(other.log);
        self.creations.extend(other.creations);
        self
    }

    /// The latest state of each creation that was not deleted.
    pub fn latest_creations(&self) -> BTreeMap<CreationId, &Creation> {
        self.living_creations().map(|creation| (creation.id, creation)).collect()
    }

    /// The states of all creations that were not deleted, oldest first within each.
    pub fn living_creations(&self) -> impl Iterator<Item = &Creation> {
        let mut deleted = BTreeSet::new();
        for event in &self.log {
            match &event.fact {
                Fact::CreationDeleted { creation } => deleted.insert(*creation),
                Fact::CreationSaved { creation, .. } => deleted.remove(creation),
                _ => false,
            };
        }
        self.creations.iter().filter(move |creation| !deleted.contains(&creation.id))
    }

    /// The learner’s file: one JSON document. Deleted creations are left out.
    pub fn to_file(&self) -> String {
        upgrade::to_json(&FileToWrite {
            format: FORMAT,
            version: MAX_VERSION,
            profile: self.profile.as_ref(),
            events: self.log.iter().collect(),
            creations: self.living_creations().collect(),
        })
    }

    /// Reads a learner’s file of any version so far. Parts that are damaged are reported, the rest is read.
    ///
    /// # Errors
    /// [`Refused`], with the bytes, if it is not a learner’s file or was written by a newer version.
    pub fn from_file(bytes: &[u8]) -> Result<LearnerRead, Refused> {
        read(bytes).map_err(|why| Refused { why, raw: bytes.to_owned() })
    }
}

const FORMAT: &str = "passerelle-learner";

#[derive(Serialize)]
struct FileToWrite<'a> {
    format: &'a str,
    version: u32,
    profile: Option<&'a Profile>,
    events: Vec<&'a crate::event::Event>,
    creations: Vec<&'a Creation>,
}

#[derive(Deserialize)]
struct Format {
    format: String,
}

#[derive(Deserialize)]
struct FileRead<'a> {
    #[serde(borrow)]
    profile: Option<&'a RawValue>,
    #[serde(borrow)]
    events: Vec<&'a RawValue>,
    #[serde(borrow)]
    creations: Vec<&'a RawValue>,
}

fn read(bytes: &[u8]) -> Result<LearnerRead, Unreadable> {
    let json = std::str::from_utf8(bytes).map_err(|error| Unreadable::Damaged { reason: error.to_string() })?;
    let Format { format } = serde_json::from_str(json).map_err(upgrade::damaged)?;
    if format != FORMAT {
        return Err(Unreadable::Damaged { reason: "not a learner’s file".to_owned() });
    }
    let version = upgrade::version_of(json)?;
    let file: FileRead<'_> = serde_json::from_str(json).map_err(upgrade::damaged)?;

    let mut damaged = Vec::new();
    let profiles = Vec::from_iter(file.profile);
    let learner = Learner {
        profile: good(Part::Profile, version, &profiles, &mut damaged).into_iter().next(),
        log: good(Part::Event, version, &file.events, &mut damaged).into_iter().collect(),
        creations: good(Part::Creation, version, &file.creations, &mut damaged).into_iter().collect(),
    };
    Ok(LearnerRead { learner, damaged })
}

fn good<Content: DeserializeOwned>(
    part: Part,
    version: u32,
    rows: &[&RawValue],
    damaged: &mut Vec<DamagedRow>,
) -> Vec<Content> {
    let mut read = Vec::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        match upgrade::current(part, version, row.get()) {
            Ok(content) => read.push(content),
            Err(why) => damaged.push(DamagedRow { part, index, raw: row.get().to_owned(), why }),
        }
    }
    read
}
