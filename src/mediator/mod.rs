//! The mediator's space: whether this device is ready for a workshop session, read in ten seconds.

mod codes;
mod corpus;
mod demo;
mod device;
mod handed;
mod lab;
mod packs;
mod point;
mod problems;
mod rules;
mod trace;
mod turns;

use leptos::prelude::*;

use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::bar::Bar;
use crate::ui::notices::hand_over_file;
use crate::ui::outcome::LastOutcome;
use codes::Codes;
use corpus::Checked;
use demo::DemoDoor;
use device::Device;
use handed::HandedFiles;
use lab::Lab;
use packs::Packs;
use rules::Rules;
use turns::TurnsChoice;

pub use codes::{Forgotten, Guarded};

/// The mediator's space.
#[component]
fn Mediator() -> impl IntoView {
    let session = session();
    let outcome = RwSignal::new(None);
    let checked: RwSignal<Option<Checked>> = RwSignal::new(None);
    let device: RwSignal<Option<Device>> = RwSignal::new(None);
    let points = Memo::new(move |_| {
        let of_corpus = checked.with(|checked| corpus::point(session.texts.get(), checked.as_ref()?));
        let of_device = device.get().map(|device| device::points(session, &device));
        of_corpus.into_iter().chain(of_device.into_iter().flatten()).collect::<Vec<_>>()
    });
    // What is below waits: it must not move under a finger.
    let is_looked = Memo::new(move |_| device.with(Option::is_some));
    let check = move || {
        device::look(session, device);
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
                <p>{move || checked.with(|checked| corpus::progress(session.texts.get(), checked.as_ref()))}</p>
                {move || point::shown(session.texts.get(), points.get())}
                <p>{move || session.texts.get().mediator_autofill()}</p>
                {move || checked.with(|checked| checked.as_ref().and_then(|checked| corpus::broken(session, checked)))}
                {move || is_looked.get().then(|| view! {
                    <h2>{move || session.texts.get().turn_title()}</h2>
                    <TurnsChoice/>
                    <h2>{move || session.texts.get().codes_title()}</h2>
                    <Codes/>
                    <h2>{move || session.texts.get().handed_title()}</h2>
                    <HandedFiles outcome/>
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
                })}
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
