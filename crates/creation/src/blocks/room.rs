//! A room of cells with a robot in it, drawn as a text map: `#` wall, `.` floor, `D` door, `o` thing, `x` mark, and the robot as an arrow
//! in its direction, `>`, `v`, `<` or `^`.

use super::program::{Block, Sensor};
use super::run::{Effect, Outcome};

/// Cells from left to right, at most.
pub const WIDTH: usize = 16;
/// Cells from top to bottom, at most.
pub const HEIGHT: usize = 12;

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A wall, where the robot cannot go.
    Wall,
    /// Floor.
    Floor,
    /// The door.
    Door,
    /// Floor with a mark, where a thing is to be put.
    Mark,
}

/// Where the robot looks, clockwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "as on a map")]
pub enum Direction {
    Up,
    Right,
    Down,
    Left,
}

/// A room, with what lies in it and the robot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    rows: Vec<Vec<(Cell, u32)>>,
    /// Column and row of the robot, from 0 at the top left.
    pub robot: (usize, usize),
    /// Where it looks.
    pub facing: Direction,
    /// How many things it carries.
    pub carried: u32,
}

/// What is wrong with a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MapFault {
    /// No row, a row of another length than the first, or more cells than a screen shows.
    Size,
    /// A sign that means nothing, at this column and row from 1.
    Sign(char, usize, usize),
    /// No robot, or several.
    Robot,
}

impl Direction {
    /// After a quarter turn to the right.
    pub fn right(self) -> Self {
        match self {
            Self::Up => Self::Right,
            Self::Right => Self::Down,
            Self::Down => Self::Left,
            Self::Left => Self::Up,
        }
    }

    /// After a quarter turn to the left.
    pub fn left(self) -> Self {
        self.right().right().right()
    }
}

impl Room {
    /// Reads a map; the robot carries so many things. Empty lines before and after are no rows.
    ///
    /// # Errors
    /// See [`MapFault`].
    pub fn read(map: &str, carried: u32) -> Result<Self, MapFault> {
        let lines: Vec<&str> = map.trim_matches('\n').lines().map(str::trim_end).collect();
        let width = lines.first().map_or(0, |line| line.chars().count());
        if width == 0 || width > WIDTH || lines.len() > HEIGHT || lines.iter().any(|line| line.chars().count() != width)
        {
            return Err(MapFault::Size);
        }
        let mut robots = Vec::new();
        let mut rows = Vec::new();
        for (row, line) in lines.iter().enumerate() {
            let mut cells = Vec::new();
            for (column, sign) in line.chars().enumerate() {
                if let Some(facing) = arrow(sign) {
                    robots.push(((column, row), facing));
                }
                cells.push(cell(sign).ok_or(MapFault::Sign(sign, column + 1, row + 1))?);
            }
            rows.push(cells);
        }
        match robots.as_slice() {
            [(robot, facing)] => Ok(Self { rows, robot: *robot, facing: *facing, carried }),
            _ => Err(MapFault::Robot),
        }
    }

    /// The cells, row by row from the top, each with the number of things that lie on it.
    pub fn rows(&self) -> &[Vec<(Cell, u32)>] {
        &self.rows
    }

    /// How many things lie elsewhere than on a mark.
    pub fn lying(&self) -> u32 {
        self.rows.iter().flatten().filter(|(cell, _)| *cell != Cell::Mark).map(|(_, things)| things).sum()
    }

    /// How many marks have no thing on them.
    pub fn open_marks(&self) -> usize {
        self.rows.iter().flatten().filter(|cell| **cell == (Cell::Mark, 0)).count()
    }

    /// What the sensor says.
    pub fn senses(&self, sensor: Sensor) -> bool {
        let here = self.here().copied().unwrap_or((Cell::Wall, 0));
        match sensor {
            Sensor::WallAhead => self.ahead().is_none(),
            Sensor::OnMark => here.0 == Cell::Mark,
            Sensor::ThingHere => here.1 > 0,
            Sensor::AtDoor => here.0 == Cell::Door,
        }
    }

    fn here(&self) -> Option<&(Cell, u32)> {
        self.cell_at(self.robot)
    }

    fn cell_at(&self, (column, row): (usize, usize)) -> Option<&(Cell, u32)> {
        self.rows.get(row)?.get(column)
    }

    /// The cell before the robot, unless it is a wall or outside.
    fn ahead(&self) -> Option<(usize, usize)> {
        let (column, row) = self.robot;
        let next = match self.facing {
            Direction::Up => (column, row.checked_sub(1)?),
            Direction::Right => (column + 1, row),
            Direction::Down => (column, row + 1),
            Direction::Left => (column.checked_sub(1)?, row),
        };
        self.cell_at(next).filter(|(cell, _)| *cell != Cell::Wall).map(|_| next)
    }

    /// What comes of a block; nothing for blocks of other worlds.
    pub(super) fn act(&mut self, block: &Block) -> Outcome {
        let effect = match block {
            Block::Step => match self.ahead() {
                Some(next) => {
                    self.robot = next;
                    Effect::Stepped
                }
                None => return Outcome::Bumped,
            },
            Block::QuarterLeft => {
                self.facing = self.facing.left();
                Effect::Turned
            }
            Block::QuarterRight => {
                self.facing = self.facing.right();
                Effect::Turned
            }
            Block::Take => self.take(),
            Block::Put => self.put(),
            _ => return Outcome::Unseen,
        };
        Outcome::Seen(effect)
    }

    fn take(&mut self) -> Effect {
        match self.things_here() {
            Some(things) if *things > 0 => {
                *things -= 1;
                self.carried += 1;
                Effect::Took
            }
            _ => Effect::FoundNothing,
        }
    }

    fn put(&mut self) -> Effect {
        let carried = self.carried;
        match self.things_here() {
            Some(things) if carried > 0 => {
                *things += 1;
                self.carried -= 1;
                Effect::PutDown
            }
            _ => Effect::HadNothing,
        }
    }

    fn things_here(&mut self) -> Option<&mut u32> {
        let (column, row) = self.robot;
        self.rows.get_mut(row)?.get_mut(column).map(|(_, things)| things)
    }
}

fn arrow(sign: char) -> Option<Direction> {
    match sign {
        '^' => Some(Direction::Up),
        '>' => Some(Direction::Right),
        'v' => Some(Direction::Down),
        '<' => Some(Direction::Left),
        _ => None,
    }
}

fn cell(sign: char) -> Option<(Cell, u32)> {
    match sign {
        '#' => Some((Cell::Wall, 0)),
        '.' | '^' | '>' | 'v' | '<' => Some((Cell::Floor, 0)),
        'D' => Some((Cell::Door, 0)),
        'x' => Some((Cell::Mark, 0)),
        'o' => Some((Cell::Floor, 1)),
        _ => None,
    }
}
