//! The words of a row in less room than they need: what tells the row from others is kept.

use std::ops::Range;

use crate::page::{Line, Role, Span, width, words};
use crate::text::Clean;

/// The fewest columns of a name beside whoever gives it.
const NAME: usize = 5;
/// The fewest columns in which the words that are a name's own say something without its beginning.
const OWN: usize = 14;
/// The sign for the words that are left out in the middle of a name.
const ELISION: &str = "… ";
/// Its columns.
const ELISION_WIDTH: usize = 2;
/// The characters that may stand behind a word.
const ENDS_OF_WORDS: [char; 4] = [' ', ',', ':', ';'];

/// A line in at most so many columns: of a longer one the last span that has room ends at a word, with an
/// ellipsis, but a name goes before whoever gives it; of a row that repeats the name of the row before, the
/// giver alone will do. `shared` bytes of the first span begin other rows too.
pub(super) fn cut_words(line: &Line, (shared, repeats): (usize, bool), columns: u16) -> Line {
    let room = usize::from(columns);
    if width(line) <= room {
        return line.clone();
    }
    let [name, from] = &line[..] else { return cut_spans(line, shared, room) };
    if from.role != Role::From {
        return cut_spans(line, shared, room);
    }
    // Whoever gives it tells it from others of the same name.
    match room.checked_sub(from.text.width()) {
        Some(left) if left >= NAME.min(name.text.width()) => {
            let shared = if left >= OWN { shared } else { 0 };
            vec![Span { text: cut_name(&name.text, shared, left), ..name.clone() }, from.clone()]
        }
        _ if !repeats => cut_spans(line, shared, room),
        _ => {
            // The name is that of the row above.
            let fits = "…".chars().count() + from.text.width() <= room;
            if fits {
                vec![Span { text: Clean::line("…"), ..name.clone() }, from.clone()]
            } else {
                cut_spans(line, shared, room)
            }
        }
    }
}

/// A name in at most so many columns, of which `shared` bytes begin others too.
fn cut_name(name: &Clean, shared: usize, room: usize) -> Clean {
    let kept = kept(name, shared, room);
    let parts = kept.clone().map(|part| &name.as_str()[part]);
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let [before, after] = ends(&kept, name.as_str().len());
    Clean::line(format!("{before}{}{after}", parts.join(ELISION)))
}

/// The bytes of a name that are kept in at most so many columns: its first words, or if those are no more
/// than others begin with or its own are whole then, fewer of them and the first that are its own; else the
/// second part is empty.
fn kept(name: &Clean, shared: usize, room: usize) -> [Range<usize>; 2] {
    let len = name.as_str().len();
    let first = end_within(name, room);
    if first == len || shared >= len {
        return [0..first, first..first];
    }
    let own = name.slice(shared..len);
    let start = end_within(name, room.saturating_sub(own.width() + ELISION_WIDTH).max(room * 2 / 5));
    let is_word = start >= NAME && name.as_str()[start..].starts_with(ENDS_OF_WORDS);
    let left = room.saturating_sub(name.slice(0..start).width() + ELISION_WIDTH);
    if first > shared && !(is_word && own.width() <= left) {
        return [0..first, first..first];
    }
    if is_word && left >= OWN.min(own.width()) {
        return [0..start, shared..shared + end_within(&own, left)];
    }
    let end = shared + end_within(&own, room.saturating_sub(1));
    [shared..end, end..end]
}

/// The bytes of the first words of a text that have room in so many columns, with an ellipsis if others follow.
fn end_within(text: &Clean, room: usize) -> usize {
    let cut = text.cut_at_word(room);
    if text.width() <= room { text.as_str().len() } else { cut.as_str().trim_end_matches('…').len() }
}

/// The ellipsis, or nothing, before and behind the parts that are kept of so many bytes.
fn ends([first, last]: &[Range<usize>; 2], len: usize) -> [&'static str; 2] {
    [if first.start == 0 { "" } else { "…" }, if last.end == len { "" } else { "…" }]
}

/// Spans in at most so many columns, as one text that ends at a word.
fn cut_spans(line: &Line, shared: usize, room: usize) -> Line {
    let whole = Clean::line(words(line));
    // A path has no words at which it could end.
    let in_path = whole.cut(room).as_str().trim_end_matches('…').len();
    let is_in_path = |text: &str| text.rsplit(' ').next().is_some_and(|word| word.contains('/'));
    let kept = if is_in_path(&whole.as_str()[..in_path]) {
        [0..in_path, in_path..in_path]
    } else {
        kept(&whole, shared, room)
    };
    let [before, after] = ends(&kept, whole.as_str().len());
    let mut parts = Line::new();
    for (index, part) in kept.into_iter().enumerate() {
        let mut part = slice(line, part);
        let lead = if index > 0 { ELISION } else { before };
        part.first_mut()
            .into_iter()
            .for_each(|first| first.text = Clean::line(format!("{lead}{}", first.text)));
        parts.extend(part);
    }
    if parts.is_empty() {
        parts.extend(
            line.first().filter(|_| room > 0).map(|span| Span { text: Clean::line(""), ..span.clone() }),
        );
    }
    parts.last_mut().into_iter().for_each(|last| last.text = Clean::line(format!("{}{after}", last.text)));
    parts
}

/// The parts of spans that lie in a range of the bytes of all; cut words do not say who gives anything.
fn slice(line: &Line, range: Range<usize>) -> Line {
    let mut at = 0;
    let parts = line.iter().filter_map(|span| {
        let own = at..at + span.text.as_str().len();
        at = own.end;
        let part = range.start.max(own.start)..range.end.min(own.end);
        let role = if part != own && span.role == Role::From { Role::Text } else { span.role };
        let text = || span.text.slice(part.start - own.start..part.end - own.start);
        (!part.is_empty()).then(|| Span { text: text(), role, ..span.clone() })
    });
    parts.collect()
}

/// The value of a row in at most so many columns: a name or keys end at a word, but of a number no part is
/// true.
pub(super) fn cut_value(value: &Line, columns: u16) -> Line {
    if width(value) <= columns.into() {
        value.clone()
    } else if words(value).contains(|c: char| c.is_ascii_digit()) {
        Line::new()
    } else {
        cut_spans(value, 0, columns.into())
    }
}
