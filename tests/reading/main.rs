//! Reading, as a reader meets it: this briefing, these keys, this screen.

mod finding;
mod jumping;
mod keys;
mod mouse;
mod moving;
mod pages;
mod panes;
mod problems;
mod reader;
mod settings;
mod sizes;
mod whole;
