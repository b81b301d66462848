//! The DevTools protocol over a pipe: one JSON message after another, each ended by a zero byte.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::ChildStdin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

const ANSWER_TIMEOUT: Duration = Duration::from_secs(60);

pub(crate) struct Pipe {
    sender: Sender,
    incoming: mpsc::Receiver<Value>,
}

#[derive(Clone)]
struct Sender {
    output: Arc<Mutex<ChildStdin>>,
    last_id: Arc<AtomicU64>,
}

impl Sender {
    fn send(&self, session: Option<&str>, method: &str, params: Value) -> Result<u64, String> {
        let id = self.last_id.fetch_add(1, Ordering::Relaxed) + 1;
        let mut message = json!({"id": id, "method": method, "params": params});
        if let Some(session) = session {
            message["sessionId"] = json!(session);
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        let mut output = self.output.lock().map_err(|error| error.to_string())?;
        output.write_all(&bytes).map_err(|error| format!("{method}: {error}"))?;
        Ok(id)
    }

    /// Workers start paused, so that not one of their requests is missed; this lets them go.
    fn watch_worker(&self, session: &str) -> Result<(), String> {
        for (method, params) in [
            ("Network.enable", json!({})),
            ("Runtime.enable", json!({})),
            ("Target.setAutoAttach", auto_attach()),
            ("Runtime.runIfWaitingForDebugger", json!({})),
        ] {
            self.send(Some(session), method, params)?;
        }
        Ok(())
    }
}

/// Attach to every worker of a page or of a worker, before its first line runs.
pub(crate) fn auto_attach() -> Value {
    json!({"autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true})
}

impl Pipe {
    pub(crate) fn new(output: ChildStdin, input: impl Read + Send + 'static) -> Self {
        let sender = Sender { output: Arc::new(Mutex::new(output)), last_id: Arc::default() };
        let (forward, incoming) = mpsc::channel();
        let watcher = sender.clone();
        thread::spawn(move || {
            for bytes in BufReader::new(input).split(0).map_while(Result::ok) {
                let Ok(message) = serde_json::from_slice::<Value>(&bytes) else {
                    continue;
                };
                if message["method"] == "Target.attachedToTarget"
                    && message["params"]["waitingForDebugger"] == true
                    && let Some(session) = message["params"]["sessionId"].as_str()
                    && watcher.watch_worker(session).is_err()
                {
                    break;
                }
                if forward.send(message).is_err() {
                    break;
                }
            }
        });
        Self { sender, incoming }
    }

    /// Sends a command and waits for its answer; what the browser reports meanwhile goes to `events`.
    pub(crate) fn call(
        &self,
        session: Option<&str>,
        method: &str,
        params: Value,
        events: &mut Vec<Value>,
    ) -> Result<Value, String> {
        let id = self.sender.send(session, method, params)?;
        let end = Instant::now() + ANSWER_TIMEOUT;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let mut message = self.incoming.recv_timeout(left).map_err(|error| format!("{method}: {error}"))?;
            if message["id"] == id {
                return match message.get("error") {
                    Some(error) => Err(format!("{method}: {error}")),
                    None => Ok(message["result"].take()),
                };
            }
            if message.get("method").is_some() {
                events.push(message);
            }
        }
    }
}
