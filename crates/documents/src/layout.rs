//! From a paper to lines at their places, page by page. Everything is in points (1/72 inch), from the upper edge down.

use crate::font::{Font, Fonts};
use crate::paper::Paper;

/// A4 (ISO 216).
pub const PAGE: (f32, f32) = (595.28, 841.89);
/// Room left empty along every edge: 18 mm.
pub const MARGIN: f32 = 51.0;
/// Side of the QR code.
pub const CODE: f32 = 92.0;
/// Size of what is read.
const TEXT: f32 = 13.5;
/// Height of the line at the foot of a page.
const FOOT: f32 = 22.0;

/// A line of text at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub x: f32,
    /// The base line, from the upper edge.
    pub y: f32,
    pub size: f32,
    pub is_bold: bool,
    pub text: String,
}

/// What stands on one page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub lines: Vec<Line>,
    /// Thin lines between two places.
    pub rules: Vec<(f32, f32, f32)>,
    /// Frames: x, y of the upper corner, width, height.
    pub frames: Vec<(f32, f32, f32, f32)>,
}

/// Lays out a paper.
pub fn pages(paper: &Paper, fonts: &Fonts) -> Vec<Page> {
    let mut flow = Flow { fonts, pages: vec![Page::default()], y: MARGIN };
    let whole = PAGE.0 - 2.0 * MARGIN;
    let beside_code = if paper.code.is_empty() { whole } else { whole - CODE - 14.0 };
    if !paper.mark.is_empty() {
        flow.framed(&paper.mark);
    }
    flow.paragraph(&paper.issuer, MARGIN, beside_code, 13.0, true, 4.0);
    flow.paragraph(&paper.title, MARGIN, beside_code, 20.0, true, 6.0);
    for line in [&paper.reference, &paper.date] {
        flow.paragraph(line, MARGIN, beside_code, 11.0, false, 2.0);
    }
    if !paper.code.is_empty() {
        flow.y = flow.y.max(MARGIN + CODE + 14.0);
    }
    flow.gap(10.0);
    for line in &paper.to {
        flow.paragraph(line, MARGIN + whole / 2.0, whole / 2.0, 12.0, false, 1.0);
    }
    flow.gap(if paper.to.is_empty() { 0.0 } else { 16.0 });
    for row in &paper.rows {
        flow.row(&row.label, &row.value);
    }
    flow.gap(if paper.rows.is_empty() { 0.0 } else { 14.0 });
    for text in &paper.text {
        flow.paragraph(text, MARGIN, whole, TEXT, false, 8.0);
    }
    for section in &paper.sections {
        flow.gap(8.0);
        flow.keep_together(52.0);
        flow.paragraph(&section.heading, MARGIN, whole, 16.0, true, 4.0);
        for (item, rank) in section.items.iter().zip(1..) {
            let sign = if section.counted { format!("{rank}.") } else { "•".to_owned() };
            flow.item(&sign, item, section.counted);
        }
    }
    if !paper.note.is_empty() {
        flow.gap(14.0);
        flow.paragraph(&paper.note, MARGIN, whole, 9.5, false, 0.0);
    }
    let mut pages = flow.pages;
    foot(&mut pages, paper, fonts);
    pages
}

/// The mark and the number of the page at the foot of each, where there are several or where it is for practice.
fn foot(pages: &mut [Page], paper: &Paper, fonts: &Fonts) {
    let count = pages.len();
    for (page, rank) in pages.iter_mut().zip(1..) {
        let y = PAGE.1 - MARGIN + 8.0;
        if !paper.mark.is_empty() {
            page.lines.push(Line { x: MARGIN, y, size: 9.0, is_bold: true, text: paper.mark.clone() });
        }
        if count > 1 {
            let text = format!("{rank} / {count}");
            let x = PAGE.0 - MARGIN - fonts.regular.width(&text, 9.0);
            page.lines.push(Line { x, y, size: 9.0, is_bold: false, text });
        }
    }
}

struct Flow<'a> {
    fonts: &'a Fonts<'a>,
    pages: Vec<Page>,
    y: f32,
}

impl Flow<'_> {
    fn font(&self, is_bold: bool) -> &Font<'_> {
        if is_bold { &self.fonts.bold } else { &self.fonts.regular }
    }

    fn gap(&mut self, height: f32) {
        self.y += height;
    }

    /// Begins a new page where less than `height` is left.
    fn keep_together(&mut self, height: f32) {
        if self.y + height > PAGE.1 - MARGIN - FOOT {
            self.pages.push(Page::default());
            self.y = MARGIN;
        }
    }

    fn page(&mut self) -> &mut Page {
        if self.pages.is_empty() {
            self.pages.push(Page::default());
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    fn framed(&mut self, text: &str) {
        let width = self.fonts.bold.width(text, 11.0) + 16.0;
        let y = self.y;
        self.page().frames.push((MARGIN, y, width, 22.0));
        self.page().lines.push(Line { x: MARGIN + 8.0, y: y + 15.0, size: 11.0, is_bold: true, text: text.to_owned() });
        self.y += 38.0;
    }

    /// Text in lines no wider than `width`, with `below` left under the last.
    fn paragraph(&mut self, text: &str, x: f32, width: f32, size: f32, is_bold: bool, below: f32) {
        for text in wrap(self.font(is_bold), text, size, width) {
            self.keep_together(size * 1.35);
            self.y += size * 1.35;
            let y = self.y - size * 0.3;
            self.page().lines.push(Line { x, y, size, is_bold, text });
        }
        if !text.is_empty() {
            self.y += below;
        }
    }

    /// A label and its value on one line, or on two columns of lines, with a thin line below.
    fn row(&mut self, label: &str, value: &str) {
        let half = (PAGE.0 - 2.0 * MARGIN) / 2.0;
        let left = wrap(&self.fonts.regular, label, 12.0, half - 12.0);
        let right = wrap(&self.fonts.bold, value, 12.0, half);
        let height = left.len().max(right.len()) as f32 * 16.0;
        self.keep_together(height + 10.0);
        let top = self.y;
        for (column, lines, is_bold) in [(MARGIN, left, false), (MARGIN + half, right, true)] {
            for (text, rank) in lines.into_iter().zip(1_u8..) {
                let y = top + f32::from(rank) * 16.0 - 3.0;
                self.page().lines.push(Line { x: column, y, size: 12.0, is_bold, text });
            }
        }
        self.y = top + height + 5.0;
        let y = self.y;
        self.page().rules.push((MARGIN, PAGE.0 - MARGIN, y));
        self.y += 5.0;
    }

    /// A line of a section behind its sign.
    fn item(&mut self, sign: &str, text: &str, is_counted: bool) {
        let indent = if is_counted { 22.0 } else { 14.0 };
        self.keep_together(TEXT * 1.35);
        let y = self.y + TEXT * 1.05;
        self.page().lines.push(Line { x: MARGIN, y, size: TEXT, is_bold: true, text: sign.to_owned() });
        self.paragraph(text, MARGIN + indent, PAGE.0 - 2.0 * MARGIN - indent, TEXT, false, 5.0);
    }
}

/// The text in lines no wider than `width`; a word that is wider stands alone.
fn wrap(font: &Font, text: &str, size: f32, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    let mut line = String::new();
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if !line.is_empty() && font.width(&longer, size) > width {
            lines.push(std::mem::replace(&mut line, word.to_owned()));
        } else {
            line = longer;
        }
    }
    lines.extend((!line.is_empty()).then_some(line));
    lines
}
