//! A canvas on which stitches are laid one after another.

use super::canvas::fit;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The most device pixels to a CSS pixel.
const SHARPEST: f64 = 2.0;
/// Width of a thread in mm.
const THREAD: f64 = 0.42;
/// Empty border in mm.
const MARGIN: f64 = 3.0;

/// What the machine does, as a canvas shows it.
#[derive(Clone, Copy, Debug)]
pub struct Acts<'a> {
    /// Three numbers each: tenths of a mm to the right of the middle, below it, and 0 to sew, 1 to jump, 2 to trim, 3 to change
    /// the thread.
    pub acts: &'a [i32],
    /// Red, green and blue of each thread, in sewing order.
    pub threads: &'a [[u8; 3]],
    /// Width of the cloth in mm.
    pub width: f64,
    /// Height of the cloth in mm.
    pub height: f64,
}

/// A canvas with stitches on it.
pub struct Cloth {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    laid: usize,
}

impl Cloth {
    /// An empty cloth; `None` where the device cannot draw.
    pub fn on(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { canvas: canvas.clone(), context, laid: 0 })
    }

    /// Forgets what is laid: the next drawing begins anew.
    pub fn clear(&mut self) {
        self.laid = 0;
    }

    /// Lays the first `count` acts; those that lie there already stay.
    pub fn lay(&mut self, design: Acts, count: usize) {
        let is_resized = fit(&self.canvas, SHARPEST);
        let (width, height) = (f64::from(self.canvas.width()), f64::from(self.canvas.height()));
        if is_resized || count < self.laid || self.laid == 0 {
            self.context.clear_rect(0.0, 0.0, width, height);
            self.laid = 0;
        }
        let scale = (width / (design.width + 2.0 * MARGIN)).min(height / (design.height + 2.0 * MARGIN));
        let place = |act: &[i32]| match act {
            [x, y, ..] => (width / 2.0 + f64::from(*x) / 10.0 * scale, height / 2.0 + f64::from(*y) / 10.0 * scale),
            _ => (0.0, 0.0),
        };
        let kind = |act: &[i32]| act.get(2).copied().unwrap_or(0);
        let changes = design.acts.chunks_exact(3).take(self.laid).filter(|act| kind(act) == 3).count();
        let mut thread = changes;
        let acts = design.acts.chunks_exact(3);
        let before = self.laid.checked_sub(1).and_then(|rank| acts.clone().nth(rank));
        let mut last = before.filter(|act| kind(act) == 0).map(&place);
        self.context.set_line_cap("round");
        self.context.set_line_width((THREAD * scale).max(0.6));
        for act in acts.take(count).skip(self.laid) {
            match kind(act) {
                0 => {
                    let to = place(act);
                    if let Some(from) = last {
                        self.thread(from, to, design.threads.get(thread).copied().unwrap_or_default());
                    }
                    last = Some(to);
                }
                3 => {
                    thread += 1;
                    last = None;
                }
                _ => last = None,
            }
        }
        self.laid = count;
    }

    /// A thread gleams by the way that it lies.
    fn thread(&self, from: (f64, f64), to: (f64, f64), [red, green, blue]: [u8; 3]) {
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let gleam = ((across - down).abs() / (across.hypot(down) * std::f64::consts::SQRT_2).max(0.001)).min(1.0);
        let lit = |part: u8| (f64::from(part) * (0.78 + 0.22 * gleam) + 26.0 * gleam).round().min(255.0);
        let colour = format!("rgb({} {} {})", lit(red), lit(green), lit(blue));
        self.context.set_stroke_style_str(&colour);
        self.context.begin_path();
        self.context.move_to(from.0, from.1);
        self.context.line_to(to.0, to.1);
        self.context.stroke();
    }
}
