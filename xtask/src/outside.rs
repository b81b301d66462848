//! Files that our exporters make, for programs of others to read.

use anyhow::{Context, Result, anyhow};
use creation::lab::LabProfile;
use creation::laser::{Document, Edit, Format, Outline, Product, apply};
use creation::project::Project;
use std::fs;
use std::path::Path;

use crate::make::engraving_font;

/// Names in several scripts, with apostrophes, hyphens and marks.
const NAMES: &[&str] = &[
    "Amina",
    "Łucja",
    "N’Diaye",
    "Nguyễn",
    "Жанна",
    "Ελένη",
    "Ğülşen",
    "Jean-Luc",
    "Ő",
    "Ирина Ковальчук",
    "Zoë & Ömer",
];

/// Makes a pair of SVG and DXF for each name, outline and product.
pub fn make_pairs(folder: &Path) -> Result<()> {
    let (font, lab) = (engraving_font()?, LabProfile::default());
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for (rank, name) in NAMES.iter().enumerate() {
        let outline = Outline::ALL[rank % Outline::ALL.len()];
        let product = Product::ALL[rank % Product::ALL.len()];
        let document = apply(&Document::new(product, name), &Edit::ChooseOutline { outline });
        let project = Project { name: format!("{rank}"), document }.to_bytes();
        for (format, ending) in [(Format::Svg, "svg"), (Format::Dxf, "dxf")] {
            let made = creation::export(&project, format, &font, &lab);
            let made = made.map_err(|error| anyhow!("{name} on {outline:?}: {error:?}"))?;
            fs::write(folder.join(format!("{rank}.{ending}")), made)?;
        }
    }
    Ok(())
}
