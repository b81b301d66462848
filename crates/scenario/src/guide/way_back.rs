//! The way back to where the solving trace can be taken up.

use super::rest_of_the_way;
use crate::action::{Action, Role};
use crate::bundle::Scenario;
use crate::device::App;
use crate::engine::{apply, controls};
use crate::trace::TraceStep;
use crate::world::{Camera, Draft, File, Map, Message, Messages, Phone, World};
use std::collections::{HashSet, VecDeque};

/// How many places are looked at on the way back before giving up.
const PLACES: usize = 6_000;

/// The first of the fewest touches to a place from which a rest of the trace reaches every goal. On the way nothing is
/// sent and nothing thrown away; going back to where the browser started counts as one touch.
pub fn first_touch(scenario: &Scenario, world: &World) -> Option<String> {
    first_touch_to(scenario, world, &|_| true, &|next| rest_of_the_way(scenario, next).is_some())
}

/// The first of the fewest touches that put back a mail that was moved or a file that was thrown away, where the solution
/// needs it: first to the app in which it lies, then within that app. `None` where everything is in its place.
pub fn put_back(scenario: &Scenario, world: &World) -> Option<String> {
    let before = misplaced(scenario, world);
    let (app, _) = *before.first()?;
    if world.app != app {
        let target = format!("app.{}", app.id());
        return controls(scenario, world).into_iter().map(|control| control.target).find(|known| *known == target);
    }
    first_touch_to(scenario, world, &|next| next.app == app, &|next| misplaced(scenario, next).len() < before.len())
}

/// The mails in another folder than they came to and the files in the bin that the solution opens, chooses or joins to a
/// mail, each with its app.
fn misplaced<'a>(scenario: &'a Scenario, world: &'a World) -> Vec<(App, &'a str)> {
    let names = || scenario.bundle.solution.steps.iter().map(TraceStep::name);
    let is_opened = |id: &str| names().any(|name| name.strip_prefix("#mail.") == Some(id));
    let is_chosen =
        |id: &str| names().any(|name| name.strip_prefix("#pick.").or(name.strip_prefix("#attach.")) == Some(id));
    let came_to = |id: &str| scenario.exercise().mails.iter().find(|mail| mail.id == id).map(|mail| &mail.folder);
    let is_elsewhere = |mail: &&Message| came_to(&mail.id).is_some_and(|folder| *folder != mail.folder);
    let mails = world.mail.messages.iter().filter(|mail| is_elsewhere(mail) && is_opened(&mail.id));
    let files = world.files.files.iter().filter(|file| file.folder == "bin" && is_chosen(&file.id));
    let mails = mails.map(|mail| (App::Mail, mail.id.as_str()));
    mails.chain(files.map(|file| (App::Files, file.id.as_str()))).collect()
}

fn first_touch_to(
    scenario: &Scenario,
    world: &World,
    stays: &dyn Fn(&World) -> bool,
    is_there: &dyn Fn(&World) -> bool,
) -> Option<String> {
    let mut seen = HashSet::from([place(world)]);
    let mut ahead = VecDeque::from([(world.clone(), None::<String>)]);
    while let Some((from, first)) = ahead.pop_front() {
        for control in controls(scenario, &from).into_iter().filter(|control| control.role == Role::Press) {
            let next = touched(scenario, &from, &control.target);
            let first = first.clone().unwrap_or_else(|| control.target.clone());
            let far = (control.target == BACK).then(|| all_the_way_back(scenario, &next));
            for next in std::iter::once(next).chain(far) {
                let place = place(&next);
                if seen.contains(&place) || gives_away(&from, &next) || !stays(&next) {
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
