//! The whole app: every place.

fn main() {
    passerelle::start(passerelle::places::WHOLE);
}
