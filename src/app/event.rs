//! The events that come in to the state, and the effects that it asks for.

use super::answers::Answer;
use super::key::Key;
use super::request::Request;

/// Something that happened at the terminal, or outside.
#[derive(Debug)]
pub enum AppEvent {
    /// A key was pressed.
    Key(Key),
    /// The mouse was used.
    Mouse(Mouse),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// The screen has to be drawn anew: the program came back from a stop.
    Redraw,
    /// A file that is shown is no longer what it was.
    Changed(Changed),
    /// Something that was asked for has been done.
    Answer(Answer),
}

/// Something that the mouse did, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// The button or the wheel.
    pub pointer: Pointer,
    /// The column, from 0.
    pub x: u16,
    /// The row, from 0.
    pub y: u16,
}

/// Something that a mouse can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// The first button went down.
    Click,
    /// The wheel turned towards what stands above.
    WheelUp,
    /// The wheel turned towards what stands below.
    WheelDown,
}

/// A file that can change while it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The file of the briefing.
    Briefing,
    /// The text of a source, by the name that the briefing has for its file.
    Text(String),
}

/// Something that the loop has to do outside the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Draw every cell anew.
    Redraw,
    /// Ask this of the world outside; an [`AppEvent::Answer`] says what became of it.
    Ask(Request),
}
