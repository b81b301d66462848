//! Runs axe-core (Deque Systems, MPL-2.0) in the page.

use crate::{Browser, places};
use serde_json::Value;
use std::fmt;
use std::fs;

/// A rule of axe that the screen breaks.
#[derive(Debug)]
pub struct Violation {
    /// The name of the rule.
    pub rule: String,
    /// What the rule asks for.
    pub help: String,
    /// Each place: the element and how to mend it.
    pub places: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.rule, self.help)?;
        self.places.iter().try_for_each(|place| write!(f, "\n  {place}"))
    }
}

impl Browser {
    /// Every rule that the screen breaks now.
    #[track_caller]
    pub fn axe(&mut self) -> Vec<Violation> {
        if self.eval("typeof axe") == "undefined" {
            let file = places::node_modules().join("axe-core/axe.min.js");
            let script = fs::read_to_string(&file)
                .unwrap_or_else(|error| panic!("axe-core ({error}): `cargo xtask test` installs it"));
            self.eval(&format!("{script}; 0"));
        }
        let found = self.eval("axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations)");
        found.as_array().into_iter().flatten().map(violation).collect()
    }

    /// Fails when the screen breaks a rule of axe; `screen` says which screen it is.
    #[track_caller]
    pub fn assert_accessible(&mut self, screen: &str) {
        let violations = self.axe();
        let list: Vec<_> = violations.iter().map(Violation::to_string).collect();
        assert!(violations.is_empty(), "{screen}:\n{}", list.join("\n"));
    }
}

fn violation(found: &Value) -> Violation {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let places = found["nodes"].as_array().into_iter().flatten();
    Violation {
        rule: text(&found["id"]),
        help: text(&found["help"]),
        places: places.map(|node| format!("{} — {}", text(&node["html"]), text(&node["failureSummary"]))).collect(),
    }
}
