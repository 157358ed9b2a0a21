//! A row as it was before it changed: in a few words for its list, in full at the end of its page.

use std::collections::HashMap;

use crate::compare::{Change, by_entry};
use crate::model::{ActorRole, Briefing, EntryId, IssueStatus};
use crate::page::{Block, HeadingLevel, Line, Page, Sign, Span};

use super::amount;
use super::differences::{differing_name, fields, sign_of};
use super::pane::Pane;

/// The last change of a row.
#[derive(Clone, Debug, Default)]
pub(crate) struct RowChange {
    /// The words of the row before, the most telling first.
    words: Vec<String>,
    /// Its fields as they were and are, and those of the entries that have its page.
    pub(crate) fields: Vec<Block>,
}

impl RowChange {
    /// True if the row itself changed, and not only what has its page.
    pub(crate) fn has_words(&self) -> bool {
        !self.words.is_empty()
    }

    /// "was deadlocked": the first of the words that is another now; nothing if none is.
    pub(crate) fn was(&self, briefing: &Briefing, row: Option<EntryId>) -> Line {
        let now = row.map(|entry| row_words(briefing, entry)).unwrap_or_default();
        let differs = |(was, now): &(&String, &String)| was != now && !was.is_empty();
        let differing = self.words.iter().zip(&now).find(differs);
        differing.map(|(was, _)| vec![Span::quiet("was "), Span::text(was.clone())]).unwrap_or_default()
    }
}

/// The words of a row that may change, the most telling first.
fn row_words(briefing: &Briefing, entry: EntryId) -> Vec<String> {
    let state = match entry {
        EntryId::Issue(id) => briefing.issues[id].status.map(|status| IssueStatus::word(status).to_owned()),
        EntryId::Figure(id) => Some(amount::value(&briefing.figures[id])),
        EntryId::Actor(id) => briefing.actors[id].role.map(|role| ActorRole::word(role).to_owned()),
        EntryId::Question(id) => Some(briefing.questions[id].state_word().to_owned()),
        EntryId::Event(id) => Some(briefing.when(&briefing.events[id])),
        EntryId::Source(id) => briefing.sources[id].published.as_ref().map(ToString::to_string),
        EntryId::Position(_) | EntryId::Judgement(_) => None,
    };
    vec![state.unwrap_or_default(), briefing.name(entry).to_owned()]
}

/// The changes between two versions, by the row of the new one that they belong to; `None` is the overview.
pub(crate) fn row_changes(
    versions: [&Briefing; 2],
    changes: &[Change],
) -> HashMap<Option<EntryId>, RowChange> {
    let mut rows: HashMap<_, RowChange> = HashMap::new();
    for of_entry in by_entry(changes) {
        let first = &of_entry[0];
        let row = row_of(versions, first);
        let change = rows.entry(row).or_default();
        // The row itself has no sign before its fields.
        let mut sign = Sign::Changed;
        if row == first.new && (row.is_some() || first.old.is_none()) {
            change.words = first.old.map(|old| row_words(versions[0], old)).unwrap_or_default();
        } else {
            sign = sign_of(versions[1], of_entry);
            let line = sign.with(name(versions, first));
            change.fields.push(Block::Text { indent: 0, hang: 2, line });
        }
        let rows = fields(of_entry, sign);
        change.fields.extend((!rows.is_empty()).then_some(Block::WasNow { rows, in_columns: false }));
    }
    rows
}

/// The row that a change belongs to; of what is gone with its row that is the overview.
fn row_of([old, new]: [&Briefing; 2], change: &Change) -> Option<EntryId> {
    match (change.old, change.new) {
        (_, Some(entry)) => Pane::row_of(new, entry),
        (old_entry, None) => {
            let (section, key) = old.key(Pane::row_of(old, old_entry?)?);
            new.find(section, key)
        }
    }
}

/// "Dockers' Union on Night work".
fn name([old, new]: [&Briefing; 2], change: &Change) -> String {
    let of = |briefing, entry: Option<EntryId>| entry.map(|entry| differing_name(briefing, entry));
    of(new, change.new).or_else(|| of(old, change.old)).unwrap_or_default()
}

/// Writes what a row was: its most telling words in the title, and the fields at the end of the page.
pub(crate) fn write_last_change(
    page: &mut Page,
    briefing: &Briefing,
    row: Option<EntryId>,
    change: &RowChange,
) {
    let was = change.was(briefing, row);
    let title = page.blocks.iter_mut().find_map(|block| match block {
        Block::Heading { level: HeadingLevel::Title, right, .. } => Some(right),
        _ => None,
    });
    if let Some(right) = title.filter(|_| !was.is_empty()) {
        right.extend((!right.is_empty()).then(|| Span::text(" · ")));
        right.extend(was);
    }
    if !change.fields.is_empty() {
        let left = vec![Span::head("Last change")];
        page.blocks.extend([Block::Gap, Block::part(left)]);
        page.blocks.push(Block::EndOfFact);
        page.blocks.extend_from_slice(&change.fields);
    }
}
