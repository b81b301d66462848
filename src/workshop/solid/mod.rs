//! The 3D workshop.

mod choose;
mod look;
mod panel;
mod picture;
mod relief;
mod ticket;
mod words;

use creation::lab::LabProfile;
use creation::piece::{ItemId, Piece, PieceEdit};
use creation::solid::{Document, Edit, Finding, Format, Preview, Problem, Product, Solid, Ticket, Treatment};
use leptos::prelude::*;
use messages::Texts;

use super::maker::{FileEntry, Maker};
use super::objects::{self, Choices};
use super::piece::{self, CODE, DRAW, FlatMaker, HOLE, Laid, MOTIF, SIZE, TEXT, Tool};
use super::studio::Studio;
use crate::ui::art::art;

impl Maker for Solid {
    const PICTURE: &'static str = art!("object/printing");
    const FILES: &'static [FileEntry<Format>] = &[
        FileEntry { format: Format::Stl, name: |texts| texts.solid_stl(), about: |texts| texts.solid_stl_about() },
        FileEntry {
            format: Format::ThreeMf,
            name: |texts| texts.solid_three_mf(),
            about: |texts| texts.solid_three_mf_about(),
        },
    ];

    fn title(texts: Texts) -> &'static str {
        texts.solid_title()
    }

    fn about(texts: Texts) -> &'static str {
        texts.solid_about()
    }

    fn new_document(product: &str, lab: &LabProfile) -> Document {
        let product = Product::ALL.into_iter().find(|made| made.id() == product).unwrap_or(Product::Keyring);
        let filament = lab.printing.filament("").map(|first| first.id.clone());
        Document::new(product, &filament.unwrap_or_default())
    }

    fn findings(preview: &Preview) -> &[Finding] {
        &preview.findings
    }

    fn problem(texts: Texts, document: &Document, problem: &Problem) -> String {
        words::problem(texts, document, problem)
    }

    fn object(texts: Texts, document: &Document) -> &'static str {
        words::product(texts, document.product)
    }

    fn written(document: &Document) -> Option<String> {
        let is_written = document.product != Product::Vase;
        document.piece.first_text().filter(|_| is_written).map(|(_, text)| text.to_owned())
    }

    fn set_up(studio: Studio<Self>) {
        piece::set_up(studio);
    }

    fn choose(studio: Studio<Self>) -> AnyView {
        choose::choose(studio).into_any()
    }

    fn canvas(studio: Studio<Self>) -> AnyView {
        look::canvas(studio).into_any()
    }

    fn tools(studio: Studio<Self>) -> AnyView {
        if studio.document.with_untracked(|document| document.product == Product::Vase) {
            panel::vase_tools(studio).into_any()
        } else {
            view! { <piece::Tools/> }.into_any()
        }
    }

    fn ticket_sheet(texts: Texts, ticket: &Ticket, preview: &Preview) -> AnyView {
        ticket::sheet(texts, ticket, preview).into_any()
    }

    fn ticket_code(texts: Texts, ticket: &Ticket) -> Vec<String> {
        ticket::code(texts, ticket)
    }

    fn sketch(document: &Document) -> AnyView {
        picture::sketch(document)
    }
}

impl FlatMaker for Solid {
    const TOOLS: &'static [&'static Tool] = &[TEXT, MOTIF, DRAW, CODE, panel::THICKNESS, SIZE, HOLE, panel::FILAMENT];

    fn piece(document: &Document) -> Piece<()> {
        document.piece.plain()
    }

    fn change(edit: PieceEdit) -> Edit {
        Edit::Piece(edit)
    }

    fn laid(preview: &Preview) -> Laid {
        let (items, holes) = (preview.items.clone(), preview.holes.clone());
        Laid { width: preview.width, height: preview.depth, items, holes }
    }

    fn picture(studio: Studio<Self>) -> AnyView {
        picture::flat(studio)
    }

    fn over_the_canvas(studio: Studio<Self>) -> AnyView {
        look::switch(studio).into_any()
    }

    fn treatments(studio: Studio<Self>, item: ItemId) -> AnyView {
        let choices = Choices {
            legend: |texts| texts.solid_treatment(),
            all: &[Treatment::Raised, Treatment::Sunken],
            name: words::treatment,
            icon: Some(words::treatment_icon),
        };
        let chosen = move || studio.document.with(|document| document.piece.item(item).map(|item| item.treatment));
        let choose = move |treatment| studio.edit(Edit::Treat(item, treatment));
        objects::choices(studio.shell.session.texts, choices, chosen, choose).into_any()
    }
}
