//! The camera: choosing what to take, mending what would spoil it, taking it.

use super::{files, press_control};
use crate::action::Control;
use crate::bundle::Scenario;
use crate::device::{App, Fault, Photo, Subject};
use crate::event::Event;
use crate::world::{Camera, File, World};
use std::collections::BTreeSet;

/// The folder of what the camera takes; it is there where the device has a camera.
pub const PHOTOS: &str = "photos";

/// Targets: `camera.subject.<id>` while nothing is before the lens; then `camera.take`, `camera.further`, `camera.nearer`,
/// `camera.still`, `camera.light`, `camera.back`; on the photo just taken `camera.again` and `camera.keep`.
///
/// Holding still and putting the light on can be done twice without harm, so that they may be done in any order; stepping
/// back too far or coming too near can be undone.
pub fn controls(scenario: &Scenario, world: &World, controls: &mut Vec<Control>) {
    let camera = &world.camera;
    if camera.taken.is_some() {
        controls.extend(["camera.again", "camera.keep"].map(|target| press_control(target, "")));
    } else if camera.subject.is_some() {
        let targets = ["camera.take", "camera.further", "camera.nearer", "camera.still", "camera.light", "camera.back"];
        controls.extend(targets.map(|target| press_control(target, "")));
    } else {
        let subjects = scenario.exercise().subjects.iter();
        controls.extend(subjects.map(|subject| press_control(format!("camera.subject.{}", subject.id), &subject.name)));
    }
}

pub fn press(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    let camera = &mut world.camera;
    if let Some(subject) = target.strip_prefix("camera.subject.") {
        if let Some(subject) = subject_of(scenario, subject) {
            camera.subject = Some(subject.id.clone());
            camera.faults.clone_from(&subject.faults);
        }
        return;
    }
    let faults = &mut camera.faults;
    match target {
        "camera.further" => step(faults, Fault::CutOff, Fault::TooFar),
        "camera.nearer" => step(faults, Fault::TooFar, Fault::CutOff),
        "camera.still" => {
            faults.remove(&Fault::Blurred);
        }
        "camera.light" => {
            faults.remove(&Fault::TooDark);
        }
        "camera.take" => take(scenario, world, events),
        "camera.again" => camera.taken = None,
        "camera.keep" | "camera.back" => *camera = Camera { count: camera.count, ..Camera::default() },
        _ => {}
    }
}

/// What can be photographed, by its short name.
pub fn subject_of<'a>(scenario: &'a Scenario, id: &str) -> Option<&'a Subject> {
    scenario.exercise().subjects.iter().find(|subject| subject.id == id)
}

/// Whether the device has a camera.
pub fn is_there(scenario: &Scenario) -> bool {
    super::apps(scenario).contains(&App::Camera)
}

/// One step mends the one fault; one more brings the other.
fn step(faults: &mut BTreeSet<Fault>, mends: Fault, brings: Fault) {
    if !faults.remove(&mends) {
        faults.insert(brings);
    }
}

/// Puts the photo in its folder. One that is as the former of its subject takes its place, so that they stay few however
/// often one tries.
fn take(scenario: &Scenario, world: &mut World, events: &mut Vec<Event>) {
    let Some(subject) = world.camera.subject.clone() else {
        return;
    };
    let faults = world.camera.faults.clone();
    let id = photo_id(&subject, &faults);
    world.camera.count = world.camera.count.saturating_add(1);
    let count = world.camera.count;
    let file = File {
        id: id.clone(),
        name: format!("IMG_{count:04}.HEIC"),
        folder: PHOTOS.to_owned(),
        tenths: 49 + count.wrapping_mul(13) % 20,
        photo: Some(Photo { subject: subject.clone(), faults: faults.clone() }),
        ..File::default()
    };
    files::forget_choices(scenario, world, &id);
    world.files.files.retain(|known| known.id != id);
    world.files.files.push(file);
    world.camera.taken = Some(id);
    if faults.is_empty() {
        events.push(Event::Photographed(subject));
    } else {
        events.extend(faults.into_iter().map(|fault| Event::Spoiled(subject.clone(), fault)));
    }
}

/// The short name of a photo: that of its subject, and what is wrong with it.
fn photo_id(subject: &str, faults: &BTreeSet<Fault>) -> String {
    let parts = faults.iter().map(|fault| fault.id());
    std::iter::once(subject).chain(parts).collect::<Vec<_>>().join("-")
}
