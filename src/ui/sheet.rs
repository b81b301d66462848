//! A sheet over the place: something to read and one thing to do.

use leptos::prelude::*;

use crate::browser::page;

/// A sheet, open from the moment it is drawn. Its title has the id `{id}-title` and takes the focus.
#[component]
pub fn Sheet(
    /// Its id in the page.
    id: &'static str,
    /// What happens when it is closed by the keyboard.
    close: impl Fn() + Send + 'static,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    let before = page::focused();
    Effect::new(move |_| {
        page::show_dialog(id);
        page::focus(&format!("{id}-title"));
    });
    on_cleanup(move || page::give_focus_back(before));
    view! {
        <dialog
            class="sheet"
            id=id
            aria-labelledby=format!("{id}-title")
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                close();
            }
        >
            <div class="sheet-body">{children()}</div>
        </dialog>
    }
}
