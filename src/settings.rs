//! The user's settings, read from the text of a file.
//!
//! Reading never fails: the valid part of a wrong file applies, the rest is reported and keeps its default.
//! This module knows TOML and the names of the actions; it opens no file and applies no setting.

use serde::Deserialize;
use toml::Spanned;

use crate::app::keymap::Keymap;
use crate::diagnostic::{Policy, codes};
use crate::load::Loaded;
use crate::load::document;
use crate::load::fields::{self, RawFields};
use crate::load::journal::Journal;
use crate::model::{Briefing, vocabulary};

mod checks;
mod keys;
mod written;

pub use crate::app::theme::Theme;

/// The settings.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The theme; with none, the terminal's own colours, or no colours if they are unwanted.
    pub theme: Option<Theme>,
    /// How signs and rules are written; with none, as the locale wants it.
    pub signs: Option<Signs>,
    /// Set if the reader, not the terminal, gets the mouse.
    pub mouse: bool,
    /// The milliseconds to wait for the rest of a key's sequence after Esc; with none, [`ESCAPE_TIME`].
    pub escape_time: Option<u16>,
    /// The editor command, in words; with none, that of the environment.
    pub editor: Option<Vec<String>>,
    /// The clipboard command, in words, which gets the text on its standard input; with none, the terminal is
    /// asked to copy.
    pub clipboard: Option<Vec<String>>,
    /// The problems that `briefing check` hides, and those that are errors.
    pub checks: Policy,
    /// The keys.
    pub keymap: Keymap,
}

vocabulary! {
    /// How signs and rules are written.
    Signs {
        /// Signs and lines as they are.
        Unicode = "unicode",
        /// Letters and ASCII in their place, for terminals on which they take two columns.
        Ascii = "ascii",
    }
}

impl Default for Signs {
    /// The signs of the design.
    fn default() -> Self {
        Self::Unicode
    }
}

/// The milliseconds to wait for the rest of a key's sequence after Esc, without a setting.
pub const ESCAPE_TIME: u16 = 75;

/// The file; its keys are the names of the settings.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct SettingsFile {
    theme: Option<Theme>,
    signs: Option<Signs>,
    mouse: Option<bool>,
    escape_time: Option<u16>,
    editor: Option<Spanned<String>>,
    clipboard: Option<Spanned<String>>,
    /// Read separately, code by code.
    #[serde(rename = "checks")]
    _checks: Option<serde::de::IgnoredAny>,
    /// Read separately, name by name.
    #[serde(rename = "keys")]
    _keys: Option<serde::de::IgnoredAny>,
}

/// Reads settings from their text; the `Loaded` beside them has no facts, only problems.
pub fn read(text: &str) -> (Settings, Loaded) {
    let mut legible = String::new();
    let document = document::parse(text, &mut legible);
    let mut journal = Journal::default();
    journal.problems.extend(document.problems);
    let file = fields::read::<SettingsFile>(
        RawFields::of_table(&document.table, 0..0),
        "the settings file",
        &mut journal,
    );
    let mut settings = Settings::default();
    if let Some(file) = file {
        settings.theme = file.theme;
        settings.signs = file.signs;
        settings.mouse = file.mouse.unwrap_or_default();
        settings.escape_time = file.escape_time;
        settings.editor = file.editor.and_then(|editor| command("editor", &editor, &mut journal));
        settings.clipboard = file.clipboard.and_then(|words| command("clipboard", &words, &mut journal));
    }
    let checks = document.table.iter().find(|(key, _)| key.get_ref() == "checks");
    if let Some((key, value)) = checks {
        settings.checks = checks::read(key.span(), value, &mut journal);
    }
    let keys = document.table.iter().find(|(key, _)| key.get_ref() == "keys");
    if let Some((key, value)) = keys {
        settings.keymap = keys::read(key.span(), value, &mut journal);
    }
    (settings, Loaded::new(Briefing::default(), journal.problems))
}

/// A command in words, as a shell would split it; no shell is involved.
fn command(field: &str, written: &Spanned<String>, journal: &mut Journal) -> Option<Vec<String>> {
    let why = match shlex::split(written.get_ref()) {
        None => "a quotation mark in it is not closed",
        Some(words) if words.is_empty() => "it is only a comment",
        words => return words,
    };
    journal.add(codes::WRONG_VALUE.at(written.span()), |problem| {
        problem.says(format!("`{field}` is not a command: {why}"))
    });
    None
}

#[cfg(test)]
mod tests;
