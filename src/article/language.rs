//! If a text is in English, which most rules need; told by the small words that no text does without.

use super::all_words;

const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "is", "was", "for", "that", "with", "by", "has", "it", "from", "at", "be",
    "are", "were", "said", "have", "had", "not", "his", "they", "this", "which", "will", "would", "their",
    "who",
];
/// Small words of French, German, Spanish, Italian, Portuguese, Dutch and the Nordic languages that English does not have.
const OTHERS: &[&str] = &[
    "le", "la", "les", "des", "du", "et", "une", "est", "dans", "pour", "qui", "sur", "pas", "par", "ont",
    "der", "das", "und", "den", "dem", "ein", "eine", "nicht", "mit", "von", "zu", "auf", "ist", "sich",
    "el", "los", "las", "del", "y", "que", "en", "una", "por", "con", "para", "su", "il", "di", "che", "gli",
    "della", "per", "non", "o", "os", "um", "uma", "não", "com", "het", "een", "van", "dat", "niet", "och",
    "att", "det", "som", "på", "av", "og", "til", "ikke", "de",
];
/// The number of small words below which nothing can be told.
const LEAST: usize = 8;

/// True unless the small words of some paragraphs are clearly those of another language.
pub(crate) fn is_english<'t>(paragraphs: impl IntoIterator<Item = &'t str>) -> bool {
    let (mut english, mut others) = (0, 0);
    for paragraph in paragraphs {
        for range in all_words(paragraph) {
            let word = paragraph[range].to_lowercase();
            english += usize::from(ENGLISH.contains(&word.as_str()));
            others += usize::from(OTHERS.contains(&word.as_str()));
        }
    }
    others < LEAST || others < english * 2
}

#[cfg(test)]
mod tests {
    use super::is_english;

    #[test]
    fn small_words_tell_the_language() {
        assert!(!is_english([
            "Le maire de la ville a dit que les grues du quai sont dans un état sûr et que le port est ouvert."
        ]));
        assert!(!is_english([
            "Der Hafen ist sicher, sagte die Leiterin, und das Tor auf dem Kai ist nicht mit Ketten zu."
        ]));
        assert!(is_english(["The mayor of Las Palmas and Los Altos said that the port is safe."]));
        assert!(is_english(["Port", "Safe"]));
    }
}
