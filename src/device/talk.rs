//! Talks: calls, and people who stand before the learner.

use leptos::prelude::*;

/// The telephone.
#[component]
pub fn Phone() -> impl IntoView {}

/// Somebody who stands before the learner.
#[component]
pub fn Talk() -> impl IntoView {}
