//! Which statements are lost because something is not TOML, and the one problem that each run of them has.
//!
//! Damage spreads: the lines of a text whose opening quotes are broken look like statements, good ones among them. So a
//! closing bracket or closing quotes that nothing opened make suspicious what stands between them and the last thing that
//! went wrong, and a broken header loses its block.

use std::borrow::Cow;

use super::fault::fault;
use super::path::{Path, is_part_of_entry};
use super::statement::{Kind, Statement};
use super::tokens::{is_multi_line, tokens};
use crate::diagnostic::{Diagnostic, Toml};

/// Marks the statements that are lost and says why.
pub(super) fn check(text: &str, statements: &mut [Statement]) -> Vec<Diagnostic> {
    let mut damage = Damage { text, problems: Vec::new(), block: None, run: None, empty: None };
    for index in 0..statements.len() {
        match statements[index].kind {
            Kind::Header => damage.header(&mut statements[index]),
            Kind::BrokenHeader => damage.broken_header(&mut statements[index]),
            Kind::Field | Kind::Stray if damage.block.is_some() => statements[index].lost = true,
            Kind::Field | Kind::Stray => damage.field(statements, index),
        }
    }
    damage.problems
}

struct Damage<'t> {
    text: &'t str,
    problems: Vec<Diagnostic>,
    /// The path of the block that is being lost.
    block: Option<Vec<Cow<'t, str>>>,
    /// The last run of lost statements in the block.
    run: Option<Run>,
    /// The last field of the block whose text is empty: two quotes are what is left of three.
    empty: Option<Suspect>,
}

/// Lost statements without a good one between them.
#[derive(Clone, Copy)]
struct Run {
    first: Suspect,
    last: usize,
}

/// A statement where damage may begin, and how many problems there are up to it.
#[derive(Clone, Copy)]
struct Suspect {
    statement: usize,
    problems: usize,
}

impl<'t> Damage<'t> {
    fn header(&mut self, header: &mut Statement) {
        (self.run, self.empty) = (None, None);
        let path = Path::read(self.text, header.span.clone()).names();
        header.lost = self.block.as_ref().is_some_and(|block| is_part_of_entry(&path, block));
        if !header.lost {
            self.block = None;
        }
    }

    fn broken_header(&mut self, header: &mut Statement) {
        (self.run, self.empty) = (None, None);
        header.lost = true;
        self.problems.extend(fault(self.text, header));
        self.block = Some(Path::read(self.text, header.span.clone()).names());
    }

    fn field(&mut self, statements: &mut [Statement], index: usize) {
        let statement = &statements[index];
        let Some(problem) = fault(self.text, statement) else {
            if is_empty_text(self.text, statement) {
                self.empty = Some(Suspect { statement: index, problems: self.problems.len() });
            }
            return;
        };
        let run = self.run.filter(|run| run.last + 1 == index);
        if let Some(first) = self.opening(statement) {
            self.lose(statements, first, index);
            return;
        }
        let is_echo = run.is_some() && statement.kind == Kind::Stray;
        if !is_echo {
            self.problems.push(problem);
        }
        let here = Suspect { statement: index, problems: self.problems.len() };
        self.run = Some(Run { first: run.map_or(here, |run| run.first), last: index });
        statements[index].lost = true;
    }

    /// Where the damage began that this broken statement ends, if it ends one.
    fn opening(&self, statement: &Statement) -> Option<Suspect> {
        let run = self.run.map(|run| run.first);
        if closes_text(self.text, statement) {
            let is_first = |empty: &Suspect| run.is_none_or(|run| run.statement <= empty.statement + 1);
            return self.empty.filter(is_first).or(run);
        }
        run.filter(|_| self.text[statement.span.clone()].starts_with(['}', ']', ',']))
    }

    /// Loses every statement from the first to the last as one run, for what is wrong with the first.
    fn lose(&mut self, statements: &mut [Statement], first: Suspect, last: usize) {
        self.problems.truncate(first.problems);
        if !statements[first.statement].lost {
            let end = statements[first.statement].span.end;
            self.problems.push(Diagnostic::toml(Toml::TextClosedAtOnce, end - 2..end));
        }
        statements[first.statement..=last].iter_mut().for_each(|statement| statement.lost = true);
        let first = Suspect { problems: self.problems.len(), ..first };
        (self.run, self.empty) = (Some(Run { first, last }), None);
    }
}

/// Whether the statement is a field with two quotes and nothing between them, at the end of its line.
fn is_empty_text(text: &str, statement: &Statement) -> bool {
    let content = &text[statement.span.clone()];
    content.trim_end().ends_with("\"\"") || content.trim_end().ends_with("''")
}

/// Whether a broken statement has the three quotes that end a text, and no field to which they belong.
fn closes_text(text: &str, statement: &Statement) -> bool {
    let content = &text[statement.span.clone()];
    let has_quotes = content.contains("\"\"\"") || content.contains("'''");
    let is_of_text = || tokens(text, statement.span.clone()).any(|(kind, _)| is_multi_line(kind));
    has_quotes && (statement.kind == Kind::Stray || !is_of_text())
}
