//! The machine at work, stitch by stitch.

use creation::embroidery::{Embroidery, Preview};
use leptos::html;
use leptos::prelude::*;

use super::look::switch;
use super::{picture, words};
use crate::browser::cloth::{Acts, Cloth};
use crate::ui::art::art;
use crate::ui::button::RoundButton;
use crate::workshop::notice::{Working, worst};
use crate::workshop::piece::SavedMark;
use crate::workshop::shell::Stage;
use crate::workshop::studio::Studio;

/// Stitches that a frame lays, slow first.
const SPEEDS: [usize; 3] = [1, 8, 40];

/// What the simulation does. Cheap to copy.
#[derive(Clone, Copy)]
struct Machine {
    studio: Studio<Embroidery>,
    /// Acts that are laid.
    laid: RwSignal<usize>,
    is_running: RwSignal<bool>,
    speed: RwSignal<usize>,
    is_waiting: StoredValue<bool>,
}

/// The machine at work.
#[component]
pub fn Simulation(studio: Studio<Embroidery>) -> impl IntoView {
    let texts = studio.shell.session.texts;
    let canvas = NodeRef::<html::Canvas>::new();
    let machine = Machine {
        studio,
        laid: RwSignal::new(usize::MAX),
        is_running: RwSignal::new(false),
        speed: RwSignal::new(1),
        is_waiting: StoredValue::new(false),
    };
    draw_on(canvas, machine);
    view! {
        <section
            class="canvas"
            class:wide-only=move || studio.shell.is_about_files()
            role="group"
            aria-label=move || texts.get().embroidery_simulation()
        >
            <div class="canvas-area">
                <canvas
                    class=move || format!("cloth {}", studio.document.with(|document| picture::cloth_class(document.cloth)))
                    node_ref=canvas
                    role="img"
                    aria-label=move || machine.said()
                ></canvas>
                <SavedMark/>
                <div class="canvas-buttons">
                    <RoundButton
                        label=Signal::derive(move || {
                            let texts = texts.get();
                            (if machine.is_running.get() { texts.embroidery_pause() } else { texts.embroidery_play() }).to_owned()
                        })
                        icon=Signal::derive(move || if machine.is_running.get() { art!("icon/pause") } else { art!("icon/play") })
                        press=move || machine.run_or_pause()
                    />
                    <RoundButton
                        label=move || texts.get().embroidery_step().to_owned()
                        icon=art!("icon/step")
                        press=move || machine.step()
                    />
                    <RoundButton
                        label=move || texts.get().embroidery_speed(machine.speed.get() + 1)
                        icon=art!("icon/speed")
                        press=move || machine.speed.update(|speed| *speed = (*speed + 1) % SPEEDS.len())
                    />
                    {switch(studio)}
                </div>
            </div>
            <p class="canvas-hint">{move || machine.said()}</p>
            {move || (studio.shell.stage.get() == Stage::Mine).then(|| view! { <Working/> {worst(studio)} })}
        </section>
    }
}

impl Machine {
    fn count(self) -> usize {
        self.studio.bench.preview.with(|preview| preview.as_ref().map_or(0, |preview| preview.acts.len() / 3))
    }

    /// Runs on; from the beginning where everything is sewn.
    fn run_or_pause(self) {
        if untrack(|| self.count()) <= self.laid.get_untracked() {
            self.laid.set(0);
        }
        self.is_running.update(|running| *running = !*running);
    }

    /// On to the next needle hit; from the beginning where everything is sewn.
    fn step(self) {
        self.is_running.set(false);
        let laid = self.laid.get_untracked();
        self.laid.set(self.studio.bench.preview.with_untracked(|preview| {
            let acts = preview.as_ref().map_or(&[][..], |preview| preview.acts.as_slice());
            let start = if laid >= acts.len() / 3 { 0 } else { laid };
            let hits = acts.chunks_exact(3).enumerate().skip(start).filter(|(_, act)| act.last() == Some(&0));
            hits.map(|(rank, _)| rank + 1).next().unwrap_or(acts.len() / 3)
        }));
    }

    /// Lays what belongs to a frame; says whether there is more.
    fn go_on(self) -> bool {
        let count = untrack(|| self.count());
        let steps = self.speed.try_get_untracked().and_then(|speed| SPEEDS.get(speed).copied()).unwrap_or(1);
        let laid = self.laid.try_update(|laid| {
            *laid = laid.saturating_add(steps).min(count);
            *laid
        });
        laid.is_some_and(|laid| laid < count)
    }

    /// What is being sewn, in words.
    fn said(self) -> String {
        let texts = self.studio.shell.session.texts.get();
        self.studio.bench.preview.with(|preview| {
            let Some(preview) = preview else { return String::new() };
            let laid = self.laid.get();
            let whole = texts.embroidery_whole(preview.stitches, preview.threads.len(), preview.minutes);
            if laid >= preview.acts.len() / 3 {
                return whole;
            }
            let kinds = preview.acts.chunks_exact(3).take(laid).map(|act| act.last().copied().unwrap_or(0));
            let (sewn, changes) = kinds.fold((0, 0), |(sewn, changes): (usize, usize), kind| {
                (sewn + usize::from(kind == 0), changes + usize::from(kind == 3))
            });
            let thread = preview.threads.get(changes).map_or("", |sewn| words::thread(texts, sewn.thread.id));
            texts.embroidery_now(thread, sewn, preview.stitches)
        })
    }
}

/// Lays the stitches on the canvas, and runs the machine a frame at a time.
fn draw_on(canvas: NodeRef<html::Canvas>, machine: Machine) {
    let cloth: StoredValue<Option<Cloth>, LocalStorage> = StoredValue::new_local(None);
    let resized = RwSignal::new(0_u32);
    let listening = window_event_listener(leptos::ev::resize, move |_| resized.update(|count| *count += 1));
    on_cleanup(move || listening.remove());
    let preview = machine.studio.bench.preview;
    Effect::new(move |_| {
        preview.track();
        cloth.update_value(|cloth| {
            if let Some(cloth) = cloth {
                cloth.clear();
            }
        });
        machine.laid.set(usize::MAX);
        machine.is_running.set(false);
    });
    Effect::new(move |_| {
        resized.track();
        let laid = machine.laid.get();
        let Some(canvas) = canvas.get() else { return };
        preview.with(|preview| {
            let Some(preview) = preview else { return };
            cloth.update_value(|cloth| {
                if cloth.is_none() {
                    *cloth = Cloth::on(&canvas);
                }
                if let Some(cloth) = cloth {
                    lay(cloth, preview, laid);
                }
            });
        });
    });
    Effect::new(move |_| {
        machine.laid.track();
        if !machine.is_running.get() || machine.is_waiting.get_value() {
            return;
        }
        machine.is_waiting.set_value(true);
        request_animation_frame(move || {
            if machine.is_waiting.try_set_value(false).is_none()
                && machine.is_running.try_get_untracked() == Some(true)
                && !machine.go_on()
            {
                machine.is_running.set(false);
            }
        });
    });
}

fn lay(cloth: &mut Cloth, preview: &Preview, laid: usize) {
    let threads: Vec<[u8; 3]> = preview.threads.iter().map(|sewn| sewn.thread.rgb).collect();
    let (width, height) = (preview.width, preview.height);
    cloth.lay(Acts { acts: &preview.acts, threads: &threads, width, height }, laid.min(preview.acts.len() / 3));
}
