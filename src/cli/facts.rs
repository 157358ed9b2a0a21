//! `briefing facts`: a row for each fact of briefings and folders of them.
//!
//! The rows of one file are written before those of the next are made, and the next files are found only
//! then, so that memory does not grow with a folder.

use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::input::is_named_twice;
use super::{WIDEST, columns, folder, open, say};
use crate::diagnostic::Level;
use crate::export::{self, FACT_KINDS, csv, json, table};
use crate::file::{FolderWalk, FoundFile, Trouble};
use crate::load::load;
use crate::model::{EntryId, EntryKind};
use crate::{library, views};

/// The formats of rows.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FactsFormat {
    /// For people: a line each, cut to the width of the terminal.
    Table,
    /// JSON Lines: an object a line.
    Jsonl,
    /// Comma-separated values with the names of the columns.
    Csv,
    /// An array of objects, one a line.
    Json,
}

/// The rows of one file, as they are written.
struct FileRows {
    rows: String,
    /// The problems of the file in a line, if it has any.
    complaint: Option<String>,
    /// Set if rows may be missing.
    is_partial: bool,
}

/// The number of files of a folder that are read before their rows are written.
const BATCH: usize = 128;

/// The kinds of facts by the names of their sections.
pub(super) fn kinds() -> impl TypedValueParser<Value = EntryKind> {
    PossibleValuesParser::new(FACT_KINDS.map(EntryKind::section))
        .map(|name| EntryKind::of_section(&name).unwrap_or(EntryKind::Figure))
}

/// Writes the rows of the facts of these kinds, by default of all, in each file and each briefing of each
/// folder.
pub(super) fn write(files: &[PathBuf], format: FactsFormat, kinds: &[EntryKind]) -> io::Result<ExitCode> {
    let kinds = if kinds.is_empty() { &FACT_KINDS } else { kinds };
    let here = [PathBuf::from(".")];
    let files = if files.is_empty() { &here } else { files };
    let mut out = RowsOut::begin(format, kinds)?;
    for (index, path) in files.iter().enumerate() {
        if is_named_twice(files, index)? {
            out.is_partial = true;
        } else if path.is_dir() {
            out.add_folder(path)?;
        } else if let Ok((name, text)) = open(Some(path))? {
            let rows = out.form.rows(&name, &text);
            out.add(&rows)?;
        } else {
            out.is_partial = true;
        }
    }
    out.end()
}

/// The form of rows: a format, the width of a table and the kinds of facts.
struct RowForm<'k> {
    format: FactsFormat,
    width: usize,
    kinds: &'k [EntryKind],
}

impl RowForm<'_> {
    /// The rows of the briefing with this path and text.
    fn rows(&self, path: &str, text: &str) -> FileRows {
        let loaded = load(text);
        let briefing = &loaded.briefing;
        let rows = export::rows(path, text, briefing, self.kinds);
        let amount = |entry| match entry {
            EntryId::Figure(id) => Some(views::value(&briefing.figures[id])),
            _ => None,
        };
        let rows = match self.format {
            FactsFormat::Table => {
                table::lines(rows.zip(export::entries(briefing, self.kinds).map(amount)), self.width)
            }
            FactsFormat::Jsonl => json::lines(rows),
            FactsFormat::Csv => csv::lines(rows),
            FactsFormat::Json => json::elements(rows),
        };
        let complaint = || format!("{path}: {} (see `briefing check`)", views::summary(&loaded));
        let is_partial = loaded.worst() == Some(Level::Error);
        FileRows { rows, complaint: (loaded.count() > 0).then(complaint), is_partial }
    }

    /// The rows of a file of a folder; none if it is no briefing.
    fn rows_of(&self, found: &FoundFile) -> Result<Option<FileRows>, Trouble> {
        let text = library::read_briefing(&found.path);
        let text = text.map_err(|why| Trouble { path: found.path.clone(), why })?;
        Ok(text.map(|text| self.rows(&found.path.display().to_string(), &text)))
    }

    /// The text before the first row, between those of two files, and behind the last.
    fn around(&self) -> [String; 3] {
        match self.format {
            FactsFormat::Table => [table::heading(self.width), String::new(), String::new()],
            FactsFormat::Jsonl => Default::default(),
            FactsFormat::Csv => [csv::heading(), String::new(), String::new()],
            FactsFormat::Json => ["[\n", ",\n", "\n]\n"].map(str::to_owned),
        }
    }
}

/// The output of rows, file by file.
struct RowsOut<'k> {
    form: RowForm<'k>,
    out: BufWriter<StdoutLock<'static>>,
    is_first: bool,
    /// Set if rows may be missing.
    is_partial: bool,
}

impl<'k> RowsOut<'k> {
    fn begin(format: FactsFormat, kinds: &'k [EntryKind]) -> io::Result<Self> {
        let form = RowForm { format, width: columns().unwrap_or(WIDEST).into(), kinds };
        let mut out = BufWriter::new(io::stdout().lock());
        out.write_all(form.around()[0].as_bytes())?;
        Ok(Self { form, out, is_first: true, is_partial: false })
    }

    /// Writes the rows of a folder, made with all cores.
    fn add_folder(&mut self, start: &Path) -> io::Result<()> {
        let mut walk = FolderWalk::of(start);
        loop {
            let batch: Vec<_> = walk.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                return Ok(());
            }
            let form = &self.form;
            let made = folder::each(&batch, |found| match found {
                Ok(found) => form.rows_of(found),
                Err(_) => Ok(None),
            });
            for (found, made) in batch.into_iter().zip(made) {
                match found.and(made) {
                    Ok(Some(rows)) => self.add(&rows)?,
                    Ok(None) => {}
                    Err(trouble) => {
                        folder::say_trouble(&trouble)?;
                        self.is_partial = true;
                    }
                }
            }
        }
    }

    fn add(&mut self, file: &FileRows) -> io::Result<()> {
        if !file.rows.is_empty() {
            if !self.is_first {
                self.out.write_all(self.form.around()[1].as_bytes())?;
            }
            self.is_first = false;
            self.out.write_all(file.rows.as_bytes())?;
        }
        self.is_partial |= file.is_partial;
        file.complaint.iter().try_for_each(|complaint| say(complaint))
    }

    /// Ends the output; the status says if rows may be missing.
    fn end(mut self) -> io::Result<ExitCode> {
        self.out.write_all(self.form.around()[2].as_bytes())?;
        self.out.flush()?;
        Ok(ExitCode::from(if self.is_partial { 2 } else { 0 }))
    }
}
