//! An entry over time: the values of a figure and of all of its measure, in the editions of the story and by
//! their dates, and the status of an issue; with what it was in each edition, its history.

use crate::model::{Briefing, Date, Entry, EntryId, Figure, Id, Issue};
use crate::page::{Bar, Bars, Block, Column, Extent, Line, Page, Role, Span, Table, Target};
use crate::text::{Clean, count};

use super::amount::{UnitParts, value};
use super::differences::differing_name;
use super::earlier::{PastEntry, StoryEditions, write_earlier};
use super::sentence::sentence;
use super::state::issue_status;
use super::whole::figures::{compare, extent, giver, legend, own_words, without_time};
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

/// An entry in an edition, by the number of newer ones, and how it was in the earlier ones; and its end, if
/// there are newer ones.
pub(crate) fn history(all: &StoryEditions, newer: usize, entry: EntryId) -> Page {
    let editions = &all.before(newer);
    let past = editions.past(entry);
    let name = differing_name(editions.briefing, entry);
    let number = count(editions.earlier.len(), "earlier edition", "earlier editions");
    let right = if editions.earlier.is_empty() { vec![] } else { vec![Span::quiet(number)] };
    let left = vec![Span::head(name)];
    let mut page = Page { blocks: vec![Block::title(left, right)] };
    write_text(&mut page, sentence(editions.briefing, entry));
    write_over_time(&mut page, editions, entry, &past);
    write_earlier(&mut page, editions, entry, &past, 0);
    if let Some(last) = all.end(newer, entry) {
        let after = last.versions[1];
        let end = if last.changes.is_empty() { "it cannot be read" } else { "it is gone" };
        let next = after.as_of.as_ref().map_or_else(|| "the next".to_owned(), |day| format!("that of {day}"));
        write_text(
            &mut page,
            Clean::line(format!("Last in the edition of {}; in {next} {end}.", last.day())),
        );
    }
    page
}

fn write_text(page: &mut Page, text: Clean) {
    page.blocks.extend([Block::Gap, Block::line(vec![Span::text(text)])]);
}

/// Writes the values of a figure or the status of an issue over time, the earliest first; nothing if there
/// are too few.
pub(crate) fn write_over_time(page: &mut Page, editions: &StoryEditions, entry: EntryId, past: &[PastEntry]) {
    let blocks = match entry {
        EntryId::Figure(id) => values(editions, id, past),
        EntryId::Issue(id) => statuses(editions.briefing, id, past).into_iter().collect(),
        _ => Vec::new(),
    };
    if !blocks.is_empty() {
        let left = vec![Span::head("Over time")];
        page.blocks.extend([Block::Gap, Block::EndOfFact]);
        page.blocks.push(Block::part(left));
        page.blocks.extend(blocks);
    }
}

/// The values of a figure on one axis, with what the marks mean.
fn values(editions: &StoryEditions, id: Id<Figure>, past: &[PastEntry]) -> Vec<Block> {
    let mut values = dated_values(editions, id, past);
    // Of one day, the later edition corrects the one before.
    values.reverse();
    values.sort_by_key(|value| (value.date.latest(), value.date.earliest()));
    let days = values.chunk_by(|one, other| one.date == other.date).count();
    if values.len() < FEWEST || days < 2 {
        return Vec::new();
    }
    let figure = &editions.briefing.figures[id];
    let own = giver(&Writer::new(editions.briefing), figure);
    // The page has said whose its own values are, unless another giver has one of the same day.
    let is_own = |value: &DatedValue| value.giver() == own;
    let is_alone = |value: &DatedValue| values.iter().filter(|other| other.date == value.date).all(is_own);
    let row = |value: &DatedValue| value.row(figure, is_own(value) && is_alone(value));
    let mut bars = Bars { rows: values.iter().map(row).collect(), ..Bars::default() };
    compare(&mut bars, &values.iter().map(|value| &value.figure.own).collect::<Vec<_>>());
    let mut blocks = vec![Block::Bars(bars)];
    if values.iter().any(|value| !matches!(extent(value.figure), Some(Extent::Amount(_)))) {
        let line = legend(editions.briefing, &Page { blocks: blocks.clone() });
        blocks.push(Block::Text { indent: INDENT, hang: 0, line });
    }
    blocks
}

/// The values that can be drawn on one axis: those of the figure in each edition, and the others of its
/// measure.
fn dated_values<'b>(
    editions: &StoryEditions<'b>,
    id: Id<Figure>,
    past: &[PastEntry<'b>],
) -> Vec<DatedValue<'b>> {
    let newest = editions.briefing;
    let figure = &newest.figures[id];
    let mut own: Vec<_> = DatedValue::of(newest, id, None).into_iter().collect();
    // What one briefing alone has as of its own day is compared elsewhere on the page.
    let is_dated =
        |id: &Id<Figure>| !editions.earlier.is_empty() || newest.figures[*id].common.as_of.is_some();
    let dated = others(newest, figure, Some(id)).filter(is_dated);
    let mut given: Vec<_> =
        dated.filter_map(|id| DatedValue::of(newest, id, Some(Target::Entry(id.into())))).collect();
    for (edition, (older, _)) in editions.earlier.iter().enumerate() {
        let value =
            |id: Id<Figure>| DatedValue::of(older, id, Some(Target::Edition(edition, Some(id.into()))));
        let past = past.iter().find(|past| past.edition == edition).and_then(|past| past.entry);
        let itself = past.and_then(|entry| entry.try_into().ok());
        // What has been said all along is drawn once, on its first day.
        if let Some(value) = itself.and_then(value) {
            match own.last_mut() {
                Some(known) if known.says_as_much(&value) && known.giver() == value.giver() => *known = value,
                _ => own.push(value),
            }
        }
        for value in others(older, figure, itself).filter_map(value) {
            match given.iter_mut().rev().find(|known| known.giver() == value.giver()) {
                Some(known) if known.says_as_much(&value) => *known = value,
                _ => given.push(value),
            }
        }
    }
    own.extend(given);
    own.retain(|value| UnitParts::of(value.figure).base() == UnitParts::of(figure).base());
    own
}

/// The figures of a briefing that have the measure of another and are not that figure itself.
fn others<'b>(
    briefing: &'b Briefing,
    figure: &'b Figure,
    itself: Option<Id<Figure>>,
) -> impl Iterator<Item = Id<Figure>> + 'b {
    let same = figure.measure.as_deref().map_or(&[][..], |measure| briefing.links().of_measure(measure));
    same.iter().copied().filter(move |id| Some(*id) != itself)
}

impl<'b> DatedValue<'b> {
    /// The value of a figure as of its own day or of that of its briefing; none if it cannot be drawn.
    fn of(briefing: &'b Briefing, id: Id<Figure>, target: Option<Target>) -> Option<Self> {
        let figure = &briefing.figures[id];
        let date = figure.common.as_of.as_ref().or(briefing.as_of.as_ref())?;
        extent(figure).map(|_| Self { date, briefing, figure, target })
    }

    fn says_as_much(&self, other: &Self) -> bool {
        value(self.figure) == value(other.figure) && extent(self.figure) == extent(other.figure)
    }

    /// Its date beside its value, with what it counts if that is another thing than at `figure`, and who gives
    /// it, unless that `is_said`.
    fn row(&self, figure: &Entry<Figure>, is_said: bool) -> Bar {
        let date = self.date.to_string();
        let label = self.figure.label.as_str();
        let other = if label == figure.label { "" } else { label };
        let other = self.figure.measure.as_ref().map_or(other, |measure| own_words(other, measure));
        let other = without_time(other, &date);
        let other = (!other.is_empty()).then(|| Span::text(format!("  {other}")));
        let from = Some(self.giver()).filter(|_| !is_said);
        let from = from.map(|giver| if giver.is_empty() { "no source".to_owned() } else { giver });
        let date = Span { link: self.target, ..Span::text(date) };
        Bar {
            label: [Some(date), other].into_iter().flatten().collect(),
            keeps_label: true,
            words: from.map(|giver| Span::new(format!("— {giver}"), Role::From)).into_iter().collect(),
            value: vec![Span::text(value(self.figure))],
            extent: extent(self.figure),
            ..Bar::default()
        }
    }

    fn giver(&self) -> String {
        giver(&Writer::new(self.briefing), self.figure)
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
                let target = Target::Edition(past.edition, past.entry);
                Some((older.as_of.as_ref(), older.issues[id].status, Some(target)))
            }
            _ => None,
        };
        rows.extend(after.filter(|after| status.is_none_or(|status| status.1 != after.1)));
        after = status;
    }
    rows.extend(after);
    let row = |(day, status, link): &(Option<&Date>, _, Option<Target>)| -> Option<Vec<Line>> {
        let date = Span { link: *link, ..Span::text(day.as_ref()?.to_string()) };
        Some(vec![vec![date], issue_status(*status)])
    };
    let rows: Vec<_> = rows.iter().rev().filter_map(row).collect();
    let columns = vec![Column::Right, Column::Fill];
    (rows.len() > 1).then_some(Block::Table(Table { indent: INDENT, columns, rows }))
}
