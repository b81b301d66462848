//! Motifs on the screen: the very drawings that the machines get.

use leptos::prelude::*;
use messages::Texts;

/// The drawing of a motif in the colour of the text; an empty one where there is no motif of the name.
pub fn picture(id: &str) -> impl IntoView + use<> {
    let path = creation::motif::find(id).map_or("", |motif| motif.path);
    view! {
        <svg viewBox="0 0 100 100" fill="currentColor" aria-hidden="true" focusable="false">
            <path fill-rule="evenodd" d=path></path>
        </svg>
    }
}

/// The name of a motif; the word "motif" where there is none of the name.
pub fn name(texts: Texts, id: &str) -> &'static str {
    match id {
        "anchor" => texts.motif_anchor(),
        "bird" => texts.motif_bird(),
        "boat" => texts.motif_boat(),
        "book" => texts.motif_book(),
        "butterfly" => texts.motif_butterfly(),
        "cat" => texts.motif_cat(),
        "clock" => texts.motif_clock(),
        "clover" => texts.motif_clover(),
        "compass" => texts.motif_compass(),
        "door" => texts.motif_door(),
        "drop" => texts.motif_drop(),
        "envelope" => texts.motif_envelope(),
        "fish" => texts.motif_fish(),
        "folder" => texts.motif_folder(),
        "footbridge" => texts.motif_footbridge(),
        "heart" => texts.motif_heart(),
        "hourglass" => texts.motif_hourglass(),
        "house" => texts.motif_house(),
        "key" => texts.motif_key(),
        "ladder" => texts.motif_ladder(),
        "lamp" => texts.motif_lamp(),
        "lantern" => texts.motif_lantern(),
        "leaf" => texts.motif_leaf(),
        "mountain" => texts.motif_mountain(),
        "mug" => texts.motif_mug(),
        "note" => texts.motif_note(),
        "passport" => texts.motif_passport(),
        "scales" => texts.motif_scales(),
        "scissors" => texts.motif_scissors(),
        "spool" => texts.motif_spool(),
        "stamp" => texts.motif_stamp(),
        "star" => texts.motif_star(),
        "sun" => texts.motif_sun(),
        "tent" => texts.motif_tent(),
        "tree" => texts.motif_tree(),
        "tulip" => texts.motif_tulip(),
        "umbrella" => texts.motif_umbrella(),
        "wheel" => texts.motif_wheel(),
        _ => texts.piece_motif(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_motif_has_a_name_of_its_own() {
        let texts = Texts::french();
        let motifs = creation::motif::MOTIFS;
        let names: BTreeSet<&str> = motifs.iter().map(|motif| name(texts, motif.id)).collect();
        assert_eq!(names.len(), motifs.len());
        assert!(!names.contains(name(texts, "unknown")));
    }
}
