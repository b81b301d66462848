//! Language, colours and size of text: chosen by the learner, applied to the whole page.

use leptos::prelude::*;
use messages::{Language, Texts};
use progress::{Fact, Setting, Slug, TextSize, Theme};

use super::{Notice, Session};
use crate::browser::local::Remembered;
use crate::browser::page::{self, Direction};
use crate::browser::{clock, fetch};

impl Session {
    /// Speaks another language. Where its texts cannot be fetched, the present one stays.
    pub async fn speak_language(self, code: &str) {
        let Some(language) = Language::by_code(code) else { return };
        match texts_of(language).await {
            Some(texts) => {
                self.texts.set(texts);
                self.apply_language();
                self.fetch_index().await;
            }
            None => self.tell(Notice::LanguageMissing),
        }
    }

    pub(super) fn apply_language(self) {
        let language = self.texts.get_untracked().language();
        let direction = match language.direction {
            messages::Direction::LeftToRight => Direction::LeftToRight,
            messages::Direction::RightToLeft => Direction::RightToLeft,
        };
        page::set_language(language.code, direction);
        self.can_speak.set(
            self.speech.with_value(|speech| speech.as_ref().is_some_and(|speech| speech.available(language.code))),
        );
    }

    /// Chooses a setting, applies it, and keeps it with the learner.
    pub async fn choose(self, setting: Setting) {
        match &setting {
            Setting::Language(code) => {
                Remembered::Language.set(code.as_str());
                self.speak_language(code.as_str()).await;
            }
            Setting::Theme(theme) => self.apply_theme(*theme),
            Setting::TextSize(size) => self.apply_text_size(*size),
            Setting::TownView(view) => self.state.update(|state| state.settings.town_view = *view),
        }
        let _ = self.record(vec![Fact::SettingChosen(setting)]).await;
    }

    /// The settings that the learner chose before, on this device or another.
    pub(super) fn take_settings(self) {
        let settings = self.state.get_untracked().settings;
        self.apply_theme(settings.theme);
        self.apply_text_size(settings.text_size);
        let spoken = self.texts.get_untracked().language().code;
        if let Some(code) = settings.language.filter(|code| code.as_str() != spoken) {
            leptos::task::spawn_local(async move { self.speak_language(code.as_str()).await });
        }
    }

    /// The language to start with: the one remembered, else the first of the device's that there is, else French.
    pub(super) fn first_language() -> Option<Slug> {
        let known =
            |code: &str| Language::by_code(code.split('-').next().unwrap_or(code)).map(|language| language.code);
        let remembered = Remembered::Language.get();
        let code =
            remembered.as_deref().and_then(known).or_else(|| clock::languages().iter().find_map(|code| known(code)));
        code.and_then(|code| Slug::new(code).ok())
    }

    fn apply_theme(self, theme: Theme) {
        self.theme.set(theme);
        let name = match theme {
            Theme::Light => "light",
            Theme::HighContrast => "contrast",
        };
        page::set_root("data-theme", name);
    }

    fn apply_text_size(self, size: TextSize) {
        self.text_size.set(size);
        page::set_root("data-text", &size.percent().to_string());
    }
}

/// The texts of a language; none where they cannot be fetched.
pub async fn texts_of(language: &Language) -> Option<Texts> {
    if language.code == "fr" {
        return Some(Texts::french());
    }
    let pack = fetch::text(&format!("locales/{}.json", language.code)).await.ok()?;
    Texts::from_json(&pack).ok()
}
