//! Names of keys, as people write them: `j`, `Ctrl-f`, `Alt-Left`, `F1`.

/// One press of a key, with modifiers; each press has exactly one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key itself.
    pub code: Code,
    /// Ctrl was held.
    pub ctrl: bool,
    /// Alt was held.
    pub alt: bool,
}

/// A key without its modifiers; Shift is in the character, or in [`Code::BackTab`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// A character.
    Char(char),
    /// A function key, from 1.
    F(u8),
    /// Enter, also sent by Ctrl-m.
    Enter,
    /// Esc.
    Esc,
    /// Tab, also sent by Ctrl-i.
    Tab,
    /// Shift-Tab.
    BackTab,
    /// Backspace, also sent by Ctrl-h.
    Backspace,
    /// An arrow.
    Up,
    /// An arrow.
    Down,
    /// An arrow.
    Left,
    /// An arrow.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}
