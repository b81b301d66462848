//! What the piece is cut from.

use creation::laser::{Edit, Laser};
use leptos::prelude::*;

use super::words;
use crate::ui::art::art;
use crate::workshop::piece::Tool;
use crate::workshop::studio::studio;
use crate::workshop::words::millimetres;

/// The materials of the lab.
pub const TOOL: &Tool = &Tool {
    id: "material",
    icon: art!("icon/papers"),
    name: |texts| texts.laser_tool_material(),
    panel: || MaterialPanel().into_any(),
};

#[component]
fn MaterialPanel() -> impl IntoView {
    let studio = studio::<Laser>();
    let buttons = move || {
        let texts = studio.shell.session.texts.get();
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
                        on:click=move |_| studio.edit(Edit::ChooseMaterial(chosen.clone()))
                    >
                        <span>{name} <small>{millimetres(texts, material.thickness)}</small></span>
                    </button>
                }
            })
            .collect_view()
    };
    view! { <div class="segments materials">{buttons}</div> }
}
