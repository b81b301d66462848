//! A vase: a line turned around the middle, hollow, with a floor.

use super::document::{Profile, Vase};
use super::mesh::{Corner, MICRONS, Mesh};
use std::f64::consts::TAU;

/// Thickness of the wall, in mm: two lines, enough for what is looked at and not leant on.
pub const WALL: f64 = 0.9;
/// Thickness of the floor, in mm.
pub const FLOOR: f64 = 1.6;
/// Corners around the vase.
const AROUND: usize = 96;
/// Rings from foot to rim.
const RINGS: usize = 48;

/// The surface of a vase, its middle at the origin.
pub fn surface(vase: &Vase) -> Mesh {
    let ring = |rank: usize, inside: bool| -> Vec<Corner> {
        let share = rank as f64 / RINGS as f64;
        let height = if inside { FLOOR + (vase.height - FLOOR) * share } else { vase.height * share };
        (0..AROUND)
            .map(|step| {
                let angle = TAU * step as f64 / AROUND as f64;
                let radius = if inside { inner_radius(vase, height, angle) } else { radius(vase, height, angle) };
                let micron = |value: f64| (value * MICRONS).round() as i32;
                [micron(radius * angle.cos()), micron(radius * angle.sin()), micron(height)]
            })
            .collect()
    };
    let mut mesh = Mesh::default();
    let mut band = |below: &[Corner], above: &[Corner]| {
        for step in 0..AROUND {
            let at = |ring: &[Corner], step: usize| ring.get(step % AROUND).copied().unwrap_or_default();
            mesh.face([at(below, step), at(below, step + 1), at(above, step + 1), at(above, step)]);
        }
    };
    let outside: Vec<Vec<Corner>> = (0..=RINGS).map(|rank| ring(rank, false)).collect();
    let inside: Vec<Vec<Corner>> = (0..=RINGS).rev().map(|rank| ring(rank, true)).collect();
    // Up the outside, over the rim, down the inside: each ring is the next band's foot.
    let rings: Vec<&Vec<Corner>> = outside.iter().chain(&inside).collect();
    for pair in rings.windows(2) {
        if let [below, above] = pair {
            band(below, above);
        }
    }
    disc(&mut mesh, outside.first(), 0, false);
    disc(&mut mesh, inside.last(), (FLOOR * MICRONS).round() as i32, true);
    mesh
}

fn disc(mesh: &mut Mesh, ring: Option<&Vec<Corner>>, height: i32, looks_up: bool) {
    let ring = ring.map(Vec::as_slice).unwrap_or_default();
    for (start, end) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        let middle = [0, 0, height];
        mesh.triangle(if looks_up { [middle, *start, *end] } else { [middle, *end, *start] });
    }
}

/// Distance of the outside from the middle, in mm.
fn radius(vase: &Vase, height: f64, angle: f64) -> f64 {
    let share = height / vase.height;
    let turned = angle - vase.twist.to_radians() * share;
    // Waves grow from the foot, so that it stays round and holds to the bed.
    let wave = vase.depth * (vase.waves * turned).cos() * (share * 6.0).min(1.0);
    let wave = if vase.waves < 1.0 { 0.0 } else { wave };
    (vase.width / 2.0 - vase.depth.max(0.0)) * shape(vase.profile, share) + wave
}

/// Distance of the inside: everywhere a wall's thickness within the outside, measured square to the wall.
fn inner_radius(vase: &Vase, height: f64, angle: f64) -> f64 {
    let step = 0.05;
    let (above, below) = ((height + step).min(vase.height), (height - step).max(0.0));
    let slope = (radius(vase, above, angle) - radius(vase, below, angle)) / (above - below);
    let here = radius(vase, height, angle);
    let around = (radius(vase, height, angle + 0.01) - radius(vase, height, angle - 0.01)) / (0.02 * here.max(1.0));
    (here - WALL * (1.0 + slope * slope + around * around).sqrt()).max(1.0)
}

/// The line, as parts of half the width; 1 at its widest.
pub fn shape(profile: Profile, share: f64) -> f64 {
    let wave = |turns: f64| (TAU * turns * share).cos();
    match profile {
        Profile::Straight => 1.0,
        Profile::Cone => 0.62 + 0.38 * share,
        Profile::Round => 0.8 - 0.2 * wave(1.0),
        Profile::Waist => 0.84 + 0.16 * wave(1.0),
        Profile::Bottle => {
            let shoulder = ((share - 0.45) / 0.4).clamp(0.0, 1.0);
            let smooth = shoulder * shoulder * (3.0 - 2.0 * shoulder);
            let foot = 0.88 + 0.12 * (TAU / 4.0 * (share / 0.45).min(1.0)).sin();
            foot - 0.45 * smooth
        }
    }
}
