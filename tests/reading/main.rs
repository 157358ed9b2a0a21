//! Reading, as a reader meets it: this briefing, these keys, this screen.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails a test")]

mod jumping;
mod moving;
mod pages;
mod panes;
mod reader;
mod whole;
