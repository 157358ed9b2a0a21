//! The clauses of a sentence, as far as its marks and conjunctions tell.

use std::ops::Range;

/// Words that begin a clause of their own.
const CONJUNCTIONS: [&str; 9] =
    [" but ", " while ", " whereas ", " although ", " though ", " after ", " when ", " because ", " which "];

/// The bytes of each clause of a sentence, from left to right: they part at commas, semicolons, colons,
/// dashes and brackets, and before conjunctions.
pub(crate) fn clauses(sentence: &str) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut start = 0;
    for (at, c) in sentence.char_indices() {
        let behind = &sentence[at + c.len_utf8()..];
        let is_mark = match c {
            ',' | ':' => behind.starts_with(|c: char| c.is_whitespace() || is_closing(c)),
            ';' | '—' | '(' | ')' => true,
            '–' => behind.starts_with(' ') && sentence[..at].ends_with(' '),
            '-' => behind.starts_with(' ') && sentence[..at].ends_with([' ', '-']),
            ' ' => CONJUNCTIONS.iter().any(|word| sentence[at..].starts_with(word)),
            _ => false,
        };
        if is_mark {
            clauses.push(start..at);
            start = at + c.len_utf8();
        }
    }
    clauses.push(start..sentence.len());
    clauses.retain(|range| !sentence[range.clone()].trim().is_empty());
    clauses
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | '»')
}

#[cfg(test)]
mod tests {
    use super::clauses;

    #[test]
    fn marks_and_conjunctions_part_clauses() {
        let text =
            "It lost 1,200 boats, 3 of them new, but kept 2.5 quays (of 4) – so it says: “all,” or none";
        let parts: Vec<_> = clauses(text).into_iter().map(|range| text[range].trim()).collect();
        assert_eq!(
            parts,
            [
                "It lost 1,200 boats",
                "3 of them new",
                "but kept 2.5 quays",
                "of 4",
                "so it says",
                "“all",
                "” or none"
            ]
        );
        assert!(clauses(" , ").is_empty());
    }
}
