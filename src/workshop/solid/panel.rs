//! What is particular to printing: thickness, relief, filament, and the measures of a vase.

use creation::lab::Filament;
use creation::solid::{Document, Edit, Measure, Solid};
use leptos::prelude::*;

use super::words;
use crate::ui::art::art;
use crate::ui::button::RoundButton;
use crate::workshop::piece::Tool;
use crate::workshop::studio::{Studio, studio};
use crate::workshop::words::{millimetres, number};

/// Thickness of the plate, height of what is on it.
pub const THICKNESS: &Tool = &Tool {
    id: "thickness",
    icon: art!("icon/thickness"),
    name: |texts| texts.solid_tool_thickness(),
    panel: || ThicknessPanel().into_any(),
};
/// The filaments of the lab.
pub const FILAMENT: &Tool = &Tool {
    id: "filament",
    icon: art!("icon/thread"),
    name: |texts| texts.solid_tool_filament(),
    panel: || FilamentPanel().into_any(),
};

/// What one touch adds to the thickness of the plate, in mm.
const THICKNESS_STEP: f64 = 0.4;
/// What one touch adds to the relief, in mm: a layer.
const RELIEF_STEP: f64 = 0.2;

/// A measure between two buttons, less and more.
fn measure(
    name: impl Fn() -> String + Copy + Send + Sync + 'static,
    value: impl Fn() -> String + Copy + Send + Sync + 'static,
    change: impl Fn(f64) + Copy + 'static,
) -> impl IntoView {
    let texts = studio::<Solid>().shell.session.texts;
    view! {
        <div class="tool-row side">
            <RoundButton
                label=move || texts.get().solid_less(name())
                icon=art!("icon/minus")
                press=move || change(-1.0)
            />
            <p role="status">{name}" "<b>{value}</b></p>
            <RoundButton
                label=move || texts.get().solid_more(name())
                icon=art!("icon/plus")
                press=move || change(1.0)
            />
        </div>
    }
}

#[component]
fn ThicknessPanel() -> impl IntoView {
    let studio = studio::<Solid>();
    let texts = studio.shell.session.texts;
    let of = move |part: fn(&Document) -> f64| studio.document.with(part);
    let now = move |part: fn(&Document) -> f64| studio.document.with_untracked(part);
    view! {
        {measure(
            move || texts.get().solid_thickness().to_owned(),
            move || millimetres(texts.get(), of(|document| document.thickness)),
            move |way| studio.edit(Edit::SetThickness(now(|document| document.thickness) + way * THICKNESS_STEP)),
        )}
        {measure(
            move || texts.get().solid_relief_height().to_owned(),
            move || millimetres(texts.get(), of(|document| document.relief)),
            move |way| studio.edit(Edit::SetRelief(now(|document| document.relief) + way * RELIEF_STEP)),
        )}
    }
}

#[component]
fn FilamentPanel() -> impl IntoView {
    let studio = studio::<Solid>();
    let texts = studio.shell.session.texts;
    let buttons = move || {
        let filaments = studio.bench.lab.with(|lab| lab.printing.filaments.clone());
        let button = move |filament: Filament| {
            let (id, chosen) = (filament.id.clone(), filament.id.clone());
            let name = words::filament(texts.get(), &filament.id, filament.name.as_deref());
            view! {
                <button
                    type="button"
                    class="button quiet"
                    aria-pressed=move || studio.document.with(|document| document.filament == id).to_string()
                    on:click=move |_| studio.edit(Edit::ChooseFilament(chosen.clone()))
                >
                    <svg class="swatch" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                        <circle cx="10" cy="10" r="9" fill=filament.colour/>
                    </svg>
                    {name}
                </button>
            }
        };
        filaments.into_iter().map(button).collect_view()
    };
    view! { <div class="segments materials">{buttons}</div> }
}

/// The tools of a vase: its measures, then its filament.
pub fn vase_tools(studio: Studio<Solid>) -> impl IntoView {
    let texts = studio.shell.session.texts;
    let row = move |part: Measure| {
        let value = move || {
            let value = studio.document.with(|document| document.vase.get(part));
            match part {
                Measure::Waves => number(texts.get(), value),
                Measure::Twist => texts.get().solid_degrees(number(texts.get(), value)),
                _ => millimetres(texts.get(), value),
            }
        };
        let change = move |way: f64| {
            let now = studio.document.with_untracked(|document| document.vase.get(part));
            studio.edit(Edit::SetVase(part, now + way * part.step()));
        };
        let is_shown = move || {
            let waves = studio.document.with(|document| document.vase.get(Measure::Waves));
            waves > 0.0 || !matches!(part, Measure::Depth | Measure::Twist)
        };
        move || is_shown().then(|| measure(move || words::measure(texts.get(), part).to_owned(), value, change))
    };
    view! {
        <div class="tool-panel">
            {Measure::ALL.map(row).collect_view()}
            <h2>{move || texts.get().solid_tool_filament()}</h2>
            <FilamentPanel/>
        </div>
    }
}
