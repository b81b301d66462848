//! Interface texts, typed and checked when the program is built.
