//! A few choices that must be known before the database is open: language, theme, size of text, last profile.
//!
//! They lie in `localStorage`. Where the browser refuses it they are simply not remembered.

use web_sys::window;

/// What is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembered {
    /// The language of the interface, such as `fr`.
    Language,
    /// The theme.
    Theme,
    /// The size of text, in percent.
    TextSize,
    /// The profile that was open last.
    LastProfile,
    /// Whether anything was ever kept on this device.
    Begun,
    /// Whether several people take turns on this device.
    Shared,
    /// Whether the browser was asked never to erase what is kept.
    AskedToPersist,
}

impl Remembered {
    /// What was remembered, if anything.
    pub fn get(self) -> Option<String> {
        store()?.get_item(self.name()).ok()?
    }

    /// Remembers `value`; `false` where the browser refuses.
    pub fn set(self, value: &str) -> bool {
        store().is_some_and(|store| store.set_item(self.name(), value).is_ok())
    }

    /// Forgets it.
    pub fn forget(self) {
        if let Some(store) = store() {
            let _ = store.remove_item(self.name());
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Language => "passerelle.language",
            Self::Theme => "passerelle.theme",
            Self::TextSize => "passerelle.text-size",
            Self::LastProfile => "passerelle.last-profile",
            Self::Begun => "passerelle.begun",
            Self::Shared => "passerelle.shared",
            Self::AskedToPersist => "passerelle.asked-to-persist",
        }
    }
}

/// Merely asking throws where storage is blocked.
fn store() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}
