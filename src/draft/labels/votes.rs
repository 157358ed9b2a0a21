//! The labels of the sides of a vote: "212 voting in favour, 187 against".

use crate::article::{all_words, has_one_of};

/// The most words between a number and its side: "212 deputies voting in favour".
const MOST_BETWEEN: usize = 2;

/// The side of a vote that the amount before some words is on; none if they tell of no side, or the sentence
/// of no vote.
pub(super) fn side(sentence: &str, behind: &str) -> Option<&'static str> {
    const VOTING: &[&str] = &["vote", "votes", "voted", "voting", "ballot", "favour", "favor"];
    let has_vote = has_one_of(VOTING, sentence);
    let mark = behind.find([',', ';', ':', '.', '(', ')', '—', '–']).unwrap_or(behind.len());
    let words: Vec<&str> = all_words(&behind[..mark]).into_iter().map(|word| &behind[word]).collect();
    let side_at = |index: usize| match words[index..] {
        ["in", "favour" | "favor", ..] | ["for"] => Some("votes in favour"),
        ["against" | "opposed"] | ["against", "and", ..] => Some("votes against"),
        ["abstained" | "abstaining" | "abstentions" | "abstention", ..] => Some("abstentions"),
        _ => None,
    };
    let is_between = |index: &usize| words[..*index].iter().all(|word| word.starts_with(char::is_lowercase));
    (0..words.len().min(MOST_BETWEEN + 1)).filter(is_between).find_map(side_at).filter(|_| has_vote)
}

#[cfg(test)]
mod tests {
    use super::side;

    #[test]
    fn each_number_of_a_vote_is_on_its_side() {
        let sentence = "Deputies passed it with 212 voting in favour, 187 against and 4 abstaining";
        let of = |number: &str| side(sentence, sentence.split_once(number).expect("it is there").1);
        assert_eq!(of("212"), Some("votes in favour"));
        assert_eq!(of("187"), Some("votes against"));
        assert_eq!(of("4 a"), None);
        assert_eq!(of(" 4"), Some("abstentions"));
        assert_eq!(side("He paid 30 for it", " for it"), None);
        assert_eq!(side("They voted to pay 30 for the pier", " for the pier"), None);
    }
}
