//! Reading, as a reader meets it: this briefing, these keys, this screen.

mod checking;
mod derived;
mod drawn;
mod editing;
mod filtering;
mod finding;
mod jumping;
mod keys;
mod looks;
mod matrix;
mod mouse;
mod moving;
mod noting;
mod opening;
mod pages;
mod panes;
mod problems;
mod reader;
mod reload;
mod resume;
mod settings;
mod sizes;
mod source;
mod ten_questions;
mod tour;
mod whole;
