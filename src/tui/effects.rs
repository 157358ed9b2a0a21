//! Performing effects: on the terminal at once, or by the jobs.
//!
//! This module does not know why an effect was asked for.

use std::io;

use super::input::Input;
use super::screen::TerminalScreen;
use super::stops::Stops;
use super::tty::Tty;
use crate::app::{Answer, AppEvent, Clipboard, Copied, Edited, Effect};
use crate::jobs::{EditorCommand, Jobs, OnTerminal, edit_here};
use crate::text::Clean;

/// The resources for performing effects.
#[derive(Debug)]
pub(super) struct Effects {
    pub screen: TerminalScreen,
    pub input: Input,
    pub jobs: Jobs,
    pub stops: Stops,
}

impl Effects {
    /// Performs an effect or hands it to the jobs; quitting and the theme are left to the loop.
    pub(super) fn perform(&mut self, effect: Effect) -> io::Result<()> {
        match effect {
            // The loop and its owner see to these.
            Effect::Quit | Effect::Theme(_) => {}
            Effect::Suspend => {
                self.screen.leave(|| self.stops.stop_group())??;
                // The terminal may have another size now.
                self.input.take_in()?;
            }
            Effect::Redraw => self.screen.refresh(),
            Effect::Ask(request) => match self.jobs.take(request)? {
                Some(OnTerminal::Copy { text, is_cut }) => self.copy(&text, is_cut)?,
                Some(OnTerminal::Edit(openings)) => self.edit(&openings)?,
                Some(OnTerminal::Answer(answer)) => self.input.put(AppEvent::Answer(answer)),
                None => {}
            },
        }
        Ok(())
    }

    /// Sleeps until something has happened: at the terminal, to a request, or to a watched file.
    pub(super) fn wait(&mut self) -> io::Result<()> {
        loop {
            self.jobs.changed().into_iter().for_each(|changed| self.input.put(AppEvent::Changed(changed)));
            if self.input.has_events() {
                return Ok(());
            }
            self.input.wait(self.jobs.pause())?;
            if self.stops.is_asked() {
                self.screen.leave(|| self.stops.stop())??;
                self.input.put(AppEvent::Redraw);
            }
        }
    }

    /// True if nothing has arrived so far.
    pub(super) fn is_idle(&mut self) -> io::Result<bool> {
        self.input.take_in()?;
        Ok(!self.input.has_events())
    }

    /// Asks the terminal to copy a text.
    fn copy(&mut self, text: &Clean, is_cut: bool) -> io::Result<()> {
        self.screen.copy(text)?;
        let copied = Copied::new(text, is_cut, Clipboard::Terminal, Ok(()));
        self.input.put(AppEvent::Answer(Answer::Copied(copied)));
        Ok(())
    }

    /// Opens a file in an editor on the terminal until the editor is closed.
    fn edit(&mut self, openings: &[EditorCommand]) -> io::Result<()> {
        let terminal = Tty::another()?;
        let edited = self.screen.lend(|| self.stops.allow(|| edit_here(openings, &terminal)))??;
        // The terminal may have another size now.
        self.input.take_in()?;
        self.input.put(AppEvent::Answer(Answer::Edited(edited.map(|()| Edited::Here))));
        Ok(())
    }
}
