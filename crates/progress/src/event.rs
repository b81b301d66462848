//! What a learner’s log can say.

use serde::{Deserialize, Serialize};

use crate::id::{CreationId, DeviceId, EventId, ProfileId};
use crate::log::Log;
use crate::slug::Slug;
use crate::upgrade::{self, Part, Unreadable};

/// Something that happened, once.
///
/// Events are ordered by time, then by id; so is everything that is read off from them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When, in milliseconds since 1970-01-01 UTC by the device’s clock.
    pub at: u64,
    /// Which event this is, of all events of all devices.
    pub id: EventId,
    /// What happened.
    pub fact: Fact,
}

/// What happened. Nothing that a learner typed has a place here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Fact {
    /// The first touch that was rewarded, on the welcome screen.
    FirstSuccess,
    /// An exercise was opened for a new attempt.
    ExerciseStarted {
        /// The exercise.
        exercise: Slug,
        /// From which the persona of this attempt is drawn.
        seed: u64,
    },
    /// All goals of an exercise were reached.
    ExerciseDone {
        /// The exercise.
        exercise: Slug,
        /// The attempt.
        seed: u64,
        /// With how much help.
        how: How,
    },
    /// A wrong path was taken, and explained.
    TrapMet {
        /// The exercise.
        exercise: Slug,
        /// Its trap.
        trap: Slug,
    },
    /// A journey was chosen, and is the current one from now on.
    JourneyChosen {
        /// The journey.
        journey: Slug,
    },
    /// A step of a journey was done.
    StepDone {
        /// The journey.
        journey: Slug,
        /// Its step.
        step: Slug,
    },
    /// A motif was earned.
    MotifEarned {
        /// The motif.
        motif: Slug,
    },
    /// A creation was saved, for the first time or again.
    CreationSaved {
        /// The creation.
        creation: CreationId,
        /// The creative module that it belongs to.
        module: Slug,
    },
    /// The files of a creation were given out for the machine.
    CreationHandedOver {
        /// The creation.
        creation: CreationId,
        /// The creative module that it belongs to.
        module: Slug,
    },
    /// A creation was deleted by the learner.
    CreationDeleted {
        /// The creation.
        creation: CreationId,
    },
    /// A challenge of block programming was reached.
    ChallengeReached {
        /// The challenge.
        challenge: Slug,
    },
    /// Everything was taken along: kept in a file, or carried to another device.
    BackedUp,
    /// A setting was chosen. The last choice holds, on whichever device it was made.
    SettingChosen(Setting),
}

/// With how much help an exercise was done, from most to least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// A trap was met on the way, and mended.
    WithError,
    /// A hint was asked for.
    WithHelp,
    /// Without a hint or a trap.
    Alone,
}

/// A setting that follows the learner from device to device.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
    /// The language of the interface, by its code.
    Language(Slug),
    /// The colours.
    Theme(Theme),
    /// The size of the text.
    TextSize(TextSize),
    /// How the town is shown.
    TownView(TownView),
}

/// The colours of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Ink on warm paper.
    #[default]
    Light,
    /// Black, white and one yellow.
    HighContrast,
}

/// The size of the text, of the base size of the design.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextSize {
    /// 100 %.
    #[default]
    Normal,
    /// 125 %.
    Large,
    /// 150 %.
    Larger,
    /// 200 %.
    Largest,
}

impl TextSize {
    /// Every size, smallest first.
    pub const ALL: [TextSize; 4] = [TextSize::Normal, TextSize::Large, TextSize::Larger, TextSize::Largest];

    /// The size in percent of the base size.
    pub fn percent(self) -> u32 {
        match self {
            TextSize::Normal => 100,
            TextSize::Large => 125,
            TextSize::Larger => 150,
            TextSize::Largest => 200,
        }
    }
}

/// How the town is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TownView {
    /// The illustrated plan.
    #[default]
    Map,
    /// A list of the same places.
    List,
}

impl Event {
    /// The event as one row of a store: JSON with its version.
    pub fn to_row(&self) -> String {
        upgrade::to_row(self)
    }

    /// The event of a stored row of any version so far.
    ///
    /// # Errors
    /// Says why the row cannot be read.
    pub fn from_row(row: &str) -> Result<Self, Unreadable> {
        upgrade::from_row(Part::Event, row)
    }
}

/// Gives ids, each once, and times that never run backwards.
///
/// Clocks of tablets jump: an empty battery takes some back to 1970. What is written after an event was seen is
/// therefore dated after it, so that the last choice stays the last.
#[derive(Debug)]
pub struct Writer {
    device: DeviceId,
    next: u64,
    latest: u64,
}

impl Writer {
    /// A writer for a device id that was never used before.
    pub fn new(device: DeviceId) -> Self {
        Self { device, next: 0, latest: 0 }
    }

    /// Takes note of events that others wrote: call it once the log is loaded, and after each merge.
    pub fn has_seen(&mut self, log: &Log) {
        self.latest = self.latest.max(log.latest().unwrap_or(0));
    }

    /// The next event. `now` in milliseconds since 1970-01-01 UTC; the event is dated later if the clock runs behind
    /// what was seen.
    pub fn event(&mut self, now: u64, fact: Fact) -> Event {
        self.latest = now.max(self.latest.saturating_add(1));
        Event { at: self.latest, id: self.next_id(), fact }
    }

    /// The id of a new creation.
    pub fn creation(&mut self) -> CreationId {
        CreationId(self.next_id())
    }

    /// The id of a new profile.
    pub fn profile(&mut self) -> ProfileId {
        ProfileId(self.next_id())
    }

    fn next_id(&mut self) -> EventId {
        let id = EventId { device: self.device, counter: self.next };
        self.next += 1;
        id
    }
}
