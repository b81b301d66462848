//! The way back to where the solving trace can be taken up.

use super::rest_of_the_way;
use crate::action::{Action, Role};
use crate::bundle::Scenario;
use crate::device::App;
use crate::engine::{apply, controls};
use crate::world::{Camera, Draft, File, Map, Message, Messages, Phone, World};
use std::collections::{HashSet, VecDeque};

/// How many places are looked at on the way back before giving up.
const PLACES: usize = 6_000;

/// The first of the fewest touches to a place from which a rest of the trace reaches every goal. On the way nothing is
/// sent and nothing thrown away; going back to where the browser started counts as one touch.
pub fn first_touch(scenario: &Scenario, world: &World) -> Option<String> {
    first_touch_to(scenario, world, &|next| rest_of_the_way(scenario, next).is_some())
}

/// The first of the fewest touches that take out of the bin a file which the solution needs; `None` where none lies there.
pub fn out_of_the_bin(scenario: &Scenario, world: &World) -> Option<String> {
    let in_bin = |world: &World| {
        let needed = needed_files(scenario);
        world.files.files.iter().filter(|file| file.folder == "bin" && needed.contains(&file.id.as_str())).count()
    };
    let before = in_bin(world);
    if before == 0 {
        return None;
    }
    first_touch_to(scenario, world, &|next| in_bin(next) < before)
}

/// The files that the solution chooses or joins to a mail.
fn needed_files(scenario: &Scenario) -> Vec<&str> {
    let steps = scenario.bundle.solution.steps.iter();
    steps.filter_map(|step| step.name().strip_prefix("#pick.").or(step.name().strip_prefix("#attach."))).collect()
}

fn first_touch_to(scenario: &Scenario, world: &World, is_there: &dyn Fn(&World) -> bool) -> Option<String> {
    let mut seen = HashSet::from([place(world)]);
    let mut ahead = VecDeque::from([(world.clone(), None::<String>)]);
    while let Some((from, first)) = ahead.pop_front() {
        for control in controls(scenario, &from).into_iter().filter(|control| control.role == Role::Press) {
            let next = touched(scenario, &from, &control.target);
            let first = first.clone().unwrap_or_else(|| control.target.clone());
            let far = (control.target == BACK).then(|| all_the_way_back(scenario, &next));
            for next in std::iter::once(next).chain(far) {
                let place = place(&next);
                if seen.contains(&place) || gives_away(&from, &next) {
                    continue;
                }
                if is_there(&next) {
                    return Some(first);
                }
                if seen.len() >= PLACES {
                    return None;
                }
                seen.insert(place);
                ahead.push_back((next, Some(first.clone())));
            }
        }
    }
    None
}

const BACK: &str = "browser.back";

fn touched(scenario: &Scenario, world: &World, target: &str) -> World {
    apply(scenario, world.clone(), Action::Press(target.to_owned())).world
}

fn all_the_way_back(scenario: &Scenario, world: &World) -> World {
    let mut world = world.clone();
    for _ in 0..world.browser.back.len() {
        world = touched(scenario, &world, BACK);
    }
    world
}

/// Where one stands in the app in front, and what lies where: all that decides which touches are possible next. What is
/// typed and most of what the apps behind show is left out, so that the places stay few. Written down, so that it is
/// found at once among those that were seen.
fn place(world: &World) -> String {
    let mut place = World { app: world.app, ..World::default() };
    place.browser.page.clone_from(&world.browser.page);
    place.browser.cookies.clone_from(&world.browser.cookies);
    place.browser.signed_in.clone_from(&world.browser.signed_in);
    place.vault.kept.clone_from(&world.vault.kept);
    for file in &world.files.files {
        let mut file = File { content: vec![], small_print: vec![], ..file.clone() };
        if file.photo.is_some() {
            file.name = file.is_light().to_string();
            file.tenths = 0;
        }
        place.files.files.push(file);
    }
    place.files.files.sort_by(|one, other| one.id.cmp(&other.id));
    for message in &world.mail.messages {
        place.mail.messages.push(Message { read: true, own: None, ..message.clone() });
    }
    place.browser.thawed.clone_from(&world.browser.thawed);
    place.settings.on.clone_from(&world.settings.on);
    place.settings.freed.clone_from(&world.settings.freed);
    place.table.places.clone_from(&world.table.places);
    place.clues.clone_from(&world.clues);
    place.clipboard.clone_from(&world.clipboard);
    match world.app {
        App::Browser => {
            place.browser.saving.clone_from(&world.browser.saving);
            place.browser.offering.clone_from(&world.browser.offering);
            place.browser.choosing.clone_from(&world.browser.choosing);
        }
        App::Mail => {
            place.mail.folder.clone_from(&world.mail.folder);
            place.mail.search.clone_from(&world.mail.search);
            place.mail.open.clone_from(&world.mail.open);
            place.mail.moving = world.mail.moving;
            place.mail.saving.clone_from(&world.mail.saving);
            place.mail.draft =
                world.mail.draft.as_ref().map(|draft| Draft { choosing: draft.choosing, ..Draft::default() });
        }
        App::Files => {
            place.files.folder.clone_from(&world.files.folder);
            place.files.open.clone_from(&world.files.open);
            place.files.moving = world.files.moving;
            place.files.zoomed = world.files.zoomed;
            place.files.renaming.clone_from(&world.files.renaming);
        }
        App::Messages => {
            place.messages = Messages { draft: String::new(), number: String::new(), ..world.messages.clone() };
            place.messages.all.retain(|sms| sms.own.is_none());
        }
        App::Phone | App::Talk => {
            let has_dialled = if world.phone.dialled.is_empty() { String::new() } else { "0".to_owned() };
            place.phone = Phone { dialled: has_dialled, recent: vec![], ..world.phone.clone() };
        }
        App::Camera => place.camera = Camera { count: 0, ..world.camera.clone() },
        App::Calendar => place.calendar = world.calendar.clone(),
        App::Map => {
            let search = if world.map.search.is_empty() { "" } else { "…" };
            place.map = Map { search: search.to_owned(), ..world.map.clone() };
        }
        App::Settings => {
            place.settings.open.clone_from(&world.settings.open);
            place.settings.asking.clone_from(&world.settings.asking);
        }
        App::Table => place.table.in_hand.clone_from(&world.table.in_hand),
        App::Vault => {}
    }
    serde_json::to_string(&place).unwrap_or_default()
}

/// Whether a message was sent, somebody was blocked or something was thrown away between two worlds.
fn gives_away(before: &World, after: &World) -> bool {
    let thrown = |world: &World| {
        let files = world.files.files.iter().map(|file| &file.folder);
        let messages = world.mail.messages.iter().map(|message| &message.folder);
        let texts = world.messages.all.iter().filter(|sms| sms.deleted || sms.own.is_some()).count();
        let filed = files.chain(messages).filter(|folder| ["bin", "spam", "sent"].contains(&folder.as_str())).count();
        filed + texts + world.messages.blocked.len() + world.settings.freed.len()
    };
    thrown(after) > thrown(before)
}
