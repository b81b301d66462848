//! The browser: pages, links, cookie banner, documents to keep.

use super::camera::PHOTOS;
use super::{form, press_control};
use crate::action::Control;
use crate::bundle::Scenario;
use crate::event::Event;
use crate::site::{Block, Page, SessionEnd, Site};
use crate::world::{File, World};

/// Targets: `browser.back`, `browser.home`, `cookies.accept`, `cookies.refuse`, `cookies.again` (the link at the foot of
/// every page of a site that asks: one can always change one’s mind), `way.<rank>` for links, buttons and menu entries,
/// `sign-out`, `document.<file>`, `save-to.<folder>`, `vault.keep`, `vault.refuse`, `copy.<rank>`, those of the form, and
/// `browser.capture` where the exercise lets pages be kept as pictures, `session.stay` and `session.leave` while a site asks
/// whether to keep the session, and `browser.reload` on a site of which a page freezes: while that page is frozen, only what belongs to the browser answers.
pub fn controls(scenario: &Scenario, world: &World, controls: &mut Vec<Control>) {
    let Some((site, page)) = shown(scenario, world) else {
        return;
    };
    if let Some(file) = &world.browser.saving {
        super::files::save_controls(scenario, file, controls);
        return;
    }
    if world.browser.choosing.is_some() {
        form::pick_controls(world, controls);
        return;
    }
    if world.browser.offering.is_some() {
        controls.extend([press_control("vault.keep", ""), press_control("vault.refuse", "")]);
        return;
    }
    if let Some(session) = session_asked(world, site) {
        controls.push(press_control("session.stay", &session.stay));
        controls.push(press_control("session.leave", &session.leave));
        return;
    }
    let frozen = is_frozen(world, site, page);
    if let Some(banner) = site.cookies.as_ref().filter(|_| !frozen && !world.browser.cookies.contains(&site.id)) {
        controls.push(press_control("cookies.refuse", &banner.refuse));
        controls.push(press_control("cookies.accept", &banner.accept));
        return;
    }
    if !world.browser.back.is_empty() {
        controls.push(press_control("browser.back", ""));
    }
    if site.pages.first().is_some_and(|home| home.id != page.id) {
        controls.push(press_control("browser.home", &site.name));
    }
    if site.pages.iter().any(|page| page.frozen) {
        controls.push(press_control("browser.reload", ""));
    }
    if scenario.exercise().capture {
        controls.push(press_control("browser.capture", ""));
    }
    if !frozen {
        page_controls(world, site, page, controls);
    }
}

fn page_controls(world: &World, site: &Site, page: &Page, controls: &mut Vec<Control>) {
    if let Some(banner) = &site.cookies {
        controls.push(press_control("cookies.again", &banner.again));
    }
    if let Some(way) = site.sign_out.as_ref().filter(|_| world.browser.signed_in.contains(&site.id)) {
        controls.push(press_control("sign-out", &way.label));
    }
    for (rank, block) in page.blocks.iter().enumerate() {
        match block {
            Block::Link(way) | Block::Button(way) | Block::Menu(way) => {
                controls.push(press_control(format!("way.{rank}"), &way.label));
            }
            Block::Result(found) => controls.push(press_control(format!("way.{rank}"), &found.label)),
            Block::Document(file) => controls.push(press_control(format!("document.{file}"), "")),
            Block::Summary(form) => form::summary_controls(site, form, controls),
            Block::Copyable(text) => controls.push(press_control(format!("copy.{rank}"), text)),
            _ => {}
        }
    }
    if let Some(form) = &page.form {
        for field in &form.fields {
            form::field_controls(world, form, field, controls);
        }
        controls.push(press_control(format!("{}.submit", form.id), &form.submit));
    }
}

pub fn press(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    let Some((site, page)) = shown(scenario, world) else {
        return;
    };
    if let Some(folder) = target.strip_prefix("save-to.") {
        if let Some(file) = world.browser.saving.take() {
            super::files::save(scenario, world, &file, folder, events);
        }
        return;
    }
    if let Some(file) = target.strip_prefix("pick.") {
        form::pick(scenario, world, file, events);
        return;
    }
    match target {
        "save.cancel" => world.browser.saving = None,
        "cookies.accept" | "cookies.refuse" => {
            world.browser.cookies.insert(site.id.clone());
            events.push(Event::Cookies { site: site.id.clone(), accepted: target == "cookies.accept" });
        }
        "cookies.again" => {
            world.browser.cookies.remove(&site.id);
        }
        "vault.keep" | "vault.refuse" => {
            if let Some(site) = world.browser.offering.take() {
                if target == "vault.keep" {
                    world.vault.kept.insert(site.clone());
                    events.push(Event::Kept(site));
                } else {
                    events.push(Event::Unkept(site));
                }
            }
        }
        "browser.back" => {
            if let Some(page) = world.browser.back.pop() {
                turn_to(scenario, world, &page, events);
            }
        }
        "browser.reload" => {
            world.browser.thawed.insert(world.browser.page.clone());
            events.push(Event::Reloaded(world.browser.page.clone()));
        }
        "browser.capture" => capture(world, site, page, events),
        "session.stay" => {
            world.browser.warned = None;
            events.push(Event::Stayed(site.id.clone()));
        }
        "session.leave" => expire(scenario, world, site, events),
        "browser.home" => go(scenario, world, site, &site.pages[0].id, events),
        "sign-out" => {
            world.browser.signed_in.remove(&site.id);
            events.push(Event::SignedOut(site.id.clone()));
            if let Some(way) = &site.sign_out {
                go(scenario, world, site, &way.to, events);
            }
        }
        _ => {
            if let Some(file) = target.strip_prefix("document.") {
                world.browser.saving = Some(file.to_owned());
            } else if let Some(text) = copyable(page, target) {
                text.clone_into(&mut world.clipboard);
                events.push(Event::Copied(world.browser.page.clone()));
            } else if let Some(to) = way(page, target) {
                go(scenario, world, site, to, events);
            } else {
                form::press(scenario, world, site, page, target, events);
            }
        }
    }
}

/// The site and the page on the screen.
pub fn shown<'a>(scenario: &'a Scenario, world: &World) -> Option<(&'a Site, &'a Page)> {
    let (site, page) = world.browser.page.split_once('/')?;
    let site = scenario.site(site)?;
    Some((site, site.page(page)?))
}

/// The question about the session, while this site asks it.
pub fn session_asked<'a>(world: &World, site: &'a Site) -> Option<&'a SessionEnd> {
    site.session.as_ref().filter(|_| world.browser.warned.as_ref() == Some(&site.id))
}

/// Ends the session of a site; where one of its pages is shown, the page that says so takes its place. Answers stay.
pub fn expire(scenario: &Scenario, world: &mut World, site: &Site, events: &mut Vec<Event>) {
    world.browser.warned = None;
    world.browser.signed_in.remove(&site.id);
    events.push(Event::Expired(site.id.clone()));
    let is_shown = shown(scenario, world).is_some_and(|(shown, _)| shown.id == site.id);
    if let Some(session) = site.session.as_ref().filter(|_| is_shown) {
        go(scenario, world, site, &session.ended, events);
    }
}

/// Puts a picture of the page among the photos, in the place of a former one.
fn capture(world: &mut World, site: &Site, page: &Page, events: &mut Vec<Event>) {
    let said = page.blocks.iter().flat_map(|block| match block {
        Block::Done(text) | Block::Notice(text) | Block::Text(text) => vec![text.clone()],
        Block::Rows(rows) => rows.iter().map(|row| format!("{} : {}", row.label, row.value)).collect(),
        Block::Summary(form) => form::summary_lines(world, site, form),
        _ => vec![],
    });
    let content = [site.name.clone(), page.title.clone()].into_iter().chain(said).collect();
    let file = File {
        id: format!("capture-{}", page.id),
        name: format!("Capture {}.png", page.title.replace(['/', '?'], " ").trim()),
        folder: PHOTOS.to_owned(),
        content,
        ..File::default()
    };
    let files = &mut world.files.files;
    files.retain(|kept| kept.id != file.id);
    files.push(file);
    events.push(Event::Captured(format!("{}/{}", site.id, page.id)));
}

/// Whether this page has stopped answering and was not loaded again.
pub fn is_frozen(world: &World, site: &Site, page: &Page) -> bool {
    page.frozen && !world.browser.thawed.contains(&format!("{}/{}", site.id, page.id))
}

/// Goes to `to`, a page of `site` or `site/page`, and remembers the present one.
pub fn go(scenario: &Scenario, world: &mut World, site: &Site, to: &str, events: &mut Vec<Event>) {
    let to = if to.contains('/') { to.to_owned() } else { format!("{}/{to}", site.id) };
    show(scenario, world, &to, events);
}

/// Shows `site/page` and remembers the present one; a page that does not exist is not shown.
pub fn show(scenario: &Scenario, world: &mut World, to: &str, events: &mut Vec<Event>) {
    let before = world.browser.page.clone();
    if turn_to(scenario, world, to, events) && !before.is_empty() && before != world.browser.page {
        world.browser.back.push(before);
    }
}

/// Shows `site/page`, or the page to sign in where it asks for that.
fn turn_to(scenario: &Scenario, world: &mut World, to: &str, events: &mut Vec<Event>) -> bool {
    let Some((site, page)) = to.split_once('/').and_then(|(site, page)| {
        let site = scenario.site(site)?;
        Some((site, site.page(page)?))
    }) else {
        return false;
    };
    let shown = match &page.sign_in {
        Some(sign_in) if !world.browser.signed_in.contains(&site.id) => sign_in,
        _ => &page.id,
    };
    world.browser.page = format!("{}/{shown}", site.id);
    world.browser.refused.clear();
    world.browser.open_list = None;
    world.browser.choosing = None;
    events.push(Event::Visited(world.browser.page.clone()));
    true
}

/// Where a way of the page leads.
fn way<'a>(page: &'a Page, target: &str) -> Option<&'a str> {
    let rank: usize = target.strip_prefix("way.")?.parse().ok()?;
    match page.blocks.get(rank)? {
        Block::Link(way) | Block::Button(way) | Block::Menu(way) => Some(&way.to),
        Block::Result(found) => Some(&found.to),
        _ => None,
    }
}

/// The text that a target of the page copies.
fn copyable<'a>(page: &'a Page, target: &str) -> Option<&'a str> {
    let rank: usize = target.strip_prefix("copy.")?.parse().ok()?;
    match page.blocks.get(rank)? {
        Block::Copyable(text) => Some(text),
        _ => None,
    }
}
