//! Named examples of every component, in development builds: to look at, and for checks that go through all of them.

mod controls;
mod drawings;
mod fields;
mod words;

use leptos::prelude::*;

use super::bar::Bar;
use crate::route::Route;

/// The gallery. Builds for learners have none.
#[component]
pub fn Gallery() -> impl IntoView {
    cfg!(debug_assertions).then(|| {
        view! {
            <main class="page">
                <Bar
                    title=Signal::stored("Gallery".to_owned())
                    back=Signal::stored(Route::Mediator)
                    back_label=Signal::stored("Back".to_owned())
                />
                <div class="page-body">
                    {controls::examples()}
                    {words::examples()}
                    {fields::examples()}
                    {drawings::examples()}
                </div>
            </main>
        }
    })
}

/// One example under its name.
fn example(name: &'static str, shown: impl IntoView + 'static) -> AnyView {
    let id = name.replace(' ', "-");
    view! {
        <section class="stack" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{name}</h2>
            {shown}
        </section>
    }
    .into_any()
}
