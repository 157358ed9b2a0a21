//! The text of a source with its facts beside it: `x`, from one part that is in no fact to the next, and what
//! becomes of it when the file is saved.

use briefing::app::{Answer, Effect, Request, TextRead, TextRequest};
use briefing::article::Paragraphs;
use insta::assert_snapshot;
use ratatui::style::Modifier;

use crate::reader::{DAM, Reader, dam};
use crate::source::{COURIER, with_text};

/// The text of the Courier, with a stand of Velm that no fact has.
fn with_stand() -> String {
    COURIER.replace("promises none.", "promises none. Velm blames the rains.")
}

/// That text, before anybody has counted what of it is in facts.
fn uncounted() -> Reader {
    with_text().keys("7 x").reads(Ok(&with_stand()))
}

/// The same counted.
fn counted() -> Reader {
    uncounted().covers()
}

/// The dam with a fact that holds what none did, where the Courier lies beside it.
fn with_two_days() -> String {
    let text = DAM.replace("publisher = \"Courier\"", "publisher = \"Courier\"\nfile = \"courier.txt\"");
    format!("{text}\n[figures.days]\nlabel = \"Talks\"\nvalue = 2\nunit = \"days\"\nsource = \"courier#2\"\n")
}

#[test]
fn facts_stand_beside_the_paragraph_that_they_rest_on() {
    assert_snapshot!(counted().screen(), @"
     Lake Orla dam                     as of 14 May 2031 · 2 sources · 5 problems !

    ▌Dam talks break up   source
     Courier · 14 May 2031 · Admiralty grade B: usually reliable
     In facts: 14 of 17 amounts, quotes, statements, names and dates

       ¶1  Dam talks break up                         │  Two days of talks end
                                                      │    without a deal.

       ¶2  Two days of talks on the dam ended on      │  in no fact: Two days ·
           Tuesday in Kesh without a deal.            │  Tuesday

       ¶3  “Southern farms would run dry,” an         │  Ostra: Seven years at the
           official of Ostra said, and asked for      │    least.
           seven years at the least.                  │    — Ostran officials
                                                      │    (unnamed)

       ¶4  Ostra might look at six, officials said,   │  + Ostra: Would look at
           if the Commission measures.                │    six, if the Commission
                                                      │    measures.
                                                      │    — Ostran officials
                                                      │    (unnamed)
                                                      │  Who measures the flow?

       ¶5  Velm offers five seasons.                  │  ▼ Velm: Five seasons.

       ¶6  Ostra wants a floor of 900 cubic metres a  │  Velm: Promises no floor.
           second. Velm promises none. Velm blames    │  ▲ Ostra: A floor of 900

     Enter follow  Tab pane  t next in no fact  / find  ? help  q back   page 1/2 ▾
    ");
}

#[test]
fn where_there_is_no_room_they_stand_below_it() {
    assert_snapshot!(counted().size(60, 24).screen(), @"
     Lake Orla dam             as of 14 May 2031 · 5 problems !

    ▌Dam talks break up   source
     Courier · 14 May 2031 ·
     Admiralty grade B: usually reliable
     In facts: 14 of 17 amounts, quotes, statements, names and
     dates

       ¶1  Dam talks break up
           · Two days of talks end without a deal.

       ¶2  Two days of talks on the dam ended on Tuesday in
           Kesh without a deal.
           in no fact: Two days · Tuesday

       ¶3  “Southern farms would run dry,” an official of Ostra
           said, and asked for seven years at the least.
           · Ostra: Seven years at the least.
             — Ostran officials (unnamed)

       ¶4  Ostra might look at six, officials said, if the
           Commission measures.
           · + Ostra: Would look at six, if the Commission
     Enter follow  Tab pane  / find  ? help  q back  page 1/2 ▾
    ");
}

#[test]
fn the_facts_are_there_before_the_parts_are_counted_and_do_not_move_then() {
    let reader = uncounted();
    let before = reader.screen();
    assert!(before.contains("In facts: being counted …"), "{before}");
    let first = |screen: &str| screen.lines().position(|line| line.contains("¶1"));
    assert_eq!(first(&before), first(&reader.covers().screen()));
}

#[test]
fn a_fact_in_the_margin_has_its_giver() {
    let screen = counted().size(120, 60).screen();
    let margin: Vec<_> =
        screen.lines().filter_map(|row| row.split_once("│")).map(|(_, note)| note.trim()).collect();
    let margin = margin.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(margin.contains("at least 900 m³/s — Ostran officials (unnamed)"), "{screen}");
}

#[test]
fn a_sentence_with_a_quote_is_in_no_fact_once() {
    let article = COURIER.replace("promises none.", "promises none. “Not a drop is owed,” said Mara Quill.");
    let screen = with_text().keys("7 x").reads(Ok(&article)).covers().keys("G").screen();
    let said = screen.split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ");
    assert!(said.contains("quote by Mara Quill") && !said.contains("statement by Mara Quill"), "{screen}");
}

#[test]
fn they_are_counted_once() {
    let reader = uncounted();
    assert!(matches!(reader.effect, Some(Effect::Ask(Request::Cover(_)))), "{:?}", reader.effect);
    let reader = reader.covers().keys("j j G x x");
    assert_eq!(reader.effect, None);
    assert!(reader.keys("g").screen().contains("In facts: 14 of 17 amounts"));
}

#[test]
fn exact_words_that_a_fact_holds_are_underlined() {
    let underlined = counted().words_in(Modifier::UNDERLINED);
    assert!(underlined.contains("seven years at the least"), "{underlined}");
    assert!(!underlined.contains("Two days"), "{underlined}");
    // Also within a statement that is in no fact.
    let said = "Dam talks\n\nTwo days of talks on the dam were too many, Rolf Ode said on Monday.";
    let reader = Reader::open_file(&with_two_days()).size(80, 30).keys("7 x").reads(Ok(said)).covers();
    let screen = reader.screen();
    assert!(screen.contains("statement by"), "{screen}");
    assert!(reader.words_in(Modifier::UNDERLINED).contains("Two days"), "{screen}");
}

#[test]
fn on_a_fact_it_opens_at_its_paragraph() {
    let reader = with_text().size(80, 16).keys("2 Enter j x").reads(Ok(COURIER)).covers();
    assert_eq!(reader.selected(), "Velm: Five seasons.");
    assert!(reader.screen().contains("¶5"), "{}", reader.screen());
    assert!(reader.keys("x").screen().contains("How fast the lake fills"));
}

#[test]
fn from_the_page_of_its_source_it_opens_at_its_paragraph_wherever_the_cursor_is() {
    let reader = with_text().keys("3 s").reads(Ok(COURIER)).down_to("Courier").keys("x");
    assert_eq!(reader.selected(), "Floor that Ostra asks for:");
}

#[test]
fn on_an_issue_it_opens_at_its_first_position_and_on_an_actor_at_its_paragraph() {
    let reader = with_text().size(80, 16).keys("2 x").reads(Ok(COURIER)).covers();
    assert_eq!(reader.selected(), "Velm: Five seasons.");
    let file = DAM.replace("publisher = \"Courier\"", "publisher = \"Courier\"\nfile = \"courier.txt\"");
    let file = file.replace("about = \"Has met at the lake since 2019.\"", "source = \"courier#4\"");
    let reader = Reader::open_file(&file).size(80, 12).keys("f").types("Lake Comm").keys("Enter x");
    let screen = reader.reads(Ok(COURIER)).covers().screen();
    assert!(screen.contains("¶4") && !screen.contains("¶1"), "{screen}");
}

#[test]
fn enter_goes_to_the_fact_and_back_leads_to_the_same_line() {
    let reader = counted().keys("j j j j");
    let (fact, before) = (reader.selected(), reader.drawn());
    let reader = reader.keys("Enter");
    assert!(reader.screen().contains(fact.split(": ").nth(1).unwrap()), "{fact}: {}", reader.screen());
    assert_eq!(reader.keys("Ctrl-o").drawn(), before);
}

#[test]
fn keys_go_from_one_part_that_is_in_no_fact_to_the_next() {
    counted().walk(&[("t", "Two days"), ("t", "Tuesday"), ("T", "Two days")]);
    assert_eq!(counted().keys("t T").footer(), "no more of them before this");
}

#[test]
fn from_a_fact_they_begin_with_its_own_paragraph() {
    counted().keys("j").walk(&[("", "Two days of talks end"), ("t", "Two days")]);
    assert_eq!(counted().keys("t t t j").selected(), "Velm: Promises no floor.");
    assert_eq!(counted().keys("t t t j t").selected(), "Velm blames");
}

#[test]
fn where_there_is_none_it_says_why() {
    assert_eq!(uncounted().keys("t").footer(), "what of this text is in no fact is being counted");
    let reader = with_text().keys("7 x").reads(Ok("Nothing\n\nIt rained.")).covers().keys("t");
    assert_eq!(reader.footer(), "every part that was found in this text is in a fact");
}

#[test]
fn where_no_fact_is_the_only_article_opens() {
    let text = "title = 'T'\nas-of = 2031-05-14\nsources.c = { title = 'Dam talks', file = 'c.txt' }\n";
    let reader = Reader::open_file(text).size(80, 24).keys("x").reads(Ok("Dam talks\n\nThey broke up."));
    assert!(reader.screen().contains("¶2  They broke up."), "{}", reader.screen());
    let two = format!("{text}sources.d = {{ title = 'Other talks', file = 'd.txt' }}\n");
    assert_eq!(
        Reader::open_file(&two).size(80, 24).keys("x").footer(),
        "no fact is selected: Tab goes to a list, Enter into the page"
    );
}

#[test]
fn a_long_paragraph_is_shown_whole() {
    let text: Vec<_> = (1..=2_000).map(|day| format!("On day {day} it rained.")).collect();
    let reader = with_text().keys("7 x").reads(Ok(&format!("Rain\n\n{}", text.join(" ")))).keys("G");
    assert!(reader.screen().contains("2000 it rained."), "{}", reader.screen());
}

#[test]
fn enter_on_such_a_part_says_what_can_be_done() {
    let reader = counted().keys("t Enter");
    assert_eq!(
        reader.footer(),
        "in no fact yet: y copies an entry for it, e opens the file where it would stand"
    );
}

/// The entry that is copied on a part of the text, after these keys.
fn entry(keys: &str) -> String {
    let reader = counted().keys(keys).keys("y");
    let Some(Effect::Ask(Request::Draft(draft))) = reader.effect.clone() else {
        panic!("no entry was asked for: {:?}", reader.effect)
    };
    match reader.hears(Answer::Drafted(draft.run())).effect {
        Some(Effect::Ask(Request::Copy { text, is_cut: false })) => text.to_string(),
        other => panic!("nothing was copied: {other:?}"),
    }
}

#[test]
fn an_entry_can_be_pasted_behind_any_line() {
    let entry = entry("t");
    assert!(
        entry.starts_with("\n[figures.talks-dam-ended-tuesday]\n")
            && entry.ends_with("source = \"courier#2\"\n"),
        "{entry:?}"
    );
}

#[test]
fn on_such_a_part_an_entry_for_it_is_copied() {
    assert_snapshot!(entry("t"), @r#"
    [figures.talks-dam-ended-tuesday]
    label = "[…] of talks on the dam ended on Tuesday in Kesh without a deal"
    value = 2
    unit = "days"
    source = "courier#2"
    "#);
    assert_snapshot!(entry("t t"), @r#"
    [events.two-days-talks]
    date = 2031-05-13
    text = "Two days of talks on the dam ended on Tuesday in Kesh without a deal."
    source = "courier#2"
    "#);
    assert_snapshot!(entry("t t t"), @r#"
    # `velm` has one position on `flow` already. Write both as `[[positions.velm.flow]]`: put `flow` in place
    # of `to-sort` here.
    [[positions.velm.to-sort]]
    text = "Velm blames the rains."
    kind = "statement"
    according-to = "velm"
    source = "courier#6"
    "#);
}

#[test]
fn beside_a_position_that_stands_alone_it_stands_as_its_comment_says() {
    let file = DAM.replace("publisher = \"Courier\"", "publisher = \"Courier\"\nfile = \"courier.txt\"");
    let file = file.replace("[positions.velm.flow]", "[[positions.velm.flow]]");
    let copied = entry("t t t").replace("to-sort", "flow");
    let reader = counted().saves(&format!("{file}\n{copied}"));
    let reader = reader.checks().covers();
    assert!(reader.screen().contains("5 problems"), "{}", reader.screen());
}

#[test]
fn with_that_entry_the_part_is_in_a_fact() {
    let file = DAM.replace("publisher = \"Courier\"", "publisher = \"Courier\"\nfile = \"courier.txt\"");
    // The event has the length of the talks too, and the label of the figure the day.
    for (keys, held) in [("t", 16), ("t t", 16)] {
        let reader = counted().saves(&format!("{file}\n{}", entry(keys))).checks().covers();
        assert!(reader.screen().contains(&format!("In facts: {held} of 17 amounts")), "{}", reader.screen());
        assert!(reader.screen().contains("5 problems"), "{}", reader.screen());
    }
}

#[test]
fn the_editor_opens_where_a_fact_for_it_would_be_written() {
    let line = |keys: &str| match counted().keys(keys).effect {
        Some(Effect::Ask(Request::Edit { line, .. })) => line,
        other => panic!("no editor: {other:?}"),
    };
    let text = with_two_days();
    let below = |section: &str| {
        let header = |line: &str| line.starts_with('[');
        let last = text.lines().take_while(|line| !line.contains("figures.days"));
        let last = last.enumerate().filter(|(_, line)| line.starts_with(section)).last().unwrap().0;
        let end = text.lines().skip(last + 1).position(header).unwrap();
        last + 1..=last + 1 + end
    };
    assert!(below("[figures").contains(&line("t e")), "{} {:?}", line("t e"), below("[figures"));
    assert!(below("[events").contains(&line("t t e")), "{} {:?}", line("t t e"), below("[events"));
}

#[test]
fn a_save_moves_the_marks_and_leaves_the_cursor_where_it_is() {
    let reader = counted().keys("t t");
    let reader = reader.saves(&with_two_days());
    assert_eq!(reader.selected(), "Tuesday");
    let reader = reader.checks().covers();
    assert_eq!(reader.selected(), "Tuesday");
    let screen = reader.screen();
    assert!(screen.contains("in no fact: Tuesday"), "{screen}");
    assert!(screen.contains("Talks: 2 days"), "{screen}");
}

#[test]
fn without_a_text_it_says_so() {
    let reader = dam().keys("7 x");
    assert_eq!(reader.footer(), "no source text on file");
    assert!(dam().size(80, 24).keys("7 s").screen().contains("no source text on file"));
}

#[test]
fn a_long_text_is_shown_to_its_end() {
    let text: Vec<_> = (1..=300).map(|day| format!("On day {day} nothing happened.")).collect();
    let reader = with_text().keys("7 x").reads(Ok(&text.join("\n\n"))).covers().keys("G");
    assert!(reader.screen().contains("¶300  On day 300 nothing happened."), "{}", reader.screen());
}

/// A text in which one sentence has several parts that are in no fact.
const FERRIES: &str = "Ferries of Kesh\n\n“We stop,” said Mara Quill, “and we stay in port.”\n\n\
    The 40 boats lay idle on 3 May and on 9 May, Rolf Ode said on Monday.\n\nNobody else spoke of the boats.";

/// Copies the entry for the part under the cursor.
fn copy(reader: Reader) -> (Reader, String) {
    let reader = reader.keys("y");
    let reader = match reader.effect.clone() {
        Some(Effect::Ask(Request::Draft(draft))) => reader.hears(Answer::Drafted(draft.run())),
        _ => reader,
    };
    let Some(Effect::Ask(Request::Copy { text, .. })) = reader.effect.clone() else {
        panic!("nothing was copied: {:?}", reader.effect)
    };
    (reader, text.to_string())
}

#[test]
fn entries_that_are_copied_before_a_save_go_together() {
    copy_all(with_text().keys("7 x").reads(Ok(FERRIES)).covers(), |reader| reader);
}

#[test]
fn entries_that_are_copied_while_another_text_arrives_go_together() {
    let dam = DAM.replace("publisher = \"Courier\"", "publisher = \"Courier\"\nfile = \"courier.txt\"");
    let dam = dam.replace("author = \"Ida Holm\"", "author = \"Ida Holm\"\nfile = \"gazette.txt\"");
    let mut reader = Reader::open_file(&dam).size(80, 30).keys("7 x");
    let (courier, others): (Vec<_>, _) =
        reader.texts().into_iter().partition(|request| request.file == "courier.txt");
    let [late] = others.as_slice() else { panic!("{others:?}") };
    let is_read = |TextRequest { ticket, source, .. }: &TextRequest, text: &str| {
        Answer::TextRead(TextRead { ticket: ticket.clone(), source: *source, text: Ok(Paragraphs::of(text)) })
    };
    let reader = reader.hears(is_read(&courier[0], FERRIES)).covers();
    copy_all(reader, |reader| reader.hears(is_read(late, "It rained.")));
}

#[test]
fn an_entry_of_a_text_that_changed_is_not_copied_again() {
    let reader = with_text().keys("7 x").reads(Ok("News\n\nThe port has 40 boats.")).covers().keys("t");
    let (reader, entry) = copy(reader);
    assert!(entry.contains("value = 40"), "{entry}");
    let reader = reader.changes("courier.txt").reads(Ok("News\n\nThe port has 60 boats.")).covers().keys("t");
    let (_, entry) = copy(reader);
    assert!(entry.contains("value = 60"), "{entry}");
}

/// Copies the entries of up to twelve parts, with something happening behind each: they stand in one file
/// without an error.
fn copy_all(mut reader: Reader, meanwhile: impl Fn(Reader) -> Reader) {
    let mut entries: Vec<String> = Vec::new();
    let mut parts = Vec::new();
    for _ in 0..12 {
        reader = reader.keys("t");
        let part = reader.selected();
        if parts.last() == Some(&part) {
            break;
        }
        parts.push(part);
        let (next, entry) = copy(reader);
        // The same part again is the same entry.
        let (next, again) = copy(next);
        assert_eq!(entry, again);
        entries.push(entry);
        reader = meanwhile(next);
    }
    assert!(entries.len() > 4, "{parts:?}");
    let all = entries.concat();
    let headers: Vec<_> =
        all.lines().filter(|line| line.starts_with('[') && !line.starts_with("[[")).collect();
    let mut once = headers.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(headers.len(), once.len(), "{all}");
    for (index, entry) in entries.iter().enumerate() {
        assert!(!entries[..index].contains(entry), "{entry}");
    }
    assert_eq!(all.matches("[actors.mara-quill]").count(), 1, "{all}");
    let file = DAM.replace("publisher = \"Courier\"", "publisher = \"Courier\"\nfile = \"courier.txt\"");
    let saved = with_text().saves(&format!("{file}\n{all}"));
    assert!(!saved.screen().contains("has errors"), "{}", saved.screen());
}

#[test]
fn the_part_under_the_cursor_decides_what_the_entry_is() {
    let entry = |keys: &str| {
        let reader = with_text().keys("7 x").reads(Ok(FERRIES)).covers().keys(keys);
        copy(reader).1
    };
    let [statement, quote, other] = ["t", "t t", "t t t t"].map(entry);
    assert!(
        statement.contains("text = \"“We stop,” said Mara Quill, “and we stay in port.”\""),
        "{statement}"
    );
    assert!(quote.contains("text = \"We stop\"\n") && quote.contains("quote = \"We stop\""), "{quote}");
    assert!(other.contains("text = \"and we stay in port\"\n"), "{other}");
}

#[test]
fn words_are_found_in_the_text_itself() {
    let reader = with_text().keys("7 x").reads(Ok(FERRIES)).covers().keys("/").types("boats");
    assert!(reader.screen().contains("¶3") && reader.screen().contains("¶4"), "{}", reader.screen());
    let reader = reader.keys("Enter");
    assert!(reader.footer().starts_with("match 1 of 2"), "{}", reader.footer());
    assert_eq!(reader.selected(), "40");
    let reader = reader.keys("n");
    assert!(reader.footer().starts_with("match 2 of 2"), "{}", reader.footer());
    let reader = reader.keys("n");
    assert!(reader.footer().starts_with("match 1 of 2, from the beginning again"), "{}", reader.footer());
    // Back on the briefing, the search is there again that was made there.
    let reader = reader.keys("q /").types("floor").keys("Enter n");
    assert!(reader.footer().starts_with("match 2 of"), "{}", reader.footer());
}

#[test]
fn the_cursor_stays_with_its_paragraph_when_others_are_inserted_above() {
    let reader = with_text().keys("7 x").reads(Ok(FERRIES)).covers().keys("t t t");
    let part = reader.selected();
    let longer = FERRIES.replacen("\n\n", "\n\nKesh has a port.\n\nIt is old.\n\n", 1);
    let reader = reader.changes("courier.txt").reads(Ok(&longer)).covers();
    assert_eq!(reader.selected(), part);
    assert!(reader.screen().contains("¶5"), "{}", reader.screen());
}

#[test]
fn the_cursor_stays_with_its_paragraph_when_that_is_edited_and_near_it_when_nothing_stands_beside_it() {
    // On the floor, beside the paragraph on it.
    let reader = with_text().keys("3 x").reads(Ok(COURIER)).covers();
    let floor = reader.selected();
    assert!(floor.contains("Floor that Ostra asks for"), "{}", reader.screen());
    let edited = COURIER.replace("900 cubic", "800 cubic");
    let reader = reader.changes("courier.txt").reads(Ok(&edited)).covers();
    assert_eq!(reader.selected(), floor, "{}", reader.screen());
    let reader = reader.changes("courier.txt").reads(Ok(COURIER)).covers();
    assert_eq!(reader.selected(), floor, "{}", reader.screen());
    // The facts are still said to be in ¶6 when that is the paragraph before.
    let longer = COURIER.replacen("\n\n", "\n\nNobody spoke.\n\n", 1);
    let reader = reader.changes("courier.txt").reads(Ok(&longer)).covers();
    assert!(!reader.selected().is_empty(), "{}", reader.screen());
    let reader = reader.changes("courier.txt").reads(Ok("Dam talks break up")).covers();
    let reader = reader.changes("courier.txt").reads(Ok(COURIER)).covers();
    assert!(!reader.selected().is_empty(), "{}", reader.screen());
}

#[test]
fn the_title_of_the_article_stays_in_the_top_line() {
    for (columns, rows, title) in
        [(80, 16, "Dam talks break up"), (40, 12, "Dam talks"), (200, 20, "Dam talks break up")]
    {
        let reader = counted().size(columns, rows);
        let top = reader.row(0);
        assert!(reader.row(2).contains(title) && !top.contains(title), "{}", reader.screen());
        let reader = reader.keys("G");
        assert!(reader.row(0).contains(title), "{}", reader.screen());
        assert_eq!(reader.keys("g").row(0), top);
    }
}

#[test]
fn on_an_issue_it_opens_the_newest_text_that_holds_it() {
    let with_file = |text: &str, source: &str, file: &str| {
        let head = format!("[sources.{source}]");
        text.replace(&head, &format!("{head}\nfile = \"{file}\""))
    };
    let both = with_file(&with_file(DAM, "courier", "courier.txt"), "gazette", "gazette.txt");
    // Of the older text comes the issue itself, of the newer one a position on it.
    let both = both.replacen("[issues.filling]", "[issues.filling]\nsource = \"gazette#1\"", 1);
    let reader = Reader::open_file(&both).size(80, 24).keys("2 x").reads(Ok(COURIER));
    assert!(reader.row(0).contains("   Dam talks break up "), "{}", reader.screen());
    assert!(reader.screen().contains("¶5  Velm offers five seasons."), "{}", reader.screen());
}

#[test]
fn below_its_title_an_article_is_dated_as_it_is() {
    let reader = counted().size(60, 16).keys("g");
    assert!(reader.row(0).contains("Lake Orla dam"), "{}", reader.row(0));
    assert_snapshot!(reader.keys("Space").row(0), @"Lake Orla dam   Dam talks break up   published 14 May 2031");
}
