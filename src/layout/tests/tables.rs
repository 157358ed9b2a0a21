//! Tables.

use super::*;

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
  more than 32,000  killed                     in Gaza since 7 October, says its|
                                               health ministry                  |
             1,200  killed on the same day     by Hamas                         |
                    and the next                                                |",
    );
    assert_shown(
        &page,
        44,
        "
   more than  killed         in Gaza since 7|
      32,000                 October, says  |
                             its health     |
                             ministry       |
       1,200  killed on the  by Hamas       |
              same day and                  |
              the next                      |",
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

/// Text that goes on in a further row is seen to belong to the one above.
#[test]
fn the_further_rows_of_a_cell_may_hang() {
    let page = page([Block::Table(Table {
        indent: 0,
        columns: vec![Column::Left, Column::Hanging],
        rows: vec![vec![line("figure"), line("one two three four five")], vec![line(""), line("six")]],
    })]);
    assert_shown(
        &page,
        20,
        "
figure  one two     |
          three four|
          five      |
        six         |",
    );
}

/// Room that the rows of one column leave blank goes to the column that would break its words.
#[test]
fn a_wrapped_column_hands_on_what_it_leaves_blank() {
    let page = page([Block::Table(Table {
        indent: 0,
        columns: vec![Column::Left, Column::Left],
        rows: vec![
            vec![line("Closing the spawning ground"), line("agreed")],
            vec![line("Share of the herring"), line("softened by some, and hardened by others")],
        ],
    })]);
    assert_shown(
        &page,
        50,
        "
Closing the spawning ground  agreed               |
Share of the herring         softened by some, and|
                             hardened by others   |",
    );
}

/// A value that is the first of its row, because the name is missing, has the name of its column too.
#[test]
fn a_stacked_value_without_a_name_before_it_is_named() {
    let bold = |words: &str| vec![Span::head(words.to_owned())];
    let page = page([Block::Table(Table {
        indent: 0,
        columns: vec![Column::Left, Column::Left, Column::Fill],
        rows: vec![
            vec![bold("who"), bold("share of the herring"), bold("what they ask for")],
            vec![line("Velm"), line("all of the catch"), line("a ban on foreign boats")],
            vec![Line::new(), line("half of the catch"), line("a closed spawning ground")],
        ],
    })]);
    let shown = shown(&page, 24, Wide::From(0));
    assert!(shown.contains("\nVelm "), "{shown}");
    // Both stand under the name.
    assert_eq!(shown.matches("\n  share of the herring").count(), 2, "{shown}");
}
