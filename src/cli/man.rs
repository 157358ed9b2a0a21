//! `briefing man`: the manual page, made from the definitions of the arguments and the keys.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::arguments::{Arguments, EXAMPLES};
use super::write_text;
use crate::app::keymap::Keymap;

/// The section on the exit status.
const STATUS: [(&str, &str); 3] = [
    ("0", "All is well."),
    (
        "1",
        "A file that was checked has errors, or keeps some after `fix`; `find` found nothing, `diff` a difference, `coverage` less than --require; for `settings`, the settings file has errors.",
    ),
    ("2", "Something could not be read, written or shown, or the arguments are invalid."),
];

/// The section on the environment.
const ENVIRONMENT: [(&str, &str); 13] = [
    ("NO_COLOR", "If it is set to anything, no colours are used, unless --theme or --color asks for them."),
    (
        "CLICOLOR_FORCE, FORCE_COLOR",
        "If one is set to anything but 0, text for a file or a pipe has bold and the like too.",
    ),
    ("CLICOLOR", "If it is 0, no colours are used."),
    ("COLUMNS", "The columns of text; those of the terminal if it is not set."),
    (
        "VISUAL, EDITOR",
        "The editor that `e` opens; the first that is installed of some known ones if neither is set.",
    ),
    ("BROWSER", "The commands that open an address, between colons; the first that starts is used."),
    (
        "TERM",
        "The terminal. On one of its names without colours, none are used; on `dumb` the reader does not start.",
    ),
    ("XDG_CONFIG_HOME", "The folder of the settings; ~/.config if it is not set."),
    ("XDG_STATE_HOME", "The folder of what is kept of a reading; ~/.local/state if it is not set."),
    ("XDG_DATA_HOME", "The folder of marks and notes; ~/.local/share if it is not set."),
    (
        "LC_ALL, LC_CTYPE, LANG",
        "If the first that is set is Chinese, Japanese or Korean, signs are written in ASCII.",
    ),
    (
        "SOURCE_DATE_EPOCH",
        "The moment to take for now, in seconds since 1970, so that a print is the same again.",
    ),
    ("TZ", "The time zone, which says what day it is; the system's if it is not set."),
];

/// The section on files.
const FILES: [(&str, &str); 4] = [
    (
        "$XDG_CONFIG_HOME/briefing/config.toml",
        "The settings. `briefing settings` says where they are and what they can be.",
    ),
    (
        "$XDG_STATE_HOME/briefing/bookmarks/*.json",
        "Where you were in each briefing, and fingerprints of what you had read. They can be deleted at any time.",
    ),
    ("$XDG_DATA_HOME/briefing/notes/*.jsonl", "Your marks and notes, a file for each briefing."),
    (
        "*.toml",
        "Briefings: TOML in UTF-8, at most 16 MiB. `briefing new` begins one, whose comments teach the format.",
    ),
];

/// Writes the page.
pub(super) fn write() -> io::Result<ExitCode> {
    write_text(&page()?)?;
    Ok(ExitCode::SUCCESS)
}

fn page() -> io::Result<String> {
    let mut command = Arguments::command();
    let commands: Vec<_> = command.get_subcommands().cloned().collect();
    let usage = usage(&mut command);
    // Without a date, the name of the program would take its place.
    let man = Man::new(command.override_usage(usage)).date(" ").manual("User Commands");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    Roff::new().control("SH", ["COMMANDS"]).to_writer(&mut page)?;
    for command in commands {
        write_command(command, &mut page)?;
    }
    let keys = Keymap::default();
    let keys = keys.rows().iter().map(|row| (row.ways().join(", "), row.does));
    let intro = "These are the keys of the reader, unless the settings give it others.";
    list("KEYS", intro, keys).to_writer(&mut page)?;
    let examples = EXAMPLES.lines().filter_map(|line| line.trim().split_once("  "));
    list("EXAMPLES", "", examples).to_writer(&mut page)?;
    list("EXIT STATUS", "", STATUS).to_writer(&mut page)?;
    list("ENVIRONMENT", "", ENVIRONMENT).to_writer(&mut page)?;
    list("FILES", "", FILES).to_writer(&mut page)?;
    Ok(in_ascii(&String::from_utf8_lossy(&page)))
}

/// Writes the usage, the description and the options of a command.
fn write_command(command: Command, page: &mut Vec<u8>) -> io::Result<()> {
    let name = format!("briefing {}", command.get_name());
    let mut command = command.bin_name(name).disable_help_flag(true);
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    Roff::new().control("SS", [usage(&mut command).as_str()]).text([roman(about)]).to_writer(page)?;
    let man = Man::new(command);
    let mut options = Vec::new();
    man.render_options_section(&mut options)?;
    let options = String::from_utf8_lossy(&options);
    // Its heading would end the commands.
    let options = options.lines().filter(|line| !line.starts_with(".SH"));
    options.into_iter().try_for_each(|line| writeln!(page, "{line}"))
}

/// The usage of a command, on one or more lines.
fn usage(command: &mut Command) -> String {
    let usage = command.render_usage().to_string();
    usage.trim_start_matches("Usage: ").to_owned()
}

/// A section that explains terms.
fn list<T: Into<String>>(
    heading: &str,
    intro: &str,
    rows: impl IntoIterator<Item = (T, &'static str)>,
) -> Roff {
    let mut section = Roff::new();
    section.control("SH", [heading]);
    if !intro.is_empty() {
        section.text([roman(intro)]);
    }
    for (term, meaning) in rows {
        section.control("TP", []).text([bold(term.into())]).text([roman(meaning.trim())]);
    }
    section
}

/// The page with all other characters as numeric escapes, since not every `man` takes UTF-8.
fn in_ascii(page: &str) -> String {
    let escape = |c: char| if c.is_ascii() { c.to_string() } else { format!("\\[u{:04X}]", u32::from(c)) };
    page.chars().map(escape).collect()
}
