//! Tests of what counts as a change.

use super::{Change, compare};
use crate::load::load;

const OLD: &str = r#"
title = "Dock talks"
as-of = 2026-03-18
bottom-line = "Pay is nearly settled."
topics = ["docks", "pay"]

[sources]
gazette = { title = "Talks stick", publisher = "Gazette" }
radio = "Evening news"

[actors]
dockers = { name = "Dockers' Union", role = "party", ties.port = "strikes against" }
port = { name = "Port of Saltmere", aka = ["the port", "Saltmere"] }
quill = { name = "Mara Quill", part-of = "dockers" }

[issues]
pay = { name = "Pay", status = "open" }
nights = "Night work"

[positions.dockers]
pay = { text = "Six per cent.", movement = "new", source = "gazette#3" }
nights = ["No dock works after midnight.", { text = "Volunteers only.", kind = "offer" }]

[figures]
waiting = { label = "Ships that wait", value = 6.20, unit = "ships", source = ["gazette#7", "radio"] }
queue = { label = "Length of the queue", range = [3, 5], according-to = "port" }

[events]
vote = { date = 2026-03-24, text = "The members vote.", source = "gazette#4-6" }

[questions]
steel = "Who pays for the steel?"
back-pay = { text = "Does January count?", answer = "It does.", answered = 2026-03-17 }
"#;

/// Each change in one line.
fn lines(old: &str, new: &str) -> Vec<String> {
    let [old, new] = [old, new].map(|text| load(text).briefing);
    let nothing = || "nothing".to_owned();
    let line = |Change { section, key, kind, was, now, .. }: Change| {
        let (was, now) = (was.unwrap_or_else(nothing), now.unwrap_or_else(nothing));
        format!("{section}.{key} {}: {was} -> {now}", kind.word())
    };
    compare(&old, &new).into_iter().map(line).collect()
}

/// The changes that replacing pieces of the old version makes.
#[track_caller]
fn check(edits: &[(&str, &str)], expected: &[&str]) {
    let mut new = OLD.to_owned();
    for (piece, with) in edits {
        assert!(new.contains(piece), "{piece}");
        new = new.replace(piece, with);
    }
    assert_eq!(lines(OLD, &new), expected);
}

#[test]
fn one_edit_is_one_change() {
    for (piece, with, expected) in [
        ("settled.", "settled now.", ".  bottom-line"),
        ("2026-03-18\n", "2026-03-19\n", ". as-of: 18 Mar 2026 -> 19 Mar 2026"),
        ("\"docks\", ", "", ". topics: docks -> nothing"),
        ("radio = ", "herald = \"Morning\"\nradio = ", "sources.herald new: nothing -> Morning"),
        ("status = \"open\"", "status = \"stalled\"", "issues.pay status: open -> stalled"),
        (", status = \"open\"", "", "issues.pay status: open -> nothing"),
        ("\"new\"", "\"hardened\"", "positions.dockers.pay movement: new -> hardened"),
        ("Six per", "Five per", "positions.dockers.pay text: Six per cent. -> Five per cent."),
        ("gazette#3", "gazette#3-4", "positions.dockers.pay place: Gazette ¶3 -> Gazette ¶3–4"),
        ("gazette#3", "radio", "positions.dockers.pay source: Gazette ¶3 -> Evening news"),
        ("\"offer\"", "\"demand\"", "positions.dockers.nights.2 kind: offer -> demand"),
        (
            "\"No dock works after midnight.\", ",
            "",
            "positions.dockers.nights.1 gone: No dock works after midnight. -> nothing",
        ),
        ("6.20", "6.21", "figures.waiting value: 6.20 -> 6.21"),
        ("6.20", "\"several\"", "figures.waiting value: 6.20 -> several"),
        ("6.20,", "6.20, qualifier = \"about\",", "figures.waiting qualifier: nothing -> about"),
        ("\"ships\"", "\"vessels\"", "figures.waiting unit: ships -> vessels"),
        ("[3, 5]", "[3, 6]", "figures.queue range: 3 to 5 -> 3 to 6"),
        (
            "according-to = \"port\"",
            "according-to = \"quill\"",
            "figures.queue according-to: Port of Saltmere -> Mara Quill",
        ),
        ("[3, 5],", "[3, 5], credibility = 3,", "figures.queue credibility: nothing -> 3"),
        ("[3, 5],", "[3, 5], status = \"unverified\",", "figures.queue status: reported -> unverified"),
        (
            "[3, 5],",
            "[3, 5], disputed-by = [\"quill\", \"dockers\"],",
            "figures.queue status: reported -> disputed by Mara Quill, Dockers' Union",
        ),
        ("2026-03-24", "2026-03-25", "events.vote date: 24 Mar 2026 -> 25 Mar 2026"),
        (
            "steel = \"Who pays for the steel?\"",
            "steel = { text = \"Who pays for the steel?\", answer = \"The port.\", answered = 2026-03-18 }",
            "questions.steel answered: nothing -> The port.",
        ),
        (
            ", answer = \"It does.\", answered = 2026-03-17",
            "",
            "questions.back-pay reopened: It does. -> nothing",
        ),
        (
            "\"strikes against\"",
            "\"talks with\"",
            "actors.dockers ties: strikes against Port of Saltmere -> talks with Port of Saltmere",
        ),
        ("queue =", "line =", "figures.line renamed: queue -> line"),
        ("Mara Quill", "Maria Quill", "actors.quill name: Mara Quill -> Maria Quill"),
    ] {
        let new = OLD.replacen(piece, with, 1);
        assert_ne!(new, OLD, "{piece}");
        let lines = lines(OLD, &new);
        assert_eq!(lines.len(), 1, "{piece}: {lines:#?}");
        if !expected.starts_with(".  ") {
            assert_eq!(lines[0], expected);
        }
    }
}

#[test]
fn another_id_is_one_change_wherever_it_is_named() {
    let new = OLD.replace("port = {", "harbour = {").replace("ties.port", "ties.harbour");
    let new = new.replace("\"port\"", "\"harbour\"");
    assert_eq!(lines(OLD, &new), ["actors.harbour renamed: port -> harbour"]);
    let new = OLD.replace("dockers = {", "union = {").replace("positions.dockers", "positions.union");
    let new = new.replace("\"dockers\"", "\"union\"");
    assert_eq!(lines(OLD, &new), ["actors.union renamed: dockers -> union"]);
    let new = OLD.replace("nights = \"", "midnight = \"").replace("nights = [", "midnight = [");
    assert_eq!(lines(OLD, &new), ["issues.midnight renamed: nights -> midnight"]);
}

#[test]
fn a_day_that_has_come_is_told() {
    check(
        &[("2026-03-18\n", "2026-03-25\n")],
        &[". as-of: 18 Mar 2026 -> 25 Mar 2026", "events.vote past: scheduled -> past by 25 Mar 2026"],
    );
}

#[test]
fn an_event_is_past_only_where_that_is_sure() {
    let told = |date: &str, from: &str, to: &str| {
        let file = |as_of: &str| {
            format!("title = 'T'\nas-of = {as_of}\n[events.vote]\ntext = 'They vote.'\ndate = '{date}'\n")
        };
        lines(&file(from), &file(to)).iter().any(|line| line.starts_with("events.vote past"))
    };
    let cases = [
        ("2014", "2013", "2015", true),
        ("2014", "2013", "2014", false),
        ("2014", "2013", "'2014-06-10'", false),
        ("2014-06-10", "2013", "'2014-06-10'", true),
        ("2014-03/2014-06-10", "2013", "'2014-06-10'", true),
        ("2014?", "2013", "2014", false),
        ("2014?", "2013", "2016", false),
        ("2014-05~", "2013", "'2014-06-10'", false),
    ];
    for (date, from, to, is_told) in cases {
        assert_eq!(told(date, from, to), is_told, "{date}, from {from} to {to}");
    }
}

#[test]
fn the_same_in_another_spelling_is_no_change() {
    for (piece, with) in [
        ("6.20", "6.2"),
        ("6.20", "0.62e1"),
        ("[3, 5]", "[3.0, 0b101]"),
        ("2026-03-24", "\"2026-03-24\""),
        ("\"gazette#7\", \"radio\"", "\"radio\", \"gazette#¶ 7\""),
        ("\"gazette#4-6\"", "[\"gazette#4,5\", \"gazette#6\"]"),
        ("\"the port\", \"Saltmere\"", "\"Saltmere\", \"the port\""),
        ("part-of = \"dockers\"", "part-of = [\"dockers\"]"),
        ("nights = \"Night work\"", "nights = { name = \"\"\"Night\n  work\"\"\" }"),
        (
            "nights = [\"No dock works after midnight.\", ",
            "nights = [{ text = 'No dock works after midnight.' }, ",
        ),
        ("\"Pay is nearly settled.\"", "'Pay  is nearly settled.' # so far"),
        ("[3, 5],", "[3, 5], status = \"reported\", background = false, see = [],"),
        ("title = \"Dock", "likelihood-scale = \"icd-203\"\ntitle = \"Dock"),
        ("[3, 5]", "[5, 3]"),
    ] {
        check(&[(piece, with)], &[]);
    }
    let positions = "[\"No dock works after midnight.\", { text = \"Volunteers only.\", kind = \"offer\" }]";
    let turned = "[{ text = \"Volunteers only.\", kind = \"offer\" }, \"No dock works after midnight.\"]";
    check(&[(positions, turned)], &[]);
    let blocks: Vec<&str> = OLD.split("\n\n").collect();
    let turned = [&blocks[..1], &blocks[1..].iter().rev().copied().collect::<Vec<_>>()].concat().join("\n\n");
    assert_eq!(lines(OLD, &turned), Vec::<String>::new());
}

#[test]
fn other_letters_signs_and_zones_for_the_same_are_no_change() {
    let file = |with: [&str; 5]| {
        let [title, qualifier, unit, date, value] = with;
        format!(
            "title = '{title}'\n[figures]\na = {{ label = 'Cost', value = 5, qualifier = '{qualifier}', unit = '{unit}' }}\n\
             b = {{ label = 'Ships', value = '{value}' }}\n[events]\nvote = {{ date = {date}, text = 'A vote.' }}\n"
        )
    };
    let old = ["Caf\u{e9}", "more than", "million pounds", "2026-03-24T10:00:00Z", "several dozen"];
    for (place, with) in [
        (0, "Cafe\u{301}"),
        (1, "More than"),
        (2, "\u{a3} million"),
        (3, "2026-03-24T10:00:00.000Z"),
        (3, "2026-03-24T12:00:00+02:00"),
        (4, "Several dozen"),
    ] {
        let mut new = old;
        new[place] = with;
        assert_eq!(lines(&file(old), &file(new)), Vec::<String>::new(), "{with}");
    }
    for (place, with) in [(0, "Cafe"), (1, "less than"), (2, "million dollars"), (3, "2026-03-24T12:00:00Z")]
    {
        let mut new = old;
        new[place] = with;
        assert_eq!(lines(&file(old), &file(new)).len(), 1, "{with}");
    }
}

#[test]
fn one_position_that_became_several_keeps_its_words() {
    check(
        &[(
            "pay = { text = \"Six per cent.\", movement = \"new\", source = \"gazette#3\" }",
            "pay = [\"Paid from May.\", { text = \"Six per cent.\", movement = \"new\", source = \"gazette#3\" }]",
        )],
        &["positions.dockers.pay.1 new: nothing -> Paid from May."],
    );
}

#[test]
fn what_could_not_be_read_is_not_gone() {
    for (piece, with) in [
        ("\"open\"", "\"opne\""),
        ("\"open\"", "3"),
        ("status = \"open\"", "statsu = \"open\""),
        ("6.20", "6,20"),
        ("6.20", ""),
        ("[3, 5]", "[3, five]"),
        ("[issues]", "[issus]"),
        ("[sources]", "[sorces]"),
        ("[sources]", "[sources"),
        ("[positions.dockers]", "[positions.dockers"),
        ("title = \"Talks stick\"", "titel = 3"),
        ("[figures]", "[[figures]]"),
        ("nights = [\"No", "nights = [3, \"No"),
        ("bottom-line", "botom-line"),
        ("[\"docks\", \"pay\"]", "4"),
        ("quill = {", "quill = 3 #"),
        ("waiting = {", "waiting = "),
        ("[\"the port\", ", "[\"the port, "),
    ] {
        let damaged = OLD.replacen(piece, with, 1);
        assert_ne!(damaged, OLD);
        assert_eq!(lines(OLD, &damaged), Vec::<String>::new(), "{piece} as {with}");
        assert_eq!(lines(&damaged, OLD), Vec::<String>::new(), "{with} as {piece}");
    }
}

#[test]
fn two_articles_of_one_paper_are_told_apart() {
    let text = |place: &str| {
        format!(
            "as-of = 2031-05-14\n[sources]\na = {{ title = 'Ice', publisher = 'Ledger', published = 2031-05-03 }}\n\
             b = {{ title = 'Jam', publisher = 'Ledger', published = 2031-05-10 }}\n\
             [events]\nvote = {{ date = 2031-05-02, text = 'A vote.', source = '{place}' }}\n"
        )
    };
    let changes = lines(&text("a#4"), &text("b#4"));
    assert_eq!(changes, ["events.vote source: Ledger of 3 May ¶4 -> Ledger of 10 May ¶4"]);
    // A second article of the paper is no change of what rests on the first.
    let one = text("a#4")
        .replace("b = {", "c = {")
        .replace("publisher = 'Ledger', published = 2031-05-10", "publisher = 'Courier'");
    let changes = lines(&one, &text("a#4"));
    assert!(changes.iter().all(|change| change.starts_with("sources.")), "{changes:#?}");
}
