//! Writes a made-up briefing with so many facts: `cargo run --example generate -- 5000 > big.toml`; or a
//! folder of so many briefings of 15 KB: `cargo run --release --example generate -- --folder DIR 10000`.

#[path = "mod.rs"]
mod generate;

use std::fs;
use std::io::{self, Write};
use std::path::Path;

fn main() -> io::Result<()> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let number = |index: usize, or| arguments.get(index).and_then(|number| number.parse().ok()).unwrap_or(or);
    match arguments.first().map(String::as_str) {
        Some("--folder") => {
            folder(Path::new(arguments.get(1).map_or(".", String::as_str)), number(2, 10_000))
        }
        _ => io::stdout().write_all(generate::briefing(number(0, 5000)).as_bytes()),
    }
}

/// Writes so many briefings, a hundred in each folder below `root`.
fn folder(root: &Path, briefings: usize) -> io::Result<()> {
    for number in 0..briefings {
        let folder = root.join(format!("river-{}", number / 100));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("talks-{number}.toml")), generate::one_of_many(number))?;
    }
    Ok(())
}
