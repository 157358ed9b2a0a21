//! Checks of events: how they are worded, beside their dates.

use std::sync::LazyLock;

use super::Finding;
use super::phrases::Phrases;
use crate::model::Briefing;

/// Words that say of an event that it is ahead.
static COMING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "will",
        "is to",
        "are to",
        "is due",
        "are due",
        "is planned",
        "are planned",
        "is expected",
        "are expected",
        "is scheduled",
        "are scheduled",
        "is set for",
        "are set for",
        "is set to",
        "are set to",
        "planned",
        "expected",
        "scheduled",
        "upcoming",
    ])
});
/// Words behind which a sentence is about something else than the event: what somebody says of the time to
/// come is over.
static ASIDE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "that", "which", "who", "what", "how", "where", "when", "if", "whether", "it", "he", "she", "they",
        "we", "i",
    ])
});

pub(super) fn coming(briefing: &Briefing) -> Vec<Finding> {
    let Some(as_of) = &briefing.as_of else { return Vec::new() };
    let over = briefing.events.iter().filter(|(_, event)| as_of.is_after(&event.date));
    let found = over.filter_map(|(id, event)| {
        let phrase = is_coming(&event.text)?;
        let message = format!("`{phrase}` is worded as coming, but {} lies before {as_of}", event.date);
        Some(Finding::at(id, message, "say what became of it, or correct the date"))
    });
    found.collect()
}

/// The words by which a text says of an event that it is ahead: those of its first clause, or one that it
/// begins with.
fn is_coming(text: &str) -> Option<&'static str> {
    let clause = text.split([',', ':', ';', '.', '(', '"', '“', '–', '—']).next().unwrap_or_default();
    let (start, phrase) = COMING.first_at(clause)?;
    let is_alone = !phrase.contains(' ') && phrase != "will";
    let is_told = if is_alone { start > 0 } else { ASIDE.first_in(&clause[..start]).is_some() };
    (!is_told).then_some(phrase)
}
