//! Conditions over what happened: the closed language of goals, traps and rules.

mod holds;

use crate::device::{Fault, Travel};
use crate::event::Reason;
use serde::{Deserialize, Serialize};

/// A condition. Every key that is given must hold; a condition with no key never holds.
///
/// For a goal or a rule, "happened" means at any time; for a trap, in the turn just played.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct When {
    /// A page was shown: `site/page`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visited: Option<String>,
    /// A field was answered rightly: `form.field`, or `form.field.choice` for a choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entered: Option<String>,
    /// A field was refused by the site: `form.field`; with `because`, for that reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rejected: Option<String>,
    /// The reason that goes with `rejected`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<Reason>,
    /// A field was left empty at submission: `form.field`, or `form.field.year` for one box of a date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_empty: Option<String>,
    /// A field holds something else than the papers say: `form.field`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mismatched: Option<String>,
    /// A form was sent: `form`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent: Option<String>,
    /// The cookie banner of a site was accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted_cookies: Option<String>,
    /// The cookie banner of a site was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused_cookies: Option<String>,
    /// Signed in to a site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_in: Option<String>,
    /// Signed out of a site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_out: Option<String>,
    /// The session of a site was kept when it asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stayed: Option<String>,
    /// The session of a site came to its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expired: Option<String>,
    /// A picture of a page was kept: `site/page`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captured: Option<String>,
    /// A mail was opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened: Option<String>,
    /// A link of a mail was followed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub followed: Option<String>,
    /// A mail was reported as unwanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reported: Option<String>,
    /// A mail or a file was put in the bin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<String>,
    /// A mail was sent to this address, alone or among others; goes with `attached`, `unattached`, `subject`, `reply-to`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mailed: Option<String>,
    /// A mail was sent to an address that is not one of the exercise's, alone or among others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub misaddressed: Option<bool>,
    /// The file attached to that mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attached: Option<String>,
    /// Whether that mail has no file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unattached: Option<bool>,
    /// Whether that mail has a subject.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<bool>,
    /// Whether something is written in that mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<bool>,
    /// The mail that it replies to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    /// A file or a mail lies in a folder; goes with `in`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filed: Option<String>,
    /// The folder that goes with `filed`, or the spot that goes with `placed`.
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    pub folder: Option<String>,
    /// A file, or a panel of the settings, was opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub looked: Option<String>,
    /// A file was given another name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named: Option<String>,
    /// A password was put in the vault for this site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept: Option<String>,
    /// The vault was refused for this site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unkept: Option<String>,
    /// The mail that it passes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forwards: Option<String>,
    /// Whether that mail went to one address only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alone: Option<bool>,
    /// A page was loaded again: `site/page`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reloaded: Option<String>,
    /// A text was copied: `mail.<id>` or `site/page`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copied: Option<String>,
    /// What was copied was put in a field: `form.field`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pasted: Option<String>,
    /// A clue was marked: `message.part`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marked: Option<String>,
    /// A part was marked that is no clue: `message.part`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mismarked: Option<String>,
    /// A text message was sent to this number, by its short name; goes with `passing-on`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texted: Option<String>,
    /// The text message that was passed on, or empty for an answer; goes with `texted`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passing_on: Option<String>,
    /// The sender of this text message was blocked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocked: Option<String>,
    /// A number was called, by its short name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub called: Option<String>,
    /// A call was taken, or a talk began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<String>,
    /// An answer was given: `talk.line.answer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<String>,
    /// A talk ended, or a call was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hung_up: Option<String>,
    /// Something was photographed: well, or with `fault`, badly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photographed: Option<String>,
    /// What was wrong with the photo; goes with `photographed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fault: Option<Fault>,
    /// A photo of this subject was made lighter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lightened: Option<String>,
    /// A file was shown larger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zoomed: Option<String>,
    /// An appointment was noted as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noted: Option<String>,
    /// Whether something was noted that is none of the appointments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub misnoted: Option<bool>,
    /// An appointment was taken out of the agenda.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unnoted: Option<String>,
    /// A place was found on the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// The way to a place was asked for; with `by`, so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub routed: Option<String>,
    /// How one travels; goes with `routed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Travel>,
    /// A setting was switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub switched_on: Option<String>,
    /// A setting was switched off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub switched_off: Option<String>,
    /// Something was deleted to make room, and was not taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freed: Option<String>,
    /// A thing on the table was touched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub touched: Option<String>,
    /// A thing on the table was held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held: Option<String>,
    /// A thing was moved; goes with `in`, the spot where it lies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placed: Option<String>,
    /// This goal is reached already; for a trap, before the turn just played.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reached: Option<String>,
    /// All of these hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub all: Vec<When>,
    /// One of these holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub any: Vec<When>,
    /// This does not hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not: Option<Box<When>>,
    /// These happened in this order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub then: Vec<When>,
}
