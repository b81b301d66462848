//! Random programs and edits, and the challenges.
#![allow(dead_code)]

pub mod challenges;

use creation::blocks::program::limits;
use creation::blocks::{
    Block, Condition, Edit, Ground, OwnBlock, Place, Program, Room, Sensor, Shown, World, apply, rows,
};
use proptest::prelude::*;

/// A room with everything in it, wide enough to walk.
pub fn big_room() -> Ground {
    let map = ".....o..\n.x....#.\n...>....\n..#..o..\n.x....D.";
    Ground::Room(Room::read(map, 3).expect("a map"))
}

/// Somewhere to run a program.
pub fn ground(world: World) -> Ground {
    match world {
        World::Turtle => Ground::sheet(),
        World::Robot => big_room(),
    }
}

/// The last block that the editor shows, with its place.
pub fn last_place(program: &Program) -> Option<(Place, Block)> {
    rows(program).into_iter().rev().find_map(|row| match row.shown {
        Shown::Block(block) => Some((row.place, block.clone())),
        _ => None,
    })
}

fn conditions() -> impl Strategy<Value = Condition> {
    let sensors = vec![Sensor::WallAhead, Sensor::OnMark, Sensor::ThingHere, Sensor::AtDoor];
    (prop::sample::select(sensors), any::<bool>())
        .prop_map(|(sensor, not)| if not { Condition::Not(sensor) } else { Condition::Is(sensor) })
}

fn leaves(world: World) -> BoxedStrategy<Block> {
    match world {
        World::Turtle => prop_oneof![
            (1_u16..=200).prop_map(Block::Move),
            (1_u16..=359).prop_map(Block::TurnLeft),
            (1_u16..=359).prop_map(Block::TurnRight),
            Just(Block::PenUp),
            Just(Block::PenDown),
            "[a-z]{0,8}".prop_map(Block::Colour),
            (0_usize..3).prop_map(Block::Call),
        ]
        .boxed(),
        World::Robot => prop_oneof![
            Just(Block::Step),
            Just(Block::QuarterLeft),
            Just(Block::QuarterRight),
            Just(Block::Take),
            Just(Block::Put),
            (0_usize..3).prop_map(Block::Call),
        ]
        .boxed(),
    }
}

/// Lists of blocks so deep.
fn lists(world: World, depth: u32) -> BoxedStrategy<Vec<Block>> {
    let blocks = if depth == 0 {
        leaves(world)
    } else {
        let inner = lists(world, depth - 1);
        let repeat = (1_u16..=100, inner.clone()).prop_map(|(times, body)| Block::Repeat { times, body }).boxed();
        let holding = match world {
            World::Turtle => repeat,
            World::Robot => prop_oneof![
                repeat,
                (conditions(), inner.clone()).prop_map(|(until, body)| Block::RepeatUntil { until, body }),
                (conditions(), inner.clone(), inner).prop_map(|(when, then, otherwise)| Block::If {
                    when,
                    then,
                    otherwise
                }),
            ]
            .boxed(),
        };
        prop_oneof![3 => leaves(world), 2 => holding].boxed()
    };
    prop::collection::vec(blocks, 0..4).boxed()
}

fn worlds() -> impl Strategy<Value = World> {
    prop::sample::select(vec![World::Turtle, World::Robot])
}

/// Programs with up to three own blocks; a few call one that is not there.
pub fn programs(depth: u32) -> impl Strategy<Value = Program> {
    worlds().prop_flat_map(move |world| {
        let own = lists(world, depth.min(2)).prop_map(|body| OwnBlock { name: String::new(), body });
        (lists(world, depth), prop::collection::vec(own, 2..4)).prop_map(move |(main, own)| Program {
            world,
            main,
            own,
        })
    })
}

/// Programs within the limits, with room for a block.
pub fn sound_programs() -> impl Strategy<Value = Program> {
    let with_three_own = |mut program: Program| {
        program.own.resize_with(3, OwnBlock::default);
        program
    };
    programs(3).prop_map(with_three_own).prop_filter("full", |program| program.count() < limits::BLOCKS)
}

fn places() -> impl Strategy<Value = Place> {
    let root = prop::sample::select(vec!["main", "main", "main", "own.0", "own.1", "own.7"]);
    let way = prop::collection::vec((0_usize..4, prop::sample::select(vec!["body", "body", "else"])), 0..4);
    (root, way, 0_usize..5).prop_map(|(root, way, rank)| {
        let way: String = way.iter().map(|(rank, branch)| format!(".{rank}.{branch}")).collect();
        format!("{root}{way}.{rank}").parse().expect("a place")
    })
}

/// Any block, within the limits or not, for this world or another.
fn blocks(world: World) -> impl Strategy<Value = Block> {
    prop_oneof![
        6 => lists(world, 2).prop_filter_map("empty", |list| list.into_iter().next()),
        1 => lists(World::Turtle, 1).prop_filter_map("empty", |list| list.into_iter().next()),
        1 => (any::<u16>(), any::<u16>())
            .prop_map(|(times, length)| Block::Repeat { times, body: vec![Block::Move(length)] }),
        1 => (0_usize..9).prop_map(Block::Call),
        1 => (1_usize..12).prop_map(|depth| {
            (1..depth).fold(Block::Call(0), |inner, _| Block::Repeat { times: 2, body: vec![inner] })
        }),
    ]
}

/// Gestures, sensible or not.
pub fn edits(world: World) -> impl Strategy<Value = Vec<Edit>> {
    let own = || 0_usize..5;
    let edit = prop_oneof![
        6 => (places(), blocks(world)).prop_map(|(at, block)| Edit::Insert { at, block }),
        1 => places().prop_map(|at| Edit::Remove { at }),
        4 => (places(), places()).prop_map(|(from, to)| Edit::Move { from, to }),
        4 => places().prop_map(|at| Edit::Duplicate { at }),
        2 => (places(), any::<i64>()).prop_map(|(at, number)| Edit::SetNumber { at, number }),
        2 => (places(), conditions()).prop_map(|(at, condition)| Edit::SetCondition { at, condition }),
        1 => (places(), "\\PC{0,80}").prop_map(|(at, colour)| Edit::SetColour { at, colour }),
        2 => ".{0,30}".prop_map(|name| Edit::AddOwn { name }),
        1 => (own(), ".{0,30}").prop_map(|(own, name)| Edit::RenameOwn { own, name }),
        1 => own().prop_map(|own| Edit::RemoveOwn { own }),
    ];
    prop::collection::vec(edit, 0..30)
}

/// The program without each of its blocks, one at a time.
pub fn without_one(program: &Program) -> Vec<(Place, Program)> {
    rows(program)
        .into_iter()
        .filter(|row| matches!(row.shown, Shown::Block(_)))
        .map(|row| (row.place.clone(), apply(program, &Edit::Remove { at: row.place })))
        .collect()
}
