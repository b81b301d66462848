use crate::Viewport;
use crate::pipe::{Pipe, auto_attach};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
    "--lang=fr",
    "--accept-lang=fr-FR,fr",
];

const PATIENCE: Duration = Duration::from_secs(15);
const POLL: Duration = Duration::from_millis(25);

/// A running Chromium and the tab that the test holds.
pub struct Browser {
    process: Child,
    pipe: Pipe,
    tab: Tab,
    patience: Duration,
    pub(crate) events: Vec<Value>,
}

/// One tab of the browser.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    target: String,
    session: String,
}

/// How to start the browser.
#[derive(Default)]
pub struct Launch<'a> {
    /// Further command-line arguments for Chromium.
    pub arguments: &'a [&'a str],
    /// A command that runs Chromium and watches it, such as `strace -f -o FILE`.
    pub wrapper: &'a [&'a str],
}

impl Browser {
    /// Starts Chromium on this profile, in French, with the screen of a tablet.
    pub fn launch(profile: &Path) -> Self {
        Self::launch_with(profile, &Launch::default())
    }

    /// Starts Chromium with arguments or under a wrapper.
    pub fn launch_with(profile: &Path, launch: &Launch) -> Self {
        let program = chromium();
        // The pipe is on the file descriptors 3 and 4, which only a shell can hand over.
        let mut process = Command::new("/bin/sh")
            .args(["-c", r#"exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#, "sh"])
            .args(launch.wrapper)
            .arg(&program)
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .args(launch.arguments)
            .arg("about:blank")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell");
        let output = process.stdin.take().expect("the browser's input");
        let input = process.stdout.take().expect("the browser's output");
        let mut browser = Self {
            process,
            pipe: Pipe::new(output, input),
            tab: Tab { target: String::new(), session: String::new() },
            patience: PATIENCE,
            events: Vec::new(),
        };
        let mut workers = auto_attach();
        workers["filter"] = json!([{"type": "service_worker"}, {"type": "shared_worker"}]);
        browser.call_browser("Target.setAutoAttach", workers);
        let targets = browser.call_browser("Target.getTargets", json!({}));
        let page = targets["targetInfos"]
            .as_array()
            .and_then(|all| all.iter().find(|target| target["type"] == "page"))
            .and_then(|target| target["targetId"].as_str());
        match page {
            Some(target) => browser.attach(target.to_owned()),
            None => browser.open_tab(),
        };
        browser
    }

    /// Opens another tab and holds it.
    pub fn open_tab(&mut self) -> Tab {
        let created = self.call_browser("Target.createTarget", json!({"url": "about:blank"}));
        self.attach(created["targetId"].as_str().unwrap_or_default().to_owned())
    }

    /// The tab that is held.
    pub fn tab(&self) -> Tab {
        self.tab.clone()
    }

    /// Holds another tab, and brings it to the front.
    pub fn switch_to(&mut self, tab: &Tab) {
        self.tab = tab.clone();
        self.call("Page.bringToFront", json!({}));
    }

    fn attach(&mut self, target: String) -> Tab {
        let params = json!({"targetId": target, "flatten": true});
        let attached = self.call_browser("Target.attachToTarget", params);
        let session = attached["sessionId"].as_str().unwrap_or_default().to_owned();
        self.tab = Tab { target, session };
        for domain in ["Page", "Runtime", "Log", "Network"] {
            self.call(&format!("{domain}.enable"), json!({}));
        }
        self.call("Target.setAutoAttach", auto_attach());
        self.set_viewport(Viewport::TABLET);
        self.tab.clone()
    }

    /// The process of the browser.
    pub fn process_id(&self) -> u32 {
        self.process.id()
    }

    /// How long anything may take to come to the screen from now on, instead of 15 seconds.
    pub fn set_patience(&mut self, patience: Duration) {
        self.patience = patience;
    }

    /// Sends a command of the DevTools protocol to the tab.
    pub fn try_call(&mut self, method: &str, params: Value) -> Result<Value, String> {
        self.pipe.call(Some(&self.tab.session), method, params, &mut self.events)
    }

    /// Sends a command of the DevTools protocol to the tab.
    #[track_caller]
    pub fn call(&mut self, method: &str, params: Value) -> Value {
        self.try_call(method, params).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Sends a command of the DevTools protocol to the browser itself.
    #[track_caller]
    pub fn call_browser(&mut self, method: &str, params: Value) -> Value {
        let answer = self.pipe.call(None, method, params, &mut self.events);
        answer.unwrap_or_else(|error| panic!("{error}"))
    }

    /// The value of an expression in the page, awaited if it is a promise; an exception is the error.
    pub fn try_eval(&mut self, script: &str) -> Result<Value, String> {
        let params = json!({
            "expression": script, "awaitPromise": true, "returnByValue": true, "userGesture": true,
        });
        value_of(self.try_call("Runtime.evaluate", params)?)
    }

    /// The value of an expression in the page, awaited if it is a promise.
    #[track_caller]
    pub fn eval(&mut self, script: &str) -> Value {
        self.try_eval(script).unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Goes to an address and does not wait for it to be ready.
    #[track_caller]
    pub fn goto(&mut self, address: &str) {
        let answer = self.call("Page.navigate", json!({"url": address}));
        assert!(answer["errorText"].is_null(), "{address}: {}", answer["errorText"]);
    }

    /// Loads the page again, as the browser's own button does.
    #[track_caller]
    pub fn reload(&mut self) {
        // A page that is still the old one must not answer for the new one.
        let _ = self.try_eval("globalThis.beforeReload = true");
        self.call("Page.reload", json!({}));
        self.wait("!globalThis.beforeReload && document.readyState !== 'loading'");
    }

    /// Waits until an expression is true in the page, and gives its value.
    #[track_caller]
    pub fn wait(&mut self, script: &str) -> Value {
        match self.retry(|browser| match browser.try_eval(script) {
            Ok(value) if is_true(&value) => Ok(value),
            Ok(value) => Err(value.to_string()),
            Err(error) => Err(error),
        }) {
            Ok(value) => value,
            Err(last) => {
                let console = self.console_errors().join("\n");
                panic!("waited in vain for {script}: {last}\nconsole: {console}")
            }
        }
    }

    /// Waits until the app says that this place is on the screen (`data-ready` of the body).
    #[track_caller]
    pub fn wait_ready(&mut self, place: &str) {
        self.wait(&format!("document.body?.dataset.ready === {}", json!(place)));
    }

    /// Tries again until it works or patience ends, and gives the last answer.
    pub(crate) fn retry<T>(&mut self, mut attempt: impl FnMut(&mut Self) -> Result<T, String>) -> Result<T, String> {
        let end = Instant::now() + self.patience;
        loop {
            match attempt(self) {
                Err(_) if Instant::now() < end => thread::sleep(POLL),
                answer => return answer,
            }
        }
    }

    /// Errors and warnings of the console, uncaught exceptions among them, in every tab and worker so far.
    pub fn console_errors(&mut self) -> Vec<String> {
        self.pump();
        self.events.iter().filter_map(console_error).collect()
    }

    /// Takes in what the browser has reported so far.
    pub(crate) fn pump(&mut self) {
        self.call_browser("Browser.getVersion", json!({}));
    }

    /// Slows the page's processor so many times (1 is full speed). Workers are not slowed.
    pub fn slow_processor(&mut self, times: f64) {
        self.call("Emulation.setCPUThrottlingRate", json!({"rate": times}));
    }

    /// Kills the browser as a power cut would.
    pub fn kill9(mut self) {
        kill_all_of(self.process.id());
        let _ = self.process.wait();
    }

    /// Closes the browser as a person would.
    pub fn close(mut self) {
        let _ = self.pipe.call(None, "Browser.close", json!({}), &mut self.events);
        let _ = self.process.wait();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Kills a process and every one that it has started, all at once: none of them may still write.
pub(crate) fn kill_all_of(process: u32) {
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let id = entry.file_name().to_str()?.parse().ok()?;
            // The name of the program, which may hold anything, ends with the last bracket.
            let about = fs::read_to_string(entry.path().join("stat")).ok()?;
            let parent = about.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
            Some((id, parent))
        })
        .collect();
    let mut family = vec![process];
    let mut seen = 0;
    while let Some(&parent) = family.get(seen) {
        family.extend(parents.iter().filter(|(_, known)| *known == parent).map(|(id, _)| id));
        seen += 1;
    }
    let ids = family.iter().map(u32::to_string);
    let _ = Command::new("kill").arg("-KILL").args(ids).stderr(Stdio::null()).status();
}

/// What an evaluation or a function call answered, or the exception it threw.
pub(crate) fn value_of(mut answer: Value) -> Result<Value, String> {
    match answer.get("exceptionDetails") {
        Some(details) => {
            let thrown = details["exception"]["description"].as_str();
            Err(thrown.or(details["text"].as_str()).unwrap_or("exception").to_owned())
        }
        None => Ok(answer["result"]["value"].take()),
    }
}

fn is_true(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false)) && value != "" && value != 0
}

fn console_error(event: &Value) -> Option<String> {
    let params = &event["params"];
    match event["method"].as_str()? {
        "Log.entryAdded" => {
            let entry = &params["entry"];
            // What the driver says where there is no graphics card is not of the app.
            let text = entry["text"].as_str().unwrap_or_default();
            let is_of_driver = ["GL Driver Message", "software WebGL"].iter().any(|part| text.contains(part));
            (matches!(entry["level"].as_str(), Some("error" | "warning")) && !is_of_driver)
                .then(|| format!("{} {}", entry["text"], entry["url"]))
        }
        "Runtime.consoleAPICalled" => {
            let kind = params["type"].as_str()?;
            let said = || params["args"].as_array().into_iter().flatten().map(shown).collect::<Vec<_>>();
            matches!(kind, "error" | "warning" | "assert").then(|| format!("{kind}: {}", said().join(" ")))
        }
        "Runtime.exceptionThrown" => {
            let details = &params["exceptionDetails"];
            Some(format!("{} {}", details["text"], details["exception"]["description"]))
        }
        _ => None,
    }
}

fn shown(argument: &Value) -> String {
    let text = argument["value"].as_str().or(argument["description"].as_str());
    text.map_or_else(|| argument["value"].to_string(), str::to_owned)
}

fn chromium() -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .flat_map(|folder| ["chromium", "chromium-browser", "google-chrome"].map(|name| folder.join(name)))
        .find(|program| program.is_file())
        .expect("Chromium is missing: run `cargo xtask test`, which installs it")
}
