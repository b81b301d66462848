//! Forms of the simulated sites.

use leptos::prelude::*;
use scenario::{Field, FieldKind, Form, Page, Site};

use super::answer::answer;
use super::control::{advised, press};
use super::document::size_words;
use super::reasons::sentence;
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
                Some((
                    element_id(&name),
                    format!("{} : {}", field.label, sentence(texts, field.kind, field.length, reason)),
                ))
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
        let (complaint, length) = (field.complaint.clone(), field.length);
        Memo::new(move |_| {
            play.world.with(|world| {
                let now = world.browser.refused.iter().find(|(of, _)| *of == name).map(|(_, reason)| *reason);
                let touched =
                    world.browser.answers.keys().any(|key| key == &name || key.starts_with(&format!("{name}.")));
                match now {
                    Some(reason) => Some(sentence(session.texts.get(), kind, length, reason)),
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
    let hint = view! { {hint} <Limits field=field.clone()/> };
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

/// What a site says of the files that it takes, before one is chosen.
#[component]
fn Limits(field: Field) -> impl IntoView {
    let french = messages::Texts::french();
    let kinds = field.accepts.iter().map(|ending| ending.to_uppercase()).collect::<Vec<_>>();
    let kinds = (!kinds.is_empty()).then(|| kinds.join(&format!(" {} ", french.form_file_or())));
    let size = field.at_most.map(|tenths| french.form_file_at_most(size_words(french, tenths)));
    let limits = [kinds, size].into_iter().flatten().collect::<Vec<_>>().join(", ");
    (!limits.is_empty()).then(|| view! { <p class="hint">{words(&limits)}</p> })
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
                    |field| view! { <div><dt>{words(&field.label)}</dt><dd>{scenario::answered(&world, part, field, yes_or_no())}</dd></div> },
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

/// How the site says whether a box is ticked.
fn yes_or_no() -> [&'static str; 2] {
    let french = messages::Texts::french();
    [french.app_yes(), french.app_no()]
}
