//! The words of a text without their endings, so that "hardened" and "hardening" are one word.
//!
//! This is rough on purpose: a few rules cut the endings, and nothing here knows meanings.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

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

/// True for the second part of a compound that says something else: "reported" of "under-reported", but not
/// "stated" of "re-stated".
pub(crate) fn ends_compound(text: &str, word: &Range<usize>) -> bool {
    const AGAIN: &[&str] = &["re", "pre", "counter"];
    let first = text[..word.start].strip_suffix(['-', '\u{2011}']);
    first.is_some_and(|first| {
        let first = &first[first.trim_end_matches(char::is_alphanumeric).len()..];
        !first.is_empty() && !is_one_of(AGAIN, first)
    })
}

/// True if a word is in a table, whatever its case.
pub(crate) fn is_one_of(table: &[&str], word: &str) -> bool {
    table.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// True if a text has a word of a table, whatever its case.
pub(crate) fn has_one_of(table: &[&str], text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| !word.is_empty() && is_one_of(table, word))
}

/// True for a word that can be an adverb between a subject and its verb.
pub(crate) fn is_adverb(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "family",
        "assembly",
        "ally",
        "supply",
        "monopoly",
        "anomaly",
        "bully",
        "rally",
        "reply",
        "tally",
        "elderly",
        "daily",
        "weekly",
        "monthly",
        "quarterly",
        "jelly",
        "belly",
        "lily",
        "folly",
    ];
    // The "Daily" of a newspaper is none.
    word.len() > "only".len()
        && word.ends_with("ly")
        && word.starts_with(char::is_lowercase)
        && !is_one_of(NOUNS, word)
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
    // "Certainty" is of "certain".
    if let Some(kept) = stem.strip_suffix("ainty").map(str::len) {
        stem.truncate(kept + "ain".len());
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

/// True for a form of a verb that may tell what is over, even if it may be a noun or tell what is now: "cut",
/// "was".
pub(crate) fn is_past_verb(word: &str) -> bool {
    const OTHERS: &[&str] = &[
        "was", "were", "had", "did", "made", "took", "gave", "got", "cut", "put", "set", "shut", "hit",
        "ate", "read",
    ];
    is_past_form(word) || is_one_of(OTHERS, word)
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
    fn empty_words_are_left_out_but_not_initials() {
        let text = "They of the US told us";
        let words: Vec<_> = words(text).into_iter().map(|word| word.stem).collect();
        assert_eq!(words, ["us", "tell"]);
    }
}
