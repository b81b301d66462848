//! Folders and files.

use super::{camera, field_control, field_of, press_control};
use crate::action::Control;
use crate::bundle::Scenario;
use crate::event::Event;
use crate::site::FieldKind;
use crate::world::{File, Value, World};

/// The folder where documents go by themselves on a real device.
pub const DOWNLOADS: &str = "downloads";

/// Targets: `folder.<id>`, `file.<id>`, `files.back`, `files.rename`, `files.name` (typed), `files.name-done`, `files.move`,
/// `move-to.<folder>`, `files.delete`; on a photo or small print `files.zoom` and then `files.unzoom`; on a photo
/// `files.lighten`, which can be done twice without harm.
pub fn controls(scenario: &Scenario, world: &World, controls: &mut Vec<Control>) {
    let files = &world.files;
    let Some(folder) = &files.folder else {
        controls.extend(folders(scenario).map(|(id, name)| press_control(format!("folder.{id}"), name)));
        return;
    };
    controls.push(press_control("files.back", ""));
    if files.open.is_none() {
        let here = files.files.iter().filter(|file| file.folder == *folder);
        controls.extend(here.map(|file| press_control(format!("file.{}", file.id), &file.name)));
    } else if files.renaming.is_some() {
        controls.extend([field_control("files.name", ""), press_control("files.name-done", "")]);
    } else if files.moving {
        controls.extend(folders(scenario).map(|(id, name)| press_control(format!("move-to.{id}"), name)));
    } else if files.zoomed {
        controls.push(press_control("files.unzoom", ""));
    } else {
        let file = files.files.iter().find(|file| files.open.as_ref() == Some(&file.id));
        if file.is_some_and(File::can_be_enlarged) {
            controls.push(press_control("files.zoom", ""));
        }
        if file.is_some_and(|file| file.photo.is_some()) {
            controls.push(press_control("files.lighten", ""));
        }
        controls.extend(["files.rename", "files.move", "files.delete"].map(|target| press_control(target, "")));
    }
}

pub fn press(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    if target == "files.lighten" {
        lighten(scenario, world, events);
        return;
    }
    let files = &mut world.files;
    if let Some(folder) = target.strip_prefix("folder.") {
        files.folder = Some(folder.to_owned());
        return;
    }
    if let Some(id) = target.strip_prefix("file.") {
        files.open = Some(id.to_owned());
        events.push(Event::Looked(id.to_owned()));
        return;
    }
    if target == "files.back" || target == "files.unzoom" {
        if !std::mem::take(&mut files.zoomed)
            && files.renaming.take().is_none()
            && !std::mem::take(&mut files.moving)
            && files.open.take().is_none()
        {
            files.folder = None;
        }
        return;
    }
    let Some(file) = files.files.iter_mut().find(|file| files.open.as_ref() == Some(&file.id)) else {
        return;
    };
    if let Some(folder) = target.strip_prefix("move-to.") {
        file.folder = folder.to_owned();
        files.folder = Some(folder.to_owned());
        files.moving = false;
        events.push(Event::Filed(file.id.clone(), folder.to_owned()));
        return;
    }
    match target {
        "files.rename" => files.renaming = Some(stem(&file.name).to_owned()),
        "files.move" => files.moving = true,
        "files.zoom" => {
            files.zoomed = true;
            events.push(Event::Zoomed(file.id.clone()));
        }
        "files.delete" => {
            file.folder = "bin".to_owned();
            files.open = None;
            events.push(Event::Deleted(file.id.clone()));
        }
        "files.name-done" => {
            let name = files.renaming.take().unwrap_or_default();
            let name = name.trim();
            if !name.is_empty() && name != stem(&file.name) {
                let ending = file.name.rsplit_once('.').map(|(_, ending)| format!(".{ending}")).unwrap_or_default();
                file.name = format!("{}{ending}", name.strip_suffix(&ending).unwrap_or(name));
                events.push(Event::Named(file.id.clone()));
            }
        }
        _ => {}
    }
}

/// Makes the photo that is open light enough for every site, and of a kind that every site takes. What was chosen in a
/// form before was the heavy one: it has to be chosen again.
fn lighten(scenario: &Scenario, world: &mut World, events: &mut Vec<Event>) {
    let files = &mut world.files;
    let Some(file) = files.files.iter_mut().find(|file| files.open.as_ref() == Some(&file.id)) else {
        return;
    };
    let Some(photo) = file.photo.as_ref().filter(|_| !file.is_light()) else {
        return;
    };
    if photo.faults.is_empty() {
        events.push(Event::Lightened(photo.subject.clone()));
    }
    file.name = format!("{}.jpg", stem(&file.name));
    file.tenths = (file.tenths / 9).clamp(3, 9);
    let id = file.id.clone();
    forget_choices(scenario, world, &id);
}

/// Takes a file out of the answers of forms, because it is no longer the one that was chosen.
pub fn forget_choices(scenario: &Scenario, world: &mut World, file: &str) {
    let browser = &mut world.browser;
    browser.answers.retain(|target, value| {
        let is_chosen = matches!(value, Value::Text(chosen) if chosen == file);
        let forgets = is_chosen && field_of(scenario, target).is_some_and(|(_, field)| field.kind == FieldKind::File);
        if forgets {
            browser.refused.retain(|(refused, _)| refused != target);
        }
        !forgets
    });
}

pub fn write(world: &mut World, text: String) {
    if let Some(name) = &mut world.files.renaming {
        *name = text;
    }
}

/// `save-to.<folder>` and `save.cancel`, asked for when a document is kept.
pub fn save_controls(scenario: &Scenario, file: &str, controls: &mut Vec<Control>) {
    if scenario.exercise().files.iter().any(|known| known.id == file) {
        let places = folders(scenario).filter(|(id, _)| *id != "bin");
        controls.extend(places.map(|(id, name)| press_control(format!("save-to.{id}"), name)));
    }
    controls.push(press_control("save.cancel", ""));
}

/// Puts one of the exercise's files in a folder.
pub fn save(scenario: &Scenario, world: &mut World, file: &str, folder: &str, events: &mut Vec<Event>) {
    let Some(known) = scenario.exercise().files.iter().find(|known| known.id == file) else {
        return;
    };
    let files = &mut world.files.files;
    files.retain(|kept| kept.id != file);
    files.push(File { folder: folder.to_owned(), ..known.clone() });
    events.push(Event::Filed(file.to_owned(), folder.to_owned()));
}

/// Short and shown names of the folders; those that the app names have an empty shown name.
pub fn folders(scenario: &Scenario) -> impl Iterator<Item = (&str, &str)> {
    let own = scenario.exercise().folders.iter().map(|folder| (folder.id.as_str(), folder.name.as_str()));
    let has_photos = camera::is_there(scenario) || scenario.exercise().capture;
    let photos = has_photos.then_some((camera::PHOTOS, ""));
    std::iter::once((DOWNLOADS, "")).chain(photos).chain(own).chain(std::iter::once(("bin", "")))
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
