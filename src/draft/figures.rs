//! The figures of a draft: amounts with their qualifier, unit and scale as they are written, and a label from the words around.

use std::ops::Range;

use super::without_article;
use crate::article::{Amount, ArticleSentence, all_words, is_one_of, last_word, phrase_behind, span_of};

/// The fields of a figure.
pub(super) struct DraftFigure {
    pub(super) label: String,
    /// As a file has it: a number, or words in quotes.
    pub(super) value: Option<String>,
    pub(super) range: Option<(String, String)>,
    pub(super) qualifier: Option<String>,
    pub(super) unit: Option<String>,
    /// The amount in the words of the article.
    pub(super) words: String,
}

/// The figure of the amounts of a sentence that are one part; none if there are none.
pub(super) fn figure(
    sentence: &ArticleSentence,
    amounts: &[&Amount],
    part: &Range<usize>,
) -> Option<DraftFigure> {
    let text = sentence.text;
    let (first, last) = (*amounts.first()?, *amounts.last()?);
    let words = text.get(part.clone())?.trim_matches(['(', ')', ' ']).to_owned();
    let unit = last.unit.as_ref().or(first.unit.as_ref());
    let is_before = unit.is_some_and(|(_, range)| range.start < last.range.start);
    let sign = unit.map(|(_, range)| sign(&text[range.clone()]));
    let unit = match (sign, scale(&text[last.range.clone()])) {
        (Some(sign), Some(scale)) if is_before => Some(format!("{sign} {scale}")),
        (Some(sign), Some(scale)) => Some(format!("{scale} {sign}")),
        (one, other) => one.or(other),
    };
    let is_range = amounts.len() == 2 && span_of(text, &first.range).is_some();
    let ends = || Some((number(text, first)?, number(text, last)?));
    let range = if is_range { ends() } else { None };
    let value = if range.is_none() && amounts.len() == 1 { number(text, first) } else { None };
    let qualifier = first.qualifier.as_ref().map(|(_, range)| text[range.clone()].to_owned());
    let is_told = value.is_some() || range.is_some();
    Some(DraftFigure {
        label: label(text, part, last),
        value: if is_told { value } else { Some(quoted(&words)) },
        range,
        qualifier: qualifier.filter(|_| is_told),
        unit: unit.filter(|_| is_told),
        words,
    })
}

impl DraftFigure {
    /// The same with the amount in the words of the article; none if it is so already.
    pub(super) fn in_words(&mut self) -> bool {
        let words = quoted(&self.words);
        if self.value.as_ref() == Some(&words) {
            return false;
        }
        (self.value, self.range, self.qualifier, self.unit) = (Some(words), None, None, None);
        true
    }
}

fn quoted(words: &str) -> String {
    toml::Value::from(words).to_string()
}

/// The unit as it is written, but for per cent.
fn sign(unit: &str) -> String {
    let is_percent = is_one_of(&["percent", "per cent", "pc", "pct", "％"], unit);
    if is_percent { "%".to_owned() } else { unit.to_owned() }
}

/// The words of an amount behind its digits: "million", "bn".
fn scale(amount: &str) -> Option<String> {
    let digits =
        amount.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\u{A0}'));
    let scale = digits.trim_matches([' ', '-', '\u{A0}']);
    let spelt = match scale {
        "m" | "mn" => "million",
        "bn" | "b" => "billion",
        "tn" | "trn" => "trillion",
        "k" => "thousand",
        scale => scale,
    };
    let is_digits = amount.starts_with(|c: char| c.is_ascii_digit());
    let is_word = spelt.len() > 2 && spelt.chars().all(|c| c.is_alphabetic() || c == ' ');
    (is_digits && is_word).then(|| spelt.to_owned())
}

/// The number of an amount in the digits that are written there, its scale left out; of one in letters, its value.
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
    if !rest.trim().is_empty() && scale(written).is_none() {
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

/// A label of the words that say what is counted: those behind the amount, or else those before it.
fn label(text: &str, part: &Range<usize>, amount: &Amount) -> String {
    let from = amount.unit.as_ref().map_or(amount.range.end, |(_, range)| range.end.max(amount.range.end));
    let behind = text[phrase_behind(text, from)].trim_matches(|c: char| !c.is_alphanumeric());
    let rest = text[from..].trim_start();
    let of = ["of ", "in "].iter().find_map(|word| rest.strip_prefix(word));
    let of = of.map(|rest| rest[phrase_behind(rest, 0)].trim());
    let before = before(text, part.start);
    let words = match (behind, of) {
        ("", Some(of)) if !of.is_empty() => of.to_owned(),
        ("", _) => before,
        (behind, _) if amount.unit.is_some() && !before.is_empty() && all_words(behind).len() < 2 => {
            format!("{before} {behind}")
        }
        (behind, _) => behind.to_owned(),
    };
    let words = without_article(&words);
    let words = if words.is_empty() { text[part.clone()].trim() } else { words };
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The last words before an amount that may say what it measures: "net profit" of "a net profit of".
fn before(text: &str, end: usize) -> String {
    const LINKING: &[&str] = &[
        "of", "at", "to", "by", "from", "was", "is", "were", "are", "for", "with", "about", "has", "had",
        "between", "as", "than", "and",
    ];
    const MOST: usize = 4;
    let is_mark = |(_, c): &(usize, char)| matches!(c, ',' | ';' | ':' | '(' | '“' | '"');
    let mark = text[..end].char_indices().rev().find(is_mark);
    let clause = mark.map_or(0, |(at, c)| at + c.len_utf8());
    let mut clause_end = end;
    while let Some(word) = last_word(&text[clause..clause_end]) {
        if !is_one_of(LINKING, &text[clause..][word.clone()]) {
            break;
        }
        clause_end = clause + word.start;
    }
    let words = all_words(text[..clause_end].get(clause..).unwrap_or_default());
    let is_article = |word: &&Range<usize>| {
        is_one_of(
            &["a", "an", "the", "its", "their", "his", "her", "that", "said", "and"],
            &text[clause..][(*word).clone()],
        )
    };
    let words: Vec<_> = words.iter().rev().take(MOST).take_while(|word| !is_article(word)).collect();
    match (words.last(), words.first()) {
        (Some(first), Some(last)) => text[clause + first.start..clause + last.end].to_owned(),
        _ => String::new(),
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
