//! A scenario made of an exercise and sites written in a test, and a hand that touches.

use scenario::{Action, Event, Scenario, Shipped, Turn, World, apply, controls, start};
use serde_json::{Value, json};

pub struct Hand {
    pub scenario: Scenario,
    pub world: World,
}

impl Hand {
    /// The start of an exercise; what is left out of it is filled in.
    pub fn at(exercise: &Value, sites: &Value, solution: &[&str]) -> Self {
        let mut whole = json!({
            "schema": 1, "skills": [], "digcomp": "5.2", "minutes": 5, "clock": "2026-11-05", "place": "library", "goal": []
        });
        for (key, value) in exercise.as_object().expect("an exercise") {
            whole[key] = value.clone();
        }
        let steps: Vec<Value> = solution.iter().map(|target| json!({ "press": format!("#{target}") })).collect();
        let bundle = json!({
            "id": "test/hand", "exercise": whole, "sites": sites, "papers": [], "solution": { "do": steps },
            "personas": [{ "id": "rosa", "first-name": "Rosa" }],
            "texts": {
                "title": "", "mission": "", "success": "", "goal": {},
                "bridge": { "creation": "", "rights": "", "daily": "" }
            },
        });
        let scenario = Shipped::from_json(&bundle.to_string())
            .and_then(|shipped| shipped.instantiate(1, &[]))
            .expect("a scenario");
        let world = start(&scenario);
        Self { scenario, world }
    }

    pub fn turn(&mut self, target: &str) -> Turn {
        let turn = apply(&self.scenario, self.world.clone(), Action::Press(target.to_owned()));
        self.world = turn.world.clone();
        turn
    }

    pub fn press(&mut self, target: &str) -> Vec<Event> {
        self.turn(target).events
    }

    pub fn press_all(&mut self, targets: &[&str]) {
        for target in targets {
            assert!(self.sees(target), "{target} is not on the screen: {:?}", self.targets());
            self.press(target);
        }
    }

    pub fn targets(&self) -> Vec<String> {
        controls(&self.scenario, &self.world).into_iter().map(|control| control.target).collect()
    }

    pub fn sees(&self, target: &str) -> bool {
        self.targets().iter().any(|seen| seen == target)
    }
}
