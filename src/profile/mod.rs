//! Who uses the app: a nickname and a drawn avatar, or nobody yet.

mod avatars;
mod card;
mod choose;
mod code_making;
mod files;
mod form;
mod leave;
mod my_code;
mod nickname;
mod pad;
mod pictures;
mod presence;
mod present;
mod said;
mod show_card;
mod sign_in;
mod still_you;

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{PictureCode, Profile};

use crate::browser::page;
use crate::route::Route;
use crate::session::{Brings, Who, has_progress, session};
use crate::ui::art::{Icon, art};
use crate::ui::bar::Bar;
use crate::ui::outcome::{LastOutcome, Outcome};
use card::PrintCard;
use choose::Profiles;
use files::LearnerFile;
use form::ProfileForm;
use my_code::MyCode;
use present::{Head, Present};
use said::Said;
use show_card::ShowCard;
use sign_in::SignIn;

pub use card::card;
pub use code_making::CodeMaking;
pub use leave::Leave;
pub use pad::{AskCode, Attempt};
pub use presence::Presence;
pub use still_you::StillYou;

/// Where one is on the page.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    /// The profile, or the choice of one.
    Start,
    /// A nickname and a face.
    Writing,
    /// A new code.
    NewCode,
    /// The card of the code that was just made.
    NewCard(PictureCode),
    /// The code, seen again.
    MyCode,
    /// A card is shown to the camera.
    ShowCard,
}

/// The page of the profile.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let session = session();
    let step = RwSignal::new(Step::Start);
    let leaving = RwSignal::new(false);
    let outcome = RwSignal::new(None);
    on_cleanup(move || session.asked().set(None));
    Effect::new(move |before: Option<Step>| {
        let step = step.get();
        if before.is_some_and(|before| before != step) {
            page::focus("title");
        }
        step
    });
    let title = move || {
        let texts = session.texts.get();
        match (step.get(), session.who.get()) {
            (Step::Writing, Who::Guest) => texts.profile_create(),
            (Step::NewCode, Who::Learner(_)) => texts.code_title(),
            (Step::NewCard(_), Who::Learner(_)) => texts.code_card(),
            (Step::MyCode, Who::Learner(_)) => texts.code_mine(),
            (Step::ShowCard, Who::Guest) => texts.code_show_card(),
            (_, Who::Guest) => texts.profile_choose(),
            (_, Who::Learner(_)) => texts.profile_title(),
        }
        .to_owned()
    };
    let say = move |words: String| {
        step.set(Step::Start);
        outcome.set(Some(Outcome::Done(words)));
    };
    let welcome = move || {
        let nickname = session.who.with_untracked(|who| who.profile().map(|profile| profile.nickname.to_string()));
        say(session.texts.get_untracked().profile_kept(nickname.unwrap_or_default()));
    };
    let kept = move |is_new: bool| {
        if is_new && session.can_lock() {
            step.set(Step::NewCode);
        } else {
            welcome();
        }
    };
    let made = move |code: PictureCode| {
        spawn_local(async move {
            if session.put_code(code).await.is_ok() {
                step.set(Step::NewCard(code));
            }
        });
    };
    let shown = move || match (step.get(), session.who.get()) {
        (Step::Writing, who) => view! {
            <ProfileForm present=who.profile().cloned() kept cancelled=move || step.set(Step::Start)/>
        }
        .into_any(),
        (Step::NewCode, Who::Learner(profile)) => {
            let has_code = profile.lock.is_some();
            view! {
                <CodeMaking
                    about=|texts| texts.code_about()
                    made
                    otherwise=if has_code { |texts| texts.app_cancel() } else { |texts| texts.code_without() }
                    otherwise_about=if has_code { |_| "" } else { |texts| texts.code_without_about() }
                    leave=move || if has_code { step.set(Step::Start) } else { welcome() }
                >
                    <Head profile=profile.clone()/>
                </CodeMaking>
            }
            .into_any()
        }
        (Step::NewCard(code), Who::Learner(profile)) => view! { <NewCard profile code go_on=welcome/> }.into_any(),
        (Step::MyCode, Who::Learner(_)) => view! {
            <MyCode
                change=move || step.set(Step::NewCode)
                removed=move || say(session.texts.get_untracked().code_removed().to_owned())
            />
        }
        .into_any(),
        (Step::ShowCard, Who::Guest) => view! {
            <ShowCard
                brings=Brings { guest: session.state.with_untracked(has_progress), ..Brings::default() }
                leave=move || step.set(Step::Start)
            />
        }
        .into_any(),
        (_, Who::Learner(profile)) => view! { <Present profile step leaving outcome/> }.into_any(),
        (_, Who::Guest) => view! { <Nobody step leaving outcome/> }.into_any(),
    };
    view! {
        <main class="page">
            {move || match session.asked().get() {
                Some(asked) => view! { <SignIn profile=asked.profile/> }.into_any(),
                None => view! {
                    <Bar title=title back=Signal::stored(Route::Town) back_label=move || session.texts.get().town_back().to_owned()/>
                    {shown}
                    <Leave open=leaving/>
                }
                .into_any(),
            }}
        </main>
    }
}

/// The card of a code that was just made.
#[component]
fn NewCard(profile: Profile, code: PictureCode, go_on: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let session = session();
    view! {
        <div class="page-body">
            <div class="no-print">
                <Said text=Signal::derive(move || {
                    let texts = session.texts.get();
                    [texts.code_done(), texts.code_done_about()].join(" ")
                })/>
            </div>
            {move || card(session.texts.get(), &profile, code)}
        </div>
        <div class="page-foot two-ways no-print">
            <PrintCard/>
            <button type="button" class="button quiet" on:click=move |_| go_on()>
                {move || session.texts.get().app_go_on()}
                <Icon svg=art!("icon/arrow") points=true/>
            </button>
        </div>
    }
}

/// Somebody who tries without a profile.
#[component]
fn Nobody(step: RwSignal<Step>, leaving: RwSignal<bool>, outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let session = session();
    let has_done = Memo::new(move |_| session.state.with(has_progress));
    view! {
        <div class="page-body">
            <LastOutcome outcome/>
            {move || has_done.get().then(|| view! {
                <p class="lead">{session.texts.get().profile_keep_progress_explained()}</p>
            })}
            <Profiles/>
            <div class="rows">
                <button type="button" class="row" on:click=move |_| step.set(Step::ShowCard)>
                    <Icon svg=art!("icon/camera")/>
                    <span class="row-text">{move || session.texts.get().code_show_card()}</span>
                    <Icon svg=art!("icon/forward") points=true/>
                </button>
            </div>
            <LearnerFile outcome/>
        </div>
        <div class="page-foot two-ways">
            <button type="button" class="button wide" on:click=move |_| step.set(Step::Writing)>
                {move || {
                    let texts = session.texts.get();
                    if has_done.get() { texts.profile_keep_progress() } else { texts.profile_new() }
                }}
                <Icon svg=art!("icon/arrow") points=true/>
            </button>
            {move || (has_done.get() && !session.is_shared()).then(|| view! {
                <button type="button" class="button quiet" on:click=move |_| leaving.set(true)>
                    {session.texts.get().town_finish()}
                </button>
            })}
        </div>
    }
}
