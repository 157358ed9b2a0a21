//! Words in which every other form of a name is found: "Denmark" and "Danes", "Odesa" and "Odessa".

use std::collections::HashMap;

use crate::article::{is_one_name, key_of_name, keys_of_forms};

/// Something for each word, by the key of the name that it may be.
#[derive(Debug)]
pub(super) struct ByName<T>(HashMap<String, HashMap<String, T>>);

impl<T> Default for ByName<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T> ByName<T> {
    pub(super) fn get(&self, word: &str) -> Option<&T> {
        self.0.get(&key_of_name(word))?.get(word)
    }

    /// All words that are one name with a word, with what belongs to them.
    pub(super) fn one_name(&self, name: &str) -> impl Iterator<Item = (&String, &T)> {
        let near = keys_of_forms(name).into_iter().filter_map(|key| self.0.get(&key)).flatten();
        near.filter(move |(word, _)| is_one_name(name, word))
    }
}

impl<T: Default> ByName<T> {
    /// What belongs to a word, to be added to.
    pub(super) fn entry(&mut self, word: &str) -> &mut T {
        self.0.entry(key_of_name(word)).or_default().entry(word.to_owned()).or_default()
    }
}
