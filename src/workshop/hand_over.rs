//! The third step: a name, then what is handed over.

use creation::laser::{Format, Preview, Request, Response, Ticket};
use leptos::prelude::*;
use leptos::task::spawn_local;
use scenario::StepKind;

use super::finding::{Working, notice};
use super::project::project_file;
use super::studio::{Studio, studio};
use super::words;
use crate::browser::files::{self, Outgoing};
use crate::browser::page;
use crate::journeys;
use crate::route::Route;
use crate::session::Who;
use crate::ui::art::{Icon, art};
use crate::ui::outcome::{LastOutcome, Outcome};

/// A job ticket, with the picture that stands on it.
#[derive(Clone, PartialEq)]
pub struct Printed {
    /// What it says.
    pub ticket: Ticket,
    /// The piece.
    pub preview: Preview,
}

/// Where it is said what became of a file.
#[derive(Clone, Copy)]
struct Said {
    ticket: RwSignal<Option<Printed>>,
    outcome: RwSignal<Option<Outcome>>,
    given: RwSignal<Option<Outgoing>>,
}

/// The name, what blocks, and the files.
#[component]
pub fn HandOver(ticket: RwSignal<Option<Printed>>) -> impl IntoView {
    let studio = studio();
    let session = studio.session;
    let texts = session.texts;
    if studio.name.get_untracked().trim().is_empty() {
        studio.rename(suggestion(studio));
    }
    let outcome = RwSignal::new(None);
    let is_unnamed = move || studio.name.get().trim().is_empty();
    let is_finished = studio.is_finished;
    let given = RwSignal::new(None);
    let finish = move |_| {
        spawn_local(async move {
            if studio.finish_drawing().await.is_ok() {
                let name = studio.name.get_untracked();
                outcome.set(Some(Outcome::Done(texts.get_untracked().hand_over_saved(name))));
            }
        });
    };
    let next = move || journeys::next_step(session).filter(|next| matches!(next.step.step.kind, StepKind::Exercise(_)));
    view! {
        <section class="workshop-panel hand-over">
            <div class="field" class:wrong=is_unnamed>
                <label for="creation-name">{move || texts.get().hand_over_name()}</label>
                {move || is_unnamed().then(|| view! {
                    <p class="field-error" id="creation-name-wrong">
                        <Icon svg=art!("icon/warning")/>
                        {texts.get().hand_over_name_empty()}
                    </p>
                })}
                <input
                    class="input"
                    id="creation-name"
                    type="text"
                    autocomplete="off"
                    maxlength="60"
                    aria-invalid=move || is_unnamed().to_string()
                    aria-describedby=move || is_unnamed().then_some("creation-name-wrong")
                    prop:value=move || studio.name.get()
                    on:input:target=move |event| studio.rename(event.target().value())
                />
            </div>
            <LastOutcome outcome/>
            <Share given/>
            <Blocked/>
            <Working/>
            <Files said=Said { ticket, outcome, given }/>
            <div class="workshop-foot">
                {move || match next().filter(|_| is_finished.get()) {
                    Some(next) => {
                        let (to, title) = (next.route(), next.step.title.clone());
                        view! {
                            <button type="button" class="button wide" on:click=move |_| session.go(to.clone())>
                                <span>{texts.get().app_go_on()}<small class="next-title">{title}</small></span>
                                <Icon svg=art!("icon/arrow") points=true/>
                            </button>
                        }.into_any()
                    }
                    None if !is_finished.get() => view! {
                        <button type="button" class="button wide" disabled=is_unnamed on:click=finish>
                            {texts.get().hand_over_save()}
                            <Icon svg=art!("icon/check")/>
                        </button>
                    }.into_any(),
                    None => view! {
                        <button type="button" class="button wide" on:click=move |_| session.go(Route::Town)>
                            {texts.get().exercise_back()}
                            <Icon svg=art!("icon/arrow") points=true/>
                        </button>
                    }.into_any(),
                }}
            </div>
        </section>
    }
}

/// A name from the object and the text on it, else from who makes it.
fn suggestion(studio: Studio) -> String {
    let texts = studio.session.texts.get_untracked();
    let written = studio.document.with_untracked(|document| {
        let (_, text) = document.first_text()?;
        let words = text.lines().next().unwrap_or_default().trim();
        (!words.is_empty()).then(|| words.chars().take(30).collect::<String>())
    });
    let nickname = match studio.session.who.get_untracked() {
        Who::Learner(profile) => Some(profile.nickname.to_string()),
        Who::Guest => None,
    };
    let object = studio.document.with_untracked(|document| words::product(texts, document.product).to_lowercase());
    written.or(nickname).map_or(object.clone(), |word| texts.hand_over_name_suggestion(&object, word))
}

/// What the machine cannot make yet, each with its repair.
#[component]
fn Blocked() -> impl IntoView {
    let studio = studio();
    move || {
        let stops: Vec<_> = studio.bench.preview.with(|preview| {
            let findings = preview.iter().flat_map(|preview| &preview.findings);
            findings.filter(|found| found.stops).cloned().collect()
        });
        (!stops.is_empty()).then(|| {
            view! {
                <p class="blocked"><b>{studio.session.texts.get().hand_over_blocked()}</b></p>
                {stops.iter().map(|found| notice(studio, found)).collect_view()}
            }
        })
    }
}

/// The files and the ticket.
#[component]
fn Files(said: Said) -> impl IntoView {
    let studio = studio();
    let texts = studio.session.texts;
    let row = move |picture: &'static str,
                    name: fn(messages::Texts) -> &'static str,
                    about: fn(messages::Texts) -> &'static str,
                    press: fn(Studio, Said)| {
        view! {
            <button type="button" class="row" on:click=move |_| press(studio, said)>
                <Icon svg=picture/>
                <span class="row-text">
                    {move || name(texts.get())}
                    <small>{move || about(texts.get())}</small>
                </span>
            </button>
        }
    };
    let svg = |studio, said| machine_file(studio, Format::Svg, said);
    let dxf = |studio, said| machine_file(studio, Format::Dxf, said);
    let project = |studio: Studio, said| give(studio, project_file(&studio.project_text()), said);
    view! {
        <p>{move || texts.get().hand_over_about()}</p>
        <div class="rows">
            {row(art!("icon/machine"), |texts| texts.hand_over_svg(), |texts| texts.hand_over_svg_about(), svg)}
            {row(art!("icon/print"), |texts| texts.hand_over_ticket(), |texts| texts.hand_over_ticket_about(), print)}
            {row(art!("icon/machine"), |texts| texts.hand_over_dxf(), |texts| texts.hand_over_dxf_about(), dxf)}
            {row(art!("icon/folder"), |texts| texts.hand_over_project(), |texts| texts.hand_over_project_about(), project)}
        </div>
    }
}

/// Has the kernel make the file for the machine, and gives it out.
fn machine_file(studio: Studio, format: Format, said: Said) {
    spawn_local(async move {
        let lab = studio.bench.lab.get_untracked();
        let request = Request::Export { project: studio.project(), format, lab };
        if let Ok(Response::File { name, media_type, text }) = studio.bench.ask(&request).await {
            give(studio, Outgoing { name, media_type, bytes: text.into_bytes() }, said);
            studio.was_handed_over().await;
        }
    });
}

/// Saves a file to the device's downloads, and says so.
fn give(studio: Studio, file: Outgoing, said: Said) {
    let texts = studio.session.texts.get_untracked();
    said.outcome.set(Some(match files::hand_over(&file) {
        Ok(()) => Outcome::Done(texts.hand_over_downloaded(&file.name)),
        Err(_) => Outcome::Refused(texts.hand_over_refused().to_owned()),
    }));
    page::scroll_to("creation-name");
    said.given.set(Some(file));
}

/// Gives the file that was made last to another app, where the device can.
#[component]
fn Share(given: RwSignal<Option<Outgoing>>) -> impl IntoView {
    let texts = studio().session.texts;
    move || {
        given.get().filter(files::can_share).map(|file| {
            let label = texts.get().hand_over_share(&file.name);
            let share = move |_| {
                let file = file.clone();
                spawn_local(async move {
                    let _ = files::share(&file).await;
                });
            };
            view! {
                <button type="button" class="button quiet" on:click=share>
                    <Icon svg=art!("icon/share")/>
                    {label}
                </button>
            }
        })
    }
}

/// Opens the job ticket.
fn print(studio: Studio, said: Said) {
    spawn_local(async move {
        let maker = studio.session.who.get_untracked().profile().map(|profile| profile.nickname.to_string());
        let lab = studio.bench.lab.get_untracked();
        let (maker, document) = (maker.unwrap_or_default(), studio.document.get_untracked());
        let asked = studio.bench.ask(&Request::Ticket { project: studio.project(), maker, lab: lab.clone() }).await;
        let Ok(Response::Ticket { ticket }) = asked else { return };
        if let Ok(Response::Preview { preview }) = studio.bench.ask(&Request::Preview { document, lab }).await {
            said.ticket.set(Some(Printed { ticket, preview }));
        }
    });
}
