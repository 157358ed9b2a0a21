//! The programs that the reader starts, each on a key alone: the browser, the editor, and the clipboard command of the
//! settings.
//!
//! None is given to a shell, none is given an option that a briefing holds, and none but the editor has the terminal. This
//! module knows neither the state nor the screen.

use std::env;
use std::io::{self, ErrorKind, Write};
use std::os::fd::OwnedFd;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::editor::{self, EditorCommand, EditorSpot};
use crate::file;
use crate::text::Clean;
use crate::web::Url;

/// Programs that the reader's settings name, each as its words: the program and its arguments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Programs {
    /// What a copied text is given to; without one, the terminal is asked to copy it.
    pub clipboard: Option<Vec<String>>,
    /// What a file is edited with; without one, what the environment names.
    pub editor: Option<Vec<String>>,
}

impl Programs {
    /// The editors to open a place in, of which the first that is installed is to do it.
    pub(super) fn openings(
        &self,
        path: &Path,
        line: usize,
        column: usize,
    ) -> Result<Vec<EditorCommand>, String> {
        let commands = editor::commands(self.editor.as_deref(), |name| env::var_os(name))?;
        let file = file::whole_path(path).map_err(|why| format!("{}: {why}", path.display()))?;
        let spot = EditorSpot { file: &file, line, column };
        let has_windows = ["DISPLAY", "WAYLAND_DISPLAY"]
            .into_iter()
            .any(|name| env::var_os(name).is_some_and(|display| !display.is_empty()));
        Ok(commands.iter().filter_map(|command| editor::opening(command, spot, has_windows)).collect())
    }
}

/// How long a clipboard command may take to say that it failed. Some stay for as long as they hold the text.
const PATIENCE: Duration = Duration::from_secs(2);
/// The same of an editor that opens a window, which may stay until the window is closed.
const BRIEF_PATIENCE: Duration = Duration::from_millis(300);
/// How often a command is looked at.
const LOOK: Duration = Duration::from_millis(5);

/// Opens an address in the browser, as its only argument.
pub(super) fn browse(url: &Url) -> Result<(), String> {
    open::that_detached(url.as_str()).map_err(|error| match error.kind() {
        ErrorKind::NotFound => "no program that opens addresses is installed, such as xdg-open".to_owned(),
        _ => error.to_string(),
    })
}

/// Gives a text to a command on its standard input; why it did not take it.
pub(super) fn copy(command: &[String], text: &Clean) -> Result<(), String> {
    let [program, arguments @ ..] = command else { return Err("is no command".to_owned()) };
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    // Not among those that Ctrl-z stops: whoever pastes asks the command for the text.
    command.process_group(0);
    let mut child = command.spawn().map_err(|error| not_started(&error))?;
    let written = child.stdin.take().map_or(Ok(()), |mut stdin| stdin.write_all(text.as_str().as_bytes()));
    ended_well(&mut child, PATIENCE)?;
    written.map_err(|error| format!("did not take the text: {error}"))
}

/// Opens a file in the first of these editors, which has a window of its own; gives its name, or why it did not open it.
pub(super) fn edit_beside(openings: &[EditorCommand]) -> Result<String, String> {
    let opening = openings.first().ok_or_else(|| not_found(openings))?;
    let mut command = Command::new(&opening.program);
    command.args(&opening.arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // It stays when the terminal goes.
    command.process_group(0);
    let spawned = command.spawn().map_err(|error| not_started(&error));
    let ended = spawned.and_then(|mut child| ended_well(&mut child, BRIEF_PATIENCE));
    ended.map(|()| opening.name.clone()).map_err(|why| format!("{} {why}", opening.name))
}

/// Opens a file in the first of these editors that is installed, on the terminal, and waits until it is closed.
///
/// # Errors
/// Says why that did not go well, or that no editor is installed.
pub(crate) fn edit_here(openings: &[EditorCommand], terminal: &OwnedFd) -> Result<(), String> {
    let run = |opening: &EditorCommand| {
        let terminal = || terminal.try_clone().map(Stdio::from);
        let run = || {
            let mut command = Command::new(&opening.program);
            command.args(&opening.arguments).stdin(terminal()?).stdout(terminal()?).stderr(terminal()?);
            command.status()
        };
        match run() {
            Ok(status) if status.success() => Some(Ok(())),
            Ok(status) => Some(Err(format!("{} failed ({status})", opening.name))),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => Some(Err(format!("{} cannot be started: {error}", opening.name))),
        }
    };
    openings.iter().find_map(run).unwrap_or_else(|| Err(not_found(openings)))
}

/// The words for when none of these editors is installed.
fn not_found(openings: &[EditorCommand]) -> String {
    match openings {
        [chosen] => format!("{} is not installed: {}", chosen.name, editor::ADVICE),
        _ => format!("no editor was found: {}", editor::ADVICE),
    }
}

fn not_started(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "is not installed".to_owned(),
        _ => format!("cannot be started: {error}"),
    }
}

/// Whether a command ended well, or goes on for so long without complaint.
fn ended_well(child: &mut Child, patience: Duration) -> Result<(), String> {
    let start = Instant::now();
    while start.elapsed() < patience {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => return Err(format!("failed ({status})")),
            Ok(None) => thread::sleep(LOOK),
            Err(error) => return Err(error.to_string()),
        }
    }
    Ok(())
}
