//! A page as plain text, for a pipe or for a terminal that scrolls by itself.
//!
//! The only escape sequences in it are the few below; a matrix is shown whole, in parts.

use std::num::NonZeroU16;

use crate::layout::{Row, Wide, layout, rows_in_steps};
use crate::page::{Block, Page, Role, Tone, lettered};

const RESET: &str = "\x1b[0m";

/// The looks of plain text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TextLooks {
    /// Set if text that is more than running words is bold, italic, dim or coloured.
    pub(crate) styled: bool,
    /// Set if signs and lines are in ASCII.
    pub(crate) ascii: bool,
}

/// The rows of `page` at `width` columns, joined by line feeds, none of them ending in a blank. With `style`,
/// text that is more than running words is bold, italic, dim or coloured.
pub fn text(page: &Page, width: u16, style: bool) -> String {
    let looks = TextLooks { styled: style, ascii: false };
    let mut text = String::new();
    push_rows(&layout(page, width, Wide::Parts).rows, looks, &mut text);
    text.pop();
    text
}

/// The rows of `blocks` at `width` columns as the blocks come, some at a time, each row with a line feed
/// behind it; in 0 columns nothing fits.
pub(crate) fn text_in_steps(
    blocks: impl IntoIterator<Item = Block>,
    width: u16,
    looks: TextLooks,
) -> impl Iterator<Item = String> {
    let rows = NonZeroU16::new(width).map(|width| rows_in_steps(blocks, width, Wide::Parts));
    rows.into_iter().flatten().map(move |rows| {
        let mut text = String::new();
        push_rows(&rows, looks, &mut text);
        text
    })
}

fn push_rows(rows: &[Row], looks: TextLooks, text: &mut String) {
    for row in rows {
        push_row(row, looks, text);
    }
}

/// Adds a row and its line feed.
fn push_row(row: &Row, looks: TextLooks, text: &mut String) {
    let mut column = 0;
    let last = row.pieces.iter().rposition(|piece| !piece.text.is_blank());
    for (index, piece) in row.pieces.iter().enumerate().take_while(|(index, _)| Some(*index) <= last) {
        let x = usize::from(piece.x);
        let in_ascii = looks.ascii.then(|| lettered(&piece.text, piece.role));
        let shown = in_ascii.as_ref().unwrap_or(&piece.text);
        let words = shown.as_str();
        let words = if Some(index) == last { words.trim_end() } else { words };
        text.extend(std::iter::repeat_n(' ', x - column));
        match start(piece.role).filter(|_| looks.styled) {
            Some(start) => text.extend([start, words, RESET]),
            None => text.push_str(words),
        }
        column = x + shown.width();
    }
    text.push('\n');
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
    use crate::page::Span;
    use crate::{builtin, load, views};

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
    fn what_is_written_as_it_comes_is_what_is_made_at_once() {
        let looks = TextLooks { styled: true, ascii: false };
        for (_, built_in) in builtin::ALL {
            let briefing = load::load(built_in).briefing;
            let page: Page = views::print(&briefing, None).collect();
            for width in [1, 20, 80, 200] {
                let in_steps: String = text_in_steps(views::print(&briefing, None), width, looks).collect();
                assert_eq!(in_steps, text(&page, width, true) + "\n", "{width}");
            }
        }
    }

    #[test]
    fn a_style_ends_where_its_piece_ends() {
        assert_eq!(
            text(&page(), 28, true),
            "  \x1b[1mmore than 32,000\x1b[0m killed,\n    \x1b[3msays the ministry\x1b[0m"
        );
    }
}
