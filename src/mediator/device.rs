//! The state of the device: what it keeps, for how long, with how much room; network and voice.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::row;
use crate::browser::page;
use crate::browser::storage::{self, Estimate, Storage};
use crate::session::Session;

const MEGABYTE: f64 = 1_000_000.0;
/// Least free room for a workshop session, in bytes: some hundred learners with their creations.
const ROOM_NEEDED: f64 = 50.0 * MEGABYTE;

/// What was found on the device.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Device {
    is_kept: bool,
    is_lasting: bool,
    room: Option<Estimate>,
    has_network: bool,
}

/// Looks at the device. A browser that asks whether data may stay for good asks the mediator, here.
pub fn look(found: RwSignal<Option<Device>>) {
    spawn_local(async move {
        let opened = Storage::open(storage::NAME, |_| {}).await;
        let is_kept = match &opened {
            Ok(storage) => storage.profiles().await.is_ok(),
            Err(_) => false,
        };
        if let Ok(storage) = &opened {
            storage.close();
        }
        let is_lasting = storage::persist().await;
        let room = storage::estimate().await;
        found.set(Some(Device { is_kept, is_lasting, room, has_network: page::is_online() }));
    });
}

/// The rows of the table.
pub fn rows(session: Session, device: Option<Device>) -> Option<impl IntoView> {
    let texts = session.texts.get();
    let device = device?;
    let kept = if device.is_kept { texts.mediator_storage_ok() } else { texts.mediator_storage_not_kept() };
    let lasting = if device.is_lasting { texts.mediator_persistent() } else { texts.mediator_not_persistent() };
    let room = match device.room {
        Some(room) => texts.mediator_room_is((room.used / MEGABYTE).ceil(), (room.quota / MEGABYTE).floor()),
        None => texts.mediator_room_unknown().to_owned(),
    };
    let has_room = device.room.is_none_or(|room| room.quota - room.used >= ROOM_NEEDED);
    let network = if device.has_network { texts.mediator_network_there() } else { texts.offline_without_network() };
    let can_speak = session.can_speak.get();
    let voice = if can_speak { texts.mediator_voice_there() } else { texts.settings_sound_none() };
    Some(view! {
        {row(texts.mediator_storage(), device.is_kept, kept.to_owned())}
        {row(texts.mediator_lasting(), device.is_lasting, lasting.to_owned())}
        {row(texts.mediator_room(), has_room, room)}
        {row(texts.mediator_network(), true, network.to_owned())}
        {row(texts.settings_sound(), can_speak, voice.to_owned())}
    })
}
