//! The words that problems share: pieces of the file, lists of words, suggestions.

use std::ops::Range;

use super::{Diagnostic, nearest};

/// The longest piece of a file that a sentence quotes, in characters.
const LONGEST: usize = 60;

/// A piece of the file in backquotes.
pub(crate) fn quote(piece: &str) -> String {
    format!("`{}`", cut(piece))
}

/// A piece of the file, cut if it is long.
pub(crate) fn cut(piece: &str) -> String {
    cut_at(LONGEST, piece)
}

/// A text, cut if it has more characters than this.
pub(crate) fn cut_at(longest: usize, text: &str) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Pieces of the file in backquotes, one after the other.
pub(crate) fn list(pieces: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    pieces.into_iter().map(|piece| quote(piece.as_ref())).collect::<Vec<_>>().join(", ")
}

/// A date as it is written in a file: a whole day as it is, a less exact one in quotes.
pub(crate) fn written_date(date: &str) -> String {
    let is_day = date.len() == 10 && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if is_day { date.to_owned() } else { format!("\"{date}\"") }
}

impl Diagnostic {
    /// The same, with all allowed words as help, the nearest one first.
    pub(crate) fn choose(self, word: &str, allowed: &[&'static str]) -> Self {
        let all = list(allowed);
        match nearest(word, allowed.iter().copied()) {
            Some(nearest) => self.help(format!("did you mean `{nearest}`? It can be {all}")),
            None => self.help(format!("it can be {all}")),
        }
    }

    /// The same, with the help to put a piece of the text in quotes; what has quotes or backslashes is not
    /// repaired.
    pub(crate) fn in_quotes(self, span: Range<usize>, value: &str) -> Self {
        let problem = self.help(format!("put it in quotes: \"{}\"", cut(value)));
        let is_plain = !value.contains(['"', '\'', '\\', '#']) && !value.contains(char::is_control);
        if is_plain { problem.repaired(span, format!("\"{value}\"")) } else { problem }
    }

    /// The same, with the nearest known word as help, or all of them if none is near.
    pub(crate) fn suggest(self, word: &str, known: &[&'static str]) -> Self {
        match nearest(word, known.iter().copied()) {
            Some(nearest) => self.help(format!("did you mean `{nearest}`?")),
            None => self.help(format!("use one of {}", list(known))),
        }
    }
}
