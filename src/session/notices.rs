//! What the app has to say about itself: never a dead end, always a way on.

use super::Session;
use leptos::prelude::*;

use crate::browser::local::Remembered;
use crate::route::Route;

/// A state of the app that the learner must know of.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The device keeps nothing: work goes on in memory.
    StorageBlocked,
    /// There is no room left.
    StorageFull,
    /// The data come from a newer version.
    NewerData,
    /// The database has closed.
    StorageClosed,
    /// What was kept on the device is gone.
    DataLost,
    /// Another tab runs a newer version.
    OtherTab,
    /// Another tab runs an older version and must be closed for this one to open the data.
    OlderTab,
    /// Some rows cannot be read: how many.
    DamagedRows(usize),
    /// A part of the app could not be fetched.
    NotLoaded,
    /// The language could not be fetched.
    LanguageMissing,
    /// The learner's file, by its name, is in the mediator's notebook.
    HandedOver(String),
}

impl Session {
    /// Shows a notice, unless a graver one is shown already. The module of the first screen leaves that to the whole app,
    /// which meets the same state.
    pub fn tell(self, notice: Notice) {
        if !(self.places.has)(&Route::Settings) {
            self.go_to_whole();
            return;
        }
        let grave =
            |notice: &Notice| !matches!(notice, Notice::LanguageMissing | Notice::NotLoaded | Notice::HandedOver(_));
        let hides_a_graver = self.notice.with_untracked(|shown| shown.as_ref().is_some_and(grave)) && !grave(&notice);
        if !hides_a_graver {
            self.notice.set(Some(notice));
        }
    }

    /// Puts the notice away, once it has been read.
    pub fn put_notice_away(self) {
        if self.notice.get_untracked() == Some(Notice::DataLost) {
            Remembered::Lost.forget();
        }
        self.notice.set(None);
    }
}
