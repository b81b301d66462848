//! Forms of the simulated sites.

use leptos::prelude::*;
use scenario::{Date, Field, FieldKind, Form, Page, Site, Value};

use super::control::{AppButton, advised, press};
use super::reasons::sentence;
use super::vault::Meter;
use crate::browser::page;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::words::words;

/// `form.field` as the id of an element.
fn element_id(name: &str) -> String {
    format!("field-{}", name.replace('.', "-"))
}

/// The errors of the page, each leading to its field (the error summary of the GOV.UK Design System).
#[component]
pub fn Errors(page: Page) -> impl IntoView {
    let session = session();
    let play = play();
    let fields: Vec<(String, Field)> = page
        .form
        .iter()
        .flat_map(|form| form.fields.iter().map(move |field| (format!("{}.{}", form.id, field.id), field.clone())))
        .collect();
    let refused = Memo::new(move |_| play.world.with(|world| world.browser.refused.clone()));
    move || {
        let texts = session.texts.get();
        let errors: Vec<(String, String)> = refused
            .get()
            .into_iter()
            .filter_map(|(name, reason)| {
                let (_, field) = fields.iter().find(|(of, _)| *of == name)?;
                Some((element_id(&name), format!("{} : {}", field.label, sentence(texts, field.kind, reason))))
            })
            .collect();
        (!errors.is_empty()).then(|| {
            let title = if errors.len() == 1 {
                texts.form_error_title().to_owned()
            } else {
                texts.form_errors_title(errors.len())
            };
            view! {
                <div class="error-summary" role="alert" id="errors">
                    <h3>{title}</h3>
                    {errors.into_iter().map(|(id, words)| view! {
                        <button type="button" class="link" on:click=move |_| { page::focus(&id); }>{words}</button>
                    }).collect_view()}
                </div>
            }
        })
    }
}

/// The fields of a page and its button.
#[component]
pub fn FormPart(form: Form) -> impl IntoView {
    let target = format!("{}.submit", form.id);
    let on_submit = press(&target);
    let fields =
        form.fields.iter().map(|field| view! { <OneField form=form.id.clone() field=field.clone()/> }).collect_view();
    view! {
        <form
            class="stack"
            novalidate=true
            autocomplete="off"
            on:submit=move |event| event.prevent_default()
        >
            {fields}
            <div class="site-actions">
                <button type="button" class="button site" class:advised=advised(&target) data-target=target.clone() on:click=on_submit>
                    {form.submit.clone()}
                </button>
            </div>
        </form>
    }
}

/// One question with its hint, its error and its answer.
#[component]
fn OneField(form: String, field: Field) -> impl IntoView {
    let session = session();
    let play = play();
    let name = format!("{form}.{}", field.id);
    let id = element_id(&name);
    let kind = field.kind;
    let refused = {
        let name = name.clone();
        let complaint = field.complaint.clone();
        Memo::new(move |_| {
            play.world.with(|world| {
                let now = world.browser.refused.iter().find(|(of, _)| *of == name).map(|(_, reason)| *reason);
                let touched =
                    world.browser.answers.keys().any(|key| key == &name || key.starts_with(&format!("{name}.")));
                match now {
                    Some(reason) => Some(sentence(session.texts.get(), kind, reason)),
                    None => (!complaint.is_empty() && !touched).then(|| complaint.clone()),
                }
            })
        })
    };
    let error_id = format!("{id}-error");
    let error =
        {
            let error_id = error_id.clone();
            move || {
                refused.get().map(|words| view! {
                <p class="field-error" id=error_id.clone()><Icon svg=art!("icon/warning")/><span>{words}</span></p>
            })
            }
        };
    let hint = (!field.hint.is_empty()).then(|| view! { <p class="hint">{words(&field.hint)}</p> });
    let label = view! {
        {words(&field.label)}
        {field.optional.then(|| view! { <span class="optional">" ("{move || session.texts.get().form_optional()}")"</span> })}
    };
    let invalid = Signal::derive(move || refused.get().is_some());
    let described = Signal::derive(move || invalid.get().then(|| error_id.clone()));
    let answer = answer(&name, &id, &field, invalid, described);
    let is_group = kind.is_date() || matches!(kind, FieldKind::Choice);
    if is_group {
        view! {
            <fieldset class="field" class:wrong=invalid id=id tabindex="-1">
                <legend>{label}</legend>{hint}{error}{answer}
            </fieldset>
        }
        .into_any()
    } else if kind == FieldKind::Tick {
        view! { <div class="field" class:wrong=invalid>{error}{answer}</div> }.into_any()
    } else {
        view! { <div class="field" class:wrong=invalid><label for=id>{label}</label>{hint}{error}{answer}</div> }
            .into_any()
    }
}

fn answer(name: &str, id: &str, field: &Field, invalid: Signal<bool>, described: Signal<Option<String>>) -> AnyView {
    match field.kind {
        FieldKind::Date | FieldKind::PastDate => date(name, field, invalid, described),
        FieldKind::Choice => choices(name, field),
        FieldKind::List => list(name, id, field),
        FieldKind::Tick => tick(name, id, field),
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
        FieldKind::Postcode | FieldKind::Nir | FieldKind::Code | FieldKind::Millimetres => "numeric",
        FieldKind::Amount => "decimal",
        _ => "text",
    };
    if field.kind == FieldKind::LongText {
        return view! {
            <textarea class="input" id=id.to_owned() class:advised=advised(name) data-target=name.to_owned() prop:value=move || value.get()
                on:input=move |event| play.write(&target, event_target_value(&event))></textarea>
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
                    <span>{words(&choice.label)}</span>
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
        {move || open.get().then(|| choices(&of, &field))}
    }
    .into_any()
}

fn tick(name: &str, id: &str, field: &Field) -> AnyView {
    let value = standing(name, &field.prefilled);
    view! {
        <label class="tick" class:advised=advised(name) data-target=name.to_owned()>
            <input type="checkbox" id=id.to_owned() prop:checked=move || !value.get().is_empty() on:click=press(name)/>
            <span>{words(&field.label)}</span>
        </label>
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

/// Every answer of a form, with a way to change each page of it.
#[component]
pub fn Summary(site: Site, form: String) -> impl IntoView {
    let session = session();
    let play = play();
    let world = play.world.get_untracked();
    let parts = site
        .pages
        .iter()
        .filter_map(|page| page.form.as_ref().filter(|part| part.id == form && !part.send).map(|part| (page, part)))
        .map(|(page, part)| {
            let target = format!("change.{}", page.id);
            let rows = part
                .fields
                .iter()
                .filter(|field| !field.kind.is_secret())
                .map(
                    |field| view! { <div><dt>{words(&field.label)}</dt><dd>{answered(&world, part, field)}</dd></div> },
                )
                .collect_view();
            view! {
                <section class="summary-part">
                    <dl class="summary-list">{rows}</dl>
                    <button type="button" class="link" class:advised=advised(&target) data-target=target.clone()
                        aria-label=format!("{} : {}", session.texts.get().browser_modify(), page.title)
                        on:click=press(&target)>
                        {session.texts.get().browser_modify()}
                    </button>
                </section>
            }
        })
        .collect_view();
    view! { {parts} }
}

/// An answer as a summary shows it.
fn answered(world: &scenario::World, form: &Form, field: &Field) -> String {
    match field.kind {
        FieldKind::Date | FieldKind::PastDate => {
            let [day, month, year] = scenario::boxes(world, form, field);
            Date::from_boxes(&day, &month, &year).map(Date::long).unwrap_or_default()
        }
        FieldKind::Tick => {
            let french = messages::Texts::french();
            if scenario::text_of(world, form, field).is_empty() { french.app_no() } else { french.app_yes() }.to_owned()
        }
        FieldKind::Choice | FieldKind::List => {
            let chosen = scenario::text_of(world, form, field);
            field
                .choices
                .iter()
                .find(|choice| choice.id == chosen)
                .map(|choice| choice.label.clone())
                .unwrap_or_default()
        }
        _ => scenario::text_of(world, form, field),
    }
}
