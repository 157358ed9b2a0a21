//! Phrases in a text, all of a list in one pass.

use aho_corasick::{AhoCorasick, MatchKind};

/// A list of phrases in small letters.
pub(super) struct Phrases {
    phrases: &'static [&'static str],
    /// Finds them; none if the list is too long for it, which none of ours is.
    automaton: Option<AhoCorasick>,
}

impl Phrases {
    pub(super) fn new(phrases: &'static [&'static str]) -> Self {
        let mut builder = AhoCorasick::builder();
        let builder = builder.ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest);
        Self { phrases, automaton: builder.build(phrases).ok() }
    }

    /// The first of the phrases that a text holds in whole words, in any case.
    pub(super) fn first_in(&self, text: &str) -> Option<&'static str> {
        self.first_at(text).map(|(_, phrase)| phrase)
    }

    /// The same, with the byte where it begins.
    pub(super) fn first_at(&self, text: &str) -> Option<(usize, &'static str)> {
        let is_of_word = |c: char| c.is_alphanumeric() || c == '\'' || c == '-';
        let mut found = self.automaton.iter().flat_map(|automaton| automaton.find_iter(text));
        let whole = found.find(|found| {
            !text[..found.start()].ends_with(is_of_word) && !text[found.end()..].starts_with(is_of_word)
        });
        whole.map(|found| (found.start(), self.phrases[found.pattern()]))
    }
}
