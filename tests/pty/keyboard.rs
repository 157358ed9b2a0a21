//! What a terminal sends for a key.

use briefing::app::key::{Code, Key};

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
        Code::Up => letter('A'),
        Code::Down => letter('B'),
        Code::Right => letter('C'),
        Code::Left => letter('D'),
        Code::Home => letter('H'),
        Code::End => letter('F'),
        Code::BackTab => letter('Z'),
        Code::Delete => number(3),
        Code::PageUp => number(5),
        Code::PageDown => number(6),
        Code::F(key @ 1..=4) => letter(char::from(b'O' + key)),
        Code::F(key) => number([15, 17, 18, 19, 20, 21, 23, 24][usize::from(key) - 5]),
        Code::Enter => format!("{alt}\r"),
        Code::Esc => format!("{alt}\x1b"),
        Code::Tab => format!("{alt}\t"),
        Code::Backspace => format!("{alt}\x7f"),
        Code::Char(char) if key.ctrl => format!("{alt}{}", char::from(char as u8 & 0x1f)),
        Code::Char(char) => format!("{alt}{char}"),
    };
    sent.into_bytes()
}
