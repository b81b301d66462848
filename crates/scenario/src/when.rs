//! Conditions over what happened: the closed language of goals, traps and rules.

use crate::event::{Event, Reason};
use crate::world::World;
use serde::{Deserialize, Serialize};

/// A condition. Every key that is given must hold; a condition with no key never holds.
///
/// For a goal or a rule, "happened" means at any time; for a trap, in the turn just played.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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
    /// A mail was sent to this address; goes with `attached`, `unattached`, `subject`, `reply-to`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mailed: Option<String>,
    /// A mail was sent to an address that is not one of the exercise's.
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
    /// The folder that goes with `filed`.
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    pub folder: Option<String>,
    /// A file was opened.
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

impl When {
    /// Whether the condition holds over `events` (all that happened, or one turn) in `world`.
    pub fn holds(&self, events: &[Event], world: &World) -> bool {
        *self != When::default()
            && self.atoms(events, world)
            && self.all.iter().all(|when| when.holds(events, world))
            && (self.any.is_empty() || self.any.iter().any(|when| when.holds(events, world)))
            && self.not.as_ref().is_none_or(|when| !when.holds(events, world))
            && in_order(&self.then, events, world)
    }

    fn atoms(&self, events: &[Event], world: &World) -> bool {
        let happened = |wanted: &Option<String>, make: fn(String) -> Event| {
            wanted.as_ref().is_none_or(|name| events.contains(&make(name.clone())))
        };
        let cookies = |site: &Option<String>, accepted: bool| {
            site.as_ref().is_none_or(|site| events.contains(&Event::Cookies { site: site.clone(), accepted }))
        };
        happened(&self.visited, Event::Visited)
            && happened(&self.entered, Event::Entered)
            && happened(&self.mismatched, Event::Mismatched)
            && happened(&self.sent, Event::Sent)
            && happened(&self.signed_in, Event::SignedIn)
            && happened(&self.signed_out, Event::SignedOut)
            && happened(&self.opened, Event::Opened)
            && happened(&self.followed, Event::Followed)
            && happened(&self.reported, Event::Reported)
            && happened(&self.deleted, Event::Deleted)
            && happened(&self.looked, Event::Looked)
            && happened(&self.named, Event::Named)
            && happened(&self.kept, Event::Kept)
            && happened(&self.unkept, Event::Unkept)
            && cookies(&self.accepted_cookies, true)
            && cookies(&self.refused_cookies, false)
            && self.rejected.as_ref().is_none_or(|field| self.was_rejected(field, events))
            && self.left_empty.as_ref().is_none_or(|field| was_left_empty(field, events))
            && self.was_mailed(events)
            && self.reached.as_ref().is_none_or(|goal| world.reached.contains(goal))
            && self.filed.as_ref().is_none_or(|item| self.is_filed(item, events, world))
    }

    fn was_rejected(&self, field: &str, events: &[Event]) -> bool {
        events.iter().any(|event| match event {
            Event::Rejected(rejected, reason) => {
                rejected == field && self.because.is_none_or(|because| because == *reason)
            }
            _ => false,
        })
    }

    fn was_mailed(&self, events: &[Event]) -> bool {
        let asked = self.mailed.is_some()
            || self.misaddressed.is_some()
            || self.attached.is_some()
            || self.unattached.is_some()
            || self.subject.is_some()
            || self.body.is_some()
            || self.reply_to.is_some();
        !asked
            || events.iter().any(|event| match event {
                Event::Mailed { to, attached, subject, body, reply_to } => {
                    self.mailed.as_ref().is_none_or(|address| address == to)
                        && self.misaddressed.is_none_or(|wanted| wanted == to.is_empty())
                        && self.attached.as_ref().is_none_or(|file| attached.contains(file))
                        && self.unattached.is_none_or(|wanted| wanted == attached.is_empty())
                        && self.subject.is_none_or(|wanted| wanted == *subject)
                        && self.body.is_none_or(|wanted| wanted == *body)
                        && self.reply_to.as_ref().is_none_or(|mail| mail == reply_to)
                }
                _ => false,
            })
    }

    /// A goal looks at where the item lies now; a trap at where it was put in this turn.
    fn is_filed(&self, item: &str, events: &[Event], world: &World) -> bool {
        let put = |wanted: Option<&String>| {
            events.iter().any(|event| match event {
                Event::Filed(filed, folder) | Event::Moved(filed, folder) => {
                    filed == item && wanted.is_none_or(|wanted| wanted == folder)
                }
                _ => false,
            })
        };
        put(self.folder.as_ref()) && self.folder.as_ref().is_none_or(|folder| world.lies_in(item, folder))
    }
}

fn was_left_empty(field: &str, events: &[Event]) -> bool {
    let (date, reason) = match field.rsplit_once('.') {
        Some((date, "day")) => (date, Reason::DayMissing),
        Some((date, "month")) => (date, Reason::MonthMissing),
        Some((date, "year")) => (date, Reason::YearMissing),
        _ => (field, Reason::Empty),
    };
    events.contains(&Event::Rejected(date.to_owned(), reason))
        || events.contains(&Event::Rejected(field.to_owned(), Reason::Empty))
}

fn in_order(conditions: &[When], events: &[Event], world: &World) -> bool {
    let mut rest = events;
    conditions.iter().all(|when| match (1..=rest.len()).find(|&end| when.holds(&rest[..end], world)) {
        Some(end) => {
            rest = &rest[end..];
            true
        }
        None => false,
    })
}
