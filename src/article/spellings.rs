//! Names that texts write in several ways: by an older name, from another alphabet, or in short.

/// Each with the ways to write it.
const SPELLINGS: &[&[&str]] = &[
    &["Kyiv", "Kiev"],
    &["Kharkiv", "Kharkov"],
    &["Odesa", "Odessa"],
    &["Lviv", "Lvov"],
    &["Donbas", "Donbass"],
    &["Chornobyl", "Chernobyl"],
    &["Mumbai", "Bombay"],
    &["Kolkata", "Calcutta"],
    &["Chennai", "Madras"],
    &["Bengaluru", "Bangalore"],
    &["Beijing", "Peking"],
    &["Guangzhou", "Canton"],
    &["Yangon", "Rangoon"],
    &["Marrakesh", "Marrakech"],
    &["Mecca", "Makkah"],
    &["Quran", "Koran", "Qur'an"],
    &["Hezbollah", "Hizbollah", "Hizbullah", "Hezballah"],
    &["Houthi", "Huthi"],
    &["Taliban", "Taleban"],
    &["Gaddafi", "Qaddafi", "Gadhafi", "Kadafi"],
    &["Muhammad", "Mohammed", "Mohammad", "Mohamed"],
    &["Zelensky", "Zelenskyy", "Zelenskiy"],
    &["Netanyahu", "Netanyahou"],
    &["Erdoğan", "Erdogan"],
    &["Antarctica", "Antarctic"],
    &["Tory", "Tories", "Conservative", "Conservatives"],
    &["Lib", "Liberal"],
    &["Dem", "Dems", "Democrat", "Democrats"],
    &["GOP", "Republican", "Republicans"],
];

/// All ways to write a name that has several.
pub(super) fn spellings_of(word: &str) -> impl Iterator<Item = &'static &'static str> {
    let one = word.strip_suffix('s').unwrap_or(word);
    SPELLINGS
        .iter()
        .filter(move |names| names.contains(&word) || names.contains(&one))
        .flat_map(|names| names.iter())
}

/// True if two words are ways to write one name, or several of that name: "Odesa" and "Odessa", "Houthis" and
/// "Huthi".
pub(super) fn are_spellings_of_one(a: &str, b: &str) -> bool {
    let has = |names: &&[&str], word: &str| {
        names.contains(&word) || word.strip_suffix('s').is_some_and(|one| names.contains(&one))
    };
    SPELLINGS.iter().any(|names| has(names, a) && has(names, b))
}
