//! The reader's state, and the one function that changes it.

pub mod key;

use key::{Code, Key};

/// What comes in from the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// The screen has to be drawn anew: the program came back from a stop.
    Redraw,
}

/// What the loop has to do outside the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Draw every cell anew.
    Redraw,
}

/// The state.
#[derive(Debug, Default)]
pub struct App {
    /// How often `j` was pressed, less how often `k` was.
    pub count: i64,
    /// Columns and rows.
    pub size: (u16, u16),
}

impl App {
    /// Changes the state by what came in; what must be done outside it is the answer.
    #[expect(clippy::needless_pass_by_value, reason = "an event is used up, whatever it holds")]
    pub fn update(&mut self, event: Event) -> Option<Effect> {
        match event {
            Event::Resize(columns, rows) => self.size = (columns, rows),
            Event::Redraw => {}
            Event::Key(key) => return self.press(key),
        }
        None
    }

    fn press(&mut self, key: Key) -> Option<Effect> {
        match (key.code, key.ctrl) {
            (Code::Char('j'), false) => self.count += 1,
            (Code::Char('k'), false) => self.count -= 1,
            (Code::Esc, _) => self.count = 0,
            (Code::Char('q'), false) | (Code::Char('c'), true) => return Some(Effect::Quit),
            (Code::Char('z'), true) => return Some(Effect::Suspend),
            (Code::Char('l'), true) => return Some(Effect::Redraw),
            _ => {}
        }
        None
    }
}
