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
        ("1/12  1: the story in short. Do this: Tab, the next pane.", "Tab"),
        ("2/12  2: who wants what. Enter goes into its page.", "Enter"),
        ("3/12  j j goes down to a claim, s shows its paragraph.", "j j s"),
        ("4/12  x shows the whole article with the facts beside it.", "x"),
        ("5/12  Esc Esc closes both. On an actor's name, Enter opens it.", "Esc Esc Enter"),
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
    assert!(reader.footer().ends_with(". skip  Esc leave"), "{}", reader.footer());
    let reader = reader.keys(". . . .");
    assert!(!reader.screen().contains("nothing to do here"));
    assert!(words(&reader).starts_with("5/12"));
    let reader = reader.keys("3 Enter");
    assert!(reader.footer().ends_with(". skip"), "{}", reader.footer());
    let reader = reader.keys("Esc");
    assert!(words(&reader).starts_with("5/12"), "{}", reader.footer());
    // A step that tells to press Esc is not left by it.
    let reader = reader.keys("Esc");
    assert!(words(&reader).starts_with("5/12"), "{}", reader.footer());
    let reader = reader.keys(". Esc Esc");
    assert_eq!(reader.footer(), "left the tour: . takes it up again here, ? lists the keys");
    // Where it was left it can be taken up again, and nowhere else.
    let reader = reader.keys("j .");
    assert!(words(&reader).starts_with("6/12"), "{}", reader.footer());
    let reader = reader.keys(". . . . . . .");
    assert_eq!(reader.footer(), "the tour is over: ? lists the keys");
    assert_eq!(reader.keys(".").footer(), "`briefing --tour` begins the tour");
}

#[test]
fn a_step_that_is_skipped_leads_to_where_the_next_one_begins() {
    let mut done = tour();
    let mut skipped = tour();
    for (number, keys) in [
        (2, "Tab"),
        (3, "Enter"),
        (4, "j j s"),
        (5, "x"),
        (6, "Esc Esc Enter"),
        (7, "Ctrl-o 2 z"),
        (8, "3"),
        (9, "4 5 6 7"),
    ] {
        (done, skipped) = (done.keys(keys), skipped.keys("."));
        assert!(words(&skipped).starts_with(&format!("{number}/12")), "{}", skipped.footer());
        // A full view stays one from pane to pane, and where one was is not the same.
        if number < 7 {
            assert_eq!(skipped.screen(), done.screen(), "at step {number}");
        }
    }
    // Wherever the reader was meanwhile.
    let elsewhere = tour().keys(". . . 6 j j Enter . .");
    assert!(elsewhere.screen().contains("Actors › Eskeray"), "{}", elsewhere.screen());
    assert!(elsewhere.keys(".").screen().contains("acceptance"), "all positions at a glance");
    let searching = tour().keys("/ b o a t s Enter").keys(". . .");
    assert!(searching.screen().contains("¶4"), "{}", searching.screen());
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
    assert_eq!(words(&reader), "1/12  1: the story in short. Do this: Z, the next pane.");
    assert!(reader.footer().ends_with("F5 skip  Esc leave"));
    let reader = reader.size(64, 24);
    assert!(reader.screen().contains("Do this: Z, the next pane."), "{}", reader.screen());
}

/// The whole words of the step, with its number, in however many rows; without the keys beside them.
fn step(reader: &Reader) -> String {
    let screen = reader.screen();
    let lines = screen.lines().skip_while(|line| !line.contains("/12  "));
    let words = lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
    let words = words.split(" . skip").next().and_then(|words| words.split(" . end").next());
    words.unwrap_or_default().to_owned()
}

#[test]
fn every_step_can_be_read_whole_at_any_size() {
    for (columns, rows) in [(40, 12), (40, 24), (52, 12), (64, 13), (80, 12), (80, 24), (120, 36)] {
        let (mut reader, mut wide) = (tour().size(columns, rows), tour().size(200, 60));
        for number in 1..=12 {
            assert!(step(&wide).starts_with(&format!("{number}/12 ")), "{}", wide.screen());
            assert_eq!(step(&reader), step(&wide), "at {columns}×{rows}");
            (reader, wide) = (reader.keys("."), wide.keys("."));
        }
    }
}

#[test]
fn a_step_stays_in_sight_beside_a_message_and_a_prompt() {
    for (columns, rows) in [(40, 12), (60, 12), (80, 24)] {
        let reader = tour().size(columns, rows);
        let words = step(&reader);
        assert!(words.starts_with("1/12 1: the story"), "{words}");
        let reader = reader.keys("F9");
        assert!(reader.screen().contains("\n no such key"), "{}", reader.screen());
        assert_eq!(step(&reader), words);
        let reader = reader.keys("/");
        assert_eq!(step(&reader), words);
        assert!(reader.row(1).starts_with('/'), "{}", reader.screen());
    }
    assert!(tour().size(40, 11).screen().contains("needs 40×12, has 40×11"));
}

#[test]
fn the_step_of_an_actor_is_not_over_at_a_source() {
    // The cursor is on the source of the issue: Enter leads to its page, and from there to an actor that
    // rests on it.
    let reader = tour().keys("2 Enter . . j");
    assert!(words(&reader).starts_with("5/12"));
    let reader = reader.keys("Enter");
    assert!(reader.screen().contains("Rests on it"), "{}", reader.screen());
    assert!(
        words(&reader).starts_with("5/12  Esc Esc closes both. On an actor's name"),
        "{}",
        reader.footer()
    );
    let reader = reader.down_to("Orla Venmark").keys("Enter");
    assert!(reader.screen().contains("Actors ›"), "{}", reader.screen());
    assert!(words(&reader).starts_with("6/12"), "{}", reader.footer());
}

#[test]
fn a_long_key_gives_the_step_another_row() {
    let keys = "[keys]\nback = 'Ctrl-PageUp'\npane-positions = 'Ctrl-PageDown'\nwhole-view = 'Ctrl-Home'\n";
    let reader = tour().settings(keys).size(72, 24).keys(". . . . .");
    assert_eq!(step(&reader), "6/12 Ctrl-PgUp leads back. Ctrl-PgDn Ctrl-Home: all positions, at a glance.");
}

#[test]
fn a_step_that_keys_make_too_long_for_the_smallest_screen_says_that_it_goes_on() {
    let keys = "[keys]\nback = 'Ctrl-PageUp'\npane-positions = 'Ctrl-PageDown'\nwhole-view = 'Ctrl-Home'\n";
    let reader = tour().settings(keys).size(40, 12).keys(". . . . .");
    assert_eq!(step(&reader), "6/12 Ctrl-PgUp leads back. Ctrl-PgDn Ctrl-Home: all positions, at a…");
    let reader = tour().settings(keys).size(40, 13).keys(". . . . .");
    assert_eq!(step(&reader), "6/12 Ctrl-PgUp leads back. Ctrl-PgDn Ctrl-Home: all positions, at a glance.");
}
