//! The editors: how each is started at a line, from one table; nothing is guessed about any other editor.
//!
//! This module starts nothing. A file is given by its whole path, which cannot be mistaken for an option.

use std::ffi::OsString;
use std::path::Path;

/// A command that starts an editor on a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditorCommand {
    /// The program, as configured.
    pub program: String,
    /// Its name for messages: the last part of its path.
    pub name: String,
    pub arguments: Vec<OsString>,
    /// Set if it opens a window and leaves the terminal alone.
    pub is_beside: bool,
}

/// A place in a file.
#[derive(Clone, Copy, Debug)]
pub struct EditorSpot<'p> {
    pub file: &'p Path,
    /// The line, from 1.
    pub line: usize,
    /// The character of the line, from 1.
    pub column: usize,
}

/// The arguments for a place: those before the file, and a suffix to its name.
type PlaceArguments = fn(line: usize, column: usize) -> (Vec<String>, String);

/// The place where an editor shows a file.
#[derive(Clone, Copy)]
enum Window {
    /// On the terminal.
    Here,
    /// In a window.
    Beside,
    /// In a window if the system has windows, unless one of its arguments is among these.
    Either(&'static [&'static str]),
}

/// Advice if no editor can be found.
pub const ADVICE: &str = "set `editor` in the settings, or $VISUAL or $EDITOR";

/// The editors to try if none is configured.
const USUAL: [&str; 3] = ["sensible-editor", "editor", "vi"];

const EMACS: &[&str] = &["-nw", "--no-window-system"];
const EMACSCLIENT: &[&str] = &["-t", "-nw", "-tty", "--tty"];

/// The editors that can be started at a place, by program name.
const EDITORS: &[(&[&str], PlaceArguments, Window)] = &[
    (&["vi", "vim", "nvim", "joe", "jed", "ne"], |l, _| before(&[&format!("+{l}")]), Window::Here),
    (&["nano"], |l, c| before(&[&format!("+{l},{c}")]), Window::Here),
    (&["kak", "micro"], |l, c| before(&[&format!("+{l}:{c}")]), Window::Here),
    (&["emacs"], |l, c| before(&[&format!("+{l}:{c}")]), Window::Either(EMACS)),
    (&["emacsclient"], |l, c| before(&[&format!("+{l}:{c}")]), Window::Either(EMACSCLIENT)),
    (&["hx", "helix"], behind, Window::Here),
    (&["zed", "zeditor", "subl"], behind, Window::Beside),
    (
        &["code", "codium", "cursor", "windsurf"],
        |l, c| (vec!["--goto".to_owned()], format!(":{l}:{c}")),
        Window::Beside,
    ),
    (
        &["idea", "pycharm", "webstorm", "phpstorm", "rubymine", "clion", "goland", "rider", "rustrover"],
        |l, c| before(&["--line", &l.to_string(), "--column", &c.to_string()]),
        Window::Beside,
    ),
    (&["kate"], |l, c| before(&["-l", &l.to_string(), "-c", &c.to_string()]), Window::Beside),
    (&["gedit"], |l, c| before(&[&format!("+{l}:{c}")]), Window::Beside),
];

/// The candidate commands, in words, of which the first that is installed is used: the one from the settings
/// or the environment, or else the usual ones. Fails if the configured one is no command.
pub fn commands(
    setting: Option<&[String]>,
    variable: impl Fn(&str) -> Option<OsString>,
) -> Result<Vec<Vec<String>>, String> {
    if let Some(words) = setting {
        return Ok(vec![words.to_vec()]);
    }
    for name in ["VISUAL", "EDITOR"] {
        let Some(written) = variable(name).filter(|written| !written.to_string_lossy().trim().is_empty())
        else {
            continue;
        };
        let words = written.to_str().and_then(shlex::split).filter(|words| !words.is_empty());
        return words
            .map(|words| vec![words])
            .ok_or_else(|| format!("${name} is not a command: {}", written.display()));
    }
    Ok(USUAL.map(|name| vec![name.to_owned()]).to_vec())
}

/// The command that starts an editor at a place; none if `command` has no words. An editor that is not in the
/// table is given the file alone.
pub fn opening(command: &[String], spot: EditorSpot, has_windows: bool) -> Option<EditorCommand> {
    let (program, own) = command.split_first()?;
    let name = program.trim_end_matches('/').rsplit('/').next().unwrap_or(program);
    let known = EDITORS.iter().find(|(names, ..)| names.contains(&name.trim_end_matches(".sh")));
    let (before, behind) =
        known.map_or_else(|| before(&[]), |(_, told, _)| told(spot.line.max(1), spot.column.max(1)));
    let is_beside = known.is_some_and(|(.., shows)| match shows {
        Window::Here => false,
        Window::Beside => true,
        Window::Either(here) => has_windows && !own.iter().any(|word| here.contains(&word.as_str())),
    });
    let mut file = spot.file.as_os_str().to_owned();
    file.push(behind);
    let words = own.iter().cloned().chain(before).map(OsString::from);
    let arguments = words.chain([file]).collect();
    Some(EditorCommand { program: program.clone(), name: name.to_owned(), arguments, is_beside })
}

fn before(words: &[&str]) -> (Vec<String>, String) {
    (words.iter().map(|word| (*word).to_owned()).collect(), String::new())
}

fn behind(line: usize, column: usize) -> (Vec<String>, String) {
    (Vec::new(), format!(":{line}:{column}"))
}

#[cfg(test)]
mod tests;
