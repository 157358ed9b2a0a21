//! The overview: the main point, where the issues stand, what moved, what is thin, what lies ahead, and what limits it all.

use crate::model::{Briefing, Entry, EntryId, Id, Issue, Movement};
use crate::page::{Block, Column, Line, Page, Sign, Span, Table, Target};

use super::detail::Detail;
use super::sourcing_gaps::{self, is_told_by_others};
use super::state::{issue_sign, movement_sign};
use super::words::{brief, count};
use super::writer::{INDENT, Writer, issue_name, reference_to};

/// The overview of a briefing, in short; its title is at the top of the screen.
pub(crate) fn overview(briefing: &Briefing) -> Page {
    in_detail(briefing, Detail::Short)
}

/// The overview of a briefing under its title and its day.
pub(super) fn titled(briefing: &Briefing, detail: Detail) -> Page {
    let mut writer = Writer::new(briefing);
    let as_of = briefing.as_of.as_ref().map(|date| Span::text(format!("as of {date}")));
    writer.title(&title(briefing), as_of.into_iter().collect());
    writer.gap();
    let mut page = writer.page();
    page.blocks.extend(in_detail(briefing, detail).blocks);
    page
}

/// The first page of a briefing, to be shown where another one is open.
pub(crate) fn cover(briefing: &Briefing) -> Page {
    titled(briefing, Detail::Short)
}

/// The overview of a briefing.
pub(super) fn in_detail(briefing: &Briefing, detail: Detail) -> Page {
    let mut writer = Writer::new(briefing);
    if let Some(bottom_line) = &briefing.bottom_line {
        writer.text(0, bottom_line);
    }
    issues(&mut writer);
    moved(&mut writer);
    sourcing_gaps::write(&mut writer, detail);
    ahead(&mut writer);
    if !briefing.caveats.is_empty() {
        writer.part("Caveats");
        for caveat in &briefing.caveats {
            writer.text(INDENT, caveat);
        }
    }
    contents(&mut writer);
    writer.page()
}

/// The title of a briefing, or a stand-in for it.
pub(super) fn title(briefing: &Briefing) -> String {
    briefing.title.clone().unwrap_or_else(|| "(no title)".to_owned())
}

fn issues(writer: &mut Writer) {
    let briefing = writer.briefing;
    let row = |(id, issue): (Id<Issue>, &Entry<Issue>)| {
        let state = issue.status.map_or([vec![], vec![]], |status| {
            [vec![issue_sign(status).span()], vec![Span::text(status.word())]]
        });
        let [sign, word] = state;
        vec![sign, vec![issue_name(briefing, id)], word]
    };
    let rows = briefing.issues.iter().map(row).collect();
    table(writer, "Where the issues stand", vec![Column::Left; 3], rows);
}

/// Writes the positions that are new or have changed.
fn moved(writer: &mut Writer) {
    let briefing = writer.briefing;
    let mut rows = Vec::new();
    for (id, position) in briefing.positions.iter() {
        let Some(movement) = position.movement.filter(|m| *m != Movement::Unchanged) else { continue };
        let issue = reference_to(&position.issue, |issue| Span {
            link: Some(Target::Entry(id.into())),
            ..issue_name(briefing, issue)
        });
        let holder = writer.actor(&position.holder);
        let mut words = vec![Span::text(movement.word())];
        if is_told_by_others(briefing, id) {
            words.push(Span::text(" "));
            words.push(Sign::Indirect.span());
        }
        rows.push(vec![vec![movement_sign(movement).span()], vec![holder], vec![issue], words]);
    }
    table(writer, "What moved", vec![Column::Left; 4], rows);
}

fn ahead(writer: &mut Writer) {
    let briefing = writer.briefing;
    let scheduled = briefing.events.iter().filter(|(_, event)| briefing.is_scheduled(event));
    let rows = scheduled.map(|(id, event)| {
        let words = Span::text(event.text.clone()).to(Target::Entry(id.into()));
        vec![vec![Span::text(event.date.to_string())], vec![words]]
    });
    let rows = rows.collect();
    table(writer, "Coming up", vec![Column::Left, Column::Fill], rows);
    let open = briefing.questions.iter().filter(|(_, question)| question.is_open());
    let rows = open.map(|(id, _)| {
        let entry = EntryId::from(id);
        vec![vec![Span::text(brief(briefing, entry)).to(Target::Entry(entry))]]
    });
    let rows = rows.collect();
    table(writer, "Open questions", vec![Column::Fill], rows);
}

fn contents(writer: &mut Writer) {
    let briefing = writer.briefing;
    let counts = [
        count(briefing.issues.len(), "issue", "issues"),
        count(briefing.positions.len(), "position", "positions"),
        count(briefing.figures.len(), "figure", "figures"),
        count(briefing.actors.len(), "actor", "actors"),
        count(briefing.events.len(), "event", "events"),
        count(briefing.questions.len(), "question", "questions"),
        count(briefing.sources.len(), "source", "sources"),
    ];
    writer.part("Contents");
    writer.line(INDENT, vec![Span::quiet(counts.join(" · "))]);
    if !briefing.topics.is_empty() {
        writer.line(INDENT, vec![Span::text(format!("topics: {}", briefing.topics.join(", ")))]);
    }
    if let Some(story) = &briefing.story {
        writer.line(INDENT, vec![Span::text(format!("story: {story}"))]);
    }
}

fn table(writer: &mut Writer, title: &'static str, columns: Vec<Column>, rows: Vec<Vec<Line>>) {
    if !rows.is_empty() {
        writer.part(title);
        writer.block(Block::Table(Table { indent: INDENT, columns, rows }));
    }
}
