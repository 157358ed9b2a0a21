//! The arguments of the program: its commands and their options, from which help, completions and the manual page follow.
//!
//! It knows the words of each, and not what any of them does.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueHint};

use super::check::ReportFormat;
use super::color::ColorChoice;
use super::coverage::CoverageFormat;
use super::diff::DiffFormat;
use super::draft::DraftOptions;
use super::print::PrintFormat;
use super::schema::SchemaOf;
use super::{against, completions, facts, folder};
use crate::model::EntryKind;
use crate::settings::Theme;

/// What `check` takes to check, none of which goes with what it says of codes.
const CHECKING: [&str; 5] = ["files", "against", "format", "allow", "deny"];

/// Read a story's facts in the terminal, each with where it came from.
///
/// Without a file, the briefings of the current folder can be chosen from; where there is none, the built-in one opens. With standard output to a file or a pipe, the briefing is printed as text.
#[derive(Parser)]
#[command(name = "briefing", version, args_conflicts_with_subcommands = true, after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The briefings to read, or a folder of them; `-` is standard input.
    #[arg(value_name = "FILE", add = completions::briefings())]
    pub(super) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) look: ReaderOptions,
    /// Colours, bold and the like; by default on terminals, as `NO_COLOR`, `CLICOLOR` and `FORCE_COLOR` allow.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(super) color: ColorChoice,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// The options that override the settings.
#[derive(Args)]
pub(super) struct ReaderOptions {
    /// How the reader looks.
    #[arg(long, value_name = "NAME", value_parser = themes())]
    pub(super) theme: Option<Theme>,
    /// Click and scroll with the mouse; the terminal then selects text with Shift held.
    #[arg(long)]
    pub(super) mouse: bool,
    /// Read an invented story, with a line of guidance at the bottom, a step at a time.
    #[arg(long, conflicts_with = "files")]
    pub(super) tour: bool,
    /// Start at the top, as if it had never been read; where you leave is kept as ever.
    #[arg(long)]
    pub(super) fresh: bool,
}

pub(super) const EXAMPLES: &str = "Examples:
  briefing                      read what is here, or the built-in briefing
  briefing --tour               learn it in two minutes, with an invented story
  briefing talks.toml           read a file
  briefing new talks.toml       begin a file
  briefing draft talks.txt      draft one of an article
  briefing check *.toml         say what is wrong in files
  briefing diff talks.toml      what is different since the last commit
  briefing fix talks.toml       show what can be put right without a question
  briefing print talks.toml     the whole briefing as text
  briefing facts --format csv   a row for each fact, for a spreadsheet
  briefing list talks/          the briefings in a folder
  briefing find 'night work'    where words stand in the briefings of this folder
  briefing settings             what can be chosen, and what is";

#[derive(Subcommand)]
pub(super) enum Command {
    /// Begin a briefing: a new file with an invented story, whose comments teach the format, and its article beside it.
    New {
        /// The file to make, which must not be there yet; `-` is standard output.
        #[arg(value_hint = ValueHint::DirPath)]
        file: PathBuf,
        /// Begin it as a draft of this article, as `briefing draft ARTICLE -o FILE` does.
        #[arg(long, value_name = "ARTICLE", value_hint = ValueHint::FilePath)]
        from: Option<PathBuf>,
    },
    /// Draft a briefing of an article: its numbers, quotes, statements, names and dates, each with its paragraph.
    Draft {
        /// The article, as text or as a web page; `-` is standard input.
        #[arg(value_hint = ValueHint::FilePath)]
        article: PathBuf,
        #[command(flatten)]
        options: DraftOptions,
    },
    /// Say what is broken or probably a mistake, at its line; exit 1 if there are errors.
    Check {
        /// The briefings to check, or folders of them, by default the current one; `-` is standard input.
        #[arg(add = completions::briefings())]
        files: Vec<PathBuf>,
        /// Hold every fact against the text that it came from; with several sources, `ID=TEXT` for each.
        ///
        /// A TEXT alone is that of the source that names it as its `file`, else of the only source, or of the only one without a `file`.
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
        #[arg(long, conflicts_with_all = CHECKING)]
        list: bool,
        /// Say what a code means, and why it matters.
        #[arg(long, value_name = "CODE", add = completions::codes(), conflicts_with = "list", conflicts_with_all = CHECKING)]
        explain: Option<String>,
    },
    /// Say what of the texts of sources is in no fact: amounts, quotes, who says what, names and dates.
    Coverage {
        /// The briefings; `-` is standard input.
        #[arg(required = true, value_name = "FILE", add = completions::briefings())]
        files: Vec<PathBuf>,
        /// The text of the source; with several sources, `ID=TEXT` for each, or the one that a source names as its `file`.
        #[arg(long, value_name = "TEXT", value_parser = against::parse, value_hint = ValueHint::FilePath)]
        against: Vec<against::Named>,
        /// How it is written.
        #[arg(long, value_enum, default_value_t = CoverageFormat::Human)]
        format: CoverageFormat,
        /// Exit 1 if less than this share is in facts, in per cent.
        #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
        require: Option<u8>,
    },
    /// Say what is different in a briefing, in its own terms; exit 1 if anything is.
    ///
    /// A version is a file, `-` for standard input, or `REV:path` as git writes it; one alone is compared with its last
    /// committed version. With the seven arguments that git gives to a diff driver it is one, and exits 0.
    Diff {
        /// The old version and the new one.
        #[arg(required = true, num_args = 1..=9, value_name = "VERSION", add = completions::briefings())]
        versions: Vec<PathBuf>,
        /// How the differences are written.
        #[arg(long, value_enum, default_value_t = DiffFormat::Human)]
        format: DiffFormat,
    },
    /// Write what an entry was in the earlier editions of its story, which are beside the briefing.
    History {
        /// The briefing.
        #[arg(value_name = "FILE", add = completions::briefings())]
        file: PathBuf,
        /// The entry, with its section: `issues.flow`.
        entry: String,
        /// How it is written.
        #[arg(long, value_enum, default_value_t = DiffFormat::Human)]
        format: DiffFormat,
    },
    /// Show what can be put right without a question, as a diff; exit 1 if there are errors that cannot.
    Fix {
        /// The briefings to repair; `-` is standard input.
        #[arg(required = true, value_name = "FILE", add = completions::briefings())]
        files: Vec<PathBuf>,
        /// Write it instead, and keep everything else as it is; what comes from standard input goes to standard output, and exits 0.
        #[arg(long)]
        write: bool,
    },
    /// Write whole briefings as plain text, as a document in another format, or as JSON; several make one document.
    Print {
        /// The briefings to print; `-` is standard input, none is the built-in one.
        #[arg(value_name = "FILE", add = completions::briefings())]
        files: Vec<PathBuf>,
        /// How they are written.
        #[arg(long, value_enum, default_value_t = PrintFormat::Text)]
        format: PrintFormat,
        /// Columns of plain text.
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
        width: Option<u16>,
        /// Exit 0 whatever the file holds, as git wants it of a textconv; what is wrong goes to standard error.
        #[arg(long)]
        lenient: bool,
    },
    /// Write a row for each fact, with everything joined in, for spreadsheets, databases and other programs.
    Facts {
        /// The briefings, or folders of them, by default the current one; `-` is standard input.
        #[arg(value_name = "FILE", add = completions::briefings())]
        files: Vec<PathBuf>,
        /// How rows are written.
        #[arg(long, value_enum, default_value_t = facts::FactsFormat::Table)]
        format: facts::FactsFormat,
        /// Only facts of these kinds.
        #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = facts::kinds())]
        kind: Vec<EntryKind>,
    },
    /// Write your marks and notes on a briefing, each with its fact and who says so.
    Notes {
        /// The briefing; none is the built-in one.
        #[arg(add = completions::briefings())]
        file: Option<PathBuf>,
    },
    /// Write what to tell a language model to draft a briefing: the task, the checks and the whole format.
    Prompt,
    /// Write the format as JSON Schema (draft 7), for editors.
    Schema {
        /// Of what: briefings themselves, or the JSON that `print --format json` makes of them.
        #[arg(long, value_enum, default_value_t = SchemaOf::Briefing)]
        of: SchemaOf,
    },
    /// Write what there is to read in a folder and those below it: title, day, counts and path of each briefing.
    List {
        /// The folder; the current one if none is named.
        folder: Option<PathBuf>,
        /// Only what was scheduled in the newest edition of each story and is over by today, the soonest first.
        #[arg(long)]
        due: bool,
        /// How the list is written.
        #[arg(long, value_enum, default_value_t = folder::ListFormat::Human)]
        format: folder::ListFormat,
    },
    /// Write each text with these words in the briefings of a folder and those below it; exit 1 if there is none.
    ///
    /// Accents and kinds of quotes and dashes make no difference, nor does case if there is no capital letter.
    Find {
        /// The words, which stand next to each other; several go in quotes. The first and the last may be parts of longer words.
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
