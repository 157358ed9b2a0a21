//! What is laid out is what is drawn: in the cells of the drawing library, and on a terminal that reads its
//! bytes.

use briefing::layout::{Layout, Wide, layout};
use briefing::page::{Block, Page, Role, Span};
use briefing::render;
use briefing::text::Clean;
use proptest::prelude::*;
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::pages::{page, raw};
use crate::text_of;

const WIDTHS: std::ops::Range<u16> = 1..120;

fn draw(layout: &Layout, buffer: &mut Buffer) {
    for (y, row) in (0..).zip(&layout.rows) {
        for piece in &row.pieces {
            buffer.set_stringn(piece.x, y, piece.text.as_str(), usize::MAX, Style::new());
        }
    }
}

fn area(layout: &Layout, width: u16) -> Rect {
    Rect::new(0, 0, width, u16::try_from(layout.rows.len()).expect("a small page").max(1))
}

/// The text of row `y`, without blanks at its end.
fn row_of(buffer: &Buffer, y: u16) -> String {
    let mut row = String::new();
    let mut x = 0;
    while x < buffer.area.width {
        let symbol = buffer[(x, y)].symbol();
        row.push_str(symbol);
        x += u16::try_from(Clean::line(symbol.to_owned()).width()).expect("a cluster");
    }
    row.trim_end().to_owned()
}

/// The bytes that draw a page on an empty terminal.
fn bytes(layout: &Layout, width: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    let options = TerminalOptions { viewport: Viewport::Fixed(area(layout, width)) };
    let terminal = Terminal::with_options(CrosstermBackend::new(&mut bytes), options);
    let mut terminal = terminal.expect("a vector takes all bytes");
    terminal.draw(|frame| draw(layout, frame.buffer_mut())).expect("a vector takes all bytes");
    drop(terminal);
    bytes
}

fn terminal(rows: u16, columns: u16) -> vt100::Parser {
    let size = |length: u16| length.try_into().expect("a terminal has rows and columns");
    vt100::Parser::new(size(rows), size(columns), 0)
}

/// The text with only those clusters that the terminal of this test gives as many columns as the drawing
/// library: it adds up characters, so it does not know conjuncts, flags of two letters and the like.
fn agreed(text: &str) -> String {
    let text = Clean::line(text.to_owned());
    let agrees = |cluster: &str, width: usize| {
        let mut terminal = terminal(2, 80);
        terminal.process(cluster.as_bytes());
        let screen = terminal.screen();
        usize::from(screen.cursor_position().1) == width
            && screen.cell(0, 0).is_some_and(|cell| cell.contents() == cluster)
    };
    text.clusters().filter(|c| c.text.is_ascii() || agrees(c.text, c.width)).map(|c| c.text).collect()
}

/// Whether all the program sends besides text are moves of the cursor, styles, and the cursor's visibility.
fn is_inert(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let mut parts = text.split('\u{1b}');
    let harmless = |text: &str| !text.chars().any(char::is_control);
    parts.next().is_some_and(harmless)
        && parts.all(|part| {
            let rest = part.strip_prefix('[').map(|part| {
                part.trim_start_matches(['?', ';', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
            });
            rest.is_some_and(|rest| rest.starts_with(['H', 'm', 'l', 'h']) && harmless(rest))
        })
}

proptest! {
    #[test]
    fn cells_hold_what_was_laid_out(page in page(), width in WIDTHS) {
        let layout = layout(&page, width, Wide::From(0));
        let mut buffer = Buffer::empty(area(&layout, width));
        draw(&layout, &mut buffer);
        for (y, row) in (0..).zip(&layout.rows) {
            let expected = text_of(row);
            prop_assert_eq!(row_of(&buffer, y), expected.trim_end());
        }
    }

    #[test]
    fn no_byte_of_a_text_acts_on_the_terminal(page in page(), width in WIDTHS) {
        prop_assert!(is_inert(&bytes(&layout(&page, width, Wide::From(0)), width)));
        prop_assert!(is_inert(render::text(&page, width, true).replace('\n', "").as_bytes()));
    }

    #[test]
    fn a_terminal_reads_back_what_was_laid_out(texts in proptest::collection::vec(raw(), 1..4), width in 2_u16..60) {
        let line = texts.iter().map(|text| Span::new(agreed(text), Role::Text)).collect();
        let page = Page { blocks: vec![Block::Text { indent: 0, hang: 2, line }] };
        let layout = layout(&page, width, Wide::Parts);
        let area = area(&layout, width);
        let mut terminal = self::terminal(area.height, width);
        terminal.process(&bytes(&layout, width));
        for (row, read) in layout.rows.iter().zip(terminal.screen().rows(0, width)) {
            let expected = text_of(row);
            prop_assert_eq!(read.trim_end(), expected.trim_end());
        }
    }
}
