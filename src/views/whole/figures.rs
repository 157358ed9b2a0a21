//! The figures by issue, with comparable ones on one axis.
//!
//! Figures of one measure are together whatever issues they belong to, with the span between them; others
//! share an axis within an issue if they have one unit. Nothing is added up, averaged or shown without its
//! qualifier.

use crate::model::{Briefing, Entry, FactStatus, Figure, Id, Issue};
use crate::page::{Bar, Bars, Block, Extent, Line, Page, Role, Scale, Sign, Span, Target};

use crate::views::amount::{value, value_without_unit};
use crate::views::detail::Detail;
use crate::views::figure::write_range;
use crate::views::legend::{line, mark, stands};
use crate::views::state::{DOUBTS, doubts_of, fact_status, is_doubtful, issue_status};
use crate::views::writer::{INDENT, Writer, issue_name};
pub(crate) use compare::extent;
use compare::{Group, scale, shown_unit, spread};
use disagreement::{Disagreement, GivenAmount, names_time};
use forecast::{is_expected, names_a_time, time_to_come};
pub(in crate::views) use label::{own_words, without_time};

mod compare;
mod disagreement;
mod forecast;
mod label;

/// The fewest figures of which it is said once what they share.
const SEVERAL: usize = 3;

/// How figures are shown.
struct Manner {
    /// The date that is said for all.
    date: Option<String>,
    detail: Detail,
    /// Set if some are disputed and others unverified: the sign that both have stands with its word.
    has_each_doubt: bool,
}

/// Writes the figures by issue.
pub(super) fn write(writer: &mut Writer, detail: Detail) {
    let briefing = writer.briefing;
    let shared = shared(writer);
    if let Some((words, _)) = &shared {
        writer.line(0, vec![Span::new(words.clone(), Role::From)]);
    }
    let has =
        |doubt: &FactStatus| briefing.figures.ids().any(|id| briefing.status(id.into()) == Some(*doubt));
    let manner =
        &Manner { date: shared.map(|(_, date)| date), detail, has_each_doubt: DOUBTS.iter().all(has) };
    let figures = briefing.figures.ids();
    let (background, story): (Vec<_>, Vec<_>) = figures.partition(|id| briefing.figures[*id].background);
    let mut by_issue = compare::by_issue(briefing, &story);
    for issue in briefing.issues.ids().map(Some).chain([None]) {
        let Some(groups) = by_issue.remove(&issue) else { continue };
        heading(writer, issue);
        write_groups(writer, issue, &groups, manner);
    }
    if !background.is_empty() {
        writer.part("Background");
        let by_issue = compare::by_issue(briefing, &background);
        let groups: Vec<Group> = by_issue.into_values().flatten().collect();
        write_groups(writer, None, &groups, manner);
    }
}

/// Writes groups below each other, those that are one figure as a list.
fn write_groups(writer: &mut Writer, issue: Option<Id<Issue>>, groups: &[Group], manner: &Manner) {
    for (index, group) in groups.iter().enumerate() {
        let stands_alone = |group: &Group| group.measure.is_none() && group.figures.len() == 1;
        let before = index.checked_sub(1).map(|before| &groups[before]);
        if before.is_some_and(|before| !(stands_alone(group) && stands_alone(before))) {
            writer.gap();
        }
        // In print, where each figure has lines below it, a gap alone does not part it from what the measure
        // above names.
        let is_below_measure = before.is_some_and(|before| before.measure.is_some());
        let is_parted = group.measure.is_none() && is_below_measure && manner.detail == Detail::All;
        write_group(writer, issue, group, manner, is_parted.then_some("other figures"));
    }
}

/// Each kind of mark on an axis, with its word.
const MARKS: [(Extent, &str); 5] = [
    (Extent::Amount(0.0), "exact"),
    (Extent::About(0.0), "about"),
    (Extent::Range(0.0, 0.0), "range"),
    (Extent::AtLeast(0.0), "at least"),
    (Extent::AtMost(0.0), "at most"),
];

/// The legend of the axes of a page: the marks and signs that stand on it.
pub(in crate::views) fn legend(briefing: &Briefing, page: &Page) -> Line {
    let bars = page.blocks.iter().filter_map(|block| match block {
        Block::Bars(bars) => Some(&bars.rows),
        _ => None,
    });
    let rows: Vec<&Bar> = bars.flatten().collect();
    let drawn: Vec<&str> = rows.iter().filter_map(|bar| Some(bar.extent?.mark())).collect();
    let marks = MARKS.into_iter().map(|(extent, word)| (extent.mark(), word));
    let marks = marks.filter(|(drawn_as, _)| drawn.contains(drawn_as));
    let doubts = doubts_of(briefing, rows.iter().filter_map(|bar| bar.fact));
    let signs = [(Sign::Indirect, "unnamed".to_owned()), (Sign::Doubtful, doubts)];
    let signs = signs.into_iter().filter(|(sign, _)| stands(*sign, rows.iter().map(|bar| &bar.signs)));
    let signs = signs.map(|(sign, word)| (sign.span(), word));
    line(marks.map(|(drawn_as, word)| (mark(drawn_as), word.to_owned())).chain(signs))
}

/// "— all from Bloomberg, published 3 Apr 2024", and that date, if it holds for every figure.
fn shared(writer: &Writer) -> Option<(String, String)> {
    let briefing = writer.briefing;
    let mut figures = briefing.figures.iter().map(|(_, figure)| figure);
    let source = |figure: &Entry<Figure>| {
        let mut sources: Vec<_> = figure.common.sources.iter().map(|citation| citation.source.id()).collect();
        sources.dedup();
        if sources.len() == 1 { sources[0] } else { None }
    };
    let first = source(figures.next()?)?;
    if briefing.figures.len() < SEVERAL || figures.any(|figure| source(figure) != Some(first)) {
        return None;
    }
    let source = &briefing.sources[first];
    let (name, published) = (source.outlet(), source.published.as_ref()?.to_string());
    Some((format!("— all from {name}, published {published}"), published))
}

fn heading(writer: &mut Writer, issue: Option<Id<Issue>>) {
    match issue {
        Some(issue) => {
            let status = issue_status(writer.briefing.issues[issue].status);
            writer.heading(vec![issue_name(writer.briefing, issue)], status);
        }
        None if writer.briefing.issues.is_empty() => {}
        None => writer.part("Not tied to one issue"),
    }
}

fn write_group(
    writer: &mut Writer,
    issue: Option<Id<Issue>>,
    group: &Group,
    manner: &Manner,
    other: Option<&'static str>,
) {
    let briefing = writer.briefing;
    let mut title: Line = group.measure.or(other).iter().map(|name| Span::head((*name).to_owned())).collect();
    for ids in group.by_unit(briefing) {
        let rows = ids.iter().map(|id| bar(writer, issue, group, *id, manner)).collect();
        let mut bars = Bars { title: std::mem::take(&mut title), rows, ..Bars::default() };
        let figures: Vec<&Entry<Figure>> = ids.iter().map(|id| &briefing.figures[*id]).collect();
        compare(&mut bars, &figures.iter().map(|figure| &figure.own).collect::<Vec<_>>());
        if group.measure.is_some() {
            write_disagreement(writer, &mut bars, &figures);
        }
        writer.block(Block::Bars(bars));
    }
}

/// Says of figures of one measure which of those who give them disagree, and what lies between them if that
/// is at one time.
fn write_disagreement(writer: &Writer, bars: &mut Bars, figures: &[&Entry<Figure>]) {
    let today = writer.briefing.as_of.as_ref();
    let told = figures.iter().filter_map(|figure| {
        let as_of = figure.common.as_of.as_ref();
        let to_come = today.and_then(|today| time_to_come(figure, today));
        let time = to_come.clone().or_else(|| as_of.map(ToString::to_string));
        let forecast = to_come.or_else(|| is_expected(&figure.label).then(|| "forecast".to_owned()));
        let names_time = time.as_ref().is_some_and(|time| names_time(&figure.label, time));
        let amount =
            GivenAmount { giver: giver(writer, figure), time, names_time, ends: extent(figure)?.ends() };
        Some((forecast, amount))
    });
    let Disagreement { words, is_at_one_time } = Disagreement::among_times(told.collect());
    if let Some(words) = words {
        bars.title.extend([Span::text("   ")]);
        bars.title.extend(Sign::Disagree.with(words));
    }
    let own: Vec<&Figure> = figures.iter().map(|figure| &figure.own).collect();
    let spread = spread(&own, bars.caption.is_empty() || !have_one_unit(&own));
    if let Some(words) = spread.filter(|_| is_at_one_time) {
        let (label, value) = (vec![Span::text("span")], vec![Span::text(words)]);
        bars.rows.push(Bar { label, value, ..Bar::default() });
    }
}

/// Puts figures on one axis, if there are several, and says what its numbers count.
pub(in crate::views) fn compare(bars: &mut Bars, figures: &[&Figure]) {
    let extents: Vec<_> = bars.rows.iter().filter_map(|row| row.extent).collect();
    if extents.len() < 2 {
        bars.rows.iter_mut().for_each(|row| row.extent = None);
        return;
    }
    bars.scale = scale(&extents);
    let (unit, mut caption) = shown_unit(figures);
    if have_one_unit(figures) {
        for (row, figure) in bars.rows.iter_mut().zip(figures) {
            row.value = vec![Span::text(value_without_unit(figure))];
        }
    }
    bars.unit = unit;
    if bars.scale == Scale::Logarithmic {
        caption += if caption.is_empty() { "logarithmic" } else { ", logarithmic" };
    }
    bars.caption = vec![Span::text(caption)];
}

/// True if all count in the same, multiple and all: only then the axis can say it for them.
fn have_one_unit(figures: &[&Figure]) -> bool {
    figures.windows(2).all(|pair| pair[0].unit == pair[1].unit)
}

/// A figure in a row: who gives it and what its label says beside the measure, or else its label and who
/// gives it.
fn bar(writer: &mut Writer, issue: Option<Id<Issue>>, group: &Group, id: Id<Figure>, manner: &Manner) -> Bar {
    let briefing = writer.briefing;
    let figure = &briefing.figures[id];
    let is_short = manner.detail == Detail::Short;
    let giver = giver(writer, figure);
    // Of what its source tells in its own voice nobody is the giver: the label says what it is.
    let is_given = !figure.common.according_to.is_empty();
    let measure = group.measure.filter(|_| is_short && is_given);
    let own = measure.map(|measure| own_words(&figure.label, measure)).unwrap_or_default();
    let date = date(writer, figure).filter(|date| manner.date.as_ref() != Some(date));
    let (label, words) = match measure {
        // Where there is room for these words, the date is beside them.
        Some(_) => {
            let beside = date.as_ref().map_or(own, |date| without_time(own, date));
            let beside = measure.map_or(beside, |measure| without_time(beside, measure));
            (giver, if beside.is_empty() { vec![] } else { vec![Span::text(beside.to_owned())] })
        }
        // That it is the source's own has been said for all.
        None if giver.is_empty() || (manner.date.is_some() && !is_given) => (figure.label.clone(), vec![]),
        None => (figure.label.clone(), vec![Span::new(format!("— {giver}"), Role::From)]),
    };
    let is_forecast = briefing.as_of.as_ref().is_some_and(|today| time_to_come(figure, today).is_some());
    let names_date = date.as_ref().is_none_or(|date| names_time(own, date));
    Bar {
        fact: Some(id.into()),
        label: vec![Span::text(label).to(Target::Entry(id.into()))],
        keeps_label: measure.is_some(),
        signs: if is_short { doubts(briefing, id, manner) } else { vec![] },
        words,
        keeps_apart: is_short && (names_a_time(own) || is_forecast),
        apart: if own.is_empty() { vec![] } else { vec![Span::text(own.to_owned())] },
        adds_date: is_short && !names_date,
        date: date.into_iter().map(Span::text).collect(),
        value: vec![Span::text(value(figure))],
        extent: extent(figure),
        below: if is_short { vec![] } else { below(writer, issue, figure, manner) },
    }
}

/// Everything else about a figure.
fn below(
    writer: &mut Writer,
    issue: Option<Id<Issue>>,
    figure: &Entry<Figure>,
    manner: &Manner,
) -> Vec<Block> {
    let briefing = writer.briefing;
    writer.apart(|writer| {
        let attribution = match manner.date {
            Some(_) => writer.attribution(&figure.common),
            None => writer.attribution_with_day(&figure.common),
        };
        write_range(writer, INDENT, figure);
        writer.common_with(INDENT, &figure.common, attribution);
        let elsewhere: Vec<_> =
            figure.issues.iter().filter(|on| on.id().is_none() || on.id() != issue).cloned().collect();
        writer.refs(INDENT, "issue", &elsewhere, |id| issue_name(briefing, id));
        writer.gap();
    })
}

/// The signs for what makes a figure doubtful, with a word where one sign stands for two things.
fn doubts(briefing: &Briefing, id: Id<Figure>, manner: &Manner) -> Line {
    let unnamed = briefing.is_said_by_unnamed(id.into()).then(|| vec![Sign::Indirect.span()]);
    let status = briefing.status(id.into()).filter(|_| is_doubtful(briefing, id.into()));
    let doubtful = status
        .map(|status| if manner.has_each_doubt { fact_status(status) } else { vec![Sign::Doubtful.span()] });
    let signs: Vec<Line> = unnamed.into_iter().chain(doubtful).collect();
    signs.join(&Span::text(" "))
}

/// The names of those who give a figure, or else of its source.
pub(in crate::views) fn giver(writer: &Writer, figure: &Entry<Figure>) -> String {
    writer.giver_or_source(&figure.common)
}

/// The day of a figure, or else of its source.
fn date(writer: &Writer, figure: &Entry<Figure>) -> Option<String> {
    writer.briefing.day_of(&figure.common).map(ToString::to_string)
}
