//! Earlier searches: ↑ takes them into an empty search, one after the other, and ↓ goes the way back.

use super::Prompt;
use crate::app::PromptKind;
use crate::app::key::{Key, KeyCode};

/// More searches than anybody goes back.
const MOST: usize = 100;

/// Earlier searches, the latest at the end.
#[derive(Debug, Default)]
pub struct SearchHistory {
    texts: Vec<String>,
}

impl SearchHistory {
    /// Remembers what stands in the line of a search.
    pub(super) fn remember(&mut self, prompt: &Prompt) {
        if !prompt.is_search() {
            return;
        }
        let text = prompt.line.text();
        self.texts.retain(|earlier| earlier != text);
        if self.texts.len() == MOST {
            self.texts.remove(0);
        }
        self.texts.push(text.to_owned());
    }

    /// The text that a key takes into the line of a search; none if the key does something else there.
    pub(super) fn recall(&self, prompt: &mut Prompt, key: Key) -> Option<String> {
        if !prompt.is_search() || prompt.cursor.row > 0 {
            return None;
        }
        let steps = match key.code {
            KeyCode::Up if prompt.recalled > 0 || prompt.line.text().is_empty() => prompt.recalled + 1,
            KeyCode::Down if prompt.recalled > 1 => prompt.recalled - 1,
            _ => return None,
        };
        let text = self.texts.iter().rev().nth(steps - 1)?.clone();
        prompt.recalled = steps;
        Some(text)
    }
}

impl Prompt {
    /// True if words to look for are typed.
    fn is_search(&self) -> bool {
        matches!(self.kind, PromptKind::Find | PromptKind::FindInText | PromptKind::Everywhere)
    }
}
