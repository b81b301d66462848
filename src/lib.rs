//! Passerelle: the app.
