//! What stands beside a name and says what that is: the office of a person, the noun for a body.

use std::ops::Range;

use super::without_article;
use crate::article::{
    ARTICLES_AND_OWNERS, Article, Clock, all_words, is_adverb, is_one_of, is_past_verb, is_preposition,
    last_word, says, start_of_last, times,
};
use crate::coverage;

/// A place of a name in an article: its paragraph, from 1, its sentence, and its bytes in the paragraph.
type PlaceOfName = (usize, usize, Range<usize>);

/// Nouns for what somebody is that `coverage` does not take for titles.
const OTHER_OFFICES: &[&str] = &[
    "mep",
    "msp",
    "founder",
    "owner",
    "editor",
    "lawyer",
    "master",
    "coordinator",
    "adviser",
    "advisor",
    "envoy",
    "member",
];

/// The office that stands between commas behind the name of a person, or before it: "Mara Quill, head of the
/// port, said".
pub(super) fn office(article: &Article, name: &str, place: &PlaceOfName) -> Option<String> {
    let is_person = all_words(name).len() > 1 && !name.contains(" of ");
    let (before, behind) = around(article, place).filter(|_| is_person)?;
    let office = behind_name(behind).or_else(|| before_name(before, behind)).or_else(|| right_before(before));
    office.map(str::to_owned)
}

/// "head of the port" of ", head of the port, said".
fn behind_name(behind: &str) -> Option<&str> {
    const MOST: usize = 20;
    const NOT_IN: &[&str] =
        &["who", "which", "said", "says", "told", "was", "is", "are", "were", "has", "had"];
    let behind = behind.strip_prefix(", ")?;
    // The stops of "U.S." end nothing.
    let is_initial = |at: usize| {
        let mut before = behind[..at].chars().rev();
        before.next().is_some_and(char::is_uppercase) && before.next().is_none_or(|c| !c.is_alphanumeric())
    };
    let mut ends = behind.match_indices([',', '.', ';', ':', '—', '–', '“', '"']);
    let end = ends.find(|(at, mark)| *mark != "." || !is_initial(*at))?.0;
    let office = without_article(behind[..end].trim());
    let words = all_words(office);
    // "Mara Quill, and the head of the port, Jarek Olm, said": that is what somebody else is.
    if words.first().is_some_and(|word| is_one_of(&["and", "but", "or"], &office[word.clone()])) {
        return None;
    }
    // "The owners, Chairman Mara Quill and Jarek Olm, said" names who they are.
    let is_title = |pair: &[Range<usize>]| {
        is_office(&office[pair[0].clone()])
            && office[pair[1].clone()].starts_with(char::is_uppercase)
            && office[pair[0].end..pair[1].start] == *" "
    };
    if words.windows(2).any(is_title) {
        return None;
    }
    let has = |table: &[&str]| words.iter().any(|word| is_one_of(table, &office[word.clone()]));
    let has_office = words.iter().any(|word| is_office(&office[word.clone()]));
    (!words.is_empty() && words.len() <= MOST && has_office && !has(NOT_IN)).then_some(office)
}

/// "general secretary" of "its general secretary, ".
fn before_name<'a>(before: &'a str, behind: &str) -> Option<&'a str> {
    const MOST: usize = 8;
    const BESIDE: &[&str] = &["against", "between", "by", "to", "with", "from"];
    let words = last_part(before.strip_suffix(", ")?);
    let all = all_words(words);
    let is = |table: &[&str], word: &&Range<usize>| is_one_of(table, &words[(*word).clone()]);
    all.iter().find(|word| is(ARTICLES_AND_OWNERS, word))?;
    // "The case against Marl’s president, Mara Quill"
    let first = all.iter().rfind(|word| is(ARTICLES_AND_OWNERS, word) || is(BESIDE, word))?;
    let office = words[first.end..].trim_start();
    let is_office = last_word(office).is_some_and(|word| ends_office(&office[word]));
    (is_office && all_words(office).len() <= MOST && behind.starts_with([',', '.'])).then_some(office)
}

/// True for a noun for what somebody is.
fn is_office(word: &str) -> bool {
    coverage::is_office(word) || is_one_of(OTHER_OFFICES, word)
}

/// True for a word that an office before a name ends in: "chief executive".
fn ends_office(word: &str) -> bool {
    is_office(word) || word.eq_ignore_ascii_case("executive")
}

/// "Reds leader" of "by Reds leader ", "Deputy Governor" of "then Deputy Governor ".
fn right_before(before: &str) -> Option<&str> {
    const MOST: usize = 6;
    const REACH: usize = 120;
    let before = before.strip_suffix(' ')?;
    let before = &before[start_of_last(before, REACH)..];
    last_word(before).filter(|word| word.end == before.len() && ends_office(&before[word.clone()]))?;
    // "Last week Reds leader Jarek Olm left"
    let time = times(before, &mut Clock::default()).pop().map_or(0, |time| time.range.end);
    let own = &before[time..];
    let mut start = own.len();
    let mut next = last_word(own);
    for _ in 0..MOST {
        let Some(word) = next.take() else { break };
        let (gap, next_in) = (&own[word.end..start], &own[start..]);
        let is_initial = word.len() == 1 && gap == ". ";
        let is_joined = is_initial || ["", " ", "’", "'", "-", "."].contains(&gap);
        // "Where Harbour Secretary Mara Quill sat"
        let is_small =
            next_in.starts_with(char::is_uppercase) && own[word.clone()].starts_with(char::is_lowercase);
        if !is_joined || is_small || is_before_office(&own[word.clone()]) {
            // "The Guild of Crews spokesman" is the guild's.
            let is_of = gap == " " && is_one_of(&["of", "and", "or", "for"], &own[word]);
            return (start < own.len() && !is_of).then(|| &own[start..]);
        }
        start = word.start;
        next = last_word(&own[..start]);
    }
    // What goes on is cut nowhere.
    (next.is_none() && start < own.len()).then(|| &own[start..])
}

/// True for a word that is in no office, but stands before one.
fn is_before_office(word: &str) -> bool {
    const BEFORE: &[&str] = &[
        "as",
        "and",
        "or",
        "but",
        "then",
        "that",
        "when",
        "while",
        "after",
        "before",
        "because",
        "since",
        "between",
        "is",
        "are",
        "not",
        "this",
        "some",
        "both",
        "one",
        "until",
        "what",
        "where",
        "alongside",
        "under",
    ];
    [BEFORE, ARTICLES_AND_OWNERS].iter().any(|table| is_one_of(table, word))
        || is_preposition(word)
        || is_past_verb(word)
        || says(word)
        || is_adverb(word)
}

/// The noun that a name between commas explains: "union" of "The union, the Sel Dock Workers, is".
pub(super) fn noun_before(article: &Article, place: &PlaceOfName) -> Option<String> {
    const MOST: usize = 3;
    let (before, behind) = around(article, place)?;
    let words = last_part(before.strip_suffix("the ").unwrap_or(before).strip_suffix(", ")?);
    let noun = words.strip_prefix("The ").or_else(|| words.strip_prefix("the "))?;
    let is_noun =
        noun.chars().all(|c| c.is_lowercase() || matches!(c, ' ' | '-')) && all_words(noun).len() <= MOST;
    let last = last_word(noun).map(|word| &noun[word])?;
    (is_noun && !is_office(last) && behind.starts_with([',', '.'])).then(|| last.to_owned())
}

/// What stands before a name in its paragraph, and what behind it.
fn around<'a>(article: &'a Article, (paragraph, _, range): &PlaceOfName) -> Option<(&'a str, &'a str)> {
    let text = article.paragraphs.get(paragraph.checked_sub(1)?)?.text.as_str();
    Some((&text[..range.start], &text[range.end..]))
}

/// The words behind the last mark of a text.
fn last_part(text: &str) -> &str {
    text.rsplit([',', '.', ';', ':', '—', '–', '“', '”', '"']).next().unwrap_or_default().trim()
}
