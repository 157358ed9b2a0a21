//! What was looked for before: ↑ takes it into an empty search, one after the other, and ↓ goes the way back.

use super::Prompt;
use crate::app::key::{Key, KeyCode};
use crate::app::{App, PromptKind};

/// More searches than anybody goes back.
const MOST: usize = 100;

impl App {
    /// Remembers what stands in the line of a search.
    pub(super) fn remember_search(&mut self) {
        let Some(prompt) = self.prompt.as_ref().filter(|prompt| prompt.is_search()) else { return };
        let text = prompt.line.text().to_owned();
        self.sought.retain(|earlier| *earlier != text);
        if self.sought.len() == MOST {
            self.sought.remove(0);
        }
        self.sought.push(text);
    }

    /// The text that a key takes into the line of a search; none if the key does something else there.
    pub(super) fn recall(&mut self, key: Key) -> Option<String> {
        let prompt = self.prompt.as_mut().filter(|prompt| prompt.is_search() && prompt.cursor.row == 0)?;
        let steps = match key.code {
            KeyCode::Up if prompt.recalled > 0 || prompt.line.text().is_empty() => prompt.recalled + 1,
            KeyCode::Down if prompt.recalled > 1 => prompt.recalled - 1,
            _ => return None,
        };
        let text = self.sought.iter().rev().nth(steps - 1)?.clone();
        prompt.recalled = steps;
        Some(text)
    }
}

impl Prompt {
    /// True if words to look for are typed.
    fn is_search(&self) -> bool {
        matches!(self.kind, PromptKind::Find | PromptKind::Everywhere)
    }
}
