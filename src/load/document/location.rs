//! The entry and the field that a place of the text is in, by headers and keys. It does not know whether that
//! entry could be read.

use std::borrow::Cow;
use std::collections::HashMap;
use std::iter::Peekable;
use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::header;
use super::path::{Path, PathKey};
use super::statement::{Statement, StatementKind};
use super::tokens::{Token, tokens};
use crate::diagnostic::{Diagnostic, Location};
use crate::model::EntryKind;

/// Sets the entry that each problem is in; statements and problems are in the order of the text.
pub(super) fn locate(text: &str, statements: &[Statement], problems: &mut [Diagnostic]) {
    let mut block = HeaderScope::new(text);
    let mut rest = statements.iter().peekable();
    let mut current = None;
    for problem in problems.iter_mut().filter(|problem| problem.span != (0..0)) {
        while let Some(statement) = rest.next_if(|statement| statement.span.start <= problem.span.start) {
            block.enter(statement);
            current = Some(statement);
        }
        problem.location = current.and_then(|statement| block.location(statement, problem.span.start));
    }
}

/// One step from the root of a file to a value.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum PathStep<'t> {
    Key(Cow<'t, str>),
    /// An item of a list, from 0.
    Item(usize),
}

impl PathStep<'_> {
    /// The name, if it is a key.
    pub(super) fn name(&self) -> Option<&str> {
        match self {
            Self::Key(name) => Some(name),
            Self::Item(_) => None,
        }
    }
}

/// The header that a statement is under.
pub(super) struct HeaderScope<'t> {
    text: &'t str,
    header: Vec<PathStep<'t>>,
    /// The number of tables that each list of tables has so far.
    lists: HashMap<Vec<Cow<'t, str>>, usize>,
    /// The value that was looked into last.
    value: Option<ValueSteps<'t>>,
}

impl<'t> HeaderScope<'t> {
    /// The top of a text.
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, header: Vec::new(), lists: HashMap::new(), value: None }
    }

    /// Goes on to the next statement, which may be a header.
    pub(super) fn enter(&mut self, statement: &Statement) {
        let names = match statement.kind {
            StatementKind::Header => Path::read(self.text, statement.span.clone()).names(),
            StatementKind::BrokenHeader => {
                header::names(self.text, statement.span.clone()).unwrap_or_default()
            }
            StatementKind::Field | StatementKind::Stray => return,
        };
        let is_lost = statement.lost || statement.kind == StatementKind::BrokenHeader;
        if self.text[statement.span.clone()].starts_with("[[") && !is_lost {
            *self.lists.entry(names.clone()).or_default() += 1;
        }
        self.header.clear();
        for (index, name) in names.iter().enumerate() {
            self.header.push(PathStep::Key(name.clone()));
            // A table that was lost is not part of the list.
            let is_none_of_list = is_lost && index + 1 == names.len();
            let tables = self.lists.get(&names[..=index]).filter(|_| !is_none_of_list);
            self.header.extend(tables.map(|tables| PathStep::Item(tables - 1)));
        }
    }

    /// The entry and the field to which a place in a statement belongs.
    fn location(&mut self, statement: &Statement, at: usize) -> Option<Location> {
        let mut steps = self.header.clone();
        if statement.kind == StatementKind::Field {
            steps.extend(self.steps_of_field(statement, at, usize::MAX));
        }
        location(&steps)
    }

    /// The steps to a key or to a value in a statement, the key itself among them.
    pub(super) fn steps(&mut self, statement: &Statement, at: usize) -> Vec<PathStep<'t>> {
        if statement.kind == StatementKind::Header {
            let keys = Path::read(self.text, statement.span.clone()).keys.into_iter();
            return keys.take_while(|key| key.span.start <= at).map(|key| PathStep::Key(key.name)).collect();
        }
        let mut steps = self.header.clone();
        steps.extend(self.steps_of_field(statement, at, at));
        steps
    }

    /// The steps of a field's own keys that begin up to `last`, and those in its value to a place.
    fn steps_of_field(&mut self, statement: &Statement, at: usize, last: usize) -> Vec<PathStep<'t>> {
        let Path { keys, end: (_, equals) } = Path::read(self.text, statement.span.clone());
        let keys = keys.into_iter().filter(|key| key.span.start <= last);
        let own = keys.map(|key| PathStep::Key(key.name));
        let bytes = equals.end..statement.span.end;
        let known = self.value.take().filter(|value| value.bytes == bytes && value.at <= at);
        let value = self.value.insert(known.unwrap_or_else(|| ValueSteps::new(self.text, bytes)));
        own.chain(value.to(at).iter().cloned()).collect()
    }
}

/// The keys and the items that lead from a value to one place inside it after the other.
struct ValueSteps<'t> {
    text: &'t str,
    bytes: Range<usize>,
    /// The place that was come to.
    at: usize,
    rest: Peekable<Box<dyn Iterator<Item = Token> + 't>>,
    steps: Vec<PathStep<'t>>,
    /// Each open bracket, with the number of steps that lead to it.
    open: Vec<(TokenKind, usize)>,
    is_key: bool,
}

impl<'t> ValueSteps<'t> {
    fn new(text: &'t str, bytes: Range<usize>) -> Self {
        let tokens: Box<dyn Iterator<Item = Token> + 't> = Box::new(tokens(text, bytes.clone()));
        let (at, rest) = (bytes.start, tokens.peekable());
        Self { text, bytes, at, rest, steps: Vec::new(), open: Vec::new(), is_key: false }
    }

    /// The steps to a place, which is not before the last one.
    fn to(&mut self, at: usize) -> &[PathStep<'t>] {
        self.at = at;
        while let Some((kind, span)) = self.rest.next_if(|(_, span)| span.start <= at) {
            self.pass(kind, span);
        }
        &self.steps
    }

    fn pass(&mut self, kind: TokenKind, span: Range<usize>) {
        let Self { steps, open, is_key, .. } = self;
        match (kind, open.last()) {
            (TokenKind::LeftCurlyBracket, _) => {
                open.push((kind, steps.len()));
                *is_key = true;
            }
            (TokenKind::LeftSquareBracket, _) => {
                open.push((kind, steps.len()));
                steps.push(PathStep::Item(0));
                *is_key = false;
            }
            (TokenKind::RightCurlyBracket | TokenKind::RightSquareBracket, Some(&(_, before))) => {
                steps.truncate(before);
                open.pop();
            }
            (TokenKind::Comma, Some(&(TokenKind::LeftCurlyBracket, before))) => {
                steps.truncate(before);
                *is_key = true;
            }
            (TokenKind::Comma, Some(&(_, before))) => {
                steps.truncate(before + 1);
                if let Some(PathStep::Item(item)) = steps.last_mut() {
                    *item += 1;
                }
            }
            (TokenKind::Equals, _) => *is_key = false,
            (TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString, _) if *is_key => {
                steps.push(PathStep::Key(PathKey::read(self.text, span).name));
            }
            _ => {}
        }
    }
}

/// The entry to which steps from the root lead, and the field of it.
fn location(steps: &[PathStep]) -> Option<Location> {
    let name = |step: &PathStep| match step {
        PathStep::Key(name) => Some(name.to_string()),
        PathStep::Item(_) => None,
    };
    let kind = EntryKind::of_section(&name(steps.first()?)?)?;
    let (entry, mut rest) = steps.split_at_checked(kind.keys())?;
    let mut key = entry[1..].iter().map(name).collect::<Option<Vec<_>>>()?.join(".");
    if let (EntryKind::Position, [PathStep::Item(item), of_item @ ..]) = (kind, rest) {
        key = format!("{key}.{}", item + 1);
        rest = of_item;
    }
    let location = Location::of((kind.section(), &key));
    let (field, rest) = match rest {
        [PathStep::Key(ties), PathStep::Key(to), rest @ ..] if ties == "ties" => (format!("ties.{to}"), rest),
        [PathStep::Key(field), rest @ ..] => (field.to_string(), rest),
        _ => return Some(location),
    };
    let item = if let Some(PathStep::Item(item)) = rest.first() { *item } else { 0 };
    Some(location.field(field, item))
}

#[cfg(test)]
mod tests {
    use super::{locate, location};
    use crate::diagnostic::{Location, codes};
    use crate::load::document::statement;

    /// The location of the one `?` of a text: the entry, the field and the item.
    fn of(text: &str) -> String {
        let at = text.find('?').unwrap();
        let mut problems = [codes::SYNTAX.at(at..at + 1)];
        locate(text, &statement::split(text), &mut problems);
        let [problem] = problems;
        match problem.location {
            Some(Location { section, key, field, item }) => {
                format!("{section}.{key} {} {item}", field.unwrap_or_default())
            }
            None => "nowhere".to_owned(),
        }
    }

    #[test]
    fn headers_and_keys_tell_the_entry() {
        assert_eq!(of("title = '?'\n[actors.a]"), "nowhere");
        assert_eq!(of("[actors]\n# ?"), "nowhere");
        assert_eq!(of("[actors.a]\nname = ?"), "actors.a name 0");
        assert_eq!(of("[actors.a]\nname = 'A'\n  [actors.c]\n  name = ?"), "actors.c name 0");
        assert_eq!(of("[ actors . 'a b' ]\nnothing at all ?"), "actors.a b  0");
        assert_eq!(of("[actors]\na.name = 'A'\nab.kind = '?'"), "actors.ab kind 0");
        assert_eq!(of("actors.a.ties.b = [1, '?']"), "actors.a ties.b 1");
        assert_eq!(of("[actors.a]\n[actors.b\nname = '?'"), "actors.b name 0");
        assert_eq!(of("[[figures]]\nlabel = '?'"), "nowhere");
    }

    #[test]
    fn brackets_are_looked_into() {
        assert_eq!(of("[actors]\na = { name = 'A', ties = { b = 'x' }, role = '?' }"), "actors.a role 0");
        assert_eq!(of("actors = { a = 'A', b = { source = ['x', '?'] } }"), "actors.b source 1");
        assert_eq!(of("[positions]\na.i = [{ text = 'x' }, { text = '?' }]"), "positions.a.i.2 text 0");
        assert_eq!(of("[positions.a]\ni = ['x', '?']"), "positions.a.i.2  0");
    }

    #[test]
    fn positions_are_counted() {
        let first = "[[positions.a.i]]\ntext = 'x'\n[[positions.a.j]]\ntext = 'x'\n";
        assert_eq!(of(&format!("{first}[[positions.a.i]]\ntext = '?'")), "positions.a.i.2 text 0");
        assert_eq!(of(&format!("{first}[positions.b.i]\ntext = '?'")), "positions.b.i text 0");
        assert_eq!(of(&format!("{first}[[positions.a.i]\ntext = '?'")), "positions.a.i text 0");
    }

    #[test]
    fn no_step_leads_to_no_entry() {
        assert_eq!(location(&[]), None);
    }
}
