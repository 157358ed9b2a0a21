//! Keys for entries: a few words in small letters, none twice.

use std::collections::{HashMap, HashSet};

use crate::article::{all_words, folded_names, stems};

/// The keys that are taken.
#[derive(Default)]
pub(super) struct DraftKeys {
    taken: HashSet<String>,
    /// The last number behind each key that came more than once.
    numbers: HashMap<String, usize>,
}

impl DraftKeys {
    /// Keys of which some are taken.
    pub(super) fn taken<'k>(keys: impl Iterator<Item = &'k str>) -> Self {
        Self { taken: keys.map(str::to_owned).collect(), numbers: HashMap::new() }
    }

    /// A key of the words of a text that say something, at most so many of them.
    pub(super) fn make(&mut self, text: &str, most: usize) -> String {
        let folded = folded_names(text).text;
        let words = all_words(&folded).into_iter().map(|word| &folded[word]);
        let telling = words.filter(|word| word.is_ascii() && !stems(word).is_empty()).take(most);
        let key = telling.collect::<Vec<_>>().join("-").to_lowercase();
        let key = if key.starts_with(|c: char| c.is_ascii_alphabetic()) { key } else { format!("n-{key}") };
        let key = key.trim_end_matches('-').to_owned();
        if self.taken.insert(key.clone()) {
            return key;
        }
        let number = self.numbers.entry(key.clone()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{key}-{number}");
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}
