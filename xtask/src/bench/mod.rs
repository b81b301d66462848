//! Measures the built app against its budgets.

mod durability;
mod exercise;
mod hours;
mod making;
mod many;
mod native;
mod pages;
mod people;
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
    budget: Option<Budget>,
}

/// What a value may be.
enum Budget {
    AtMost(f64),
    AtLeast(f64),
}

impl Measure {
    /// A value with the most that it may be, if there is such a limit.
    fn new(what: impl Into<String>, value: f64, unit: &'static str, most: Option<f64>) -> Self {
        Self { what: what.into(), value, unit, budget: most.map(Budget::AtMost) }
    }

    /// A value with the least that it may be.
    fn at_least(what: impl Into<String>, value: f64, unit: &'static str, least: f64) -> Self {
        Self { what: what.into(), value, unit, budget: Some(Budget::AtLeast(least)) }
    }

    fn row(&self) -> String {
        let Self { what, value, unit, budget } = self;
        let (limit, verdict) = match budget {
            Some(Budget::AtMost(most)) => (number(*most), if value > most { "**over**" } else { "kept" }),
            Some(Budget::AtLeast(least)) => {
                (format!("at least {}", number(*least)), if value < least { "**under**" } else { "kept" })
            }
            None => (String::new(), ""),
        };
        let limit = if limit.is_empty() { limit } else { format!("{limit} {unit}") };
        format!("| {what} | {} {unit} | {limit} | {verdict} |", number(*value))
    }
}

/// Prints the table and writes it to `docs/BENCH.md`.
pub fn bench(mut arguments: Arguments) -> Result<()> {
    if arguments.contains("--native") {
        return native::print();
    }
    let is_built = arguments.contains("--built");
    let part: Option<String> = arguments.opt_free_from_str()?;
    install::for_browser_tests()?;
    if !is_built {
        dist::build_if_changed()?;
    }
    if let Some(part) = part {
        let measures = match part.as_str() {
            "durability" => {
                install::for_counting_calls()?;
                durability::measure(&e2e::places::dist())?
            }
            "exercise" => exercise::measure(&weight::compressed_site()?)?,
            "hours" => hours::measure(&e2e::places::dist())?,
            "making" => making::measure(&weight::compressed_site()?)?,
            "many" => many::measure(&weight::compressed_site()?)?,
            "people" => people::measure(&e2e::places::dist())?,
            "places" => places::measure(&weight::compressed_site()?)?,
            "transfer" => transfer::measure(&weight::compressed_site()?)?,
            "weight" => {
                let site = weight::compressed_site()?;
                weight::measure(&site, &pages::first_files(&site)?)?
            }
            other => bail!("there is no part “{other}” of the bench: `cargo xtask help` lists them"),
        };
        measures.iter().for_each(|measure| println!("{}", measure.row()));
        return Ok(());
    }
    let site = weight::compressed_site()?;
    say("Measuring in Chromium: about four minutes");
    let pages = pages::measure(&site)?;
    let mut measures = weight::measure(&site, &pages.first_files)?;
    measures.extend(pages.measures);
    measures.extend(exercise::measure(&site)?);
    measures.extend(making::measure(&site)?);
    measures.extend(many::measure(&site)?);
    measures.extend(people::measure(&site)?);
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
    writeln!(
        text,
        "medians of {} starts. What takes longer is printed by `cargo xtask bench durability` (200 power cuts,",
        pages::STARTS
    )?;
    writeln!(text, "calls of fdatasync) and `cargo xtask bench hours` (a day of turns on a shared tablet).\n")?;
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
        let row = |value| Measure::at_least("calls", value, "", 1.0).row();
        assert_eq!(row(1.0), "| calls | 1  | at least 1  | kept |");
        assert_eq!(row(0.5), "| calls | 0.5  | at least 1  | **under** |");
    }
}
