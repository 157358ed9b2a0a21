//! What a terminal sends for a key.

use briefing::app::key::{Key, KeyCode};

/// The bytes of a key, as xterm sends them.
pub fn bytes(key: Key) -> Vec<u8> {
    let held = 1 + 2 * u8::from(key.alt) + 4 * u8::from(key.ctrl);
    let alt = if key.alt { "\x1b" } else { "" };
    let letter = |last: char| match held {
        1 => format!("\x1b[{last}"),
        _ => format!("\x1b[1;{held}{last}"),
    };
    let number = |number: u8| format!("\x1b[{number};{held}~");
    let sent = match key.code {
        KeyCode::Up => letter('A'),
        KeyCode::Down => letter('B'),
        KeyCode::Right => letter('C'),
        KeyCode::Left => letter('D'),
        KeyCode::Home => letter('H'),
        KeyCode::End => letter('F'),
        KeyCode::BackTab => letter('Z'),
        KeyCode::Delete => number(3),
        KeyCode::PageUp => number(5),
        KeyCode::PageDown => number(6),
        KeyCode::F(key @ 1..=4) => letter(char::from(b'O' + key)),
        KeyCode::F(key) => number([15, 17, 18, 19, 20, 21, 23, 24][usize::from(key) - 5]),
        KeyCode::Enter => format!("{alt}\r"),
        KeyCode::Esc => format!("{alt}\x1b"),
        KeyCode::Tab => format!("{alt}\t"),
        KeyCode::Backspace => format!("{alt}\x7f"),
        KeyCode::Char(char) if key.ctrl => format!("{alt}{}", char::from(char as u8 & 0x1f)),
        KeyCode::Char(char) => format!("{alt}{char}"),
    };
    sent.into_bytes()
}
