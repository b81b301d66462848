//! A small scenario and a hand that touches and types.

use scenario::{Action, App, Bundle, Event, Scenario, World, apply, controls, start};

pub struct Device {
    scenario: Scenario,
    pub world: World,
}

impl Device {
    /// A device whose browser shows this page.
    pub fn at(page: &str) -> Self {
        Self::with(page, |_| {})
    }

    /// The same, where the small exercise is changed before it starts.
    pub fn with(page: &str, change: impl FnOnce(&mut Bundle)) -> Self {
        let mut bundle: Bundle = serde_json::from_str(include_str!("small.json")).expect("a bundle");
        bundle.exercise.start.page = Some(page.to_owned());
        change(&mut bundle);
        let scenario = bundle.ship().and_then(|shipped| shipped.instantiate(1, &[])).expect("a scenario");
        let world = start(&scenario);
        Self { scenario, world }
    }

    pub fn past_cookies(page: &str) -> Self {
        let mut device = Self::at(page);
        device.press("cookies.refuse");
        device
    }

    pub fn in_app(app: App) -> Self {
        let mut device = Self::at("desk/home");
        device.press(&format!("app.{}", app.id()));
        device
    }

    pub fn signed_in() -> Self {
        let mut device = Self::past_cookies("desk/home");
        device.press("way.0");
        device.secret("sign-in.password", "Figuier-61", 3.0);
        device.press("sign-in.submit");
        device
    }

    /// On the second page of the form, the first one being answered.
    pub fn at_date() -> Self {
        let mut device = Self::past_cookies("desk/street");
        device.write("move.street", "12 rue des Tanneurs");
        device.write("move.postcode", "37100");
        device.press("move.submit");
        device
    }

    /// On the last page of the form, everything before being answered.
    pub fn at_summary() -> Self {
        let mut device = Self::at_date();
        for (part, text) in [("day", "3"), ("month", "11"), ("year", "2026")] {
            device.write(&format!("move.since.{part}"), text);
        }
        device.press("move.people");
        device.press("move.people.two");
        device.press("move.submit");
        device
    }

    pub fn at_receipt() -> Self {
        let mut device = Self::at_summary();
        device.press("move.sure");
        device.press("move.submit");
        device
    }

    pub fn press(&mut self, target: &str) -> Vec<Event> {
        self.act(Action::Press(target.to_owned()))
    }

    pub fn write(&mut self, target: &str, text: &str) -> Vec<Event> {
        self.act(Action::Type(target.to_owned(), text.to_owned()))
    }

    pub fn estimate(&mut self, target: &str, guesses_log10: f64) {
        self.act(Action::Estimate(target.to_owned(), guesses_log10));
    }

    pub fn secret(&mut self, target: &str, text: &str, guesses_log10: f64) {
        self.write(target, text);
        self.estimate(target, guesses_log10);
    }

    fn act(&mut self, action: Action) -> Vec<Event> {
        let turn = apply(&self.scenario, self.world.clone(), action);
        self.world = turn.world;
        turn.events
    }

    pub fn page(&self) -> &str {
        &self.world.browser.page
    }

    pub fn targets(&self) -> Vec<String> {
        controls(&self.scenario, &self.world).into_iter().map(|control| control.target).collect()
    }

    pub fn sees(&self, target: &str) -> bool {
        self.targets().iter().any(|seen| seen == target)
    }

    pub fn draft(&self) -> World {
        self.world.draft(&self.scenario)
    }
}
