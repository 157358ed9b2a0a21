//! The key hints in the last line of the screen.

use super::App;
use super::action::Action;
use super::bindings::Binding;
use super::keymap::BoundAction;
use crate::text::Clean;

/// A key and what it does here, in one or two words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hint {
    pub key: Clean,
    pub word: Clean,
}

/// Columns between two hints.
pub(crate) const BETWEEN: usize = 2;

/// The hints that fit into `room` columns: always those for quitting and help and for taking a filter away,
/// and of the others, from the first, as many as fit. In a prompt, the keys of the prompt.
pub(crate) fn hints(app: &App, room: usize) -> Vec<Hint> {
    if let Some(prompt) = app.prompt() {
        let hint = |(key, word, _)| Hint { key: Clean::line(key), word: Clean::line(word) };
        let mut hints: Vec<_> = prompt.keys().map(hint).collect();
        let width = |hints: &[Hint]| hints.iter().map(|hint| hint.width() + BETWEEN).sum::<usize>();
        // Nobody needs to be told about the arrows; the last is the way out.
        while width(&hints) > room + BETWEEN && hints.len() > 2 {
            hints.remove(hints.len() - 2);
        }
        return hints;
    }
    let rows = app.keymap().rows().iter().filter_map(|row| Some((row.action, hint(app, row)?)));
    let hints: Vec<_> = rows.filter(|(action, _)| app.disabled_reason(*action).is_none()).collect();
    let is_kept = |action: Action| matches!(action, Action::Help | Action::Quit | Action::Out);
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

fn hint(app: &App, row: &BoundAction) -> Option<Hint> {
    let word = (Binding::of(row.action).hint)(app)?;
    Some(Hint { key: Clean::line(row.keys.first()?.to_string()), word: Clean::line(word) })
}

impl Hint {
    /// The columns that it takes.
    pub fn width(&self) -> usize {
        self.key.width() + 1 + self.word.width()
    }
}
