//! How far a text can be read: most rules need English, which is told by the small words that no text does
//! without.

use super::all_words;

const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "is", "was", "for", "that", "with", "by", "has", "it", "from", "at", "be",
    "are", "were", "said", "have", "had", "not", "his", "they", "this", "which", "will", "would", "their",
    "who",
];
/// Small words of French, German, Spanish, Italian, Portuguese, Dutch and the Nordic languages that English
/// does not have.
const OTHERS: &[&str] = &[
    "le", "la", "les", "des", "du", "et", "une", "est", "dans", "pour", "qui", "sur", "pas", "par", "ont",
    "der", "das", "und", "den", "dem", "ein", "eine", "nicht", "mit", "von", "zu", "auf", "ist", "sich",
    "el", "los", "las", "del", "y", "que", "en", "una", "por", "con", "para", "su", "il", "di", "che", "gli",
    "della", "per", "non", "o", "os", "um", "uma", "não", "com", "het", "een", "van", "dat", "niet", "och",
    "att", "det", "som", "på", "av", "og", "til", "ikke", "de",
];
/// The number of small words below which nothing can be told where the text has some of both.
const LEAST: usize = 8;
/// The same where it has none of English.
const LEAST_ALONE: usize = 4;

/// How far a text can be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Readable {
    /// It is in English, as far as can be told.
    #[default]
    Whole,
    /// It is in another language: its numbers and its quotations can be told.
    InPart,
    /// It is in letters whose words and numbers cannot be told apart, as Arabic and Chinese ones.
    Quotations,
}

impl Readable {
    /// How far some paragraphs can be read.
    pub(crate) fn of(paragraphs: &[&str]) -> Self {
        let letters = || paragraphs.iter().flat_map(|text| text.chars()).filter(|c| c.is_alphabetic());
        let unread = letters().filter(|c| !is_read(*c)).count();
        match () {
            () if unread * 2 > letters().count() => Self::Quotations,
            () if !is_english(paragraphs.iter().copied()) => Self::InPart,
            () => Self::Whole,
        }
    }
}

/// True for a letter of the Latin, Greek, Cyrillic and Armenian alphabets.
fn is_read(letter: char) -> bool {
    matches!(letter, '\0'..='\u{58F}' | '\u{1E00}'..='\u{1FFF}')
}

/// True unless the small words of some paragraphs are clearly those of another language.
fn is_english<'t>(paragraphs: impl IntoIterator<Item = &'t str>) -> bool {
    let (mut english, mut others) = (0, 0);
    for paragraph in paragraphs {
        for range in all_words(paragraph) {
            let word = paragraph[range].to_lowercase();
            english += usize::from(ENGLISH.contains(&word.as_str()));
            others += usize::from(OTHERS.contains(&word.as_str()));
        }
    }
    let is_mixed = english > 0 || others < LEAST_ALONE;
    others < LEAST && is_mixed || others < english * 2
}

#[cfg(test)]
mod tests {
    use super::{Readable, is_english};

    #[test]
    fn letters_tell_what_can_be_read() {
        let of = |text: &'static str| Readable::of(&[text]);
        assert_eq!(of("The port is safe, said the mayor of 港 (Harbour)."), Readable::Whole);
        assert_eq!(
            of("La ministre a dit que le port est sûr et que les quais sont ouverts."),
            Readable::InPart
        );
        assert_eq!(of("外交部长说,有300人死亡。"), Readable::Quotations);
        assert_eq!(of("قال الوزير إن ٣٥٠ شخصا قتلوا"), Readable::Quotations);
    }

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
