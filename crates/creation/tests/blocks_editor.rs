//! An editor made of the edits alone: every challenge can be built with it, from what it begins with.

mod blocks_support;

use blocks_support::challenges::{Authored, challenges, is_reached};
use creation::blocks::{
    Block, Challenge, Condition, Edit, Kind, List, Place, Program, Root, Sensor, Shown, apply, rows,
};

/// Somebody at the editor of a challenge: gestures only, each of which must do something.
struct Editor<'a> {
    challenge: &'a Challenge,
    program: Program,
    gestures: usize,
}

impl Editor<'_> {
    fn gesture(&mut self, edit: &Edit) {
        let next = apply(&self.program, edit);
        assert_ne!(next, self.program, "{edit:?} changes nothing");
        self.program = next;
        self.gestures += 1;
    }

    /// Puts a block where the editor shows a gap, as the editor offers it: with usual numbers, and empty.
    fn insert(&mut self, at: &Place, wanted: &Block) {
        assert!(self.challenge.blocks.contains(&wanted.kind()), "{:?} is not offered", wanted.kind());
        let has_gap = rows(&self.program).iter().any(|row| row.place == *at && matches!(row.shown, Shown::Gap { .. }));
        assert!(has_gap, "no gap at {at}");
        // One is offered for each own block.
        let block = if let Block::Call(own) = wanted { Block::Call(*own) } else { wanted.kind().fresh() };
        self.gesture(&Edit::Insert { at: at.clone(), block });
    }

    /// Builds a list, block after block.
    fn fill(&mut self, list: &List, wanted: &[Block]) {
        for (rank, block) in wanted.iter().enumerate() {
            let at = list.at(rank);
            self.insert(&at, block);
            let placed = self.program.block(&at).expect("just put there").clone();
            if let Some((number, _)) = block.number()
                && placed.number() != block.number()
            {
                self.gesture(&Edit::SetNumber { at: at.clone(), number: number.into() });
            }
            if let Some(condition) = block.condition()
                && placed.condition() != block.condition()
            {
                self.gesture(&Edit::SetCondition { at: at.clone(), condition });
            }
            for (branch, inner) in block.branches() {
                self.fill(&at.inside(branch), inner);
            }
        }
    }

    fn clear(&mut self, list: &List) {
        for _ in 0..self.program.list(list).expect("a list").len() {
            self.gesture(&Edit::Remove { at: list.at(0) });
        }
    }

    /// The same blocks, whatever the own ones are called.
    fn has(&self, wanted: &Program) -> bool {
        let bodies = |program: &Program| program.own.iter().map(|own| own.body.clone()).collect::<Vec<_>>();
        self.program.main == wanted.main && bodies(&self.program) == bodies(wanted)
    }
}

fn begin<'a>(authored: &'a Authored) -> Editor<'a> {
    Editor { challenge: &authored.challenge, program: authored.challenge.start(&authored.french), gestures: 0 }
}

#[test]
fn every_challenge_is_built_from_nothing_with_what_the_editor_offers() {
    for authored in &challenges() {
        let solution = &authored.challenge.solution;
        let mut editor = begin(authored);
        editor.clear(&List::root(Root::Main));
        for own in 0..editor.program.own.len() {
            editor.clear(&List::root(Root::Own(own)));
        }
        for _ in editor.program.own.len()..solution.own.len() {
            editor.gesture(&Edit::AddOwn { name: authored.french.title.clone() });
        }
        for (own, wanted) in solution.own.iter().enumerate() {
            editor.fill(&List::root(Root::Own(own)), &wanted.body);
        }
        editor.fill(&List::root(Root::Main), &solution.main);
        assert!(editor.has(solution), "{}: {:?}", authored.name, editor.program);
        assert!(is_reached(&authored.challenge.attempt(&editor.program)), "{}", authored.name);
    }
}

fn at(text: &str) -> Place {
    text.parse().expect("a place")
}

fn put(place: &str, kind: Kind) -> Edit {
    Edit::Insert { at: at(place), block: kind.fresh() }
}

fn set(place: &str, number: i64) -> Edit {
    Edit::SetNumber { at: at(place), number }
}

/// What a learner does to finish each program that is begun.
fn repairs() -> Vec<(&'static str, Vec<Edit>)> {
    let into_repeat = |times| {
        vec![
            put("main.0", Kind::Repeat),
            set("main.0", times),
            Edit::Move { from: at("main.1"), to: at("main.0.body.0") },
            put("main.0.body.1", Kind::TurnRight),
            set("main.0.body.1", 60),
        ]
    };
    let not_wall = Condition::Not(Sensor::WallAhead);
    vec![
        ("07-mend-the-chair", vec![Edit::Remove { at: at("main.3") }, put("main.3", Kind::TurnLeft)]),
        ("14-mend-the-nut", vec![set("main.0", 6)]),
        ("16-rose-window", into_repeat(6)),
        ("22-mend-the-wait", vec![put("main.0.body.0.else.0", Kind::Step)]),
        (
            "23-bookshelves",
            vec![
                put("main.0.body.1", Kind::RepeatUntil),
                Edit::SetCondition { at: at("main.0.body.1"), condition: not_wall },
                put("main.0.body.1.body.0", Kind::QuarterLeft),
            ],
        ),
        (
            "24-window",
            vec![
                put("main.0", Kind::Call),
                put("main.1", Kind::PenUp),
                put("main.2", Kind::Move),
                set("main.2", 40),
                put("main.3", Kind::PenDown),
                Edit::Duplicate { at: at("main.0") },
                Edit::Move { from: at("main.1"), to: at("main.5") },
            ],
        ),
        ("27-flower", into_repeat(6)),
        ("28-mend-the-house", vec![put("main.2", Kind::TurnRight), set("main.2", 30)]),
        ("30-again", vec![put("own.0.0.body.1", Kind::Call)]),
    ]
}

#[test]
fn what_is_begun_is_finished_in_a_few_gestures() {
    let all = challenges();
    let repairs = repairs();
    let begun = all.iter().filter(|authored| authored.challenge.begun.is_some()).map(|authored| authored.name.as_str());
    assert!(begun.eq(repairs.iter().map(|(name, _)| *name)));
    for (name, edits) in repairs {
        let authored = all.iter().find(|authored| authored.name == name).expect(name);
        let mut editor = begin(authored);
        for edit in &edits {
            assert!(!is_reached(&authored.challenge.attempt(&editor.program)), "{name}: {edit:?} is not needed");
            editor.gesture(edit);
        }
        assert!(editor.has(&authored.challenge.solution), "{name}: {:?}", editor.program);
    }
}
