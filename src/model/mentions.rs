//! Mentions: where a text names an actor.
//!
//! A name counts where it stands as a whole word in its own case; of names that overlap the leftmost counts, then the longest.

use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::{Actor, Id};

/// The names of all actors, ready to be looked for in a text.
#[derive(Debug, Default)]
pub struct Names {
    search: Option<AhoCorasick>,
    /// Whom each pattern of the search names.
    owners: Vec<Id<Actor>>,
}

/// The longest name that is looked for, in bytes. Names that are parts of one another are found at every place where one
/// of them ends, which with longer ones would take for ever.
const LONGEST: usize = 100;

impl Names {
    /// Names with their owners; none twice, none empty.
    pub fn new(names: &[(&str, Id<Actor>)]) -> Self {
        let names = || names.iter().filter(|(name, _)| name.len() <= LONGEST);
        let search = AhoCorasick::new(names().map(|(name, _)| name)).ok();
        Self { search, owners: names().map(|&(_, owner)| owner).collect() }
    }

    /// The mentions in a text, from left to right, without overlap.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, Id<Actor>)> {
        let Some(search) = &self.search else { return Vec::new() };
        let mut found: Vec<_> = search
            .find_overlapping_iter(text)
            .filter(|found| is_whole_word(text, found.range()))
            .map(|found| (found.range(), self.owners[found.pattern()]))
            .collect();
        found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        found.retain(|(range, _)| {
            let free = range.start >= end;
            if free {
                end = range.end;
            }
            free
        });
        found
    }
}

/// Whether what stands at `range` neither continues a word before it nor goes on in one after it.
pub(crate) fn is_whole_word(text: &str, range: Range<usize>) -> bool {
    let word = &text[range.clone()];
    let joined = |a: Option<char>, b: Option<char>| a.is_some_and(spells) && b.is_some_and(spells);
    !joined(text[..range.start].chars().next_back(), word.chars().next())
        && !joined(word.chars().next_back(), text[range.end..].chars().next())
}

/// Whether a character is part of a word in a script that parts its words: Chinese, Japanese, Thai, Lao, Khmer and Burmese do not.
fn spells(c: char) -> bool {
    let unparted = matches!(c,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}');
    c.is_alphanumeric() && !unparted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_longest_first() {
        let names = ["US", "USA", "New York", "New", "Hamas", "以色列"];
        let owned: Vec<_> = names.iter().enumerate().map(|(i, name)| (*name, Id::new(i))).collect();
        let found = |text: &str| {
            let found = Names::new(&owned).find(text);
            found.into_iter().map(|(range, id)| (text[range].to_owned(), id.index())).collect::<Vec<_>>()
        };
        assert_eq!(found("The USA, US."), [("USA".into(), 1), ("US".into(), 0)]);
        assert_eq!(found("New Yorkers in New York"), [("New".into(), 3), ("New York".into(), 2)]);
        assert_eq!(found("Hamas's us hamas"), [("Hamas".into(), 4)]);
        assert_eq!(found("XUS USx US-led"), [("US".into(), 0)]);
        assert_eq!(found("在以色列说"), [("以色列".into(), 5)]);
        assert_eq!(found(""), []);
    }
}
