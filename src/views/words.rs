//! Entries in a few words, for lists and links.

use crate::model::{Briefing, DraftStatus, Entry, EntryId, Handling, Position, behind_if};

use super::amount::value;

/// An entry in a line: its name or its words.
pub fn brief(briefing: &Briefing, entry: EntryId) -> String {
    match entry {
        EntryId::Source(id) => {
            let source = &briefing.sources[id];
            match &source.publisher {
                Some(publisher) => format!("{publisher}: {}", source.title),
                None => source.title.clone(),
            }
        }
        EntryId::Actor(id) => briefing.actors[id].name.clone(),
        EntryId::Issue(id) => briefing.issues[id].name.clone(),
        EntryId::Position(id) => position(briefing, &briefing.positions[id]),
        EntryId::Figure(id) => {
            let figure = &briefing.figures[id];
            format!("{}: {}", figure.label, value(figure))
        }
        EntryId::Event(id) => {
            let event = &briefing.events[id];
            format!("{}: {}", event.date, event.text)
        }
        EntryId::Question(id) => briefing.questions[id].text.clone(),
        EntryId::Judgement(id) => briefing.judgements[id].text.clone(),
    }
}

/// The columns of the longest word for a kind.
pub const KIND_WIDTH: usize = 9;

/// The word for the kind of an entry: "figure", "position".
pub fn kind(entry: EntryId) -> &'static str {
    entry.kind().noun()
}

/// A position as "who on what: the words".
fn position(briefing: &Briefing, position: &Entry<Position>) -> String {
    let holder = match position.holder.id() {
        Some(id) => &briefing.actors[id].name,
        None => position.key.split('.').next().unwrap_or_default(),
    };
    format!("{holder}: {}", position.text)
}

/// Words that are no names: within a sentence they have no capital.
const SMALL_WORDS: [&str; 16] = [
    "A", "All", "An", "Any", "Both", "Each", "Every", "He", "It", "No", "Nobody", "She", "The", "There",
    "They", "This",
];

/// The condition of a position as shown behind "if", which the text may have already: it goes on in the middle of a sentence.
pub(super) fn condition(position: &Position) -> Option<String> {
    let words = position.condition.as_ref()?.trim_start();
    let words = behind_if(words);
    let first = words.split(' ').next().filter(|first| SMALL_WORDS.contains(first));
    Some(first.map_or_else(|| words.to_owned(), |first| first.to_lowercase() + &words[first.len()..]))
}

/// The label for handling a briefing, and whether it is a draft: "TLP:AMBER · draft"; empty if it says neither.
pub(super) fn labels(briefing: &Briefing) -> String {
    let handling = briefing.handling.map(Handling::label);
    let draft =
        briefing.status.filter(|status| *status == DraftStatus::Draft).map(|status| status.word().to_owned());
    handling.into_iter().chain(draft).collect::<Vec<_>>().join(" · ")
}

/// A number of things: "1 source", "2 sources".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// "the " before a name that is said with it and written without, as "US" is.
pub(super) fn article(name: &str) -> &'static str {
    const WITH_ARTICLE: [&str; 22] = [
        "US",
        "U.S.",
        "USA",
        "United States",
        "UK",
        "U.K.",
        "United Kingdom",
        "EU",
        "European Union",
        "UN",
        "U.N.",
        "United Nations",
        "UAE",
        "United Arab Emirates",
        "Netherlands",
        "Philippines",
        "Maldives",
        "Bahamas",
        "Gambia",
        "Vatican",
        "Kremlin",
        "Red Cross",
    ];
    if WITH_ARTICLE.contains(&name) { "the " } else { "" }
}
