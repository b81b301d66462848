//! The app: one session, one place at a time.

use leptos::prelude::*;

use crate::browser::page;
use crate::places::Places;
use crate::session::Session;

/// The root of the page, with the places of its module.
#[component]
pub fn App(places: Places) -> impl IntoView {
    let session = Session::new(places);
    provide_context(session);
    session.start();
    Effect::new(move |_| page::set_title(session.texts.get().app_name()));
    Effect::new(move |arrived: Option<()>| {
        session.route.track();
        if arrived.is_some() {
            page::focus("title");
        }
    });
    Effect::new(move |_| {
        if session.is_open.get() {
            page::remove_first_paint();
        }
    });
    view! {
        {(places.above)()}
        {move || session.is_open.get().then(|| (places.show)(session.route.get()))}
        {(places.notices)()}
    }
}
