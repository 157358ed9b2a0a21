//! The keymap: the default keys, as changed by the settings.
//!
//! Each key is bound to one action at most, so none hides another. This module does not know the terminal or
//! any file.

use std::collections::{HashMap, HashSet};

use super::action::Action;
use super::bindings::BINDINGS;
use super::key::Key;
use super::key_layout::latin;
use super::message::Message;

/// Every action with the keys that are bound to it.
#[derive(Clone, Debug)]
pub struct Keymap {
    rows: Vec<BoundAction>,
    bound: HashMap<Key, Action>,
}

/// An action and its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundAction {
    /// The action.
    pub action: Action,
    /// Its name in the settings.
    pub name: &'static str,
    /// A description of what the keys do.
    pub does: &'static str,
    /// The keys, possibly none; the footer shows the first.
    pub keys: Vec<Key>,
}

impl Keymap {
    /// The action that a key is bound to; a letter of another script that has none acts as the Latin key in
    /// its place.
    pub(crate) fn action(&self, key: Key) -> Option<Action> {
        let bound = |key| self.bound.get(&key).copied();
        bound(key).or_else(|| bound(latin(key)?))
    }

    /// Every action, in the order of the help page; for the footer, the most useful first.
    pub fn rows(&self) -> &[BoundAction] {
        &self.rows
    }

    /// The keymap with these actions bound to these keys only. Each of the keys is taken from the action that
    /// had it.
    #[must_use]
    pub(crate) fn rebound(&self, changes: &HashMap<Action, Vec<Key>>) -> Self {
        let taken: HashSet<Key> = changes.values().flatten().copied().collect();
        let rebound = |row: &BoundAction| {
            let left = || row.keys.iter().filter(|key| !taken.contains(key)).copied().collect();
            BoundAction { keys: changes.get(&row.action).cloned().unwrap_or_else(left), ..row.clone() }
        };
        Self::of(self.rows.iter().map(rebound).collect())
    }

    pub(crate) fn row(&self, action: Action) -> Option<&BoundAction> {
        self.rows.iter().find(|row| row.action == action)
    }

    /// The words with `{next}` replaced by the first key of the action `next`, or by its name if it has no key.
    pub(crate) fn name_keys(&self, words: &'static str) -> String {
        self.fill(&words.into())
    }

    /// The text of a message, with keys and values filled in.
    pub(super) fn fill(&self, message: &Message) -> String {
        let mut values = message.values.iter();
        let mut parts = message.words.split('{');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once('}').unwrap_or((part, ""));
            let key = || self.rows.iter().find(|row| row.name == name)?.keys.first();
            match key() {
                _ if name.is_empty() => filled.extend(values.next().map(String::as_str)),
                Some(key) => filled += &key.to_string(),
                None => filled += name,
            }
            filled += rest;
        }
        filled
    }

    fn of(rows: Vec<BoundAction>) -> Self {
        let bound = rows.iter().flat_map(|row| row.keys.iter().map(|key| (*key, row.action))).collect();
        Self { rows, bound }
    }
}

impl Default for Keymap {
    /// The default keys.
    fn default() -> Self {
        let rows = BINDINGS.iter().map(|binding| BoundAction {
            action: binding.action,
            name: binding.name,
            does: binding.does,
            keys: binding.keys.iter().filter_map(|name| name.parse().ok()).collect(),
        });
        Self::of(rows.collect())
    }
}

impl BoundAction {
    /// The names of its keys; without any, what is typed in the palette to run it.
    pub(crate) fn ways(&self) -> Vec<String> {
        if self.keys.is_empty() { vec![format!(":{}", self.name)] } else { self.key_names() }
    }

    /// The names of its keys, as they are shown.
    pub(crate) fn key_names(&self) -> Vec<String> {
        self.keys.iter().map(ToString::to_string).collect()
    }
}
