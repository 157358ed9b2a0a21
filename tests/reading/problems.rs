//! `!`: the problems of a file, and files that hold nothing but problems.

use briefing::app::{Effect, Request};
use insta::assert_snapshot;

use crate::reader::Reader;

const BROKEN: &str = "\
title = 'Broken'
as-of = 2031-05-14
colour = 'blue'

[actors]
velm = { name = 'Velm', rle = 'party' }
bank = { name = 'Bank', ties.vlem = 'lends to' }

[figures.loan]
label = 'Loan'
value = 4_500
unit = 5
";

fn broken() -> Reader {
    Reader::open_as("broken.toml", BROKEN).size(60, 16)
}

#[test]
fn the_top_of_the_screen_counts_them() {
    assert_snapshot!(broken().row(0), @"Broken        as of 14 May 2031 · 0 sources · 4 problems !");
}

#[test]
fn they_are_listed_with_the_lines_that_they_are_about() {
    assert_snapshot!(broken().size(60, 30).keys("!").screen(), @"
     Broken        as of 14 May 2031 · 0 sources · 4 problems !

     Problems   2 errors, 2 warnings

    ▌! error[dangling-reference]: `actors` has no entry `vlem`
      --> broken.toml:7:30
     7 | bank = { name = 'Bank', ties.vlem = 'lends to' }
       |                              ^^^^
       help: did you mean `velm`?

     ! error[wrong-type]: `unit` must be text, not a number
      --> broken.toml:12:8
     12 | unit = 5
        |        ^

     ? warning[unknown-key]: the file has no section or key
       `colour`
      --> broken.toml:3:1
     3 | colour = 'blue'
       | ^^^^^^
       help: use one of `title`, `as-of`, `format`, `author`,
             `status`, `handling`, `bottom-line`, `likelihood-
             scale`, `story`, `topics`, `caveats`, `sources`,
             `actors`, `issues`, `positions`, `figures`,
             `events`, `questions`, `judgements`

     ? warning[unknown-key]: an actor has no key `rle`
      --> broken.toml:6:25

     Enter go to  Tab pane  v level  ? help  q back  page 1/2 ▾
    ");
}

#[test]
fn enter_goes_to_the_entry_of_one_and_back() {
    for (problem, entry) in [("!", "4 Actors"), ("! j", "3 Figures")] {
        let list = broken().keys(problem);
        let before = list.drawn();
        let page = list.keys("Enter");
        assert!(page.row(1).contains(entry), "{}", page.screen());
        let back = page.keys("Ctrl-o");
        assert_eq!(back.drawn(), before);
        assert_eq!(back.keys("Esc").drawn(), broken().drawn());
    }
}

#[test]
fn one_that_stands_in_no_entry_says_so() {
    assert_eq!(
        broken().size(60, 30).keys("! j j Enter").footer(),
        "this stands in no entry that can be shown"
    );
}

#[test]
fn a_file_without_problems_says_so() {
    let clean = Reader::open("title = 'T'\nas-of = 2031\nbottom-line = 'B.'").size(60, 16);
    assert_eq!(clean.checks().keys("!").footer(), "this file has no problems");
}

#[test]
fn what_leads_nowhere_is_marked_and_is_no_link() {
    let page = broken().keys("4 j Enter");
    assert!(page.screen().contains("Bank lends to ! vlem"), "{}", page.screen());
    assert_eq!(page.selected(), "");
}

#[test]
fn a_file_with_nothing_to_show_opens_on_its_problems() {
    let reader = Reader::open_as("empty.toml", "").size(60, 14);
    assert_snapshot!(reader.screen(), @r#"
    empty.toml                         0 sources · 1 problem !

    Problems   1 error

    ! error[empty]: there is nothing in this file
     --> empty.toml:1:1
      help: start with `title = "…"` and `as-of = 2024-04-03`






    Tab pane  / find  f go to  o open other  ? help  q quit
    "#);
    assert_eq!(reader.keys("q").effect, Some(Effect::Quit));
}

#[test]
fn a_file_that_is_no_toml_opens_on_its_problems() {
    let reader = Reader::open_as("letter.toml", "Dear reader,\nthis is no TOML.\n").size(60, 14);
    assert!(reader.row(2).starts_with("Problems") && reader.row(2).ends_with("1 error"), "{}", reader.row(2));
    assert_eq!(reader.row(5), "--> letter.toml:1:1");
    assert_eq!(reader.keys("? Esc q").effect, Some(Effect::Quit));
}

#[test]
fn a_line_that_is_no_toml_costs_its_own_entry_alone() {
    let text = "title = 'T'\nas-of = 2031\n\n[figures.toll]\nlabel = 'Toll'\nvalue = 3\n\n\
                [figures.loan]\nlabel = 'Loan'\nvalue = 4,500\n";
    let figures = Reader::open_as("syntax.toml", text).size(60, 12).keys("3");
    assert_snapshot!(figures.screen(), @"
     T                     as of 2031 · 0 sources · 1 problem !
     1 2 3 Figures 4 5 6 7
    ▌  Toll   3
    ────────────────────────────────────────────────────────────
       Toll
       3





     Enter open  Tab pane  z full view  ? help  q quit      1/1
    ");
    let problems = figures.keys("!");
    assert_snapshot!(problems.screen(), @"
     T                     as of 2031 · 0 sources · 1 problem !

     Problems   1 error

     ! left out until mended: figures.loan

    ▌! error[thousands-commas]: the number `4,500` has commas
      --> syntax.toml:10:9
     10 | value = 4,500
        |         ^^^^^
       help: write `4500` or `4_500`
     Enter go to  Tab pane  / find  f go to  ? help  q back
    ");
    assert_eq!(problems.keys("Enter").footer(), "this stands in no entry that can be shown");
}

#[test]
fn the_entry_of_a_problem_is_never_its_neighbour() {
    let nowhere = "this stands in no entry that can be shown";
    for (lines, entry) in [
        ("[actors]\na = 'A'\nb = { name = 'B', x = 1 }", "B"),
        ("[actors]\na.name = 'A'\na.x = 1", "A"),
        ("[actors]\nb = 'B'\n[actors.a]\nname = 'A'\n[actors.a.ties.b]\ntext = 'is'\nx = 1", "A"),
        ("[actors.a]\nname = 'A'\nabout = '''\nlong\n'''\nx = 1", "A"),
        ("[actors]\na = 'A'\nb = 5", nowhere),
        ("[actors]\na = 'A'\n[colours.b]\nname = 'B'", nowhere),
        ("x = 1\n[actors]\na = 'A'", nowhere),
    ] {
        let text = format!("title = 'T'\nas-of = 2031\n{lines}\n");
        let reader = Reader::open(&text).size(60, 16).keys("! Enter");
        let went_to = if reader.row(2).is_empty() { reader.row(3) } else { reader.footer() };
        assert_eq!(went_to, entry, "{lines}\n{}", reader.screen());
    }
}

/// What Enter on a problem shows, by its number in the list.
fn entered(text: &str, number: usize) -> Reader {
    let keys = format!("! {}Enter", "j ".repeat(number - 1));
    Reader::open_as("where.toml", text).size(60, 16).keys(&keys)
}

#[test]
fn enter_goes_to_the_entry_under_an_indented_header() {
    let text = "title = 'T'\nas-of = 2031\n[actors.a]\nname = 'Ada'\n  [actors.c]\n  name = 'Cleo'\n  rle = 'party'\n";
    let page = entered(text, 1);
    assert!(page.screen().contains("Cleo") && !page.screen().contains("Ada"), "{}", page.screen());
}

#[test]
fn enter_goes_to_the_entry_of_a_dotted_key() {
    let text = "title = 'T'\nas-of = 2031\n[actors]\na.name = 'Ada'\nab.name = 'Abel'\na.role = 'party'\nab.kind = 'x'\n";
    let page = entered(text, 1);
    assert!(page.screen().contains("Abel") && !page.screen().contains("Ada"), "{}", page.screen());
}

#[test]
fn enter_on_a_problem_of_an_entry_that_could_not_be_read_says_so() {
    let text = "title = 'T'\nas-of = 2031\n[actors]\na.name = 'Ada'\nab.kind = 'x'\n";
    let page = entered(text, 1);
    assert_eq!(page.footer(), "this stands in no entry that can be shown", "{}", page.screen());
}

#[test]
fn enter_on_a_problem_of_the_bottom_line_goes_to_the_overview() {
    let text = "title = 'T'\nas-of = 2031\nbottom-line = 'Ostra may yet take 77 boats.'\n[sources]\n\
                s = { title = 'S', file = 's.txt' }\n[actors]\na = { name = 'Ostra', source = 's#1' }\n";
    let problems =
        Reader::open_file(text).size(80, 24).keys("7").reads(Ok("Ostra waits for 12 boats.")).keys("!");
    assert!(problems.screen().contains("bottom-line = "), "{}", problems.screen());
    let page = problems.keys("Enter");
    assert!(page.screen().contains("1 Overview") && page.screen().contains("Ostra may yet take 77 boats."));
}

/// A file with a problem of each level; the last two are those of its craft.
const THIN: &str = "\
title = 'Thin'
as-of = 2031-05-14
[actors]
velm = { name = 'Velm', about = 'By the lake.', part-of = 'vlem' }
[figures]
loan = { label = 'Loan', value = 4 }
";

fn thin() -> Reader {
    Reader::open_as("thin.toml", THIN).size(60, 30)
}

/// The levels of the problems that are shown, and what the heading says of them.
fn levels(reader: &Reader) -> String {
    let screen = reader.screen();
    let problems = screen.lines().filter_map(|line| line.split_once('[')).map(|(level, _)| level.trim());
    let levels: Vec<_> = problems.map(|level| level.trim_start_matches(['▌', ' '])).collect();
    format!("{} | {}", reader.row(2), levels.join(", "))
}

#[test]
fn what_the_checks_of_the_craft_find_stands_among_the_problems() {
    let reader = thin();
    assert!(matches!(reader.effect, Some(Effect::Ask(Request::Check(_)))));
    assert_snapshot!(reader.row(0), @"Thin           as of 14 May 2031 · 0 sources · 1 problem !");
    let reader = reader.checks();
    assert_snapshot!(reader.row(0), @"Thin          as of 14 May 2031 · 0 sources · 2 problems !");
    assert_snapshot!(reader.keys("!").screen(), @"
     Thin          as of 14 May 2031 · 0 sources · 2 problems !

     Problems   1 error, 1 warning, 1 suggestion

    ▌! error[dangling-reference]: `actors` has no entry `vlem`
      --> thin.toml:4:59
     4 | … = 'Velm', about = 'By the lake.', part-of = 'vlem' }
       |                                               ^^^^^^
       help: did you mean `velm`?

     ? warning[figure-unsourced]: no source for the figure
       `Loan`
      --> thin.toml:6:1
     6 | loan = { label = 'Loan', value = 4 }
       | ^^^^
       help: add `source`, `according-to` or both

     · suggestion[no-bottom-line]: there is no bottom line
      --> thin.toml:1:1
       help: write `bottom-line`: the main point, in a sentence
             or two








     Enter go to  Tab pane  v level  / find  ? help  q back
    ");
}

#[test]
fn a_key_shows_the_problems_of_one_level_after_the_other() {
    let reader = thin().checks().keys("!");
    assert_snapshot!(reader.trace("v v v v", levels), @"
    v      Problems   1 error of 3 | ! error
    v      Problems   1 warning of 3 | ? warning
    v      Problems   1 suggestion of 3 | · suggestion
    v      Problems   1 error, 1 warning, 1 suggestion | ! error, ? warning, · suggestion
    ");
    let warnings = thin().checks().keys("! v v");
    assert_eq!(levels(&warnings.keys("Enter Ctrl-o")), levels(&thin().checks().keys("! v v")));
    assert_eq!(levels(&thin().checks().keys("! v v ! !")), levels(&thin().checks().keys("!")));
}

#[test]
fn where_levels_make_no_difference_the_key_says_why() {
    assert_eq!(thin().keys("v").footer(), "levels are those of problems: ! shows them");
    let one =
        Reader::open_as("one.toml", "title = 'T'\nas-of = 2031\nbottom-line = 'B.'\nx = 1\n").size(60, 16);
    assert_eq!(one.checks().keys("! v").footer(), "there are no problems of another level");
}

#[test]
fn a_level_of_which_no_problem_is_left_can_be_left() {
    let reader = Reader::open_file(THIN).size(60, 30).checks().keys("! v");
    let reader = reader.saves(&THIN.replace(", part-of = 'vlem'", "")).checks();
    assert_snapshot!(levels(&reader), @"Problems   no errors of 3 |");
    assert!(reader.screen().contains("There are none."));
    assert_snapshot!(levels(&reader.keys("v")), @"Problems   1 warning of 3 | ? warning");
}

#[test]
fn the_settings_say_which_problems_count() {
    let settings =
        "[checks]\nno-bottom-line = 'deny'\nfigure-unsourced = 'allow'\ndangling-reference = 'allow'\n";
    let reader = Reader::open_as("thin.toml", THIN).settings(settings).size(60, 30).checks();
    assert!(reader.row(0).ends_with("2 problems !"), "{}", reader.row(0));
    assert_snapshot!(levels(&reader.keys("!")), @"Problems   2 errors | ! error, ! error");
}

#[test]
fn the_cursor_stays_on_its_problem_when_more_are_found() {
    let two = THIN.replace("By the lake.'", "By the lake.', rle = 'party'");
    let reader = Reader::open_as("thin.toml", &two).size(60, 30);
    let check = reader.effect.clone();
    let mut reader = reader.keys("! j");
    let selected = reader.selected();
    reader.effect = check;
    assert_eq!(reader.checks().selected(), selected);
    assert_ne!(selected, "");
}

#[test]
fn each_save_is_checked_and_a_broken_one_is_not() {
    let reader = Reader::open_file(THIN).size(60, 30).checks();
    let reader = reader.saves(&THIN.replace("value = 4", "value = 4, according-to = 'velm'")).checks();
    assert_snapshot!(reader.row(0), @"Thin          as of 14 May 2031 · 1 change • · 1 problem !");
    let broken =
        Reader::open_as("broken.toml", "title = 'T'\nas-of = 2031\nx = = 3\n[actors]\na = 'A'").size(60, 16);
    assert_eq!(broken.effect, None);
}

#[test]
fn the_worst_come_first_and_no_line_is_quoted_for_what_is_about_the_whole_file() {
    let screen = thin().checks().keys("!").screen();
    let levels = ["! error", "? warning", "· suggestion"].map(|level| screen.find(level));
    assert!(levels.iter().all(Option::is_some) && levels.is_sorted(), "{screen}");
    assert!(screen.contains("[no-bottom-line]") && !screen.contains("1 | title"), "{screen}");
}
