//! The briefings that are part of the program.

/// The name and the text of each; the first opens when no file is named.
pub const ALL: [(&str, &str); 3] = [
    ("gaza-cease-fire.toml", include_str!("../briefings/gaza-cease-fire.toml")),
    ("france-pensions-2023.toml", include_str!("../briefings/france-pensions-2023.toml")),
    ("brexit-withdrawal.toml", include_str!("../briefings/brexit-withdrawal.toml")),
];

/// The text of a new briefing, with comments that teach the format.
pub const STARTER: &str = include_str!("builtin/starter.toml");
