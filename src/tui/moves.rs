//! Moves of the cursor within a row, in as few bytes as they need.
//!
//! ratatui places the cursor anew behind each blank that is on the screen already: ten bytes a word. Only
//! rows of ASCII are touched, in which every byte is a column, and only moves to the right.

const ESCAPE: u8 = 0x1b;

/// A frame with its moves to the right within a row told by how far they go.
pub(super) fn shortened(frame: &[u8]) -> Vec<u8> {
    let mut short = Vec::with_capacity(frame.len());
    let mut cursor: Option<(usize, usize)> = None;
    let mut rest = frame;
    while let [first, ..] = *rest {
        let (step, behind) = rest.split_at(if first == ESCAPE { sequence(rest) } else { 1 });
        rest = behind;
        match (place(step), cursor) {
            (Some((row, column)), Some((same, from))) if row == same && column > from => {
                move_by(&mut short, column - from);
                cursor = Some((row, column));
            }
            (Some(place), _) => {
                short.extend_from_slice(step);
                cursor = Some(place);
            }
            (None, _) => {
                short.extend_from_slice(step);
                cursor = match first {
                    b' '..=b'~' => cursor.map(|(row, column)| (row, column + 1)),
                    ESCAPE if step.ends_with(b"m") => cursor,
                    _ => None,
                };
            }
        }
    }
    short
}

fn move_by(short: &mut Vec<u8>, columns: usize) {
    match columns {
        1 => short.extend_from_slice(b"\x1b[C"),
        _ => short.extend_from_slice(format!("\x1b[{columns}C").as_bytes()),
    }
}

/// The length of the control sequence (ECMA-48) at the start of some bytes; of its first byte alone if it is
/// of another kind.
fn sequence(bytes: &[u8]) -> usize {
    match bytes {
        [ESCAPE, b'[', parameters @ ..] => {
            let end = parameters.iter().position(|byte| (0x40..=0x7e).contains(byte));
            end.map_or(bytes.len(), |end| end + 3)
        }
        _ => 1,
    }
}

/// The row and the column to which a sequence moves the cursor.
fn place(sequence: &[u8]) -> Option<(usize, usize)> {
    let parameters = sequence.strip_prefix(b"\x1b[")?.strip_suffix(b"H")?;
    let (row, column) = std::str::from_utf8(parameters).ok()?.split_once(';')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use std::num::NonZero;

    use proptest::prelude::*;

    use super::shortened;

    const ROWS: NonZero<u16> = NonZero::new(6).unwrap();
    const COLUMNS: NonZero<u16> = NonZero::new(40).unwrap();

    #[test]
    fn only_a_move_to_the_right_behind_ascii_is_shortened() {
        for (frame, short) in [
            ("\x1b[5;3Hab\x1b[5;7Hc", "\x1b[5;3Hab\x1b[2Cc"),
            ("\x1b[5;3Hab\x1b[5;6Hc", "\x1b[5;3Hab\x1b[Cc"),
            ("\x1b[5;3Hab\x1b[1m\x1b[5;6Hc", "\x1b[5;3Hab\x1b[1m\x1b[Cc"),
            ("\x1b[5;3Hab\x1b[6;7Hc", "\x1b[5;3Hab\x1b[6;7Hc"),
            ("\x1b[5;3Hab\x1b[5;2Hc", "\x1b[5;3Hab\x1b[5;2Hc"),
            ("\x1b[5;3Hé\x1b[5;7Hc", "\x1b[5;3Hé\x1b[5;7Hc"),
            ("\x1b[5;3H\x1b]8;;a\x1b\\b\x1b[5;7Hc", "\x1b[5;3H\x1b]8;;a\x1b\\b\x1b[5;7Hc"),
            ("\x1b[2J\x1b[5;7Hc\x1b[?2026l", "\x1b[2J\x1b[5;7Hc\x1b[?2026l"),
            ("\x1b[5;", "\x1b[5;"),
        ] {
            assert_eq!(String::from_utf8(shortened(frame.as_bytes())).unwrap(), short, "{frame:?}");
        }
    }

    proptest! {
        #[test]
        fn the_screen_is_the_same(
            steps in prop::collection::vec((1_u16..6, 1_u16..30, "[ab é日]{0,6}|\\PC{0,2}"), 0..30),
        ) {
            let frames: Vec<_> =
                steps.iter().map(|(row, column, text)| format!("\x1b[{row};{column}H\x1b[3{row}m{text}")).collect();
            let frame = frames.concat();
            let shown = |bytes: &[u8]| {
                let mut terminal = vt100::Parser::new(ROWS, COLUMNS, 0);
                terminal.process(bytes);
                (terminal.screen().contents_formatted(), terminal.screen().cursor_position())
            };
            prop_assert_eq!(shown(frame.as_bytes()), shown(&shortened(frame.as_bytes())));
        }
    }
}
