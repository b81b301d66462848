//! What the job ticket of a drawing made of blocks says.

use creation::blocks::{Preview, Ticket};
use creation::embroidery::thread;
use leptos::prelude::*;
use messages::Texts;

use crate::workshop::embroidery::thread_name;
use crate::workshop::ticket::fact;
use crate::workshop::words::{millimetres, number};

/// Width and height in mm that a drawing can take on the page: A4 with its margins, less the rest of the ticket.
const ROOM: (f64, f64) = (178.0, 120.0);

/// What the ticket says of the drawing.
pub fn sheet(texts: Texts, ticket: &Ticket, preview: &Preview) -> impl IntoView + use<> {
    let (width, height) = (number(texts, ticket.width), number(texts, ticket.height));
    let fits = ticket.width <= ROOM.0 && ticket.height <= ROOM.1;
    let scale = if fits { 1.0 } else { (ROOM.0 / ticket.width).min(ROOM.1 / ticket.height) };
    let lab = (!ticket.lab.is_empty()).then(|| fact(texts.job_ticket_lab(), ticket.lab.clone()));
    let threads: Vec<_> = ticket.threads.iter().filter_map(|id| thread::find(id)).collect();
    let threads: Vec<&str> = threads.into_iter().map(|thread| thread_name(texts, thread.id)).collect();
    view! {
        <p class="ticket-check">{texts.embroidery_ticket_check(&width, &height)}</p>
        <figure class="ticket-drawing">
            <svg
                viewBox=format!("-0.5 -0.5 {} {}", preview.width + 1.0, preview.height + 1.0)
                width=format!("{:.3}mm", (preview.width + 1.0) * scale)
                height=format!("{:.3}mm", (preview.height + 1.0) * scale)
                role="img"
                aria-label=texts.workshop_size_is(&width, &height)
            >
                {preview.lines.iter().map(|(_, path)| view! { <path class="ticket-line" d=path.clone()/> }).collect_view()}
            </svg>
            <figcaption>{if fits { texts.job_ticket_real_size() } else { texts.job_ticket_reduced() }}</figcaption>
        </figure>
        <dl class="ticket-facts">
            {fact(texts.job_ticket_size(), texts.workshop_size_is(&width, &height))}
            {fact(texts.blocks_length(), millimetres(texts, ticket.length))}
            {fact(texts.embroidery_stitches(), ticket.stitches.to_string())}
            {fact(texts.embroidery_ticket_threads(), threads.join(", "))}
            {fact(texts.blocks_count(), ticket.blocks.to_string())}
            {lab}
            <div class="whole">
                <dt>{texts.job_ticket_files()}</dt>
                {ticket.files.iter().map(|file| view! { <dd>{file.clone()}</dd> }).collect_view()}
            </div>
        </dl>
    }
}

/// Size and blocks.
pub fn code(texts: Texts, ticket: &Ticket) -> Vec<String> {
    vec![texts.workshop_size_is(number(texts, ticket.width), number(texts, ticket.height))]
}
