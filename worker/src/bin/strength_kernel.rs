//! The worker that estimates passphrases. It has no panic hook: a panic's message could repeat what was typed.

fn main() {
    worker::serve(worker::strength::Strength);
}
