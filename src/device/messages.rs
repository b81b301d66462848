//! Text messages: reading, answering, passing on, blocking.

use leptos::prelude::*;

#[component]
pub fn Messages() -> impl IntoView {}
