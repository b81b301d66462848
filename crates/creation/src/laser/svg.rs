//! The machine file as SVG: real millimetres, one group a layer in the order of the work, paths only.

use super::page::{Layer, Page};
use crate::geometry::svg_path;
use crate::lab::LabProfile;
use std::fmt::Write;

/// The page as SVG. Width and height in mm equal the view box, so that one unit is one millimetre.
pub(super) fn write(page: &Page, lab: &LabProfile) -> String {
    let (width, height) = (page.width, page.height);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" width=\"{width}mm\" height=\"{height}mm\" viewBox=\"0 0 {width} {height}\">\n"
    );
    for (layer, lines) in page.layers.iter().filter(|(_, lines)| !lines.is_empty()) {
        let name = layer.name();
        let colour = layer.colour(&lab.colours);
        let _ = writeln!(out, "<g id=\"{name}\" inkscape:groupmode=\"layer\" inkscape:label=\"{name}\">");
        if *layer == Layer::Engrave {
            let mut data = String::new();
            for line in lines {
                svg_path::write(&mut data, &line.points, true);
            }
            let _ = writeln!(out, "<path d=\"{data}\" fill=\"{colour}\" fill-rule=\"evenodd\" stroke=\"none\"/>");
        } else {
            for line in lines {
                let mut data = String::new();
                svg_path::write(&mut data, &line.points, line.closed);
                let _ = writeln!(
                    out,
                    "<path d=\"{data}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\"/>",
                    lab.line_width
                );
            }
        }
        out.push_str("</g>\n");
    }
    out.push_str("</svg>\n");
    out
}
