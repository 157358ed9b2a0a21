//! Keyboards of other scripts: the Latin key in the place of a letter.
//!
//! Only letters are in the tables: any other character is the same key in every script. This module knows no
//! bindings.

use super::key::{Key, KeyCode};

/// Letters of a keyboard and, in the same order, the Latin keys in their places.
const LAYOUTS: [(&str, &str); 6] = [
    ("йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"),
    ("ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ", "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~"),
    // The letters that are only on the Ukrainian and the Belarusian keyboard.
    ("іїєґў", "s]'\\o"),
    ("ІЇЄҐЎ", "S}\"|O"),
    ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
    ("ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ", "ERTYUIOPASDFGHJKLZXCVBNM"),
];

/// The Latin key in the place of a Cyrillic or Greek letter.
pub(super) fn latin(key: Key) -> Option<Key> {
    let KeyCode::Char(letter) = key.code else { return None };
    let places = LAYOUTS.iter().flat_map(|(letters, keys)| letters.chars().zip(keys.chars()));
    let (_, latin) = places.into_iter().find(|(own, _)| *own == letter)?;
    Some(Key::new(KeyCode::Char(latin), key.ctrl, key.alt))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_letter_has_a_key_of_its_own() {
        for (letters, keys) in LAYOUTS {
            assert_eq!(letters.chars().count(), keys.chars().count(), "{letters}");
        }
    }

    #[test]
    fn a_letter_is_the_key_in_its_place() {
        for (letter, name) in [("о", "j"), ("Ж", ":"), ("й", "q"), ("Alt-а", "Alt-f"), ("ξ", "j"), ("Γ", "G")]
        {
            let key = letter.parse().ok().and_then(latin).map(|key| key.to_string());
            assert_eq!(key.as_deref(), Some(name), "{letter}");
        }
        assert_eq!(latin(KeyCode::Char('j').into()), None);
    }
}
