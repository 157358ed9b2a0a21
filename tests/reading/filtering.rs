//! `&`: only some rows of a list.

use insta::assert_snapshot;

use crate::reader::{DAM, Reader, dam, wide_dam};

/// Types a filter and takes it.
fn filtered(pane: &str, typed: &str) -> Reader {
    wide_dam().size(100, 40).keys(&format!("{pane} &")).types(typed).keys("Enter")
}

/// The rows of a list, as the screen shows them, under its title.
fn list(reader: &Reader, title: &str) -> String {
    let screen = reader.screen();
    let left = screen.lines().filter_map(|line| line.split('│').next()).map(str::trim_end);
    let rows = left.skip_while(|line| !line.trim_start().starts_with(title));
    rows.take_while(|line| !line.is_empty()).map(str::trim).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_list_shows_the_rows_with_a_word_and_its_title_says_how_many() {
    assert_snapshot!(list(&filtered("2", "seasons"), "2"), @"
    2 Positions  & seasons        1/1 of 3
    ▌  ≈ How fast the lake fills  narrowing
    ");
    assert_snapshot!(list(&filtered("4", "bank"), "4"), @"
    4 Actors  & bank              1/1 of 5
    ▌  backer    Orla Bank
    ");
}

#[test]
fn on_a_narrow_screen_the_filter_stands_beside_the_names_of_the_panes() {
    let reader = dam().size(80, 24).keys("4 &").types("role:party").keys("Enter");
    assert_snapshot!(reader.screen(), @"
     Lake Orla dam                                    as of 14 May 2031 · 2 sources
     1 2 3 4 Actors 5 6 7   & role:party
    ▌  party     Velm
                 Ostra
    ────────────────────────────────────────────────────────────────────────────────
       Velm   state · party

       Positions ──────────────────────────────────────────────────────────────────

       How fast the lake fills
         offer        Five seasons.
                      ▼ softened, was: three seasons
                      — Courier ¶5 (B2)

       Flow in dry years
         refusal      Promises no floor.
                      — Courier ¶6

       Relationships ──────────────────────────────────────────────────────────────
         Orla Bank lends to Velm
           — Courier ¶7


     Enter open  J scroll page  ? help  Esc all rows  q quit   1/2 of 5  page 1/2 ▾
    ");
}

#[test]
fn the_line_shows_what_is_left_while_it_is_typed() {
    assert_snapshot!(wide_dam().keys("4 &").types("role:par").screen(), @r"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     &role:par                                                                                 1/2 of 5
    ▌  party     Velm                                 │  Velm   state · party
       party     Ostra                                │
                                                      │  Positions ────────────────────────────────────
                                                      │
                                                      │  How fast the lake fills
                                                      │    offer        Five seasons.
                                                      │                 ▼ softened, was: three seasons
                                                      │                 — Courier ¶5 (B2)
                                                      │
                                                      │  Flow in dry years
                                                      │    refusal      Promises no floor.
                                                      │                 — Courier ¶6
                                                      │
                                                      │  Relationships ────────────────────────────────
                                                      │    Orla Bank lends to Velm
     Enter select  ↑ ↓ choose  Esc cancel                                                    page 1/2 ▾
    ");
}

#[test]
fn keys_and_values_are_those_of_the_file() {
    let told = |pane: &str, typed: &str| {
        let reader = filtered(pane, typed);
        assert!(!reader.footer().contains("nothing"), "{pane} {typed}: {}", reader.footer());
        let title = list(&reader, pane).lines().next().unwrap_or_default().to_owned();
        let (_, filter) = title.split_once("& ").unwrap_or(("", "all"));
        filter.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let all = [
        ("2", "status:dead"),
        ("2", "movement:hardened"),
        ("2", "kind:demand by:ostra"),
        ("2", "by:unnamed"),
        ("2", "status:disputed"),
        ("2", "by:velm movement:softened"),
        ("2", "velm"),
        ("2", "red-line:yes"),
        ("3", "by:ostra"),
        ("3", "issue:flow"),
        ("3", "source:courier"),
        ("3", "source:"),
        ("4", "role:mediator"),
        ("4", "part-of:ostra"),
        ("4", "Velm"),
        ("5", "status:open"),
        ("6", "status:scheduled"),
        ("6", "\"two days\""),
        ("7", "courier"),
        ("7", "reliability:b"),
    ];
    let told: Vec<_> = all.iter().map(|(pane, typed)| format!("{pane} {}", told(pane, typed))).collect();
    assert_snapshot!(told.join("\n"), @r#"
    2 status:dead 1/1 of 3
    2 movement:har… 1/1 of 3
    2 kind:demand… 1/2 of 3
    2 by:unnamed 1/2 of 3
    2 status:dispu… 1/1 of 3
    2 by:velm move… 1/1 of 3
    2 velm 1/2 of 3
    2 red-line:yes 1/1 of 3
    3 by:ostra 1/1 of 3
    3 issue:flow 1/2 of 3
    3 source:courier 1/2 of 3
    3 source: 1/3 of 3
    4 role:mediator 1/1 of 5
    4 part-of:ostra 1/1 of 5
    4 Velm 1/2 of 5
    5 status:open 1/1 of 2
    6 status:schedu… 1/1 of 3
    6 "two days" 1/1 of 3
    7 courier 1/1 of 2
    7 reliability:b 1/1 of 2
    "#);
}

#[test]
fn what_no_row_has_is_told_with_what_there_is() {
    let told = |pane, typed| {
        let reader = wide_dam().size(200, 30).keys(&format!("{pane} &")).types(typed).keys("Enter");
        reader.footer()
    };
    assert_snapshot!(told("4", "rol:party"), @"nothing in this list has `rol:`; it has actor: anonymous: by: disputed-by: kind: part-of: role: see: source: ties:");
    assert_snapshot!(told("4", "role:medium"), @"nothing in this list has `role:medium`; it has party, backer, mediator, source");
    assert_snapshot!(told("2", "by:nobody"), @"nothing in this list has `by:nobody`; it has Velm, Ostra, Ostran officials, unnamed, Lake Commission, Orla Bank");
    assert_snapshot!(told("2", "zebra"), @"nothing in this list has `zebra`");
    assert_snapshot!(told("2", "status:agreed"), @"nothing in this list has `status:agreed`; it has narrowing, reported, deadlocked, disputed, open");
    assert_snapshot!(told("2", "by:velm movement:hardened"), @"nothing in this list has all of this at once");
}

#[test]
fn esc_takes_it_away_and_so_does_nothing_typed() {
    let reader = filtered("4", "role:party");
    assert_eq!(reader.row_count(), 2);
    let all = reader.keys("Esc");
    assert_eq!((all.row_count(), all.footer()), (5, "all rows again".to_owned()));
    assert_eq!(filtered("4", "role:party").keys("& Enter").row_count(), 5);
    assert_eq!(filtered("4", "role:party").keys("& Esc").row_count(), 2);
    assert_eq!(filtered("4", "role:party").keys("Enter Esc").row_count(), 2);
}

#[test]
fn the_cursor_stays_on_its_row_where_that_still_shows() {
    let at = |keys: &str, typed| wide_dam().size(100, 40).keys(keys).types(typed).keys("Enter");
    let reader = at("4 j &", "role:party");
    assert_eq!(reader.selected(), "Ostra");
    assert_eq!(reader.keys("Esc").selected(), "Ostra");
    assert_eq!(at("4 G &", "role:party").selected(), "Velm");
    let reader = at("4 G &", "bank");
    let selected = reader.selected();
    assert_eq!(reader.keys("Esc").selected(), selected);
}

#[test]
fn it_survives_a_save() {
    let reader = Reader::open_file(DAM).size(100, 40).keys("4 &").types("role:party").keys("Enter j");
    assert_eq!(reader.selected(), "Ostra");
    let reader = reader.saves(
        &DAM.replace("[actors.velm]", "[actors.third]\nname = 'Third'\nrole = 'party'\n[actors.velm]"),
    );
    assert_eq!((reader.row_count(), reader.selected()), (3, "Ostra".to_owned()));
    let reader = reader.saves(&DAM.replace("role = \"party\"", "role = \"observer\""));
    assert_eq!(reader.row_count(), 0);
    assert!(reader.screen().contains("No row fits the filter: role:party"), "{}", reader.screen());
    let reader = reader.keys("y");
    assert_eq!(reader.footer(), "no row fits the filter: Esc shows all");
    assert_eq!(reader.keys("Esc").row_count(), 5);
}

#[test]
fn a_row_that_a_save_takes_out_of_the_filter_leaves_the_cursor_at_the_next() {
    let reader = Reader::open_file(DAM).size(100, 40).keys("2 &").types("status:deadlocked").keys("Enter");
    let reader = reader.saves(&DAM.replace("status = \"open\"", "status = \"deadlocked\""));
    let reader = reader.saves(&DAM.replace("status = \"open\"", "status = \"deadlocked\"").replacen(
        "status = \"deadlocked\"",
        "status = \"agreed\"",
        1,
    ));
    assert_eq!((reader.row_count(), reader.selected()), (1, "Toll on boats".to_owned()));
}

#[test]
fn going_to_a_row_that_it_hides_shows_all_rows_again() {
    let reader = filtered("4", "role:party").keys("f").types("lake commission").keys("Enter");
    assert_eq!(reader.footer(), "the filter hid this row: all rows again");
    assert_eq!(reader.keys("Esc").row_count(), 5);
    let reader = filtered("4", "role:party").keys("f").types("ostra").keys("Enter Esc");
    assert_eq!(reader.row_count(), 2);
}

#[test]
fn full_views_and_changes_are_of_all_rows() {
    let reader = filtered("2", "status:deadlocked");
    let full = reader.keys("z");
    assert!(full.screen().contains("How fast"), "{}", full.screen());
    assert_eq!(full.keys("z z").row_count(), 1);
    let reader = Reader::open_file(DAM).size(100, 40).keys("4 &").types("role:party").keys("Enter");
    let reader = reader.saves(&DAM.replace("Lake Commission", "Commission of the Lake"));
    assert!(reader.keys("u").screen().contains("Commission of the Lake"));
}

#[test]
fn where_there_are_no_rows_the_key_says_so() {
    assert_eq!(dam().keys("&").footer(), "the overview has no rows to filter: Tab goes to a list");
    assert_eq!(dam().keys("2 z &").footer(), "only the rows of a list can be filtered: Esc leads to them");
    let empty = Reader::open("title = 'T'\nas-of = 2031").size(60, 16);
    assert_eq!(empty.keys("3 &").footer(), "this list has no rows to filter");
}

#[test]
fn a_click_and_the_wheel_meet_the_rows_that_are_shown() {
    let reader = filtered("4", "role:party");
    let y = reader.screen().lines().position(|line| line.split('│').next().unwrap().trim() == "Ostra");
    let reader = reader.click_at(14, u16::try_from(y.unwrap()).unwrap());
    assert_eq!(reader.selected(), "Ostra");
    assert_eq!(reader.wheel(2, 20, 3).row_count(), 2);
}

#[test]
fn the_title_of_a_source_is_no_word_of_the_rows_that_rest_on_it() {
    let file = DAM.replacen("[sources.courier]\ntitle = \"", "[sources.courier]\ntitle = \"Seizures: ", 1);
    assert_ne!(file, DAM);
    let reader = Reader::open(&file).size(100, 40).keys("6 &").types("seizures").keys("Enter");
    assert!(reader.footer().contains("nothing in this list has `seizures`"), "{}", reader.screen());
    let reader = Reader::open(&file).size(100, 40).keys("7 &").types("seizures").keys("Enter");
    assert!(reader.screen().contains("1/1 of 2"), "{}", reader.screen());
}

#[test]
fn a_list_is_sorted_by_a_value_of_its_rows() {
    assert_snapshot!(list(&filtered("4", "sort:name"), "4"), @"
    4 Actors  & sort:name         5/5 of 5
    mediator  Lake Commission
    backer    Orla Bank
    party     Ostra
    source    Ostran officials
    ▌  party     Velm
    ");
    assert_snapshot!(list(&filtered("3", "sort:-value"), "3"), @"
    3 Figures  & sort:-value      2/3 of 3
    Loan for the dam    4,500,000 crowns
    ▌  Floor that Ostra…  at least 900 m³/s
    Floor that the…   some hundreds m³/s
    ");
    assert_snapshot!(list(&filtered("4", "role:party sort:-name"), "4"), @"
    4 Actors  & role:party sort…  1/2 of 5
    ▌  party     Velm
    Ostra
    ");
    let screen = wide_dam().size(100, 40).keys("4 &").types("sort:shoe").screen();
    assert!(screen.contains("nothing in this list has a `shoe` to sort by"), "{screen}");
}

#[test]
fn amounts_are_sorted_by_what_they_come_to() {
    let figures = "small = { label = 'Small', value = 800_000, unit = 'people' }\n\
                   large = { label = 'Large', value = 4.7, unit = 'million people' }\n\
                   middle = { label = 'Middle', value = 1.2, unit = 'million people' }\n";
    let screen = Reader::open(&format!("title = 'T'\n[figures]\n{figures}"))
        .size(80, 24)
        .keys("3 &")
        .types("sort:-value")
        .keys("Enter")
        .screen();
    let places: Vec<_> =
        ["Large", "Middle", "Small"].iter().map(|label| screen.find(label).unwrap()).collect();
    assert!(places.is_sorted(), "{screen}");
}

#[test]
fn a_key_that_no_row_has_is_not_among_those_that_they_have() {
    let screen = wide_dam().size(100, 40).keys("7 &").types("by:unnamed").screen();
    assert!(screen.contains("nothing in this list has `by:`"), "{screen}");
    assert!(!screen.contains(" by:"), "{screen}");
}

#[test]
fn beside_a_filter_that_nothing_fits_there_is_no_page() {
    let page = |typed: &str| wide_dam().keys("3 &").types(typed).screen();
    assert!(page("").contains("Courier ¶6"), "{}", page(""));
    assert!(!page("by:nobody-at-all").contains("Courier ¶6"), "{}", page("by:nobody-at-all"));
}
