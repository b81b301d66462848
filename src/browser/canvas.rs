//! What every canvas needs.

use web_sys::HtmlCanvasElement;

/// Gives a canvas as many pixels as it is large, at most so many to a CSS pixel; says whether that changed.
pub(super) fn fit(canvas: &HtmlCanvasElement, sharpest: f64) -> bool {
    let sharp = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).clamp(0.5, sharpest);
    let pixels = |length: i32| (f64::from(length.max(1)) * sharp).round() as u32;
    let (width, height) = (pixels(canvas.client_width()), pixels(canvas.client_height()));
    let is_other = (canvas.width(), canvas.height()) != (width, height);
    if is_other {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    is_other
}
