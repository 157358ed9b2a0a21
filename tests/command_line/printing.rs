//! `print` as documents: what is in them, where their links lead, and that nothing in a briefing is more than
//! text there.

use std::collections::HashSet;
use std::path::PathBuf;

use briefing::load::load;
use briefing::views::anchor;

use super::*;

/// The briefings that are part of the program.
pub fn shipped() -> Vec<PathBuf> {
    let files = fs::read_dir("briefings").unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    files.sort();
    assert!(files.len() > 3);
    files
}

pub fn printed(format: &str, files: &[PathBuf]) -> String {
    let arguments = ["print", "--format", format].map(PathBuf::from).into_iter().chain(files.iter().cloned());
    let ran = briefing(arguments);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{files:?}");
    ran.out
}

/// The values of an attribute.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    html.split(&format!(" {attribute}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn every_entry_has_one_name_in_html_and_every_link_leads_to_one() {
    for path in shipped().into_iter().chain([DAM.into()]) {
        let html = printed("html", std::slice::from_ref(&path));
        let names = values(&html, "id");
        let unique: HashSet<_> = names.iter().collect();
        assert_eq!(unique.len(), names.len(), "{path:?}: two elements have one name");
        let briefing = load(&fs::read_to_string(&path).unwrap()).briefing;
        for entry in briefing.entries() {
            let name = anchor(&briefing, entry);
            assert!(unique.contains(&name.as_str()), "{path:?}: {name} is nowhere");
        }
        for link in values(&html, "href") {
            let is_inside = link.strip_prefix('#').is_some_and(|name| unique.contains(&name));
            assert!(
                is_inside || link.starts_with("https://") || link.starts_with("http://"),
                "{path:?}: {link}"
            );
        }
    }
}

#[test]
fn several_files_are_one_document_with_their_titles_at_the_top() {
    let files = [PathBuf::from(FIRST), PathBuf::from(DAM), PathBuf::from(DAM)];
    let text = printed("text", &files);
    let top =
        "CONTENTS\n========\nGaza cease-fire talks, as of 3 Apr 2024\nLake Orla dam, as of 14 May 2031\n";
    assert!(text.starts_with(top), "{text}");
    assert!(text.contains(&printed("text", &files[..1])) && text.ends_with(&printed("text", &files[1..2])));
    let markdown = printed("markdown", &files);
    let top = "- [Gaza cease-fire talks · as of 3 Apr 2024](#gaza-cease-fire-talks--as-of-3-apr-2024)\n\
               - [Lake Orla dam · as of 14 May 2031](#lake-orla-dam--as-of-14-may-2031)\n\
               - [Lake Orla dam · as of 14 May 2031](#lake-orla-dam--as-of-14-may-2031-1)\n\n# Gaza cease-fire talks";
    assert!(markdown.starts_with(top), "{markdown}");
    let html = printed("html", &files);
    assert_eq!(html.matches("<h1").count(), 3);
    let names: HashSet<_> = values(&html, "id").into_iter().collect();
    assert_eq!(names.len(), values(&html, "id").len());
    assert!(values(&html, "href").iter().all(|link| !link.starts_with('#') || names.contains(&link[1..])));
}

#[test]
fn a_file_that_cannot_be_read_leaves_the_others() {
    let ran = briefing(["print", "--format", "markdown", DAM, "no such file"]);
    assert_eq!(ran.status, 2);
    assert!(ran.out.starts_with("# Lake Orla dam") && ran.err.contains("no such file"), "{}", ran.err);
}

#[test]
fn the_dam_reads_well_in_markdown() {
    let markdown = printed("markdown", &[DAM.into()]);
    for part in [
        "# Lake Orla dam · as of 14 May 2031\n\n",
        "|  | **Velm** | **Ostra** | **Orla Bank** | **Lake Commission** |\n| --- | --- | --- | --- | --- |\n",
        "| ≈ How fast the lake fills, narrowing | ▼ offer | + offer; demand | · | · |\n"
            .replace("+ offer", "\\+ offer")
            .as_str(),
        "### How fast the lake fills · ≈ narrowing\n\n",
        "- **offer**: Five seasons.\\\n  ▼ softened, was: three seasons\\\n  *— ",
        "[^1]: **range**: 300 to 700",
    ] {
        assert!(markdown.contains(part), "{part}\nis not in\n{markdown}");
    }
}

/// Texts that act on what shows them, where that lets them.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "![a](https://evil.example/p.png)",
    "[a](javascript:alert(1))",
    "<https://evil.example>",
    "https://evil.example/?a",
    "www.evil.example",
    "a@evil.example",
    "&lt;script&gt; &#x3C; &amp;",
    "# a\n\n> b\n\n- c\n\n```\nd\n```",
    "| a | b |\n| --- | --- |\n| <b> | c |",
    "$$x$$ $`y`$ ~~z~~ [^1] - [ ] **w** __v__ `u`",
    "[^1]: note",
    "\u{202E}txt.exe\u{2066}a\u{2069}\u{200F}",
    "a\u{200B}b\u{200D}c\u{FEFF}d\u{E0041}\u{AD}",
    "\u{1b}[31mred\u{1b}]8;;https://evil.example\u{7}link\u{9b}2J\u{0}\u{8}",
    "if access_level != \"user\u{202E} \u{2066}// Check\u{2069} \u{2066}\" {",
    "</style></title><!--",
    "]]><![CDATA[",
    "{{7*7}} ${7*7} <%= 7 %>",
    "﷽ Ṱ̺̺̕o͞ ̷i̲̬ 👩‍👩‍👧 ﾟ･✿ヾ",
];

/// A briefing in which a text is everything that can be a text.
fn hostile(text: &str) -> String {
    let quoted: String =
        text.chars().flat_map(|c| ["\\U".to_owned(), format!("{:08X}", u32::from(c))]).collect();
    let t = format!("\"{quoted}\"");
    format!(
        "title = {t}\nas-of = 2031-05-14\nbottom-line = {t}\nstory = {t}\n[sources.{t}]\ntitle = {t}\npublisher = {t}\nurl = {t}\n\
         note = {t}\n[actors.{t}]\nname = {t}\nrole = \"party\"\n[issues.{t}]\nname = {t}\nabout = {t}\n[positions.{t}]\nactor = {t}\n\
         issue = {t}\ntext = {t}\nquote = {t}\nnote = {t}\nsources = [{{ source = {t} }}]\n\
         [figures.{t}]\nlabel = {t}\nvalue = 4\nunit = {t}\nmeasure = {t}\nquote = {t}\nnote = {t}\n\
         [figures.b]\nlabel = {t}\nvalue = 5\nunit = {t}\nmeasure = {t}\nnote = {t}\n\
         [events.{t}]\ndate = 2031-05-13\ntext = {t}\nplace = {t}\nnote = {t}\n[questions.{t}]\ntext = {t}\nwhy = {t}\n"
    )
}

#[test]
fn nothing_in_a_briefing_is_more_than_text_in_a_document() {
    for text in HOSTILE {
        let path = file("hostile.toml", hostile(text));
        for format in ["markdown", "html"] {
            let ran = briefing([Path::new("print"), "--format".as_ref(), format.as_ref(), &path]);
            assert_eq!(ran.status, 0, "{text:?}: {}", ran.err);
            assert_eq!(briefing::text::hidden(&ran.out.replace('\n', " ")), 0, "{text:?} in\n{}", ran.out);
            assert!(ran.out.chars().all(|c| c == '\n' || !c.is_control()), "{text:?}");
            let lower = ran.out.to_lowercase();
            if format == "html" {
                for live in
                    ["<script", "<img", " onerror=", " onmouseover=", "href=\"javascript", "<!--", "<![cdata"]
                {
                    let lower =
                        lower.replace("&#39; onmouseover=&#39;", "").replace("src=x onerror=alert", "");
                    assert!(!lower.contains(live), "{live} in\n{}", ran.out);
                }
                assert_eq!(lower.matches("<style>").count(), 1);
                assert_eq!(lower.matches("</style>").count(), 1);
            } else {
                assert!(!lower.contains(" <script") && !lower.contains("\n<"), "{}", ran.out);
            }
        }
    }
}

#[test]
fn what_has_not_begun_is_from_its_beginning() {
    let text = "title = 'T'\nas-of = '2031-05'\n[events]\nshut = { date = '2030/..', text = 'The docks are shut.' }\n\
                open = { date = '2031-07/..', text = 'The docks are open.' }\n";
    let printed = briefing_with_input(&["print", "-"], text).out;
    assert!(printed.contains("since 2030"), "{printed}");
    assert!(printed.contains("from Jul 2031") && !printed.contains("since Jul"), "{printed}");
}

#[test]
fn a_document_says_when_it_was_printed_and_what_was_due_by_then() {
    let printed = |format: &str, seconds: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
        finish(command.args(["print", "--format", format, DAM]).env("SOURCE_DATE_EPOCH", seconds)).out
    };
    for format in ["text", "markdown", "html"] {
        // Noon of the day of the briefing, of the next day, and of 3 June.
        let same = printed(format, "1936526400");
        assert!(same.contains("Printed on 14 May 2031.") && !same.contains("Due by now"), "{same}");
        assert!(
            printed(format, "1936612800")
                .contains("Printed on 15 May 2031, 1 day after the day it stands for.")
        );
        let later = printed(format, "1938254400");
        assert!(later.contains("Printed on 3 Jun 2031, 2 weeks after the day it stands for."), "{later}");
        assert!(later.contains("Due by now") && !later.contains("Coming up"), "{later}");
    }
}

/// "A p. 1, B, A p. 2" would be two sources with three places.
#[test]
fn each_source_is_said_once_and_the_newest_gives_the_day() {
    let text = "title = 'T'\nas-of = 2031-01-01\n[sources]\na = { title = 'A', published = 2020-01-01 }\n\
                b = { title = 'B', published = 2023-01-01 }\n[figures.f]\nlabel = 'Crates'\nvalue = 4\n\
                source = ['a#p. 1', 'b', 'a#p. 2']\n";
    let ran = briefing([Path::new("print"), &file("crates.toml", text)]);
    let line = ran.out.lines().find(|line| line.contains("— ")).unwrap_or_default();
    assert_eq!(line.trim(), "— A p. 1 p. 2; B, published 1 Jan 2023", "{}", ran.out);
}

#[test]
fn a_matrix_of_few_cells_is_printed_as_a_list() {
    let entries = |entry: fn(usize) -> String| (0..200).map(entry).collect::<String>();
    let text = format!(
        "title = 'T'\nas-of = 2031-01-01\n[actors]\n{}[issues]\n{}[positions]\n{}",
        entries(|n| format!("a{n} = 'Actor {n}'\n")),
        entries(|n| format!("i{n} = 'Issue {n}'\n")),
        entries(|n| format!("a{n}.i{n} = 'Wants {n}'\n")),
    );
    let path = file("sparse.toml", text);
    for format in ["html", "markdown"] {
        let ran = briefing([Path::new("print"), Path::new("--format"), Path::new(format), &path]);
        assert!(ran.out.contains("Wants 199") && ran.out.len() < 500_000, "{format}: {}", ran.out.len());
    }
}

#[test]
fn in_print_a_figure_of_no_measure_is_not_below_that_of_one() {
    let text = "title = 'Wells'\nas-of = 2031-05-14\nissues.wells = 'Wells'\n[figures]\n\
                dug = { label = 'Dug', value = 8, measure = 'wells', issue = 'wells' }\n\
                sealed = { label = 'Sealed', value = 212, issue = 'wells' }\n";
    let file = file("wells.toml", text);
    let markdown = printed("markdown", &[file.to_path_buf()]);
    let (_, behind) = markdown.split_once("- Dug").unwrap();
    assert!(behind.split_once("- Sealed").unwrap().0.contains("**other figures**"), "{markdown}");
    let text = printed("text", &[file.to_path_buf()]);
    let (_, behind) = text.split_once("Dug").unwrap();
    assert!(behind.split_once("Sealed").unwrap().0.contains("other figures"), "{text}");
}
