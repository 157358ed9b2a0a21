//! The events that reach the state, and the effects that it asks for.

use super::answers::Answer;
use super::key::Key;
use super::request::Request;
use super::theme::Theme;

/// An event at the terminal, or outside.
#[derive(Debug)]
pub enum AppEvent {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted, or typed faster than it is shown.
    Paste(String),
    /// The mouse was used.
    Mouse(Mouse),
    /// The new size of the terminal, in columns and rows.
    Resize(u16, u16),
    /// The screen has to be redrawn: the program was resumed after a suspension.
    Redraw,
    /// A file that is shown has changed.
    Changed(Changed),
    /// A request has been answered.
    Answer(Answer),
    /// The screen shows the state, and nothing else has happened: there is time for what may be asked for next.
    Idle,
}

/// A mouse event and its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// The button or the wheel.
    pub pointer: Pointer,
    /// The column, from 0.
    pub x: u16,
    /// The row, from 0.
    pub y: u16,
}

/// An action of the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// The primary button was pressed.
    Click,
    /// The wheel turned up.
    WheelUp,
    /// The wheel turned down.
    WheelDown,
}

/// A file that can change while it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The file of the briefing.
    Briefing,
    /// The text of a source, by the file name that the briefing gives.
    Text(String),
    /// The settings.
    Settings,
}

/// Something that the event loop has to do outside the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Give the terminal back and stop until resumed.
    Suspend,
    /// Redraw every cell.
    Redraw,
    /// Show everything in this theme.
    Theme(Theme),
    /// Pass on this request; an [`AppEvent::Answer`] brings the result.
    Ask(Request),
}
