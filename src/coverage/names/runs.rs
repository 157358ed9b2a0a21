//! The runs of words with capital letters in a sentence that are one name, without the titles and offices before it.

use std::ops::Range;

use crate::article::{ArticleSentence, NameKind, all_words, is_common, is_month, is_one_of, stems};

/// Titles and the ends of offices that stand before names of people.
const TITLES: &[&str] = &[
    "president",
    "minister",
    "premier",
    "chancellor",
    "king",
    "queen",
    "prince",
    "princess",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sir",
    "lord",
    "lady",
    "dame",
    "sen",
    "senator",
    "rep",
    "representative",
    "gov",
    "governor",
    "general",
    "gen",
    "lt",
    "col",
    "colonel",
    "capt",
    "captain",
    "major",
    "maj",
    "sgt",
    "sergeant",
    "lieutenant",
    "judge",
    "justice",
    "bishop",
    "pope",
    "archbishop",
    "cardinal",
    "rev",
    "reverend",
    "mayor",
    "councilman",
    "councilwoman",
    "councilmen",
    "councilwomen",
    "councillor",
    "secretary",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "chairman",
    "chairwoman",
    "chair",
    "chief",
    "executive",
    "director",
    "commissioner",
    "professor",
    "prof",
    "sheikh",
    "ambassador",
    "manager",
    "officer",
    "inspector",
    "superintendent",
    "coach",
    "leader",
    "deputy",
    "vice",
    "attorney",
    "sheriff",
    "mp",
    "congressman",
    "congresswoman",
    "economist",
    "analyst",
    "commander",
    "admiral",
    "marshal",
    "rabbi",
    "imam",
    "ayatollah",
    "sultan",
    "emir",
    "speaker",
    "treasurer",
];
/// Small words inside names of people.
const PARTICLES: &[&str] = &[
    "de", "da", "di", "del", "van", "von", "der", "den", "bin", "bint", "al", "el", "arap", "ben", "du",
    "ibn", "la", "le",
];
/// The nouns that names of organisations with an "and" in them end in.
const BODIES: &[&str] = &[
    "court",
    "council",
    "commission",
    "committee",
    "authority",
    "agency",
    "board",
    "centre",
    "center",
    "institute",
    "organisation",
    "organization",
    "association",
    "department",
    "ministry",
    "office",
    "service",
    "union",
    "party",
    "company",
    "group",
    "fund",
    "bank",
    "society",
    "bureau",
    "corporation",
    "tribunal",
    "academy",
    "federation",
];

/// The bytes of the names in a sentence.
pub(super) fn runs(sentence: &ArticleSentence) -> Vec<Range<usize>> {
    let text = sentence.text;
    let words = all_words(text);
    let is_time = |range: &Range<usize>| {
        sentence.times.iter().any(|time| time.range.start <= range.start && range.end <= time.range.end)
    };
    let is_name = |index: usize| {
        words.get(index).is_some_and(|range: &Range<usize>| {
            let word = &text[range.clone()];
            word.starts_with(char::is_uppercase)
                && !is_time(range)
                && !is_month(word)
                && !is_empty_word(text, range)
        })
    };
    let mut runs = Vec::new();
    let mut index = 0;
    while index < words.len() {
        if !is_name(index) {
            index += 1;
            continue;
        }
        let first = index;
        let mut last = index;
        while let Some(next) = next(text, &words, first, last, &is_name) {
            last = next;
        }
        index = last + 1;
        runs.extend(without_titles(text, &words[first..=last]));
    }
    runs
}

/// A word with a capital letter only because a sentence or a quotation begins with it.
fn is_empty_word(text: &str, range: &Range<usize>) -> bool {
    let word = &text[range.clone()];
    let before = text[..range.start].trim_end_matches([' ', '"', '“', '‘', '(', '\'']);
    let begins = before.is_empty()
        || before.ends_with(['.', '!', '?', ':', '-', '—', '–'])
        || before.len() < range.start && !text[..range.start].ends_with(' ');
    let is_sign = word.len() > 1 && word.chars().all(char::is_uppercase);
    let is_number = crate::article::amounts(word).iter().any(|amount| amount.number.is_some());
    !is_sign
        && (stems(word).is_empty()
            || word.len() == 1 && word != "I" && begins
            || is_number
            || begins && is_plain(text, range))
        || word == "I"
}

/// True for the first word of a sentence that is no part of a name: a common word, or one before a small one.
fn is_plain(text: &str, range: &Range<usize>) -> bool {
    let word = &text[range.clone()];
    let next = all_words(&text[range.end..]).into_iter().next();
    let next = next.map(|next| range.end + next.start..range.end + next.end);
    let is_joined = next.is_some_and(|next| {
        let word = &text[next.clone()];
        &text[range.end..next.start] == " " && word.starts_with(char::is_uppercase) && !is_month(word)
    });
    let ends_as_word = ["ing", "ly", "ers", "ors", "ents", "ies", "ions", "ments"]
        .iter()
        .any(|ending| word.ends_with(ending));
    !is_joined && (is_common(word) || ends_as_word)
        || is_one_of(
            &[
                "another",
                "since",
                "many",
                "several",
                "most",
                "every",
                "even",
                "although",
                "like",
                "some",
                "among",
                "recent",
                "earlier",
                "later",
                "meanwhile",
                "however",
                "according",
                "state",
                "police",
            ],
            word,
        )
}

/// The next word of a name that goes from one word to another, if it goes on.
fn next(
    text: &str,
    words: &[Range<usize>],
    first: usize,
    last: usize,
    is_name: &impl Fn(usize) -> bool,
) -> Option<usize> {
    let gap = |index: usize| Some(&text[words.get(index)?.end..words.get(index + 1)?.start]);
    let word = |index: usize| words.get(index).map_or("", |range| &text[range.clone()]);
    let has_of = || words[first..=last].iter().any(|range| is_one_of(&["of", "for"], &text[range.clone()]));
    let is_country = NameKind::of(word(last)) == Some(NameKind::Country);
    let is_sign = word(last).chars().all(char::is_uppercase);
    match gap(last)? {
        " " | "-" | "‑" | "&" | " & " => match word(last + 1) {
            _ if is_name(last + 1) => Some(last + 1),
            particle if PARTICLES.contains(&particle) && is_name(last + 2) && gap(last + 1)? != ", " => {
                Some(last + 2)
            }
            "of" | "for" if is_name(last + 2) && gap(last + 1) == Some(" ") => Some(last + 2),
            "of" | "for" if word(last + 2) == "the" && is_name(last + 3) => Some(last + 3),
            "and" if has_of() && is_name(last + 2) && !is_country => Some(last + 2),
            "and" if last == first && !is_country && !is_sign && is_name(last + 2) => {
                joined(text, words, last + 2, is_name)
            }
            _ => None,
        },
        ". " if word(last).len() <= 3 && is_name(last + 1) && is_short(word(last)) => Some(last + 1),
        "'" | "’"
            if word(last + 1) == "s"
                && is_name(last + 2)
                && is_one_of(&["people", "children", "women", "men"], word(last)) =>
        {
            Some(last + 2)
        }
        "’ " | "' " if is_name(last + 1) && word(last).ends_with('s') && !is_country => Some(last + 1),
        ", " if has_of() && is_name(last + 1) && word(last + 2) == "and" && is_name(last + 3) => {
            Some(last + 3)
        }
        _ => None,
    }
}

/// An initial, or a title that ends in a full stop.
fn is_short(word: &str) -> bool {
    word.len() == 1 || is_one_of(TITLES, word) || is_one_of(&["St"], word)
}

/// The last word of a name such as "Employment and Labour Relations Court", from the word behind its "and".
fn joined(
    text: &str,
    words: &[Range<usize>],
    from: usize,
    is_name: &impl Fn(usize) -> bool,
) -> Option<usize> {
    let is_next = |index: usize| is_name(index) && text[words[index - 1].end..words[index].start] == *" ";
    let mut last = from;
    while is_next(last + 1) {
        last += 1;
    }
    (last > from && is_one_of(BODIES, &text[words[last].clone()])).then_some(last)
}

/// The bytes of a name without titles before it; none if nothing else is there.
fn without_titles(text: &str, run: &[Range<usize>]) -> Option<Range<usize>> {
    let word = |range: &Range<usize>| &text[range.clone()];
    let is_small = |range: &Range<usize>| is_one_of(&["of", "for", "and", "the"], word(range));
    let title = run.iter().rposition(|range| is_one_of(TITLES, word(range)));
    let rest = title.map_or(run, |title| {
        let rest = &run[title + 1..];
        if rest.iter().any(is_small) && title + 1 < run.len() && !is_small(&rest[0]) { run } else { rest }
    });
    // "Minister of Health" is an office.
    let (first, last) = (rest.first()?, rest.last()?);
    let is_office = is_small(first);
    let from =
        rest.iter().position(|range| NameKind::of(word(range)) != Some(NameKind::Country) || rest.len() == 1);
    let _ = from;
    (!is_office).then_some(first.start..last.end)
}
