//! Shares: a line in lengths, and the words below.

use super::*;
use crate::page::{Share, Shares};

fn voices() -> Page {
    let parts = [(18, "18 the source itself", false), (5, "5 named", false), (16, "16 unnamed", true)];
    let share = |(count, words, is_broken)| Share { count, words: line(words), is_broken };
    page([Block::Shares(Shares { parts: parts.map(share).to_vec() })])
}

#[test]
fn each_word_stands_below_its_length() {
    assert_shown(
        &voices(),
        60,
        "
━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ━━━━━━━ ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍|
18 the source itself         5 named 16 unnamed             |",
    );
}

#[test]
fn the_words_of_a_short_last_part_end_with_the_line() {
    let parts = [(30, "30 named", false), (2, "2 unnamed", true)];
    let share = |(count, words, is_broken)| Share { count, words: line(words), is_broken };
    let page = page([Block::Shares(Shares { parts: parts.map(share).to_vec() })]);
    assert_shown(
        &page,
        34,
        "
━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ╍╍|
30 named                 2 unnamed|",
    );
}

#[test]
fn words_that_do_not_fit_below_their_length_are_in_a_row() {
    assert_shown(
        &voices(),
        40,
        "
━━━━━━━━━━━━━━━━━━━ ━━━━ ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍|
18 the source itself  5 named  16       |
unnamed                                 |",
    );
}
