//! The laser workshop.

mod material;
mod picture;
mod ticket;
mod words;

use creation::lab::LabProfile;
use creation::laser::{Document, Edit, Finding, Format, Laser, Preview, Problem, Product, Ticket, Treatment};
use creation::piece::{ItemId, Piece, PieceEdit};
use leptos::prelude::*;
use messages::Texts;

use super::maker::{FileEntry, Maker};
use super::objects::{self, Choices, Objects};
use super::piece::{self, CODE, DRAW, FlatMaker, HOLE, Laid, MOTIF, SIZE, TEXT, Tool};
use super::studio::Studio;
use crate::ui::art::art;

impl Maker for Laser {
    const PICTURE: &'static str = art!("object/laser");
    const FILES: &'static [FileEntry<Format>] = &[
        FileEntry {
            format: Format::Svg,
            name: |texts| texts.hand_over_svg(),
            about: |texts| texts.hand_over_svg_about(),
        },
        FileEntry {
            format: Format::Dxf,
            name: |texts| texts.hand_over_dxf(),
            about: |texts| texts.hand_over_dxf_about(),
        },
    ];

    fn title(texts: Texts) -> &'static str {
        texts.laser_title()
    }

    fn about(texts: Texts) -> &'static str {
        texts.workshop_laser_about()
    }

    fn new_document(product: &str, lab: &LabProfile) -> Document {
        let product = Product::ALL.into_iter().find(|made| made.id() == product).unwrap_or(Product::Keyring);
        let material = lab.material("").map(|first| first.id.clone());
        Document::new(product, &material.unwrap_or_default())
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

    fn canvas(_studio: Studio<Self>) -> AnyView {
        view! { <piece::Canvas/> }.into_any()
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
        piece::sketch(&document.piece.plain(), "f-wood-2", "f-earth-2").into_any()
    }
}

impl FlatMaker for Laser {
    const TOOLS: &'static [&'static Tool] = &[TEXT, MOTIF, DRAW, CODE, SIZE, HOLE, material::TOOL];

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
        let material = studio.document.with(|document| document.material.clone());
        studio.bench.preview.with(|preview| match preview {
            Some(preview) => picture::drawn(preview, &material).into_any(),
            None => studio.document.with(picture::outlined).into_any(),
        })
    }

    fn treatments(studio: Studio<Self>, item: ItemId) -> AnyView {
        let choices = Choices {
            legend: |texts| texts.piece_treatment(),
            all: &[Treatment::Engrave, Treatment::Score, Treatment::Cut],
            name: words::treatment,
            icon: None,
        };
        let chosen = move || studio.document.with(|document| document.piece.item(item).map(|item| item.treatment));
        let choose = move |treatment| studio.edit(Edit::Treat(item, treatment));
        objects::choices(studio.shell.session.texts, choices, chosen, choose).into_any()
    }
}
