//! Two style sheets instead of forty, one for the first screen and one for the rest: Trunk copies `style/app.css` as it
//! stands, and each `@import` in it would be a request that waits for the one before.

use crate::dist::files_below;
use anyhow::{Context, Result, bail};
use e2e::places;
use std::fs;
use std::path::{Path, PathBuf};

/// Replaces the style sheet of a built app by one that holds all that it imports, and puts that of the whole app
/// beside it.
pub fn bundle(folder: &Path) -> Result<()> {
    let is_first = |file: &PathBuf| {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with("app-") && name.ends_with(".css")
    };
    let Some(first) = files_below(folder)?.into_iter().find(is_first) else {
        bail!("the built app has no style sheet app-….css");
    };
    for (sheet, built) in [("app.css", first), ("whole.css", folder.join("whole.css"))] {
        fs::write(&built, bundled(sheet)?).with_context(|| built.display().to_string())?;
    }
    Ok(())
}

fn bundled(sheet: &str) -> Result<String> {
    let read = |name: &str| {
        let file = places::project().join("style").join(name);
        fs::read_to_string(file).with_context(|| format!("style/{name}"))
    };
    inline(&read(sheet)?, &read)
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
            .with_context(|| format!("style: `{line}` is not `@import url(\"…\") layer(…);`"))?;
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
        assert_eq!(inlined(text)?, "@layer base, places;\n@layer places {\nmain { color: red }\n}\n");
        Ok(())
    }

    #[test]
    fn what_cannot_be_inlined_is_refused() {
        assert!(inlined("@import \"places/town.css\";").is_err());
        assert!(inlined("@import url(\"places/none.css\") layer(places);").is_err());
    }
}
