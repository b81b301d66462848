//! What happened: facts and verdicts, never what was typed.

use crate::device::{App, Fault, Travel};
use serde::{Deserialize, Serialize};

/// One thing that happened in the world. Names are targets of the corpus: `site/page`, `form.field`,
/// the short name of a mail or of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// An app came to the front.
    Switched(App),
    /// A page was shown: `site/page`.
    Visited(String),
    /// A field holds an answer of the right kind: `form.field`. For a choice: `form.field.choice`.
    Entered(String),
    /// A form or a part of it was not accepted because of this field.
    Rejected(String, Reason),
    /// The answer is well written but is not what stands on the papers: `form.field`.
    Mismatched(String),
    /// A part of a form was accepted: the page it stood on, `site/page`.
    Continued(String),
    /// A whole form was sent: `form`.
    Sent(String),
    /// The cookie banner was answered.
    Cookies {
        /// The site.
        site: String,
        /// Whether the cookies were accepted.
        accepted: bool,
    },
    /// Signed in to a site.
    SignedIn(String),
    /// Signed out of a site.
    SignedOut(String),
    /// The session of a site was kept.
    Stayed(String),
    /// The session of a site came to its end.
    Expired(String),
    /// A picture of a page was kept: `site/page`.
    Captured(String),
    /// A mail was opened.
    Opened(String),
    /// A link in this mail was followed.
    Followed(String),
    /// A mail was put in a folder: mail, folder.
    Moved(String, String),
    /// A mail was reported as unwanted.
    Reported(String),
    /// A mail was written and sent.
    Mailed {
        /// The addresses it was sent to that are the exercise's.
        to: Vec<String>,
        /// The files attached.
        attached: Vec<String>,
        /// Whether it has a subject.
        subject: bool,
        /// Whether something is written in it.
        body: bool,
        /// The mail that it replies to, or empty.
        reply_to: String,
        /// The mail that it passes on, or empty.
        forwards: String,
        /// To how many addresses it was sent, known or not.
        addressees: usize,
    },
    /// The writing of a mail was given up.
    Discarded,
    /// A file, or a panel of the settings, was opened.
    Looked(String),
    /// A file was put in a folder: file, folder.
    Filed(String, String),
    /// A file was named: file.
    Named(String),
    /// A file or a mail was put in the bin.
    Deleted(String),
    /// A password was put in the vault for this site.
    Kept(String),
    /// The vault was refused for this site.
    Unkept(String),
    /// Words were drawn by lot for a passphrase.
    Drawn,
    /// A page was loaded again: `site/page`.
    Reloaded(String),
    /// A text was copied: `mail.<id>` or `site/page`.
    Copied(String),
    /// What was copied was put in a field: `form.field`.
    Pasted(String),
    /// A part of a message was rightly marked as a clue: `message.part`.
    Marked(String),
    /// A part of a message was marked that is no clue: `message.part`.
    Mismarked(String),
    /// A text message was sent: to a number of the exercise, or empty; and the message that was passed on, or empty.
    Texted(String, String),
    /// A sender was blocked, by the message that showed it.
    Blocked(String),
    /// A number was called: its short name, or empty for another.
    Called(String),
    /// A call was taken, or a talk began.
    Answered(String),
    /// An answer was given: `talk.line.answer`.
    Said(String),
    /// A talk ended, or a call was refused.
    HungUp(String),
    /// Something was photographed well: its short name.
    Photographed(String),
    /// Something was photographed, and this was wrong: subject, fault.
    Spoiled(String, Fault),
    /// A photo was made lighter: file.
    Lightened(String),
    /// A file was shown larger.
    Zoomed(String),
    /// An appointment was noted as it is: its short name; empty for any other.
    Noted(String),
    /// An appointment was taken out of the agenda; empty for any other entry.
    Unnoted(String),
    /// A place was found on the plan.
    Found(String),
    /// A way to a place was asked for.
    Routed(String, Travel),
    /// A setting was switched: its short name, and whether it is on.
    Toggled(String, bool),
    /// Something was deleted to make room.
    Freed(String),
    /// What was deleted to make room was taken back.
    Restored(String),
    /// A thing on the table was touched.
    Touched(String),
    /// A thing was held.
    Held(String),
    /// A thing was moved to a spot.
    Placed(String, String),
    /// Something was typed that looks like the learner's own e-mail, telephone or number.
    OwnData(String),
}

/// Why an answer is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Nothing is written.
    Empty,
    /// The day is missing.
    DayMissing,
    /// The month is missing.
    MonthMissing,
    /// The year is missing.
    YearMissing,
    /// The year has two digits.
    YearTooShort,
    /// The calendar has no such day.
    NoSuchDay,
    /// The day is still to come.
    InTheFuture,
    /// A name holds a digit or a sign that no name holds.
    NotAName,
    /// Not the form of an e-mail address.
    NotAnEmail,
    /// Not a French telephone number.
    NotAPhone,
    /// Not a French postcode.
    NotAPostcode,
    /// Not an amount of money.
    NotAnAmount,
    /// Not a size in millimetres.
    NotASize,
    /// Not a social security number.
    NotANir,
    /// Not a Belgian national number.
    NotANiss,
    /// Not the number of digits that is asked for.
    WrongLength,
    /// Not an account number.
    NotAnIban,
    /// Not a code of six digits.
    NotACode,
    /// Not what is asked for, sign by sign.
    NotExact,
    /// A file larger than the site takes.
    TooHeavy,
    /// A file of a kind that the site does not take.
    WrongFormat,
    /// A photo on which a part is missing.
    CutOff,
    /// A photo that cannot be read: blurred, too dark or too far.
    Unreadable,
    /// Longer than any answer is.
    TooLong,
    /// Not the password or the code.
    WrongSecret,
    /// A passphrase with too little variety: none of CNIL's three ways is met.
    TooShort,
    /// A passphrase that holds the person's own name, date or town.
    Personal,
    /// A passphrase that a machine guesses soon.
    Guessable,
}
