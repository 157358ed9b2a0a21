//! Of which kind a body is, as far as the words in its name and beside it tell: "Bank of Sel", "the airline
//! Selair", "Unifor, the union".

use crate::article::{all_words, is_initials, is_one_of, is_past_verb, last_word, says};

/// Nouns for companies.
pub(super) const COMPANIES: &[&str] = &[
    "company",
    "firm",
    "airline",
    "carrier",
    "utility",
    "retailer",
    "operator",
    "carmaker",
    "manufacturer",
    "lender",
    "insurer",
    "broadcaster",
    "publisher",
    "giant",
    "automaker",
    "drugmaker",
    "chipmaker",
    "planemaker",
];
/// Nouns for those who came together for something.
pub(super) const GROUPS: &[&str] = &[
    "group",
    "organisation",
    "organization",
    "charity",
    "association",
    "society",
    "foundation",
    "federation",
    "trust",
    "nonprofit",
    "body",
    "watchdog",
    "agency",
];
/// Nouns for other bodies.
const OTHERS: &[&str] = &[
    "union",
    "bank",
    "court",
    "council",
    "commission",
    "committee",
    "ministry",
    "department",
    "regulator",
    "university",
    "institute",
    "tribunal",
    "authority",
    "chamber",
    "bureau",
    "newspaper",
    "club",
];
/// Those that a body of many kinds can be.
pub(super) const WIDE: &[&str] = &["company", "firm", "group", "organisation", "organization"];
/// Last words of the names of companies.
pub(super) const ENDINGS: &[&str] =
    &["co", "inc", "ltd", "plc", "corp", "llc", "limited", "corporation", "airlines", "airways", "holdings"];
/// A noun for a body, in the table's own words.
pub(super) fn noun_of(word: &str) -> Option<&'static str> {
    [COMPANIES, GROUPS, OTHERS].into_iter().flatten().find(|noun| noun.eq_ignore_ascii_case(word)).copied()
}

/// The noun in a name that says what it is: "Bank" of "Bank of Sel", "Union" of "Sel Dockers Union".
pub(super) fn own_noun(name: &str) -> Option<&'static str> {
    let head = name.find(" of ").map_or(name, |of| &name[..of]);
    let last = last_word(head).map(|word| &head[word])?;
    match last {
        "Workers" => Some("union"),
        _ if is_one_of(ENDINGS, last) => Some("company"),
        _ => noun_of(last),
    }
}

/// The noun of what stands between commas behind a name: "union" of ", the union that won, said".
pub(super) fn noun_behind(behind: &str) -> Option<&'static str> {
    let behind =
        behind.split_once(") ").filter(|(inside, _)| is_in_bracket(inside)).map_or(behind, |(_, b)| b);
    let aside = behind.strip_prefix(", ")?;
    let aside = &aside[..aside.find([',', '.', ';', ':', '“', '"'])?];
    // "However, the union said so": that is no aside.
    let is_closed = behind[2 + aside.len()..].starts_with(',');
    if !is_closed
        && all_words(aside).into_iter().any(|word| is_past_verb(&aside[word.clone()]) || says(&aside[word]))
    {
        return None;
    }
    ["a ", "an ", "the "].iter().any(|article| aside.starts_with(article)).then(|| noun_first(aside))?
}

fn is_in_bracket(inside: &str) -> bool {
    inside.strip_prefix(" (").is_some_and(is_initials)
}

/// The noun right before a name: "airline" of "the airline Selair", "union" of "the union, the Sel Dockers,".
pub(super) fn noun_before(before: &str) -> Option<&'static str> {
    let before = before.strip_suffix("the ").unwrap_or(before);
    let before = before.strip_suffix(", ").or_else(|| before.strip_suffix(' '))?;
    let noun = last_word(before).filter(|word| word.end == before.len()).map(|word| &before[word])?;
    noun_of(noun).filter(|_| noun.starts_with(char::is_lowercase))
}

/// The noun for a body with which some words begin, behind an article and small words: "union" of "the
/// dockers union that met".
pub(super) fn noun_first(words: &str) -> Option<&'static str> {
    const LONGEST: usize = 5;
    const BEHIND: &[&str] =
        &["that", "which", "who", "of", "in", "for", "from", "at", "on", "with", "behind", "based"];
    let all: Vec<&str> = all_words(words).into_iter().map(|word| &words[word]).collect();
    let (article, rest) = all.split_first()?;
    let at = rest.iter().take(LONGEST).position(|word| noun_of(word).is_some())?;
    let are_small = rest[..=at].iter().all(|word| word.starts_with(char::is_lowercase));
    let is_end = rest.get(at + 1).is_none_or(|next| is_one_of(BEHIND, next) || next.ends_with("ing"));
    let is_article = is_one_of(&["the", "a", "an"], article);
    if is_article && are_small && is_end { noun_of(rest[at]) } else { None }
}
