//! The canvas: the piece with its measures, to touch, drag and draw on.

use creation::geometry::Point;
use creation::piece::{Content, PieceEdit};
use leptos::prelude::*;

use super::board::{Board, Target, board};
use super::pointing::{self, View};
use super::{keyboard, words};
use crate::browser::pointer;
use crate::ui::art::{Icon, art};
use crate::workshop::notice::Working;
use crate::workshop::save::Saved;
use crate::workshop::shell::{Stage, acts, shell};
use crate::workshop::studio::Gesture;
use crate::workshop::words::millimetres;

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

/// The canvas of the creation on the board.
#[component]
pub fn Canvas() -> impl IntoView {
    let (board, acts) = (board(), acts());
    let session = board.shell.session;
    let view = Memo::new(move |_| current_view(board));
    let finger = RwSignal::new(Finger::default());
    let at = move |point: pointer::Point| view.get_untracked().point(point.x, point.y);
    let may_change = move || board.shell.stage.get_untracked() == Stage::Mine;
    view! {
        <section
            class="canvas"
            class:wide-only=move || board.shell.is_about_files()
            role="group"
            aria-label=move || session.texts.get().workshop_drawing()
            tabindex="0"
            on:keydown=move |event| if may_change() && keyboard::press(board, acts, &event.key(), event.ctrl_key() || event.meta_key(), event.shift_key()) {
                event.prevent_default();
            }
        >
            <div class="canvas-area">
                <div
                    class="canvas-sheet"
                    class:drawing=move || is_drawing(board)
                    style:--ratio=move || view.with(|view| format!("{:.4}", view.frame.width() / view.frame.height()))
                >
                    <svg
                        viewBox=move || view.with(View::view_box)
                        role="img"
                        aria-label=move || board.piece.with(|piece| words::describe(session.texts.get(), board.object.get(), piece))
                        on:pointerdown=move |event| {
                            if may_change() && pointer::grab(&event) && let Some(point) = pointer::point(&event) {
                                finger.set(press(board, &view.get_untracked(), at(point)));
                            }
                        }
                        on:pointermove=move |event| {
                            if finger.with_untracked(|finger| *finger != Finger::Away) {
                                let points: Vec<Point> = pointer::points(&event).into_iter().map(at).collect();
                                finger.update(|finger| slide(board, &view.get_untracked(), finger, &points));
                            }
                        }
                        on:pointerup=move |_| lift(board, &view.get_untracked(), finger.try_update(std::mem::take))
                        on:pointercancel=move |_| {
                            finger.set(Finger::Away);
                            board.end_gesture();
                        }
                    >
                        <g>{move || board.picture.run(())}</g>
                        <path class="dimension" d=move || view.with(dimension_lines)/>
                        {move || chosen(board)}
                        <polyline class="pen-line" points=move || finger.with(line) stroke-width=move || board.pen.get()/>
                    </svg>
                    <Measures view/>
                </div>
                <SavedMark/>
                <div class="canvas-buttons">{board.over_the_canvas.run(())}</div>
            </div>
            {move || hint(board)}
            {move || (board.shell.stage.get() == Stage::Mine).then(|| view! { <Working/> {board.worst.run(())} })}
        </section>
    }
}

/// Width and height in words, beside their lines.
#[component]
fn Measures(view: Memo<View>) -> impl IntoView {
    let texts = board().shell.session.texts;
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
                {move || millimetres(texts.get(), view.with(size))}
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
pub fn SavedMark() -> impl IntoView {
    let shell = shell();
    move || {
        let texts = shell.session.texts.get();
        let (said, is_kept) = match shell.saved.get() {
            Saved::NotBegun => return None,
            _ if shell.session.is_demo() => return None,
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
fn hint(board: Board) -> Option<impl IntoView> {
    let texts = board.shell.session.texts.get();
    let said = match board.chosen.get() {
        _ if board.shell.stage.get() != Stage::Mine => return None,
        Some(_) => texts.piece_touch_where(),
        None if is_drawing(board) => texts.piece_draw_about(),
        None => texts.piece_nothing_selected(),
    };
    Some(view! { <p class="canvas-hint" role="status">{said}</p> })
}

/// The canvas shows what the preview shows, so that a finger and the picture agree.
fn current_view(board: Board) -> View {
    let drawn = board.laid.with(|laid| laid.as_ref().map(|laid| (laid.width, laid.height)));
    let (width, height) = drawn.unwrap_or_else(|| board.piece.with(|piece| (piece.width, piece.height)));
    View::of(width, height)
}

/// Whether a finger on the canvas draws.
pub fn is_drawing(board: Board) -> bool {
    board.tool.get() == "draw" && board.chosen.get().is_none() && board.shell.stage.get() == Stage::Mine
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
fn chosen(board: Board) -> Option<impl IntoView> {
    let target = board.chosen.get()?;
    let preview = board.laid.get()?;
    let (_, bounds) = pointing::place(&preview, target)?;
    let bounds = bounds.grown(View::of(preview.width, preview.height).reach() * 0.5);
    Some(view! {
        <rect class="selected" x=bounds.left y=bounds.top width=bounds.width() height=bounds.height()/>
    })
}

fn press(board: Board, view: &View, at: Point) -> Finger {
    if untrack(|| is_drawing(board)) {
        return Finger::Drawing(vec![at]);
    }
    let found = board.laid.with_untracked(|preview| {
        let preview = preview.as_ref()?;
        let target = pointing::under(preview, view, at)?;
        Some((target, pointing::place(preview, target)?.0))
    });
    let middle = found.map_or(at, |(_, middle)| middle);
    Finger::Pressed { on: found.map(|(target, _)| target), start: at, middle, moved: false }
}

fn slide(board: Board, view: &View, finger: &mut Finger, points: &[Point]) {
    match finger {
        Finger::Away => {}
        Finger::Drawing(line) => line.extend(points),
        Finger::Pressed { on, start, middle, moved } => {
            let Some(last) = points.last() else { return };
            *moved |= last.distance(*start) > view.reach();
            if let (Some(target), true) = (*on, *moved) {
                board.select(target);
                board.edit_along(Gesture::Dragging(target), move_to(board, target, *middle + (*last - *start)));
            }
        }
    }
}

fn lift(board: Board, view: &View, finger: Option<Finger>) {
    match finger {
        Some(Finger::Drawing(points)) => {
            let width = board.pen.get_untracked();
            let item = board.piece.with_untracked(|document| {
                let last = document.items.last()?;
                matches!(last.content, Content::Drawing(_)).then_some(last.id)
            });
            board.edit(PieceEdit::AddStroke { item, points, width });
        }
        Some(Finger::Pressed { on: Some(target), moved: false, .. }) => board.select(target),
        Some(Finger::Pressed { on: None, start, moved: false, .. }) => match board.chosen.get_untracked() {
            Some(target) if view.is_on_piece(start) => board.edit_all(move_to(board, target, start)),
            _ => board.let_go(),
        },
        _ => {}
    }
    board.end_gesture();
}

/// The edits that move something there. An item that was as large as suits keeps the size that it has.
pub fn move_to(board: Board, target: Target, centre: Point) -> Vec<PieceEdit> {
    let item = match target {
        Target::Hole(hole) => return vec![PieceEdit::MoveHole { hole, centre }],
        Target::Item(item) => item,
    };
    let has_size = board.piece.with_untracked(|document| {
        document.item(item).is_none_or(|item| item.size.is_some() || matches!(item.content, Content::Drawing(_)))
    });
    let size = board.laid.with_untracked(|preview| {
        preview.as_ref()?.items.iter().find(|found| found.id == item).map(|found| found.size)
    });
    let keep_size = size.filter(|_| !has_size).map(|size| PieceEdit::ResizeItem { item, size });
    keep_size.into_iter().chain([PieceEdit::MoveItem { item, centre }]).collect()
}

fn line(finger: &Finger) -> String {
    let Finger::Drawing(points) = finger else { return String::new() };
    points.iter().map(|point| format!("{:.2},{:.2} ", point.x, point.y)).collect()
}
