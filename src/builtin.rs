//! The briefings that are part of the program.

/// The name and the text of the briefing that opens when no file is named.
pub const FIRST: (&str, &str) = ("gaza-cease-fire.toml", include_str!("../briefings/gaza-cease-fire.toml"));
