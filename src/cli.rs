//! The command line: arguments become one thing to do, and what it did becomes an exit status.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::app::App;
use crate::tui;

/// Runs the program with the arguments of this process.
pub fn run() -> ExitCode {
    match tui::run(&mut App::default()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to read it when the terminal is gone.
            let _ = writeln!(io::stderr(), "briefing: {error}");
            ExitCode::from(2)
        }
    }
}
