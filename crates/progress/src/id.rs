//! Ids that two devices never give twice.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Who writes: a random number drawn each time the app starts, so that two tabs or a copied tablet never share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub u64);

/// Id of an event: who wrote it, and which one of its writer’s it is. As text `00c0ffee00c0ffee-12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EventId {
    /// The writer.
    pub device: DeviceId,
    /// Counted by the writer from 0, together with its creations and profiles.
    pub counter: u64,
}

/// Id of a creation, of the same make as an [`EventId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CreationId(pub EventId);

/// Id of a profile, of the same make as an [`EventId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProfileId(pub EventId);

/// The text does not have the form of an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for EventId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:016x}-{}", self.device.0, self.counter)
    }
}

impl FromStr for EventId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (device, counter) = text.split_once('-').ok_or(NotAnId)?;
        let id = Self {
            device: DeviceId(u64::from_str_radix(device, 16).map_err(|_| NotAnId)?),
            counter: counter.parse().map_err(|_| NotAnId)?,
        };
        // One id has one spelling only.
        if id.to_string() == text { Ok(id) } else { Err(NotAnId) }
    }
}

impl TryFrom<String> for EventId {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        text.parse()
    }
}

impl From<EventId> for String {
    fn from(id: EventId) -> Self {
        id.to_string()
    }
}

macro_rules! of_the_same_make {
    ($name:ident) => {
        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                text.parse().map(Self)
            }
        }
    };
}

of_the_same_make!(CreationId);
of_the_same_make!(ProfileId);

impl fmt::Display for NotAnId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not an id")
    }
}

impl std::error::Error for NotAnId {}
