//! What programs, rooms and drawings are called on the screen.

use creation::blocks::{Block, Condition, Ended, Kind, Missing, Problem, Sensor};
use messages::Texts;

use crate::ui::art::art;
use crate::workshop::embroidery::thread_name;
use crate::workshop::words::number as written;

/// A chapter of challenges.
pub fn chapter(texts: Texts, chapter: u8) -> &'static str {
    match chapter {
        1 => texts.blocks_chapter_first(),
        2 => texts.blocks_chapter_repeat(),
        3 => texts.blocks_chapter_conditions(),
        _ => texts.blocks_chapter_own(),
    }
}

/// A kind of block, as it is offered.
pub fn kind(texts: Texts, kind: Kind) -> &'static str {
    match kind {
        Kind::Move => texts.blocks_move_ahead(),
        Kind::Step => texts.blocks_step(),
        Kind::TurnLeft | Kind::QuarterLeft => texts.blocks_left(),
        Kind::TurnRight | Kind::QuarterRight => texts.blocks_right(),
        Kind::PenUp => texts.blocks_pen_up(),
        Kind::PenDown => texts.blocks_pen_down(),
        Kind::Colour => texts.blocks_colour(),
        Kind::Take => texts.blocks_take(),
        Kind::Put => texts.blocks_put(),
        Kind::Repeat => texts.blocks_repeat(),
        Kind::RepeatUntil => texts.blocks_repeat_until(),
        Kind::If => texts.blocks_if(),
        Kind::Call => texts.blocks_own_new(),
    }
}

/// The group of a block, by which it has its colour.
pub fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Move | Kind::Step | Kind::TurnLeft | Kind::TurnRight | Kind::QuarterLeft | Kind::QuarterRight => "way",
        Kind::PenUp | Kind::PenDown | Kind::Colour | Kind::Take | Kind::Put => "act",
        Kind::Repeat | Kind::RepeatUntil | Kind::If => "loop",
        Kind::Call => "own",
    }
}

/// The icon of a kind of block.
pub fn icon(kind: Kind) -> &'static str {
    match kind {
        Kind::Move | Kind::Step => art!("icon/step"),
        Kind::TurnLeft | Kind::QuarterLeft => art!("icon/undo"),
        Kind::TurnRight | Kind::QuarterRight => art!("icon/redo"),
        Kind::PenUp => art!("icon/feather"),
        Kind::PenDown => art!("icon/pen"),
        Kind::Colour => art!("icon/thread"),
        Kind::Take => art!("icon/hand"),
        Kind::Put => art!("icon/inbox"),
        Kind::Repeat | Kind::RepeatUntil => art!("icon/reload"),
        Kind::If => art!("icon/further"),
        Kind::Call => art!("icon/block-add"),
    }
}

/// The number of a block with its unit.
pub fn number(texts: Texts, block: &Block) -> Option<String> {
    Some(match block {
        Block::Move(length) => texts.workshop_millimetres(length),
        Block::TurnLeft(angle) | Block::TurnRight(angle) => texts.solid_degrees(angle),
        Block::Repeat { times, .. } => texts.blocks_times(times),
        _ => return None,
    })
}

/// A block with its number or condition. `own` are the names of own blocks.
pub fn block(texts: Texts, block: &Block, own: &[String]) -> String {
    let name = kind(texts, block.kind());
    match block {
        Block::RepeatUntil { until: tested, .. } | Block::If { when: tested, .. } => {
            texts.blocks_with_condition(name, condition(texts, *tested))
        }
        Block::Colour(thread) => texts.blocks_with_condition(name, thread_name(texts, thread)),
        Block::Call(rank) => {
            own.get(*rank).filter(|name| !name.is_empty()).map_or_else(|| "…".to_owned(), String::clone)
        }
        _ => number(texts, block).map_or_else(|| name.to_owned(), |number| format!("{name} {number}")),
    }
}

/// What is tested.
pub fn condition(texts: Texts, condition: Condition) -> &'static str {
    match condition {
        Condition::Is(Sensor::WallAhead) => texts.blocks_wall_ahead(),
        Condition::Is(Sensor::OnMark) => texts.blocks_on_mark(),
        Condition::Is(Sensor::ThingHere) => texts.blocks_thing_here(),
        Condition::Is(Sensor::AtDoor) => texts.blocks_at_door(),
        Condition::Not(Sensor::WallAhead) => texts.blocks_no_wall_ahead(),
        Condition::Not(Sensor::OnMark) => texts.blocks_not_on_mark(),
        Condition::Not(Sensor::ThingHere) => texts.blocks_nothing_here(),
        Condition::Not(Sensor::AtDoor) => texts.blocks_not_at_door(),
    }
}

/// How a program ended, where it did not do every block.
pub fn ended(texts: Texts, ended: &Ended) -> Option<&'static str> {
    match ended {
        Ended::Done => None,
        Ended::Bumped { .. } => Some(texts.blocks_bumped()),
        Ended::TooLong { .. } => Some(texts.blocks_too_long()),
        Ended::TooDeep { .. } => Some(texts.blocks_too_deep()),
    }
}

/// Why a challenge is not reached.
pub fn not_yet(texts: Texts, how: &Ended, missing: &[Missing]) -> String {
    let said = ended(texts, how).map(str::to_owned).or_else(|| {
        missing.first().map(|missing| match missing {
            Missing::Door => texts.blocks_missing_door().to_owned(),
            Missing::Things(count) => texts.blocks_missing_things(count),
            Missing::Marks(count) => texts.blocks_missing_marks(count),
            Missing::Lines => texts.blocks_missing_lines().to_owned(),
            Missing::LinesBeyond => texts.blocks_lines_beyond().to_owned(),
        })
    });
    said.unwrap_or_default()
}

/// What is wrong, in plain words.
pub fn problem(texts: Texts, problem: &Problem) -> String {
    match problem {
        Problem::NothingDrawn => texts.blocks_problem_nothing_drawn().to_owned(),
        Problem::TooLong { .. } => texts.blocks_too_long().to_owned(),
        Problem::TooDeep { .. } => texts.blocks_too_deep().to_owned(),
        Problem::OutsideBed { width, height } => {
            texts.laser_problem_outside_the_bed(written(texts, *width), written(texts, *height))
        }
        Problem::OutsideHoop { width, height } => {
            texts.embroidery_problem_outside_hoop(written(texts, *width), written(texts, *height))
        }
        Problem::TooDense => texts.embroidery_problem_too_dense().to_owned(),
    }
}
