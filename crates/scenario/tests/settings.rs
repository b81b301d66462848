//! How the settings of the device behave: switches, and what takes room.

#[allow(dead_code)]
mod device;

use device::Device;
use scenario::{App, Event, Panel, Stored, Toggle, When};

fn panels() -> Vec<Panel> {
    let toggle = Toggle { id: "position".into(), label: "Position".into(), about: String::new(), on: true };
    let stored = [("photos", 900), ("film", 4000)];
    let stored = stored.map(|(id, megabytes)| Stored { id: id.into(), label: id.into(), megabytes });
    vec![
        Panel { id: "game".into(), title: "Jeu".into(), toggles: vec![toggle], stored: vec![], room: None },
        Panel { id: "room".into(), title: "Place".into(), toggles: vec![], stored: stored.to_vec(), room: Some(5000) },
    ]
}

fn settings() -> Device {
    Device::with("desk/home", |bundle| {
        let exercise = &mut bundle.exercise;
        exercise.apps = vec![App::Settings];
        exercise.start.app = App::Settings;
        exercise.panels = panels();
    })
}

fn free(device: &Device) -> Option<u32> {
    scenario::free_room(&panels()[1], &device.world)
}

#[test]
fn a_switch_is_turned_and_turned_back() {
    let mut device = settings();
    assert_eq!(device.press("panel.game"), [Event::Looked("game".into())]);
    assert_eq!(device.press("toggle.position"), [Event::Toggled("position".into(), false)]);
    assert_eq!(device.press("toggle.position"), [Event::Toggled("position".into(), true)]);
    device.press("settings.back");
    assert_eq!(device.targets(), ["panel.game", "panel.room"]);
}

#[test]
fn the_biggest_comes_first_and_nothing_is_deleted_without_a_question() {
    let mut device = settings();
    device.press("panel.room");
    assert_eq!(device.targets(), ["stored.film", "stored.photos", "settings.back"]);
    assert_eq!(device.press("stored.film"), []);
    assert_eq!(device.targets(), ["stored.yes", "stored.no"]);
    assert_eq!(device.press("stored.no"), []);
    assert_eq!(free(&device), Some(100));
    device.press("stored.film");
    assert_eq!(device.press("stored.yes"), [Event::Freed("film".into())]);
    assert_eq!(free(&device), Some(4100));
}

#[test]
fn what_was_deleted_by_mistake_is_taken_back_and_then_counts_as_kept() {
    let mut device = settings();
    let lost = When { freed: Some("photos".into()), ..When::default() };
    for target in ["panel.room", "stored.photos", "stored.yes"] {
        device.press(target);
    }
    assert!(lost.holds(&device.world.history, &device.world));
    assert_eq!(device.press("restore.photos"), [Event::Restored("photos".into())]);
    assert!(!lost.holds(&device.world.history, &device.world));
    assert!(device.sees("stored.photos") && !device.sees("restore.photos"));
}
