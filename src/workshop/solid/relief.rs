//! The object in relief, which a finger turns.

use std::f64::consts::{FRAC_PI_2, PI};

use creation::lab::rgb;
use creation::solid::{Product, Solid};
use leptos::html;
use leptos::prelude::*;

use super::look::switch;
use super::words;
use crate::browser::pointer;
use crate::browser::relief::{Pose, Relief as Screen};
use crate::ui::art::art;
use crate::ui::button::RoundButton;
use crate::workshop::notice::{Working, worst};
use crate::workshop::piece::SavedMark;
use crate::workshop::shell::Stage;
use crate::workshop::studio::Studio;

/// By how far a touch on a button or a key turns the object.
const STEP: f64 = PI / 8.0;
/// By how far sliding across the whole canvas turns it.
const SLIDE: f64 = PI * 1.2;
/// Corners of a mesh to the mm.
const MICRONS: f32 = 1000.0;

/// The object in relief.
#[component]
pub fn Relief(studio: Studio<Solid>) -> impl IntoView {
    let texts = studio.shell.session.texts;
    let canvas = NodeRef::<html::Canvas>::new();
    let is_vase = studio.document.with_untracked(|document| document.product == Product::Vase);
    let pose = RwSignal::new(Pose { turn: -0.35, tilt: if is_vase { 0.4 } else { 0.95 } });
    let finger: RwSignal<Option<pointer::Point>> = RwSignal::new(None);
    let turn = move |across: f64, up: f64| {
        pose.update(|pose| {
            pose.turn += across;
            pose.tilt = (pose.tilt + up).clamp(0.0, FRAC_PI_2);
        });
    };
    let is_possible = draw_on(canvas, studio, pose);
    let press = move |key: &str| match key {
        "ArrowLeft" => turn(-STEP, 0.0),
        "ArrowRight" => turn(STEP, 0.0),
        "ArrowUp" => turn(0.0, -STEP / 2.0),
        "ArrowDown" => turn(0.0, STEP / 2.0),
        _ => {}
    };
    view! {
        <section
            class="canvas"
            class:wide-only=move || studio.shell.is_about_files()
            role="group"
            aria-label=move || texts.get().solid_relief_view()
            tabindex="0"
            on:keydown=move |event| if event.key().starts_with("Arrow") {
                event.prevent_default();
                press(&event.key());
            }
        >
            <div class="canvas-area">
                <canvas
                    class="relief"
                    node_ref=canvas
                    role="img"
                    aria-label=move || described(studio)
                    on:pointerdown=move |event| if pointer::grab(&event) { finger.set(pointer::point(&event)) }
                    on:pointermove=move |event| if let (Some(from), Some(to)) = (finger.get_untracked(), pointer::point(&event)) {
                        turn((to.x - from.x) * SLIDE, (to.y - from.y) * SLIDE);
                        finger.set(Some(to));
                    }
                    on:pointerup=move |_| finger.set(None)
                    on:pointercancel=move |_| finger.set(None)
                ></canvas>
                {move || (!is_possible.get()).then(|| view! { <p class="canvas-hint">{texts.get().solid_no_relief()}</p> })}
                <SavedMark/>
                <div class="canvas-buttons">
                    <span class="canvas-turns">
                    <RoundButton
                        label=move || texts.get().solid_turn_left().to_owned()
                        icon=art!("icon/turn-left")
                        press=move || turn(-STEP, 0.0)
                    />
                    <RoundButton
                        label=move || texts.get().solid_turn_right().to_owned()
                        icon=art!("icon/turn-right")
                        press=move || turn(STEP, 0.0)
                    />
                    </span>
                    {switch(studio)}
                </div>
            </div>
            <p class="canvas-hint">{move || measures(studio)}</p>
            {move || (studio.shell.stage.get() == Stage::Mine).then(|| view! { <Working/> {worst(studio)} })}
        </section>
    }
}

/// Draws the object on the canvas, at most once a frame; says whether the device can.
fn draw_on(canvas: NodeRef<html::Canvas>, studio: Studio<Solid>, pose: RwSignal<Pose>) -> RwSignal<bool> {
    let screen: StoredValue<Option<Screen>, LocalStorage> = StoredValue::new_local(None);
    let is_possible = RwSignal::new(true);
    let taken = RwSignal::new(0_u32);
    let is_waiting = StoredValue::new(false);
    let resized = window_event_listener(leptos::ev::resize, move |_| taken.update(|count| *count += 1));
    on_cleanup(move || resized.remove());
    Effect::new(move |_| {
        let Some(canvas) = canvas.get() else { return };
        studio.bench.preview.with(|preview| {
            let Some(preview) = preview else { return };
            screen.update_value(|screen| {
                if screen.is_none() {
                    *screen = Screen::on(&canvas);
                }
                is_possible.set(screen.is_some());
                if let Some(screen) = screen {
                    let corners: Vec<f32> = preview.corners.iter().map(|value| *value as f32 / MICRONS).collect();
                    screen.take(&corners, &preview.triangles);
                }
            });
            taken.update(|count| *count += 1);
        });
    });
    Effect::new(move |_| {
        pose.track();
        taken.track();
        colour(studio);
        if is_waiting.get_value() {
            return;
        }
        is_waiting.set_value(true);
        request_animation_frame(move || {
            if is_waiting.try_set_value(false).is_some() {
                return;
            }
            let (Some(pose), colour) = (pose.try_get_untracked(), untrack(|| colour(studio))) else { return };
            let is_lost = screen
                .try_with_value(|screen| screen.as_ref().is_some_and(|screen| !screen.draw(pose, colour)))
                .unwrap_or(false);
            if is_lost {
                screen.set_value(None);
                studio.bench.preview.notify();
            }
        });
    });
    is_possible
}

/// The filament's colour.
fn colour(studio: Studio<Solid>) -> [f32; 3] {
    let filament = studio.document.try_with(|document| document.filament.clone()).unwrap_or_default();
    let colour = studio.bench.lab.try_with(|lab| lab.printing.filament(&filament).map(|found| found.colour.clone()));
    let colour = colour.flatten().and_then(|colour| rgb(&colour)).unwrap_or([233, 180, 76]);
    colour.map(|part| f32::from(part) / 255.0)
}

fn described(studio: Studio<Solid>) -> String {
    let texts = studio.shell.session.texts.get();
    let object = studio.document.with(|document| words::product(texts, document.product));
    format!("{object}, {}", measures(studio))
}

/// The size, and how long it takes to print.
fn measures(studio: Studio<Solid>) -> String {
    let texts = studio.shell.session.texts.get();
    studio.bench.preview.with(|preview| {
        let Some(preview) = preview else { return String::new() };
        let size = words::size(texts, preview.width, preview.depth, preview.height);
        format!("{size} · {}", texts.solid_minutes(preview.minutes))
    })
}
