//! The machine file as DXF R12 in mm: one named layer an operation, only polylines, in the order of the work.
//! Group codes: Autodesk's DXF reference, release 12.

use super::page::{Line, Page};
use crate::geometry::to_micron;
use crate::lab::{Colours, LabProfile, rgb};
use std::fmt::{Display, Write};

/// The basic colours of AutoCAD's index, which every program has.
const INDEXED_COLOURS: [(u8, [u8; 3]); 7] = [
    (1, [255, 0, 0]),
    (2, [255, 255, 0]),
    (3, [0, 255, 0]),
    (4, [0, 255, 255]),
    (5, [0, 0, 255]),
    (6, [255, 0, 255]),
    (7, [0, 0, 0]),
];

/// The page as DXF. The y axis points up and the bottom left corner of the page is the origin.
pub(super) fn write(page: &Page, lab: &LabProfile) -> String {
    let mut out = Groups(String::new());
    out.header(page);
    out.tables(page, &lab.colours);
    out.add(0, "SECTION");
    out.add(2, "ENTITIES");
    for (layer, lines) in &page.layers {
        for line in lines {
            out.polyline(line, layer.name(), page.height);
        }
    }
    out.add(0, "ENDSEC");
    out.add(0, "EOF");
    out.0
}

/// Pairs of group code and value, a line each.
struct Groups(String);

impl Groups {
    fn add(&mut self, code: u16, value: impl Display) {
        let _ = write!(self.0, "{code}\n{value}\n");
    }

    fn header(&mut self, page: &Page) {
        self.add(0, "SECTION");
        self.add(2, "HEADER");
        self.add(9, "$ACADVER");
        self.add(1, "AC1009");
        // Millimetres, and metric drawing.
        self.add(9, "$INSUNITS");
        self.add(70, 4);
        self.add(9, "$MEASUREMENT");
        self.add(70, 1);
        if let Some(bounds) = page.bounds() {
            self.add(9, "$EXTMIN");
            self.point(bounds.left, page.height - bounds.bottom);
            self.add(9, "$EXTMAX");
            self.point(bounds.right, page.height - bounds.top);
        }
        self.add(0, "ENDSEC");
    }

    fn point(&mut self, x: f64, y: f64) {
        // Written with `{:?}` so that whole numbers keep their decimal point, as real values of DXF have.
        self.add(10, format_args!("{:?}", to_micron(x)));
        self.add(20, format_args!("{:?}", to_micron(y)));
        self.add(30, "0.0");
    }

    fn tables(&mut self, page: &Page, colours: &Colours) {
        self.add(0, "SECTION");
        self.add(2, "TABLES");
        self.add(0, "TABLE");
        self.add(2, "LTYPE");
        self.add(70, 1);
        self.add(0, "LTYPE");
        self.add(2, "CONTINUOUS");
        self.add(70, 0);
        self.add(3, "Solid line");
        self.add(72, 65);
        self.add(73, 0);
        self.add(40, "0.0");
        self.add(0, "ENDTAB");
        self.add(0, "TABLE");
        self.add(2, "LAYER");
        self.add(70, page.layers.len() + 1);
        self.layer("0", 7);
        for (layer, _) in &page.layers {
            self.layer(layer.name(), indexed(layer.colour(colours)));
        }
        self.add(0, "ENDTAB");
        self.add(0, "ENDSEC");
    }

    fn layer(&mut self, name: &str, colour: u8) {
        self.add(0, "LAYER");
        self.add(2, name);
        self.add(70, 0);
        self.add(62, colour);
        self.add(6, "CONTINUOUS");
    }

    fn polyline(&mut self, line: &Line, layer: &str, page_height: f64) {
        self.add(0, "POLYLINE");
        self.add(8, layer);
        self.add(66, 1);
        self.point(0.0, 0.0);
        self.add(70, u8::from(line.closed));
        for point in &line.points {
            self.add(0, "VERTEX");
            self.add(8, layer);
            self.point(point.x, page_height - point.y);
        }
        self.add(0, "SEQEND");
        self.add(8, layer);
    }
}

/// The nearest of the basic colours.
fn indexed(colour: &str) -> u8 {
    let Some(wanted) = rgb(colour) else {
        return 7;
    };
    let distance = |other: &[u8; 3]| -> u32 {
        wanted.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2)).sum()
    };
    INDEXED_COLOURS.iter().min_by_key(|(_, other)| distance(other)).map_or(7, |(index, _)| *index)
}
