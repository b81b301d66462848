//! "Still there?": asked of a visitor who has stopped touching, before the poster comes back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::browser::idle::Idle;
use crate::route::{Route, Scene};
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::sheet::Sheet;

/// Seconds without a touch until the poster comes back.
const IDLE: u64 = 45;
/// The last seconds, in which it is asked.
const ASKED: u64 = 10;
/// Milliseconds between two looks.
const LOOK: i32 = 500;

/// The question, while it stands. Any touch answers it. It watches for as long as the page lives.
#[component]
pub fn StillThere() -> impl IntoView {
    let session = session();
    let left: RwSignal<Option<u64>> = RwSignal::new(None);
    let is_asked = Memo::new(move |_| left.get().is_some());
    spawn_local(async move {
        if !session.is_demo() {
            return;
        }
        let idle = Idle::watch();
        loop {
            clock::pause(LOOK).await;
            let is_tried = session.route.get_untracked() != Route::Demo(Scene::Attract);
            let still = IDLE.saturating_sub(idle.seconds());
            if is_tried && still == 0 {
                left.set(None);
                session.go(Route::Demo(Scene::Attract));
            } else {
                let asked = (is_tried && still <= ASKED).then_some(still);
                if left.get_untracked() != asked {
                    left.set(asked);
                }
            }
        }
    });
    move || {
        is_asked.get().then(|| {
            let texts = session.texts.get_untracked();
            let stay = move || left.set(None);
            view! {
                <Sheet id="still-there" close=stay>
                    <h2 class="sheet-title" id="still-there-title" tabindex="-1">{texts.demo_still_there()}</h2>
                    <p class="demo-seconds" aria-hidden="true">{move || left.get().unwrap_or(0)}</p>
                    <p class="lead">{texts.demo_still_there_about()}</p>
                    <button type="button" class="button wide" on:click=move |_| stay()>
                        <Icon svg=art!("icon/check")/>
                        {texts.turn_stay()}
                    </button>
                </Sheet>
            }
        })
    }
}
