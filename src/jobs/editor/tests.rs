//! Every editor of the table, and unusual paths.

use super::*;

/// The words that start an editor at line 12, character 5 of a file, after `»` if it opens a window.
fn words(command: &str, file: &str, has_windows: bool) -> String {
    let command = shlex::split(command).unwrap();
    let opening =
        opening(&command, EditorSpot { file: Path::new(file), line: 12, column: 5 }, has_windows).unwrap();
    let arguments = opening.arguments.iter().map(|word| word.to_str().unwrap());
    let words: Vec<_> = std::iter::once(opening.program.as_str()).chain(arguments).collect();
    format!("{}{}", if opening.is_beside { "» " } else { "" }, words.join("|"))
}

#[test]
fn each_editor_is_told_the_line_in_its_own_way() {
    for name in ["vi", "vim", "nvim", "joe", "jed", "ne"] {
        assert_eq!(words(name, "/a/b.toml", true), format!("{name}|+12|/a/b.toml"));
    }
    for name in ["kak", "micro"] {
        assert_eq!(words(name, "/a/b.toml", true), format!("{name}|+12:5|/a/b.toml"));
    }
    for name in ["hx", "helix"] {
        assert_eq!(words(name, "/a/b.toml", true), format!("{name}|/a/b.toml:12:5"));
    }
    for name in ["zed", "zeditor", "subl"] {
        assert_eq!(words(name, "/a/b.toml", false), format!("» {name}|/a/b.toml:12:5"));
    }
    for name in ["code", "codium", "cursor", "windsurf"] {
        assert_eq!(words(name, "/a/b.toml", true), format!("» {name}|--goto|/a/b.toml:12:5"));
    }
    for name in ["idea", "pycharm.sh", "webstorm", "phpstorm", "rubymine", "clion", "goland", "rider"] {
        assert_eq!(words(name, "/a/b.toml", true), format!("» {name}|--line|12|--column|5|/a/b.toml"));
    }
    assert_eq!(words("nano", "/a/b.toml", true), "nano|+12,5|/a/b.toml");
    assert_eq!(words("kate", "/a/b.toml", true), "» kate|-l|12|-c|5|/a/b.toml");
    assert_eq!(words("gedit", "/a/b.toml", true), "» gedit|+12:5|/a/b.toml");
}

#[test]
fn emacs_opens_a_window_where_there_are_any_unless_it_is_told_not_to() {
    assert_eq!(words("emacs", "/b", true), "» emacs|+12:5|/b");
    assert_eq!(words("emacs", "/b", false), "emacs|+12:5|/b");
    assert_eq!(words("emacs -nw -Q", "/b", true), "emacs|-nw|-Q|+12:5|/b");
    assert_eq!(words("emacsclient -t", "/b", true), "emacsclient|-t|+12:5|/b");
    assert_eq!(words("emacsclient -c", "/b", true), "» emacsclient|-c|+12:5|/b");
}

#[test]
fn an_unknown_editor_gets_the_file_alone() {
    assert_eq!(words("sensible-editor", "/a/b.toml", true), "sensible-editor|/a/b.toml");
    assert_eq!(words("env X=1 vim", "/a/b.toml", true), "env|X=1|vim|/a/b.toml");
    assert_eq!(words("vim.like", "/a/b.toml", true), "vim.like|/a/b.toml");
}

#[test]
fn a_command_keeps_its_own_words_and_its_path() {
    assert_eq!(
        words("'/opt/my editors/nvim' -R '$(id)'", "/b", true),
        "/opt/my editors/nvim|-R|$(id)|+12|/b"
    );
    assert_eq!(words("code --wait", "/b", true), "» code|--wait|--goto|/b:12:5");
}

#[test]
fn a_hostile_path_is_one_argument() {
    for path in ["/a b/c", "/a/-c", "/a/+!id", "/a/'\"`$(id)`\"';&|\n", "/a/x:1:2", "/a/\u{1b}[31m"] {
        assert_eq!(words("vim", path, true), format!("vim|+12|{path}"));
        assert_eq!(words("nobody-knows", path, true), format!("nobody-knows|{path}"));
        assert_eq!(words("hx", path, true), format!("hx|{path}:12:5"));
    }
}

#[test]
fn what_somebody_chose_comes_before_what_is_usual() {
    let environment = |visual: &'static str, editor: &'static str| {
        move |name: &str| {
            let value = if name == "VISUAL" { visual } else { editor };
            (!value.is_empty()).then(|| OsString::from(value))
        }
    };
    let chosen = |setting: Option<&[String]>, visual, editor| {
        let chosen = commands(setting, environment(visual, editor));
        chosen.map(|chosen| chosen.iter().map(|words| words.join("|")).collect::<Vec<_>>().join(" "))
    };
    let setting = ["hx".to_owned(), "-v".to_owned()];
    assert_eq!(chosen(Some(&setting), "a", "b").unwrap(), "hx|-v");
    assert_eq!(chosen(None, "a 'b c'", "d").unwrap(), "a|b c");
    assert_eq!(chosen(None, " ", "d").unwrap(), "d");
    assert_eq!(chosen(None, "", "").unwrap(), "sensible-editor editor vi");
    assert_eq!(chosen(None, "", "a 'b").unwrap_err(), "$EDITOR is not a command: a 'b");
}
