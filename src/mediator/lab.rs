//! The lab profile: what the machine and its materials are, kept on the device.

use creation::lab::{Convention, LabProfile};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::problems;
use crate::browser::files::Outgoing;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::outcome::{Outcome, pick};
use crate::workshop::lab_profile;

/// The name under which the device keeps it.
const LAB_PROFILE: &str = "lab-profile";
/// Largest profile that is read, in bytes.
const CAP: u32 = 256 * 1024;

/// The machine profile in force, and how to change it.
#[component]
pub fn Lab(outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let session = session();
    let lab = RwSignal::new(LabProfile::default());
    let refused: RwSignal<Vec<String>> = RwSignal::new(vec![]);
    spawn_local(async move {
        lab.set(lab_profile(session).await);
    });
    let keep = move |profile: LabProfile| {
        refused.set(vec![]);
        spawn_local(async move {
            let Ok(json) = serde_json::to_string(&profile) else { return };
            if session.put_device_setting(LAB_PROFILE, &json).await.is_ok() {
                lab.set(profile);
                outcome.set(Some(Outcome::Done(session.texts.get_untracked().mediator_lab_kept().to_owned())));
            }
        });
    };
    let import = move |_| {
        spawn_local(async move {
            let texts = session.texts.get_untracked();
            match pick(session, ".json,application/json", CAP).await {
                Ok(None) => {}
                Err(came) => outcome.set(Some(came)),
                Ok(Some(file)) => match problems::read(texts, &file.bytes) {
                    Ok(profile) => keep(profile),
                    Err(problems) => {
                        let words = texts.mediator_lab_problems(file.name, problems.len());
                        refused.set(problems);
                        outcome.set(Some(Outcome::Refused(words)));
                    }
                },
            }
        });
    };
    let save = move |_| {
        let Ok(json) = serde_json::to_vec_pretty(&lab.get_untracked()) else { return };
        let file = Outgoing { name: "machine.json".to_owned(), media_type: "application/json".to_owned(), bytes: json };
        spawn_local(async move {
            if session.give(&file).await.is_err() {
                outcome.set(Some(Outcome::Refused(session.texts.get_untracked().fault_export_failed().to_owned())));
            }
        });
    };
    view! {
        {move || refused.with(|problems| (!problems.is_empty()).then(|| view! {
            <ul class="diagnostic problems">
                {problems.iter().map(|problem| view! { <li>{problem.clone()}</li> }).collect_view()}
            </ul>
        }))}
        {move || tables(session.texts.get(), &lab.get())}
        <h3 id="lab-colours">{move || session.texts.get().mediator_lab_colours()}</h3>
        <div class="segments" role="group" aria-labelledby="lab-colours">
            {Convention::ALL.map(|convention| view! {
                <button
                    type="button"
                    class="button quiet"
                    aria-pressed=move || (lab.with(|lab| lab.colours == convention.colours())).to_string()
                    on:click=move |_| keep(LabProfile { colours: convention.colours(), ..lab.get_untracked() })
                >
                    {move || {
                        let texts = session.texts.get();
                        match convention {
                            Convention::RedCut => texts.mediator_lab_red_cut(),
                            Convention::LightBurn => texts.mediator_lab_light_burn(),
                            Convention::BlackContour => texts.mediator_lab_black_contour(),
                        }
                    }}
                </button>
            }).collect_view()}
        </div>
        <div class="buttons">
            <button type="button" class="button quiet" on:click=import>
                <Icon svg=art!("icon/folder")/>
                {move || session.texts.get().mediator_lab_profile_import()}
            </button>
            <button type="button" class="button quiet" on:click=save>
                <Icon svg=art!("icon/download")/>
                {move || session.texts.get().mediator_lab_save()}
            </button>
            <button type="button" class="button quiet" on:click=move |_| keep(LabProfile::default())>
                <Icon svg=art!("icon/undo") points=true/>
                {move || session.texts.get().mediator_lab_standard()}
            </button>
        </div>
    }
}

/// Machines and materials.
fn tables(texts: messages::Texts, lab: &LabProfile) -> impl IntoView + use<> {
    let machine = |name: &str, size: String| {
        let name = name.to_owned();
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{size}</td>
            </tr>
        }
    };
    let lasers =
        lab.machines.iter().map(|laser| machine(&laser.name, texts.mediator_bed(laser.bed_width, laser.bed_height)));
    let printers = lab
        .printing
        .printers
        .iter()
        .map(|printer| machine(&printer.name, texts.mediator_bed(printer.bed_width, printer.bed_depth)));
    let sewing = lab
        .sewing
        .machines
        .iter()
        .map(|sewing| machine(&sewing.name, texts.mediator_hoop(sewing.hoop_width, sewing.hoop_height)));
    let machines = lasers.chain(printers).chain(sewing);
    let materials = lab.materials.iter().map(|material| {
        view! {
            <tr>
                <th scope="row">{material.name.clone().unwrap_or_else(|| material.id.clone())}</th>
                <td>{texts.workshop_millimetres(material.thickness)}</td>
                <td>{texts.workshop_millimetres(material.kerf)}</td>
            </tr>
        }
    });
    let caption = (!lab.name.is_empty()).then(|| view! { <caption>{lab.name.clone()}</caption> });
    view! {
        <div class="table-frame">
            <table class="table">
                {caption}
                <tbody>{machines.collect_view()}</tbody>
            </table>
        </div>
        <div class="table-frame">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{texts.mediator_material()}</th>
                        <th scope="col">{texts.mediator_thickness()}</th>
                        <th scope="col">{texts.mediator_kerf_width()}</th>
                    </tr>
                </thead>
                <tbody>{materials.collect_view()}</tbody>
            </table>
        </div>
    }
}
