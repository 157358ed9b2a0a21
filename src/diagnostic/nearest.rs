//! The word that was probably meant.

use std::cmp::Reverse;

/// The longest word that can be a slip of another, in bytes: comparing takes time with the square of the
/// length.
const LONGEST: usize = 80;

/// The candidate spelt most like `word`, if one is like it at all.
pub(crate) fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    near(word, candidates).into_iter().min().map(|(_, candidate)| candidate)
}

/// The candidate that is like `word`, if there is just one.
pub(crate) fn only_near<'c>(word: &str, candidates: &[&'c str]) -> Option<&'c str> {
    match near(word, candidates.iter().copied()).as_slice() {
        [(_, only)] => Some(only),
        _ => None,
    }
}

/// How unlike two words are: the number of edits, and then whether one is no part of the other.
type Unlikeness = (usize, Reverse<bool>);

/// The candidates that are like `word`.
fn near<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Vec<(Unlikeness, &'c str)> {
    if word.len() > LONGEST {
        return Vec::new();
    }
    let word = word.to_lowercase();
    let letters = word.chars().count();
    let slips = if letters < 3 { 0 } else { 1.max(letters / 3) };
    let unlikeness = |candidate: &&'c str| {
        let lower = candidate.to_lowercase();
        let difference = lower.chars().count().abs_diff(letters);
        let is_part = letters >= 3 && (lower.contains(&word) || (lower.len() >= 3 && word.contains(&lower)));
        // A word that is part of another is as many edits away as it is shorter; no two words need fewer.
        let edits = match is_part {
            true => difference,
            false if difference > slips => return None,
            false => strsim::osa_distance(&word, &lower),
        };
        (is_part || edits <= slips).then_some((edits, Reverse(is_part)))
    };
    let of_like_length = |candidate: &&'c str| candidate.len() <= 4 * word.len() + 8;
    let candidates = candidates.into_iter().filter(of_like_length);
    candidates.filter_map(|candidate| unlikeness(&candidate).map(|unlike| (unlike, candidate))).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["according-to", "actor", "quote", "source", "status"];
        assert_eq!(nearest("sourse", known), Some("source"));
        assert_eq!(nearest("according_to", known), Some("according-to"));
        assert_eq!(nearest("Status", known), Some("status"));
        assert_eq!(nearest("according", known), Some("according-to"));
        assert_eq!(nearest("colour", known), None);
        assert_eq!(nearest("x", known), None);
        assert_eq!(nearest("7", ["1", "2"]), None);
    }
}
