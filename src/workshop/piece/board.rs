//! A flat piece on the bench: what is on it, what is chosen, and the tool in hand.

use creation::piece::{Content, Item, ItemBox, ItemId, Piece, PieceEdit, PlacedHole};
use leptos::prelude::*;
use messages::Texts;

use crate::workshop::maker::Maker;
use crate::workshop::notice::worst;
use crate::workshop::shell::Shell;
use crate::workshop::studio::{Gesture, Studio};

/// Widths of the pens, in mm: thin, medium, thick.
pub const PENS: [f64; 3] = [0.8, 1.5, 3.0];

/// A tool, with its panel.
pub struct Tool {
    /// Its name in the program; the tools of one workshop differ by it.
    pub id: &'static str,
    /// Its drawing.
    pub icon: &'static str,
    /// What it is called.
    pub name: fn(Texts) -> &'static str,
    /// What it offers.
    pub panel: fn() -> AnyView,
}

/// Something on the piece that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A text, motif, code or drawing.
    Item(ItemId),
    /// The hole of that rank.
    Hole(usize),
}

/// Where things are on the piece, as the kernel laid them.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    /// Width of the piece in mm.
    pub width: f64,
    /// Height of the piece in mm.
    pub height: f64,
    /// The items, first below.
    pub items: Vec<ItemBox>,
    /// The holes, in the order of the document.
    pub holes: Vec<PlacedHole>,
}

/// A module whose object is a flat piece.
pub trait FlatMaker: Maker {
    /// The tools, in the order in which they are offered.
    const TOOLS: &'static [&'static Tool];

    /// The piece.
    fn piece(document: &Self::Document) -> Piece<()>;

    /// What changes the piece.
    fn change(edit: PieceEdit) -> Self::Edit;

    /// Where things are.
    fn laid(preview: &Self::Preview) -> Laid;

    /// The picture of the piece, in an SVG whose unit is the mm.
    fn picture(studio: Studio<Self>) -> AnyView;

    /// What the machine can do with an item.
    fn treatments(studio: Studio<Self>, item: ItemId) -> AnyView;

    /// Buttons over a corner of the canvas.
    fn over_the_canvas(_studio: Studio<Self>) -> AnyView {
        ().into_any()
    }
}

/// A flat piece on the bench. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Board {
    /// The workshop around it.
    pub shell: Shell,
    /// The piece as it is now.
    pub piece: Memo<Piece<()>>,
    /// Where things are, as the kernel laid them last.
    pub laid: Memo<Option<Laid>>,
    /// What is chosen.
    pub chosen: Memo<Option<Target>>,
    /// The tool in hand.
    pub tool: RwSignal<&'static str>,
    /// Width of the pen, in mm.
    pub pen: RwSignal<f64>,
    /// The tools.
    pub tools: &'static [&'static Tool],
    /// The picture of the piece.
    pub picture: Callback<(), AnyView>,
    /// What the machine can do with an item.
    pub treatments: Callback<ItemId, AnyView>,
    /// Buttons over a corner of the canvas.
    pub over_the_canvas: Callback<(), AnyView>,
    /// The worst thing that was found.
    pub worst: Callback<(), AnyView>,
    /// What the object is called.
    pub object: Signal<&'static str>,
    selected: RwSignal<Option<Target>>,
    gesture: RwSignal<Option<Gesture>>,
    edit: Callback<(Option<Gesture>, Vec<PieceEdit>)>,
}

/// The flat piece on the bench, inside its workshop.
pub fn board() -> Board {
    expect_context()
}

impl Board {
    /// The board of a creation.
    pub fn new<M: FlatMaker>(studio: Studio<M>) -> Self {
        let selected = RwSignal::new(None);
        let piece = Memo::new(move |_| studio.document.with(M::piece));
        let texts = studio.shell.session.texts;
        Self {
            shell: studio.shell,
            piece,
            laid: Memo::new(move |_| studio.bench.preview.with(|preview| preview.as_ref().map(M::laid))),
            chosen: Memo::new(move |_| selected.get().filter(|target| piece.with(|piece| is_there(piece, *target)))),
            tool: RwSignal::new(M::TOOLS.first().map_or("", |tool| tool.id)),
            pen: RwSignal::new(PENS[1]),
            tools: M::TOOLS,
            picture: Callback::new(move |()| M::picture(studio)),
            treatments: Callback::new(move |item| M::treatments(studio, item)),
            over_the_canvas: Callback::new(move |()| M::over_the_canvas(studio)),
            worst: Callback::new(move |()| worst(studio).into_any()),
            object: Signal::derive(move || studio.document.with(|document| M::object(texts.get(), document))),
            selected,
            gesture: studio.gesture,
            edit: Callback::new(move |(gesture, edits): (Option<Gesture>, Vec<PieceEdit>)| {
                let edits: Vec<M::Edit> = edits.into_iter().map(M::change).collect();
                match gesture {
                    Some(gesture) => studio.edit_along(gesture, &edits),
                    None => studio.edit_all(&edits),
                }
            }),
        }
    }

    /// Makes an edit, as a step of its own.
    pub fn edit(self, edit: PieceEdit) {
        self.edit_all(vec![edit]);
    }

    /// Makes several edits that are undone as one.
    pub fn edit_all(self, edits: Vec<PieceEdit>) {
        self.edit.run((None, edits));
    }

    /// Makes edits that belong to a gesture: the whole gesture is undone as one.
    pub fn edit_along(self, gesture: Gesture, edits: Vec<PieceEdit>) {
        self.edit.run((Some(gesture), edits));
    }

    /// Ends the gesture under way.
    pub fn end_gesture(self) {
        if self.gesture.get_untracked().is_some() {
            self.gesture.set(None);
        }
    }

    /// Chooses something on the piece, and takes its tool in hand.
    pub fn select(self, target: Target) {
        if self.chosen.get_untracked() == Some(target) {
            return;
        }
        self.end_gesture();
        self.selected.set(Some(target));
        let tool = match target {
            Target::Hole(_) => Some("hole"),
            Target::Item(id) => self.piece.with_untracked(|piece| {
                piece.item(id).map(|item| match item.content {
                    Content::Text(_) => "text",
                    Content::Motif(_) => "motif",
                    Content::Code(_) => "code",
                    Content::Drawing(_) => "draw",
                })
            }),
        };
        if let Some(tool) = tool.filter(|id| self.tools.iter().any(|tool| tool.id == *id)) {
            self.tool.set(tool);
        }
    }

    /// Chooses what was added last.
    pub fn select_last(self) {
        let last = self.piece.with_untracked(|piece| piece.items.last().map(|item| item.id));
        if let Some(id) = last {
            self.select(Target::Item(id));
        }
    }

    /// Chooses nothing.
    pub fn let_go(self) {
        self.selected.set(None);
    }

    /// Takes a tool in hand; what is chosen stays so only if the tool is for it.
    pub fn take(self, tool: &'static str) {
        if self.tool.get_untracked() != tool {
            self.end_gesture();
            self.let_go();
            self.tool.set(tool);
        }
    }

    /// The item that is chosen.
    pub fn chosen_item(self) -> Option<Item<()>> {
        match self.chosen.get()? {
            Target::Item(id) => self.piece.with(|piece| piece.item(id).cloned()),
            Target::Hole(_) => None,
        }
    }
}

fn is_there(piece: &Piece<()>, target: Target) -> bool {
    match target {
        Target::Item(id) => piece.item(id).is_some(),
        Target::Hole(rank) => rank < piece.holes.len(),
    }
}
