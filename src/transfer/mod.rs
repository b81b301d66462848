//! From one device to another without a network: this one shows codes and that one looks at them, or a file goes along.

mod arrive;
mod backup;
mod load;
mod receive;
mod send;

use leptos::prelude::*;

use crate::route::{Route, Way};
use crate::session::{Session, Who, has_progress, session};
use crate::ui::art::{Art, Icon, art};
use crate::ui::bar::Bar;
use receive::Receive;
use send::Send;

pub use arrive::{Ask, Asked, picked_file};
pub use backup::{BackupLine, Backups, take_file};

/// Progress on its way.
#[component]
pub fn Transfer(
    /// Which way; both are offered without one.
    way: Option<Way>,
) -> impl IntoView {
    match way {
        None => view! { <Choice/> }.into_any(),
        Some(Way::Out) => view! { <Send/> }.into_any(),
        Some(Way::In) => view! { <Receive/> }.into_any(),
    }
}

/// Whether there is anything to take along.
pub fn has_something(session: Session) -> bool {
    session.who.with(|who| *who != Who::Guest) || session.state.with(has_progress)
}

/// The two ways.
#[component]
fn Choice() -> impl IntoView {
    let session = session();
    view! {
        <main class="page">
            <Bar
                title=move || session.texts.get().transfer_title().to_owned()
                back=Signal::stored(Route::Profile)
                back_label=move || session.texts.get().app_back().to_owned()
            />
            <div class="page-body">
                <p class="lead">{move || session.texts.get().transfer_about()}</p>
                <Ways/>
            </div>
        </main>
    }
}

/// A row for each way that makes sense now.
#[component]
pub fn Ways() -> impl IntoView {
    let session = session();
    let go = move |way| move |_| session.go(Route::Transfer(Some(way)));
    view! {
        <div class="rows">
            {move || has_something(session).then(|| view! {
                <button type="button" class="row" on:click=go(Way::Out)>
                    <Art svg=art!("object/take-along")/>
                    <span class="row-text">
                        {session.texts.get().transfer_take()}
                        <small>{session.texts.get().transfer_take_about()}</small>
                    </span>
                    <Icon svg=art!("icon/forward") points=true/>
                </button>
            })}
            <button type="button" class="row" on:click=go(Way::In)>
                <Art svg=art!("object/bring-in")/>
                <span class="row-text">
                    {move || session.texts.get().transfer_bring()}
                    <small>{move || session.texts.get().transfer_bring_about()}</small>
                </span>
                <Icon svg=art!("icon/forward") points=true/>
            </button>
        </div>
    }
}
