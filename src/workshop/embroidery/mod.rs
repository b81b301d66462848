//! The embroidery workshop.

mod look;
mod panel;
mod picture;
mod simulation;
mod ticket;
mod words;

use creation::embroidery::{Document, Edit, Embroidery, Finding, Format, Preview, Problem, Product, Ticket};
use creation::lab::LabProfile;
use creation::piece::{ItemId, Piece, PieceEdit};
use leptos::prelude::*;
use messages::Texts;

use super::maker::{FileEntry, Maker};
use super::objects::{self, Objects};
use super::piece::{self, DRAW, FlatMaker, Laid, MOTIF, SIZE, TEXT, Tool};
use super::studio::Studio;
use crate::ui::art::art;

pub use panel::spool;
pub use words::thread as thread_name;

impl Maker for Embroidery {
    const PICTURE: &'static str = art!("object/embroidery");
    const FILES: &'static [FileEntry<Format>] = &[
        FileEntry {
            format: Format::Dst,
            name: |texts| texts.embroidery_dst(),
            about: |texts| texts.embroidery_dst_about(),
        },
        FileEntry {
            format: Format::Pes,
            name: |texts| texts.embroidery_pes(),
            about: |texts| texts.embroidery_pes_about(),
        },
        FileEntry {
            format: Format::Jef,
            name: |texts| texts.embroidery_jef(),
            about: |texts| texts.embroidery_jef_about(),
        },
        FileEntry {
            format: Format::Exp,
            name: |texts| texts.embroidery_exp(),
            about: |texts| texts.embroidery_exp_about(),
        },
    ];

    fn title(texts: Texts) -> &'static str {
        texts.embroidery_title()
    }

    fn about(texts: Texts) -> &'static str {
        texts.embroidery_about()
    }

    fn new_document(product: &str, _lab: &LabProfile) -> Document {
        Document::new(Product::ALL.into_iter().find(|made| made.id() == product).unwrap_or(Product::Badge))
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
        document.piece.first_text().map(|(_, text)| text.to_owned())
    }

    fn set_up(studio: Studio<Self>) {
        piece::set_up(studio);
    }

    fn choose(studio: Studio<Self>) -> AnyView {
        let objects = Objects {
            all: &Product::ALL,
            of: |document: &Document| document.product,
            choose: Edit::ChooseProduct,
            name: words::product,
            picture: None,
        };
        view! {
            <div class="choose">
                {objects::objects(studio, objects)}
                {piece::shapes(studio, picture::outline_picture)}
            </div>
        }
        .into_any()
    }

    fn canvas(studio: Studio<Self>) -> AnyView {
        look::canvas(studio).into_any()
    }

    fn tools(_studio: Studio<Self>) -> AnyView {
        view! { <piece::Tools/> }.into_any()
    }

    fn ticket_sheet(texts: Texts, ticket: &Ticket, preview: &Preview) -> AnyView {
        ticket::sheet(texts, ticket, preview).into_any()
    }

    fn ticket_code(texts: Texts, ticket: &Ticket) -> Vec<String> {
        ticket::code(texts, ticket)
    }

    fn sketch(document: &Document) -> AnyView {
        piece::sketch(&document.piece.plain(), "f-sand-3", "f-sea").into_any()
    }
}

impl FlatMaker for Embroidery {
    const TOOLS: &'static [&'static Tool] = &[TEXT, MOTIF, DRAW, panel::COLOURS, SIZE];

    fn piece(document: &Document) -> Piece<()> {
        document.piece.plain()
    }

    fn change(edit: PieceEdit) -> Edit {
        Edit::Piece(edit)
    }

    fn laid(preview: &Preview) -> Laid {
        let (items, holes) = (preview.items.clone(), preview.holes.clone());
        Laid { width: preview.width, height: preview.height, items, holes }
    }

    fn picture(studio: Studio<Self>) -> AnyView {
        picture::sewn(studio)
    }

    fn over_the_canvas(studio: Studio<Self>) -> AnyView {
        look::switch(studio).into_any()
    }

    fn treatments(studio: Studio<Self>, item: ItemId) -> AnyView {
        panel::treatments(studio, item).into_any()
    }
}
