//! The outline of a text beside what the parser finds in it: the same counts, in whatever order.

use super::{Outline, counts, is_briefing, narrowed, scan};
use crate::load::document;

/// How the parser counts, and whether it finds every statement in order.
fn parsed(text: &str) -> (super::Counts, bool) {
    let mut legible = String::new();
    let document = document::parse(text, &mut legible);
    (counts(&document.table), document.lost.is_empty())
}

/// The texts of the tree that are TOML, or should be.
fn texts() -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["briefings", "tests/reports", "tests/reading", "."];
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(root.join(folder)).unwrap());
    let paths = files.map(|file| file.unwrap().path());
    let toml = paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    toml.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn the_scan_counts_as_the_parser_does_or_gives_up() {
    let mut scanned = 0;
    for text in texts() {
        // Every text, each line of it left out, cut short, or standing twice.
        let lines: Vec<_> = text.split_inclusive('\n').collect();
        let step = 1 + lines.len() / 100;
        let spoilt = (0..lines.len()).step_by(step).flat_map(|line| {
            let without = |this: &str| [&lines[..line].concat(), this, &lines[line + 1..].concat()].concat();
            let cut = lines[line].char_indices().nth(lines[line].chars().count() / 2).map_or(0, |(at, _)| at);
            [without(""), without(&lines[line][..cut]), without(&lines[line].repeat(2))]
        });
        for text in [text.clone()].into_iter().chain(spoilt) {
            if let Some(scan) = scan::scan(&text) {
                scanned += 1;
                assert_eq!((scan.counts, true), parsed(&text), "{text}");
                let whole = Outline::of_document(&text);
                assert_eq!(Outline::of(&text), whole, "{text}");
            }
        }
    }
    assert!(scanned > 250, "{scanned}");
}

#[test]
fn what_people_write_needs_no_parser() {
    for text in texts().iter().filter(|text| text.lines().count() > 300 && is_briefing(text.as_bytes())) {
        let ends = text.match_indices("\n\n").map(|(end, _)| &text[..end]).chain([text.as_str()]);
        // Of what is not, the first part that is not.
        let refused = ends.filter(|part| parsed(part).1).find(|part| scan::scan(part).is_none());
        assert_eq!(refused.and_then(|part| part.rsplit("\n\n").next()), None);
    }
}

#[test]
fn what_looks_the_same_but_is_not_is_left_to_the_parser() {
    for text in [
        "[actors]\na = 'A'\na = 'B'",
        "[actors]\na = 'A'\n[actors.a]\nname = 'A'",
        "[actors.a]\nname = 'A'\nname = 'B'",
        "[actors.a]\nties = 1\nties.b = 'x'",
        "[actors.a]\n[actors.a]",
        "[actors.a]\nties = {}\n[actors.a.ties.b]",
        "[actors.a]\nties.c = 'x'\n[actors.a.ties.b]",
        "[actors.a]\n[actors.a.ties.b]\n[actors.a.ties.b]",
        "[actors]\na = 'A'\n[actors.a.ties.b]",
        "[actors.a.ties.b]",
        "[actors]\na.name = 'A'\na.role = 'party'",
        "[positions]\na = { b = 'B' }",
        "[positions.a]\nb = ['B', 'C']",
        "[positions.a.b]\n[[positions.a.b]]",
        "[[actors]]\nname = 'A'",
        "[figures.f]\nvalue = 32,000",
        "[figures.f]\nvalue = 007",
        "[events.e]\ndate = 2023-02-30",
        "title = \"a \"quoted\" word\"",
        "title = \"\\u0041\"",
        "title = \"\\q\"",
        "title = \"open\n",
        "title = '''open",
        "title = \"\u{1}\"",
        "title = 'a'\rstory = 'b'",
        "title = 'a' story = 'b'",
        "title = ",
        "title = yes",
        "topics = ['a' 'b']",
        "topics = ['a', 'b'",
        "x = { a = 1, a = 2 }",
        "x = { a = 1, }",
        "x = { a = 1, a.b = 2 }",
        "actors = { a = 'A' }",
        "= 1",
        "[]",
        "[actors.]",
        "[actors.a",
        "[sources.a.b]",
        "[else]",
    ] {
        assert!(scan::scan(text).is_none(), "{text}");
    }
}

#[test]
fn an_outline_is_what_the_file_says_of_itself() {
    let text = "title = 'T'\nas-of = 2031\nstory = \"s\"\ntopics = 'one'\n[actors]\na = 'A'\n[positions.a]\np = 'P'\n\
                [[positions.a.q]]\ntext = '''\n[actors.x]\n'''\n[[positions.a.q]]\ntext = '2'\n";
    let outline = Outline::of(text);
    assert_eq!(outline.title.as_deref(), Some("T"));
    assert_eq!(outline.as_of.as_deref(), Some("2031"));
    assert_eq!((outline.story.as_deref(), outline.topics.as_slice()), (Some("s"), &["one".to_owned()][..]));
    assert_eq!((outline.counts, outline.broken), ([0, 1, 0, 3, 0, 0, 0, 0], None));

    let broken = Outline::of(&format!("{text}[figures.f]\nlabel = \"a \"word\"\nvalue = 1\n"));
    assert_eq!((broken.title.as_deref(), broken.counts), (Some("T"), [0, 1, 0, 3, 1, 0, 0, 0]));
    assert!(broken.broken.is_some());
}

#[test]
fn a_narrowed_text_has_what_is_wanted_and_the_figures_of_its_label() {
    let figure = |id: &str, rest: &str| format!("[figures.{id}]\n{rest}\nvalue = 1\n");
    let [dead, hurt] = [figure("a", "label = 'Dead'"), figure("b", "label = \"Dead\"")];
    let [other, comment] = [figure("c", "label = 'Hurt'"), figure("d", "label = 'Dead' # so far")];
    let text = format!("title = 'T'\n{dead}{hurt}{other}{comment}[events.e]\ntext = 'E'\ndate = 2031\n");
    assert_eq!(
        narrowed(&text, |lines| lines.contains("[figures.a]")),
        format!("title = 'T'\n{dead}{hurt}{comment}")
    );
    assert_eq!(
        narrowed(&text, |lines| lines.contains("[events.e]")),
        "title = 'T'\n[events.e]\ntext = 'E'\ndate = 2031\n"
    );
    // Of the one with a comment the label is not known: it may be that of any other.
    assert_eq!(
        narrowed(&text, |lines| lines.contains("[figures.d]")),
        format!("title = 'T'\n{dead}{hurt}{other}{comment}")
    );
}

#[test]
fn a_briefing_is_known_by_its_names() {
    for text in [
        "as-of = 2031",
        "title = 'T\nbottom-line = 'B'",
        "title = 'T'\n[actors]\na = 'A'",
        "\u{FEFF}[actors.a]\nname = 'A'\n[ \"issues\".b ]\n[extra]",
        "title = 'T'\n[[positions.a.b]]\nname = 'A'\nx = 1\ny = 2",
        "title = T\n[sources.a",
    ] {
        assert!(is_briefing(text.as_bytes()), "{text}");
    }
    for text in [
        "",
        "title = 'My site'\nbaseURL = 'x'\n[params]\na = 1",
        "[package]\nname = 'x'\n[dependencies]\nserde = '1'\n[package.metadata]\nas-of = 1",
        "[project]\nname = 'x'\n[sources]\na = 1",
        "[events]\na = 1\n[sources]\nb = 2\n[server]\n[client]\n[log]",
        "title = 'T'",
        "no TOML at all",
    ] {
        assert!(!is_briefing(text.as_bytes()), "{text}");
    }
    for text in texts().iter().filter(|text| text.contains("[package]") || text.contains("max_width")) {
        assert!(!is_briefing(text.as_bytes()), "{text}");
    }
}
