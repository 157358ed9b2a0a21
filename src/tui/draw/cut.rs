//! The words of a row in less room than they need: what tells the row from others is kept.

use std::ops::Range;

use crate::page::{Line, Role, Span, width, words};
use crate::text::Clean;

/// The fewest columns of a name beside whoever gives it.
const NAME: usize = 5;
/// The fewest columns in which the words that are a name's own say something without its beginning.
const OWN: usize = 14;

/// A line in at most so many columns: of a longer one the last span that has room ends at a word, with an ellipsis, but a name
/// goes before whoever gives it; of a row that repeats the name of the row before, the giver alone will do. `shared` bytes of the first
/// span begin other rows too.
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
        Some(left) if left >= NAME => {
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

/// A name in at most so many columns: if its beginning is no more than others begin with, from the first word that is its own.
fn cut_name(name: &Clean, shared: usize, room: usize) -> Clean {
    let cut = name.cut_at_word(room);
    let kept = cut.as_str().trim_end_matches('…').len();
    if name.width() <= room || kept > shared || shared >= name.as_str().len() {
        return cut;
    }
    Clean::line(format!("…{}", &name.as_str()[shared..])).cut_at_word(room)
}

/// Spans in at most so many columns, as one text that ends at a word.
fn cut_spans(line: &Line, shared: usize, room: usize) -> Line {
    let whole = Clean::line(words(line));
    // A path has no words at which it could end.
    let ends_in_path = |cut: &Clean| cut.as_str().rsplit(' ').next().is_some_and(|word| word.contains('/'));
    let cut = Some(whole.cut(room)).filter(ends_in_path);
    let cut = cut.unwrap_or_else(|| cut_name(&whole, shared, room));
    let begins_later = cut.as_str().starts_with('…') && !whole.as_str().starts_with('…');
    let kept = cut.as_str().strip_prefix('…').filter(|_| begins_later).unwrap_or(cut.as_str());
    let kept = kept.strip_suffix('…').unwrap_or(kept);
    let from = if begins_later && !kept.is_empty() { shared } else { 0 };
    let mut parts = slice(line, from..from + kept.len());
    if parts.is_empty() {
        parts.extend(
            line.first().filter(|_| room > 0).map(|span| Span { text: Clean::line(""), ..span.clone() }),
        );
    }
    if let Some(first) = parts.first_mut().filter(|_| from > 0) {
        first.text = Clean::line(format!("…{}", first.text));
    }
    if let Some(last) =
        parts.last_mut().filter(|_| kept.len() < cut.as_str().len() && cut.as_str().ends_with('…'))
    {
        last.text = Clean::line(format!("{}…", last.text));
    }
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

/// The value of a row in at most so many columns: a name or keys end at a word, but of a number no part is true.
pub(super) fn cut_value(value: &Line, columns: u16) -> Line {
    if width(value) <= columns.into() {
        value.clone()
    } else if words(value).contains(|c: char| c.is_ascii_digit()) {
        Line::new()
    } else {
        cut_spans(value, 0, columns.into())
    }
}
