//! QR codes on the screen and on paper.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Empty modules around a code, as its standard asks.
const QUIET: i32 = 4;

/// A code that holds the text, black on white; nothing where that is too long for one.
pub fn qr(held: &str, label: &str) -> Option<impl IntoView + use<>> {
    let code = QrCode::encode_text(held, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    let modules: String = (0..code.size())
        .flat_map(|y| (0..code.size()).map(move |x| (x, y)))
        .filter(|(x, y)| code.get_module(*x, *y))
        .map(|(x, y)| format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET))
        .collect();
    Some(view! {
        <svg class="qr" viewBox=format!("0 0 {side} {side}") role="img" aria-label=label.to_owned()>
            <path fill="#fff" d=format!("M0 0H{side}V{side}H0z")/>
            <path fill="#000" d=modules/>
        </svg>
    })
}
