//! What is said beside the facts: offices, backgrounds, outcomes, answers, things to watch, notes and the
//! bottom line. Their amounts, times and names stand somewhere in the texts.

use std::cell::LazyCell;

use super::evidence::Evidence;
use super::figure::not_there;
use super::names_in_words::{first_naming, is_taken_for_granted};
use super::reading::SourceReading;
use super::voices::Voices;
use super::{Case, Findings, names as rule, prose};
use crate::article::{self, Amount, Time, all_words, names_in, sentences, stems};
use crate::diagnostic::{Location, codes};
use crate::model::FieldUse;

/// Reports amounts, times and names in the passing remarks of a fact that are nowhere in the texts of its
/// sources.
pub(super) fn check(case: &Case, readings: &[&SourceReading], findings: &mut Findings) {
    if case.fact.tie.is_some()
        || readings.is_empty()
        || readings.iter().any(|reading| !reading.article.is_english)
    {
        return;
    }
    let mut texts = case.briefing.texts(case.fact.entry, FieldUse::Background).peekable();
    if texts.peek().is_none() {
        return;
    }
    let evidence = Evidence::whole(readings);
    let location = Location::of(case.briefing.key(case.fact.entry));
    let mut item = ("", 0);
    for (field, text) in texts {
        item = if item.0 == field { (field, item.1 + 1) } else { (field, 0) };
        check_text(text, &location.clone().field(field, item.1), case.voices, &evidence, findings);
    }
}

/// Reports the same of the bottom line, if all sources have texts.
pub(super) fn check_bottom_line(voices: &Voices, readings: &[&SourceReading], findings: &mut Findings) {
    let briefing = findings.briefing;
    let Some(text) = &briefing.bottom_line else { return };
    let has_all = briefing.sources.len() == readings.len();
    if has_all && readings.iter().all(|reading| reading.article.is_english) {
        let location = Location::of(("", "")).field("bottom-line", 0);
        check_text(text, &location, voices, &Evidence::whole(readings), findings);
    }
}

/// Fields that sum up, and are read first: what they say is nobody's passing remark.
const SUMMING_UP: &[&str] = &["bottom-line", "outcome", "answer"];

fn check_text(
    text: &str,
    location: &Location,
    voices: &Voices,
    evidence: &Evidence,
    findings: &mut Findings,
) {
    let mut found = Vec::new();
    for sentence in sentences(text).into_iter().map(|range| &text[range]) {
        let amounts = article::amounts(sentence).into_iter();
        let missing =
            amounts.filter(|amount| is_sought(sentence, amount) && !stands(sentence, amount, evidence));
        found.extend(missing.map(|amount| {
            let problem = not_there(&sentence[amount.range.clone()], evidence, None, &stems(sentence));
            let is_worked_out = is_small(sentence, &amount) || amount.number.is_none() || adds_up(sentence);
            if is_worked_out { problem.under(&codes::WORKED_OUT) } else { problem }
        }));
        // A month or a weekday alone may be the author's own: "the July gauge".
        let is_dated = |time: &Time| !time.absolute().is_empty();
        found.extend(prose::times_not_told(sentence, evidence, is_dated));
    }
    let names = names_in(text, |word| voices.is_name(word)).into_iter();
    let missing: Vec<_> = names.filter(|(_, name)| !is_known(voices, name, evidence)).collect();
    let nearest = LazyCell::new(|| evidence.nearest(&stems(text)));
    // "Sel Ferries" is one name.
    let whole = missing.chunk_by(|(one, _), (next, _)| text[one.end..next.start] == *" ");
    let whole = whole.filter_map(|words| Some(&text[words.first()?.0.start..words.last()?.0.end]));
    found.extend(whole.map(|name| rule::not_there(name, &[], *nearest)));
    let is_remark = location.field.as_deref().is_none_or(|field| !SUMMING_UP.contains(&field));
    for problem in found {
        let problem = if is_remark { problem.under(&codes::REMARK_NOT_THERE) } else { problem };
        findings.add_at(location.clone(), problem);
    }
}

/// True for an amount that has to stand in the text; small numbers in words are what the author counted.
fn is_sought(text: &str, amount: &Amount) -> bool {
    !(amount.is_loose || is_small(text, amount) && amount.unit.is_none())
}

/// True for a small number in words, as authors write what they worked out themselves: "four days after the
/// vote".
fn is_small(text: &str, amount: &Amount) -> bool {
    let words = &text[amount.range.clone()];
    let is_word = !words.starts_with(|c: char| c.is_ascii_digit()) && words.split(' ').count() == 1;
    is_word && amount.number.is_some()
}

/// True if a text says that its author has counted something together: "in all", "the two add up to".
fn adds_up(text: &str) -> bool {
    const WORDS: &[&str] = &["add", "adds", "altogether", "combined", "sum", "together", "total"];
    let words: Vec<&str> = all_words(text).into_iter().map(|word| &text[word]).collect();
    let is_in_all = words.windows(2).any(|pair| pair == ["in", "all"]);
    is_in_all || article::has_one_of(WORDS, text)
}

/// True if an amount stands somewhere in the texts, or is one of them in fewer digits.
fn stands(text: &str, amount: &Amount, evidence: &Evidence) -> bool {
    let sentences = || evidence.all().flat_map(|paragraph| &paragraph.sentences);
    let rounded = || sentences().any(|sentence| sentence.amounts.iter().any(|told| amount.rounds(told)));
    prose::stands(&text[amount.range.clone()], amount, &evidence.all().collect::<Vec<_>>()) || rounded()
}

/// True if a text has a name, or it is part of what the briefing calls one of its actors, or an abbreviation.
fn is_known(voices: &Voices, name: &str, evidence: &Evidence) -> bool {
    let is_short = name.chars().all(char::is_uppercase);
    is_short
        || voices.calls_any(name)
        || first_naming(name, evidence).is_some()
        || is_taken_for_granted(name, evidence)
        || voices.is_of_source(name)
}
