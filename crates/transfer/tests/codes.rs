//! Codes that are shown can be read from what a camera sees of them.

mod common;

use common::Numbers;
use transfer::{Code, Codes, Picture, QUIET, Sender, codes};

/// How a code is held before the camera.
#[derive(Clone, Copy)]
struct Held {
    /// Points a module.
    size: f64,
    /// Turned by so many degrees.
    turned: f64,
    /// Each point is lighter or darker by at most so much.
    noise: u64,
}

/// What a camera of 540 by 540 points sees of a code on a screen.
fn seen(code: &Code, held: Held, seed: u64) -> Picture {
    const SIDE: u16 = 540;
    let mut numbers = Numbers::new(seed);
    let (sin, cos) = held.turned.to_radians().sin_cos();
    let middle = f64::from(code.side()) / 2.0;
    let mut grey = vec![];
    for y in 0..SIDE {
        for x in 0..SIDE {
            let (x, y) = (f64::from(x) - f64::from(SIDE) / 2.0, f64::from(y) - f64::from(SIDE) / 2.0);
            let (across, down) = ((x * cos + y * sin) / held.size + middle, (y * cos - x * sin) / held.size + middle);
            let (across, down) = (across.floor() as i32, down.floor() as i32);
            let on_screen = -QUIET..code.side() + QUIET;
            let light = match (on_screen.contains(&across) && on_screen.contains(&down), code.is_dark(across, down)) {
                (false, _) => 110,
                (true, true) => 45,
                (true, false) => 220,
            };
            grey.push((light + numbers.below(2 * held.noise + 1) - held.noise) as u8);
        }
    }
    Picture { width: SIDE, height: SIDE, grey }
}

#[test]
fn frames_are_read_turned_and_noisy() {
    let mut numbers = Numbers::new(7);
    let sender = Sender::new(numbers.bytes(30_000)).expect("a payload");
    let mut read = 0;
    for number in 0..40_u16 {
        let frame = sender.frame(number);
        let code = Code::of(&frame).expect("a code");
        let held =
            Held { size: 5.2 + f64::from(number % 5) * 0.4, turned: f64::from(number % 9) * 2.0 - 8.0, noise: 25 };
        let found = codes(&seen(&code, held, u64::from(number)));
        assert!(found.0.iter().all(|bytes| *bytes == frame), "frame {number} was read as another");
        read += found.0.len();
    }
    // Whatever is missed comes again.
    assert!(read >= 36, "{read} of 40");
}

#[test]
fn a_frame_is_at_most_a_code_of_61_modules() {
    for (length, most) in [(120, 41), (300, 61), (3000, 61), (60_000, 61)] {
        let sender = Sender::new(vec![1; length]).expect("a payload");
        let side = Code::of(&sender.frame(0)).map(|code| code.side());
        assert!(side.is_some_and(|side| side <= most), "{length} bytes: {side:?} modules");
    }
}

#[test]
fn the_path_draws_the_modules_and_nothing_else() {
    let code = Code::of(b"a card").expect("a code");
    let mut drawn = std::collections::BTreeSet::new();
    for run in code.path().split('M').skip(1) {
        let (place, length) = run.split_once('h').expect("a run");
        let (x, y) = place.split_once(' ').expect("two numbers");
        let length = length.split('v').next().expect("a length");
        let [x, y, length] = [x, y, length].map(|number| number.parse::<i32>().expect("a number"));
        drawn.extend((x..x + length).map(|x| (x, y)));
    }
    let all = (0..code.side()).flat_map(|y| (0..code.side()).map(move |x| (x, y)));
    assert_eq!(drawn, all.filter(|(x, y)| code.is_dark(*x, *y)).collect());
    assert_eq!(code.view_box(), format!("-4 -4 {0} {0}", code.side() + 8));
}

#[test]
fn pictures_and_codes_cross_the_channel() {
    let picture = Picture { width: 3, height: 2, grey: vec![0, 1, 2, 3, 4, 255] };
    assert_eq!(Picture::read(&picture.to_bytes()), Some(picture.clone()));
    assert_eq!(Picture::read(&picture.to_bytes()[..9]), None);
    assert_eq!(Picture::read(&[1]), None);
    let found = Codes(vec![b"one".to_vec(), vec![], b"two".to_vec()]);
    assert_eq!(Codes::read(&found.to_bytes()), found);
    assert_eq!(Codes::read(&found.to_bytes()[..7]), Codes(vec![b"one".to_vec(), vec![]]));
    assert_eq!(codes(&picture), Codes::default());
}
