//! The few keys that matter here, for the last line of the screen.

use super::action::Action;
use super::keymap::Row;
use super::{App, Focus};
use crate::text::Clean;

/// A key and what it does here, in a word or two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The name of the key.
    pub key: Clean,
    /// What it does.
    pub word: Clean,
}

/// Columns between two hints.
pub const BETWEEN: usize = 2;

impl App {
    /// The hints that fit into so many columns: the way out and the way to all the others, and before them as many as there
    /// is room for. In a prompt, the keys of the prompt.
    pub fn hints(&self, room: usize) -> Vec<Hint> {
        if let Some(prompt) = &self.prompt {
            let hint = |(key, word, _)| Hint { key: Clean::line(key), word: Clean::line(word) };
            let mut hints: Vec<_> = prompt.keys().map(hint).collect();
            let width: usize = hints.iter().map(|hint| hint.width() + BETWEEN).sum();
            if width > room + BETWEEN {
                // The arrows are what anybody tries first.
                hints.remove(hints.len() - 2);
            }
            return hints;
        }
        let rows = self.keymap.rows().iter().filter_map(|row| Some((row.action, self.hint(row)?)));
        let hints: Vec<_> = rows.filter(|(action, _)| self.obstacle(*action).is_none()).collect();
        let is_kept = |action: Action| matches!(action, Action::Help | Action::Quit);
        let kept = hints.iter().filter(|(action, _)| is_kept(*action));
        let mut used: usize = kept.map(|(_, hint)| hint.width() + BETWEEN).sum();
        let fits = |(action, hint): &(Action, Hint)| {
            if is_kept(*action) {
                return true;
            }
            let wanted = used + hint.width() + BETWEEN;
            let fits = wanted <= room + BETWEEN;
            used = if fits { wanted } else { used };
            fits
        };
        hints.into_iter().filter(fits).map(|(_, hint)| hint).collect()
    }

    fn hint(&self, row: &Row) -> Option<Hint> {
        let word = self.word(row.action, row.short?)?;
        Some(Hint { key: Clean::line(row.keys.first()?.to_string()), word: Clean::line(word) })
    }

    /// What an action that has a word is called here; none where it only undoes what brought us here, as the way out does.
    fn word(&self, action: Action, usual: &'static str) -> Option<&'static str> {
        match (action, self.focus) {
            (Action::Whole, Focus::Whole)
            | (Action::Help, Focus::Help)
            | (Action::Problems, Focus::Problems)
            | (Action::Source, Focus::Source(_)) => None,
            (Action::Quit, focus) if !self.is_at_home(focus) => Some("out"),
            (Action::Enter, focus) if focus != Focus::List => Some("follow"),
            _ => Some(usual),
        }
    }

    /// Whether one step out leaves the program.
    fn is_at_home(&self, focus: Focus) -> bool {
        match focus {
            Focus::List => true,
            Focus::Source(_) | Focus::Problems | Focus::Help => self.under.is_empty(),
            Focus::Page | Focus::Whole => false,
        }
    }
}

impl Hint {
    fn width(&self) -> usize {
        self.key.width() + 1 + self.word.width()
    }
}
