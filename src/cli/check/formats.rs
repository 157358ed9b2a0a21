//! The formats of problems: for people, a line each for editors, JSON for programs, and workflow commands for
//! GitHub.

use std::io::{self, Write};

use clap::ValueEnum;
use serde::Serialize;

use crate::cli::color::ColorChoice;
use crate::cli::folder::Json;
use crate::cli::{page_width, say};
use crate::diagnostic::{Diagnostic, Edit, Level, PlaceRange, Places};
use crate::export::json;
use crate::load::Loaded;
use crate::render;
use crate::text::Clean;
use crate::views;

/// The formats of problems.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ReportFormat {
    /// With the line, the place on it and what to write.
    Human,
    /// One line each, for editors: `FILE:LINE:COLUMN: level: message [code]`.
    Short,
    /// An array of objects, one a line.
    Json,
    /// An object a line, with the names of the columns of `facts`.
    Jsonl,
    /// Commands with which GitHub marks the lines of a change.
    Github,
}

/// A report being written, one file after the other.
pub(super) enum Report<W: Write> {
    Json(Json<W>),
    Lines(ReportFormat, ColorChoice, W),
}

/// A problem as `docs/checks.md` describes it.
#[derive(Serialize)]
struct Problem<'p> {
    path: &'p str,
    #[serde(flatten)]
    place: PlaceRange,
    level: &'static str,
    code: &'static str,
    message: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'p str>,
    /// The changes that put it right; not there if somebody has to decide.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    repair: Vec<Replacement<'p>>,
}

/// The same as a row.
#[derive(Serialize)]
struct ProblemRow<'p> {
    briefing: Clean,
    #[serde(flatten)]
    place: PlaceRange,
    level: &'static str,
    code: &'static str,
    message: Clean,
    help: Option<Clean>,
    repair: Vec<Replacement<'p>>,
}

/// One change of a repair.
#[derive(Serialize)]
struct Replacement<'p> {
    #[serde(flatten)]
    place: PlaceRange,
    with: &'p str,
}

impl<W: Write> Report<W> {
    pub fn begin(format: ReportFormat, color: ColorChoice, out: W) -> io::Result<Self> {
        Ok(match format {
            ReportFormat::Json => Self::Json(Json::begin(out)?),
            _ => Self::Lines(format, color, out),
        })
    }

    /// Writes the problems of a file.
    pub fn add(&mut self, name: &str, text: &str, loaded: &Loaded) -> io::Result<()> {
        if loaded.count() == 0 {
            return Ok(());
        }
        let places = Places::new(text);
        match self {
            Self::Json(json) => {
                for problem in loaded.all() {
                    add_json(json, name, &places, problem)?;
                }
            }
            Self::Lines(ReportFormat::Human, color, out) => {
                let styled = color.is_styled();
                writeln!(out, "{}", render::text(&views::report(name, text, loaded), page_width(), styled))?;
            }
            Self::Lines(format, _, out) => {
                for problem in loaded.all() {
                    let place = places.line_column(problem.span.start);
                    let line = match format {
                        ReportFormat::Jsonl => row(name, &places, problem),
                        ReportFormat::Github => github(name, place, problem),
                        _ => short(name, place, problem),
                    };
                    writeln!(out, "{}", Clean::line(line))?;
                }
            }
        }
        if loaded.more() > 0 && !matches!(self, Self::Lines(ReportFormat::Human, ..)) {
            say(&format!("{name}: {} more problems", loaded.more()))?;
        }
        Ok(())
    }

    /// Ends the report; for people, with these lines.
    pub fn end(self, lines: &[String]) -> io::Result<()> {
        match self {
            Self::Json(json) => json.end().map(|_| ()),
            Self::Lines(format, _, mut out) => {
                for line in lines.iter().filter(|_| format == ReportFormat::Human) {
                    writeln!(out, "{}", Clean::line(line.clone()))?;
                }
                out.flush()
            }
        }
    }
}

fn add_json<W: Write>(
    json: &mut Json<W>,
    path: &str,
    places: &Places,
    problem: &Diagnostic,
) -> io::Result<()> {
    let (message, help) = (Clean::line(problem.message.clone()), problem.help.clone().map(Clean::line));
    json.add(&Problem {
        path: Clean::line(path.to_owned()).as_str(),
        place: places.range(&problem.span),
        level: problem.level.word(),
        code: problem.code.name,
        message: message.as_str(),
        help: help.as_ref().map(Clean::as_str),
        repair: problem.repair.iter().map(|edit| replacement(places, edit)).collect(),
    })
}

/// A problem as a row; the text of a repair has to come back exactly.
fn row(name: &str, places: &Places, problem: &Diagnostic) -> String {
    let row = ProblemRow {
        briefing: Clean::line(name.to_owned()),
        place: places.range(&problem.span),
        level: problem.level.word(),
        code: problem.code.name,
        message: Clean::line(problem.message.clone()),
        help: problem.help.clone().map(Clean::line),
        repair: problem.repair.iter().map(|edit| replacement(places, edit)).collect(),
    };
    json::escaped(json::lines([row]).trim_end())
}

fn replacement<'p>(places: &Places, Edit { span, with }: &'p Edit) -> Replacement<'p> {
    Replacement { place: places.range(span), with }
}

fn short(name: &str, (line, column): (usize, usize), problem: &Diagnostic) -> String {
    let Diagnostic { code, level, message, help, .. } = problem;
    let meant = help.as_deref().filter(|help| help.starts_with("did you mean"));
    let meant = meant.map(|meant| format!(": {}", meant.split_inclusive('?').next().unwrap_or_default()));
    format!(
        "{name}:{line}:{column}: {}: {message}{} [{}]",
        level.word(),
        meant.unwrap_or_default(),
        code.name
    )
}

/// A workflow command; characters that would end a part of it are escaped for GitHub.
fn github(name: &str, (line, column): (usize, usize), problem: &Diagnostic) -> String {
    let command = match problem.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Suggestion => "notice",
    };
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let help = problem.help.as_ref().map(|help| format!("\n{help}"));
    let message = data(&format!("{}{}", problem.message, help.unwrap_or_default()));
    let (name, title) = (property(name), property(problem.code.name));
    format!("::{command} file={name},line={line},col={column},title={title}::{message}")
}
