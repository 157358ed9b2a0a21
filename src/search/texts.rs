//! Every text of an entry, in the order in which its page shows them, each with the label that it has there.
//!
//! A text is what the file says, or a word or date made from it; names that are only referred to are left
//! out, so that all texts together are never much longer than the file.

use crate::model::{
    Briefing, Citation, Common, Credibility, EntryField, EntryId, FactStatus, FieldUse, FieldValue, Fields,
    Locator, Reliability, Text, Tie,
};
use crate::text::Clean;
use crate::views;

/// Takes the label of a text and the text.
type Take<'a> = dyn FnMut(&'static str, Clean) + 'a;

/// Words that can be in a text though they are not in the file: those of dates, of the grades of sources, and
/// words that follow from fields that say it in another way.
pub(super) const MADE: [&str; 18] = [
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "spring summer autumn winter s utc",
    "month and day not given",
    "perhaps about",
    "since until from to of",
    "start not known end not known",
    "at all times",
    "completely reliable",
    "usually reliable",
    "fairly reliable",
    "not usually reliable",
    "unreliable",
    "reliability cannot be judged",
    "credibility",
    "not named by the source",
    "scheduled",
    "open answered",
    "red line",
];

/// The texts of a briefing about itself.
pub(super) fn overview(briefing: &Briefing, take: &mut Take) {
    name(take, briefing.title.as_ref());
    words(take, "as of", briefing.as_of.as_ref());
    paragraphs(take, "bottom line", &briefing.bottom_line);
    paragraphs(take, "author", &briefing.author);
    paragraphs(take, "caveat", &briefing.caveats);
    words(take, "topics", listed(&briefing.topics));
    words(take, "story", briefing.story.as_ref());
}

/// The texts of an entry; the state that follows from its fields comes behind the first.
pub(super) fn texts(briefing: &Briefing, entry: EntryId, take: &mut Take) {
    let sourced = Sourced { briefing, entry, common: briefing.common(entry) };
    let fields = briefing.fields(entry);
    let groups = fields.chunk_by(|(_, value), (_, next)| is_term(value) && is_term(next));
    for (index, group) in groups.enumerate() {
        terms(take, group.iter().map(|(field, value)| term(field, value)));
        for (field, value) in group {
            sourced.field(field, value, take);
        }
        if index == 0 {
            terms(take, [state(briefing, entry)]);
        }
    }
}

/// True if a value is shown beside others of its sort.
fn is_term(value: &FieldValue) -> bool {
    matches!(value, FieldValue::Word(_) | FieldValue::Flag)
}

/// The word for a value that is shown beside others of its sort.
fn term(field: &EntryField, value: &FieldValue) -> Option<&'static str> {
    match value {
        FieldValue::Word(word) => Some(word),
        FieldValue::Flag => Some(field.label),
        _ => None,
    }
}

/// A word that follows from fields that say it in another way.
fn state(briefing: &Briefing, entry: EntryId) -> Option<&'static str> {
    match entry {
        EntryId::Event(id) => briefing.is_scheduled(&briefing.events[id]).then_some("scheduled"),
        EntryId::Question(id) => Some(briefing.questions[id].state_word()),
        _ => None,
    }
}

/// An entry, or a tie of it, with its sourcing.
struct Sourced<'b> {
    briefing: &'b Briefing,
    entry: EntryId,
    common: Option<&'b Common>,
}

impl Sourced<'_> {
    /// The texts of a field that is not a term.
    fn field(&self, field: &EntryField, value: &FieldValue, take: &mut Take) {
        let label = field.label;
        match value {
            _ if field.is(FieldUse::Part) => {}
            FieldValue::Text(_) | FieldValue::Texts(_) if field.is(FieldUse::Line) => {
                words(take, label, listed(value.texts()));
            }
            FieldValue::Text(_) | FieldValue::Texts(_) => paragraphs(take, label, value.texts()),
            FieldValue::Refs(refs) => missing(take, label, refs.iter().filter_map(|to| to.err())),
            FieldValue::EntryRefs(refs) => {
                missing(take, label, refs.iter().filter_map(|to| to.target().err()));
            }
            FieldValue::Citations(citations) => {
                for citation in *citations {
                    missing(take, label, citation.source.written());
                    if let Some(Locator::Words(place)) = &citation.locator {
                        words(take, label, Some(place));
                    }
                }
            }
            FieldValue::Ties(ties) => ties.iter().for_each(|tie| self.tie(label, tie, take)),
            _ => words(take, label, self.in_words(value)),
        }
    }

    fn tie(&self, label: &'static str, tie: &Tie, take: &mut Take) {
        words(take, label, Some(&tie.text));
        missing(take, label, tie.to.written());
        let sourced = Sourced { common: Some(&tie.common), ..*self };
        tie.common.fields(|_| true).for_each(|(field, value)| sourced.field(field, &value, take));
    }

    /// A value in the words that a page shows for it.
    fn in_words(&self, value: &FieldValue) -> Option<String> {
        let words = match value {
            FieldValue::Quantity(_) => views::value(&self.briefing.figures[self.entry.try_into().ok()?]),
            FieldValue::Range(low, high) => format!("{} to {}", low.grouped(), high.grouped()),
            FieldValue::Date(date) => date.to_string(),
            FieldValue::Reliability(grade) => format!("{}: {}", grade.word(), grade.meaning()),
            FieldValue::Credibility(grade) => graded(self.briefing, self.common?, *grade),
            FieldValue::Status(status) if *status != FactStatus::Reported => status.word().to_owned(),
            _ => return None,
        };
        Some(words)
    }
}

/// The Admiralty grades of a fact, each once: "B2", or "credibility 2" for a source without a letter.
fn graded(briefing: &Briefing, common: &Common, credibility: Credibility) -> String {
    let letter = |citation: &Citation| citation.source.id().and_then(|id| briefing.sources[id].reliability);
    let mut letters: Vec<_> = common.sources.iter().map(letter).collect();
    if letters.is_empty() {
        letters.push(None);
    }
    letters.sort_unstable();
    letters.dedup();
    let letters = letters.into_iter().map(|letter| letter.map_or("credibility ", Reliability::word));
    letters.map(|letter| format!("{letter}{}", credibility.number())).collect::<Vec<_>>().join(", ")
}

/// The name of an entry: one line, without a label.
fn name(take: &mut Take, text: Option<&Text>) {
    words(take, "", text);
}

/// One line.
fn words(take: &mut Take, field: &'static str, words: Option<impl ToString>) {
    if let Some(words) = words {
        take(field, Clean::line(words.to_string()));
    }
}

/// Each paragraph of each text.
fn paragraphs<'t>(take: &mut Take, field: &'static str, texts: impl IntoIterator<Item = &'t Text>) {
    for text in texts {
        for paragraph in Clean::paragraphs(text) {
            take(field, paragraph);
        }
    }
}

/// The words of references that lead nowhere, marked as pages mark them.
fn missing<'w>(take: &mut Take, field: &'static str, written: impl IntoIterator<Item = &'w str>) {
    for written in written {
        words(take, field, Some(format!("{written}?")));
    }
}

/// Words of the vocabularies, as shown beside a name.
fn terms(take: &mut Take, terms: impl IntoIterator<Item = Option<&'static str>>) {
    let terms: Vec<_> = terms.into_iter().flatten().collect();
    if !terms.is_empty() {
        words(take, "", Some(terms.join(" · ")));
    }
}

/// Several short texts in one line, as they are shown.
fn listed(texts: &[Text]) -> Option<String> {
    (!texts.is_empty()).then(|| texts.join(", "))
}
