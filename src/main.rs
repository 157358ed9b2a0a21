//! The program: hands its arguments to the library and ends with the status that it gives.

use std::process::ExitCode;

fn main() -> ExitCode {
    briefing::cli::run()
}
