//! The town: two banks, the footbridge whose planks are the gestures practised, and one big "go on".

mod building;
mod go_on;
mod map;

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Setting, TownView};

use crate::route::Route;
use crate::session::{Who, session};
use crate::ui::art::{art, avatar};
use crate::ui::button::RoundButton;

pub use building::{Place, PlaceProps};

/// The town, as a plan or as a list.
#[component]
pub fn Town() -> impl IntoView {
    let session = session();
    let view = Memo::new(move |_| session.state.with(|state| state.settings.town_view));
    let change_view = move || {
        let other = match view.get_untracked() {
            TownView::Map => TownView::List,
            TownView::List => TownView::Map,
        };
        spawn_local(session.choose(Setting::TownView(other)));
    };
    view! {
        <a class="skip" href="#go-on" on:click=move |event| {
            event.prevent_default();
            crate::browser::page::focus("go-on");
        }>{move || session.texts.get().app_skip_to_content()}</a>
        <div class="town">
            <header class="bar">
                <h1 class="hidden-text" id="title" tabindex="-1">{move || session.texts.get().town_title()}</h1>
                <Present/>
                <div class="bar-actions">
                    <RoundButton
                        label=move || {
                            let texts = session.texts.get();
                            match view.get() {
                                TownView::Map => texts.town_show_list(),
                                TownView::List => texts.town_show_map(),
                            }.to_owned()
                        }
                        icon=Signal::derive(move || match view.get() {
                            TownView::Map => art!("icon/list"),
                            TownView::List => art!("icon/map"),
                        })
                        press=change_view
                    />
                    <RoundButton
                        label=move || session.texts.get().settings_title().to_owned()
                        icon=art!("icon/settings")
                        press=move || session.go(Route::Settings)
                    />
                    <button type="button" class="button quiet wide-only" on:click=move |_| session.go(Route::Profile)>
                        {move || session.texts.get().town_finish()}
                    </button>
                </div>
            </header>
            {move || match view.get() {
                TownView::Map => map::Map().into_any(),
                TownView::List => map::List().into_any(),
            }}
            <go_on::GoOn/>
        </div>
    }
}

/// Who is there, leading to the profile.
#[component]
fn Present() -> impl IntoView {
    let session = session();
    view! {
        <button type="button" class="who" on:click=move |_| session.go(Route::Profile)>
            {move || match session.who.get() {
                Who::Learner(profile) => view! {
                    <span class="avatar" aria-hidden="true" inner_html=avatar(profile.avatar.as_str())></span>
                    <span class="who-name">{profile.nickname.to_string()}</span>
                }.into_any(),
                Who::Guest => view! {
                    <span class="avatar guest" aria-hidden="true" inner_html=art!("icon/person")></span>
                    <span class="who-name">{session.texts.get().profile_guest()}</span>
                }.into_any(),
            }}
        </button>
    }
}
