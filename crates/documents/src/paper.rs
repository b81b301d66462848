//! What stands on a paper.

use serde::{Deserialize, Serialize};

/// A document to print. What is empty is left out. Its JSON has the keys that the corpus has for documents.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Paper {
    /// Its language, as BCP 47 names it.
    pub language: String,
    /// What is said in a frame at the top and at the foot of every page: that it serves for practice.
    pub mark: String,
    /// Who delivers it.
    pub issuer: String,
    /// What it is.
    pub title: String,
    /// Its number.
    pub reference: String,
    /// Its day.
    pub date: String,
    /// Name and address of whom it is for, line by line.
    pub to: Vec<String>,
    /// Labels and their values.
    #[serde(rename = "row")]
    pub rows: Vec<Row>,
    /// Paragraphs.
    pub text: Vec<String>,
    /// Parts under a heading of their own.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    /// What stands under it in small letters: when and where it was checked.
    pub note: String,
    /// What a QR code at the top holds.
    pub code: String,
}

/// A label and its value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// How much, when, who.
    pub value: String,
}

/// A part under its heading.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// Its lines.
    pub items: Vec<String>,
    /// Whether they are steps, counted from 1.
    pub counted: bool,
}
