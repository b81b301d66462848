//! The workshop of programs: a robot on its way, a turtle that draws what a machine then makes.

mod choose;
mod chosen;
mod data;
mod desk;
mod editor;
mod ground;
mod mission;
mod palette;
mod picture;
mod player;
mod ticket;
mod words;

use creation::blocks::{Blocks, Change, Document, Finding, Format, Preview, Problem, Ticket, World};
use creation::lab::LabProfile;
use creation::{embroidery, laser};
use leptos::prelude::*;
use messages::Texts;

use super::maker::{FileEntry, Maker};
use super::studio::Studio;
use crate::ui::art::art;
use desk::Desk;

impl Maker for Blocks {
    const PICTURE: &'static str = art!("object/blocks");
    const FILES: &'static [FileEntry<Format>] = &[
        FileEntry {
            format: Format::Lines(laser::Format::Svg),
            name: |texts| texts.hand_over_svg(),
            about: |texts| texts.blocks_svg_about(),
        },
        FileEntry {
            format: Format::Lines(laser::Format::Dxf),
            name: |texts| texts.hand_over_dxf(),
            about: |texts| texts.hand_over_dxf_about(),
        },
        FileEntry {
            format: Format::Stitches(embroidery::Format::Dst),
            name: |texts| texts.embroidery_dst(),
            about: |texts| texts.embroidery_dst_about(),
        },
        FileEntry {
            format: Format::Stitches(embroidery::Format::Pes),
            name: |texts| texts.embroidery_pes(),
            about: |texts| texts.embroidery_pes_about(),
        },
        FileEntry {
            format: Format::Stitches(embroidery::Format::Jef),
            name: |texts| texts.embroidery_jef(),
            about: |texts| texts.embroidery_jef_about(),
        },
        FileEntry {
            format: Format::Stitches(embroidery::Format::Exp),
            name: |texts| texts.embroidery_exp(),
            about: |texts| texts.embroidery_exp_about(),
        },
    ];

    fn title(texts: Texts) -> &'static str {
        texts.blocks_title()
    }

    fn about(texts: Texts) -> &'static str {
        texts.blocks_about()
    }

    fn new_document(_product: &str, _lab: &LabProfile) -> Document {
        Document::new()
    }

    fn findings(preview: &Preview) -> &[Finding] {
        &preview.findings
    }

    fn problem(texts: Texts, _document: &Document, problem: &Problem) -> String {
        words::problem(texts, problem)
    }

    fn object(texts: Texts, document: &Document) -> &'static str {
        match document.program.world {
            World::Turtle => texts.blocks_object_drawing(),
            World::Robot => texts.blocks_object_program(),
        }
    }

    fn written(_document: &Document) -> Option<String> {
        None
    }

    fn gives_files(document: &Document) -> bool {
        document.program.world == World::Turtle
    }

    fn set_up(studio: Studio<Self>) {
        provide_context(Desk::new(studio));
    }

    fn choose(_studio: Studio<Self>) -> AnyView {
        view! { <choose::Choose/> }.into_any()
    }

    fn canvas(_studio: Studio<Self>) -> AnyView {
        view! { <ground::Canvas/> }.into_any()
    }

    fn tools(_studio: Studio<Self>) -> AnyView {
        view! {
            <mission::Mission/>
            <editor::Editor/>
            <palette::Side/>
            <palette::Palette/>
        }
        .into_any()
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

/// What begins a free drawing.
fn free_drawing() -> Change {
    Change::Begin { challenge: None, program: creation::blocks::Program::new(World::Turtle) }
}
