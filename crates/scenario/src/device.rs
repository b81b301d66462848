//! The simulated device: its frame, its apps, and what these hold at the start, as data.

mod calendar;
mod camera;
mod clue;
mod map;
mod messages;
mod settings;
mod table;
mod talk;

use serde::{Deserialize, Serialize};

pub use calendar::Appointment;
pub use camera::{Fault, Photo, Subject};
pub use clue::{Clues, Markable, Part};
pub use map::{Place, Route, Travel};
pub use messages::SmsTemplate;
pub use settings::{Panel, Stored, Toggle};
pub use table::{PICTURES, Spot, Thing};
pub use talk::{Answer, Line, PhoneNumber, Talk};

/// The frame drawn round the simulated screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// Text messages (SMS).
    Messages,
    /// Calls, to answer and to make.
    Phone,
    /// The camera; what it takes lies in the folder of photos.
    Camera,
    /// The agenda.
    Calendar,
    /// The plan of the town.
    Map,
    /// Permissions, storage and other settings of the device.
    Settings,
    /// A table with objects to touch, to hold and to move.
    Table,
    /// Somebody who stands before the learner.
    Talk,
}

impl App {
    /// Every app, in the order of the device's bar.
    pub const ALL: [App; 12] = [
        App::Browser,
        App::Mail,
        App::Messages,
        App::Phone,
        App::Files,
        App::Camera,
        App::Calendar,
        App::Map,
        App::Vault,
        App::Settings,
        App::Table,
        App::Talk,
    ];

    /// The app's name in targets and in the corpus.
    pub fn id(self) -> &'static str {
        match self {
            App::Browser => "browser",
            App::Mail => "mail",
            App::Files => "files",
            App::Vault => "vault",
            App::Messages => "messages",
            App::Phone => "phone",
            App::Camera => "camera",
            App::Calendar => "calendar",
            App::Map => "map",
            App::Settings => "settings",
            App::Table => "table",
            App::Talk => "talk",
        }
    }
}
