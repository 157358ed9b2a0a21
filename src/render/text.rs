//! A page as plain text, for a pipe or for a terminal that scrolls by itself.
//!
//! The only escape sequences in it are the few below; a matrix is shown whole, in parts.

use crate::layout::{Row, Wide, layout};
use crate::page::{Page, Role, Tone, lettered};

const RESET: &str = "\x1b[0m";

/// The rows of `page` at `width` columns, joined by line feeds, none of them ending in a blank. With `style`, text that
/// is more than running words is bold, italic, dim or coloured.
pub fn text(page: &Page, width: u16, style: bool) -> String {
    written(&layout(page, width, Wide::Parts).rows, style)
}

/// The same with signs and lines in ASCII.
pub(crate) fn text_in_ascii(page: &Page, width: u16, style: bool) -> String {
    let mut rows = layout(page, width, Wide::Parts).rows;
    for piece in rows.iter_mut().flat_map(|row| &mut row.pieces) {
        piece.text = lettered(&piece.text, piece.role);
    }
    written(&rows, style)
}

fn written(rows: &[Row], style: bool) -> String {
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        push_row(row, style, &mut text);
    }
    text
}

fn push_row(row: &Row, style: bool, text: &mut String) {
    let mut column = 0;
    let last = row.pieces.iter().rposition(|piece| !piece.text.is_blank());
    for (index, piece) in row.pieces.iter().enumerate().take_while(|(index, _)| Some(*index) <= last) {
        let x = usize::from(piece.x);
        let words = piece.text.as_str();
        let words = if Some(index) == last { words.trim_end() } else { words };
        text.extend(std::iter::repeat_n(' ', x - column));
        match start(piece.role).filter(|_| style) {
            Some(start) => text.extend([start, words, RESET]),
            None => text.push_str(words),
        }
        column = x + piece.text.width();
    }
}

/// The sequence that a role starts with, if it looks like more than running words.
fn start(role: Role) -> Option<&'static str> {
    match role {
        Role::Text | Role::State(Tone::Plain) => None,
        Role::Head | Role::Here => Some("\x1b[1m"),
        Role::From => Some("\x1b[3m"),
        Role::Quiet => Some("\x1b[2m"),
        Role::State(Tone::Calm) => Some("\x1b[32m"),
        Role::State(Tone::Wary) => Some("\x1b[33m"),
        Role::State(Tone::Alarm) => Some("\x1b[31m"),
        Role::State(Tone::Moved) => Some("\x1b[35m"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Block, Span};

    fn page() -> Page {
        let line = vec![
            Span::head("more than 32,000"),
            Span::text(" killed, "),
            Span::new("says the ministry", Role::From),
        ];
        Page { blocks: vec![Block::Gap, Block::Text { indent: 2, hang: 4, line }, Block::Gap] }
    }

    #[test]
    fn rows_end_in_no_blank_and_no_line_feed() {
        assert_eq!(text(&page(), 80, false), "  more than 32,000 killed, says the ministry");
        assert_eq!(text(&page(), 28, false), "  more than 32,000 killed,\n    says the ministry");
        assert_eq!(text(&page(), 0, true), "");
    }

    #[test]
    fn a_style_ends_where_its_piece_ends() {
        assert_eq!(
            text(&page(), 28, true),
            "  \x1b[1mmore than 32,000\x1b[0m killed,\n    \x1b[3msays the ministry\x1b[0m"
        );
    }
}
