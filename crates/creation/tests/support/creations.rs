//! Random creations: a product and random gestures on it.
#![allow(dead_code)]

use super::support::{number, piece_edit};
use creation::blocks::{self, Block, Change, Kind, Place};
use creation::embroidery::{self, Embroidery, thread};
use creation::module::apply_all;
use creation::solid::{self, Solid};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Gestures on one creation.
const GESTURES: std::ops::Range<usize> = 0..10;

/// Objects for the 3D printer.
pub fn solids() -> impl Strategy<Value = solid::Document> {
    use solid::{Document, Edit, Measure, Product, Profile, Treatment};
    let edit = prop_oneof![
        1 => select(Product::ALL.to_vec()).prop_map(Edit::ChooseProduct),
        1 => select(vec!["yellow", "gold"]).prop_map(|filament| Edit::ChooseFilament(filament.into())),
        2 => (0_u32..6, select(vec![Treatment::Raised, Treatment::Sunken]))
            .prop_map(|(item, treatment)| Edit::Treat(item, treatment)),
        1 => number().prop_map(Edit::SetThickness),
        1 => number().prop_map(Edit::SetRelief),
        1 => select(Profile::ALL.to_vec()).prop_map(Edit::ChooseProfile),
        2 => (select(Measure::ALL.to_vec()), number()).prop_map(|(measure, value)| Edit::SetVase(measure, value)),
        12 => piece_edit().prop_map(Edit::Piece),
    ];
    (select(Product::ALL.to_vec()), vec(edit, GESTURES))
        .prop_map(|(product, edits)| apply_all::<Solid>(&Document::new(product, "yellow"), &edits))
}

/// Embroidered things.
pub fn embroideries() -> impl Strategy<Value = embroidery::Document> {
    use embroidery::{Cloth, Document, Edit, Product, Style};
    let thread = || select(thread::THREADS.to_vec()).prop_map(|thread| thread.id.to_owned());
    let edit = prop_oneof![
        1 => select(Product::ALL.to_vec()).prop_map(Edit::ChooseProduct),
        1 => select(Cloth::ALL.to_vec()).prop_map(Edit::ChooseCloth),
        3 => (0_u32..6, select(Style::ALL.to_vec())).prop_map(|(item, style)| Edit::SetStyle(item, style)),
        2 => (0_u32..6, thread()).prop_map(|(item, thread)| Edit::SetThread(item, thread)),
        1 => thread().prop_map(Edit::SetBorder),
        1 => "[a-z]{0,6}".prop_map(Edit::SetGround),
        12 => piece_edit().prop_map(Edit::Piece),
    ];
    (select(Product::ALL.to_vec()), vec(edit, GESTURES))
        .prop_map(|(product, edits)| apply_all::<Embroidery>(&Document::new(product), &edits))
}

/// Drawings made of blocks.
pub fn drawings() -> impl Strategy<Value = blocks::Document> {
    let block = prop_oneof![
        select(Kind::ALL.to_vec()).prop_map(Kind::fresh),
        (1_u16..300).prop_map(Block::Move),
        (0_u16..400).prop_map(Block::TurnRight),
        (1_u16..120, 1_u16..200, 0_u16..360).prop_map(|(times, length, angle)| Block::Repeat {
            times,
            body: vec![Block::Move(length), Block::TurnLeft(angle)],
        }),
        select(thread::THREADS.to_vec()).prop_map(|thread| Block::Colour(thread.id.to_owned())),
    ];
    let place = prop_oneof![
        (0_usize..8).prop_map(Place::main),
        (0_usize..3, 0_usize..4).prop_map(|(own, rank)| Place::own(own, rank)),
    ];
    let change = prop_oneof![
        8 => (place, block).prop_map(|(at, block)| Change::Program(blocks::Edit::Insert { at, block })),
        1 => Just(Change::Program(blocks::Edit::AddOwn { name: "Fleur".to_owned() })),
        1 => number().prop_map(Change::SetSide),
    ];
    vec(change, 0..14).prop_map(|changes| apply_all::<blocks::Blocks>(&blocks::Document::new(), &changes))
}
