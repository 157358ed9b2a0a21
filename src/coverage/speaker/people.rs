//! Names of people, as far as capital letters and what stands beside them tell.

use std::ops::Range;

use super::super::groups::{are_people, may_be_people};
use super::super::kinds::{ENDINGS, noun_of};
use super::super::names::is_title;
use super::tables::{JOINING, MOST, OPENING, WORKS, is_auxiliary_or_denied};
use crate::article::{
    Clock, Counted, all_words, first_word, is_common, is_initials, is_one_of, is_past_verb, last_word, stems,
    times,
};

/// The names of people in a text, as far as that can be told: words in capitals behind no article and no
/// preposition.
pub(super) fn people(text: &str) -> Vec<&str> {
    people_at(text).into_iter().map(|place| &text[place]).collect()
}

/// The bytes of the names of people.
pub(super) fn people_at(text: &str) -> Vec<Range<usize>> {
    const OF_THINGS: &[&str] = &["the", "a", "an", "at", "in", "of", "from", "on", "for", "to"];
    let words = all_words(text);
    let is_capital = |word: &Range<usize>| text[word.clone()].starts_with(char::is_uppercase);
    let runs = words.chunk_by(|one, next| {
        let gap = &text[one.end..next.start];
        let is_initial = gap == ". " && one.len() == 1;
        is_capital(one) && is_capital(next) && (gap.trim().is_empty() || is_initial)
    });
    let named = runs.filter(|run| run.len() > 1 && run.len() <= MOST && is_capital(&run[0]));
    let people = named.filter(|run| {
        let before = last_word(&text[..run[0].start]).map_or("", |word| &text[word]);
        // "Agriculture Minister" is what somebody is, "for Agriculture Minister Mara Quill" somebody.
        let is_title = |word: &Range<usize>| is_title(&text[word.clone()]);
        let Some((last, others)) = run.split_last() else { return false };
        let is_of_thing = is_one_of(OF_THINGS, before) && !others.iter().any(is_title);
        !is_of_thing && !is_one_of(OF_THINGS, &text[run[0].clone()]) && !is_title(last)
    });
    people.map(|run| run[0].start..run[run.len() - 1].end).collect()
}

/// True for a verb, as far as its ending tells: "has", "closed".
pub(super) fn may_be_verb(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && (is_auxiliary_or_denied(word) || is_past_verb(word))
}

/// True for a participle, by what stands behind it: "Speaking on Friday", "Visiting Sel", but not "Beijing
/// closed it" or "Irving Kahn".
pub(super) fn is_participle(word: &str, behind: &str) -> bool {
    const BEFORE_NAMES: &[&str] = &[
        "Accusing",
        "Addressing",
        "Citing",
        "Joining",
        "Leaving",
        "Opening",
        "Praising",
        "Quoting",
        "Thanking",
        "Urging",
        "Visiting",
        "Welcoming",
    ];
    let next = first_word(behind).map_or("", |word| &behind[word]);
    let has_object = behind.starts_with(' ') && next.starts_with(char::is_lowercase) && !may_be_verb(next);
    word.len() > "King".len() && word.ends_with("ing") && (has_object || is_one_of(BEFORE_NAMES, word))
}

/// True for a name, or more than one word.
pub(super) fn is_somebody(words: &str) -> bool {
    let all = all_words(words);
    let is_name = |word: &Range<usize>| words[word.clone()].starts_with(char::is_uppercase);
    all.len() > 1 || all.iter().any(is_name)
}

/// True for one word for many people: "said residents".
pub(super) fn is_plain_group(words: &str) -> bool {
    let is_one_word = words.chars().all(char::is_lowercase);
    let are_many = words.len() > 4 && words.ends_with('s') && !words.ends_with("ss");
    is_one_word && (are_many || is_one_of(&["police", "people", "villagers"], words))
}

/// True for what somebody wrote or said: "the report".
pub(crate) fn is_work(words: &str) -> bool {
    last_word(words).is_some_and(|word| {
        let word = &words[word];
        is_one_of(WORKS, word) || word.strip_suffix('s').is_some_and(|one| is_one_of(WORKS, one))
    })
}

/// True for words that can mean somebody: with a name in them, or whose noun is one for people, for what one
/// of them is, or for a body; "hours" and "about a fifth" say nothing.
pub(crate) fn may_speak(words: &str) -> bool {
    const DESCRIBING: [&str; 8] =
        [" with ", " by ", " to ", " close", " familiar", " who ", " that ", " representing "];
    let all = all_words(words);
    let is_name = |word: &Range<usize>| words[word.clone()].starts_with(char::is_uppercase);
    // The capital letter of the first word may be only that of a sentence.
    let is_one_name =
        all.len() == 1 && all.iter().all(is_name) && !is_common(words) && !stems(words).is_empty();
    let head = before_preposition(without_share(words));
    let end = DESCRIBING.iter().filter_map(|word| head.find(word)).min();
    let head = &head[..end.unwrap_or(head.len())];
    let noun = last_word(head).map_or("", |word| &head[word]).to_lowercase();
    is_one_name || all.iter().skip(1).any(is_name) || is_noun_of_somebody(&noun)
}

/// True for a noun for one or more people or bodies.
fn is_noun_of_somebody(noun: &str) -> bool {
    const OTHERS: &str = "mother father wife husband son daughter brother sister widow partner family uncle aunt cousin mum dad \
        neighbour neighbor friend colleague grandmother grandfather country nation city county town village community side school \
        police media people";
    const ENDINGS: [&str; 5] = ["man", "woman", "men", "women", "person"];
    let is_one = |noun: &str| {
        Counted::of(noun).is_some_and(Counted::is_of_people)
            || are_people(noun)
            || may_be_people(noun)
            || noun_of(noun).is_some()
            || OTHERS.split_whitespace().any(|other| other == noun)
    };
    is_one(noun)
        || !is_common(noun) && is_one(&format!("{noun}s"))
        || noun.strip_suffix('s').is_some_and(is_one)
        || noun.strip_suffix("ies").is_some_and(|stem| is_one(&format!("{stem}y")))
        || is_title(noun)
        || !noun.ends_with('s') && is_body(noun)
        || ENDINGS.iter().any(|end| noun.ends_with(end))
}

/// Those of whom some words tell a share: "respondents" of "a third of respondents".
pub(crate) fn without_share(words: &str) -> &str {
    const SHARES: &[&str] = &[
        "percent",
        "cent",
        "half",
        "third",
        "quarter",
        "fifth",
        "tenth",
        "thirds",
        "quarters",
        "fifths",
        "majority",
        "minority",
        "share",
        "number",
        "hundreds",
        "thousands",
        "dozens",
        "scores",
        "most",
        "some",
        "many",
        "several",
        "few",
        "all",
        "both",
    ];
    let Some((share, rest)) = words.split_once(" of ") else { return words };
    let is_share = last_word(share).is_some_and(|word| is_one_of(SHARES, &share[word]));
    let rest = rest.strip_prefix("the ").unwrap_or(rest);
    if is_share { rest } else { words }
}

/// True for words that can be one person: "Mara Quill of the Sel Board", but not "Officials" or "a port
/// report".
pub(super) fn may_be_person(words: &str) -> bool {
    let head = before_preposition(words);
    let last = last_word(head).map_or("", |word| &head[word]);
    !is_body(head) && !is_work(head) && !are_people(last)
}

/// Some words up to a preposition: "Mara Quill" of "Mara Quill from the Sel Board".
pub(in crate::coverage) fn before_preposition(words: &str) -> &str {
    const PREPOSITIONS: [&str; 6] = [" of ", " from ", " in ", " at ", " for ", " on "];
    let end = PREPOSITIONS.iter().filter_map(|word| words.find(word)).min();
    &words[..end.unwrap_or(words.len())]
}

/// True for words that cannot be one person: initials, a noun for a body, or several people.
pub(in crate::coverage) fn is_body(words: &str) -> bool {
    // "Mara Quill KC" is a person.
    const BEHIND_NAMES: &[&str] = &["QC", "KC", "SC", "MP", "MEP", "MSP", "MBE", "OBE", "CBE", "MD"];
    const NOUNS: &[&str] = &[
        "bank",
        "council",
        "company",
        "union",
        "government",
        "party",
        "ministry",
        "agency",
        "board",
        "group",
        "court",
        "police",
        "commission",
        "committee",
        "department",
        "team",
        "panel",
        "jury",
        "coalition",
        "alliance",
        "administration",
        "regulator",
        "watchdog",
        "opposition",
        "army",
        "military",
        "delegation",
        "authority",
        "association",
        "organisation",
        "organization",
        "federation",
        "parliament",
        "tribunal",
        "charity",
        "institute",
        "network",
        "services",
        "industries",
        "airlines",
        "airways",
        "holdings",
        "systems",
        "partners",
        "docks",
    ];
    let last = last_word(words).map_or("", |word| &words[word]);
    let is_sign = is_initials(last) && !is_one_of(BEHIND_NAMES, last);
    let are_many = last.starts_with(char::is_lowercase) && last.ends_with('s') && !last.ends_with("ss");
    is_sign || are_many || is_one_of(NOUNS, last) || is_one_of(ENDINGS, last)
}

/// The name between commas behind a subject: "another carrier, Sel Airlines, said".
pub(super) fn beside(text: &str, end: usize, verb: usize) -> Option<&str> {
    let between = text.get(end..verb)?.trim();
    let name = between.strip_prefix(',')?.trim_start();
    let name = name[..name.find(',')?].trim();
    let words = all_words(name);
    let is_name =
        words.iter().all(|word| name[word.clone()].starts_with(char::is_uppercase) || word.len() <= 3);
    (is_name && name.starts_with(char::is_uppercase) && words.len() <= 5).then_some(name)
}

/// The name in two words or more that a text ends in: "Mr Rowe" of "a blow for Mr Rowe".
pub(super) fn name_at(text: &str) -> Option<&str> {
    let words = all_words(text);
    let is_capital = |at: usize| text[words[at].clone()].starts_with(char::is_uppercase);
    // "The Court of Appeal"
    let is_of = |at: usize| at > 0 && is_one_of(&["of"], &text[words[at].clone()]) && is_capital(at - 1);
    let first = (0..words.len()).rev().take_while(|at| is_capital(*at) || is_of(*at)).last()?;
    if first + 1 >= words.len() {
        return None;
    }
    let is_whole = text[words[first].start..]
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '’' | '\''));
    is_whole.then(|| &text[words[first].start..])
}

/// The name of a person that some words are, up to what stands beside it; none of a place or of a time.
pub(super) fn person_before(before: &str) -> Option<&str> {
    const PARTS: &[&str] = &["de", "da", "van", "von", "der", "al", "bin", "of"];
    let name = before.rsplit([',', '“', '”', '"', ';', ':']).next()?.trim();
    let name =
        name.split_once(' ').filter(|(word, _)| is_one_of(JOINING, word)).map_or(name, |(_, rest)| rest);
    let words = all_words(name);
    let is_name = |word: &Range<usize>| {
        let word = &name[word.clone()];
        word.starts_with(char::is_uppercase) || is_one_of(PARTS, word)
    };
    let first = &name[words.first()?.clone()];
    let is_nobody = is_one_of(OPENING, first)
        || is_participle(first, &name[words[0].end..])
        || is_one_of(&["the", "a", "an"], first)
        || !times(name, &mut Clock::default()).is_empty();
    // "Minority Leader, Dr Rowe, said": that is what she is.
    let is_office = words.last().is_some_and(|word| is_title(&name[word.clone()]));
    let is_person = words.iter().all(is_name) && !is_nobody && !is_office;
    (words.len() > 1 && words.len() <= MOST && is_person).then_some(name)
}
