//! Lines that were surely meant as headers: the fields under one of them do not belong to the entry above it,
//! whether or not the parser can read the line.

use std::borrow::Cow;
use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::path::{Path, kind};
use super::tokens::{BYTE_ORDER_MARK, is_significant, tokens, trimmed};
use crate::diagnostic::{Diagnostic, codes};
use crate::model::EntryKind;

/// The names on a line that does not begin a field but was meant as a header, as far as they can be made out.
pub(super) fn names(text: &str, line: Range<usize>) -> Option<Vec<Cow<'_, str>>> {
    let line = trimmed(text, line);
    if text[line.clone()].trim_start_matches(BYTE_ORDER_MARK).starts_with('[') {
        return Some(Path::read(text, line).names());
    }
    without_first_bracket(text, line.clone()).or_else(|| in_other_signs(&text[line]))
}

/// A header that cannot be read.
pub(super) fn broken(text: &str, line: Range<usize>) -> Diagnostic {
    let problem = codes::BROKEN_HEADER.at(line.clone());
    let problem = problem.says("the header cannot be read, nor what stands under it");
    match meant(text, line.clone()) {
        Some(meant) if has_same_words(&text[line.clone()], &meant) => problem.write(line, meant),
        Some(meant) => problem.help(format!("write `{meant}`")),
        None => problem.help("write it as `[section.id]`"),
    }
}

/// True if two lines have the same letters and digits: a repair loses none.
fn has_same_words(one: &str, other: &str) -> bool {
    let letters = |line: &str| line.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    letters(one) == letters(other)
}

/// The header that was meant, as it should be written, if it is one of the format's.
pub(super) fn meant(text: &str, line: Range<usize>) -> Option<String> {
    let has_two = text[line.clone()].contains("[[") || text[line.clone()].contains("]]");
    let names = of_words(&text[line.clone()]).or_else(|| names(text, line))?;
    let names: Vec<_> = names.iter().map(|name| name.trim_matches(|c| !is_of_id(c))).collect();
    let kind = EntryKind::of_section(names.first()?);
    let is_known = kind.is_some() && names.iter().all(|name| is_id(name));
    // Only positions come in lists: one party may hold several on an issue.
    let is_list = has_two && kind == Some(EntryKind::Position) && names.len() > 2;
    let name = names.join(".");
    is_known.then(|| if is_list { format!("[[{name}]]") } else { format!("[{name}]") })
}

/// The names of `[actors.The Port]`, each as one word.
fn of_words(line: &str) -> Option<Vec<Cow<'_, str>>> {
    let inner = line.split('#').next()?.trim().strip_prefix('[')?.trim_matches(['[', ']', ' ']);
    let names: Vec<_> = inner.split('.').map(str::trim).collect();
    let has_words = !names[0].contains(' ') && names.iter().any(|name| name.contains(' '));
    has_words.then(|| {
        names.iter().map(|name| Cow::Owned(name.split_whitespace().collect::<Vec<_>>().join("-"))).collect()
    })
}

/// The names of `actors.b]`.
fn without_first_bracket(text: &str, line: Range<usize>) -> Option<Vec<Cow<'_, str>>> {
    let path = Path::read(text, line.clone());
    let first = path.keys.first()?;
    let (TokenKind::RightSquareBracket, at) = &path.end else { return None };
    let mut rest = tokens(text, at.end..line.end);
    let is_last = !rest.any(|(kind, _)| is_significant(kind) && kind != TokenKind::RightSquareBracket);
    let is_bare = !text[first.span.clone()].starts_with(['"', '\'']);
    (is_last && is_bare).then(|| path.names())
}

/// The names of `actors.b`, `(actors.b)`, `- [actors.b]` and the like: nothing else on the line is a word.
fn in_other_signs(line: &str) -> Option<Vec<Cow<'_, str>>> {
    let line = line.split('#').next().unwrap_or_default().trim_end();
    let path = line.trim_matches(|c| !is_of_id(c) || c == '-');
    let names: Vec<_> = path.split('.').map(|name| Cow::Borrowed(name.trim_matches([' ', '\t']))).collect();
    let (before, after) = line.split_once(path)?;
    // The rest of a list whose first bracket is gone: `, "positions.port.pay"]`.
    if before.contains([',', '"', '\'']) {
        return None;
    }
    let is_in_brackets =
        before.contains(OPENING) && after.contains(CLOSING) && path.starts_with(char::is_alphabetic);
    let is_named = kind(&names).is_some() && (names.len() > 1 || before.is_empty() && after.is_empty());
    (names.iter().all(|name| is_id(name)) && (is_in_brackets || is_named)).then_some(names)
}

/// The brackets that can be taken for square ones.
const OPENING: [char; 4] = ['[', '［', '【', '〔'];
const CLOSING: [char; 4] = [']', '］', '】', '〕'];

fn is_id(name: &str) -> bool {
    !name.is_empty() && name.chars().all(is_of_id)
}

fn is_of_id(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '_'
}
