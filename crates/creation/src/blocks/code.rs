//! A program as a flat list of instructions, so that running it needs no stack of calls.

use super::place::{Branch, List, Place, Root};
use super::program::{Block, Condition, Program};

/// What the machine does at one line. Lines are named by their number.
#[derive(Clone, Debug)]
pub(super) enum Instruction {
    /// Something that the turtle or the robot does: a block that holds no others.
    Act(Block),
    /// Begins a counted loop.
    Count {
        /// How many times it is done.
        times: u16,
    },
    /// Takes one off the count: while there is something left, goes into the loop, whose end is `end`.
    Next {
        /// The line after the loop.
        end: usize,
    },
    /// Begins a loop with a condition.
    Watch,
    /// Ends the loop that watches when the condition holds.
    Leave {
        /// What is tested.
        condition: Condition,
        /// The line after the loop.
        end: usize,
    },
    /// Goes on to `otherwise` when the condition does not hold.
    Choose {
        /// What is tested.
        condition: Condition,
        /// The line where that begins.
        otherwise: usize,
    },
    /// Goes on elsewhere.
    Jump {
        /// The line.
        to: usize,
    },
    /// Does an own block and comes back.
    Call {
        /// Its rank.
        own: usize,
    },
    /// Comes back from an own block.
    Return,
}

/// A program, ready to be run.
#[derive(Clone, Debug, Default)]
pub(super) struct Code {
    lines: Vec<(Instruction, Place)>,
    own: Vec<usize>,
    start: usize,
}

impl Code {
    /// The instructions of a program. One beyond the limits has none: it does nothing.
    pub fn of(program: &Program) -> Self {
        let mut code = Self::default();
        if program.fault().is_some() {
            return code;
        }
        for (rank, own) in program.own.iter().enumerate() {
            let list = List::root(Root::Own(rank));
            code.own.push(code.lines.len());
            code.add_list(&own.body, &list);
            code.add(Instruction::Return, &list.at(own.body.len()));
        }
        code.start = code.lines.len();
        code.add_list(&program.main, &List::root(Root::Main));
        code
    }

    /// Where the program begins. It is over where there is no more line.
    pub fn start(&self) -> usize {
        self.start
    }

    /// The instruction at a line, with the block that it comes from.
    pub fn line(&self, at: usize) -> Option<&(Instruction, Place)> {
        self.lines.get(at)
    }

    /// Where an own block begins.
    pub fn own(&self, rank: usize) -> Option<usize> {
        self.own.get(rank).copied()
    }

    fn add(&mut self, instruction: Instruction, place: &Place) {
        self.lines.push((instruction, place.clone()));
    }

    /// As deep as lists are nested, which [`Program::fault`] limits.
    fn add_list(&mut self, blocks: &[Block], list: &List) {
        for (rank, block) in blocks.iter().enumerate() {
            let place = list.at(rank);
            match block {
                Block::Repeat { times, body } => {
                    self.add(Instruction::Count { times: *times }, &place);
                    self.add_loop(body, &place, |end| Instruction::Next { end });
                }
                Block::RepeatUntil { until, body } => {
                    self.add(Instruction::Watch, &place);
                    self.add_loop(body, &place, |end| Instruction::Leave { condition: *until, end });
                }
                Block::If { when, then, otherwise } => self.add_choice(*when, then, otherwise, &place),
                Block::Call(own) => self.add(Instruction::Call { own: *own }, &place),
                _ => self.add(Instruction::Act(block.clone()), &place),
            }
        }
    }

    /// The head of a loop, which says where to go on after it, its body, and the way back to the head.
    fn add_loop(&mut self, body: &[Block], place: &Place, head: impl Fn(usize) -> Instruction) {
        let start = self.lines.len();
        self.add(head(0), place);
        self.add_list(body, &place.inside(Branch::Body));
        self.add(Instruction::Jump { to: start }, place);
        self.set(start, head(self.lines.len()));
    }

    fn add_choice(&mut self, condition: Condition, then: &[Block], otherwise: &[Block], place: &Place) {
        let start = self.lines.len();
        self.add(Instruction::Choose { condition, otherwise: 0 }, place);
        self.add_list(then, &place.inside(Branch::Body));
        let skip = self.lines.len();
        self.add(Instruction::Jump { to: 0 }, place);
        self.set(start, Instruction::Choose { condition, otherwise: self.lines.len() });
        self.add_list(otherwise, &place.inside(Branch::Else));
        self.set(skip, Instruction::Jump { to: self.lines.len() });
    }

    fn set(&mut self, at: usize, instruction: Instruction) {
        if let Some((found, _)) = self.lines.get_mut(at) {
            *found = instruction;
        }
    }
}
