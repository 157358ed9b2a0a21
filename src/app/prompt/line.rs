//! The input line of a prompt.

use tui_input::{Input, InputRequest};

use crate::app::key::{Key, KeyCode};
use crate::text::Clean;

/// A limit in characters, longer than any search.
const LONGEST: usize = 1000;

/// The typed text with its cursor.
#[derive(Debug, Default)]
pub(super) struct TypedLine(Input);

impl TypedLine {
    pub fn of(text: &str) -> Self {
        Self(Input::new(text.to_owned()))
    }

    pub fn text(&self) -> &str {
        self.0.value()
    }

    /// The text before and after the cursor.
    pub fn halves(&self) -> (Clean, Clean) {
        let place =
            self.text().char_indices().nth(self.0.cursor()).map_or(self.text().len(), |(byte, _)| byte);
        let (before, after) = self.text().split_at(place);
        (Clean::line(before.to_owned()), Clean::line(after.to_owned()))
    }

    /// Puts in a text, a line break as a space; returns false if not all of it fits.
    pub fn paste(&mut self, text: &str) -> bool {
        let text = text.trim_end_matches(['\r', '\n']).replace("\r\n", "\n");
        let chars = text.chars().map(|char| if char.is_whitespace() { ' ' } else { char });
        let mut chars = chars.filter(|char| !char.is_control());
        let room = LONGEST.saturating_sub(self.text().chars().count());
        for char in chars.by_ref().take(room) {
            self.0.handle(InputRequest::InsertChar(char));
        }
        chars.next().is_none()
    }

    /// Edits the line by a key; returns true if the key is an editing key.
    pub fn edit(&mut self, key: Key) -> bool {
        let request = match (key.code, key.ctrl, key.alt) {
            (KeyCode::Char(_), false, false) if self.text().chars().count() >= LONGEST => return true,
            (KeyCode::Char(char), false, false) => InputRequest::InsertChar(char),
            (KeyCode::Backspace, _, true) | (KeyCode::Char('w'), true, _) => InputRequest::DeletePrevWord,
            (KeyCode::Backspace, _, false) => InputRequest::DeletePrevChar,
            (KeyCode::Delete, ..) | (KeyCode::Char('d'), true, _) => InputRequest::DeleteNextChar,
            (KeyCode::Char('u'), true, _) => InputRequest::DeleteLine,
            (KeyCode::Char('k'), true, _) => InputRequest::DeleteTillEnd,
            (KeyCode::Left, true, _) | (KeyCode::Left | KeyCode::Char('b'), _, true) => {
                InputRequest::GoToPrevWord
            }
            (KeyCode::Right, true, _) | (KeyCode::Right | KeyCode::Char('f'), _, true) => {
                InputRequest::GoToNextWord
            }
            (KeyCode::Left, ..) | (KeyCode::Char('b'), true, _) => InputRequest::GoToPrevChar,
            (KeyCode::Right, ..) | (KeyCode::Char('f'), true, _) => InputRequest::GoToNextChar,
            (KeyCode::Home, ..) | (KeyCode::Char('a'), true, _) => InputRequest::GoToStart,
            (KeyCode::End, ..) | (KeyCode::Char('e'), true, _) => InputRequest::GoToEnd,
            _ => return false,
        };
        self.0.handle(request);
        true
    }
}
