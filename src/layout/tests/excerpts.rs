//! Excerpts of a file.

use super::*;

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
