//! The programs that the reader starts, each only when a key asks for it: the browser, the editor, and the
//! clipboard command of the settings or of tmux.
//!
//! None is run by a shell, none gets an option from a briefing, and only the editor gets the terminal. This
//! module knows neither the state nor the screen.

use std::env;
use std::ffi::OsStr;
use std::io::{self, ErrorKind, Write};
use std::os::fd::OwnedFd;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::editor::{self, EditorCommand, EditorSpot};
use crate::file;
use crate::text::Clean;

/// The programs that the settings name, for whoever has a clone of this.
#[derive(Clone, Debug, Default)]
pub struct Programs(Arc<Mutex<ChosenPrograms>>);

/// Commands, each split into words: the program and its arguments.
#[derive(Clone, Debug, Default)]
struct ChosenPrograms {
    /// The clipboard command; without one, the terminal is asked to copy.
    clipboard: Option<Vec<String>>,
    /// The editor; without one, that of the environment.
    editor: Option<Vec<String>>,
}

impl Programs {
    /// The clipboard command, without which the terminal is asked to copy, and the editor, without which it
    /// is that of the environment.
    pub fn new(clipboard: Option<Vec<String>>, editor: Option<Vec<String>>) -> Self {
        Self(Arc::new(Mutex::new(ChosenPrograms { clipboard, editor })))
    }

    /// Puts others in their place.
    pub(crate) fn replace(&self, clipboard: Option<Vec<String>>, editor: Option<Vec<String>>) {
        *self.chosen() = ChosenPrograms { clipboard, editor };
    }

    fn chosen(&self) -> MutexGuard<'_, ChosenPrograms> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The candidate editors for a place, of which the first that is installed is used.
    pub(super) fn openings(
        &self,
        path: &Path,
        line: usize,
        column: usize,
    ) -> Result<Vec<EditorCommand>, String> {
        let commands = editor::commands(self.chosen().editor.as_deref(), |name| env::var_os(name))?;
        let commands: Vec<_> = commands.iter().map(|command| at_home(command)).collect();
        let file = file::whole_path(path).map_err(|why| format!("{}: {why}", path.display()))?;
        if !file.exists() {
            // An editor would begin an empty file of that name.
            return Err("not opened in the editor: there is no such file".to_owned());
        }
        let spot = EditorSpot { file: &file, line, column };
        let has_windows = ["DISPLAY", "WAYLAND_DISPLAY"]
            .into_iter()
            .any(|name| env::var_os(name).is_some_and(|display| !display.is_empty()));
        Ok(commands.iter().filter_map(|command| editor::opening(command, spot, has_windows)).collect())
    }

    /// The command that copies; none if the terminal is asked to. tmux keeps back what programs ask of the
    /// terminal.
    pub(super) fn copier(&self) -> Option<Copier> {
        let is_in_tmux = || env::var_os("TMUX").is_some_and(|socket| !socket.is_empty());
        match &self.chosen().clipboard {
            Some(command) => Some(Copier { command: at_home(command), is_chosen: true }),
            None if is_in_tmux() => {
                Some(Copier { command: TMUX.map(str::to_owned).to_vec(), is_chosen: false })
            }
            None => None,
        }
    }
}

/// The command that gives a text to tmux, and through it to the terminal.
const TMUX: [&str; 4] = ["tmux", "load-buffer", "-w", "-"];

/// The command that gets the texts that are copied.
#[derive(Clone, Debug)]
pub(super) struct Copier {
    /// The command, in words.
    pub command: Vec<String>,
    /// Set if it is that of the settings.
    pub is_chosen: bool,
}

/// The words of a command, with `~` at the start of each expanded.
pub(super) fn at_home(words: &[String]) -> Vec<String> {
    words.iter().map(|word| file::from_home(word).to_string_lossy().into_owned()).collect()
}

/// The time for a clipboard command to report failure. Some keep running for as long as they hold the text.
const PATIENCE: Duration = Duration::from_secs(2);
/// The same for a program that opens a window, which may run until the window is closed.
const BRIEF_PATIENCE: Duration = Duration::from_millis(300);
/// The interval at which a command is polled.
const LOOK: Duration = Duration::from_millis(5);

/// Passes a text to a command on its standard input; fails with its complaint.
pub(super) fn copy(command: &[String], text: &Clean) -> Result<(), String> {
    let [program, arguments @ ..] = command else { return Err("is no command".to_owned()) };
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    // Not stopped by Ctrl-z: other programs paste from the command.
    command.process_group(0);
    let mut child = command.spawn().map_err(|error| not_started(program, &error))?;
    let written = child.stdin.take().map_or(Ok(()), |mut stdin| stdin.write_all(text.as_str().as_bytes()));
    ended_well(&mut child, PATIENCE)?;
    written.map_err(|error| format!("did not take the text: {error}"))
}

/// Opens a file in the first of these editors, which has a window of its own; returns its name, or why it
/// failed.
pub(super) fn edit_beside(openings: &[EditorCommand]) -> Result<String, String> {
    let opening = openings.first().ok_or_else(|| not_found(openings))?;
    let started = start_beside(&opening.program, &opening.arguments);
    started.map(|()| opening.name.clone()).map_err(|why| format!("{} {why}", opening.name))
}

/// Starts whatever opens an address on this system.
pub(super) fn start_opener(address: &str) -> Result<(), String> {
    open::that_detached(address).map_err(|error| match error.kind() {
        ErrorKind::NotFound => "no program that opens addresses is installed, such as xdg-open".to_owned(),
        _ => error.to_string(),
    })
}

/// Starts a program with a window of its own.
pub(super) fn start_beside(program: &str, arguments: &[impl AsRef<OsStr>]) -> Result<(), String> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // It outlives the terminal.
    command.process_group(0);
    ended_well(&mut command.spawn().map_err(|error| not_started(program, &error))?, BRIEF_PATIENCE)
}

/// Opens a file in the first of these editors that is installed, on the terminal, and waits until it is closed.
///
/// # Errors
/// The editor failed, or none is installed.
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
            Err(error) => Some(Err(format!("{} {}", opening.name, not_started(&opening.program, &error)))),
        }
    };
    openings.iter().find_map(run).unwrap_or_else(|| Err(not_found(openings)))
}

/// The message if none of these editors is installed.
fn not_found(openings: &[EditorCommand]) -> String {
    match openings {
        [chosen] if chosen.program.contains('/') => {
            format!("there is no program {}: {}", chosen.program, editor::ADVICE)
        }
        [chosen] => format!("{} is not installed: {}", chosen.name, editor::ADVICE),
        _ => format!("no editor was found: {}", editor::ADVICE),
    }
}

fn not_started(program: &str, error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "is not installed".to_owned(),
        ErrorKind::PermissionDenied if Path::new(program).is_dir() => {
            "is a folder: name the program itself, with its whole path".to_owned()
        }
        ErrorKind::PermissionDenied => "may not be run: it is no program, or not yours to run".to_owned(),
        _ => format!("cannot be started: {error}"),
    }
}

/// Waits for a command; succeeds if it ends well, or runs for `patience` without complaint.
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

#[cfg(test)]
mod tests {
    use super::start_beside;

    #[test]
    fn a_folder_in_place_of_a_program_is_called_one() {
        let nothing: [&str; 0] = [];
        let why = start_beside("/", &nothing).unwrap_err();
        assert_eq!(why, "is a folder: name the program itself, with its whole path");
        assert_eq!(start_beside("/nonexistent/editor", &nothing).unwrap_err(), "is not installed");
    }
}
