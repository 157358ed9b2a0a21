//! What stands beside a name and says what that is: the office of a person, the noun for a body.

use std::ops::Range;

use super::without_article;
use crate::article::{Article, all_words, is_one_of, last_word};

/// A place of a name in an article: its paragraph, from 1, its sentence, and its bytes in the paragraph.
type PlaceOfName = (usize, usize, Range<usize>);

/// Nouns for what somebody is.
const OFFICES: &[&str] = &[
    "president",
    "minister",
    "premier",
    "chancellor",
    "senator",
    "governor",
    "judge",
    "justice",
    "bishop",
    "mayor",
    "councillor",
    "secretary",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "chairman",
    "chairwoman",
    "chair",
    "chief",
    "head",
    "director",
    "commissioner",
    "professor",
    "ambassador",
    "manager",
    "officer",
    "inspector",
    "leader",
    "deputy",
    "attorney",
    "sheriff",
    "mp",
    "mep",
    "msp",
    "congressman",
    "congresswoman",
    "founder",
    "owner",
    "editor",
    "analyst",
    "economist",
    "lawyer",
    "coach",
    "captain",
    "master",
    "representative",
    "coordinator",
    "adviser",
    "advisor",
    "envoy",
    "treasurer",
    "member",
];

/// The office that stands between commas behind the name of a person, or before it: "Mara Quill, head of the port, said".
pub(super) fn office(article: &Article, name: &str, place: &PlaceOfName) -> Option<String> {
    let is_person = all_words(name).len() > 1 && !name.contains(" of ");
    let (before, behind) = around(article, place).filter(|_| is_person)?;
    behind_name(behind).or_else(|| before_name(before, behind)).map(str::to_owned)
}

/// "head of the port" of ", head of the port, said".
fn behind_name(behind: &str) -> Option<&str> {
    const MOST: usize = 20;
    const NOT_IN: &[&str] =
        &["who", "which", "said", "says", "told", "was", "is", "are", "were", "has", "had"];
    let behind = behind.strip_prefix(", ")?;
    let office = without_article(behind[..behind.find([',', '.', ';', ':', '—', '–', '“', '"'])?].trim());
    let words = all_words(office);
    // "Mara Quill, and the head of the port, Jarek Olm, said": that is what somebody else is.
    if words.first().is_some_and(|word| is_one_of(&["and", "but", "or"], &office[word.clone()])) {
        return None;
    }
    // "The owners, Chairman Mara Quill and Jarek Olm, said" names who they are.
    let is_title = |pair: &[Range<usize>]| {
        is_one_of(OFFICES, &office[pair[0].clone()])
            && office[pair[1].clone()].starts_with(char::is_uppercase)
            && office[pair[0].end..pair[1].start] == *" "
    };
    if words.windows(2).any(is_title) {
        return None;
    }
    let has = |table: &[&str]| words.iter().any(|word| is_one_of(table, &office[word.clone()]));
    (!words.is_empty() && words.len() <= MOST && has(OFFICES) && !has(NOT_IN)).then_some(office)
}

/// "general secretary" of "its general secretary, ".
fn before_name<'a>(before: &'a str, behind: &str) -> Option<&'a str> {
    const MOST: usize = 8;
    let words = last_part(before.strip_suffix(", ")?);
    let office = without_article(words);
    let is_office = last_word(office).is_some_and(|word| is_one_of(OFFICES, &office[word]));
    let is_whole = office.len() < words.len() && all_words(office).len() <= MOST;
    (is_office && is_whole && behind.starts_with([',', '.'])).then_some(office)
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
    (is_noun && !is_one_of(OFFICES, last) && behind.starts_with([',', '.'])).then(|| last.to_owned())
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
