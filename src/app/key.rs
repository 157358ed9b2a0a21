//! Names of keys, as people write them: `j`, `Ctrl-f`, `Alt-←`, `F1`.
//!
//! A terminal sends the same byte for several key presses (Ctrl-i is Tab); [`Key::new`] gives each of them
//! one name, so that no binding can hide another. This module does not know the terminal or the bindings.

use std::fmt;
use std::str::FromStr;

/// A key press with its modifiers; each press has exactly one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key itself.
    pub code: KeyCode,
    /// Ctrl was held.
    pub ctrl: bool,
    /// Alt was held.
    pub alt: bool,
}

/// A key without its modifiers; Shift is in the character, or in [`KeyCode::BackTab`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyCode {
    /// A character.
    Char(char),
    /// A function key, from 1.
    F(u8),
    /// Enter, also sent by Ctrl-m.
    Enter,
    /// Esc, also sent by Ctrl-[.
    Esc,
    /// Tab, also sent by Ctrl-i.
    Tab,
    /// Shift-Tab.
    BackTab,
    /// Backspace, also sent by Ctrl-h.
    Backspace,
    /// Delete.
    Delete,
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

/// The name of each key that is neither a character nor a function key, as it is shown.
const NAMES: [(&str, KeyCode); 15] = [
    ("Space", KeyCode::Char(' ')),
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Shift-Tab", KeyCode::BackTab),
    ("Backspace", KeyCode::Backspace),
    ("Delete", KeyCode::Delete),
    ("↑", KeyCode::Up),
    ("↓", KeyCode::Down),
    ("←", KeyCode::Left),
    ("→", KeyCode::Right),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
];

/// Accepted spellings, for those who cannot type arrows.
const ALIASES: [(&str, KeyCode); 6] = [
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("PageUp", KeyCode::PageUp),
    ("PageDown", KeyCode::PageDown),
];

/// The highest function key that has a name.
const LAST_F: u8 = 24;

impl Key {
    /// The key with its modifiers, as the terminal can distinguish it.
    pub fn new(code: KeyCode, ctrl: bool, alt: bool) -> Self {
        let (code, ctrl) = match code {
            KeyCode::Char(char) if ctrl && char.is_ascii() => match char.to_ascii_lowercase() {
                'i' => (KeyCode::Tab, false),
                'm' => (KeyCode::Enter, false),
                'h' | '?' => (KeyCode::Backspace, false),
                '[' => (KeyCode::Esc, false),
                '@' => (KeyCode::Char(' '), true),
                char => (KeyCode::Char(char), true),
            },
            // Some layouts have arrows as characters too, which would have the same names.
            KeyCode::Char('↑') => (KeyCode::Up, ctrl),
            KeyCode::Char('↓') => (KeyCode::Down, ctrl),
            KeyCode::Char('←') => (KeyCode::Left, ctrl),
            KeyCode::Char('→') => (KeyCode::Right, ctrl),
            KeyCode::Enter | KeyCode::Esc | KeyCode::Tab | KeyCode::BackTab | KeyCode::Backspace => {
                (code, false)
            }
            code => (code, ctrl),
        };
        Self { code, ctrl, alt }
    }
}

impl KeyCode {
    /// The names of the keys that are neither characters nor function keys.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().chain(&ALIASES).map(|(name, _)| *name)
    }
}

impl From<KeyCode> for Key {
    fn from(code: KeyCode) -> Self {
        Self::new(code, false, false)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        write!(f, "{}", self.code)
    }
}

impl fmt::Display for KeyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (NAMES.iter().find(|(_, code)| code == self), self) {
            (Some((name, _)), _) => f.write_str(name),
            (None, Self::Char(char)) => write!(f, "{char}"),
            (None, Self::F(number)) => write!(f, "F{number}"),
            (None, nameless) => write!(f, "{nameless:?}"),
        }
    }
}

/// The error for a text that names no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownKey;

impl FromStr for Key {
    type Err = UnknownKey;

    fn from_str(name: &str) -> Result<Self, UnknownKey> {
        let (mut ctrl, mut alt, mut rest) = (false, false, name);
        loop {
            if let Some(after) = rest.strip_prefix("Ctrl-").filter(|_| !ctrl) {
                (ctrl, rest) = (true, after);
            } else if let Some(after) = rest.strip_prefix("Alt-").filter(|_| !alt) {
                (alt, rest) = (true, after);
            } else {
                return Ok(Self::new(rest.parse()?, ctrl, alt));
            }
        }
    }
}

impl FromStr for KeyCode {
    type Err = UnknownKey;

    fn from_str(name: &str) -> Result<Self, UnknownKey> {
        if let Some((_, code)) = NAMES.iter().chain(&ALIASES).find(|(known, _)| *known == name) {
            return Ok(*code);
        }
        let mut chars = name.chars();
        match (chars.next(), chars.as_str()) {
            (Some(char), "") if !char.is_control() => Ok(Self::Char(char)),
            (Some('F'), number) if !number.starts_with(['0', '+']) => match number.parse() {
                Ok(number @ 1..=LAST_F) => Ok(Self::F(number)),
                _ => Err(UnknownKey),
            },
            _ => Err(UnknownKey),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_people_write_come_back_as_they_are() {
        let names = "j G Space PgDn PgUp Ctrl-f Alt-← Alt-→ Shift-Tab Tab Enter Esc Backspace Delete F1 F12 ! ? : / \
                     < > 1 ↑ ↓ ← → Home End Ctrl-Alt-x Ctrl-- Alt-- - + Ctrl-Space é Ctrl-↑ F";
        for name in names.split_whitespace() {
            assert_eq!(name.parse::<Key>().map(|key| key.to_string()), Ok(name.to_owned()));
        }
    }

    #[test]
    fn each_press_has_one_name() {
        let pairs = [
            ("Ctrl-i", "Tab"),
            ("Ctrl-m", "Enter"),
            ("Ctrl-h", "Backspace"),
            ("Ctrl-[", "Esc"),
            ("Ctrl-@", "Ctrl-Space"),
            ("Ctrl-F", "Ctrl-f"),
            ("Ctrl-Enter", "Enter"),
            ("Alt-Ctrl-x", "Ctrl-Alt-x"),
            ("Alt-Ctrl-i", "Alt-Tab"),
            ("Alt-Left", "Alt-←"),
            ("PageDown", "PgDn"),
            (" ", "Space"),
        ];
        for (written, shown) in pairs {
            assert_eq!(written.parse::<Key>().map(|key| key.to_string()), Ok(shown.to_owned()), "{written}");
        }
    }

    #[test]
    fn every_key_is_read_back_from_its_name() {
        let named = NAMES.iter().map(|(_, code)| *code);
        let characters = (' '..='~').chain(['é', '漢', '←', '\u{a0}']).map(KeyCode::Char);
        for code in named.chain(characters).chain((1..=LAST_F).map(KeyCode::F)) {
            for (ctrl, alt) in [(false, false), (true, false), (false, true), (true, true)] {
                let key = Key::new(code, ctrl, alt);
                assert_eq!(key.to_string().parse(), Ok(key), "{key}");
                assert_eq!(Key::new(key.code, key.ctrl, key.alt), key, "{key}");
            }
        }
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for name in
            ["", "jj", "Ctrl-", "Ctrl-Ctrl-x", "ctrl-x", "F0", "F01", "F25", "F+1", "Shift-x", "\u{7}"]
        {
            assert_eq!(name.parse::<Key>(), Err(UnknownKey), "{name:?}");
        }
    }
}
