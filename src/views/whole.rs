//! Whole views: everything that a pane lists, on one page; and all of them one after the other, for printing.
//!
//! On the screen an entry takes a line or a few, and its page has the rest; printed, each says everything.

use crate::model::{Briefing, Date};
use crate::page::{Block, HeadingLevel, Line, Page, Role, Span};

use super::detail::Detail;
use super::matrix::Shown;
use super::pane::Pane;
use super::state::issue_status;
use super::writer::{Writer, issue_name};
use super::{issue, matrix, overview};

mod actors;
pub(super) mod figures;
mod questions;
mod sources;
mod timeline;

/// Everything that a pane lists; of the matrix a word a cell.
pub fn whole(briefing: &Briefing, pane: Pane) -> Page {
    page(briefing, pane, Detail::Short)
}

/// The legend of a full view, in a line; empty if it has no signs. `is_in_words` is of the matrix with a word
/// a cell.
pub(crate) fn legend(briefing: &Briefing, pane: Pane, is_in_words: bool) -> Line {
    match pane {
        Pane::Positions => matrix::legend(briefing, is_in_words),
        Pane::Figures => figures::legend(briefing, &whole(briefing, pane)),
        Pane::Timeline => timeline::legend(briefing),
        Pane::Overview | Pane::Actors | Pane::Questions | Pane::Sources => Line::new(),
    }
}

/// The matrix with all its texts.
pub(crate) fn all_texts(briefing: &Briefing) -> Page {
    matrix::page(briefing, Shown::Texts)
}

/// The whole briefing with all that it says about each fact, printed today, and a line under each title.
/// The blocks of a part are made when the part is reached.
pub fn print(briefing: &Briefing, today: Option<&Date>) -> impl Iterator<Item = Block> {
    let parts =
        Pane::ALL[1..].iter().flat_map(|pane| part(briefing, *pane, pane.title().to_uppercase(), vec![]));
    overview::printed(briefing, today).blocks.into_iter().chain(parts).flat_map(underlined)
}

/// The whole briefing as a document of its own: the same with the matrix before the positions, and without
/// lines.
pub fn document(briefing: &Briefing, today: Option<&Date>) -> Page {
    let mut blocks = overview::printed(briefing, today).blocks;
    for pane in &Pane::ALL[1..] {
        let first = if *pane == Pane::Positions { in_words(briefing) } else { vec![] };
        blocks.extend(part(briefing, *pane, pane.title().to_owned(), first));
    }
    Page { blocks }
}

/// The titles of several briefings, before a document that has all of them.
pub fn contents(briefings: &[&Briefing]) -> Page {
    let left = vec![Span::head("CONTENTS")];
    let mut blocks = underlined(Block::title(left, vec![]));
    for briefing in briefings {
        let as_of = briefing.as_of.as_ref().map(|date| format!(", as of {date}")).unwrap_or_default();
        let line = vec![Span::text(overview::title(briefing)), Span::text(as_of)];
        blocks.push(Block::Text { indent: 0, hang: 2, line });
    }
    Page { blocks }
}

/// The matrix with a word a cell, and what its signs mean; nothing if nobody holds a position.
fn in_words(briefing: &Briefing) -> Vec<Block> {
    let matrix = matrix::page(briefing, Shown::Words).blocks.into_iter().find(
        |block| matches!(block, Block::Matrix(matrix) if !matrix.columns.is_empty() && !matrix.rows.is_empty()),
    );
    let legend = Block::line(matrix::legend(briefing, true));
    matrix.map_or_else(Vec::new, |matrix| vec![matrix, legend, Block::Gap])
}

/// Everything that a pane lists, under its title, with `first` before it; nothing if it lists nothing.
fn part(briefing: &Briefing, pane: Pane, title: String, first: Vec<Block>) -> Vec<Block> {
    let part = page(briefing, pane, Detail::All);
    if part.blocks.is_empty() {
        return vec![];
    }
    let left = vec![Span::head(title)];
    let mut blocks = vec![Block::Gap, Block::title(left, vec![]), Block::Gap];
    blocks.extend(first);
    let line = printed_legend(briefing, pane, &part);
    blocks.extend(part.blocks);
    blocks.extend([Block::EndOfFact, Block::Gap, Block::line(line)]);
    blocks
}

/// The legend of a part that is drawn in print too.
fn printed_legend(briefing: &Briefing, pane: Pane, part: &Page) -> Line {
    match pane {
        Pane::Figures => figures::legend(briefing, part),
        Pane::Timeline => timeline::legend(briefing),
        _ => Line::new(),
    }
}

fn page(briefing: &Briefing, pane: Pane, detail: Detail) -> Page {
    let mut writer = Writer::new(briefing);
    match (pane, detail) {
        (Pane::Overview, _) => return overview::whole_overview(briefing, None),
        (Pane::Positions, Detail::Short) => return matrix::page(briefing, Shown::Words),
        (Pane::Positions, Detail::All) => positions(&mut writer),
        (Pane::Figures, _) => figures::write(&mut writer, detail),
        (Pane::Actors, _) => actors::write(&mut writer, detail),
        (Pane::Questions, _) => questions::write(&mut writer),
        (Pane::Timeline, _) => timeline::write(&mut writer, detail),
        (Pane::Sources, _) => sources::write(&mut writer, detail),
    }
    writer.page()
}

/// A block, and a line under it if it is a title.
fn underlined(block: Block) -> Vec<Block> {
    let Block::Heading { level: HeadingLevel::Title, left, .. } = &block else { return vec![block] };
    let width = left.iter().map(|span| span.text.width()).sum();
    let line = vec![Span::new("=".repeat(width), Role::Quiet)];
    vec![block, Block::line(line)]
}

/// Writes every issue with the positions on it.
fn positions(writer: &mut Writer) {
    let briefing = writer.briefing;
    for (id, issue) in briefing.issues.iter() {
        writer.fact(id);
        writer.heading(vec![issue_name(briefing, id)], issue_status(issue.status));
        issue::write_with_positions(writer, id);
    }
    let stray = briefing.positions.iter().filter(|(_, position)| position.issue.id().is_none());
    for (index, (id, _)) in stray.enumerate() {
        if index == 0 {
            writer.part("On issues that could not be read");
        }
        issue::write_all(writer, &[id], issue::Subject::Holder);
    }
}
