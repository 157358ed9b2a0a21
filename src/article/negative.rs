//! Words by which a text may tell that something is not so, whether or not it says "not": "without",
//! "unpaid", "the last of them".

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::denial::{denies_by_itself, is_denial, is_negator};
use super::refusal::REFUSING;
use super::saying::{CLAIMS, DENYING};
use super::stems::{all_words, is_one_of, stem};

/// Words by which what is not so, or no longer, is told, besides those by which somebody refuses it.
const NEGATIVE: &str = "\
    abandon abolish absent anonymous await cancel cancelled careless cease close contrary controversy \
    defer delay deviate difficulty disappear eliminate empty escape exempt false foil forget former free \
    freez hesitate illegal immaterial immune improper inaccurate inadequate inappropriate incapable \
    incompatible incomplete inconsistent incorrect indefensible indefinite independent ineffective \
    inexcusable informal innocent insecure insignificant insufficient intolerable invalid invisible \
    irregular irrelevant irresponsible lift lose loss lost miss missing myth neglect negligence \
    negligible neutral obstacle odds omit out overdue overlook overturn pend postpone problem quash quit \
    remain remove replace resign resistant retire rid scarce scrap secret shelve shut silent skip spare \
    stagnant stagnate stagnation stall standstill still stranded surprise suspend too vacant vain void wait waive weak withdraw wrong zero";
/// Words among these that do not deny the words beside them.
const WEAK: &[&str] = &[
    "but",
    "out",
    "rule",
    "rules",
    "opposition",
    "protest",
    "protests",
    "protesters",
    "end",
    "far",
    "short",
    "yet",
    "former",
    "close",
    "still",
    "independent",
    "secret",
    "silent",
    "remain",
    "remains",
    "remained",
    "remaining",
    "removed",
    "surprise",
];
/// Words before "against" where it tells of a stand.
const TAKING_SIDES: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "vote",
    "votes",
    "voted",
    "voting",
    "decide",
    "decides",
    "decided",
    "ruled",
    "argued",
    "argues",
    "spoke",
    "speaks",
    "out",
    "came",
    "comes",
    "campaigned",
    "stands",
    "stood",
];
/// Words before "short" where it tells of what is not reached.
const FALLING: &[&str] = &[
    "fall", "falls", "fell", "fallen", "falling", "run", "runs", "ran", "cut", "stop", "stops", "stopped",
    "well",
];

/// Words with a particle behind them that together tell that something is not so, or no longer: "turned
/// down", "call it off".
const WITH_PARTICLE: &[(&str, &[&str])] = &[
    ("down", &["turn", "turns", "turned", "turning", "vote", "voted", "shut"]),
    ("whether", &["question", "questions", "questioned", "questioning", "asked", "doubted"]),
    ("off", &["call", "calls", "called", "calling", "break", "broke", "broken", "breaking"]),
];

/// How many words of a text may tell that something is not so; those with some stems do not count.
pub(crate) fn negatives(text: &str, but: &BTreeSet<String>) -> usize {
    let all = all_words(text);
    (0..all.len()).filter(|&index| is_negative(text, &all, index, but)).count()
}

/// True if a word of a clause, `of` which words it may be, has none near it that may tell that it is not so.
pub(crate) fn is_plainly_said(clause: &str, of: impl Fn(&str) -> bool) -> bool {
    /// How many words may stand between.
    const BEFORE: usize = 8;
    const BEHIND: usize = 4;
    let all = all_words(clause);
    let none = BTreeSet::new();
    let is_denied = |&index: &usize| {
        let word = &clause[all[index].clone()];
        let is_weak = is_one_of(WEAK, word) && !is_negator(clause, all[index].start);
        is_negative(clause, &all, index, &none) && !is_weak
    };
    let denied: Vec<_> = (0..all.len()).filter(is_denied).collect();
    // "Refuted the claim that attacks by crews made the port open it": all that is claimed is denied.
    let reach = |other: usize| {
        let mut next = all[other + 1..].iter().take(BEHIND);
        let is_denied = is_one_of(DENYING, &clause[all[other].clone()])
            && !other
                .checked_sub(1)
                .is_some_and(|at| is_one_of(&["a", "an", "the"], &clause[all[at].clone()]));
        let is_of_claim = is_denied && next.any(|word| is_one_of(CLAIMS, &clause[word.clone()]));
        if is_of_claim { all.len() } else { BEFORE }
    };
    // "Changed its view from “calm” to “rough”" says that it is not calm.
    let is_left = |at: usize| {
        let is = |table: &[&str], at: usize| is_one_of(table, &clause[all[at].clone()]);
        at > 0 && is(&["from"], at - 1) && (at + 1..all.len()).take(BEHIND).any(|at| is(&["to"], at))
    };
    let is_near = |at: usize| denied.iter().any(|&other| other + reach(other) >= at && other <= at + BEHIND);
    let mut places = (0..all.len()).filter(|&index| of(&clause[all[index].clone()])).peekable();
    places.peek().is_some() && places.all(|at| !is_near(at) && !is_left(at))
}

/// True if the word at an index may tell that something is not so, unless it has one of some stems.
fn is_negative(text: &str, all: &[Range<usize>], index: usize, but: &BTreeSet<String>) -> bool {
    static STEMS: LazyLock<HashSet<String>> =
        LazyLock::new(|| NEGATIVE.split_whitespace().chain(REFUSING.iter().copied()).map(stem).collect());
    let word = &text[all[index].clone()];
    let stem = stem(word);
    let before = index.checked_sub(1).map_or("", |index| &text[all[index].clone()]);
    let is_other = is_one_of(&["against"], word) && !is_one_of(TAKING_SIDES, before)
        || is_one_of(&["short"], word) && !is_one_of(FALLING, before)
        // "A stall in the market"
        || is_one_of(&["stall", "stalls"], word);
    let is_less = word.len() > 5 && word.ends_with("less");
    let is_negative = denies_by_itself(text, &all[index]) || is_less || STEMS.contains(&stem);
    is_negator(text, all[index].start)
        || (is_negative || ends_verb(text, &all[..index], word)) && !is_other && !but.contains(&stem)
}

/// True if a word is the particle of a verb just before it, of which the object may stand between.
fn ends_verb(text: &str, before: &[Range<usize>], word: &str) -> bool {
    const OBJECT: usize = 2;
    let verbs =
        WITH_PARTICLE.iter().find(|(particle, _)| is_one_of(&[particle], word)).map(|(_, verbs)| *verbs);
    let near = || before.iter().rev().take(1 + OBJECT);
    verbs.is_some_and(|verbs| near().any(|word| is_one_of(verbs, &text[word.clone()])))
}

/// The words with which a text says that something is not so: "not", "nobody", or "refuses" at its beginning.
pub(crate) fn denials(text: &str) -> Vec<Range<usize>> {
    const BEGINNING: &[&str] =
        &["rejects", "refuses", "denies", "reject", "refuse", "deny", "opposes", "oppose"];
    let all = all_words(text).into_iter().enumerate();
    let is_one = |(index, word): &(usize, Range<usize>)| {
        is_denial(text, word) || *index == 0 && is_one_of(BEGINNING, &text[word.clone()])
    };
    all.filter(is_one).map(|(_, word)| word).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{denials, is_plainly_said, negatives};

    #[test]
    fn what_is_not_so_is_told_in_many_words() {
        let none = BTreeSet::new();
        for text in [
            "He ignored it",
            "Unpaid fees",
            "A homeless man",
            "It ran short of sand",
            "They voted against it",
            "It turned the offer down",
            "She called off the strike",
            "They questioned whether it leaks",
        ] {
            assert_eq!(negatives(text, &none), 1, "{text}");
        }
        for text in ["The united districts discussed it", "A short walk", "A wall against the sea"] {
            assert_eq!(negatives(text, &none), 0, "{text}");
        }
        let own = BTreeSet::from(["abolish".to_owned()]);
        assert_eq!(negatives("They want it abolished", &own), 0);
    }

    #[test]
    fn a_claim_that_is_denied_is_denied_to_its_end() {
        let is_open = |word: &str| word == "opened";
        let claim = "She refuted the claim that the attacks on her by crews of the old port got it opened";
        assert!(!is_plainly_said(claim, is_open));
        let missing =
            "She found a missing report that came from Ode in the hard winter had made crews opened";
        assert!(is_plainly_said(missing, is_open));
        assert!(is_plainly_said("A stall in the market opened", is_open));
        assert!(!is_plainly_said("She changed her view from “opened” to “shut”", is_open));
        assert!(is_plainly_said(
            "She refused, and later that day the crews of the old port had it opened",
            is_open
        ));
    }

    #[test]
    fn a_fact_denies_with_not_or_with_its_first_word() {
        let all =
            |text: &str| denials(text).into_iter().map(|word| text[word].to_owned()).collect::<Vec<_>>();
        assert_eq!(all("Refuses it, and does not say why"), ["Refuses", "not"]);
        assert!(all("No more than ten refused").is_empty());
    }
}
