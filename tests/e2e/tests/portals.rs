//! The rights portals: every page of every site, and every exercise by the keyboard alone.

use e2e::play::{Player, seed_of};
use e2e::{Browser, Profile, Server, Viewport, places};
use scenario::{Action, App, Role, Scenario, TraceStep, World, apply, controls, start};
use std::collections::BTreeSet;

const READY: &str = "document.body?.dataset.ready";

/// How much of the height is left for the page of a site, in CSS pixels, where everything is enlarged to 400 %.
const READABLE: f64 = 120.0;

/// How many draws of an exercise are looked through for the pages that other people or other ways lead to.
const DRAWS: u64 = 400;

/// Half of the portals have far more pages than this.
const FEW_PAGES: usize = 60;

/// Lets the next attempt begin anew.
const FORGET_DRAFTS: &str = "(async () => {
    const open = indexedDB.open('passerelle');
    const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
    const all = database.transaction('drafts', 'readwrite');
    all.objectStore('drafts').clear();
    await new Promise((done) => { all.oncomplete = () => done(true); });
    database.close();
    return true;
})()";

/// Goes through the sites of the portals and looks at every page once.
struct Tour {
    browser: Browser,
    player: Player,
    /// The pages that were looked at, `site/page`.
    seen: BTreeSet<String>,
    wrong: Vec<String>,
}

impl Tour {
    /// Plays an exercise to its end; from every page on the way, looks behind every link that leads to a page not seen yet.
    #[track_caller]
    fn take(&mut self, id: &str) {
        self.browser.go_to(&format!("exercise/{id}"), "dialog#mission[open]");
        let scenario = self.player.scenario(&mut self.browser, id, "fr", &[]);
        self.player.hands.press(&mut self.browser, "dialog#mission[open] .guidance:last-child");
        self.player.set_out(&mut self.browser);
        let mut world = self.look_around(&scenario, start(&scenario));
        for step in &scenario.bundle.solution.steps {
            world = self.player.play(&mut self.browser, &scenario, world, std::slice::from_ref(step));
            if is_done(&scenario, &world) {
                break;
            }
            if matches!(step, TraceStep::Press { .. }) {
                world = self.look_around(&scenario, world);
            }
        }
        self.player.go_on(&mut self.browser);
        self.browser.wait("document.querySelector('.town') && true");
    }

    /// Plays the traces of an exercise, with other people too, that lead to pages not seen yet.
    #[track_caller]
    fn take_other_ways(&mut self, id: &str) {
        for seed in 0..DRAWS {
            let pages = self.player.pages_of(&[id.to_owned()]).collect::<Vec<_>>();
            if pages.iter().all(|page| self.seen.contains(page)) {
                return;
            }
            let scenario = self.player.scenario_of(id, "fr", &[], seed);
            let traces = self.player.traces(&scenario);
            while let Some((steps, detour)) = traces.iter().find_map(|trace| self.detour(&scenario, trace)) {
                let before = self.seen.len();
                self.begin_anew(id, seed);
                let mut world = self.player.play(&mut self.browser, &scenario, start(&scenario), steps);
                for target in detour {
                    world = self.player.press(&mut self.browser, &scenario, world, &target);
                }
                self.look_around(&scenario, world);
                assert!(self.seen.len() > before, "{id}, drawn from {seed}: nothing new was seen");
            }
        }
    }

    /// Begins an exercise again, drawn from this seed.
    #[track_caller]
    fn begin_anew(&mut self, id: &str, seed: u64) {
        let bytes = seed.to_le_bytes();
        // The app draws another person than the last time: the second attempt gets the one of the seed.
        for _ in 0..2 {
            // What is left is kept while one leaves.
            self.browser.go_to("town", ".town");
            self.browser.wait("new Promise((done) => setTimeout(() => done(true), 600))");
            self.browser.eval(FORGET_DRAFTS);
            let draw = format!("crypto.getRandomValues = (drawn) => {{ drawn.set({bytes:?}); return drawn; }}; true");
            self.browser.eval(&draw);
            self.browser.go_to(&format!("exercise/{id}"), "dialog#mission[open]");
            self.browser.eval("delete crypto.getRandomValues");
            if seed_of(&mut self.browser, id) == seed {
                break;
            }
        }
        self.player.hands.press(&mut self.browser, "dialog#mission[open] .guidance:last-child");
        self.player.set_out(&mut self.browser);
    }

    /// How far to follow a trace, and what to press there, to see a page that was not seen yet: one control, or another
    /// answer and then the button of the form.
    fn detour<'a>(&self, scenario: &Scenario, trace: &'a [TraceStep]) -> Option<(&'a [TraceStep], Vec<String>)> {
        let mut world = start(scenario);
        for (rank, step) in trace.iter().enumerate() {
            for target in presses(scenario, &world) {
                let next = apply(scenario, world.clone(), Action::Press(target.clone())).world;
                if self.is_new(scenario, &next) {
                    return Some((trace.get(..rank)?, vec![target]));
                }
                let is_answer =
                    next.browser.page == world.browser.page && next.browser.answers != world.browser.answers;
                let submit = presses(scenario, &next).find(|submit| is_answer && submit.ends_with(".submit"));
                let Some(submit) = submit else { continue };
                let sent = apply(scenario, next, Action::Press(submit.clone())).world;
                if self.is_new(scenario, &sent) {
                    return Some((trace.get(..rank)?, vec![target, submit]));
                }
            }
            for action in step.actions(scenario, &world, &|_, _| f64::MAX).ok()? {
                world = apply(scenario, world, action).world;
            }
        }
        None
    }

    /// Whether a page is shown that was not looked at yet.
    fn is_new(&self, scenario: &Scenario, world: &World) -> bool {
        let page = &world.browser.page;
        let is_shown = world.app == App::Browser && !page.is_empty() && !self.seen.contains(page);
        is_shown && !is_done(scenario, world) && !is_asked(scenario, world)
    }

    /// Looks at the page of the browser that is shown, and at those behind its links; comes back to it.
    #[track_caller]
    fn look_around(&mut self, scenario: &Scenario, mut world: World) -> World {
        let here = world.browser.page.clone();
        if world.app != App::Browser || here.is_empty() || is_asked(scenario, &world) {
            return world;
        }
        if self.seen.insert(here.clone()) {
            self.look(&here);
        }
        let links: Vec<String> = targets(scenario, &world).filter(|target| target.starts_with("way.")).collect();
        for link in links {
            let there = apply(scenario, world.clone(), Action::Press(link.clone())).world;
            if self.seen.contains(&there.browser.page) || is_done(scenario, &there) || is_asked(scenario, &there) {
                continue;
            }
            world = self.player.press(&mut self.browser, scenario, world, &link);
            world = self.look_around(scenario, world);
            while world.browser.page != here && targets(scenario, &world).any(|target| target == "browser.back") {
                world = self.player.press(&mut self.browser, scenario, world, "browser.back");
            }
        }
        world
    }

    #[track_caller]
    fn look(&mut self, page: &str) {
        let name = page.replace('/', "-");
        for viewport in [Viewport::ENLARGED, Viewport::TABLET, Viewport::PHONE] {
            self.browser.set_viewport(viewport);
            let misfits = self.browser.misfits();
            self.wrong.extend(misfits.into_iter().map(|misfit| format!("{page}, {} wide: {misfit}", viewport.width)));
            if viewport == Viewport::ENLARGED {
                let height = self.browser.eval(
                    "(() => {
                        const screen = document.querySelector('.device .screen');
                        screen.scrollIntoView({ block: 'start' });
                        const { top, bottom } = screen.getBoundingClientRect();
                        return Math.min(bottom, innerHeight) - Math.max(top, 0);
                    })()",
                );
                if height.as_f64().is_none_or(|height| height < READABLE) {
                    self.wrong.push(format!("{page}, enlarged to 400 %: {height} px of it can be seen at once"));
                }
            }
        }
        self.browser.screenshot(&format!("portal {name}"));
        self.wrong.extend(self.browser.axe().into_iter().map(|violation| format!("{page}: {violation:?}")));
    }
}

/// What can be pressed.
fn presses(scenario: &Scenario, world: &World) -> impl Iterator<Item = String> + use<> {
    controls(scenario, world).into_iter().filter(|control| control.role == Role::Press).map(|control| control.target)
}

fn is_done(scenario: &Scenario, world: &World) -> bool {
    world.reached.len() == scenario.exercise().goals.len()
}

/// Whether the browser asks something over the page.
fn is_asked(scenario: &Scenario, world: &World) -> bool {
    let asking = ["cookies.refuse", "session.stay", "save.cancel", "pick.cancel", "vault.refuse"];
    targets(scenario, world).any(|target| asking.contains(&target.as_str()))
}

fn targets(scenario: &Scenario, world: &World) -> impl Iterator<Item = String> + use<> {
    controls(scenario, world).into_iter().map(|control| control.target)
}

#[track_caller]
fn opened(profile: &Profile, server: &Server) -> Browser {
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait(READY);
    browser.wait_text("Que voulez-vous fabriquer ?");
    browser
}

/// Tours every second site, from the one of this rank on.
#[track_caller]
fn tour_half(from: usize) {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let browser = opened(&profile, &server);
    let (player, seen) = (Player::new(), BTreeSet::new());
    let mut tour = Tour { browser, player, seen, wrong: vec![] };
    let portals = tour.player.portals_by_site().into_iter().skip(from).step_by(2).flatten().collect::<Vec<_>>();
    for id in &portals {
        println!("{id}");
        tour.take(id);
    }
    for id in &portals {
        tour.take_other_ways(id);
    }
    let missed: Vec<String> = tour.player.pages_of(&portals).filter(|page| !tour.seen.contains(page)).collect();
    println!("{} pages were looked at", tour.seen.len());
    assert!(tour.seen.len() > FEW_PAGES, "the tour is as good as empty");
    tour.wrong.extend(missed.into_iter().map(|page| format!("{page}: nothing led there")));
    tour.wrong.extend(tour.browser.console_errors());
    assert!(tour.wrong.is_empty(), "{}", tour.wrong.join("\n"));
}

#[test]
fn every_page_of_every_site_is_accessible_fits_and_can_be_read_at_400_percent() {
    tour_half(0);
}

#[test]
fn so_is_every_page_of_the_other_sites() {
    tour_half(1);
}

#[test]
fn every_portal_is_played_by_the_keyboard_alone() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = opened(&profile, &server);
    browser.count_gestures();
    let player = Player::with(e2e::Hands::Keyboard);
    for id in player.portals() {
        println!("{id}");
        browser.go_to(&format!("exercise/{id}"), ".exercise");
        player.play_whole_alone(&mut browser, id, "fr");
        player.go_on(&mut browser);
        browser.wait("document.querySelector('.town') && true");
    }
    assert_eq!(browser.gestures("pointerdown"), 0, "something was touched");
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}
