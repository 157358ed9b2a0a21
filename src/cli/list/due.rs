//! `briefing list --due`: what was scheduled in the briefings of a folder and is over by now.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::{folder, say, write_page};
use crate::cli::color::ColorChoice;
use crate::cli::columns;
use crate::cli::folder::{Json, ListFormat};
use crate::export::{self, FactRow, json};
use crate::library::{self, BriefingSummary, InStory};
use crate::load::load;
use crate::model::{Date, Day, EntryKind};
use crate::page::{Block, Column, Line, Page, Span, Table};

/// An event that has come due.
struct DueEvent {
    /// The sort key: its first and its last day.
    days: (Day, Day),
    cells: Vec<Line>,
    row: FactRow,
}

/// Writes the events that have come due by today, the soonest first; of a story only those of its newest
/// edition.
pub(super) fn write(
    start: &Path,
    summaries: &[BriefingSummary],
    today: &Date,
    format: ListFormat,
    color: ColorChoice,
) -> io::Result<()> {
    let stories = library::story_by_story(summaries).into_iter();
    let newest: Vec<_> = stories
        .filter(|InStory { number, newest }| number == newest)
        .filter_map(|InStory { number, .. }| summaries[number].origin.path())
        .collect();
    let mut due: Vec<_> = folder::each(&newest, |path| in_file(path, today)).into_iter().flatten().collect();
    due.sort_by(|one, other| one.days.cmp(&other.days));
    match format {
        ListFormat::Human if due.is_empty() => say(&format!("{}: nothing has come due", start.display())),
        ListFormat::Human => write_page(page(due), columns().unwrap_or(u16::MAX), color),
        ListFormat::Json => {
            let mut json = Json::begin(BufWriter::new(io::stdout().lock()))?;
            due.iter().try_for_each(|event| json.add(&event.row))?;
            json.end().map(drop)
        }
        ListFormat::Jsonl => {
            let rows = json::lines(due.iter().map(|event| &event.row));
            io::stdout().lock().write_all(rows.as_bytes())
        }
    }
}

/// The events of a file that have come due; whoever listed the file has said if it cannot be read.
fn in_file(path: &&Path, today: &Date) -> Vec<DueEvent> {
    let Ok(Some(text)) = library::read_briefing(path) else { return Vec::new() };
    let briefing = load(&text).briefing;
    let name = path.display().to_string();
    let kinds = [EntryKind::Event];
    let events = briefing.events.iter().map(|(_, event)| event);
    let rows = events.zip(export::rows(&name, &text, &briefing, &kinds));
    let due = rows.filter(|(event, _)| briefing.has_come_due(event, today));
    let due = due.map(|(event, row)| DueEvent {
        days: (event.date.earliest(), event.date.latest()),
        cells: [&briefing.when(event), &event.text, &name].map(|text| cell(text)).to_vec(),
        row,
    });
    due.collect()
}

fn cell(text: &str) -> Line {
    vec![Span::text(text.to_owned())]
}

fn page(due: Vec<DueEvent>) -> Page {
    let heading = ["date", "event", "path"].map(cell).to_vec();
    let rows = [heading].into_iter().chain(due.into_iter().map(|event| event.cells)).collect();
    Page { blocks: vec![Block::Table(Table { indent: 0, columns: vec![Column::Left; 3], rows })] }
}
