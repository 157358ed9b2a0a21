//! Checks of the wording: sentences, lengths, the main point.

use std::sync::LazyLock;

use super::phrases::Phrases;
use super::{Finding, quote};
use crate::model::{Briefing, DraftStatus, EntryId, FieldUse, LABEL_GAP, Text};

/// Words for how likely something is: those of ICD 203 and PHIA, and what else is said for them.
static LIKELIHOOD: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "almost no chance",
        "remote",
        "remote chance",
        "very unlikely",
        "highly unlikely",
        "highly improbable",
        "unlikely",
        "improbable",
        "realistic possibility",
        "realistic probability",
        "roughly even",
        "even chance",
        "likely",
        "probable",
        "probably",
        "very likely",
        "highly likely",
        "highly probable",
        "almost certain",
        "almost certainly",
    ])
});
/// Words for how sure a speaker is.
static CONFIDENCE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "high confidence",
        "moderate confidence",
        "low confidence",
        "medium confidence",
        "with confidence",
        "confidence level",
    ])
});

pub(super) fn likelihood_and_confidence(briefing: &Briefing) -> Vec<Finding> {
    let overview = briefing.bottom_line.iter().chain(&briefing.caveats).map(|text| (None, text));
    let entries = texts(briefing, FieldUse::Running).map(|(entry, _, text)| (Some(entry), text));
    // Hardly a text speaks of confidence at all.
    let confident = overview.chain(entries).filter(|(_, text)| CONFIDENCE.first_in(text).is_some());
    let sentences = confident.flat_map(|(entry, text)| {
        text.split_inclusive(['.', '!', '?', '\n']).map(move |sentence| (entry, sentence))
    });
    let found = sentences.filter_map(|(entry, sentence)| {
        let (confidence, likelihood) = CONFIDENCE.first_in(sentence).zip(LIKELIHOOD.first_in(sentence))?;
        let message = format!("`{likelihood}` and `{confidence}` stand in one sentence");
        let help = "say how likely it is in one sentence, and how sure you are in another";
        Some(Finding { entry, field: None, message, help })
    });
    found.collect()
}

/// The texts of all entries that the program uses in this way, each with its field.
fn texts(briefing: &Briefing, used: FieldUse) -> impl Iterator<Item = (EntryId, &'static str, &Text)> {
    let of_entry = move |entry| briefing.texts(entry, used).map(move |(field, text)| (entry, field, text));
    briefing.entries().flat_map(of_entry)
}

/// The most characters of a title or a name, and of a text.
const LONGEST_NAME: usize = 90;
const LONGEST_TEXT: usize = 700;

pub(super) fn long_names(briefing: &Briefing) -> Vec<Finding> {
    let help = "shorten it, and put the rest into a text";
    let long = |name: &str| {
        (name.chars().count() > LONGEST_NAME).then(|| format!("{} is too long for a row", quote(name)))
    };
    let title = briefing.title.iter();
    let title = title.filter_map(|title| Some(Finding::of_all(long(title)?, help).in_field("title")));
    // Those of a draft are counted by `draft-unfinished`.
    let is_drafted = |name: &Text| briefing.status == Some(DraftStatus::Draft) && name.contains(LABEL_GAP);
    let entries = texts(briefing, FieldUse::Name).filter(|(.., name)| !is_drafted(name));
    let entries = entries
        .filter_map(|(entry, field, name)| Some(Finding::at(entry, long(name)?, help).in_field(field)));
    title.chain(entries).collect()
}

pub(super) fn long_texts(briefing: &Briefing) -> Vec<Finding> {
    let help = "say the main point, and make the rest facts of their own";
    let long = |text: &str| text.chars().count() > LONGEST_TEXT;
    let words = |text: &str| format!("{} is too long for a screen", quote(text));
    let bottom_line = briefing.bottom_line.iter().filter(|text| long(text));
    let overview = bottom_line.map(|text| Finding::of_all(words(text), help).in_field("bottom-line"));
    let entries = texts(briefing, FieldUse::Running).filter(|(.., text)| long(text));
    let entries = entries.map(|(entry, field, text)| Finding::at(entry, words(text), help).in_field(field));
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
