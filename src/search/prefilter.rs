//! Rules out files that surely do not hold a needle, by their bytes: reading them is a hundred times slower.
//!
//! A prefilter looks for each word by itself. Nothing invisible can come between its letters in the file,
//! except escapes and characters beyond ASCII: files with the former are always let through, and those with
//! the latter are folded around them. Words that the program adds itself are not looked for. Marks between
//! the digits of numbers are skipped.

use memchr::memchr_iter;
use memchr::memmem::Finder;

use super::Needle;
use super::fold::{Fold, fold_onto};
use super::texts::MADE;
use crate::text::Clean;

/// Lets through each file that may hold what is looked for, and few others.
#[derive(Clone, Debug)]
pub(crate) struct Prefilter {
    /// Its words that can be found in the bytes of a file, folded.
    words: Vec<Finder<'static>>,
    /// The digits of its numbers.
    numbers: Vec<Finder<'static>>,
}

impl Prefilter {
    pub(crate) fn new(needle: &Needle) -> Self {
        let mut folded = String::new();
        fold_onto(&mut folded, needle.words(), Fold::Words, |_, _| ());
        let words = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        let is_made = |word: &str| MADE.iter().any(|made| made.contains(word));
        // Letters of hexadecimal numbers are shown without the underscores between them.
        let is_hexadecimal = |word: &str| word.bytes().all(|byte| b"abcdefox".contains(&byte));
        let words = words.filter(|word| !is_made(word) && !is_hexadecimal(word));
        let numbers = folded.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
        // Years are padded with zeros.
        let numbers = numbers.filter(|number| !number.starts_with('0'));
        let finders = |words: &mut dyn Iterator<Item = &str>| {
            words.map(|word| Finder::new(word).into_owned()).collect()
        };
        Self { words: finders(&mut words.into_iter()), numbers: finders(&mut numbers.into_iter()) }
    }

    /// True if a file with this text may hold the needle.
    pub(crate) fn lets_through(&self, file: &str) -> bool {
        if self.words.is_empty() && self.numbers.is_empty() || has_escapes(file.as_bytes()) {
            return true;
        }
        let lower = file.as_bytes().to_ascii_lowercase();
        let is_foreign = |word: &Finder| {
            foreign(file).any(|chunk| {
                let mut folded = String::new();
                fold_onto(&mut folded, Clean::line(chunk.to_owned()).as_str(), Fold::Words, |_, _| ());
                word.find(folded.as_bytes()).is_some()
            })
        };
        self.words.iter().all(|word| word.find(&lower).is_some() || is_foreign(word))
            && self.numbers.iter().all(|number| {
                number.find(&lower).is_some()
                    || number.find(&only_digits_together(&lower)).is_some()
                    || is_foreign(number)
                    // Digits of a year that are not given.
                    || has_vague_years(&lower)
            })
    }
}

/// True if there is an escape for a character, or an escaped end of line with nothing before it to separate
/// words.
fn has_escapes(bytes: &[u8]) -> bool {
    memchr_iter(b'\\', bytes).any(|at| match bytes.get(at + 1) {
        Some(b'"' | b'n' | b't') => false,
        Some(b'\n' | b'\r') => at == 0 || !matches!(bytes[at - 1], b' ' | b'\n' | b'"'),
        _ => true,
    })
}

/// The bytes without those that may separate the digits of a number.
fn only_digits_together(bytes: &[u8]) -> Vec<u8> {
    let parts = |byte: u8| matches!(byte, b'_' | b',' | b'\'') || !byte.is_ascii();
    bytes.iter().copied().filter(|byte| !parts(*byte)).collect()
}

/// True if a year may end in digits that are not given, such as `201X`.
fn has_vague_years(lower: &[u8]) -> bool {
    memchr_iter(b'x', lower).any(|at| at > 0 && (lower[at - 1].is_ascii_digit() || lower[at - 1] == b'x'))
}

/// The parts of a text between ASCII white space that are not all ASCII.
fn foreign(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        let first = at + first_foreign(&bytes[at..])?;
        let is_space = |byte: &u8| byte.is_ascii_whitespace();
        let start = bytes[at..first].iter().rposition(is_space).map_or(at, |space| at + space + 1);
        let end = bytes[first..].iter().position(is_space).map_or(bytes.len(), |length| first + length);
        at = end;
        Some(&text[start..end])
    })
}

/// The place of the first byte that is not ASCII.
fn first_foreign(bytes: &[u8]) -> Option<usize> {
    const BLOCK: usize = 128;
    let block = bytes.chunks(BLOCK).position(|block| !block.is_ascii())? * BLOCK;
    let within = bytes[block..].iter().position(|byte| !byte.is_ascii())?;
    Some(block + within)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;
    use crate::search::Index;

    fn lets(typed: &str, file: &str) -> bool {
        Prefilter::new(&Needle::new(typed).unwrap()).lets_through(file)
    }

    #[test]
    fn a_word_is_seen_however_it_is_written() {
        for (typed, file) in [
            ("gauge", "x = 'the Gauge'"),
            ("Gauge", "x = 'the gauge'"),
            ("cafe noir", "x = 'Café  Noir'"),
            ("straße", "x = 'STRASSE'"),
            ("strasse", "x = 'Straße'"),
            ("office", "x = 'o\u{FB03}ce'"),
            ("soft", "x = 'so\u{AD}ft'"),
            ("soft", "x = 'so\u{9B}ft'"),
            ("soft", "x = \"so\\u00ADft\""),
            ("soft", "x = \"\"\"so\\\n   ft\"\"\""),
            ("мост", "x = 'Мо\u{301}ст'"),
            ("\u{6F22}\u{5B57}", "x = '\u{6F22}\u{5B57}'"),
            ("dead", "x = 0xde_ad"),
            ("12,000", "x = 12_000"),
            ("part 4711", "Part 4_711"),
            ("711", "x = '47\u{202F}11'"),
            ("2009", "x = '200X'"),
            ("0987", "x = 987"),
            ("m3", "x = 'm³'"),
            ("stalled again", "x = \"\"\"stalled \\\n  again\"\"\""),
            ("apr", "x = 2024-04-03"),
        ] {
            assert!(lets(typed, file), "{typed}: {file}");
        }
    }

    #[test]
    fn what_has_not_the_word_is_held_back() {
        for (typed, file) in [
            ("gauge", "x = 'the gage of gau ge'"),
            ("reservoir level", "x = 'level of the réservation'"),
            ("gauge", "x = \"a \\\"gau\\\"ge\""),
            ("gauge", "x = \"\"\"the gau \\\n  ge\"\"\""),
            ("part 4711", "part 4712"),
        ] {
            assert!(!lets(typed, file), "{typed}: {file}");
        }
    }

    #[test]
    fn no_word_of_any_text_is_held_back() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        for folder in ["briefings", "tests/reading", "tests/reports"] {
            let files = std::fs::read_dir(root.join(folder)).unwrap().map(|file| file.unwrap().path());
            for path in files.filter(|path| path.extension().is_some_and(|extension| extension == "toml")) {
                let text = std::fs::read_to_string(&path).unwrap();
                let index = Index::new(&load(&text).briefing);
                let letters = ('a'..='z').filter_map(|letter| Needle::new(letter.encode_utf8(&mut [0; 4])));
                let mut hits: Vec<_> =
                    letters.flat_map(|needle| index.find(&needle)).map(|hit| index.text(hit)).collect();
                hits.sort_unstable();
                hits.dedup();
                let words = hits.iter().flat_map(|text| text.split(|c: char| !c.is_alphabetic()));
                let mut words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
                words.sort_unstable();
                words.dedup();
                for word in words {
                    assert!(lets(word, &text), "{word}: {}", path.display());
                }
            }
        }
    }
}
