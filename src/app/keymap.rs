//! The keys as they are bound: those of the one table, or what the settings make of them.
//!
//! Each key is bound to one action at most, so that none hides another. This module knows no terminal and no file.

use std::collections::{HashMap, HashSet};

use super::action::Action;
use super::bindings::BINDINGS;
use super::key::Key;
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
    /// What the keys do.
    pub action: Action,
    /// What the settings call it.
    pub name: &'static str,
    /// What the keys do, in words.
    pub does: &'static str,
    /// The keys, of which the first is the one that the footer shows; there may be none.
    pub keys: Vec<Key>,
}

impl Keymap {
    /// What a key does.
    pub(crate) fn action(&self, key: Key) -> Option<Action> {
        self.bound.get(&key).copied()
    }

    /// Every action, in the order in which help shows them and, for the footer, of their worth.
    pub fn rows(&self) -> &[BoundAction] {
        &self.rows
    }

    /// The keymap in which these actions have these keys and no others. A key that another action had is taken from it.
    #[must_use]
    pub(crate) fn rebound(&self, changes: &HashMap<Action, Vec<Key>>) -> Self {
        let taken: HashSet<Key> = changes.values().flatten().copied().collect();
        let rebound = |row: &BoundAction| {
            let left = || row.keys.iter().filter(|key| !taken.contains(key)).copied().collect();
            BoundAction { keys: changes.get(&row.action).cloned().unwrap_or_else(left), ..row.clone() }
        };
        Self::of(self.rows.iter().map(rebound).collect())
    }

    /// The row of an action.
    pub(crate) fn row(&self, action: Action) -> Option<&BoundAction> {
        self.rows.iter().find(|row| row.action == action)
    }

    /// Words in which `{next}` becomes the first key of the action `next`, or that name if it has none.
    pub(crate) fn name_keys(&self, words: &'static str) -> String {
        self.fill(&words.into())
    }

    /// A message with its keys and its values.
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
    /// The keys that the program comes with.
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
    /// The names of its keys, as they are shown.
    pub(crate) fn key_names(&self) -> Vec<String> {
        self.keys.iter().map(ToString::to_string).collect()
    }
}
