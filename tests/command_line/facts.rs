//! Rows of facts: their columns, their formats, and what is said of files that cannot be read whole.

use serde_json::Value;

use super::*;

/// The rows of a file or a folder.
fn rows(path: &str) -> Vec<Value> {
    let ran = briefing(["facts", "--format", "jsonl", path]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The cells of a row that are not null, in the order of the columns.
fn said(row: &Value) -> String {
    let order = order();
    let said = order.iter().filter(|column| !row[column.as_str()].is_null());
    said.fold(String::new(), |said, column| format!("{said}{column}={}\n", row[column.as_str()]))
}

/// The columns in the order of the first line of CSV.
fn order() -> Vec<String> {
    let csv = briefing(["facts", "--format", "csv", "--kind", "questions", DAM]).out;
    csv.lines().next().unwrap().split(',').map(str::to_owned).collect()
}

const TALKS: &str = r#"
title = "Dock talks"
as-of = "2026-03"
story = "docks"
[sources]
gazette = { title = "On nights", publisher = "Gazette", published = 2026-03-18, reliability = "B" }
radio = { title = "News", url = "https://radio.example" }
[actors]
port = { name = "Port" }
quill = { name = "Mara Quill" }
officials = { name = "Port officials", anonymous = true }
[issues]
pay = "Pay"
nights = "Night work"
[positions.port.pay]
text = """
Five
per cent."""
kind = "offer"
movement = "softened"
was = "Four."
condition = "If the cranes work at night."
why = "The quay is full."
red-line = true
[positions.port.nights]
text = "No change at night."
[figures.ships]
label = "Ships"
value = 6.20
range = [-3, 7.5]
unit = "k"
qualifier = "about"
measure = "ships"
issue = ["pay", "nights"]
actor = "port"
according-to = ["quill", "officials"]
source = ["gazette#3", "radio", "gazette#para 5"]
credibility = 2
quote = "six"
as-of = 2026-03-02
note = "By hand."
[events.vote]
date = "2026-03-24/.."
kind = "deadline"
text = "A vote."
status = "disputed"
[questions.steel]
text = "Who pays?"
answer = "The port."
answered = "2026-03"
"#;

#[test]
fn a_row_has_everything_that_is_known_of_a_fact() {
    let path = file("talks.toml", TALKS);
    let rows = rows(path.to_str().unwrap());
    let of_file = format!(
        "briefing={:?}\nstory=\"docks\"\ntitle=\"Dock talks\"\nas_of=\"2026-03\"\nas_of_from=\"2026-03-01\"\n\
         as_of_to=\"2026-03-31\"\n",
        path.to_str().unwrap()
    );
    let said: Vec<String> = rows.iter().map(|row| said(row).replace(&of_file, "")).collect();
    assert_eq!(
        said,
        [
            "kind=\"position\"\nsubkind=\"offer\"\nid=\"positions.port.pay\"\nline=15\ntext=\"Five per cent.\"\n\
             condition=\"If the cranes work at night.\"\nred_line=true\nwhy=\"The quay is full.\"\nissue=\"pay\"\n\
             issue_name=\"Pay\"\nparty=\"port\"\nparty_name=\"Port\"\nstatus=\"reported\"\nmovement=\"softened\"\n\
             was=\"Four.\"\n",
            "kind=\"position\"\nid=\"positions.port.nights\"\nline=25\ntext=\"No change at night.\"\n\
             red_line=false\nissue=\"nights\"\nissue_name=\"Night work\"\nparty=\"port\"\nparty_name=\"Port\"\n\
             status=\"reported\"\n",
            "kind=\"figure\"\nid=\"figures.ships\"\nline=27\nlabel=\"Ships\"\nissue=\"pay; nights\"\n\
             issue_name=\"Pay; Night work\"\nparty=\"port\"\nparty_name=\"Port\"\nvalue=6.2\nvalue_text=\"6.20\"\n\
             low=-3\nhigh=7.5\nqualifier=\"about\"\nunit=\"k\"\nmeasure=\"ships\"\ndate=\"2026-03-02\"\n\
             date_from=\"2026-03-02\"\ndate_to=\"2026-03-02\"\ngiver=\"Mara Quill; Port officials\"\n\
             giver_named=false\nsource=\"gazette; radio\"\npublisher=\"Gazette; \"\npublished=\"2026-03-18; \"\n\
             url=\"; https://radio.example\"\nlocator=\"¶3, ¶5; \"\nquote=\"six\"\nstatus=\"reported\"\n\
             credibility=2\ngrade=\"B2; \"\nnote=\"By hand.\"\n",
            "kind=\"event\"\nsubkind=\"deadline\"\nid=\"events.vote\"\nline=42\ntext=\"A vote.\"\ndate=\"2026-03-24/..\"\n\
             date_from=\"2026-03-24\"\nstatus=\"disputed\"\n",
            "kind=\"question\"\nid=\"questions.steel\"\nline=47\ntext=\"Who pays?\"\nstatus=\"answered\"\n\
             answered=\"2026-03\"\n",
        ]
    );
}

#[test]
fn every_format_has_the_same_rows() {
    let all = rows("briefings");
    assert!(all.len() > 200);
    let json = briefing(["facts", "--format", "json", "briefings"]).out;
    assert_eq!(serde_json::from_str::<Vec<Value>>(&json).unwrap(), all);
    let table = briefing(["facts", "briefings"]).out;
    assert_eq!(table.lines().count(), all.len() + 1);
    let csv = briefing(["facts", "--format", "csv", "briefings"]).out;
    let mut lines = csv.split("\r\n");
    assert_eq!(lines.next().unwrap().split(',').collect::<Vec<_>>(), order());
    for (line, row) in lines.zip(&all) {
        let cells: Vec<String> = order().iter().map(|column| in_csv(&row[column.as_str()])).collect();
        assert_eq!(line, cells.join(","));
    }
}

/// A value as it stands in CSV, of a briefing in which no text looks like a formula.
fn in_csv(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if text.contains([',', '"']) || text.starts_with(' ') || text.ends_with(' ') => {
            format!("\"{}\"", text.replace('"', "\"\""))
        }
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[test]
fn kinds_are_chosen_by_their_sections() {
    let ran =
        briefing(["facts", "--kind", "figures,events", "--kind", "questions", "--format", "jsonl", DAM]);
    let kinds = ran.out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["kind"].clone());
    let mut kinds: Vec<_> = kinds.map(|kind| kind.as_str().unwrap().to_owned()).collect();
    kinds.dedup();
    assert_eq!(kinds, ["figure", "event", "question"]);
    assert_eq!(briefing(["facts", "--kind", "actors"]).status, 2);
}

#[test]
fn files_folders_and_standard_input_are_read_in_the_order_of_the_arguments() {
    let folder = folder_with("one.toml", TALKS.replace("Dock talks", "One"));
    for (name, title) in [("c/two.toml", "Two"), ("c/no.toml", "")] {
        let text = if title.is_empty() { "[package]".to_owned() } else { TALKS.replace("Dock talks", title) };
        fs::create_dir_all(folder.join("c")).unwrap();
        fs::write(folder.join(name), text).unwrap();
    }
    let titles = |ran: &Ran| {
        let title = |line: &str| serde_json::from_str::<Value>(line).unwrap()["title"].to_string();
        let mut titles: Vec<_> = ran.out.lines().map(title).collect();
        titles.dedup();
        titles.join(" ")
    };
    let format = ["facts", "--format", "jsonl"];
    let dam = fs::read_to_string(DAM).unwrap();
    let folder_name = folder.to_str().unwrap();
    let ran = briefing_with_input(&[&format[..], &[FIRST, folder_name, "-"]].concat(), &dam);
    assert_eq!(titles(&ran), "\"Gaza cease-fire talks\" \"One\" \"Two\" \"Lake Orla dam\"");
    assert_eq!(titles(&briefing_in(&folder, &format)), "\"One\" \"Two\"");
    let twice = briefing_with_input(&[&format[..], &["-", "-"]].concat(), &dam);
    assert_eq!((twice.status, titles(&twice)), (2, "\"Lake Orla dam\"".to_owned()));
}

#[test]
fn what_could_be_read_of_a_broken_file_is_written() {
    let broken = file("broken.toml", TALKS.replace("label = \"Ships\"", "label = "));
    let missing = broken.with_file_name("missing.toml");
    let ran = briefing([Path::new("facts"), Path::new("--format=csv"), &broken, &missing]);
    assert_eq!(ran.status, 2);
    assert_eq!(ran.out.lines().count(), 5);
    let complaints: Vec<_> = ran.err.lines().collect();
    assert!(complaints[0].ends_with("1 error (see `briefing check`)"), "{complaints:?}");
    assert!(complaints[1].ends_with("missing.toml: there is no such file"), "{complaints:?}");
    let careless = file("careless.toml", format!("unheard = 1\n{}", &TALKS[..300]));
    let ran = briefing([Path::new("facts"), &careless]);
    assert!(ran.err.contains("(see `briefing check`)"), "{ran:?}");
}

/// The rows that a command writes as JSON Lines.
fn rows_of(arguments: &[&str]) -> (i32, Vec<Value>) {
    let ran = briefing(arguments.iter().chain(&["--format", "jsonl"]));
    (ran.status, ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

#[test]
fn lists_matches_and_problems_are_rows_with_the_same_names() {
    let path = file("talks.toml", TALKS);
    let folder = path.parent().unwrap();
    fs::write(folder.join("broken.toml"), TALKS.replace("label = \"Ships\"", "label = ")).unwrap();
    let path = path.to_str().unwrap();
    let (status, listed) = rows_of(&["list", folder.to_str().unwrap()]);
    assert_eq!((status, listed.len()), (0, 2));
    assert_eq!((&listed[0]["figures"], &listed[0]["problems"]), (&1.into(), &1.into()));
    let expected = serde_json::json!({
        "briefing": path, "story": "docks", "title": "Dock talks", "as_of": "2026-03", "as_of_from": "2026-03-01",
        "as_of_to": "2026-03-31", "topics": null, "sources": 2, "actors": 3, "issues": 2, "positions": 2, "figures": 1,
        "events": 1, "questions": 1, "judgements": 0, "problems": null, "unreadable": null,
    });
    assert_eq!(listed[1], expected);
    let (status, found) = rows_of(&["find", "four", path]);
    let expected = serde_json::json!({
        "briefing": path, "title": "Dock talks", "kind": "position", "id": "positions.port.pay", "field": "before",
        "text": "Four.", "found": [[0, 4]],
    });
    assert_eq!((status, found), (0, vec![expected]));
    assert_eq!(rows_of(&["find", "nowhere", path]), (1, vec![]));
    let careless = file("careless.toml", "title = \"A\"\nas-of = 2026-03-18\nstory = \"The Docks\"\n");
    let (status, problems) = rows_of(&["check", careless.to_str().unwrap()]);
    let row = problems.iter().find(|row| row["code"] == "id-spelling").unwrap();
    assert_eq!((status, &row["briefing"], &row["line"]), (0, &careless.to_str().unwrap().into(), &3.into()));
    assert_eq!((&row["level"], &row["repair"][0]["with"]), (&"warning".into(), &"the-docks".into()));
}

#[test]
fn the_columns_are_those_of_the_document() {
    let text = fs::read_to_string("docs/rows.md").unwrap();
    let table = text.split("<!-- columns -->").nth(1).unwrap().split("<!-- /columns -->").next().unwrap();
    let cells =
        table.lines().filter(|line| line.starts_with("| `")).map(|line| line.split('|').nth(1).unwrap());
    let columns = cells.flat_map(|cell| cell.split(',')).map(|name| name.trim().trim_matches('`').to_owned());
    assert_eq!(columns.collect::<Vec<_>>(), order());
}

#[test]
fn a_table_shows_the_numbers_and_who_says_so_where_there_is_room() {
    let path = file("talks.toml", TALKS);
    let table = |width: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
        finish(command.args([Path::new("facts"), &path]).env("COLUMNS", width)).out
    };
    assert_eq!(
        table("60"),
        "as of       id                          fact\n\
         2026-03     positions.port.pay          conditional offer…\n\
         2026-03     positions.port.nights       No change at night.\n\
         2026-03     figures.ships               about 6.20 k: Ships\n\
         2026-03     events.vote                 deadline: A vote.\n\
         2026-03     questions.steel             Who pays?\n"
    );
    let wide = table("120");
    let longest = table("150");
    let offer = "conditional offer, red line: Five per cent, if";
    assert!(longest.contains(offer), "{longest}");
    assert!(wide.contains("about 6.20 k: Ships  ") && wide.contains("  Mara Quill; Port"), "{wide}");
}

#[test]
fn a_table_is_as_wide_as_the_terminal() {
    for width in ["20", "60", "80", "200"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
        let ran = finish(command.args(["facts", "briefings"]).env("COLUMNS", width));
        let widest = ran.out.lines().map(|line| line.chars().count()).max();
        assert!(widest <= width.parse().ok() && ran.out.lines().count() > 200, "{widest:?}");
    }
}
