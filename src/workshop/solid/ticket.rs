//! What the job ticket of a printed object says.

use creation::solid::{Preview, Ticket};
use leptos::prelude::*;
use messages::Texts;

use super::words;
use crate::workshop::ticket::fact;
use crate::workshop::words::{millimetres, number};

/// Width and height in mm that a drawing can take on the page: A4 with its margins, less the rest of the ticket.
const ROOM: (f64, f64) = (178.0, 110.0);

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
    let (width, height) = (preview.width, preview.depth);
    let fits = width <= ROOM.0 && height <= ROOM.1;
    let scale = if fits { 1.0 } else { (ROOM.0 / width).min(ROOM.1 / height) };
    view! {
        <figure class="ticket-drawing">
            <svg
                viewBox=format!("-0.5 -0.5 {} {}", width + 1.0, height + 1.0)
                width=format!("{:.3}mm", (width + 1.0) * scale)
                height=format!("{:.3}mm", (height + 1.0) * scale)
                role="img"
                aria-label=texts.workshop_size_is(number(texts, width), number(texts, height))
            >
                <path class="ticket-line" d=preview.plate.clone()/>
                <path class="ticket-engraved" fill-rule="evenodd" d=preview.raised.clone()/>
                <path class="ticket-line thin" d=preview.sunken.clone()/>
            </svg>
            <figcaption>{if fits { texts.job_ticket_real_size() } else { texts.job_ticket_reduced() }}</figcaption>
        </figure>
    }
}

/// Size and filament.
pub fn code(texts: Texts, ticket: &Ticket) -> Vec<String> {
    vec![
        words::size(texts, ticket.width, ticket.depth, ticket.height),
        words::filament(texts, &ticket.filament, ticket.filament_name.as_deref()),
    ]
}
