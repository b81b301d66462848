//! The state of the device: what it keeps, for how long, with how much room; what its browser can do.

use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Texts;

use super::point::Point;
use super::trace::{self, Trace};
use crate::browser::abilities::{self, Abilities};
use crate::browser::storage::{self, Estimate, Storage};
use crate::browser::{clock, page};
use crate::session::Session;

const MEGABYTE: f64 = 1_000_000.0;
/// Least free room for a workshop session, in bytes: some hundred learners with their creations.
const ROOM_NEEDED: f64 = 50.0 * MEGABYTE;

/// What was found on the device.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Device {
    is_kept: bool,
    is_lasting: bool,
    trace: Trace,
    room: Option<Estimate>,
    has_network: bool,
    abilities: Abilities,
}

/// Looks at the device. A browser that asks whether data may stay for good asks the mediator, here.
pub fn look(session: Session, found: RwSignal<Option<Device>>) {
    spawn_local(async move {
        session.opened().await;
        let opened = Storage::open(storage::NAME, |_| {}).await;
        let is_kept = match &opened {
            Ok(storage) => storage.profiles().await.is_ok(),
            Err(_) => false,
        };
        if let Ok(storage) = &opened {
            storage.close();
        }
        let device = Device {
            is_kept,
            is_lasting: storage::persist().await,
            trace: if is_kept { trace::look(session).await } else { Trace::Impossible },
            room: storage::estimate().await,
            has_network: page::is_online(),
            abilities: abilities::abilities().await,
        };
        // Nobody waits any more where the place was left.
        found.try_set(Some(device));
    });
}

/// What was found, point by point.
pub fn points(session: Session, device: &Device) -> Vec<Point> {
    let texts = session.texts.get();
    let either = |name: &str, is_good: bool, good: &str, mend: &str| Point {
        name: name.to_owned(),
        is_good,
        words: if is_good { good } else { mend }.to_owned(),
    };
    let can = device.abilities;
    let room = match device.room {
        Some(room) => texts.mediator_room_is((room.used / MEGABYTE).ceil(), (room.quota / MEGABYTE).floor()),
        None => texts.mediator_room_unknown().to_owned(),
    };
    let has_room = device.room.is_none_or(|room| room.quota - room.used >= ROOM_NEEDED);
    let network = if device.has_network { texts.mediator_network_there() } else { texts.offline_without_network() };
    let (storage, lasting) = (texts.mediator_storage(), texts.mediator_lasting());
    vec![
        either(storage, device.is_kept, texts.mediator_storage_ok(), texts.mediator_storage_not_kept()),
        trace_point(texts, device.trace),
        either(lasting, device.is_lasting, texts.mediator_persistent(), texts.mediator_not_persistent()),
        either(texts.mediator_room(), has_room, &room, &texts.mediator_room_little(&room)),
        either(texts.mediator_secure(), can.is_secure, texts.mediator_secure_yes(), texts.mediator_secure_no()),
        either(texts.mediator_codes(), can.encrypts, texts.mediator_codes_yes(), texts.mediator_codes_no()),
        either(
            texts.mediator_offline(),
            session.is_offline_ready.get(),
            texts.mediator_offline_yes(),
            texts.mediator_offline_no(),
        ),
        either(texts.mediator_network(), true, network, network),
        either(
            texts.settings_sound(),
            session.can_speak.get(),
            texts.mediator_voice_there(),
            texts.mediator_voice_no(),
        ),
        either(texts.mediator_camera(), can.has_camera, texts.mediator_camera_yes(), texts.mediator_camera_no()),
        either(texts.mediator_screen(), can.fills_screen, texts.mediator_screen_yes(), texts.mediator_screen_no()),
        either(texts.mediator_light(), can.stays_lit, texts.mediator_light_yes(), texts.mediator_light_no()),
    ]
}

fn trace_point(texts: Texts, trace: Trace) -> Point {
    let (is_good, words) = match trace {
        Trace::Found(at) => (true, texts.mediator_trace_found(clock::day_words(at, texts.language().code))),
        Trace::First => (false, texts.mediator_trace_first().to_owned()),
        Trace::Impossible => (false, texts.mediator_trace_none().to_owned()),
    };
    Point { name: texts.mediator_trace().to_owned(), is_good, words }
}
