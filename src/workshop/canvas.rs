//! The canvas: the piece with its measures, to touch, drag and draw on.

use creation::geometry::Point;
use creation::laser::{Content, Edit};
use leptos::prelude::*;

use super::finding::{Finding, Working};
use super::keyboard;
use super::piece;
use super::pointing::{self, View};
use super::save::Saved;
use super::studio::{Gesture, Stage, Studio, Target, Tool, studio};
use super::words;
use crate::browser::pointer;
use crate::ui::art::{Icon, art};

/// What the finger does on the canvas.
#[derive(Clone, Debug, Default, PartialEq)]
enum Finger {
    /// It is not there.
    #[default]
    Away,
    /// It touched, and may go on to drag what it touched.
    Pressed { on: Option<Target>, start: Point, middle: Point, moved: bool },
    /// It draws a line.
    Drawing(Vec<Point>),
}

/// The canvas.
#[component]
pub fn Canvas() -> impl IntoView {
    let studio = studio();
    let session = studio.session;
    let view = Memo::new(move |_| current_view(studio));
    let finger = RwSignal::new(Finger::default());
    let at = move |point: pointer::Point| view.get_untracked().point(point.x, point.y);
    let may_change = move || studio.stage.get_untracked() == Stage::Mine;
    view! {
        <section
            class="canvas"
            class:wide-only=move || studio.stage.get() == Stage::HandOver
            role="group"
            aria-label=move || session.texts.get().laser_drawing()
            tabindex="0"
            on:keydown=move |event| if may_change() && keyboard::press(studio, &event.key(), event.ctrl_key() || event.meta_key(), event.shift_key()) {
                event.prevent_default();
            }
        >
            <div class="canvas-area">
                <div
                    class="canvas-sheet"
                    class:drawing=move || is_drawing(studio)
                    style:--ratio=move || view.with(|view| format!("{:.4}", view.frame.width() / view.frame.height()))
                >
                    <svg
                        viewBox=move || view.with(View::view_box)
                        role="img"
                        aria-label=move || studio.document.with(|document| words::describe(session.texts.get(), document))
                        on:pointerdown=move |event| {
                            if may_change() && pointer::grab(&event) && let Some(point) = pointer::point(&event) {
                                finger.set(press(studio, &view.get_untracked(), at(point)));
                            }
                        }
                        on:pointermove=move |event| {
                            if finger.with_untracked(|finger| *finger != Finger::Away) {
                                let points: Vec<Point> = pointer::points(&event).into_iter().map(at).collect();
                                finger.update(|finger| slide(studio, &view.get_untracked(), finger, &points));
                            }
                        }
                        on:pointerup=move |_| lift(studio, &view.get_untracked(), finger.try_update(std::mem::take))
                        on:pointercancel=move |_| {
                            finger.set(Finger::Away);
                            studio.end_gesture();
                        }
                    >
                        <g>{move || {
                            let material = studio.document.with(|document| document.material.clone());
                            studio.bench.preview.with(|preview| match preview {
                                Some(preview) => piece::drawn(preview, &material).into_any(),
                                None => studio.document.with(piece::outlined).into_any(),
                            })
                        }}</g>
                        <path class="dimension" d=move || view.with(dimension_lines)/>
                        {move || chosen(studio)}
                        <polyline class="pen-line" points=move || finger.with(line) stroke-width=move || studio.pen.get()/>
                    </svg>
                    <Measures view/>
                </div>
                <SavedMark/>
            </div>
            {move || hint(studio)}
            {move || (studio.stage.get() == Stage::Mine).then(|| view! { <Working/> <Finding/> })}
        </section>
    }
}

/// Width and height in words, beside their lines.
#[component]
fn Measures(view: Memo<View>) -> impl IntoView {
    let texts = studio().session.texts;
    let place = move |x: fn(&View) -> Point| view.with(|view| view.percent(x(view)));
    let above: fn(&View) -> Point = |view| Point::new(view.width / 2.0, view.frame.top / 2.0);
    let beside: fn(&View) -> Point = |view| Point::new(f64::midpoint(view.width, view.frame.right), view.height / 2.0);
    let label = move |class: &'static str, at: fn(&View) -> Point, size: fn(&View) -> f64| {
        view! {
            <span
                class=class
                aria-hidden="true"
                style:left=move || format!("{:.2}%", place(at).0)
                style:top=move || format!("{:.2}%", place(at).1)
            >
                {move || words::millimetres(texts.get(), view.with(size))}
            </span>
        }
    };
    view! {
        {label("dimension-text", above, |view| view.width)}
        {label("dimension-text upright", beside, |view| view.height)}
    }
}

/// Whether the drawing is kept.
#[component]
fn SavedMark() -> impl IntoView {
    let studio = studio();
    move || {
        let texts = studio.session.texts.get();
        let (said, is_kept) = match studio.saved.get() {
            Saved::NotBegun => return None,
            Saved::Saving => (texts.workshop_saving(), false),
            Saved::Kept => (texts.workshop_saved(), true),
            Saved::Refused => (texts.workshop_not_saved(), false),
        };
        Some(view! {
            <p class="saved canvas-saved">{is_kept.then(|| view! { <Icon svg=art!("icon/check")/> })} {said}</p>
        })
    }
}

/// What a touch does now, in words.
fn hint(studio: Studio) -> Option<impl IntoView> {
    let texts = studio.session.texts.get();
    let said = match studio.selected.get() {
        _ if studio.stage.get() != Stage::Mine => return None,
        Some(_) => texts.laser_touch_where(),
        None if is_drawing(studio) => texts.laser_draw_about(),
        None => texts.laser_nothing_selected(),
    };
    Some(view! { <p class="canvas-hint" role="status">{said}</p> })
}

/// The canvas shows what the preview shows, so that a finger and the picture agree.
fn current_view(studio: Studio) -> View {
    let drawn = studio.bench.preview.with(|preview| preview.as_ref().map(|preview| (preview.width, preview.height)));
    let (width, height) = drawn.unwrap_or_else(|| studio.document.with(|document| (document.width, document.height)));
    View::of(width, height)
}

/// Whether a finger on the canvas draws.
pub fn is_drawing(studio: Studio) -> bool {
    studio.tool.get() == Tool::Draw && studio.selected.get().is_none() && studio.stage.get() == Stage::Mine
}

fn dimension_lines(view: &View) -> String {
    let (width, height) = (view.width, view.height);
    let (above, beside) = (view.frame.top * 0.22, width + (view.frame.right - width) * 0.22);
    let tick = (view.frame.right - width) * 0.1;
    format!(
        "M0 {above}H{width}M0 {0}V{1}M{width} {0}V{1}M{beside} 0V{height}M{2} 0H{3}M{2} {height}H{3}",
        above - tick,
        above + tick,
        beside - tick,
        beside + tick
    )
}

/// The frame around what is chosen.
fn chosen(studio: Studio) -> Option<impl IntoView> {
    let target = studio.selected.get()?;
    let preview = studio.bench.preview.get()?;
    let (_, bounds) = pointing::place(&preview, target)?;
    let bounds = bounds.grown(View::of(preview.width, preview.height).reach() * 0.5);
    Some(view! {
        <rect class="selected" x=bounds.left y=bounds.top width=bounds.width() height=bounds.height()/>
    })
}

fn press(studio: Studio, view: &View, at: Point) -> Finger {
    if untrack(|| is_drawing(studio)) {
        return Finger::Drawing(vec![at]);
    }
    let found = studio.bench.preview.with_untracked(|preview| {
        let preview = preview.as_ref()?;
        let target = pointing::under(preview, view, at)?;
        Some((target, pointing::place(preview, target)?.0))
    });
    let middle = found.map_or(at, |(_, middle)| middle);
    Finger::Pressed { on: found.map(|(target, _)| target), start: at, middle, moved: false }
}

fn slide(studio: Studio, view: &View, finger: &mut Finger, points: &[Point]) {
    match finger {
        Finger::Away => {}
        Finger::Drawing(line) => line.extend(points),
        Finger::Pressed { on, start, middle, moved } => {
            let Some(last) = points.last() else { return };
            *moved |= last.distance(*start) > view.reach();
            if let (Some(target), true) = (*on, *moved) {
                studio.select(target);
                studio.edit_along(Gesture::Dragging(target), &move_to(studio, target, *middle + (*last - *start)));
            }
        }
    }
}

fn lift(studio: Studio, view: &View, finger: Option<Finger>) {
    match finger {
        Some(Finger::Drawing(points)) => {
            let width = studio.pen.get_untracked();
            let item = studio.document.with_untracked(|document| {
                let last = document.items.last()?;
                matches!(last.content, Content::Drawing(_)).then_some(last.id)
            });
            studio.edit(&Edit::AddStroke { item, points, width });
        }
        Some(Finger::Pressed { on: Some(target), moved: false, .. }) => studio.select(target),
        Some(Finger::Pressed { on: None, start, moved: false, .. }) => match studio.selected.get_untracked() {
            Some(target) if view.is_on_piece(start) => studio.edit_all(&move_to(studio, target, start)),
            _ => studio.selected.set(None),
        },
        _ => {}
    }
    studio.end_gesture();
}

/// The edits that move something there. An item that was as large as suits keeps the size that it has.
pub fn move_to(studio: Studio, target: Target, centre: Point) -> Vec<Edit> {
    let item = match target {
        Target::Hole(hole) => return vec![Edit::MoveHole { hole, centre }],
        Target::Item(item) => item,
    };
    let has_size = studio.document.with_untracked(|document| {
        document.item(item).is_none_or(|item| item.size.is_some() || matches!(item.content, Content::Drawing(_)))
    });
    let size = studio.bench.preview.with_untracked(|preview| {
        preview.as_ref()?.items.iter().find(|found| found.id == item).map(|found| found.size)
    });
    let keep_size = size.filter(|_| !has_size).map(|size| Edit::ResizeItem { item, size });
    keep_size.into_iter().chain([Edit::MoveItem { item, centre }]).collect()
}

fn line(finger: &Finger) -> String {
    let Finger::Drawing(points) = finger else { return String::new() };
    points.iter().map(|point| format!("{:.2},{:.2} ", point.x, point.y)).collect()
}
