//! What the program acts upon: the robot's room, or the turtle's sheet, with the buttons that run it.

use creation::blocks::room::{Cell, Direction};
use creation::blocks::{Drawing, Ground, Room, Turtle, World};
use creation::embroidery::thread;
use creation::geometry::{Bounds, Point, svg_path};
use leptos::prelude::*;

use super::desk::{Desk, desk};
use crate::ui::art::art;
use crate::ui::button::RoundButton;
use crate::workshop::piece::SavedMark;
use crate::workshop::shell::Stage;
use crate::workshop::words::millimetres;

/// Side of the drawings of things in a room.
const ART: f64 = 96.0;

/// The room or the sheet, and the buttons that run the program.
#[component]
pub fn Canvas() -> impl IntoView {
    let desk = desk();
    let texts = desk.shell.session.texts;
    let is_at_work = move || desk.shell.stage.get() == Stage::Mine;
    view! {
        <section
            class="canvas ground"
            class:wide-only=move || desk.shell.stage.get() == Stage::HandOver
            role="group"
            aria-label=move || texts.get().blocks_ground()
        >
            <div class="canvas-area">
                {move || desk.player.ground.with(|ground| match ground {
                    Ground::Room(room) => view_of_room(room).into_any(),
                    Ground::Sheet(turtle) => view_of_sheet(desk, turtle).into_any(),
                })}
                <SavedMark/>
            </div>
            {move || is_at_work().then(|| controls(desk))}
            <p class="canvas-hint" role="status">{move || said(desk)}</p>
        </section>
    }
}

fn controls(desk: Desk) -> impl IntoView {
    let (player, texts) = (desk.player, desk.shell.session.texts);
    view! {
        <div class="canvas-controls">
            <RoundButton
                label=Signal::derive(move || {
                    let texts = texts.get();
                    (if player.is_running.get() { texts.embroidery_pause() } else { texts.blocks_run() }).to_owned()
                })
                icon=Signal::derive(move || if player.is_running.get() { art!("icon/pause") } else { art!("icon/play") })
                press=move || player.play_or_pause()
            />
            <RoundButton label=move || texts.get().blocks_one_step().to_owned() icon=art!("icon/step") press=move || player.step()/>
            <RoundButton label=move || texts.get().blocks_stop().to_owned() icon=art!("icon/stop") press=move || player.stop()/>
            <RoundButton
                label=move || texts.get().embroidery_speed(player.speed.get() + 1)
                icon=art!("icon/speed")
                press=move || player.change_speed()
            />
        </div>
    }
}

/// Where the robot or the turtle is, for whoever does not see it; silent while it runs.
fn said(desk: Desk) -> String {
    let texts = desk.shell.session.texts.get();
    if desk.player.is_running.get() {
        return texts.blocks_running().to_owned();
    }
    match desk.player.ground.get() {
        Ground::Room(room) => {
            let (column, row) = room.robot;
            texts.blocks_robot_at(column, row)
        }
        Ground::Sheet(_) if desk.challenge.with(Option::is_some) => texts.blocks_figure().to_owned(),
        Ground::Sheet(_) => texts.blocks_drawing_side(millimetres(texts, desk.side())),
    }
}

fn view_of_room(room: &Room) -> impl IntoView + use<> {
    let (width, height) = (room.rows().first().map_or(0, Vec::len), room.rows().len());
    let cells = room.rows().iter().enumerate().flat_map(|(row, cells)| {
        cells.iter().enumerate().map(move |(column, (cell, things))| view_of_cell(column, row, *cell, *things))
    });
    let (column, row) = room.robot;
    let turn = match room.facing {
        Direction::Right => 0,
        Direction::Down => 90,
        Direction::Left => 180,
        Direction::Up => 270,
    };
    let robot = format!("translate({column} {row}) scale({}) rotate({turn} 48 48)", 1.0 / ART);
    view! {
        <svg class="room" viewBox=format!("-0.1 -0.1 {:.1} {:.1}", width as f64 + 0.2, height as f64 + 0.2) aria-hidden="true">
            <rect class="floor" width=width height=height/>
            {cells.collect_view()}
            <g transform=robot inner_html=inside(art!("object/robot-top"))></g>
        </svg>
    }
}

fn view_of_cell(column: usize, row: usize, cell: Cell, things: u32) -> impl IntoView {
    let place = format!("translate({column} {row}) scale({})", 1.0 / ART);
    let drawn = match cell {
        Cell::Wall => Some(inside(art!("object/wall"))),
        Cell::Door => Some(inside(art!("object/door-top"))),
        Cell::Mark => Some(inside(art!("object/mark"))),
        Cell::Floor => None,
    };
    let thing = (things > 0).then(|| inside(art!("object/thing")));
    view! {
        <rect class="cell" x=column y=row width="1" height="1"/>
        {drawn.map(|drawn| view! { <g transform=place.clone() inner_html=drawn></g> })}
        {thing.map(|thing| view! { <g transform=place.clone() inner_html=thing></g> })}
    }
}

/// What stands within the `svg` of an illustration.
fn inside(svg: &'static str) -> &'static str {
    let start = svg.find('>').map_or(0, |at| at + 1);
    let end = svg.rfind("</svg>").unwrap_or(svg.len());
    svg.get(start..end).unwrap_or_default()
}

fn view_of_sheet(desk: Desk, turtle: &Turtle) -> impl IntoView + use<> {
    let model = desk.challenge.with(|entry| entry.as_ref().map(|entry| entry.challenge.model()));
    let whole = desk.program.with(|program| match program.world {
        World::Turtle => Drawing::of(program),
        World::Robot => Drawing::default(),
    });
    let bounds = [model.as_ref().and_then(|model| model.bounds), whole.bounds];
    let frame = bounds.into_iter().flatten().fold(around(Point::default()), |frame, bounds| frame.union(&bounds));
    let size = frame.width().max(frame.height()) * 0.1;
    let frame = frame.grown(size * 1.2);
    let place = turtle.place();
    let stands = format!(
        "translate({:.2} {:.2}) rotate({}) scale({}) translate(-48 -48)",
        place.x,
        place.y,
        turtle.heading,
        size * 1.6 / ART
    );
    let figure = model.map(|model| {
        let mut path = String::new();
        for line in &model.lines {
            svg_path::write(&mut path, &line.points, false);
        }
        view! { <path class="figure" d=path/> }
    });
    let drawn = desk.player.drawing.with(|drawing| {
        let line = |line: &creation::blocks::Line| {
            let mut path = String::new();
            svg_path::write(&mut path, &line.points, false);
            let thread = line.colour.as_deref().and_then(thread::find).unwrap_or(thread::UNKNOWN);
            let [red, green, blue] = thread.rgb;
            view! { <path class="drawn" stroke=format!("rgb({red} {green} {blue})") d=path/> }
        };
        drawing.lines.iter().map(line).collect_view()
    });
    view! {
        <svg
            class="turtle-sheet"
            viewBox=format!("{:.2} {:.2} {:.2} {:.2}", frame.left, frame.top, frame.width(), frame.height())
            aria-hidden="true"
        >
            {figure}
            {drawn}
            <g transform=stands inner_html=inside(art!("object/turtle"))></g>
        </svg>
    }
}

fn around(point: Point) -> Bounds {
    Bounds { left: point.x, top: point.y, right: point.x, bottom: point.y }.grown(20.0)
}
