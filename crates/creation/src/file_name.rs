//! Names of files from the names that people give.

/// Longest name in bytes, extension left aside: every file system takes it.
const LONGEST: usize = 80;

/// A file name for a creation: every letter of every script stays, what file systems refuse becomes `-`, and a name is never empty
/// nor one that Windows keeps for itself.
pub fn file_name(name: &str, extension: &str) -> String {
    let mut safe = String::new();
    for letter in name.trim().chars() {
        let refused = letter.is_control() || "<>:\"/\\|?*".contains(letter);
        let letter = match letter {
            _ if refused => '-',
            letter if letter.is_whitespace() => '-',
            letter => letter,
        };
        let repeated = letter == '-' && safe.ends_with('-');
        if !repeated && safe.len() + letter.len_utf8() <= LONGEST {
            safe.push(letter);
        }
    }
    let safe = safe.trim_matches(['-', '.']);
    let stem = safe.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let kept_by_windows = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || (stem.len() == 4
            && (stem.starts_with("COM") || stem.starts_with("LPT"))
            && stem.ends_with(|digit: char| digit.is_ascii_digit()));
    let safe = match safe {
        "" => "creation".to_owned(),
        safe if kept_by_windows => format!("creation-{safe}"),
        safe => safe.to_owned(),
    };
    format!("{safe}.{extension}")
}
