//! What the job ticket of a drawing made of blocks says.

use creation::blocks::{Preview, Ticket};
use creation::embroidery::thread;
use leptos::prelude::*;
use messages::Texts;

use crate::workshop::embroidery::thread_name;
use crate::workshop::ticket::{fact, real_size};
use crate::workshop::words::{millimetres, number};

/// Height in mm that a drawing can take on the page, less the rest of the ticket.
const ROOM: f64 = 120.0;

/// What the ticket says of the drawing.
pub fn sheet(texts: Texts, ticket: &Ticket, preview: &Preview) -> impl IntoView + use<> {
    let (width, height) = (number(texts, ticket.width), number(texts, ticket.height));
    let drawn = preview.lines.iter().map(|(_, path)| view! { <path class="ticket-line" d=path.clone()/> });
    let lab = (!ticket.lab.is_empty()).then(|| fact(texts.job_ticket_lab(), ticket.lab.clone()));
    let threads: Vec<_> = ticket.threads.iter().filter_map(|id| thread::find(id)).collect();
    let threads: Vec<&str> = threads.into_iter().map(|thread| thread_name(texts, thread.id)).collect();
    view! {
        <p class="ticket-check">{texts.embroidery_ticket_check(&width, &height)}</p>
        {real_size(texts, preview.width, preview.height, ROOM, drawn.collect_view())}
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
