//! Merge conflicts that were left in a text: nothing of either side is read, since nobody knows which one is
//! right.

use std::ops::Range;

use memchr::memmem;

use super::statement::{Statement, StatementKind};
use super::tokens::{BYTE_ORDER_MARK, lines};
use crate::diagnostic::{Diagnostic, Places, codes};

/// The markers of a conflict in the order in which they stand; the second is there in some styles only.
const MARKERS: [char; 4] = ['<', '|', '=', '>'];

/// The conflicts of a text, each from the start of its first marker to the end of its last; its first or last
/// marker alone is one too. A line of seven equals signs alone may stand in any text.
pub(in crate::load) fn conflicts(text: &str) -> Vec<Range<usize>> {
    if !has_marker(text) {
        return Vec::new();
    }
    let start = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
    let (mut conflicts, mut open): (Vec<Range<usize>>, bool) = (Vec::new(), false);
    for line in lines(text, start) {
        let Some(marker) = marker(&text[line.clone()]) else { continue };
        match conflicts.last_mut() {
            Some(last) if open && marker != '<' => last.end = line.end,
            _ if matches!(marker, '<' | '>') => conflicts.push(line),
            _ => continue,
        }
        open = marker != '>' && (open || marker == '<');
    }
    conflicts
}

/// True if a text has seven signs of a marker in a row anywhere.
fn has_marker(text: &str) -> bool {
    MARKERS
        .iter()
        .any(|marker| memmem::find(text.as_bytes(), marker.to_string().repeat(7).as_bytes()).is_some())
}

/// The sign of the marker that a line is.
fn marker(line: &str) -> Option<char> {
    let first = line.chars().next().filter(|first| MARKERS.contains(first))?;
    let rest = line.trim_start_matches(first);
    let is_alone = if first == '=' { rest.is_empty() } else { rest.is_empty() || rest.starts_with(' ') };
    (line.len() - rest.len() == 7 && is_alone).then_some(first)
}

/// Makes one lost statement of each conflict and of what reaches into it; after a header in one, so is the
/// rest of its block.
pub(super) fn lose(statements: Vec<Statement>, conflicts: &[Range<usize>]) -> Vec<Statement> {
    let mut left: Vec<Statement> = Vec::with_capacity(statements.len());
    let mut statements = statements.into_iter().peekable();
    let mut is_lost_block = false;
    let keep = |left: &mut Vec<_>, mut statement: Statement, is_lost_block: &mut bool| {
        *is_lost_block &= !statement.kind.is_header();
        statement.lost = *is_lost_block;
        left.push(statement);
    };
    for conflict in conflicts {
        while let Some(statement) = statements.next_if(|statement| statement.span.end <= conflict.start) {
            keep(&mut left, statement, &mut is_lost_block);
        }
        let mut span = conflict.clone();
        while let Some(statement) = statements.next_if(|statement| statement.span.start < span.end) {
            span = span.start.min(statement.span.start)..span.end.max(statement.span.end);
            is_lost_block |= statement.kind.is_header();
        }
        match left.last_mut().filter(|last| last.span.end > span.start) {
            Some(last) => last.span.end = last.span.end.max(span.end),
            None => left.push(Statement { span, kind: StatementKind::Stray, unclosed: None, lost: true }),
        }
    }
    statements.for_each(|statement| keep(&mut left, statement, &mut is_lost_block));
    left
}

/// The problem of each conflict.
pub(super) fn problems(text: &str, conflicts: &[Range<usize>]) -> Vec<Diagnostic> {
    let places = Places::new(text);
    let problem = |conflict: &Range<usize>| {
        let [first, last] = [conflict.start, conflict.end].map(|at| places.line_column(at).0);
        let marker = conflict.start..conflict.start + 7;
        let problem = codes::MERGE_CONFLICT.at(marker);
        if first == last {
            return problem.says("a marker of a merge conflict was left here").help("delete the line");
        }
        problem
            .says(format!("a merge conflict was left here, lines {first} to {last}"))
            .help("keep one side, and delete the other with the markers")
    };
    conflicts.iter().map(problem).collect()
}
