//! The keys as they are bound: those of the one table, or what the settings make of them.
//!
//! Each key is bound to one action at most, so that none hides another. This module knows no terminal and no file.

use std::collections::HashMap;

use super::action::{Action, BINDINGS};
use super::key::Key;

/// Every action with the keys that are bound to it.
#[derive(Clone, Debug)]
pub struct Keymap {
    rows: Vec<Row>,
    bound: HashMap<Key, Action>,
}

/// An action and its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the keys do.
    pub action: Action,
    /// What the settings call it.
    pub name: &'static str,
    /// What the keys do, in words.
    pub does: &'static str,
    /// That in a word or two, where the footer may show it.
    pub short: Option<&'static str>,
    /// The keys, of which the first is the one that the footer shows; there may be none.
    pub keys: Vec<Key>,
}

impl Keymap {
    /// What a key does.
    pub fn action(&self, key: Key) -> Option<Action> {
        self.bound.get(&key).copied()
    }

    /// Every action, in the order in which help shows them and, for the footer, of their worth.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    fn of(rows: Vec<Row>) -> Self {
        let bound = rows.iter().flat_map(|row| row.keys.iter().map(|key| (*key, row.action))).collect();
        Self { rows, bound }
    }
}

impl Default for Keymap {
    /// The keys that the program comes with.
    fn default() -> Self {
        let rows = BINDINGS.iter().map(|binding| Row {
            action: binding.action,
            name: binding.name,
            does: binding.does,
            short: binding.short,
            keys: binding.keys.iter().filter_map(|name| name.parse().ok()).collect(),
        });
        Self::of(rows.collect())
    }
}

impl Row {
    /// The names of its keys, as they are shown.
    pub fn key_names(&self) -> Vec<String> {
        self.keys.iter().map(ToString::to_string).collect()
    }
}
