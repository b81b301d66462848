//! An exercise as its author writes it, and its texts in one language.

use crate::device::{
    App, Appointment, Frame, Panel, Part, PhoneNumber, Place, SmsTemplate, Spot, Subject, Talk, Thing,
};
use crate::when::When;
use crate::world::{File, Folder};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `exercise.toml`: the world at the start, the goals and the traps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Exercise {
    /// Version of the format: 1.
    pub schema: u32,
    /// The gestures practised, from `skills.toml`.
    pub skills: Vec<String>,
    /// The DigComp 2.2 competence, such as `2.6`.
    pub digcomp: String,
    /// Estimated duration for a beginner, in minutes.
    pub minutes: u8,
    /// The frame of the simulated device.
    #[serde(default)]
    pub device: Frame,
    /// The day it is in the world, ISO 8601.
    pub clock: String,
    /// The place of the town where the exercise is found.
    pub place: String,
    /// The personas that this exercise can be played with; any that has the facts where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<String>,
    /// Papers on the table, from `papers.toml`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<String>,
    /// The sites that the browser can reach, from `sites/`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<String>,
    /// The apps of the device; those named at the start where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apps: Vec<App>,
    /// What is on the screen at the start.
    pub start: Start,
    /// Whether the browser can keep a picture of a page.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub capture: bool,
    /// The motif that is earned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motif: Option<String>,
    /// The exercise that practises the same gesture on the other bank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub twin: Option<String>,
    /// What the papers say: `form.field` to the expected answer; dates in ISO 8601, choices by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub expect: BTreeMap<String, String>,
    /// Addresses that a mail can rightly be sent to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<String>,
    /// Mails, there from the start or delivered by a rule.
    #[serde(default, rename = "mail", skip_serializing_if = "Vec::is_empty")]
    pub mails: Vec<MailTemplate>,
    /// Folders of the mailbox, beside the inbox, unwanted, sent and bin.
    #[serde(default, rename = "mail-folder", skip_serializing_if = "Vec::is_empty")]
    pub mail_folders: Vec<Folder>,
    /// Folders of the files; one named `downloads` is always there.
    #[serde(default, rename = "folder", skip_serializing_if = "Vec::is_empty")]
    pub folders: Vec<Folder>,
    /// Files: in a folder from the start, or attached to a mail, or given by a page.
    #[serde(default, rename = "file", skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<File>,
    /// Text messages, there from the start or delivered by a rule.
    #[serde(default, rename = "sms", skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<SmsTemplate>,
    /// Talks: calls, or people who stand before the learner.
    #[serde(default, rename = "talk", skip_serializing_if = "Vec::is_empty")]
    pub talks: Vec<Talk>,
    /// Telephone numbers that can be called or written to.
    #[serde(default, rename = "number", skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<PhoneNumber>,
    /// What the camera can take.
    #[serde(default, rename = "subject", skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// Appointments: those of the agenda, and those that may be noted.
    #[serde(default, rename = "appointment", skip_serializing_if = "Vec::is_empty")]
    pub appointments: Vec<Appointment>,
    /// Places of the town’s plan, from the nearest to where one stands.
    #[serde(default, rename = "place-on-map", skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// Panels of the device’s settings.
    #[serde(default, rename = "panel", skip_serializing_if = "Vec::is_empty")]
    pub panels: Vec<Panel>,
    /// Places on the table.
    #[serde(default, rename = "spot", skip_serializing_if = "Vec::is_empty")]
    pub spots: Vec<Spot>,
    /// Things on the table.
    #[serde(default, rename = "thing", skip_serializing_if = "Vec::is_empty")]
    pub things: Vec<Thing>,
    /// What the world does by itself, once each.
    #[serde(default, rename = "rule", skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
    /// The goals, in the order in which they are best reached.
    #[serde(rename = "goal")]
    pub goals: Vec<Goal>,
    /// The wrong paths that have a feedback of their own.
    #[serde(default, rename = "trap", skip_serializing_if = "Vec::is_empty")]
    pub traps: Vec<Trap>,
    /// When the real-life facts were last checked, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<String>,
    /// Where the real-life facts come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// What is on the screen at the start.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Start {
    /// The app in front.
    pub app: App,
    /// The page of the browser, `site/page`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The pages seen before, the latest last, so that one can go back: `site/page`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<String>,
    /// Sites that somebody is signed in to already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signed_in: Vec<String>,
}

/// A mail of the exercise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MailTemplate {
    /// Short name.
    pub id: String,
    /// The sender's shown name.
    pub from: String,
    /// The sender's address.
    pub address: String,
    /// The subject.
    pub subject: String,
    /// Paragraphs.
    pub body: Vec<String>,
    /// A link at the end of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<crate::site::Way>,
    /// Attached files, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attached: Vec<String>,
    /// The other addresses that it was sent to, beside the learner’s: they see an answer to all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<String>,
    /// A text in it that can be copied, such as a reference.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub copyable: String,
    /// Parts that tell a false mail: the learner is asked to find them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clues: Vec<Part>,
    /// When it came, as shown in the list.
    pub date: String,
    /// The folder it lies in: `inbox`, `spam`, `sent`, `bin` or one of the exercise's.
    #[serde(default = "inbox")]
    pub folder: String,
    /// Whether it comes only when a rule delivers it.
    #[serde(default)]
    pub later: bool,
    /// Whether it has been read already.
    #[serde(default)]
    pub read: bool,
}

fn inbox() -> String {
    "inbox".to_owned()
}

/// Something that the world does by itself, once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rule {
    /// Its cause.
    pub when: When,
    /// The mail or the text message that comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deliver: Option<String>,
    /// The talk with which the telephone rings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ring: Option<String>,
    /// The site that one is signed in to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_in: Option<String>,
    /// The site that asks whether to keep the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warn: Option<String>,
    /// The site whose session ends without asking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire: Option<String>,
}

/// Something to reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Short name; its texts are found by it.
    pub id: String,
    /// What must have happened.
    pub when: When,
}

/// A wrong path with a feedback of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Trap {
    /// Short name; its feedback is found by it.
    pub id: String,
    /// What happens in the turn that meets it.
    pub when: When,
}

/// `fr.toml`, `en.toml`…: the exercise's own texts in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ExerciseTexts {
    /// Title, a gesture: « Donner son nom ».
    pub title: String,
    /// What the persona needs, in one or two sentences.
    pub mission: String,
    /// The real service or situation that it resembles.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub like: String,
    /// What is said when everything is done.
    pub success: String,
    /// By goal: what the guide says while it is the next one, and the hints.
    #[serde(rename = "goal")]
    pub goals: BTreeMap<String, HintTexts>,
    /// By trap: what happened, why, and what to do.
    #[serde(default, rename = "trap", skip_serializing_if = "BTreeMap::is_empty")]
    pub traps: BTreeMap<String, TrapTexts>,
    /// The bridge: where the same gesture serves.
    pub bridge: BridgeTexts,
    /// The sheet of the real procedure, to take home.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<ProcedureSheet>,
}

/// A real procedure on one page: it is printed, and stands beside the exercise that practises it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProcedureSheet {
    /// Where it is really done: « caf.fr, « Mon Compte » ».
    pub real: String,
    /// The steps, eight at most, one sentence each.
    pub steps: Vec<String>,
    /// The one mistake to avoid.
    pub trap: String,
    /// What to have at hand.
    pub documents: Vec<String>,
    /// Who can help.
    pub help: Vec<String>,
}

/// The guide's words for one goal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HintTexts {
    /// One sentence that says what to do now.
    pub says: String,
    /// First level of help: a nudge.
    pub nudge: String,
    /// Second level of help: where to look.
    pub look: String,
    /// What is said once it is reached, where there is something to learn from it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub learned: String,
}

/// The feedback of one trap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrapTexts {
    /// What happened, why, and what to do.
    pub says: String,
}

/// Where the gesture serves, one sentence for each bank and for every day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BridgeTexts {
    /// In creation.
    pub creation: String,
    /// For rights.
    pub rights: String,
    /// Every day.
    pub daily: String,
}
