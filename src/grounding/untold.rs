//! The words of a fact are those of its text, in some form, but for a few that its author chose: a clause of
//! which the text has none is likely made up.

use std::collections::BTreeSet;

use super::evidence::Evidence;
use super::reading::SourceReading;
use super::word_places::telling_words;
use super::{Case, Findings, places};
use crate::article::{clauses, names_in};
use crate::diagnostic::Level;
use crate::diagnostic::codes::{self, Code};
use crate::diagnostic::words::quote;
use crate::model::EntryId;

/// The fewest words by which a clause is told from one in words of its author's own.
const FEWEST: usize = 3;
/// How many more a fact of one clause needs, and a clause with a name: its author had the text at hand, and
/// chose other words.
const MORE: usize = 2;
/// The fewest words that bear a clause out wherever they stand.
const FEW: usize = 2;

/// Reports clauses of which no telling word stands near their place in the text, and at most one anywhere. A
/// question is its author's, and so is a whole text of a fact in whose quote one can read what it is made of;
/// a short clause beside a quote is only doubtful.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    if matches!(case.fact.entry, EntryId::Question(_)) {
        return;
    }
    let has_quote = case.fact.common.quote.is_some();
    for (field, text) in case.fact.prose.iter().filter(|(field, _)| is_told(field)) {
        let parts = clauses(text);
        let is_all = parts.len() == 1;
        let mut parts = parts.into_iter().map(|clause| text[clause].trim());
        let untold = parts.find_map(|clause| Some((clause, untold(clause, is_all, has_quote, evidence)?)));
        if let Some((clause, code)) = untold.filter(|_| !(is_all && has_quote)) {
            let place =
                if code.level == Level::Error { "the text".to_owned() } else { places(&evidence.numbers()) };
            let message = format!("no word of {} stands in {place}", quote(clause));
            findings.add(case.fact, field, 0, code.at(0..0).says(message));
        }
    }
}

/// True for a field that tells what a source tells, not one in which its author names or sums something up.
fn is_told(field: &str) -> bool {
    matches!(field, "text" | "condition" | "was" | "why")
}

/// What is wrong with a clause that its place does not tell. An author who leaves the words of the text in
/// one clause of several made it up, if the text has none of its words anywhere.
fn untold(clause: &str, is_all: bool, has_quote: bool, evidence: &Evidence) -> Option<&'static Code> {
    let telling = telling(clause);
    let names_somebody = || !names_in(clause, |_| false).is_empty();
    let is_in_own_words = is_all || names_somebody();
    let fewest = if is_in_own_words { FEWEST + MORE } else { FEWEST };
    if telling.len() < fewest {
        return None;
    }
    let near: BTreeSet<_> = evidence.cited.iter().chain(&evidence.before).map(|near| near.number).collect();
    let is_near = |numbers: &BTreeSet<usize>| !evidence.is_placed || !numbers.is_disjoint(&near);
    let of_word = |word: &&str| evidence.readings.iter().flat_map(|reading| has(reading, word)).collect();
    let found: Vec<BTreeSet<usize>> =
        telling.iter().map(of_word).filter(|numbers: &BTreeSet<usize>| !numbers.is_empty()).collect();
    // One word that stands far away is of something else.
    match found.len() {
        0 if !is_in_own_words && (!has_quote || telling.len() >= FEWEST + MORE) => {
            Some(&codes::CLAUSE_NOT_THERE)
        }
        0..FEW if !found.iter().any(is_near) => Some(&codes::NOT_TOLD),
        _ => None,
    }
}

/// The telling words of a clause; a rule of their own holds names.
fn telling(clause: &str) -> Vec<&str> {
    let words = telling_words(clause).map(|word| &clause[word.range]);
    words.filter(|word| !word.starts_with(char::is_uppercase)).collect()
}

/// The numbers of the paragraphs that have a word in any form, or one that begins like it: "retires" for
/// "retirement".
fn has(reading: &SourceReading, word: &str) -> BTreeSet<usize> {
    let mut numbers = BTreeSet::clone(&reading.word_places.of(word, false, reading.article));
    numbers.extend(reading.word_places.beginning_like(word, reading.article));
    numbers
}
