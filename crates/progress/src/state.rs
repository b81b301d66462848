//! Everything that the app shows, read off from the log.

use std::collections::{BTreeMap, BTreeSet};

use crate::attempt::ended;
use crate::catalogue::Catalogue;
use crate::event::{Fact, How, Setting, TextSize, Theme, TownView};
use crate::id::CreationId;
use crate::log::Log;
use crate::slug::Slug;

/// Where a learner stands. The same set of events gives the same state, however it was put together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Whether the first touch was rewarded.
    pub first_success: bool,
    /// Each skill that was practised.
    pub skills: BTreeMap<Slug, Practice>,
    /// Each exercise of the catalogue that was opened or done.
    pub exercises: BTreeMap<Slug, ExerciseState>,
    /// The journey chosen last.
    pub journey: Option<Slug>,
    /// Each journey of the catalogue.
    pub journeys: BTreeMap<Slug, JourneyState>,
    /// The motifs earned.
    pub motifs: BTreeSet<Slug>,
    /// The challenges of block programming that were reached.
    pub challenges: BTreeSet<Slug>,
    /// The creations that were not deleted.
    pub creations: BTreeMap<CreationId, CreationState>,
    /// Each module of the catalogue.
    pub modules: BTreeMap<Slug, ModuleState>,
    /// When everything was last taken along, in milliseconds since 1970-01-01 UTC.
    pub backed_up: Option<u64>,
    /// The settings chosen last.
    pub settings: Settings,
}

/// How a skill was practised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Practice {
    /// In how many attempts.
    pub times: usize,
    /// The best way in which it was done.
    pub best: How,
    /// When it was last done, in milliseconds since 1970-01-01 UTC.
    pub last: u64,
}

impl Practice {
    /// Practised at least twice, and at least once without help.
    pub fn is_well_practised(&self) -> bool {
        self.times >= 2 && self.best == How::Alone
    }
}

/// How far an exercise got.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExerciseState {
    /// In how many attempts it was done.
    pub times: usize,
    /// The best way in which it was done, `None` if it was only opened.
    pub best: Option<How>,
    /// The traps met.
    pub traps: BTreeSet<Slug>,
}

/// How far a journey got.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JourneyState {
    /// Steps done, in the order of the journey.
    pub done: Vec<Slug>,
    /// The first step that is not done; `None` when the journey is complete.
    pub next: Option<Slug>,
    /// How many steps it has.
    pub total: usize,
    /// When it was first chosen, in milliseconds since 1970-01-01 UTC; 0 where it was not.
    pub begun: u64,
}

/// What is known of a creation without opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreationState {
    /// Its creative module.
    pub module: Slug,
    /// When it was last saved, in milliseconds since 1970-01-01 UTC.
    pub saved: u64,
    /// Whether its files were given out for the machine.
    pub handed_over: bool,
}

/// Whether a creative module is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ModuleState {
    /// How many more well-practised skills it takes.
    pub missing: usize,
}

impl ModuleState {
    /// Whether the learner may enter.
    pub fn is_open(self) -> bool {
        self.missing == 0
    }
}

/// The settings in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Code of the language, `None` if it was never chosen.
    pub language: Option<Slug>,
    /// The colours.
    pub theme: Theme,
    /// The size of the text.
    pub text_size: TextSize,
    /// How the town is shown.
    pub town_view: TownView,
}

impl State {
    /// Reads the state off from a log.
    pub fn fold(log: &Log, catalogue: &Catalogue) -> Self {
        let mut fold = Fold { catalogue, state: Self::default(), steps: BTreeSet::new(), begun: BTreeMap::new() };
        for event in log {
            fold.add(event.at, &event.fact);
        }
        for ((exercise, _), (how, at)) in ended(log) {
            fold.done(exercise, how, at);
        }
        fold.finish()
    }

    /// Planks of the footbridge: one for each skill practised, and one for the first touch.
    pub fn planks(&self) -> usize {
        self.skills.len() + usize::from(self.first_success)
    }

    /// How far the current journey got.
    pub fn current_journey(&self) -> Option<(&Slug, &JourneyState)> {
        self.journeys.get_key_value(self.journey.as_ref()?)
    }
}

/// The fold on its way.
struct Fold<'a> {
    catalogue: &'a Catalogue,
    state: State,
    steps: BTreeSet<(&'a Slug, &'a Slug)>,
    begun: BTreeMap<&'a Slug, u64>,
}

impl<'a> Fold<'a> {
    /// Takes the next fact, in the order of time.
    fn add(&mut self, at: u64, fact: &'a Fact) {
        let state = &mut self.state;
        match fact {
            Fact::FirstSuccess => state.first_success = true,
            Fact::ExerciseStarted { exercise, .. } => {
                self.exercise(exercise);
            }
            // An attempt that two devices report counts once: they are read off together.
            Fact::ExerciseDone { .. } => {}
            Fact::TrapMet { exercise, trap } => {
                if let Some(exercise) = self.exercise(exercise) {
                    exercise.traps.insert(trap.clone());
                }
            }
            Fact::JourneyChosen { journey } => {
                if self.catalogue.journeys.contains_key(journey) {
                    state.journey = Some(journey.clone());
                    self.begun.entry(journey).or_insert(at);
                }
            }
            Fact::StepDone { journey, step } => {
                self.steps.insert((journey, step));
            }
            Fact::MotifEarned { motif } => {
                state.motifs.insert(motif.clone());
            }
            Fact::ChallengeReached { challenge } => {
                state.challenges.insert(challenge.clone());
            }
            Fact::CreationSaved { creation, module } => {
                let known = state.creations.entry(*creation);
                known.and_modify(|known| known.saved = at).or_insert_with(|| CreationState {
                    module: module.clone(),
                    saved: at,
                    handed_over: false,
                });
            }
            Fact::CreationHandedOver { creation, .. } => {
                if let Some(known) = state.creations.get_mut(creation) {
                    known.handed_over = true;
                }
            }
            Fact::CreationDeleted { creation } => {
                state.creations.remove(creation);
            }
            Fact::BackedUp => state.backed_up = Some(at),
            Fact::SettingChosen(setting) => match setting {
                Setting::Language(code) => state.settings.language = Some(code.clone()),
                Setting::Theme(theme) => state.settings.theme = *theme,
                Setting::TextSize(size) => state.settings.text_size = *size,
                Setting::TownView(view) => state.settings.town_view = *view,
            },
        }
    }

    fn exercise(&mut self, exercise: &Slug) -> Option<&mut ExerciseState> {
        self.catalogue
            .exercises
            .contains_key(exercise)
            .then(|| self.state.exercises.entry(exercise.clone()).or_default())
    }

    fn finish(mut self) -> State {
        let well_practised = self.state.skills.values().filter(|practice| practice.is_well_practised()).count();
        for (module, entry) in &self.catalogue.modules {
            let used = self.state.creations.values().any(|creation| creation.module == *module);
            let missing = if used { 0 } else { entry.well_practised.saturating_sub(well_practised) };
            self.state.modules.insert(module.clone(), ModuleState { missing });
        }
        for (journey, steps) in &self.catalogue.journeys {
            let is_done = |step: &&Slug| self.steps.contains(&(journey, *step));
            let progress = JourneyState {
                done: steps.iter().filter(is_done).cloned().collect(),
                next: steps.iter().find(|step| !is_done(step)).cloned(),
                total: steps.len(),
                begun: self.begun.get(journey).copied().unwrap_or_default(),
            };
            self.state.journeys.insert(journey.clone(), progress);
        }
        self.state
    }

    fn done(&mut self, exercise: &Slug, how: How, at: u64) {
        let Some(entry) = self.catalogue.exercises.get(exercise) else {
            return;
        };
        if let Some(known) = self.exercise(exercise) {
            known.times += 1;
            known.best = known.best.max(Some(how));
        }
        self.state.motifs.extend(entry.motif.clone());
        for skill in &entry.skills {
            let practice = self.state.skills.entry(skill.clone()).or_insert(Practice { times: 0, best: how, last: at });
            practice.times += 1;
            practice.best = practice.best.max(how);
            practice.last = practice.last.max(at);
        }
    }
}
