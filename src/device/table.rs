//! The table: things to touch, to hold and to move.

use leptos::prelude::*;

#[component]
pub fn Table() -> impl IntoView {}
