//! The problems found while a file is read, without those that are only echoes of a lost line.

use std::ops::Range;

use super::lost::Lost;
use crate::diagnostic::words::quote;
use crate::diagnostic::{Diagnostic, Problems, codes};

/// The problems so far, and the parts of the text that could not be read.
#[derive(Default)]
pub(crate) struct Journal<'t> {
    pub(crate) problems: Problems,
    pub(super) lost: Lost<'t>,
}

impl Journal<'_> {
    /// Adds a problem, which is put into words only if it is one of the first of the file.
    pub(crate) fn add(&mut self, problem: Diagnostic, word: impl FnOnce(Diagnostic) -> Diagnostic) {
        self.problems.add(problem, word);
    }

    /// An entry lacks a field that it must have, unless that may be in a lost line; `entry` is "a figure".
    pub(crate) fn missing_field(&mut self, field: &str, entry: &str, span: Range<usize>) {
        if !self.lost.explains(&span) {
            self.add(codes::MISSING_FIELD.at(span), |problem| {
                problem.says(format!("{entry} needs `{field}`")).help(format!("add `{field} = …`"))
            });
        }
    }

    /// A value is of the wrong type.
    pub(crate) fn wrong_type(&mut self, field: &str, found: &str, expected: &str, span: Range<usize>) {
        self.add(codes::WRONG_TYPE.at(span), |problem| {
            problem.says(format!("{} must be {expected}, not {found}", quote(field)))
        });
    }

    /// A number has no digits, or some of another script.
    pub(crate) fn bad_number(&mut self, span: Range<usize>) {
        self.add(codes::BAD_NUMBER.at(span), |problem| {
            problem.says("this is not a number that TOML knows").help("write it with the digits 0 to 9")
        });
    }

    /// A field that an entry must have stands there under another name.
    pub(crate) fn misnamed_field(&mut self, field: &str, entry: &str, key: &str, span: Range<usize>) {
        self.add(codes::MISSING_FIELD.at(span.clone()), |problem| {
            problem.says(format!("{entry} needs `{field}`, and has {}", quote(key))).write(span, field)
        });
    }

    /// A key is not known there; `of` is "a figure". Of the `known` keys one may surely be meant.
    pub(crate) fn unknown_key(
        &mut self,
        key: &str,
        of: &str,
        (known, meant): (&[&'static str], Option<&'static str>),
        span: Range<usize>,
    ) {
        let what = if of == "the file" { "section or key" } else { "key" };
        self.add(codes::UNKNOWN_KEY.at(span.clone()), |problem| {
            let problem = problem.says(format!("{of} has no {what} {}", quote(key)));
            match meant {
                Some(meant) => problem.help(format!("did you mean `{meant}`?")).repaired(span, meant),
                None => problem.suggest(key, known),
            }
        });
    }

    /// A word is not in the vocabulary of a field.
    pub(crate) fn unknown_value(
        &mut self,
        field: &str,
        value: &str,
        allowed: &[&'static str],
        span: Range<usize>,
    ) {
        self.add(codes::UNKNOWN_VALUE.at(span), |problem| {
            problem.says(format!("{} cannot be {}", quote(field), quote(value))).choose(value, allowed)
        });
    }
}
