//! A few choices that must be known before the database is open: language, theme, size of text, who was there last.
//!
//! They lie in `localStorage`. On a shared tablet, who is there lies in `sessionStorage` instead: it outlives a reload of
//! the page, and a browser that starts anew shows nobody. Where the browser refuses, they are simply not remembered.

use web_sys::{Window, window};

/// What is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembered {
    /// The language of the interface, such as `fr`.
    Language,
    /// The theme.
    Theme,
    /// The size of text, in percent.
    TextSize,
    /// The profile that is open.
    LastProfile,
    /// The key of what is private to that profile, if it has a code.
    Key,
    /// Whether anything was ever kept on this device.
    Begun,
    /// Whether what was kept on this device is gone, and nobody has put the word of it away yet.
    Lost,
    /// Whether several people take turns on this device.
    Shared,
    /// Whether the browser was asked never to erase what is kept.
    AskedToPersist,
}

impl Remembered {
    /// What was remembered, if anything.
    pub fn get(self) -> Option<String> {
        self.store()?.get_item(self.name()).ok()?
    }

    /// Remembers `value`; `false` where the browser refuses.
    pub fn set(self, value: &str) -> bool {
        self.store().is_some_and(|store| store.set_item(self.name(), value).is_ok())
    }

    /// Forgets it.
    pub fn forget(self) {
        if let Some(store) = self.store() {
            let _ = store.remove_item(self.name());
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Language => "passerelle.language",
            Self::Theme => "passerelle.theme",
            Self::TextSize => "passerelle.text-size",
            Self::LastProfile => "passerelle.last-profile",
            Self::Key => "passerelle.key",
            Self::Begun => "passerelle.begun",
            Self::Lost => "passerelle.lost",
            Self::Shared => "passerelle.shared",
            Self::AskedToPersist => "passerelle.asked-to-persist",
        }
    }

    fn store(self) -> Option<web_sys::Storage> {
        let is_of_the_stay = matches!(self, Self::LastProfile | Self::Key) && Self::Shared.get().is_some();
        store(if is_of_the_stay { Window::session_storage } else { Window::local_storage })
    }
}

/// Says whether several people take turns on this device. Whoever is there stays there.
pub fn share(is_shared: bool) {
    let here = [Remembered::LastProfile, Remembered::Key].map(|part| (part, part.get()));
    here.iter().for_each(|(part, _)| part.forget());
    match is_shared {
        true => drop(Remembered::Shared.set("yes")),
        false => Remembered::Shared.forget(),
    }
    for (part, value) in here {
        value.map(|value| part.set(&value));
    }
}

/// Merely asking throws where storage is blocked.
fn store(kind: fn(&Window) -> Result<Option<web_sys::Storage>, wasm_bindgen::JsValue>) -> Option<web_sys::Storage> {
    kind(&window()?).ok()?
}
