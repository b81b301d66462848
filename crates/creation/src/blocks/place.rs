//! Names of what is in a program. A place is written as it is found: `main.2.body.0` is the first block within the third of the program,
//! `own.1.4` the fifth of the second own block. So it can stand in an attribute of a page.

use super::program::{Block, Program};
use serde::{Deserialize, Serialize};
use std::fmt::{self, Display, Formatter};
use std::str::{FromStr, Split};

/// Where a list hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Root {
    /// The program itself.
    Main,
    /// The own block of that rank.
    Own(usize),
}

/// Which of the lists of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Branch {
    /// What is repeated, or done when the condition holds.
    Body,
    /// What is done when the condition does not hold.
    Else,
}

/// A list of blocks.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct List {
    /// Where it hangs.
    pub root: Root,
    /// The way from there: the rank of a block and the list within it, again and again.
    pub within: Vec<(usize, Branch)>,
}

/// A block, or the gap before it; the rank after the last is the gap at the end.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Place {
    /// The list.
    pub list: List,
    /// The rank in it, from 0.
    pub rank: usize,
}

/// A text that names no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPlace;

impl List {
    /// The outermost list there.
    pub fn root(root: Root) -> Self {
        Self { root, within: Vec::new() }
    }

    /// The place of that rank.
    pub fn at(&self, rank: usize) -> Place {
        Place { list: self.clone(), rank }
    }
}

impl Place {
    /// The place of that rank in the program itself.
    pub fn main(rank: usize) -> Self {
        List::root(Root::Main).at(rank)
    }

    /// The place of that rank in an own block.
    pub fn own(own: usize, rank: usize) -> Self {
        List::root(Root::Own(own)).at(rank)
    }

    /// The list within the block that stands here.
    pub fn inside(&self, branch: Branch) -> List {
        let mut list = self.list.clone();
        list.within.push((self.rank, branch));
        list
    }

    /// Whether `list` is within the block that stands here, however deep.
    pub fn holds(&self, list: &List) -> bool {
        self.list.root == list.root
            && list.within.starts_with(&self.list.within)
            && list.within.get(self.list.within.len()).is_some_and(|(rank, _)| *rank == self.rank)
    }

    /// What this place is called once the block at `gone`, which does not hold it, has been taken away.
    pub fn without(&self, gone: &Self) -> Self {
        let mut place = self.clone();
        if self.list.root != gone.list.root || !self.list.within.starts_with(&gone.list.within) {
            return place;
        }
        let rank = match place.list.within.get_mut(gone.list.within.len()) {
            Some((rank, _)) => rank,
            None => &mut place.rank,
        };
        if *rank > gone.rank {
            *rank -= 1;
        }
        place
    }
}

impl Program {
    /// The blocks of a list, if it is there.
    pub fn list(&self, list: &List) -> Option<&Vec<Block>> {
        let root = match list.root {
            Root::Main => &self.main,
            Root::Own(own) => &self.own.get(own)?.body,
        };
        list.within.iter().try_fold(root, |blocks, (rank, branch)| {
            blocks.get(*rank)?.branches().find_map(|(found, inner)| (found == *branch).then_some(inner))
        })
    }

    /// The blocks of a list, to be changed, if it is there.
    pub fn list_mut(&mut self, list: &List) -> Option<&mut Vec<Block>> {
        let root = match list.root {
            Root::Main => &mut self.main,
            Root::Own(own) => &mut self.own.get_mut(own)?.body,
        };
        list.within.iter().try_fold(root, |blocks, (rank, branch)| {
            blocks.get_mut(*rank)?.branches_mut().find_map(|(found, inner)| (found == *branch).then_some(inner))
        })
    }

    /// The block at a place, if there is one.
    pub fn block(&self, place: &Place) -> Option<&Block> {
        self.list(&place.list)?.get(place.rank)
    }

    /// The block at a place, to be changed, if there is one.
    pub fn block_mut(&mut self, place: &Place) -> Option<&mut Block> {
        self.list_mut(&place.list)?.get_mut(place.rank)
    }
}

impl Display for List {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self.root {
            Root::Main => out.write_str("main")?,
            Root::Own(own) => write!(out, "own.{own}")?,
        }
        self.within.iter().try_for_each(|(rank, branch)| match branch {
            Branch::Body => write!(out, ".{rank}.body"),
            Branch::Else => write!(out, ".{rank}.else"),
        })
    }
}

impl Display for Place {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.list, self.rank)
    }
}

/// Reads a list, and the rank after it where there is one.
fn read(text: &str) -> Option<(List, Option<usize>)> {
    let mut words = text.split('.');
    let root = match words.next()? {
        "main" => Root::Main,
        "own" => Root::Own(number(&mut words)??),
        _ => return None,
    };
    let mut list = List::root(root);
    while let Some(rank) = number(&mut words) {
        match words.next() {
            Some("body") => list.within.push((rank?, Branch::Body)),
            Some("else") => list.within.push((rank?, Branch::Else)),
            Some(_) => return None,
            None => return Some((list, Some(rank?))),
        }
    }
    Some((list, None))
}

/// The next word, and the number that it is: digits only, without needless zeros, so that a place has one name.
fn number(words: &mut Split<'_, char>) -> Option<Option<usize>> {
    let word = words.next()?;
    Some(word.parse().ok().filter(|number: &usize| number.to_string() == word))
}

impl FromStr for List {
    type Err = NoPlace;
    fn from_str(text: &str) -> Result<Self, NoPlace> {
        match read(text) {
            Some((list, None)) => Ok(list),
            _ => Err(NoPlace),
        }
    }
}

impl FromStr for Place {
    type Err = NoPlace;
    fn from_str(text: &str) -> Result<Self, NoPlace> {
        match read(text) {
            Some((list, Some(rank))) => Ok(Self { list, rank }),
            _ => Err(NoPlace),
        }
    }
}

impl TryFrom<String> for List {
    type Error = NoPlace;
    fn try_from(text: String) -> Result<Self, NoPlace> {
        text.parse()
    }
}

impl TryFrom<String> for Place {
    type Error = NoPlace;
    fn try_from(text: String) -> Result<Self, NoPlace> {
        text.parse()
    }
}

impl From<List> for String {
    fn from(list: List) -> Self {
        list.to_string()
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.to_string()
    }
}

impl Display for NoPlace {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str("not a place in a program")
    }
}

impl std::error::Error for NoPlace {}
