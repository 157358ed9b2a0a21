//! The repair of an id that is misspelt: wherever it stands, as the key of its entry and in references, it is
//! written anew.
//!
//! It does not know how ids are spelt.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::location::{HeaderScope, PathStep};
use super::statement::{Statement, StatementKind};
use super::tokens::tokens;
use crate::diagnostic::{Edit, Problems, codes};
use crate::model::{EntryKind, Relation, relation};

/// The most places that are looked at for each problem that may be kept: a hostile file has millions.
const MOST: usize = 10;

/// Adds every place of its id to the repair of each problem with the spelling of an id, which so far has one.
pub(super) fn respell(text: &str, statements: &[Statement], problems: &mut Problems) {
    let most = MOST * problems.most();
    let problems = &mut problems.kept;
    let mut renames = HashMap::new();
    for (index, problem) in
        problems.iter_mut().enumerate().filter(|(_, problem)| problem.code == &codes::ID_SPELLING)
    {
        if let (Some(location), [edit]) = (&problem.location, problem.repair.as_slice())
            && let Some(kind) = EntryKind::of_section(location.section)
        {
            renames.insert((kind, location.key.clone()), (index, edit.with.clone()));
            problem.repair.clear();
        }
    }
    if renames.is_empty() {
        return;
    }
    let respelt: HashSet<String> = renames.keys().map(|(_, id): &(EntryKind, String)| id.clone()).collect();
    let (mut scope, mut looked_at) = (HeaderScope::new(text), 0);
    for statement in statements.iter().filter(|statement| !statement.lost) {
        scope.enter(statement);
        for (_, span) in tokens(text, statement.span.clone()).filter(|(kind, _)| is_word(*kind)) {
            let words = text[span.clone()].split(['.', '#', '"', '\'']).filter(|word| !word.is_empty());
            let mut ids = words.filter(|word| respelt.contains(*word));
            if ids.next().is_none() {
                continue;
            }
            looked_at += 1;
            if looked_at > most {
                // An id that is respelt in some places only would leave the others dangling.
                return renames.values().for_each(|(problem, _)| problems[*problem].repair.clear());
            }
            for (kind, id) in ids_at(text, &mut scope, statement, &span) {
                if let Some((problem, with)) = renames.get(&(kind, text[id.clone()].to_owned())) {
                    problems[*problem].repair.push(Edit { span: id, with: with.clone() });
                }
            }
        }
    }
}

fn is_word(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString)
}

/// The ids in a key or in a value of the file, each with the kind of its entry.
fn ids_at(
    text: &str,
    scope: &mut HeaderScope,
    statement: &Statement,
    span: &Range<usize>,
) -> Vec<(EntryKind, Range<usize>)> {
    let is_header = statement.kind == StatementKind::Header;
    let after = text[span.end..statement.span.end].trim_start_matches([' ', '\t']);
    let inner = inner(text, span);
    let steps = scope.steps(statement, span.start);
    let names: Vec<_> = steps.iter().filter_map(PathStep::name).collect();
    if is_header || after.starts_with(['=', '.']) {
        return kind_of_key(&names).map(|kind| (kind, inner)).into_iter().collect();
    }
    // The value of an entry in its short form is its name, whatever its id: `source = "G"` under `[actors]`.
    if kind_of_key(&names).is_some() {
        return Vec::new();
    }
    let kind = names.first().and_then(|section| EntryKind::of_section(section));
    let relation = kind.zip(names.last()).and_then(|(kind, key)| relation(kind, key));
    match relation {
        Some(Relation::Cites) => vec![(EntryKind::Source, before(text, inner, '#'))],
        Some(Relation::Copies) => vec![(EntryKind::Source, inner)],
        Some(Relation::On) => vec![(EntryKind::Issue, inner)],
        Some(Relation::See | Relation::RestsOn) => in_path(text, inner),
        Some(
            Relation::AccordingTo
            | Relation::DisputedBy
            | Relation::About
            | Relation::Holds
            | Relation::PartOf
            | Relation::Tie,
        ) => vec![(EntryKind::Actor, inner)],
        Some(Relation::Mentions) | None => Vec::new(),
    }
}

/// The kind of the entry that the last of some keys names.
fn kind_of_key(names: &[&str]) -> Option<EntryKind> {
    match (EntryKind::of_section(names.first()?)?, names.len(), names.get(2)) {
        (EntryKind::Position, 2, _) | (EntryKind::Actor, 4, Some(&"ties")) => Some(EntryKind::Actor),
        (EntryKind::Position, 3, _) => Some(EntryKind::Issue),
        (EntryKind::Position, ..) => None,
        (kind, 2, _) => Some(kind),
        _ => None,
    }
}

/// The ids in `section.id`.
fn in_path(text: &str, path: Range<usize>) -> Vec<(EntryKind, Range<usize>)> {
    let mut start = path.start;
    let (mut names, mut ids) = (Vec::new(), Vec::new());
    for name in text[path].split('.') {
        names.push(name);
        ids.extend(kind_of_key(&names).map(|kind| (kind, start..start + name.len())));
        start += name.len() + 1;
    }
    ids
}

/// A word without its quotes.
fn inner(text: &str, span: &Range<usize>) -> Range<usize> {
    let quotes = usize::from(text[span.clone()].starts_with(['"', '\'']));
    span.start + quotes..(span.end - quotes).max(span.start + quotes)
}

/// A part of the text up to a sign.
fn before(text: &str, part: Range<usize>, sign: char) -> Range<usize> {
    let length = text[part.clone()].find(sign).unwrap_or(part.len());
    part.start..part.start + length
}
