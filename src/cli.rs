//! The command line: arguments select one thing to do, and its result becomes the exit status.
//!
//! Standard output is for data, standard error for messages. Status 0 is success, 1 means that `check` found errors or `find`
//! found nothing, 2 that something could not be read or shown. Text from outside is cleaned before it is written.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueHint};

use crate::diagnostic::{Policy, nearest};
use crate::load;
use crate::page::Page;
use crate::settings::{Signs, Theme};
use crate::text::Clean;
use crate::{builtin, render, views};

mod against;
mod check;
mod color;
mod completions;
mod find;
mod fix;
mod folder;
mod input;
mod list;
mod man;
mod new;
mod notes;
mod prompt;
mod read;
mod settings;

use check::ReportFormat;
use color::{ColorChoice, variable};

/// Read a story's facts in the terminal, each with where it came from.
///
/// Without a file, the briefings of the current folder can be chosen from; where there is none, the built-in one opens. With standard output to a file or a pipe, the briefing is printed as text.
#[derive(Parser)]
#[command(name = "briefing", version, args_conflicts_with_subcommands = true, after_help = EXAMPLES)]
struct Arguments {
    /// The briefings to read, or a folder of them; `-` is standard input.
    #[arg(value_name = "FILE", add = completions::briefings())]
    files: Vec<PathBuf>,
    #[command(flatten)]
    look: ReaderOptions,
    /// Colours, bold and the like; by default on terminals, as `NO_COLOR`, `CLICOLOR` and `FORCE_COLOR` allow.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    color: ColorChoice,
    #[command(subcommand)]
    command: Option<Command>,
}

/// The options that override the settings.
#[derive(Args)]
struct ReaderOptions {
    /// How the reader looks.
    #[arg(long, value_name = "NAME", value_parser = themes())]
    theme: Option<Theme>,
    /// Click and scroll with the mouse; the terminal then selects text with Shift held.
    #[arg(long)]
    mouse: bool,
    /// Read an invented story, with a line of guidance at the bottom, a step at a time.
    #[arg(long, conflicts_with = "files")]
    tour: bool,
    /// Start at the top, as if it had never been read; where you leave is kept as ever.
    #[arg(long)]
    fresh: bool,
}

const EXAMPLES: &str = "Examples:
  briefing                      read what is here, or the built-in briefing
  briefing --tour               learn it in two minutes, with an invented story
  briefing talks.toml           read a file
  briefing new talks.toml       begin a file
  briefing check *.toml         say what is wrong in files
  briefing fix talks.toml       show what can be put right without a question
  briefing print talks.toml     the whole briefing as text
  briefing list talks/          the briefings in a folder
  briefing find 'night work'    where words stand in the briefings of this folder
  briefing settings             what can be chosen, and what is";

#[derive(Subcommand)]
enum Command {
    /// Begin a briefing: a new file with an invented story, whose comments teach the format, and its article beside it.
    New {
        /// The file to make, which must not be there yet; `-` is standard output.
        #[arg(value_hint = ValueHint::DirPath)]
        file: PathBuf,
    },
    /// Say what is broken or probably a mistake, at its line; exit 1 if there are errors.
    Check {
        /// The briefings to check, or folders of them, by default the current one; `-` is standard input.
        #[arg(add = completions::briefings())]
        files: Vec<PathBuf>,
        /// Hold every fact against the text that it came from; with several sources, `ID=TEXT` for each.
        ///
        /// A source that names a `file` of its own is held against that.
        #[arg(long, value_name = "TEXT", value_parser = against::parse, value_hint = ValueHint::FilePath)]
        against: Vec<against::Named>,
        /// How problems are written.
        #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
        format: ReportFormat,
        /// Do not mention problems of this code, unless they are errors.
        #[arg(long, value_name = "CODE", add = completions::codes())]
        allow: Vec<String>,
        /// Take problems of this code for errors.
        #[arg(long, value_name = "CODE", add = completions::codes())]
        deny: Vec<String>,
        /// List every code with what it says.
        #[arg(long, exclusive = true)]
        list: bool,
        /// Say what a code means, and why it matters.
        #[arg(long, value_name = "CODE", exclusive = true, add = completions::codes())]
        explain: Option<String>,
    },
    /// Show what can be put right without a question, as a diff.
    Fix {
        /// The briefings to repair; `-` is standard input.
        #[arg(required = true, value_name = "FILE", add = completions::briefings())]
        files: Vec<PathBuf>,
        /// Write it instead, and keep everything else as it is; what comes from standard input goes to standard output.
        #[arg(long)]
        write: bool,
    },
    /// Write the whole briefing as plain text.
    Print {
        /// The briefing to print; `-` is standard input, none is the built-in one.
        #[arg(add = completions::briefings())]
        file: Option<PathBuf>,
        /// Columns of the text.
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
        width: Option<u16>,
        /// Exit 0 whatever the file holds, as git wants it of a textconv; what is wrong goes to standard error.
        #[arg(long)]
        lenient: bool,
    },
    /// Write what you marked and wrote on a briefing, each with its fact and who says so.
    Notes {
        /// The briefing; none is the built-in one.
        #[arg(add = completions::briefings())]
        file: Option<PathBuf>,
    },
    /// Write what to tell a language model to draft a briefing: the task, the checks and the whole format.
    Prompt,
    /// Write the format as JSON Schema (draft 7), for editors.
    Schema,
    /// Write what there is to read in a folder and those below it: title, day, counts and path of each briefing.
    List {
        /// The folder; the current one if none is named.
        folder: Option<PathBuf>,
        /// How the list is written.
        #[arg(long, value_enum, default_value_t = folder::ListFormat::Human)]
        format: folder::ListFormat,
    },
    /// Write each text with these words in the briefings of a folder and those below it; exit 1 if there is none.
    ///
    /// Accents and kinds of quotes and dashes make no difference, nor does case if there is no capital letter.
    Find {
        /// The words, which stand next to each other; several go in quotes.
        words: String,
        /// The folder; the current one if none is named.
        folder: Option<PathBuf>,
        /// More words, surely meant to be in quotes with the first.
        #[arg(hide = true)]
        more: Vec<PathBuf>,
        /// How what was found is written.
        #[arg(long, value_enum, default_value_t = folder::ListFormat::Human)]
        format: folder::ListFormat,
    },
    /// Write the settings as they are, all keys among them; exit 1 if there are errors in their file.
    Settings,
    /// Write the script with which a shell completes the arguments of briefing.
    ///
    /// For bash, put `source <(briefing completions bash)` into ~/.bashrc; README.md has the line for each shell.
    Completions {
        /// The shell.
        #[arg(value_parser = completions::shells())]
        shell: String,
    },
    /// Write the manual page.
    Man,
}

/// The themes by their names.
fn themes() -> impl TypedValueParser<Value = Theme> {
    PossibleValuesParser::new(Theme::ALL.iter().map(|theme| theme.word()))
        .map(|name| Theme::named(&name).unwrap_or_default())
}

/// The width of text for a pipe or a file, in columns.
const PIPE_WIDTH: u16 = 80;
/// Wider lines are hard to read.
const WIDEST: u16 = 100;

/// Runs the program with the arguments of this process.
pub fn run() -> ExitCode {
    match completions::answer() {
        Ok(false) => {}
        Ok(true) => return ExitCode::SUCCESS,
        Err(error) => return answer_to(&error),
    }
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(answer) => return answer_to(&answer),
    };
    let done = match arguments {
        Arguments { command: Some(Command::New { file }), .. } => new::write(&file),
        Arguments { command: Some(Command::Check { list: true, .. }), .. } => check::list(),
        Arguments { command: Some(Command::Check { explain: Some(code), .. }), .. } => check::explain(&code),
        Arguments {
            command: Some(Command::Check { files, against, format, allow, deny, .. }),
            color,
            ..
        } => {
            let policy = Policy { allow, deny };
            let files = if files.is_empty() { vec![PathBuf::from(".")] } else { files };
            check::check(&files, &check::Options { against, format, color, policy })
        }
        Arguments { command: Some(Command::Fix { files, write }), .. } => fix::fix(&files, write),
        Arguments { command: Some(Command::Print { file, width, lenient }), color, .. } => {
            let printed = print(file.as_deref(), width, color);
            if lenient { printed.map(|_| ExitCode::SUCCESS) } else { printed }
        }
        Arguments { command: Some(Command::Notes { file }), .. } => notes::write(file.as_deref()),
        Arguments { command: Some(Command::List { folder, format }), color, .. } => {
            list::list(folder.as_deref(), format, color)
        }
        Arguments { command: Some(Command::Find { words, folder, more, format }), color, .. } => {
            find::find(&words, folder.as_deref(), &more, format, color)
        }
        Arguments { command: Some(Command::Settings), .. } => settings::write(),
        Arguments { command: Some(Command::Schema), .. } => write_schema(),
        Arguments { command: Some(Command::Prompt), .. } => prompt::write(),
        Arguments { command: Some(Command::Completions { shell }), .. } => completions::write(&shell),
        Arguments { command: Some(Command::Man), .. } => man::write(),
        Arguments { files, look, color, .. } => match files.as_slice() {
            [first, more @ ..]
                if meant_command(first).is_some() || !more.is_empty() && !is_to_be_read(first) =>
            {
                refuse(first, more)
            }
            _ if look.tour && !io::stdout().is_terminal() => {
                say("the tour needs a terminal").map(|()| ExitCode::from(2))
            }
            files if io::stdout().is_terminal() => read::read(files, &look, color),
            files => print(files.first().map(PathBuf::as_path), None, color),
        },
    };
    done.unwrap_or_else(|error| fail(&error))
}

/// The status after a failure to write or show; a closed pipe is no failure.
fn fail(error: &io::Error) -> ExitCode {
    if error.kind() == ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    // Nothing can be reported if standard error is gone.
    let _ = say(&error.to_string());
    ExitCode::from(2)
}

/// True if the first argument, where a command could be, is a file.
fn is_to_be_read(first: &Path) -> bool {
    first.exists() && io::stdout().is_terminal()
}

/// Reports that there is more than one file, and what may have been meant.
fn refuse(first: &Path, more: &[PathBuf]) -> io::Result<ExitCode> {
    let rest: Vec<_> = more.iter().map(|path| path.display().to_string()).collect();
    let (name, rest) = (first.display(), rest.join(" "));
    say(&match meant_command(first) {
        Some(command) => {
            let meant = format!("briefing {command} {rest}");
            format!("there is no command `{name}`: did you mean `{}`?", meant.trim_end())
        }
        None => format!("one file at a time can be read; `briefing check {name} {rest}` checks them all"),
    })?;
    Ok(ExitCode::from(2))
}

/// The command that is spelt like the first argument, if that is no file.
fn meant_command(first: &Path) -> Option<String> {
    let name = first.to_str().filter(|name| !name.contains(['.', '/']) && !first.exists())?;
    let command = Arguments::command();
    nearest(name, command.get_subcommands().map(clap::Command::get_name)).map(str::to_owned)
}

/// Writes clap's answer: help and the version as they are, an error as clean text, since it quotes the arguments.
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

/// Writes a briefing as text; if it holds no facts, writes its problems instead.
fn print(path: Option<&Path>, width: Option<u16>, color: ColorChoice) -> io::Result<ExitCode> {
    let (name, text) = match open(path)? {
        Ok(opened) => opened,
        Err(status) => return Ok(status),
    };
    let loaded = load::load(&text);
    if loaded.is_empty() {
        let report = render::text(&views::report(&name, &text, &loaded), WIDEST, false);
        writeln!(io::stderr().lock(), "{report}")?;
        return Ok(ExitCode::from(2));
    }
    write_page(&views::print(&loaded.briefing), width.unwrap_or_else(page_width), color)?;
    if loaded.count() > 0 {
        say(&format!("{name}: {} (see `briefing check`)", views::summary(&loaded)))?;
    }
    Ok(ExitCode::SUCCESS)
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
        Err(why) => {
            say(&format!("{name}: {why}"))?;
            Ok(Err(ExitCode::from(2)))
        }
    }
}

fn write_schema() -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    out.write_all(load::schema().as_bytes())?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn write_page(page: &Page, width: u16, color: ColorChoice) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let is_ascii = settings::signs(settings::find().settings.signs) == Signs::Ascii;
    let write = if is_ascii { render::text_in_ascii } else { render::text };
    writeln!(out, "{}", write(page, width, color.is_styled()))?;
    out.flush()
}

/// The width of a page on standard output, in columns.
fn page_width() -> u16 {
    columns().map_or(PIPE_WIDTH, |columns| columns.min(WIDEST))
}

/// The columns that `$COLUMNS` says, or else the terminal has; none if there is none.
fn columns() -> Option<u16> {
    let terminal = || rustix::termios::tcgetwinsize(io::stdout()).ok().map(|size| size.ws_col);
    let said = variable("COLUMNS").parse().ok().filter(|columns| *columns > 0);
    said.or_else(|| terminal().filter(|columns| *columns > 0))
}

/// Writes a line to standard error, as clean text.
fn say(words: &str) -> io::Result<()> {
    writeln!(io::stderr(), "briefing: {}", Clean::line(words.to_owned()))
}
