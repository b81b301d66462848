//! What the app says about itself: storage, network, versions. Always with a way on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::art::{Icon, art};
use crate::browser::files;
use crate::browser::place;
use crate::route::{Route, Way};
use crate::session::{Given, NotGiven, Notice, Session, session};

/// The present notice, if there is one.
#[component]
pub fn Notices() -> impl IntoView {
    let session = session();
    move || session.notice.get().map(|notice| shown(session, &notice))
}

fn shown(session: Session, notice: &Notice) -> AnyView {
    let texts = session.texts.get();
    let (title, about) = match notice {
        Notice::StorageBlocked => (texts.fault_storage_blocked().to_owned(), texts.fault_storage_blocked_about()),
        Notice::StorageFull => (texts.fault_storage_full().to_owned(), texts.fault_storage_full_about()),
        Notice::NewerData => (texts.fault_newer_data().to_owned(), texts.fault_newer_data_about()),
        Notice::StorageClosed => (texts.fault_database_closed().to_owned(), texts.fault_database_closed_about()),
        Notice::DataLost => (texts.fault_data_lost().to_owned(), texts.fault_data_lost_about()),
        Notice::OtherTab => (texts.fault_other_tab().to_owned(), texts.fault_other_tab_about()),
        Notice::OlderTab => (texts.fault_older_tab().to_owned(), texts.fault_older_tab_about()),
        Notice::DamagedRows(count) => (texts.fault_damaged_rows(count), texts.fault_damaged_rows_about()),
        Notice::NotLoaded => (texts.fault_not_loaded().to_owned(), texts.fault_not_loaded_about()),
        Notice::LanguageMissing => (texts.offline_language_missing().to_owned(), ""),
        Notice::HandedOver(file) => (texts.giving_handed(file), ""),
    };
    let way_on = match notice {
        Notice::StorageBlocked | Notice::StorageFull | Notice::NewerData | Notice::DamagedRows(_) => view! {
            <button type="button" class="button quiet" on:click=move |_| hand_over_file(session)>
                {texts.fault_keep_file()}
            </button>
        }
        .into_any(),
        Notice::DataLost => {
            let bring = move |_| {
                session.put_notice_away();
                session.go(Route::Transfer(Some(Way::In)));
            };
            view! { <button type="button" class="button quiet" on:click=bring>{texts.transfer_bring()}</button> }
                .into_any()
        }
        Notice::StorageClosed | Notice::OtherTab | Notice::OlderTab | Notice::NotLoaded => view! {
            <button type="button" class="button quiet" on:click=|_| place::reload()>{texts.fault_reload()}</button>
        }
        .into_any(),
        Notice::LanguageMissing | Notice::HandedOver(_) => ().into_any(),
    };
    view! {
        <div class="app-notice notice plain" role="status">
            <Icon svg=art!("icon/info")/>
            <p><strong>{title}</strong>" "{about}</p>
            {way_on}
            <button type="button" class="button quiet" on:click=move |_| session.put_notice_away()>
                {texts.app_close()}
            </button>
        </div>
    }
    .into_any()
}

/// Gives the learner's file away, from memory if need be.
pub fn hand_over_file(session: Session) {
    spawn_local(async move {
        let file = session.own_file().await;
        match session.give(&file).await {
            Ok(Given::Downloaded) => {}
            Ok(Given::Handed) => session.tell(Notice::HandedOver(file.name)),
            // The notebook cannot take it: better in the downloads than nowhere.
            Err(NotGiven) => {
                if files::hand_over(&file).is_err() {
                    session.tell(Notice::NotLoaded);
                }
            }
        }
    });
}
