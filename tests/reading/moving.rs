//! Moving: in lists, over the links of a page, along a page that is longer than the screen.

use crate::reader::{DAM, Reader, dam, wide_dam};

#[test]
fn in_a_list() {
    dam().keys("4").walk(&[
        ("j", "Ostra"),
        ("↓", "Orla Bank"),
        ("k", "Ostra"),
        ("↑", "Velm"),
        ("k", "Velm"),
        ("G", "Ostran officials"),
        ("j", "Ostran officials"),
        ("g", "Velm"),
        ("End", "Ostran officials"),
        ("Home", "Velm"),
        ("Space", "Ostran officials"),
        ("b", "Velm"),
        ("PgDn PgUp", "Velm"),
        ("Ctrl-f", "Ostran officials"),
        ("Ctrl-b", "Velm"),
        ("Ctrl-d", "Orla Bank"),
        ("Ctrl-u", "Velm"),
    ]);
}

#[test]
fn between_panes() {
    let walk = [
        ("3", "3 Figures"),
        ("Tab", "4 Actors"),
        ("Shift-Tab Shift-Tab", "2 Positions"),
        ("7", "7 Sources"),
        ("Tab", "1 Overview"),
        ("Shift-Tab", "7 Sources"),
        ("5", "5 Questions"),
        ("6", "6 Timeline"),
        ("Enter 4", "4 Actors"),
    ];
    let mut reader = dam();
    for (keys, tab) in walk {
        reader = reader.keys(keys);
        assert!(reader.row(1).contains(tab), "{keys}: {}", reader.row(1));
    }
}

#[test]
fn a_pane_keeps_its_row() {
    wide_dam().walk(&[
        ("4 j j", "Orla Bank"),
        ("7 j", "What the lake can spare"),
        ("4", "Orla Bank"),
        ("Enter Esc", "Orla Bank"),
        ("7", "What the lake can spare"),
    ]);
}

#[test]
fn into_the_page_and_out() {
    for (into, out) in [("Enter", "Esc"), ("l", "h"), ("→", "←"), ("Enter", "q")] {
        let list = wide_dam().keys("4 j");
        let before = list.screen();
        let page = list.keys(into).walk(&[("", "How fast the lake fills")]);
        assert_eq!(page.keys(out).screen(), before, "{into} {out}");
    }
}

#[test]
fn over_the_links_of_a_page() {
    dam().size(60, 40).keys("2 Enter").walk(&[
        ("", "Velm"),
        ("j", "Velm"),
        ("j", "Courier"),
        ("↓", "Ostra"),
        ("j", "Ostran officials"),
        ("k k", "Courier"),
        ("↑ k", "Velm"),
        ("j j j j j j j", "Ostran officials"),
        ("G", "Jun 2030: Velm closes the gates for the"),
        ("j", "Jun 2030: Velm closes the gates for the"),
        ("g", "Velm"),
        ("End", "Jun 2030: Velm closes the gates for the"),
        ("Home", "Velm"),
    ]);
}

#[test]
fn along_a_long_page() {
    let reader = dam().keys("4 j Enter");
    let keys = "j j j j j j Space j b PgDn PgUp Ctrl-f Ctrl-b Ctrl-d Ctrl-u G k k k k k g";
    let seen = reader.trace(keys, |reader| format!("{:46.46} {:.30}", reader.row(3), reader.selected()));
    insta::assert_snapshot!(seen, @r"
    j      Ostra   state · party                          Ostran officials
    j      Ostra   state · party                          Courier
    j      Ostra   state · party                          the Commission
    j      Ostra   state · party                          Ostran officials
    j      Ostra   state · party                          Courier
    j                                                     Courier
    Space  ▌    see          Who measures the flow?       Who measures the flow?
    j      see          Who measures the flow?            Flow in dry years
    b                                                     How fast the lake fills
    PgDn   ▌    see          Who measures the flow?       Who measures the flow?
    PgUp                                                  How fast the lake fills
    Ctrl-f ▌    see          Who measures the flow?       Who measures the flow?
    Ctrl-b                                                How fast the lake fills
    Ctrl-d ▌                 — Ostran officials (unnamed) Ostran officials
    Ctrl-u                                                How fast the lake fills
    G                                                     Has Ostra measured the dry yea
    k                                                     Floor that Ostra asks for: at
    k                                                     12–13 May 2031: Two days of ta
    k                                                     Ostran officials
    k      — Ostran officials (unnamed), Courier ¶6       Ostran officials
    k      ▌                 — Ostran officials (unnamed) Courier
    g      Ostra   state · party                          How fast the lake fills
    ");
}

#[test]
fn a_link_that_leaves_the_screen_is_not_followed() {
    let about = "many words ".repeat(100);
    let text = format!(
        "title = 'T'\nas-of = 2031\n[actors]\na = {{ name = 'A', office = 'speaks for B', about = '{about}' }}\nb = 'B'"
    );
    let mut reader = Reader::open(&text).size(60, 14).keys("4 Enter").walk(&[("", "B")]);
    for _ in 0..10 {
        reader = reader.keys("j");
    }
    assert_eq!(reader.selected(), "");
    let before = reader.row(3);
    let reader = reader.keys("Enter");
    assert_eq!(reader.footer(), "no link is selected: j and k go to one");
    assert_eq!(reader.row(3), before);
    assert_eq!(reader.keys("G g").selected(), "B");
}

#[test]
fn the_page_from_the_list() {
    let say =
        |reader: &Reader| format!("{:18} {:34.34} {:.26}", reader.selected(), reader.row(8), reader.footer());
    let seen = dam().keys("4 j").trace("J J J K j k K", say);
    insta::assert_snapshot!(seen, @r"
    J      Ostra                                                 Enter open  J scroll page
    J      Ostra              Positions ──────────────────────── Enter open  J scroll page
    J      Ostra                                                 Enter open  J scroll page
    K      Ostra              Positions ──────────────────────── Enter open  J scroll page
    j      Orla Bank          Orla Bank   company · backer       Enter open  J scroll page
    k      Ostra              Ostra   state · party              Enter open  J scroll page
    K      Ostra              Ostra   state · party              this is the top of the pag
    ");
}

#[test]
fn into_a_page_that_was_scrolled_from_the_list_the_first_link_in_sight_is_selected() {
    let scrolled = dam().size(80, 24).keys("Tab J J J J J J");
    let page = scrolled.keys("l");
    let (selected, screen) = (page.selected(), page.screen());
    assert!(!selected.is_empty());
    let again = page.keys("h l");
    assert_eq!((again.selected(), again.screen()), (selected, screen));
}

/// Where a list has one row, there is nothing to turn to but its page.
#[test]
fn space_turns_the_page_of_the_overview() {
    let reader = dam().size(80, 20);
    assert!(reader.footer().ends_with("page 1/2 ▾"), "{}", reader.footer());
    let reader = reader.keys("Space");
    assert!(reader.footer().ends_with("page 2/2"), "{}", reader.footer());
    assert_eq!(reader.keys("Space").footer(), "this is the end of the page");
}

#[test]
fn every_page_that_space_turns_to_has_the_next_number() {
    let page = |reader: &Reader| {
        let foot = reader.row(-1);
        foot.rsplit("page ").next().unwrap_or_default().trim().to_owned()
    };
    let opened = ["Tab Shift-Tab", "1 z", "2 Enter", "?"].map(|keys| (dam(), keys));
    let long = |name: &str| (Reader::open_built_in(name).size(80, 24), "7 z G g");
    let whole = ["herring-2031-03-20.toml", "france-pensions-2023.toml"].map(long);
    for (reader, opened) in opened.into_iter().chain(whole) {
        let mut reader = reader.keys(opened);
        let of = page(&reader).split(['/', ' ']).nth(1).and_then(|pages| pages.parse::<usize>().ok());
        let pages = of.expect("a page that goes on");
        for number in 1..=pages {
            let is_last = number == pages;
            let expected = format!("{number}/{pages}{}", if is_last { "" } else { " ▾" });
            assert_eq!(page(&reader), expected, "{opened}\n{}", reader.screen());
            reader = reader.keys("Space");
        }
    }
}

#[test]
fn the_overview_has_no_rows_so_that_every_key_scrolls_its_page() {
    let open = |keys: &str| dam().keys("1").keys(keys).screen();
    assert_eq!(open("j"), open("J"));
    assert_eq!(open("j j k"), open("J"));
    assert_eq!(open("G"), open("Space Space"));
    assert_eq!(open("G g"), open("J K"));
}

/// A page that is made before it is asked for is the one that would be made then, whatever has happened
/// meanwhile.
#[test]
fn what_was_made_ahead_changes_no_screen() {
    const KEYS: &str =
        "2 j j k G k g 3 j j m j k / a Enter n j Esc k 4 j j k Enter j Esc j 5 j z j q 6 j k 7 j s j q j 1 j";
    let saved = DAM.replace("Velm", "Velm Council");
    for (columns, rows) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        let [mut at_once, mut ahead] = [(); 2].map(|()| Reader::open(DAM).size(columns, rows));
        for (step, key) in KEYS.split(' ').chain(KEYS.split(' ')).enumerate() {
            (at_once, ahead) = (at_once.keys(key), ahead.keys(key).waits());
            if step == KEYS.split(' ').count() {
                (at_once, ahead) = (at_once.saves(&saved), ahead.saves(&saved));
            }
            assert_eq!(at_once.screen(), ahead.screen(), "{key}, step {step} at {columns}x{rows}");
        }
    }
}

#[test]
fn turning_on_never_takes_the_cursor_back() {
    let bar = |reader: &Reader| reader.screen().lines().position(|row| row.contains('▌')).expect("a cursor");
    for keys in ["3 j z", "4 j z", "5 z", "6 j z", "7 j z", "2 Enter j j"] {
        let before = dam().size(120, 90).keys(keys);
        let row = bar(&before);
        let after = before.keys("Space");
        assert!(bar(&after) >= row, "{keys}: {row}\n{}", after.screen());
        assert_eq!(after.footer(), "this is the end of the page", "{keys}");
    }
}

#[test]
fn where_nothing_moves_it_is_said_what_ends() {
    let said = |keys: &str| dam().size(100, 50).keys(keys).footer();
    assert_eq!(said("7 j j j j"), "this is the last row");
    assert_eq!(said("7 k"), "this is the first row");
    assert_eq!(said("2 Enter Ctrl-u"), "this is the top of the page");
}
