//! The command line: arguments select one thing to do, and its result becomes the exit status.
//!
//! Standard output is for data, standard error for messages. Status 0 is success. Status 1 means that `check`
//! found errors, `fix` left some, `find` found nothing, `diff` found differences, or `coverage` found less
//! than was required. Status 2 means that something could not be read or shown. Text from outside is cleaned
//! before it is written.

use std::env;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use crate::builtin;
use crate::diagnostic::{Policy, nearest};
use crate::text::Clean;

mod against;
mod arguments;
mod check;
mod color;
mod completions;
mod coverage;
mod diff;
mod draft;
mod facts;
mod find;
mod fix;
mod folder;
mod history;
mod input;
mod list;
mod man;
mod new;
mod notes;
mod output;
mod print;
mod prompt;
mod read;
mod schema;
mod settings;
mod today;

use arguments::{Arguments, Command, ReaderOptions};
use color::ColorChoice;
use output::{columns, page_width, write_blocks, write_lines, write_page, write_text};
use print::PrintFormat;

/// The width of text for a pipe or a file, in columns.
const PIPE_WIDTH: u16 = 80;
/// Wider lines are hard to read.
const WIDEST: u16 = 100;

/// Runs the program with the arguments of this process.
pub fn run() -> ExitCode {
    match completions::answer::<Arguments>() {
        Ok(false) => {}
        Ok(true) => return ExitCode::SUCCESS,
        Err(error) => return answer_to(&error),
    }
    let done = match Arguments::try_parse_from(diff::plain_arguments(env::args_os().collect())) {
        Ok(Arguments { command: Some(command), color, .. }) => carry_out(command, color),
        Ok(Arguments { files, look, color, .. }) => show(&files, &look, color),
        Err(answer) => return answer_to(&answer),
    };
    done.unwrap_or_else(|error| fail(&error))
}

/// Carries out a command.
fn carry_out(command: Command, color: ColorChoice) -> io::Result<ExitCode> {
    match command {
        Command::New { file, from: Some(article) } => {
            draft::draft(&article, draft::DraftOptions { output: Some(file), ..Default::default() })
        }
        Command::New { file, from: None } => new::write(&file),
        Command::Draft { article, options } => draft::draft(&article, options),
        Command::Check { list, explain, files, against, format, allow, deny } => {
            if let Some(code) = explain {
                return check::explain(&code);
            }
            if list {
                return check::list();
            }
            let options = check::Options { against, format, color, policy: Policy { allow, deny } };
            let files = if files.is_empty() { vec![PathBuf::from(".")] } else { files };
            check::check(&files, &options)
        }
        Command::Coverage { files, against, format, require } => {
            coverage::coverage(&files, &coverage::CoverageOptions { against, format, require, color })
        }
        Command::Diff { versions, format } => diff::diff(&versions, format, color),
        Command::History { file, entry, format } => history::history(&file, &entry, format, color),
        Command::Fix { files, write } => fix::fix(&files, write),
        Command::Print { files, format, width, lenient } => {
            let printed = print::print(&files, format, width, color);
            if lenient { printed.map(|_| ExitCode::SUCCESS) } else { printed }
        }
        Command::Facts { files, format, kind } => facts::write(&files, format, &kind),
        Command::Notes { file } => notes::write(file.as_deref()),
        Command::List { folder, due, format } => list::list(folder.as_deref(), due, format, color),
        Command::Find { words, folder, more, format } => {
            find::find(&words, folder.as_deref(), &more, format, color)
        }
        Command::Settings => settings::write(),
        Command::Schema { of } => schema::write(of),
        Command::Prompt => prompt::write(),
        Command::Completions { shell } => completions::write(&shell),
        Command::Man => man::write(),
    }
}

/// Opens the reader on a terminal; anywhere else, prints the briefing.
fn show(files: &[PathBuf], look: &ReaderOptions, color: ColorChoice) -> io::Result<ExitCode> {
    match files {
        [first, more @ ..] if meant_command(first).is_some() || !more.is_empty() && !is_to_be_read(first) => {
            refuse_several(first, more)
        }
        _ if look.tour && !io::stdout().is_terminal() => refuse("the tour needs a terminal"),
        files if io::stdout().is_terminal() => read::read(files, look, color),
        files => print::print(files, PrintFormat::Text, None, color),
    }
}

/// The status after a failure to write or show; a closed pipe is no failure.
fn fail(error: &io::Error) -> ExitCode {
    if error.kind() == ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    // A disk fills up under what is written; all files that the program writes report that themselves.
    let is_full =
        matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge);
    let output = if is_full { "standard output cannot be written: " } else { "" };
    // Nothing can be reported if standard error is gone.
    let _ = say(&format!("{output}{error}"));
    ExitCode::from(2)
}

/// True if the first argument, where a command could be, is a file.
fn is_to_be_read(first: &Path) -> bool {
    first.exists() && io::stdout().is_terminal()
}

/// Reports that there is more than one file, and what may have been meant.
fn refuse_several(first: &Path, more: &[PathBuf]) -> io::Result<ExitCode> {
    let rest: Vec<_> = more.iter().map(|path| path.display().to_string()).collect();
    let (name, rest) = (first.display(), rest.join(" "));
    refuse(&match meant_command(first) {
        Some(command) => {
            let meant = format!("briefing {command} {rest}");
            format!("there is no command `{name}`: did you mean `{}`?", meant.trim_end())
        }
        None => format!("one file at a time can be read; `briefing check {name} {rest}` checks them all"),
    })
}

/// The command that is spelt like the first argument, if that is no file.
fn meant_command(first: &Path) -> Option<String> {
    let name = first.to_str().filter(|name| !name.contains(['.', '/']) && !first.exists())?;
    let command = Arguments::command();
    nearest(name, command.get_subcommands().map(clap::Command::get_name)).map(str::to_owned)
}

/// Writes clap's answer: help and the version as they are, an error as clean text, since it quotes the
/// arguments.
fn answer_to(answer: &clap::Error) -> ExitCode {
    if !answer.use_stderr() {
        return answer.print().map_or_else(|error| fail(&error), |()| ExitCode::SUCCESS);
    }
    for line in Clean::lines(&answer.render().to_string()) {
        // Nothing can be reported if standard error is gone.
        let _ = writeln!(io::stderr(), "{line}");
    }
    ExitCode::from(2)
}

/// Opens the text to read, with its name in reports; otherwise reports why not and returns the status.
fn open(path: Option<&Path>) -> io::Result<Result<(String, String), ExitCode>> {
    let path = match path {
        Some(path) if input::built_in(path).is_none() => path,
        named => {
            let (name, text) = named.and_then(input::built_in).unwrap_or(builtin::ALL[0]);
            return Ok(Ok((name.to_owned(), text.to_owned())));
        }
    };
    let name = input::name(path);
    match input::read(path)? {
        Ok(text) => Ok(Ok((name, text))),
        Err(why) => refuse(&format!("{name}: {why}")).map(Err),
    }
}

/// Says why nothing is done; the status that says so too.
fn refuse(why: &str) -> io::Result<ExitCode> {
    say(why)?;
    Ok(ExitCode::from(2))
}

/// Writes a line to standard error, as clean text.
fn say(words: &str) -> io::Result<()> {
    writeln!(io::stderr(), "briefing: {}", Clean::line(words.to_owned()))
}
