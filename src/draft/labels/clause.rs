//! The clause around an amount: the words up to the next mark.

use crate::article::end_of_first;

/// How far a clause goes on behind an amount.
const REACH: usize = 400;
/// Marks that part one clause from another.
const MARKS: [char; 10] = [';', ':', '(', ')', '“', '”', '"', '—', '–', '.'];
/// The same mark as people type it.
const DASHES: [&str; 2] = [" - ", " -- "];

/// The words since the last mark; a comma is none, nor a dash that nothing stands behind, and a full stop
/// only where a sentence ends.
pub(super) fn since_mark(text: &str) -> &str {
    let text = text.trim_end_matches([' ', '-', '—', '–']);
    let is_mark = |(at, c): &(usize, char)| {
        let next = text[at + c.len_utf8()..].trim_start();
        let is_end = next.len() < text.len() - at - 1 && next.starts_with(char::is_uppercase);
        MARKS.contains(c) && (*c != '.' || is_end)
    };
    let mark = text.char_indices().rev().find(is_mark).map_or(0, |(at, c)| at + c.len_utf8());
    let dash = DASHES.iter().filter_map(|dash| Some(text.rfind(dash)? + dash.len())).max();
    &text[mark.max(dash.unwrap_or_default())..]
}

/// The words up to the next mark or comma.
pub(super) fn until_mark(text: &str) -> &str {
    let near = &text[..end_of_first(text, REACH)];
    let mark = near.find(MARKS).into_iter().chain(near.find(','));
    let dash = DASHES.iter().filter_map(|dash| near.find(dash));
    &text[..mark.chain(dash).min().unwrap_or(near.len())]
}

/// A word with what joins it to others, such as a hyphen or an apostrophe.
#[derive(Clone, Copy)]
pub(super) struct ClauseWord<'t> {
    pub(super) word: &'t str,
    /// Set if a comma stands behind it.
    pub(super) has_comma: bool,
}

/// The words of a clause.
pub(super) fn clause_words(clause: &str) -> Vec<ClauseWord<'_>> {
    let words = clause.split_whitespace().map(|token| ClauseWord {
        word: token
            .trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '$' | '£' | '€' | '%' | '’' | '\'')),
        has_comma: token.ends_with(','),
    });
    words.filter(|word| !word.word.is_empty()).collect()
}

/// Some words of a clause in a row.
pub(super) fn joined(words: &[ClauseWord]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.word).collect();
    words.join(" ")
}
