//! Faults of values without quotes, and what they were surely meant to be.

use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::{Fault, Path};
use crate::diagnostic::words::{list, quote, written_date};
use crate::diagnostic::{Diagnostic, codes};
use crate::load::document::tokens::{line_end, line_start, trimmed};
use crate::model::{Date, MeantAmount};

/// The keys whose values are `true` or `false`.
const FLAGS: [&str; 3] = ["anonymous", "background", "red-line"];

/// A value without quotes, as it is written, and the field that it is the value of.
struct BareValue {
    /// Where the dotted key begins whose last part is `key`.
    path: usize,
    key: Range<usize>,
    value: Range<usize>,
}

impl Fault<'_> {
    /// A number with commas between its thousands.
    fn thousands(&self, number: Range<usize>) -> Diagnostic {
        let written = &self.text[number.clone()];
        let plain = written.replace(',', "");
        let problem = codes::THOUSANDS_COMMAS
            .at(number.clone())
            .says(format!("the number {} has commas", quote(written)));
        let parted = quote(&written.replace(',', "_"));
        problem.help(format!("write {} or {parted}", quote(&plain))).repaired(number, plain)
    }

    /// The bare value that the error is in, or stands behind.
    fn bare_value(&self) -> Option<BareValue> {
        let (mut equals, mut key) = (None, (0, 0..0));
        let (mut last, mut is_dotted) = ((0, 0..0), false);
        for (kind, span) in self.tokens().take_while(|(_, span)| span.start < self.at.start) {
            match kind {
                TokenKind::Equals => (equals, key) = (Some(span), last.clone()),
                TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString => {
                    last = (if is_dotted { last.0 } else { span.start }, span);
                }
                TokenKind::Whitespace => continue,
                _ => {}
            }
            is_dotted = kind == TokenKind::Dot;
        }
        let (path, key) = key;
        let start = equals?.end;
        let part = start..line_end(self.text, start).min(self.statement.span.end);
        let is_end = |kind, span: &Range<usize>| match kind {
            TokenKind::Comment | TokenKind::RightCurlyBracket | TokenKind::RightSquareBracket => true,
            TokenKind::Comma => Path::read(self.text, span.end..part.end).is_of_field(),
            _ => false,
        };
        let end = super::tokens(self.text, part.clone()).find(|(kind, span)| is_end(*kind, span));
        let value = trimmed(self.text, start..end.map_or(part.end, |(_, span)| span.start));
        let is_bare = !self.text[value.clone()].starts_with(['"', '\'', '[', '{']);
        let is_here = self.text.get(value.end..self.at.start).is_none_or(|between| between.trim().is_empty());
        (is_bare && !value.is_empty() && is_here).then_some(BareValue { path, key, value })
    }

    /// An amount or a date in a bare value, written as people write it.
    pub(super) fn as_people_write(&self) -> Option<Diagnostic> {
        let bare = self.bare_value()?;
        let (key, written) = (&self.text[bare.key.clone()], &self.text[bare.value.clone()]);
        if key != "value" && key != "range" && Date::meant(written).is_some() {
            return Some(unquoted_date(written, bare.value));
        }
        let amount = MeantAmount::read(written).filter(|amount| amount.number != written)?;
        match amount {
            MeantAmount { qualifier: None, to: None, unit: None, .. } if has_thousands_commas(written) => {
                Some(self.thousands(bare.value))
            }
            MeantAmount { qualifier: None, to: None, unit: None, number } => {
                let problem = codes::BAD_NUMBER.at(bare.value.clone());
                let problem = problem.says(format!("{} is not a number that TOML knows", quote(written)));
                Some(problem.write(bare.value, number))
            }
            _ if key == "value" => Some(self.several_fields(&bare, amount)),
            MeantAmount { qualifier: None, to: Some(to), unit: None, number } if key == "range" => {
                let problem =
                    codes::BAD_NUMBER.at(bare.value.clone()).says("a range is a list of two numbers");
                Some(problem.write(bare.value, format!("[{number}, {to}]")))
            }
            _ => None,
        }
    }

    /// An amount that takes more fields than `value`.
    fn several_fields(&self, bare: &BareValue, amount: MeantAmount) -> Diagnostic {
        let number = match amount.to {
            Some(to) => format!("range = [{}, {to}]", amount.number),
            None => format!("value = {}", amount.number),
        };
        let qualifier = amount.qualifier.map(|words| format!("qualifier = \"{words}\""));
        let unit = amount.unit.map(|unit| format!("unit = \"{unit}\""));
        let fields: Vec<_> = [Some(number), qualifier, unit].into_iter().flatten().collect();
        let before_key = &self.text[bare.path..bare.key.start];
        let is_taken = fields.iter().any(|field| {
            self.has_field(bare, &format!("{before_key}{}", field.split(' ').next().unwrap_or_default()))
        });
        let line = line_start(self.text, self.statement.span.start)..self.statement.span.start;
        let between = if self.is_in_braces(bare.key.start) {
            ", ".to_owned()
        } else {
            let is_windows =
                self.text[bare.value.end..].split('\n').next().is_some_and(|rest| rest.ends_with('\r'));
            let end = if is_windows { "\r\n" } else { "\n" };
            format!("{end}{}", &self.text[line])
        };
        let problem = codes::BAD_NUMBER.at(bare.value.clone()).says("a number stands alone in `value`");
        let help = format!("write {}", list(&fields).replacen("`, `", "` and `", fields.len() - 1));
        let problem = problem.help(help);
        if is_taken {
            problem
        } else {
            problem.repaired(bare.key.start..bare.value.end, fields.join(&(between + before_key)))
        }
    }

    /// True if the entry of a value has a field with this key besides, as far as a reader would look for it.
    fn has_field(&self, bare: &BareValue, key: &str) -> bool {
        const REACH: usize = 100;
        const BORDERS: [char; 3] = ['\n', ',', '{'];
        let begins = |field: &str| {
            field.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        let is_in_braces = self.is_in_braces(bare.key.start);
        let around = if is_in_braces { self.statement.span.clone() } else { 0..self.text.len() };
        let is_of_entry = |part: &&str| is_in_braces || !part.starts_with('[');
        let before = self.text[around.start..bare.key.start].rsplit(BORDERS);
        let behind = self.text[bare.value.end..around.end].split(BORDERS);
        before.take_while(is_of_entry).take(REACH).any(begins)
            || behind.take_while(is_of_entry).take(REACH).any(begins)
    }

    /// Words without quotes, with curly ones, or no value at all.
    pub(super) fn bare_word(&self) -> Diagnostic {
        const CURLY: [char; 10] = ['“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»'];
        let word = self.word();
        let written = &self.text[word.clone()];
        if written.is_empty() {
            codes::MISSING_VALUE.at(word).says("there is no value here").help("write one, or delete the line")
        } else if written.starts_with(CURLY) {
            let problem =
                codes::CURLY_QUOTES.at(word.clone()).says("curly quotation marks do not make a text");
            let problem = problem.help("put it in straight quotes: \"…\"");
            let inner = written.trim_matches(CURLY);
            let is_plain = !inner.contains(CURLY) && !inner.contains(['"', '\\']);
            if is_plain { problem.repaired(word, format!("\"{inner}\"")) } else { problem }
        } else if let Some(flag) = self.flag(&word) {
            let is_case = written.eq_ignore_ascii_case(flag);
            let says = if is_case {
                "true and false are written in small letters"
            } else {
                "a flag is `true` or `false`"
            };
            codes::BOOLEAN_SPELLING.at(word.clone()).says(says).write(word, flag)
        } else if is_partial_date(written) {
            unquoted_date(written, word)
        } else {
            let problem = codes::UNQUOTED_TEXT.at(word.clone()).says("a text needs quotes");
            problem.in_quotes(word, written.trim_matches(['"', '\'']))
        }
    }

    /// `true` or `false`, for a word that means one of them.
    fn flag(&self, word: &Range<usize>) -> Option<&'static str> {
        let key = self.text[self.statement.span.start..word.start].trim_end().strip_suffix('=')?.trim_end();
        let is_flag = FLAGS.iter().any(|flag| key.ends_with(flag));
        let written = &self.text[word.clone()];
        meant_flag(written).filter(|flag| is_flag || written.eq_ignore_ascii_case(flag))
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
        if let Some(flag) = self.flag(&number) {
            return codes::BOOLEAN_SPELLING
                .at(number.clone())
                .says("a flag is `true` or `false`")
                .write(number, flag);
        }
        let problem = codes::BAD_NUMBER.at(number.clone());
        let problem = problem.says(format!("{} is not a number that TOML knows", quote(written)));
        // The "050" of `[1,050, 2,007]` is the rest of a number with commas.
        if written.starts_with('0') && self.text[..start].ends_with(',') {
            return problem.help("write numbers without commas: 1050");
        }
        match meant_number(written) {
            Some(meant) => problem.write(number, meant),
            None => problem.in_quotes(number, written),
        }
    }
}

/// `true` or `false`, for a word that says so.
pub(in crate::load) fn meant_flag(word: &str) -> Option<&'static str> {
    match word.to_lowercase().as_str() {
        "true" | "yes" | "y" | "on" => Some("true"),
        "false" | "no" | "n" | "off" => Some("false"),
        _ => None,
    }
}

fn unquoted_date(written: &str, span: Range<usize>) -> Diagnostic {
    let problem = codes::UNQUOTED_DATE.at(span.clone());
    let problem = problem.says(format!("{} is not a date that TOML knows", quote(written)));
    match Date::meant(written) {
        Some(meant) => problem.write(span, written_date(&meant)),
        None if is_span_or_season(written) => problem.help(format!(
            "write \"{}/{}\" for the two years; in quotes it is a season",
            &written[..4],
            next_year(written)
        )),
        None if Date::parse(written).is_ok() => problem.in_quotes(span, written),
        None => problem.help("write it like 2024-04-03, \"2024-04\" or \"2024\""),
    }
}

/// True for "2023-24", which is a winter in the format and means two years to most who write it.
fn is_span_or_season(written: &str) -> bool {
    let is_short = written.len() == 7 && written.as_bytes()[4] == b'-';
    is_short && written.is_ascii() && next_year(written).ends_with(&written[5..])
}

fn next_year(written: &str) -> String {
    written[..4].parse::<u32>().map_or_else(|_| String::new(), |year| (year + 1).to_string())
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
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()) && !group.starts_with('0'));
    first && whole.contains(',') && groups.all(|group| group.len() == 3)
}

/// True if a bare word looks like a date of the format that TOML does not know.
fn is_partial_date(word: &str) -> bool {
    let has_year = word.split(|c: char| !c.is_ascii_digit() && c != 'X').any(|digits| digits.len() == 4);
    has_year
        && word.contains(['-', '/', '~', '?', '%'])
        && word.chars().all(|c| c.is_ascii_digit() || "-/~?%.:TZX".contains(c))
}
