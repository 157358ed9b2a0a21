//! Every recipe of docs/recipes.md, run as it stands there against the real program; `.ci/run` installs them.
//! What is missing is said in one line.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails a test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

#[path = "../../benches/generate/mod.rs"]
mod generate;
#[path = "../skipped/mod.rs"]
mod skipped;

use skipped::skip;

/// Where `.ci/run` installs what Python has.
const TOOLS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/recipe-tools/bin");

/// The block of the document with this word behind its language.
fn recipe(word: &str) -> String {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/recipes.md")).unwrap();
    let blocks = text.split("\n```").skip(1).step_by(2);
    let mut blocks = blocks.filter_map(|block| block.split_once('\n'));
    let is_named = |(fence, _): &(&str, &str)| fence.split(' ').any(|part| part == word);
    let (_, block) = blocks.find(is_named).unwrap_or_else(|| panic!("there is no recipe {word}"));
    block.to_owned()
}

/// Three editions of a story in the folder `talks` of a new folder.
fn talks() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("talks")).unwrap();
    let editions = [
        ("2026-03-04", 22, "softened", "Eight per cent."),
        ("2026-03-11", 27, "unchanged", "Seven per cent."),
        ("2026-03-18", 31, "softened", "Six per cent, from now on; no less."),
    ];
    for (day, ships, movement, position) in editions {
        let text = format!(
            "title = \"Dock talks\"\nas-of = {day}\nstory = \"dock-talks\"\n\
             [sources]\ngazette = {{ title = \"On nights\", publisher = \"Saltmere Gazette\", published = {day} }}\n\
             radio = {{ title = \"News\", publisher = \"Radio Saltmere\" }}\n\
             [actors]\ndockers = \"Dockers' Union\"\nquill = \"Mara Quill\"\n\
             port-officials = {{ name = \"Port officials\", anonymous = true }}\n[issues]\npay = \"Pay\"\n\
             [positions.dockers]\npay = {{ text = \"{position}\", movement = \"{movement}\", source = \"gazette\" }}\n\
             [figures.waiting-port]\nlabel = \"Ships that wait\"\nvalue = {ships}\nmeasure = \"ships waiting\"\n\
             according-to = \"port-officials\"\nsource = \"gazette#3\"\n\
             [figures.waiting-union]\nlabel = \"Ships that wait\"\nvalue = {}\nmeasure = \"ships waiting\"\n\
             according-to = \"quill\"\nsource = [\"gazette#4\", \"radio\"]\n\
             [figures.waiting-radio]\nlabel = \"Ships that wait\"\nvalue = 30.5\nmeasure = \"ships waiting\"\n\
             source = \"radio\"\n\
             [events]\nvote = {{ date = 2026-03-24, text = \"Members vote; the port waits, too.\", source = \"radio\" }}\n\
             walk-out = {{ date = 2026-03-02, text = \"A walk-out.\", source = \"radio\" }}\n",
            ships + 9
        );
        fs::write(folder.path().join(format!("talks/{day}.briefing.toml")), text).unwrap();
    }
    folder
}

/// Runs a command in a folder, with this build of the program and the installed tools before others.
fn run(folder: impl AsRef<Path>, program: &str, arguments: &[&str]) -> std::io::Result<Output> {
    let own = Path::new(env!("CARGO_BIN_EXE_briefing")).parent().unwrap().display().to_string();
    let path = format!("{own}:{TOOLS}:{}", std::env::var("PATH").unwrap());
    let mut command = Command::new(program);
    command.args(arguments).current_dir(&folder).env("PATH", path).env("GIT_CONFIG_GLOBAL", "/dev/null");
    command.env("PRE_COMMIT_HOME", folder.as_ref().join("pre-commit")).env("NO_COLOR", "1");
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    command.output()
}

/// Runs a script of a shell; it must succeed.
fn shell(folder: impl AsRef<Path>, script: &str) -> String {
    let output = run(folder, "bash", &["-eo", "pipefail", "-c", script]).unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{script}: {said}{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stdout).unwrap()
}

/// True if a program is there; what is not is said once.
fn is_there(program: &str, arguments: &[&str]) -> bool {
    let is_there = run(Path::new("."), program, arguments).is_ok_and(|output| output.status.success());
    let name = arguments.last().filter(|_| program == "python3").unwrap_or(&program);
    if !is_there {
        let name = name.trim_start_matches("import ");
        skip("a recipe of docs/recipes.md", &format!("{name} is not installed"));
    }
    is_there
}

/// The rows of the four queries, by an engine in Python that reads statements of SQL from standard input.
fn queries(folder: &Path, engine: &str, table: &str, script: &str) -> Option<Vec<Value>> {
    if !is_there("python3", &["-c", &format!("import {engine}")]) {
        return None;
    }
    shell(folder, &recipe("sh"));
    fs::write(folder.join("query.py"), script).unwrap();
    let queries = ["trend", "givers", "positions", "unnamed"].map(recipe);
    let statements: Vec<String> = [recipe(table)].into_iter().chain(queries).collect();
    fs::write(folder.join("statements.json"), json!(statements).to_string()).unwrap();
    let rows = shell(folder, "python3 query.py");
    Some(rows.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

/// The rows that each of the four queries gives.
fn expected() -> Vec<Value> {
    let days = ["2026-03-04", "2026-03-11", "2026-03-18"];
    let unnamed = days.map(|day| json!([day, "figures.waiting-port", "Port officials", "gazette"]));
    vec![
        json!([[days[0], 22.0, null], [days[1], 27.0, null], [days[2], 31.0, null]]),
        json!([
            ["Mara Quill", 3, 31.0, 40.0],
            ["Port officials", 3, 22.0, 31.0],
            ["Radio Saltmere", 3, 30.5, 30.5]
        ]),
        json!([
            [days[0], "softened", "Eight per cent.", null],
            [days[1], "unchanged", "Seven per cent.", null],
            [days[2], "softened", "Six per cent, from now on; no less.", null]
        ]),
        json!(unnamed),
    ]
}

#[test]
fn duckdb_answers_the_four_questions() {
    let script = "import duckdb, json\ncreate, *queries = json.load(open('statements.json'))\nduckdb.sql(create)\n\
                  for query in queries:\n    print(json.dumps(duckdb.sql(query).fetchall(), default=str))\n";
    if let Some(rows) = queries(talks().path(), "duckdb", "duckdb", script) {
        assert_eq!(rows, expected());
    }
}

#[test]
fn clickhouse_answers_the_same() {
    let script = "import json\nfrom chdb.session import Session\ncreate, *queries = json.load(open('statements.json'))\n\
                  session = Session()\nsession.query(create)\nfor query in queries:\n    \
                  rows = str(session.query(query.rstrip().rstrip(';'), 'JSONCompactEachRow'))\n    \
                  print(json.dumps([[int(c) if isinstance(c, str) and c.isdigit() else c for c in json.loads(row)] \
                  for row in rows.splitlines()]))\n";
    if let Some(rows) = queries(talks().path(), "chdb", "clickhouse", script) {
        let floats = |rows: Value| rows.to_string().replace(".0", "");
        let (rows, expected) = (rows.into_iter().map(floats), expected().into_iter().map(floats));
        assert_eq!(rows.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    }
}

#[test]
fn a_commit_of_a_broken_briefing_is_refused() {
    if !is_there("pre-commit", &["--version"]) || !is_there("git", &["--version"]) {
        return;
    }
    let folder = talks();
    let hooks = folder.path().join("hooks");
    fs::create_dir_all(&hooks).unwrap();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join(".pre-commit-hooks.yaml");
    fs::copy(own, hooks.join(".pre-commit-hooks.yaml")).unwrap();
    let commit = "git init -q . && git add . && git -c user.name=A -c user.email=a@b.example commit -qm one && git tag v0.1.0";
    shell(&hooks, commit);
    let config = recipe("yaml").replace("https://github.com/OWNER/briefing", &hooks.display().to_string());
    fs::write(folder.path().join(".pre-commit-config.yaml"), config).unwrap();
    shell(&folder, "git init -q . && git add .pre-commit-config.yaml talks && pre-commit run");
    fs::write(folder.path().join("talks/broken.briefing.toml"), "title = \"A\"\nas-of = 2026-13-01\n")
        .unwrap();
    shell(&folder, "git add talks");
    let output = run(&folder, "pre-commit", &["run"]).unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!output.status.success() && said.contains("talks/broken.briefing.toml"), "{said}");
}

#[test]
fn git_shows_what_a_reader_sees() {
    if !is_there("git", &["--version"]) {
        return;
    }
    let folder = talks();
    shell(&folder, "git init -q .");
    shell(&folder, &recipe("git"));
    shell(&folder, "git add talks .gitattributes");
    let path = folder.path().join("talks/2026-03-18.briefing.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text.replace("[\"gazette#4\", \"radio\"]", "\"radio\"").replace("value = 31", "value = 33"),
    )
    .unwrap();
    let diff = shell(&folder, "git diff");
    let changed = diff.lines().filter(|line| line.starts_with(['-', '+']) && line.contains("33"));
    assert!(changed.count() > 0 && !diff.contains("value = "), "{diff}");
}

#[test]
fn what_is_ahead_becomes_a_calendar() {
    if !is_there("jq", &["--version"]) {
        return;
    }
    let folder = talks();
    let script = recipe("calendar");
    shell(&folder, &script);
    let calendar = fs::read_to_string(folder.path().join("ahead.ics")).unwrap();
    let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//briefing//facts//EN\r\nBEGIN:VEVENT\r\n\
                    UID:events.vote@dock-talks\r\nDTSTAMP:20260304T000000Z\r\nDTSTART;VALUE=DATE:20260324\r\n\
                    DTEND;VALUE=DATE:20260325\r\nSUMMARY:Members vote\\; the port waits\\, too.\r\nEND:VEVENT\r\n\
                    END:VCALENDAR\r\n";
    assert_eq!(calendar, expected);
}

#[test]
fn the_json_is_what_the_schema_says() {
    if !is_there("python3", &["-c", "import jsonschema"]) {
        return;
    }
    let folder = talks();
    shell(&folder, &recipe("schema"));
    let check = "import json, sys, jsonschema\nschema = json.load(open('document.schema.json'))\n\
                 jsonschema.Draft202012Validator.check_schema(schema)\n\
                 validator = jsonschema.Draft202012Validator(schema)\nfor path in sys.argv[1:]:\n    \
                 validator.validate(json.load(open(path)))\n";
    fs::write(folder.path().join("check.py"), check).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let briefings = fs::read_dir(root.join("briefings")).unwrap().map(|entry| entry.unwrap().path());
    let briefings = briefings.filter(|path| path.extension().is_some_and(|end| end == "toml"));
    let whole = root.join("src/search/tests/whole.toml");
    let mut paths: Vec<PathBuf> = briefings.chain([whole]).collect();
    for number in 0..20 {
        paths.push(folder.path().join(format!("made-{number}.toml")));
        fs::write(paths.last().unwrap(), generate::one_of_many(number)).unwrap();
        paths.push(folder.path().join(format!("small-{number}.toml")));
        fs::write(paths.last().unwrap(), generate::briefing(1 + number)).unwrap();
    }
    for (number, path) in paths.iter().enumerate() {
        shell(&folder, &format!("briefing print --format json '{}' > {number}.json", path.display()));
    }
    shell(&folder, "python3 check.py ?.json ??.json");
}
