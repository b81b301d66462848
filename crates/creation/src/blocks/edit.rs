//! Everything that can be done to a program.

use super::place::Place;
use super::program::{Block, Condition, OwnBlock, Program, limits};
use serde::{Deserialize, Serialize};

/// One gesture of the learner. Numbers out of range are brought into it; an edit of something that is not there, or one that would lead
/// beyond the limits of a program, changes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Edit {
    /// Puts a block into a gap.
    Insert {
        /// The gap.
        at: Place,
        /// The block, with what it holds.
        block: Block,
    },
    /// Takes a block away, with what it holds.
    Remove {
        /// The block.
        at: Place,
    },
    /// Moves a block into a gap, with what it holds; never into itself.
    Move {
        /// The block.
        from: Place,
        /// The gap, as it is called before the move.
        to: Place,
    },
    /// Puts a copy of a block right after it.
    Duplicate {
        /// The block.
        at: Place,
    },
    /// Sets the length, the angle or the times of a block.
    SetNumber {
        /// The block.
        at: Place,
        /// In mm, degrees or times.
        number: i64,
    },
    /// Sets what a block tests.
    SetCondition {
        /// The block.
        at: Place,
        /// What is tested.
        condition: Condition,
    },
    /// Sets the thread of a colour block.
    SetColour {
        /// The block.
        at: Place,
        /// The thread's id.
        colour: String,
    },
    /// Makes a new own block, empty.
    AddOwn {
        /// Its name, as typed.
        name: String,
    },
    /// Gives an own block another name.
    RenameOwn {
        /// Its rank.
        own: usize,
        /// The name, as typed.
        name: String,
    },
    /// Takes an own block away, and every call to it.
    RemoveOwn {
        /// Its rank.
        own: usize,
    },
}

/// The program after the edit. Never fails: see [`Edit`].
pub fn apply(program: &Program, edit: &Edit) -> Program {
    let mut next = program.clone();
    match change(&mut next, edit) {
        Some(()) if next.fault().is_none() => next,
        _ => program.clone(),
    }
}

/// The program after all the edits, in order.
pub fn apply_all(program: &Program, edits: &[Edit]) -> Program {
    edits.iter().fold(program.clone(), |program, edit| apply(&program, edit))
}

/// Nothing when what is named is not there.
fn change(program: &mut Program, edit: &Edit) -> Option<()> {
    match edit {
        Edit::Insert { at, block } => insert(program, at, within_limits(block.clone())),
        Edit::Remove { at } => take(program, at).map(|_| ()),
        Edit::Move { from, to } => {
            if from.holds(&to.list) {
                return None;
            }
            let block = take(program, from)?;
            insert(program, &to.without(from), block)
        }
        Edit::Duplicate { at } => {
            let copy = program.block(at)?.clone();
            insert(program, &at.list.at(at.rank + 1), copy)
        }
        Edit::SetNumber { at, number } => set_number(program.block_mut(at)?, *number),
        Edit::SetCondition { at, condition } => match program.block_mut(at)? {
            Block::RepeatUntil { until: tested, .. } | Block::If { when: tested, .. } => {
                *tested = *condition;
                Some(())
            }
            _ => None,
        },
        Edit::SetColour { at, colour } => match program.block_mut(at)? {
            Block::Colour(thread) => {
                *thread = thread_within(colour);
                Some(())
            }
            _ => None,
        },
        Edit::AddOwn { name } => {
            program.own.push(OwnBlock { name: name_within(name), body: Vec::new() });
            Some(())
        }
        Edit::RenameOwn { own, name } => {
            program.own.get_mut(*own)?.name = name_within(name);
            Some(())
        }
        Edit::RemoveOwn { own } => remove_own(program, *own),
    }
}

fn insert(program: &mut Program, at: &Place, block: Block) -> Option<()> {
    let list = program.list_mut(&at.list)?;
    (at.rank <= list.len()).then(|| list.insert(at.rank, block))
}

fn take(program: &mut Program, at: &Place) -> Option<Block> {
    let list = program.list_mut(&at.list)?;
    (at.rank < list.len()).then(|| list.remove(at.rank))
}

fn set_number(block: &mut Block, wanted: i64) -> Option<()> {
    let (_, range) = block.number()?;
    let wanted = wanted.clamp(i64::from(*range.start()), i64::from(*range.end()));
    let wanted = u16::try_from(wanted).ok()?;
    match block {
        Block::Move(number) | Block::TurnLeft(number) | Block::TurnRight(number) => *number = wanted,
        Block::Repeat { times, .. } => *times = wanted,
        _ => return None,
    }
    Some(())
}

/// The block with its numbers, and those of the blocks within it, brought into range.
fn within_limits(mut block: Block) -> Block {
    let mut waiting = vec![&mut block];
    while let Some(block) = waiting.pop() {
        if let Some((number, _)) = block.number() {
            set_number(block, i64::from(number));
        }
        if let Block::Colour(thread) = block {
            *thread = thread_within(thread);
        }
        waiting.extend(block.branches_mut().flat_map(|(_, list)| list));
    }
    block
}

fn thread_within(thread: &str) -> String {
    thread.get(..thread.floor_char_boundary(limits::COLOUR)).unwrap_or_default().to_owned()
}

fn name_within(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).take(limits::LETTERS).collect()
}

fn remove_own(program: &mut Program, own: usize) -> Option<()> {
    if own >= program.own.len() {
        return None;
    }
    program.own.remove(own);
    let mut waiting = vec![&mut program.main];
    waiting.extend(program.own.iter_mut().map(|own| &mut own.body));
    while let Some(list) = waiting.pop() {
        list.retain(|block| *block != Block::Call(own));
        for block in list {
            match block {
                Block::Call(called) if *called > own => *called -= 1,
                _ => waiting.extend(block.branches_mut().map(|(_, list)| list)),
            }
        }
    }
    Some(())
}
