//! Reading, as a reader meets it: this briefing, these keys, this screen.

mod derived;
mod drawn;
mod jumping;
mod keys;
mod matrix;
mod moving;
mod pages;
mod panes;
mod problems;
mod reader;
mod sizes;
mod whole;
