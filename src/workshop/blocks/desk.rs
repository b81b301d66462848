//! The program on the desk: where the next block goes, what is chosen, and what is done to it.

use std::sync::Arc;

use creation::blocks::challenge::ChallengeEntry;
use creation::blocks::{Block, Blocks, Branch, Change, Edit, Kind, Place, Program};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::data;
use super::player::Player;
use crate::workshop::shell::Shell;
use crate::workshop::studio::Studio;

/// What is chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// A block.
    Block(Place),
    /// The own block of that rank.
    Own(usize),
}

/// The program on the desk. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The workshop around it.
    pub shell: Shell,
    /// The program as it is now.
    pub program: Memo<Program>,
    /// Every challenge, in order; none before they are there.
    pub challenges: RwSignal<Option<Arc<Vec<ChallengeEntry>>>>,
    /// The challenge that the program is for.
    pub challenge: Memo<Option<ChallengeEntry>>,
    /// Where the next block goes.
    pub cursor: Memo<Place>,
    /// What is chosen.
    pub chosen: Memo<Option<Chosen>>,
    /// The block that is being moved.
    pub moving: RwSignal<Option<Place>>,
    /// What runs the program.
    pub player: Player,
    marked: RwSignal<Option<Place>>,
    selected: RwSignal<Option<Chosen>>,
    studio: Studio<Blocks>,
}

/// The desk, inside the workshop.
pub fn desk() -> Desk {
    expect_context()
}

impl Desk {
    /// The desk of a creation; its challenges are fetched.
    pub fn new(studio: Studio<Blocks>) -> Self {
        let challenges: RwSignal<Option<Arc<Vec<ChallengeEntry>>>> = RwSignal::new(None);
        let session = studio.shell.session;
        Effect::new(move |_| {
            session.texts.track();
            spawn_local(async move {
                let fetched = data::challenges(session).await.map(Arc::new);
                challenges.try_set(fetched);
            });
        });
        let program = Memo::new(move |_| studio.document.with(|document| document.program.clone()));
        let challenge = Memo::new(move |_| {
            let name = studio.document.with(|document| document.challenge.clone())?;
            challenges.with(|all| all.as_ref()?.iter().find(|entry| entry.id == name).cloned())
        });
        let (marked, selected) = (RwSignal::new(None), RwSignal::new(None));
        let cursor = Memo::new(move |_| {
            let place: Option<Place> = marked.get();
            program.with(|program| {
                let is_there = |place: &Place| program.list(&place.list).is_some_and(|list| place.rank <= list.len());
                place.filter(is_there).unwrap_or_else(|| Place::main(program.main.len()))
            })
        });
        let chosen = Memo::new(move |_| {
            selected.get().filter(|chosen| {
                program.with(|program| match chosen {
                    Chosen::Block(place) => program.block(place).is_some(),
                    Chosen::Own(rank) => *rank < program.own.len(),
                })
            })
        });
        let player = Player::new(program, challenge, session);
        let moving = RwSignal::new(None);
        Self {
            shell: studio.shell,
            program,
            challenges,
            challenge,
            cursor,
            chosen,
            moving,
            player,
            marked,
            selected,
            studio,
        }
    }

    /// Begins a challenge, or a free drawing.
    pub fn begin(self, change: Change) {
        self.marked.set(None);
        self.selected.set(None);
        self.studio.choose(vec![change]);
    }

    /// Whether the program is for that challenge, or free where there is none.
    pub fn is_for(self, challenge: Option<&str>) -> bool {
        self.shell.is_begun() && self.studio.document.with(|document| document.challenge.as_deref() == challenge)
    }

    /// Length of the longer side of the drawing, in mm.
    pub fn side(self) -> f64 {
        self.studio.document.with(|document| document.side)
    }

    /// Makes the drawing larger or smaller.
    pub fn set_side(self, side: f64) {
        self.studio.edit(Change::SetSide(side));
    }

    /// Changes the program.
    pub fn edit(self, edit: Edit) {
        self.studio.edit(Change::Program(edit));
    }

    /// Puts a block where the mark is; the next one goes after it, or into it.
    pub fn add(self, block: Block) {
        let at = self.cursor.get_untracked();
        let holds_blocks = block.branches().next().is_some();
        let before = self.program.with_untracked(Program::count);
        self.edit(Edit::Insert { at: at.clone(), block });
        if self.program.with_untracked(Program::count) == before {
            return;
        }
        let next = if holds_blocks { at.inside(Branch::Body).at(0) } else { at.list.at(at.rank + 1) };
        self.marked.set(Some(next));
        self.selected.set(Some(Chosen::Block(at)));
    }

    /// Chooses a block: the next one goes after it.
    pub fn select(self, place: Place) {
        self.marked.set(Some(place.list.at(place.rank + 1)));
        self.selected.set(Some(Chosen::Block(place)));
    }

    /// Chooses an own block: the next one goes to its end.
    pub fn select_own(self, rank: usize) {
        let end = self.program.with_untracked(|program| program.own.get(rank).map_or(0, |own| own.body.len()));
        self.marked.set(Some(Place::own(rank, end)));
        self.selected.set(Some(Chosen::Own(rank)));
    }

    /// The next block goes here.
    pub fn mark(self, place: Place) {
        self.selected.set(None);
        self.marked.set(Some(place));
    }

    /// Puts the block that is being moved here.
    pub fn drop_here(self, to: Place) {
        let Some(from) = self.moving.try_update(Option::take).flatten() else { return };
        let now = to.without(&from);
        self.edit(Edit::Move { from, to });
        self.select(now);
    }

    /// Takes a block away.
    pub fn remove(self, place: Place) {
        self.selected.set(None);
        self.marked.set(Some(place.clone()));
        self.edit(Edit::Remove { at: place });
    }

    /// Makes a new own block, and goes on in it.
    pub fn add_own(self) {
        let rank = self.program.with_untracked(|program| program.own.len());
        let texts = self.shell.session.texts.get_untracked();
        self.edit(Edit::AddOwn { name: texts.blocks_own_name(rank + 1) });
        self.select_own(rank);
    }

    /// The kinds of block that are offered.
    pub fn offered(self) -> Vec<Kind> {
        let of_challenge =
            self.challenge.with(|challenge| challenge.as_ref().map(|entry| entry.challenge.blocks.clone()));
        let world = self.program.with(|program| program.world);
        of_challenge.unwrap_or_else(|| Kind::ALL.into_iter().filter(|kind| kind.is_for(world)).collect())
    }
}
