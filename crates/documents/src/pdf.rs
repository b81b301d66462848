//! The bytes of a PDF file: laid out lines, the fonts with them, and which letter each glyph is, so that it can be read aloud,
//! searched and copied.

use crate::font::{Font, FontError, Fonts};
use crate::layout::{CODE, MARGIN, PAGE, Page, pages};
use crate::paper::Paper;
use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use qrcodegen::{QrCode, QrCodeEcc};

const REGULAR: Name = Name(b"R");
const BOLD: Name = Name(b"B");
const IDENTITY: SystemInfo = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
/// How hard the streams are pressed: 6 of 10.
const LEVEL: u8 = 6;

/// Makes the PDF file of a paper.
///
/// # Errors
/// When the fonts of the app cannot be read.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, FontError> {
    let fonts = &Fonts::of_the_app()?;
    let laid_out = pages(paper, fonts);
    let mut refs = (1..).map(Ref::new);
    let mut next = || refs.next().unwrap_or(Ref::new(1));
    let (catalog, tree, info) = (next(), next(), next());
    let (regular, bold) = ([(); 5].map(|()| next()), [(); 5].map(|()| next()));
    let ids: Vec<(Ref, Ref)> = laid_out.iter().map(|_| (next(), next())).collect();

    let mut file = Pdf::new();
    let mut root = file.catalog(catalog);
    root.pages(tree).lang(TextStr(&paper.language));
    root.viewer_preferences().pair(Name(b"DisplayDocTitle"), true);
    root.finish();
    file.document_info(info)
        .title(TextStr(&paper.title))
        .author(TextStr(&paper.issuer))
        .producer(TextStr("Passerelle"));
    file.pages(tree).kids(ids.iter().map(|(page, _)| *page)).count(i32::try_from(ids.len()).unwrap_or(1));
    for (rank, (page, (id, content))) in laid_out.iter().zip(&ids).enumerate() {
        let mut entry = file.page(*id);
        entry.parent(tree).media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1)).contents(*content);
        entry.resources().fonts().pair(REGULAR, regular[0]).pair(BOLD, bold[0]);
        entry.finish();
        let is_coded = rank == 0 && !paper.code.is_empty();
        let code = is_coded.then(|| QrCode::encode_text(&paper.code, QrCodeEcc::Medium).ok()).flatten();
        let stream = compress_to_vec_zlib(&drawn(page, fonts, code.as_ref()), LEVEL);
        file.stream(*content, &stream).filter(Filter::FlateDecode);
    }
    for (font, ids, is_bold) in [(&fonts.regular, regular, false), (&fonts.bold, bold, true)] {
        let lines = laid_out.iter().flat_map(|page| &page.lines).filter(|line| line.is_bold == is_bold);
        let letters = lines.flat_map(|line| line.text.chars());
        embed(&mut file, font, ids, if is_bold { "Bold" } else { "Regular" }, letters);
    }
    Ok(file.finish())
}

/// What is drawn on a page.
fn drawn(page: &Page, fonts: &Fonts, code: Option<&QrCode>) -> Vec<u8> {
    let mut content = Content::new();
    content.set_line_width(0.6);
    for (from, to, y) in &page.rules {
        content.move_to(*from, PAGE.1 - y).line_to(*to, PAGE.1 - y).stroke();
    }
    content.set_line_width(1.4);
    for (x, y, width, height) in &page.frames {
        content.rect(*x, PAGE.1 - y - height, *width, *height).stroke();
    }
    for line in &page.lines {
        let (name, font) = if line.is_bold { (BOLD, &fonts.bold) } else { (REGULAR, &fonts.regular) };
        let glyphs: Vec<u8> = line.text.chars().flat_map(|letter| font.glyph(letter).to_be_bytes()).collect();
        content.begin_text().set_font(name, line.size).next_line(line.x, PAGE.1 - line.y).show(Str(&glyphs)).end_text();
    }
    if let Some(code) = code {
        draw_code(&mut content, code);
    }
    content.finish().to_vec()
}

/// The code in the upper corner at the end of the lines.
fn draw_code(content: &mut Content, code: &QrCode) {
    let module = CODE / code.size() as f32;
    let (left, top) = (PAGE.0 - MARGIN - CODE, PAGE.1 - MARGIN);
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            content.rect(left + x as f32 * module, top - (y + 1) as f32 * module, module, module);
        }
    }
    content.fill_nonzero();
}

/// Puts a font into the file: its bytes, the widths of the letters used, and which letter each glyph is.
fn embed(file: &mut Pdf, font: &Font, ids: [Ref; 5], style: &str, letters: impl Iterator<Item = char>) {
    let [type0, cid, descriptor, bytes, cmap] = ids;
    let used = font.used(letters);
    let name = format!("AtkinsonHyperlegibleNext-{style}");
    let name = Name(name.as_bytes());
    file.type0_font(type0)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(cid)
        .to_unicode(cmap);
    let mut entry = file.cid_font(cid);
    entry
        .subtype(CidFontType::Type2)
        .base_font(name)
        .system_info(IDENTITY)
        .font_descriptor(descriptor)
        .default_width(font.advance(0))
        .cid_to_gid_map_predefined(Name(b"Identity"));
    let mut widths = entry.widths();
    for glyph in used.keys() {
        widths.consecutive(*glyph, [font.advance(*glyph)]);
    }
    widths.finish();
    entry.finish();
    let face = &font.face;
    let bounds = face.global_bounding_box();
    let capital = font.thousandths(face.capital_height().unwrap_or(face.ascender()));
    file.font_descriptor(descriptor)
        .name(name)
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(
            font.thousandths(bounds.x_min),
            font.thousandths(bounds.y_min),
            font.thousandths(bounds.x_max),
            font.thousandths(bounds.y_max),
        ))
        .italic_angle(0.0)
        .ascent(font.thousandths(face.ascender()))
        .descent(font.thousandths(face.descender()))
        .cap_height(capital)
        .stem_v(if style == "Bold" { 120.0 } else { 80.0 })
        .font_file2(bytes);
    let length = i32::try_from(font.bytes.len()).unwrap_or(i32::MAX);
    let pressed = compress_to_vec_zlib(font.bytes, LEVEL);
    file.stream(bytes, &pressed).filter(Filter::FlateDecode).pair(Name(b"Length1"), length);
    let mut letters = UnicodeCmap::new(Name(b"Letters"), IDENTITY);
    for (glyph, letter) in used {
        letters.pair(glyph, letter);
    }
    let letters = compress_to_vec_zlib(&letters.finish(), LEVEL);
    file.stream(cmap, &letters).filter(Filter::FlateDecode);
}
