//! A card is shown to the camera instead of touching its pictures.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::Card;

use crate::route::{Route, Way};
use crate::session::{Brings, Shown, session};
use crate::ui::art::{Icon, art};
use crate::ui::outcome::{LastOutcome, Outcome};
use crate::ui::scanner::Scanner;

/// Reads a card and opens its profile. Without a camera the pictures can be touched.
#[component]
pub fn ShowCard(
    /// What goes to the profile where nobody was asked for yet.
    brings: Brings,
    /// Goes back to the pictures, or to the list.
    leave: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session = session();
    let outcome = RwSignal::new(None);
    let is_elsewhere = RwSignal::new(false);
    let brings = StoredValue::new(brings);
    // The camera sees a card again and again: each is tried once.
    let seen: StoredValue<Option<Card>> = StoredValue::new(None);
    let read = move |bytes: Vec<u8>| {
        let card = std::str::from_utf8(&bytes).ok().and_then(Card::read);
        let Some(card) = card.filter(|card| seen.get_value() != Some(*card)) else { return };
        seen.set_value(Some(card));
        spawn_local(async move {
            let texts = session.texts.get_untracked();
            let refused = match session.show_card(card, brings.get_value()).await {
                Ok(Shown::Opened) => return session.go(Route::Town),
                Ok(Shown::Elsewhere) => {
                    is_elsewhere.try_set(true);
                    texts.code_card_elsewhere()
                }
                Ok(Shown::Old) => texts.code_card_old(),
                // The notice says why.
                Err(_) => return,
            };
            outcome.try_set(Some(Outcome::Refused(refused.to_owned())));
        });
    };
    view! {
        <div class="page-body">
            <LastOutcome outcome/>
            {move || is_elsewhere.get().then(|| view! {
                <div class="buttons">
                    <button type="button" class="button" on:click=move |_| session.go(Route::Transfer(Some(Way::In)))>
                        {session.texts.get().transfer_bring()}
                        <Icon svg=art!("icon/arrow") points=true/>
                    </button>
                </div>
            })}
            <Scanner
                says=Signal::derive(move || session.texts.get().code_card_show().to_owned())
                read
                instead=Signal::derive(move || session.texts.get().code_card_touch().to_owned())
                leave
            />
        </div>
    }
}
