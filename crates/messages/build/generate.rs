//! Rust code written from the checked languages.

use std::fmt::Write;

use crate::locale::Locale;

/// The list of languages and one function per text, with its French. The first language is the reference.
pub fn texts(locales: &[Locale]) -> String {
    let mut code = String::new();
    let Some(reference) = locales.first() else {
        return code;
    };

    let _ = writeln!(code, "const COUNT: usize = {};", reference.texts.len());
    let _ = writeln!(code, "const CHECKSUM: &str = \"{:016x}\";", checksum(reference));
    let _ = writeln!(code, "static LANGUAGES: [Language; {}] = [", locales.len());
    for locale in locales {
        let direction = if locale.right_to_left { "RightToLeft" } else { "LeftToRight" };
        let _ = writeln!(
            code,
            "    Language {{ code: {:?}, name: {:?}, direction: Direction::{direction} }},",
            locale.code, locale.name
        );
    }
    let _ = writeln!(code, "];\n\nimpl Texts {{");
    for (index, (key, text)) in reference.texts.iter().enumerate() {
        let _ = writeln!(code, "    #[doc = {:?}]", format!("“{}”", text.text));
        let function = key.function();
        let french = &text.text;
        if text.placeholders.is_empty() {
            let _ = writeln!(code, "    pub fn {function}(&self) -> &'static str {{ self.text({index}, {french:?}) }}");
            continue;
        }
        let _ = write!(code, "    pub fn {function}(&self");
        for placeholder in &text.placeholders {
            let _ = write!(code, ", {}: impl core::fmt::Display", argument(placeholder));
        }
        let _ = write!(code, ") -> String {{ fill(self.text({index}, {french:?}), &[");
        for placeholder in &text.placeholders {
            let _ = write!(code, "({placeholder:?}, &{}), ", argument(placeholder));
        }
        let _ = writeln!(code, "]) }}");
    }
    code.push_str("}\n");
    code
}

/// The packs of all languages, ready to be written as files.
pub fn packs(locales: &[Locale]) -> String {
    let checksum = locales.first().map_or(0, checksum);
    let mut code = format!("static PACKS: [(&str, &str); {}] = [\n", locales.len());
    for locale in locales {
        let texts: Vec<&str> = locale.texts.values().map(|text| text.text.as_str()).collect();
        let pack = serde_json::json!([locale.code, format!("{checksum:016x}"), texts]).to_string();
        let _ = writeln!(code, "    ({:?}, {pack:?}),", locale.code);
    }
    code.push_str("];\n");
    code
}

fn argument(placeholder: &str) -> String {
    format!("r#{}", placeholder.replace('-', "_"))
}

/// FNV-1a over the list of keys and placeholders: equal exactly when texts are at the same index with the same arguments.
fn checksum(reference: &Locale) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |part: &str| {
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for (key, text) in &reference.texts {
        add(&key.function());
        let mut placeholders: Vec<&String> = text.placeholders.iter().collect();
        placeholders.sort();
        placeholders.into_iter().for_each(|placeholder| add(placeholder));
    }
    hash
}
