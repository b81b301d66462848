//! Starts the app in the page.

fn main() {
    passerelle::browser::panic::install();
    leptos::mount::mount_to_body(passerelle::app::App);
}
