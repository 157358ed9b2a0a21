//! The measures of the rows of a list: how wide they are, and how far they begin alike.

use std::collections::HashMap;

use super::list_row::ListColumns;
use super::pane::Pane;
use crate::model::{Briefing, EntryId};
use crate::text::Clean;

/// The measures of the rows of a list.
#[derive(Debug)]
pub(crate) struct ListMeasures {
    pub(crate) columns: ListColumns,
    /// The bytes of the words of each row with which those of another begin too.
    shared: HashMap<Option<EntryId>, usize>,
    /// The columns that each row needs at the least.
    least: HashMap<Option<EntryId>, usize>,
}

impl ListMeasures {
    pub(crate) fn of(briefing: &Briefing, rows: &[Option<EntryId>]) -> Self {
        let mut columns = ListColumns::default();
        let mut names = Vec::with_capacity(rows.len());
        let mut least = HashMap::with_capacity(rows.len());
        for &entry in rows {
            let row = Pane::row(briefing, entry);
            columns.widen(&row);
            least.insert(entry, row.least_width());
            names.extend(row.words.into_iter().next().map(|span| (entry, span.text)));
        }
        Self { columns, shared: shared_beginnings(&names), least }
    }

    /// The bytes of the words of a row with which those of another begin too.
    pub(crate) fn shared_beginning(&self, row: Option<EntryId>) -> usize {
        self.shared.get(&row).copied().unwrap_or(0)
    }

    /// The columns of a row in one line, however little of its name is left.
    pub(crate) fn least_width(&self, row: Option<EntryId>) -> usize {
        self.least.get(&row).copied().unwrap_or(0)
    }
}

/// The beginnings that names share with others: for each the bytes up to the first word in which it differs from the one that is
/// most like it.
fn shared_beginnings(names: &[(Option<EntryId>, Clean)]) -> HashMap<Option<EntryId>, usize> {
    let mut sorted: Vec<(&str, Option<EntryId>)> =
        names.iter().map(|(row, name)| (name.as_str(), *row)).collect();
    sorted.sort_unstable_by_key(|(name, _)| *name);
    let mut shared = HashMap::with_capacity(names.len());
    let mut before = 0;
    let mut same = sorted.chunk_by(|one, next| one.0 == next.0).peekable();
    while let Some(rows) = same.next() {
        let behind = same.peek().map_or(0, |next| common_words(rows[0].0, next[0].0));
        shared.extend(rows.iter().map(|(_, row)| (*row, before.max(behind))));
        before = behind;
    }
    shared
}

/// The bytes of the words with which both texts begin.
fn common_words(one: &str, other: &str) -> usize {
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    one.as_bytes()[..same].iter().rposition(|byte| *byte == b' ').map_or(0, |at| at + 1)
}
