use super::*;
use crate::model::{EntryId, Id};
use crate::page::{Cell, Column, Excerpt, Level, Line, Mark, Matrix, MatrixRow, Span, Table};

fn body(text: &str) -> Span {
    Span::new(text.to_owned(), Role::Body)
}

fn line(text: &str) -> Line {
    vec![body(text)]
}

fn actor(index: usize) -> Target {
    Target::Entry(EntryId::Actor(Id::new(index)))
}

fn page(blocks: impl IntoIterator<Item = Block>) -> Page {
    Page { blocks: blocks.into_iter().collect() }
}

fn text(line: Line) -> Block {
    Block::Text { indent: 0, hang: 0, line }
}

fn heading(left: &str, right: &str) -> Block {
    Block::Heading { level: Level::Title, left: line(left), right: line(right) }
}

/// The rows as text, each ended by a bar at the width of the page.
fn shown(page: &Page, width: u16, wide: Wide) -> String {
    let mut shown = String::new();
    for row in layout(page, width, wide).rows {
        let mut x = 0;
        shown.push('\n');
        for piece in &row.pieces {
            shown.push_str(&" ".repeat(usize::from(piece.x) - x));
            shown.push_str(piece.text.as_str());
            x = usize::from(piece.x) + piece.text.width();
        }
        shown.push_str(&" ".repeat(usize::from(width) - x));
        shown.push('|');
    }
    shown
}

fn assert_shown(page: &Page, width: u16, expected: &str) {
    let shown = shown(page, width, Wide::From(0));
    assert!(shown == expected.trim_end(), "{shown}\n\nis not{expected}");
}

#[test]
fn a_heading_stands_on_one_row_if_both_ends_fit() {
    let page = page([Block::Gap, heading("Withdrawal from Gaza", "deadlocked"), Block::Gap, Block::Gap]);
    assert_shown(
        &page,
        32,
        "
Withdrawal from Gaza  deadlocked|",
    );
    assert_shown(
        &page,
        31,
        "
Withdrawal from Gaza           |
                     deadlocked|",
    );
    assert_shown(
        &page,
        16,
        "
Withdrawal from |
Gaza            |
      deadlocked|",
    );
}

#[test]
fn words_wrap_at_blanks_and_inside_compounds_but_not_inside_numbers() {
    let words = "Gaza — for good, in the cease-fire's text of 2024-04-03, at https://example.org/long/path";
    let page = page([Block::Text { indent: 2, hang: 4, line: line(words) }]);
    assert_shown(
        &page,
        30,
        "
  Gaza — for good, in the     |
    cease-fire's text of      |
    2024-04-03, at            |
    https://example.org/long/ |
    path                      |",
    );
    assert_shown(
        &page,
        9,
        "
  Gaza — |
   for   |
   good, |
   in the|
   cease-|
   fire's|
   text  |
   of    |
   2024-0|
   4-03, |
   at    |
   https:|
   //exam|
   ple.or|
   g/    |
   long/ |
   path  |",
    );
}

#[test]
fn spans_without_a_blank_between_them_are_one_word() {
    let line = vec![body("said "), body("Hamas").to(actor(0)), body(","), body(" then "), body("停火谈判。")];
    assert_shown(
        &page([text(line)]),
        11,
        "
said Hamas,|
then 停火谈|
判。       |",
    );
}

#[test]
fn text_in_eastern_scripts_wraps_between_characters() {
    assert_shown(
        &page([text(line("停火谈判陷入僵局。以色列"))]),
        9,
        "
停火谈判 |
陷入僵   |
局。以色 |
列       |",
    );
}

#[test]
fn what_is_wider_than_the_page_is_cut() {
    assert_eq!(layout(&page([text(line("停火"))]), 0, Wide::From(0)), Layout::default());
    assert_shown(
        &page([text(line("停 a"))]),
        1,
        "
…|
a|",
    );
}

#[test]
fn gaps_are_one_blank_row_between_blocks() {
    let blocks =
        [Block::Gap, text(line("a")), Block::Gap, text(vec![]), Block::Gap, text(line("b")), Block::Gap];
    assert_shown(
        &page(blocks),
        2,
        "
a |
  |
b |",
    );
}

#[test]
fn a_table_shares_the_width_until_it_is_too_narrow_to_read() {
    let page = page([Block::Table(Table {
        indent: 2,
        columns: vec![Column::Right, Column::Left, Column::Fill],
        rows: vec![
            vec![
                line("more than 32,000"),
                line("killed"),
                line("in Gaza since 7 October, says its health ministry"),
            ],
            vec![line("1,200"), line("killed on the same day and the next"), line("by Hamas")],
        ],
    })]);
    assert_shown(
        &page,
        80,
        "
  more than 32,000  killed                    in Gaza since 7 October, says its |
                                              health ministry                   |
             1,200  killed on the same day    by Hamas                          |
                    and the next                                                |",
    );
    assert_shown(
        &page,
        44,
        "
     more than  killed        in Gaza since |
        32,000                7 October,    |
                              says its      |
                              health        |
                              ministry      |
         1,200  killed on     by Hamas      |
                the same day                |
                and the next                |",
    );
    assert_shown(
        &page,
        24,
        "
  more than 32,000      |
    killed              |
    in Gaza since 7     |
    October, says its   |
    health ministry     |
  1,200                 |
    killed on the same  |
    day and the next    |
    by Hamas            |",
    );
}

fn matrix() -> Page {
    let cell =
        |text: &str| Cell { link: Some(actor(0)), lines: vec![line("demand · hardened"), line(text)] };
    let none = Cell::default;
    page([Block::Matrix(Matrix {
        columns: ["Hamas", "Israel", "United States", "Qatar"].map(line).to_vec(),
        rows: vec![
            MatrixRow {
                head: vec![line("Withdrawal from Gaza"), line("deadlocked")],
                cells: vec![cell("Israel leaves."), cell("Will not accept it."), none()],
            },
            MatrixRow {
                head: vec![line("Rafah")],
                cells: vec![none(), cell("Goes in."), none(), cell("Stays out.")],
            },
        ],
    })])
}

#[test]
fn a_matrix_shows_the_columns_that_fit_and_counts_the_others() {
    assert_eq!(
        shown(&matrix(), 60, Wide::From(1)),
        "
◂ 1             │ Israel              │ United States  +1 ▸ |
────────────────┼─────────────────────┼──────────────────── |
Withdrawal from │ demand · hardened   │ –                   |
Gaza            │ Will not accept it. │                     |
deadlocked      │                     │                     |
────────────────┼─────────────────────┼──────────────────── |
Rafah           │ demand · hardened   │ –                   |
                │ Goes in.            │                     |"
    );
    assert_eq!(shown(&matrix(), 60, Wide::From(2)), shown(&matrix(), 60, Wide::From(99)));
}

#[test]
fn a_matrix_without_names_keeps_its_lines() {
    let rows = vec![MatrixRow { head: vec![line("Rafah")], cells: vec![Cell::default(); 2] }];
    assert_shown(
        &page([Block::Matrix(Matrix { columns: Vec::new(), rows })]),
        48,
        "
      │                    │                    |
──────┼────────────────────┼─────────────────── |
Rafah │ –                  │ –                  |",
    );
}

#[test]
fn a_matrix_in_parts_shows_every_column() {
    assert_eq!(
        shown(&matrix(), 62, Wide::Parts),
        "
                │ Hamas               │ Israel                |
────────────────┼─────────────────────┼────────────────────   |
Withdrawal from │ demand · hardened   │ demand · hardened     |
Gaza            │ Israel leaves.      │ Will not accept it.   |
deadlocked      │                     │                       |
────────────────┼─────────────────────┼────────────────────   |
Rafah           │ –                   │ demand · hardened     |
                │                     │ Goes in.              |
                                                              |
                │ United States       │ Qatar                 |
────────────────┼─────────────────────┼────────────────────   |
Withdrawal from │ –                   │ –                     |
Gaza            │                     │                       |
deadlocked      │                     │                       |
────────────────┼─────────────────────┼────────────────────   |
Rafah           │ –                   │ demand · hardened     |
                │                     │ Stays out.            |"
    );
}

#[test]
fn a_matrix_too_narrow_for_two_columns_is_a_list_by_row() {
    assert_shown(
        &matrix(),
        30,
        "
Withdrawal from Gaza          |
deadlocked                    |
  Hamas                       |
    demand · hardened         |
    Israel leaves.            |
  Israel                      |
    demand · hardened         |
    Will not accept it.       |
                              |
Rafah                         |
  Israel                      |
    demand · hardened         |
    Goes in.                  |
  Qatar                       |
    demand · hardened         |
    Stays out.                |",
    );
    let links = layout(&matrix(), 30, Wide::From(0)).links;
    let places: Vec<_> = links.iter().map(|link| (link.cell.unwrap(), link.rows.clone())).collect();
    assert_eq!(places, [((0, 0), 2..5), ((0, 1), 5..8), ((1, 1), 10..13), ((1, 3), 13..16)]);
}

#[test]
fn every_cell_of_a_matrix_is_a_link() {
    let links = layout(&matrix(), 60, Wide::From(0)).links;
    let places: Vec<_> =
        links.iter().map(|link| (link.cell.unwrap(), link.target, link.rows.clone())).collect();
    let leads = Some(actor(0));
    assert_eq!(
        places,
        [((0, 0), leads, 2..4), ((0, 1), leads, 2..4), ((1, 0), None, 6..7), ((1, 1), leads, 6..8)]
    );
}

#[test]
fn an_excerpt_keeps_its_mark_in_sight() {
    let long = "text = \"a very long line indeed, with a word that nobody has heard of in the middle\"";
    let excerpt = |number, text: &'static str, mark, label: &'static str| Excerpt {
        number,
        text: Clean::line(text),
        mark,
        label: Clean::line(label),
    };
    let page = page([Block::Excerpt(vec![
        excerpt(9, "value = 32,000", 10..14, "no comma in a number"),
        excerpt(112, long, 50..56, "here"),
        excerpt(113, "name = ", 99..99, "a value is missing"),
    ])]);
    assert_shown(
        &page,
        44,
        "
  9 | value = 32,000                        |
    |           ^^^^ no comma in a number   |
112 | …d that nobody has heard of in the mi…|
    |         ^^^^^^ here                   |
113 | name =                                |
    |        ^ a value is missing           |",
    );
    assert_shown(
        &page,
        12,
        "
…ue = 32,000|
        ^^^^|
no comma in |
a number    |
…that nobod…|
      ^^^^^^|
here        |
name =      |
       ^    |
a value is  |
missing     |",
    );
}

#[test]
fn an_excerpt_of_wide_characters_is_cut_between_them() {
    let text = Clean::line("停火谈判陷入僵局");
    let excerpt = Excerpt { number: 1, text, mark: 10..12, label: Clean::default() };
    let page = page([Block::Excerpt(vec![excerpt])]);
    assert_shown(
        &page,
        12,
        "
… 判陷入僵局|
      ^^    |",
    );
    assert_shown(
        &page,
        10,
        "
…判陷入僵…|
     ^^   |",
    );
}

#[test]
fn spans_side_by_side_that_lead_to_one_place_are_one_link() {
    let [hamas, israel] = [actor(0), actor(1)];
    let line = vec![
        body("the Islamic").to(hamas),
        body(" ").to(hamas),
        body("Resistance Movement").to(hamas),
        body(", "),
        body("Israel").to(israel),
        body(" ").to(israel),
        body("Hamas").to(hamas),
    ];
    let layout = layout(&page([text(line)]), 16, Wide::From(0));
    let links: Vec<_> = layout.links.iter().map(|link| (link.target.unwrap(), link.rows.clone())).collect();
    assert_eq!(links, [(hamas, 0..3), (israel, 2..3), (hamas, 3..4)]);
    for (at, row) in layout.rows.iter().enumerate() {
        for link in row.pieces.iter().filter_map(|piece| piece.link) {
            assert!(layout.links[link].rows.contains(&at));
        }
    }
}

#[test]
fn what_was_looked_for_stays_marked_on_every_row_that_it_reaches() {
    let line = vec![body("the "), body("whole of Gaza").marked(), body(" and more")];
    let rows = layout(&page([text(line)]), 10, Wide::From(0)).rows;
    let marked = rows.iter().flat_map(|row| &row.pieces).filter(|piece| piece.mark == Mark::Found);
    let marked: Vec<_> = marked.map(|piece| piece.text.as_str()).collect();
    assert_eq!(marked, ["whole", "of Gaza"]);
}
