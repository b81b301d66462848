//! The agenda: the month, the day, noting an appointment.

use leptos::prelude::*;

#[component]
pub fn Calendar() -> impl IntoView {}
