//! One style sheet instead of forty: Trunk copies `style/app.css` as it stands, and each `@import` in it would be
//! a request that waits for the one before.

use crate::dist::files_below;
use anyhow::{Context, Result, bail};
use e2e::places;
use std::fs;
use std::path::Path;

/// Replaces the style sheet of a built app by one that holds all that it imports.
pub fn bundle(folder: &Path) -> Result<()> {
    let sources = places::project().join("style");
    let app = fs::read_to_string(sources.join("app.css")).context("style/app.css")?;
    let bundled = inline(&app, &|name| {
        fs::read_to_string(sources.join(name)).with_context(|| format!("style/{name}"))
    })?;
    for file in files_below(folder)? {
        let name = file
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if name.starts_with("app-") && name.ends_with(".css") {
            return fs::write(&file, bundled).context(file.display().to_string());
        }
    }
    bail!("the built app has no style sheet app-….css");
}

/// Each line `@import url("NAME") layer(LAYER);` becomes the text of that file in that layer.
fn inline(text: &str, read: &dyn Fn(&str) -> Result<String>) -> Result<String> {
    let mut inlined = String::new();
    for line in text.lines() {
        let Some(import) = line.trim().strip_prefix("@import ") else {
            inlined += line;
            inlined.push('\n');
            continue;
        };
        let (name, layer) = import
            .strip_prefix("url(\"")
            .and_then(|rest| rest.strip_suffix(");")?.split_once("\") layer("))
            .with_context(|| {
                format!("style/app.css: `{line}` is not `@import url(\"…\") layer(…);`")
            })?;
        inlined += &format!("@layer {layer} {{\n{}}}\n", read(name)?);
    }
    Ok(inlined)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inlined(text: &str) -> Result<String> {
        inline(text, &|name| match name {
            "places/town.css" => Ok("main { color: red }\n".into()),
            other => bail!("{other}"),
        })
    }

    #[test]
    fn imports_become_layers_in_their_place() -> Result<()> {
        let text = "@layer base, places;\n@import url(\"places/town.css\") layer(places);\n";
        assert_eq!(
            inlined(text)?,
            "@layer base, places;\n@layer places {\nmain { color: red }\n}\n"
        );
        Ok(())
    }

    #[test]
    fn what_cannot_be_inlined_is_refused() {
        assert!(inlined("@import \"places/town.css\";").is_err());
        assert!(inlined("@import url(\"places/none.css\") layer(places);").is_err());
    }
}
