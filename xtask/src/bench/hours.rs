//! Eight hours of a shared tablet: one person after another goes everywhere, and nothing may pile up.

use super::Measure;
use super::places::{Memory, memory};
use crate::run::say;
use anyhow::Result;
use e2e::{Browser, Launch, Profile, Server};
use std::path::Path;
use std::time::Duration;

/// Turns of about ten minutes each would fill eight hours with fifty; these are three times as many.
const LAPS: usize = 150;
/// Laps between two looks at the memory.
const LOOK: usize = 5;
/// Less than this, in kB, is what the engine keeps for itself: compiled code, caches, a page of memory.
const NOISE: f64 = 250.0;
const PATIENCE: Duration = Duration::from_secs(60);

/// One person's turn: the town, a building, an exercise, a workshop of each module with its kernel, the notebook, the
/// profile, the settings, then the place is left and what was done is erased.
const TURN: &str = r#"
let answers = 0;
const Kernel = Worker;
globalThis.Worker = class extends Kernel {
    constructor(...given) {
        super(...given);
        this.addEventListener('message', () => { answers += 1; });
    }
};
globalThis.turn = async () => {
    const until = async (test, what) => {
        for (let tries = 0; tries < 2000; tries += 1) {
            const found = test();
            if (found) return found;
            await new Promise((done) => setTimeout(done, 4));
        }
        throw new Error('waited in vain for ' + what);
    };
    const see = (selector) => until(() => document.querySelector(selector), selector);
    const press = async (selector) => (await see(selector)).click();
    const gone = (selector) => until(() => !document.querySelector(selector), 'the end of ' + selector);
    const go = async (address, selector) => {
        let changed = false;
        addEventListener('hashchange', () => { changed = true; }, { once: true });
        location.hash = address;
        await until(() => changed, 'the way to ' + address);
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return see(selector);
    };
    await go('town', '.town');
    await go('place/counters', '.page .page-body');
    await go('exercise/forms/surname', 'dialog#mission[open]');
    await press('dialog#mission[open] .button:not(.quiet)');
    await gone('dialog[open]');
    for (const name of ['Diallo', 'Martin', 'Nguyen']) {
        const field = await see('[data-target="sign-up.birth-name"]');
        field.value = name;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await press('[data-target="sign-up.submit"]');
    }
    for (const module of ['laser', 'solid', 'embroidery', 'blocks']) {
        const before = answers;
        await go('workshop/' + module, '.workshop .tile.shape, .workshop .challenges .row');
        await press('.workshop .tile.shape, .workshop .challenges .row');
        await see('dialog.sheet[open], .workshop .canvas');
        document.querySelector('dialog.sheet[open] .button.wide')?.click();
        await gone('dialog[open]');
        await see('.workshop .canvas');
        // The kernel says that it is there, then it draws; a program runs in the page itself.
        if (module !== 'blocks') await until(() => answers >= before + 2, 'the kernel of ' + module);
    }
    await go('notebook', '.page');
    await go('settings', '.page .settings');
    await go('profile', '.page .two-ways .quiet');
    await press('.page .two-ways .quiet');
    await press('dialog#leave[open] .remove');
    await until(() => location.hash === '' && document.body.dataset.ready, 'the welcome');
};
0"#;

/// The growth over the second half of so many turns.
pub fn measure(site: &Path) -> Result<Vec<Measure>> {
    say(&format!("Taking {LAPS} turns: about four minutes"));
    let (server, profile) = (Server::start(site), Profile::new());
    // Nobody changes place two hundred times in ten seconds; a browser that is not told otherwise then stops changing.
    let launch = Launch { arguments: &["--disable-ipc-flooding-protection"], ..Launch::default() };
    let mut browser = Browser::launch_with(profile.path(), &launch);
    browser.set_patience(PATIENCE);
    browser.goto(&format!("{}#settings", server.address()));
    browser.wait("document.querySelector('.page .settings') && document.body.dataset.ready");
    browser.eval(TURN);
    let mut looks = vec![];
    for _ in 0..LAPS.div_ceil(LOOK) {
        for _ in 0..LOOK {
            browser.eval("turn()");
        }
        looks.push(memory(&mut browser)?);
    }
    let later = looks.get(looks.len() / 2..).unwrap_or_default();
    let over = |what: &str| {
        format!("{what} more over 100 turns of a shared tablet, by the last {} of {LAPS}", later.len() * LOOK)
    };
    let growth = |of: fn(&Memory) -> f64| slope(&later.iter().map(of).collect::<Vec<_>>()) * 100.0 / LOOK as f64;
    Ok(vec![
        Measure::new(over("listeners"), growth(|memory| memory.listeners), "", Some(1.0)),
        Measure::new(over("nodes"), growth(|memory| memory.nodes), "", Some(10.0)),
        Measure::new(over("JavaScript heap"), growth(|memory| memory.heap) / 1000.0, "kB", Some(NOISE)),
        Measure::new(over("WebAssembly memory"), growth(|memory| memory.wasm) / 1000.0, "kB", Some(NOISE)),
    ])
}

/// How much values grow from one to the next: the line that fits them best.
fn slope(values: &[f64]) -> f64 {
    let count = values.len() as f64;
    let middle = (count - 1.0) / 2.0;
    let mean = values.iter().sum::<f64>() / count;
    let ranks = || (0..values.len()).map(|rank| rank as f64 - middle);
    let together: f64 = ranks().zip(values).map(|(rank, value)| rank * (value - mean)).sum();
    together / ranks().map(|rank| rank * rank).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::slope;

    #[test]
    fn a_slope_is_what_each_step_adds() {
        assert_eq!(slope(&[1.0, 3.0, 5.0, 7.0]), 2.0);
        assert_eq!(slope(&[4.0, 5.0, 5.0, 4.0]), 0.0);
    }
}
