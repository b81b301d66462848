//! What must be on the screen first, and nothing else: the welcome and the town.

fn main() {
    passerelle::start(passerelle::places::FIRST);
}
