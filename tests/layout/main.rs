//! What holds of every page at every width, whatever its texts try.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::{Duration, Instant};

use briefing::layout::{Layout, Piece, Row, Wide, layout};
use briefing::page::{Block, Excerpt, Matrix, Page, Role, Target};
use briefing::text::Clean;
use proptest::prelude::*;

mod html;
mod markdown;
mod pages;
mod terminal;

use pages::{excerpts, lines, matrix, page, words};

const WIDTHS: Range<u16> = 1..300;

/// The text of a row, with a blank for each column without a piece.
fn text_of(row: &Row) -> String {
    let mut text = String::new();
    let mut column = 0;
    for piece in &row.pieces {
        text.extend(std::iter::repeat_n(' ', usize::from(piece.x) - column));
        text.push_str(piece.text.as_str());
        column = usize::from(piece.x) + piece.text.width();
    }
    text
}

/// All of a text but its blanks, which may give way to an end of row.
fn inked(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What is shown of each link, without blanks, from top to bottom.
fn shown_by_link(layout: &Layout) -> BTreeMap<usize, String> {
    let mut shown = BTreeMap::<_, String>::new();
    for piece in layout.rows.iter().flat_map(|row| &row.pieces) {
        if let Some(link) = piece.link {
            shown.entry(link).or_default().push_str(&inked(piece.text.as_str()));
        }
    }
    shown
}

/// Whether `shown` is all of `text`; only a character wider than the narrowest column, which is two thirds of
/// the page beside the line of a timeline or ten, may be cut.
fn is_whole(shown: &str, text: &str, width: u16) -> bool {
    let narrowest = usize::from(width).saturating_sub(2).min(15) * 2 / 3;
    let is_cut = || Clean::line(text.to_owned()).clusters().any(|cluster| cluster.width > narrowest);
    shown == text || (shown.contains('…') && is_cut())
}

proptest! {
    #[test]
    fn pieces_stand_side_by_side_within_the_width(page in page(), width in WIDTHS, from in 0_usize..9) {
        for wide in [Wide::From(from), Wide::Parts] {
            for row in layout(&page, width, wide).rows {
                let mut free = 0;
                for piece in &row.pieces {
                    prop_assert!(usize::from(piece.x) >= free, "{row:?}");
                    prop_assert!(piece.text.width() > 0, "{row:?}");
                    free = usize::from(piece.x) + piece.text.width();
                }
                prop_assert!(free <= usize::from(width), "{row:?}");
            }
        }
    }

    #[test]
    fn links_know_their_rows(page in page(), width in WIDTHS, from in 0_usize..9) {
        let layout = layout(&page, width, Wide::From(from));
        let mut rows = vec![Vec::new(); layout.links.len()];
        for (at, row) in layout.rows.iter().enumerate() {
            for link in row.pieces.iter().filter_map(|piece| piece.link) {
                rows[link].push(at);
            }
        }
        for (link, rows) in layout.links.iter().zip(rows) {
            prop_assert_eq!(rows.first(), Some(&link.rows.start));
            prop_assert_eq!(rows.last().map(|last| last + 1), Some(link.rows.end));
        }
    }

    #[test]
    fn gaps_are_single_and_inside(page in page(), width in WIDTHS) {
        let rows = layout(&page, width, Wide::Parts).rows;
        let empty = |row: &Row| row.pieces.is_empty();
        prop_assert!(!rows.first().is_some_and(empty) && !rows.last().is_some_and(empty));
        prop_assert!(rows.windows(2).all(|pair| !pair.iter().all(empty)));
    }

    #[test]
    fn every_word_is_shown_in_order(page in words(), width in WIDTHS) {
        let layout = layout(&page, width, Wide::Parts);
        let shown = shown_by_link(&layout);
        let shown: Vec<_> = shown.iter().map(|(&link, text)| (layout.links[link].target, text)).collect();
        let spans = lines(&page).flatten().filter(|span| !span.text.is_blank());
        prop_assert_eq!(shown.len(), spans.clone().count());
        for ((target, text), span) in shown.into_iter().zip(spans) {
            prop_assert_eq!(target, span.link);
            prop_assert!(is_whole(text, &inked(span.text.as_str()), width), "{text:?} of {:?}", span.text);
        }
    }

    #[test]
    fn every_cell_of_a_matrix_is_shown_in_parts(matrix in matrix(), width in WIDTHS) {
        let layout = layout(&Page { blocks: vec![Block::Matrix(matrix.clone())] }, width, Wide::Parts);
        let mut cells: BTreeMap<_, _> = shown_by_link(&layout)
            .into_iter()
            .filter_map(|(link, text)| Some((layout.links[link].cell?, text)))
            .collect();
        for (row, cells_of_row) in matrix.rows.iter().enumerate() {
            for (column, cell) in &cells_of_row.cells {
                let text: String = cell.lines.iter().flatten().map(|span| inked(span.text.as_str())).collect();
                if !text.is_empty() {
                    let shown = cells.remove(&(row, *column)).unwrap_or_default();
                    prop_assert!(shown.ends_with(&text) || shown.contains('…'), "{shown:?} of {text:?}");
                }
            }
        }
        prop_assert!(cells.values().all(|empty| empty == "·"));
    }

    #[test]
    fn a_window_on_a_matrix_shows_columns_side_by_side(matrix in matrix(), width in WIDTHS, from in 0_usize..9) {
        let count = matrix.columns.len();
        let page = Page { blocks: vec![Block::Matrix(matrix)] };
        let layout = layout(&page, width, Wide::From(from));
        if !is_grid(&layout) {
            return Ok(());
        }
        let mut columns: Vec<_> = layout.links.iter().filter_map(|link| Some(link.cell?.1)).collect();
        columns.sort_unstable();
        columns.dedup();
        let (first, shown) = (columns[0], columns.len());
        prop_assert_eq!(columns, (first..first + shown).collect::<Vec<_>>());
        prop_assert_eq!(first, from.min(count - shown));
        let names = text_of(&layout.rows[0]);
        prop_assert_eq!(format!("{names} ").starts_with(&format!("◂ {first} ")), first > 0);
        prop_assert_eq!(names.ends_with(&format!("+{} ▸", count - first - shown)), first + shown < count);
    }

    #[test]
    fn the_cells_of_a_column_begin_at_one_place(matrix in matrix(), width in WIDTHS, from in 0_usize..9) {
        let layout = layout(&Page { blocks: vec![Block::Matrix(matrix)] }, width, Wide::From(from));
        let mut places: BTreeMap<usize, u16> = BTreeMap::new();
        let mut known = std::collections::BTreeSet::new();
        for piece in layout.rows.iter().filter(|_| is_grid(&layout)).flat_map(|row| &row.pieces) {
            let cell = piece.link.and_then(|link| Some((link, layout.links[link].cell?)));
            if let Some((link, (_, column))) = cell && known.insert(link) {
                prop_assert_eq!(*places.entry(column).or_insert(piece.x), piece.x);
            }
        }
    }

    #[test]
    fn an_excerpt_shows_its_line_around_its_mark(excerpts in excerpts(), width in WIDTHS) {
        for excerpt in excerpts {
            let page = Page { blocks: vec![Block::Excerpt(vec![excerpt.clone()])] };
            check_excerpt(&excerpt, &layout(&page, width, Wide::Parts))?;
        }
    }

    #[test]
    fn widths_to_the_largest_do_no_harm(page in page(), width in 300..=u16::MAX) {
        layout(&page, width, Wide::From(0));
    }
}

/// True if cells of a matrix are side by side, as they are not in a list.
fn is_grid(layout: &Layout) -> bool {
    layout.links.windows(2).any(|pair| pair[0].rows.start == pair[1].rows.start)
}

fn check_excerpt(excerpt: &Excerpt, layout: &Layout) -> Result<(), TestCaseError> {
    let is_carets = |piece: &&Piece| piece.role == Role::Quiet && piece.text.as_str().starts_with('^');
    let (below, carets) = (0..)
        .zip(&layout.rows)
        .find_map(|(at, row)| Some((at, row.pieces.iter().find(is_carets)?)))
        .ok_or_else(|| TestCaseError::fail("no carets"))?;
    let above = &layout.rows[..below];
    let shown: Vec<_> =
        above.iter().flat_map(|row| &row.pieces).filter(|piece| piece.role == Role::Text).collect();
    let text: String = shown.iter().map(|piece| piece.text.as_str()).collect();
    let kept = text.trim_start_matches('…').trim_end_matches('…');
    prop_assert!(excerpt.text.as_str().contains(kept));
    prop_assert!(text == excerpt.text.as_str() || text.contains('…'));

    // What stands above the first caret is what the mark begins with.
    let (column, marked) = excerpt.text.columns(excerpt.mark.start..excerpt.mark.start + 1);
    let above = shown.iter().find_map(|piece| {
        let at = usize::from(carets.x).checked_sub(piece.x.into())?;
        let (first, above) = piece.text.columns(at..at + 1);
        (!above.is_empty() && first == at).then_some(above)
    });
    if let Some(above) = above.filter(|above| above.as_str() != "…" && column == excerpt.mark.start) {
        prop_assert_eq!(above, marked);
    }
    Ok(())
}

#[test]
fn a_page_without_columns_has_no_rows() {
    let page = Page { blocks: vec![Block::Matrix(Matrix::default()), Block::Excerpt(Vec::new())] };
    assert_eq!(layout(&page, 0, Wide::Parts), Layout::default());
    assert_eq!(layout(&page, 80, Wide::Parts), Layout::default());
}

/// The least of three times that it takes to lay a text out, since other work on the machine only adds to it.
fn time(text: &str, width: u16) -> Duration {
    let span = briefing::page::Span::new(text.to_owned(), Role::Text).to(Target::Problem(0));
    let page = Page { blocks: vec![Block::Text { indent: 0, hang: 0, line: vec![span] }] };
    let times = [(); 3].map(|()| {
        let start = Instant::now();
        layout(&page, width, Wide::Parts);
        start.elapsed()
    });
    times.into_iter().min().unwrap_or_default()
}

#[test]
fn huge_texts_take_time_in_proportion() {
    // Less time than this says nothing.
    let least = Duration::from_millis(5);
    for letters in ["x", "x ", " ", "停"] {
        let [short, long] = [75_000, 300_000].map(|length| letters.repeat(length / letters.chars().count()));
        for width in [1, 80, 1000] {
            let grows = || {
                let times = [&short, &long].map(|text| time(text, width));
                (times[1] > times[0].max(least) * 7).then_some(times)
            };
            // A machine with other things to do may be wrong once, not three times.
            let slow: Vec<_> = [(); 3].iter().map_while(|()| grows()).collect();
            assert!(slow.len() < 3, "{letters:?} in {width} columns: {slow:?}");
        }
    }
}
