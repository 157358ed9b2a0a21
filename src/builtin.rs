//! The briefings that are part of the program.

/// The name and the text of the briefing that opens when no file is named.
pub const FIRST: (&str, &str) = ("gaza-cease-fire.toml", include_str!("../briefings/gaza-cease-fire.toml"));

/// The briefing that a new file begins as, with comments that teach the format.
pub const STARTER: &str = include_str!("builtin/starter.toml");
