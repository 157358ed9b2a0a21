//! The terminal: the loop, drawing, and giving the terminal back.
//!
//! Only this layer names ratatui, and only it performs what the state asks for. It does not know what keys mean or
//! what a briefing is.

mod draw;
mod effects;
mod endings;
mod input;
mod keys;
mod links;
mod screen;
mod theme;
mod tty;

use std::io;
use std::sync::Arc;
use std::sync::mpsc::channel;

use crossterm::style::force_color_output;
use ratatui::Frame;

use crate::app::{App, AppEvent, Effect};
use crate::bookmarks::Bookmarks;
use crate::jobs::{Jobs, Mailbox, Programs, Watch};
use crate::settings::{Settings, Theme};
use effects::Effects;
use endings::Endings;
use input::Input;
use screen::TerminalScreen;
use tty::Tty;

pub use draw::draw;

/// How what is drawn looks, beside what it says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Appearance {
    /// Its colours.
    pub theme: Theme,
    /// Whether addresses are links for the terminal too.
    pub hyperlinks: bool,
}

/// The files that the loop deals with, beside those that it is asked for.
#[derive(Debug, Default)]
pub struct Files {
    /// Those that are shown.
    pub watch: Watch,
    /// Where readings ended.
    pub bookmarks: Bookmarks,
}

/// Shows `app` on the terminal until it quits, and what becomes of the `files` that are watched; the terminal is then as it was, also
/// after an error. What is to be done with the state at the end, however it ends, is done by `leave`.
///
/// # Errors
/// There is no terminal, it is gone, or a part of the program failed.
pub(crate) fn show(
    app: &mut App,
    settings: &Settings,
    files: Files,
    leave: impl FnOnce(&mut App),
) -> io::Result<()> {
    let theme = settings.theme.unwrap_or_default();
    let appearance = Appearance { theme, hyperlinks: links::are_taken() };
    let programs = Programs { clipboard: settings.clipboard.clone(), editor: settings.editor.clone() };
    // The library for the terminal would leave out colours that were asked for in spite of `NO_COLOR`.
    force_color_output(theme != Theme::Mono);
    run(app, settings.mouse, programs, files, App::update, |app, frame| draw(app, appearance, frame), leave)
}

/// The loop: `state` is updated by each event, of which the first is the size, and drawn when all that has arrived has
/// been taken in. With `mouse`, its clicks and its wheel are events too, and so is a change of one of the `files`. What it asks
/// for is done, with `programs` where others have to help. When the loop has ended, also by a signal or because the terminal
/// is gone, the terminal is given back and the state is handed to `leave`.
///
/// # Errors
/// There is no terminal, it is gone, or a part of the program failed.
pub fn run<S>(
    state: &mut S,
    mouse: bool,
    programs: Programs,
    files: Files,
    update: impl Fn(&mut S, AppEvent) -> Option<Effect>,
    draw: impl Fn(&S, &mut Frame),
    leave: impl FnOnce(&mut S),
) -> io::Result<()> {
    let tty = Arc::new(Tty::open(mouse)?);
    let (endings, farewell) = Endings::prepare(&tty)?;
    let (answer, answers) = channel();
    let input = Input::listen(Arc::clone(&tty), answers)?;
    let Files { watch, bookmarks } = files;
    let bell = Arc::clone(&tty);
    let jobs = Jobs::new(programs, bookmarks, watch, &Mailbox::new(answer, move || bell.ring()));
    let screen = TerminalScreen::take(tty)?;
    let ended = turn(state, Effects { screen, input, jobs }, endings, update, draw);
    leave(state);
    farewell.take();
    ended
}

/// Takes in what arrives, and draws, until the state quits.
fn turn<S>(
    state: &mut S,
    mut effects: Effects,
    endings: Endings,
    update: impl Fn(&mut S, AppEvent) -> Option<Effect>,
    draw: impl Fn(&S, &mut Frame),
) -> io::Result<()> {
    let mut endings = Some(endings);
    loop {
        while let Some(event) = effects.input.next() {
            match event {
                AppEvent::Resize(columns, rows) => effects.screen.resize(columns, rows),
                AppEvent::Redraw => effects.screen.retake()?,
                AppEvent::Key(_) | AppEvent::Mouse(_) | AppEvent::Changed(_) | AppEvent::Answer(_) => {}
            }
            match update(state, event) {
                Some(Effect::Quit) => return Ok(()),
                Some(effect) => effects.perform(effect)?,
                None => {}
            }
        }
        effects.screen.draw(|frame| draw(state, frame))?;
        if let Some(endings) = endings.take() {
            endings.watch()?;
        }
        effects.wait()?;
    }
}
