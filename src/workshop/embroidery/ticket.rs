//! What the job ticket of an embroidered creation says.

use creation::embroidery::{Preview, Ticket, thread};
use leptos::prelude::*;
use messages::Texts;

use super::words;
use crate::workshop::ticket::{fact, real_size};
use crate::workshop::words::number;

/// Height in mm that a drawing can take on the page, less the rest of the ticket.
const ROOM: f64 = 110.0;

/// What the ticket says of the design.
pub fn sheet(texts: Texts, ticket: &Ticket, preview: &Preview) -> impl IntoView + use<> {
    let (width, height) = (number(texts, ticket.width), number(texts, ticket.height));
    let lab = (!ticket.lab.is_empty()).then(|| fact(texts.job_ticket_lab(), ticket.lab.clone()));
    let sewn = preview.threads.iter().map(|sewn| {
        let [red, green, blue] = sewn.thread.rgb;
        view! { <path class="thread" stroke=format!("rgb({red} {green} {blue})") d=sewn.path.clone()/> }
    });
    view! {
        <p class="ticket-check">{texts.embroidery_ticket_check(&width, &height)}</p>
        {real_size(texts, preview.width, preview.height, ROOM, sewn.collect_view())}
        <dl class="ticket-facts">
            {fact(texts.job_ticket_size(), texts.workshop_size_is(&width, &height))}
            {fact(texts.embroidery_stitches(), ticket.stitches.to_string())}
            {fact(texts.embroidery_trims(), ticket.trims.to_string())}
            {fact(texts.embroidery_thread_length(), texts.embroidery_metres(number(texts, ticket.metres)))}
            {fact(texts.job_ticket_machine(), ticket.machine.clone())}
            {fact(texts.job_ticket_duration(), texts.job_ticket_minutes(ticket.minutes))}
            {lab}
            <div class="whole">
                <dt>{texts.job_ticket_files()}</dt>
                {ticket.files.iter().map(|file| view! { <dd>{file.clone()}</dd> }).collect_view()}
            </div>
        </dl>
        <h3>{texts.embroidery_ticket_threads()}</h3>
        <ol class="ticket-legend">
            {ticket.threads.iter().filter_map(|id| thread::find(id)).map(|thread| {
                let [red, green, blue] = thread.rgb;
                view! {
                    <li>
                        <svg class="swatch" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                            <rect width="20" height="20" fill=format!("rgb({red} {green} {blue})")/>
                        </svg>
                        {words::thread(texts, thread.id)}
                    </li>
                }
            }).collect_view()}
        </ol>
    }
}

/// Size and stitches.
pub fn code(texts: Texts, ticket: &Ticket) -> Vec<String> {
    vec![
        texts.workshop_size_is(number(texts, ticket.width), number(texts, ticket.height)),
        texts.embroidery_whole(ticket.stitches, ticket.threads.len(), ticket.minutes),
    ]
}
