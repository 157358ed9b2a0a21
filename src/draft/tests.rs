//! Drafts of any words.

use proptest::prelude::*;

use super::actors::DraftActors;
use super::{DraftSource, draft};
use crate::diagnostic::Level;
use crate::load::load;

/// Words with which sentences tell, say, count, name and date, in no order, and signs of more than one byte.
const WORDS: &[&str] = &[
    "Speaking",
    "to",
    "the",
    "a",
    "of",
    "and",
    "in",
    "with",
    "which",
    "who",
    "that",
    "by",
    "not",
    "it",
    "he",
    "she",
    "they",
    "Mara",
    "Quill",
    "Rowe",
    "Séléne",
    "Sel",
    "Harbour",
    "Board",
    "(SHB)",
    "Dr.",
    "crews",
    "residents",
    "police",
    "mayor",
    "said",
    "saying",
    "says",
    "adding",
    "told",
    "reporters",
    "was",
    "quoted",
    "as",
    "called",
    "put",
    "reported",
    "according",
    "wants",
    "refused",
    "expected",
    "half",
    "two",
    "1,200",
    "$3.5m",
    "12%",
    "millions",
    "over",
    "about",
    "boats",
    "years",
    "year-old",
    "Monday",
    "3",
    "March",
    "2031",
    "last",
    "week",
    ",",
    ",",
    "“",
    "”",
    "‘",
    "’",
    "—",
    ":",
    ";",
    "(",
    ")",
    "…",
    "?",
];

#[test]
fn owners_lose_what_makes_them_owners_and_no_letter_of_their_own() {
    for (words, name) in [
        ("Ross’s", "Ross"),
        ("Quill's", "Quill"),
        ("the crews’", "Crews"),
        ("the crews'", "Crews"),
        ("Ross", "Ross"),
    ] {
        let mut actors = DraftActors::default();
        actors.speaker(words, || 1);
        assert_eq!(actors.all[0].name, name, "{words}");
    }
}

#[test]
fn a_phrase_and_the_rest_of_a_number_are_nobody() {
    let mut actors = DraftActors::default();
    for words in ["by tolls the crews", "million people"] {
        assert_eq!(actors.speaker(words, || 1), None, "{words}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_draft_of_any_words_is_a_briefing_without_errors(
        sentences in prop::collection::vec(prop::collection::vec(prop::sample::select(WORDS), 3..24), 1..8),
    ) {
        let sentences = sentences.iter().map(|words| format!("{}.", words.join(" ").replace(" ,", ",")));
        // Enough plain English to be read.
        let plain = "It was said that the crews of the boats had not been to the harbour, and that they would be there.";
        let text = format!("{plain}\n\n{}", sentences.collect::<Vec<_>>().join(" "));
        let drafted = load(&draft(&text, &DraftSource::default(), "2031-05-01", "schema.json"));
        let errors: Vec<_> = drafted.all().into_iter().filter(|problem| problem.level == Level::Error).collect();
        prop_assert!(errors.is_empty(), "{errors:?} in {text}");
    }
}
