//! The mediator's space: whether this device is ready for a workshop session, read in ten seconds.

mod corpus;
mod demo;
mod device;
mod lab;
mod packs;
mod problems;
mod rules;
mod turns;

use leptos::prelude::*;

use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::bar::Bar;
use crate::ui::notices::hand_over_file;
use crate::ui::outcome::LastOutcome;
use corpus::Checked;
use demo::DemoDoor;
use lab::Lab;
use packs::Packs;
use rules::Rules;
use turns::TurnsChoice;

/// The mediator's space.
#[component]
pub fn Mediator() -> impl IntoView {
    let session = session();
    let outcome = RwSignal::new(None);
    let checked = RwSignal::new(None);
    let device = RwSignal::new(None);
    let check = move || {
        device::look(device);
        corpus::check(session, checked);
    };
    check();
    view! {
        <main class="page">
            <Bar
                title=move || session.texts.get().mediator_title().to_owned()
                back=Signal::stored(Route::Settings)
                back_label=move || session.texts.get().app_back().to_owned()
            />
            <div class="page-body">
                <LastOutcome outcome/>
                <h2 id="checks">{move || session.texts.get().mediator_checks()}</h2>
                <div class="table-frame">
                    <table class="table checks" aria-labelledby="checks">
                        <thead>
                            <tr>
                                <th scope="col">{move || session.texts.get().mediator_check()}</th>
                                <th scope="col">{move || session.texts.get().mediator_result()}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {move || corpus::row_of(session, checked.get().as_ref())}
                            {move || device::rows(session, device.get())}
                        </tbody>
                    </table>
                </div>
                {move || checked.with(|checked: &Option<Checked>| checked.as_ref().and_then(|checked| corpus::broken(session, checked)))}
                <h2>{move || session.texts.get().turn_title()}</h2>
                <TurnsChoice/>
                <h2>{move || session.texts.get().demo_title()}</h2>
                <DemoDoor/>
                <h2>{move || session.texts.get().packs_title()}</h2>
                <Packs/>
                <h2>{move || session.texts.get().rules_title()}</h2>
                <Rules outcome/>
                <h2>{move || session.texts.get().mediator_lab_profile()}</h2>
                <Lab outcome/>
                <h2>{move || session.texts.get().mediator_file()}</h2>
                <div class="buttons">
                    <button type="button" class="button quiet" on:click=move |_| hand_over_file(session)>
                        <Icon svg=art!("icon/download")/>
                        {move || session.texts.get().profile_export()}
                    </button>
                    {cfg!(debug_assertions).then(|| view! {
                        <button type="button" class="button quiet" on:click=move |_| session.go(Route::Gallery)>
                            <Icon svg=art!("icon/shapes")/>
                            {move || session.texts.get().mediator_gallery()}
                        </button>
                    })}
                </div>
            </div>
            <div class="page-foot">
                <button type="button" class="button wide" on:click=move |_| check()>
                    <Icon svg=art!("icon/redo") points=true/>
                    {move || session.texts.get().mediator_check_again()}
                </button>
            </div>
        </main>
    }
}

/// A row of the table: what was looked at, whether it is good, and in words.
fn row(check: &'static str, is_good: bool, words: String) -> impl IntoView {
    let icon = if is_good { art!("icon/check") } else { art!("icon/warning") };
    view! {
        <tr class:wrong=!is_good>
            <th scope="row">{check}</th>
            <td><span class="verdict"><Icon svg=icon/><span>{words}</span></span></td>
        </tr>
    }
}
