//! Light pictures of programs, for cards.

use creation::blocks::{Document, Drawing, World};
use creation::geometry::svg_path;
use leptos::prelude::*;

use crate::ui::art::art;

/// What the turtle draws; for the robot, the robot.
pub fn sketch(document: &Document) -> AnyView {
    let drawing =
        if document.program.world == World::Turtle { Drawing::of(&document.program) } else { Drawing::default() };
    let Some(bounds) = drawing.bounds else {
        return view! { <span class="art" aria-hidden="true" inner_html=art!("object/robot")></span> }.into_any();
    };
    let longer = bounds.width().max(bounds.height()).max(1.0);
    let frame = bounds.grown(longer * 0.1);
    let mut path = String::new();
    for line in &drawing.lines {
        svg_path::write(&mut path, &line.points, false);
    }
    view! {
        <svg
            viewBox=format!("{:.2} {:.2} {:.2} {:.2}", frame.left, frame.top, frame.width(), frame.height())
            aria-hidden="true"
            focusable="false"
        >
            <path class="sketch-line" stroke-width=longer * 0.03 d=path></path>
        </svg>
    }
    .into_any()
}
