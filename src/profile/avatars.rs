//! The drawn avatars to choose from.

use leptos::prelude::*;
use messages::Texts;

use crate::session::session;
use crate::ui::art::{AVATARS, Art};

/// What one sees on an avatar.
pub fn avatar_name(texts: Texts, id: &str) -> &'static str {
    match id {
        "beanie" => texts.profile_avatar_beanie(),
        "beard" => texts.profile_avatar_beard(),
        "braids" => texts.profile_avatar_braids(),
        "bun" => texts.profile_avatar_bun(),
        "cap" => texts.profile_avatar_cap(),
        "curls" => texts.profile_avatar_curls(),
        "glasses" => texts.profile_avatar_glasses(),
        "headscarf" => texts.profile_avatar_headscarf(),
        "kufi" => texts.profile_avatar_kufi(),
        "turban" => texts.profile_avatar_turban(),
        "waves" => texts.profile_avatar_waves(),
        "wheels" => texts.profile_avatar_wheels(),
        _ => texts.profile_avatar(),
    }
}

/// The avatars, one of which is chosen.
#[component]
pub fn Avatars(
    /// The one chosen.
    chosen: RwSignal<&'static str>,
) -> impl IntoView {
    let session = session();
    view! {
        <div class="tiles faces" role="group" aria-labelledby="avatar-label">
            {AVATARS.map(|(id, svg)| view! {
                <button
                    type="button"
                    class="tile face"
                    aria-pressed=move || (chosen.get() == id).to_string()
                    aria-label=move || avatar_name(session.texts.get(), id)
                    on:click=move |_| chosen.set(id)
                >
                    <Art svg/>
                </button>
            }).collect_view()}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_avatar_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = AVATARS.iter().map(|(id, _)| avatar_name(Texts::french(), id)).collect();
        assert_eq!(names.len(), AVATARS.len());
    }
}
