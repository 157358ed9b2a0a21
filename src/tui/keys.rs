//! Decoding keys, pastes and the mouse from the bytes that a terminal sends.
//!
//! Bytes come in pieces of any size: an unfinished sequence waits for its end, or until [`Decoder::flush`]
//! says that nothing more belongs to it. What is no key (an unexpected answer, a broken sequence) is skipped
//! whole, so that no part of it acts as a key. This module reads no terminal and knows no time.
//!
//! crossterm's reader is not used: it leaves what exceeds 1 KiB unread until the next key, waits without
//! limit for the end of a sequence, spins when the terminal is gone, and cannot be woken by other threads.

use super::paste::{self, Paste};
use crate::app::key::{Key, KeyCode};
use crate::app::{AppEvent, Mouse, Pointer};

const ESC: u8 = 0x1b;
const CTRL_C: u8 = 0x03;

/// More parameter bytes than any key has; longer sequences are not waited for.
const LONGEST: usize = 32;

#[derive(Debug, Default)]
pub struct Decoder {
    pending: Vec<u8>,
    /// The paste that has begun.
    paste: Option<Paste>,
}

/// The meaning of the first bytes, and their number.
#[derive(Debug, PartialEq)]
enum Step {
    Press(Key, usize),
    Point(Mouse, usize),
    Paste(usize),
    Skip(usize),
    More,
}

/// The kind of input whose end has not arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfinished {
    /// The start of a sequence, or Esc.
    Sequence,
    Paste,
}

impl Decoder {
    /// Takes the next bytes from the terminal and passes each complete event to `take`.
    pub fn feed(&mut self, bytes: &[u8], mut take: impl FnMut(AppEvent)) {
        self.pending.extend_from_slice(bytes);
        let mut start = 0;
        loop {
            let rest = &self.pending[start..];
            if let Some(mut paste) = self.paste.take() {
                let (taken, is_whole) = paste.take(rest);
                start += taken;
                if !is_whole {
                    self.paste = Some(paste);
                    break;
                }
                take(AppEvent::Paste(paste.text()));
                continue;
            }
            match step(rest) {
                Step::Press(key, taken) => {
                    take(AppEvent::Key(key));
                    start += taken;
                }
                Step::Point(mouse, taken) => {
                    take(AppEvent::Mouse(mouse));
                    start += taken;
                }
                Step::Paste(taken) => {
                    self.paste = Some(Paste::default());
                    start += taken;
                }
                Step::Skip(taken) => start += taken,
                Step::More => break,
            }
        }
        self.pending.drain(..start);
    }

    /// The thing that waits for its end.
    pub fn unfinished(&self) -> Option<Unfinished> {
        match (&self.paste, self.pending.is_empty()) {
            (Some(_), _) => Some(Unfinished::Paste),
            (None, false) => Some(Unfinished::Sequence),
            (None, true) => None,
        }
    }

    /// Ends what is unfinished: a paste is what has arrived of it, Esc alone was the key Esc; anything else
    /// is dropped.
    pub fn flush(&mut self) -> Option<AppEvent> {
        let pending = std::mem::take(&mut self.pending);
        if let Some(paste) = self.paste.take() {
            return Some(AppEvent::Paste(paste.text()));
        }
        let key = match *pending {
            [ESC] => Key::from(KeyCode::Esc),
            [ESC, char @ (b'[' | b'O')] => Key::new(KeyCode::Char(char.into()), false, true),
            _ => return None,
        };
        Some(AppEvent::Key(key))
    }
}

fn step(bytes: &[u8]) -> Step {
    match bytes {
        [] | [ESC] | [ESC, b'O'] => Step::More,
        [ESC, b'[', rest @ ..] => control_sequence(rest),
        [ESC, b'O', last, ..] => match letter(*last) {
            Some(code) => Step::Press(code.into(), 3),
            None => Step::Skip(3),
        },
        // Whoever presses Ctrl-c right after Esc wants to leave.
        [ESC, ESC | CTRL_C, ..] => Step::Press(KeyCode::Esc.into(), 1),
        [ESC, rest @ ..] => match character(rest) {
            Step::Press(key, taken) => Step::Press(Key::new(key.code, key.ctrl, true), taken + 1),
            Step::Skip(taken) => Step::Skip(taken + 1),
            other => other,
        },
        _ => character(bytes),
    }
}

/// The rest of a sequence after `ESC [`: parameters, and a last byte that tells its kind.
fn control_sequence(bytes: &[u8]) -> Step {
    const BEFORE: usize = 2;
    if let [b'[', rest @ ..] = bytes {
        // The Linux console has F1 to F5 in a form of its own.
        return match rest {
            [] => Step::More,
            [last @ b'A'..=b'E', ..] => Step::Press(KeyCode::F(last - b'A' + 1).into(), BEFORE + 2),
            _ => Step::Skip(BEFORE + 1),
        };
    }
    if let [b'M', rest @ ..] = bytes {
        // The old form of mouse reports, in three bytes of any value.
        return if rest.len() < 3 { Step::More } else { Step::Skip(BEFORE + 4) };
    }
    let Some(length) = bytes.iter().take(LONGEST).position(|byte| !matches!(byte, 0x20..=0x3f)) else {
        return if bytes.len() < LONGEST { Step::More } else { Step::Skip(BEFORE + LONGEST) };
    };
    let last = bytes[length];
    if !matches!(last, 0x40..=0x7e) {
        return Step::Skip(BEFORE + length);
    }
    let taken = BEFORE + length + 1;
    if let [b'<', report @ ..] = &bytes[..length] {
        return pointer(report, last).map_or(Step::Skip(taken), |mouse| Step::Point(mouse, taken));
    }
    if [&bytes[..length], &[last]].concat() == paste::BEGIN[BEFORE..] {
        return Step::Paste(taken);
    }
    match sequence_key(&bytes[..length], last) {
        Some(key) => Step::Press(key, taken),
        None => Step::Skip(taken),
    }
}

/// The key of `ESC [ number ; modifiers last`.
fn sequence_key(parameters: &[u8], last: u8) -> Option<Key> {
    let parameters = str::from_utf8(parameters).ok()?;
    let (number, modifiers) = parameters.split_once(';').unwrap_or((parameters, "1"));
    let held = modifiers.parse::<u8>().ok()?.checked_sub(1)?;
    let code = match (last, number) {
        (b'~', number) => numbered(number.parse().ok()?)?,
        (b'Z', "" | "1") => KeyCode::BackTab,
        (last, "" | "1") => letter(last)?,
        _ => return None,
    };
    Some(Key::new(code, held & 4 != 0, held & 2 != 0))
}

/// The mouse of `ESC [ < button ; column ; row last`; none if it is another button, a movement or a release.
fn pointer(report: &[u8], last: u8) -> Option<Mouse> {
    let mut numbers = str::from_utf8(report).ok()?.split(';').map(|number| number.parse::<u16>().ok());
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    // Shift, Alt and Ctrl are bits of the button, and make no difference here.
    let pointer = match button & !0b1_1100 {
        0 => Pointer::Click,
        64 => Pointer::WheelUp,
        65 => Pointer::WheelDown,
        _ => return None,
    };
    let is_whole = last == b'M' && numbers.next().is_none();
    is_whole.then_some(Mouse { pointer, x: column.checked_sub(1)?, y: row.checked_sub(1)? })
}

/// The key of `ESC [ letter` and `ESC O letter`.
fn letter(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'M' => KeyCode::Enter,
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        _ => return None,
    })
}

/// The key of `ESC [ number ~`; the numbers of the function keys have gaps.
fn numbered(number: u8) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number - 10),
        17..=21 => KeyCode::F(number - 11),
        23..=26 => KeyCode::F(number - 12),
        28..=29 => KeyCode::F(number - 13),
        31..=34 => KeyCode::F(number - 14),
        _ => return None,
    })
}

/// A character, or one of the control characters that stand for a key.
fn character(bytes: &[u8]) -> Step {
    let Some(&first) = bytes.first() else { return Step::More };
    let key = match first {
        b'\r' => KeyCode::Enter.into(),
        b'\t' => KeyCode::Tab.into(),
        0x7f => KeyCode::Backspace.into(),
        // Ctrl and a character between `@` and `_` is sent as that character without its upper bits.
        0x00..=0x1f => Key::new(KeyCode::Char((first | 0x40).into()), true, false),
        b' '..=b'~' => Key::from(KeyCode::Char(first.into())),
        _ => return wide_character(bytes),
    };
    Step::Press(key, 1)
}

/// A character beyond ASCII, in UTF-8.
fn wide_character(bytes: &[u8]) -> Step {
    let chunk = &bytes[..bytes.len().min(4)];
    let valid = match str::from_utf8(chunk) {
        Ok(text) => text,
        Err(error) => match (error.valid_up_to(), error.error_len()) {
            (0, None) => return Step::More,
            (0, Some(wrong)) => return Step::Skip(wrong),
            (valid, _) => str::from_utf8(&chunk[..valid]).unwrap_or_default(),
        },
    };
    match valid.chars().next() {
        Some(char) if !char.is_control() => Step::Press(KeyCode::Char(char).into(), char.len_utf8()),
        char => Step::Skip(char.map_or(1, char::len_utf8)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    /// The names of the keys in `bytes`, and what the mouse does, with what `flush` says at the end.
    fn keys(bytes: &[u8]) -> String {
        let (mut decoder, mut names) = (Decoder::default(), Vec::new());
        let name = |event| match event {
            AppEvent::Key(key) => key.to_string(),
            AppEvent::Mouse(Mouse { pointer, x, y }) => format!("{pointer:?}({x},{y})"),
            other => format!("{other:?}"),
        };
        decoder.feed(bytes, |event| names.push(name(event)));
        names.extend(decoder.flush().map(name));
        names.join(" ")
    }

    #[test]
    fn bytes_are_the_keys_that_send_them() {
        let cases: [(&[u8], &str); 13] = [
            (b"jG /:?!1", "j G Space / : ? ! 1"),
            (b"\x06\x02\x1a\x0c\x00\x1c\n", "Ctrl-f Ctrl-b Ctrl-z Ctrl-l Ctrl-Space Ctrl-\\ Ctrl-j"),
            (b"\x09\x0d\x08\x7f", "Tab Enter Backspace Backspace"),
            (b"\x1b[A\x1b[B\x1b[C\x1b[D\x1bOA\x1bOD", "↑ ↓ → ← ↑ ←"),
            (b"\x1b[1;3D\x1b[1;5C\x1b[1;2A\x1b[1;7B", "Alt-← Ctrl-→ ↑ Ctrl-Alt-↓"),
            (b"\x1b[5~\x1b[6~\x1b[3~\x1b[1~\x1b[8~\x1b[6;5~", "PgUp PgDn Delete Home End Ctrl-PgDn"),
            (b"\x1bOP\x1b[15~\x1b[24~\x1b[[E\x1b[1;5Q", "F1 F5 F12 F5 Ctrl-F2"),
            (b"\x1b[Z\x1b[H\x1b[F", "Shift-Tab Home End"),
            (b"\x1bf\x1b\x7f\x1b\r\x1b\x06", "Alt-f Alt-Backspace Alt-Enter Ctrl-Alt-f"),
            ("é漢😀".as_bytes(), "é 漢 😀"),
            (b"\x1b", "Esc"),
            (b"\x1b\x1b\x1b[A\x1b[", "Esc Esc ↑ Alt-["),
            (b"\x1b\x03", "Esc Ctrl-c"),
        ];
        for (bytes, names) in cases {
            assert_eq!(keys(bytes), names, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn what_is_no_key_is_skipped_whole() {
        let cases: [(&[u8], &str); 7] = [
            (b"\x1b[?1;2cj", "j"),
            (b"\x1b[12;40Rj\x1b[I\x1b[O", "j"),
            (b"\x1b[1;\x1b[A", "↑"),
            (b"\x1b[1;\x06", "Ctrl-f"),
            (b"\xff\xfej\xc3", "j"),
            (b"\xc3j\xe2\x82j\xc2\x9bj", "j j j"),
            (b"\x1b[999999999;0~\x1b[A", "↑"),
        ];
        for (bytes, names) in cases {
            assert_eq!(keys(bytes), names, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn what_is_pasted_is_text() {
        let cases: [(&[u8], &str); 5] = [
            (b"\x1b[200~jq\rw\x1b[201~k", r#"Paste("jq\rw") k"#),
            (b"\x1b[200~\x1b[A\x03\x1b[20\x1b[201~", r#"Paste("\u{1b}[A\u{3}\u{1b}[20")"#),
            (b"\x1b[200~\x1b[201~j\x1b[201~", r#"Paste("") j"#),
            (b"\x1b[200~never end\x1b[2", r#"Paste("never end")"#),
            (b"\x1b[200~\xff\xc3\xa9\x1b[201~", "Paste(\"\u{fffd}\u{e9}\")"),
        ];
        for (bytes, events) in cases {
            assert_eq!(keys(bytes), events, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn the_mouse_clicks_and_scrolls() {
        let cases: [(&[u8], &str); 8] = [
            (b"\x1b[<0;10;20Mj\x1b[<0;10;20mk", "Click(9,19) j k"),
            (
                b"\x1b[<64;1;1M\x1b[<65;300;200M\x1b[<81;2;2M",
                "WheelUp(0,0) WheelDown(299,199) WheelDown(1,1)",
            ),
            (b"\x1b[<1;5;5M\x1b[<2;5;5M\x1b[<32;5;5M\x1b[<66;5;5M\x1b[<128;5;5Mj", "j"),
            (b"\x1b[<0;0;5M\x1b[<0;5;0M\x1b[<0;5Mj\x1b[<0;5;5;5M\x1b[<;;Mj", "j j"),
            (b"\x1b[<0;99999;5M\x1b[<-1;5;5M\x1b[<0;5;5~j", "j"),
            (b"\x1b[<0;1\x1b[A", "\u{2191}"),
            (b"\x1b[M qqj\x1b[M!", "j"),
            (b"\x1b[<", ""),
        ];
        for (bytes, events) in cases {
            assert_eq!(keys(bytes), events, "{}", bytes.escape_ascii());
        }
    }

    proptest! {
        #[test]
        fn pieces_of_any_size_give_the_same_keys(
            parts in vec(prop_oneof!["[\u{1b}\\[O<M0-9;~A-DP-SZjé漢]{1,8}".prop_map(String::into_bytes), Just(b"\x1b[200~".to_vec()), Just(b"\x1b[201~".to_vec()), vec(any::<u8>(), 1..8)], 0..12),
            size in 1..9_usize,
        ) {
            let bytes = parts.concat();
            let (mut decoder, mut whole) = (Decoder::default(), Vec::new());
            decoder.feed(&bytes, |event| whole.push(event));
            let (mut decoder, mut pieced) = (Decoder::default(), Vec::new());
            for piece in bytes.chunks(size) {
                decoder.feed(piece, |event| pieced.push(event));
            }
            prop_assert_eq!(format!("{pieced:?}"), format!("{whole:?}"));
        }

        #[test]
        fn every_key_has_a_name_that_is_read_back(bytes in vec(any::<u8>(), 0..40)) {
            Decoder::default().feed(&bytes, |event| {
                if let AppEvent::Key(key) = event {
                    assert_eq!(key.to_string().parse(), Ok(key));
                }
            });
        }
    }

    #[test]
    fn nothing_is_waited_for_without_limit() {
        for flood in [
            b"\x1b".repeat(5000),
            [b"\x1b[200~".to_vec(), vec![b'j'; 200_000]].concat(),
            [b"\x1b[".to_vec(), b"1;".repeat(5000)].concat(),
            vec![0xff; 5000],
        ] {
            let mut decoder = Decoder::default();
            decoder.feed(&flood, |_| ());
            assert!(decoder.pending.len() < LONGEST + 3);
        }
    }
}
