//! Phrases with which somebody says something or takes a stand: "took the view that", "spoke of “clear” words", "is reluctant to".

use super::super::saying::is_one_of;
use super::SentenceWords;

/// The most words between a verb and its noun.
const REACH: usize = 3;

/// Verbs that say something only with one of some words behind them.
const WITH_NOUN: &[(&[&str], &[&str])] = &[
    (&["take", "takes", "took", "taken", "hold", "holds", "held"], &["view", "views", "position", "stance"]),
    (&["serve", "serves", "served", "give", "gives", "gave"], &["notice"]),
    (&["make", "makes", "made"], &["clear", "plea", "appeal", "promise"]),
    (&["issue", "issues", "issued"], &["warning", "warnings", "appeal", "ultimatum", "apology", "threat"]),
    (&["give", "gives", "gave", "given"], &["assurance", "assurances", "pledge", "warning"]),
    (
        &["voice", "voices", "voiced", "raise", "raises", "raised"],
        &[
            "concern",
            "concerns",
            "objection",
            "objections",
            "question",
            "questions",
            "doubt",
            "doubts",
            "fears",
            "alarm",
            "opposition",
            "support",
            "anger",
        ],
    ),
];
/// Verbs that do so only with one of some words right behind them.
const WITH_PARTICLE: &[(&[&str], &[&str])] = &[
    (&["speak", "speaks", "spoke", "spoken"], &["of", "about", "against", "out"]),
    (&["hit", "hits"], &["out"]),
    (&["pointed"], &["to"]),
];
/// What somebody is who takes a stand, each with what then follows.
const DISPOSED: &[(&[&str], &[&str])] = &[
    (&["willing", "unwilling", "reluctant", "determined", "keen", "eager", "loath"], &["to"]),
    (
        &[
            "confident",
            "adamant",
            "convinced",
            "optimistic",
            "hopeful",
            "concerned",
            "worried",
            "aware",
            "certain",
        ],
        &["that"],
    ),
    (&["opposed"], &["to"]),
];
/// What many sign and hold up: it says what they want.
const PETITIONS: &[&str] = &["petition", "letter", "statement", "resolution", "motion", "banner", "banners"];
/// What they do.
const ASKING: &[&str] = &["urging", "asking", "demanding", "calling", "opposing", "condemning", "protesting"];

impl SentenceWords<'_> {
    /// True for the verb of such a phrase.
    pub(super) fn is_phrase(&self, index: usize) -> bool {
        let row = |table: &[(&[&str], &[&str])], far: usize| {
            table.iter().any(|(verbs, behind)| {
                is_one_of(verbs, self.word(index))
                    && (index + 1..=index + far)
                        .any(|at| is_one_of(behind, self.word(at)) && self.is_joined(index, at))
            })
        };
        self.is_verb(index) && (row(WITH_NOUN, REACH) || row(WITH_PARTICLE, 1) || self.is_disposed(index))
            || self.is_petition(index)
    }

    /// "Is reluctant to", "were not ready to", "remains confident that".
    fn is_disposed(&self, index: usize) -> bool {
        const BEING: &[&str] = &["is", "are", "was", "were", "remain", "remains", "remained"];
        if !is_one_of(BEING, self.word(index)) {
            return false;
        }
        let is_not = self.word(index + 1) == "not";
        let at =
            index + 1 + usize::from(is_not || is_one_of(&["also", "very", "still"], self.word(index + 1)));
        let is_ready =
            is_not && is_one_of(&["ready", "prepared"], self.word(at)) && self.word(at + 1) == "to";
        is_ready
            || DISPOSED.iter().any(|(words, behind)| {
                is_one_of(words, self.word(at)) && is_one_of(behind, self.word(at + 1))
            })
    }

    /// The "urging" of "a petition by crews urging the port to wait".
    fn is_petition(&self, index: usize) -> bool {
        const LONGEST: usize = 8;
        let words = || index.saturating_sub(LONGEST)..index;
        is_one_of(ASKING, self.word(index))
            && words().any(|at| {
                is_one_of(PETITIONS, self.word(at))
                    && (at + 1..index).all(|at| !self.is_auxiliary(at))
                    && self.is_joined(at, index)
            })
    }

    fn is_auxiliary(&self, index: usize) -> bool {
        is_one_of(&["is", "are", "was", "were", "has", "have", "had"], self.word(index))
    }
}
