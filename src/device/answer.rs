//! How each kind of question is answered: a line, three boxes, choices, a list, a tick, a secret.

use leptos::prelude::*;
use scenario::{Date, Field, FieldKind, Value};

use super::clipboard::Paste;
use super::control::{AppButton, advised, press};
use super::document::{Glimpse, Size};
use super::vault::Meter;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};

/// The answer of a field; `invalid` and `described` tie it to its error.
pub fn answer(
    name: &str,
    id: &str,
    field: &Field,
    invalid: Signal<bool>,
    described: Signal<Option<String>>,
) -> AnyView {
    match field.kind {
        FieldKind::Date | FieldKind::PastDate => date(name, field, invalid, described),
        FieldKind::Choice => choices(name, field),
        FieldKind::List => list(name, id, field),
        FieldKind::Tick => tick(name, id, field),
        FieldKind::File => file(name, id, field, invalid, described),
        FieldKind::Secret | FieldKind::NewSecret => secret(name, id, field, invalid, described),
        _ => line(name, id, field, invalid, described),
    }
}

/// What stands in a field, or `otherwise` while nothing was answered.
fn standing(name: &str, otherwise: &str) -> Memo<String> {
    let play = play();
    let (name, otherwise) = (name.to_owned(), otherwise.to_owned());
    Memo::new(move |_| {
        play.world.with(|world| match world.browser.answers.get(&name) {
            Some(Value::Text(text)) => text.clone(),
            Some(Value::Secret(secret)) => secret.text.clone(),
            None => otherwise.clone(),
        })
    })
}

fn line(name: &str, id: &str, field: &Field, invalid: Signal<bool>, described: Signal<Option<String>>) -> AnyView {
    let play = play();
    let value = standing(name, &field.prefilled);
    let target = name.to_owned();
    let mode = match field.kind {
        FieldKind::Phone => "tel",
        FieldKind::Email => "email",
        FieldKind::Postcode | FieldKind::Code | FieldKind::Millimetres | FieldKind::Digits => "numeric",
        FieldKind::Amount => "decimal",
        _ => "text",
    };
    if field.kind == FieldKind::LongText {
        return view! {
            <textarea class="input" autocomplete="off" id=id.to_owned() class:advised=advised(name) data-target=name.to_owned() prop:value=move || value.get()
                on:input=move |event| play.write(&target, event_target_value(&event))></textarea>
            <Paste field=name/>
        }
        .into_any();
    }
    view! {
        <input
            class="input"
            class:advised=advised(name)
            id=id.to_owned()
            data-target=name.to_owned()
            type="text"
            inputmode=mode
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-invalid=move || invalid.get().then_some("true")
            aria-describedby=move || described.get()
            prop:value=move || value.get()
            on:input=move |event| play.write(&target, event_target_value(&event))
        />
        <Paste field=name/>
    }
    .into_any()
}

fn date(name: &str, field: &Field, invalid: Signal<bool>, described: Signal<Option<String>>) -> AnyView {
    let session = session();
    let play = play();
    let prefilled = Date::from_iso(&field.prefilled);
    let part = |part: &'static str, standing_text: Option<String>| {
        let target = format!("{name}.{part}");
        let value = standing(&target, &standing_text.unwrap_or_default());
        let label = move || {
            let texts = session.texts.get();
            match part {
                "day" => texts.form_day(),
                "month" => texts.form_month(),
                _ => texts.form_year(),
            }
        };
        view! {
            <label>
                {label}
                <input
                    class="input"
                    class:year=part == "year"
                    class:advised=advised(&target)
                    data-target=target.clone()
                    type="text"
                    inputmode=if part == "month" { "text" } else { "numeric" }
                    autocomplete="off"
                    aria-invalid=move || invalid.get().then_some("true")
                    aria-describedby=move || described.get()
                    prop:value=move || value.get()
                    on:input=move |event| play.write(&target, event_target_value(&event))
                />
            </label>
        }
    };
    view! {
        <div class="date">
            {part("day", prefilled.map(|date| date.day().to_string()))}
            {part("month", prefilled.map(|date| date.month().to_string()))}
            {part("year", prefilled.map(|date| date.year().to_string()))}
        </div>
    }
    .into_any()
}

/// What is written beside a choice is all of it to be touched: a difficult word in it would take the finger away.
fn choices(name: &str, field: &Field) -> AnyView {
    let value = standing(name, &field.prefilled);
    let group = name.to_owned();
    let options = field
        .choices
        .iter()
        .map(|choice| {
            let target = format!("{name}.{}", choice.id);
            let id = choice.id.clone();
            let on_press = press(&target);
            view! {
                <label class="tick" class:advised=advised(&target) data-target=target>
                    <input type="radio" name=group.clone() prop:checked=move || value.get() == id on:change=move |_| ()
                        on:click=on_press/>
                    <span>{choice.label.clone()}</span>
                </label>
            }
        })
        .collect_view();
    view! { <div class="choices">{options}</div> }.into_any()
}

fn list(name: &str, id: &str, field: &Field) -> AnyView {
    let play = play();
    let session = session();
    let value = standing(name, &field.prefilled);
    let open = {
        let name = name.to_owned();
        Memo::new(move |_| play.world.with(|world| world.browser.open_list.as_ref() == Some(&name)))
    };
    let chosen = {
        let choices = field.choices.clone();
        move || {
            let value = value.get();
            choices
                .iter()
                .find(|choice| choice.id == value)
                .map_or_else(|| session.texts.get().app_choose().to_owned(), |choice| choice.label.clone())
        }
    };
    let (of, field) = (name.to_owned(), field.clone());
    view! {
        <button type="button" class="input list-button" class:advised=advised(name) id=id.to_owned() data-target=name.to_owned()
            aria-expanded=move || open.get().to_string() on:click=press(name)>
            {chosen}
        </button>
        {move || open.get().then(|| options(&of, &field, value.get()))}
    }
    .into_any()
}

/// The choices of an open list: buttons, because an arrow on a radio button would choose at once, and choosing closes it.
fn options(name: &str, field: &Field, chosen: String) -> AnyView {
    let options = field
        .choices
        .iter()
        .map(|choice| {
            let target = format!("{name}.{}", choice.id);
            view! {
                <button type="button" class="input" class:advised=advised(&target) data-target=target.clone()
                    aria-pressed=(choice.id == chosen).to_string() on:click=press(&target)>
                    {choice.label.clone()}
                </button>
            }
        })
        .collect_view();
    view! { <div class="choices">{options}</div> }.into_any()
}

fn tick(name: &str, id: &str, field: &Field) -> AnyView {
    let value = standing(name, &field.prefilled);
    view! {
        <label class="tick" class:advised=advised(name) data-target=name.to_owned()>
            <input type="checkbox" id=id.to_owned() prop:checked=move || !value.get().is_empty() on:click=press(name)/>
            <span>{field.label.clone()}</span>
        </label>
    }
    .into_any()
}

fn file(name: &str, id: &str, field: &Field, invalid: Signal<bool>, described: Signal<Option<String>>) -> AnyView {
    let session = session();
    let play = play();
    let value = standing(name, &field.prefilled);
    let chosen = Memo::new(move |_| {
        let id = value.get();
        play.world.with(|world| {
            let mut there = world.files.files.iter().filter(|file| file.folder != "bin");
            there.find(|file| file.id == id).cloned()
        })
    });
    view! {
        {move || chosen.get().map(|file| view! {
            <p class="chosen-file"><Glimpse file=file.clone()/><span>{file.name.clone()}<Size tenths=file.tenths/></span></p>
        })}
        <button type="button" class="button site second" class:advised=advised(name) id=id.to_owned() data-target=name.to_owned()
            aria-invalid=move || invalid.get().then_some("true") aria-describedby=move || described.get()
            lang=move || session.texts.get().language().code on:click=press(name)>
            <Icon svg=art!("icon/attach")/>
            {move || {
                let texts = session.texts.get();
                if chosen.get().is_some() { texts.form_file_replace() } else { texts.form_file_choose() }
            }}
        </button>
    }
    .into_any()
}

fn secret(name: &str, id: &str, field: &Field, invalid: Signal<bool>, described: Signal<Option<String>>) -> AnyView {
    let session = session();
    let play = play();
    let shown = RwSignal::new(false);
    let value = standing(name, "");
    let target = name.to_owned();
    let from_vault = {
        let name = name.to_owned();
        Memo::new(move |_| {
            play.world.with(
                |world| matches!(world.browser.answers.get(&name), Some(Value::Secret(secret)) if secret.from_vault),
            )
        })
    };
    let is_new = field.kind == FieldKind::NewSecret;
    let can_fill = play.world.with_untracked(|world| {
        !is_new && scenario::controls(&play.scenario(), world).iter().any(|control| control.target == "vault.fill")
    });
    view! {
        <div class="secret">
            <input
                class="input"
                class:advised=advised(name)
                id=id.to_owned()
                data-target=name.to_owned()
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-invalid=move || invalid.get().then_some("true")
                aria-describedby=move || described.get()
                placeholder=move || if from_vault.get() { "••••••••" } else { "" }
                prop:value=move || value.get()
                on:input=move |event| play.write(&target, event_target_value(&event))
            />
            <button type="button" class="button round quiet" aria-pressed=move || shown.get().to_string()
                aria-label=move || {
                    let texts = session.texts.get();
                    if shown.get() { texts.passphrase_hide() } else { texts.passphrase_show() }
                }
                on:click=move |_| shown.update(|shown| *shown = !*shown)>
                <Icon svg=Signal::derive(move || if shown.get() { art!("icon/eye-closed") } else { art!("icon/eye") })/>
            </button>
        </div>
        {can_fill.then(|| view! { <AppButton target="vault.fill" label=move || session.texts.get().vault_fill().to_owned() icon=art!("icon/lock")/> })}
        {is_new.then(|| view! {
            <AppButton target="vault.draw" label=move || session.texts.get().passphrase_draw().to_owned() icon=art!("icon/dice")/>
            <Meter name=name.to_owned()/>
        })}
    }
    .into_any()
}
