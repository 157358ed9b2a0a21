//! `briefing schema`: what a file may hold, and what is made of it, as JSON Schema.

use std::io;
use std::process::ExitCode;

use clap::ValueEnum;

use super::write_text;
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
    write_text(&schema)?;
    Ok(ExitCode::SUCCESS)
}
