//! The workshop's worker.

fn main() {
    worker::serve(worker::workshop::Workshop::default());
}
