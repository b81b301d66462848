//! Drawing with a finger, a pen or a mouse. Call these from handlers of pointer events on the drawing surface, with the
//! event as it comes.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// Where the pointer is, as fractions of the surface: (0, 0) is its top left corner, (1, 1) its bottom right one.
/// Outside while a finger slides over the edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From left to right, whatever the language.
    pub x: f64,
    /// From top to bottom.
    pub y: f64,
}

/// Keeps this pointer on the surface until it is lifted, even outside; `false` for a second finger, which is ignored.
pub fn grab(event: &PointerEvent) -> bool {
    if !event.is_primary() {
        return false;
    }
    if let Some(surface) = surface(event) {
        let _ = surface.set_pointer_capture(event.pointer_id());
    }
    event.prevent_default();
    true
}

/// Where the pointer is.
pub fn point(event: &PointerEvent) -> Option<Point> {
    on(&surface(event)?, event)
}

/// Every place the pointer went through since the last event, in order: fast strokes stay round on slow devices.
pub fn points(event: &PointerEvent) -> Vec<Point> {
    let Some(surface) = surface(event) else {
        return Vec::new();
    };
    let between: Vec<Point> = coalesced(event).iter().filter_map(|event| on(&surface, event)).collect();
    if between.is_empty() { on(&surface, event).into_iter().collect() } else { between }
}

/// Empty in a browser that does not tell.
fn coalesced(event: &PointerEvent) -> Vec<PointerEvent> {
    if !js_sys::Reflect::has(event, &"getCoalescedEvents".into()).unwrap_or(false) {
        return Vec::new();
    }
    let events = event.get_coalesced_events().to_vec();
    events.into_iter().filter_map(|event| event.dyn_into().ok()).collect()
}

/// The value of this attribute on what lies under the pointer, or on what holds that.
pub fn over(event: &PointerEvent, attribute: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let under = document.element_from_point(event.client_x() as f32, event.client_y() as f32)?;
    under.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

fn surface(event: &PointerEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

fn on(surface: &Element, event: &PointerEvent) -> Option<Point> {
    let frame = surface.get_bounding_client_rect();
    if frame.width() <= 0.0 || frame.height() <= 0.0 {
        return None;
    }
    Some(Point {
        x: (f64::from(event.client_x()) - frame.left()) / frame.width(),
        y: (f64::from(event.client_y()) - frame.top()) / frame.height(),
    })
}
