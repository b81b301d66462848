//! What is touched: buttons, tiles, rows, switches.

use leptos::prelude::*;

use super::example;
use crate::ui::art::{AVATARS, Art, Icon, art};
use crate::ui::button::RoundButton;
use crate::ui::motif;
use crate::ui::scanner::Scanner;
use crate::ui::sheet::Sheet;

pub fn examples() -> impl IntoView {
    [
        example("button main", view! { <button type="button" class="button">"Continuer"<Icon svg=art!("icon/arrow") points=true/></button> }),
        example("button main wide", view! { <button type="button" class="button wide">"Continuer"</button> }),
        example("button big", view! { <button type="button" class="button big">"Fabriquer un porte-clés"</button> }),
        example("button quiet", view! { <button type="button" class="button quiet"><Icon svg=art!("icon/pen")/>"Changer"</button> }),
        example("button quiet pressed", view! { <button type="button" class="button quiet" aria-pressed="true">"Français"</button> }),
        example("button remove", view! { <button type="button" class="button remove"><Icon svg=art!("icon/bin")/>"Supprimer"</button> }),
        example("button disabled", view! { <button type="button" class="button" disabled>"Envoyer"</button> }),
        example("button of a site", view! {
            <div class="device site-teal"><div class="buttons">
                <button type="button" class="button site">"Suivant"</button>
                <button type="button" class="button site second">"Précédent"</button>
            </div></div>
        }),
        example("button round", view! { <RoundButton label=Signal::stored("Écouter".to_owned()) icon=art!("icon/speaker") press=|| {}/> }),
        example("segments", view! {
            <div class="segments">
                <button type="button" class="button quiet" aria-pressed="true">"Clair"</button>
                <button type="button" class="button quiet" aria-pressed="false">"Contrasté"</button>
            </div>
        }),
        example("switch", view! {
            <button type="button" class="switch" role="switch" aria-checked="true"><span>"Lire à voix haute"</span><span class="switch-track"></span></button>
        }),
        example("row", view! {
            <button type="button" class="row">
                <Art svg=art!("object/envelope")/>
                <span class="row-text">"Trouver un message"<small>"Environ 4 min"</small></span>
                <Icon svg=art!("icon/forward") points=true/>
            </button>
        }),
        example("tiles of avatars", view! {
            <div class="tiles faces">
                {AVATARS.map(|(id, svg)| view! {
                    <button type="button" class="tile face" aria-pressed=(id == "curls").to_string() aria-label=id><Art svg/></button>
                }).collect_view()}
            </div>
        }),
        example("tiles of motifs", view! {
            <ul class="tiles motifs">
                {creation::motif::MOTIFS.iter().map(|motif| view! {
                    <li class="tile"><span class="art motif">{motif::picture(motif.id)}</span>{motif.id}</li>
                }).collect_view()}
            </ul>
        }),
        example("sheet", sheet()),
        example("scanner", scanner()),
    ]
    .collect_view()
}

/// A sheet that is opened by a button.
fn sheet() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="button quiet" on:click=move |_| open.set(true)>"Open the sheet"</button>
        {move || open.get().then(|| view! {
            <Sheet id="example" close=move || open.set(false)>
                <h2 class="sheet-title" id="example-title" tabindex="-1">"Supprimer « Pour Nour » ?"</h2>
                <p class="lead">"Cette création disparaît de cet appareil."</p>
                <button type="button" class="button wide" on:click=move |_| open.set(false)>"Garder"</button>
                <button type="button" class="button remove wide" on:click=move |_| open.set(false)>"Supprimer"</button>
            </Sheet>
        })}
    }
}

/// A scanner that is opened by a button, and shows what it has read.
fn scanner() -> impl IntoView {
    let open = RwSignal::new(false);
    let seen = RwSignal::new(String::new());
    view! {
        <button type="button" class="button quiet" on:click=move |_| open.set(true)>"Open the camera"</button>
        {move || open.get().then(|| view! {
            <Scanner
                says=Signal::stored("Placez la carte dans le cadre.".to_owned())
                read=move |code| seen.set(String::from_utf8_lossy(&code).into_owned())
                instead=Signal::stored("Fermer".to_owned())
                leave=move || open.set(false)
            >
                <p class="tag">{move || seen.get()}</p>
            </Scanner>
        })}
    }
}
