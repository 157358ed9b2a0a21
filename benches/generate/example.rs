//! Writes a made-up briefing with so many facts: `cargo run --example generate -- 5000 > big.toml`.

#[path = "mod.rs"]
mod generate;

use std::io::{self, Write};

fn main() -> io::Result<()> {
    let facts = std::env::args().nth(1).and_then(|facts| facts.parse().ok()).unwrap_or(5000);
    io::stdout().write_all(generate::briefing(facts).as_bytes())
}
