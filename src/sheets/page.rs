//! One sheet.

use documents::{Paper, Section};
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Texts;
use progress::Slug;
use scenario::{Date, ProcedureSheet, Scenario};

use crate::browser::place;
use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::bar::Bar;
use crate::ui::button::Listen;
use crate::ui::printing::PrintButton;

/// What is known of a sheet.
#[derive(Clone)]
enum Fetched {
    Waiting,
    Here(Box<Sheet>),
    Missing,
}

/// A sheet in the learner's language, its dated rules filled in.
#[derive(Clone, PartialEq)]
struct Sheet {
    title: String,
    like: String,
    sheet: ProcedureSheet,
    verified: Option<Date>,
    source: String,
}

impl Sheet {
    fn of(scenario: Scenario) -> Option<Self> {
        let (exercise, texts) = (scenario.bundle.exercise, scenario.bundle.texts);
        Some(Self {
            title: texts.title,
            like: texts.like,
            sheet: texts.sheet?,
            verified: exercise.verified.as_deref().and_then(Date::from_iso),
            source: exercise.source.unwrap_or_default(),
        })
    }

    /// The parts under their headings; the steps are counted.
    fn sections(&self, texts: Texts) -> Vec<Section> {
        let part = |heading: &str, items: Vec<String>, counted| Section { heading: heading.to_owned(), items, counted };
        vec![
            part(texts.sheets_documents(), self.sheet.documents.clone(), false),
            part(texts.sheets_steps(), self.sheet.steps.clone(), true),
            part(texts.sheets_trap(), vec![self.sheet.trap.clone()], false),
            part(texts.sheets_help(), self.sheet.help.clone(), false),
        ]
    }

    /// When and where it was checked.
    fn checked(&self, texts: Texts) -> String {
        let day = self.verified.map(Date::digits).unwrap_or_default();
        texts.sheets_checked(day, &self.source)
    }

    fn paper(&self, texts: Texts, exercise: &Slug) -> Paper {
        Paper {
            language: texts.language().code.to_owned(),
            issuer: texts.sheets_one().to_owned(),
            title: self.title.clone(),
            text: vec![self.sheet.real.clone()],
            sections: self.sections(texts),
            note: self.checked(texts),
            code: place::whole_address(&Route::Exercise(exercise.clone()).address()),
            ..Paper::default()
        }
    }
}

/// The page of the sheet of an exercise.
#[component]
pub fn SheetPage(
    /// The exercise that practises the procedure.
    exercise: Slug,
) -> impl IntoView {
    let session = session();
    let fetched = RwSignal::new(Fetched::Waiting);
    let (practised, listed) = (exercise.clone(), exercise.clone());
    spawn_local(async move {
        let shipped = session.fetch_exercise(&exercise).await.ok();
        let sheet = shipped.and_then(|shipped| shipped.instantiate(0, &[]).ok()).and_then(Sheet::of);
        fetched.set(sheet.map_or(Fetched::Missing, |sheet| Fetched::Here(Box::new(sheet))));
    });
    view! {
        <main class="page">
            <Bar
                title=move || session.texts.get().sheets_one().to_owned()
                back=Signal::stored(Route::Sheets)
                back_label=move || session.texts.get().app_back().to_owned()
            />
            <div class="page-body">
                {move || match fetched.get() {
                    Fetched::Waiting => view! { <p class="waiting" aria-hidden="true"><i></i><i></i><i></i></p> }.into_any(),
                    Fetched::Missing => view! { <p class="lead">{session.texts.get().sheets_missing()}</p> }.into_any(),
                    Fetched::Here(sheet) => shown(session.texts.get(), &sheet, &listed).into_any(),
                }}
            </div>
            <div class="page-foot">
                <button type="button" class="button wide" on:click=move |_| session.go(Route::Exercise(practised.clone()))>
                    {move || session.texts.get().sheets_practise()}
                    <Icon svg=art!("icon/arrow") points=true/>
                </button>
            </div>
        </main>
    }
}

fn shown(texts: Texts, sheet: &Sheet, exercise: &Slug) -> impl IntoView + use<> {
    let file = format!("{}.pdf", exercise.as_str().replace('/', "-"));
    let read = std::iter::once(sheet.title.clone()).chain(sheet.sheet.steps.iter().cloned());
    let spoken = read.collect::<Vec<_>>().join(" ");
    let parts = sheet
        .sections(texts)
        .into_iter()
        .map(|part| {
            let items = part.items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
            view! {
                <h3>{part.heading}</h3>
                {if part.counted { view! { <ol>{items}</ol> }.into_any() } else { view! { <ul>{items}</ul> }.into_any() }}
            }
        })
        .collect_view();
    view! {
        <article class="procedure">
            <h2>{sheet.title.clone()}</h2>
            <p class="lead">{sheet.sheet.real.clone()}</p>
            <p>{sheet.like.clone()}</p>
            {parts}
            <p class="checked">{sheet.checked(texts)}</p>
        </article>
        <div class="buttons">
            <Listen text=spoken/>
            <PrintButton name=file paper=sheet.paper(texts, exercise)/>
        </div>
    }
}
