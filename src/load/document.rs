//! The TOML of a briefing, as far as it can be read without guessing.
//!
//! The result is always an error-free parse of the text with its broken parts blanked out, so that no value
//! is one that a parser repaired, no table is merged from two definitions, and each span is a place in the
//! text itself. This module knows TOML and the names of the sections, nothing of what the fields mean.

use std::borrow::Cow;
use std::ops::Range;

use toml::de::DeTable;

use crate::diagnostic::{Diagnostic, Problems, codes};
use dialect::Dialect;
pub(super) use fault::meant_flag;
pub(super) use first_look::FirstLook;
use path::Path;
pub(super) use repetition::double_brackets;
use statement::Statement;
use tokens::line_end;

pub(super) mod conflict;
mod cut;
mod damage;
mod definition;
mod definitions;
mod dialect;
mod fault;
mod first_look;
mod header;
pub(super) mod limits;
mod location;
mod path;
mod repetition;
mod respell;
mod statement;
mod tokens;

#[cfg(test)]
mod tests;

pub(crate) struct Document<'t> {
    /// The part that could be read; its spans are those of the text.
    pub(crate) table: DeTable<'t>,
    /// The problems of the part that could not.
    pub(crate) problems: Vec<Diagnostic>,
    /// The parts of the text that could not be read.
    pub(crate) lost: Vec<LostPart>,
    /// The statements of a text that is not TOML throughout.
    statements: Vec<Statement>,
}

/// A part of the text that could not be read.
pub(crate) struct LostPart {
    pub(crate) span: Range<usize>,
    /// The header that it stands under, or is.
    pub(crate) header: Option<Range<usize>>,
}

impl<'t> Document<'t> {
    /// A text that is TOML throughout, with its table or the part of it that is above the first header.
    pub(super) fn of_valid(table: DeTable<'t>, first_look: FirstLook) -> Self {
        Self { table, problems: first_look.dialect, lost: Vec::new(), statements: Vec::new() }
    }

    /// Sets the entry that each problem is in, and all places of a misspelt id; the problems are in the order
    /// of the text.
    pub(crate) fn locate(&self, text: &str, problems: &mut Problems) {
        if problems.kept.is_empty() {
            return;
        }
        let statements = match self.statements.as_slice() {
            [] => &statement::split_valid(text),
            statements => statements,
        };
        location::locate(text, statements, &mut problems.kept);
        respell::respell(text, statements, problems);
    }
}

/// Parses `text`; a part that is not TOML, or that defines something a second time, is reported and left out.
///
/// A text with such parts is copied to `legible` with spaces in their place, and that is parsed.
pub(crate) fn parse<'t>(text: &'t str, legible: &'t mut String) -> Document<'t> {
    parse_after(FirstLook::at(text, usize::MAX), text, legible)
}

/// The same, after a first look at the text.
pub(super) fn parse_after<'t>(first_look: FirstLook, text: &'t str, legible: &'t mut String) -> Document<'t> {
    let FirstLook { is_too_dense, is_too_deep, ref conflicts, .. } = first_look;
    if is_too_dense {
        let lost = vec![LostPart { span: 0..text.len(), header: None }];
        return Document { table: DeTable::new(), problems: vec![too_dense()], lost, statements: Vec::new() };
    }
    if !is_too_deep
        && conflicts.is_empty()
        && let Ok(table) = DeTable::parse(text)
    {
        return Document::of_valid(table.into_inner(), first_look);
    }
    let (mut statements, mut problems) = examine(text, conflicts);
    *legible = without_lost(text, &statements);
    problems.extend(leave_out_errors(legible, &mut statements));
    problems.extend(Dialect::of(legible));
    let table = DeTable::parse(legible).map(toml::Spanned::into_inner).unwrap_or_default();
    let lost = lost_parts(&statements);
    Document { table, problems, lost, statements }
}

fn too_dense() -> Diagnostic {
    codes::TOO_DENSE
        .at(0..0)
        .says("reading this file would take too much memory")
        .help("it is nearly all brackets, dots and signs: this is hardly a briefing")
}

/// The statements of a text that is not TOML throughout, with the lost ones marked, and the reasons.
fn examine(text: &str, conflicts: &[Range<usize>]) -> (Vec<Statement>, Vec<Diagnostic>) {
    let mut statements = conflict::lose(statement::split(text), conflicts);
    let mut problems = conflict::problems(text, conflicts);
    problems.extend(damage::check(text, &mut statements));
    problems.extend(definitions::check(text, &mut statements));
    (statements, problems)
}

/// The lost statements, each with its header.
fn lost_parts(statements: &[Statement]) -> Vec<LostPart> {
    let (mut header, mut parts) = (None, Vec::new());
    for Statement { span, kind, lost, .. } in statements {
        if kind.is_header() {
            header = Some(span.clone());
        }
        if *lost {
            parts.push(LostPart { span: span.clone(), header: header.clone() });
        }
    }
    parts
}

/// The keys that a statement gives, as far as they can be made out.
pub(crate) fn names(text: &str, statement: Range<usize>) -> Vec<Cow<'_, str>> {
    let line = statement.start..line_end(text, statement.start);
    let path = Path::read(text, line.clone());
    if path.is_of_field() { path.names() } else { header::names(text, line).unwrap_or_default() }
}

/// The text with each lost statement blanked out: a space for every byte that does not end a line.
fn without_lost(text: &str, statements: &[Statement]) -> String {
    let mut legible = String::with_capacity(text.len());
    for statement in statements.iter().filter(|statement| statement.lost) {
        legible.push_str(&text[legible.len()..statement.span.start]);
        let bytes = text[statement.span.clone()].bytes();
        legible.extend(bytes.map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
    }
    legible.push_str(&text[legible.len()..]);
    legible
}

/// Blanks out whatever the parser still refuses: each statement that it blames, with its block if it is a
/// header.
///
/// The statements were checked one by one and their definitions together, so nothing should be left to
/// refuse; this keeps the promise where the parser and those checks disagree.
fn leave_out_errors(legible: &mut String, statements: &mut [Statement]) -> Vec<Diagnostic> {
    const ROUNDS: usize = 16;
    let mut problems = Vec::new();
    for _ in 0..ROUNDS {
        let Err(error) = DeTable::parse(legible) else { return problems };
        let span = error.span().unwrap_or_default();
        problems.push(codes::SYNTAX.at(span.clone()).says(error.message().to_owned()));
        let blamed =
            statements.partition_point(|statement| statement.span.start <= span.start).saturating_sub(1);
        for statement in statement::block_from(&mut statements[blamed..]) {
            statement.lost = true;
        }
        *legible = without_lost(legible, statements);
    }
    for statement in statements {
        statement.lost = true;
    }
    legible.clear();
    problems
}
