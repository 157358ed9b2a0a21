//! The settings: what a reader of briefings may choose, read from the text of a file.
//!
//! Reading never fails: what is right of a wrong file applies, the rest is reported and stays as the program comes. This
//! module knows TOML and the names of the actions; it opens no file, and does nothing of what the settings say.

use serde::Deserialize;
use toml::Spanned;

use crate::app::keymap::Keymap;
use crate::diagnostic::Policy;
use crate::load::Loaded;
use crate::load::document;
use crate::load::fields::{self, RawFields};
use crate::load::journal::Journal;
use crate::model::{Briefing, vocabulary};

mod checks;
mod keys;
mod written;

/// What can be chosen.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// How everything looks; none is the terminal's own colours, or none of them where they are not wanted.
    pub theme: Option<Theme>,
    /// Whether the mouse is the reader's, and no longer the terminal's.
    pub mouse: bool,
    /// The command that edits a file, in words; with none, that of the environment.
    pub editor: Option<Vec<String>>,
    /// The command that takes what is copied on its standard input, in words; with none, the terminal is asked to.
    pub clipboard: Option<Vec<String>>,
    /// Which problems `briefing check` mentions, and which are errors.
    pub checks: Policy,
    /// The keys.
    pub keymap: Keymap,
}

vocabulary! {
    /// How everything looks.
    Theme {
        /// The terminal's own colours.
        Terminal = "terminal",
        /// Dark letters on a light ground.
        Light = "light",
        /// Light letters on a dark ground.
        Dark = "dark",
        /// White and pure colours on black, nothing dim.
        HighContrast = "high-contrast",
        /// No colour at all.
        Mono = "mono",
    }
}

impl Default for Theme {
    /// What reads on every terminal.
    fn default() -> Self {
        Self::Terminal
    }
}

/// The file; its keys are the names of the settings.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct SettingsFile {
    theme: Option<Theme>,
    mouse: Option<bool>,
    editor: Option<Spanned<String>>,
    clipboard: Option<Spanned<String>>,
    /// Read by itself, code by code.
    #[serde(rename = "checks")]
    _checks: Option<serde::de::IgnoredAny>,
    /// Read by itself, name by name.
    #[serde(rename = "keys")]
    _keys: Option<serde::de::IgnoredAny>,
}

/// Reads settings from their text; what is loaded beside them is no facts, only problems.
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
        settings.mouse = file.mouse.unwrap_or_default();
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

/// A command in words, as a shell would part them; no shell ever sees it.
fn command(field: &str, written: &Spanned<String>, journal: &mut Journal) -> Option<Vec<String>> {
    let words = shlex::split(written.get_ref()).filter(|words| !words.is_empty());
    if words.is_none() {
        let why = "a quotation mark in it is not closed";
        journal.wrong_value(field, "a command", why, None, written.span());
    }
    words
}

#[cfg(test)]
mod tests;
