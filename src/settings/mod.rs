//! Settings: language, colours, size of text, how the town is shown. Each applies at once and is kept.

use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Language;
use progress::{Setting, Slug, TextSize, Theme, TownView};

use crate::route::Route;
use crate::session::{Session, session};
use crate::ui::art::{Icon, art};
use crate::ui::bar::Bar;

/// The page of the settings.
#[component]
pub fn Settings() -> impl IntoView {
    let session = session();
    view! {
        <main class="page">
            <Bar
                title=move || session.texts.get().settings_title().to_owned()
                back=Signal::stored(Route::Town)
                back_label=move || session.texts.get().town_back().to_owned()
            />
            <div class="page-body">
                {move || view! {
                    <div class="settings">
                        {text_size(session)}
                        {languages(session)}
                        {colours(session)}
                        {town_view(session)}
                        {voice(session)}
                        {install(session)}
                        {about(session)}
                    </div>
                }}
            </div>
        </main>
    }
}

/// One choice of a setting.
fn choice(
    session: Session,
    name: impl IntoView,
    is_chosen: impl Fn() -> bool + Send + 'static,
    setting: Setting,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button quiet"
            aria-pressed=move || is_chosen().to_string()
            on:click=move |_| spawn_local(session.choose(setting.clone()))
        >
            {name}
        </button>
    }
}

/// A setting with its choices.
fn setting(id: &'static str, icon: &'static str, title: &'static str, choices: impl IntoView) -> impl IntoView {
    view! {
        <section class="card setting" aria-labelledby=id>
            <h2 id=id><Icon svg=icon/>{title}</h2>
            <div class="segments" role="group" aria-labelledby=id>{choices}</div>
        </section>
    }
}

fn text_size(session: Session) -> impl IntoView {
    let texts = session.texts.get();
    let choices = TextSize::ALL.map(|size| {
        let name = texts.settings_text_size_percent(size.percent());
        choice(session, name, move || session.text_size.get() == size, Setting::TextSize(size))
    });
    setting("setting-size", art!("icon/text-size"), texts.settings_text_size(), choices)
}

fn languages(session: Session) -> impl IntoView {
    let texts = session.texts.get();
    let choices = Language::all().iter().filter_map(|language| {
        let code = Slug::new(language.code).ok()?;
        let name = view! { <span lang=language.code>{language.name}</span> };
        let is_chosen = move || session.texts.get().language().code == language.code;
        Some(choice(session, name, is_chosen, Setting::Language(code)))
    });
    setting("setting-language", art!("icon/globe"), texts.settings_language(), choices.collect_view())
}

fn colours(session: Session) -> impl IntoView {
    let texts = session.texts.get();
    let choices =
        [(Theme::Light, texts.settings_theme_light()), (Theme::HighContrast, texts.settings_theme_contrast())]
            .map(|(theme, name)| choice(session, name, move || session.theme.get() == theme, Setting::Theme(theme)));
    setting("setting-colours", art!("icon/contrast"), texts.settings_theme(), choices)
}

fn town_view(session: Session) -> impl IntoView {
    let texts = session.texts.get();
    let choices = [(TownView::Map, texts.settings_town_as_map()), (TownView::List, texts.settings_town_as_list())].map(
        |(view, name)| {
            let is_chosen = move || session.state.with(|state| state.settings.town_view == view);
            choice(session, name, is_chosen, Setting::TownView(view))
        },
    );
    setting("setting-town", art!("icon/map"), texts.settings_town_view(), choices)
}

fn voice(session: Session) -> impl IntoView {
    let texts = session.texts.get();
    view! {
        <section class="card setting">
            <h2><Icon svg=art!("icon/speaker")/>{texts.settings_sound()}</h2>
            {move || if session.can_speak.get() {
                view! {
                    <button type="button" class="button quiet" on:click=move |_| session.speak(texts.settings_sound_example())>
                        {texts.settings_sound_try()}
                    </button>
                }.into_any()
            } else {
                view! { <p>{texts.settings_sound_none()}</p> }.into_any()
            }}
        </section>
    }
}

fn install(session: Session) -> impl IntoView {
    let texts = session.texts.get();
    view! {
        <section class="card setting">
            <h2><Icon svg=art!("icon/download")/>{texts.settings_install()}</h2>
            <p>{texts.settings_install_about()}</p>
        </section>
    }
}

fn about(session: Session) -> impl IntoView {
    let texts = session.texts.get();
    view! {
        <section class="card setting">
            <h2><Icon svg=art!("icon/info")/>{texts.settings_about()}</h2>
            <p>{texts.app_name()}", "{texts.settings_version(env!("CARGO_PKG_VERSION"))}</p>
            <p>{texts.settings_licence()}</p>
            <p>{texts.app_made_here()}</p>
            <button type="button" class="button quiet" on:click=move |_| session.go(Route::Mediator)>
                <Icon svg=art!("icon/people")/>
                {texts.settings_mediator()}
            </button>
        </section>
    }
}
