//! The mouse, on lists, tabs, pages and the wheel.

use insta::assert_snapshot;

use crate::reader::{DAM, Reader, dam, wide_dam};

#[test]
fn a_click_selects_a_row_and_another_goes_in() {
    let tall = || wide_dam().size(100, 40);
    let reader = tall().click("Lake Commission");
    assert_eq!(reader.selected(), "Lake Commission");
    let reader = reader.click("Lake Commission");
    assert_eq!(reader.screen(), tall().keys("4").down_to("Lake Commission").keys("Enter").screen());
}

#[test]
fn a_click_in_the_narrow_list_does_the_same() {
    let reader = dam().keys("4").click("Lake Commission");
    assert_eq!(reader.selected(), "Lake Commission");
    assert_eq!(
        reader.click("Lake Commission").screen(),
        dam().keys("4").down_to("Lake Commission").keys("Enter").screen()
    );
}

#[test]
fn a_click_on_a_title_or_a_tab_goes_to_the_pane() {
    assert_eq!(wide_dam().click("6 Timeline").keys("Ctrl-l").screen(), wide_dam().keys("6").screen());
    assert_eq!(dam().click("3 4 5").screen(), dam().keys("3").screen());
    assert_eq!(dam().keys("2 z").click("4 5 6").screen(), dam().keys("2 z 4").screen());
    assert_eq!(dam().keys("2 j Enter").click_at(23, 1).screen(), dam().keys("7").screen());
    assert_eq!(dam().click("1 Overview").footer(), "already there");
}

#[test]
fn a_click_on_a_link_follows_it_and_back_returns() {
    let clicked = wide_dam().keys("2 j").click_last("Ostran officials");
    let followed = wide_dam().keys("2 j Enter").down_to("Ostran officials").keys("Enter");
    let clicked = clicked.keys("Ctrl-l");
    assert_eq!(clicked.screen(), followed.screen());
    assert_eq!(clicked.keys("Ctrl-o").screen(), followed.keys("Ctrl-o").screen());
}

#[test]
fn a_click_on_a_page_goes_into_it() {
    let clicked = wide_dam().keys("2 j").click("Lake Orla dam").screen();
    assert_eq!(clicked, wide_dam().keys("2 j").screen(), "the status line is no page");
    assert_eq!(wide_dam().keys("4 j").click_at(90, 16).screen(), wide_dam().keys("4 j l").screen());
}

#[test]
fn a_click_on_a_problem_goes_to_its_entry() {
    let text = DAM.replace("[issues.", "[issues.x]\nname = \"X\"\ncolour = 1\n[issues.");
    let text =
        text.replacen("[issues.x]\nname = \"X\"\ncolour = 1\n", "", text.matches("[issues.x]").count() - 1);
    let reader = Reader::open(&text).size(100, 30).keys("!");
    let clicked = reader.click("no key").keys("Ctrl-l");
    assert_eq!(clicked.screen(), Reader::open(&text).size(100, 30).keys("! Enter").screen());
}

#[test]
fn where_nothing_stands_nothing_happens() {
    let before = wide_dam().keys("2 j").screen();
    for (x, y) in [(0, 0), (99, 0), (10, 17), (99, 17), (500, 500), (40, 1), (40, 9)] {
        assert_eq!(wide_dam().keys("2 j").click_at(x, y).screen(), before, "{x} {y}");
    }
    let small = dam().size(20, 5).click_at(3, 3).wheel(3, 3, 2).size(60, 16);
    assert_eq!(small.screen(), dam().screen());
}

#[test]
fn the_wheel_scrolls_what_is_under_it() {
    let page = wide_dam().keys("2 j").wheel(80, 8, 1);
    assert_eq!(page.screen(), wide_dam().keys("2 j J J J").screen());
    assert_eq!(page.wheel(80, 8, -2).screen(), wide_dam().keys("2 j").screen());

    let other = wide_dam().keys("2 j").wheel(5, 10, 1);
    assert_eq!(other.selected(), "Flow in dry years");
    assert!(other.row(10).contains("Lake Commission"), "the list below the cursor's has moved");
}

#[test]
fn the_wheel_moves_a_list_and_takes_the_cursor_along_when_it_must() {
    let question = |n| format!("[questions.q{n}]\ntext = 'Question {n}?'\n");
    let more = (1..=20).map(question).collect::<Vec<_>>().concat();
    let list = |reader: &Reader| (2..7).map(|row| reader.row(row)).collect::<Vec<_>>().join("\n");
    let reader = Reader::open(&format!("{DAM}{more}")).size(60, 16).keys("5 G k k");
    assert_snapshot!(list(&reader), @"
    ○ Question 16?
    ○ Question 17?
    ○ Question 18?
    ▌  ○ Question 19?
    ○ Question 20?
    ");
    let reader = reader.wheel(5, 3, -1);
    assert_snapshot!(list(&reader), @"
    ○ Question 13?
    ○ Question 14?
    ○ Question 15?
    ○ Question 16?
    ○ Question 17?
    ");
    let reader = reader.wheel(5, 3, -20);
    assert_snapshot!(list(&reader), @"
    ○ Who measures the flow?
    ○ Question 1?
    ○ Question 2?
    ○ Question 3?
    ○ Question 4?
    ");
}

#[test]
fn the_wheel_scrolls_whole_views_and_what_lies_over_them() {
    assert_eq!(dam().keys("4 z").wheel(5, 9, 1).row(5), dam().keys("4 z").row(8));
    assert_eq!(dam().keys("?").wheel(5, 9, 1).row(5), dam().keys("?").row(8));
}

#[test]
fn a_click_in_the_matrix_follows_the_cell() {
    let clicked = wide_dam().keys("2 z").click("demand            ·");
    assert_eq!(clicked.screen(), wide_dam().keys("2 z j l Enter").screen());
    let empty = wide_dam().keys("2 z").click("·                 ·");
    assert_eq!((empty.selected().as_str(), empty.footer().as_str()), ("·", "nothing stands here"));
}

#[test]
fn a_second_click_at_the_same_place_hits_the_same_row() {
    for (columns, rows) in [(100, 18), (120, 30), (120, 36)] {
        let reader = || wide_dam().size(columns, rows);
        for y in 1..rows - 1 {
            let clicked = reader().click_at(5, y);
            let again = reader().click_at(5, y).click_at(5, y);
            assert_eq!(
                clicked.row_of_cursor(),
                again.row_of_cursor(),
                "row {y} at {columns}×{rows}:\n{}",
                clicked.screen()
            );
        }
    }
    let clicked = || wide_dam().click("6 Timeline");
    assert_ne!(clicked().screen(), wide_dam().keys("6").screen(), "the lists stay where they are");
    assert_eq!(clicked().keys("Ctrl-l").screen(), wide_dam().keys("6").screen(), "until a key is pressed");
}
