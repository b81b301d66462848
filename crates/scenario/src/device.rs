//! The simulated device: its frame and its apps.

use serde::{Deserialize, Serialize};

/// The frame drawn round the simulated screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frame {
    /// A smartphone.
    Phone,
    /// A tablet.
    #[default]
    Tablet,
    /// A computer.
    Computer,
}

/// An app of the simulated device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum App {
    /// The browser, with the sites of the exercise.
    #[default]
    Browser,
    /// The mailbox.
    Mail,
    /// The folders and files.
    Files,
    /// The vault of passwords.
    Vault,
}

impl App {
    /// Every app, in the order of the device's bar.
    pub const ALL: [App; 4] = [App::Browser, App::Mail, App::Files, App::Vault];

    /// The app's name in targets and in the corpus.
    pub fn id(self) -> &'static str {
        match self {
            App::Browser => "browser",
            App::Mail => "mail",
            App::Files => "files",
            App::Vault => "vault",
        }
    }
}
