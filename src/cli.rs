//! The command line: arguments become one thing to do, and what it did becomes an exit status.
//!
//! Standard output is data, standard error is talk. 0 is fine, 1 is that `check` found errors, 2 is that something could not
//! be read or shown. Whatever comes from outside is clean text before it is written.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::app::{App, Version};
use crate::diagnostic::{Level, Places};
use crate::file::{self, Unreadable};
use crate::load::Loaded;
use crate::page::Page;
use crate::render;
use crate::text::Clean;
use crate::tui::Programs;
use crate::{builtin, tui, views};

/// Read a story's facts in the terminal, each with where it came from.
///
/// Without a file, the built-in briefing opens. With standard output to a file or a pipe, the briefing is printed as text.
#[derive(Parser)]
#[command(name = "briefing", version, args_conflicts_with_subcommands = true, after_help = EXAMPLES)]
struct Arguments {
    /// The briefing to read; `-` is standard input.
    file: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "Examples:
  briefing                      read the built-in briefing
  briefing talks.toml           read a file
  briefing check *.toml         say what is wrong in files
  briefing print talks.toml     the whole briefing as text";

#[derive(Subcommand)]
enum Command {
    /// Say what is broken or surely not meant, at its line; exit 1 if there are errors.
    Check {
        /// The briefings to check; `-` is standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// How problems are written.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
    },
    /// Write the whole briefing as plain text.
    Print {
        /// The briefing to print; `-` is standard input, none is the built-in one.
        file: Option<PathBuf>,
        /// Columns of the text.
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
        width: Option<u16>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// With the line, the place on it and what to write.
    Human,
    /// One line each, for editors: `FILE:LINE:COLUMN: level: message [code]`.
    Short,
}

/// Columns of what goes to a pipe or a file.
const PIPE_WIDTH: u16 = 80;
/// More columns than this are hard to read along.
const WIDEST: u16 = 100;

/// Runs the program with the arguments of this process.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(answer) => return answer_to(&answer),
    };
    let done = match arguments {
        Arguments { command: Some(Command::Check { files, format }), .. } => check(&files, format),
        Arguments { command: Some(Command::Print { file, width }), .. } => print(file.as_deref(), width),
        Arguments { file, command: None } if io::stdout().is_terminal() => read(file.as_deref()),
        Arguments { file, command: None } => print(file.as_deref(), None),
    };
    match done {
        Ok(status) => status,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            say(&error.to_string());
            ExitCode::from(2)
        }
    }
}

/// Writes what clap has to say instead of arguments: help and the version as they are, a complaint as clean text, since it
/// quotes what was typed.
fn answer_to(answer: &clap::Error) -> ExitCode {
    if !answer.use_stderr() {
        let written = answer.print();
        return if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(2) };
    }
    for line in Clean::lines(&answer.render().to_string()) {
        // Nobody is left to tell when standard error is gone.
        let _ = writeln!(io::stderr(), "{line}");
    }
    ExitCode::from(2)
}

/// Opens the reader on a file.
fn read(path: Option<&Path>) -> io::Result<ExitCode> {
    let (name, text) = match open(path) {
        Ok(opened) => opened,
        Err(status) => return Ok(status),
    };
    let version = Version::new(name, text);
    let version = match path.filter(|path| path.as_os_str() != "-") {
        Some(path) => version.from_file(path.to_owned()),
        None => version,
    };
    tui::show(&mut App::new(version), &Programs::default())?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a briefing as text; one that holds nothing has its problems written instead.
fn print(path: Option<&Path>, width: Option<u16>) -> io::Result<ExitCode> {
    let (name, text) = match open(path) {
        Ok(opened) => opened,
        Err(status) => return Ok(status),
    };
    let loaded = crate::load::load(&text);
    if loaded.is_empty() {
        let report = render::text(&views::report(&name, &text, &loaded), WIDEST, false);
        writeln!(io::stderr().lock(), "{report}")?;
        return Ok(ExitCode::from(2));
    }
    write_page(&views::print(&loaded.briefing), width.unwrap_or_else(page_width))?;
    if !loaded.problems.is_empty() {
        say(&format!("{name}: {} (see `briefing check`)", views::summary(&loaded)));
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the problems of each file.
fn check(files: &[PathBuf], format: Format) -> io::Result<ExitCode> {
    let (mut errors, mut unreadable) = (false, false);
    for path in files {
        let Ok((name, text)) = open(Some(path)) else {
            unreadable = true;
            continue;
        };
        let loaded = crate::load::load(&text);
        errors |= loaded.worst == Some(Level::Error);
        unreadable |= loaded.is_empty();
        if loaded.problems.is_empty() {
            continue;
        }
        match format {
            Format::Human => write_page(&views::report(&name, &text, &loaded), page_width())?,
            Format::Short => write_short(&name, &text, &loaded)?,
        }
    }
    Ok(ExitCode::from(if unreadable { 2 } else { u8::from(errors) }))
}

/// One line a problem.
fn write_short(name: &str, text: &str, loaded: &Loaded) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let places = Places::new(text);
    for diagnostic in &loaded.problems {
        let (line, column) = places.line_column(diagnostic.span.start);
        let wording = diagnostic.problem.wording();
        let (level, message, code) = (wording.level.word(), wording.message, wording.code);
        let short = format!("{name}:{line}:{column}: {level}: {message} [{code}]");
        writeln!(out, "{}", Clean::line(short))?;
    }
    if loaded.more_problems > 0 {
        say(&format!("{name}: {} more problems", loaded.more_problems));
    }
    out.flush()
}

/// Opens what is to be read, under the name that reports give it; says why it cannot, with the status for that.
fn open(path: Option<&Path>) -> Result<(String, String), ExitCode> {
    let Some(path) = path else {
        let (name, text) = builtin::FIRST;
        return Ok((name.to_owned(), text.to_owned()));
    };
    let (name, text) = if path.as_os_str() == "-" {
        ("<stdin>".to_owned(), file::text(io::stdin().lock()))
    } else {
        (path.display().to_string(), file::read(path))
    };
    text.map(|text| (name.clone(), text)).map_err(|why: Unreadable| {
        say(&format!("{name}: {why}"));
        ExitCode::from(2)
    })
}

fn write_page(page: &Page, width: u16) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let styled = out.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    writeln!(out, "{}", render::text(page, width, styled))?;
    out.flush()
}

/// Columns of a page on standard output.
fn page_width() -> u16 {
    match rustix::termios::tcgetwinsize(io::stdout()) {
        Ok(size) if size.ws_col > 0 => size.ws_col.min(WIDEST),
        _ => PIPE_WIDTH,
    }
}

/// Says something on standard error, as clean text.
fn say(words: &str) {
    // Nobody is left to tell when standard error is gone.
    let _ = writeln!(io::stderr(), "briefing: {}", Clean::line(words.to_owned()));
}
