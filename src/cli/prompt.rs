//! `briefing prompt`: instructions for a language model, or a new colleague, to make a briefing of an article.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use crate::builtin::STARTER;
use crate::lint::CHECKS;

const INSTRUCTIONS: &str = include_str!("prompt/instructions.md");
const FORMAT: &str = include_str!("../../docs/format.md");

/// Writes the instructions, the checks, the format and a short briefing.
pub(super) fn write() -> io::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "{INSTRUCTIONS}")?;
    for code in CHECKS.iter().map(|check| check.code) {
        writeln!(out, "- `{}`: {}. {}", code.name, code.says, code.why.unwrap_or_default())?;
    }
    writeln!(out, "\n{FORMAT}")?;
    writeln!(out, "# A short briefing\n\n```toml\n{STARTER}```")?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
