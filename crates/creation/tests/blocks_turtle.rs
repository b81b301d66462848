//! What the turtle draws: exact, the same in any order, and in the box where it is wanted.

mod blocks_support;
mod support;

use creation::blocks::figure::{Difference, difference};
use creation::blocks::{Block, Drawing, Effect, Ground, Program, Sizing, World, fit, run_all};
use creation::geometry::{Bounds, Point, length};
use proptest::prelude::*;
use support::config;

fn turtle(main: Vec<Block>) -> Program {
    Program { main, ..Program::new(World::Turtle) }
}

fn polygon(corners: u16, turn: u16, side: u16) -> Program {
    turtle(vec![Block::Repeat { times: corners, body: vec![Block::Move(side), Block::TurnRight(turn)] }])
}

fn end(program: &Program) -> (Point, u16) {
    match run_all(program, Ground::sheet()).ground {
        Ground::Sheet(turtle) => (turtle.place(), turtle.heading),
        Ground::Room(_) => panic!("a sheet"),
    }
}

/// Lines from one point to the next, as a drawing.
fn lines(lines: &[&[(f64, f64)]]) -> Drawing {
    let mut drawing = Drawing::default();
    for line in lines {
        for pair in line.windows(2) {
            let [from, to] = [pair[0], pair[1]].map(|(x, y)| Point::new(x, y));
            drawing.add(&Effect::Drew { from, to, colour: None });
        }
    }
    drawing
}

#[test]
fn closed_figures_close() {
    for turn in 1..=359_u16 {
        // The fewest equal turns that make whole turns.
        let corners = (1..=360).find(|corners| u32::from(turn) * corners % 360 == 0).expect("at most 360");
        // One loop, or loops of more turns where one loop does not count so far.
        let share = (1..=4).find(|share| corners % share == 0 && corners / share <= 100).expect("at most 360 in four");
        let sides = (0..share).flat_map(|_| [Block::Move(200), Block::TurnRight(turn)]).collect();
        let program =
            turtle(vec![Block::Repeat { times: u16::try_from(corners / share).expect("at most 100"), body: sides }]);
        let (place, heading) = end(&program);
        assert!(place.length() < 1e-6, "{turn}: {place:?}");
        assert_eq!(heading, 0, "{turn}");
    }
}

#[test]
fn right_angles_and_sixths_of_a_turn_are_exact() {
    for (corners, turn) in [(4, 90), (3, 120), (6, 60), (8, 45), (12, 30), (5, 144), (36, 10)] {
        let (place, _) = end(&polygon(corners, turn, 137));
        assert!(place.length() < 1e-8, "{turn}: {place:?}");
    }
    let drawing = Drawing::of(&polygon(4, 90, 50));
    let corner = Point::new;
    assert_eq!(
        drawing.lines[0].points,
        [corner(0.0, 0.0), corner(0.0, -50.0), corner(50.0, -50.0), corner(50.0, 0.0), corner(0.0, 0.0)]
    );
    assert_eq!(end(&turtle(vec![Block::TurnRight(30), Block::Move(100)])).0.x, 50.0);
    assert_eq!(end(&turtle(vec![Block::TurnLeft(60), Block::Move(100)])).0.y, -50.0);
}

#[test]
fn every_degree_leads_where_it_should() {
    for degrees in 1..=359_u16 {
        let (place, heading) = end(&turtle(vec![Block::TurnRight(degrees), Block::Move(200)]));
        let (sine, cosine) = f64::from(degrees).to_radians().sin_cos();
        assert!(place.distance(Point::new(200.0 * sine, -200.0 * cosine)) < 1e-9, "{degrees}: {place:?}");
        assert_eq!(heading, degrees);
        let left = end(&turtle(vec![Block::TurnLeft(360 - degrees), Block::Move(200)]));
        assert_eq!(left, (place, heading));
    }
}

proptest! {
    #![proptest_config(config(500))]

    #[test]
    fn the_way_back_leads_back(way in prop::collection::vec((1_u16..=359, 1_u16..=200), 1..40)) {
        let mut main: Vec<Block> =
            way.iter().flat_map(|(turn, side)| [Block::TurnRight(*turn), Block::Move(*side)]).collect();
        main.push(Block::TurnRight(180));
        main.extend(way.iter().rev().flat_map(|(turn, side)| [Block::Move(*side), Block::TurnLeft(*turn)]));
        prop_assert_eq!(end(&turtle(main)), (Point::default(), 180));
    }

    #[test]
    fn a_drawing_has_all_that_was_drawn_and_its_box_is_around_it(program in blocks_support::programs(3)) {
        let run = run_all(&program, Ground::sheet());
        let drawing = Drawing::of(&program);
        let drawn: f64 = run.effects.iter().map(|(_, effect)| match effect {
            Effect::Drew { from, to, .. } => from.distance(*to),
            _ => 0.0,
        }).sum();
        let total: f64 = drawing.lines.iter().map(|line| length(&line.points, false)).sum();
        prop_assert!((drawn - total).abs() <= 1e-9 * (1.0 + drawn));
        let points = drawing.lines.iter().flat_map(|line| line.points.iter().copied());
        prop_assert_eq!(drawing.bounds, Bounds::around(points));
        prop_assert!(drawing.lines.iter().all(|line| line.points.len() > 1));
    }

    #[test]
    fn a_drawing_is_put_in_the_middle_of_its_box(
        way in prop::collection::vec((1_u16..=359, 1_u16..=200), 1..30),
        width in 10.0..200.0_f64,
        height in 10.0..200.0_f64,
    ) {
        let main = way.iter().flat_map(|(turn, side)| [Block::TurnRight(*turn), Block::Move(*side)]).collect();
        let drawing = Drawing::of(&turtle(main));
        let before = drawing.bounds.expect("a line");
        let moved = fit(&drawing, width, height, Sizing::AsDrawn);
        let bounds = moved.bounds.expect("a line");
        prop_assert!(bounds.centre().distance(Point::new(width / 2.0, height / 2.0)) < 1e-9);
        prop_assert!((bounds.width() - before.width()).abs() < 1e-9);
        prop_assert!(difference(&moved, &drawing).is_none());
        let filled = fit(&drawing, width, height, Sizing::Fill);
        prop_assert!(filled.has_room(width, height));
        let bounds = filled.bounds.expect("a line");
        prop_assert!((bounds.width() - width).abs() < 1e-6 || (bounds.height() - height).abs() < 1e-6);
        let ratio = |bounds: Bounds| bounds.width() * before.height() - bounds.height() * before.width();
        prop_assert!(ratio(bounds).abs() < 1e-3);
    }

    #[test]
    fn the_same_lines_in_any_order_and_direction_are_the_same_figure(
        corners in prop::collection::vec((0_u8..100, 0_u8..100), 2..12),
        order in any::<u64>(),
    ) {
        let corners: Vec<(f64, f64)> = corners.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).collect();
        let mut pairs: Vec<Vec<(f64, f64)>> =
            corners.windows(2).filter(|pair| pair[0] != pair[1]).map(<[_]>::to_vec).collect();
        prop_assume!(!pairs.is_empty());
        let model = lines(&pairs.iter().map(Vec::as_slice).collect::<Vec<_>>());
        // Turned round, cut in two, drawn twice and in another order.
        let half = |pair: &[(f64, f64)]| (f64::midpoint(pair[0].0, pair[1].0), f64::midpoint(pair[0].1, pair[1].1));
        let mut pieces = Vec::new();
        for (rank, pair) in pairs.iter_mut().enumerate() {
            let middle = half(pair);
            match (order >> (2 * rank)) % 4 {
                0 => pieces.push(vec![pair[1], pair[0]]),
                1 => pieces.extend([vec![middle, pair[1]], vec![middle, pair[0]]]),
                2 => pieces.extend([pair.clone(), vec![pair[1], middle]]),
                _ => pieces.push(pair.clone()),
            }
        }
        let turn = usize::try_from(order % 7).expect("small") % pieces.len();
        pieces.rotate_left(turn);
        let drawing = lines(&pieces.iter().map(Vec::as_slice).collect::<Vec<_>>());
        prop_assert_eq!(difference(&drawing, &model), None);
        prop_assert_eq!(difference(&model, &drawing), None);
    }
}

#[test]
fn a_lifted_pen_and_another_thread_begin_a_new_line() {
    let colour = |name: &str| Block::Colour(name.into());
    let drawing = Drawing::of(&turtle(vec![
        Block::Move(10),
        Block::PenUp,
        Block::PenDown,
        Block::Move(10),
        colour("red"),
        Block::Move(10),
        Block::PenUp,
        Block::Move(10),
        Block::PenDown,
        Block::Move(10),
    ]));
    let seen: Vec<(Option<&str>, Vec<f64>)> = drawing
        .lines
        .iter()
        .map(|line| (line.colour.as_deref(), line.points.iter().map(|point| -point.y).collect()))
        .collect();
    assert_eq!(seen, [(None, vec![0.0, 10.0, 20.0]), (Some("red"), vec![20.0, 30.0]), (Some("red"), vec![40.0, 50.0])]);
    assert!(drawing.has_room(0.0, 50.0) && !drawing.has_room(0.0, 49.9));
    assert_eq!(fit(&Drawing::default(), 10.0, 10.0, Sizing::Fill), Drawing::default());
}

#[test]
fn figures_are_told_apart() {
    let square: &[(f64, f64)] = &[(0.0, 0.0), (50.0, 0.0), (50.0, 50.0), (0.0, 50.0), (0.0, 0.0)];
    let model = lines(&[square]);
    let (lacking, beyond) = (Difference { lacking: true, beyond: false }, Difference { lacking: false, beyond: true });
    let both = Difference { lacking: true, beyond: true };
    let scaled = |by: f64| square.iter().map(|(x, y)| (x * by, y * by)).collect::<Vec<_>>();
    let moved = |x: f64, y: f64| square.iter().map(|(a, b)| (a + x, b + y)).collect::<Vec<_>>();
    for (drawing, expected) in [
        (model.clone(), None),
        (lines(&[&moved(0.4, 0.0)]), None),
        (lines(&[&moved(300.0, -70.0)]), None),
        (lines(&[&scaled(1.008)]), None),
        (Drawing::default(), Some(lacking)),
        (lines(&[&square[..4]]), Some(lacking)),
        (lines(&[&square[..4], &[(0.0, 50.0), (0.0, 1.2)]]), Some(lacking)),
        (lines(&[&square[..4], &[(0.0, 50.0), (0.0, 20.0)], &[(0.0, 0.0), (0.0, 18.0)]]), Some(lacking)),
        (lines(&[square, &[(0.0, 0.0), (50.0, 50.0)]]), Some(beyond)),
        (lines(&[square, &[(50.0, 0.0), (51.0, 0.0)]]), Some(beyond)),
        (lines(&[&scaled(1.04)]), Some(both)),
        (lines(&[&[(0.0, 25.0), (25.0, 0.0), (50.0, 25.0), (25.0, 50.0), (0.0, 25.0)]]), Some(both)),
    ] {
        assert_eq!(difference(&drawing, &model), expected, "{drawing:?}");
    }
    assert_eq!(difference(&Drawing::default(), &Drawing::default()), None);
    let round = |times, turn, side| Drawing::of(&polygon(times, turn, side));
    assert_eq!(difference(&round(72, 5, 4), &round(36, 10, 8)), None);
    assert!(difference(&round(72, 5, 4), &round(36, 10, 9)).is_some());
}
