//! An entry over time: the values of a figure in the editions of the story and by the dates of its measure, and the status of an
//! issue; with what it was in each edition, its history.

use crate::model::{Briefing, Date, Entry, EntryId, Figure, Id, Issue};
use crate::page::{Bar, Bars, Block, Column, Extent, HeadingLevel, Line, Page, Role, Span, Table, Target};

use super::amount::{UnitParts, value};
use super::differences::differing_name;
use super::earlier::{PastEntry, StoryEditions, write_earlier};
use super::state::issue_status;
use super::whole::figures::{compare, extent, giver, legend};
use super::words::count;
use super::writer::{INDENT, Writer};

/// The fewest values that are drawn.
const FEWEST: usize = 3;

/// An amount as of a day.
struct DatedValue<'b> {
    date: &'b Date,
    briefing: &'b Briefing,
    figure: &'b Entry<Figure>,
    /// Where the value stands, unless it is the one that the page is about.
    target: Option<Target>,
}

/// What an entry is, and was in the earlier editions of its story.
pub(crate) fn history(editions: &StoryEditions, entry: EntryId) -> Page {
    let past = editions.past(entry);
    let name = differing_name(editions.briefing, entry);
    let number = count(editions.earlier.len(), "earlier edition", "earlier editions");
    let title = |left, right| Block::Heading { level: HeadingLevel::Title, left, right };
    let mut page = Page { blocks: vec![title(vec![Span::head(name)], vec![Span::quiet(number)])] };
    write_over_time(&mut page, editions.briefing, entry, &past);
    write_earlier(&mut page, &past);
    page
}

/// Writes the values of a figure or the status of an issue over time, the earliest first; nothing if there are too few.
pub(crate) fn write_over_time(page: &mut Page, briefing: &Briefing, entry: EntryId, past: &[PastEntry]) {
    let blocks = match entry {
        EntryId::Figure(id) => values(briefing, id, past),
        EntryId::Issue(id) => statuses(briefing, id, past).into_iter().collect(),
        _ => Vec::new(),
    };
    if !blocks.is_empty() {
        let left = vec![Span::head("Over time")];
        page.blocks.extend([Block::Gap, Block::EndOfFact]);
        page.blocks.push(Block::Heading { level: HeadingLevel::Part, left, right: vec![] });
        page.blocks.extend(blocks);
    }
}

/// The values of a figure on one axis, with what the marks mean.
fn values(briefing: &Briefing, id: Id<Figure>, past: &[PastEntry]) -> Vec<Block> {
    let mut values = dated_values(briefing, id, past);
    // Of one day, the later edition corrects the one before.
    values.reverse();
    values.sort_by_key(|value| (value.date.latest(), value.date.earliest()));
    let days = values.chunk_by(|one, other| one.date == other.date).count();
    if values.len() < FEWEST || days < 2 {
        return Vec::new();
    }
    let giver = |value: &DatedValue| giver(&Writer::new(value.briefing), value.figure);
    let first = giver(&values[0]);
    let have_one_giver = values.iter().all(|value| giver(value) == first);
    let row = |value: &DatedValue| {
        let date = Span { link: value.target, ..Span::text(value.date.to_string()) };
        let words = Some(giver(value)).filter(|giver| !have_one_giver && !giver.is_empty());
        Bar {
            label: vec![date],
            keeps_label: true,
            words: words.into_iter().map(|giver| Span::new(format!("— {giver}"), Role::From)).collect(),
            value: vec![Span::text(self::value(value.figure))],
            extent: extent(value.figure),
            ..Bar::default()
        }
    };
    let mut bars = Bars { rows: values.iter().map(row).collect(), ..Bars::default() };
    compare(&mut bars, &values.iter().map(|value| &value.figure.own).collect::<Vec<_>>());
    let mut blocks = vec![Block::Bars(bars)];
    if values.iter().any(|value| !matches!(extent(value.figure), Some(Extent::Amount(_)))) {
        let line = legend(&Page { blocks: blocks.clone() });
        blocks.push(Block::Text { indent: INDENT, hang: 0, line });
    }
    blocks
}

/// The values that can be drawn on one axis: those of the figure in each edition, and those of its measure that have a date.
fn dated_values<'b>(briefing: &'b Briefing, id: Id<Figure>, past: &[PastEntry<'b>]) -> Vec<DatedValue<'b>> {
    let mut values: Vec<_> = DatedValue::of(briefing, id, None).into_iter().collect();
    for past in past {
        let Some(EntryId::Figure(old)) = past.entry else { continue };
        let value = DatedValue::of(past.versions[0], old, Some(Target::Edition(past.edition)));
        values.extend(value.filter(|value| values.last().is_none_or(|last| !last.says_the_same(value))));
    }
    let own = &briefing.figures[id];
    let measure = own.measure.as_deref().map_or(&[][..], |measure| briefing.links().of_measure(measure));
    let dated =
        measure.iter().filter(|other| **other != id && briefing.figures[**other].common.as_of.is_some());
    values.extend(
        dated.filter_map(|other| DatedValue::of(briefing, *other, Some(Target::Entry((*other).into())))),
    );
    values.retain(|value| UnitParts::of(value.figure).base() == UnitParts::of(own).base());
    values
}

impl<'b> DatedValue<'b> {
    /// The value of a figure as of its own day or of that of its briefing; none if it cannot be drawn.
    fn of(briefing: &'b Briefing, id: Id<Figure>, target: Option<Target>) -> Option<Self> {
        let figure = &briefing.figures[id];
        let date = figure.common.as_of.as_ref().or(briefing.as_of.as_ref())?;
        extent(figure).map(|_| Self { date, briefing, figure, target })
    }

    fn says_the_same(&self, other: &Self) -> bool {
        self.date == other.date && value(self.figure) == value(other.figure)
    }
}

/// The status of an issue from each day on which it became another; none if it has been the same.
fn statuses(briefing: &Briefing, id: Id<Issue>, past: &[PastEntry]) -> Option<Block> {
    let mut rows = Vec::new();
    let mut after = Some((briefing.as_of.as_ref(), briefing.issues[id].status, None));
    for past in past {
        let older = past.versions[0];
        let status = match past.entry {
            Some(EntryId::Issue(id)) => {
                Some((older.as_of.as_ref(), older.issues[id].status, Some(past.edition)))
            }
            _ => None,
        };
        rows.extend(after.filter(|after| status.is_none_or(|status| status.1 != after.1)));
        after = status;
    }
    rows.extend(after);
    let row = |(day, status, edition): &(Option<&Date>, _, Option<usize>)| -> Option<Vec<Line>> {
        let date = Span { link: edition.map(Target::Edition), ..Span::text(day.as_ref()?.to_string()) };
        Some(vec![vec![date], issue_status(*status)])
    };
    let rows: Vec<_> = rows.iter().rev().filter_map(row).collect();
    let columns = vec![Column::Right, Column::Fill];
    (rows.len() > 1).then_some(Block::Table(Table { indent: INDENT, columns, rows }))
}
