//! Words put together into sentences: numbers of things, and capitals.

/// Words as they stand within a sentence, without the capital of one that is no name: "two officials" of "Two
/// officials", but "Qatari officials".
pub(crate) fn within_sentence(words: &str) -> String {
    const SMALL: [&str; 35] = [
        "A",
        "All",
        "An",
        "Any",
        "Both",
        "Diplomats",
        "Each",
        "Every",
        "Five",
        "Former",
        "Four",
        "He",
        "It",
        "Local",
        "Many",
        "No",
        "Nobody",
        "Officials",
        "One",
        "People",
        "Relatives",
        "Residents",
        "Senior",
        "Several",
        "She",
        "Some",
        "Sources",
        "The",
        "There",
        "They",
        "This",
        "Three",
        "Two",
        "Unnamed",
        "Witnesses",
    ];
    let first = words.split(' ').next().filter(|first| SMALL.contains(first));
    first.map_or_else(|| words.to_owned(), |first| first.to_lowercase() + &words[first.len()..])
}

/// A number of things: "1 source", "2 sources".
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// Some words with a capital letter at their beginning.
pub(crate) fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Texts one after the other with something between them, without those that are empty.
pub(crate) fn joined<T: AsRef<str>>(texts: &[T], between: &str) -> String {
    let said: Vec<&str> = texts.iter().map(AsRef::as_ref).filter(|text| !text.is_empty()).collect();
    said.join(between)
}
