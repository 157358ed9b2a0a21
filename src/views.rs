//! The views: a page for each thing, every one a pure function from the briefing.
//!
//! One file per view. They share one way to write references, attributions and mentions (`writer`); none of
//! them decides how wide, how coloured or how long anything is.

use crate::model::{Briefing, EntryId};
use crate::page::{Block, Page, Span};
use crate::text::Clean;

mod actor;
mod address;
mod age;
mod amount;
mod changed;
mod coverage;
mod detail;
mod differences;
mod earlier;
mod event;
mod figure;
mod glossary;
mod issue;
mod judgement;
mod left_to_do;
mod legend;
mod list_measures;
mod list_row;
mod matrix;
mod over_time;
mod overview;
mod own_notes;
mod pane;
mod problems;
mod provenance;
mod question;
mod related;
mod same_actor;
mod sentence;
mod source;
mod sourcing_gaps;
mod state;
mod status;
mod told_apart;
mod trail;
mod whole;
mod words;
mod writer;

pub use address::{address, anchor};
pub use amount::value;
pub(crate) use changed::{RowChange, row_changes, write_last_change};
pub(crate) use coverage::{coverage, in_words};
pub(crate) use differences::{EarlierVersion, differences, differences_from, differing_name};
pub(crate) use earlier::{PastEntry, StoryEditions, write_earlier};
pub(crate) use figure::in_brief;
pub(crate) use glossary::{glossary, meanings};
pub(crate) use issue::{first_position, in_order as positions_in_order};
pub(crate) use left_to_do::left_to_do;
pub(crate) use list_measures::ListMeasures;
pub use list_row::ListRow;
pub(crate) use list_row::{BESIDE_GIVER, ListColumns, NAMED};
pub(crate) use matrix::{cell_at, of_holder, on_issue, place_on};
pub(crate) use over_time::{history, write_over_time};
pub(crate) use overview::{
    ahead_in_overview, cover, given_away, is_in_top_of_overview, moves, overview, unanswered, whole_overview,
};
pub use own_notes::{OwnNotes, write_notes};
pub(crate) use pane::owner;
pub use pane::{Pane, in_order};
pub(crate) use problems::{ShownProblems, problems};
pub use problems::{excerpt, report, summary, tally};
pub(crate) use provenance::{SourceText, SourceTexts, provenance, source_beside};
pub use same_actor::{OtherBriefing, write_others};
pub use sentence::{markdown, sentence};
pub(crate) use sourcing_gaps::gaps;
pub(crate) use status::{ProblemCount, outdated, problem_count, standing, standing_of_source};
pub(crate) use trail::trail;
pub(crate) use whole::figures::extent;
pub(crate) use whole::{all_texts, legend};
pub use whole::{contents, document, print, whole};
pub use words::{KIND_WIDTH, brief, kind};
pub(crate) use writer::attribution_in_words;

/// The page of an entry; a position's is that of its issue, which has it beside the others, and a judgement's
/// the overview.
pub fn entry(briefing: &Briefing, entry: EntryId) -> Page {
    match entry {
        EntryId::Source(id) => source::page(briefing, id),
        EntryId::Actor(id) => actor::page(briefing, id),
        EntryId::Issue(id) => issue::page(briefing, id),
        EntryId::Position(id) => match briefing.positions[id].issue.id() {
            Some(issue) => issue::page(briefing, issue),
            None => issue::stray(briefing, id),
        },
        EntryId::Figure(id) => figure::page(briefing, id),
        EntryId::Event(id) => event::page(briefing, id),
        EntryId::Question(id) => question::page(briefing, id),
        EntryId::Judgement(_) => overview(briefing, None, usize::MAX),
    }
}

/// The page that says why a briefing cannot be shown.
pub(crate) fn unreadable(name: &str, why: &str) -> Page {
    let heading = Block::title(vec![Span::head(name.to_owned())], vec![]);
    let why = Block::line(vec![Span::text(why.to_owned())]);
    Page { blocks: vec![heading, Block::Gap, why] }
}

/// The page beside a list that a filter leaves without rows.
pub(crate) fn nothing_fits(filter: &Clean) -> Page {
    let words = vec![Span::text("No row fits the filter: "), Span::text(filter.clone())];
    Page { blocks: vec![Block::line(words)] }
}

/// The page beside a pane that lists nothing.
pub(crate) fn nothing(pane: Pane) -> Page {
    let rows = if pane == Pane::Timeline { "events".to_owned() } else { pane.title().to_lowercase() };
    let words = format!("This briefing has no {rows}.");
    Page { blocks: vec![Block::line(vec![Span::text(words)])] }
}
