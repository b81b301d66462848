//! Random walks over the corpus: 1,000,000 actions by somebody who touches and types anything. Nothing panics, no goal is
//! reached without its evidence, and there is always a way back.

mod common;

use common::{follow_advice, scenarios};
use scenario::{Action, Role, Scenario, Turn, World, apply, controls, shown_page, start};

const ACTIONS: usize = 1_000_000;
const WALK: usize = 60;
const SEED: u64 = 20_261_105;
/// One walk in so many is followed by advice to its end.
const FOLLOWED: usize = 10;

/// What people and cats type: empty, long, of every script, joined, right to left, invisible, broken off.
const TEXTS: [&str; 18] = [
    "",
    " ",
    "12",
    "31",
    "2026",
    "N’Diaye",
    "nguyễn Łukasz 李娜",
    "محمد\u{202e}abc",
    "e\u{301}\u{301}\u{301}\u{327}",
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "\u{0}\u{1}\u{7f}\u{200b}\u{feff}",
    "a@b",
    "rosa@courrier.example",
    "+33 (0)6 39 98 00 12",
    "'; DROP TABLE -- <script>{first-name}{",
    "999999999999999999999999999999",
    "-0,5 €",
    "2 69 05 49 588 157 8é",
];

/// Targets that are on no screen.
const NOWHERE: [&str; 8] =
    ["", ".", "way.99999999999999999999", "app.nowhere", "mail.", "move-to.", "document.../x", "🚪.day"];

/// Random numbers (SplitMix64): the same walks at every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(bound.max(1)).expect("a small number")).expect("below")
    }

    fn one_of<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    fn text(&mut self, scenario: &Scenario) -> String {
        match self.below(4) {
            0 => {
                let facts: Vec<&String> = scenario.persona.facts.values().collect();
                self.one_of(&facts).clone()
            }
            1 => self.one_of(&TEXTS).repeat(1 + self.below(400)),
            _ => self.one_of(&TEXTS).to_owned(),
        }
    }

    fn action(&mut self, scenario: &Scenario, world: &World) -> Action {
        let on_screen = controls(scenario, world);
        if on_screen.is_empty() || self.below(20) == 0 {
            let target = self.one_of(&NOWHERE).to_owned();
            return match self.below(3) {
                0 => Action::Press(target),
                1 => Action::Type(target, self.text(scenario)),
                _ => Action::Estimate(target, f64::NAN),
            };
        }
        let control = &on_screen[self.below(on_screen.len())];
        let target = control.target.clone();
        match control.role {
            Role::Press => Action::Press(target),
            Role::SecretField if self.below(2) == 0 => {
                let guesses = [f64::NAN, f64::INFINITY, -1.0, 4.0, 30.0];
                Action::Estimate(target, guesses[self.below(guesses.len())])
            }
            Role::Field | Role::SecretField => Action::Type(target, self.text(scenario)),
        }
    }
}

fn holds_together(scenario: &Scenario, before: &World, turn: &Turn) {
    let world = &turn.world;
    let goals = &scenario.exercise().goals;
    for goal in goals {
        let was = before.reached.contains(&goal.id);
        let now = world.reached.contains(&goal.id);
        assert!(now || !was, "the goal {} is lost", goal.id);
        assert_eq!(now && !was, turn.reached.contains(&goal.id));
        if now && !was {
            assert!(goal.when.holds(&world.history, world), "{} without evidence", goal.id);
        }
    }
    assert_eq!(turn.done, goals.iter().all(|goal| world.reached.contains(&goal.id)));
    assert!(turn.events.iter().all(|event| world.history.contains(event)));
    let fields: Vec<String> = match shown_page(scenario, world) {
        Some((_, page)) => {
            let form = page.form.iter();
            form.flat_map(|form| form.fields.iter().map(|field| format!("{}.{}", form.id, field.id))).collect()
        }
        None => {
            assert!(world.browser.page.is_empty(), "no page {}", world.browser.page);
            vec![]
        }
    };
    for (field, _) in &world.browser.refused {
        assert!(fields.contains(field), "{field} is refused and not on the page");
    }
    let mut targets: Vec<String> = controls(scenario, world).into_iter().map(|control| control.target).collect();
    assert!(!targets.is_empty(), "nothing can be touched");
    targets.sort();
    let count = targets.len();
    targets.dedup();
    assert_eq!(targets.len(), count, "two controls have one name: {targets:?}");
}

/// One walk; every so many walks, a learner goes on from its end by advice alone.
fn walk(scenarios: &[Scenario], rank: usize) {
    let mut chance = Chance(SEED.wrapping_add(u64::try_from(rank).expect("a small number") << 32));
    let scenario = &scenarios[rank % scenarios.len()];
    let mut world = start(scenario);
    let mut done = vec![];
    for _ in 0..WALK {
        let action = chance.action(scenario, &world);
        done.push(action.clone());
        let turn = apply(scenario, world.clone(), action);
        holds_together(scenario, &world, &turn);
        world = turn.world;
    }
    let steps = if rank.is_multiple_of(FOLLOWED) { 80 } else { 1 };
    if let Err(why) = follow_advice(scenario, world, steps)
        && (steps > 1 || !why.contains("goes round"))
    {
        let presses: Vec<_> = done.iter().filter(|action| matches!(action, Action::Press(_))).collect();
        panic!("walk {rank}: {why}\nafter {presses:?}");
    }
}

#[test]
fn random_walks_never_panic_and_always_lead_back() {
    let scenarios = scenarios(4);
    let walks = ACTIONS.div_ceil(WALK);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for first in 0..threads {
            let scenarios = &scenarios;
            scope.spawn(move || (first..walks).step_by(threads).for_each(|rank| walk(scenarios, rank)));
        }
    });
}
