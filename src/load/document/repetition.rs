//! How to merge a second definition with the first: the way out when an entry has outgrown its form.

use std::borrow::Cow;
use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::definition::{Definition, Form, What};
use super::path::{Path, PathKey, holds_entries, main_field, may_be_list};
use super::statement::Statement;
use super::tokens::{line_end, tokens};
use crate::diagnostic::words::{list, quote};
use crate::diagnostic::{Diagnostic, codes};

/// A definition of something that is already defined.
pub(super) struct Repetition<'a, 't> {
    pub(super) text: &'t str,
    pub(super) second: &'a Definition<'t>,
    pub(super) at: &'a Statement,
    /// The path that is defined twice, from the root of the file.
    pub(super) path: Vec<PathKey<'t>>,
    /// The number of keys of the second definition that lead there.
    pub(super) keys: usize,
    /// Its form by the first definition, with the key that says so and its line.
    pub(super) form: Form,
    pub(super) first: &'a Statement,
    pub(super) first_key: Range<usize>,
    pub(super) line: usize,
}

impl Repetition<'_, '_> {
    /// The problem, with what to write instead; `key` is the key that repeats the definition.
    pub(super) fn problem(&self, key: Range<usize>) -> Diagnostic {
        match (self.second.what, self.form) {
            (What::Field, Form::Value) => {
                let key_of_first = &self.text[self.first_key.clone()];
                let twice =
                    codes::DUPLICATE_KEY.at(key).says(format!("{} is given twice", quote(key_of_first)));
                twice.help(format!("delete this, or the one in line {}", self.line))
            }
            (What::ListHeader, Form::Table) if !may_be_list(&names(&self.path)) => {
                double_brackets(&self.header_of_entry(), key)
            }
            _ => self.table(codes::DUPLICATE_TABLE.at(key)),
        }
    }

    /// A table that is defined twice, or that has outgrown its form.
    fn table(&self, problem: Diagnostic) -> Diagnostic {
        let line = self.line;
        let is_whole = self.keys == self.second.keys.len();
        match (self.second.what, self.form) {
            (What::Field, _) => self.table_stands(problem),
            (_, Form::Value) => self.grown_short_form(problem, is_whole),
            (What::Header, Form::Dotted) if is_whole => {
                let moved = quote(&self.after_first_key());
                problem
                    .says(format!("line {line} already gives a field of this table"))
                    .help(format!("move {moved} into this table and delete line {line}"))
            }
            (What::Header, Form::List { .. }) if is_whole => problem
                .says("this is already given as a list of tables")
                .help(format!("write {} here too", quote(&header(&self.path, true)))),
            (What::ListHeader, Form::Table) if is_whole => problem
                .says(format!("line {line} already gives this as one table"))
                .help(format!("write {} in line {line} too", quote(&header(&self.path, true)))),
            _ => {
                let help = if holds_entries(&names(&self.path)) {
                    "move these lines there"
                } else {
                    "give one of them another id, or make them one"
                };
                let header = quote(&header(&self.path, false));
                problem.says(format!("{header} stands already in line {line}")).help(help)
            }
        }
    }

    /// A field that is given a value, or fields, though it is already a table.
    fn table_stands(&self, problem: Diagnostic) -> Diagnostic {
        let problem = problem.says(format!("line {} already makes this a table", self.line));
        match self.second.keys.get(self.keys).map(|key| self.from(key.span.start, self.at)) {
            Some(moved) => problem.help(format!("move {} there, or delete this line", quote(&moved))),
            None => problem.help("delete this line, or write it there as a field"),
        }
    }

    /// The header of an entry at this path, or of an entry of the section that this is.
    fn header_of_entry(&self) -> String {
        let mut names = names(&self.path);
        if holds_entries(&names) {
            names.push("ID".into());
        }
        format!("[{}]", names.join("."))
    }

    /// An entry that has a short form and a table.
    fn grown_short_form(&self, problem: Diagnostic, is_whole: bool) -> Diagnostic {
        let (line, is_list) = (self.line, self.second.what == What::ListHeader && is_whole);
        let moved = self.fields_of_first();
        let what = if moved.is_empty() { format!("what line {line} says") } else { list(moved) };
        let table = if is_list || !is_whole {
            format!("a table {}", quote(&header(&self.path, is_list)))
        } else {
            "this table".to_owned()
        };
        problem
            .says(format!("line {line} already gives this in its short form"))
            .help(format!("move {what} into {table} and delete line {line}"))
    }

    /// The value of the first definition as fields of the table that it stands for; empty if that cannot be
    /// said.
    fn fields_of_first(&self) -> Vec<String> {
        let rest = self.first_key.end..self.first.span.end;
        let (TokenKind::Equals, equals) = Path::read(self.text, rest.clone()).end else { return Vec::new() };
        match self.text[equals.end..rest.end].trim_start().bytes().next() {
            Some(b'{') => self.fields_in_braces(equals.end..rest.end),
            Some(b'[') | None => Vec::new(),
            Some(_) => {
                let field = |main| format!("{main} = {}", self.from(equals.end, self.first));
                main_field(&names(&self.path)).map(field).into_iter().collect()
            }
        }
    }

    fn fields_in_braces(&self, part: Range<usize>) -> Vec<String> {
        let (mut fields, mut depth, mut start) = (Vec::new(), 0, part.start);
        for (kind, span) in tokens(self.text, part) {
            match kind {
                TokenKind::LeftCurlyBracket | TokenKind::LeftSquareBracket => depth += 1,
                TokenKind::RightCurlyBracket | TokenKind::RightSquareBracket => depth -= 1,
                _ => {}
            }
            let is_end = (depth == 1 && kind == TokenKind::Comma) || depth == 0;
            if is_end && start < span.start {
                fields.push(self.text[start..span.start].trim_matches([' ', '\t', '\n', '{']).to_owned());
            }
            if is_end {
                start = span.end;
            }
        }
        fields.retain(|field| !field.is_empty());
        fields
    }

    /// The rest of the first definition, from the key after the one that the second repeats.
    fn after_first_key(&self) -> String {
        let rest = &self.text[self.first_key.end..self.first.span.end];
        self.from(self.first.span.end - rest.trim_start_matches([' ', '\t', '.']).len(), self.first)
    }

    /// The text from `at` to the end of its line, or of the statement.
    fn from(&self, at: usize, statement: &Statement) -> String {
        self.text[at..line_end(self.text, at).min(statement.span.end)].trim().to_owned()
    }
}

/// The problem of entries with ids that are written as a list; `header` is one of them as it should be written.
pub(in crate::load) fn double_brackets(header: &str, span: Range<usize>) -> Diagnostic {
    codes::DOUBLE_BRACKETS
        .at(span)
        .says("double brackets make a list, where each entry needs an id")
        .help(format!("write {}, with another id for each", quote(header)))
}

/// The problem of a repeated header, with nothing under the first.
pub(super) fn repeated_header(path: &[PathKey], span: Range<usize>) -> Diagnostic {
    let twice = codes::DUPLICATE_TABLE.at(span).says(format!("{} stands twice", quote(&header(path, false))));
    twice.help("delete one of the two")
}

pub(super) fn header(path: &[PathKey], is_list: bool) -> String {
    let path = names(path).join(".");
    if is_list { format!("[[{path}]]") } else { format!("[{path}]") }
}

fn names<'t>(path: &[PathKey<'t>]) -> Vec<Cow<'t, str>> {
    path.iter().map(|key| key.name.clone()).collect()
}
