//! The worker that makes PDF files.

fn main() {
    worker::serve(worker::documents::Documents);
}
