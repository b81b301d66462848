//! Pairs of laser files.

use anyhow::{Context, Result, anyhow};
use creation::export;
use creation::lab::LabProfile;
use creation::laser::{Document, Edit, Laser, Product};
use creation::module::apply_all;
use creation::piece::{Outline, PieceEdit};
use creation::project::Project;
use std::fs;
use std::path::Path;

use super::names;
use crate::make::engraving_font;

/// Makes a pair of SVG and DXF for each name, outline and product; one with a QR code.
pub fn make_pairs(folder: &Path) -> Result<()> {
    let (font, lab) = (engraving_font()?, LabProfile::default());
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let material = lab.material("").map(|first| first.id.clone()).context("a material")?;
    for (rank, name) in names().step_by(9).enumerate() {
        let outline = Outline::ALL[rank % Outline::ALL.len()];
        let product = Product::ALL[rank % Product::ALL.len()];
        let mut edits =
            vec![PieceEdit::ChooseOutline { outline }, PieceEdit::SetText { item: 1, text: name.to_owned() }];
        if product == Product::LuggageTag {
            edits.push(PieceEdit::AddCode { text: format!("{name}, atelier") });
        }
        let edits: Vec<Edit> = edits.into_iter().map(Edit::Piece).collect();
        let document = apply_all::<Laser>(&Document::new(product, &material), &edits);
        let project = Project { name: format!("{rank}"), document }.to_bytes();
        for ending in ["svg", "dxf"] {
            let made = export(&project, ending, &font, &lab);
            let made = made.map_err(|error| anyhow!("{name} on {outline:?}: {error}"))?;
            fs::write(folder.join(format!("{rank}.{ending}")), made)?;
        }
    }
    Ok(())
}
