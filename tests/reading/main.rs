//! Reading, as a reader meets it: this briefing, these keys, this screen.

mod jumping;
mod keys;
mod moving;
mod pages;
mod panes;
mod problems;
mod reader;
mod sizes;
mod source;
mod whole;
