//! The tour: what its line says, what goes on with it, and that nothing else is different.

use briefing::builtin;

use crate::reader::Reader;

fn tour() -> Reader {
    let (name, text) = builtin::TOUR;
    Reader::open_as(name, text).touring().size(80, 24)
}

/// The line of the tour, without its keys.
fn words(reader: &Reader) -> String {
    reader.footer().split("   ").next().unwrap_or_default().to_owned()
}

#[test]
fn a_step_is_over_when_the_reader_has_done_what_it_says() {
    let mut reader = tour();
    for (line, keys) in [
        ("1/12  1: the story in short. Tab goes to the next pane.", "Tab"),
        ("2/12  2: who wants what. Enter goes into its page.", "Enter"),
        ("3/12  j j goes down to a claim, s shows its paragraph.", "j j s"),
        ("4/12  x shows the whole article with the facts beside it.", "x"),
        ("5/12  Esc Esc closes both. Enter follows the marked words.", "Esc Esc Enter"),
        ("6/12  Ctrl-o leads back. 2 z: all positions, at a glance.", "Ctrl-o 2 z"),
        ("7/12  3: the numbers on one scale, and who disagrees.", "3"),
        ("8/12  4: who is who. 5: what is open. 6: when. 7: sources.", "4 5 6 7"),
        ("9/12  / finds words in every text: try tonnes, Enter.", "/ t o n n e s Enter"),
        ("10/12  d shows what is new since the edition before.", "d"),
        ("11/12  ! lists what is wrong in a file. Here: nothing.", "! Esc"),
        ("12/12  `briefing new` begins your own. o opens another.", "."),
    ] {
        assert_eq!(words(&reader), line);
        reader = reader.keys(keys);
    }
    assert_eq!(reader.footer(), "the tour is over: ? lists the keys");
    assert!(!reader.keys("j").screen().contains("12/12"));
}

#[test]
fn its_own_key_goes_on_and_esc_leaves_where_there_is_nothing_else_to_leave() {
    let reader = tour();
    assert!(reader.footer().ends_with(". next  Esc leave"), "{}", reader.footer());
    let reader = reader.keys(". . . .");
    assert!(!reader.screen().contains("nothing to do here"));
    assert!(words(&reader).starts_with("5/12"));
    let reader = reader.keys("3 Enter");
    assert!(reader.footer().ends_with(". next"), "{}", reader.footer());
    let reader = reader.keys("Esc");
    assert!(words(&reader).starts_with("5/12"), "{}", reader.footer());
    // A step that tells to press Esc is not left by it.
    let reader = reader.keys("Esc");
    assert!(words(&reader).starts_with("5/12"), "{}", reader.footer());
    let reader = reader.keys(". Esc");
    assert_eq!(reader.footer(), "the tour is over: ? lists the keys");
    assert_eq!(reader.keys(".").footer(), "there is no tour: `briefing --tour` begins it");
}

#[test]
fn nothing_else_is_different() {
    let (name, text) = builtin::TOUR;
    let (mut with, mut without) = (tour(), Reader::open_as(name, text).size(80, 23));
    for key in
        "Tab j Enter j s Esc z 2 z t T z 3 j G g : Esc / b o a t s Enter n N Esc ? Esc o Esc f a l d Enter"
            .split_whitespace()
    {
        (with, without) = (with.keys(key), without.keys(key));
        let screen = with.screen();
        let (above, line) = screen.rsplit_once('\n').expect("a row below");
        // Help lists the key of the tour too, and may be a page longer for it.
        let (above, below) = (above.to_owned(), without.screen());
        let page = |screen: &str| screen.rsplit_once("page ").map_or(screen, |(rest, _)| rest).to_owned();
        let [above, below] = if key == "?" { [page(&above), page(&below)] } else { [above, below] };
        assert_eq!(above, below, "after {key}");
        assert!(line.contains("/12  "), "after {key}: {line}");
    }
}

#[test]
fn the_line_names_the_keys_in_force() {
    let reader = tour().settings("[keys]\nnext-pane = 'Z'\nnext-step = 'F5'\n");
    assert_eq!(words(&reader), "1/12  1: the story in short. Z goes to the next pane.");
    assert!(reader.footer().ends_with("F5 next  Esc leave"));
    let reader = reader.size(64, 24);
    assert!(reader.footer().ends_with("Z goes to the next pane."), "{}", reader.footer());
    assert!(reader.size(64, 13).footer().starts_with("1/12"));
}

#[test]
fn on_the_smallest_screen_it_stands_below_whatever_else_is_said_or_typed() {
    for (key, line) in [("F9", "no such key"), ("/", "Enter select")] {
        let reader = tour().size(40, 12).keys(key);
        assert!(reader.row(-3).contains(line), "{}", reader.screen());
        assert!(reader.row(-2).starts_with("1/12  1: the story"), "{}", reader.screen());
    }
    assert!(tour().size(40, 11).screen().contains("needs 40×12, has 40×11"));
}

#[test]
fn on_a_narrow_screen_no_step_is_cut() {
    let mut narrow = tour().size(40, 12);
    let mut wide = tour();
    for step in 1..=12 {
        let lines = format!("{} {}", narrow.row(-2), narrow.row(-1));
        let words = words(&wide);
        let said = lines.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.starts_with(&words.replace("  ", " ")), "{step}: {said}");
        (narrow, wide) = (narrow.keys("."), wide.keys("."));
    }
}
