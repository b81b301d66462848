//! Programs made of blocks: what they are, and what they become by edits.

mod blocks_support;
mod support;

use blocks_support::{last_place, programs, sound_programs};
use creation::blocks::edit::apply_all;
use creation::blocks::program::limits;
use creation::blocks::{
    Block, Condition, Edit, Kind, List, OwnBlock, Place, Program, Root, Sensor, Shown, World, apply, rows,
};
use proptest::prelude::*;
use support::config;

fn repeat(times: u16, body: Vec<Block>) -> Block {
    Block::Repeat { times, body }
}

fn until(sensor: Sensor, body: Vec<Block>) -> Block {
    Block::RepeatUntil { until: Condition::Is(sensor), body }
}

fn program(world: World, main: Vec<Block>) -> Program {
    Program { world, main, own: Vec::new() }
}

fn place(text: &str) -> Place {
    text.parse().expect("a place")
}

/// The blocks as a heap: sorted, without what they hold.
fn heap(program: &Program) -> Vec<String> {
    let mut heap: Vec<String> = program
        .blocks()
        .map(|block| format!("{:?} {:?} {:?}", block.kind(), block.number(), block.condition()))
        .collect();
    heap.sort();
    heap
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn any_edits_leave_any_program_within_the_limits((program, edits) in sound_programs().prop_flat_map(|program| {
        let edits = blocks_support::edits(program.world);
        (Just(program), edits)
    })) {
        let mut now = program;
        for edit in &edits {
            now = apply(&now, edit);
            prop_assert_eq!(now.fault(), None, "after {:?}", edit);
        }
    }

    #[test]
    fn a_program_survives_its_file(program in programs(3)) {
        let text = serde_json::to_string(&program).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Program>(&text).expect("read again"), program);
    }

    #[test]
    fn an_edit_survives_a_message(edits in blocks_support::edits(World::Robot)) {
        let text = serde_json::to_string(&edits).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Vec<Edit>>(&text).expect("read again"), edits);
    }

    #[test]
    fn a_moved_block_is_somewhere_else_and_nothing_is_lost(
        program in sound_programs(),
        from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
    ) {
        let lines = rows(&program);
        let blocks: Vec<&Place> =
            lines.iter().filter(|row| matches!(row.shown, Shown::Block(_))).map(|row| &row.place).collect();
        let gaps: Vec<&Place> =
            lines.iter().filter(|row| matches!(row.shown, Shown::Gap { .. })).map(|row| &row.place).collect();
        prop_assume!(!blocks.is_empty());
        let (from, to) = (from.get(&blocks), to.get(&gaps));
        let moved = apply(&program, &Edit::Move { from: (*from).clone(), to: (*to).clone() });
        prop_assert_eq!(heap(&moved), heap(&program));
        if from.holds(&to.list) {
            prop_assert_eq!(&moved, &program);
        } else if moved != program {
            prop_assert_eq!(moved.block(&to.without(from)), program.block(from));
        }
    }

    #[test]
    fn every_block_is_shown_once_and_every_gap_can_be_filled(program in sound_programs()) {
        let lines = rows(&program);
        let blocks = lines.iter().filter(|row| match &row.shown {
            Shown::Block(block) => program.block(&row.place) == Some(block),
            _ => false,
        });
        prop_assert_eq!(blocks.count(), program.count());
        for row in lines.iter().filter(|row| matches!(row.shown, Shown::Gap { .. })) {
            prop_assert_eq!(row.depth, row.place.list.within.len());
            let block = repeat(3, Vec::new());
            let filled = apply(&program, &Edit::Insert { at: row.place.clone(), block: block.clone() });
            prop_assert_eq!(filled.block(&row.place), Some(&block), "at {}", &row.place);
            prop_assert_eq!(apply(&filled, &Edit::Remove { at: row.place.clone() }), program.clone());
        }
    }

    #[test]
    fn a_place_is_read_as_it_is_written(program in programs(4)) {
        for row in rows(&program) {
            prop_assert_eq!(row.place.to_string().parse(), Ok(row.place.clone()));
            prop_assert_eq!(row.place.list.to_string().parse(), Ok(row.place.list));
        }
    }

    #[test]
    fn without_an_own_block_nothing_calls_it_and_the_others_are_called_as_before(
        program in sound_programs(),
        own in 0_usize..4,
    ) {
        let names: Vec<String> = (0..program.own.len()).map(|rank| rank.to_string()).collect();
        let mut named = program;
        named.own.iter_mut().zip(&names).for_each(|(own, name)| own.name.clone_from(name));
        let called = |program: &Program| -> Vec<String> {
            let mut names: Vec<String> = program.blocks().filter_map(|block| match block {
                Block::Call(own) => Some(program.own[*own].name.clone()),
                _ => None,
            }).collect();
            names.sort();
            names
        };
        let left = apply(&named, &Edit::RemoveOwn { own });
        if own >= named.own.len() {
            prop_assert_eq!(left, named);
        } else {
            let mut without = named.clone();
            without.own[own].body.clear();
            let mut expected = called(&without);
            expected.retain(|name| *name != own.to_string());
            prop_assert_eq!(called(&left), expected);
            prop_assert_eq!(left.own.len() + 1, named.own.len());
        }
    }
}

#[test]
fn a_program_is_read_as_a_person_would_write_it() {
    let text = r#"{"world": "robot",
        "main": ["take", {"repeat": {"times": 4, "body": ["step", "quarter-left"]}}, {"call": 0}],
        "own": [{"name": "Au mur", "body": [
            {"repeat-until": {"until": {"not": "at-door"}, "body": ["step"]}},
            {"if": {"when": "wall-ahead", "then": ["put"], "else": ["step"]}},
            {"if": {"when": "on-mark", "then": []}}
        ]}]}"#;
    let program: Program = serde_json::from_str(text).expect("a program");
    assert_eq!(program.fault(), None);
    assert_eq!(program.count(), 11);
    assert_eq!(program.block(&place("own.0.1.else.0")), Some(&Block::Step));
    assert_eq!(program.block(&place("own.0.0")).and_then(Block::condition), Some(Condition::Not(Sensor::AtDoor)));
}

#[test]
fn what_is_no_program_is_refused() {
    for text in [
        r#"{"world": "robot", "main": ["fly"]}"#,
        r#"{"world": "sea", "main": []}"#,
        r#"{"world": "robot", "main": [], "more": 1}"#,
        r#"{"world": "robot", "main": [{"repeat": {"times": 2, "body": [], "colour": "red"}}]}"#,
        r#"{"world": "robot", "main": [{"if": {"when": {"not": {"not": "at-door"}}, "then": []}}]}"#,
        r#"{"world": "turtle", "main": [{"move": 70000}]}"#,
        r#"{"world": "turtle", "main": [{"move": 1.5}]}"#,
    ] {
        assert!(serde_json::from_str::<Program>(text).is_err(), "{text}");
    }
    for text in
        ["", "main", "main.", "main.x", "main.1.tail.0", "own.0", "own.a.1", "main.01", "main.+1", "main.0.body"]
    {
        assert!(text.parse::<Place>().is_err(), "{text}");
    }
    assert_eq!("main.0.body".parse(), Ok(place("main.0.body.0").list));
    assert_eq!("own.1".parse(), Ok(List::root(Root::Own(1))));
}

#[test]
fn what_is_beyond_the_limits_is_named() {
    let nested = |depth| (1..depth).fold(Block::PenUp, |inner, _| repeat(2, vec![inner]));
    let own = |name: &str| OwnBlock { name: name.into(), body: vec![] };
    let turtle = |main| program(World::Turtle, main);
    for (program, fault) in [
        (turtle(vec![nested(limits::NESTING)]), None),
        (
            turtle(vec![nested(limits::NESTING + 1)]),
            Some("main.0.body.0.body.0.body.0.body.0.body.0.body.0.body.0.body.0: nested too deep"),
        ),
        (turtle(vec![Block::PenUp; limits::BLOCKS]), None),
        (turtle(vec![Block::PenUp; limits::BLOCKS + 1]), Some("too many blocks")),
        (turtle(vec![Block::PenUp, repeat(2, vec![Block::Step])]), Some("main.1.body.0: of another world")),
        (turtle(vec![until(Sensor::AtDoor, vec![])]), Some("main.0: of another world")),
        (program(World::Robot, vec![Block::Move(3)]), Some("main.0: of another world")),
        (turtle(vec![Block::Move(0)]), Some("main.0: number")),
        (turtle(vec![Block::Move(200), Block::TurnLeft(359), repeat(100, vec![])]), None),
        (turtle(vec![Block::Move(201)]), Some("main.0: number")),
        (turtle(vec![Block::TurnRight(360)]), Some("main.0: number")),
        (turtle(vec![repeat(101, vec![])]), Some("main.0: number")),
        (turtle(vec![Block::Call(0)]), Some("main.0: no such own block")),
        (turtle(vec![Block::Colour("x".repeat(61))]), Some("main.0: thread")),
        (Program { own: vec![own("é".repeat(20).as_str()); 6], ..turtle(vec![Block::Call(5)]) }, None),
        (Program { own: vec![own(""), own(&"é".repeat(21))], ..turtle(vec![]) }, Some("own.1: name")),
        (Program { own: vec![own("a\nb")], ..turtle(vec![]) }, Some("own.0: name")),
        (Program { own: vec![own(""); 7], ..turtle(vec![]) }, Some("own: too many")),
    ] {
        assert_eq!(program.fault().as_deref(), fault);
    }
}

#[test]
fn what_is_typed_is_brought_into_range() {
    let at = || Place::main(0);
    let start = program(World::Turtle, vec![Block::Move(10)]);
    for (number, block) in [(-5, 1), (0, 1), (77, 77), (i64::MAX, 200)] {
        let next = apply(&start, &Edit::SetNumber { at: at(), number });
        assert_eq!(next.main, [Block::Move(block)]);
    }
    let block = repeat(0, vec![Block::TurnLeft(720), Block::Colour("é".repeat(40))]);
    let next = apply(&start, &Edit::Insert { at: at(), block });
    let expected = repeat(1, vec![Block::TurnLeft(359), Block::Colour("é".repeat(30))]);
    assert_eq!(next.block(&at()), Some(&expected));
    let next = apply_all(
        &start,
        &[
            Edit::AddOwn { name: "Le\tcarré de mon grand-père".into() },
            Edit::RenameOwn { own: 0, name: "Trop long pour un nom de bloc".into() },
        ],
    );
    assert_eq!(next.own[0].name, "Trop long pour un no");
}

#[test]
fn an_edit_of_what_is_not_there_or_beyond_the_limits_changes_nothing() {
    let start = Program {
        own: vec![OwnBlock::default()],
        ..program(World::Robot, vec![until(Sensor::AtDoor, vec![Block::Step]), Block::Take])
    };
    let inside = place("main.0.body.0");
    for edit in [
        Edit::Insert { at: place("main.3"), block: Block::Step },
        Edit::Insert { at: place("main.1.body.0"), block: Block::Step },
        Edit::Insert { at: place("main.0.else.0"), block: Block::Step },
        Edit::Insert { at: place("own.1.0"), block: Block::Step },
        Edit::Insert { at: place("main.0"), block: Block::PenUp },
        Edit::Insert { at: place("main.0"), block: Block::Call(1) },
        Edit::Remove { at: place("main.2") },
        Edit::Remove { at: place("main.0.body.1") },
        Edit::Move { from: place("main.2"), to: place("main.0") },
        Edit::Move { from: place("main.0"), to: inside.clone() },
        Edit::Move { from: place("main.0"), to: place("own.3.0") },
        Edit::Move { from: place("main.0"), to: place("main.0") },
        Edit::Move { from: place("main.0"), to: place("main.1") },
        Edit::Duplicate { at: place("main.2") },
        Edit::SetNumber { at: place("main.0"), number: 3 },
        Edit::SetCondition { at: inside.clone(), condition: Condition::Not(Sensor::OnMark) },
        Edit::SetColour { at: inside, colour: "red".into() },
        Edit::RenameOwn { own: 1, name: "x".into() },
        Edit::RemoveOwn { own: 1 },
    ] {
        assert_eq!(apply(&start, &edit), start, "{edit:?}");
    }
    let full = program(World::Robot, vec![Block::Step; limits::BLOCKS]);
    assert_eq!(apply(&full, &Edit::Duplicate { at: Place::main(0) }), full);
}

#[test]
fn blocks_are_moved_copied_and_changed() {
    let mut now = Program::new(World::Robot);
    let mut edit = |edit: Edit, expected: &str| {
        now = apply(&now, &edit);
        assert_eq!(serde_json::to_string(&now.main).expect("JSON"), expected, "{edit:?}");
    };
    let insert = |at, block| Edit::Insert { at: place(at), block };
    edit(insert("main.0", Block::Step), r#"["step"]"#);
    edit(insert("main.1", Kind::Repeat.fresh()), r#"["step",{"repeat":{"times":2,"body":[]}}]"#);
    edit(
        Edit::Move { from: place("main.0"), to: place("main.1.body.0") },
        r#"[{"repeat":{"times":2,"body":["step"]}}]"#,
    );
    edit(Edit::SetNumber { at: place("main.0"), number: 5 }, r#"[{"repeat":{"times":5,"body":["step"]}}]"#);
    edit(Edit::Duplicate { at: place("main.0.body.0") }, r#"[{"repeat":{"times":5,"body":["step","step"]}}]"#);
    edit(
        Edit::Move { from: place("main.0.body.1"), to: place("main.1") },
        r#"[{"repeat":{"times":5,"body":["step"]}},"step"]"#,
    );
    edit(Edit::Remove { at: place("main.0") }, r#"["step"]"#);
    edit(insert("main.0", Kind::If.fresh()), r#"[{"if":{"when":"wall-ahead","then":[]}},"step"]"#);
    edit(
        Edit::Move { from: place("main.1"), to: place("main.0.else.0") },
        r#"[{"if":{"when":"wall-ahead","then":[],"else":["step"]}}]"#,
    );
    edit(
        Edit::SetCondition { at: place("main.0"), condition: Condition::Not(Sensor::OnMark) },
        r#"[{"if":{"when":{"not":"on-mark"},"then":[],"else":["step"]}}]"#,
    );
}

#[test]
fn the_editor_shows_gaps_where_something_can_be_put() {
    let choice = Block::If { when: Condition::Is(Sensor::OnMark), then: vec![Block::Put], otherwise: vec![] };
    let program =
        Program { own: vec![OwnBlock { name: "Au mur".into(), body: vec![] }], ..program(World::Robot, vec![choice]) };
    let shown: Vec<String> = rows(&program)
        .iter()
        .map(|row| {
            let what = match &row.shown {
                Shown::Own(name) => (*name).to_owned(),
                Shown::Block(block) => format!("{:?}", block.kind()),
                Shown::Otherwise => "otherwise".into(),
                Shown::Gap { empty: true } => "(empty)".into(),
                Shown::Gap { empty: false } => "-".into(),
            };
            format!("{} {} {what}", row.depth, row.place)
        })
        .collect();
    assert_eq!(
        shown,
        [
            "0 main.0 -",
            "0 main.0 If",
            "1 main.0.body.0 -",
            "1 main.0.body.0 Put",
            "1 main.0.body.1 -",
            "0 main.0 otherwise",
            "1 main.0.else.0 (empty)",
            "0 main.1 -",
            "0 own.0.0 Au mur",
            "0 own.0.0 (empty)",
        ]
    );
}

#[test]
fn every_kind_gives_a_block_of_its_kind_that_its_world_takes() {
    for kind in Kind::ALL {
        let block = kind.fresh();
        assert_eq!(block.kind(), kind);
        let world = kind.world().unwrap_or(World::Turtle);
        let start = apply(&Program::new(world), &Edit::AddOwn { name: String::new() });
        let next = apply(&start, &Edit::Insert { at: Place::main(0), block: block.clone() });
        assert_eq!(last_place(&next), Some((Place::main(0), block)));
    }
}
