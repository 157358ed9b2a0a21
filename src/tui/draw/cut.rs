//! The words of a row in less room than they need: what tells the row from others is kept.

use crate::page::{Line, Role, Span};
use crate::text::Clean;

/// The fewest columns of a name beside whoever gives it.
const NAME: usize = 8;
/// The fewest columns in which the words that are a name's own say something without its beginning.
const OWN: usize = 14;

/// A line in at most so many columns: of a longer one the last span that has room ends at a word, with an ellipsis, but a name
/// goes before whoever gives it; of a row that repeats the name of the row before, the giver alone will do. `shared` bytes of the first
/// span begin other rows too.
pub(super) fn cut_words(line: &Line, (shared, repeats): (usize, bool), columns: u16) -> Line {
    let room = usize::from(columns);
    if line.iter().map(|span| span.text.width()).sum::<usize>() <= room {
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

fn cut_spans(line: &Line, shared: usize, mut room: usize) -> Line {
    let mut cut = Line::new();
    for (index, span) in line.iter().enumerate() {
        let width = span.text.width();
        if width < room {
            cut.push(span.clone());
            room -= width;
            continue;
        }
        // A span that just fits leaves a column to the ellipsis.
        let left = if width == room { room - 1 } else { room };
        let text = if index == 0 { cut_name(&span.text, shared, left) } else { span.text.cut_at_word(left) };
        let text = if text.is_empty() && room > 0 { Clean::line("…") } else { text };
        // Cut words do not say who gives anything.
        let role = if span.role == Role::From { Role::Text } else { span.role };
        cut.push(Span { text, role, ..span.clone() });
        break;
    }
    cut
}
