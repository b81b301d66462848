//! Broken corpora and what is said of them.
