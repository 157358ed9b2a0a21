//! The terminal: the event loop, drawing, and restoring the terminal.
//!
//! Only this layer uses ratatui. What the state asks for it does on the terminal, or leaves to the jobs. It
//! does not know what keys mean.

mod draw;
mod effects;
mod endings;
mod input;
mod keys;
mod links;
mod moves;
mod paste;
mod screen;
mod stops;
mod theme;
mod tty;

use std::cell::Cell;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use crossterm::style::force_color_output;
use ratatui::Frame;

use crate::app::{App, AppEvent, Changed, Effect};
use crate::jobs::{Jobs, Mailbox, OwnFiles, Programs, Watch};
use crate::settings::{ESCAPE_TIME, Settings, Signs, Theme};
use effects::Effects;
use endings::Endings;
use input::Input;
use screen::TerminalScreen;
use stops::Stops;
use tty::Tty;

pub use draw::draw;

/// The appearance of the screen.
#[derive(Clone, Copy, Debug, Default)]
pub struct Appearance {
    /// The colours.
    pub theme: Theme,
    /// How signs and rules are written.
    pub signs: Signs,
    /// Set if the terminal cannot slant letters.
    pub upright: bool,
    /// Set if addresses are also links of the terminal.
    pub hyperlinks: bool,
}

impl Appearance {
    /// That of the settings on this terminal.
    fn of(settings: &Settings) -> Self {
        Self {
            theme: settings.theme.unwrap_or_default(),
            signs: settings.signs.unwrap_or_default(),
            upright: theme::is_upright(),
            hyperlinks: links::are_taken(),
        }
    }
}

/// The input that is taken from the terminal.
#[derive(Clone, Copy, Debug)]
pub struct InputOptions {
    /// Set if clicks and the wheel are events too.
    pub mouse: bool,
    /// The longest wait for the rest of a sequence on a slow line; only this tells Esc alone from a sequence.
    pub escape_time: Duration,
}

impl InputOptions {
    fn of(settings: &Settings) -> Self {
        let escape_time = settings.escape_time.map(|time| Duration::from_millis(time.into()));
        let default = Self::default();
        Self { mouse: settings.mouse, escape_time: escape_time.unwrap_or(default.escape_time) }
    }
}

impl Default for InputOptions {
    fn default() -> Self {
        Self { mouse: false, escape_time: Duration::from_millis(ESCAPE_TIME.into()) }
    }
}

/// The files that the loop handles without being asked.
#[derive(Debug, Default)]
pub struct Files {
    /// The files that are shown.
    pub watch: Watch,
    /// The files that keep what a reader leaves.
    pub own: OwnFiles,
}

/// Shows `app` on the terminal until it quits, following changes of `files`; then restores the terminal, also
/// after an error. When the settings change, `reread` gives them with the words to say. At the end, however
/// it comes, `leave` gets the state.
///
/// # Errors
/// There is no terminal, it is gone, or a part of the program failed.
pub(crate) fn show(
    app: &mut App,
    settings: &Settings,
    files: Files,
    reread: impl Fn() -> (Settings, &'static str),
    leave: impl FnOnce(&mut App),
) -> io::Result<()> {
    let appearance = Cell::new(Appearance::of(settings));
    let programs = Programs::new(settings.clipboard.clone(), settings.editor.clone());
    // crossterm would leave out colours that were asked for in spite of `NO_COLOR`; without colours, the
    // theme has none.
    force_color_output(true);
    let update = |app: &mut App, event: AppEvent| {
        if matches!(event, AppEvent::Changed(Changed::Settings)) {
            let (settings, words) = reread();
            appearance.set(Appearance::of(&settings));
            programs.replace(settings.clipboard, settings.editor);
            app.reset(settings.keymap, settings.checks, words);
        }
        match app.update(event) {
            Some(Effect::Theme(chosen)) => {
                appearance.set(Appearance { theme: chosen, ..appearance.get() });
                None
            }
            effect => effect,
        }
    };
    let draw = |app: &App, frame: &mut Frame| {
        draw(app, appearance.get(), frame);
        app.is_typing()
    };
    run(app, InputOptions::of(settings), programs.clone(), files, update, draw, leave)
}

/// The event loop. `state` is updated by each event, the first of which is the size, and drawn when
/// everything that has arrived was taken in; `draw` returns true if the cursor is to be seen. Changes of
/// `files` are events too. Effects are performed, with `programs` if others are needed. When the loop has
/// ended, also by a signal or because the terminal is gone, the terminal is restored and `leave` gets the
/// state.
///
/// # Errors
/// There is no terminal, it is gone, or a part of the program failed.
pub fn run<S>(
    state: &mut S,
    options: InputOptions,
    programs: Programs,
    files: Files,
    update: impl Fn(&mut S, AppEvent) -> Option<Effect>,
    draw: impl Fn(&S, &mut Frame) -> bool,
    leave: impl FnOnce(&mut S),
) -> io::Result<()> {
    let tty = Arc::new(Tty::open(options.mouse)?);
    // Before any thread starts.
    let stops = Stops::hold()?;
    let (endings, farewell) = Endings::prepare(&tty)?;
    let (answer, answers) = channel();
    let input = Input::listen(Arc::clone(&tty), answers, options.escape_time)?;
    let Files { watch, own } = files;
    let bell = Arc::clone(&tty);
    let jobs = Jobs::new(programs, own, watch, &Mailbox::new(answer, move || bell.ring()));
    let screen = TerminalScreen::take(Arc::clone(&tty))?;
    let ended = turn(state, Effects { screen, input, jobs, stops }, (endings, tty), update, draw);
    leave(state);
    farewell.take();
    ended
}

/// Takes in events, and draws, until the state quits.
fn turn<S>(
    state: &mut S,
    mut effects: Effects,
    (endings, tty): (Endings, Arc<Tty>),
    update: impl Fn(&mut S, AppEvent) -> Option<Effect>,
    draw: impl Fn(&S, &mut Frame) -> bool,
) -> io::Result<()> {
    let mut endings = Some(endings);
    let mut asked = Vec::new();
    let mut is_typing = false;
    loop {
        while let Some(event) = effects.input.next(is_typing) {
            // Where another key leads to is known when it is shown: what is behind Enter may be no text.
            is_typing &= matches!(event, AppEvent::Paste(_));
            let is_size = matches!(event, AppEvent::Resize(..));
            match event {
                AppEvent::Resize(columns, rows) => effects.screen.resize(columns, rows),
                AppEvent::Redraw => effects.screen.retake()?,
                AppEvent::Key(_)
                | AppEvent::Paste(_)
                | AppEvent::Mouse(_)
                | AppEvent::Changed(_)
                | AppEvent::Answer(_)
                | AppEvent::Idle => {}
            }
            match update(state, event) {
                Some(Effect::Quit) => return Ok(()),
                // What the start asks for begins a thread, which would slow the first frame.
                Some(effect @ Effect::Ask(_)) if endings.is_some() && is_size => asked.push(effect),
                Some(effect) => effects.perform(effect)?,
                None => {}
            }
        }
        is_typing = effects.screen.draw(|frame| draw(state, frame))?;
        if let Some(endings) = endings.take() {
            endings.watch()?;
            effects.stops.watch(Arc::clone(&tty))?;
        }
        for effect in asked.drain(..) {
            effects.perform(effect)?;
        }
        if effects.is_idle()? {
            update(state, AppEvent::Idle);
        }
        effects.wait()?;
    }
}
