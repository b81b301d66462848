//! Conditions over what happened: the closed language of goals, traps and rules.

use crate::device::{Fault, Travel};
use crate::event::{Event, Reason};
use crate::world::World;
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
            && happened(&self.stayed, Event::Stayed)
            && happened(&self.expired, Event::Expired)
            && happened(&self.captured, Event::Captured)
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
            && happened(&self.reloaded, Event::Reloaded)
            && happened(&self.copied, Event::Copied)
            && happened(&self.pasted, Event::Pasted)
            && happened(&self.marked, Event::Marked)
            && happened(&self.mismarked, Event::Mismarked)
            && happened(&self.blocked, Event::Blocked)
            && happened(&self.called, Event::Called)
            && happened(&self.answered, Event::Answered)
            && happened(&self.said, Event::Said)
            && happened(&self.hung_up, Event::HungUp)
            && happened(&self.lightened, Event::Lightened)
            && happened(&self.zoomed, Event::Zoomed)
            && happened(&self.noted, Event::Noted)
            && happened(&self.unnoted, Event::Unnoted)
            && happened(&self.found, Event::Found)
            && self.is_freed(events, world)
            && happened(&self.touched, Event::Touched)
            && happened(&self.held, Event::Held)
            && self.misnoted.is_none_or(|wanted| wanted == events.contains(&Event::Noted(String::new())))
            && self.texted.as_ref().is_none_or(|number| self.was_texted(number, events))
            && self.photographed.as_ref().is_none_or(|subject| self.was_photographed(subject, events))
            && self.routed.as_ref().is_none_or(|place| self.was_routed(place, events))
            && self.was_switched(events, world)
            && self.placed.as_ref().is_none_or(|thing| self.is_placed(thing, events, world))
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
            || self.reply_to.is_some()
            || self.forwards.is_some()
            || self.alone.is_some();
        !asked
            || events.iter().any(|event| match event {
                Event::Mailed { to, attached, subject, body, reply_to, forwards, addressees } => {
                    self.mailed.as_ref().is_none_or(|address| to.contains(address))
                        && self.misaddressed.is_none_or(|wanted| wanted == (to.len() < *addressees))
                        && self.attached.as_ref().is_none_or(|file| attached.contains(file))
                        && self.unattached.is_none_or(|wanted| wanted == attached.is_empty())
                        && self.subject.is_none_or(|wanted| wanted == *subject)
                        && self.body.is_none_or(|wanted| wanted == *body)
                        && self.reply_to.as_ref().is_none_or(|mail| mail == reply_to)
                        && self.forwards.as_ref().is_none_or(|mail| mail == forwards)
                        && self.alone.is_none_or(|wanted| wanted == (*addressees == 1))
                }
                _ => false,
            })
    }

    fn was_texted(&self, number: &str, events: &[Event]) -> bool {
        events.iter().any(|event| match event {
            Event::Texted(to, passed_on) => {
                to == number && self.passing_on.as_ref().is_none_or(|message| message == passed_on)
            }
            _ => false,
        })
    }

    fn was_photographed(&self, subject: &str, events: &[Event]) -> bool {
        events.contains(&match self.fault {
            Some(fault) => Event::Spoiled(subject.to_owned(), fault),
            None => Event::Photographed(subject.to_owned()),
        })
    }

    fn was_routed(&self, place: &str, events: &[Event]) -> bool {
        events.iter().any(|event| match event {
            Event::Routed(to, by) => to == place && self.by.is_none_or(|wanted| wanted == *by),
            _ => false,
        })
    }

    /// A goal looks at how the switch stands now too; a trap at how it was switched in this turn.
    fn was_switched(&self, events: &[Event], world: &World) -> bool {
        let switched = |setting: &Option<String>, on: bool| {
            setting.as_ref().is_none_or(|setting| {
                events.contains(&Event::Toggled(setting.clone(), on)) && world.settings.on.contains(setting) == on
            })
        };
        switched(&self.switched_on, true) && switched(&self.switched_off, false)
    }

    /// A goal looks at whether it is still deleted too; a trap at what was deleted in this turn.
    fn is_freed(&self, events: &[Event], world: &World) -> bool {
        self.freed
            .as_ref()
            .is_none_or(|thing| events.contains(&Event::Freed(thing.clone())) && world.settings.freed.contains(thing))
    }

    /// A goal looks at where the thing lies now; a trap at where it was put in this turn.
    fn is_placed(&self, thing: &str, events: &[Event], world: &World) -> bool {
        events.iter().any(|event| match event {
            Event::Placed(placed, spot) => {
                placed == thing
                    && self
                        .folder
                        .as_ref()
                        .is_none_or(|wanted| wanted == spot && world.table.places.get(thing) == Some(wanted))
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
