//! The exercise model, its loading and validation, and the engine that plays it.
