//! What `briefing` writes for other programs: completions for shells, the page for `man`.

use std::fs;
use std::path::Path;
use std::process::Command;

use briefing::app::keymap::Keymap;

use super::skipped::skip;
use super::{briefing, file, finish, folder_with};

/// What bash offers for the last of these words, in a folder with briefings and other files.
fn offers(words: &[&str]) -> Vec<String> {
    let script = r#"
        source <(briefing completions bash)
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_TYPE=9
        _clap_complete_briefing briefing "${COMP_WORDS[COMP_CWORD]}"
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let briefing = "title = \"T\"\nas-of = 2026-03-18\n";
    let folder = folder_with("talks.toml", briefing);
    fs::write(folder.join("my talks.toml"), briefing).unwrap();
    fs::write(folder.join("Cargo.toml"), "[package]\nname = \"talks\"\n").unwrap();
    fs::write(folder.join("notes.txt"), "").unwrap();
    fs::create_dir_all(folder.join("tides")).unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_briefing")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut bash = Command::new("bash");
    bash.args(["--norc", "-c", script, "bash"]).args(words).env("PATH", path).current_dir(&folder);
    let ran = finish(&mut bash);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    ran.out.lines().map(str::to_owned).collect()
}

#[test]
fn bash_offers_commands_briefings_and_themes() {
    if Command::new("bash").arg("--version").output().is_err() {
        return skip("what bash completes", "bash is not installed");
    }
    let first = offers(&["briefing", ""]);
    for word in ["new", "check", "man", "talks.toml", "my talks.toml", "tides/", "--theme"] {
        assert!(first.iter().any(|offer| offer == word), "{word} {first:?}");
    }
    for other in ["notes.txt", "Cargo.toml"] {
        assert!(!first.iter().any(|offer| offer == other), "{other} {first:?}");
    }
    assert_eq!(offers(&["briefing", "pr"]), ["print", "prompt"]);
    assert_eq!(offers(&["briefing", "check", "t"]), ["talks.toml", "tides/"]);
    assert_eq!(offers(&["briefing", "check", "talks.toml", "m"]), ["my talks.toml"]);
    assert_eq!(offers(&["briefing", "new", "t"]), ["tides/"]);
    assert_eq!(offers(&["briefing", "--theme", "h"]), ["high-contrast"]);
    assert_eq!(offers(&["briefing", "check", "--format", ""]), ["human", "short", "json", "jsonl", "github"]);
}

#[test]
fn every_shell_has_a_script() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = briefing(["completions", shell]);
        assert_eq!((script.status, script.err.as_str()), (0, ""), "{shell}");
        assert!(script.out.contains("BRIEFING_COMPLETE"), "{shell}: {}", script.out);
    }
    // Without it, bash would offer a name with spaces as several words.
    let bash = briefing(["completions", "bash"]).out;
    assert_eq!(bash.matches("complete -o filenames -o nospace").count(), bash.matches("complete -o").count());
    let unknown = briefing(["completions", "tcsh"]);
    assert_eq!((unknown.status, unknown.out.as_str()), (2, ""));
    assert!(unknown.err.contains("fish"), "{}", unknown.err);
}

#[test]
fn the_page_for_man_has_every_command_and_every_key() {
    let page = briefing(["man"]);
    assert_eq!((page.status, page.err.as_str()), (0, ""));
    assert!(page.out.is_ascii());
    let help = briefing(["--help"]).out;
    let commands = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    for command in commands.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next()) {
        let has = page.out.contains(&format!(".SS \"briefing {command}"));
        assert!(has || command.is_empty() || command == "help", "{command}");
    }
    for row in Keymap::default().rows() {
        let does = row.does.replace('\'', "\\*(Aq").replace('-', "\\-");
        assert!(page.out.contains(&does), "{does}");
    }
    for word in ["EXIT STATUS", "NO_COLOR", "XDG_CONFIG_HOME", "config.toml", "TERM"] {
        assert!(page.out.contains(word), "{word}");
    }
}

#[test]
fn groff_has_no_remark_on_the_page() {
    let page = file("briefing.1", briefing(["man"]).out);
    let Ok(output) = Command::new("groff").args(["-man", "-Tutf8", "-ww", "-z"]).arg(&page).output() else {
        return skip("the page for `man` in groff", "groff is not installed");
    };
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}
