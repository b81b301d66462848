//! Whether a condition holds.

use super::When;
use crate::event::{Event, Reason};
use crate::world::World;

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
