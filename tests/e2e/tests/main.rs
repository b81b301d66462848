//! Every test of the built app, in one program: so that as many browsers as the machine bears are always at work.

mod app;
mod cards;
mod coming_back;
mod demo;
mod driver;
mod durability;
mod exercises;
mod faults;
mod first_reward;
mod full;
mod journey;
mod journeys;
mod keyboard;
mod kiosk;
mod making;
mod packs;
mod portals;
mod screens;
mod server;
mod sheets;
mod sign_in;
mod storage_faults;
mod transfer;
mod turns;
mod watch;
