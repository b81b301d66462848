//! Every request of pages, service workers and workers, and the rule that none leaves the app's origin.

use crate::Browser;
use serde_json::Value;
use std::collections::BTreeSet;

/// One request that a page or a worker made.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Its whole address.
    pub address: String,
    /// What asked: the address of the page or the worker's script.
    pub by: String,
}

impl Request {
    /// Whether it stays on this origin (`http://localhost:1234`) or on the device.
    pub fn stays_on(&self, origin: &str) -> bool {
        let address = self.address.as_str();
        let address = address.strip_prefix("blob:").unwrap_or(address);
        let within = |rest: &str| rest.is_empty() || rest.starts_with('/');
        address.strip_prefix(origin).is_some_and(within)
            || ["data:", "about:"].iter().any(|scheme| address.starts_with(scheme))
    }
}

impl Browser {
    /// Every request so far, of every tab and worker, WebSockets included.
    pub fn requests(&mut self) -> Vec<Request> {
        self.pump();
        self.events.iter().filter_map(request).collect()
    }

    /// What kinds of workers were watched so far: `worker`, `service_worker`, `shared_worker`.
    pub fn watched_workers(&mut self) -> BTreeSet<String> {
        self.pump();
        let attached = self.events.iter().filter(|event| event["method"] == "Target.attachedToTarget");
        let kinds = attached.filter_map(|event| event["params"]["targetInfo"]["type"].as_str());
        kinds.filter(|kind| *kind != "page").map(str::to_owned).collect()
    }

    /// Fails when anything asked for something elsewhere than this origin.
    #[track_caller]
    pub fn assert_only_origin(&mut self, origin: &str) {
        let requests = self.requests();
        let foreign: Vec<_> = requests.iter().filter(|request| !request.stays_on(origin)).collect();
        assert!(foreign.is_empty(), "requests to elsewhere than {origin}: {foreign:#?}");
    }
}

fn request(event: &Value) -> Option<Request> {
    let params = &event["params"];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    match event["method"].as_str()? {
        "Network.requestWillBeSent" => {
            Some(Request { address: text(&params["request"]["url"]), by: text(&params["documentURL"]) })
        }
        "Network.webSocketCreated" => Some(Request { address: text(&params["url"]), by: "a WebSocket".into() }),
        _ => None,
    }
}
