//! Which statements are lost because something is not TOML, and the one problem that each run of them has.
//!
//! Damage spreads: the lines of a text whose opening quotes are broken look like statements, good ones among
//! them. So a closing bracket or closing quotes that nothing opened take with them everything back to the
//! first broken statement of the block, which may have lost the opening ones, and a broken header takes its
//! block.

use std::borrow::Cow;
use std::ops::Range;

use super::fault::fault;
use super::header;
use super::path::{Path, is_part_of_entry};
use super::statement::{Statement, StatementKind};
use super::tokens::{is_multi_line, tokens, trimmed};
use crate::diagnostic::{Diagnostic, codes};

/// Marks the statements that are lost and reports why.
pub(super) fn check(text: &str, statements: &mut [Statement]) -> Vec<Diagnostic> {
    let mut damage = Damage {
        text,
        problems: Vec::new(),
        block: None,
        bracket: None,
        quotes: None,
        last_broken: None,
        lost: 0..0,
    };
    for index in 0..statements.len() {
        match statements[index].kind {
            _ if statements[index].lost => {}
            StatementKind::Header => damage.header(&mut statements[index]),
            StatementKind::BrokenHeader => damage.broken_header(&mut statements[index]),
            StatementKind::Field | StatementKind::Stray if damage.block.is_some() => {
                statements[index].lost = true;
            }
            StatementKind::Field | StatementKind::Stray => damage.field(statements, index),
        }
    }
    damage.problems
}

struct Damage<'t> {
    text: &'t str,
    problems: Vec<Diagnostic>,
    /// The path of the block that is being lost.
    block: Option<Vec<Cow<'t, str>>>,
    /// The first statement of the block that may have lost the bracket that opens an array or a table.
    bracket: Option<Suspect>,
    /// The first statement of the block that may have lost the quotes that open a text over several lines.
    quotes: Option<Suspect>,
    /// The last broken statement.
    last_broken: Option<usize>,
    /// The last statements that were lost together, so that none is marked again and again.
    lost: Range<usize>,
}

/// A statement where damage may begin, and how many problems there are up to it.
#[derive(Clone, Copy)]
struct Suspect {
    statement: usize,
    problems: usize,
}

impl Damage<'_> {
    fn header(&mut self, header: &mut Statement) {
        (self.bracket, self.quotes) = (None, None);
        let path = Path::read(self.text, header.span.clone()).names();
        header.lost = self.block.as_ref().is_some_and(|block| is_part_of_entry(&path, block));
        if !header.lost {
            self.block = None;
        }
    }

    fn broken_header(&mut self, header: &mut Statement) {
        (self.bracket, self.quotes) = (None, None);
        header.lost = true;
        self.problems.extend(fault(self.text, header));
        self.block = header::names(self.text, header.span.clone());
    }

    fn field(&mut self, statements: &mut [Statement], index: usize) {
        let statement = &statements[index];
        let Some(problem) = fault(self.text, statement) else {
            if is_empty_text(self.text, statement) {
                self.quotes.get_or_insert(Suspect { statement: index, problems: self.problems.len() });
            }
            return;
        };
        let content = &self.text[statement.span.clone()];
        let is_bare = [&codes::MISSING_VALUE, &codes::UNQUOTED_TEXT].contains(&problem.code);
        let is_header = problem.code == &codes::BROKEN_HEADER;
        let block = is_header.then(|| header::names(self.text, problem.span.clone())).flatten();
        let opening = if closes_text(self.text, statement) {
            self.quotes
        } else {
            self.bracket.filter(|_| content.starts_with(['}', ']', ',']))
        };
        if let Some(first) = opening {
            self.lose_from(statements, first, index);
        } else if statement.kind == StatementKind::Field || index == 0 || self.last_broken != Some(index - 1)
        {
            self.problems.push(problem);
        }
        let here = Suspect { statement: index, problems: self.problems.len() };
        if is_bare || content.contains(['[', '{']) {
            self.bracket.get_or_insert(here);
        }
        if is_bare || content.contains(['"', '\'']) {
            self.quotes.get_or_insert(here);
        }
        self.last_broken = Some(index);
        if block.is_some() {
            (self.bracket, self.quotes, self.block) = (None, None, block);
        }
        statements[index].lost = true;
    }

    /// Loses every statement from the first up to the last, excluding it, for the fault of the first.
    fn lose_from(&mut self, statements: &mut [Statement], first: Suspect, last: usize) {
        let opening = &statements[first.statement];
        self.problems.truncate(first.problems);
        if !opening.lost {
            let end = trimmed(self.text, opening.span.clone()).end;
            let problem = codes::UNCLOSED_TEXT
                .at(end - 2..end)
                .says("the text is closed at once, and more of it follows")
                .help("begin a text over several lines with three quotation marks");
            self.problems.push(problem);
            self.quotes = Some(Suspect { problems: self.problems.len(), ..first });
        }
        if !self.lost.contains(&first.statement) {
            self.lost = first.statement..first.statement;
        }
        statements[self.lost.end..last].iter_mut().for_each(|statement| statement.lost = true);
        self.lost.end = last;
    }
}

/// True if the statement is a field with two quotes and nothing between them, at the end of its line.
fn is_empty_text(text: &str, statement: &Statement) -> bool {
    let content = &text[trimmed(text, statement.span.clone())];
    content.ends_with("\"\"") || content.ends_with("''")
}

/// True if a broken statement has the three quotes that end a text, and no field that they belong to.
fn closes_text(text: &str, statement: &Statement) -> bool {
    let content = &text[statement.span.clone()];
    let has_quotes = content.contains("\"\"\"") || content.contains("'''");
    let is_of_text = || tokens(text, statement.span.clone()).any(|(kind, _)| is_multi_line(kind));
    has_quotes && (statement.kind == StatementKind::Stray || !is_of_text())
}
