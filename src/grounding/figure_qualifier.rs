//! A figure's amount is qualified in the text to the same side.

use std::ops::Range;

use super::evidence::Evidence;
use super::figure::{AmountPlace, places};
use super::paragraph::{Paragraph, Sentence};
use super::{Case, Findings};
use crate::article::{self, Amount, Direction, Phrase, all_words, first_word, is_one_of, stems};
use crate::diagnostic::words::quote;
use crate::diagnostic::{Diagnostic, codes};
use crate::model::{EntryId, Figure, Number, Quantity};

/// The most words between a qualifier and the amount that it may be said of.
const BETWEEN: usize = 4;

/// The problem of an amount that is there with another qualifier.
pub(super) fn qualifier_differs(given: &str, told: &str, paragraph: &Paragraph) -> Diagnostic {
    let message = format!("the file says {}, the text {}", quote(given), quote(told));
    codes::QUALIFIER_DIFFERS.at(0..0).says(message).quoting("it stands in", paragraph)
}

/// Reports a figure with a qualifier to another side, or with one dropped or added.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let EntryId::Figure(id) = case.fact.entry else { return };
    let figure = &case.briefing.figures[id];
    let Quantity::Number(number) = &figure.value else { return };
    let found = places(figure, number, &evidence.cited);
    let Some((paragraph, sentence, range)) = found.first() else { return };
    let given = figure.qualifier.as_deref().map(|words| (words, Direction::of(words)));
    let fits = |place: &AmountPlace| match (&given, qualifier(place)) {
        (None, told) => {
            let is_labelled = |(told, _): &(Direction, Range<usize>)| {
                let unit = figure.unit.as_deref().unwrap_or_default();
                [&figure.label, unit]
                    .into_iter()
                    .flat_map(Direction::all_in)
                    .any(|given| given.is_like(*told))
                    || limit_in(&figure.label).is_some_and(|given| given.is_like(*told))
            };
            told.as_ref()
                .is_none_or(|told| is_labelled(told) || is_opening(number, place) || is_put(place, &told.1))
                && span(place.1, &place.2).is_none()
        }
        (Some((_, Some(given))), Some((told, words))) => {
            given.is_like(told) || is_denied(place) || is_odd(*given, place, &words)
        }
        (Some((words, Some(given))), None) => {
            is_before(words, place)
                || is_end(*given, place)
                || is_converted(figure, number, place)
                || is_beside_another(*given, place)
                || is_in_brackets(*given, place)
                || (*given == Direction::About && is_rough(number, place))
                || is_shared(*given, place)
                || (*given == Direction::Below && is_possible(place))
        }
        (Some((words, None)), None) if article::is_neutral(words) => true,
        (Some((words, None)), _) => {
            Phrase::in_any_case(words).is_in(&place.1.searchable) || stems(words).is_subset(&place.1.stems)
        }
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

/// The side to which the label of a limit leaves room: "least weight" is at least so much.
fn limit_in(label: &str) -> Option<Direction> {
    let first = first_word(label).map_or("", |word| &label[word]);
    match () {
        () if is_one_of(&["least", "minimum", "lowest"], first) => Some(Direction::Above),
        () if is_one_of(&["maximum", "highest"], first) => Some(Direction::Below),
        () => None,
    }
}

/// True for "40-odd", which is more than 40 and about as much.
fn is_odd(given: Direction, place: &AmountPlace, words: &Range<usize>) -> bool {
    given == Direction::Above && place.1.text[words.clone()].eq_ignore_ascii_case("odd")
}

/// True if "about" may be said of an amount in brackets behind another, which was converted into it: "5
/// trillion won ($4.2 billion)"; and "nearly" of one that is near it: "the near 40,000-strong crowd".
fn is_beside_another(given: Direction, (_, sentence, range): &AmountPlace) -> bool {
    let before = &sentence.text[..range.start];
    match given {
        Direction::About => before.rfind('(').is_some_and(|open| {
            let is_sign = !before[open..].contains([')', ' ', ',']);
            let is_right_before = |amount: &Amount| {
                let between = sentence.text.get(amount.end()..open);
                between.is_some_and(|between| {
                    !between.contains([',', ';']) && between.split_whitespace().count() <= 1
                })
            };
            is_sign && sentence.amounts.iter().any(is_right_before)
        }),
        Direction::Nearly => before.trim_end().ends_with(" near"),
        Direction::Above | Direction::Below => false,
    }
}

/// True if an amount stands in brackets right behind one that is so qualified: "up to 62 knots (115 km/h)".
fn is_in_brackets(given: Direction, (_, sentence, range): &AmountPlace) -> bool {
    let told = before_brackets(sentence, range).and_then(|amount| amount.qualifier.as_ref());
    told.is_some_and(|(told, _)| told.is_like(given))
}

/// The amount right before the bracket that opens before another, which tells the same in another unit.
pub(super) fn before_brackets<'e>(sentence: &'e Sentence, range: &Range<usize>) -> Option<&'e Amount> {
    /// The most words between: "5 nautical miles (".
    const UNIT: usize = 2;
    let open = sentence.text[..range.start].rfind('(')?;
    let is_first = |text: &str| !text.contains([')', ',', ';']) && all_words(text).len() <= UNIT;
    let before = sentence.amounts.iter().rfind(|amount| amount.end() <= open)?;
    let is_right_before = is_first(&sentence.text[before.end()..open]);
    (is_right_before && is_first(&sentence.text[open + 1..range.start])).then_some(before)
}

/// True if an amount is joined to one before it that is so qualified: "at least 30% on the front and 40% on
/// the back".
fn is_shared(given: Direction, (_, sentence, range): &AmountPlace) -> bool {
    let Some(before) = sentence.amounts.iter().rfind(|amount| amount.range.end <= range.start) else {
        return false;
    };
    let between = &sentence.text[before.range.end..range.start];
    let is_joined = between.contains(" and ") && !between.contains([',', ';', ':']);
    is_joined && before.qualifier.as_ref().is_some_and(|(told, _)| told.is_like(given))
}

/// True if "about" may be said of a number that a text gives without it: a round one, one with more digits
/// (3.0 for 3), and one that its sentence calls rough in other words ("the estimated worth of the boats was
/// 44 million").
fn is_rough(number: &Number, place: &AmountPlace) -> bool {
    let (_, sentence, range) = place;
    let is_finer = sentence.text[range.clone()].contains('.') && !number.written().contains('.');
    is_round(place)
        || is_finer
        || Direction::all_in(&sentence.text[..range.start]).contains(&Direction::About)
}

/// True if an amount is only what something may come to: "it could take six weeks" is up to six weeks.
fn is_possible((_, sentence, range): &AmountPlace) -> bool {
    let before = &sentence.text[..range.start];
    let words = article::all_words(before);
    let last = words.iter().rev().take(3).map(|word| &before[word.clone()]);
    last.into_iter().any(|word| article::is_one_of(&["could", "may", "might"], word))
}

/// True for a round number of thousands or a share such as "one in five", which is hardly ever meant to the
/// last digit.
fn is_round(place: &AmountPlace) -> bool {
    matches!(amount_at(place), Some(Amount { number: Some(number), .. }) if number.is_round())
}

/// True if "some" only opens a sentence that may not begin with a figure: "Some 47 per cent" says 47.
fn is_opening(number: &Number, (_, sentence, range): &AmountPlace) -> bool {
    let is_round = number.written().ends_with('0');
    !is_round && sentence.text[..range.start].trim() == "Some"
}

/// True for "put at 258", which may tell a number as it was counted, and for "plus or minus 3", which is a
/// margin of 3.
fn is_put((_, sentence, _): &AmountPlace, words: &Range<usize>) -> bool {
    is_one_of(&["put at", "plus or minus"], &sentence.text[words.clone()])
}

/// The amount of a sentence at a place.
fn amount_at<'e>((_, sentence, range): &AmountPlace<'e>) -> Option<&'e Amount> {
    let is_here = |amount: &&Amount| article::lies_in(range, &amount.range);
    sentence.amounts.iter().find(is_here)
}

fn is_denied(place: &AmountPlace) -> bool {
    amount_at(place).is_some_and(|amount| amount.is_denied)
}

/// The qualifier of the amount at a place.
fn qualifier(place: &AmountPlace) -> Option<(Direction, Range<usize>)> {
    match amount_at(place) {
        Some(amount) => amount.qualifier.clone(),
        None => article::qualifier(place.1.text, &place.2),
    }
}

/// True if an amount stands behind these words: "over three years" may be a period, or more than that;
/// "around a reference point of 18".
fn is_before(words: &str, (_, sentence, range): &AmountPlace) -> bool {
    let before = sentence.text[..range.start].trim_end().to_lowercase();
    let words = words.trim().to_lowercase();
    let is_last = |(at, found): (usize, &str)| {
        let between = &before[at + found.len()..];
        between.split_whitespace().count() <= BETWEEN
            && !between.contains(|c: char| c.is_ascii_digit() || c == ',')
    };
    before.ends_with(&words) || before.rmatch_indices(&format!(" {words} ")).next().is_some_and(is_last)
}

/// True if an amount is told in another unit: whoever converts it may round it.
fn is_converted(figure: &Figure, number: &Number, (_, sentence, range): &AmountPlace) -> bool {
    let said = article::find_number(sentence.text, number, figure.unit.as_deref());
    !said.iter().any(|said| said.start == range.start)
}

/// True if an amount is the end of a range to which a qualifier leads: "at least nine" of "9-10".
fn is_end(given: Direction, (_, sentence, range): &AmountPlace) -> bool {
    span(sentence, range).is_some_and(|whole| match given {
        Direction::Above => whole.start == range.start,
        Direction::Below => whole.end == range.end,
        Direction::Nearly | Direction::About => false,
    })
}

/// The whole range of which an amount of a sentence is an end.
fn span(sentence: &Sentence, range: &Range<usize>) -> Option<Range<usize>> {
    article::span_among(sentence.text, &sentence.amounts, range)
}

/// The amount at `range` with its qualifier.
pub(super) fn whole(text: &str, range: &Range<usize>) -> String {
    let words = article::qualifier(text, range).map(|(_, words)| words);
    text[article::around(range.clone(), [words, article::span_of(text, range)])].to_owned()
}

/// The bytes of an amount with its qualifier and its unit.
pub(super) fn whole_range(place: &AmountPlace) -> Range<usize> {
    let (_, sentence, range) = place;
    let amount = amount_at(place);
    let unit = amount.and_then(|amount| Some(amount.unit.as_ref()?.1.clone()));
    let words = qualifier(place).map(|(_, words)| words);
    article::around(
        range.clone(),
        [amount.map(|amount| amount.range.clone()), unit, words, span(sentence, range)],
    )
}
