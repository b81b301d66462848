//! What the job ticket of a laser creation says.

use creation::laser::{Preview, Ticket};
use leptos::prelude::*;
use messages::Texts;

use super::words;
use crate::workshop::ticket::{fact, real_size};
use crate::workshop::words::{millimetres, number};

/// Height in mm that a drawing can take on the page, less the rest of the ticket.
const ROOM: f64 = 120.0;

/// What the ticket says of the piece.
pub fn sheet(texts: Texts, ticket: &Ticket, preview: &Preview) -> impl IntoView + use<> {
    let (width, height) = (number(texts, ticket.width), number(texts, ticket.height));
    let material = words::material(texts, &ticket.material, ticket.material_name.as_deref());
    let drawn = view! {
        <path class="ticket-engraved" fill-rule="evenodd" d=preview.engrave.clone()/>
        <path class="ticket-line thin" d=preview.score.clone()/>
        <path class="ticket-line" d=preview.inner_edges.clone()/>
        <path class="ticket-line" d=preview.outer_edge.clone()/>
    };
    let price = ticket.price.map(|price| fact(texts.job_ticket_price(), texts.job_ticket_euros(number(texts, price))));
    let lab = (!ticket.lab.is_empty()).then(|| fact(texts.job_ticket_lab(), ticket.lab.clone()));
    view! {
            <p class="ticket-check">{texts.job_ticket_size_check(&width, &height)}</p>
            {real_size(texts, preview.width, preview.height, ROOM, drawn)}
            <dl class="ticket-facts">
                {fact(texts.job_ticket_size(), texts.workshop_size_is(&width, &height))}
                {fact(texts.job_ticket_material(), material)}
                {fact(texts.job_ticket_thickness(), millimetres(texts, ticket.thickness))}
                {fact(texts.job_ticket_machine(), ticket.machine.clone())}
                {fact(texts.job_ticket_duration(), texts.job_ticket_minutes(ticket.minutes))}
                {price}
                {lab}
                <div class="whole">
                    <dt>{texts.job_ticket_files()}</dt>
                    <dd>{ticket.svg_file.clone()}</dd>
                    <dd>{ticket.dxf_file.clone()}</dd>
                </div>
            </dl>
            <h3>{texts.job_ticket_colours()}</h3>
            <ol class="ticket-legend">
                {ticket.legend.iter().map(|operation| view! {
                    <li>
                        <svg class="swatch" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                            <rect width="20" height="20" fill=operation.colour.clone()/>
                        </svg>
                        {words::work(texts, operation.work)}" "<small>{operation.colour.clone()}</small>
                    </li>
                }).collect_view()}
            </ol>
    }
}

/// Size and material.
pub fn code(texts: Texts, ticket: &Ticket) -> Vec<String> {
    let material = words::material(texts, &ticket.material, ticket.material_name.as_deref());
    vec![
        texts.workshop_size_is(ticket.width, ticket.height),
        format!("{material}, {}", texts.workshop_millimetres(ticket.thickness)),
    ]
}
