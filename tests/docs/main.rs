//! The documents say what the program does: their examples load, their tables are the program's.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails a test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use briefing::app::help;
use briefing::app::key::KeyCode;
use briefing::app::keymap::{BoundAction, Keymap};
use briefing::diagnostic::codes::{CODES, Domain, UNKNOWN_KEY};
use briefing::diagnostic::{Diagnostic, Level};
use briefing::load::{Loaded, load};
use briefing::model::{
    ActorKind, ActorRole, Confidence, Credibility, Date, DraftStatus, EntryId, EntryKind, EventKind,
    FactStatus, Handling, IssueStatus, Likelihood, LikelihoodScale, Locator, Movement, PositionKind,
    Reliability,
};
use briefing::settings::{self, Theme};
use briefing::{builtin, render, views};

mod checks;
mod formatters;
#[path = "../../benches/generate/mod.rs"]
mod generate;
mod schema;
#[path = "../skipped/mod.rs"]
mod skipped;

const HEAD: &str = "title = \"T\"\nas-of = 2026-03-18\n";

/// A document at the top of the project.
fn document(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The blocks of TOML in a document, each with what stands behind `toml` in its fence.
fn blocks(document: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = document.lines();
    while let Some(line) = lines.next() {
        let Some(fence) = line.strip_prefix("```toml") else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        blocks.push((fence.trim().to_owned(), block.join("\n") + "\n"));
    }
    blocks
}

/// The part of the format reference under a heading, up to the next of that rank or a higher one.
fn part(heading: &str) -> String {
    let format = document("docs/format.md");
    let start = format.find(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("no part {heading}"));
    let part = &format[start + 1..];
    let ranks: &[&str] = if heading.starts_with("###") { &["\n## ", "\n### "] } else { &["\n## "] };
    let end = ranks.iter().filter_map(|rank| part.find(rank)).min().unwrap_or(part.len());
    part[..end].to_owned()
}

/// The rows of the tables in a text, by cell, without their heads.
fn rows(text: &str) -> Vec<Vec<String>> {
    let lines: Vec<&str> = text.lines().collect();
    let is_row = |i: usize| {
        lines[i].starts_with('|')
            && !lines[i].starts_with("|--")
            && !lines.get(i + 1).is_some_and(|next| next.starts_with("|--"))
    };
    let cells = |line: &str| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect();
    (0..lines.len()).filter(|&i| is_row(i)).map(|i| cells(lines[i])).collect()
}

/// What stands in backquotes at the start of a cell.
fn code(cell: &str) -> &str {
    cell.strip_prefix('`').and_then(|rest| rest.split('`').next()).unwrap_or_default()
}

/// The problems, as an editor would list them.
fn problems(loaded: &Loaded) -> Vec<String> {
    let line =
        |problem: &Diagnostic| format!("{}={}: {}", problem.level.word(), problem.code.name, problem.message);
    loaded.problems.kept.iter().map(line).collect()
}

/// What stands in backquotes in a sentence.
fn quoted(sentence: &str) -> Vec<String> {
    sentence.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The fragment below a head, with those entries of the complete example that it refers to.
fn completed(fragment: &str, example: &Loaded) -> String {
    let mut text = format!("{HEAD}{fragment}");
    loop {
        let mut missing = BTreeSet::new();
        for problem in load(&text).problems.kept {
            if let [section, id] = quoted(&problem.message).as_slice()
                && problem.message.contains(" has no entry ")
            {
                assert!(example.briefing.find(section, id).is_some(), "{section}.{id} is not in the example");
                missing.insert(entry(section, id));
            }
        }
        if missing.is_empty() {
            return text;
        }
        text.extend(missing);
    }
}

/// The least that can stand for an entry.
fn entry(section: &str, id: &str) -> String {
    let fields = match section {
        "sources" => "title = \"a\"".to_owned(),
        "actors" | "issues" => format!("name = \"{id}\""),
        "figures" => "label = \"a\"\nvalue = 1".to_owned(),
        "events" => "text = \"a\"\ndate = 2026".to_owned(),
        _ => "text = \"a\"".to_owned(),
    };
    match id.rsplit_once('.') {
        Some((position, number)) if number.parse::<usize>().is_ok() => {
            format!("\n[[{section}.{position}]]\n{fields}\n").repeat(number.parse().unwrap())
        }
        _ => format!("\n[{section}.{id}]\n{fields}\n"),
    }
}

fn example() -> Loaded {
    let (fence, text) = blocks(&document("docs/format.md")).remove(0);
    assert_eq!(fence, "");
    load(&text)
}

#[test]
fn whole_briefings_load_without_a_problem() {
    for path in ["docs/format.md", "README.md"] {
        let blocks = blocks(&document(path));
        let whole: Vec<_> = blocks.iter().filter(|(_, text)| text.starts_with("title =")).collect();
        assert!(!whole.is_empty(), "{path} has no whole briefing");
        for (_, text) in whole {
            assert_eq!(problems(&load(text)), [""; 0], "{path}:\n{text}");
        }
    }
}

#[test]
fn fragments_load_without_a_problem() {
    let example = example();
    for (fence, text) in
        blocks(&document("docs/format.md")).into_iter().chain(blocks(&document("docs/writing.md")))
    {
        match fence.as_str() {
            "" => assert!(text.starts_with("title ="), "neither whole nor marked:\n{text}"),
            "fragment" => {
                let text = completed(&text, &example);
                assert_eq!(problems(&load(&text)), [""; 0], "{text}");
            }
            _ => assert!(fence.contains('='), "an unknown mark: {fence}"),
        }
    }
}

#[test]
fn faulty_fragments_have_exactly_the_fault_that_is_said() {
    let example = example();
    for (fence, text) in blocks(&document("docs/format.md")) {
        let Some((level, code)) = fence.split_once('=') else { continue };
        let text = completed(&text, &example);
        let found = load(&text).problems.kept;
        let found: Vec<_> = found.iter().map(|problem| (problem.level.word(), problem.code.name)).collect();
        assert_eq!(found, [(level, code)], "{text}");
    }
}

/// The keys that each kind of entry knows, as the reader itself says when it is given another.
fn known_keys() -> BTreeMap<String, Vec<String>> {
    let text = r#"title = "T"
as-of = 2026
qqq = 1
sources.a = { title = "a", qqq = 1 }
actors.a = { name = "a", qqq = 1, ties.b = { text = "a", qqq = 1 } }
issues.a = { name = "a", qqq = 1 }
positions.a.a = { text = "a", qqq = 1 }
figures.a = { label = "a", value = 1, qqq = 1 }
events.a = { text = "a", date = 2026, qqq = 1 }
questions.a = { text = "a", qqq = 1 }
judgements.a = { text = "a", likelihood = "likely", qqq = 1 }
"#;
    let unknown = load(text).problems.kept.into_iter().filter(|problem| problem.code == &UNKNOWN_KEY);
    let known = |problem: Diagnostic| {
        let entry = problem.message.split_once(" has no ").unwrap().0.to_owned();
        (entry, quoted(&problem.help.unwrap()))
    };
    unknown.map(known).collect()
}

#[test]
fn every_key_has_its_row_and_every_row_its_key() {
    let sections = EntryKind::SECTIONS;
    let known = known_keys();
    let keys_under = |heading: &str, head: &str| -> BTreeSet<String> {
        let part = part(heading);
        let table = part.split(&format!("| {head} | type |")).nth(1).unwrap_or_else(|| panic!("{heading}"));
        let table = table.split("\n\n").next().unwrap();
        rows(table).iter().map(|row| code(&row[0]).to_owned()).filter(|key| !key.is_empty()).collect()
    };
    let common = keys_under("## Common keys", "key");
    let check = |entry: &str, heading: &str, head: &str, with: &BTreeSet<String>| {
        let known: BTreeSet<String> = known[entry].iter().cloned().collect();
        let written: BTreeSet<String> = keys_under(heading, head).union(with).cloned().collect();
        assert_eq!(written, known, "{heading} in docs/format.md lists other keys than {entry} has");
    };
    let sections = sections.map(str::to_owned).into_iter().collect();
    check("the file", "## The top of the file", "key", &sections);
    check("a source", "## Sources", "key", &BTreeSet::new());
    check("an actor", "## Actors", "key", &common);
    check("a tie", "## Actors", "key of a tie", &common);
    check("an issue", "## Issues", "key", &common);
    check("a position", "## Positions", "key", &common);
    check("a figure", "## Figures", "key", &common);
    check("an event", "## Events", "key", &common);
    check("a question", "## Questions", "key", &common);
    check("a judgement", "## Judgements", "key", &common);
    assert_eq!(known.len(), 10);
}

#[test]
fn every_example_of_a_key_is_one() {
    let example = example();
    let check = |heading: &str, head: &str, header: &str, needed: &[(&str, &str)]| {
        let part = part(heading);
        let table = part.split(&format!("| {head} | type |")).nth(1).unwrap();
        for row in rows(table.split("\n\n").next().unwrap()) {
            let (key, value) = (code(&row[0]), code(&row[3]));
            let others = needed.iter().filter(|(needed, _)| *needed != key);
            let fields: Vec<_> = others.map(|(key, value)| format!("{key} = {value}\n")).collect();
            let entry = format!("{header}\n{}{key} = {value}\n", fields.concat());
            let text = if header.is_empty() { entry } else { completed(&entry, &example) };
            assert_eq!(problems(&load(&text)), [""; 0], "{heading}:\n{text}");
        }
    };
    let event = [("text", "\"a\""), ("date", "2026")];
    check("## The top of the file", "key", "", &[("title", "\"a\""), ("as-of", "2026-03-18")]);
    check("## Sources", "key", "[sources.a]", &[("title", "\"a\"")]);
    check("## Actors", "key", "[actors.a]", &[("name", "\"a\"")]);
    check("## Actors", "key of a tie", "[actors.a]\nname = \"b\"\n[actors.a.ties.port]", &[]);
    check("## Issues", "key", "[issues.a]", &[("name", "\"a\"")]);
    check("## Positions", "key", "[positions.port.nights]", &[("text", "\"a\"")]);
    check("## Figures", "key", "[figures.a]", &[("label", "\"a\""), ("value", "40")]);
    check("## Events", "key", "[events.a]", &event);
    check("## Questions", "key", "[questions.a]", &[("text", "\"a\"")]);
    let judgement = [("text", "\"a\""), ("likelihood", "\"likely\"")];
    check("## Judgements", "key", "[judgements.a]", &judgement);
    check("## Common keys", "key", "[events.a]", &event);
}

#[test]
fn every_word_of_a_vocabulary_has_its_row() {
    let words = |heading: &str, head: &str| -> Vec<String> {
        let part = part(heading);
        let table = part.split(&format!("| {head} | meaning |")).nth(1).unwrap_or_else(|| panic!("{head}"));
        rows(table.split("\n\n").next().unwrap()).iter().map(|row| code(&row[0]).to_owned()).collect()
    };
    macro_rules! check {
        ($name:ident, $heading:literal, $head:literal) => {
            let all: Vec<_> = $name::ALL.iter().map(|value| value.word().to_owned()).collect();
            assert_eq!(words($heading, $head), all, "{} in docs/format.md", $heading);
        };
    }
    check!(Reliability, "## Sources", "`reliability`");
    check!(ActorKind, "## Actors", "`kind`");
    check!(ActorRole, "## Actors", "`role`");
    check!(IssueStatus, "## Issues", "`status` of an issue");
    check!(PositionKind, "## Positions", "`kind` of a position");
    check!(Movement, "## Positions", "`movement`");
    check!(DraftStatus, "## The top of the file", "`status` of the file");
    check!(Handling, "## The top of the file", "`handling`");
    check!(EventKind, "## Events", "`kind` of an event");
    check!(FactStatus, "## Common keys", "`status` of a fact");
    check!(Confidence, "## Judgements", "`confidence`");

    let meanings = |heading| rows(&part(heading)).into_iter().map(|row| (row[0].clone(), row[1].clone()));
    let letters: BTreeMap<String, String> = meanings("## Sources").collect();
    for letter in Reliability::ALL {
        assert_eq!(letters[&format!("`{}`", letter.word())], letter.meaning());
    }
    let numbers: BTreeMap<String, String> = meanings("## Common keys").collect();
    for number in 1..=6 {
        assert_eq!(numbers[&format!("`{number}`")], Credibility::new(number).unwrap().meaning());
    }
}

#[test]
fn every_word_for_likelihood_has_its_ranges() {
    let part = part("## Judgements");
    let table = part.split("| `likelihood` | ICD 203 | PHIA |").nth(1).unwrap().split("\n\n").next().unwrap();
    let range = |word: &Likelihood, scale| {
        word.range(scale).map_or_else(|| "—".to_owned(), |(low, high)| format!("{low}–{high}%"))
    };
    let row = |word: &Likelihood| {
        let [icd_203, phia] =
            [LikelihoodScale::Icd203, LikelihoodScale::Phia].map(|scale| range(word, scale));
        vec![format!("`{}`", word.word()), icd_203, phia]
    };
    assert_eq!(rows(table), Likelihood::ALL.iter().map(row).collect::<Vec<_>>());
}

#[test]
fn dates_are_shown_as_the_reference_says() {
    let rows = rows(&part("## Dates"));
    assert!(rows.len() > 25);
    for row in rows {
        let written = code(&row[0]);
        let loaded = load(&format!("{HEAD}events.a = {{ text = \"a\", date = {written} }}\n"));
        assert_eq!(problems(&loaded), [""; 0], "{written}");
        let shown: Vec<_> = loaded.briefing.events.iter().map(|(_, event)| event.date.to_string()).collect();
        assert_eq!(shown, [row[1].as_str()], "{written}");
        if let Some(text) = written.strip_prefix('"') {
            assert_eq!(Date::parse(text.trim_end_matches('"')).unwrap().to_string(), row[1]);
        }
    }
}

#[test]
fn figures_are_shown_as_the_reference_says() {
    let part = part("## Figures");
    let rows = rows(part.split("| written | shown |").nth(1).unwrap());
    assert!(rows.len() > 8);
    for row in rows {
        let loaded = load(&format!("{HEAD}figures.a = {{ label = \"a\", {} }}\n", code(&row[0])));
        assert_eq!(problems(&loaded), [""; 0], "{row:?}");
        let figure = loaded.briefing.figures.ids().next().unwrap();
        assert_eq!(views::brief(&loaded.briefing, EntryId::Figure(figure)), format!("a: {}", row[1]));
    }
}

#[test]
fn locators_are_shown_as_the_reference_says() {
    let rows = rows(&part("### Locators"));
    assert!(rows.len() > 3);
    for row in rows {
        let (_, locator) = code(&row[0]).trim_matches('"').split_once('#').unwrap();
        let places: Vec<_> = Locator::parse(locator).iter().map(ToString::to_string).collect();
        assert_eq!(places.join(", "), row[1]);
    }
}

/// The keys in a table of the reference whose rows pass.
fn keys_where(heading: &str, head: &str, passes: impl Fn(&[String]) -> bool) -> Vec<String> {
    let part = part(heading);
    let table =
        part.split(&format!("| {head} | type |")).nth(1).unwrap().split("\n\n").next().unwrap().to_owned();
    rows(&table).iter().filter(|row| passes(row)).map(|row| code(&row[0]).to_owned()).collect()
}

#[test]
fn the_starter_shows_every_section_and_what_is_needed_and_common() {
    let starter: toml::Table = builtin::STARTER.parse().unwrap();
    let is_needed = |row: &[String]| row[1].contains("needed");
    for key in keys_where("## The top of the file", "key", is_needed) {
        assert!(starter.contains_key(&key), "{key}");
    }
    let entries = |section: &str| starter[section].as_table().unwrap().values().cloned().collect::<Vec<_>>();
    let actors = entries("actors");
    let ties = actors.iter().filter_map(|actor| actor.get("ties")?.as_table()).flat_map(toml::Table::values);
    let positions = entries("positions").into_iter();
    let positions = positions.flat_map(|of| of.as_table().unwrap().values().cloned().collect::<Vec<_>>());
    let of = [
        ("## Sources", "key", entries("sources")),
        ("## Actors", "key", entries("actors")),
        ("## Actors", "key of a tie", ties.cloned().collect()),
        ("## Issues", "key", entries("issues")),
        ("## Positions", "key", positions.collect()),
        ("## Figures", "key", entries("figures")),
        ("## Events", "key", entries("events")),
        ("## Questions", "key", entries("questions")),
    ];
    for (heading, head, entries) in &of {
        for key in keys_where(heading, head, is_needed) {
            assert!(entries.iter().any(|entry| entry.get(&key).is_some()), "{heading}: {key}");
        }
    }
    for key in keys_where("## Common keys", "key", |_| true) {
        assert!(of.iter().any(|(_, _, entries)| entries.iter().any(|e| e.get(&key).is_some())), "{key}");
    }
    assert_eq!(problems(&load(builtin::STARTER)), [""; 0]);
    assert!(builtin::STARTER.lines().count() <= 100, "it is to be taken in at once");
    assert!(builtin::STARTER.lines().all(|line| line.chars().count() <= 100));
}

/// The names of the codes of some domains.
fn codes(domains: &[Domain]) -> BTreeSet<String> {
    let codes = CODES.iter().filter(|code| domains.contains(&code.domain));
    codes.map(|code| code.name.to_owned()).collect()
}

#[test]
fn every_code_of_a_problem_has_its_row() {
    let part = part("## A broken file");
    let listed: BTreeMap<String, String> =
        rows(&part).into_iter().map(|row| (code(&row[0]).to_owned(), row[1].clone())).collect();
    let levels = ["error", "warning", "suggestion"];
    let written: BTreeSet<_> = listed
        .iter()
        .filter(|(_, level)| levels.contains(&level.as_str()))
        .map(|(code, _)| code.clone())
        .collect();
    assert_eq!(
        written,
        codes(&[Domain::Format, Domain::Toml]),
        "docs/format.md lists other problems than there are"
    );
    for (fence, _) in blocks(&document("docs/format.md")) {
        if let Some((level, code)) = fence.split_once('=') {
            assert_eq!(listed.get(code).map(String::as_str), Some(level), "{code}");
        }
    }
    for level in [Level::Error, Level::Warning, Level::Suggestion] {
        assert!(part.contains(&format!("| {} |", level.word())));
    }
}

#[test]
fn every_rule_of_grounding_has_its_row() {
    let document = document("docs/checks.md");
    let listed: BTreeSet<_> = rows(&document)
        .into_iter()
        .filter(|row| row.len() == 4)
        .map(|row| code(&row[0]).to_owned())
        .collect();
    let known = codes(&[Domain::Grounding]);
    let missing: Vec<_> = known.iter().filter(|code| !listed.contains(*code)).collect();
    assert!(!known.is_empty() && missing.is_empty(), "docs/checks.md lacks {missing:?}");
}

/// `docs/pictures/make` makes them.
#[test]
fn the_pictures_of_the_readme_are_there_and_show_the_story_of_the_tour() {
    let readme = document("README.md");
    let named = readme.split('"').filter(|word| word.starts_with("docs/pictures/")).collect::<BTreeSet<_>>();
    assert_eq!(named.len(), 4);
    let title = load(builtin::TOUR.1).briefing.title.clone().unwrap();
    for path in named {
        assert!(
            document(path).contains(title.as_str()),
            "{path} shows another story: run docs/pictures/make"
        );
    }
}

#[test]
fn the_readme_has_the_keys_of_the_program() {
    let readme = document("README.md");
    let written = readme.split("<!-- keys -->\n").nth(1).and_then(|rest| rest.split("<!-- /keys -->").next());
    let written = written.expect("README.md has the marks <!-- keys --> and <!-- /keys -->");
    let keys = help::markdown(&Keymap::default());
    assert!(
        written.trim() == keys.trim(),
        "the keys in README.md are not those of the program: put this between the two marks\n\n{keys}"
    );
}

/// What stands between two marks of a document.
fn marked(path: &str, mark: &str) -> String {
    let document = document(path);
    let after = document.split(&format!("<!-- {mark} -->\n")).nth(1);
    let between = after.and_then(|after| after.split(&format!("<!-- /{mark} -->")).next());
    between.unwrap_or_else(|| panic!("{path} has no marks {mark}")).trim().to_owned()
}

/// A part of the settings' reference.
fn part_of_settings(heading: &str) -> String {
    let document = document("docs/settings.md");
    let after =
        document.split(&format!("\n{heading}\n")).nth(1).unwrap_or_else(|| panic!("no part {heading}"));
    after.split("\n## ").next().unwrap_or_default().to_owned()
}

#[test]
fn the_reference_has_every_setting() {
    let (_, example) = blocks(&document("docs/settings.md")).remove(0);
    let (settings, loaded) = settings::read(&example);
    assert_eq!(problems(&loaded), [""; 0]);
    assert_eq!((settings.theme, settings.mouse), (Some(Theme::Dark), true));

    let (_, loaded) = settings::read("what = 1\n");
    let known = quoted(loaded.problems.kept[0].help.as_ref().unwrap());
    let top = document("docs/settings.md");
    let rows = rows(top.split("\n## ").next().unwrap());
    let listed: Vec<&str> = rows.iter().map(|row| code(&row[0])).collect();
    assert_eq!(listed, known);
}

#[test]
fn the_reference_has_every_theme() {
    let rows = rows(&part_of_settings("## Themes"));
    let listed: Vec<&str> = rows.iter().map(|row| code(&row[0])).collect();
    assert_eq!(listed, Theme::ALL.iter().map(|theme| theme.word()).collect::<Vec<_>>());
}

#[test]
fn the_reference_has_every_action_and_every_key() {
    let keys =
        |row: &BoundAction| row.keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" ");
    let line = |row: &BoundAction| format!("| `{}` | {} | {} |\n", row.name, keys(row), row.does);
    let lines: String = Keymap::default().rows().iter().map(line).collect();
    let actions = format!("| action | keys | what it does |\n|---|---|---|\n{lines}");
    let written = marked("docs/settings.md", "actions");
    assert!(written == actions.trim(), "put this between the marks `actions`\n\n{actions}");

    let names: Vec<String> = KeyCode::names().map(|name| format!("`{name}`")).collect();
    let names = format!("{}, `F1` to `F24`", names.join(", "));
    let written = marked("docs/settings.md", "names");
    let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(written == names, "put this between the marks `names`\n\n{names}");
}

#[test]
fn the_reference_has_every_problem_of_settings() {
    let part = part_of_settings("## Wrong settings");
    let listed: BTreeSet<String> = rows(&part).iter().map(|row| code(&row[0]).to_owned()).collect();
    assert_eq!(listed, codes(&[Domain::Settings]));

    let wrong = &blocks(&part)[0].1;
    let report = part.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let (_, loaded) = settings::read(wrong);
    assert_eq!(render::text(&views::report("config.toml", wrong, &loaded), 80, false), report.trim_end());
}

/// Words that the screens, the reports and the documents once had, and for which there are better ones now.
const OLD_WORDS: &[&str] = &[
    "What is thin",
    "\"Ahead\"",
    "\"Holds\"",
    "\"Ties\"",
    "\"unheard\"",
    "unnamed only",
    "heard through another side",
    "\"out\"",
    "\"take\"",
    "\"whole\"",
    "whole view",
    "would answer it",
    "Positions that bear on it",
    ", from 0\"",
    "given to \"",
    "texts/names",
    "a page on\"",
    "On no single issue",
    "issue sent",
    "in any briefing /",
    "own text is not kept",
    "in its own voice\"",
    "borne out independently",
    "borne out nor",
    "stands-elsewhere",
    "giver-differs",
    "nobody gives",
    "nothing bears",
    "surely not meant",
    "nothing was looked for",
    "this save is not shown",
    "there is something of this name",
    "a model that shall",
    "Begin at the beginning",
    "piece of advice",
    "`advice`",
];

#[test]
fn no_old_word_is_left() {
    fn files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "md") {
                found.push(path);
            }
        }
    }
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = vec![top.join("README.md")];
    files(&top.join("src"), &mut found);
    files(&top.join("docs"), &mut found);
    // The words of articles are those of others, and tests make theirs up.
    found.retain(|path| {
        !path.starts_with(top.join("src/article")) && !path.to_string_lossy().contains("tests")
    });
    for path in found {
        let text = fs::read_to_string(&path).unwrap();
        for word in OLD_WORDS {
            assert!(!text.contains(word), "{}: {word}", path.display());
        }
    }
}
