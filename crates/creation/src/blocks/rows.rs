//! What an editor shows of a program: one line under another, with the gaps between where something can be put.

use super::place::{Branch, List, Place, Root};
use super::program::{Block, Program, limits};

/// A line of the editor.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// How far it is moved in: 0 for the program itself.
    pub depth: usize,
    /// The block or the gap; for the heading of an own block, its first gap.
    pub place: Place,
    /// What is shown.
    pub shown: Shown<'a>,
}

/// What a line shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown<'a> {
    /// The heading of an own block, with its name.
    Own(&'a str),
    /// A block; what it holds follows on lines of their own.
    Block(&'a Block),
    /// The word between what is done if the condition of the block at `place` holds, and what is done if not.
    Otherwise,
    /// A gap where a block can be put.
    Gap {
        /// Whether its list has nothing else.
        empty: bool,
    },
}

/// Every line, in order: the program, then each own block. A gap stands before each block and at the end of each list, except where a
/// block would be nested too deep.
pub fn rows(program: &Program) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    add_list(&mut rows, &program.main, &List::root(Root::Main));
    for (rank, own) in program.own.iter().enumerate() {
        rows.push(Row { depth: 0, place: Place::own(rank, 0), shown: Shown::Own(&own.name) });
        add_list(&mut rows, &own.body, &List::root(Root::Own(rank)));
    }
    rows
}

fn add_list<'a>(rows: &mut Vec<Row<'a>>, blocks: &'a [Block], list: &List) {
    let depth = list.within.len();
    if depth >= limits::NESTING {
        return;
    }
    let empty = blocks.is_empty();
    for (rank, block) in blocks.iter().enumerate() {
        let place = list.at(rank);
        rows.push(Row { depth, place: place.clone(), shown: Shown::Gap { empty } });
        rows.push(Row { depth, place: place.clone(), shown: Shown::Block(block) });
        for (branch, inner) in block.branches() {
            if branch == Branch::Else {
                rows.push(Row { depth, place: place.clone(), shown: Shown::Otherwise });
            }
            add_list(rows, inner, &place.inside(branch));
        }
    }
    rows.push(Row { depth, place: list.at(blocks.len()), shown: Shown::Gap { empty } });
}
