//! What somebody does who takes a stand, as far as words tell: asks, gives, agrees, turns down or worries.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::LazyLock;

use super::denial::is_negator;
use super::refusal::REFUSING;
use super::stems::{all_words, is_one_of, stem};

/// What somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stance {
    Asking,
    Giving,
    Planning,
    Agreeing,
    Refusing,
    Worrying,
}

/// The words that tell of each.
const WORDS: &[(Stance, &str)] = &[
    (
        Stance::Asking,
        "appeal ask beg call claim condition demand deserve entitle favour favor hope impose insist insistence \
         let long must need ought petition plea plead prefer press pressure propose proposal push \
         recommend request order require seek should suggest summon tell told urge vote want wish",
    ),
    (
        Stance::Giving,
        "able aim allow can commit consider could concede concession counter countered explore contribute give grant hope laid lay \
         lend look offer open opening pay pledge prepared promise propose proposal provide ready review \
         step suggest table vow will willing",
    ),
    (
        Stance::Planning,
        "announce bid blueprint draft initiative introduce motion plan programme project roadmap scheme strategy unveil",
    ),
    (
        Stance::Agreeing,
        "accept acceptance acknowledge admit agree agreement approve assent back backing bow comply concede \
         concession consent embrace endorse endorsement favour favor guilty join overdue please pleased praise \
         ratify settle satisfied sign support supportive welcome yes yield glad happy hail",
    ),
    (
        Stance::Refusing,
        "cannot excessive forgo hold keep no quash retain stand stay stick unfair \
         wrong",
    ),
    (
        Stance::Worrying,
        "afraid alarm anxious caution challenge concern could danger doubt dread fear hard harm hit hurt \
         impact difficult may might risk threat threaten uncertain uncertainty warn worry",
    ),
];

/// The stances that a text has a word for.
pub(crate) fn stances_in(text: &str) -> BTreeSet<Stance> {
    static STEMS: LazyLock<HashMap<String, Vec<Stance>>> = LazyLock::new(|| {
        let refusing = REFUSING.iter().map(|word| (Stance::Refusing, *word));
        let others =
            WORDS.iter().flat_map(|(stance, words)| words.split_whitespace().map(|word| (*stance, word)));
        let mut stems: HashMap<_, Vec<_>> = HashMap::new();
        for (stance, word) in refusing.chain(others) {
            stems.entry(stem(word)).or_default().push(stance);
        }
        stems
    });
    let all = all_words(text);
    let mut told = BTreeSet::new();
    for (index, word) in all.iter().enumerate() {
        let stances = STEMS.get(&stem(&text[word.clone()])).into_iter().flatten().copied();
        told.extend(stances.filter(|stance| *stance != Stance::Asking || asks(text, &all[index..])));
        told.extend(is_negator(text, word.start).then_some(Stance::Refusing));
        told.extend(sets_condition(text, &all[index..]).then_some(Stance::Asking));
    }
    told
}

/// True if the first of some words of a text asks for something: "told them to stop", not "told them that it
/// rains"; "called for it", not "called it off".
fn asks(text: &str, words: &[Range<usize>]) -> bool {
    const REACH: usize = 6;
    let behind = || words.iter().skip(1).take(REACH).map(|word| &text[word.clone()]);
    match words.first().map(|word| stem(&text[word.clone()])) {
        Some(first) if first == stem("told") || first == stem("tell") => behind().any(|word| word == "to"),
        Some(first) if first == stem("call") => !behind().take(3).any(|word| word == "off"),
        _ => true,
    }
}

/// True if the first of some words of a text sets a condition: "only after they leave".
fn sets_condition(text: &str, words: &[Range<usize>]) -> bool {
    let word = |at: usize| words.get(at).map_or("", |word| &text[word.clone()]);
    is_one_of(&["unless"], word(0))
        || is_one_of(&["only"], word(0)) && is_one_of(&["after", "once", "if", "when"], word(1))
}

#[cfg(test)]
mod tests {
    use super::{Stance, stances_in};

    #[test]
    fn words_tell_what_somebody_does() {
        let tells = |text, stance| stances_in(text).contains(&stance);
        assert!(
            tells("They demanded a vote", Stance::Asking) && tells("It would not sell", Stance::Refusing)
        );
        assert!(!tells("They said so", Stance::Asking) && !tells("They want it", Stance::Agreeing));
    }
}
