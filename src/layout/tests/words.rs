//! Headings, running words, and the links in them.

use super::*;

#[test]
fn a_heading_and_the_words_behind_it_stand_on_one_row_if_they_fit() {
    let page = page([Block::Gap, heading("Withdrawal from Gaza", "deadlocked"), Block::Gap, Block::Gap]);
    assert_shown(
        &page,
        33,
        "
Withdrawal from Gaza   deadlocked|",
    );
    assert_shown(
        &page,
        32,
        "
Withdrawal from Gaza            |
deadlocked                      |",
    );
    assert_shown(
        &page,
        16,
        "
Withdrawal from |
Gaza            |
deadlocked      |",
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

#[test]
fn words_behind_a_sign_stay_on_one_row_where_they_fit() {
    let moved = |name: &'static str| Sign::New.with(name);
    let line = [moved("Halmarch"), moved("Skerrow Council")].join(&body("  "));
    assert_shown(
        &page([text(line.clone())]),
        20,
        "
+ Halmarch          |
+ Skerrow Council   |",
    );
    assert_shown(
        &page([text(line)]),
        14,
        "
+ Halmarch    |
+ Skerrow     |
Council       |",
    );
}
