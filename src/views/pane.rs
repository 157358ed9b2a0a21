//! The panes: what each lists, in which order, and how a row of it reads.

use std::cmp::Reverse;

use crate::model::{ActorRole, Briefing, EntryId, Event, Id, Issue, Position, Question, Source};
use crate::page::{self, Line, Role, Sign, Span};
use crate::text::Clean;

use super::legend::{self, SCHEDULED};
use super::list_row::ListRow;
use super::state::{is_doubtful, issue_sign, movement_sign};
use super::told_apart::told_apart_beside_value;
use super::{amount, issue, words};

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
            EntryId::Judgement(_) => Self::Overview,
        }
    }

    /// The row that shows an entry: for a position that of its issue, if the file has it; for a judgement the
    /// overview.
    pub(crate) fn row_of(briefing: &Briefing, entry: EntryId) -> Option<EntryId> {
        match entry {
            EntryId::Position(id) => Some(briefing.positions[id].issue.id().map_or(entry, EntryId::Issue)),
            EntryId::Judgement(_) => None,
            _ => Some(entry),
        }
    }

    /// Its rows; the overview has one, which is not an entry. Of the sources those that most entries cite
    /// are the first.
    pub(crate) fn rows(self, briefing: &Briefing) -> Vec<Option<EntryId>> {
        let mut rows = self.rows_as_written(briefing);
        if self == Self::Sources {
            let citing = |id| Reverse(briefing.entries_citing(id));
            rows.sort_by_cached_key(|row| row.and_then(|row| row.try_into().ok()).map(citing));
        }
        rows
    }

    /// The same whatever else the file has: sources as they are in it.
    fn rows_as_written(self, briefing: &Briefing) -> Vec<Option<EntryId>> {
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
        let is_answered = |id: Id<Question>| !briefing.questions[id].is_open();
        rows.sort_by_key(|row| match row {
            EntryId::Question(id) => is_answered(*id),
            _ => briefing.is_background(*row),
        });
        rows.into_iter().map(Some).collect()
    }

    /// A row in words, but for what stands beside it.
    pub(crate) fn row(briefing: &Briefing, row: Option<EntryId>) -> ListRow {
        let Some(entry) = row else {
            let words = briefing.bottom_line.clone().unwrap_or_else(|| "no bottom line".to_owned());
            return ListRow { words: vec![Span::text(words)], ..ListRow::default() };
        };
        let words = |words: &str| vec![Span::text(words.to_owned())];
        match entry {
            EntryId::Issue(id) => issue_row(briefing, id),
            EntryId::Figure(id) => {
                let figure = &briefing.figures[id];
                let tail = words(&amount::value(figure));
                let mut words = words(&figure.label);
                let apart = told_apart_beside_value(briefing, figure);
                words.extend((!apart.is_empty()).then(|| Span::new(format!(" — {apart}"), Role::From)));
                ListRow { lead: doubt(briefing, entry), words, tail, ..ListRow::default() }
            }
            EntryId::Actor(id) => {
                let actor = &briefing.actors[id];
                let none = || briefing.has_roles().then(|| Span::text("no role"));
                let role = actor.role.map(|role| Span::text(ActorRole::word(role))).or_else(none);
                ListRow { lead: role.into_iter().collect(), words: words(&actor.name), ..ListRow::default() }
            }
            EntryId::Question(id) => {
                let question = &briefing.questions[id];
                let sign = if question.is_open() { Sign::Open } else { Sign::Agreed };
                ListRow { lead: vec![sign.span()], words: words(&question.text), ..ListRow::default() }
            }
            EntryId::Event(id) => {
                let event = &briefing.events[id];
                let lead = words(&briefing.when_in_its_year(event));
                let background = event.background.then_some("background");
                let kind = event.kind_word().or(background).map(words);
                let scheduled = briefing.is_scheduled(event).then(|| vec![legend::mark(SCHEDULED)]);
                let doubt = Some(doubt(briefing, entry)).filter(|doubt| !doubt.is_empty());
                let tail = kind.into_iter().chain(scheduled).chain(doubt);
                let tail = tail.collect::<Vec<_>>().join(&Span::text(" "));
                ListRow { lead, words: words(&event.text), tail, ..ListRow::default() }
            }
            EntryId::Source(id) => source_row(briefing, id),
            EntryId::Position(_) | EntryId::Judgement(_) => {
                ListRow { words: words(&words::brief(briefing, entry)), ..ListRow::default() }
            }
        }
    }

    /// The words beside the value of a row where there is room: who moved, how many facts a source has.
    pub(crate) fn beside(briefing: &Briefing, row: Option<EntryId>) -> Vec<Line> {
        match row {
            Some(EntryId::Issue(id)) => moved_on(briefing, id),
            Some(EntryId::Figure(id)) if briefing.figures[id].background => {
                vec![vec![Span::text("background")]]
            }
            Some(EntryId::Source(id)) => {
                vec![vec![Span::quiet(crate::text::count(briefing.facts_citing(id), "fact", "facts"))]]
            }
            _ => Vec::new(),
        }
    }
}

/// The sign of a fact that is disputed or unverified.
fn doubt(briefing: &Briefing, fact: EntryId) -> Line {
    is_doubtful(briefing, fact).then(|| Sign::Doubtful.span()).into_iter().collect()
}

/// "■ Flow in dry years  deadlocked".
fn issue_row(briefing: &Briefing, id: Id<Issue>) -> ListRow {
    let issue = &briefing.issues[id];
    let lead = issue.status.map(|status| vec![issue_sign(status).span()]).unwrap_or_default();
    let tail = issue.status.map(|status| vec![Span::text(status.word())]).unwrap_or_default();
    ListRow { lead, words: vec![Span::text(issue.name.clone())], tail, ..ListRow::default() }
}

/// Who moved on an issue.
fn moved_on(briefing: &Briefing, id: Id<Issue>) -> Vec<Line> {
    let moved = |id: Id<Position>| {
        let position = &briefing.positions[id];
        let movement = position.moved()?;
        let name = briefing.actors[position.holder.id()?].name.clone();
        Some(movement_sign(movement).with(name))
    };
    let mut lines: Vec<Line> = issue::in_order(briefing, id).into_iter().filter_map(moved).collect();
    lines.dedup();
    lines
}

/// "14 May  Courier: Dam talks break up".
fn source_row(briefing: &Briefing, id: Id<Source>) -> ListRow {
    let date = briefing.sources[id].published.as_ref();
    let lead = date.map(|date| vec![Span::text(briefing.in_its_year(date))]).unwrap_or_default();
    ListRow { lead, words: vec![Span::text(words::brief(briefing, id.into()))], ..ListRow::default() }
}

/// The name of what a text of an entry belongs to: of a position its holder, of a figure its label or its
/// number, else its row in its pane; none if the text says it, but whose position it is is always said.
/// `field` is the label of the text on pages; empty for the entry's name or words.
pub(crate) fn owner(briefing: &Briefing, entry: EntryId, field: &str, text: &Clean) -> Option<Clean> {
    let of_row = || page::words(&Pane::row(briefing, Some(entry)).words);
    let name = match entry {
        EntryId::Position(id) => match briefing.positions[id].holder.id() {
            Some(holder) => return Some(Clean::line(briefing.actors[holder].name.clone())),
            None => of_row(),
        },
        EntryId::Figure(id) if field.is_empty() => amount::value(&briefing.figures[id]),
        EntryId::Figure(_) if field != "value" => words::brief(briefing, entry),
        _ => of_row(),
    };
    (!name.contains(text.as_str()) && !text.as_str().contains(&name)).then(|| Clean::line(name))
}

/// Every entry in the order of the panes and of their rows, but the sources as they are in the file; the
/// positions under their issue and the judgements first.
pub fn in_order(briefing: &Briefing) -> Vec<EntryId> {
    let mut entries = Vec::new();
    for row in Pane::ALL.into_iter().flat_map(|pane| pane.rows_as_written(briefing)) {
        entries.extend(row);
        match row {
            None => entries.extend(briefing.judgements.ids().map(EntryId::Judgement)),
            Some(EntryId::Issue(id)) => {
                entries.extend(issue::in_order(briefing, id).into_iter().map(EntryId::Position));
            }
            Some(_) => {}
        }
    }
    entries
}

/// The order of the timeline: by the earliest day that a date can mean, then by the latest.
fn order(event: &Event) -> (crate::model::Day, crate::model::Day) {
    (event.date.earliest(), event.date.latest())
}
