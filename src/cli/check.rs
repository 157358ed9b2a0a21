//! `briefing check`: the problems of files, for people, for editors and for other programs.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::against::{Held, Named, hold};
use super::color::ColorChoice;
use super::folder;
use super::input::is_named_twice;
use super::{open, refuse, say, settings};
use crate::diagnostic::codes::{Code, Domain};
use crate::diagnostic::{Level, Policy, nearest};
use crate::lint;
use crate::load::{self, Loaded, load};
use crate::text::count;
use crate::{library, views};

mod formats;

use formats::Report;
pub(super) use formats::ReportFormat;

/// The options of `briefing check`.
pub(super) struct Options {
    /// The texts to check facts against.
    pub against: Vec<Named>,
    pub format: ReportFormat,
    pub color: ColorChoice,
    /// The settings that are overridden.
    pub policy: Policy,
}

/// A file that was checked.
struct Checked {
    name: String,
    text: String,
    loaded: Loaded,
    held: Held,
}

/// The totals of all files.
#[derive(Default)]
struct Sum {
    files: usize,
    levels: [usize; 3],
    /// Those of the problems that texts showed.
    shown_by_texts: [usize; 3],
    /// The numbers of entries that name a source, of those that were held against texts, and of texts.
    held: [usize; 3],
    more: usize,
    is_unreadable: bool,
}

/// The number of files of a folder to check before writing the results.
const BATCH: usize = 256;

/// Writes the problems of each file, and of each briefing of each folder.
pub(super) fn check(files: &[PathBuf], options: &Options) -> io::Result<ExitCode> {
    let codes = options.policy.allow.iter().chain(&options.policy.deny);
    if let Some(unknown) = codes.into_iter().find(|code| Code::of_briefing(code).is_none()) {
        return refuse_code(unknown);
    }
    let policy = settings::find().settings.checks.under(&options.policy);
    let mut report = Report::begin(options.format, options.color, BufWriter::new(io::stdout().lock()))?;
    let mut sum = Sum::default();
    for (index, path) in files.iter().enumerate() {
        if is_named_twice(files, index)? {
            sum.is_unreadable = true;
        } else if path.is_dir() {
            check_folder(path, options, &policy, &mut report, &mut sum)?;
        } else {
            let checked = open(Some(path))?.ok();
            let checked = checked.map(|(name, text)| examine(name, text, path, options, &policy));
            take(checked, &mut report, &mut sum)?;
        }
    }
    report.end(&sum.lines())?;
    let has_errors = sum.levels[Level::Error as usize] > 0;
    Ok(ExitCode::from(if sum.is_unreadable { 2 } else { u8::from(has_errors) }))
}

/// Checks every briefing of a folder, with all cores.
fn check_folder(
    folder: &Path,
    options: &Options,
    policy: &Policy,
    report: &mut Report<impl Write>,
    sum: &mut Sum,
) -> io::Result<()> {
    let (found, is_whole) = folder::files(folder)?;
    sum.is_unreadable |= !is_whole;
    let files_before = sum.files;
    for batch in found.chunks(BATCH) {
        let checked = folder::each(batch, |file| {
            let text = library::read_briefing(&file.path).transpose()?;
            let name = file.path.display().to_string();
            Some(
                text.map_err(|why| format!("{name}: {why}"))
                    .and_then(|text| examine(name, text, &file.path, options, policy)),
            )
        });
        for checked in checked.into_iter().flatten() {
            take(Some(checked), report, sum)?;
        }
    }
    if is_whole && sum.files == files_before {
        say(&format!("{}: no briefings", folder.display()))?;
    }
    Ok(())
}

/// All problems of a briefing that are not switched off.
fn examine(
    name: String,
    text: String,
    path: &Path,
    options: &Options,
    policy: &Policy,
) -> Result<Checked, String> {
    let loaded = load(&text);
    let held = hold(&loaded.briefing, path, &options.against)?;
    let mut found = held.findings.clone();
    // Nobody can say what is missing in a file that could not be read whole.
    if !loaded.is_broken {
        found.extend(lint::lint(&loaded.briefing));
    }
    let findings = load::place(&text, &loaded.briefing, found);
    let loaded = Loaded { findings, ..loaded }.under(policy);
    Ok(Checked { name, text, loaded, held })
}

/// Writes the problems of a file; none is one that could not be opened, which has been reported.
fn take(
    checked: Option<Result<Checked, String>>,
    report: &mut Report<impl Write>,
    sum: &mut Sum,
) -> io::Result<()> {
    match checked {
        Some(Ok(checked)) => {
            sum.add(&checked);
            report.add(&checked.name, &checked.text, &checked.loaded)
        }
        Some(Err(why)) => {
            sum.is_unreadable = true;
            say(&why)
        }
        None => {
            sum.is_unreadable = true;
            Ok(())
        }
    }
}

impl Sum {
    fn add(&mut self, checked: &Checked) {
        let loaded = &checked.loaded;
        self.files += 1;
        let held = [checked.held.sourced, checked.held.facts, checked.held.texts];
        self.held = std::array::from_fn(|index| self.held[index] + held[index]);
        self.more += loaded.more();
        self.is_unreadable |= loaded.is_empty();
        for problem in loaded.all() {
            self.levels[problem.level as usize] += 1;
            if problem.code.domain == Domain::Grounding {
                self.shown_by_texts[problem.level as usize] += 1;
            }
        }
        // The worst may be among those that were dropped.
        if loaded.worst() == Some(Level::Error) && self.levels[Level::Error as usize] == 0 {
            self.levels[Level::Error as usize] = 1;
        }
    }

    /// True if there are more problems than anybody reads.
    fn is_large(&self) -> bool {
        self.more > 0
    }

    /// The lines at the end of a report.
    fn lines(&self) -> Vec<String> {
        let total = (self.files > 1 || self.is_large()).then(|| self.words());
        let held = (self.held[0] > 0).then(|| self.held());
        total.into_iter().chain(held).collect()
    }

    /// "39 entries held against 1 text: no findings", or how many of the problems told before are such.
    fn held(&self) -> String {
        let [_, facts, texts] = self.held;
        if texts == 0 {
            return "no source has a text on file: no entry was held against one".to_owned();
        }
        let [suggestions, warnings, errors] = self.shown_by_texts;
        let all: usize = self.levels.iter().sum();
        let found = match suggestions + warnings + errors {
            0 if all == 0 => "no findings".to_owned(),
            0 => "no findings among these problems".to_owned(),
            shown if shown < all => {
                format!("{} among these problems", views::tally(errors, warnings, suggestions, 0))
            }
            _ => views::tally(errors, warnings, suggestions, 0),
        };
        let (entries, texts) = (count(facts, "entry", "entries"), count(texts, "text", "texts"));
        format!("{entries} held against {texts}: {found}")
    }

    /// "12 files: 2 errors, 1 warning".
    fn words(&self) -> String {
        let [suggestions, warnings, errors] = self.levels;
        let files = count(self.files, "file", "files");
        format!("{files}: {}", views::tally(errors, warnings, suggestions, self.more))
    }
}

/// Reports that there is no such code.
fn refuse_code(code: &str) -> io::Result<ExitCode> {
    let near = nearest(code, Code::of_briefings().map(|code| code.name))
        .map(|near| format!("did you mean `{near}`?"));
    let help = near.unwrap_or_else(|| "`briefing check --list` lists them".to_owned());
    refuse(&format!("there is no check `{code}`: {help}"))
}

/// Writes every code with its level and what it says.
pub(super) fn list() -> io::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    for code in Code::of_briefings() {
        writeln!(out, "{:<26} {:<8} {}", code.name, code.level.word(), plain(code.says))?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Writes what a code says, and why it matters.
pub(super) fn explain(name: &str) -> io::Result<ExitCode> {
    let Some(code) = Code::of_briefing(name) else { return refuse_code(name) };
    let mut out = io::stdout().lock();
    writeln!(out, "{} ({}): {}", code.name, code.level.word(), plain(code.says))?;
    writeln!(out, "{}", plain(code.why.unwrap_or(why_it_is_read(code.level))))?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Why it matters that something can be read as it is meant.
fn why_it_is_read(level: Level) -> &'static str {
    match level {
        Level::Error => {
            "What cannot be read is left out of what is shown, and nobody sees that it is missing."
        }
        Level::Warning | Level::Suggestion => "It can be read, but hardly as it was meant.",
    }
}

/// Markdown without its links and bars.
fn plain(markdown: &str) -> String {
    let parts = markdown.split('[').map(|part| match part.split_once("](") {
        Some((words, rest)) => format!("{words}{}", rest.split_once(')').map_or("", |(_, rest)| rest)),
        None => part.to_owned(),
    });
    // Brackets that are no link are kept.
    if markdown.contains("](") { parts.collect() } else { markdown.to_owned() }
}
