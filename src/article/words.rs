//! Words in a text, whatever the typesetting of either: quotation marks, dashes, white space, ligatures,
//! accents put behind their letters, the comma that American houses put inside a quotation, a first letter in
//! brackets.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use memchr::memmem;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::legible::ligature;
use crate::model::is_whole_word;
use crate::text::{has_no_glyph, plain_letters};

/// How capitals are treated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LetterCase {
    Kept,
    Folded,
}

/// A text as names are looked for in it: without accents, and without the full stops of "U.N.".
pub(crate) fn folded_names(text: &str) -> FoldedWords {
    let mut folded = FoldedWords { text: String::with_capacity(text.len()), runs: Vec::new() };
    for (start, c) in text.char_indices() {
        let bytes = start..start + c.len_utf8();
        if is_quotation_mark(c) {
            folded.push('\'', bytes);
        } else if let Some(letters) = plain_letters(c) {
            letters.chars().for_each(|letter| folded.push(letter, bytes.clone()));
        } else if !(is_combining_mark(c) || c == '.' && is_of_initials(text, start)) {
            let from = folded.text.len();
            folded.add(c, bytes, text, LetterCase::Kept);
            if !c.is_ascii() {
                let plain: String = folded.text[from..].chars().filter(|c| !is_combining_mark(*c)).collect();
                folded.text.truncate(from);
                folded.text.push_str(&plain);
            }
        }
    }
    folded
}

/// True if the full stop at a place is one of several behind single capital letters.
fn is_of_initials(text: &str, stop: usize) -> bool {
    let is_initial = |before: &str| {
        let mut letters = before.chars().rev();
        letters.next().is_some_and(char::is_uppercase) && !letters.next().is_some_and(char::is_alphanumeric)
    };
    let mut behind = text[stop + 1..].chars();
    let goes_on = behind.next().is_some_and(char::is_uppercase) && behind.next() == Some('.');
    let before = text[..stop].trim_end_matches(char::is_uppercase);
    is_initial(&text[..stop]) && (goes_on || before.strip_suffix('.').is_some_and(is_initial))
}

/// Words to look for in texts, as whole words.
pub(crate) struct Phrase {
    folded: String,
    case: LetterCase,
}

impl Phrase {
    /// Words that stand in a text as they are.
    pub(crate) fn exact(words: &str) -> Self {
        Self::new(words, LetterCase::Kept)
    }

    /// Words that stand at the beginning of a sentence or within one.
    pub(crate) fn in_any_case(words: &str) -> Self {
        Self::new(words, LetterCase::Folded)
    }

    fn new(words: &str, case: LetterCase) -> Self {
        let folded = FoldedWords::new(words, case).text;
        let bare = folded.trim_matches([' ', '\'']).trim_end_matches(['.', ',', ';', '\'']).trim();
        Self { folded: bare.to_owned(), case }
    }

    /// True if a text has the words.
    pub(crate) fn is_in(&self, text: &Searchable) -> bool {
        self.find_folded(&text.folded(self.case).text).next().is_some()
    }

    /// The bytes of a text that are the words, from left to right, without overlap.
    pub(crate) fn find<'f>(&'f self, text: &'f Searchable) -> impl Iterator<Item = Range<usize>> + 'f {
        let folded = text.folded(self.case);
        self.find_folded(&folded.text).map(|range| folded.original(range))
    }

    fn find_folded<'f>(&'f self, text: &'f str) -> impl Iterator<Item = Range<usize>> + 'f {
        let text = if self.folded.is_empty() { "" } else { text };
        let found = memmem::find_iter(text.as_bytes(), self.folded.as_bytes());
        let found = found.map(|start| start..start + self.folded.len());
        found.filter(move |range| !range.is_empty() && is_whole_word(text, range))
    }
}

/// A text in which words are looked for; it is folded when they first are.
pub(crate) struct Searchable<'t> {
    text: Cow<'t, str>,
    kept: OnceCell<FoldedWords>,
    small: OnceCell<FoldedWords>,
}

impl<'t> Searchable<'t> {
    pub(crate) fn new(text: impl Into<Cow<'t, str>>) -> Self {
        Self { text: text.into(), kept: OnceCell::new(), small: OnceCell::new() }
    }

    fn folded(&self, case: LetterCase) -> &FoldedWords {
        let folded = match case {
            LetterCase::Kept => &self.kept,
            LetterCase::Folded => &self.small,
        };
        folded.get_or_init(|| FoldedWords::new(&self.text, case))
    }
}

/// A text in one kind of quotation marks and dashes, single blanks and simple letters.
pub(crate) struct FoldedWords {
    pub(crate) text: String,
    /// What stands for what, in the order of `text`.
    runs: Vec<FoldedRun>,
}

/// A part of a folded text, up to the next one.
struct FoldedRun {
    /// The byte of the folded text at which it begins.
    start: usize,
    /// The bytes of the original that it stands for.
    original: Range<usize>,
    /// Set if it is as long as they are, character by character; otherwise all of it stands for all of them.
    is_same: bool,
}

impl FoldedWords {
    fn new(original: &str, case: LetterCase) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), runs: Vec::new() };
        // A comma or a full stop that goes behind the quotation mark after it.
        let mut inside = None;
        for (start, c) in original.char_indices() {
            let bytes = start..start + c.len_utf8();
            let mut next = original[bytes.end..].chars();
            if is_quotation_mark(c) {
                folded.push('\'', bytes);
                if let Some((mark, bytes)) = inside.take() {
                    folded.push(mark, bytes);
                }
            } else if matches!(c, ',' | '.') && next.next().is_some_and(is_quotation_mark) {
                inside = Some((c, bytes));
            } else if !is_bracket_of_a_letter(original, start, c) {
                folded.add(c, bytes, original, case);
            }
        }
        folded
    }

    /// Adds what a character becomes that is no quotation mark.
    fn add(&mut self, c: char, bytes: Range<usize>, original: &str, case: LetterCase) {
        if c.is_whitespace() {
            self.push_blank(bytes);
        } else if has_no_glyph(c) || c == char::REPLACEMENT_CHARACTER {
            // Nothing that a reader sees.
        } else if matches!(c, '\u{2010}' | '\u{2011}' | '\u{2212}') {
            self.push('-', bytes);
        } else if matches!(c, '\u{2012}'..='\u{2015}') {
            let is_span = original[..bytes.start].ends_with(char::is_numeric)
                && original[bytes.end..].starts_with(char::is_numeric);
            if is_span {
                self.push('-', bytes);
            } else {
                self.push_blank(bytes.clone());
                self.push('-', bytes.clone());
                self.push_blank(bytes);
            }
        } else if let Some(letters) = ligature(c) {
            letters.chars().for_each(|letter| self.push(letter, bytes.clone()));
        } else if case == LetterCase::Folded {
            c.to_lowercase().for_each(|c| decompose_canonical(c, |c| self.push(c, bytes.clone())));
        } else {
            decompose_canonical(c, |c| self.push(c, bytes.clone()));
        }
    }

    fn push_blank(&mut self, bytes: Range<usize>) {
        if !self.text.ends_with(' ') {
            self.push(' ', bytes);
        }
    }

    fn push(&mut self, c: char, bytes: Range<usize>) {
        let start = self.text.len();
        self.text.push(c);
        let is_same = c.len_utf8() == bytes.len();
        match self.runs.last_mut() {
            Some(run) if run.is_same && is_same && run.original.end == bytes.start => {
                run.original.end = bytes.end;
            }
            Some(run) if run.original == bytes => {}
            _ => self.runs.push(FoldedRun { start, original: bytes, is_same }),
        }
    }

    /// The bytes of the original for a range of the folded text.
    pub(crate) fn original(&self, range: Range<usize>) -> Range<usize> {
        let run_at = |byte: usize| &self.runs[self.runs.partition_point(|run| run.start <= byte) - 1];
        let (first, last) = (run_at(range.start), run_at(range.end - 1));
        let start = first.original.start + if first.is_same { range.start - first.start } else { 0 };
        let end =
            if last.is_same { last.original.start + (range.end - last.start) } else { last.original.end };
        start..end
    }
}

/// True if the character at a place is one of the brackets in "[t]he port".
fn is_bracket_of_a_letter(text: &str, at: usize, c: char) -> bool {
    let mut behind = text[at..].chars().skip(1);
    let mut before = text[..at].chars().rev();
    match c {
        '[' => {
            let is_letter = behind.next().is_some_and(char::is_alphabetic);
            is_letter && behind.next() == Some(']') && behind.next().is_some_and(char::is_alphabetic)
        }
        ']' => {
            let is_letter = before.next().is_some_and(char::is_alphabetic);
            is_letter && before.next() == Some('[') && behind.next().is_some_and(char::is_alphabetic)
        }
        _ => false,
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
        Phrase::new(words, case).find(&Searchable::new(text)).map(|range| &text[range]).collect()
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
    fn typesetting_is_no_difference() {
        assert_eq!(
            found("The ﬁrst port is sa\u{AD}fe", "The first port is safe"),
            ["The ﬁrst port is sa\u{AD}fe"]
        );
        assert_eq!(found("a cafe\u{301} there", "café"), ["cafe\u{301}"]);
        assert_eq!(found("He called it “grim,” then left", "it \"grim\", then"), ["it “grim,” then"]);
        assert_eq!(found("“Not here,” she said", "Not here."), ["Not here"]);
        assert_eq!(
            found("the quay—or most of it—is shut", "quay – or most of it – is"),
            ["quay—or most of it—is"]
        );
        assert_eq!(found("from 2030–31", "2030-31"), ["2030–31"]);
        assert_eq!(found("“[T]he quay is shut”", "The quay"), ["T]he quay"]);
    }

    #[test]
    fn names_are_folded_with_their_places() {
        let folded = folded_names("Gül O’Brien of the U.N. met J.D. Øst. A. Rowe");
        assert_eq!(folded.text, "Gul O'Brien of the UN met JD Ost. A. Rowe");
        assert_eq!(folded.original(19..21), 22..25);
        assert_eq!(folded_names("Bo\u{301}rquez").text, "Borquez");
        assert_eq!(folded_names("Œuvre, Þór").text, "Oeuvre, Thor");
    }

    #[test]
    fn what_is_found_has_its_place_in_the_original() {
        assert_eq!(found("각하, ﬃx, İx", "각하"), ["각하"]);
        assert_eq!(found("a ﬃx—“b,” c", "ffix - 'b"), ["ﬃx—“b"]);
        assert_eq!(
            in_case("ÉTÉ, ΑΒΓ and İX", "été, αβγ and i\u{307}x", LetterCase::Folded),
            ["ÉTÉ, ΑΒΓ and İX"]
        );
        let folded = folded_names("Ørsted—Müller");
        assert_eq!((folded.text.as_str(), folded.original(0..6)), ("Orsted - Muller", 0..7));
        assert_eq!(folded.original(9..15), 10..17);
    }

    #[test]
    fn nothing_is_found_nowhere() {
        assert!(found("some words", "").is_empty());
        assert!(found("some words", " “ ” ").is_empty());
        assert!(found("", "words").is_empty());
    }
}
