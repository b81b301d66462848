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
                <div class="transfer-ways">
                    {way(Way::Out).into_any()}
                    {way(Way::In).into_any()}
                </div>
            </div>
        </main>
    }
}

/// A way as a large card.
fn way(way: Way) -> impl IntoView {
    let session = session();
    let picture = match way {
        Way::Out => art!("object/take-along"),
        Way::In => art!("object/bring-in"),
    };
    view! {
        <button type="button" class="transfer-way card" on:click=move |_| session.go(Route::Transfer(Some(way)))>
            <Art svg=picture/>
            <span>{move || {
                let texts = session.texts.get();
                match way {
                    Way::Out => texts.transfer_take(),
                    Way::In => texts.transfer_bring(),
                }
            }}</span>
            <small>{move || {
                let texts = session.texts.get();
                match way {
                    Way::Out => texts.transfer_take_about(),
                    Way::In => texts.transfer_bring_about(),
                }
            }}</small>
        </button>
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
