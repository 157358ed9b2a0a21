//! Documents in the programs that they are for: HTML in a real browser, Markdown through pandoc.
//!
//! Where a program is missing, a line says what is skipped for it; `.ci/run` installs them.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails a test")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use briefing::load::load;
use briefing::views::brief;
use tempfile::TempDir;

#[path = "../skipped/mod.rs"]
mod skipped;

use skipped::skip;

const FILES: [&str; 4] = [
    "tests/reading/dam.toml",
    "briefings/gaza-cease-fire.toml",
    "briefings/brexit-withdrawal.toml",
    "src/builtin/starter.toml",
];

/// The node modules that look at a page, from npm.
const TOOLS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/page-tools");

fn printed(format: &str, files: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
    let output = command.args(["print", "--format", format]).args(files).output().unwrap();
    assert!(output.status.success(), "{files:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// A folder here: a browser in a sandbox of its own may see none of the system's.
fn folder() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

/// The path of a program that is installed.
fn program(name: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// Runs a program with a text on its standard input.
fn through(program: &Path, arguments: &[&str], input: &str) -> Vec<u8> {
    let mut child =
        Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{arguments:?}");
    output.stdout
}

#[test]
fn in_a_browser_html_says_nothing_asks_for_nothing_fits_every_screen_and_can_be_read_by_all() {
    let Some(browser) = program("chromium") else {
        return skip("HTML in a browser", "chromium is not installed");
    };
    let is_there = Path::new(TOOLS).join("node_modules/axe-core").is_dir();
    let Some(node) = program("node").filter(|_| is_there) else {
        return skip("HTML in a browser", "node, puppeteer-core or axe-core is not installed");
    };
    let mut command = Command::new(node);
    command.args(["tests/browser/look.mjs", TOOLS]).arg(browser);
    let documents = [("dam", &FILES[..1]), ("gaza", &FILES[1..2]), ("several", &FILES[..])];
    let folder = folder();
    for (name, files) in documents {
        let path = folder.path().join(format!("{name}.html"));
        fs::write(&path, printed("html", files)).unwrap();
        command.arg(path);
    }
    let output = command.output().unwrap();
    let [said, errors] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    assert_eq!((output.status.success(), said.as_str()), (true, ""), "{errors}");
}

/// The words of an HTML text between its tags.
fn words(html: &str) -> String {
    let between = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words));
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    marks.iter().fold(between.collect(), |text: String, (written, meant)| text.replace(written, meant))
}

/// All of a text but its blanks.
fn inked(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn through_pandoc_no_fact_is_lost() {
    let Some(pandoc) = program("pandoc") else {
        return skip("Markdown in Word and HTML", "pandoc is not installed");
    };
    let folder = folder();
    let word = folder.path().join("briefing.docx");
    let word = word.to_str().unwrap();
    for file in FILES {
        let markdown = printed("markdown", &[file]);
        through(&pandoc, &["--from", "gfm", "--output", word], &markdown);
        let [from_word, html] =
            ["docx", "gfm"].map(|from| ["--from", from, "--to", "html", "--wrap", "none"]);
        let documents =
            [through(&pandoc, &[&from_word[..], &[word]].concat(), ""), through(&pandoc, &html, &markdown)];
        let documents = documents.map(|html| String::from_utf8(html).unwrap());
        assert!(documents.iter().all(|html| !html.contains("<img") && !html.contains("<script")), "{file}");
        let briefing = load(&fs::read_to_string(file).unwrap()).briefing;
        for text in documents.map(|html| inked(&words(&html))) {
            let missing = |entry| {
                let words = brief(&briefing, entry);
                // A figure's label stands apart from its value there, a position's words from their holder.
                let parts = words.split(": ").map(inked).collect::<BTreeSet<_>>();
                parts.into_iter().find(|part| !text.contains(part.as_str()))
            };
            let missing: Vec<String> = briefing.entries().filter_map(missing).collect();
            assert_eq!(missing, Vec::<String>::new(), "{file}");
        }
    }
}
