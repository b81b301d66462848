//! The worker that checks packs of exercises.

fn main() {
    worker::serve(worker::packs::Packs::default());
}
