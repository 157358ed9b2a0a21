//! Writing the settings as a file: a starting point for the user, and the list of all choices.

use std::fmt::Write;

use super::{ESCAPE_TIME, Settings, Signs, Theme};
use crate::app::keymap::BoundAction;
use crate::diagnostic::Policy;
use crate::text::toml_string;

impl Settings {
    /// The text of a settings file for these settings; those that are not set are in it as comments.
    pub fn to_toml(&self) -> String {
        let mut text = String::new();
        let theme = |theme: Theme| format!("theme = \"{}\"", theme.word());
        let signs = |signs: Signs| format!("signs = \"{}\"", signs.word());
        let command = |name: &str, words: Option<&Vec<String>>, example: &str| match words {
            Some(words) => format!("{name} = {}", toml_string(&joined(words))),
            None => format!("# {name} = \"{example}\""),
        };
        let themes: Vec<_> = Theme::ALL.iter().map(|theme| theme.word()).collect();
        let lines = [
            format!("# One of {}.", themes.join(", ")),
            self.theme.map_or_else(|| format!("# {}", theme(Theme::Terminal)), theme),
            "# How signs and rules are written: unicode or ascii; by default, whatever the locale can show."
                .to_owned(),
            self.signs.map_or_else(|| format!("# {}", signs(Signs::Ascii)), signs),
            "# Use the mouse to click and scroll; the terminal can then no longer select text with it."
                .to_owned(),
            format!("mouse = {}", self.mouse),
            "# How many milliseconds to wait after Esc for the rest of a key sequence.".to_owned(),
            self.escape_time.map_or_else(
                || format!("# escape-time = {ESCAPE_TIME}"),
                |time| format!("escape-time = {time}"),
            ),
            "# The command that edits a file; by default $VISUAL or $EDITOR.".to_owned(),
            command("editor", self.editor.as_ref(), "nvim"),
            "# The command that copied text is piped to; by default the terminal copies it.".to_owned(),
            command("clipboard", self.clipboard.as_ref(), "wl-copy"),
        ];
        for line in lines {
            text += &line;
            text.push('\n');
        }
        text += "\n# Problems to ignore, or to treat as errors.\n[checks]\n";
        text += &checks(&self.checks);
        text +=
            "\n# Every action with its keys: one key, or a list of them; an empty list is none.\n[keys]\n";
        for row in self.keymap.rows() {
            // Writing to a string never fails.
            let _ = writeln!(text, "{}", line(row));
        }
        text
    }
}

/// The checks that are set, a line each, or an example.
fn checks(policy: &Policy) -> String {
    if *policy == Policy::default() {
        return "# long-text = \"allow\"\n".to_owned();
    }
    let fates = [(&policy.allow, "allow"), (&policy.deny, "deny")];
    let lines = fates.iter().flat_map(|(codes, fate)| codes.iter().map(move |code| (code, fate)));
    lines.map(|(code, fate)| format!("{code} = \"{fate}\"\n")).collect::<Vec<_>>().concat()
}

fn line(row: &BoundAction) -> String {
    let keys: Vec<_> = row.keys.iter().map(|key| toml_string(&key.to_string())).collect();
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
