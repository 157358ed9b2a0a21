//! A figure's amount in words, "several dozen", is in the text: word for word, or the same amounts in another
//! spelling.

use std::collections::BTreeSet;
use std::ops::Range;

use super::bearing::MOST_PLACES;
use super::evidence::Evidence;
use super::figure::{self, not_there, nouns};
use super::figure_qualifier::qualifier_differs;
use super::paragraph::{Paragraph, Sentence};
use super::{Case, Findings};
use crate::article::{
    self, Amount, Direction, Phrase, all_words, first_word, has_one_of, is_one_of, is_superlative, lies_in,
    meet,
};
use crate::model::{EntryId, Quantity};

/// Reports words in place of a number that are not there as they are, or are part of a longer amount.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let EntryId::Figure(id) = case.fact.entry else { return };
    let figure = &case.briefing.figures[id];
    let Quantity::Words(words) = &figure.value else { return };
    let qualified = format!("{} {words}", figure.qualifier.as_deref().unwrap_or_default());
    let qualified = qualified.trim();
    // "The first" may be "its first" in the text.
    let article = ["the ", "a ", "an "].iter().find(|article| words.starts_with(**article));
    let phrase = Phrase::in_any_case(article.map_or(words.as_str(), |article| &words[article.len()..]));
    let (mut is_found, mut others) = (false, Vec::new());
    let places = evidence.sentences().flat_map(|(paragraph, sentence)| {
        phrase.find(&sentence.searchable).map(move |range| (paragraph, sentence, range))
    });
    let with_unit = format!("{qualified} {}", figure.unit.as_deref().unwrap_or_default());
    let fits = |longer: &str| {
        // "A tenth" of the unit "of a point" goes on with "of a".
        bare(&with_unit).contains(&bare(longer))
            || is_likewise(figure.qualifier.as_deref(), words, longer)
            || is_same_amount(&with_unit, longer)
    };
    for (paragraph, sentence, range) in places.take(MOST_PLACES) {
        match longer(sentence, &range) {
            Some(longer) if !fits(&longer) => others.push((longer, paragraph)),
            _ => {
                is_found = true;
                break;
            }
        }
    }
    let is_number = !article::amounts(words).is_empty();
    is_found |= !is_number && (has_form(words, evidence) || is_told(words, evidence));
    is_found |= is_none(words) && tells_of_none(&nouns(figure), evidence)
        || is_one_of(&["one"], words) && figure::has_one(figure, evidence);
    if is_found
        || (others.is_empty() && (says_otherwise(words, evidence) || says_otherwise(&with_unit, evidence)))
    {
        return;
    }
    // What was "never lower than fourth" was fourth at the lowest.
    let has_bound = |told: &str, paragraph: &Paragraph| {
        let text = paragraph.text.as_str();
        // The denial may be part of what is told.
        let first = first_word(told).map_or(0, |word| word.end);
        let denied = text.find(told).is_some_and(|at| is_denied(&text[..at + first]));
        denied && is_superlative(&figure.label)
    };
    if others.iter().any(|(told, paragraph)| has_bound(told, paragraph)) {
        return;
    }
    let problem = match others.first() {
        Some((told, paragraph)) => qualifier_differs(qualified, told, paragraph),
        None => {
            let stands = |paragraph: &&Paragraph| phrase.is_in(&paragraph.searchable);
            not_there(words, evidence, evidence.all().find(stands), &nouns(figure))
        }
    };
    findings.add(case.fact, "value", 0, problem);
}

/// True if a text has the words of an amount with another qualifier to the same side, and nothing else:
/// "nearly a third" for "almost a third".
fn is_likewise(qualifier: Option<&str>, words: &str, longer: &str) -> bool {
    let told = bare(longer);
    let told =
        told.strip_suffix(&bare(words)).map(|told| bare(told).trim_end_matches([' ', 'a', 'n']).to_owned());
    let sides = qualifier.and_then(Direction::of).zip(told.as_deref().and_then(Direction::of));
    sides.is_some_and(|(given, told)| given.is_like(told))
}

/// True if two texts are the same amount in two spellings: "four mln" and "four million workers".
fn is_same_amount(one: &str, other: &str) -> bool {
    let (one, other) = (article::amounts(one), article::amounts(other));
    matches!((&one[..], &other[..]), ([one], [other]) if one.side() == other.side() && one.says_same(other))
}

fn is_none(words: &str) -> bool {
    is_one_of(&["none", "nil", "zero", "nobody", "nothing"], words)
}

/// True if a sentence says that there is none: "without spreading outside the site" of extra land; and if it
/// denies something of what is counted.
fn tells_of_none(nouns: &BTreeSet<String>, evidence: &Evidence) -> bool {
    const NONE: &[&str] = &["no", "without", "none", "nobody", "nothing"];
    evidence.sentences().any(|(_, sentence)| {
        has_one_of(NONE, sentence.text)
            || has_one_of(&["not", "never", "neither"], sentence.text) && !nouns.is_disjoint(&sentence.stems)
    })
}

/// True if a text ends in a denial, with a verb behind it or not: "was never", "not finishing".
fn is_denied(before: &str) -> bool {
    const REACH: usize = 2;
    let words = all_words(before);
    words.iter().rev().take(REACH).any(|word| is_one_of(&["never", "not", "no"], &before[word.clone()]))
}

/// Some words in small letters, without an article before them.
fn bare(words: &str) -> String {
    let words = words.to_lowercase();
    let bare = ["the ", "a ", "an "].iter().find_map(|article| words.strip_prefix(article));
    bare.map_or(words.clone(), str::to_owned)
}

/// True if a sentence has a form of a single word: "doubles" for "double".
fn has_form(word: &str, evidence: &Evidence) -> bool {
    let stem = article::stem(word);
    !word.contains(' ') && evidence.sentences().any(|(_, sentence)| sentence.stems.contains(&stem))
}

/// True if a sentence has at least half of some words in which there is no amount: "about as many as objected".
fn is_told(words: &str, evidence: &Evidence) -> bool {
    let sought = article::stems(words);
    let told = |sentence: &Sentence| sought.iter().filter(|stem| sentence.stems.contains(*stem)).count();
    sought.len() > 1 && evidence.sentences().any(|(_, sentence)| told(sentence) * 2 >= sought.len())
}

/// True if a sentence has the same amounts in another spelling: "20 to 30" of "between 20 and 30".
fn says_otherwise(words: &str, evidence: &Evidence) -> bool {
    let sought = article::amounts(words);
    let fits = |sentence: &Sentence, given: &Amount, told: &Amount| {
        let qualified = match (given.side(), told.side()) {
            (Some(given), Some(told)) => given.is_like(told),
            (given, told) => given == told,
        };
        let is_end = || {
            sought.len() == 1 && article::span_among(sentence.text, &sentence.amounts, &told.range).is_some()
        };
        (qualified && given.says_same(told) || given.covers(told)) && !is_end()
    };
    let has_all = |sentence: &Sentence| {
        sought.iter().all(|given| sentence.amounts.iter().any(|told| fits(sentence, given, told)))
    };
    let Some(first) = sought.first() else { return false };
    let has_first = |(sentence, told): &(&Sentence, &Amount)| fits(sentence, first, told);
    let is_told = |paragraph: &&Paragraph| {
        paragraph.amounts_like(first).filter(has_first).any(|(sentence, _)| has_all(sentence))
    };
    evidence.cited.iter().any(is_told) || evidence.sentences().any(|(_, sentence)| has_all(sentence))
}

/// The whole amount, if the words at `range` are only part of one.
fn longer(sentence: &Sentence, range: &Range<usize>) -> Option<String> {
    let (text, amounts) = (sentence.text, &sentence.amounts);
    let before = text[..range.start].trim_end().to_lowercase();
    if before.ends_with("between") && text[range.clone()].contains(" and ") {
        return Some(format!("between {}", &text[range.clone()]));
    }
    // The qualifier of the words, or of a number in them, and the range that such a number is an end of.
    let within = amounts.iter().map(|amount| &amount.range);
    let mut within: Vec<_> = within.filter(|amount| lies_in(amount, range)).collect();
    if within.is_empty() {
        within.push(range);
    }
    let around = within.into_iter().flat_map(|amount| {
        let qualifier = article::qualifier(text, amount).map(|(_, words)| words);
        [qualifier, article::span_among(text, amounts, amount)].into_iter().flatten()
    });
    let around: Vec<_> = around.filter(|part| part.start < range.start || part.end > range.end).collect();
    let cut = amounts.iter().find(|amount| {
        meet(&amount.range, range) && (amount.range.start < range.start || amount.range.end > range.end)
    });
    let goes_on = amounts.iter().find(|amount| {
        let between =
            text.get(range.end..amount.range.start).unwrap_or_default().trim_matches([' ', ',', '–', '-']);
        let is_range = between != "to" || !article::is_change(&text[..range.start]);
        amount.range.start > range.end
            && matches!(between, "even" | "or even" | "if not" | "to" | "or")
            && is_range
    });
    let start = around.iter().map(|words| words.start).chain(cut.map(|amount| amount.range.start)).min();
    let end = [cut, goes_on]
        .into_iter()
        .flatten()
        .map(|amount| amount.range.end)
        .chain(around.iter().map(|words| words.end))
        .max();
    match (start, end) {
        (None, None) => None,
        (start, end) => {
            let (start, end) = (start.unwrap_or(range.start), end.unwrap_or(range.end));
            Some(text[start.min(range.start)..end.max(range.end)].to_owned())
        }
    }
}
