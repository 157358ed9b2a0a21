//! The labels of limits that somebody denies to pass: what the qualifier says is not said again.

use super::before::MOST;
use super::tables::{LINKING, OPENING, stands_beside_verb};
use crate::article::{Amount, all_words, helps_bare_verb, is_adverb, is_one_of, says, start_of_last};

/// The words for a limit of which nothing tells what it is of.
const LIMIT: &str = "limit";

/// "spend" of "it could not spend more than 2", "inflation" of "inflation would not fall below 3"; none for
/// any other amount.
pub(super) fn of_limit(text: &str, amount: &Amount) -> Option<String> {
    const NEGATORS: &[&str] = &["not", "never", "cannot", "t"];
    const MOVING: &[&str] = &[
        "go", "be", "fall", "rise", "drop", "exceed", "climb", "come", "stay", "grow", "get", "move", "pass",
        "sink",
    ];
    const LONGEST: usize = 5;
    const REACH: usize = 200;
    amount.qualifier.as_ref()?;
    let before = &text[..amount.range.start];
    let before = &before[start_of_last(before, REACH)..];
    let clause = before.rsplit([',', ';', ':', '“', '”', '"', '(']).next()?;
    let words: Vec<&str> = all_words(clause).into_iter().map(|word| &clause[word]).collect();
    let not = words.iter().rposition(|word| is_one_of(NEGATORS, word))?;
    let done: Vec<&str> = words[not + 1..].iter().filter(|word| !is_adverb(word)).copied().collect();
    let [verb, ..] = done[..] else { return None };
    let is_limit = |word: &&str| is_one_of(LINKING, word) || is_one_of(&["less", "fewer", "beyond"], word);
    let last = done.iter().rposition(|word| !is_limit(word))?;
    if last >= LONGEST || is_limit(&verb) || says(verb) {
        return None;
    }
    if !is_one_of(MOVING, verb) {
        return Some(done[..=last].join(" "));
    }
    let is_beside = |word: &&&str| stands_beside_verb(word) || helps_bare_verb(word) || is_adverb(word);
    let subject = &words[..not - words[..not].iter().rev().take_while(is_beside).count()];
    let is_noun = |word: &&&str| !is_one_of(OPENING, word) && !is_one_of(LINKING, word);
    let first = subject.len() - subject.iter().rev().take(MOST).take_while(is_noun).count();
    Some(if first < subject.len() { subject[first..].join(" ") } else { LIMIT.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::of_limit;
    use crate::article::amounts;

    #[test]
    fn a_limit_is_told_without_its_denial() {
        for (text, label) in [
            ("The port said it could not spend more than $2bn.", Some("spend")),
            ("Quill said inflation would not fall below 3%.", Some("inflation")),
            ("Quill said that it could not go above 7%.", Some("limit")),
            ("The crews would not accept less than 5%.", Some("accept")),
            ("The port pays more than 5%.", None),
        ] {
            let amount = amounts(text).pop().unwrap();
            assert_eq!(of_limit(text, &amount).as_deref(), label, "{text}");
        }
    }
}
