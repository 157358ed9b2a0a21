//! Which statements are lost because something is not TOML, and the one problem that each run of them has.
//!
//! Damage spreads: the lines of a text whose opening quotes are broken look like statements, good ones among them. So a
//! closing bracket or closing quotes that nothing opened make suspicious all that stands between them and the first thing
//! that is wrong in the block, and a broken header loses its block.

use std::borrow::Cow;

use super::fault::fault;
use super::path::{Path, is_part_of_entry};
use super::statement::{Kind, Statement};
use super::tokens::{is_multi_line, tokens, trimmed};
use crate::diagnostic::{Diagnostic, Problem, Toml};

/// Marks the statements that are lost and says why.
pub(super) fn check(text: &str, statements: &mut [Statement]) -> Vec<Diagnostic> {
    let mut damage =
        Damage { text, problems: Vec::new(), block: None, broken: None, empty: None, last_broken: None };
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
    /// The first statement of the block that is broken in a way that may spread.
    broken: Option<Suspect>,
    /// The first field of the block whose text is empty: two quotes are what is left of three.
    empty: Option<Suspect>,
    /// The last statement that is broken.
    last_broken: Option<usize>,
}

/// A statement where damage may begin, and how many problems there are before it.
#[derive(Clone, Copy)]
struct Suspect {
    statement: usize,
    problems: usize,
}

impl<'t> Damage<'t> {
    fn header(&mut self, header: &mut Statement) {
        (self.broken, self.empty) = (None, None);
        let path = Path::read(self.text, header.span.clone()).names();
        header.lost = self.block.as_ref().is_some_and(|block| is_part_of_entry(&path, block));
        if !header.lost {
            self.block = None;
        }
    }

    fn broken_header(&mut self, header: &mut Statement) {
        (self.broken, self.empty) = (None, None);
        header.lost = true;
        self.problems.extend(fault(self.text, header));
        self.block = Some(Path::read(self.text, header.span.clone()).names());
    }

    fn field(&mut self, statements: &mut [Statement], index: usize) {
        let statement = &statements[index];
        let here = Suspect { statement: index, problems: self.problems.len() };
        let Some(problem) = fault(self.text, statement) else {
            if is_empty_text(self.text, statement) {
                self.empty.get_or_insert(here);
            }
            return;
        };
        let spreads = may_spread(&problem.problem);
        if let Some(first) = self.opening(statement) {
            self.lose_from(statements, first, index);
        } else if statement.kind == Kind::Field || index == 0 || self.last_broken != Some(index - 1) {
            self.problems.push(problem);
        }
        if spreads {
            self.broken.get_or_insert(here);
        }
        self.last_broken = Some(index);
        statements[index].lost = true;
    }

    /// Where the damage may have begun that this broken statement ends, if it ends one.
    fn opening(&self, statement: &Statement) -> Option<Suspect> {
        if closes_text(self.text, statement) {
            let suspects = self.broken.into_iter().chain(self.empty);
            return suspects.min_by_key(|suspect| suspect.statement);
        }
        self.broken.filter(|_| self.text[statement.span.clone()].starts_with(['}', ']', ',']))
    }

    /// Loses every statement from the first to before the last, for what is wrong with the first.
    fn lose_from(&mut self, statements: &mut [Statement], first: Suspect, last: usize) {
        let opening = &statements[first.statement];
        if opening.lost {
            self.problems.truncate(first.problems + 1);
        } else {
            let end = trimmed(self.text, opening.span.clone()).end;
            self.problems.truncate(first.problems);
            self.problems.push(Diagnostic::toml(Toml::TextClosedAtOnce, end - 2..end));
        }
        statements[first.statement..last].iter_mut().for_each(|statement| statement.lost = true);
        self.broken = Some(first);
    }
}

/// Whether what is wrong may be a lost bracket or quotation mark, so that the next lines may belong to the statement.
fn may_spread(problem: &Problem) -> bool {
    use Toml::{
        BadEscape, BooleanSpelling, CurlyQuotes, DuplicateKey, ImpossibleDate, KeyOfWords, ThousandsCommas,
        TooDeep, UnquotedDate,
    };
    let Problem::Toml(problem) = problem else { return false };
    !matches!(
        problem,
        ThousandsCommas { .. }
            | UnquotedDate { .. }
            | ImpossibleDate { .. }
            | BooleanSpelling { .. }
            | CurlyQuotes
            | DuplicateKey { .. }
            | KeyOfWords { .. }
            | BadEscape
            | TooDeep
    )
}

/// Whether the statement is a field with two quotes and nothing between them, at the end of its line.
fn is_empty_text(text: &str, statement: &Statement) -> bool {
    let content = &text[trimmed(text, statement.span.clone())];
    content.ends_with("\"\"") || content.ends_with("''")
}

/// Whether a broken statement has the three quotes that end a text, and no field to which they belong.
fn closes_text(text: &str, statement: &Statement) -> bool {
    let content = &text[statement.span.clone()];
    let has_quotes = content.contains("\"\"\"") || content.contains("'''");
    let is_of_text = || tokens(text, statement.span.clone()).any(|(kind, _)| is_multi_line(kind));
    has_quotes && (statement.kind == Kind::Stray || !is_of_text())
}
