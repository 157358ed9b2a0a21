//! Faults planted in a briefing, one at a time: what a hurried or careless author gets wrong.

use std::collections::BTreeMap;
use std::ops::Range;

use briefing::article::{Direction, Paragraphs};
use briefing::diagnostic::{Diagnostic, Places};
use briefing::grounding::{self, Texts};
use briefing::load::{FieldPlaces, load, place};
use briefing::model::{Briefing, Common, EntryId, Locator, Quantity};

/// A briefing with one fault in it.
pub struct Fault {
    /// What kind of fault it is.
    pub kind: &'static str,
    /// What was done, in words.
    pub what: String,
    /// The whole text with the fault.
    pub text: String,
    /// The lines of the fact that has it, from 1.
    pub lines: Range<usize>,
}

/// What is found when a briefing is held against the text of its only source: the line, the code and the
/// message.
pub fn findings(text: &str, article: &str) -> Vec<(usize, &'static str, String)> {
    let loaded = load(text);
    let paragraphs = Paragraphs::of(article);
    let texts: Texts = loaded.briefing.sources.ids().map(|id| (id, paragraphs.clone())).collect();
    let found = place(text, &loaded.briefing, grounding::against(&loaded.briefing, &texts));
    let places = Places::new(text);
    let line = |found: Diagnostic| {
        (places.line_column(found.span.start).0, found.code.name, found.message.into_owned())
    };
    found.kept.into_iter().map(line).collect()
}

/// The codes of what is found where a text has one line under its title.
pub fn codes(text: &str, line: &str) -> Vec<&'static str> {
    findings(text, &format!("News\n\n{line}\n")).into_iter().map(|(_, code, _)| code).collect()
}

/// Every fault that is planted in the positions, figures and events of a briefing.
pub fn faults(text: &str, paragraphs: usize) -> Vec<Fault> {
    let briefing = load(text).briefing;
    let mut planter =
        Planter { text, briefing: &briefing, places: FieldPlaces::of(text), paragraphs, faults: Vec::new() };
    for entry in briefing.entries() {
        if let (EntryId::Position(_) | EntryId::Figure(_) | EntryId::Event(_), Some(common)) =
            (entry, briefing.common(entry))
            && !common.sources.is_empty()
        {
            planter.plant(entry, common);
        }
    }
    planter.faults
}

/// How many faults of each kind were caught, of how many; and those that were missed.
pub fn score(text: &str, article: &str) -> (BTreeMap<&'static str, (usize, usize)>, Vec<String>) {
    let clean = findings(text, article);
    let is_new =
        |found: &(usize, &str, String)| !clean.iter().any(|old| old.1 == found.1 && old.2 == found.2);
    let (mut kinds, mut missed) = (BTreeMap::new(), Vec::new());
    for fault in faults(text, Paragraphs::of(article).len()) {
        let found = findings(&fault.text, article);
        let is_caught = found.iter().any(|found| is_new(found) && fault.lines.contains(&found.0));
        let count: &mut (usize, usize) = kinds.entry(fault.kind).or_default();
        count.1 += 1;
        if is_caught {
            count.0 += 1;
        } else {
            missed.push(format!("{}: {}", fault.kind, fault.what));
        }
    }
    (kinds, missed)
}

struct Planter<'p> {
    text: &'p str,
    briefing: &'p Briefing,
    places: FieldPlaces,
    paragraphs: usize,
    faults: Vec<Fault>,
}

/// Somebody who is in no story.
const STRANGER: &str = "\n[actors.stranger]\nname = \"Ruritania\"\nkind = \"state\"\n";

impl Planter<'_> {
    fn plant(&mut self, entry: EntryId, common: &Common) {
        self.numbers(entry);
        self.qualifiers(entry);
        self.paragraphs(entry, common);
        self.actors(entry);
        self.quotes(entry, common);
        self.dates(entry, common);
        self.givers(entry, common);
    }

    fn field(&self, entry: EntryId, field: &str, item: usize) -> Option<Range<usize>> {
        self.places.field(self.briefing.key(entry), field, item)
    }

    /// The bytes of an entry: from its header to the next one, or its one line.
    fn extent(&self, entry: EntryId) -> Range<usize> {
        let start = self.briefing.span(entry).start;
        let start = self.text[..start].rfind('\n').map_or(0, |end| end + 1);
        let rest = &self.text[start..];
        let is_table = rest.starts_with('[');
        let end = if is_table { rest.find("\n[") } else { rest.find('\n') };
        start..start + end.unwrap_or(rest.len())
    }

    fn replace(&mut self, kind: &'static str, entry: EntryId, place: Range<usize>, with: &str) {
        let (section, key) = self.briefing.key(entry);
        let extent = self.extent(entry);
        let what = format!("{section}.{key}: {} → {with}", &self.text[place.clone()]);
        let text = format!("{}{with}{}", &self.text[..place.start], &self.text[place.end..]);
        let first = Places::new(self.text).line_column(extent.start).0;
        let added = text.len().abs_diff(self.text.len());
        let last = Places::new(&text).line_column(extent.end + added.min(text.len() - extent.end)).0;
        let lines = first..last.min(first + self.text[extent].matches('\n').count() + 1) + 1;
        self.faults.push(Fault { kind, what, text: text + STRANGER, lines });
    }

    /// Puts a line before the one with the sources, or behind the header.
    fn insert(&mut self, kind: &'static str, entry: EntryId, line: &str) {
        if self.text[self.extent(entry)].starts_with('[') {
            let header = self.extent(entry).start;
            let at = header + self.text[header..].find('\n').map_or(0, |end| end + 1);
            self.replace(kind, entry, at..at, &format!("{line}\n"));
        }
    }

    fn numbers(&mut self, entry: EntryId) {
        if let EntryId::Figure(id) = entry
            && let Some(place) = self.field(entry, "value", 0)
        {
            let changed = match &self.briefing.figures[id].value {
                Quantity::Number(number) => {
                    let value = number.value();
                    [value + 1.0, value * 10.0, value + (value / 4.0).ceil() + 1.0]
                        .map(|value| value.to_string())
                        .to_vec()
                }
                Quantity::Words(words) => {
                    [("dozen", "score"), ("hundred", "thousand"), ("thousands", "millions")]
                        .iter()
                        .filter(|(from, _)| words.contains(from))
                        .map(|(from, to)| format!("{:?}", words.replacen(from, to, 1)))
                        .collect()
                }
                Quantity::Range => Vec::new(),
            };
            for value in &changed {
                self.replace("number", entry, place.clone(), value);
            }
        }
        for field in ["text", "label", "was"] {
            let Some(place) = self.field(entry, field, 0) else { continue };
            let words = &self.text[place.clone()];
            let amounts = briefing::article::amounts(words);
            for amount in amounts {
                let Some(number) = amount.number else { continue };
                let at = place.start + number.range.start..place.start + number.range.end;
                self.replace("number in words", entry, at, "87");
            }
        }
    }

    fn qualifiers(&mut self, entry: EntryId) {
        let EntryId::Figure(id) = entry else { return };
        let figure = &self.briefing.figures[id];
        match (&figure.qualifier, &figure.value, self.field(entry, "qualifier", 0)) {
            (Some(words), _, Some(place)) => {
                let reversed = match Direction::of(words) {
                    Some(Direction::Below | Direction::Nearly) => "\"more than\"",
                    _ => "\"fewer than\"",
                };
                self.replace("qualifier reversed", entry, place.clone(), reversed);
                let line = self.text[..place.start].rfind('\n').map_or(0, |end| end + 1);
                if self.text[line..].starts_with("qualifier") {
                    let end = place.end + 1;
                    self.replace("qualifier dropped", entry, line..end, "");
                }
            }
            (None, Quantity::Words(words), _) => {
                if let (Some(place), Some((_, rest))) = (self.field(entry, "value", 0), words.split_once(' '))
                {
                    self.replace("qualifier dropped", entry, place, &format!("{rest:?}"));
                }
            }
            (None, Quantity::Number(_), _) => {
                self.insert("qualifier added", entry, "qualifier = \"more than\"");
            }
            _ => {}
        }
    }

    fn paragraphs(&mut self, entry: EntryId, common: &Common) {
        let cited: Vec<_> = common.sources.iter().filter_map(|place| place.locator.clone()).collect();
        let is_cited = |number: u32| {
            cited.iter().any(|place| matches!(place, Locator::Paragraphs(first, last) if (*first..=*last).contains(&number)))
        };
        for (item, locator) in cited.iter().enumerate() {
            let (Locator::Paragraphs(first, last), Some(place)) =
                (locator, self.field(entry, "source", item))
            else {
                continue;
            };
            let others: Vec<_> = [first.wrapping_sub(1), last + 1, last + 3, first.wrapping_sub(4)]
                .into_iter()
                .filter(|&number| {
                    (1..=u32::try_from(self.paragraphs).unwrap()).contains(&number) && !is_cited(number)
                })
                .collect();
            let written = self.text[place.clone()].to_owned();
            for other in others {
                let (source, _) = written.split_once('#').unwrap_or((&written, ""));
                self.replace("paragraph", entry, place.clone(), &format!("{source}#{other}\""));
            }
        }
    }

    fn actors(&mut self, entry: EntryId) {
        match self.field(entry, "actor", 0) {
            Some(place) => self.replace("invented actor", entry, place, "\"stranger\""),
            None => self.insert("invented actor", entry, "actor = \"stranger\""),
        }
        if let Some(place) = self.field(entry, "text", 0) {
            let end = self.text[..place.end].trim_end_matches('"').trim_end_matches('.').len();
            self.replace("invented name", entry, end..end, ", and Ruritania too");
        }
    }

    fn quotes(&mut self, entry: EntryId, common: &Common) {
        let Some(quote) = &common.quote else { return };
        let Some(place) = self.field(entry, "quote", 0) else { return };
        let words: Vec<_> = quote.split(' ').collect();
        let with = |from: usize, word: &str| {
            let mut words = words.clone();
            words[from] = word;
            format!("{:?}", words.join(" "))
        };
        self.replace("quote", entry, place.clone(), &with(words.len() - 1, "appalled"));
        self.replace("quote", entry, place.clone(), &with(words.len() / 2, "hardly"));
        self.replace("quote", entry, place, &format!("{:?}", format!("very {quote}")));
    }

    fn dates(&mut self, entry: EntryId, common: &Common) {
        let date = match entry {
            EntryId::Event(id) => Some(("date", &self.briefing.events[id].date)),
            _ => common.as_of.as_ref().map(|date| ("as-of", date)),
        };
        let Some((field, _)) = date else { return };
        let Some(place) = self.field(entry, field, 0) else { return };
        let written = self.text[place.clone()].trim_matches('"').to_owned();
        let parts: Vec<i64> = written.split('-').filter_map(|part| part.parse().ok()).collect();
        let moved = match parts.as_slice() {
            [y, m, d] => vec![
                format!("{y:04}-{m:02}-{:02}", d + 2),
                format!("{y:04}-{:02}-{d:02}", m % 12 + 1),
                format!("{:04}-{m:02}-{d:02}", y - 1),
                format!("{y:04}-{m:02}-{:02}", (d + 9) % 28 + 1),
            ],
            [y, m] => vec![format!("\"{y:04}-{:02}\"", m % 12 + 1), format!("\"{:04}-{m:02}\"", y - 1)],
            _ => Vec::new(),
        };
        for date in &moved {
            self.replace("date", entry, place.clone(), date);
        }
    }

    fn givers(&mut self, entry: EntryId, common: &Common) {
        let [giver] = common.according_to.as_slice() else { return };
        let (Some(giver), Some(place)) = (giver.id(), self.field(entry, "according-to", 0)) else { return };
        let parents = |id| {
            self.briefing.actors[id].part_of.iter().filter_map(briefing::model::Ref::id).collect::<Vec<_>>()
        };
        let mut family = vec![giver];
        for _ in 0..3 {
            family.extend(family.clone().into_iter().flat_map(parents));
        }
        let others: Vec<_> = self
            .briefing
            .actors
            .iter()
            .filter(|(id, _)| {
                !family.contains(id) && !parents(*id).iter().any(|parent| family.contains(parent))
            })
            .filter(|(_, actor)| !actor.common.sources.is_empty())
            .map(|(_, actor)| actor.key.clone())
            .collect();
        for other in others.iter().step_by(others.len().div_ceil(4).max(1)) {
            self.replace("giver", entry, place.clone(), &format!("{other:?}"));
        }
    }
}
