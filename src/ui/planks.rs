//! Progress, everywhere: planks laid one after another.

use leptos::prelude::*;

/// A row of planks.
#[component]
pub fn Planks(
    /// How many are laid.
    #[prop(into)]
    laid: Signal<usize>,
    /// How many there are in all.
    #[prop(into)]
    total: Signal<usize>,
    /// In words, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the last one has just been laid.
    #[prop(optional)]
    last_is_new: bool,
) -> impl IntoView {
    let plank = move |rank: usize| {
        let is_new = last_is_new && rank + 1 == laid.get();
        view! { <i class:laid=rank < laid.get() class:new=is_new></i> }
    };
    view! {
        <span class="planks" role="img" aria-label=move || label.get()>
            {move || (0..total.get()).map(plank).collect_view()}
        </span>
    }
}
