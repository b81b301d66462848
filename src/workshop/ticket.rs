//! The job ticket: one page to print, so that somebody else can run the machine.

use creation::laser::Ticket;
use leptos::prelude::*;

use super::hand_over::Printed;
use super::studio::studio;
use super::words::{self, millimetres, number};
use crate::browser::{clock, print};
use crate::ui::art::{Icon, art};
use crate::ui::button::RoundButton;

/// Width and height in mm that a drawing can take on the page: A4 with its margins, less the rest of the ticket.
const ROOM: (f64, f64) = (178.0, 120.0);
/// Empty modules around a QR code, as its standard asks.
const QUIET: i32 = 4;

/// The page of the ticket.
#[component]
pub fn TicketPage(printed: Printed, close: impl Fn() + Copy + 'static) -> impl IntoView {
    let studio = studio();
    let texts = studio.session.texts;
    view! {
        <main class="page">
            <header class="bar">
                <RoundButton
                    label=move || texts.get().workshop_back_to_drawing().to_owned()
                    icon=art!("icon/back")
                    points=true
                    press=close
                />
                <h1 class="bar-title" id="title" tabindex="-1">{move || texts.get().job_ticket_title()}</h1>
            </header>
            <div class="page-body">{move || sheet(texts.get(), &printed)}</div>
            <div class="page-foot no-print">
                <button type="button" class="button wide" on:click=move |_| {
                    print::print();
                }>
                    <Icon svg=art!("icon/print")/>
                    {move || texts.get().job_ticket_print()}
                </button>
            </div>
        </main>
    }
}

fn sheet(texts: messages::Texts, printed: &Printed) -> impl IntoView + use<> {
    let Printed { ticket, preview } = printed;
    let (width, height) = (number(texts, ticket.width), number(texts, ticket.height));
    let material = words::material(texts, &ticket.material, ticket.material_name.as_deref());
    let day = clock::today();
    let fits = ticket.width <= ROOM.0 && ticket.height <= ROOM.1;
    let scale = if fits { 1.0 } else { (ROOM.0 / ticket.width).min(ROOM.1 / ticket.height) };
    let fact = |name: &'static str, value: String| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let price = ticket.price.map(|price| fact(texts.job_ticket_price(), texts.job_ticket_euros(number(texts, price))));
    let lab = (!ticket.lab.is_empty()).then(|| fact(texts.job_ticket_lab(), ticket.lab.clone()));
    let code = code(texts, ticket, &material);
    view! {
        <article class="ticket">
            <header class="ticket-head">
                <div>
                    <p>{texts.job_ticket_title()}</p>
                    <h2>{ticket.name.clone()}</h2>
                    <p>{texts.job_ticket_for()}" "<b class="ticket-maker">{ticket.maker.clone()}</b></p>
                    <p>{texts.job_ticket_made_on()}" "{format!("{:02}/{:02}/{}", day.day, day.month, day.year)}</p>
                </div>
                {code}
            </header>
            <p class="ticket-check">{texts.job_ticket_size_check(&width, &height)}</p>
            <figure class="ticket-drawing">
                <svg
                    viewBox=format!("-0.5 -0.5 {} {}", preview.width + 1.0, preview.height + 1.0)
                    width=format!("{:.3}mm", (preview.width + 1.0) * scale)
                    height=format!("{:.3}mm", (preview.height + 1.0) * scale)
                    role="img"
                    aria-label=texts.laser_size_is(&width, &height)
                >
                    <path class="ticket-engraved" fill-rule="evenodd" d=preview.engrave.clone()/>
                    <path class="ticket-line thin" d=preview.score.clone()/>
                    <path class="ticket-line" d=preview.inner_edges.clone()/>
                    <path class="ticket-line" d=preview.outer_edge.clone()/>
                </svg>
                <figcaption>{if fits { texts.job_ticket_real_size() } else { texts.job_ticket_reduced() }}</figcaption>
            </figure>
            <dl class="ticket-facts">
                {fact(texts.job_ticket_size(), texts.laser_size_is(&width, &height))}
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
        </article>
    }
}

/// A code that holds name, size and material as text; nothing where that is too long for one.
fn code(texts: messages::Texts, ticket: &Ticket, material: &str) -> Option<impl IntoView + use<>> {
    let held = [
        ticket.name.clone(),
        texts.laser_size_is(ticket.width, ticket.height),
        format!("{material}, {}", texts.laser_millimetres(ticket.thickness)),
    ];
    let code = qrcodegen::QrCode::encode_text(&held.join("\n"), qrcodegen::QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    let modules: String = (0..code.size())
        .flat_map(|y| (0..code.size()).map(move |x| (x, y)))
        .filter(|(x, y)| code.get_module(*x, *y))
        .map(|(x, y)| format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET))
        .collect();
    Some(view! {
        <svg class="qr" viewBox=format!("0 0 {side} {side}") role="img" aria-label=texts.job_ticket_code()>
            <path fill="#fff" d=format!("M0 0H{side}V{side}H0z")/>
            <path fill="#000" d=modules/>
        </svg>
    })
}
