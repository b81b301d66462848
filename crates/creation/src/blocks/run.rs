//! Runs a program, one visible effect at a time. It always ends: what takes too long is stopped and named.

use super::code::{Code, Instruction};
use super::place::Place;
use super::program::{Block, Condition, Program, World};
use super::room::Room;
use super::turtle::Turtle;
use crate::geometry::Point;
use std::sync::Arc;

/// Effects that a run may have.
pub const VISIBLE_STEPS: u32 = 10_000;
/// Instructions that a run may take, loops and calls included.
pub const INNER_STEPS: u32 = 100_000;
/// Own blocks that may be at work within each other.
pub const CALLS: usize = 256;

/// What a program acts upon.
#[derive(Clone, Debug, PartialEq)]
pub enum Ground {
    /// A sheet, with the turtle on it.
    Sheet(Turtle),
    /// A room, with the robot in it.
    Room(Room),
}

/// What can be seen of one step. What it led to is read off [`Machine::ground`].
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// The turtle went and drew, in mm.
    Drew {
        /// From here.
        from: Point,
        /// To here.
        to: Point,
        /// With this thread; none is the first one of the machine.
        colour: Option<String>,
    },
    /// The turtle went without drawing, in mm.
    Moved {
        /// From here.
        from: Point,
        /// To here.
        to: Point,
    },
    /// The turtle or the robot turned.
    Turned,
    /// The pen went up or down, or was there already.
    Pen,
    /// The pen has another thread.
    Coloured,
    /// The robot went one cell ahead.
    Stepped,
    /// The robot took a thing.
    Took,
    /// Nothing lies there to be taken; the robot goes on.
    FoundNothing,
    /// The robot put a thing down.
    PutDown,
    /// The robot carries nothing to be put down; it goes on.
    HadNothing,
    /// A condition was tested.
    Tested {
        /// Whether it holds.
        holds: bool,
    },
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Every block was done.
    Done,
    /// The robot stands before a wall and cannot go on.
    Bumped {
        /// The block that would have gone ahead.
        place: Place,
    },
    /// It would never end, or only after very long.
    TooLong {
        /// The innermost loop, or without one the call or the block, that was at work.
        place: Place,
    },
    /// Own blocks call each other, or themselves, too many times within each other.
    TooDeep {
        /// The last call.
        place: Place,
    },
}

/// One step of a run.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A block did something.
    Did {
        /// The block.
        place: Place,
        /// What it did.
        effect: Effect,
    },
    /// There is no more to come; said again each time.
    Ended(Ended),
}

/// What is at work: loops and calls, outermost first.
#[derive(Clone, Debug)]
enum Frame {
    Count { left: u16, line: usize },
    Watch { changes: Option<u32>, line: usize },
    Call { back: usize, line: usize },
}

/// What came of one instruction.
pub(super) enum Outcome {
    /// Nothing that can be seen.
    Unseen,
    /// Something to be shown.
    Seen(Effect),
    /// The robot stands before a wall.
    Bumped,
    /// A loop would never end.
    ForEver,
    /// Too many calls within each other.
    TooDeep,
}

/// A program at work.
#[derive(Clone, Debug)]
pub struct Machine {
    code: Arc<Code>,
    ground: Ground,
    line: usize,
    frames: Vec<Frame>,
    calls: usize,
    visible: u32,
    inner: u32,
    /// How many times something became other than it was.
    changes: u32,
    ended: Option<Ended>,
}

/// A run as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Every effect with its block, in order.
    pub effects: Vec<(Place, Effect)>,
    /// How it ended.
    pub ended: Ended,
    /// What it led to.
    pub ground: Ground,
}

impl Ground {
    /// An empty sheet.
    pub fn sheet() -> Self {
        Self::Sheet(Turtle::default())
    }

    /// What programs for it drive.
    pub fn world(&self) -> World {
        match self {
            Self::Sheet(_) => World::Turtle,
            Self::Room(_) => World::Robot,
        }
    }
}

/// Runs the program to its end.
pub fn run_all(program: &Program, ground: Ground) -> Run {
    let mut machine = Machine::new(program, ground);
    let mut effects = Vec::new();
    loop {
        match machine.step() {
            Step::Did { place, effect } => effects.push((place, effect)),
            Step::Ended(ended) => return Run { effects, ended, ground: machine.ground },
        }
    }
}

impl Machine {
    /// A program before its first step. One beyond the limits of a program, or made for another ground, does nothing.
    pub fn new(program: &Program, ground: Ground) -> Self {
        let code = if program.world == ground.world() { Code::of(program) } else { Code::default() };
        Self {
            line: code.start(),
            code: Arc::new(code),
            ground,
            frames: Vec::new(),
            calls: 0,
            visible: 0,
            inner: 0,
            changes: 0,
            ended: None,
        }
    }

    /// What the program acts upon, as it is now.
    pub fn ground(&self) -> &Ground {
        &self.ground
    }

    /// Goes on to the next visible effect, or to the end.
    pub fn step(&mut self) -> Step {
        let code = Arc::clone(&self.code);
        let ended = loop {
            if let Some(ended) = &self.ended {
                break ended.clone();
            }
            let Some((instruction, place)) = code.line(self.line) else {
                break Ended::Done;
            };
            if self.inner >= INNER_STEPS || self.visible >= VISIBLE_STEPS {
                break Ended::TooLong { place: self.at_work(place).clone() };
            }
            self.inner += 1;
            match self.follow(instruction) {
                Outcome::Unseen => {}
                Outcome::Seen(effect) => {
                    self.visible += 1;
                    return Step::Did { place: place.clone(), effect };
                }
                Outcome::Bumped => break Ended::Bumped { place: place.clone() },
                Outcome::ForEver => break Ended::TooLong { place: place.clone() },
                Outcome::TooDeep => break Ended::TooDeep { place: place.clone() },
            }
        };
        self.ended = Some(ended.clone());
        Step::Ended(ended)
    }

    /// The innermost loop; without one, the innermost call; without one, `place`.
    fn at_work<'a>(&'a self, place: &'a Place) -> &'a Place {
        let is_loop = |frame: &&Frame| !matches!(frame, Frame::Call { .. });
        let frame = self.frames.iter().rev().find(is_loop).or(self.frames.last());
        let line = frame.map(|frame| match frame {
            Frame::Count { line, .. } | Frame::Watch { line, .. } | Frame::Call { line, .. } => *line,
        });
        line.and_then(|line| self.code.line(line)).map_or(place, |(_, place)| place)
    }

    fn follow(&mut self, instruction: &Instruction) -> Outcome {
        let line = self.line;
        self.line += 1;
        match instruction {
            Instruction::Act(block) => return self.act(block),
            Instruction::Count { times } => self.frames.push(Frame::Count { left: *times, line }),
            Instruction::Next { end } => match self.frames.last_mut() {
                Some(Frame::Count { left, .. }) if *left > 0 => *left -= 1,
                _ => self.leave(*end),
            },
            Instruction::Watch => self.frames.push(Frame::Watch { changes: None, line }),
            Instruction::Leave { condition, end } => return self.watch(*condition, *end),
            Instruction::Choose { condition, otherwise } => {
                let holds = self.holds(*condition);
                if !holds {
                    self.line = *otherwise;
                }
                return Outcome::Seen(Effect::Tested { holds });
            }
            Instruction::Jump { to } => self.line = *to,
            Instruction::Call { .. } if self.calls >= CALLS => return Outcome::TooDeep,
            Instruction::Call { own } => {
                if let Some(start) = self.code.own(*own) {
                    self.calls += 1;
                    self.frames.push(Frame::Call { back: self.line, line });
                    self.line = start;
                }
            }
            Instruction::Return => {
                if let Some(Frame::Call { back, .. }) = self.frames.pop() {
                    self.calls -= 1;
                    self.line = back;
                }
            }
        }
        Outcome::Unseen
    }

    fn leave(&mut self, end: usize) {
        self.frames.pop();
        self.line = end;
    }

    /// A turn that changes nothing would come again for ever, since the same follows from the same.
    fn watch(&mut self, condition: Condition, end: usize) -> Outcome {
        let holds = self.holds(condition);
        if holds {
            self.leave(end);
        } else if let Some(Frame::Watch { changes, .. }) = self.frames.last_mut()
            && changes.replace(self.changes) == Some(self.changes)
        {
            return Outcome::ForEver;
        }
        Outcome::Seen(Effect::Tested { holds })
    }

    fn holds(&self, condition: Condition) -> bool {
        match &self.ground {
            Ground::Sheet(_) => false,
            Ground::Room(room) => condition.holds(room.senses(condition.sensor())),
        }
    }

    fn act(&mut self, block: &Block) -> Outcome {
        let outcome = match &mut self.ground {
            Ground::Sheet(turtle) => turtle.act(block).map_or(Outcome::Unseen, Outcome::Seen),
            Ground::Room(room) => room.act(block),
        };
        if matches!(&outcome, Outcome::Seen(effect) if !matches!(effect, Effect::FoundNothing | Effect::HadNothing)) {
            self.changes += 1;
        }
        outcome
    }
}
