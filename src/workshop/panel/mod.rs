//! The tools, one panel at a time.

mod adjust;
mod draw;
mod hole;
mod material;
mod motif;
mod size;
mod text;

use leptos::prelude::*;

use super::studio::{Tool, studio};
use super::words;
use crate::ui::art::{Icon, art};

const TOOLS: [(Tool, &str); 6] = [
    (Tool::Text, art!("icon/text")),
    (Tool::Motif, art!("icon/motif")),
    (Tool::Draw, art!("icon/pen")),
    (Tool::Size, art!("icon/size")),
    (Tool::Hole, art!("icon/shapes")),
    (Tool::Material, art!("icon/papers")),
];

/// The tabs of the tools and the panel of the one in hand.
#[component]
pub fn Tools() -> impl IntoView {
    let studio = studio();
    let texts = studio.session.texts;
    let tab = move |(tool, icon): (Tool, &'static str)| {
        let is_in_hand = move || studio.tool.get() == tool;
        view! {
            <button
                type="button"
                class="tool"
                role="tab"
                aria-controls="tool-panel"
                aria-selected=move || is_in_hand().to_string()
                on:click=move |_| studio.take(tool)
            >
                <Icon svg=icon/>
                {move || words::tool(texts.get(), tool)}
            </button>
        }
    };
    view! {
        <div class="tools" role="tablist" aria-label=move || texts.get().laser_tools()>
            {TOOLS.map(tab).collect_view()}
        </div>
        <div
            class="tool-panel"
            id="tool-panel"
            role="tabpanel"
            aria-label=move || words::tool(texts.get(), studio.tool.get())
        >
            {move || match studio.tool.get() {
                Tool::Text => view! { <text::TextPanel/> }.into_any(),
                Tool::Motif => view! { <motif::MotifPanel/> }.into_any(),
                Tool::Draw => view! { <draw::DrawPanel/> }.into_any(),
                Tool::Size => view! { <size::SizePanel/> }.into_any(),
                Tool::Hole => view! { <hole::HolePanel/> }.into_any(),
                Tool::Material => view! { <material::MaterialPanel/> }.into_any(),
            }}
            <adjust::Adjust/>
            <adjust::OnThePiece/>
        </div>
    }
}
