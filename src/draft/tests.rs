//! Drafts of any words.

use proptest::prelude::*;

use super::actors::DraftActors;
use super::{DraftSource, draft};
use crate::article::{Article, Paragraphs};
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

/// The names in the draft of an article, each with what else it is called.
fn names(article: &str) -> Vec<String> {
    let text = Paragraphs::of(article);
    let actors = DraftActors::of(&Article::read(&text, None));
    actors.all.iter().map(|actor| actor.names().collect::<Vec<_>>().join("|")).collect()
}

#[test]
fn an_actor_is_named_whole_and_once() {
    for (text, told) in [
        // Initials tell where a name begins.
        ("It was seen by the All Crews Congress (ACC). The ACC left.", "All Crews Congress|ACC"),
        // More names in the middle are those of the same person.
        ("Ann Mara Rowe left. On Monday Ann Rowe came back.", "Ann Mara Rowe|Ann Rowe"),
        ("Her Majesty's Docks and Customs (HMDC) met. HMDC said no.", "Her Majesty's Docks and Customs|HMDC"),
        ("The bench had Justices Ann Rowe and Jarek Olm.", "Ann Rowe"),
        ("The U.S. Harbour Service shut. The U.S. was cold.", "U.S. Harbour Service"),
        // A country is not its court.
        ("The Selian Supreme Court ruled. Selian, she said, is hard to learn.", "Selian Supreme Court"),
    ] {
        assert!(names(&format!("News\n\n{text}")).iter().any(|name| name == told), "{:?}", names(text));
    }
    assert!(names("News\n\nMessrs Rowe and Quill said so.").iter().all(|name| !name.contains("Messrs")));
}

#[test]
fn neither_a_place_nor_the_house_of_somebody_is_an_actor() {
    let drafted = |text: &str| draft(text, &DraftSource::default(), "2031-05-01", "schema.json");
    let plain =
        "It was said that the crews of the boats had not been to the harbour, and that they would be there.";
    for (text, nobody) in [
        ("Ann Rowe, a researcher with Sel University, said so.", "Sel University"),
        ("The former student and staff member of Sel College in Ode said so.", "Sel College"),
        ("Polls in Keth and Marl have shown it. Rain fell in Keth and Marl.", "Marl"),
        ("Crews in Keth, Outer Marl, North Sel, and other states left.", "Outer Marl"),
        ("Towns in central Italy were hit.", "Italy"),
        ("Boats lay in Keth, Marl and other ports.", "Marl"),
    ] {
        let draft = drafted(&format!("{plain}\n\n{text}"));
        assert!(!draft.contains(&format!("name = \"{nobody}\"")), "{draft}");
    }
    for (text, somebody) in [
        ("Talks with Sel Ferries Union ended, a spokesman for Ode Steel said.", "Sel Ferries Union"),
        ("Even crews said so.", "Crews"),
        ("Swiss Ann Rowe, 40, said so.", "Ann Rowe"),
        ("South African Mara Quill left. It leaks, Quill said.", "Mara Quill"),
        ("American Somali Jarek Olm, who left, said so.", "Jarek Olm"),
        ("The American Red Cross, who left, said so.", "American Red Cross"),
        ("British American Tobacco said so.", "British American Tobacco"),
        ("Norwegian Air Shuttle said so.", "Norwegian Air Shuttle"),
        ("American Heart Society said so.", "American Heart Society"),
        ("In Keth, Ann Rowe and Jarek Olm left, and she said so.", "Ann Rowe"),
        ("It sank in Keth, Mara Quill, Ann Rowe and Jarek Olm said.", "Jarek Olm"),
        ("Mara Quill, Jarek Olm’s sister, said so. Jarek Olm left.", "Mara Quill"),
    ] {
        let draft = drafted(&format!("{plain}\n\n{text}"));
        assert!(draft.contains(&format!("name = \"{somebody}\"")), "{draft}");
    }
}

#[test]
fn the_stops_of_initials_do_not_end_an_office() {
    let text = "News\n\nAnn Rowe, a former U.S. senator from Ode, said boats leak.";
    let drafted = |text: &str| draft(text, &DraftSource::default(), "2031-05-01", "schema.json");
    let draft = drafted(text);
    assert!(draft.contains("office = \"former U.S. senator from Ode\""), "{draft}");
    let text = "News\n\nAnn Rowe, director of the EU. Crews left, and Ann Rowe said boats leak.";
    let draft = drafted(text);
    assert!(draft.contains("office = \"director of the EU\""), "{draft}");
}

#[test]
fn whoever_stands_before_an_office_speaks_and_not_the_house_behind_it() {
    let article =
        "News\n\nMara Quill, director of boats, Sel Ferries Union, in a statement on Monday, said it leaks.";
    let text = Paragraphs::of(article);
    let read = Article::read(&text, None);
    let mut actors = DraftActors::of(&read);
    let key = actors.speaker("Mara Quill, director of boats, Sel Ferries Union", || 2);
    let quill = actors.all.iter().find(|actor| actor.name == "Mara Quill").expect("an actor");
    assert_eq!(key.as_deref(), Some(quill.key.as_str()));
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
