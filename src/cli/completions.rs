//! `briefing completions`, and the program's answers to a shell that completes.
//!
//! A shell's script only asks the program, which knows its own arguments and which files may be briefings.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use clap::CommandFactory;
use clap::builder::PossibleValuesParser;
use clap_complete::CompleteEnv;
use clap_complete::engine::{ArgValueCandidates, ArgValueCompleter, CompletionCandidate, PathCompleter};
use clap_complete::env::Shells;

use super::write_text;
use crate::diagnostic::codes::Code;
use crate::{file, load};

/// The variable by which the script tells the program which shell asks.
const VARIABLE: &str = "BRIEFING_COMPLETE";

/// The shells by their names.
pub(super) fn shells() -> PossibleValuesParser {
    PossibleValuesParser::new(Shells::builtins().names())
}

/// Completes to the TOML files that are briefings, and to the folders that may hold some.
pub(super) fn briefings() -> ArgValueCompleter {
    let is_briefing = |path: &Path| {
        let is_toml = path.extension().is_some_and(|end| end == "toml");
        is_toml && file::read(path).is_ok_and(|text| load::is_briefing(text.as_bytes()))
    };
    ArgValueCompleter::new(PathCompleter::any().filter(is_briefing))
}

/// Completes to the codes of problems.
pub(super) fn codes() -> ArgValueCandidates {
    ArgValueCandidates::new(|| Code::of_briefings().map(|code| CompletionCandidate::new(code.name)).collect())
}

/// Writes the script of a shell.
pub(super) fn write(shell: &str) -> io::Result<ExitCode> {
    let mut script = Vec::new();
    if let Some(shell) = Shells::builtins().completer(shell) {
        shell.write_registration(VARIABLE, "briefing", "briefing", "briefing", &mut script)?;
    }
    // Bash quotes a name with spaces only if it knows that file names are among the answers.
    let script =
        String::from_utf8_lossy(&script).replace("complete -o nospace ", "complete -o filenames -o nospace ");
    write_text(&script)?;
    Ok(ExitCode::SUCCESS)
}

/// True if a shell asked, and was answered; `A` are the arguments of the program.
pub(super) fn answer<A: CommandFactory>() -> Result<bool, clap::Error> {
    let folder = std::env::current_dir().ok();
    let completer = CompleteEnv::with_factory(A::command).var(VARIABLE);
    completer.try_complete(std::env::args_os(), folder.as_deref())
}
