//! The plan of the town: finding a place, and the way there.

use leptos::prelude::*;

#[component]
pub fn Map() -> impl IntoView {}
