//! The worker that reads codes.

fn main() {
    worker::serve(worker::codes::CodeReader);
}
