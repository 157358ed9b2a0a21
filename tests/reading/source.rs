//! Where a fact comes from: `s`, with the source's own words; `y`, `Y` and `w`, which take it elsewhere.

use briefing::app::{Answer, Clipboard, Copied, Effect, Request};
use briefing::web::Url;
use insta::assert_snapshot;
use ratatui::style::Modifier;

use crate::reader::{DAM, Reader, dam};

/// What the Courier wrote, and nobody else.
pub const COURIER: &str = "Dam talks break up

Two days of talks on the dam ended on Tuesday in Kesh without a deal.

“Southern farms would run dry,” an official of Ostra said, and asked for
seven years at the least.

Ostra might look at six, officials said, if the Commission measures.

Velm offers five seasons.

Ostra wants a floor of 900 cubic metres a second. Velm promises none.

Orla Bank lends four and a half million crowns, and wants a toll.";

/// The dam, with a text of the Courier beside it.
pub fn with_text() -> Reader {
    let text = DAM.replace("publisher = \"Courier\"", "publisher = \"Courier\"\nfile = \"courier.txt\"");
    Reader::open_file(&text).size(80, 30)
}

/// A position with a quote and a file, at these places.
fn with_quote(quote: &str, source: &str) -> Reader {
    with_quote_of(COURIER, quote, source)
}

/// The same with another text.
fn with_quote_of(article: &str, quote: &str, source: &str) -> Reader {
    let text = format!(
        "title = 'T'\nas-of = 2031-05-14\n[sources]\ncourier = {{ title = 'Dam talks', file = 'c.txt' }}\n\
         [actors]\nostra = 'Ostra'\n[issues]\nfilling = 'Filling'\n\
         [positions.ostra.filling]\ntext = 'Slowly.'\nquote = \"{quote}\"\nsource = '{source}'"
    );
    Reader::open_file(&text).size(80, 24).keys("2 Enter s").reads(Ok(article))
}

/// The part of the screen below the heading of the source.
fn below_source(reader: &Reader) -> String {
    let screen = reader.screen();
    let (_, below) = screen.split_once("──").expect("the heading of a source");
    let rows: Vec<_> = below.lines().skip(1).collect();
    rows[..rows.len() - 1].join("\n").trim_end().to_owned()
}

/// What was copied last.
fn copied(reader: &Reader) -> String {
    match &reader.effect {
        Some(Effect::Ask(Request::Copy { text, is_cut: false })) => text.to_string(),
        other => panic!("nothing was copied: {other:?}"),
    }
}

#[test]
fn a_figure_with_its_paragraph() {
    let asked = with_text().keys("3 s");
    assert_snapshot!(asked.screen(), @"
     Lake Orla dam                        as of 14 May 2031 · 2 sources · checking…

    ▌  Floor that Ostra asks for   figure
       at least 900 m³/s

         said by      Ostran officials · group · not named by the source
         status       reported by a source, neither confirmed nor denied

       Courier ───────────────────────────────────────────────────────────────── ¶6
         Dam talks break up
         14 May 2031 · Admiralty grade B: usually reliable
         courier.txt is being read …

















     Enter follow  Tab pane  / find  f go to  x article  e edit  ? help  q back
    ");
    let read = asked.reads(Ok(COURIER));
    assert_snapshot!(read.screen(), @"
     Lake Orla dam                     as of 14 May 2031 · 2 sources · 5 problems !

    ▌  Floor that Ostra asks for   figure
       at least 900 m³/s

         said by      Ostran officials · group · not named by the source
         status       reported by a source, neither confirmed nor denied

       Courier ───────────────────────────────────────────────────────────────── ¶6
         Dam talks break up
         14 May 2031 · Admiralty grade B: usually reliable

         ¶5  Velm offers five seasons.

         ¶6  Ostra wants a floor of 900 cubic metres a second. Velm promises none.
             ! error: the file says `at least 900`, the text `900`

         ¶7  Orla Bank lends four and a half million crowns, and wants a toll.











     Enter follow  Tab pane  / find  f go to  x article  e edit  ? help  q back
    ");
    assert_eq!(read.words_in(Modifier::UNDERLINED), "900 cubic metres");
    assert_eq!(
        with_text().keys("3 G s").reads(Ok(COURIER)).words_in(Modifier::UNDERLINED),
        "four and a half million crowns"
    );
}

#[test]
fn what_is_marked_comes_into_sight() {
    let reader = with_text().size(44, 12).keys("3 s").reads(Ok(COURIER));
    assert_snapshot!(reader.screen(), @"
    Lake Orla dam                 5 problems !

        Dam talks break up
        14 May 2031 ·
        Admiralty grade B: usually reliable

        ¶5  Velm offers five seasons.

        ¶6  Ostra wants a floor of 900 cubic
            metres a second. Velm promises
            none.
    Tab pane  / find  ? help  q back     2/3 ▾
    ");
    assert_eq!(reader.words_in(Modifier::UNDERLINED), "900 cubic metres");
    let again = reader.keys("s s");
    assert_eq!(again.words_in(Modifier::UNDERLINED), "900 cubic metres");
}

#[test]
fn of_long_paragraphs_beside_it_only_the_nearer_end_is_shown() {
    let long = |word: &str| format!("First {}last.", format!("{word} ").repeat(60));
    let text = format!("Title\n\n{}\n\nA floor of 900.\n\n{}", long("water"), long("field"));
    let reader = with_quote_of(&text, "floor", "#3");
    assert_snapshot!(below_source(&reader), @"
    not graded
    ! error: `Ostra` is not named in ¶3

    ¶2  … water water water water water water water water water water water
        water water water water water water water water water water water
        water water water water water water water water water water water
        water water water water water water last.

    ¶3  A floor of 900.

    ¶4  First field field field field field field field field field field
        field field field field field field field field field field field
        field field field field field field field field field field field
    ");
}

#[test]
fn the_page_goes_as_it_came() {
    for place in ["3", "3 Enter j", "2 j l j", "3 z j", "2 z l"] {
        let before = with_text().keys(place).drawn();
        for away in ["s s", "s Esc", "s q", "s ? Esc s", "s j G s"] {
            assert_eq!(with_text().keys(place).keys(away).drawn(), before, "{away} after {place}");
        }
        let followed = with_text().keys(place).keys("s").keys("Enter Ctrl-o");
        assert_eq!(followed.keys("s").drawn(), before, "{place}");
    }
}

#[test]
fn a_text_is_read_once_but_asked_for_again_if_it_could_not_be() {
    let read = with_text().keys("3 s").reads(Ok(COURIER)).keys("s j j s");
    assert_eq!(read.effect, None);
    assert!(read.screen().contains("a toll."), "{}", read.screen());
    let missing = with_text().keys("3 s").reads(Err("there is no such file"));
    assert_snapshot!(below_source(&missing), @"
    Dam talks break up
    14 May 2031 · Admiralty grade B: usually reliable
    courier.txt: there is no such file
    `file` in [sources.courier] says where it should be, seen from the
    briefing.
    ");
    let read = missing.keys("s s").reads(Ok(COURIER));
    assert_eq!(read.words_in(Modifier::UNDERLINED), "900 cubic metres");
    let slow = with_text().keys("3 s s s");
    assert_eq!(slow.effect, None, "it is on its way");
}

#[test]
fn a_briefing_without_a_folder_has_no_texts() {
    let text = DAM.replace("publisher = \"Courier\"", "publisher = \"Courier\"\nfile = \"courier.txt\"");
    let reader = Reader::open(&text).size(80, 30).keys("3 s");
    assert_eq!(reader.effect, None);
    assert_snapshot!(below_source(&reader), @"
    Dam talks break up
    14 May 2031 · Admiralty grade B: usually reliable
    courier.txt: this briefing is in no folder that files could be in
    ");
}

#[test]
fn a_position_with_a_quote() {
    let reader = with_quote("southern farms would  run dry", "#3");
    assert_snapshot!(below_source(&reader), @"
    not graded
    The quote stands nowhere in this text.

    ¶2  Two days of talks on the dam ended on Tuesday in Kesh without a deal.

    ¶3  “Southern farms would run dry,” an official of Ostra said, and asked
        for seven years at the least.
        ! error: the quote does not stand word for word in ¶3

    ¶4  Ostra might look at six, officials said, if the Commission measures.
    ");
    let reader = with_quote("Southern farms would  run dry", "#3");
    assert_snapshot!(reader.screen(), @"
     T                                                 as of 14 May 2031 · 1 source

    ▌  Ostra on Filling   position
       Slowly.

         said by      Ostra · named
         status       reported by a source, neither confirmed nor denied
         quote        “Southern farms would  run dry”

       Dam talks ─────────────────────────────────────────────────────────────── ¶3
         not graded

         ¶2  Two days of talks on the dam ended on Tuesday in Kesh without a deal.

         ¶3  “Southern farms would run dry,” an official of Ostra said, and asked
             for seven years at the least.

         ¶4  Ostra might look at six, officials said, if the Commission measures.





     Enter follow  Tab pane  / find  f go to  x article  e edit  ? help  q back
    ");
    assert_eq!(reader.words_in(Modifier::UNDERLINED), "Southern farms would run dry");
}

#[test]
fn what_stands_elsewhere_is_found_there() {
    let reader = with_quote("five seasons", "#3");
    assert_eq!(reader.words_in(Modifier::UNDERLINED), "five seasons");
    assert_snapshot!(below_source(&reader), @"
    not graded
    The quote does not stand in the paragraphs named, but in ¶5.

    ¶2  Two days of talks on the dam ended on Tuesday in Kesh without a deal.

    ¶3  “Southern farms would run dry,” an official of Ostra said, and asked
        for seven years at the least.

    ¶4  Ostra might look at six, officials said, if the Commission measures.

    ¶5  Velm offers five seasons.
        ! error: the quote does not stand word for word in ¶3
        ? warning: `five`, `seasons` do not stand in ¶3
    ");
    let reader = with_quote("Velm", "courier");
    assert_eq!(reader.words_in(Modifier::UNDERLINED), "Velm Velm");
    assert_snapshot!(below_source(&reader), @"
    not graded
    No paragraph is named; the quote stands in ¶5, ¶6.

    ¶4  Ostra might look at six, officials said, if the Commission measures.

    ¶5  Velm offers five seasons.

    ¶6  Ostra wants a floor of 900 cubic metres a second. Velm promises none.

    ¶7  Orla Bank lends four and a half million crowns, and wants a toll.
    ");
}

#[test]
fn a_place_beyond_the_end_says_so() {
    assert_snapshot!(below_source(&with_quote("Velm offers", "#12-40")), @"
    not graded
    ¶40 is beyond the end: this text has 7 paragraphs.
    The quote does not stand in the paragraphs named, but in ¶5.
    ! error: there is no ¶40: the text has 7 paragraphs

    ¶4  Ostra might look at six, officials said, if the Commission measures.

    ¶5  Velm offers five seasons.

    ¶6  Ostra wants a floor of 900 cubic metres a second. Velm promises none.
    ");
    assert_snapshot!(below_source(&with_quote("nowhere", "#7-4000000000")), @"
    not graded
    ¶4000000000 is beyond the end: this text has 7 paragraphs.
    The quote stands nowhere in this text.
    ! error: there is no ¶4000000000: the text has 7 paragraphs

    ¶6  Ostra wants a floor of 900 cubic metres a second. Velm promises none.

    ¶7  Orla Bank lends four and a half million crowns, and wants a toll.
    ");
}

#[test]
fn no_source_is_said_in_words() {
    let text =
        "title = 'T'\nas-of = 2031-05-14\n[issues]\ntoll = 'Toll'\n[figures.loan]\nlabel = 'Loan'\nvalue = 5";
    assert_snapshot!(Reader::open(text).size(60, 12).keys("3 s").screen(), @"
     T                            as of 14 May 2031 · 0 sources

    ▌  Loan   figure
       5

         status       reported by a source, neither confirmed
                      nor denied

       No source is given for this.


     Enter follow  Tab pane  / find  f go to  ? help  q back
    ");
    assert_snapshot!(Reader::open(text).size(60, 12).keys("2 s").screen(), @"
     T                            as of 14 May 2031 · 0 sources

    ▌  Toll   issue

       No source is given for this.






     Enter follow  Tab pane  / find  f go to  ? help  q back
    ");
    assert_snapshot!(dam().size(80, 30).keys("2 j s").screen(), @"
     Lake Orla dam                                    as of 14 May 2031 · 2 sources

    ▌  Flow in dry years   issue

       No source is given for this itself.

       What belongs to it ─────────────────────────────────────────────────────────
         Velm: Promises no floor.
           — Courier ¶6
         Ostra: A floor of 900 m³/s, whatever the year.
           — Ostran officials (unnamed), Courier ¶6
         Lake Commission: Both sides overstate the dry years.
           — What the lake can spare  ? disputed
         Floor that Ostra asks for: at least 900 m³/s
           — Ostran officials (unnamed), Courier ¶6
         Floor that the lake can spare: some hundreds m³/s
           — Lake Commission, What the lake can spare
         12–13 May 2031: Two days of talks end without a deal.
           — Courier ¶1
         Who measures the flow?
           — Courier ¶4








     Enter follow  Tab pane  / find  f go to  o open other  ? help  q back
    ");
}

#[test]
fn grades_are_letters_and_words() {
    let reader = dam().size(80, 16).keys("2 Enter j s");
    assert_snapshot!(reader.screen(), @"
     Lake Orla dam                                    as of 14 May 2031 · 2 sources

    ▌  Velm on How fast the lake fills   position
       Five seasons.

         said by      the source itself
         status       reported by a source, neither confirmed nor denied

       Courier ───────────────────────────────────────────────────────────────── ¶5
         Dam talks break up
         14 May 2031 · Admiralty grade B2: usually reliable; this fact: probably
         true
         no source text on file


     Enter follow  Tab pane  / find  f go to  o open other  ? help  q back
    ");
}

#[test]
fn the_fact_is_that_of_the_cursor() {
    for (keys, what) in [
        ("3", "Floor that Ostra asks for"),
        ("3 Enter", "Floor that Ostra asks for"),
        // The other figure of the same measure, in the list of them.
        ("3 Enter j j j", "Floor that the lake can spare"),
        ("2 j Enter j j", "Ostra on “Flow in dry years”"),
        ("2 z", "Velm on “How fast the lake fills”"),
        ("2 z l", "Ostra on “How fast the lake fills”"),
        ("3 z", "Floor that Ostra asks for"),
        ("7 Enter", "Velm on “How fast the lake fills”"),
        ("4 z", "Velm"),
        ("5", "Open question: Who measures the flow?"),
        ("6 j", "12–13 May 2031, Kesh"),
    ] {
        let copied = copied(&dam().size(80, 40).keys(keys).keys("y"));
        assert!(copied.starts_with(what), "{copied} after {keys}");
    }
    for (keys, why) in [
        ("1", "no fact is selected: Tab goes to a list, Enter into the page"),
        ("?", "no fact is selected here: Esc leads back"),
    ] {
        assert_eq!(dam().keys(keys).keys("y").footer(), why, "{keys}");
    }
    let problems = Reader::open(&DAM.replace("role = \"party\"", "rle = \"party\"")).size(80, 24).keys("! y");
    assert_eq!(problems.footer(), "a problem is no fact: Esc leads back");
}

#[test]
fn every_kind_of_fact_is_a_sentence() {
    let sentence = |keys: &str| copied(&dam().keys(keys).keys("y"));
    let sentences = [
        "3",
        "3 j",
        "3 G",
        "2 Enter",
        "2 j Enter j j",
        "2 z j",
        "4",
        "4 G",
        "2",
        "5",
        "5 j",
        "6",
        "6 G",
        "7",
        "7 j",
    ]
    .map(sentence);
    assert_snapshot!(sentences.join("\n"), @"
    Floor that Ostra asks for: at least 900 m³/s, according to Ostran officials (unnamed) (Courier, 14 May 2031, ¶6).
    Floor that the lake can spare: some hundreds m³/s (300 to 700), according to the Lake Commission (“What the lake can spare”, 2 May 2031).
    Loan for the dam: 4,500,000 crowns (Courier, 14 May 2031, ¶7).
    How fast the lake fills (narrowing): Whether Velm takes five years or seven.
    Ostra on “Flow in dry years”, a hardened demand and a red line: A floor of 900 m³/s, whatever the year, according to Ostran officials (unnamed) (Courier, 14 May 2031, ¶6).
    Velm on “Flow in dry years”, a refusal: Promises no floor (Courier, 14 May 2031, ¶6).
    Velm (state, party).
    Ostran officials (group, source).
    How fast the lake fills (narrowing): Whether Velm takes five years or seven.
    Open question: Who measures the flow? (Courier, 14 May 2031, ¶4)
    Has Ostra measured the dry years? Answer (2 May 2031): Yes, since 2024 (“What the lake can spare”, 2 May 2031).
    Jun 2030: Velm closes the gates for the first time (“What the lake can spare”, 2 May 2031).
    2 Jun 2031 (scheduled): The Commission is to meet again (Courier, 14 May 2031, ¶8).
    Courier, “Dam talks break up”, 14 May 2031.
    “What the lake can spare”, Ida Holm, 2 May 2031.
    ");
}

#[test]
fn as_markdown_with_a_note_on_the_source() {
    let markdown = |keys: &str| copied(&dam().keys(keys).keys("Y"));
    assert_snapshot!(["3", "3 j", "7 j"].map(markdown).join("\n"), @"
    Floor that Ostra asks for: at least 900 m³/s, according to Ostran officials (unnamed) (Courier, 14 May 2031, ¶6). *Source:* Courier, “Dam talks break up”, 14 May 2031.
    Floor that the lake can spare: some hundreds m³/s (300 to 700), according to the Lake Commission (“What the lake can spare”, 2 May 2031). *Source:* “What the lake can spare”, Ida Holm, 2 May 2031, <https://gazette.example/lake>.
    “What the lake can spare”, Ida Holm, 2 May 2031. <https://gazette.example/lake>
    ");
}

#[test]
fn a_range_is_said_once() {
    let figure = |value: &str| {
        let text = format!(
            "title = 'T'\nas-of = 2031\n[figures.f]\nlabel = 'Cost'\nvalue = {value}\nunit = 'crowns'\nrange = [11, 13]"
        );
        copied(&Reader::open(&text).size(60, 12).keys("3 y"))
    };
    assert_eq!(figure("'11 to 13'"), "Cost: 11 to 13 crowns.");
    assert_eq!(figure("12"), "Cost: 12 crowns (11 to 13).");
}

#[test]
fn the_address_of_a_source_is_a_link_in_its_page_and_where_a_fact_comes_from() {
    let address = "\u{1b}]8;;https://gazette.example/lake\u{1b}\\";
    for keys in ["7 j", "3 j s"] {
        let reader = dam().hyperlinks().keys(keys);
        assert!(reader.drawn().content.iter().any(|cell| cell.symbol().contains(address)), "{keys}");
    }
}

#[test]
fn what_is_copied_is_inert() {
    let text = "title = 'T'\nas-of = 2031-05-14\n[sources.s]\ntitle = \"a\\u001b]52;c;eA==\\u0007 <b>x</b>\"\n\
         url = 'https://a.example/<script>'\n[figures.f]\n\
         label = \"\"\"one\\ntwo\\u202E *three*\\r\\n[x](javascript:y)\"\"\"\nvalue = 5\nsource = 's#`p`'";
    assert_snapshot!(copied(&Reader::open(text).size(60, 12).keys("3 y")), @"one two� *three* [x](javascript:y): 5 (“a␛]52;c;eA==␇ <b>x</b>”, `p`).");
    assert_snapshot!(copied(&Reader::open(text).size(60, 12).keys("3 Y")), @r"one two� \*three\* \[x\](javascript:y): 5 (“a␛\]52;c;eA==␇ \<b\>x\</b\>”, \`p\`). *Source:* “a␛\]52;c;eA==␇ \<b\>x\</b\>”, <https://a.example/%3Cscript%3E>.");
}

#[test]
fn what_became_of_a_copy_is_said() {
    let copied = |clipboard, failure: Option<&str>| {
        let failure = failure.map(ToOwned::to_owned);
        let copied = Copied { characters: 142, is_cut: false, clipboard, failure };
        dam().hears(Answer::Copied(copied)).footer()
    };
    let command = || Clipboard::Command("wl-copy".into());
    assert_eq!(copied(Clipboard::Terminal, None), "copied (142 characters)");
    assert_eq!(copied(command(), None), "copied with wl-copy (142 characters)");
    assert_eq!(copied(command(), Some("is not installed")), "not copied: wl-copy is not installed");
}

#[test]
fn the_address_of_the_source_is_opened() {
    let url = Url::parse("https://gazette.example/lake").unwrap();
    for keys in ["7 j w", "3 j w", "3 j s j w"] {
        assert_eq!(dam().keys(keys).effect, Some(Effect::Ask(Request::Browse(url.clone()))), "{keys}");
    }
    let opened = dam().hears(Answer::Browsed(url.clone(), Ok(())));
    assert_eq!(opened.footer(), "sent to the browser: https://gazette.example/lake");
    let failed = dam().hears(Answer::Browsed(url, Err("it is gone".into())));
    assert_eq!(failed.footer(), "https://gazette.example/lake cannot be opened: it is gone");
    assert_eq!(dam().keys("7 w").footer(), "its source has no address on the web");
    assert_eq!(dam().keys("2 w").footer(), "no source is given for this");
    assert_eq!(dam().keys("1 w").footer(), "no fact is selected: Tab goes to a list, Enter into the page");
}

#[test]
fn an_address_that_may_not_be_opened_is_not() {
    for url in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "--version",
        "https://user:pw@a.example/",
        "https://",
        "https://a.example\\\\u001b",
        "ftp://a.example",
    ] {
        let text = format!("title = 'T'\nas-of = 2031-05-14\n[sources.s]\ntitle = 'S'\nurl = \"{url}\"\n");
        let reader = Reader::open(&text).size(60, 12).keys("7 w");
        assert_eq!(reader.effect, None, "{url}");
        assert_eq!(reader.footer(), "its source's address is not one that may be opened", "{url}");
    }
}

#[test]
fn what_the_text_does_not_bear_out_is_a_problem_and_stands_at_the_paragraph() {
    let text = "title = 'T'\nas-of = 2031-05-14\nbottom-line = 'B.'\n\
         [sources]\ncourier = { title = 'Dam talks', file = 'c.txt' }\n\
         [figures]\nlent = { label = 'Lent by Orla Bank', value = 4.6, unit = 'million crowns', source = '#7' }";
    let reader = Reader::open_file(text).size(80, 18).keys("3 s").reads(Ok(COURIER));
    assert_snapshot!(below_source(&reader), @"
    not graded
    The number 4.6 stands nowhere in this text.

    ¶6  Ostra wants a floor of 900 cubic metres a second. Velm promises none.

    ¶7  Orla Bank lends four and a half million crowns, and wants a toll.
        ! error: `4.6` does not stand in ¶7
    ");
    let reader = Reader::open_file(text).size(80, 18).keys("!").reads(Ok(COURIER));
    assert_snapshot!(reader.screen(), @"
    T                                   as of 14 May 2031 · 1 source · 1 problem !

    Problems   1 error

    ! error[figure-not-there]: `4.6` does not stand in ¶7
     --> test.toml:7:47
    7 | …Lent by Orla Bank', value = 4.6, unit = 'million crowns', source = '#7' }
      |                              ^^^
      help: nearest ¶7: “Orla Bank lends four and a half million crowns, and wants
            a toll.”







    Tab pane  / find  f go to  e edit  o open other  ? help  q back
    ");
    let reader = reader.keys("Enter");
    assert!(reader.screen().contains("Lent by Orla Bank"), "{}", reader.screen());
}

/// The words marked on the page of a fact with these fields, in this text; and the page below its source.
fn marked(fact: &str, article: &str) -> (String, String) {
    let text = format!(
        "title = 'T'\nas-of = 2031-05-14\n[sources]\ncourier = {{ title = 'Dam talks', file = 'c.txt' }}\n\
         [actors]\nostra = 'Ostra'\n[issues]\nfilling = 'Filling'\n{fact}"
    );
    let pane = if fact.starts_with("[figures") { "3 s" } else { "2 Enter s" };
    let reader = Reader::open_file(&text).size(100, 24).keys(pane).reads(Ok(article));
    (reader.words_in(Modifier::UNDERLINED), below_source(&reader))
}

#[test]
fn an_amount_is_marked_with_its_qualifier_and_its_unit() {
    let boats = "Title\n\nSeveral dozen boats lay at the quay. More than 32,000 tonnes of grain left it.";
    let figure = |fields: &str| marked(&format!("[figures.f]\nlabel = 'Left'\n{fields}"), boats).0;
    assert_eq!(figure("value = 'several dozen'\nsource = '#2'"), "Several dozen");
    let grain = "value = 32000\nunit = 'tonnes'\nqualifier = 'more than'\nsource = '#2'";
    assert_eq!(figure(grain), "More than 32,000 tonnes");
    let thousands = "Title\n\nThirty-two thousand tonnes left in May.";
    let fact = "[figures.f]\nlabel = 'Grain'\nvalue = 32\nunit = 'thousand tonnes'\nsource = '#2'";
    assert_eq!(marked(fact, thousands).0, "Thirty-two thousand tonnes");
}

#[test]
fn a_range_is_marked_as_a_whole() {
    let fact = "[figures.f]\nlabel = 'Dry years'\nvalue = 70\nrange = [60, 80]\nunit = 'days'\nsource = '#2'";
    let article = "Title\n\nIn dry years the lake is low for 60 to 80 days, it said.";
    assert_eq!(marked(fact, article).0, "60 to 80 days");
}

#[test]
fn of_two_places_of_a_number_the_one_with_the_words_of_the_label_is_marked() {
    let fact = "[figures.f]\nlabel = 'Gates that Ostra shut'\nvalue = 40\nunit = 'gates'\nsource = '#2'";
    let article =
        "Title\n\nSome men came. They saw 40 birds. Rain fell all day. It was cold. Ostra shut 40 gates.";
    assert_eq!(marked(fact, article).0, "40");
    let article = "Title\n\nOstra shut about 40 gates. Rain fell. It was cold. In all, 40 birds were seen.";
    assert_eq!(marked(fact, article).0, "about 40");
}

#[test]
fn each_part_of_a_broken_quote_is_marked() {
    let quote = |quote: &str| {
        let fact = format!("[positions.ostra.filling]\ntext = 'Slowly.'\nquote = '{quote}'\nsource = '#2'");
        marked(&fact, "Title\n\n“We shut the gates,” she said. “We shall not open them.”\n\nIt rained.")
    };
    let (words, _) = quote("We shut the gates … We shall not open them");
    assert_eq!(words, "We shut the gates We shall not open them");
    let (words, page) = quote("We shut the gates … We shall open them");
    assert_eq!(words, "");
    assert!(page.contains("The quote stands nowhere in this text."), "{page}");
}

#[test]
fn without_a_quote_the_sentence_is_marked() {
    let position = |source: &str| {
        let fact = format!("[positions.ostra.filling]\ntext = 'Wants to fill slowly.'\nsource = '{source}'");
        marked(
            &fact,
            "Title\n\nThe talks went on. Ostra wants to fill the lake slowly. It rained.\n\nThe end.",
        )
    };
    assert_eq!(position("#2").0, "Ostra wants to fill the lake slowly.");
    let (words, page) = position("courier");
    assert_eq!(words, "");
    assert!(page.contains("No paragraph is named, and there are no exact words to look for."), "{page}");
}

#[test]
fn a_text_without_the_fact_has_nothing_marked() {
    let fact = |source: &str| {
        format!("[figures.f]\nlabel = 'Gates'\nvalue = 41\nunit = 'gates'\nsource = '{source}'")
    };
    for source in ["#2", "courier"] {
        let (words, page) = marked(&fact(source), "Title\n\nOstra shut 40 gates.\n\nThe end.");
        assert_eq!(words, "", "{source}");
        assert!(page.contains("The number 41 stands nowhere in this text."), "{page}");
    }
    let fact = "[positions.ostra.filling]\ntext = 'Wants to fill slowly.'\nsource = '#2'";
    assert_eq!(marked(fact, "Title\n\nThe talks went on.\n\nThe end.").0, "");
}

#[test]
fn a_text_that_is_gone_is_looked_for_somewhere() {
    let text = DAM
        .replace("title = \"Dam talks break up\"", "title = \"Dam talks break up\"\nfile = \"courier.txt\"");
    assert_ne!(text, DAM);
    let reader = Reader::open_file(&text).size(80, 20).keys("2 Enter x").reads(Err("there is no such file"));
    assert!(reader.screen().contains("courier.txt: there is no such file"), "{}", reader.screen());
    assert!(
        reader.screen().contains("`file` in [sources.courier] says where it should be"),
        "{}",
        reader.screen()
    );
    assert_eq!(reader.keys("t").footer(), "the text of this source cannot be read: the page says why");
}

#[test]
fn a_copied_position_says_what_it_was_before_and_its_day_once() {
    let file = "title = 'T'\nas-of = 2031-03-20\n[sources]\n\
        a = { title = 'One', publisher = 'Packet', published = 2031-03-13 }\n\
        b = { title = 'Two', publisher = 'Packet', published = 2031-03-20 }\n\
        [actors]\ne = { name = 'Eskeray', role = 'party' }\n[issues]\nshare = 'Share'\n[positions.e]\n\
        share = { text = '26,000 tonnes.', kind = 'demand', movement = 'softened', was = '30,000 tonnes.', source = 'a#4' }\n";
    assert_eq!(
        copied(&Reader::open(file).size(80, 24).keys("2 z").keys("y")),
        "Eskeray on “Share”, a softened demand: 26,000 tonnes (before: 30,000 tonnes) (Packet, 13 Mar 2031, ¶4)."
    );
}

#[test]
fn whoever_has_no_name_is_told_in_small_letters_within_a_sentence() {
    let told = |name: &str| {
        let file = format!(
            "title = 'T'\nas-of = 2031-03-20\n[actors]\na = {{ name = '{name}', anonymous = true }}\n\
             [figures]\nboats = {{ label = 'Boats', value = 9, according-to = 'a' }}\n"
        );
        copied(&Reader::open(&file).size(80, 24).keys("3").keys("y"))
    };
    assert_eq!(told("Two port officials"), "Boats: 9, according to two port officials (unnamed).");
    assert_eq!(told("An engineer"), "Boats: 9, according to an engineer (unnamed).");
    assert_eq!(told("Qatari officials"), "Boats: 9, according to Qatari officials (unnamed).");
}

#[test]
fn the_time_that_a_fact_stands_for_has_its_own_word() {
    let screen = |as_of: &str| {
        let text = format!(
            "title = 'T'\nas-of = 2031-05-14\n[figures]\nf = {{ label = 'Ships', value = 900, as-of = '{as_of}' }}\n"
        );
        Reader::open(&text).size(80, 24).keys("3 s").screen()
    };
    for (as_of, words) in [
        ("2031-05-12", "as of        12 May 2031"),
        ("2032-12", "for          Dec 2032"),
        ("2019/..", "since        2019"),
        ("2030-07/2031-06", "for          Jul 2030 – Jun 2031"),
    ] {
        let screen = screen(as_of);
        assert!(screen.contains(words), "{words}: {screen}");
    }
}
