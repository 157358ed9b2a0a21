//! The order of the rows of a list by what their entries say: `sort:date`, or `sort:-value` with the greatest
//! first.

use std::cmp::Ordering;

use crate::model::{Briefing, Day, EntryId};
use crate::views;

/// An order that was asked for.
#[derive(Clone, Debug)]
pub(super) struct SortOrder {
    key: String,
    is_backwards: bool,
}

/// The value by which an entry has its place.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
enum SortValue {
    Day(Day),
    Number(f64),
    Count(usize),
    Text(String),
}

impl SortOrder {
    /// The order in "date" or "-date"; none if there is no key.
    pub(super) fn of(written: &str) -> Option<Self> {
        let key = written.trim_start_matches('-');
        (!key.is_empty()).then(|| Self { key: key.to_lowercase(), is_backwards: key.len() < written.len() })
    }

    /// Brings rows into the order; those without a value stay behind the others, as they are. `word` gives
    /// the value of an entry for a key of the filter. False if no row has a value.
    pub(super) fn sort(
        &self,
        briefing: &Briefing,
        rows: &mut Vec<Option<EntryId>>,
        word: impl Fn(EntryId, &str) -> Option<String>,
    ) -> bool {
        let value =
            |entry| self.value(briefing, entry).or_else(|| word(entry, &self.key).map(|word| text(&word)));
        let mut valued: Vec<_> = rows.iter().map(|row| (row.and_then(value), *row)).collect();
        let has_value = valued.iter().any(|(value, _)| value.is_some());
        valued.sort_by(|(one, _), (other, _)| match (one, other) {
            (Some(one), Some(other)) => {
                let order = one.partial_cmp(other).unwrap_or(Ordering::Equal);
                if self.is_backwards { order.reverse() } else { order }
            }
            _ => other.is_some().cmp(&one.is_some()),
        });
        *rows = valued.into_iter().map(|(_, row)| row).collect();
        has_value
    }

    /// Why nothing is sorted by it.
    pub(super) fn complaint(&self) -> String {
        format!(
            "nothing in this list has a `{}` to sort by; try sort:name, sort:date, sort:value or sort:status",
            self.key
        )
    }

    /// The value of an entry for the keys that are no fields of every kind.
    fn value(&self, briefing: &Briefing, entry: EntryId) -> Option<SortValue> {
        match (self.key.as_str(), entry) {
            ("name", _) => Some(text(&views::brief(briefing, entry))),
            ("value", EntryId::Figure(id)) => {
                Some(SortValue::Number(views::extent(&briefing.figures[id])?.ends()[0]))
            }
            ("facts", EntryId::Source(id)) => Some(SortValue::Count(briefing.facts_citing(id))),
            ("date", EntryId::Event(id)) => Some(SortValue::Day(briefing.events[id].date.earliest())),
            ("date", EntryId::Source(id)) => {
                Some(SortValue::Day(briefing.sources[id].published.as_ref()?.earliest()))
            }
            ("date", _) => Some(SortValue::Day(briefing.common(entry)?.as_of.as_ref()?.earliest())),
            _ => None,
        }
    }
}

fn text(words: &str) -> SortValue {
    SortValue::Text(words.to_lowercase())
}
