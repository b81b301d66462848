//! The exercise model and the engine that plays it.
//!
//! An exercise is a small world with a goal: a simulated device and the papers on the table.
//! [`Bundle`] is one exercise as it is shipped; [`Bundle::instantiate`] draws the persona and
//! gives a [`Scenario`]; [`apply`] is the one function that changes a [`World`].
//!
//! The crate does no IO, reads no clock and draws no random number: dates, seeds and the strength
//! of a passphrase are passed in.

mod action;
#[cfg(feature = "author")]
pub mod author;
mod bundle;
mod date;
mod dated_rule;
mod device;
mod engine;
mod event;
mod exercise;
mod glossary;
mod guide;
mod journey;
mod pack;
mod passphrase;
mod persona;
mod site;
mod template;
mod trace;
pub mod validate;
mod when;
mod world;

pub use action::{Action, Control, Role};
pub use bundle::{Bundle, BundleError, Index, IndexEntry, JourneyEntry, Scenario, Shipped, SkillEntry, StepEntry};
pub use date::Date;
pub use dated_rule::DatedRule;
pub use device::{
    Answer, App, Appointment, Clues, Fault, Frame, Line, Markable, PICTURES, Panel, Part, PhoneNumber, Photo, Place,
    Route, SmsTemplate, Spot, Stored, Subject, Talk, Thing, Toggle, Travel,
};
pub use engine::{
    MAIL_FOLDERS, Turn, addresses, answered, apply, apps, attachable, boxes, controls, conversation, conversations,
    entries_on, file_folders, found_places, free_room, is_frozen, is_marking, listed_messages, mail_folders,
    mail_template, month_days, offered_contacts, opened_message, opened_panel, opened_place, phone_contacts, said_last,
    session_asked, shown_page, sms_template, start, stored_things, takes_answers, talk_template, talk_under_way,
    text_of, time_in_words, times,
};
pub use event::{Event, Reason};
pub use exercise::{
    BridgeTexts, Exercise, ExerciseTexts, Goal, HintTexts, MailTemplate, ProcedureSheet, Rule, Start, Trap, TrapTexts,
};
pub use glossary::{Piece, split};
pub use guide::{Advice, advise};
pub use journey::{Journey, JourneyTexts, Milestone, Step, StepKind, StepTexts};
pub use pack::{CheckedPack, NotAPack, PACK_SCHEMA, PACK_SIZE, PackExercise, PackHead, Remark, Verdict, pack_of};
pub use passphrase::{Judgement, STRONG_GUESSES_LOG10, judge};
pub use persona::{Paper, PaperLook, Persona, Row};
pub use site::{
    Block, Choice, CookieBanner, Field, FieldKind, Form, Found, Labelled, Page, Picture, SessionEnd, Site, Way,
};
pub use trace::{Trace, TraceError, TraceStep, play};
pub use when::When;
pub use world::{
    Browser, Calendar, Camera, DeviceSettings, Document, Draft, Entry, File, Files, Folder, Mailbox, Map, Message,
    Messages, OwnSms, Phone, Secret, Sms, Table, Value, Vault, World,
};
