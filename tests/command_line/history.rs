//! `briefing history`: an entry in the editions of a folder.

use std::fs;

use crate::{OwnPath, briefing_in, folder_with};

/// A folder with three editions, a broken one and another story.
fn folder() -> OwnPath {
    let edition = |day: &str, status: &str, ships: u32, more: &str| {
        format!(
            "title = \"Port\"\nas-of = {day}\nstory = \"port\"\n[sources.w]\ntitle = \"Wire\"\n[issues.pay]\n\
             name = \"Pay\"\nstatus = \"{status}\"\n[figures.ships]\nlabel = \"Ships\"\nvalue = {ships}\nsource = \"w\"\n{more}"
        )
    };
    let folder = folder_with("1.toml", edition("2031-03-01", "open", 31, ""));
    let new = "[questions.end]\ntext = \"When?\"\n";
    fs::write(folder.join("2.toml"), edition("2031-03-08", "open", 40, "")).unwrap();
    fs::write(folder.join("3.toml"), edition("2031-03-15", "stalled", 40, new)).unwrap();
    fs::write(folder.join("broken.toml"), "story = \"port\"\nas-of = 2031-03-10\ntitle = [\n").unwrap();
    fs::write(folder.join("other.toml"), edition("2031-03-02", "agreed", 7, "").replace("\"port\"", "\"x\""))
        .unwrap();
    folder
}

#[test]
fn an_entry_is_followed_through_the_editions() {
    let folder = folder();
    let run =
        |entry: &str, format: &str| briefing_in(&folder, &["history", "3.toml", entry, "--format", format]);
    let ran = run("figures.ships", "short");
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(ran.err.contains("broken.toml: the edition is left out: no fact of it can be read"), "{ran:?}");
    assert_eq!(ran.out, "2031-03-08: figures.ships: value: 31 -> 40\n");
    assert_eq!(run("issues.pay", "short").out, "2031-03-15: issues.pay: status: open -> stalled\n");
    assert_eq!(run("questions.end", "short").out, "2031-03-15: questions.end: new: -> When?\n");
    assert_eq!(run("issues.pay", "markdown").out, "## 15 Mar 2031\n\n- **Pay**: status: open → stalled\n");
    let json: serde_json::Value = serde_json::from_str(&run("figures.ships", "json").out).unwrap();
    assert_eq!(
        json,
        serde_json::json!([{ "edition": "1.toml", "as-of": "2031-03-01", "section": "figures", "id": "ships",
            "name": "Ships", "kind": "value", "was": "31", "now": "40" }])
    );
    let human = run("issues.pay", "human").out;
    assert!(
        human.contains("Pay   2 earlier editions") && human.contains("8 Mar 2031   status: open"),
        "{human}"
    );
}

#[test]
fn what_has_no_history_says_why() {
    let folder = folder();
    fs::write(folder.join("alone.toml"), "title = \"T\"\nas-of = 2031\n[issues.pay]\nname = \"Pay\"\n")
        .unwrap();
    for (arguments, status, why) in [
        (["3.toml", "issues.pya"], 2, "there is no entry `issues.pya`: is `issues.pay` meant?"),
        (["1.toml", "issues.pay"], 0, "there is no earlier edition beside it"),
        (["alone.toml", "issues.pay"], 0, "only a file with `story` and `as-of` has earlier editions"),
        (["-", "issues.pay"], 2, "what comes through a pipe has no editions beside it"),
        (["none.toml", "issues.pay"], 2, "none.toml: there is no such file"),
        (["3.toml", "sources.w"], 0, "the entry itself was the same in the earlier editions"),
    ] {
        let ran = briefing_in(&folder, &[&["history"], arguments.as_slice()].concat());
        assert!(ran.status == status && ran.err.contains(why), "{ran:?}");
    }
}

#[test]
fn an_edition_without_the_entry_does_not_end_its_history() {
    let edition = |day: &str, figure: &str| {
        format!("title = \"Port\"\nas-of = {day}\nstory = \"port\"\n[sources.w]\ntitle = \"Wire\"\n{figure}")
    };
    let ships =
        |value: &str| format!("[figures.ships]\nlabel = \"Ships\"\nvalue = {value}\nsource = \"w\"\n");
    let folder = folder_with("1.toml", edition("2031-03-01", &ships("31")));
    for (name, day, figure) in [
        ("2.toml", "2031-03-02", String::new()),
        ("3.toml", "2031-03-03", ships("[")),
        ("4.toml", "2031-03-04", ships("40")),
        ("5.toml", "2031-03-05", ships("47")),
    ] {
        fs::write(folder.join(name), edition(day, &figure)).unwrap();
    }
    let ran = briefing_in(&folder, &["history", "5.toml", "figures.ships"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    for value in ["1 Mar 2031", "4 Mar 2031", "5 Mar 2031"] {
        assert!(ran.out.contains(value), "{}", ran.out);
    }
}

#[test]
fn what_is_gone_has_its_history_in_the_editions_that_had_it() {
    let edition = |day: &str, figure: &str| {
        format!("title = \"Port\"\nas-of = {day}\nstory = \"port\"\n[sources.w]\ntitle = \"Wire\"\n{figure}")
    };
    let ships = |id: &str, value: &str| {
        format!("[figures.{id}]\nlabel = \"Ships\"\nvalue = {value}\nsource = \"w\"\n")
    };
    let folder = folder_with("1.toml", edition("2031-03-01", &ships("boats", "31")));
    for (name, day, figure) in [
        ("2.toml", "2031-03-02", ships("ships", "40")),
        ("3.toml", "2031-03-03", String::new()),
        ("4.toml", "2031-03-04", String::new()),
        ("5.toml", "2031-03-05", ships("ships", "[")),
    ] {
        fs::write(folder.join(name), edition(day, &figure)).unwrap();
    }
    let run =
        |file: &str, id: &str, format: &str| briefing_in(&folder, &["history", file, id, "--format", format]);
    let gone = "2031-03-03: figures.ships: gone: Ships ->\n2031-03-02: figures.ships: renamed: boats -> ships\n\
        2031-03-02: figures.ships: value: 31 -> 40\n";
    for id in ["figures.ships", "figures.boats"] {
        let ran = run("4.toml", id, "short");
        assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, gone, ""), "{ran:?}");
    }
    let human = run("4.toml", "figures.ships", "human").out;
    assert!(
        human.ends_with("Last in the edition of 2 Mar 2031; in that of 3 Mar 2031 it is gone.\n"),
        "{human}"
    );
    let json: serde_json::Value = serde_json::from_str(&run("4.toml", "figures.ships", "json").out).unwrap();
    let is =
        |number: usize| (json[number]["edition"].as_str().unwrap(), json[number]["kind"].as_str().unwrap());
    assert_eq!([is(0), is(1)], [("2.toml", "gone"), ("1.toml", "renamed")]);
    // An id of an earlier edition leads to what the entry is now.
    let ran = run("2.toml", "figures.boats", "short");
    assert!(ran.out.starts_with("2031-03-02: figures.ships: renamed"), "{ran:?}");
    let ran = run("4.toml", "figures.none", "short");
    assert!(ran.status == 2 && ran.err.contains("there is no entry `figures.none`"), "{ran:?}");
    fs::remove_file(folder.join("3.toml")).unwrap();
    fs::remove_file(folder.join("4.toml")).unwrap();
    let human = run("5.toml", "figures.ships", "human").out;
    assert!(human.contains("in that of 5 Mar 2031 it cannot be read."), "{human}");
}

/// A folder with two editions of a story: the second has another id for its actor and for its issue, and
/// another position.
fn renamed() -> OwnPath {
    let edition = |day: &str, [actor, issue]: [&str; 2], text: &str| {
        format!(
            "title = \"Port\"\nas-of = {day}\nstory = \"port\"\n[sources.w]\ntitle = \"Wire\"\n[actors]\n{actor} = \"Dockers\"\n\
             [issues]\n{issue} = \"Pay\"\nnights = \"Nights\"\n[positions.{actor}]\n{issue} = \"{text}\"\nnights = \"None.\"\n"
        )
    };
    let folder = folder_with("1.toml", edition("2031-03-01", ["d", "pay"], "Eight per cent."));
    fs::write(folder.join("2.toml"), edition("2031-03-08", ["dockers", "wages"], "Seven per cent.")).unwrap();
    folder
}

#[test]
fn a_position_is_followed_through_new_ids_of_its_actor_and_its_issue() {
    let folder = renamed();
    let run = |id: &str, format: &str| briefing_in(&folder, &["history", "2.toml", id, "--format", format]);
    let change = "2031-03-08: positions.dockers.wages: text: Eight per cent. -> Seven per cent.\n";
    for id in ["positions.dockers.wages", "positions.d.pay"] {
        let ran = run(id, "short");
        assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, change, ""), "{ran:?}");
    }
    // What is the same under another id was not different.
    assert!(run("positions.d.nights", "short").err.contains("was the same in the earlier editions"));
}

#[test]
fn the_history_of_an_actor_has_its_positions() {
    let folder = renamed();
    let ran = briefing_in(&folder, &["history", "2.toml", "actors.dockers"]);
    assert!(ran.out.contains("renamed: d") && ran.out.contains("Pay: Eight per cent."), "{}", ran.out);
    let ran = briefing_in(&folder, &["history", "2.toml", "issues.wages"]);
    assert!(ran.out.contains("Dockers: Eight per cent."), "{}", ran.out);
}

#[test]
fn an_id_that_may_be_several_names_them_all() {
    let folder = renamed();
    for (id, meant) in [
        (
            "positions.dockers",
            "is one of these meant: `positions.dockers.wages` or `positions.dockers.nights`?",
        ),
        ("nights", "is one of these meant: `issues.nights` or `positions.dockers.nights`?"),
        ("wire", ""),
        ("issues.wagse", "is `issues.wages` meant?"),
    ] {
        let ran = briefing_in(&folder, &["history", "2.toml", id]);
        assert!(ran.status == 2 && ran.err.contains(meant), "{ran:?}");
    }
}

#[test]
fn an_edition_whose_day_cannot_be_read_is_said_to_be_left_out() {
    let folder = renamed();
    let one = fs::read_to_string(folder.join("1.toml")).unwrap();
    fs::write(folder.join("1.toml"), one.replace("as-of = 2031-03-01", "as-of = \"2031-3-1\"")).unwrap();
    let ran = briefing_in(&folder, &["history", "2.toml", "positions.dockers.wages"]);
    let words =
        "1.toml: the edition is left out: it has no `as-of` that can be read; `briefing check` says where";
    assert!(ran.status == 0 && ran.err.contains(words), "{ran:?}");
}
