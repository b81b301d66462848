//! The simulated device: its frame, its apps and the one in front.
//!
//! Every control bears its engine target in `data-target`; what can be touched is exactly what
//! [`scenario::controls`] lists.

mod answer;
mod browser;
mod calendar;
mod camera;
mod clipboard;
mod clue;
mod control;
mod document;
mod files;
mod form;
mod gesture;
mod mail;
mod map;
mod messages;
mod phone;
mod photo;
mod reasons;
mod settings;
mod table;
mod talk;
mod thing;
mod vault;

use leptos::prelude::*;
use scenario::{App, Frame};

use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Art, art};
use control::{advised, press};

/// The device with its apps.
#[component]
pub fn Device() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let app = Memo::new(move |_| play.world.with(|world| world.app));
    let apps = scenario::apps(&scenario);
    let is_meeting = apps == [App::Talk];
    let frame = match scenario.exercise().device {
        _ if is_meeting => "meeting",
        Frame::Phone => "phone",
        Frame::Tablet => "tablet",
        Frame::Computer => "computer",
    };
    let colour = Memo::new({
        let scenario = scenario.clone();
        move |_| {
            play.world.with(|world| {
                scenario::shown_page(&scenario, world)
                    .map(|(site, _)| format!("site-{}", site.colour))
                    .unwrap_or_default()
            })
        }
    });
    // What lies on the table alone is on the bench itself.
    let is_bench = apps == [App::Table];
    let frame = if is_bench { "bench" } else { frame };
    let label = move || {
        let texts = session.texts.get();
        match scenario.exercise().device {
            _ if is_meeting => texts.device_talk(),
            _ if is_bench => texts.device_table(),
            Frame::Phone => texts.device_phone(),
            Frame::Tablet => texts.device_tablet(),
            Frame::Computer => texts.device_computer(),
        }
    };
    view! {
        <section class=move || format!("device {frame} {}", colour.get()) aria-label=label>
            <div class="device-screen">
                {(apps.len() > 1).then(|| view! {
                    <nav class="apps" aria-label=move || session.texts.get().device_applications()>
                        {apps.into_iter().map(|tab| view! { <AppTab tab front=app/> }).collect_view()}
                    </nav>
                })}
                {move || match app.get() {
                    App::Browser => browser::Browser().into_any(),
                    App::Mail => mail::Mail().into_any(),
                    App::Files => files::Files().into_any(),
                    App::Vault => vault::Vault().into_any(),
                    App::Messages => messages::Messages().into_any(),
                    App::Phone => phone::Phone().into_any(),
                    App::Camera => camera::Camera().into_any(),
                    App::Calendar => calendar::Calendar().into_any(),
                    App::Map => map::Map().into_any(),
                    App::Settings => settings::Settings().into_any(),
                    App::Table => table::Table().into_any(),
                    App::Talk => talk::Talk().into_any(),
                }}
            </div>
        </section>
    }
}

/// One app in the device's bar.
#[component]
fn AppTab(tab: App, front: Memo<App>) -> impl IntoView {
    let session = session();
    let play = play();
    let target = format!("app.{}", tab.id());
    let picture = match tab {
        App::Browser => art!("app/browser"),
        App::Mail => art!("app/mail"),
        App::Files => art!("app/files"),
        App::Vault => art!("app/vault"),
        App::Messages => art!("app/messages"),
        App::Phone => art!("app/phone"),
        App::Camera => art!("app/camera"),
        App::Calendar => art!("app/calendar"),
        App::Map => art!("app/map"),
        App::Settings => art!("app/settings"),
        App::Table => art!("app/table"),
        App::Talk => art!("app/talk"),
    };
    let name = move || {
        let texts = session.texts.get();
        match tab {
            App::Browser => texts.device_browser(),
            App::Mail => texts.device_mail(),
            App::Files => texts.device_files(),
            App::Vault => texts.device_vault(),
            App::Messages => texts.device_messages(),
            App::Phone => texts.device_phone_app(),
            App::Camera => texts.device_camera(),
            App::Calendar => texts.device_calendar(),
            App::Map => texts.device_map(),
            App::Settings => texts.device_settings(),
            App::Table => texts.device_table(),
            App::Talk => texts.device_talk(),
        }
    };
    let unread = Memo::new(move |_| {
        play.world.with(|world| match tab {
            App::Mail => world.mail.messages.iter().filter(|mail| !mail.read && mail.folder == "inbox").count(),
            App::Messages => world.messages.all.iter().filter(|sms| !sms.read && !sms.deleted).count(),
            App::Phone => usize::from(world.phone.ringing.is_some()),
            _ => 0,
        })
    });
    view! {
        <button
            type="button"
            class="app-tab"
            class:advised=advised(&target)
            aria-current=move || (front.get() == tab).then_some("page")
            data-target=target.clone()
            on:click=press(&target)
        >
            <Art svg=picture/>
            <span>{name}</span>
            {move || (unread.get() > 0).then(|| view! {
                <span class="count" aria-label=session.texts.get().device_new_items(unread.get())>{unread.get()}</span>
            })}
        </button>
    }
}
