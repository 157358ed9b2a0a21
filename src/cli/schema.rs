//! `briefing schema`: what a file may hold, and what is made of it, as JSON Schema.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::ValueEnum;

use crate::{export, load};

/// The things that a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaOf {
    /// A briefing as TOML, for editors.
    Briefing,
    /// A briefing as `print --format json` writes it.
    Json,
}

/// Writes a schema.
pub(super) fn write(of: SchemaOf) -> io::Result<ExitCode> {
    let schema = match of {
        SchemaOf::Briefing => load::schema(),
        SchemaOf::Json => export::document_schema(),
    };
    let mut out = io::stdout().lock();
    out.write_all(schema.as_bytes())?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
