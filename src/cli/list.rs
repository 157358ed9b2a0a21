//! `briefing list`: the briefings of a folder.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use serde::{Serialize, Serializer};

use super::color::ColorChoice;
use super::folder::{self, Json, ListFormat};
use super::today::today;
use super::{columns, say, write_page};
use crate::export::json;
use crate::library::{self, BriefingSummary, InStory, State};
use crate::load::{Counts, facts};
use crate::model::EntryKind;
use crate::page::{Block, Column, Line, Page, Role, Span, Table, Tone};
use crate::text::{Clean, count};

mod due;

/// Writes what is known of each briefing of a folder, or with `due` what has come due in them.
pub(super) fn list(
    folder: Option<&Path>,
    due: bool,
    format: ListFormat,
    color: ColorChoice,
) -> io::Result<ExitCode> {
    let start = folder::or_here(folder);
    let (files, mut is_whole) = folder::files(start)?;
    let kept = library::kept();
    let mut scanned = Vec::with_capacity(files.len());
    for scan in folder::each(&files, |found| library::scan(found.clone(), &kept)) {
        match scan {
            Ok(scan) => scanned.push(scan),
            Err(trouble) => {
                folder::say_trouble(&trouble)?;
                is_whole = false;
            }
        }
    }
    library::keep(&kept, start, &scanned);
    let summaries: Vec<_> = scanned.into_iter().filter_map(|scanned| scanned.summary).collect();
    is_whole &= summaries.iter().all(|summary| summary.counts().is_some());
    match format {
        _ if due => {
            say_unreadable(&summaries)?;
            due::write(start, &summaries, &today().into(), format, color)?;
        }
        ListFormat::Human if summaries.is_empty() && !start.exists() => {}
        ListFormat::Human if summaries.is_empty() => say(&format!("{}: no briefings", start.display()))?,
        ListFormat::Human => {
            let width = columns().unwrap_or(u16::MAX);
            write_page(page(&summaries, width.into()), width, color)?;
        }
        ListFormat::Json => write_json(&summaries)?,
        ListFormat::Jsonl => write_rows(&summaries)?,
    }
    Ok(ExitCode::from(if is_whole { 0 } else { 2 }))
}

/// Says which briefings cannot be read, and why.
fn say_unreadable(summaries: &[BriefingSummary]) -> io::Result<()> {
    for summary in summaries {
        if let State::Unreadable(why) = &summary.state {
            say(&format!("{}: {why}", summary.origin.words()))?;
        }
    }
    Ok(())
}

/// The fewest columns of a title beside long paths, and the columns of the blanks between all columns.
const TITLE: usize = 16;
const BLANKS: usize = 10;

/// A table in which each story stands once, with its editions, the newest first. On a screen of so many
/// columns the titles yield to the paths.
fn page(summaries: &[BriefingSummary], width: usize) -> Page {
    let heading = ["title", "as of", "facts", "actors", "sources", "path"];
    let heading = heading.map(|word| vec![Span::text(word)]).to_vec();
    let stories = library::story_by_story(summaries).into_iter();
    let rows = stories.map(|InStory { number, newest }| row(&summaries[number], &summaries[newest]));
    let mut rows: Vec<Vec<Line>> = [heading].into_iter().chain(rows).collect();
    let paths = summaries.iter().map(|summary| summary.origin.words().width()).max().unwrap_or_default();
    let width_of = |line: &Line| line.iter().map(|span| span.text.width()).sum::<usize>();
    let widest = |column: usize| rows.iter().map(|row| width_of(&row[column])).max();
    let others: usize = (1..rows[0].len() - 1).filter_map(widest).sum();
    let shared = width.saturating_sub(BLANKS + others);
    let room = shared.saturating_sub(paths).max(shared / 3).max(TITLE);
    for title in rows.iter_mut().flat_map(|row| row[0].iter_mut()) {
        title.text = title.text.cut_at_word(room);
    }
    let columns =
        [Column::Left, Column::Left, Column::Right, Column::Right, Column::Right, Column::Left].to_vec();
    Page { blocks: vec![Block::Table(Table { indent: 0, columns, rows })] }
}

/// A briefing under its title, or under the newest edition of its story.
fn row(summary: &BriefingSummary, newest: &BriefingSummary) -> Vec<Line> {
    let is_newest = summary.origin == newest.origin;
    let title = if is_newest { summary.title.clone() } else { Some(summary.edition_below(newest)) };
    let mut title: Line = title.into_iter().map(Span::text).collect();
    let trouble = match &summary.state {
        State::Whole(_) => None,
        State::Broken(_, problems) => {
            Some(format!("cannot be read whole: {}", count(*problems, "problem", "problems")))
        }
        State::Unreadable(why) => Some(why.to_string()),
    };
    if title.is_empty() {
        title.push(Span::text("(no title)"));
    }
    let date = summary.date().map_or(String::new(), |date| date.to_string());
    let number = |count: fn(&Counts) -> usize| {
        vec![Span::text(summary.counts().map_or("?".to_owned(), |counts| count(counts).to_string()))]
    };
    let mut path = vec![Span::text(summary.origin.words())];
    // Behind all columns, so that none is moved.
    if let Some(trouble) = trouble {
        path.extend([Span::text(": "), Span::new(trouble, Role::State(Tone::Alarm))]);
    }
    vec![
        title,
        vec![Span::text(date)],
        number(facts),
        number(|counts| of(counts, EntryKind::Actor)),
        number(|counts| of(counts, EntryKind::Source)),
        path,
    ]
}

fn of(counts: &Counts, kind: EntryKind) -> usize {
    counts[kind.index()]
}

fn write_json(summaries: &[BriefingSummary]) -> io::Result<()> {
    let mut json = Json::begin(BufWriter::new(io::stdout().lock()))?;
    for summary in summaries {
        json.add(&SummaryInJson::of(summary))?;
    }
    json.end()?;
    Ok(())
}

/// Writes an object a line.
fn write_rows(summaries: &[BriefingSummary]) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    out.write_all(json::lines(summaries.iter().map(BriefingRow::of)).as_bytes())?;
    out.flush()
}

/// A briefing as a row, as `docs/rows.md` describes it.
#[derive(Serialize)]
struct BriefingRow<'e> {
    briefing: String,
    story: Option<&'e Clean>,
    title: Option<&'e Clean>,
    as_of: Option<&'e Clean>,
    as_of_from: Option<String>,
    as_of_to: Option<String>,
    topics: Option<String>,
    #[serde(flatten)]
    counts: BTreeMap<&'static str, Option<usize>>,
    problems: Option<usize>,
    unreadable: Option<&'e str>,
}

impl<'e> BriefingRow<'e> {
    fn of(summary: &'e BriefingSummary) -> Self {
        let (problems, unreadable) = trouble(summary);
        let (as_of_from, as_of_to) = summary.date().map(|date| date.days()).unwrap_or_default();
        let topics: Vec<&str> = summary.topics.iter().map(Clean::as_str).collect();
        let count = |kind: EntryKind| (kind.section(), summary.counts().map(|counts| of(counts, kind)));
        Self {
            briefing: summary.origin.words().to_string(),
            story: summary.story.as_ref(),
            title: summary.title.as_ref(),
            as_of: summary.as_of.as_ref(),
            as_of_from,
            as_of_to,
            topics: (!topics.is_empty()).then(|| topics.join("; ")),
            counts: EntryKind::ALL.into_iter().map(count).collect(),
            problems,
            unreadable,
        }
    }
}

/// The number of problems of a briefing that cannot be read whole, and why one cannot be read at all.
fn trouble(summary: &BriefingSummary) -> (Option<usize>, Option<&str>) {
    match &summary.state {
        State::Whole(_) => (None, None),
        State::Broken(_, problems) => (Some(*problems), None),
        State::Unreadable(why) => (None, Some(why.as_str())),
    }
}

/// A briefing as `docs/folders.md` describes it.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct SummaryInJson<'e> {
    path: String,
    title: Option<&'e str>,
    as_of: Option<&'e str>,
    story: Option<&'e str>,
    topics: Vec<&'e str>,
    counts: Option<BySection<'e>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problems: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unreadable: Option<&'e str>,
}

impl<'e> SummaryInJson<'e> {
    fn of(summary: &'e BriefingSummary) -> Self {
        let (problems, unreadable) = trouble(summary);
        let text = |text: &'e Option<Clean>| text.as_ref().map(Clean::as_str);
        Self {
            path: summary.origin.words().to_string(),
            title: text(&summary.title),
            as_of: text(&summary.as_of),
            story: text(&summary.story),
            topics: summary.topics.iter().map(Clean::as_str).collect(),
            counts: summary.counts().map(BySection),
            problems,
            unreadable,
        }
    }
}

/// Counts, keyed by section.
struct BySection<'e>(&'e Counts);

impl Serialize for BySection<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(EntryKind::SECTIONS.iter().zip(self.0))
    }
}
