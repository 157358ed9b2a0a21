//! Which statements define again what stands already, told with both places and the way out.
//!
//! The second definition is lost whole: a field, or a header with its block and with the tables that belong to the same
//! entry. The rules are those of TOML; where the parser is more lenient, what it would take is lost too.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::path::{Key, Path, holds_entries, is_part_of_entry, main_field};
use super::statement::{Kind, Statement};
use super::tokens::{line_end, tokens};
use crate::diagnostic::{Diagnostic, Places, Toml};

/// Marks the statements that are lost and says what each repeats.
pub(super) fn check(text: &str, statements: &mut [Statement]) -> Vec<Diagnostic> {
    let mut definitions = Definitions::new(text);
    for index in 0..statements.len() {
        let statement = &statements[index];
        if statement.lost {
            continue;
        }
        let path = Path::read(text, statement.span.clone());
        if statement.kind == Kind::Header {
            let is_list = text[statement.span.clone()].starts_with("[[");
            definitions.header(statements, index, path, is_list);
        } else {
            definitions.field(statements, index, path);
        }
    }
    definitions.problems
}

struct Definitions<'t> {
    text: &'t str,
    places: Places<'t>,
    problems: Vec<Diagnostic>,
    nodes: Vec<Node>,
    /// The node of each key in a node.
    children: HashMap<(usize, Cow<'t, str>), usize>,
    /// The table whose fields are being read.
    current: usize,
    /// The header of that table.
    header: Vec<Key<'t>>,
    /// The path of the block that is being lost.
    lost: Option<Vec<Cow<'t, str>>>,
}

/// What a path stands for, and the statement that said so first.
struct Node {
    form: Form,
    statement: usize,
    key: Range<usize>,
    is_empty: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// A table that so far is only a part of the path of headers.
    Implicit,
    /// A table made by dotted keys.
    Dotted,
    /// A table with a header.
    Table,
    /// A list of tables with headers; fields go to the last.
    List { last: usize },
    /// A value, which may be a table in braces.
    Value,
}

/// A definition that cannot be, since a key of its path stands for something else.
struct Conflict {
    /// What stands already.
    first: usize,
    /// How many keys of the path lead there.
    keys: usize,
}

const ROOT: usize = 0;

impl<'t> Definitions<'t> {
    fn new(text: &'t str) -> Self {
        let root = Node { form: Form::Table, statement: 0, key: 0..0, is_empty: false };
        Self {
            text,
            places: Places::new(text),
            problems: Vec::new(),
            nodes: vec![root],
            children: HashMap::new(),
            current: ROOT,
            header: Vec::new(),
            lost: None,
        }
    }

    fn header(&mut self, statements: &mut [Statement], index: usize, path: Path<'t>, is_list: bool) {
        let names = path.names();
        if self.lost.as_ref().is_some_and(|lost| is_part_of_entry(&names, lost)) {
            statements[index].lost = true;
            return;
        }
        self.lost = None;
        match self.define_header(index, &path.keys, is_list) {
            Ok(node) => self.current = node,
            Err(conflict) if self.is_only_repeated(&conflict, &path.keys, is_list) => {
                self.current = conflict.first;
                self.repeated_header(statements, index, &path.keys);
            }
            Err(conflict) => {
                self.report(&conflict, statements, index, &path.keys, is_list);
                statements[index].lost = true;
                self.lost = Some(names);
            }
        }
        self.header = path.keys;
    }

    /// Loses the first of two headers, under which nothing stands.
    fn repeated_header(&mut self, statements: &mut [Statement], index: usize, keys: &[Key]) {
        let at = keys.last().map_or(0..0, |key| key.span.clone());
        let first = &mut self.nodes[self.current];
        statements[first.statement].lost = true;
        first.statement = index;
        let earlier = std::mem::replace(&mut first.key, at.clone());
        let problem = Toml::RepeatedHeader { header: header_of(keys, false) };
        self.problems.push(Diagnostic::toml(problem, at).and(earlier, "the same here"));
    }

    /// Whether a header stands a second time and nothing was said under the first.
    fn is_only_repeated(&self, conflict: &Conflict, keys: &[Key], is_list: bool) -> bool {
        let first = &self.nodes[conflict.first];
        !is_list && conflict.keys == keys.len() && first.form == Form::Table && first.is_empty
    }

    fn field(&mut self, statements: &mut [Statement], index: usize, path: Path<'t>) {
        if self.lost.is_some() {
            statements[index].lost = true;
        } else if let Err(conflict) = self.define_field(index, &path.keys) {
            statements[index].lost = true;
            self.report(&conflict, statements, index, &path.keys, false);
        }
    }

    fn define_header(&mut self, index: usize, keys: &[Key<'t>], is_list: bool) -> Result<usize, Conflict> {
        let mut node = ROOT;
        for (before, key) in keys.iter().enumerate() {
            let conflict = |first| Conflict { first, keys: before + 1 };
            let is_last = before + 1 == keys.len();
            let (child, is_new) =
                self.child(node, key, index, if is_last { Form::Table } else { Form::Implicit });
            node = match (self.nodes[child].form, is_last) {
                (Form::Value, _) => return Err(conflict(child)),
                (Form::List { last }, false) => last,
                (_, false) => child,
                (Form::List { .. }, true) if is_list => self.list_item(child, index, key),
                (_, true) if is_new && is_list => self.list_item(child, index, key),
                (_, true) if is_new => child,
                (Form::Implicit, true) if !is_list => {
                    let node = &mut self.nodes[child];
                    (node.form, node.statement, node.key) = (Form::Table, index, key.span.clone());
                    child
                }
                (_, true) => return Err(conflict(child)),
            };
        }
        Ok(node)
    }

    fn define_field(&mut self, index: usize, keys: &[Key<'t>]) -> Result<(), Conflict> {
        let mut node = self.current;
        for (before, key) in keys.iter().enumerate() {
            let is_last = before + 1 == keys.len();
            let (child, is_new) =
                self.child(node, key, index, if is_last { Form::Value } else { Form::Dotted });
            let form = &mut self.nodes[child].form;
            if !is_new && (is_last || !matches!(form, Form::Implicit | Form::Dotted)) {
                return Err(Conflict { first: child, keys: before + 1 });
            }
            if !is_last {
                *form = Form::Dotted;
            }
            node = child;
        }
        Ok(())
    }

    /// What stands under a key, made in `form` if nothing does.
    fn child(&mut self, table: usize, key: &Key<'t>, statement: usize, form: Form) -> (usize, bool) {
        let next = self.nodes.len();
        match self.children.entry((table, key.name.clone())) {
            Entry::Occupied(child) => (*child.get(), false),
            Entry::Vacant(vacant) => {
                vacant.insert(next);
                self.nodes[table].is_empty = false;
                self.nodes.push(Node { form, statement, key: key.span.clone(), is_empty: true });
                (next, true)
            }
        }
    }

    /// One more table in a list.
    fn list_item(&mut self, list: usize, statement: usize, key: &Key) -> usize {
        let last = self.nodes.len();
        self.nodes.push(Node { form: Form::Table, statement, key: key.span.clone(), is_empty: false });
        self.nodes[list].form = Form::List { last };
        last
    }

    fn report(
        &mut self,
        conflict: &Conflict,
        statements: &[Statement],
        index: usize,
        keys: &[Key<'t>],
        is_list: bool,
    ) {
        let Node { form, statement, ref key, .. } = self.nodes[conflict.first];
        let second =
            Second { text: self.text, statement: &statements[index], header: &self.header, keys, is_list };
        let line = self.places.line_column(key.start).0;
        let problem = second.problem(conflict.keys, form, &statements[statement], key, line);
        let at = keys[conflict.keys - 1].span.clone();
        self.problems.push(Diagnostic::toml(problem, at).and(key.clone(), "first defined here"));
    }
}

/// A second definition.
struct Second<'a, 't> {
    text: &'t str,
    statement: &'a Statement,
    /// The header that it is or stands under.
    header: &'a [Key<'t>],
    keys: &'a [Key<'t>],
    is_list: bool,
}

impl Second<'_, '_> {
    /// What it repeats, and how the two can be one: `first` made of its key a thing of this `form`.
    fn problem(&self, keys: usize, form: Form, first: &Statement, key: &Range<usize>, line: usize) -> Toml {
        let is_header = self.statement.kind == Kind::Header;
        let is_whole = keys == self.keys.len();
        let path = self.path(keys);
        let header = header_of(&path, matches!(form, Form::List { .. }));
        match form {
            Form::Value if is_header => Toml::GrownShortForm {
                moved: self.fields_of(first, key, &path),
                into: (!is_whole).then_some(header),
                line,
            },
            Form::Dotted if is_header && is_whole && !self.is_list => {
                Toml::GrownDottedKey { moved: self.from_next_key(first, key.end), line }
            }
            Form::Table if self.is_list && is_whole => {
                Toml::GrownList { header: header_of(&path, true), line: Some(line) }
            }
            Form::List { .. } if is_header && is_whole => {
                Toml::GrownList { header: header_of(&path, true), line: None }
            }
            Form::Value => Toml::DuplicateKey { key: self.text[key.clone()].to_owned(), line: Some(line) },
            _ if is_header => {
                Toml::DuplicateTable { header, line, holds_entries: holds_entries(&names(&path)) }
            }
            _ => {
                let moved = match self.keys.get(keys) {
                    Some(next) => Some(self.from(next.span.start, self.statement)),
                    None => self.fields_of(self.statement, &self.keys[keys - 1].span, &path).pop(),
                };
                Toml::TableStands { moved, header, line }
            }
        }
    }

    /// The first keys of the definition from the root of the file.
    fn path(&self, keys: usize) -> Vec<Key<'_>> {
        let own = &self.keys[..keys];
        if self.statement.kind == Kind::Header { own.to_vec() } else { [self.header, own].concat() }
    }

    /// What the value of a field says, as fields of the table that it stands for; none where that cannot be said.
    fn fields_of(&self, field: &Statement, key: &Range<usize>, path: &[Key]) -> Vec<String> {
        let after = Path::read(self.text, key.end..field.span.end);
        let (TokenKind::Equals, equals) = after.end else { return Vec::new() };
        let value = self.from(equals.end, field);
        match self.text[equals.end..].trim_start().bytes().next() {
            Some(b'{') => self.fields_in_braces(equals.end..field.span.end),
            Some(b'[') | None => Vec::new(),
            Some(_) => main_field(&names(path)).map(|main| format!("{main} = {value}")).into_iter().collect(),
        }
    }

    fn fields_in_braces(&self, part: Range<usize>) -> Vec<String> {
        let (mut fields, mut depth, mut start) = (Vec::new(), 0, part.start);
        for (kind, span) in tokens(self.text, part) {
            let is_end = match kind {
                TokenKind::LeftCurlyBracket | TokenKind::LeftSquareBracket => {
                    depth += 1;
                    if depth == 1 {
                        start = span.end;
                    }
                    false
                }
                TokenKind::RightCurlyBracket | TokenKind::RightSquareBracket => {
                    depth -= 1;
                    depth == 0
                }
                kind => kind == TokenKind::Comma && depth == 1,
            };
            if is_end {
                fields.push(self.text[start..span.start].trim().to_owned());
                start = span.end;
            }
        }
        fields.retain(|field| !field.is_empty());
        fields
    }

    /// The rest of a field, from the key after the one that ends at `at`.
    fn from_next_key(&self, field: &Statement, at: usize) -> String {
        let rest = &self.text[at..field.span.end];
        self.from(at + rest.len() - rest.trim_start_matches([' ', '\t', '.']).len(), field)
    }

    /// The text from `at` to the end of the line, or of the statement.
    fn from(&self, at: usize, statement: &Statement) -> String {
        self.text[at..line_end(self.text, at).min(statement.span.end)].trim().to_owned()
    }
}

fn names<'t>(keys: &[Key<'t>]) -> Vec<Cow<'t, str>> {
    keys.iter().map(|key| key.name.clone()).collect()
}

fn header_of(keys: &[Key], is_list: bool) -> String {
    let path = names(keys).join(".");
    if is_list { format!("[[{path}]]") } else { format!("[{path}]") }
}
