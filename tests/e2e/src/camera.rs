//! A film for Chromium's fake camera: what a real one would see of the codes on another device's screen.

use std::fs;
use std::path::Path;

const WIDTH: usize = 640;
const HEIGHT: usize = 480;
/// Light of the room, of a screen, and of what is dark on it.
const ROOM: u8 = 105;
const LIGHT: u8 = 215;
const DARK: u8 = 45;

/// Pictures, each seen for a tenth of a second, again and again.
#[derive(Default)]
pub struct Film(Vec<Vec<u8>>);

impl Film {
    /// A film without pictures.
    pub fn new() -> Self {
        Self::default()
    }

    /// The camera sees a code, from its window and its path as the app draws them.
    pub fn see_code(&mut self, view_box: &str, path: &str) {
        self.0.push(code(view_box, path));
    }

    /// The camera sees it while it shakes.
    pub fn see_blurred(&mut self, view_box: &str, path: &str) {
        self.0.push(blurred(&code(view_box, path)));
    }

    /// The camera sees the room.
    pub fn see_nothing(&mut self) {
        self.0.push(vec![ROOM; WIDTH * HEIGHT]);
    }

    /// Writes the film (YUV4MPEG2).
    pub fn write(&self, file: &Path) {
        let mut bytes = format!("YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\n").into_bytes();
        for picture in &self.0 {
            bytes.extend(b"FRAME\n");
            bytes.extend(picture);
            bytes.extend([128; WIDTH * HEIGHT / 2]);
        }
        fs::write(file, bytes).expect("writing the film");
    }
}

/// What makes Chromium's camera show a film, and be allowed without a question.
pub fn arguments(film: &Path) -> [String; 3] {
    [
        "--use-fake-device-for-media-stream".to_owned(),
        "--use-fake-ui-for-media-stream".to_owned(),
        format!("--use-file-for-fake-video-capture={}", film.display()),
    ]
}

/// A code in the middle of the picture, held askew.
fn code(view_box: &str, path: &str) -> Vec<u8> {
    let window: Vec<i32> = view_box.split(' ').filter_map(|number| number.parse().ok()).collect();
    let [from, _, side, _] = window[..] else { panic!("a window of four numbers: {view_box}") };
    let dark = modules(path);
    let (sin, cos) = 4_f64.to_radians().sin_cos();
    let size = 430.0 / f64::from(side);
    let mut picture = Vec::with_capacity(WIDTH * HEIGHT);
    for y in 0..HEIGHT {
        for x in 0..WIDTH {
            let (x, y) = (x as f64 - WIDTH as f64 / 2.0, y as f64 - HEIGHT as f64 / 2.0);
            let (across, down) = ((x * cos + y * sin) / size, (y * cos - x * sin) / size);
            let middle = f64::from(side) / 2.0;
            let (across, down) = ((across + middle).floor() as i32, (down + middle).floor() as i32);
            let on_screen = (0..side).contains(&across) && (0..side).contains(&down);
            picture.push(match (on_screen, dark.contains(&(across + from, down + from))) {
                (false, _) => ROOM,
                (true, true) => DARK,
                (true, false) => LIGHT,
            });
        }
    }
    picture
}

/// The modules that a path of runs `M3 4h5v1h-5z` fills.
fn modules(path: &str) -> std::collections::HashSet<(i32, i32)> {
    let run = |run: &str| {
        let (place, rest) = run.split_once('h')?;
        let (x, y) = place.split_once(' ')?;
        let (x, y, length): (i32, i32, i32) = (x.parse().ok()?, y.parse().ok()?, rest.split('v').next()?.parse().ok()?);
        Some((x..x + length).map(move |x| (x, y)))
    };
    path.split('M').filter_map(run).flatten().collect()
}

fn blurred(picture: &[u8]) -> Vec<u8> {
    const FAR: usize = 9;
    let sum = |at: usize| {
        let near = &picture[at.saturating_sub(FAR)..(at + FAR).min(picture.len())];
        (near.iter().map(|point| usize::from(*point)).sum::<usize>() / near.len()) as u8
    };
    (0..picture.len()).map(sum).collect()
}
