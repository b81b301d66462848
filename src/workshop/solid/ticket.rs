//! What the job ticket of a printed object says.

use creation::solid::{Preview, Ticket};
use leptos::prelude::*;
use messages::Texts;

use super::words;
use crate::workshop::ticket::{fact, real_size};
use crate::workshop::words::{millimetres, number};

/// Height in mm that a drawing can take on the page, less the rest of the ticket.
const ROOM: f64 = 110.0;

/// What the ticket says of the object.
pub fn sheet(texts: Texts, ticket: &Ticket, preview: &Preview) -> impl IntoView + use<> {
    let size = words::size(texts, ticket.width, ticket.depth, ticket.height);
    let filament = words::filament(texts, &ticket.filament, ticket.filament_name.as_deref());
    let price = ticket.price.map(|price| fact(texts.job_ticket_price(), texts.job_ticket_euros(number(texts, price))));
    let lab = (!ticket.lab.is_empty()).then(|| fact(texts.job_ticket_lab(), ticket.lab.clone()));
    view! {
        <p class="ticket-check">{texts.solid_ticket_check(&size)}</p>
        {(!preview.plate.is_empty()).then(|| plate(texts, preview))}
        <dl class="ticket-facts">
            {fact(texts.job_ticket_size(), size)}
            {fact(texts.solid_tool_filament(), filament)}
            {fact(texts.job_ticket_machine(), ticket.printer.clone())}
            {fact(texts.solid_layer(), millimetres(texts, ticket.layer))}
            {fact(texts.job_ticket_duration(), texts.job_ticket_minutes(ticket.minutes))}
            {fact(texts.solid_weight(), texts.solid_grams(number(texts, ticket.grams)))}
            {price}
            {lab}
            <div class="whole">
                <dt>{texts.job_ticket_files()}</dt>
                <dd>{ticket.stl_file.clone()}</dd>
                <dd>{ticket.three_mf_file.clone()}</dd>
            </div>
        </dl>
        <p>{texts.solid_no_support()}</p>
    }
}

fn plate(texts: Texts, preview: &Preview) -> impl IntoView + use<> {
    let drawn = view! {
        <path class="ticket-line" d=preview.plate.clone()/>
        <path class="ticket-engraved" fill-rule="evenodd" d=preview.raised.clone()/>
        <path class="ticket-line thin" d=preview.sunken.clone()/>
    };
    real_size(texts, preview.width, preview.depth, ROOM, drawn)
}

/// Size and filament.
pub fn code(texts: Texts, ticket: &Ticket) -> Vec<String> {
    vec![
        words::size(texts, ticket.width, ticket.depth, ticket.height),
        words::filament(texts, &ticket.filament, ticket.filament_name.as_deref()),
    ]
}
