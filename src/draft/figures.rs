//! The figures of a draft: amounts with their qualifier, unit and scale as they are written, and a label from
//! the words around.

use std::ops::Range;

use crate::article::{
    Amount, ArticleSentence, Unit, all_words, is_amount, is_one_of, last_word, qualifier_alone, scale_word,
    span_among,
};
use crate::coverage::restates;
use crate::text::toml_string;

/// The fields of a figure.
#[derive(Clone)]
pub(super) struct DraftFigure {
    pub(super) label: String,
    /// As a file has it: a number, or words in quotes.
    pub(super) value: Option<String>,
    pub(super) range: Option<(String, String)>,
    pub(super) qualifier: Option<String>,
    pub(super) unit: Option<String>,
    /// The whole that it is a part of, in digits.
    pub(super) of: Option<String>,
    /// The day, month or year that stands right behind it.
    pub(super) as_of: Option<String>,
    /// The amount in the words of the article.
    words: String,
}

/// The amounts of a part, without the one that tells the other again: of "half of them (52%)" the one in
/// digits.
pub(super) fn told_once<'a>(text: &str, amounts: Vec<&'a Amount>) -> Vec<&'a Amount> {
    match amounts[..] {
        [one, other] if restates(text, other, one) => {
            let has_digits = text[one.range.clone()].contains(|c: char| c.is_ascii_digit());
            vec![if has_digits { one } else { other }]
        }
        _ => amounts,
    }
}

/// The figure of the amounts of a sentence that are one part, under a label; none if there are none.
pub(super) fn figure(
    sentence: &ArticleSentence,
    amounts: &[&Amount],
    part: &Range<usize>,
    label: String,
    as_of: Option<String>,
) -> Option<DraftFigure> {
    let text = sentence.text;
    let (first, last) = (*amounts.first()?, *amounts.last()?);
    let words = text.get(part.clone())?.trim_matches(['(', ')', ' ']).to_owned();
    let unit = last.unit.as_ref().or(first.unit.as_ref());
    let is_before = unit.is_some_and(|(_, range)| range.start < last.range.start);
    let sign = unit.map(|(unit, range)| sign(*unit, &text[range.clone()]));
    let unit = match (sign, scale(text, last)) {
        (Some(sign), Some(scale)) if is_before => Some(format!("{sign} {scale}")),
        (Some(sign), Some(scale)) => Some(format!("{scale} {sign}")),
        (one, other) => one.or(other),
    };
    let is_range = amounts.len() == 2 && span_among(text, &sentence.amounts, &first.range).is_some();
    let ends = || Some((number(text, first)?, number(text, last)?));
    let range = if is_range { ends() } else { None };
    let whole = Some(last).filter(|_| amounts.len() == 1).and_then(|part| whole(sentence, part));
    let value = if range.is_none() && amounts.len() == 1 { number(text, first) } else { None };
    let shared = || before_in_row(sentence, first).and_then(|before| before.qualifier.as_ref());
    let qualifier = first.qualifier.as_ref().or_else(shared).map(|found| qualifier_alone(text, found));
    let is_told = value.is_some() || range.is_some();
    Some(DraftFigure {
        label,
        value: if is_told { value } else { Some(toml_string(&words)) },
        range,
        qualifier: qualifier.filter(|_| is_told),
        unit: unit.filter(|_| is_told),
        of: whole.filter(|_| is_told).and_then(|whole| number(text, whole)),
        as_of,
        words,
    })
}

/// The amount before another one in a row, each with its own place: what qualifies the 30 of "at least 30% on
/// the front and 40% on the back" qualifies both.
fn before_in_row<'s>(sentence: &'s ArticleSentence, amount: &Amount) -> Option<&'s Amount> {
    const PLACES: [&str; 3] = [" on the ", " at the ", " among "];
    let next = sentence.amounts.partition_point(|other| other.range.start < amount.range.start);
    let before = &sentence.amounts[next.checked_sub(1)?];
    let between = sentence.text.get(before.end()..amount.start())?;
    let is_plain = !between.contains([',', ';', ':', '.']) && all_words(between).len() <= MOST_BETWEEN;
    let is_placed = PLACES.iter().any(|place| between.starts_with(place)) && between.ends_with(" and ");
    (is_plain && is_placed).then_some(before)
}

/// The most words between a part and its whole, so that no more amounts stand between them.
const MOST_BETWEEN: usize = 5;
/// How many amounts may be the whole of one before them.
const NEAR: usize = MOST_BETWEEN + 1;

/// The amount right behind an amount of which that is a part: the 75 of "27 of the 75 districts".
pub(super) fn whole<'s>(sentence: &'s ArticleSentence, part: &Amount) -> Option<&'s Amount> {
    let is_plain = |amount: &Amount| amount.unit.is_none() && !amount.is_loose && !amount.is_negative;
    let is_of = |amount: &&Amount| {
        let between = sentence.text.get(part.range.end..amount.range.start);
        // "Of the province’s 19 districts"
        let is_somebodys = |between: &str| {
            let ends = ["’s ", "'s ", "’ ", "' "].iter().any(|end| between.ends_with(end));
            between.starts_with(" of ") && ends && all_words(between).len() <= MOST_BETWEEN
        };
        between.is_some_and(|between| {
            matches!(between, " of " | " of the " | " of its " | " of their " | " of all ")
                || is_somebodys(between)
        })
    };
    let next = sentence.amounts.partition_point(|amount| amount.range.start < part.range.end);
    let whole = sentence.amounts[next..]
        .iter()
        .take(NEAR)
        .find(is_of)
        .filter(|whole| is_plain(whole) && is_plain(part))?;
    let number = |amount: &Amount| amount.number.as_ref()?.whole();
    (number(part)? <= number(whole)?).then_some(whole)
}

/// True for an amount that another one is a part of.
pub(super) fn is_whole(sentence: &ArticleSentence, amount: &Amount) -> bool {
    let end = sentence.amounts.partition_point(|part| part.range.end <= amount.range.start);
    sentence.amounts[..end]
        .iter()
        .rev()
        .take(NEAR)
        .any(|part| whole(sentence, part).is_some_and(|whole| whole.range == amount.range))
}

/// The amount from which something changed to another one before it: the 4 of "to 5 from 4".
pub(super) fn start_behind<'s>(sentence: &'s ArticleSentence, reached: &Amount) -> Option<&'s Amount> {
    let text = sentence.text;
    let next = sentence.amounts.partition_point(|next| next.range.start < reached.end());
    let start = sentence.amounts.get(next)?;
    let between = text.get(reached.end()..start.start())?.trim_start_matches(',').trim();
    let before = text[..reached.start()].trim_end();
    let is_like =
        start.unit.is_some() && reached.counts_like(start) || start.unit.is_none() == reached.unit.is_none();
    (before.ends_with(" to") && between == "from" && is_like).then_some(start)
}

/// True for an amount from which something changed to the one before it.
pub(super) fn is_start_behind(sentence: &ArticleSentence, amount: &Amount) -> bool {
    let end = sentence.amounts.partition_point(|other| other.range.end <= amount.range.start);
    let before = end.checked_sub(1).map(|at| &sentence.amounts[at]);
    before.and_then(|before| start_behind(sentence, before)).is_some_and(|start| start.range == amount.range)
}

impl DraftFigure {
    /// The same with the amount in the words of the article; none if it is so already.
    pub(super) fn in_words(&mut self) -> bool {
        let words = toml_string(&self.words);
        if self.value.as_ref() == Some(&words) {
            return false;
        }
        (self.value, self.range, self.qualifier, self.unit, self.of) = (Some(words), None, None, None, None);
        true
    }
}

/// The unit as it is written, but for per cent.
fn sign(unit: Unit, written: &str) -> String {
    if unit.is_percent() { "%".to_owned() } else { written.to_owned() }
}

/// The words of an amount behind its digits: "million", "bn"; the metres of "an 80m mast" too.
fn scale(text: &str, amount: &Amount) -> Option<String> {
    let written = &text[amount.range.clone()];
    let digits =
        written.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\u{A0}'));
    let scale = digits.trim_matches([' ', '-', '\u{A0}']);
    if scale == "m" && is_length(text, amount) {
        return Some("m".to_owned());
    }
    let spelt = scale_word(scale).unwrap_or(scale);
    let is_digits = written.starts_with(|c: char| c.is_ascii_digit());
    let is_word = spelt.len() > 2 && spelt.chars().all(|c| c.is_alphabetic() || c == ' ');
    (is_digits && is_word).then(|| spelt.to_owned())
}

/// True if the "m" of an amount is metres: what is 80 million is no "80m mast", and stands behind no other
/// number.
fn is_length(text: &str, amount: &Amount) -> bool {
    const MEASURED: &[&str] = &[
        "high", "tall", "long", "wide", "deep", "thick", "apart", "away", "above", "below", "from", "race",
        "sprint",
    ];
    let before = last_word(&text[..amount.range.start]).map_or("", |word| &text[word]);
    let next =
        text[amount.range.end..].trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_one = is_one_of(&["a", "an"], before) || is_amount(before);
    amount.unit.is_none() && (is_one || is_one_of(MEASURED, next))
}

/// The number of an amount in the digits that are written there, its scale left out; of one in letters, its
/// value.
fn number(text: &str, amount: &Amount) -> Option<String> {
    let written = &text[amount.range.clone()];
    let minus = if amount.is_negative { "-" } else { "" };
    if !written.starts_with(|c: char| c.is_ascii_digit()) {
        let value = amount.number.as_ref()?.whole()?;
        return Some(format!("{minus}{}", grouped(value)));
    }
    let end = written.find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.' | ' ' | '\u{A0}'));
    let digits = written[..end.unwrap_or(written.len())].trim_end_matches([',', '.', ' ', '\u{A0}']);
    let rest = &written[digits.len()..];
    if rest.contains(['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']) {
        return amount.number.as_ref()?.whole().map(|value| format!("{minus}{}", grouped(value)));
    }
    if !rest.trim().is_empty() && scale(text, amount).is_none() {
        return None;
    }
    plain(digits).map(|digits| format!("{minus}{digits}"))
}

/// A whole number with its thousands parted.
fn grouped(value: u128) -> String {
    let digits = value.to_string();
    let parts_here = |at: usize| at > 0 && (digits.len() - at).is_multiple_of(3);
    let digit = |(at, c): (usize, char)| if parts_here(at) { format!("_{c}") } else { c.to_string() };
    digits.char_indices().map(digit).collect::<Vec<_>>().concat()
}

/// Digits as a file has them; none if they may be two numbers.
fn plain(digits: &str) -> Option<String> {
    let groups: Vec<&str> = digits.split([',', '.', ' ', '\u{A0}']).collect();
    let (first, rest) = groups.split_first()?;
    let bare = |digits: &str| digits.trim_start_matches('0').to_owned();
    match rest {
        [] => Some(if first.len() > 1 { bare(first) } else { (*first).to_owned() }),
        _ if rest.iter().all(|group| group.len() == 3)
            && !digits.contains('.')
            && !first.starts_with('0') =>
        {
            Some(groups.join("_"))
        }
        [part] if !digits.contains(' ') && part.len() != 3 => Some(format!("{first}.{part}")),
        [_, .., part] if digits.ends_with(&format!(".{part}")) => {
            let whole = &groups[..groups.len() - 1];
            let are_whole = whole[1..].iter().all(|group| group.len() == 3);
            are_whole.then(|| format!("{}.{part}", whole.join("_")))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{grouped, plain};

    #[test]
    fn digits_stay_as_they_are_written() {
        for (written, number) in [
            ("32,000", Some("32_000")),
            ("10 000", Some("10_000")),
            ("6.32", Some("6.32")),
            ("4,5", Some("4.5")),
            ("1,234.5", Some("1_234.5")),
            ("07", Some("7")),
            ("1.500", None),
        ] {
            assert_eq!(plain(written).as_deref(), number, "{written}");
        }
        assert_eq!([7, 1_200, 1_000_000].map(grouped), ["7", "1_200", "1_000_000"]);
    }
}
