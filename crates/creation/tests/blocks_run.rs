//! How programs made of blocks run: one visible effect at a time, and always to an end.

mod blocks_support;
mod support;

use blocks_support::{big_room, ground, programs};
use creation::blocks::run::{CALLS, VISIBLE_STEPS};
use creation::blocks::{
    Block, Condition, Effect, Ended, Ground, Machine, OwnBlock, Place, Program, Room, Sensor, Step, World, run_all,
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

fn room(map: &str) -> Ground {
    Ground::Room(Room::read(map, 0).expect("a map"))
}

proptest! {
    #![proptest_config(config(10_000))]

    #[test]
    fn any_program_ends_and_says_which_block_acts(program in programs(4)) {
        let is_sound = program.fault().is_none();
        let run = run_all(&program, ground(program.world));
        prop_assert!(run.effects.len() <= VISIBLE_STEPS as usize);
        prop_assert!(run.effects.iter().all(|(place, _)| program.block(place).is_some()));
        prop_assert!(is_sound || run.effects.is_empty());
        if let Some(place) = run.ended.place() {
            prop_assert!(program.block(place).is_some(), "{place} is no block");
        }
    }
}

#[test]
fn the_robot_does_what_the_blocks_say_one_after_another() {
    let main =
        vec![repeat(2, vec![Block::Step]), Block::Take, Block::QuarterRight, Block::Put, Block::Take, Block::Take];
    let mut machine = Machine::new(&program(World::Robot, main), room(">.o\n..."));
    let mut seen = Vec::new();
    let ended = loop {
        match machine.step() {
            Step::Did { place, effect } => seen.push(format!("{place} {effect:?}")),
            Step::Ended(ended) => break ended,
        }
    };
    assert_eq!(
        seen,
        [
            "main.0.body.0 Stepped",
            "main.0.body.0 Stepped",
            "main.1 Took",
            "main.2 Turned",
            "main.3 PutDown",
            "main.4 Took",
            "main.5 FoundNothing"
        ]
    );
    assert_eq!(ended, Ended::Done);
    assert_eq!(machine.step(), Step::Ended(Ended::Done));
    let Ground::Room(room) = machine.ground() else { panic!("a room") };
    assert_eq!((room.robot, room.carried), ((2, 0), 1));
}

#[test]
fn conditions_are_shown_as_they_are_tested() {
    let choice = Block::If {
        when: Condition::Is(Sensor::ThingHere),
        then: vec![Block::Take],
        otherwise: vec![Block::QuarterLeft, Block::QuarterRight],
    };
    let main = vec![Block::RepeatUntil { until: Condition::Is(Sensor::AtDoor), body: vec![Block::Step, choice] }];
    let run = run_all(&program(World::Robot, main), room(">.oD"));
    let seen: Vec<String> = run.effects.iter().map(|(place, effect)| format!("{place} {effect:?}")).collect();
    let (no, yes) = ("Tested { holds: false }", "Tested { holds: true }");
    let elsewhere = |seen: &mut Vec<String>| {
        seen.push(format!("main.0.body.1 {no}"));
        seen.push("main.0.body.1.else.0 Turned".into());
        seen.push("main.0.body.1.else.1 Turned".into());
    };
    let go = |seen: &mut Vec<String>| {
        seen.push(format!("main.0 {no}"));
        seen.push("main.0.body.0 Stepped".into());
    };
    let mut expected = Vec::new();
    go(&mut expected);
    elsewhere(&mut expected);
    go(&mut expected);
    expected.push(format!("main.0.body.1 {yes}"));
    expected.push("main.0.body.1.body.0 Took".into());
    go(&mut expected);
    elsewhere(&mut expected);
    expected.push(format!("main.0 {yes}"));
    assert_eq!(seen, expected);
    assert_eq!(run.ended, Ended::Done);
}

#[test]
fn a_robot_that_bumps_stays_where_it_is() {
    for map in [">#", "#<", "v", "^\n#", "#.\n#^"] {
        let ground = room(map);
        let main = vec![Block::QuarterLeft, Block::QuarterRight, repeat(3, vec![Block::Step]), Block::Take];
        let run = run_all(&program(World::Robot, main), ground.clone());
        let steps = run.effects.iter().filter(|(_, effect)| *effect == Effect::Stepped).count();
        assert_eq!(steps, usize::from(map == "#.\n#^"), "{map}");
        assert_eq!(run.ended, Ended::Bumped { place: place("main.2.body.0") }, "{map}");
        if steps == 0 {
            assert_eq!(run.ground, ground);
        }
    }
}

#[test]
fn what_would_never_end_is_stopped_and_named() {
    let too_long = |text| Ended::TooLong { place: place(text) };
    let robot = |main| program(World::Robot, main);
    let with_own =
        |body| Program { own: vec![OwnBlock { body, ..OwnBlock::default() }], ..robot(vec![Block::Call(0)]) };
    let thrice = |inner| repeat(100, vec![repeat(100, vec![repeat(100, inner)])]);
    for (program, ended, most_effects) in [
        (robot(vec![until(Sensor::AtDoor, vec![])]), too_long("main.0"), 1),
        (robot(vec![Block::Take, until(Sensor::AtDoor, vec![Block::Take])]), too_long("main.1"), 3),
        (robot(vec![until(Sensor::AtDoor, vec![repeat(5, vec![])])]), too_long("main.0"), 1),
        (
            robot(vec![until(
                Sensor::AtDoor,
                vec![Block::If {
                    when: Condition::Is(Sensor::WallAhead),
                    then: vec![Block::QuarterLeft],
                    otherwise: vec![],
                }],
            )]),
            too_long("main.0"),
            2,
        ),
        (robot(vec![until(Sensor::AtDoor, vec![Block::QuarterLeft])]), too_long("main.0"), VISIBLE_STEPS),
        (robot(vec![thrice(vec![Block::QuarterLeft])]), too_long("main.0.body.0.body.0"), VISIBLE_STEPS),
        (robot(vec![thrice(vec![])]), too_long("main.0.body.0.body.0"), 0),
        (with_own(vec![Block::Call(0)]), Ended::TooDeep { place: place("own.0.0") }, 0),
        (with_own(vec![Block::QuarterLeft, Block::Call(0)]), Ended::TooDeep { place: place("own.0.1") }, CALLS as u32),
        (with_own(vec![until(Sensor::AtDoor, vec![])]), too_long("own.0.0"), 1),
    ] {
        let run = run_all(&program, big_room());
        assert_eq!(run.ended, ended, "{program:?}");
        assert_eq!(run.effects.len(), most_effects as usize, "{program:?}");
    }
}

#[test]
fn a_counted_loop_that_holds_nothing_is_passed_over() {
    let run = run_all(&program(World::Robot, vec![repeat(100, vec![]), Block::QuarterLeft]), big_room());
    assert_eq!((run.effects.len(), run.ended), (1, Ended::Done));
}

#[test]
fn own_blocks_come_back_to_where_they_were_called() {
    let text = r#"{"world": "robot", "main": [{"call": 1}, {"repeat": {"times": 2, "body": [{"call": 0}]}}],
        "own": [{"body": ["step"]}, {"body": [{"call": 0}, "quarter-right"]}]}"#;
    let program: Program = serde_json::from_str(text).expect("a program");
    let run = run_all(&program, room(">.\n..\n.."));
    let places: Vec<String> = run.effects.iter().map(|(place, _)| place.to_string()).collect();
    assert_eq!(places, ["own.0.0", "own.1.1", "own.0.0", "own.0.0"]);
    let Ground::Room(room) = run.ground else { panic!("a room") };
    assert_eq!(room.robot, (1, 2));
}

#[test]
fn a_block_may_call_itself_as_long_as_it_stops() {
    let text = r#"{"world": "robot", "main": [{"call": 0}],
        "own": [{"body": [{"if": {"when": {"not": "wall-ahead"}, "then": ["step", {"call": 0}, "quarter-left"]}}]}]}"#;
    let program: Program = serde_json::from_str(text).expect("a program");
    let run = run_all(&program, room(">..."));
    assert_eq!(run.ended, Ended::Done);
    let turns = run.effects.iter().filter(|(_, effect)| *effect == Effect::Turned).count();
    assert_eq!(turns, 3);
}

#[test]
fn a_program_for_another_ground_or_beyond_the_limits_does_nothing() {
    let robot = program(World::Robot, vec![Block::Step]);
    for (program, ground) in [
        (robot.clone(), Ground::sheet()),
        (program(World::Turtle, vec![Block::Move(5)]), big_room()),
        (Program { main: vec![Block::Step; 201], ..robot }, big_room()),
    ] {
        let run = run_all(&program, ground.clone());
        assert_eq!((run.effects, run.ended, run.ground), (vec![], Ended::Done, ground));
    }
}

#[test]
fn maps_are_read_or_refused() {
    use creation::blocks::room::{Cell, Direction, MapFault};
    let read = |map: &str| Room::read(map, 2);
    let room = read("\n#xD\no^.\n").expect("a map");
    assert_eq!((room.robot, room.facing, room.carried), ((1, 1), Direction::Up, 2));
    assert_eq!(room.rows()[0], [(Cell::Wall, 0), (Cell::Mark, 0), (Cell::Door, 0)]);
    assert_eq!((room.lying(), room.open_marks()), (1, 1));
    for (map, fault) in [
        ("", MapFault::Size),
        (">..\n..", MapFault::Size),
        (">................", MapFault::Size),
        (&format!(">{}", "\n.".repeat(12)), MapFault::Size),
        (">.?", MapFault::Sign('?', 3, 1)),
        ("...", MapFault::Robot),
        ("><", MapFault::Robot),
    ] {
        assert_eq!(read(map), Err(fault), "{map}");
    }
}
