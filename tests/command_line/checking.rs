//! `briefing check` on several files and folders: what counts, and how it is written.

use std::fs;
use std::path::Path;

use super::{OwnPath, Ran, briefing, briefing_in, file, folder_with};

/// A briefing without a fault, but for what stands behind it.
fn with(more: &str) -> String {
    format!("title = 'T'\nas-of = 2031\nbottom-line = 'B.'\n{more}")
}

/// A folder with a good briefing, one with a warning and a suggestion, one with an error, and a file that is
/// none.
fn folder() -> OwnPath {
    let folder = folder_with("good.toml", with(""));
    fs::create_dir(folder.join("old")).unwrap();
    let thin =
        "[sources]\na = 'A'\nb = 'B'\n[actors]\nx = 'X'\n[figures]\nf = { label = 'Ships', value = 3 }\n";
    fs::write(folder.join("thin.toml"), with(thin)).unwrap();
    fs::write(folder.join("old/broken.toml"), with("[figures]\nf = { label = 5, value = 3 }\n")).unwrap();
    fs::write(folder.join("Cargo.toml"), "[package]\nname = 5\n").unwrap();
    folder
}

fn check(folder: &Path, options: &[&str]) -> Ran {
    let arguments = ["check", folder.to_str().unwrap()].into_iter().chain(options.iter().copied());
    let ran = briefing(arguments);
    let folder = format!("{}/", folder.display());
    Ran { out: ran.out.replace(&folder, ""), err: ran.err.replace(&folder, ""), ..ran }
}

#[test]
fn a_folder_is_checked_with_a_line_that_counts() {
    let ran = check(&folder(), &[]);
    assert_eq!(ran.status, 1);
    let end = "3 files: 1 error, 1 warning, 1 suggestion\n";
    assert!(ran.out.ends_with(end), "{}", ran.out);
    assert!(ran.out.contains("warning[figure-unsourced]: no source for the figure `Ships`"), "{}", ran.out);
    let thin = briefing([Path::new("check"), &folder().join("thin.toml")]);
    assert_eq!((thin.status, thin.err.as_str()), (0, ""));
}

#[test]
fn every_format_has_every_problem() {
    assert_eq!(
        check(&folder(), &["--format", "short"]).out,
        "thin.toml:8:1: suggestion: nothing refers to `X` [unused-actor]\n\
         thin.toml:10:1: warning: no source for the figure `Ships` [figure-unsourced]\n\
         old/broken.toml:5:15: error: `label` must be text, not a number [wrong-type]\n"
    );
    assert_eq!(
        check(&folder(), &["--format", "github"]).out,
        "::notice file=thin.toml,line=8,col=1,title=unused-actor::nothing refers to `X`%0Aname it where it belongs, or \
         leave it out\n\
         ::warning file=thin.toml,line=10,col=1,title=figure-unsourced::no source for the figure `Ships`%0Aadd `source`, \
         `according-to` or both\n\
         ::error file=old/broken.toml,line=5,col=15,title=wrong-type::`label` must be text, not a number\n"
    );
    let json: serde_json::Value = serde_json::from_str(&check(&folder(), &["--format", "json"]).out).unwrap();
    let codes: Vec<_> =
        json.as_array().unwrap().iter().map(|problem| problem["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["unused-actor", "figure-unsourced", "wrong-type"]);
    assert_eq!((json[2]["line"].as_u64(), json[2]["end_column"].as_u64()), (Some(5), Some(16)));
    assert!(json[2].get("help").is_none() && json[0]["help"].is_string());
}

#[test]
fn what_is_allowed_is_not_mentioned_and_what_is_denied_is_an_error() {
    let folder = folder();
    let thin = folder.join("thin.toml");
    let run = |options: &[&str]| {
        let arguments =
            ["check", thin.to_str().unwrap(), "--format", "short"].into_iter().chain(options.iter().copied());
        let ran = briefing(arguments);
        (
            ran.status,
            ran.out
                .lines()
                .map(|line| {
                    line.rsplit_once(": ")
                        .unwrap()
                        .0
                        .rsplit_once(": ")
                        .map_or("", |(_, level)| level)
                        .to_owned()
                })
                .collect::<Vec<_>>(),
        )
    };
    assert_eq!(run(&["--allow", "unused-actor"]).0, 0);
    assert_eq!(run(&["--allow", "unused-actor"]).1, ["warning"]);
    assert_eq!(run(&["--deny", "unused-actor"]), (1, vec!["error".to_owned(), "warning".to_owned()]));
    let broken = folder.join("old/broken.toml");
    let denied = briefing(["check", broken.to_str().unwrap(), "--allow", "wrong-type"]);
    assert_eq!(denied.status, 1, "an error cannot be allowed");
    let wrong = briefing(["check", thin.to_str().unwrap(), "--deny", "unused-actr"]);
    let said = "briefing: there is no check `unused-actr`: did you mean `unused-actor`?\n";
    assert_eq!(wrong, Ran { status: 2, out: String::new(), err: said.to_owned() });
}

#[test]
fn every_code_is_listed_and_explained() {
    let list = briefing(["check", "--list"]);
    assert_eq!(list.status, 0);
    for code in ["missing-field", "figure-unsourced", "quote-not-there"] {
        assert!(list.out.lines().any(|line| line.starts_with(&format!("{code} "))), "{code}");
        let explained = briefing(["check", "--explain", code]);
        assert!(
            explained.status == 0 && explained.out.starts_with(&format!("{code} (")),
            "{}",
            explained.out
        );
    }
    let why = briefing(["check", "--explain", "confirmed-by-one"]).out;
    assert!(why.contains("Admiralty"), "{why}");
    for code in list.out.lines().filter_map(|line| line.split(' ').next()) {
        assert_eq!(
            briefing(["check", "--explain", code]).out.lines().count(),
            2,
            "{code}: a definition, and why"
        );
    }
    for beside in [&["a.toml"][..], &["--format", "json"], &["--allow", "no-bottom-line"]] {
        for asked in [&["--list"][..], &["--explain", "no-bottom-line"]] {
            let both = briefing([&["check"][..], asked, beside].concat());
            assert_eq!(both.status, 2, "{asked:?} {beside:?}: {}", both.out);
            assert!(both.err.contains("cannot be used with"), "{}", both.err);
        }
    }
    assert_eq!(briefing(["check", "--explain", "nothing"]).status, 2);
}

#[test]
fn alone_it_checks_the_current_folder() {
    let folder = folder();
    let here = briefing_in(&folder, &["check"]);
    assert_eq!((here.status, here.err.as_str()), (1, ""));
    assert!(here.out.ends_with("3 files: 1 error, 1 warning, 1 suggestion\n"), "{}", here.out);
}

#[test]
fn editors_get_the_word_that_was_meant_and_the_repair() {
    let text = with("[actors]\nx = 'X'\n[figures]\nf = { labl = 'Ships', value = 3, according-to = 'x' }\n");
    let path = file("meant.toml", text);
    let short = briefing([Path::new("check"), Path::new("--format"), Path::new("short"), &path]);
    assert!(short.out.contains("a figure needs `label`, and has `labl` [missing-field]"), "{}", short.out);
    let text = with("[actors]\nx = 'X'\n[questions]\nq = { text = 'Who?', wach = 'x', actor = 'x' }\n");
    let path = file("meant.toml", text);
    let short = briefing([Path::new("check"), Path::new("--format"), Path::new("short"), &path]);
    assert!(short.out.contains("no key `wach`: did you mean `watch`? [unknown-key]"), "{}", short.out);
    let json = briefing([Path::new("check"), Path::new("--format"), Path::new("json"), &path]);
    let repair = r#""repair":[{"line":7,"column":22,"end_line":7,"end_column":26,"with":"watch"}]"#;
    assert!(json.out.contains(repair), "{}", json.out);
}

#[test]
fn an_article_is_told_from_a_broken_briefing() {
    let article =
        file("ferry.txt", "Ferry strike goes on\n\nCrews voted 61 to 38 to stay out, Ann Rowe said.\n");
    let ran = briefing([Path::new("check"), &article]);
    assert_eq!(ran.status, 2);
    let expected = "this is prose, and no briefing";
    assert!(
        ran.out.contains(expected) && ran.out.contains("`briefing draft` begins a briefing"),
        "{}",
        ran.out
    );
}
