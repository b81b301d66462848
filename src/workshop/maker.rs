//! What a workshop adds to its creative module: words, choices, tools and pictures.

use creation::lab::LabProfile;
use creation::module::{Finding, Module};
use leptos::prelude::*;
use messages::Texts;

use super::studio::Studio;

/// A file that is handed over, as it is offered.
#[derive(Clone, Copy, Debug)]
pub struct FileEntry<F> {
    /// The kind of file.
    pub format: F,
    /// What it is called.
    pub name: fn(Texts) -> &'static str,
    /// What it is for.
    pub about: fn(Texts) -> &'static str,
}

/// A creative module with its workshop.
pub trait Maker: Module {
    /// The drawing of the machine.
    const PICTURE: &'static str;
    /// The files for the machine, the usual one first.
    const FILES: &'static [FileEntry<Self::Format>];

    /// The workshop's name.
    fn title(texts: Texts) -> &'static str;

    /// What is made there, in a sentence.
    fn about(texts: Texts) -> &'static str;

    /// A new creation: the object of that name where the module makes it, else the usual one.
    fn new_document(product: &str, lab: &LabProfile) -> Self::Document;

    /// What is wrong with a preview, worst first.
    fn findings(preview: &Self::Preview) -> &[Finding<Self::Problem, Self::Edit>];

    /// What is wrong, in plain words.
    fn problem(texts: Texts, document: &Self::Document, problem: &Self::Problem) -> String;

    /// What the object is called.
    fn object(texts: Texts, document: &Self::Document) -> &'static str;

    /// The first text on it.
    fn written(document: &Self::Document) -> Option<String>;

    /// Whether a machine can make something of it.
    fn gives_files(_document: &Self::Document) -> bool {
        true
    }

    /// What its steps share is made once, for those who ask for it in their context.
    fn set_up(_studio: Studio<Self>) {}

    /// The first step: an object and its shape.
    fn choose(studio: Studio<Self>) -> AnyView;

    /// The picture that stands beside the second and the third step.
    fn canvas(studio: Studio<Self>) -> AnyView;

    /// The tools of the second step.
    fn tools(studio: Studio<Self>) -> AnyView;

    /// The job ticket, below its head.
    fn ticket_sheet(texts: Texts, ticket: &Self::Ticket, preview: &Self::Preview) -> AnyView;

    /// The lines that the code on the job ticket holds after the creation's name.
    fn ticket_code(texts: Texts, ticket: &Self::Ticket) -> Vec<String>;

    /// A light picture for a card.
    fn sketch(document: &Self::Document) -> AnyView;
}
