//! An entry over time: the values of a figure and of all of its measure, in the editions of the story and by
//! their dates, and the status of an issue; with what it was in each edition, its history.

use std::collections::HashMap;

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
    figure: &'b Entry<Figure>,
    giver: String,
    /// Where the value stands, unless it is the one that the page is about.
    target: Option<Target>,
}

/// What somebody says of a measure: under which label, as of which day of its own, and what.
#[derive(PartialEq, Eq, Hash)]
struct Saying<'b> {
    giver: String,
    label: &'b str,
    measured: Option<String>,
    value: String,
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
    let (giver, blocks) = match entry {
        EntryId::Figure(id) => values(editions, id, past),
        EntryId::Issue(id) => (None, statuses(editions.briefing, id, past).into_iter().collect()),
        _ => (None, Vec::new()),
    };
    if !blocks.is_empty() {
        let mut left = vec![Span::head("Over time")];
        // Its own values stand without whoever gives them.
        left.extend(giver.map(|giver| Span::text(format!("  — {giver}, unless another is named"))));
        page.blocks.extend([Block::Gap, Block::EndOfFact]);
        page.blocks.push(Block::part(left));
        page.blocks.extend(blocks);
    }
}

/// The values of a figure on one axis, with what the marks mean; and who gives its own, if others give some.
fn values(editions: &StoryEditions, id: Id<Figure>, past: &[PastEntry]) -> (Option<String>, Vec<Block>) {
    let mut values = dated_values(editions, id, past);
    // Of one day, the later edition corrects the one before.
    values.reverse();
    values.sort_by_key(|value| (value.date.latest(), value.date.earliest()));
    let days = values.chunk_by(|one, other| one.date == other.date).count();
    if values.len() < FEWEST || days < 2 {
        return (None, Vec::new());
    }
    let figure = &editions.briefing.figures[id];
    let own = giver(&Writer::new(editions.briefing), figure);
    let others = values.iter().any(|value| value.giver != own);
    let rows = values.iter().map(|value| value.row(figure, &own));
    let mut bars = Bars { rows: rows.collect(), ..Bars::default() };
    compare(&mut bars, &values.iter().map(|value| &value.figure.own).collect::<Vec<_>>());
    let mut blocks = vec![Block::Bars(bars)];
    if values.iter().any(|value| !matches!(extent(value.figure), Some(Extent::Amount(_)))) {
        let line = legend(editions.briefing, &Page { blocks: blocks.clone() });
        blocks.push(Block::Text { indent: INDENT, hang: 0, line });
    }
    (others.then_some(own).filter(|own| !own.is_empty()), blocks)
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
    let mut values: Vec<_> = DatedValue::of(newest, id, None).into_iter().collect();
    let older = |edition: usize| {
        let (briefing, _) = editions.earlier[edition];
        let target = move |id: Id<Figure>| Target::Edition(edition, Some(id.into()));
        move |id: Id<Figure>| DatedValue::of(briefing, id, Some(target(id)))
    };
    let itself = |edition: usize| -> Option<Id<Figure>> {
        let past = past.iter().find(|past| past.edition == edition)?;
        past.entry.and_then(|entry| entry.try_into().ok())
    };
    for edition in 0..editions.earlier.len() {
        let Some(value) = itself(edition).and_then(older(edition)) else { continue };
        match values.last_mut() {
            Some(known) if known.says_as_much(&value) => known.goes_back_to(value),
            _ => values.push(value),
        }
    }
    // Where each value stands, and the edition in which it was met last.
    let mut known: HashMap<Saying, (usize, usize)> = HashMap::new();
    let dated = values.iter().enumerate().filter(|(_, value)| value.measured().is_some());
    known.extend(dated.map(|(at, value)| (value.saying(), (at, 0))));
    // What one briefing alone has as of its own day is compared elsewhere on the page.
    let is_dated =
        |id: &Id<Figure>| !editions.earlier.is_empty() || newest.figures[*id].common.as_of.is_some();
    let now = others(newest, figure, Some(id)).filter(is_dated);
    let now = now.filter_map(|id| Some((0, DatedValue::of(newest, id, Some(Target::Entry(id.into())))?)));
    let before = editions.earlier.iter().enumerate().flat_map(|(edition, (briefing, _))| {
        let others = others(briefing, figure, itself(edition));
        others.filter_map(older(edition)).map(move |value| (edition + 1, value))
    });
    for (edition, value) in now.chain(before) {
        let saying = value.saying();
        match known.get_mut(&saying) {
            Some((at, met)) if saying.measured.is_some() || *met + 1 == edition => {
                values[*at].goes_back_to(value);
                *met = edition;
            }
            _ => {
                known.insert(saying, (values.len(), edition));
                values.push(value);
            }
        }
    }
    values.retain(|value| UnitParts::of(value.figure).base() == UnitParts::of(figure).base());
    values
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
        let giver = giver(&Writer::new(briefing), figure);
        extent(figure).map(|_| Self { date, figure, giver, target })
    }

    /// The day of its own on which it was measured.
    fn measured(&self) -> Option<&'b Date> {
        self.figure.common.as_of.as_ref()
    }

    /// True if the same giver says the same; as of another day it was measured again.
    fn says_as_much(&self, other: &Self) -> bool {
        let is_same =
            value(self.figure) == value(other.figure) && extent(self.figure) == extent(other.figure);
        is_same && self.giver == other.giver && self.measured() == other.measured()
    }

    /// Puts what an earlier edition says as well in its place: what has been said all along is drawn once, on
    /// its first day.
    fn goes_back_to(&mut self, earlier: Self) {
        if earlier.measured().is_none() {
            *self = earlier;
        }
    }

    /// What makes it the same in another edition.
    fn saying(&self) -> Saying<'b> {
        let measured = self.measured().map(ToString::to_string);
        let value = format!("{} {:?}", value(self.figure), extent(self.figure));
        Saying { giver: self.giver.clone(), label: &self.figure.label, measured, value }
    }

    /// Its date beside its value, with what it counts if that is another thing than at `figure`, and who gives
    /// it, unless that is `own`.
    fn row(&self, figure: &Entry<Figure>, own: &str) -> Bar {
        let date = self.date.to_string();
        let label = self.figure.label.as_str();
        let other = if label == figure.label { "" } else { label };
        let other = self.figure.measure.as_ref().map_or(other, |measure| own_words(other, measure));
        let other = without_time(other, &date);
        let other = (!other.is_empty()).then(|| Span::text(format!("  {other}")));
        let from = Some(self.giver.clone()).filter(|giver| giver != own);
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
