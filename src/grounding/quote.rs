//! A quote is in the text word for word; only white space and quotation marks may differ.

use std::ops::Range;

use super::evidence::Evidence;
use super::{Case, Findings, places};
use crate::article::{Phrase, Searchable, stems};
use crate::diagnostic::codes;

/// Reports a quote that is not where the fact says.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let Some(quote) = &case.fact.common.quote else { return };
    let stands = |part: &QuotePart| evidence.cited.iter().any(|paragraph| part.is_in(&paragraph.searchable));
    if !parts(quote).iter().all(stands) {
        let message = format!("the quote does not stand word for word in {}", places(&evidence.numbers()));
        let problem = codes::QUOTE_NOT_THERE.at(0..0).says(message);
        findings.add(case.fact, "quote", 0, problem.nearest(evidence.nearest(&stems(quote))));
    }
}

/// A part of a quote that a text has word for word; the letter in "[t]he port" may be a capital there.
pub(super) struct QuotePart {
    spellings: Vec<Phrase>,
}

impl QuotePart {
    fn new(part: &str) -> Self {
        let changed = part.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let spellings = match changed {
            Some((letter, rest)) => {
                let cases = [letter.to_uppercase(), letter.to_lowercase()];
                cases.map(|letter| Phrase::exact(&format!("{letter}{rest}"))).into()
            }
            None => vec![Phrase::exact(part)],
        };
        Self { spellings }
    }

    pub(super) fn is_in(&self, text: &Searchable) -> bool {
        self.spellings.iter().any(|spelling| spelling.is_in(text))
    }

    /// The bytes of a text that are this part.
    pub(super) fn find<'f>(&'f self, text: &'f Searchable) -> impl Iterator<Item = Range<usize>> + 'f {
        self.spellings.iter().flat_map(|spelling| spelling.find(text))
    }
}

/// The parts of a quote that a text has word for word: a quote may leave words out, or put others in brackets.
pub(super) fn parts(quote: &str) -> Vec<QuotePart> {
    written_parts(quote).iter().map(|part| QuotePart::new(part)).collect()
}

/// The parts as they are written; a letter in brackets is a part of its word.
fn written_parts(quote: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let pieces: Vec<_> = quote.split(['[', ']']).collect();
    for (index, piece) in pieces.iter().enumerate() {
        let begins_word = piece.chars().count() == 1
            && pieces.get(index + 1).is_some_and(|next| next.starts_with(char::is_alphabetic))
            && index.checked_sub(1).is_some_and(|before| !pieces[before].ends_with(char::is_alphabetic));
        if index % 2 == 1 && begins_word {
            parts.push(format!("[{piece}]"));
        } else if index % 2 == 1 {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push_str(piece);
        }
    }
    let parts = parts.iter().flat_map(|part| part.split('…')).flat_map(|part| part.split("..."));
    parts.map(str::trim).filter(|part| part.contains(char::is_alphanumeric)).map(ToOwned::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{parts, written_parts};
    use crate::article::Searchable;

    #[test]
    fn a_letter_in_brackets_is_one_of_its_word() {
        let text = Searchable::new("“The port is safe for all,” he said");
        let stands = |quote: &str| parts(quote).iter().all(|part| part.is_in(&text));
        assert!(
            stands("[t]he port is safe")
                && stands("The port … for all")
                && stands("The port [they say] is safe")
        );
        assert!(stands("[A] port is safe"));
        assert!(!stands("the port is safe") && !stands("[a]he port"));
        assert_eq!(written_parts("The port … is [very] safe"), ["The port", "is", "safe"]);
    }
}
