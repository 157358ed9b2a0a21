//! How a second definition and the first can be made one: the way out when an entry has outgrown the form that it had.

use std::borrow::Cow;
use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::definitions::{Definition, Form, What};
use super::path::{Key, Path, holds_entries, main_field, may_be_list};
use super::statement::Statement;
use super::tokens::{line_end, tokens};
use crate::diagnostic::Toml;

/// A definition of what stands already.
pub(super) struct Repetition<'a, 't> {
    pub text: &'t str,
    pub second: &'a Definition<'t>,
    pub at: &'a Statement,
    /// What is defined twice, from the root of the file.
    pub path: Vec<Key<'t>>,
    /// How many keys of the second definition lead there.
    pub keys: usize,
    /// What it stands for by the first definition, with the key that says so and its line.
    pub form: Form,
    pub first: &'a Statement,
    pub first_key: Range<usize>,
    pub line: usize,
}

impl Repetition<'_, '_> {
    /// What is wrong and what to write.
    pub(super) fn problem(&self) -> Toml {
        let is_whole = self.keys == self.second.keys.len();
        match (self.second.what, self.form) {
            (What::Field, Form::Value) => self.duplicate_key(),
            (What::Field, _) => {
                let next = self.second.keys.get(self.keys);
                let moved = next.map(|key| self.from(key.span.start, self.at));
                Toml::TableStands { moved, line: self.line }
            }
            (_, Form::Value) => self.grown_short_form(is_whole),
            (What::Header, Form::Dotted) if is_whole => {
                Toml::GrownDottedKey { moved: self.after_first_key(), line: self.line }
            }
            (What::ListHeader, Form::Table) if !may_be_list(&names(&self.path)) => {
                Toml::DoubleBrackets { header: self.header_of_entry() }
            }
            (What::Header, Form::List { .. }) if is_whole => {
                Toml::GrownList { header: header(&self.path, true), line: None }
            }
            (What::ListHeader, Form::Table) if is_whole => {
                Toml::GrownList { header: header(&self.path, true), line: Some(self.line) }
            }
            _ => Toml::DuplicateTable {
                header: header(&self.path, false),
                line: self.line,
                holds_entries: holds_entries(&names(&self.path)),
            },
        }
    }

    /// The header of an entry in this place, or of an entry of the section that this is.
    fn header_of_entry(&self) -> String {
        let mut names = names(&self.path);
        if holds_entries(&names) {
            names.push("ID".into());
        }
        format!("[{}]", names.join("."))
    }

    fn duplicate_key(&self) -> Toml {
        Toml::DuplicateKey { key: self.text[self.first_key.clone()].to_owned(), line: Some(self.line) }
    }

    fn grown_short_form(&self, is_whole: bool) -> Toml {
        let is_list = self.second.what == What::ListHeader && is_whole;
        let into = (is_list || !is_whole).then(|| header(&self.path, is_list));
        Toml::GrownShortForm { moved: self.fields_of_first(), into, line: self.line }
    }

    /// What the value of the first definition says, as fields of the table that it stands for; none where that cannot be
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

/// A header with this path.
pub(super) fn header(path: &[Key], is_list: bool) -> String {
    let path = names(path).join(".");
    if is_list { format!("[[{path}]]") } else { format!("[{path}]") }
}

fn names<'t>(path: &[Key<'t>]) -> Vec<Cow<'t, str>> {
    path.iter().map(|key| key.name.clone()).collect()
}
