//! The tools for what is on a flat piece, one panel at a time.

mod adjust;
mod code;
mod draw;
mod hole;
mod motif;
mod size;
mod text;
mod writing;

use leptos::prelude::*;

use super::board::{Tool, board};
use crate::ui::art::{Icon, art};

/// Writing.
pub const TEXT: &Tool = &Tool {
    id: "text",
    icon: art!("icon/text"),
    name: |texts| texts.piece_tool_text(),
    panel: || text::TextPanel().into_any(),
};
/// Motifs.
pub const MOTIF: &Tool = &Tool {
    id: "motif",
    icon: art!("icon/motif"),
    name: |texts| texts.piece_tool_motif(),
    panel: || motif::MotifPanel().into_any(),
};
/// Drawing with a finger.
pub const DRAW: &Tool = &Tool {
    id: "draw",
    icon: art!("icon/pen"),
    name: |texts| texts.piece_tool_draw(),
    panel: || draw::DrawPanel().into_any(),
};
/// QR codes.
pub const CODE: &Tool = &Tool {
    id: "code",
    icon: art!("icon/code"),
    name: |texts| texts.piece_tool_code(),
    panel: || code::CodePanel().into_any(),
};
/// The size of the piece.
pub const SIZE: &Tool = &Tool {
    id: "size",
    icon: art!("icon/size"),
    name: |texts| texts.piece_tool_size(),
    panel: || size::SizePanel().into_any(),
};
/// Holes.
pub const HOLE: &Tool = &Tool {
    id: "hole",
    icon: art!("icon/shapes"),
    name: |texts| texts.piece_tool_hole(),
    panel: || hole::HolePanel().into_any(),
};

/// The tabs of the tools and the panel of the one in hand.
#[component]
pub fn Tools() -> impl IntoView {
    let board = board();
    let texts = board.shell.session.texts;
    let in_hand = move || board.tools.iter().find(|tool| tool.id == board.tool.get());
    let tab = move |tool: &'static Tool| {
        let is_in_hand = move || board.tool.get() == tool.id;
        view! {
            <button
                type="button"
                class="tool"
                role="tab"
                aria-controls="tool-panel"
                aria-selected=move || is_in_hand().to_string()
                on:click=move |_| board.take(tool.id)
            >
                <Icon svg=tool.icon/>
                {move || (tool.name)(texts.get())}
            </button>
        }
    };
    view! {
        <div class="tools" role="tablist" aria-label=move || texts.get().workshop_tools()>
            {board.tools.iter().map(|tool| tab(tool)).collect_view()}
        </div>
        <div
            class="tool-panel"
            id="tool-panel"
            role="tabpanel"
            aria-label=move || in_hand().map(|tool| (tool.name)(texts.get()))
        >
            {move || in_hand().map(|tool| (tool.panel)())}
            <adjust::Adjust/>
            <adjust::OnThePiece/>
        </div>
    }
}
