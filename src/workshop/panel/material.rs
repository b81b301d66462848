//! What the piece is cut from.

use creation::laser::Edit;
use leptos::prelude::*;

use crate::workshop::studio::studio;
use crate::workshop::words;

/// The materials of the lab.
#[component]
pub fn MaterialPanel() -> impl IntoView {
    let studio = studio();
    let buttons = move || {
        let texts = studio.session.texts.get();
        let materials = studio.bench.lab.with(|lab| lab.materials.clone());
        materials
            .into_iter()
            .map(|material| {
                let (id, chosen) = (material.id.clone(), material.id.clone());
                let name = words::material(texts, &material.id, material.name.as_deref());
                view! {
                    <button
                        type="button"
                        class="button quiet"
                        aria-pressed=move || studio.document.with(|document| document.material == id).to_string()
                        on:click=move |_| studio.edit(&Edit::ChooseMaterial { material: chosen.clone() })
                    >
                        <span>{name} <small>{words::millimetres(texts, material.thickness)}</small></span>
                    </button>
                }
            })
            .collect_view()
    };
    view! { <div class="segments materials">{buttons}</div> }
}
