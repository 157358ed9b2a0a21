//! Writing the settings as a file: a starting point for the user, and the list of all choices.

use std::fmt::Write;

use super::{ESCAPE_TIME, Settings, Theme};
use crate::app::keymap::BoundAction;
use crate::diagnostic::Policy;

impl Settings {
    /// The text of a settings file for these settings; those that are not set are in it as comments.
    pub fn to_toml(&self) -> String {
        let mut text = String::new();
        let theme = |theme: Theme| format!("theme = \"{}\"", theme.word());
        let command = |name: &str, words: Option<&Vec<String>>, example: &str| match words {
            Some(words) => format!("{name} = {}", quoted(&joined(words))),
            None => format!("# {name} = \"{example}\""),
        };
        let themes: Vec<_> = Theme::ALL.iter().map(|theme| theme.word()).collect();
        let lines = [
            format!("# One of {}.", themes.join(", ")),
            self.theme.map_or_else(|| format!("# {}", theme(Theme::Terminal)), theme),
            "# Whether the mouse clicks and scrolls here, instead of selecting text for the terminal."
                .to_owned(),
            format!("mouse = {}", self.mouse),
            "# The milliseconds after Esc in which the rest of a key may arrive over a slow line.".to_owned(),
            self.escape_time.map_or_else(
                || format!("# escape-time = {ESCAPE_TIME}"),
                |time| format!("escape-time = {time}"),
            ),
            "# The command that edits a file; otherwise $VISUAL or $EDITOR says it.".to_owned(),
            command("editor", self.editor.as_ref(), "nvim"),
            "# The command that takes what is copied; otherwise the terminal does.".to_owned(),
            command("clipboard", self.clipboard.as_ref(), "wl-copy"),
        ];
        for line in lines {
            text += &line;
            text.push('\n');
        }
        text += "\n# Problems that `briefing check` does not mention, or takes for errors.\n[checks]\n";
        if self.checks == Policy::default() {
            text += "# long-text = \"allow\"\n";
        }
        for (codes, fate) in [(&self.checks.allow, "allow"), (&self.checks.deny, "deny")] {
            text.extend(codes.iter().map(|code| format!("{code} = \"{fate}\"\n")));
        }
        text +=
            "\n# Every action with its keys: one key, or a list of them; an empty list is none.\n[keys]\n";
        for row in self.keymap.rows() {
            // Writing to a string never fails.
            let _ = writeln!(text, "{}", line(row));
        }
        text
    }
}

fn line(row: &BoundAction) -> String {
    let keys: Vec<_> = row.keys.iter().map(|key| quoted(&key.to_string())).collect();
    let keys = match keys.as_slice() {
        [key] => key.clone(),
        keys => format!("[{}]", keys.join(", ")),
    };
    format!("{} = {keys} # {}", row.name, row.does)
}

/// Words as one command line that is split into them again.
fn joined(words: &[String]) -> String {
    shlex::try_join(words.iter().map(String::as_str)).unwrap_or_default()
}

/// A text as a TOML string.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
