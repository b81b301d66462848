//! What speaks: guide, notices, planks, tags, rows of mail, papers, waiting.

use leptos::prelude::*;

use super::example;
use crate::ui::art::{Art, Icon, art};
use crate::ui::guide::{Guide, Mood};
use crate::ui::planks::Planks;

pub fn examples() -> impl IntoView {
    let guide = |name, mood| {
        example(
            name,
            view! {
                <Guide says=Signal::stored("Touchez la case de la date.".to_owned()) mood=Signal::stored(mood)>
                    <button type="button" class="button quiet"><Icon svg=art!("icon/finger")/>"Un coup de pouce"</button>
                </Guide>
            },
        )
    };
    let planks = |name, laid: usize, last_is_new| {
        let label = Signal::stored(format!("{laid} sur 7"));
        example(name, view! { <Planks laid=Signal::stored(laid) total=Signal::stored(7) label last_is_new/> })
    };
    let notice = |name, class, icon: &'static str, words| {
        example(name, view! { <div class=class><Icon svg=icon/><p>{words}</p></div> })
    };
    [
        guide("guide calm", Mood::Calm),
        guide("guide with a hint", Mood::Hint),
        guide("guide glad", Mood::Glad),
        guide("guide explaining", Mood::Thinking),
        planks("planks none", 0, false),
        planks("planks some", 3, false),
        planks("planks one new", 4, true),
        planks("planks all", 7, false),
        notice("notice", "notice", art!("icon/warning"), "Il n’y a plus de place sur cet appareil."),
        notice("notice good", "notice good", art!("icon/check"), "C’est gardé."),
        notice("notice plain", "notice plain", art!("icon/info"), "Tout marche sans Internet."),
        example("training strip", view! { <p class="training">"Entraînement : rien n’est envoyé"</p> }),
        example("tags", view! {
            <div class="buttons">
                <span class="tag">"Étape 2 sur 7"</span>
                <span class="tag done">"Donnée à la machine"</span>
                <span class="tag cut">"Découpé"</span>
                <span class="tag engraved">"Gravé"</span>
            </div>
        }),
        example("saved", view! { <span class="saved"><Icon svg=art!("icon/check")/>"Enregistré"</span> }),
        example("waiting", view! { <p class="waiting" aria-hidden="true"><i></i><i></i><i></i></p> }),
        example("card", view! { <div class="card"><h3>"Une carte"</h3><p>"Une idée, une phrase."</p></div> }),
        example("mail rows", mail()),
        example("paper", view! {
            <article class="paper letter"><h3>"Courrier"</h3><dl><dt>"Date"</dt><dd><mark>"5 novembre 2026"</mark></dd></dl></article>
        }),
        example("stepper", view! {
            <ol class="stepper"><li class="done">"Choisir"</li><li aria-current="step">"À mon idée"</li><li>"Donner à la machine"</li></ol>
        }),
    ]
    .collect_view()
}

fn mail() -> impl IntoView {
    let row = |class: &'static str, face: &'static str, from: &'static str, subject: &'static str| {
        view! {
            <button type="button" class=class>
                <span class="face" aria-hidden="true">{face}</span>
                <span class="from">{from}</span>
                <span class="date">"5 nov."</span>
                <span class="subject">{subject}</span>
            </button>
        }
    };
    view! {
        <div class="device phone"><div class="device-screen"><div class="screen"><div class="mail-list">
            {row("mail-row unread sender-1", "A", "Atelier des Deux Rives", "Confirmez votre inscription")}
            {row("mail-row sender-2", "L", "Librairie du Pont", "Votre commande est prête")}
        </div></div></div></div>
        <button type="button" class="attachment"><Art svg=art!("object/file")/><span>"porte-clés.svg"<small>"12 ko"</small></span></button>
    }
}
