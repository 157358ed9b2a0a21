//! The values of fields in two forms: one that is the same for whatever says the same, and one to be read.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::flat::{composed, flat};
use super::pairs::Pairs;
use super::units::same_unit;
use crate::model::{
    Briefing, Citation, EntryField, EntryId, EntryKind, EntryRef, FieldValue, Fields, Locator, Number,
    Quantity, Ref, Tie,
};

/// One of the two versions.
pub(super) struct Side<'b> {
    pub(super) briefing: &'b Briefing,
    /// In the new version, what its entries were in the old one.
    before: Option<(&'b Briefing, &'b Pairs)>,
}

/// The value of a field: each of its items as it is compared, with the words for it.
#[derive(Debug, Default)]
pub(super) struct FieldItems {
    items: Vec<(String, String)>,
    /// Set if an item leads nowhere.
    pub(super) is_dangling: bool,
    /// Set if only the items that differ are to be told.
    is_long: bool,
}

impl FieldItems {
    pub(super) fn is_nothing(&self) -> bool {
        self.items.is_empty()
    }

    fn one(same: impl Into<String>, words: impl Into<String>) -> Self {
        Self { items: vec![(same.into(), words.into())], ..Self::default() }
    }

    fn number(number: &Number) -> Self {
        Self::one(number.canonical(), number.grouped())
    }

    /// A range, whichever of its ends is written first.
    fn range(low: &Number, high: &Number) -> Self {
        let (low, high) = if low.value() > high.value() { (high, low) } else { (low, high) };
        Self::one(
            format!("{} {}", low.canonical(), high.canonical()),
            format!("{} to {}", low.grouped(), high.grouped()),
        )
    }

    fn same(&self) -> BTreeSet<&str> {
        self.items.iter().map(|(same, _)| same.as_str()).collect()
    }

    /// Its words, without the items that the other says too if there are many words. What is the same in both
    /// has the longer of its names: two articles of a paper are told apart where there are two.
    fn words(&self, other: &Self) -> Option<String> {
        let others: HashMap<&str, &str> =
            other.items.iter().map(|(same, words)| (same.as_str(), words.as_str())).collect();
        let items =
            self.items.iter().filter(|(same, _)| !self.is_long || !others.contains_key(same.as_str()));
        let items = items.map(|(same, words)| {
            let other = others.get(same.as_str()).copied().filter(|other| other.len() > words.len());
            other.unwrap_or(words)
        });
        let words = items.collect::<Vec<_>>().join(if self.is_long { " · " } else { ", " });
        (!words.is_empty()).then_some(words)
    }
}

/// The words of a field in both versions, if its values differ.
pub(super) fn differ([old, new]: &[FieldItems; 2]) -> Option<(Option<String>, Option<String>)> {
    (old.same() != new.same()).then(|| (old.words(new), new.words(old)))
}

impl<'b> Side<'b> {
    pub(super) fn old(briefing: &'b Briefing) -> Self {
        Self { briefing, before: None }
    }

    pub(super) fn new(briefing: &'b Briefing, old: &'b Briefing, pairs: &'b Pairs) -> Self {
        Self { briefing, before: Some((old, pairs)) }
    }

    /// The value of a field in both forms.
    pub(super) fn said(&self, field: &EntryField, value: &FieldValue) -> FieldItems {
        match value {
            FieldValue::Nothing | FieldValue::Quantity(Quantity::Range) => FieldItems::default(),
            FieldValue::Text(text) => FieldItems::one(same_text(field, text), flat(text)),
            FieldValue::Texts(texts) => {
                let items = texts.iter().map(|text| (composed(text), flat(text))).collect();
                FieldItems { items, is_long: true, ..FieldItems::default() }
            }
            FieldValue::Word(word) => FieldItems::one(*word, *word),
            FieldValue::Flag => FieldItems::one("yes", "yes"),
            FieldValue::Reliability(letter) => FieldItems::one(letter.word(), letter.word()),
            FieldValue::Credibility(number) => {
                FieldItems::one(number.number().to_string(), number.number().to_string())
            }
            FieldValue::Status(status) => FieldItems::one(status.word(), status.word()),
            FieldValue::Date(date) => FieldItems::one(date.canonical(), date.to_string()),
            FieldValue::Quantity(Quantity::Number(number)) => FieldItems::number(number),
            FieldValue::Number(number) => FieldItems::number(number),
            FieldValue::Quantity(Quantity::Words(words)) => {
                FieldItems::one(format!("words {}", composed(words).to_lowercase()), flat(words))
            }
            FieldValue::Range(low, high) => FieldItems::range(low, high),
            FieldValue::Refs(refs) => self.refs(refs),
            FieldValue::EntryRefs(refs) => self.refs(&refs.iter().map(EntryRef::target).collect::<Vec<_>>()),
            FieldValue::Citations(citations) => self.citations(citations),
            FieldValue::Ties(ties) => {
                let ties: Vec<_> = ties.iter().map(|tie| self.tie(tie)).collect();
                let is_dangling = ties.iter().any(|(_, is_dangling)| *is_dangling);
                FieldItems {
                    items: ties.into_iter().map(|(item, _)| item).collect(),
                    is_dangling,
                    is_long: true,
                }
            }
        }
    }

    fn refs(&self, refs: &[Result<EntryId, &str>]) -> FieldItems {
        let item = |reference: &Result<EntryId, &str>| match reference {
            Ok(entry) => (self.key(*entry), flat(self.briefing.name(*entry))),
            Err(written) => (last_key(written), (*written).to_owned()),
        };
        let is_dangling = refs.iter().any(Result::is_err);
        FieldItems { items: refs.iter().map(item).collect(), is_dangling, is_long: false }
    }

    /// The key of an entry, in the old version if it was there.
    fn key(&self, entry: EntryId) -> String {
        let before = self.before.and_then(|(old, pairs)| Some((old, pairs.old_of(entry)?)));
        let (briefing, entry) = before.unwrap_or((self.briefing, entry));
        briefing.key(entry).1.to_owned()
    }

    /// The places in each source.
    fn citations(&self, citations: &[Citation]) -> FieldItems {
        let mut said = FieldItems::default();
        let mut places: BTreeMap<String, Vec<&Citation>> = BTreeMap::new();
        let mut order = Vec::new();
        for citation in citations {
            let (key, words) = match &citation.source {
                Ref::To(id) => (self.key((*id).into()), self.briefing.outlet(*id)),
                Ref::Missing(written) => {
                    said.is_dangling = true;
                    (written.clone(), written.as_str())
                }
            };
            if !places.contains_key(&key) {
                order.push((key.clone(), words));
            }
            places.entry(key).or_default().push(citation);
        }
        for (key, words) in order {
            let places = places_in(&places[&key]);
            let shown: Vec<_> = places.iter().map(String::as_str).filter(|place| !place.is_empty()).collect();
            said.items.push((
                format!("{key}#{}", places.join(",")),
                format!("{} {}", flat(words), shown.join(", ")),
            ));
        }
        said.items.iter_mut().for_each(|(_, words)| *words = words.trim_end().to_owned());
        said
    }

    /// The tie with its sourcing, and true if a reference in it leads nowhere.
    fn tie(&self, tie: &Tie) -> ((String, String), bool) {
        let (key, name) = match &tie.to {
            Ref::To(id) => (self.key((*id).into()), self.briefing.actors[*id].name.as_str()),
            Ref::Missing(written) => (written.clone(), written.as_str()),
        };
        let mut is_dangling = tie.to.id().is_none();
        let mut same = format!("{} {key}", composed(&tie.text));
        let mut words = vec![format!("{} {}", flat(&tie.text), flat(name))];
        for (field, value) in tie.common.fields(|_| true) {
            let said = self.said(field, &value);
            is_dangling |= said.is_dangling;
            same = format!("{same}\n{} {:?}", field.key, said.same());
            words.extend(said.items.into_iter().map(|(_, words)| format!("{} {words}", field.label)));
        }
        ((same, words.join(", ")), is_dangling)
    }
}

/// The same for whatever a text of this field says in the same words: a qualifier has no capitals of its own.
fn same_text(field: &EntryField, text: &str) -> String {
    match field.key {
        "qualifier" => composed(text).to_lowercase(),
        "unit" => same_unit(text),
        _ => composed(text),
    }
}

/// The sources that citations name, without the places in them.
pub(super) fn sources(said: &FieldItems) -> BTreeSet<&str> {
    said.same().into_iter().map(|same| same.split_once('#').map_or(same, |(key, _)| key)).collect()
}

/// The key in a reference that leads nowhere, which may have its section before it.
fn last_key(written: &str) -> String {
    let section = written.split_once('.').filter(|(section, _)| EntryKind::of_section(section).is_some());
    section.map_or(written, |(_, key)| key).to_owned()
}

/// Places in one source: paragraphs in order, those that follow each other joined, then words; an empty one
/// is the whole.
fn places_in(citations: &[&Citation]) -> Vec<String> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    let mut words = BTreeSet::new();
    for citation in citations {
        match &citation.locator {
            Some(Locator::Paragraphs(first, last)) => runs.push((*first, *last)),
            Some(Locator::Words(place)) => {
                words.insert(composed(place));
            }
            None => {
                words.insert(String::new());
            }
        }
    }
    runs.sort_unstable();
    let mut joined: Vec<(u32, u32)> = Vec::new();
    for (first, last) in runs {
        match joined.last_mut() {
            Some((_, end)) if end.saturating_add(1) >= first => *end = last.max(*end),
            _ => joined.push((first, last)),
        }
    }
    joined
        .into_iter()
        .map(|(first, last)| Locator::Paragraphs(first, last).to_string())
        .chain(words)
        .collect()
}
