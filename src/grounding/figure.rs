//! A figure's amount is in the text, with what it counts in the same sentence and qualified to the same side.

use std::collections::BTreeSet;
use std::ops::Range;

use super::evidence::{Evidence, Paragraph, Sentence, stems};
use super::{Case, Findings};
use crate::article::{self, Direction, Sought, Wanted};
use crate::diagnostic::words::quote;
use crate::diagnostic::{Diagnostic, codes};
use crate::model::{EntryId, Figure, Number, Quantity};

/// The place of an amount: the paragraph, the sentence, and the bytes of the sentence.
type AmountPlace<'e> = (&'e Paragraph<'e>, &'e Sentence<'e>, Range<usize>);

/// Reports a figure that the text does not bear out.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let EntryId::Figure(id) = case.fact.entry else { return };
    let figure = &case.briefing.figures[id];
    match &figure.value {
        Quantity::Number(number) => {
            check_number(case, evidence, findings, "value", number);
            check_qualifier(case, figure, number, evidence, findings);
        }
        Quantity::Words(words) => check_words(case, figure, words, evidence, findings),
    }
    for end in figure.range.iter().flat_map(|(low, high)| [low, high]) {
        check_number(case, evidence, findings, "range", end);
    }
}

/// The places of a figure's number in some paragraphs.
pub(super) fn places<'e>(
    figure: &Figure,
    number: &Number,
    paragraphs: &[&'e Paragraph<'e>],
) -> Vec<AmountPlace<'e>> {
    let unit = figure.unit.as_deref();
    let mut places = Vec::new();
    for paragraph in paragraphs {
        let wanted = Wanted::new(number, unit, paragraph.text.as_str());
        for sentence in &paragraph.sentences {
            for amount in &sentence.amounts {
                let Some(stated) = &amount.number else { continue };
                let fits = |range: &Range<usize>| {
                    let is_share = stated.is_share(&wanted) || is_percentage("", &sentence.text[range.end..]);
                    is_percentage(unit.unwrap_or_default(), "") == is_share
                };
                places.extend(stated.says(&wanted).filter(fits).map(|range| (*paragraph, sentence, range)));
            }
        }
    }
    let nouns = nouns(figure);
    let with_noun = |place: &AmountPlace| counts(&nouns, figure, place);
    if places.iter().any(with_noun) {
        places.retain(with_noun);
    }
    places
}

/// The stems of the words for what a figure counts.
fn nouns(figure: &Figure) -> BTreeSet<String> {
    let mut nouns = stems(figure.unit.as_deref().unwrap_or_default());
    nouns.extend(stems(&figure.label));
    nouns
}

/// True if the sentence of a place, or the one before it in its paragraph, names what a figure counts.
fn counts(nouns: &BTreeSet<String>, figure: &Figure, (paragraph, sentence, _): &AmountPlace) -> bool {
    let index =
        paragraph.sentences.iter().position(|other| std::ptr::eq(other, *sentence)).unwrap_or_default();
    let before = index.checked_sub(1).map(|index| &paragraph.sentences[index]);
    before.into_iter().chain([*sentence]).any(|sentence| says(nouns, figure, sentence))
}

/// True if a sentence names what a figure counts.
fn says(nouns: &BTreeSet<String>, figure: &Figure, sentence: &Sentence) -> bool {
    let unit = figure.unit.as_deref().unwrap_or_default();
    let signs = [("$", "dollar"), ("€", "euro"), ("£", "pound"), ("%", "cent")];
    let is_sign = |(sign, _): &&(&str, &str)| unit.contains(sign);
    let sign_stands = signs.iter().filter(is_sign).any(|(sign, word)| {
        sentence.text.contains(sign) || sentence.stems.iter().any(|stem| stem.contains(word))
    });
    sign_stands || nouns.iter().any(|noun| sentence.stems.contains(noun))
}

/// True if a unit, or the words behind a number, make it a percentage.
fn is_percentage(unit: &str, behind: &str) -> bool {
    let unit = unit.trim_start();
    // "30 to 35 percent": the words behind the other end belong to both.
    let behind = behind
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | '.' | '\u{A0}'));
    let behind = ["to ", "or ", "and "].iter().find_map(|word| behind.strip_prefix(word)).unwrap_or(behind);
    let behind = behind.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '.'));
    [unit, behind]
        .iter()
        .any(|words| words.starts_with('%') || words.starts_with("per cent") || words.starts_with("percent"))
}

fn check_number(case: &Case, evidence: &Evidence, findings: &mut Findings, field: &str, number: &Number) {
    let EntryId::Figure(id) = case.fact.entry else { return };
    let figure = &case.briefing.figures[id];
    let found = places(figure, number, &evidence.cited);
    let nouns = nouns(figure);
    let amount = number.grouped();
    match found.first() {
        Some(place @ (paragraph, ..)) => {
            if !nouns.is_empty() && !counts(&nouns, figure, place) && figure.unit.is_some() {
                let (amount, unit) = (quote(&amount), quote(figure.unit.as_deref().unwrap_or_default()));
                let message = format!("{amount} stands there, but nothing says that it counts {unit}");
                let problem = codes::UNIT_NOT_THERE.at(0..0).says(message).quoting("it stands in", paragraph);
                findings.add(case.fact, field, 0, problem);
            }
        }
        None => {
            let elsewhere = places(figure, number, &evidence.all);
            let elsewhere = elsewhere.iter().find(|place| counts(&nouns, figure, place));
            let elsewhere = elsewhere.map(|(paragraph, ..)| *paragraph);
            findings.add(case.fact, field, 0, not_there(&amount, evidence, elsewhere, &nouns));
        }
    }
}

/// Reports words in place of a number that are not there as they are, or are part of a longer amount.
fn check_words(case: &Case, figure: &Figure, words: &str, evidence: &Evidence, findings: &mut Findings) {
    let (mut is_found, mut others) = (false, Vec::new());
    for (paragraph, sentence) in evidence.sentences() {
        for range in article::find(sentence.text, Sought::Words(words)) {
            match longer(sentence.text, &range) {
                Some(longer) => others.push((longer, paragraph)),
                None => is_found = true,
            }
        }
    }
    if is_found {
        return;
    }
    let problem = match others.first() {
        Some((told, paragraph)) => qualifier_differs(words, told, paragraph),
        None => {
            let stands = |paragraph: &&&Paragraph| {
                !article::find(paragraph.text.as_str(), Sought::Words(words)).is_empty()
            };
            not_there(words, evidence, evidence.all.iter().find(stands).copied(), &nouns(figure))
        }
    };
    findings.add(case.fact, "value", 0, problem);
}

/// The problem of an amount that is not in the named paragraphs; `elsewhere` is a paragraph that has it, if any does.
pub(super) fn not_there(
    amount: &str,
    evidence: &Evidence,
    elsewhere: Option<&Paragraph>,
    around: &BTreeSet<String>,
) -> Diagnostic {
    let message = format!("{} does not stand in {}", quote(amount), super::places(&evidence.numbers()));
    let problem = codes::FIGURE_NOT_THERE.at(0..0).says(message);
    match elsewhere {
        Some(paragraph) => problem.quoting("it stands in", paragraph),
        None => problem.nearest(evidence.nearest(around)),
    }
}

/// The problem of an amount that is there with another qualifier.
pub(super) fn qualifier_differs(given: &str, told: &str, paragraph: &Paragraph) -> Diagnostic {
    let message = format!("the file says {}, the text {}", quote(given), quote(told));
    codes::QUALIFIER_DIFFERS.at(0..0).says(message).quoting("it stands in", paragraph)
}

/// The whole amount, if the words at `range` are only part of one.
fn longer(text: &str, range: &Range<usize>) -> Option<String> {
    let amounts = article::amounts(text);
    // The qualifier of the words, or of a number in them, and the range that such a number is an end of.
    let within = amounts.iter().map(|amount| &amount.range);
    let within =
        within.filter(|amount| range.start <= amount.start && amount.end <= range.end).chain([range]);
    let around = within.flat_map(|amount| {
        let qualifier = article::qualifier(text, amount).map(|(_, words)| words);
        [qualifier, article::span_of(text, amount)].into_iter().flatten()
    });
    let around: Vec<_> = around.filter(|part| part.start < range.start || part.end > range.end).collect();
    let cut = amounts.iter().find(|amount| {
        amount.range.start < range.end
            && range.start < amount.range.end
            && (amount.range.start < range.start || amount.range.end > range.end)
    });
    let goes_on = amounts.iter().find(|amount| {
        let between =
            text.get(range.end..amount.range.start).unwrap_or_default().trim_matches([' ', ',', '–', '-']);
        amount.range.start > range.end && matches!(between, "even" | "or even" | "if not" | "to" | "or")
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

/// Reports a qualifier to another side, or one dropped or added.
fn check_qualifier(
    case: &Case,
    figure: &Figure,
    number: &Number,
    evidence: &Evidence,
    findings: &mut Findings,
) {
    let found = places(figure, number, &evidence.cited);
    let Some((paragraph, sentence, range)) = found.first() else { return };
    let given = figure.qualifier.as_deref().map(|words| (words, Direction::of(words)));
    let fits = |place: &AmountPlace| match (&given, article::qualifier(place.1.text, &place.2)) {
        (None, told) => told.is_none() && article::span_of(place.1.text, &place.2).is_none(),
        (Some((_, Some(given))), Some((told, _))) => {
            given.is_like(told) || article::denies(&place.1.text[..place.2.start])
        }
        (Some((_, Some(_))), None) => false,
        (Some((words, None)), _) => !article::find(place.1.text, Sought::Words(words)).is_empty(),
    };
    if figure.range.is_some() || found.iter().any(fits) {
        return;
    }
    let told_words = whole(sentence.text, range);
    let given_words =
        given.map_or_else(|| number.grouped(), |(words, _)| format!("{words} {}", number.grouped()));
    let field = if figure.qualifier.is_some() { "qualifier" } else { "value" };
    findings.add(case.fact, field, 0, qualifier_differs(&given_words, &told_words, paragraph));
}

/// The amount at `range` with its qualifier.
pub(super) fn whole(text: &str, range: &Range<usize>) -> String {
    let words = article::qualifier(text, range).map(|(_, words)| words);
    let parts = [words, article::span_of(text, range)].into_iter().flatten();
    let whole = parts.fold(range.clone(), |all, part| all.start.min(part.start)..all.end.max(part.end));
    text[whole].to_owned()
}
