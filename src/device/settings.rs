//! Settings of the device: switches, and what takes room.

use leptos::prelude::*;

#[component]
pub fn Settings() -> impl IntoView {}
