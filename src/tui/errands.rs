//! What the state asks for, done: on the terminal at once, or by the worker if it may take long.
//!
//! What becomes of an errand comes back as an answer. This module does not know what was asked for, or why.

use std::env;
use std::io;
use std::path::Path;

use rustix::process::{Signal, kill_current_process_group};

use super::editor::{self, Opening, Spot};
use super::input::Input;
use super::programs::{self, Programs};
use super::screen::Screen;
use super::tty::Tty;
use super::watch::Watch;
use super::worker::{Job, Worker};
use crate::app::{Answer, Clipboard, Copied, Edited, Effect, Event, Request};
use crate::bookmarks::Bookmarks;
use crate::file;
use crate::text::Clean;

/// All that errands are run with.
#[derive(Debug)]
pub(super) struct Errands<'p> {
    pub screen: Screen,
    pub input: Input,
    pub worker: Worker,
    pub watch: Watch,
    pub bookmarks: Bookmarks,
    pub programs: &'p Programs,
}

impl Errands<'_> {
    /// Does what is asked for, or has it done; to leave is for the loop.
    pub(super) fn run(&mut self, effect: Effect) -> io::Result<()> {
        match effect {
            Effect::Quit => {}
            Effect::Suspend => {
                self.screen.leave(suspend)??;
                // The terminal may have another size now.
                self.input.take_in()?;
            }
            Effect::Redraw => self.screen.refresh(),
            Effect::Ask(request) => self.reach_out(request)?,
        }
        Ok(())
    }

    /// Does what is asked of the world outside, or gives it to the worker if it may take long.
    fn reach_out(&mut self, request: Request) -> io::Result<()> {
        match request {
            Request::Read(readings) => {
                for reading in readings {
                    self.watch.add_text(&reading.briefing, &reading.file);
                    self.worker.give(Job::Read(reading))?;
                }
            }
            Request::Weigh(weighing) => self.worker.give(Job::Weigh(weighing))?,
            Request::Load { name, path, asked } => self.worker.give(Job::Load { name, path, asked })?,
            Request::Open { number, origin } => self.worker.give(Job::Open { number, origin })?,
            Request::List { number, start } => self.worker.give(Job::List { number, start })?,
            Request::Search { number, words } => self.worker.give(Job::Search { number, words })?,
            Request::Others { number, actor, start } => {
                self.worker.give(Job::Others { number, actor, start })?;
            }
            Request::Preview(origin) => self.worker.give(Job::Preview(origin))?,
            Request::Complete(typed) => self.worker.give(Job::Complete(typed))?,
            Request::Turn { to, left } => {
                if let Some(left) = left {
                    // At once, so that it is kept even if the program ends with the next key. Whoever cannot keep it says so
                    // at the end.
                    let _ = self.bookmarks.keep(*left);
                }
                self.watch.follow(to);
            }
            Request::Copy { what, text } => match self.programs.clipboard.clone() {
                Some(command) => self.worker.give(Job::Copy { command, what, text })?,
                None => self.copy(what, &text)?,
            },
            Request::Browse(url) => self.worker.give(Job::Browse(url))?,
            Request::Edit { path, line, column } => match self.openings(&path, line, column) {
                Ok(openings) => self.edit(openings)?,
                Err(why) => self.input.put(Event::Answer(Answer::Edited(Err(why)))),
            },
        }
        Ok(())
    }

    /// Sleeps until something has happened: at the terminal, to an errand, or to a file that is watched.
    pub(super) fn wait(&mut self) -> io::Result<()> {
        loop {
            self.watch.look().into_iter().for_each(|changed| self.input.put(Event::Changed(changed)));
            if self.input.has_events() {
                return Ok(());
            }
            self.input.wait(self.watch.pause())?;
        }
    }

    /// Asks the terminal to copy a text.
    fn copy(&mut self, what: String, text: &Clean) -> io::Result<()> {
        self.screen.copy(text)?;
        let copied = Copied::new(what, text, Clipboard::Terminal, Ok(()));
        self.input.put(Event::Answer(Answer::Copied(copied)));
        Ok(())
    }

    /// The editors to open a place in, of which the first that is installed shall do it.
    fn openings(&self, path: &Path, line: usize, column: usize) -> Result<Vec<Opening>, String> {
        let commands = editor::commands(self.programs.editor.as_deref(), |name| env::var_os(name))?;
        let file = file::whole_path(path).map_err(|why| format!("{}: {why}", path.display()))?;
        let spot = Spot { file: &file, line, column };
        let has_windows = ["DISPLAY", "WAYLAND_DISPLAY"]
            .into_iter()
            .any(|name| env::var_os(name).is_some_and(|display| !display.is_empty()));
        Ok(commands.iter().filter_map(|command| editor::opening(command, spot, has_windows)).collect())
    }

    /// Opens a place in an editor: beside the terminal, or on it until the editor is closed.
    fn edit(&mut self, mut openings: Vec<Opening>) -> io::Result<()> {
        if openings.first().is_some_and(|first| first.is_beside) {
            return self.worker.give(Job::Edit(openings.swap_remove(0)));
        }
        let terminal = Tty::another()?;
        let ended = self.screen.lend(|| programs::edit_here(&openings, &terminal))?;
        // The terminal may have another size now.
        self.input.take_in()?;
        let edited = ended.unwrap_or_else(|| Err(not_found(&openings)));
        self.input.put(Event::Answer(Answer::Edited(edited.map(|()| Edited::Here))));
        Ok(())
    }
}

/// What to say where none of these editors is installed.
fn not_found(openings: &[Opening]) -> String {
    match openings {
        [chosen] => format!("{} is not installed: {}", chosen.name, editor::ADVICE),
        _ => format!("no editor was found: {}", editor::ADVICE),
    }
}

/// Stops until continued. The whole process group stops, as it does when a terminal turns Ctrl-z into a signal: the
/// shell may be waiting for a script or for another part of a pipe.
fn suspend() -> io::Result<()> {
    Ok(kill_current_process_group(Signal::TSTP)?)
}
