//! Matrices: a window on them, all of them in parts, and as a list.

use super::*;

fn matrix() -> Page {
    let cell =
        |text: &str| Cell { link: Some(actor(0)), lines: vec![line("demand · hardened"), line(text)] };
    page([Block::Matrix(Matrix {
        is_brief: false,
        columns: ["Hamas", "Israel", "United States", "Qatar"].map(line).to_vec(),
        rows: vec![
            MatrixRow {
                head: vec![line("Withdrawal from Gaza"), line("deadlocked")],
                cells: vec![(0, cell("Israel leaves.")), (1, cell("Will not accept it."))],
            },
            MatrixRow {
                head: vec![line("Rafah")],
                cells: vec![(1, cell("Goes in.")), (3, cell("Stays out."))],
            },
        ],
    })])
}

#[test]
fn a_matrix_shows_the_columns_that_fit_and_counts_the_others() {
    assert_eq!(
        shown(&matrix(), 60, Wide::From(1)),
        "
◂ 1                  Israel                United       +1 ▸|
                                           States           |
────────────────────────────────────────────────────────────|
  Withdrawal         demand · hardened     ·                |
  from Gaza          Will not accept                        |
  deadlocked         it.                                    |
                                                            |
  Rafah              demand · hardened     ·                |
                     Goes in.                               |"
    );
    assert_eq!(shown(&matrix(), 60, Wide::From(2)), shown(&matrix(), 60, Wide::From(99)));
}

#[test]
fn a_matrix_without_names_keeps_its_columns() {
    let rows = vec![MatrixRow { head: vec![line("Rafah")], cells: vec![(1, Cell::default())] }];
    assert_shown(
        &page([Block::Matrix(Matrix { is_brief: false, columns: Vec::new(), rows })]),
        48,
        "
───────────────────                             |
  Rafah     ·     ·                             |",
    );
}

#[test]
fn a_matrix_in_parts_shows_every_column_and_no_row_that_says_nothing_there() {
    assert_eq!(
        shown(&matrix(), 62, Wide::Parts),
        "
                     Hamas                  Israel            |
──────────────────────────────────────────────────────────────|
  Withdrawal         demand · hardened      demand · hardened |
  from Gaza          Israel leaves.         Will not accept   |
  deadlocked                                it.               |
                                                              |
  Rafah              ·                      demand · hardened |
                                            Goes in.          |
                                                              |
                     United States          Qatar             |
──────────────────────────────────────────────────────────────|
  Rafah              ·                      demand · hardened |
                                            Stays out.        |"
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
        [((0, 0), leads, 2..4), ((0, 1), leads, 2..5), ((1, 0), None, 6..7), ((1, 1), leads, 6..8)]
    );
}

#[test]
fn the_head_of_a_matrix_stays_in_sight() {
    assert_eq!(layout(&matrix(), 60, Wide::From(0)).head, 2);
    let list = layout(&matrix(), 40, Wide::From(0));
    assert_eq!((list.head, list.headings.as_slice()), (1, &[0, 8][..]));
    let head = |first| list.head_row(0, first).map(|row| row.pieces[0].text.as_str());
    assert_eq!(
        [head(1), head(7), head(8), head(9)].map(Option::unwrap_or_default),
        ["Withdrawal from Gaza", "Withdrawal from Gaza", "", "Rafah"]
    );
}

#[test]
fn in_a_matrix_of_words_rows_are_close_and_long_heads_are_cut() {
    let cell = |word: &str| Cell { link: Some(actor(0)), lines: vec![line(word)] };
    let hardened = Cell { link: Some(actor(0)), lines: vec![Sign::Hardened.with("demand")] };
    let row = |name: &str, cells| MatrixRow { head: vec![line(name)], cells };
    let rows = vec![
        row("Withdrawal from the whole of Gaza", vec![(0, hardened), (1, cell("offer +2"))]),
        row("Rafah", vec![(1, cell("refusal"))]),
    ];
    let matrix = Matrix { is_brief: true, columns: ["Hamas", "Israel"].map(line).to_vec(), rows };
    let page = page([Block::Matrix(matrix)]);
    assert_shown(
        &page,
        62,
        "
                                     Hamas       Israel       |
Withdrawal from the whole of Gaza  ▲ demand      offer +2     |
Rafah                                ·           refusal      |",
    );
    assert_shown(
        &page,
        48,
        "
                                 Hamas  Israel  |
Withdrawal from the whole of…  ▲ demand offer +2|
Rafah                            ·      refusal |",
    );
    let filled = layout(&page, 48, Wide::From(0)).filled;
    assert_eq!(filled, [(0, 0), (0, 1), (1, 1)]);
}
