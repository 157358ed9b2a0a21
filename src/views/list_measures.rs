//! The measures of the rows of a list: how wide they are, and how far they begin alike.

use std::collections::HashMap;

use super::list_row::{ListColumns, NAMED};
use super::pane::Pane;
use crate::model::{Briefing, EntryId};
use crate::page::width;
use crate::parallel;
use crate::text::Clean;

/// The columns of the sign for words that are left out in the middle of a name.
const ELISION: usize = 2;

/// The measures of the rows of a list.
#[derive(Debug)]
pub(crate) struct ListMeasures {
    pub(crate) columns: ListColumns,
    rows: HashMap<Option<EntryId>, RowMeasures>,
}

/// The measures of a row.
#[derive(Clone, Copy, Debug, Default)]
struct RowMeasures {
    /// The columns that it needs at the least.
    least: usize,
    /// The columns of whoever gives it.
    giver: usize,
    /// Set if a value stands beside it.
    has_value: bool,
    /// The bytes of its words with which those of another row begin too.
    shared: usize,
}

impl ListMeasures {
    /// Those of several lists, on all cores if they are long.
    pub(crate) fn of_lists(briefing: &Briefing, lists: &[Vec<Option<EntryId>>]) -> Vec<Self> {
        /// So many rows take longer than a thread needs to start.
        const MANY: usize = 1000;
        let is_long = lists.iter().map(Vec::len).sum::<usize>() > MANY;
        let share = if is_long { 1 } else { lists.len() };
        parallel::each(lists, share, |rows| Self::of(briefing, rows))
    }

    fn of(briefing: &Briefing, rows: &[Option<EntryId>]) -> Self {
        let mut columns = ListColumns::default();
        let mut names = Vec::with_capacity(rows.len());
        let mut measures = HashMap::with_capacity(rows.len());
        for &entry in rows {
            let row = Pane::row(briefing, entry);
            columns.widen(&row);
            let giver = row.words.get(1..).map_or(0, width);
            let has_value = !row.tail.is_empty();
            measures.insert(entry, RowMeasures { least: row.least_width(), giver, has_value, shared: 0 });
            names.extend(row.words.into_iter().next().map(|span| (span.text, entry)));
        }
        share_beginnings(&mut names, |row, name, shared| {
            let row = measures.entry(row).or_default();
            row.shared = shared;
            // Where others begin as it does until it is cut, it keeps its first word and those of its own.
            let first = name.as_str().find(' ').map_or(0, |end| name.slice(0..end).width() + ELISION);
            let own = (first + name.slice(shared..name.as_str().len()).width()).min(name.width());
            if row.has_value && name.slice(0..shared).width() >= NAMED {
                row.least += own.saturating_sub(NAMED.min(name.width()));
            }
        });
        Self { columns, rows: measures }
    }

    /// The bytes of the words of a row with which those of another begin too.
    pub(crate) fn shared_beginning(&self, row: Option<EntryId>) -> usize {
        self.of_row(row).shared
    }

    /// The columns of a row in one line, however little of its name is left.
    pub(crate) fn least_width(&self, row: Option<EntryId>) -> usize {
        self.of_row(row).least
    }

    /// The columns of whoever gives a row.
    pub(crate) fn giver_width(&self, row: Option<EntryId>) -> usize {
        self.of_row(row).giver
    }

    fn of_row(&self, row: Option<EntryId>) -> RowMeasures {
        self.rows.get(&row).copied().unwrap_or_default()
    }
}

/// Tells of each row how far its name begins as others do: the bytes up to the first word in which it differs
/// from the one that is most like it.
fn share_beginnings(
    names: &mut [(Clean, Option<EntryId>)],
    mut tell: impl FnMut(Option<EntryId>, &Clean, usize),
) {
    names.sort_unstable_by(|(one, _), (other, _)| one.as_str().cmp(other.as_str()));
    let mut before = 0;
    let mut same = names.chunk_by(|one, next| one.0 == next.0).peekable();
    while let Some(rows) = same.next() {
        let behind = same.peek().map_or(0, |next| common_words(rows[0].0.as_str(), next[0].0.as_str()));
        for (name, row) in rows {
            tell(*row, name, before.max(behind));
        }
        before = behind;
    }
}

/// The bytes of the words with which both texts begin.
fn common_words(one: &str, other: &str) -> usize {
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    one.as_bytes()[..same].iter().rposition(|byte| *byte == b' ').map_or(0, |at| at + 1)
}
