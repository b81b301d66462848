//! Measures the built app against its budgets.

mod exercise;
mod making;
mod many;
mod native;
mod pages;
mod places;
mod transfer;
mod weight;

use crate::run::say;
use crate::{dist, install};
use anyhow::{Result, bail};
use pico_args::Arguments;
use std::fmt::Write;
use std::fs;
use std::thread::available_parallelism;

/// One line of the table.
pub struct Measure {
    what: String,
    value: f64,
    unit: &'static str,
    /// The most it may be.
    budget: Option<f64>,
}

impl Measure {
    fn new(what: impl Into<String>, value: f64, unit: &'static str, budget: Option<f64>) -> Self {
        Self { what: what.into(), value, unit, budget }
    }

    fn row(&self) -> String {
        let Self { what, value, unit, budget } = self;
        let verdict = match budget {
            Some(most) if value > most => "**over**",
            Some(_) => "kept",
            None => "",
        };
        let most = budget.map(|most| format!("{} {unit}", number(most))).unwrap_or_default();
        format!("| {what} | {} {unit} | {most} | {verdict} |", number(*value))
    }
}

/// Prints the table and writes it to `docs/BENCH.md`.
pub fn bench(mut arguments: Arguments) -> Result<()> {
    if arguments.contains("--native") {
        return native::print();
    }
    let part: Option<String> = arguments.opt_free_from_str()?;
    install::for_browser_tests()?;
    dist::build_if_changed()?;
    let site = weight::compressed_site()?;
    if let Some(part) = part {
        let measures = match part.as_str() {
            "exercise" => exercise::measure(&site)?,
            "making" => making::measure(&site)?,
            "many" => many::measure(&site)?,
            "places" => places::measure(&site)?,
            "transfer" => transfer::measure(&site)?,
            "weight" => weight::measure(&site, &pages::first_files(&site)?)?,
            other => {
                bail!("there is no part “{other}” of the bench: exercise, making, many, places, transfer or weight")
            }
        };
        measures.iter().for_each(|measure| println!("{}", measure.row()));
        return Ok(());
    }
    say("Measuring in Chromium: about four minutes");
    let pages = pages::measure(&site)?;
    let mut measures = weight::measure(&site, &pages.first_files)?;
    measures.extend(pages.measures);
    measures.extend(exercise::measure(&site)?);
    measures.extend(making::measure(&site)?);
    measures.extend(many::measure(&site)?);
    measures.extend(places::measure(&site)?);
    measures.extend(transfer::measure(&site)?);
    measures.extend(native::measure()?);
    let table = table(&measures, &pages.browser)?;
    println!("\n{table}");
    let docs = e2e::places::project().join("docs");
    fs::create_dir_all(&docs)?;
    fs::write(docs.join("BENCH.md"), table)?;
    Ok(())
}

fn table(measures: &[Measure], browser: &str) -> Result<String> {
    let processors = available_parallelism()?;
    let mut text = String::from("# Measured against the budgets\n\n");
    writeln!(text, "By `cargo xtask bench`: the app as it ships, {browser}, {processors} processors. “Slow” is a")?;
    writeln!(
        text,
        "processor slowed 4 times and a slow 4G network (1.6 Mbit/s, 562 ms before each answer); times are"
    )?;
    writeln!(text, "medians of {} starts.\n", pages::STARTS)?;
    writeln!(text, "| what | measured | at most | budget |\n| --- | ---: | ---: | --- |")?;
    for measure in measures {
        writeln!(text, "{}", measure.row())?;
    }
    Ok(text)
}

fn number(value: f64) -> String {
    if value.abs() < 10.0 && value.fract() != 0.0 { format!("{value:.1}") } else { format!("{value:.0}") }
}

#[cfg(test)]
mod tests {
    use super::Measure;

    #[test]
    fn a_row_says_whether_its_budget_is_kept() {
        let row = |value, budget| Measure::new("first paint", value, "ms", budget).row();
        assert_eq!(row(664.4, Some(700.0)), "| first paint | 664 ms | 700 ms | kept |");
        assert_eq!(row(701.0, Some(700.0)), "| first paint | 701 ms | 700 ms | **over** |");
        assert_eq!(row(2.25, None), "| first paint | 2.2 ms |  |  |");
    }
}
