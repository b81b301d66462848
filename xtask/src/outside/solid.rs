//! Objects for 3D printers.

use anyhow::{Context, Result, anyhow};
use creation::export;
use creation::lab::LabProfile;
use creation::module::{Module, apply_all};
use creation::piece::{Outline, PieceEdit};
use creation::project::Project;
use creation::solid::{Document, Edit, Measure, Product, Profile, Solid};
use creation::text::Font;
use std::fs;
use std::path::Path;

use super::names;
use crate::make::engraving_font;

/// Makes a pair of STL and 3MF for each of 200 names, for codes, and for each line of a vase.
pub fn make_pairs(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let flat = [Product::Keyring, Product::NamePlate, Product::Stamp, Product::Token];
    for (rank, name) in names().enumerate() {
        let product = flat[rank % flat.len()];
        let text = Edit::Piece(PieceEdit::SetText { item: 1, text: name.to_owned() });
        write(folder, &format!("name-{rank}"), &apply_all::<Solid>(&Document::new(product, "yellow"), &[text]))?;
    }
    for (rank, outline) in Outline::ALL.into_iter().enumerate() {
        let edits = [
            PieceEdit::ChooseOutline { outline },
            PieceEdit::SetSize { width: 60.0, height: 60.0 },
            PieceEdit::AddCode { text: format!("Atelier, objet {rank}") },
        ];
        let document = apply_all::<Solid>(&Document::new(Product::NamePlate, "white"), &edits.map(Edit::Piece));
        write(folder, &format!("code-{rank}"), &document)?;
    }
    for (rank, profile) in Profile::ALL.into_iter().enumerate() {
        let edits = [Edit::ChooseProfile(profile), Edit::SetVase(Measure::Twist, 30.0)];
        write(folder, &format!("vase-{rank}"), &apply_all::<Solid>(&Document::new(Product::Vase, "blue"), &edits))?;
    }
    Ok(())
}

fn write(folder: &Path, name: &str, document: &Document) -> Result<()> {
    let (font, lab) = (engraving_font()?, LabProfile::default());
    let project = Project { name: name.to_owned(), document: document.clone() }.to_bytes();
    for ending in ["stl", "3mf"] {
        let made = export(&project, ending, &font, &lab).map_err(|error| anyhow!("{name}: {error}"))?;
        fs::write(folder.join(format!("{name}.{ending}")), made)?;
    }
    let font = Font::parse(&font).map_err(|error| anyhow!("{error:?}"))?;
    let ticket = Solid::ticket(&Project { name: name.to_owned(), document: document.clone() }, &lab, &font);
    fs::write(folder.join(format!("{name}.json")), serde_json::to_vec(&ticket)?)?;
    Ok(())
}
