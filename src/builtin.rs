//! The briefings that are part of the program, with the texts of their sources: the files of one folder, as
//! it were.

/// The name and the text of each briefing; the first opens when no file is named.
pub const ALL: [(&str, &str); 5] = [
    ("gaza-cease-fire.toml", include_str!("../briefings/gaza-cease-fire.toml")),
    ("herring-2031-03-13.toml", include_str!("../briefings/herring-2031-03-13.toml")),
    ("herring-2031-03-20.toml", include_str!("../briefings/herring-2031-03-20.toml")),
    ("france-pensions-2023.toml", include_str!("../briefings/france-pensions-2023.toml")),
    ("brexit-withdrawal.toml", include_str!("../briefings/brexit-withdrawal.toml")),
];

/// The briefing that the tour opens; it has an earlier edition.
pub const TOUR: (&str, &str) = ALL[2];

/// The name and the text of each source that is kept beside them.
const SOURCES: [(&str, &str); 2] = [
    ("herring-2031-03-13.txt", include_str!("../briefings/herring-2031-03-13.txt")),
    ("herring-2031-03-20.txt", include_str!("../briefings/herring-2031-03-20.txt")),
];

/// A new briefing, with comments that teach the format.
pub const STARTER: &str = include_str!("builtin/starter.toml");
/// The article that it is made of.
pub const STARTER_TEXT: &str = include_str!("builtin/starter.txt");

/// The briefing of this name, with its name; `.toml` may be left out.
pub fn briefing(name: &str) -> Option<(&'static str, &'static str)> {
    ALL.into_iter().find(|(other, _)| other.strip_suffix(".toml") == Some(name.trim_end_matches(".toml")))
}

/// The text of a source, by the name of its file in a briefing.
pub fn source(file: &str) -> Option<&'static str> {
    SOURCES.into_iter().find(|(name, _)| *name == file).map(|(_, text)| text)
}
