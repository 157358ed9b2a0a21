//! What ARCHITECTURE.md says of the source is so: who names what, and what no file does.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails a test")]

use std::collections::HashSet;
use std::fs;
use std::iter;
use std::path::{Path, PathBuf};

mod imports;
mod shape;

/// What each module may name of the others; whatever is not here, it does not know.
const KNOWS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("parallel", &[]),
    ("web", &[]),
    ("model", &[]),
    ("compare", &["model"]),
    ("diagnostic", &[]),
    ("builtin", &[]),
    ("file", &[]),
    ("git", &["file"]),
    ("load", &["diagnostic", "model", "parallel", "web"]),
    ("article", &["model", "text"]),
    ("grounding", &["diagnostic", "article", "model", "text"]),
    ("coverage", &["article", "grounding", "model"]),
    ("draft", &["article", "coverage", "diagnostic", "grounding", "load", "model", "text"]),
    ("page", &["model", "text"]),
    (
        "views",
        &[
            "compare",
            "diagnostic",
            "article",
            "coverage",
            "grounding",
            "load",
            "model",
            "page",
            "parallel",
            "text",
            "web",
        ],
    ),
    ("search", &["article", "model", "page", "text", "views"]),
    ("export", &["diagnostic", "load", "model", "text"]),
    ("lint", &["article", "diagnostic", "model", "views"]),
    ("library", &["builtin", "file", "load", "model", "search", "text", "views"]),
    ("layout", &["model", "page", "text"]),
    ("render", &["layout", "model", "page", "text", "web"]),
    (
        "app",
        &[
            "builtin",
            "compare",
            "coverage",
            "draft",
            "grounding",
            "diagnostic",
            "article",
            "layout",
            "library",
            "lint",
            "load",
            "model",
            "page",
            "render",
            "search",
            "text",
            "views",
            "web",
        ],
    ),
    ("user_file", &["file", "library", "model"]),
    ("bookmarks", &["app", "file", "library", "user_file"]),
    ("settings", &["app", "diagnostic", "load", "model", "text"]),
    ("notes", &["app", "file", "library", "user_file"]),
    (
        "jobs",
        &[
            "app",
            "article",
            "bookmarks",
            "builtin",
            "file",
            "git",
            "library",
            "notes",
            "search",
            "text",
            "views",
            "web",
        ],
    ),
    ("tui", &["app", "jobs", "layout", "page", "settings", "text", "views", "web"]),
    (
        "cli",
        &[
            "app",
            "bookmarks",
            "builtin",
            "compare",
            "coverage",
            "draft",
            "grounding",
            "lint",
            "diagnostic",
            "export",
            "file",
            "git",
            "article",
            "jobs",
            "library",
            "load",
            "model",
            "notes",
            "page",
            "parallel",
            "render",
            "search",
            "settings",
            "text",
            "tui",
            "views",
        ],
    ),
    ("main", &[]),
    ("lib", &[]),
];

/// Who may reach outside the process, by module: reading a file, the command line, threads and programs, the
/// terminal, the exit code of `main`.
const EDGES: [&str; 6] = ["file", "git", "cli", "jobs", "tui", "main"];

/// A file of the source, without its tests and comments.
struct Source {
    path: PathBuf,
    /// The first part of its path: `views` for `src/views/actor.rs`.
    module: String,
    text: String,
    /// Its lines but those of its tests, without comments.
    code: Vec<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Every file of the source that is not only tests.
fn sources() -> Vec<Source> {
    let is_test = |path: &Path| {
        path.components().any(|part| ["tests", "tests.rs"].iter().any(|t| part.as_os_str() == *t))
    };
    let read = |path: PathBuf| {
        let text = fs::read_to_string(root().join("src").join(&path)).unwrap();
        let code = without_tests(&text).map(|line| line.split("//").next().unwrap_or_default().to_owned());
        let code = code.collect();
        let module = path.components().next().unwrap().as_os_str().to_str().unwrap();
        Source { module: module.trim_end_matches(".rs").to_owned(), path, text, code }
    };
    let paths = files(&root().join("src")).into_iter();
    let paths = paths.filter(|path| path.extension().is_some_and(|end| end == "rs"));
    let paths = paths.map(|path| path.strip_prefix(root().join("src")).unwrap().to_owned());
    let sources: Vec<_> = paths.filter(|path| !is_test(path)).map(read).collect();
    assert!(sources.len() > 50);
    sources
}

/// The lines of a file but those that only tests have: what stands under `#[cfg(test)]`, up to the end of its
/// first line, or of its block.
fn without_tests(text: &str) -> impl Iterator<Item = &str> {
    let mut lines = text.lines();
    iter::from_fn(move || {
        let mut line = lines.next()?;
        while line == "#[cfg(test)]" {
            let mut item = lines.by_ref().skip_while(|line| line.starts_with("#["));
            if item.next()?.ends_with('{') {
                lines.by_ref().find(|line| ["}", "};"].contains(line))?;
            }
            line = lines.next()?;
        }
        Some(line)
    })
}

/// Whether a line names a module of the standard library, alone or in a list.
fn names_std(line: &str, module: &str) -> bool {
    let listed = line.split("std::{").nth(1).is_some_and(|list| {
        list.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == module)
    });
    line.contains(&format!("std::{module}")) || listed
}

/// The modules of this crate that a line names.
fn named(line: &str) -> Vec<&str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    line.split("crate::")
        .skip(1)
        .flat_map(|after| match after.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default().split(',').map(str::trim).collect(),
            None => vec![after],
        })
        .map(|name| name.split(|c| !is_word(c)).next().unwrap_or_default())
        .collect()
}

#[test]
fn only_tests_are_left_out() {
    let text =
        "a\n#[cfg(test)]\nmod tests;\nb\n#[cfg(test)]\n#[expect(x)]\nmod tests {\n    c {\n    }\n}\nd";
    assert_eq!(without_tests(text).collect::<Vec<_>>(), ["a", "b", "d"]);
}

#[test]
fn every_module_says_what_it_is() {
    for source in sources() {
        assert!(source.text.starts_with("//! "), "{} begins without `//!`", source.path.display());
    }
}

#[test]
fn no_module_knows_more_than_it_should() {
    for source in sources() {
        let knows = KNOWS.iter().find(|(module, _)| *module == source.module);
        let (_, knows) = knows.unwrap_or_else(|| panic!("say what {} may know", source.module));
        for line in &source.code {
            for name in named(line) {
                let is_own = name == source.module;
                assert!(is_own || knows.contains(&name), "{} names {name}: {line}", source.path.display());
            }
        }
    }
}

#[test]
fn a_module_uses_each_that_it_may_know() {
    let sources = sources();
    for (module, knows) in KNOWS {
        let own = sources.iter().filter(|source| source.module == *module);
        let used: HashSet<_> =
            own.flat_map(|source| source.code.iter().flat_map(|line| named(line))).collect();
        for name in *knows {
            assert!(used.contains(name), "{module} does not use {name}");
        }
    }
}

#[test]
fn only_load_looks_into_the_lines_of_a_briefing() {
    for source in sources().iter().filter(|source| source.module != "load") {
        // The settings are TOML too, and are read by the same parser.
        let may_parse = source.module == "settings";
        for line in &source.code {
            let path = source.path.display();
            assert!(!line.contains("FieldPlaces"), "{path}: {line}");
            assert!(may_parse || !line.contains("load::document"), "{path}: {line}");
            let looks_for_headers = ["starts_with('[')", "\"\\n[\""].iter().any(|look| line.contains(look));
            assert!(!looks_for_headers, "{path}: {line}");
        }
    }
}

#[test]
fn every_code_is_used() {
    let table = read("src/diagnostic/codes.rs");
    let levels = ["Error \"", "Warning \"", "Suggestion \""];
    let is_row = |(_, rest): &(&str, &str)| levels.iter().any(|level| rest.starts_with(level));
    let rows = table.lines().filter_map(|line| line.trim().split_once(" = ")).filter(is_row);
    let sources = sources();
    let mut codes = 0;
    for (name, _) in rows {
        let is_named = |text: &str| {
            let after = text.split("codes::").skip(1);
            let mut names =
                after.filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next());
            names.any(|named| named == name)
        };
        let used = sources.iter().any(|source| is_named(&source.text));
        assert!(used, "nothing makes a problem of {name}");
        codes += 1;
    }
    assert!(codes > 70);
}

#[test]
fn only_the_terminal_layer_names_ratatui() {
    for source in sources().iter().filter(|source| source.module != "tui") {
        for line in &source.code {
            assert!(
                !line.contains("ratatui") && !line.contains("crossterm"),
                "{}: {line}",
                source.path.display()
            );
        }
    }
}

#[test]
fn only_the_edges_reach_outside() {
    for source in sources().iter().filter(|source| !EDGES.contains(&source.module.as_str())) {
        for line in &source.code {
            for module in ["fs", "io", "process", "env", "net", "os", "thread", "time"] {
                // It starts threads, and waits for them.
                let may = source.module == "parallel" && module == "thread";
                assert!(may || !names_std(line, module), "{}: {line}", source.path.display());
            }
            for name in ["rustix", "signal_hook", "println!", "print!", "eprintln!"] {
                assert!(!line.contains(name), "{}: {line}", source.path.display());
            }
        }
    }
}

/// Where other programs may be started.
const STARTS: [&str; 2] = ["git.rs", "jobs/programs.rs"];

/// Where files may be written.
const WRITES: [&str; 3] = ["file/append.rs", "file/create.rs", "file/replace.rs"];

#[test]
fn files_are_opened_and_written_and_programs_are_started_in_one_place_each() {
    for source in sources() {
        for line in &source.code {
            let path = source.path.display();
            assert!(!names_std(line, "fs") || source.module == "file", "{path}: {line}");
            let is_writing = ["fs::write", ".write(true)", ".append(", "File::create", "rename(", "remove_"]
                .iter()
                .any(|call| line.contains(call));
            let may_write = WRITES.iter().any(|file| source.path == Path::new(file));
            assert!(!is_writing || may_write || source.module != "file", "{path}: {line}");
            let may_start = STARTS.iter().any(|file| source.path == Path::new(file));
            let starts =
                ["process::Command", "Command::new", "open::"].iter().any(|words| line.contains(words));
            assert!(!starts || may_start, "{path}: {line}");
            assert!(!names_std(line, "net"), "{path}: {line}");
            assert!(!line.contains("process::exit") || source.module == "main", "{path}: {line}");
        }
    }
}

#[test]
fn a_new_file_is_never_written_over_another() {
    let text = read("src/file/create.rs");
    assert_eq!(text.matches("File::create_new(").count(), 1);
    for writing in ["File::create(", "fs::write(", ".write(true)", ".append(", ".truncate(", "rename("] {
        assert!(!text.contains(writing), "{writing}");
    }
}

#[test]
fn clean_text_is_made_in_one_place() {
    let text = read("src/text.rs");
    assert!(
        text.contains("pub struct Clean(Cow<'static, str>);"),
        "the constructor of Clean must stay private"
    );
}

#[test]
fn the_four_packages_are_named_and_there_is_one_version_of_each() {
    let (lock, manifest) = (read("Cargo.lock"), read("Cargo.toml"));
    for package in ["ratatui", "crossterm", "serde", "toml"] {
        assert_eq!(lock.matches(&format!("name = \"{package}\"\n")).count(), 1, "{package}");
        let dependencies = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
        assert!(dependencies.lines().any(|line| line.starts_with(&format!("{package} = "))), "{package}");
    }
}

#[test]
fn the_two_commands_are_those_of_the_readme() {
    let readme = read("README.md");
    for command in ["cargo run --release", "cargo test"] {
        assert!(readme.lines().any(|line| line.split('#').next().unwrap().trim() == command), "{command}");
    }
    assert!(read(".ci/run").lines().any(|line| line.trim() == "cargo test"));
}

#[test]
fn the_map_names_every_module() {
    let map = read("ARCHITECTURE.md");
    for source in sources().iter().filter(|source| source.path.components().count() == 1) {
        let heading = format!("**`{}`**", source.module);
        assert!(map.contains(&heading), "ARCHITECTURE.md has no paragraph on {heading}");
    }
}
