//! The formatters of editors leave a briefing as its author meant it, with the settings of docs/editors.md,
//! which also tell them by its name that a file is a briefing.

use std::path::PathBuf;
use std::process::Output;

use briefing::load::schema;
use tempfile::TempDir;

use super::generate;
use super::schema::run_tool;
use super::*;

/// How each is told to format files in place.
const FORMATTERS: [(&str, &[&str]); 2] =
    [("taplo", &["fmt"]), ("tombi", &["format", "--offline", "--quiet"])];

/// How each is told to check files.
const CHECKS: [(&str, &[&str]); 2] = [("taplo", &["lint"]), ("tombi", &["lint", "--offline"])];

/// A folder of a project with the schema and the settings of the document.
fn project() -> TempDir {
    let project = tempfile::tempdir().unwrap();
    let folder = project.path();
    fs::create_dir_all(folder.join("a/b")).unwrap();
    fs::write(folder.join("briefing.schema.json"), schema()).unwrap();
    let settings: Vec<String> =
        blocks(&document("docs/editors.md")).into_iter().map(|(_, text)| text).collect();
    let [_, tombi, taplo] = settings.as_slice() else { panic!("docs/editors.md has other blocks of TOML") };
    fs::write(folder.join("tombi.toml"), tombi).unwrap();
    fs::write(folder.join(".taplo.toml"), taplo).unwrap();
    project
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// A briefing as `print` writes it.
fn printed(text: &str) -> String {
    render::text(&views::print(&load(text).briefing, None).collect(), 80, false)
}

/// Some of the entries in lines of their section, as authors write short ones: `[actors]` then stands behind
/// `[actors.port]`.
const SHORT: &str = "\n[actors]\nz-late = \"A late one\"\na-later = { role = \"observer\", name = \"A later one\" }\n\
    b-last = { name = \"The last\", aka = [\"one\", \"two\"], ties.z-late = \"knows\", role = \"source\", ties.a-later = \"likes\" }\n\
    \n\n[issues]\nz-issue = \"An issue\"   # with a comment\na-issue = \"Another\"\n";

/// A generated briefing whose tables stand in an order that no editor would choose.
fn shuffled(number: usize) -> String {
    let text = generate::briefing(1 + number % 20) + SHORT;
    let (top, tables) = text.split_once("\n[").unwrap();
    let mut tables: Vec<&str> = tables.split("\n[").collect();
    let mut dice = number as u64;
    for at in (1..tables.len()).rev() {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // Tables of a list have to follow each other in their order; they stay where they are.
        let other = usize::try_from(dice >> 33).unwrap() % (at + 1);
        if !tables[at].starts_with('[') && !tables[other].starts_with('[') {
            tables.swap(at, other);
        }
    }
    format!("{top}\n[{}", tables.join("\n["))
}

/// The briefings that come with the program, by their paths.
fn shipped() -> Vec<PathBuf> {
    let folder = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("briefings")).unwrap();
    let paths = folder.map(|file| file.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect()
}

#[test]
fn the_shipped_briefings_are_laid_out_as_formatters_do() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (tool, arguments) in FORMATTERS {
        let arguments = [arguments, &["--check"]].concat();
        let Some(output) = run_tool(tool, &arguments, &shipped(), top) else { continue };
        assert!(output.status.success(), "`{tool} {}` the briefings: {}", arguments[0], said(&output));
    }
}

#[test]
fn a_formatter_changes_nothing_that_print_shows() {
    // Both tools know them by the schema of the project, whether their first line names it or their name
    // alone tells.
    let named =
        |path: &PathBuf| fs::read_to_string(path).unwrap().replacen("#:schema ./", "#:schema ../../", 1);
    let mut texts: Vec<String> = shipped().iter().map(named).collect();
    texts.extend((0..200).map(shuffled));
    for (tool, arguments) in FORMATTERS {
        let project = project();
        let folder = project.path();
        let files: Vec<PathBuf> =
            (0..texts.len()).map(|at| folder.join(format!("a/b/{at}.briefing.toml"))).collect();
        for (file, text) in files.iter().zip(&texts) {
            fs::write(file, text).unwrap();
        }
        let Some(output) = run_tool(tool, arguments, &files, folder) else { continue };
        assert!(output.status.success(), "{tool}: {}", said(&output));
        let after: Vec<String> = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
        for ((before, after), file) in texts.iter().zip(&after).zip(&files) {
            let file = file.display();
            assert_eq!(problems(&load(after)), problems(&load(before)), "{tool}: {file}");
            assert!(printed(after) == printed(before), "{tool}: {file}");
        }
        let changed = after.iter().zip(&texts).filter(|(after, before)| after != before).count();
        assert!(changed > 100, "{tool} has formatted {changed} files");
    }
}

#[test]
fn by_its_name_a_briefing_is_told_from_other_toml() {
    let text = format!("{HEAD}[actors.a]\nname = \"A\"\nrole = \"prty\"\n");
    for (tool, arguments) in CHECKS {
        let project = project();
        let folder = project.path();
        for (name, passes) in
            [("talks.briefing.toml", false), ("a/b/talks.briefing.toml", false), ("talks.toml", true)]
        {
            let file = folder.join(name);
            fs::write(&file, &text).unwrap();
            let Some(output) = run_tool(tool, arguments, &[file], folder) else { continue };
            assert_eq!(output.status.success(), passes, "{tool} {name}: {}", said(&output));
        }
    }
}
