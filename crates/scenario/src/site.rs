//! Sites of the simulated browser, as data.

use crate::device::SmsTemplate;
use crate::exercise::{MailTemplate, Rule};
use crate::world::File;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A site: its identity and its pages. The first page is the home page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Site {
    /// Short name of the site in the corpus.
    pub id: String,
    /// Name shown at the head of every page.
    pub name: String,
    /// Address shown in the address bar; always under `.example`.
    pub address: String,
    /// Name of the drawn logo; left out, the first letter of the name stands for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// Name of the site's own colour, defined by the style sheet.
    pub colour: String,
    /// What the site asks about cookies at the first visit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cookies: Option<CookieBanner>,
    /// How to sign out; shown only while signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_out: Option<Way>,
    /// What the site asks before it closes the session of somebody who has been away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionEnd>,
    /// Mails that the site sends. These, its text messages, its files and its rules belong to every exercise that lists it,
    /// save those of which the exercise has one of the same name.
    #[serde(default, rename = "mail", skip_serializing_if = "Vec::is_empty")]
    pub mails: Vec<MailTemplate>,
    /// Text messages that the site sends.
    #[serde(default, rename = "sms", skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<SmsTemplate>,
    /// Documents that the site delivers.
    #[serde(default, rename = "file", skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<File>,
    /// What the site does by itself, once each.
    #[serde(default, rename = "rule", skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
    /// The pages.
    #[serde(rename = "page")]
    pub pages: Vec<Page>,
}

impl Site {
    /// The page with this short name.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }
}

/// The question about cookies. Refusing is as easy as accepting (CNIL, deliberation 2020-092 of 17 September 2020).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CookieBanner {
    /// What the site says.
    pub says: String,
    /// What is written on the button that refuses.
    pub refuse: String,
    /// What is written on the button that accepts.
    pub accept: String,
    /// What is written at the foot of every page, to change one’s mind.
    pub again: String,
}

/// The question before a session ends. It waits for an answer (WCAG 2.2, 2.2.1: the time can be extended).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SessionEnd {
    /// What the site says.
    pub says: String,
    /// What is written on the button that keeps the session.
    pub stay: String,
    /// What is written on the button that ends it.
    pub leave: String,
    /// The page shown once the session has ended.
    pub ended: String,
}

/// One page of a site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Page {
    /// Short name of the page within its site.
    pub id: String,
    /// Title of the page.
    pub title: String,
    /// Page shown instead while nobody is signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_in: Option<String>,
    /// What stands on the page before the form.
    #[serde(default, rename = "block", skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
    /// Whether the page has stopped answering until it is loaded again.
    #[serde(default)]
    pub frozen: bool,
    /// The part of a form that this page asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A heading under the title.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A framed message that asks for attention.
    Notice(String),
    /// A framed message that says that something is done: an acknowledgement.
    Done(String),
    /// A list of short points.
    List(Vec<String>),
    /// A line of text that leads to a page.
    Link(Way),
    /// A button that leads to a page.
    Button(Way),
    /// A large entry of a menu that leads to a page.
    Menu(Way),
    /// Every field of a form with what was answered, and a way to change it.
    Summary(String),
    /// A document that can be kept: the name of a file of the exercise.
    Document(String),
    /// An answer of a search, an offer of a list: its title leads to a page.
    Result(Found),
    /// A text that can be copied: a reference, an account number.
    Copyable(String),
    /// Labels and their values: payments, what is known of a file.
    Rows(Vec<Labelled>),
    /// A drawing, or a photo that a drawing stands for.
    Picture(Picture),
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Labelled {
    /// What it is.
    pub label: String,
    /// How much, when, who.
    pub value: String,
}

/// A drawing on a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// Its name, one of [`Picture::NAMES`].
    pub name: String,
    /// What is seen on it, for who does not see it.
    pub says: String,
}

impl Picture {
    /// The drawings that there are.
    pub const NAMES: [&str; 11] = [
        "bicycle",
        "bridge",
        "crowd",
        "drawing-boat",
        "drawing-empty",
        "drawing-scratched",
        "hands",
        "pair",
        "sewing-machine",
        "three",
        "tools",
    ];
}

/// A label that leads to a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// What is written on it.
    pub label: String,
    /// The page, as `page` within the site or `site/page`.
    pub to: String,
}

/// An answer of a search engine, or an offer of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// Its title.
    pub label: String,
    /// The page, as `page` within the site or `site/page`.
    pub to: String,
    /// The address that is shown above the title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// What is said of it, in a sentence or two.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub says: String,
    /// What tells that somebody paid for its place: « Annonce », « Sponsorisé »; empty for an ordinary one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sponsored: String,
}

/// A part of a form: the fields of one page. Parts with the same `id` are one form over several pages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Form {
    /// Short name of the form.
    pub id: String,
    /// What the button says.
    pub submit: String,
    /// The page that follows.
    pub to: String,
    /// The pages that follow other answers instead; the first that fits counts.
    #[serde(default, rename = "branch", skip_serializing_if = "Vec::is_empty")]
    pub branches: Vec<Branch>,
    /// Whether this button sends the whole form.
    #[serde(default)]
    pub send: bool,
    /// Whether a right answer signs in to the site.
    #[serde(default)]
    pub signs_in: bool,
    /// The fields.
    #[serde(default, rename = "field", skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
}

/// Where certain answers of a page lead: the words of a search, the choices of a filter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Branch {
    /// By field: the name of the choice, `yes` for a tick, nothing for an empty box; for a text the words that it must
    /// hold, in any order, without accents and by their beginnings: `copie naiss`.
    pub answers: BTreeMap<String, String>,
    /// The page that follows.
    pub to: String,
}

/// One question of a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Field {
    /// Short name within the form.
    pub id: String,
    /// The question.
    pub label: String,
    /// How to answer, with an example.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// What kind of answer is meant.
    pub kind: FieldKind,
    /// Whether it may stay empty.
    #[serde(default)]
    pub optional: bool,
    /// What already stands in the field.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefilled: String,
    /// What the site says of the field before the learner has done anything: a form sent back in red.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub complaint: String,
    /// How many digits there are, for [`FieldKind::Digits`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<u8>,
    /// The endings of files that are taken, for [`FieldKind::File`]; any where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepts: Vec<String>,
    /// The largest file that is taken, in tenths of a megabyte, for [`FieldKind::File`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// Choices, for [`FieldKind::Choice`] and [`FieldKind::List`].
    #[serde(default, rename = "choice", skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
}

/// One of several answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Short name within the field.
    pub id: String,
    /// What is written beside it.
    pub label: String,
}

/// The kind of answer that a field takes; each has its own check in [`crate::validate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// Free text on one line.
    Text,
    /// Free text on several lines.
    LongText,
    /// A name of a person: any letter of any script, apostrophes, hyphens, spaces.
    Name,
    /// A date in three boxes.
    Date,
    /// A date in three boxes that cannot be in the future.
    PastDate,
    /// An e-mail address.
    Email,
    /// A French telephone number.
    Phone,
    /// A French postcode.
    Postcode,
    /// An amount of money in euros.
    Amount,
    /// A size in millimetres.
    Millimetres,
    /// A French social security number, 13 digits and its key of 2.
    Nir,
    /// A Belgian national number: 11 digits, the last two its key.
    Niss,
    /// A number of exactly `length` digits.
    Digits,
    /// An international bank account number.
    Iban,
    /// A six-digit code received by mail or message.
    Code,
    /// A text that has to be written sign by sign: capitals, accents and signs count.
    Exact,
    /// A file of the device: a photo, a document.
    File,
    /// One of several choices, all shown.
    Choice,
    /// One of several choices, in a list that opens.
    List,
    /// A box to tick.
    Tick,
    /// A password that the persona already has.
    Secret,
    /// A passphrase that the learner makes; it is judged, and never kept.
    NewSecret,
}

impl FieldKind {
    /// Whether what is typed is forgotten as soon as it has been judged.
    pub fn is_secret(self) -> bool {
        matches!(self, FieldKind::Secret | FieldKind::NewSecret)
    }

    /// Whether the answer is a text that is written, and can be pasted too.
    pub fn is_line(self) -> bool {
        let is_chosen = matches!(self, FieldKind::Choice | FieldKind::List | FieldKind::Tick | FieldKind::File);
        !is_chosen && !self.is_secret() && !self.is_date()
    }

    /// Whether the answer is written in three boxes: day, month, year.
    pub fn is_date(self) -> bool {
        matches!(self, FieldKind::Date | FieldKind::PastDate)
    }
}
