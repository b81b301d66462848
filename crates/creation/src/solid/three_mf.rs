//! 3MF (3MF Consortium, Core Specification 1.3): a ZIP archive with a model in XML.

use super::mesh::{MICRONS, Mesh};
use crate::zip;
use std::fmt::Write;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/></Types>
"#;

const RELATIONSHIPS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="/3D/3dmodel.model" Id="model" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>
"#;

/// The file of a surface under a name.
pub fn write(mesh: &Mesh, name: &str) -> Vec<u8> {
    let model = model(mesh, name);
    zip::store(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELATIONSHIPS.as_bytes()),
        ("3D/3dmodel.model", model.as_bytes()),
    ])
}

fn model(mesh: &Mesh, name: &str) -> String {
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<model unit="millimeter" xml:lang="fr" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02">"#,
    );
    let name = escaped(name);
    // Writing into a text cannot fail.
    let _ =
        write!(xml, r#"<metadata name="Title">{name}</metadata><resources><object id="1" type="model" name="{name}">"#);
    xml.push_str("<mesh><vertices>");
    for [x, y, z] in mesh.corners.iter().map(|corner| corner.map(|value| f64::from(value) / MICRONS)) {
        let _ = write!(xml, r#"<vertex x="{x}" y="{y}" z="{z}"/>"#);
    }
    xml.push_str("</vertices><triangles>");
    for [a, b, c] in &mesh.triangles {
        let _ = write!(xml, r#"<triangle v1="{a}" v2="{b}" v3="{c}"/>"#);
    }
    xml.push_str(r#"</triangles></mesh></object></resources><build><item objectid="1"/></build></model>"#);
    xml
}

/// A text for XML; what XML 1.0 has no way to hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => out.push(letter),
        }
    }
    out
}
