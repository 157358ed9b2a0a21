//! How things are put: sentences, lengths, the main point.

use super::figures::holds_words;
use super::{Finding, quote};
use crate::model::{Briefing, EntryId, Text};

/// Words for how likely something is, as ICD 203 lists them.
const LIKELIHOOD: [&str; 14] = [
    "almost no chance",
    "remote",
    "very unlikely",
    "highly improbable",
    "unlikely",
    "improbable",
    "roughly even",
    "even chance",
    "likely",
    "probable",
    "probably",
    "very likely",
    "highly probable",
    "almost certain",
];
/// Words for how sure whoever says so is.
const CONFIDENCE: [&str; 6] = [
    "high confidence",
    "moderate confidence",
    "low confidence",
    "medium confidence",
    "with confidence",
    "confidence level",
];

pub(super) fn likelihood_and_confidence(briefing: &Briefing) -> Vec<Finding> {
    let mut found = Vec::new();
    let overview = briefing.bottom_line.iter().chain(&briefing.caveats).map(|text| (None, text));
    let entries = briefing
        .entries()
        .flat_map(|entry| texts(briefing, entry).into_iter().map(move |text| (Some(entry), text)));
    for (entry, text) in overview.chain(entries) {
        for sentence in text.split_inclusive(['.', '!', '?', '\n']) {
            let word =
                |words: &[&'static str]| words.iter().copied().find(|word| holds_words(sentence, word));
            if let Some((likelihood, confidence)) = word(&LIKELIHOOD).zip(word(&CONFIDENCE)) {
                let message = format!("`{likelihood}` and `{confidence}` stand in one sentence");
                let help = "say how likely it is in one sentence, and how sure you are in another";
                found.push(Finding { entry, message, help });
            }
        }
    }
    found
}

/// The running words of an entry.
fn texts(briefing: &Briefing, entry: EntryId) -> Vec<&Text> {
    let own: Vec<Option<&Text>> = match entry {
        EntryId::Source(_) | EntryId::Figure(_) => vec![],
        EntryId::Actor(id) => vec![briefing.actors[id].about.as_ref()],
        EntryId::Issue(id) => vec![briefing.issues[id].about.as_ref(), briefing.issues[id].outcome.as_ref()],
        EntryId::Position(id) => {
            let position = &briefing.positions[id];
            vec![Some(&position.text), position.why.as_ref(), position.was.as_ref()]
        }
        EntryId::Event(id) => vec![Some(&briefing.events[id].text)],
        EntryId::Question(id) => {
            let question = &briefing.questions[id];
            vec![Some(&question.text), question.why.as_ref(), question.answer.as_ref()]
        }
    };
    let note = briefing.common(entry).and_then(|common| common.note.as_ref());
    own.into_iter().chain([note]).flatten().collect()
}

/// The most characters of a title or a name, and of a text.
const LONGEST_NAME: usize = 90;
const LONGEST_TEXT: usize = 700;

pub(super) fn long_names(briefing: &Briefing) -> Vec<Finding> {
    let help = "shorten it, and put the rest into a text";
    let long = |name: &str| {
        (name.chars().count() > LONGEST_NAME).then(|| format!("{} is too long for a row", quote(name)))
    };
    let title = briefing.title.iter().filter_map(|title| Some(Finding::of_all(long(title)?, help)));
    let entries = briefing.entries().filter_map(|entry| {
        let name = match entry {
            EntryId::Actor(id) => &briefing.actors[id].name,
            EntryId::Issue(id) => &briefing.issues[id].name,
            EntryId::Figure(id) => &briefing.figures[id].label,
            _ => return None,
        };
        Some(Finding::at(entry, long(name)?, help))
    });
    title.chain(entries).collect()
}

pub(super) fn long_texts(briefing: &Briefing) -> Vec<Finding> {
    let help = "say the main point, and make the rest facts of their own";
    let long = |text: &&Text| text.chars().count() > LONGEST_TEXT;
    let words = |text: &str| format!("{} is too long for a screen", quote(text));
    let overview = briefing.bottom_line.iter().filter(long).map(|text| Finding::of_all(words(text), help));
    let entries = briefing.entries().flat_map(|entry| {
        let texts = texts(briefing, entry).into_iter().filter(long);
        texts.map(|text| Finding::at(entry, words(text), help)).collect::<Vec<_>>()
    });
    overview.chain(entries).collect()
}

pub(super) fn no_bottom_line(briefing: &Briefing) -> Vec<Finding> {
    let has_facts = briefing.positions.iter().next().is_some() || briefing.figures.iter().next().is_some();
    if briefing.bottom_line.is_some() || !has_facts {
        return Vec::new();
    }
    vec![Finding::of_all(
        "there is no bottom line",
        "write `bottom-line`: the main point, in a sentence or two",
    )]
}
