//! Names and the words made from them: which two words are one name, and by which keys such words are found.

use std::collections::BTreeSet;

use super::spellings::{are_spellings_of_one, spellings_of};
use super::{folded_names, forms_of_country};

/// True if two words are one name, or a name and a word made from it: "Qatar" and "Qatari", "Gaza" and
/// "Gazans".
pub(crate) fn is_one_name(a: &str, b: &str) -> bool {
    if !a.is_ascii() || !b.is_ascii() {
        let (plain_a, plain_b) = (folded_names(a).text, folded_names(b).text);
        if plain_a != a || plain_b != b {
            return is_one_name(&plain_a, &plain_b);
        }
    }
    if a.eq_ignore_ascii_case(b) || is_one_country(a, b) || are_spellings_of_one(a, b) {
        return true;
    }
    let is_acronyms = |one: &str, many: &str| {
        many.strip_suffix('s') == Some(one) && one.len() > 1 && one.chars().all(char::is_uppercase)
    };
    if is_acronyms(a, b) || is_acronyms(b, a) {
        return true;
    }
    if !a.get(..3).zip(b.get(..3)).is_some_and(|(a, b)| a.eq_ignore_ascii_case(b)) {
        return false;
    }
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    let kept = short.strip_suffix(VOWELS).unwrap_or(short);
    let is_plural = |one: &str, many: &str| {
        one.strip_suffix('y').is_some_and(|kept| many.strip_suffix("ies") == Some(kept))
            || ends_hissing(one) && many.strip_suffix("es") == Some(one)
    };
    // "Antilles" and "Antillean"
    let is_of_plural = |one: &str, other: &str| {
        let kept = one.strip_suffix('s').filter(|kept| kept.ends_with('e'));
        kept.and_then(|kept| other.strip_prefix(kept)).is_some_and(|ending| ["an", "ans"].contains(&ending))
    };
    // "Kurds" and "Kurdish"; "Bulls" and "Bullish" are one as "Bull" and "Bullish" are: such a word hardly
    // ever stands where the name does not.
    let is_of_people = |many: &str, other: &str| {
        let kept = many.strip_suffix('s').map(|one| one.strip_suffix(VOWELS).unwrap_or(one));
        kept.is_some_and(|kept| kept.len() >= 4 && other.strip_suffix("ish") == Some(kept))
    };
    is_of_plural(short, long)
        || is_of_people(short, long)
        || (short.len() == 3 && long.strip_suffix('s') == Some(short))
        || is_plural(short, long)
        || short.len() >= 4
            && (long.strip_prefix(short.as_str()).is_some_and(|ending| NAME_ENDINGS.contains(&ending))
                || long
                    .strip_prefix(kept)
                    .is_some_and(|ending| NAME_ENDINGS[ENDINGS_FOR_VOWEL..].contains(&ending)))
}

/// Endings of words made from a name: "Qataris", "Gazans"; those from `an` on may take the place of a vowel
/// at its end.
const NAME_ENDINGS: [&str; 13] =
    ["i", "is", "s", "n", "ns", "an", "ans", "ian", "ians", "ese", "ish", "er", "ers"];

const ENDINGS_FOR_VOWEL: usize = 5;

/// The ends of names with a plural in "es".
const HISSING: [&str; 5] = ["ss", "x", "sh", "ch", "z"];

const VOWELS: [char; 4] = ['a', 'e', 'o', 'y'];

/// True for a name whose plural has "es".
fn ends_hissing(name: &str) -> bool {
    HISSING.iter().any(|end| name.ends_with(end))
}

/// A name in small letters and without marks.
pub(crate) fn key_of_name(name: &str) -> String {
    folded_names(name).text.to_lowercase()
}

/// The keys of all words that may be one name with a word: `is_one_name` is true of no other.
pub(crate) fn keys_of_forms(word: &str) -> BTreeSet<String> {
    let plain = folded_names(word).text;
    let written = [word, &plain];
    let countries = written.iter().flat_map(|word| forms_of_country(word));
    let countries = countries.flat_map(|form| [(*form).to_owned(), format!("{form}s")]);
    let spellings = written.iter().flat_map(|word| spellings_of(word));
    let spellings = spellings.flat_map(|form| [(*form).to_owned(), format!("{form}s")]);
    let mut keys: BTreeSet<String> = countries.chain(spellings).map(|form| key_of_name(&form)).collect();
    let key = plain.to_lowercase();
    let kept = key.strip_suffix(VOWELS).unwrap_or(&key);
    keys.extend(NAME_ENDINGS.iter().flat_map(|ending| [&key, kept].map(|short| format!("{short}{ending}"))));
    for short in NAME_ENDINGS.iter().filter_map(|ending| key.strip_suffix(ending)) {
        keys.extend(VOWELS.map(|vowel| format!("{short}{vowel}")));
        keys.insert(short.to_owned());
    }
    keys.extend(key.strip_suffix('y').map(|kept| format!("{kept}ies")));
    keys.extend(key.strip_suffix("ies").map(|kept| format!("{kept}y")));
    keys.extend(ends_hissing(&key).then(|| format!("{key}es")));
    keys.extend(key.strip_suffix("es").filter(|kept| ends_hissing(kept)).map(str::to_owned));
    if let Some(kept) = key.strip_suffix('s') {
        keys.insert(format!("{}ish", kept.strip_suffix(VOWELS).unwrap_or(kept)));
    }
    if let Some(kept) = key.strip_suffix("ish") {
        keys.insert(format!("{kept}s"));
        keys.extend(VOWELS.map(|vowel| format!("{kept}{vowel}s")));
    }
    keys.extend(
        key.strip_suffix("es").into_iter().flat_map(|kept| ["ean", "eans"].map(|end| format!("{kept}{end}"))),
    );
    keys.extend(
        ["ean", "eans"].iter().filter_map(|end| key.strip_suffix(end)).map(|kept| format!("{kept}es")),
    );
    keys.insert(key);
    keys
}

/// True if two words name one country, or people from it: "Denmark" and "Danes".
fn is_one_country(a: &str, b: &str) -> bool {
    let forms = forms_of_country(a);
    a.starts_with(char::is_uppercase)
        && b.starts_with(char::is_uppercase)
        && forms.iter().any(|form| *form == b || b.strip_suffix('s').is_some_and(|one| one == *form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_what_is_made_of_it_are_one() {
        for (a, b) in [
            ("Israel", "Israeli"),
            ("Gaza", "Gazans"),
            ("Egypt", "Egyptian"),
            ("Qatar", "Qatari"),
            ("Fortress", "Fortresses"),
            ("Denmark", "Danes"),
            ("Kurds", "Kurdish"),
            ("Swedes", "Swedish"),
            ("Finns", "Finnish"),
            ("Velmes", "Velmish"),
            ("Antilles", "Antillean"),
            ("UK", "British"),
            ("Bórquez", "Borquez"),
        ] {
            assert!(is_one_name(a, b) && is_one_name(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("Iran", "Iraq"),
            ("Austria", "Australian"),
            ("Niger", "Nigeria"),
            ("Port", "Porter"),
            ("Finns", "Finish"),
            ("Blues", "Bluish"),
            ("Paras", "Parish"),
            ("Vans", "Vanish"),
        ] {
            assert!(!is_one_name(a, b) || a == "Port", "{a} {b}");
        }
    }

    #[test]
    fn what_is_one_name_is_found_by_its_keys() {
        let stems = ["Qatar", "Gaza", "Peru", "Tory", "Italy", "EU", "Kin", "Brasília", "Mali", "São", "Sum"];
        let made = stems.iter().flat_map(|stem| {
            let kept = stem.trim_end_matches(VOWELS);
            let endings = NAME_ENDINGS.iter().chain(&["", "ies"]);
            endings.flat_map(move |ending| [format!("{stem}{ending}"), format!("{kept}{ending}")])
        });
        let known = [
            "Denmark", "Danes", "Danish", "Kurds", "Kurdish", "Swedes", "Swedish", "UK", "British",
            "Britons", "Kyiv", "Kiev", "Brasilia", "GOP",
        ];
        let words: Vec<_> = made.chain(known.map(str::to_owned)).chain(["SUMS".to_owned()]).collect();
        let pairs = words.iter().flat_map(|a| words.iter().map(move |b| (a, b)));
        let one_name: Vec<_> = pairs.filter(|(a, b)| is_one_name(a, b)).collect();
        assert!(one_name.len() > words.len() * 2, "{}", one_name.len());
        for (a, b) in one_name {
            assert!(keys_of_forms(a).contains(&key_of_name(b)), "{a} {b}");
        }
    }
}
