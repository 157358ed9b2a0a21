//! Every key of the table, everywhere.

use std::collections::HashSet;

use briefing::app::Effect;
use briefing::app::bindings::BINDINGS;
use briefing::app::key::Key;
use insta::assert_snapshot;

use crate::reader::{DAM, Reader, dam, wide_dam};

/// The keys to each thing that keys can move in.
const EVERYWHERE: [&str; 10] =
    ["", "2", "4 j Enter", "4 z", "2 z", "6 G Enter", "!", "?", "3 s", "2 j Enter Enter Ctrl-o Ctrl-l"];

/// The dam, with a problem.
fn with_a_problem() -> Reader {
    Reader::open(&format!("colour = 'blue'\n{DAM}"))
}

#[test]
fn no_key_is_bound_twice_and_each_is_named_as_it_is_shown() {
    let mut seen = HashSet::new();
    for name in BINDINGS.iter().flat_map(|binding| binding.keys) {
        assert!(seen.insert(name), "{name} is bound twice");
        assert_eq!(name.parse::<Key>().map(|key| key.to_string()), Ok((*name).to_owned()));
    }
}

#[test]
fn every_action_has_a_name_of_its_own_in_small_letters_and_hyphens() {
    let mut seen = HashSet::new();
    for binding in BINDINGS {
        assert!(seen.insert(binding.name), "{} stands twice", binding.name);
        assert!(binding.name.split('-').all(|word| word.chars().all(|c| c.is_ascii_lowercase())));
        assert!(binding.name.split('-').all(|word| !word.is_empty()), "{}", binding.name);
    }
}

#[test]
fn what_is_said_of_keys_names_actions_that_there_are() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/app");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    for path in files.chain([format!("{folder}.rs").into()]).filter(|path| path.is_file()) {
        let source = std::fs::read_to_string(path).unwrap();
        let obstacles = source.lines().filter(|line| line.contains("Some(\"") && !line.contains("format!"));
        let named =
            obstacles.flat_map(|line| line.split('{').skip(1).filter_map(|part| part.split_once('}')));
        for (name, _) in named.filter(|(name, _)| !name.is_empty()) {
            assert!(BINDINGS.iter().any(|binding| binding.name == name), "there is no action {name}");
        }
    }
}

#[test]
fn every_key_does_something_everywhere_or_says_why_not() {
    for (columns, rows) in [(60, 16), (100, 18), (44, 12)] {
        for place in EVERYWHERE {
            let reader = || with_a_problem().size(columns, rows).keys(place);
            let before = reader().drawn();
            for key in BINDINGS.iter().flat_map(|binding| binding.keys) {
                let reader = reader().keys(key);
                let does_something = reader.effect.is_some() || reader.drawn() != before;
                assert!(does_something, "{key} after `{place}`:\n{}", reader.screen());
            }
        }
    }
}

#[test]
fn help_shows_the_keys_that_work_here() {
    assert_snapshot!(dam().size(60, 32).keys("?").screen(), @"
    Lake Orla dam                as of 14 May 2031 · 2 sources

      Keys that work here

      Moving ─────────────────────────────────────────────────
      j ↓                next row; in a page, next link or
                         line
      k ↑                previous row; in a page, previous
                         link or line
      g Home             first row; top of the page
      G End              last row; end of the page
      Space PgDn Ctrl-f  page down
      b PgUp Ctrl-b      page up
      Ctrl-d             half a page down
      Ctrl-u             half a page up
      J                  scroll the page from the list, or
                         what stands beside or below it
      K                  scroll it back
      l →                from the list into the page; a cell
                         to the right

      Going somewhere ────────────────────────────────────────
      Enter          into the page; follow the link
      1 2 3 4 5 6 7  Overview, Positions, Figures, Actors,
                     Questions, Timeline, Sources
      Tab            next pane
      Shift-Tab      previous pane
      z              the pane's full view, and back
      f Ctrl-p       go to anything by its name, role or value
      o              open another briefing

    / find  f go to  o open other  q back           page 1/4 ▾
    ");
    assert_snapshot!(dam().size(60, 30).keys("4 j Enter ?").screen(), @"
    Lake Orla dam                as of 14 May 2031 · 2 sources

      Keys that work here

      Moving ─────────────────────────────────────────────────
      j ↓                next row; in a page, next link or
                         line
      k ↑                previous row; in a page, previous
                         link or line
      g Home             first row; top of the page
      G End              last row; end of the page
      Space PgDn Ctrl-f  page down
      b PgUp Ctrl-b      page up
      Ctrl-d             half a page down
      Ctrl-u             half a page up
      h ←                from the page to the list; a cell to
                         the left

      Going somewhere ────────────────────────────────────────
      Enter          into the page; follow the link
      1 2 3 4 5 6 7  Overview, Positions, Figures, Actors,
                     Questions, Timeline, Sources
      Tab            next pane
      Shift-Tab      previous pane
      z              the pane's full view, and back
      f Ctrl-p       go to anything by its name, role or value
      o              open another briefing
      >              the next edition, or else next briefing

    / find  f go to  o open other  q back           page 1/4 ▾
    ");
}

#[test]
fn what_help_does_not_show_changes_nothing() {
    let above_footer = |reader: &Reader| reader.screen().rsplit_once('\n').unwrap().0.to_owned();
    for place in EVERYWHERE.into_iter().filter(|place| *place != "?") {
        let reader = || with_a_problem().size(100, 50).keys(place);
        let help = reader().keys("?").screen();
        let before = above_footer(&reader());
        for binding in BINDINGS.iter().filter(|binding| !help.contains(binding.does)) {
            // A command of the palette alone has no key.
            let Some(key) = binding.keys.first() else { continue };
            let after = reader().keys(key);
            assert_eq!(above_footer(&after), before, "{key} after `{place}`");
        }
    }
}

#[test]
fn the_same_key_takes_help_and_problems_away() {
    for keys in ["4 j", "4 j Enter j", "2 z l"] {
        let reader = wide_dam().keys(keys);
        let before = reader.drawn();
        assert_eq!(reader.keys("? F1 ? Esc ? q").drawn(), before);
    }
    let page = wide_dam().keys("4 j Enter j");
    let before = page.drawn();
    assert_eq!(page.keys("z ? Esc z").drawn(), before);
    let reader = with_a_problem().size(60, 16).keys("4 j");
    let before = reader.drawn();
    assert_eq!(reader.keys("! ! ! Esc ! q ! ? Esc Esc").drawn(), before);
}

#[test]
fn esc_steps_out_and_never_quits() {
    let reader = dam().keys("2 z Enter Esc Esc Esc");
    assert_eq!(reader.effect, None);
    assert_eq!(reader.footer(), "this is home: q leaves");
}

#[test]
fn q_steps_out_and_quits_at_home() {
    let reader = dam().keys("4 Enter q");
    assert_eq!(reader.effect, None);
    assert_eq!(reader.keys("q").effect, Some(Effect::Quit));
}

#[test]
fn some_keys_are_for_the_terminal() {
    for place in EVERYWHERE {
        for (key, effect) in
            [("Ctrl-c", Effect::Quit), ("Ctrl-l", Effect::Redraw), ("Ctrl-z", Effect::Suspend)]
        {
            let reader = with_a_problem().size(60, 16).keys(place);
            let before = reader.drawn();
            let reader = reader.keys(key);
            assert_eq!(reader.effect, Some(effect), "{key} after `{place}`");
            assert_eq!(reader.drawn(), before);
        }
    }
}

#[test]
fn a_key_that_is_not_bound_says_so_and_does_nothing() {
    for key in ["Z", "Ctrl-x", "Alt-j", "F12", "é", "Delete", "9"] {
        let reader = dam().keys(key);
        assert_eq!(reader.footer(), "no such key: ? lists those that work here", "{key}");
        assert_eq!(reader.effect, None, "{key}");
        assert_eq!(reader.keys("2").screen(), dam().keys("2").screen(), "{key}");
    }
}

#[test]
fn what_a_key_said_goes_with_the_next() {
    let reader = dam().keys("Ctrl-o");
    assert_eq!(reader.footer(), "no earlier place");
    assert_eq!(reader.keys("j j k 2").footer(), dam().keys("2").footer());
}

#[test]
fn a_wide_screen_has_the_groups_of_keys_side_by_side() {
    let heads = |columns, rows| {
        let screen = dam().size(columns, rows).keys("?").screen();
        let is_head = |line: &&str| line.contains(" ───");
        screen.lines().filter(is_head).map(|line| line.matches(" ───").count()).collect::<Vec<_>>()
    };
    let narrow = heads(80, 24);
    assert!(narrow.len() > 1 && narrow.iter().all(|heads| *heads == 1), "{narrow:?}");
    assert_eq!(heads(120, 60)[0], 2);
    assert_eq!(heads(200, 60)[0], 3);
    // Everything is in sight at once, in its order.
    let screen = dam().size(200, 60).keys("?").screen();
    assert!(!screen.contains("page 1/"), "{screen}");
    assert!(screen.contains("truth cannot be judged"), "{screen}");
    let keys = screen.lines().find(|line| line.contains("j ↓")).expect("a row of keys");
    assert!(keys.starts_with("   j ↓"), "{screen}");
}

/// Down the columns of a screen, then on the next screen; what goes on there has its heading again.
#[test]
fn help_is_read_screen_by_screen() {
    let first = dam().size(120, 24).keys("?");
    let heads = |reader: &Reader| {
        let screen = reader.screen();
        let heads = screen.lines().skip(2).filter(|row| row.contains("───"));
        let names =
            heads.flat_map(|row| row.split('─').map(str::trim).map(ToOwned::to_owned).collect::<Vec<_>>());
        names.filter(|name| !name.is_empty() && !name.contains("  ")).collect::<Vec<_>>()
    };
    let mut seen = vec![heads(&first)];
    let mut reader = first;
    for _ in 0..3 {
        reader = reader.keys("Space");
        seen.push(heads(&reader));
    }
    assert_snapshot!(seen.iter().map(|heads| heads.join(", ")).collect::<Vec<_>>().join("\n"), @"
    Moving, Going somewhere
    The file and the program, Signs, Where something is typed, Words, Grades: of a source a letter, of a fact a number
    Words, Grades: of a source a letter, of a fact a number
    Words, Grades: of a source a letter, of a fact a number
    ");
}

/// On the smallest screen a message goes over the rows above; no word of it is cut.
#[test]
fn a_long_message_takes_several_rows() {
    let reader = dam().size(40, 14).keys("x");
    assert_eq!(reader.row(-2), "no fact is selected: Tab goes to a");
    assert_eq!(reader.row(-1), "list, Enter into the page");
    let [said, left] = ["d", "."].map(|key| dam().size(40, 14).keys(key).footer());
    assert_eq!(
        [said.as_str(), &left],
        ["there is no earlier version to compare this with", "`briefing --tour` begins the tour"]
    );
}

#[test]
fn leaving_a_search_is_said_once() {
    let reader = dam().keys("/").types("lake").keys("Enter Esc Esc");
    assert_eq!(reader.footer(), "the search is over");
    assert_eq!(reader.keys("Esc").footer(), "this is home: q leaves");
}

#[test]
fn a_note_is_on_a_fact_that_is_named() {
    let screen = Reader::open_file(DAM).size(100, 20).keys("3 a").screen();
    assert!(screen.contains("type a line of your own on “Floor that Ostra"), "{screen}");
}
