//! An author saves a file, and sees it.

use e2e::faults::copy_folder;
use e2e::{Browser, Profile, places};
use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

const EXERCISE: &str = "forms/surname";
/// From saving to the page; a build would take minutes.
const SOON: Duration = Duration::from_secs(10);

/// `cargo xtask serve --watch` on a copy of the exercises, ended at the end.
struct Serving {
    process: Child,
    lines: Receiver<String>,
}

impl Serving {
    fn start(exercises: &Path) -> Self {
        let mut cargo = Command::new(env!("CARGO"));
        let built = cargo.current_dir(places::project()).args(["build", "--quiet", "--package", "xtask"]).status();
        assert!(built.expect("cargo").success(), "xtask cannot be built");
        // This test lies in `deps/`, beside the command.
        let here = env::current_exe().expect("this test");
        let mut process = Command::new(here.ancestors().nth(2).expect("a folder of programs").join("xtask"))
            .args(["serve", "--watch", "--port", "0", "--exercises"])
            .arg(exercises)
            .arg("--app")
            .arg(places::dist())
            .stdout(Stdio::piped())
            .spawn()
            .expect("xtask");
        let (sender, lines) = channel();
        let output = BufReader::new(process.stdout.take().expect("its output"));
        thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        Self { process, lines }
    }

    /// Waits for a line with these words.
    #[track_caller]
    fn says(&self, words: &str, patience: Duration) -> String {
        let end = Instant::now() + patience;
        let mut all = vec![];
        while let Ok(line) = self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
            if line.contains(words) {
                return line;
            }
            all.push(line);
        }
        panic!("“{words}” was not said: {all:#?}")
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn what_an_author_saves_is_on_the_page_within_seconds_and_what_is_wrong_is_said() {
    let (place, profile) = (Profile::new(), Profile::new());
    let exercises = place.path().join("exercises");
    copy_folder(&places::project().join("exercises"), &exercises);
    let serving = Serving::start(&exercises);
    let said = serving.says("Passerelle is at ", SOON);
    let address = said.split(' ').find(|word| word.starts_with("http")).expect("an address").to_owned();
    let mut browser = Browser::launch(profile.path());
    browser.goto(&format!("{address}#exercise/{EXERCISE}"));
    browser.wait("document.querySelector('dialog#mission[open]') && true");

    let file = exercises.join(EXERCISE).join("fr.toml");
    let text = fs::read_to_string(&file).expect("French");
    let mission = text.lines().find(|line| line.starts_with("mission")).expect("a mission");
    fs::write(&file, text.replace(mission, "mission = \"Ceci vient d’être écrit.\"")).expect("saved");
    let saved = Instant::now();
    serving.says("Shown: forms/surname", SOON);
    browser.wait_text("Ceci vient d’être écrit.");
    assert!(saved.elapsed() < SOON, "after {:?}", saved.elapsed());

    fs::write(&file, text.replace(mission, "mision = \"Rien.\"")).expect("saved");
    let line = text.lines().position(|line| line == mission).expect("its line") + 1;
    serving.says(
        &format!("exercises/{EXERCISE}/fr.toml:{line}: The key `mision` is not known here. Perhaps `mission`."),
        SOON,
    );
    serving.says("The page stays as it was", SOON);
    browser.reload();
    browser.wait_text("Ceci vient d’être écrit.");
    let errors = browser.console_errors();
    let errors: Vec<_> = errors.iter().filter(|error| !error.contains("reactive tracking context")).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}
