//! The state of the simulated world.

mod apps;

use crate::bundle::Scenario;
use crate::device::{App, Clues, Photo};
use crate::engine::{addresses, field_of};
use crate::event::{Event, Reason};
use crate::site::{FieldKind, Labelled};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

pub use apps::{Calendar, Camera, DeviceSettings, Entry, Map, Messages, OwnSms, Phone, Sms, Table};

/// Everything that the learner's actions change. Written as a draft without its secrets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct World {
    /// The app in front.
    pub app: App,
    /// The browser.
    pub browser: Browser,
    /// The mailbox.
    pub mail: Mailbox,
    /// Folders and files.
    pub files: Files,
    /// The vault.
    pub vault: Vault,
    /// Text messages.
    pub messages: Messages,
    /// Calls and talks.
    pub phone: Phone,
    /// The camera.
    pub camera: Camera,
    /// The agenda.
    pub calendar: Calendar,
    /// The plan of the town.
    pub map: Map,
    /// The settings of the device.
    pub settings: DeviceSettings,
    /// The table.
    pub table: Table,
    /// The clues marked in mails and text messages.
    pub clues: Clues,
    /// The text copied last; empty for none.
    pub clipboard: String,
    /// Rules that have acted, by their rank.
    pub acted: BTreeSet<usize>,
    /// Goals reached, by their short name, in the order in which they were reached.
    pub reached: Vec<String>,
    /// Everything that happened, in order: each thing at its first and at its latest time.
    pub history: Vec<Event>,
}

impl World {
    /// Whether a mail or a file lies in this folder.
    pub fn lies_in(&self, item: &str, folder: &str) -> bool {
        self.files.files.iter().any(|file| file.id == item && file.folder == folder)
            || self.mail.messages.iter().any(|message| message.id == item && message.folder == folder)
    }
}

impl World {
    /// The world as it may be written down to be taken up later: without secrets (they are never written), without an
    /// e-mail, telephone or official number that is not the persona's, and without text messages and numbers being dialled. In the
    /// agenda, an appointment of the exercise bears the exercise’s words, and what else was noted bears none.
    pub fn draft(&self, scenario: &Scenario) -> World {
        let mut draft = self.clone();
        draft.browser.answers.retain(|target, value| match value {
            Value::Secret(_) => true,
            Value::Text(text) => !is_own_data(scenario, target, text),
        });
        let sent = draft.mail.messages.iter_mut().filter_map(|message| message.own.as_mut());
        for mail in sent.chain(draft.mail.draft.as_mut()) {
            if addresses(&mail.to).any(|address| !is_known(scenario, address)) {
                mail.to.clear();
            }
        }
        let texts = &mut draft.messages;
        texts.draft.clear();
        texts.number.clear();
        texts.all.retain(|sms| sms.own.as_ref().is_none_or(|own| !own.passes_on.is_empty()));
        draft.phone.dialled.clear();
        draft.phone.calling = None;
        for entry in draft.calendar.entries.iter_mut().chain(draft.calendar.draft.as_mut()) {
            let known = scenario.exercise().appointments.iter().find(|known| known.id == entry.appointment);
            entry.title = known.map(|known| known.title.clone()).unwrap_or_default();
        }
        draft.map.search.clear();
        draft
    }
}

fn is_own_data(scenario: &Scenario, target: &str, text: &str) -> bool {
    let numbers = [FieldKind::Email, FieldKind::Phone, FieldKind::Nir, FieldKind::Iban];
    field_of(scenario, target)
        .filter(|(_, field)| numbers.contains(&field.kind))
        .is_some_and(|(_, field)| !begins(&field.prefilled, text) && !is_known(scenario, text))
}

/// Whether `text` begins a fact of the persona or an address of the exercise.
fn is_known(scenario: &Scenario, text: &str) -> bool {
    let exercise = scenario.exercise();
    let senders = exercise.mails.iter().flat_map(|mail| std::iter::once(&mail.address).chain(&mail.others));
    let mut known = scenario.persona.facts.values().chain(&exercise.contacts).chain(senders);
    known.any(|known| begins(known, text))
}

/// Whether `text` is how `whole` begins; case and signs do not count.
fn begins(whole: &str, text: &str) -> bool {
    let plain = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>().to_lowercase();
    plain(whole).starts_with(&plain(text))
}

/// The browser.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Browser {
    /// The page shown, `site/page`; empty for none.
    pub page: String,
    /// Pages seen before, the latest last.
    pub back: Vec<String>,
    /// Sites whose cookie banner is answered.
    pub cookies: BTreeSet<String>,
    /// Sites signed in to.
    pub signed_in: BTreeSet<String>,
    /// Answers by `form.field`, or `form.field.day` for a box of a date.
    pub answers: BTreeMap<String, Value>,
    /// Fields refused, by `form.field`.
    pub refused: Vec<(String, Reason)>,
    /// Forms that were sent.
    pub sent: BTreeSet<String>,
    /// The list that is open, `form.field`.
    pub open_list: Option<String>,
    /// The page's document that is being saved: the folder is asked for.
    pub saving: Option<String>,
    /// The site whose password the vault offers to keep.
    pub offering: Option<String>,
    /// The site that asks whether to keep the session.
    #[serde(default)]
    pub warned: Option<String>,
    /// Pages that were frozen and are loaded again, `site/page`.
    #[serde(default)]
    pub thawed: BTreeSet<String>,
    /// The field, `form.field`, for which a file is being chosen.
    #[serde(default)]
    pub choosing: Option<String>,
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Plain text, the name of a choice, or `yes` for a ticked box.
    Text(String),
    /// A secret.
    Secret(Secret),
}

/// A typed secret: it lives here and nowhere else, and is not written in drafts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Secret {
    /// What is typed.
    #[serde(skip)]
    pub text: String,
    /// Its strength as estimated outside: log10 of the number of guesses.
    #[serde(skip)]
    pub guesses_log10: Option<f64>,
    /// Whether the vault filled it in.
    pub from_vault: bool,
}

/// The mailbox.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mailbox {
    /// Every message, oldest first.
    pub messages: Vec<Message>,
    /// The folder shown.
    pub folder: String,
    /// The message shown.
    pub open: Option<String>,
    /// Whether the folder to move the message to is asked for.
    pub moving: bool,
    /// The mail being written.
    pub draft: Option<Draft>,
    /// What is searched for.
    pub search: String,
    /// The attached file that is being saved: the folder is asked for.
    pub saving: Option<String>,
}

/// A message in the mailbox: the exercise's by `id`, or one that the learner sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// Short name of the exercise's mail, or `sent-1`, `sent-2`… for those that the learner sent.
    pub id: String,
    /// The folder it lies in.
    pub folder: String,
    /// Whether it has been opened.
    pub read: bool,
    /// What the learner wrote, for a mail of theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<Draft>,
}

/// A mail being written, or one that was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Addressees, separated by commas.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
    /// Attached files.
    pub attached: Vec<String>,
    /// The mail that it replies to, or empty.
    pub reply_to: String,
    /// The mail that it passes on, or empty.
    #[serde(default)]
    pub forwards: String,
    /// Whether the file to attach is being chosen.
    pub choosing: bool,
    /// Whether the addressee was refused at sending.
    pub refused: Option<Reason>,
}

/// Folders and files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Files {
    /// The files that lie in a folder.
    pub files: Vec<File>,
    /// The folder shown; none for the list of folders.
    pub folder: Option<String>,
    /// The file shown.
    pub open: Option<String>,
    /// Whether the folder to move the file to is asked for.
    pub moving: bool,
    /// The new name being typed.
    pub renaming: Option<String>,
    /// Whether the file is shown larger.
    #[serde(default)]
    pub zoomed: bool,
}

/// A folder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Folder {
    /// Short name.
    pub id: String,
    /// Shown name.
    pub name: String,
}

/// A file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Short name.
    pub id: String,
    /// Shown name, with its ending.
    pub name: String,
    /// Short name of the folder, or empty while it lies in none.
    #[serde(default)]
    pub folder: String,
    /// What can be read on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub content: Vec<String>,
    /// The page that it is, where it is a document that a service delivers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// The creative module that made it, where it stands for one of the learner's own creations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creation: Option<String>,
    /// What stands on it in small print, to be read only when it is shown larger.
    #[serde(default, rename = "small-print", skip_serializing_if = "Vec::is_empty")]
    pub small_print: Vec<String>,
    /// Its size in tenths of a megabyte; 0 where it does not matter.
    #[serde(default)]
    pub tenths: u32,
    /// What is seen on it, where it is a photo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<Photo>,
}

/// A document as a service delivers it: one page to read, to keep, to join to a mail, to print.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The service that delivers it.
    pub issuer: String,
    /// What it is.
    pub title: String,
    /// Its number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// Its day, as printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Name and address of whom it is for, line by line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<String>,
    /// What it certifies, by label.
    #[serde(default, rename = "row", skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Labelled>,
    /// Paragraphs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<String>,
}

impl File {
    /// Whether there is more to see on it when it is shown larger.
    pub fn can_be_enlarged(&self) -> bool {
        self.photo.is_some() || !self.small_print.is_empty()
    }

    /// Whether it has this ending, in capitals or not; `jpg` and `jpeg` are the same.
    pub fn ends_in(&self, ending: &str) -> bool {
        let plain = |ending: &str| ending.to_lowercase().replace("jpeg", "jpg");
        self.name.rsplit_once('.').is_some_and(|(_, own)| plain(own) == plain(ending))
    }

    /// Whether it is a photo of a kind that every site takes, below one megabyte.
    pub fn is_light(&self) -> bool {
        self.ends_in("jpg") && self.tenths < 10
    }
}

/// The vault of passwords.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Vault {
    /// Sites whose password is kept. The passwords themselves are not.
    pub kept: BTreeSet<String>,
    /// How many times words were drawn by lot.
    pub draws: u32,
}
