//! The roles of text, in every view and on every page of every briefing of the program.

use briefing::builtin;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier};

use crate::reader::{DAM, Reader};
use crate::source::COURIER;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 60)];
/// Sizes at which one story is enough.
const OTHER_SIZES: [(u16, u16); 3] = [(40, 12), (90, 20), (100, 30)];

/// Shows every row of every pane, its page and its source, and every full view, and looks at each.
fn go_everywhere(mut reader: Reader, look: impl Fn(&Reader, &str)) {
    for pane in 1..=7 {
        reader = reader.keys(&pane.to_string());
        for row in 0..reader.row_count() {
            for (keys, place) in [("", "in the list"), ("Enter", "on the page"), ("s", "on the source")] {
                reader = reader.keys(keys);
                look(&reader, &format!("{pane}, row {row}, {place}"));
            }
            reader = reader.keys("Esc Esc j");
        }
        reader = reader.keys("z");
        look(&reader, &format!("{pane}, full view"));
        reader = reader.keys("G");
        look(&reader, &format!("{pane}, end of the full view"));
        reader = reader.keys("z");
    }
}

/// The runs of cells side by side that are meant, in words.
fn runs(drawn: &Buffer, is_meant: impl Fn(&Cell) -> bool) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    for row in drawn.area.rows() {
        let mut is_open = false;
        for place in row.positions() {
            let cell = &drawn[place];
            let meant = is_meant(cell);
            match runs.last_mut().filter(|_| is_open) {
                Some(run) if meant => run.push_str(cell.symbol()),
                _ if meant => runs.push(cell.symbol().to_owned()),
                _ => {}
            }
            is_open = meant;
        }
    }
    runs
}

/// The names of fields and versions that the page of what is different has beside the words of the briefing.
const LABELS: [&str; 9] = ["status", "text", "value", "was", "now", "not", "given", "last", "commit"];

/// True if words are furniture: numbers of lists and axes, counts, labels, what is drawn.
fn is_furniture(run: &str) -> bool {
    let kinds = ["fact", "issue", "position", "figure", "actor", "event", "question", "source"];
    run.split_whitespace().all(|word| {
        let is_number = word.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | '+' | ',' | '.' | '-'));
        let is_drawn = !word.chars().any(char::is_alphanumeric);
        is_number
            || is_drawn
            || ["and", "more", "of"].contains(&word)
            || LABELS.contains(&word)
            || kinds.contains(&word.trim_end_matches('s'))
    })
}

/// Looks at a frame, with the terminal's cursor; says what is wrong with it.
fn faults(drawn: &Buffer, caret: Position) -> Vec<String> {
    let mut faults = Vec::new();
    let is_reversed = |place: &Position| drawn[*place].modifier.contains(Modifier::REVERSED);
    let selected = drawn.area.positions().find(is_reversed).filter(|place| *place != caret);
    faults.extend(selected.map(|place| format!("the cursor is at {caret}, not at {place}")));
    let above_hints = Buffer { area: Rect { height: drawn.area.height - 1, ..drawn.area }, ..drawn.clone() };
    let dim = runs(&above_hints, |cell| cell.modifier.contains(Modifier::DIM));
    faults.extend(dim.iter().filter(|run| !is_furniture(run)).map(|run| format!("dim: {run}")));
    let acts = runs(drawn, |cell| cell.modifier.contains(Modifier::REVERSED));
    faults.extend((acts.len() > 1).then(|| format!("reversed: {acts:?}")));
    let colours = [Color::Green, Color::Yellow, Color::Red, Color::Magenta];
    let signs = runs(drawn, |cell| colours.contains(&cell.fg));
    let is_long = |run: &&String| run.chars().count() > 1;
    faults.extend(signs.iter().filter(is_long).map(|run| format!("coloured: {run}")));
    let givers = runs(drawn, |cell| cell.modifier.contains(Modifier::ITALIC));
    faults.extend(givers.iter().filter(|run| run.contains('…')).map(|run| format!("a giver is cut: {run}")));
    faults
}

#[test]
fn every_run_is_what_its_look_says() {
    for (name, text) in builtin::ALL {
        let is_later_edition = name.starts_with("herring-2031-03-20");
        for (columns, rows) in SIZES.into_iter().chain(OTHER_SIZES.into_iter().filter(|_| is_later_edition)) {
            let reader = Reader::open_as(name, text).size(columns, rows);
            go_everywhere(reader, |reader, place| {
                let faults = faults(&reader.drawn(), reader.caret());
                let at = format!("{name} at {columns}×{rows}, pane {place}");
                assert!(faults.is_empty(), "{at}: {faults:#?}\n{}", reader.screen());
            });
        }
    }
}

#[test]
fn what_lies_over_the_briefing_keeps_the_looks_too() {
    let text = DAM.replace("publisher = \"Courier\"", "publisher = \"Courier\"\nfile = \"courier.txt\"");
    for (columns, rows) in SIZES.into_iter().chain(OTHER_SIZES) {
        let open = || Reader::open_file(&text).size(columns, rows);
        let look = |reader: Reader, place: &str| {
            let mut faults = faults(&reader.drawn(), reader.caret());
            // Where something is typed, the terminal's cursor is there.
            faults.retain(|fault| !fault.starts_with("the cursor is at"));
            assert!(faults.is_empty(), "{place} at {columns}×{rows}: {faults:#?}\n{}", reader.screen());
            reader
        };
        let mut article = look(open().keys("7 x").reads(Ok(COURIER)).covers(), "the article");
        for _ in 0..6 {
            article = look(article.keys("t"), "what is in no fact");
        }
        look(article.keys("G"), "the end of the article");
        let saved =
            DAM.replace("900", "950").replace("deadlocked", "stalled").replace("Five seasons", "Six seasons");
        look(open().saves(&saved).keys("d"), "what is different");
        for keys in ["!", "! j", "?", "? Space", "'", "o", "f", "/", "&", "2 a"] {
            look(open().keys(keys), keys);
        }
        for keys in ["f", "/", "O", "3 &"] {
            look(open().keys(keys).types("flo"), keys);
        }
        look(open().keys("/").types("floor").keys("Enter n"), "what was found");
        look(open().keys("1 z G Enter"), "the gaps");
    }
}

/// The most rows without a word between two with words.
fn blank_rows(screen: &str) -> usize {
    let rows: Vec<&str> = screen.trim_end().lines().collect();
    // The last row has the keys.
    let shown = rows[..rows.len() - 1].join("\n");
    let runs = shown.trim_end().split('\n').map(|row| row.trim().is_empty());
    runs.fold((0, 0), |(most, run), is_blank| if is_blank { (most.max(run + 1), run + 1) } else { (most, 0) })
        .0
}

#[test]
fn between_things_there_is_one_blank_line() {
    for (name, text) in builtin::ALL {
        for (columns, rows) in [(80, 300), (60, 300)] {
            for pane in 1..=7 {
                let mut reader =
                    Reader::open_as(name, text).size(columns, rows).keys(&format!("{pane} Enter"));
                for row in 0..reader.row_count().min(12) {
                    assert!(
                        blank_rows(&reader.screen()) < 2,
                        "{name}, pane {pane}, row {row}: {}",
                        reader.screen()
                    );
                    reader = reader.keys("Esc j Enter");
                }
                if pane != 2 {
                    // A matrix has its legend at the bottom of the screen.
                    let full = Reader::open_as(name, text).size(columns, 24).keys(&format!("{pane} z"));
                    assert!(blank_rows(&full.screen()) < 2, "{name}, pane {pane}: {}", full.screen());
                }
            }
        }
    }
}

#[test]
fn signs_can_be_written_in_ascii() {
    let reader = Reader::open_as(builtin::ALL[0].0, builtin::ALL[0].1);
    let reader = reader.size(120, 36).settings("signs = 'ascii'").keys("2 j j j");
    let is_sign = |c: char| "✓≈○‖■▲▼−◇≠▌│─▾…".contains(c);
    assert!(!reader.screen().contains(is_sign), "{}", reader.screen());
    assert!(reader.screen().contains(">  s Return to the north of Gaza"), "{}", reader.screen());
}

#[test]
fn from_160_columns_the_source_is_beside_the_page() {
    let (name, text) = builtin::ALL[0];
    let open = |columns| Reader::open_as(name, text).size(columns, 40);
    let beside = |reader: &Reader| reader.screen().contains("Where it comes from");
    assert!(!beside(&open(159).keys("2 j")));
    assert!(!beside(&open(160)), "the overview has no source");
    for keys in ["2 j", "3", "4 j", "6 j", "7", "2 Enter"] {
        assert!(beside(&open(160).keys(keys)), "{keys}");
    }
    let position = open(200).keys("2 j j j");
    assert!(position.screen().contains("│  Hamas on Return to the north of Gaza"), "{}", position.screen());
    assert!(!beside(&position.keys("z")));
}

#[test]
fn the_text_of_the_source_beside_the_page_is_asked_for_once() {
    let text = "title = 'T'\nas-of = 2031\nsources.s = { title = 'S', file = 's.txt' }\n[figures]\n\
                a = { label = 'Boats', value = 4, source = 's#1' }\nb = { label = 'Cars', value = 5, source = 's#1' }";
    let reader = Reader::open_file(text).size(180, 30).keys("3").reads(Ok("There are 4 boats."));
    assert!(reader.screen().contains("¶1  There are 4 boats."), "{}", reader.screen());
    assert_eq!(reader.words_in(Modifier::UNDERLINED), "4");
    assert_eq!(reader.keys("j").effect, None);
    assert_eq!(Reader::open_file(text).size(120, 30).keys("3").effect, None);
}

#[test]
fn from_160_columns_what_moved_is_beside_the_overview() {
    let (name, text) = builtin::ALL[0];
    let open = |columns| Reader::open_as(name, text).size(columns, 60).screen();
    let beside = [
        "What moved",
        "Civilians may return",
        "▼ softened, was: wary of it",
        "— Israeli officials (unnamed)",
    ];
    for words in beside {
        assert!(open(160).contains(words), "{words}\n{}", open(160));
        assert!(!open(159).contains(words), "who moved is named on the page, and no more");
    }
    // Where nobody moved, it is what each wants, and without positions what is thin.
    let unmoved = Reader::open(&DAM.replace("movement", "x-movement")).size(160, 60).screen();
    assert!(unmoved.contains("Who wants what") && unmoved.contains("Promises no floor."), "{unmoved}");
    let none = Reader::open("title = 'T'\nas-of = 2031\nevents.e = { date = 2031, text = 'E' }\n");
    assert!(none.size(160, 60).screen().contains("Gaps in the sourcing"));
}

#[test]
fn from_160_columns_the_page_of_a_row_is_beside_its_full_view() {
    let (name, text) = builtin::ALL[0];
    let open = |columns, keys| Reader::open_as(name, text).size(columns, 60).keys(keys).screen();
    for (keys, beside) in [
        ("1 z", "│  The talks as a whole   ‖ stalled"),
        ("1 Enter", "│  Israeli officials   group · source"),
        ("3 z", "│  Length of Israel's proposed cease-fire"),
        ("4 z", "│  Hamas   armed group · party"),
        ("5 z j", "│  What does Hamas itself say that it demands?"),
        ("6 z", "│  7 Oct 2023"),
        ("7 z j", "│  Cease-fire and end of the war   ‖ stalled"),
    ] {
        assert!(open(200, keys).contains(beside), "{keys}: {}", open(200, keys));
        assert!(!open(159, keys).contains(beside), "{keys}");
    }
    let source = open(200, "2 j j j");
    let others = source.split("What else rests on these paragraphs").nth(1).expect("others");
    assert!(others.contains("Hamas: The war must end at once."), "{others}");
}
