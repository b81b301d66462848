//! A learner as there are many, for measures and for programs of others.

use anyhow::{Context, Result, anyhow};
use e2e::places;
use progress::{
    Creation, CreationId, DeviceId, Event, EventId, Fact, How, Learner, Lock, Nickname, Profile, ProfileId, Slug,
};
use std::fs;

/// Events between two starts of the app, each of which draws another writer.
const SITTING: u64 = 20;
/// Milliseconds of a day, and between two events of a sitting.
const DAY: u64 = 86_400_000;
const PAUSE: u64 = 70_000;

/// Somebody with a name, a code, one creation and so many events, who came every other day.
pub fn learner(events: u64) -> Result<Learner> {
    let slug = |text: &str| Slug::new(text).map_err(|error| anyhow!("{text}: {error:?}"));
    let exercises =
        ["forms/birth-date", "forms/surname", "mail/attach-file", "mail/find-and-read", "passwords/passphrase"];
    let mut learner = Learner::guest();
    for number in 0..events {
        let (sitting, rank) = (number / SITTING, number % SITTING);
        let id = EventId { device: DeviceId(mixed(sitting)), counter: rank };
        let exercise = slug(exercises[(number / 2) as usize % exercises.len()])?;
        let seed = mixed(number / 2 + 1_000_000);
        let fact = match rank % 10 {
            9 => Fact::TrapMet { exercise, trap: slug("year-missing")? },
            rank if rank % 2 == 0 => Fact::ExerciseStarted { exercise, seed },
            _ => Fact::ExerciseDone { exercise, seed, how: How::Alone },
        };
        let at = 1_780_000_000_000 + sitting * 2 * DAY + rank * PAUSE + mixed(number) % PAUSE;
        learner.log.append(Event { at, id, fact });
    }
    let creation = CreationId(EventId { device: DeviceId(mixed(1)), counter: SITTING });
    let saved = Fact::CreationSaved { creation, module: slug("laser")? };
    learner.log.append(Event { at: 1_780_000_000_000, id: EventId { device: DeviceId(2), counter: 0 }, fact: saved });
    let project = places::project().join("crates/creation/tests/fixtures/laser-2.json");
    let document = fs::read_to_string(&project).with_context(|| project.display().to_string())?;
    learner.creations.insert(Creation { id: creation, at: 1_780_000_000_000, module: slug("laser")?, document });
    Ok(learner.adopted_by(profile()?))
}

/// A profile with a code, which nothing makes smaller.
fn profile() -> Result<Profile> {
    let hex = |count: u64| (0..count).map(|number| format!("{:016x}", mixed(number + 77))).collect::<String>();
    Ok(Profile {
        id: ProfileId(EventId { device: DeviceId(mixed(3)), counter: 0 }),
        nickname: Nickname::new("Figuier calme").context("a nickname")?,
        avatar: Slug::new("headscarf").ok().context("an avatar")?,
        created: 1_780_000_000_000,
        changed: 1_780_000_000_000,
        lock: Some(Lock { salt: hex(1), rounds: 600_000, wrapped: hex(4) }),
    })
}

/// A number that looks random and is the same in every run (SplitMix64).
fn mixed(number: u64) -> u64 {
    let mixed = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
