//! What happened: facts and verdicts, never what was typed.

use crate::device::App;
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
        /// The address it was sent to, where it is one of the exercise's; else empty.
        to: String,
        /// The files attached.
        attached: Vec<String>,
        /// Whether it has a subject.
        subject: bool,
        /// Whether something is written in it.
        body: bool,
        /// The mail that it replies to, or empty.
        reply_to: String,
    },
    /// The writing of a mail was given up.
    Discarded,
    /// A file was opened.
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
    /// Something was typed that looks like the learner's own e-mail, telephone or number.
    OwnData(String),
}

/// Why an answer is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
    /// Not an account number.
    NotAnIban,
    /// Not a code of six digits.
    NotACode,
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
