//! The words of a text without their endings, so that "hardened" and "hardening" are one word.
//!
//! This is rough on purpose: a few rules cut the endings, and nothing here knows meanings.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::spellings::{are_spellings_of_one, spellings_of};
use super::{folded_names, forms_of_country};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Its bytes, without an apostrophe and the s behind it.
    pub(crate) range: Range<usize>,
    /// The word in small letters, without its ending.
    pub(crate) stem: String,
}

/// Words that say nothing of what a text is about.
const EMPTY: &str = "a about after all also am an and any are as at be because been before being between both but by \
    can could did do does doing down during each few for from further get give go goes going gone got had has have having he her here hers him his how \
    i if in into is it its itself just like made make may me might more most must my no nor not now of off on once one only or \
    other our out over own per s same shall she should so some such take than that the their them then there these \
    they this those though through to too under until up upon us very was we were what whatever when where whether which while who \
    whom whose why will with within would yet you your";

/// The words of a text that say something, from left to right; "US" says something, "us" does not.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let all = all_words(text).into_iter();
    all.filter(|range| !is_empty(&text[range.clone()]))
        .map(|range| Word { stem: stem(&text[range.clone()]), range })
        .collect()
}

/// The stems of the words of a text that say something.
pub(crate) fn stems(text: &str) -> BTreeSet<String> {
    words(text).into_iter().map(|word| word.stem).collect()
}

/// The bytes of every word of a text: letters and digits in a row.
pub(crate) fn all_words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// True for a word of capital letters alone, as initials are: the WHO is nobody's "who".
pub(crate) fn is_initials(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

/// Where the last bytes of a text begin, at most so many.
pub(crate) fn start_of_last(text: &str, most: usize) -> usize {
    let from = text.len().saturating_sub(most);
    (from..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

/// Where the first bytes of a text end, at most so many.
pub(crate) fn end_of_first(text: &str, most: usize) -> usize {
    (0..=most.min(text.len())).rfind(|&at| text.is_char_boundary(at)).unwrap_or_default()
}

/// The bytes of the first word of a text, without a look at what is behind it.
pub(crate) fn first_word(text: &str) -> Option<Range<usize>> {
    let start = text.find(char::is_alphanumeric)?;
    let end = text[start..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |length| start + length);
    Some(start..end)
}

/// The bytes of the last word of a text, without a look at what is before it.
pub(crate) fn last_word(text: &str) -> Option<Range<usize>> {
    let end = text.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let start = text[..end].trim_end_matches(char::is_alphanumeric).len();
    (start < end).then_some(start..end)
}

fn is_empty(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| EMPTY.split_whitespace().collect());
    let is_sign = word.len() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_numeric());
    !is_sign && WORDS.contains(word.to_lowercase().as_str())
}

/// A word in small letters without its ending.
pub(crate) fn stem(word: &str) -> String {
    let mut stem = word.to_lowercase();
    if let Some(base) = irregular(&stem) {
        return base.to_owned();
    }
    if stem.len() <= 3 || !stem.is_ascii() {
        return stem;
    }
    match () {
        () if stem.ends_with("ies") => stem.truncate(stem.len() - 2),
        () if stem.ends_with("sses") || stem.ends_with("shes") || stem.ends_with("ches") => {
            stem.truncate(stem.len() - 2);
        }
        () if stem.ends_with('s') && !stem.ends_with("ss") && !stem.ends_with("us") => {
            stem.truncate(stem.len() - 1);
        }
        () => {}
    }
    for ending in ["ing", "ed", "ation", "ment", "ness", "ally", "ly", "al", "ion", "or", "er"] {
        let least = if ending.len() < 4 && !matches!(ending, "ing" | "ed") { 5 } else { 3 };
        if stem.len() >= ending.len() + least && stem.ends_with(ending) {
            stem.truncate(stem.len() - ending.len());
            let bytes = stem.as_bytes();
            if let [.., a, b] = bytes
                && a == b
                && !b"aeiouls".contains(a)
            {
                stem.truncate(stem.len() - 1);
            }
            break;
        }
    }
    while stem.len() > 3 && stem.ends_with('e') {
        stem.truncate(stem.len() - 1);
    }
    if stem.len() > 3 && stem.ends_with('y') {
        stem.truncate(stem.len() - 1);
        stem.push('i');
    }
    stem
}

/// The stem of common words that change more than their ending.
fn irregular(word: &str) -> Option<&'static str> {
    static BY_FORM: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        let of_row = |(stem, forms): &(&'static str, &'static str)| {
            forms.split(' ').map(|form| (form, *stem)).collect()
        };
        IRREGULAR.iter().flat_map::<Vec<_>, _>(of_row).collect()
    });
    BY_FORM.get(word).copied()
}

/// True for a form of a verb that hardly tells anything but what is over: "sank", "mended".
pub(crate) fn is_past_form(word: &str) -> bool {
    const OTHERS: &[&str] = &["children", "men", "women"];
    let word = word.to_lowercase();
    let is_regular = word.len() > 3 && word.ends_with("ed") && !word.ends_with("eed");
    let is_other = || word.ends_with("ing") || word.ends_with('s') || OTHERS.contains(&word.as_str());
    is_regular || irregular(&word).is_some() && !is_other()
}

/// True for a form of a verb that may tell what is over, even if it may be a noun or tell what is now: "cut", "was".
pub(crate) fn is_past_verb(word: &str) -> bool {
    const OTHERS: [&str; 15] = [
        "was", "were", "had", "did", "made", "took", "gave", "got", "cut", "put", "set", "shut", "hit",
        "ate", "read",
    ];
    is_past_form(word) || OTHERS.iter().any(|other| word.eq_ignore_ascii_case(other))
}

/// Stems, each with the forms in which more than the ending changes.
const IRREGULAR: &[(&str, &str)] = &[
    ("aris", "arose arisen"),
    ("beat", "beaten"),
    ("becom", "became"),
    ("begin", "began begun"),
    ("bring", "brought"),
    ("break", "broke broken"),
    ("build", "built"),
    ("buy", "bought"),
    ("catch", "caught"),
    ("child", "children"),
    ("choos", "chose chosen"),
    ("com", "came coming"),
    ("deal", "dealt"),
    ("draw", "drew drawn"),
    ("driv", "drove driven driving"),
    ("fall", "fell fallen"),
    ("feel", "felt"),
    ("fight", "fought"),
    ("find", "found"),
    ("fle", "fled"),
    ("fly", "flew flown flies"),
    ("forbid", "forbade forbidden"),
    ("freez", "froze frozen freezing"),
    ("go", "went goes going gone"),
    ("grow", "grew grown"),
    ("hid", "hidden hiding"),
    ("hold", "held"),
    ("keep", "kept"),
    ("know", "knew known"),
    ("lay", "laid"),
    ("lead", "led"),
    ("leav", "left leaving"),
    ("lend", "lent"),
    ("los", "lost losing"),
    ("man", "men"),
    ("mean", "meant"),
    ("meet", "met"),
    ("overcom", "overcame overcoming"),
    ("overtak", "overtook overtaken"),
    ("pay", "paid"),
    ("ris", "rose risen rising"),
    ("run", "ran running"),
    ("say", "said says"),
    ("see", "saw seen"),
    ("seek", "sought"),
    ("sell", "sold"),
    ("send", "sent"),
    ("shak", "shook shaken shaking"),
    ("shoot", "shot"),
    ("show", "shown"),
    ("sink", "sank sunk"),
    ("sit", "sat sitting"),
    ("speak", "spoke spoken"),
    ("spend", "spent"),
    ("stand", "stood"),
    ("steal", "stole stolen"),
    ("strik", "struck striking"),
    ("swear", "swore sworn"),
    ("swim", "swam swum"),
    ("teach", "taught"),
    ("tell", "told"),
    ("think", "thought"),
    ("throw", "threw thrown"),
    ("undergo", "underwent undergone"),
    ("uphold", "upheld"),
    ("win", "won winning"),
    ("withdraw", "withdrew withdrawn"),
    ("withhold", "withheld"),
    ("woman", "women"),
    ("writ", "wrote written writing"),
];

/// True if two words are one name, or a name and a word made from it: "Qatar" and "Qatari", "Gaza" and "Gazans".
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
    let is_plural = |one: &String, many: &String| {
        one.strip_suffix('y').is_some_and(|kept| many.strip_suffix("ies") == Some(kept))
    };
    // "Antilles" and "Antillean"
    let is_of_plural = |one: &str, other: &str| {
        let kept = one.strip_suffix('s').filter(|kept| kept.ends_with('e'));
        kept.and_then(|kept| other.strip_prefix(kept)).is_some_and(|ending| ["an", "ans"].contains(&ending))
    };
    is_of_plural(short, long)
        || (short.len() == 3 && long.strip_suffix('s') == Some(short))
        || is_plural(short, long)
        || short.len() >= 4
            && (long.strip_prefix(short.as_str()).is_some_and(|ending| NAME_ENDINGS.contains(&ending))
                || long
                    .strip_prefix(kept)
                    .is_some_and(|ending| NAME_ENDINGS[ENDINGS_FOR_VOWEL..].contains(&ending)))
}

/// Endings of words made from a name: "Qataris", "Gazans"; those from `an` on may take the place of a vowel at its end.
const NAME_ENDINGS: [&str; 13] =
    ["i", "is", "s", "n", "ns", "an", "ans", "ian", "ians", "ese", "ish", "er", "ers"];
const ENDINGS_FOR_VOWEL: usize = 5;
const VOWELS: [char; 4] = ['a', 'e', 'o', 'y'];

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
    let spellings = written.iter().flat_map(|word| spellings_of(word)).map(|spelling| (*spelling).to_owned());
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
    fn forms_of_one_word_have_one_stem() {
        for words in [
            &["hardened", "hardening", "harden"][..],
            &["propose", "proposes", "proposed", "proposal"],
            &["withdraw", "withdrawal"],
            &["stopping", "stop", "stops"],
            &["free", "freed"],
            &["city", "cities"],
            &["mediate", "mediated", "mediator", "mediators"],
            &["fight", "fighter", "fighting", "fought"],
            &["kill", "killed", "killing", "kills"],
            &["complete", "completely"],
            &["day", "days"],
            &["write", "writes", "writing", "wrote", "written"],
            &["win", "wins", "winning", "won"],
            &["rise", "rising", "rose", "risen"],
            &["strike", "strikes", "striking", "struck"],
            &["come", "comes", "came", "coming"],
            &["flee", "flees", "fled"],
            &["fly", "flies", "flew", "flying"],
            &["sell", "sells", "sold"],
        ] {
            let stems: Vec<_> = words.iter().map(|word| stem(word)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
        }
    }

    #[test]
    fn a_name_and_what_is_made_of_it_are_one() {
        for (a, b) in [
            ("Israel", "Israeli"),
            ("Gaza", "Gazans"),
            ("Egypt", "Egyptian"),
            ("Qatar", "Qatari"),
            ("Denmark", "Danes"),
            ("Antilles", "Antillean"),
            ("UK", "British"),
            ("Bórquez", "Borquez"),
        ] {
            assert!(is_one_name(a, b) && is_one_name(b, a), "{a} {b}");
        }
        for (a, b) in [("Iran", "Iraq"), ("Austria", "Australian"), ("Niger", "Nigeria"), ("Port", "Porter")]
        {
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
        let known =
            ["Denmark", "Danes", "Danish", "UK", "British", "Britons", "Kyiv", "Kiev", "Brasilia", "GOP"];
        let words: Vec<_> = made.chain(known.map(str::to_owned)).chain(["SUMS".to_owned()]).collect();
        let pairs = words.iter().flat_map(|a| words.iter().map(move |b| (a, b)));
        let one_name: Vec<_> = pairs.filter(|(a, b)| is_one_name(a, b)).collect();
        assert!(one_name.len() > words.len() * 2, "{}", one_name.len());
        for (a, b) in one_name {
            assert!(keys_of_forms(a).contains(&key_of_name(b)), "{a} {b}");
        }
    }

    #[test]
    fn empty_words_are_left_out_but_not_initials() {
        let text = "They of the US told us";
        let words: Vec<_> = words(text).into_iter().map(|word| word.stem).collect();
        assert_eq!(words, ["us", "tell"]);
    }
}
