//! The panes: what each lists, in which order, and how a row of it reads.

use crate::model::{ActorRole, Briefing, EntryId, Event, Question};
use crate::page::{Line, Span};
use crate::text::Clean;

use super::state::issue_status;
use super::writer::terms;
use super::{issue, words};

/// The parts of a briefing that have a list of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The whole in short.
    Overview,
    /// The issues, each with the positions on it.
    Positions,
    /// The figures.
    Figures,
    /// The actors.
    Actors,
    /// The questions.
    Questions,
    /// The events, by date.
    Timeline,
    /// The sources.
    Sources,
}

/// A row of a pane.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRow {
    /// The words before the others, in a column of their own: a date.
    pub(crate) lead: Clean,
    /// The words; cut if they do not fit.
    pub(crate) words: Line,
    /// The words at the right edge: a state, a value.
    pub(crate) tail: Line,
}

impl Pane {
    /// Every pane, in the order of the number keys.
    pub const ALL: [Self; 7] = [
        Self::Overview,
        Self::Positions,
        Self::Figures,
        Self::Actors,
        Self::Questions,
        Self::Timeline,
        Self::Sources,
    ];

    /// Its name on the screen.
    pub fn title(self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Positions => "Positions",
            Self::Figures => "Figures",
            Self::Actors => "Actors",
            Self::Questions => "Questions",
            Self::Timeline => "Timeline",
            Self::Sources => "Sources",
        }
    }

    /// Its place among the panes, from 0.
    pub fn index(self) -> usize {
        self as usize
    }

    /// The pane that lists an entry.
    pub(crate) fn of(entry: EntryId) -> Self {
        match entry {
            EntryId::Issue(_) | EntryId::Position(_) => Self::Positions,
            EntryId::Figure(_) => Self::Figures,
            EntryId::Actor(_) => Self::Actors,
            EntryId::Question(_) => Self::Questions,
            EntryId::Event(_) => Self::Timeline,
            EntryId::Source(_) => Self::Sources,
        }
    }

    /// The row that shows an entry: for a position that of its issue, if the file has it.
    pub(crate) fn row_of(briefing: &Briefing, entry: EntryId) -> EntryId {
        match entry {
            EntryId::Position(id) => briefing.positions[id].issue.id().map_or(entry, EntryId::Issue),
            _ => entry,
        }
    }

    /// Its rows; the overview has one, which is not an entry.
    pub(crate) fn rows(self, briefing: &Briefing) -> Vec<Option<EntryId>> {
        let mut rows: Vec<EntryId> = match self {
            Self::Overview => return vec![None],
            Self::Positions => {
                let issues = briefing.issues.ids().map(EntryId::Issue);
                let stray = briefing.positions.iter().filter(|(_, position)| position.issue.id().is_none());
                issues.chain(stray.map(|(id, _)| EntryId::Position(id))).collect()
            }
            Self::Figures => briefing.figures.ids().map(EntryId::Figure).collect(),
            Self::Actors => briefing.parties_first().into_iter().map(EntryId::Actor).collect(),
            Self::Questions => briefing.questions.ids().map(EntryId::Question).collect(),
            Self::Timeline => briefing.events.ids().map(EntryId::Event).collect(),
            Self::Sources => briefing.sources.ids().map(EntryId::Source).collect(),
        };
        rows.sort_by_cached_key(|row| match row {
            EntryId::Event(id) => Some(order(&briefing.events[*id])),
            _ => None,
        });
        rows.sort_by_key(
            |row| matches!(row, EntryId::Question(id) if !Question::is_open(&briefing.questions[*id])),
        );
        rows.into_iter().map(Some).collect()
    }

    /// The words of a row.
    pub(crate) fn row(briefing: &Briefing, row: Option<EntryId>) -> ListRow {
        let Some(entry) = row else {
            let words = briefing.bottom_line.clone().unwrap_or_else(|| "no bottom line".to_owned());
            return ListRow { words: vec![Span::text(words)], ..ListRow::default() };
        };
        let (lead, words) = match entry {
            EntryId::Figure(id) => (Clean::default(), briefing.figures[id].label.clone()),
            EntryId::Event(id) => {
                let event = &briefing.events[id];
                (Clean::line(event.date.to_string()), event.text.clone())
            }
            _ => (Clean::default(), words::brief(briefing, entry)),
        };
        let tail = match entry {
            EntryId::Issue(id) => issue_status(briefing.issues[id].status),
            EntryId::Figure(id) => vec![Span::text(words::value(&briefing.figures[id]))],
            EntryId::Actor(id) => terms([briefing.actors[id].role.map(ActorRole::word)]),
            EntryId::Question(id) => terms([(!briefing.questions[id].is_open()).then_some("answered")]),
            EntryId::Source(id) => {
                let date = briefing.sources[id].published.as_ref();
                date.map(|date| Span::text(date.to_string())).into_iter().collect()
            }
            EntryId::Event(_) | EntryId::Position(_) => Line::new(),
        };
        ListRow { lead, words: vec![Span::text(words)], tail }
    }
}

/// Every entry in the order of the panes and of their rows, the positions under their issue.
pub fn in_order(briefing: &Briefing) -> Vec<EntryId> {
    let mut entries = Vec::new();
    for row in Pane::ALL.into_iter().flat_map(|pane| pane.rows(briefing)).flatten() {
        entries.push(row);
        if let EntryId::Issue(id) = row {
            entries.extend(issue::in_order(briefing, id).into_iter().map(EntryId::Position));
        }
    }
    entries
}

/// The order of the timeline: by the earliest day that a date can mean, then by the latest.
fn order(event: &Event) -> (crate::model::Day, crate::model::Day) {
    (event.date.earliest(), event.date.latest())
}
