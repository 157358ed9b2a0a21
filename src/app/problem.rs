//! From a problem to the entry in which it stands.

use std::ops::Range;

use super::App;

impl App {
    /// Jumps to the entry in which a problem stands: the last one that begins before it, if that reaches so far.
    pub(super) fn go_to_problem(&mut self, index: usize) {
        let newest = self.newest();
        let place = newest.loaded.all()[index].span.start;
        let briefing = &newest.loaded.briefing;
        let before = briefing.entries().filter(|entry| briefing.span(*entry).start <= place);
        let last = before.max_by_key(|entry| briefing.span(*entry).start);
        let last = last.filter(|entry| reaches(&newest.text, briefing.span(*entry), place));
        match last.and_then(|entry| self.in_shown(entry)) {
            Some(entry) => self.follow(entry),
            None => self.say("this stands in no entry that can be shown"),
        }
    }
}

/// Whether the entry whose key stands at `key` reaches to a place behind it, as far as lines and headers tell: between
/// them may begin one that could not be read, and a problem in that is not this one's.
fn reaches(text: &str, key: Range<usize>, place: usize) -> bool {
    let name = &text[key.clone()];
    let (own_line, line) = (line_of(text, key.start), line_of(text, place));
    let (own_header, header) = (header_above(text, own_line), header_above(text, line));
    if own_header != header {
        // A table inside the entry, such as a tie, has the entry's name in its header.
        let header = header.and_then(|start| text[start..].lines().next()).unwrap_or_default();
        return header.split(['[', ']', '.', ' ']).any(|part| part == name);
    }
    own_header == Some(own_line) || own_line == line || text[line..].starts_with(name) || key.contains(&place)
}

/// Where the line of a place begins.
fn line_of(text: &str, place: usize) -> usize {
    text[..place].rfind('\n').map_or(0, |end| end + 1)
}

/// Where the last header begins, at or before the line that begins at `line`.
fn header_above(text: &str, line: usize) -> Option<usize> {
    if text[line..].starts_with('[') {
        return Some(line);
    }
    let first = text.starts_with('[').then_some(0);
    text[..line].rfind("\n[").map(|end| end + 1).or(first)
}
