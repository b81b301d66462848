//! Illustrations and icons: our own SVG files, written into the page as they are.

use leptos::prelude::*;

/// The text of an illustration: `art!("icon/back")`.
macro_rules! art {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/ui/illustration/", $name, ".svg"))
    };
}
pub(crate) use art;

/// An interface icon in the colour of the text, always beside a word or in a button with a name.
#[component]
pub fn Icon(
    /// The text of the SVG.
    #[prop(into)]
    svg: Signal<&'static str>,
    /// Whether it points somewhere, and turns round in right-to-left writing.
    #[prop(optional)]
    points: bool,
) -> impl IntoView {
    view! { <span class="icon" class:points=points aria-hidden="true" inner_html=move || svg.get()></span> }
}

/// A picture; its size comes from the component around it.
#[component]
pub fn Art(
    /// The text of the SVG.
    svg: &'static str,
) -> impl IntoView {
    view! { <span class="art" aria-hidden="true" inner_html=svg></span> }
}

/// The drawn avatars by name, in the order in which they are offered.
pub const AVATARS: [(&str, &str); 12] = [
    ("curls", art!("avatar/curls")),
    ("beard", art!("avatar/beard")),
    ("headscarf", art!("avatar/headscarf")),
    ("glasses", art!("avatar/glasses")),
    ("bun", art!("avatar/bun")),
    ("cap", art!("avatar/cap")),
    ("braids", art!("avatar/braids")),
    ("kufi", art!("avatar/kufi")),
    ("waves", art!("avatar/waves")),
    ("turban", art!("avatar/turban")),
    ("wheels", art!("avatar/wheels")),
    ("beanie", art!("avatar/beanie")),
];

/// The avatar of this name; the first where there is none of the name.
pub fn avatar(name: &str) -> &'static str {
    AVATARS.iter().find(|(id, _)| *id == name).unwrap_or(&AVATARS[0]).1
}
