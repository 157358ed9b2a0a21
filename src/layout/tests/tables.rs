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
