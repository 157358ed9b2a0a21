//! Faults of values without quotes, and what they were surely meant to be.

use std::ops::Range;

use super::Fault;
use crate::diagnostic::words::{cut, in_quotes, quote, write_date};
use crate::diagnostic::{Diagnostic, codes};
use crate::model::Date;

impl Fault<'_> {
    /// A number with commas between its thousands, as the value of a key.
    pub(super) fn thousands(&self) -> Option<Diagnostic> {
        let mut numbers = self.equals_signs().map(|equals| {
            let start = equals.end;
            let rest = &self.text[start..self.statement.span.end];
            let start = start + rest.len() - rest.trim_start_matches([' ', '\t', '+', '-']).len();
            let rest = &self.text[start..self.statement.span.end];
            let length =
                rest.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(rest.len());
            start..start + rest[..length].trim_end_matches([',', '.']).len()
        });
        let number = numbers.find(|number| has_thousands_commas(&self.text[number.clone()]))?;
        let written = &self.text[number.clone()];
        let (plain, parted) = (written.replace(',', ""), written.replace(',', "_"));
        let problem =
            codes::THOUSANDS_COMMAS.at(number).says(format!("the number {} has commas", quote(written)));
        Some(problem.help(format!("write `{}` or `{}`", cut(&plain), cut(&parted))))
    }

    /// Words without quotes, with curly ones, or no value at all.
    pub(super) fn bare_word(&self) -> Diagnostic {
        const CURLY: [char; 10] = ['“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»'];
        let word = self.word();
        let written = &self.text[word.clone()];
        if written.is_empty() {
            codes::MISSING_VALUE.at(word).says("there is no value here").help("write one, or delete the line")
        } else if written.starts_with(CURLY) {
            let problem = codes::CURLY_QUOTES.at(word).says("curly quotation marks do not make a text");
            problem.help("put it in straight quotes: \"…\"")
        } else if matches!(written.to_lowercase().as_str(), "true" | "false") {
            let problem =
                codes::BOOLEAN_SPELLING.at(word).says("true and false are written in small letters");
            problem.help(format!("write `{}`", written.to_lowercase()))
        } else if let Some((number, unit)) = self.number_with_unit(&word) {
            let problem = codes::BAD_NUMBER.at(word).says("a number stands without its unit");
            problem.help(format!("write `value = {}` and `unit = \"{}\"`", cut(&number), cut(&unit)))
        } else if is_partial_date(written) {
            unquoted_date(written, word)
        } else {
            let problem = codes::UNQUOTED_TEXT.at(word).says("a text needs quotes");
            problem.help(in_quotes(written.trim_matches(['"', '\''])))
        }
    }

    /// The error's place, extended to the end of the bare word that begins there.
    fn word(&self) -> Range<usize> {
        if !self.at.is_empty() {
            return self.at.clone();
        }
        let rest = &self.text[self.at.start..self.statement.span.end];
        let length = rest.find([',', '#', ']', '}', '\n']).unwrap_or(rest.len());
        self.at.start..self.at.start + rest[..length].trim_end().len()
    }

    /// The number and the unit of a `value` that has both.
    fn number_with_unit(&self, word: &Range<usize>) -> Option<(String, String)> {
        let key = self.text[self.statement.span.start..word.start].trim_end().strip_suffix('=')?;
        let written = &self.text[word.clone()];
        let is_digit = |c: char| c.is_ascii_digit();
        let (first, last) = (written.find(is_digit)?, written.rfind(is_digit)? + 1);
        let (before, number, after) = (&written[..first], &written[first..last], &written[last..]);
        let (sign, before) = before.strip_prefix('-').map_or(("", before), |before| ("-", before));
        let unit = [before.trim(), after.trim()].concat();
        let is_number = number.parse::<f64>().is_ok() && !number.starts_with("00");
        let is_unit = !unit.is_empty() && (before.trim().is_empty() || after.trim().is_empty());
        let is_of_value = key.trim_end().ends_with("value");
        (is_of_value && is_number && is_unit).then(|| (format!("{sign}{number}"), unit))
    }

    /// A date that does not exist, or one that only the format knows.
    pub(super) fn date(&self) -> Diagnostic {
        let written = &self.text[self.at.clone()];
        match self.message.split_once("expected ") {
            Some((_, expected)) if expected.contains("between 0") => codes::IMPOSSIBLE_DATE
                .at(self.at.clone())
                .says(format!("there is no {}: expected {expected}", quote(written)))
                .help("correct it, or put in quotes what is not a date"),
            _ => unquoted_date(written, self.at.clone()),
        }
    }

    /// Digits that do not make a number, but may be a date.
    pub(super) fn number(&self) -> Diagnostic {
        let ends = |c: char| c.is_whitespace() || "=,[]{}#\"'".contains(c);
        let before = &self.text[self.statement.span.start..self.at.start];
        let start = self.at.start - before.len() + before.rfind(ends).map_or(0, |at| at + 1);
        let rest = &self.text[start..self.statement.span.end];
        let number = start..start + rest.find(ends).unwrap_or(rest.len());
        let written = &self.text[number.clone()];
        if Date::meant(written).is_some() {
            return unquoted_date(written, number);
        }
        let help = match meant_number(written) {
            Some(meant) => format!("write {}", quote(&meant)),
            None => in_quotes(written),
        };
        let problem = codes::BAD_NUMBER.at(number);
        problem.says(format!("{} is not a number that TOML knows", quote(written))).help(help)
    }
}

fn unquoted_date(written: &str, span: Range<usize>) -> Diagnostic {
    let help = match Date::meant(written) {
        Some(meant) => write_date(&meant),
        None if Date::parse(written).is_ok() => in_quotes(written),
        None => "write it like 2024-04-03, \"2024-04\" or \"2024\"".to_owned(),
    };
    let problem = codes::UNQUOTED_DATE.at(span);
    problem.says(format!("{} is not a date that TOML knows", quote(written))).help(help)
}

/// The number meant by one with zeros, points or underscores in places where they are not allowed.
fn meant_number(written: &str) -> Option<String> {
    let (sign, digits) = written.strip_prefix('-').map_or(("", written), |digits| ("-", digits));
    let digits = digits.trim_start_matches('+').replace('_', "");
    let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
    let is_digits = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(part) || digits.trim_matches('.').is_empty() {
        return None;
    }
    let whole = Some(whole.trim_start_matches('0')).filter(|whole| !whole.is_empty()).unwrap_or("0");
    Some(if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") })
}

fn has_thousands_commas(number: &str) -> bool {
    let whole = number.split_once('.').map_or(number, |(whole, _)| whole);
    let mut groups = whole.split(',');
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
    first && whole.contains(',') && groups.all(|group| group.len() == 3)
}

/// True if a bare word looks like a date of the format that TOML does not know.
fn is_partial_date(word: &str) -> bool {
    let has_year = word.split(|c: char| !c.is_ascii_digit() && c != 'X').any(|digits| digits.len() == 4);
    has_year
        && word.contains(['-', '/', '~', '?', '%'])
        && word.chars().all(|c| c.is_ascii_digit() || "-/~?%.:TZX".contains(c))
}
