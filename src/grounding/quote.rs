//! A quote is in the text word for word; only white space and quotation marks may differ.

use super::evidence::Evidence;
use super::{Case, Findings, places};
use crate::article::{self, Sought, stems};
use crate::diagnostic::codes;

/// Reports a quote that is not where the fact says.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let Some(quote) = &case.fact.common.quote else { return };
    let stands = |part: &String| evidence.cited.iter().any(|paragraph| is_in(paragraph.text.as_str(), part));
    if !parts(quote).iter().all(stands) {
        let message = format!("the quote does not stand word for word in {}", places(&evidence.numbers()));
        let problem = codes::QUOTE_NOT_THERE.at(0..0).says(message);
        findings.add(case.fact, "quote", 0, problem.nearest(evidence.nearest(&stems(quote))));
    }
}

/// The parts of a quote that a text has word for word: a quote may leave words out, or put others in brackets. A letter in
/// brackets is a part of its word.
pub(super) fn parts(quote: &str) -> Vec<String> {
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

/// True if a text has a part of a quote; the letter in "[t]he port" may be a capital there.
pub(super) fn is_in(text: &str, part: &str) -> bool {
    let has = |part: &str| !article::find(text, Sought::Quote(part)).is_empty();
    let changed = part.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    changed.map_or_else(
        || has(part),
        |(letter, rest)| {
            has(&format!("{}{rest}", letter.to_uppercase()))
                || has(&format!("{}{rest}", letter.to_lowercase()))
        },
    )
}

#[cfg(test)]
mod tests {
    use super::{is_in, parts};

    #[test]
    fn a_letter_in_brackets_is_one_of_its_word() {
        let stands =
            |quote: &str| parts(quote).iter().all(|part| is_in("“The port is safe for all,” he said", part));
        assert!(
            stands("[t]he port is safe")
                && stands("The port … for all")
                && stands("The port [they say] is safe")
        );
        assert!(stands("[A] port is safe"));
        assert!(!stands("the port is safe") && !stands("[a]he port"));
        assert_eq!(parts("The port … is [very] safe"), ["The port", "is", "safe"]);
    }
}
