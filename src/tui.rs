//! The terminal: the loop, drawing, and giving the terminal back.
//!
//! Only this layer names ratatui, and only it performs what the state asks for. It does not know what keys mean or
//! what a briefing is.

mod draw;
mod endings;
mod input;
mod keys;
mod links;
mod programs;
mod screen;
mod theme;
mod tty;
mod worker;

use std::io;
use std::sync::Arc;
use std::sync::mpsc::channel;

use ratatui::Frame;
use ratatui::crossterm::style::force_color_output;
use rustix::process::{Signal, kill_current_process_group};

use crate::app::{Answer, App, Clipboard, Copied, Effect, Event, Request};
use crate::settings::{Settings, Theme};
use endings::Endings;
use input::Input;
use screen::Screen;
use tty::Tty;
use worker::{Job, Worker};

pub use draw::draw;
pub use programs::Programs;

/// How what is drawn looks, beside what it says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Appearance {
    /// Its colours.
    pub theme: Theme,
    /// Whether addresses are links for the terminal too.
    pub hyperlinks: bool,
}

/// Shows `app` on the terminal until it quits; the terminal is then as it was, also after an error.
///
/// # Errors
/// There is no terminal, it is gone, or a part of the program failed.
pub fn show(app: &mut App, settings: &Settings) -> io::Result<()> {
    let theme = settings.theme.unwrap_or_default();
    let appearance = Appearance { theme, hyperlinks: links::are_taken() };
    let programs = Programs { clipboard: settings.clipboard.clone() };
    // The library for the terminal would leave out colours that were asked for in spite of `NO_COLOR`.
    force_color_output(theme != Theme::Mono);
    run(app, settings.mouse, &programs, App::update, |app, frame| draw(app, appearance, frame))
}

/// The loop: `state` is updated by each event, of which the first is the size, and drawn when all that has arrived has
/// been taken in. With `mouse`, its clicks and its wheel are events too. What it asks for is done, with `programs` where
/// others have to help.
///
/// # Errors
/// There is no terminal, it is gone, or a part of the program failed.
pub fn run<S>(
    state: &mut S,
    mouse: bool,
    programs: &Programs,
    update: impl Fn(&mut S, Event) -> Option<Effect>,
    draw: impl Fn(&S, &mut Frame),
) -> io::Result<()> {
    let tty = Arc::new(Tty::open(mouse)?);
    let mut endings = Some(Endings::prepare(&tty)?);
    let (answer, answers) = channel();
    let mut input = Input::listen(Arc::clone(&tty), answers)?;
    let mut worker = Worker::new(Arc::clone(&tty), answer);
    let mut screen = Screen::take(tty)?;
    loop {
        while let Some(event) = input.next() {
            match event {
                Event::Resize(columns, rows) => screen.resize(columns, rows),
                Event::Redraw => screen.retake()?,
                Event::Key(_) | Event::Mouse(_) | Event::Answer(_) => {}
            }
            match update(state, event) {
                Some(Effect::Quit) => return Ok(()),
                Some(Effect::Suspend) => {
                    screen.leave(suspend)??;
                    // The terminal may have another size now.
                    input.take_in()?;
                }
                Some(Effect::Redraw) => screen.refresh(),
                Some(Effect::Ask(request)) => {
                    if let Some(answer) = reach_out(request, programs, &screen, &mut worker)? {
                        input.put(answer);
                    }
                }
                None => {}
            }
        }
        screen.draw(|frame| draw(state, frame))?;
        if let Some(endings) = endings.take() {
            endings.watch()?;
        }
        input.wait()?;
    }
}

/// Does what the state asks of the world outside, or gives it to the worker; the answer, if there is one already.
fn reach_out(
    request: Request,
    programs: &Programs,
    screen: &Screen,
    worker: &mut Worker,
) -> io::Result<Option<Answer>> {
    match request {
        Request::Read(readings) => {
            readings.into_iter().try_for_each(|reading| worker.give(Job::Read(reading)))?;
        }
        Request::Copy { what, text } => match programs.clipboard.clone() {
            Some(command) => worker.give(Job::Copy { command, what, text })?,
            None => {
                screen.copy(&text)?;
                let characters = text.as_str().chars().count();
                let clipboard = Clipboard::Terminal;
                return Ok(Some(Answer::Copied(Copied { what, characters, clipboard, failure: None })));
            }
        },
        Request::Browse(url) => worker.give(Job::Browse(url))?,
    }
    Ok(None)
}

/// Stops until continued. The whole process group stops, as it does when a terminal turns Ctrl-z into a signal: the
/// shell may be waiting for a script or for another part of a pipe.
fn suspend() -> io::Result<()> {
    Ok(kill_current_process_group(Signal::TSTP)?)
}
