//! Words in a text, whatever the quotation marks and the white space in either.

use std::ops::Range;

use crate::model::is_whole_word;

/// How capitals are treated.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LetterCase {
    Kept,
    Folded,
}

/// The bytes of `text` that are `words`, as whole words.
pub(super) fn find(text: &str, words: &str, case: LetterCase) -> Vec<Range<usize>> {
    let sought = FoldedWords::new(words.trim().trim_matches(is_quotation_mark), case).text;
    let sought = sought.trim();
    if sought.is_empty() {
        return Vec::new();
    }
    let folded = FoldedWords::new(text, case);
    let found = folded.text.match_indices(sought).map(|(start, words)| start..start + words.len());
    found.filter(|range| is_whole_word(&folded.text, range)).map(|range| folded.original(range)).collect()
}

/// A text in one kind of quotation marks and single blanks.
struct FoldedWords {
    text: String,
    /// For each byte of `text`, the bytes of the original that it stands for.
    from: Vec<Range<usize>>,
}

impl FoldedWords {
    fn new(original: &str, case: LetterCase) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), from: Vec::new() };
        for (start, c) in original.char_indices() {
            let bytes = start..start + c.len_utf8();
            if c.is_whitespace() {
                if !folded.text.ends_with(' ') {
                    folded.push(' ', bytes);
                }
            } else if is_quotation_mark(c) {
                folded.push('\'', bytes);
            } else if case == LetterCase::Folded {
                c.to_lowercase().for_each(|lower| folded.push(lower, bytes.clone()));
            } else {
                folded.push(c, bytes);
            }
        }
        folded
    }

    fn push(&mut self, c: char, bytes: Range<usize>) {
        self.text.push(c);
        self.from.resize(self.text.len(), bytes);
    }

    /// The bytes of the original for a range of the folded text.
    fn original(&self, range: Range<usize>) -> Range<usize> {
        self.from[range.start].start..self.from[range.end - 1].end
    }
}

/// True if `c` is a quotation mark or an apostrophe: a text and those who quote it rarely use the same.
fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '´' | '«' | '»' | '‹' | '›' | '‘'..='‟' | '＂' | '＇')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, words: &str) -> Vec<&'a str> {
        in_case(text, words, LetterCase::Kept)
    }

    fn in_case<'a>(text: &'a str, words: &str, case: LetterCase) -> Vec<&'a str> {
        find(text, words, case).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn quotation_marks_and_white_space_are_all_one() {
        assert_eq!(found("She called it “unheard of” again", "\"unheard of\""), ["unheard of"]);
        assert_eq!(found("the lake’s\u{A0} water", "the lake's water"), ["the lake’s\u{A0} water"]);
        assert_eq!(found("so «very  large», they say", " “very large”"), ["very  large"]);
        assert_eq!(found("he said ‘no’ and ‘no’", "no"), ["no", "no"]);
    }

    #[test]
    fn words_are_whole_and_in_their_own_case() {
        assert_eq!(found("a party of art", "art"), ["art"]);
        assert!(found("a party", "art").is_empty());
        assert!(found("Art", "art").is_empty());
        assert_eq!(in_case("Several Dozen boats", "several dozen", LetterCase::Folded), ["Several Dozen"]);
        assert!(in_case("İt rains", "it rains", LetterCase::Folded).is_empty());
        assert_eq!(found("在以色列说", "以色列"), ["以色列"]);
    }

    #[test]
    fn nothing_is_found_nowhere() {
        assert!(found("some words", "").is_empty());
        assert!(found("some words", " “ ” ").is_empty());
        assert!(found("", "words").is_empty());
    }
}
