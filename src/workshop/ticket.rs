//! The job ticket: one page to print, so that somebody else can run the machine.

use leptos::prelude::*;
use messages::Texts;

use super::hand_over::Printed;
use super::maker::Maker;
use super::shell::shell;
use super::words::number;
use crate::browser::{clock, print};
use crate::ui::art::{Icon, art};
use crate::ui::button::RoundButton;
use crate::ui::qr::qr;

/// The page of the ticket.
pub fn ticket_page<M: Maker>(printed: Printed<M>, close: impl Fn() + Copy + 'static) -> impl IntoView {
    let texts = shell().session.texts;
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

fn sheet<M: Maker>(texts: Texts, printed: &Printed<M>) -> impl IntoView + use<M> {
    let Printed { name, maker, ticket, preview } = printed;
    let day = clock::today();
    let mut held = vec![name.clone()];
    held.extend(M::ticket_code(texts, ticket));
    view! {
        <article class="ticket">
            <header class="ticket-head">
                <div>
                    <p>{texts.job_ticket_title()}</p>
                    <h2>{name.clone()}</h2>
                    <p>{texts.job_ticket_for()}" "<b class="ticket-maker">{maker.clone()}</b></p>
                    <p>{texts.job_ticket_made_on()}" "{format!("{:02}/{:02}/{}", day.day, day.month, day.year)}</p>
                </div>
                {qr(&held.join("\n"), texts.job_ticket_code())}
            </header>
            {M::ticket_sheet(texts, ticket, preview)}
        </article>
    }
}

/// A fact on the ticket.
pub fn fact(name: &'static str, value: String) -> impl IntoView {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
}

/// Width in mm that a drawing can take on the page: A4 with its margins.
const WIDEST: f64 = 178.0;

/// The drawing of an object on its ticket, in true size where the page has room for that height, else reduced.
pub fn real_size(texts: Texts, width: f64, height: f64, room: f64, drawn: impl IntoView) -> impl IntoView {
    let fits = width <= WIDEST && height <= room;
    let scale = if fits { 1.0 } else { (WIDEST / width).min(room / height) };
    view! {
        <figure class="ticket-drawing">
            <svg
                viewBox=format!("-0.5 -0.5 {} {}", width + 1.0, height + 1.0)
                width=format!("{:.3}mm", (width + 1.0) * scale)
                height=format!("{:.3}mm", (height + 1.0) * scale)
                role="img"
                aria-label=texts.workshop_size_is(number(texts, width), number(texts, height))
            >
                {drawn}
            </svg>
            <figcaption>{if fits { texts.job_ticket_real_size() } else { texts.job_ticket_reduced() }}</figcaption>
        </figure>
    }
}
