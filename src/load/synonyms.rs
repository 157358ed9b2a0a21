//! Other words for the keys of the format, as people who know other formats write them.

use crate::diagnostic::only_near;

/// Each word with the key that it stands for.
const SYNONYMS: [(&str, &[&str]); 14] = [
    ("name", &["label"]),
    ("number", &["value"]),
    ("amount", &["value"]),
    ("count", &["value"]),
    ("currency", &["unit"]),
    ("when", &["date"]),
    ("day", &["date"]),
    ("what", &["text"]),
    ("question", &["text"]),
    ("where", &["place"]),
    ("location", &["place"]),
    ("who", &["actor"]),
    ("said-by", &["according-to"]),
    ("link", &["url"]),
];

/// The one key of these that a word surely stands for.
pub(super) fn meant_key(word: &str, keys: &[&'static str]) -> Option<&'static str> {
    let synonyms = SYNONYMS.iter().find(|(synonym, _)| *synonym == word).map_or(&[][..], |(_, keys)| *keys);
    let synonym = synonyms.iter().find_map(|synonym| keys.iter().find(|key| *key == synonym));
    synonym.copied().or_else(|| only_near(word, keys))
}
