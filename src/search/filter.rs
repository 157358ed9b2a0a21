//! A filter of rows: words, and values of fields such as `role:mediator`, all of which a row has to fit;
//! `sort:date` gives their order.
//!
//! A row fits if its entry has all of them, or an issue with one of its positions. It knows no list and no
//! screen.

use std::collections::{BTreeSet, HashSet};
use std::iter::once;

use crate::model::{Briefing, EntryField, EntryId, FactStatus, FieldUse, FieldValue, Relation};
use crate::text::Clean;
use crate::views;

use super::index::Index;
use super::needle::Needle;
use super::sort::SortOrder;

/// A filter as it was typed.
#[derive(Clone, Debug)]
pub struct Filter {
    typed: Clean,
    terms: Vec<FilterTerm>,
    /// The order of the rows; none for that of the list.
    order: Option<SortOrder>,
}

#[derive(Clone, Debug)]
enum FilterTerm {
    /// Words that stand in a text of the entry, or in the name of an actor or an issue that it refers to.
    Words { written: String, needle: Needle },
    /// The beginning of a word in a value of a field; any value, if there is no needle.
    Value { key: String, written: String, value: Option<Needle> },
}

/// A term with what it needs to tell if an entry fits.
enum ReadyTerm<'f> {
    Words(HashSet<EntryId>),
    Value(&'f str, Option<&'f Needle>),
}

/// The key for whoever gives a fact.
const BY: &str = "by";

/// The beginning of a term that gives the order of the rows.
const SORT: &str = "sort:";

/// True for a term that gives the order.
fn is_order(term: &str) -> bool {
    term.get(..SORT.len()).is_some_and(|key| key.eq_ignore_ascii_case(SORT))
}

/// The value of that key for givers without a name.
const UNNAMED: &str = "unnamed";

/// The most values that are told: more than anybody reads.
const MOST_TOLD: usize = 12;

impl Filter {
    /// The filter in `typed`; none if there is nothing in it.
    pub fn new(typed: &str) -> Option<Self> {
        let (orders, others): (Vec<_>, Vec<_>) =
            split(typed).into_iter().partition(|(term, quoted)| !quoted && is_order(term));
        let terms: Vec<_> = others.iter().filter_map(|(term, quoted)| term_in(term, *quoted)).collect();
        let order = orders.iter().rev().find_map(|(term, _)| SortOrder::of(&term[SORT.len()..]));
        let typed = Clean::line(typed.trim().to_owned());
        (!terms.is_empty() || order.is_some()).then_some(Self { typed, terms, order })
    }

    /// The text that was typed.
    pub fn typed(&self) -> &Clean {
        &self.typed
    }

    /// Words to be marked in the rows.
    pub fn needles(&self) -> impl Iterator<Item = &Needle> {
        self.terms.iter().filter_map(|term| match term {
            FilterTerm::Words { needle, .. } => Some(needle),
            FilterTerm::Value { .. } => None,
        })
    }

    /// The rows that fit, in their order; none if there is nothing to sort them by.
    pub fn rows(&self, briefing: &Briefing, index: &Index, rows: &[Option<EntryId>]) -> Vec<Option<EntryId>> {
        let ready: Vec<_> = self.terms.iter().map(|term| term.ready(briefing, index)).collect();
        let fits = |entries: &[EntryId]| {
            ready.iter().all(|term| entries.iter().any(|entry| term.fits(briefing, *entry)))
        };
        let row_fits =
            |row: &&Option<EntryId>| row.is_some_and(|row| groups(briefing, row).any(|g| fits(&g)));
        let mut fitting: Vec<_> = rows.iter().filter(row_fits).copied().collect();
        let word = |entry, key: &str| values(briefing, entry, key).into_iter().next()?.into_iter().next();
        let is_sorted = self.order.as_ref().is_none_or(|order| order.sort(briefing, &mut fitting, word));
        if is_sorted { fitting } else { Vec::new() }
    }

    /// Why no row fits: a key or a value that none of them has, with those that there are, or words that
    /// stand nowhere.
    pub fn complaint(&self, briefing: &Briefing, index: &Index, rows: &[Option<EntryId>]) -> String {
        let entries: Vec<EntryId> =
            rows.iter().flatten().flat_map(|row| groups(briefing, *row)).flatten().collect();
        for term in &self.terms {
            let ready = term.ready(briefing, index);
            if entries.iter().any(|entry| ready.fits(briefing, *entry)) {
                continue;
            }
            return match term {
                FilterTerm::Words { written, .. } => format!("nothing in this list has `{written}`"),
                FilterTerm::Value { key, written, .. } => unknown(briefing, &entries, key, written),
            };
        }
        let unsorted = Self { order: None, ..self.clone() };
        match &self.order {
            Some(order) if !unsorted.rows(briefing, index, rows).is_empty() => order.complaint(),
            _ => "nothing in this list has all of this at once".to_owned(),
        }
    }
}

impl FilterTerm {
    fn ready(&self, briefing: &Briefing, index: &Index) -> ReadyTerm<'_> {
        match self {
            Self::Words { needle, .. } => ReadyTerm::Words(holders(briefing, index, needle)),
            Self::Value { key, value, .. } => ReadyTerm::Value(key, value.as_ref()),
        }
    }
}

impl ReadyTerm<'_> {
    fn fits(&self, briefing: &Briefing, entry: EntryId) -> bool {
        match self {
            Self::Words(holders) => holders.contains(&entry),
            Self::Value(key, value) => {
                let fits = |word: &String| value.is_none_or(|value| begins_word(value, word));
                values(briefing, entry, key).iter().any(|value| value.iter().any(fits))
            }
        }
    }
}

/// A value of a field, in all the words that it is known by; the first are for showing.
type ValueWords = Vec<String>;

/// The terms in what was typed, and if they stood in quotation marks, in which white space is part of them.
fn split(typed: &str) -> Vec<(String, bool)> {
    let mut terms = vec![(String::new(), false)];
    let mut in_quotes = false;
    for char in typed.chars() {
        let last = terms.len() - 1;
        match char {
            '"' => {
                in_quotes = !in_quotes;
                terms[last].1 |= terms[last].0.is_empty();
            }
            _ if char.is_whitespace() && !in_quotes => terms.push((String::new(), false)),
            _ => terms[last].0.push(char),
        }
    }
    terms
}

fn term_in(term: &str, is_quoted: bool) -> Option<FilterTerm> {
    match term.split_once(':').filter(|_| !is_quoted) {
        Some((key, written))
            if !key.is_empty() && key.chars().all(|char| char.is_alphabetic() || char == '-') =>
        {
            let (key, written) = (key.to_lowercase(), written.to_owned());
            Some(FilterTerm::Value { key, value: Needle::new(&written.to_lowercase()), written })
        }
        _ => Needle::new(term).map(|needle| FilterTerm::Words { written: term.to_owned(), needle }),
    }
}

/// The entries that a row stands for, together: its own, and of an issue each position on it beside it.
fn groups(briefing: &Briefing, row: EntryId) -> impl Iterator<Item = Vec<EntryId>> {
    let is_position = |from: &EntryId| matches!(from, EntryId::Position(_));
    let on_issue = match row {
        EntryId::Issue(_) => linked(briefing, row, |how| how == Relation::On).filter(is_position).collect(),
        _ => Vec::new(),
    };
    once(vec![row]).chain(on_issue.into_iter().map(move |position| vec![row, position]))
}

/// The entries that refer to another in such a way.
fn linked(
    briefing: &Briefing,
    to: EntryId,
    is_meant: impl Fn(Relation) -> bool,
) -> impl Iterator<Item = EntryId> {
    let links = briefing.links().to(to).iter();
    links.filter(move |link| is_meant(link.how)).map(|link| link.from)
}

/// The entries with the needle in one of their texts, or in the name of an actor or an issue that they refer
/// to. The title of a source is no word of what rests on it.
fn holders(briefing: &Briefing, index: &Index, needle: &Needle) -> HashSet<EntryId> {
    let mut holders = HashSet::new();
    let is_named = |how| !matches!(how, Relation::Mentions | Relation::See);
    for hit in index.find(needle) {
        let Some(entry) = hit.entry else { continue };
        holders.insert(entry);
        let is_name = hit.field.is_empty() || hit.field == "also";
        if is_name && matches!(entry, EntryId::Actor(_) | EntryId::Issue(_)) {
            holders.extend(linked(briefing, entry, is_named));
        }
    }
    holders
}

/// True if a word in a text begins with the needle.
fn begins_word(needle: &Needle, text: &str) -> bool {
    let begins = |at: usize| !text[..at].ends_with(char::is_alphanumeric);
    needle.find_in(text).iter().any(|found| begins(found.start))
}

/// The values that an entry has for a key.
fn values(briefing: &Briefing, entry: EntryId, key: &str) -> Vec<ValueWords> {
    let mut found = Vec::new();
    for (field, value) in briefing.fields(entry) {
        if key_of(field, &value) == Some(key) {
            found.extend(known_values(briefing, &value, key));
        }
    }
    found.extend(made(briefing, entry).filter(|(known, _)| *known == key).map(|(_, value)| value));
    found
}

/// The key of a field in filters, if it has one: its own, but one for whoever says something.
fn key_of<'f>(field: &'f EntryField, value: &FieldValue) -> Option<&'f str> {
    let is_key = !matches!(
        value,
        FieldValue::Text(_)
            | FieldValue::Texts(_)
            | FieldValue::Date(_)
            | FieldValue::Quantity(_)
            | FieldValue::Number(_)
            | FieldValue::Range(..)
    );
    let is_giver =
        field.is(FieldUse::Link(Relation::AccordingTo)) || field.is(FieldUse::Link(Relation::Holds));
    let key = if is_giver { BY } else { field.key };
    is_key.then_some(key)
}

fn known_values(briefing: &Briefing, value: &FieldValue, key: &str) -> Vec<ValueWords> {
    let word = |word: &str| vec![vec![word.to_owned()]];
    match value {
        FieldValue::Word(known) => word(known),
        FieldValue::Flag => word("yes"),
        FieldValue::Reliability(letter) => word(letter.word()),
        FieldValue::Credibility(number) => word(&number.number().to_string()),
        value => value.entries().into_iter().map(|entry| named(briefing, entry, key)).collect(),
    }
}

/// An entry as a value: its name, its other names and its id; of a giver without a name, that it has none.
fn named(briefing: &Briefing, entry: EntryId, key: &str) -> ValueWords {
    let mut words = vec![views::brief(briefing, entry), briefing.key(entry).1.to_owned()];
    if let EntryId::Actor(id) = entry {
        let actor = &briefing.actors[id];
        words.extend(actor.aka.iter().cloned());
        if key == BY && actor.anonymous {
            words.push(UNNAMED.to_owned());
        }
    }
    words
}

/// Values that follow from other fields: the status of facts, questions and events, and what an entry itself
/// is.
fn made(briefing: &Briefing, entry: EntryId) -> impl Iterator<Item = (&'static str, ValueWords)> {
    let state = match entry {
        EntryId::Question(id) => Some(briefing.questions[id].state_word()),
        EntryId::Event(id) if briefing.is_scheduled(&briefing.events[id]) => Some("scheduled"),
        _ => None,
    };
    let words = briefing.status(entry).map(FactStatus::word).into_iter().chain(state);
    let words = words.map(|word| ("status", vec![word.to_owned()]));
    let itself = matches!(entry, EntryId::Actor(_) | EntryId::Issue(_) | EntryId::Source(_))
        .then(|| (views::kind(entry), named(briefing, entry, "")));
    words.chain(itself)
}

/// The words for a key or a value that no entry has.
fn unknown(briefing: &Briefing, entries: &[EntryId], key: &str, written: &str) -> String {
    let mut known: Vec<String> = Vec::new();
    for value in entries.iter().flat_map(|entry| values(briefing, *entry, key)) {
        let unnamed = value.iter().filter(|word| *word == UNNAMED).cloned();
        for word in value[..1].iter().cloned().chain(unnamed) {
            if known.len() <= MOST_TOLD && !known.contains(&word) {
                known.push(word);
            }
        }
    }
    if known.is_empty() {
        let keys: BTreeSet<String> = entries.iter().flat_map(|entry| keys(briefing, *entry)).collect();
        let keys: Vec<_> =
            keys.into_iter().filter(|other| other != key).map(|key| format!("{key}:")).collect();
        return format!("nothing in this list has `{key}:`; it has {}", keys.join(" "));
    }
    let rest = if known.len() > MOST_TOLD { ", …" } else { "" };
    known.truncate(MOST_TOLD);
    format!("nothing in this list has `{key}:{written}`; it has {}{rest}", known.join(", "))
}

/// The keys that an entry has values for.
fn keys(briefing: &Briefing, entry: EntryId) -> Vec<String> {
    let fields = briefing.fields(entry);
    let keys = fields.iter().filter_map(|(field, value)| key_of(field, value));
    keys.chain(made(briefing, entry).map(|(key, _)| key)).map(ToOwned::to_owned).collect()
}
