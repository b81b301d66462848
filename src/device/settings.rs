//! Settings of the device: switches, and what takes room.

use leptos::prelude::*;
use scenario::{Panel, Stored, Toggle};

use super::control::{AppButton, advised, press};
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};

/// The settings: the list of panels, or one of them.
#[component]
pub fn Settings() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let open = Memo::new({
        let scenario = scenario.clone();
        move |_| play.world.with(|world| scenario::opened_panel(&scenario, world).cloned())
    });
    let asking = Memo::new({
        let scenario = scenario.clone();
        move |_| {
            let thing = play.world.with(|world| world.settings.asking.clone())?;
            let mut stored = scenario.exercise().panels.iter().flat_map(|panel| &panel.stored);
            stored.find(|stored| stored.id == thing).cloned()
        }
    });
    move || match (asking.get(), open.get()) {
        (Some(thing), _) => view! { <Ask thing/> }.into_any(),
        (None, Some(panel)) => view! { <OnePanel panel/> }.into_any(),
        (None, None) => {
            let panels = scenario.exercise().panels.iter().map(|panel| {
                let target = format!("panel.{}", panel.id);
                view! {
                    <button type="button" class="file-row" class:advised=advised(&target) data-target=target.clone() on:click=press(&target) lang="fr">
                        <span>{panel.title.clone()}</span>
                        <Icon svg=art!("icon/forward") points=true/>
                    </button>
                }
            });
            view! {
                <div class="app-bar"><h2>{move || session.texts.get().device_settings()}</h2></div>
                <div class="screen panels">{panels.collect_view()}</div>
            }
            .into_any()
        }
    }
}

#[component]
fn OnePanel(panel: Panel) -> impl IntoView {
    let session = session();
    let play = play();
    let freed = Memo::new(move |_| play.world.with(|world| world.settings.freed.clone()));
    let things = {
        let panel = panel.clone();
        move |recent: bool| {
            freed.track();
            play.world.with_untracked(|world| {
                scenario::stored_things(&panel, world, recent).into_iter().cloned().collect::<Vec<_>>()
            })
        }
    };
    let recent = things.clone();
    let toggles = panel.toggles.iter().map(|toggle| view! { <Switch toggle=toggle.clone()/> });
    view! {
        <div class="app-bar">
            <AppButton target="settings.back" label=move || session.texts.get().device_back().to_owned()
                icon=art!("icon/back") class="button round bare" icon_only=true/>
            <h2 lang="fr">{panel.title.clone()}</h2>
        </div>
        <div class="screen panels">
            <Room panel=panel.clone()/>
            {toggles.collect_view()}
            {(!panel.stored.is_empty()).then(|| view! {
                <h3>{move || session.texts.get().storage_takes_room()}</h3>
                {move || things(false).into_iter().map(|thing| view! {
                    <StoredRow thing prefix="stored" label=move || session.texts.get().storage_delete() icon=art!("icon/bin")/>
                }).collect_view()}
            })}
            {move || {
                let recent = recent(true);
                (!recent.is_empty()).then(|| view! {
                    <h3>{session.texts.get().storage_recent()}</h3>
                    {recent.into_iter().map(|thing| view! {
                        <StoredRow thing prefix="restore" label=move || session.texts.get().storage_restore() icon=art!("icon/undo")/>
                    }).collect_view()}
                })
            }}
        </div>
    }
}

/// How much room is free, as a bar and in words.
#[component]
fn Room(panel: Panel) -> impl IntoView {
    let session = session();
    let play = play();
    let room = panel.room?;
    let free = Memo::new(move |_| play.world.with(|world| scenario::free_room(&panel, world)).unwrap_or(0));
    let taken = move || f64::from(room.saturating_sub(free.get())) * 100.0 / f64::from(room.max(1));
    Some(view! {
        <div class="room">
            <svg class="room-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="f-brick" width=taken height="10"/>
            </svg>
            <p aria-live="polite">{move || session.texts.get().storage_room(grouped(free.get()), grouped(room))}</p>
        </div>
    })
}

/// A number with its thousands apart: `12 400`.
fn grouped(number: u32) -> String {
    let (thousands, rest) = (number / 1000, number % 1000);
    if thousands == 0 { rest.to_string() } else { format!("{}\u{202f}{rest:03}", grouped(thousands)) }
}

#[component]
fn Switch(toggle: Toggle) -> impl IntoView {
    let session = session();
    let play = play();
    let target = format!("toggle.{}", toggle.id);
    let about = format!("about-{}", toggle.id);
    let id = toggle.id;
    let on = Memo::new(move |_| play.world.with(|world| world.settings.on.contains(&id)));
    let described = (!toggle.about.is_empty()).then(|| about.clone());
    view! {
        <div class="setting">
            <button type="button" class="switch" role="switch" class:advised=advised(&target) aria-checked=move || on.get().to_string()
                aria-describedby=described data-target=target.clone() on:click=press(&target)>
                <span lang="fr">{toggle.label}</span>
                <b class="switch-word" aria-hidden="true">
                    {move || if on.get() { session.texts.get().app_yes() } else { session.texts.get().app_no() }}
                </b>
                <span class="switch-track" aria-hidden="true"></span>
            </button>
            {(!toggle.about.is_empty()).then(|| view! { <p class="setting-about" id=about.clone() lang="fr">{toggle.about.clone()}</p> })}
        </div>
    }
}

/// Something that takes room, with what can be done with it.
#[component]
fn StoredRow(
    thing: Stored,
    prefix: &'static str,
    #[prop(into)] label: Signal<&'static str>,
    icon: &'static str,
) -> impl IntoView {
    let session = session();
    let target = format!("{prefix}.{}", thing.id);
    view! {
        <button type="button" class="file-row" class:advised=advised(&target) data-target=target.clone() on:click=press(&target)>
            <span>
                <span lang="fr">{thing.label}</span>
                <small>{move || session.texts.get().storage_size(grouped(thing.megabytes))}</small>
            </span>
            <span class="row-does"><Icon svg=icon/>{label}</span>
        </button>
    }
}

/// The question before something is deleted.
#[component]
fn Ask(thing: Stored) -> impl IntoView {
    let session = session();
    let words = move || session.texts.get().storage_ask(&thing.label);
    view! {
        <div class="app-bar"><h2>{move || session.texts.get().storage_delete()}</h2></div>
        <div class="screen panels">
            <div class="ask" role="group" aria-labelledby="ask-words">
                <h3 id="ask-words" lang="fr">{words}</h3>
                <p>{move || session.texts.get().storage_size(grouped(thing.megabytes))}</p>
                <p>{move || session.texts.get().storage_ask_about()}</p>
                <AppButton target="stored.yes" label=move || session.texts.get().storage_ask_yes().to_owned() icon=art!("icon/bin") class="button remove wide"/>
                <AppButton target="stored.no" label=move || session.texts.get().storage_ask_no().to_owned() icon=art!("icon/back") class="button wide"/>
            </div>
        </div>
    }
}
