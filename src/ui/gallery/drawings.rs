//! Every drawing under its name.

use leptos::prelude::*;

use super::example;
use crate::ui::art::{Art, Icon, art};

/// Drawings by file name.
macro_rules! drawings {
    ($($name:literal),* $(,)?) => {
        [$(($name, art!($name))),*]
    };
}

pub fn examples() -> impl IntoView {
    [example("icons", icons()), example("pictures", pictures())].collect_view()
}

fn icons() -> impl IntoView {
    let icons = drawings![
        "icon/arrow",
        "icon/attach",
        "icon/back",
        "icon/bin",
        "icon/bulb",
        "icon/camera",
        "icon/check",
        "icon/clock",
        "icon/contrast",
        "icon/copy",
        "icon/cross",
        "icon/dice",
        "icon/download",
        "icon/eye-closed",
        "icon/eye",
        "icon/feather",
        "icon/finger",
        "icon/flag",
        "icon/folder",
        "icon/forward",
        "icon/further",
        "icon/globe",
        "icon/hand",
        "icon/inbox",
        "icon/info",
        "icon/list",
        "icon/lock",
        "icon/machine",
        "icon/map",
        "icon/minus",
        "icon/motif",
        "icon/nearer",
        "icon/papers",
        "icon/pen",
        "icon/people",
        "icon/person",
        "icon/plus",
        "icon/print",
        "icon/redo",
        "icon/reply",
        "icon/search",
        "icon/send",
        "icon/settings",
        "icon/shapes",
        "icon/share",
        "icon/sign-out",
        "icon/size",
        "icon/speaker",
        "icon/text-size",
        "icon/text",
        "icon/undo",
        "icon/warning",
        "icon/zoom-in",
        "icon/zoom-out",
    ];
    view! {
        <div class="tiles">
            {icons.map(|(name, svg)| view! { <span class="tile"><Icon svg/><small>{name}</small></span> }).collect_view()}
        </div>
    }
}

fn pictures() -> impl IntoView {
    let pictures = drawings![
        "guide/calm",
        "guide/glad",
        "guide/hint",
        "guide/thinking",
        "object/advert",
        "object/bring-in",
        "object/door-sign",
        "object/drawing",
        "object/envelope",
        "object/extractor",
        "object/fan",
        "object/file",
        "object/folder",
        "object/id-card",
        "object/kettle",
        "object/key",
        "object/keyring",
        "object/lamp",
        "object/laser",
        "object/laser-cutter",
        "object/letter",
        "object/luggage-tag",
        "object/official-letter",
        "object/padlock",
        "object/radio",
        "object/receipt",
        "object/screen",
        "object/stencil",
        "object/take-along",
        "object/workshop-letter",
        "scene/broken",
        "scene/notebook-empty",
        "scene/welcome",
        "scene/well-done",
        "building/counters",
        "building/garden",
        "building/home",
        "building/library",
        "building/locksmith",
        "building/post",
        "building/workshops",
        "app/browser",
        "app/files",
        "app/mail",
        "app/vault",
        "logo/agence-emploi",
        "logo/aide-be",
        "logo/assurance-sante",
        "logo/atelier",
        "logo/brocante",
        "logo/caisse-familles",
        "logo/cercle",
        "logo/chercheur",
        "logo/cine",
        "logo/colis",
        "logo/demarches",
        "logo/emplois",
        "logo/graines",
        "logo/habitat",
        "logo/images",
        "logo/impots",
        "logo/journal",
        "logo/mediatheque",
        "logo/rendez-vous",
        "logo/sejour",
        "logo/titres",
        "logo/velo",
        "picture-code/bicycle",
        "picture-code/boat",
        "picture-code/book",
        "picture-code/cat",
        "picture-code/cup",
        "picture-code/fish",
        "picture-code/flower",
        "picture-code/house",
        "picture-code/key",
        "picture-code/sun",
        "picture-code/tree",
        "picture-code/umbrella",
        "picture/bicycle",
        "picture/bridge",
        "picture/crowd",
        "picture/hands",
        "picture/pair",
        "picture/sewing-machine",
        "picture/three",
        "picture/tools",
    ];
    view! {
        <div class="tiles">
            {pictures.map(|(name, svg)| view! { <span class="tile"><Art svg/><small>{name}</small></span> }).collect_view()}
        </div>
    }
}
