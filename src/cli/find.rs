//! `briefing find`: words in the briefings of a folder.

use std::io::{self, BufWriter, StdoutLock, Write};
use std::mem;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;

use super::color::ColorChoice;
use super::folder::{self, Json, ListFormat};
use super::{page_width, refuse, write_page};
use crate::export::json;
use crate::file::Trouble;
use crate::library::{FolderSearch, Match, Matches};
use crate::page::{Block, Column, HeadingLevel, Line, Mark, Page, Role, Span, Table};
use crate::search::Needle;
use crate::search::mark::excerpt;
use crate::text::Clean;
use crate::views;

/// The name of what a text belongs to has one in so many columns of a row, or those that the text leaves free.
const OWNER: usize = 3;
/// The way to look for more than one word.
const IN_QUOTES: &str = "several words go in quotes: `briefing find 'night work'`";
/// The number of files to search before writing the matches.
const BATCH: usize = 512;

/// Writes each text that contains `words`, briefing by briefing.
///
/// Matches are written before the next files are read.
pub(super) fn find(
    words: &str,
    folder: Option<&Path>,
    more: &[PathBuf],
    format: ListFormat,
    color: ColorChoice,
) -> io::Result<ExitCode> {
    if !more.is_empty() {
        return refuse(&format!("one folder at a time can be looked through; {IN_QUOTES}"));
    }
    if let Some(missing) = folder.filter(|folder| !folder.exists()) {
        return refuse(&format!("{}: there is no such folder; {IN_QUOTES}", missing.display()));
    }
    let Some(search) = FolderSearch::new(words) else {
        return refuse("there are no words to look for");
    };
    let (files, mut is_whole) = folder::files(folder::or_here(folder))?;
    let mut out = Out::begin(format, color)?;
    for batch in files.chunks(BATCH) {
        let looked = folder::each(batch, |file| search.in_file(&file.path));
        for (file, matches) in batch.iter().zip(looked) {
            match matches {
                Ok(None) => {}
                Ok(Some(matches)) => out.add(&file.path, &matches, search.needle())?,
                Err(why) => {
                    folder::say_trouble(&Trouble { path: file.path.clone(), why })?;
                    is_whole = false;
                }
            }
        }
    }
    let found_any = out.end()?;
    Ok(ExitCode::from(if is_whole { u8::from(!found_any) } else { 2 }))
}

/// The output of matches, briefing by briefing.
enum Out {
    /// Pages, separated by blank lines.
    Human {
        is_first: bool,
        color: ColorChoice,
    },
    Json(Json<BufWriter<StdoutLock<'static>>>),
    /// Rows, and true once there was one.
    Rows(BufWriter<StdoutLock<'static>>, bool),
}

impl Out {
    fn begin(format: ListFormat, color: ColorChoice) -> io::Result<Self> {
        Ok(match format {
            ListFormat::Human => Self::Human { is_first: true, color },
            ListFormat::Json => Self::Json(Json::begin(BufWriter::new(io::stdout().lock()))?),
            ListFormat::Jsonl => Self::Rows(BufWriter::new(io::stdout().lock()), false),
        })
    }

    fn add(&mut self, path: &Path, matches: &Matches, needle: &Needle) -> io::Result<()> {
        let path = Clean::line(path.display().to_string());
        match self {
            Self::Human { is_first, color } => {
                if !mem::take(is_first) {
                    writeln!(io::stdout())?;
                }
                let width = page_width();
                write_page(page(&path, matches, needle, width.into()), width, *color)
            }
            Self::Json(json) => json.add(&InFile::of(&path, matches)),
            Self::Rows(out, is_any) => {
                *is_any = true;
                let row = |found| TextRow::of(&path, matches.title.as_ref(), found);
                out.write_all(json::lines(matches.matches.iter().map(row)).as_bytes())
            }
        }
    }

    /// Ends the output; true if anything was found.
    fn end(self) -> io::Result<bool> {
        match self {
            Self::Human { is_first, .. } => Ok(!is_first),
            Self::Json(json) => json.end(),
            Self::Rows(mut out, is_any) => out.flush().map(|()| is_any),
        }
    }
}

/// The title and the path of a briefing, and a line for each text.
fn page(path: &Clean, matches: &Matches, needle: &Needle, width: usize) -> Page {
    let indent = 2;
    let room = width.saturating_sub(usize::from(indent) + views::KIND_WIDTH + 2);
    let span = |text: &Clean, role| Span::new(text.clone(), role);
    let rows = matches.matches.iter().map(|found| row(found, needle, room)).collect();
    let table = Table { indent, columns: vec![Column::Left, Column::Fill], rows };
    let left = matches.title.iter().map(|title| span(title, Role::Head)).collect();
    let heading = Block::Heading { level: HeadingLevel::Entry, left, right: vec![span(path, Role::Text)] };
    Page { blocks: vec![heading, Block::Table(table)] }
}

/// The kind of the entry, the text from a little before the words on, and what it belongs to.
fn row(found: &Match, needle: &Needle, room: usize) -> Vec<Line> {
    let label = if found.field.is_empty() { String::new() } else { format!("{}: ", found.field) };
    let free = room.saturating_sub(label.len() + found.text.width() + "  ()".len()).max(room / OWNER);
    let owner = found.owner.as_ref().map(|owner| Clean::line(format!("  ({})", owner.cut_at_word(free))));
    let beside = label.len() + owner.as_ref().map_or(0, Clean::width);
    let words = excerpt(&found.text, needle, room.saturating_sub(beside));
    let label = (!label.is_empty()).then(|| Span::text(label));
    let kind = format!("{:<1$}", found.kind, views::KIND_WIDTH);
    let words = label.into_iter().chain(words.into_iter().map(shown)).chain(owner.map(Span::text));
    vec![vec![Span::text(kind)], words.collect()]
}

/// A piece of an excerpt; matches stand out.
fn shown(span: Span) -> Span {
    match span.mark {
        Mark::None | Mark::Held => span,
        Mark::Found | Mark::Here => span.in_role(Role::Head),
    }
}

/// The matches in a briefing, as `docs/folders.md` describes them.
#[derive(Serialize)]
struct InFile<'m> {
    path: &'m str,
    title: Option<&'m str>,
    matches: Vec<InText<'m>>,
}

#[derive(Serialize)]
struct InText<'m> {
    kind: &'m str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    field: &'m str,
    text: &'m str,
    /// The byte ranges of the matches in the text: start, and end, exclusive.
    found: Vec<(usize, usize)>,
}

/// A text with matches as a row, as `docs/rows.md` describes it.
#[derive(Serialize)]
struct TextRow<'m> {
    briefing: &'m Clean,
    title: Option<&'m Clean>,
    kind: &'m str,
    id: Option<String>,
    field: Option<&'m str>,
    text: &'m Clean,
    /// The byte ranges of the matches in the text: start, and end, exclusive.
    found: Vec<(usize, usize)>,
}

impl<'m> TextRow<'m> {
    fn of(briefing: &'m Clean, title: Option<&'m Clean>, found: &'m Match) -> Self {
        let InText { kind, id, field, found: ranges, .. } = InText::of(found);
        let field = (!field.is_empty()).then_some(field);
        Self { briefing, title, kind, id, field, text: &found.text, found: ranges }
    }
}

impl<'m> InFile<'m> {
    fn of(path: &'m Clean, matches: &'m Matches) -> Self {
        let title = matches.title.as_ref().map(Clean::as_str);
        Self { path: path.as_str(), title, matches: matches.matches.iter().map(InText::of).collect() }
    }
}

impl<'m> InText<'m> {
    fn of(found: &'m Match) -> Self {
        let Match { kind, id, field, text, found, .. } = found;
        Self {
            kind,
            id: id.as_ref().map(|(section, key)| format!("{section}.{key}")),
            field,
            text: text.as_str(),
            found: found.iter().map(|range| (range.start, range.end)).collect(),
        }
    }
}
