//! The camera: choosing what to take, mending what would spoil it, taking it.

use leptos::prelude::*;

#[component]
pub fn Camera() -> impl IntoView {}
