//! Mentions: places where a text names an actor.
//!
//! A name counts as a whole word in its own case; of names that overlap, the leftmost counts, then the longest.

use std::ops::Range;

use super::{Actor, Id};

/// The names of all actors, ready to be looked for in a text.
///
/// The search takes one step for each byte of a text, and where a name may begin one for each halving of the
/// names that begin with that byte: it is not slowed down by how many names there are, nor by names that
/// begin with one another.
#[derive(Debug, Default)]
pub struct Names {
    /// In the order of their bytes.
    names: Vec<Name>,
    /// For each byte, the first of the names that begin with it or with a later one.
    by_first_byte: Vec<usize>,
}

#[derive(Debug)]
struct Name {
    words: Box<str>,
    owner: Id<Actor>,
    /// The longest of the other names that this one begins with.
    shorter: Option<usize>,
}

/// The longest name that is looked for, in bytes, and so the most names that can begin with one another.
const LONGEST: usize = 100;

impl Names {
    /// The index of names with their owners, none twice.
    pub fn new(names: &[(&str, Id<Actor>)]) -> Self {
        let names = names.iter().filter(|(name, _)| (1..=LONGEST).contains(&name.len()));
        let mut names: Vec<_> =
            names.map(|&(name, owner)| Name { words: name.into(), owner, shorter: None }).collect();
        names.sort_unstable_by(|a, b| a.words.cmp(&b.words));
        for index in 1..names.len() {
            names[index].shorter = beginning_of(&names, Some(index - 1), &names[index].words);
        }
        let first = |byte| names.partition_point(|name| usize::from(name.words.as_bytes()[0]) < byte);
        Self { by_first_byte: (0..=256).map(first).collect(), names }
    }

    /// The mentions in a text, from left to right, without overlap.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, Id<Actor>)> {
        let mut found = Vec::new();
        if self.names.is_empty() {
            return found;
        }
        let mut end = 0;
        for (at, byte) in text.bytes().enumerate() {
            let candidates = &self.by_first_byte[usize::from(byte)..][..2];
            if at >= end
                && candidates[0] < candidates[1]
                && let Some(name) = self.at(text, at, candidates[0]..candidates[1])
            {
                end = at + name.words.len();
                found.push((at..end, name.owner));
            }
        }
        found
    }

    /// The longest of the candidates that is at a place of the text as a whole word.
    fn at(&self, text: &str, at: usize, candidates: Range<usize>) -> Option<&Name> {
        let rest = &text[at..];
        if is_joined(text, at) {
            return None;
        }
        let after = self.names[candidates.clone()].partition_point(|name| *name.words <= *rest);
        let last = (candidates.start + after).checked_sub(1);
        let mut longest = beginning_of(&self.names, last, rest);
        while let Some(name) = longest.map(|index| &self.names[index]) {
            if !is_joined(text, at + name.words.len()) {
                return Some(name);
            }
            longest = name.shorter;
        }
        None
    }
}

/// The longest name that `text` begins with; `last` is the last name not after the text in the order of names.
///
/// Anything between such a name and the text in that order begins with the same name, so none is missed on
/// the way.
fn beginning_of(names: &[Name], last: Option<usize>, text: &str) -> Option<usize> {
    let mut index = last?;
    let common = names[index].words.bytes().zip(text.bytes()).take_while(|(a, b)| a == b).count();
    while names[index].words.len() > common {
        index = names[index].shorter?;
    }
    Some(index)
}

/// True if a word goes on across this place of a text.
fn is_joined(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(spells) && text[at..].chars().next().is_some_and(spells)
}

/// True if the text at `range` neither continues a word before it nor is continued by one after it.
pub(crate) fn is_whole_word(text: &str, range: &Range<usize>) -> bool {
    !is_joined(text, range.start) && !is_joined(text, range.end)
}

/// True if a character is part of a word in a script that separates words, unlike Chinese, Japanese, Thai,
/// Lao, Khmer and Burmese.
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

    #[test]
    fn the_longest_whole_name_is_found_among_names_that_begin_with_one_another() {
        let names = ["Al", "Al Sa", "Al Sal", "Al Sal B", "Al Sal Ba C", "é", "ß ß", "(K)", "Al'"];
        let owned: Vec<_> = names.iter().enumerate().map(|(i, name)| (*name, Id::new(i))).collect();
        let found = |text: &str| {
            let found = Names::new(&owned).find(text);
            found.into_iter().map(|(range, _)| text[range].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("Al Sal Ba D"), ["Al Sal"]);
        assert_eq!(found("Al Sala"), ["Al"]);
        assert_eq!(found("Al Sal Ba C, Al Sa"), ["Al Sal Ba C", "Al Sa"]);
        assert_eq!(found("Ala (K) Al's Al"), ["(K)", "Al'", "Al"]);
        assert_eq!(found("é éß ß ß ß"), ["é", "ß ß"]);
    }

    proptest::proptest! {
        #[test]
        fn what_is_found_is_what_trying_every_name_everywhere_finds(
            names in proptest::collection::btree_set("[ab é在]{1,5}", 0..12),
            text in "[ab é在]{0,40}",
        ) {
            let owned: Vec<_> = names.iter().enumerate().map(|(i, name)| (name.as_str(), Id::new(i))).collect();
            let mut expected = Vec::new();
            let mut at = 0;
            while let Some(c) = text[at..].chars().next() {
                let stands = |(name, _): &&(&str, Id<Actor>)| {
                    let stands = text[at..].starts_with(name);
                    stands && !is_joined(&text, at) && !is_joined(&text, at + name.len())
                };
                let longest = owned.iter().filter(stands).max_by_key(|(name, _)| name.len());
                expected.extend(longest.map(|&(name, owner)| (at..at + name.len(), owner)));
                at += longest.map_or(c.len_utf8(), |(name, _)| name.len());
            }
            assert_eq!(Names::new(&owned).find(&text), expected);
        }
    }
}
