//! The figures by issue, with comparable ones as bars on one scale.
//!
//! Figures of one measure are together whatever issues they belong to, with the spread between them; others share a
//! scale within an issue if they have one unit. Nothing is added up, averaged or shown without its qualifier.

use crate::model::{Entry, Figure, Id, Issue};
use crate::page::{Bar, Bars, Block, Line, Role, Scale, Span, Target};

use crate::views::detail::Detail;
use crate::views::figure::write_range;
use crate::views::words::value;
use crate::views::writer::{INDENT, Writer, issue_name};
use compare::{Group, base, extent, scale, spread};

mod compare;

/// Writes the figures by issue.
pub(super) fn write(writer: &mut Writer, detail: Detail) {
    let briefing = writer.briefing;
    let mut by_issue = compare::by_issue(briefing);
    for issue in briefing.issues.ids().map(Some).chain([None]) {
        let Some(groups) = by_issue.remove(&issue) else { continue };
        heading(writer, issue);
        for (index, group) in groups.iter().enumerate() {
            if index > 0 {
                writer.gap();
            }
            write_group(writer, issue, group, detail);
        }
    }
}

fn heading(writer: &mut Writer, issue: Option<Id<Issue>>) {
    match issue {
        Some(issue) => writer.heading(vec![issue_name(writer.briefing, issue)], vec![]),
        None if writer.briefing.issues.is_empty() => {}
        None => writer.part("On no single issue"),
    }
}

fn write_group(writer: &mut Writer, issue: Option<Id<Issue>>, group: &Group, detail: Detail) {
    let mut title: Line = group.measure.iter().map(|name| Span::head((*name).to_owned())).collect();
    for figures in group.by_unit(writer.briefing) {
        let rows = figures.iter().map(|id| bar(writer, issue, *id, detail)).collect();
        let mut bars = Bars { title: std::mem::take(&mut title), rows, ..Bars::default() };
        let figures: Vec<&Figure> = figures.iter().map(|id| &writer.briefing.figures[*id].own).collect();
        compare(&mut bars, &figures, group.measure.is_some());
        writer.block(Block::Bars(bars));
    }
}

/// Puts bars on one scale, if there are several; captions the scale and, for one measure, the spread.
fn compare(bars: &mut Bars, figures: &[&Figure], is_measure: bool) {
    let extents: Vec<_> = bars.rows.iter().filter_map(|row| row.extent).collect();
    if extents.len() < 2 {
        bars.rows.iter_mut().for_each(|row| row.extent = None);
        return;
    }
    bars.scale = scale(&extents);
    let unit =
        figures[0].unit.as_deref().filter(|unit| figures.iter().all(|f| f.unit.as_deref() == Some(*unit)));
    let unit = unit.unwrap_or_else(|| base(figures[0]));
    let kind = if bars.scale == Scale::Linear { "from 0" } else { "logarithmic scale" };
    let caption = if unit.is_empty() { kind.to_owned() } else { format!("{unit}, {kind}") };
    bars.caption = vec![Span::text(caption)];
    if let Some((words, extent)) = is_measure.then(|| spread(figures)).flatten() {
        let (label, value) = (vec![Span::text("spread")], vec![Span::text(words)]);
        bars.rows.push(Bar { label, value, extent: Some(extent), ..Bar::default() });
    }
}

/// A figure, its extent, and the blocks below it.
fn bar(writer: &mut Writer, issue: Option<Id<Issue>>, id: Id<Figure>, detail: Detail) -> Bar {
    let figure = &writer.briefing.figures[id];
    let label = vec![Span::text(figure.label.clone()).to(Target::Entry(id.into()))];
    let value = vec![Span::text(value(figure))];
    let below = writer.apart(|writer| {
        let attribution = attribution(writer, figure);
        write_range(writer, INDENT, figure);
        match detail {
            Detail::Short => writer.line(INDENT, attribution),
            Detail::All => writer.common_with(INDENT, &figure.common, attribution),
        }
        let briefing = writer.briefing;
        let elsewhere: Vec<_> =
            figure.issues.iter().filter(|on| on.id().is_none() || on.id() != issue).cloned().collect();
        writer.refs(INDENT, "issue", &elsewhere, |id| issue_name(briefing, id));
        if detail == Detail::All {
            writer.gap();
        }
    });
    Bar { fact: Some(id.into()), label, value, extent: extent(figure), below }
}

/// The giver of a figure, and its day, or else that of its source.
fn attribution(writer: &Writer, figure: &Entry<Figure>) -> Line {
    let mut line = writer.attribution(&figure.common);
    let sources = figure.common.sources.iter().filter_map(|citation| citation.source.id());
    let mut published = sources.filter_map(|id| writer.briefing.sources[id].published.as_ref());
    if let (None, Some(published)) = (&figure.common.as_of, published.next()) {
        line.push(Span::new(format!(", published {published}"), Role::From));
    }
    line
}
