//! Statements that define something a second time.
//!
//! The whole second definition is lost: a field, or a header with its block and with the tables after it that
//! belong to the same entry. The rules are those of TOML; where the parser is more lenient, what it would
//! accept is lost too.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::definition::{Definition, Form, What};
use super::path::{Path, PathKey, is_part_of_entry};
use super::repetition::{self, Repetition};
use super::statement::{Statement, StatementKind};
use crate::diagnostic::{Diagnostic, Places};

/// Marks the statements that are lost and reports what each repeats.
pub(super) fn check(text: &str, statements: &mut [Statement]) -> Vec<Diagnostic> {
    let mut definitions = Definitions::new(text);
    for index in 0..statements.len() {
        let Statement { kind, ref span, lost: false, .. } = statements[index] else { continue };
        let keys = Path::read(text, span.clone()).keys;
        let what = match kind {
            StatementKind::Header if text[span.clone()].starts_with("[[") => What::ListHeader,
            StatementKind::Header => What::Header,
            _ => What::Field,
        };
        definitions.add(statements, Definition { statement: index, what, keys });
    }
    definitions.problems
}

/// A path, its form, and where it was first defined.
struct Node {
    form: Form,
    statement: usize,
    key: Range<usize>,
    is_empty: bool,
}

/// A definition that is impossible, since a key of its path is already something else.
struct Conflict {
    /// The statement that defined it first.
    first: usize,
    /// The number of keys of the path that lead there.
    keys: usize,
}

struct Definitions<'t> {
    text: &'t str,
    places: Places<'t>,
    problems: Vec<Diagnostic>,
    nodes: Vec<Node>,
    /// The node of each key below a node.
    children: HashMap<(usize, Cow<'t, str>), usize>,
    /// The table whose fields are being read, and its header.
    current: usize,
    header: Vec<PathKey<'t>>,
    /// The path of the block that is being lost.
    lost: Option<Vec<Cow<'t, str>>>,
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

    fn add(&mut self, statements: &mut [Statement], definition: Definition<'t>) {
        if self.is_in_lost_block(&definition) {
            statements[definition.statement].lost = true;
        } else if definition.what == What::Field {
            if let Err(conflict) = self.add_field(&definition) {
                self.report(&conflict, statements, &definition);
                statements[definition.statement].lost = true;
            }
        } else {
            self.add_block(statements, definition);
        }
    }

    fn is_in_lost_block(&self, definition: &Definition) -> bool {
        let names = || definition.keys.iter().map(|key| key.name.clone()).collect::<Vec<_>>();
        let is_in = |block: &Vec<_>| definition.what == What::Field || is_part_of_entry(&names(), block);
        self.lost.as_ref().is_some_and(is_in)
    }

    fn add_block(&mut self, statements: &mut [Statement], definition: Definition<'t>) {
        self.lost = None;
        match self.add_header(&definition) {
            Ok(node) => self.current = node,
            Err(conflict) if self.is_only_repeated(&conflict, &definition) => {
                self.current = conflict.first;
                self.lose_first(statements, &definition);
            }
            Err(conflict) => {
                self.report(&conflict, statements, &definition);
                statements[definition.statement].lost = true;
                self.lost = Some(definition.keys.iter().map(|key| key.name.clone()).collect());
            }
        }
        self.header = definition.keys;
    }

    fn add_header(&mut self, definition: &Definition<'t>) -> Result<usize, Conflict> {
        let Some((last, parents)) = definition.keys.split_last() else { return Ok(ROOT) };
        let mut node = ROOT;
        for (before, key) in parents.iter().enumerate() {
            let child =
                self.child(node, key).unwrap_or_else(|| self.define(node, key, definition, Form::Implicit));
            node = match self.nodes[child].form {
                Form::Value => return Err(Conflict { first: child, keys: before + 1 }),
                Form::List { last } => last,
                Form::Implicit | Form::Dotted | Form::Table => child,
            };
        }
        let is_list = definition.what == What::ListHeader;
        match self.child(node, last) {
            None if is_list => {
                let new = self.define(node, last, definition, Form::Value);
                Ok(self.define_item(new, last, definition))
            }
            None => Ok(self.define(node, last, definition, Form::Table)),
            Some(child) => match self.nodes[child].form {
                Form::List { .. } if is_list => Ok(self.define_item(child, last, definition)),
                Form::Implicit if !is_list => {
                    let key = last.span.clone();
                    self.nodes[child] =
                        Node { form: Form::Table, statement: definition.statement, key, is_empty: false };
                    Ok(child)
                }
                _ => Err(Conflict { first: child, keys: definition.keys.len() }),
            },
        }
    }

    fn add_field(&mut self, definition: &Definition<'t>) -> Result<(), Conflict> {
        let Some((last, parents)) = definition.keys.split_last() else { return Ok(()) };
        let mut node = self.current;
        for (before, key) in parents.iter().enumerate() {
            let child =
                self.child(node, key).unwrap_or_else(|| self.define(node, key, definition, Form::Dotted));
            if !matches!(self.nodes[child].form, Form::Implicit | Form::Dotted) {
                return Err(Conflict { first: child, keys: before + 1 });
            }
            self.nodes[child].form = Form::Dotted;
            node = child;
        }
        if let Some(first) = self.child(node, last) {
            return Err(Conflict { first, keys: definition.keys.len() });
        }
        self.define(node, last, definition, Form::Value);
        Ok(())
    }

    fn child(&self, table: usize, key: &PathKey<'t>) -> Option<usize> {
        self.children.get(&(table, key.name.clone())).copied()
    }

    fn define(&mut self, table: usize, key: &PathKey<'t>, by: &Definition, form: Form) -> usize {
        let node = self.nodes.len();
        self.nodes.push(Node { form, statement: by.statement, key: key.span.clone(), is_empty: true });
        self.nodes[table].is_empty = false;
        self.children.insert((table, key.name.clone()), node);
        node
    }

    /// One more table of a list.
    fn define_item(&mut self, list: usize, key: &PathKey, by: &Definition) -> usize {
        let item = self.nodes.len();
        self.nodes.push(Node {
            form: Form::Table,
            statement: by.statement,
            key: key.span.clone(),
            is_empty: true,
        });
        self.nodes[list].form = Form::List { last: item };
        item
    }

    /// True if a header is repeated and nothing was said under the first.
    fn is_only_repeated(&self, conflict: &Conflict, second: &Definition) -> bool {
        let first = &self.nodes[conflict.first];
        let is_same = second.what == What::Header && conflict.keys == second.keys.len();
        is_same && first.form == Form::Table && first.is_empty
    }

    /// Loses the first of two headers, which has nothing under it.
    fn lose_first(&mut self, statements: &mut [Statement], second: &Definition) {
        let node = &mut self.nodes[self.current];
        statements[node.statement].lost = true;
        node.statement = second.statement;
        let at = second.keys.last().map_or(0..0, |key| key.span.clone());
        let first = std::mem::replace(&mut node.key, at.clone());
        let problem = repetition::repeated_header(&second.keys, at);
        self.problems.push(problem.and(first, "the same here"));
    }

    fn report(&mut self, conflict: &Conflict, statements: &[Statement], second: &Definition<'t>) {
        let first = &self.nodes[conflict.first];
        let header = if second.what == What::Field { self.header.as_slice() } else { &[] };
        let repetition = Repetition {
            text: self.text,
            second,
            at: &statements[second.statement],
            path: [header, &second.keys[..conflict.keys]].concat(),
            keys: conflict.keys,
            form: first.form,
            first: &statements[first.statement],
            first_key: first.key.clone(),
            line: self.places.line_column(first.key.start).0,
        };
        let key = second.keys[conflict.keys - 1].span.clone();
        self.problems.push(repetition.problem(key).and(first.key.clone(), "first defined here"));
    }
}
