//! The third step: a name, then what is handed over.

use creation::module::{Module, Request, Response};
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Texts;
use scenario::StepKind;

use super::maker::Maker;
use super::notice::{Working, notice};
use super::project::project_file;
use super::shell::shell;
use super::studio::Studio;
use crate::browser::files::Outgoing;
use crate::browser::page;
use crate::journeys;
use crate::route::Route;
use crate::session::Who;
use crate::ui::art::{Icon, art};
use crate::ui::giving::{GivenAway, Giving, HandedOver};
use crate::ui::outcome::Outcome;

/// A job ticket, with the picture that stands on it.
#[derive(Clone, PartialEq)]
pub struct Printed<M: Module> {
    /// The creation's name.
    pub name: String,
    /// The first name or nickname that the learner chose to print; empty when none.
    pub maker: String,
    /// What it says.
    pub ticket: M::Ticket,
    /// The piece.
    pub preview: M::Preview,
}

/// The name, what blocks, and the files.
pub fn hand_over<M: Maker>(studio: Studio<M>, ticket: RwSignal<Option<Printed<M>>>) -> impl IntoView {
    let shell = studio.shell;
    let session = shell.session;
    let texts = session.texts;
    if shell.name.get_untracked().trim().is_empty() {
        rename(studio, suggestion(studio));
    }
    let giving = Giving::new(|texts, file| texts.hand_over_downloaded(file));
    let is_unnamed = move || shell.name.get().trim().is_empty();
    let is_finished = shell.is_finished;
    let finish = move |_| {
        spawn_local(async move {
            if shell.finish_drawing(studio.acts().project.run(())).await.is_ok() {
                let name = shell.name.get_untracked();
                giving.say(Outcome::Done(texts.get_untracked().hand_over_saved(name)));
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
                    prop:value=move || shell.name.get()
                    on:input:target=move |event| rename(studio, event.target().value())
                />
            </div>
            <GivenAway giving/>
            {blocked(studio)}
            <Working/>
            {files(studio, giving, ticket)}
            <HandedOver giving/>
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

fn rename<M: Maker>(studio: Studio<M>, name: String) {
    studio.shell.is_finished.set(false);
    studio.shell.name.set(name);
    studio.shell.keep(studio.acts().project.run(()));
}

/// A name from the object and the text on it, else from who makes it.
fn suggestion<M: Maker>(studio: Studio<M>) -> String {
    let session = studio.shell.session;
    let texts = session.texts.get_untracked();
    let written = studio.document.with_untracked(|document| {
        let text = M::written(document)?;
        let words = text.lines().next().unwrap_or_default().trim().chars().take(30).collect::<String>();
        (!words.is_empty()).then_some(words)
    });
    let nickname = match session.who.get_untracked() {
        Who::Learner(profile) => Some(profile.nickname.to_string()),
        Who::Guest => None,
    };
    let object = studio.document.with_untracked(|document| M::object(texts, document).to_lowercase());
    written.or(nickname).map_or(object.clone(), |word| texts.hand_over_name_suggestion(&object, word))
}

/// What the machine cannot make yet, each with its repair.
fn blocked<M: Maker>(studio: Studio<M>) -> impl IntoView {
    move || {
        let stops: Vec<_> = studio.bench.preview.with(|preview| {
            let findings = preview.iter().flat_map(|preview| M::findings(preview));
            findings.filter(|found| found.stops).cloned().collect()
        });
        (!stops.is_empty()).then(|| {
            view! {
                <p class="blocked"><b>{studio.shell.session.texts.get().hand_over_blocked()}</b></p>
                {stops.iter().map(|found| notice(studio, found)).collect_view()}
            }
        })
    }
}

/// The files and the ticket.
fn files<M: Maker>(studio: Studio<M>, giving: Giving, ticket: RwSignal<Option<Printed<M>>>) -> impl IntoView {
    let session = studio.shell.session;
    let texts = session.texts;
    let gives_files = studio.document.with_untracked(M::gives_files);
    let file = move |entry: &'static super::maker::FileEntry<M::Format>| {
        row(art!("icon/machine"), entry.name, entry.about, move || machine_file(studio, entry.format, giving))
            .into_any()
    };
    let mut rows: Vec<AnyView> = M::FILES.iter().filter(|_| gives_files).map(file).collect();
    let job_ticket = row(
        art!("icon/print"),
        |texts| texts.hand_over_ticket(),
        |texts| texts.hand_over_ticket_about(),
        move || print(studio, ticket),
    );
    if gives_files {
        rows.insert(rows.len().min(1), job_ticket.into_any());
    }
    let project = row(
        art!("icon/folder"),
        |texts| texts.hand_over_project(),
        |texts| texts.hand_over_project_about(),
        move || {
            let file = project_file(&studio.acts().project.run(()));
            spawn_local(async move {
                give(studio, file, giving).await;
                // A program that no machine makes is handed over as it is.
                if !gives_files {
                    studio.shell.was_handed_over().await;
                }
            });
        },
    );
    rows.push(project.into_any());
    view! {
        {gives_files.then(|| view! {
            <p>{move || {
                let texts = texts.get();
                if session.hands_over() { texts.giving_about() } else { texts.hand_over_about() }
            }}</p>
        })}
        <div class="rows">{rows}</div>
    }
}

fn row(
    picture: &'static str,
    name: fn(Texts) -> &'static str,
    about: fn(Texts) -> &'static str,
    press: impl Fn() + 'static,
) -> impl IntoView {
    let texts = shell().session.texts;
    view! {
        <button type="button" class="row" on:click=move |_| press()>
            <Icon svg=picture/>
            <span class="row-text">
                {move || name(texts.get())}
                <small>{move || about(texts.get())}</small>
            </span>
        </button>
    }
}

/// Has the kernel make the file for the machine, and gives it out.
fn machine_file<M: Maker>(studio: Studio<M>, format: M::Format, giving: Giving) {
    spawn_local(async move {
        let lab = studio.bench.lab.get_untracked();
        let request = Request::Export { project: studio.project(), format, lab };
        if let Ok(Response::File { name, media_type, bytes }) = studio.bench.ask(&request).await {
            give(studio, Outgoing { name, media_type, bytes }, giving).await;
            studio.shell.was_handed_over().await;
        }
    });
}

/// Gives a file away, and says so.
async fn give<M: Maker>(studio: Studio<M>, file: Outgoing, giving: Giving) {
    giving.give(studio.shell.session, file).await;
    page::scroll_to("creation-name");
}

/// Opens the job ticket.
fn print<M: Maker>(studio: Studio<M>, ticket: RwSignal<Option<Printed<M>>>) {
    spawn_local(async move {
        let who = studio.shell.session.who.get_untracked();
        let maker = who.profile().map(|profile| profile.nickname.to_string()).unwrap_or_default();
        let (lab, project) = (studio.bench.lab.get_untracked(), studio.project());
        let (name, document) = (project.name.trim().to_owned(), project.document.clone());
        let asked = studio.bench.ask(&Request::Ticket { project, lab: lab.clone() }).await;
        let Ok(Response::Ticket { ticket: said }) = asked else { return };
        if let Ok(Response::Preview { preview }) = studio.bench.ask(&Request::Preview { document, lab }).await {
            ticket.set(Some(Printed { name, maker, ticket: said, preview }));
        }
    });
}
