//! Wrapping: a line of spans becomes as many rows as its words need.
//!
//! Words end at blanks, whatever spans they are made of; a word wider than a row is broken where it must be.
//! This module knows nothing of blocks, and of links only the number that each span has.

use std::ops::Range;

use super::{Piece, Row, column};
use crate::model::EntryId;
pub(super) use crate::page::width;
use crate::page::{Line, Role, Span, Target, is_from};
use crate::text::{Clean, Cluster};

/// The sign of a paragraph, which stands with the source that has it.
const PLACE: &str = "¶";
/// The most columns of a name that is not broken.
const NAME: usize = 40;
/// The most columns of a usual word, with the sign before it.
const USUAL: usize = 24;

/// Wraps `line` to a first row of `first` columns and further ones of `rest`. Blanks at either end of a row are
/// left out. `number` gives that of a span's link.
pub(super) fn wrap(
    line: &[Span],
    first: usize,
    rest: usize,
    number: impl Fn(usize) -> Option<usize>,
) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut room = first.max(1);
    let mut from = LinePlace::default();
    while let Some(words) = fill(line, from, room) {
        from = words.end;
        rows.push(row(line, words, room, &number));
        room = rest.max(1);
    }
    rows
}

/// How many rows [`wrap`] makes of a line.
pub(super) fn height(line: &[Span], first: usize, rest: usize) -> usize {
    let (mut from, mut room) = (LinePlace::default(), first.max(1));
    let filled = std::iter::from_fn(|| {
        from = fill(line, from, room)?.end;
        room = rest.max(1);
        Some(())
    });
    filled.count()
}

/// The width of the widest row that [`wrap`] makes of a line.
pub(super) fn wrapped_width(line: &[Span], room: usize) -> usize {
    let of_row = |row: &Row| row.pieces.last().map_or(0, |last| usize::from(last.x) + last.text.width());
    wrap(line, room, room, |_| None).iter().map(of_row).max().unwrap_or_default()
}

/// A line in at most so many columns: a longer one ends at a word, with an ellipsis that is furniture.
pub(super) fn cut(line: &[Span], columns: usize) -> Line {
    if width(line) <= columns {
        return line.to_vec();
    }
    let mut room = columns;
    let mut kept = Line::new();
    for span in line {
        let text = span.text.cut_at_word(room);
        let is_cut = text.width() < span.text.width() || span.text.width() > room;
        kept.push(Span { text: if is_cut { unended(&text) } else { text }, ..span.clone() });
        if is_cut {
            break;
        }
        room -= span.text.width();
    }
    kept.push(Span::quiet("…"));
    kept
}

/// A cut text without its ellipsis.
fn unended(cut: &Clean) -> Clean {
    Clean::line(cut.as_str().strip_suffix('…').unwrap_or_default().to_owned())
}

/// A place between two clusters of a line: so many bytes into the text of a span.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct LinePlace {
    span: usize,
    byte: usize,
}

/// The width of the longest run of a line that is not to be broken: of a word, with the sign before it. One
/// that is longer than any usual word counts as that.
pub(super) fn longest_word(line: &[Span]) -> usize {
    let [mut longest, mut word] = [0; 2];
    let mut before = ['\0'; 2];
    let mut last = 0;
    for (span, Span { text, .. }) in line.iter().enumerate() {
        for Cluster { text, width } in text.clusters() {
            let Some(first) = text.chars().next().filter(|_| !is_blank(text)) else {
                before = [before[1], ' '];
                continue;
            };
            if may_break(before, first) && !is_behind_its_sign(line, [last, span]) {
                word = 0;
            }
            word += width + if word > 0 { usize::from(is_space(before[1])) } else { 0 };
            longest = longest.max(word);
            before = [before[1], text.chars().next_back().unwrap_or(first)];
            last = span;
        }
    }
    longest.min(USUAL)
}

/// The words from `from` on that fit into `room` columns, at least one cluster; none if there are none left.
fn fill(line: &[Span], from: LinePlace, room: usize) -> Option<Range<LinePlace>> {
    whole(line, from, room).or_else(|| plain(line, from, room)).or_else(|| part(line, from, room))
}

/// The same by looking at each cluster.
fn part(line: &[Span], from: LinePlace, room: usize) -> Option<Range<LinePlace>> {
    let mut words: Option<Range<LinePlace>> = None;
    let [mut last_break, mut poor_break] = [None; 2];
    let mut used = 0;
    let mut before = ['\0'; 2];
    for (span, Span { text, .. }) in line.iter().enumerate().skip(from.span) {
        let mut byte = if span == from.span { from.byte } else { 0 };
        for Cluster { text, width } in text.clusters_from(byte) {
            let place = LinePlace { span, byte };
            byte += text.len();
            if words.is_none() && is_blank(text) {
                continue;
            }
            used += width;
            if !is_blank(text) {
                let words = words.get_or_insert(place..place);
                let spans = [words.end.span, span];
                if words.end > words.start
                    && may_break(before, text.chars().next()?)
                    && !is_behind_its_sign(line, spans)
                {
                    let is_place = text == PLACE;
                    let is_poor = is_place || spans[0] == spans[1] && belongs_together(line, span, room);
                    *(if is_poor { &mut poor_break } else { &mut last_break }) = Some(words.end);
                }
                if words.end > words.start && used > room {
                    return Some(words.start..last_break.or(poor_break).unwrap_or(words.end));
                }
                words.end = LinePlace { span, byte };
            }
            before = [before[1], text.chars().next_back()?];
        }
    }
    words
}

/// True if the first of two spans is a sign or the dash of an attribution, and the second has its words: they
/// are never parted.
fn is_behind_its_sign(line: &[Span], [before, after]: [usize; 2]) -> bool {
    let is_dash = |span: &Span| span.role == Role::From && is_from(&span.text);
    before != after && (is_sign(&line[before]) || is_dash(&line[before]))
}

/// True if the words of a span stay on one row where they can: those of a name, of who says something, behind
/// a sign, or between two dots.
fn belongs_together(line: &[Span], span: usize, room: usize) -> bool {
    let Span { text, link, role, .. } = &line[span];
    let is_name =
        matches!(link, Some(Target::Entry(EntryId::Actor(_) | EntryId::Issue(_) | EntryId::Source(_))));
    let is_beside_dot = || line[..span].last().is_some_and(is_dot) || line.get(span + 1).is_some_and(is_dot);
    (is_name || *role == Role::From || is_behind_sign(&line[..span]) || is_beside_dot())
        && fits(text, room.min(NAME))
}

/// True for the dot between parts of a line.
fn is_dot(span: &Span) -> bool {
    span.text.as_str().trim() == "·"
}

/// True if a text takes at most so many columns; a longer one is not measured to its end.
fn fits(text: &Clean, room: usize) -> bool {
    let mut left = Some(room);
    text.clusters().all(|cluster| {
        left = left.and_then(|left| left.checked_sub(cluster.width));
        left.is_some()
    })
}

fn is_sign(span: &Span) -> bool {
    matches!(span.role, Role::State(_)) && span.text.width() == 1
}

/// True if a sign and a blank are the end of a line.
fn is_behind_sign(line: &[Span]) -> bool {
    matches!(line, [.., sign, blank] if is_sign(sign) && blank.text.is_blank())
}

/// All words from `from` on, if they clearly fit: in ASCII, each byte is a cluster of one column.
fn whole(line: &[Span], from: LinePlace, room: usize) -> Option<Range<LinePlace>> {
    let rest = |span: usize| &line[span].text.as_str()[if span == from.span { from.byte } else { 0 }..];
    let mut spans = from.span..line.len();
    let fits = spans
        .clone()
        .try_fold(room, |room, span| room.checked_sub(rest(span).len()).filter(|_| rest(span).is_ascii()));
    fits?;
    let has_words = |span: &usize| rest(*span).contains(|c| !is_space(c));
    let first = spans.find(has_words)?;
    let last = spans.rfind(has_words).unwrap_or(first);
    let end = |span: usize| line[span].text.as_str().len();
    let start = end(first) - rest(first).trim_start_matches(is_space).len();
    let blanks = rest(last).len() - rest(last).trim_end_matches(is_space).len();
    Some(LinePlace { span: first, byte: start }..LinePlace { span: last, byte: end(last) - blanks })
}

/// The words from `from` on, if they clearly fill a row: in ASCII, all in one span, with a blank to end at.
fn plain(line: &[Span], from: LinePlace, room: usize) -> Option<Range<LinePlace>> {
    let rest = &line.get(from.span)?.text.as_str().as_bytes()[from.byte..];
    let start = rest.iter().position(|byte| *byte != b' ')?;
    let rest = &rest[start..];
    // Nothing behind the row joins its last blank.
    let row = rest.get(..=room).filter(|_| rest[..rest.len().min(room + 2)].is_ascii())?;
    let blank = row.iter().rposition(|byte| *byte == b' ')?;
    let tail = &row[blank + 1..];
    if tail.iter().any(|byte| byte.is_ascii_whitespace() || b"-/".contains(byte))
        || belongs_together(line, from.span, room)
    {
        return None;
    }
    let end = row[..blank].iter().rposition(|byte| *byte != b' ')? + 1;
    let place = |byte| LinePlace { byte: from.byte + start + byte, ..from };
    Some(place(0)..place(end))
}

/// The pieces of the spans between two places. Only a single cluster can be wider than `room`; it is cut.
fn row(line: &[Span], words: Range<LinePlace>, room: usize, number: impl Fn(usize) -> Option<usize>) -> Row {
    let mut row = Row::default();
    let mut x = 0;
    let spans = words.end.span + 1 - words.start.span;
    for (index, Span { text, role, mark, .. }) in line.iter().enumerate().skip(words.start.span).take(spans) {
        let start = if index == words.start.span { words.start.byte } else { 0 };
        let end = if index == words.end.span { words.end.byte } else { text.as_str().len() };
        if start < end {
            let mut text = text.slice(start..end);
            let mut width = text.width();
            if x + width > room {
                text = text.cut(room - x);
                width = text.width();
            }
            row.pieces.push(Piece { x: column(x), text, role: *role, link: number(index), mark: *mark });
            x += width;
        }
    }
    row
}

/// True if a cluster is a space that a row may end at.
fn is_blank(cluster: &str) -> bool {
    let mut chars = cluster.chars();
    chars.next().is_some_and(is_space) && chars.next().is_none()
}

/// True if `c` is white space, except the three kinds that keep words together.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

/// True if a row may end between the last two characters and `c`, the first of a word or in one.
fn may_break([earlier, last]: [char; 2], c: char) -> bool {
    match last {
        '-' | '‐' | '–' | '—' | '/' => earlier.is_alphabetic() && c.is_alphabetic(),
        '(' | '[' | '“' | '‘' | '「' | '『' | '（' | '【' | '〈' | '《' => false,
        _ if is_space(last) => true,
        _ => (is_ideograph(last) || is_ideograph(c)) && c.is_alphanumeric() && c != 'ー',
    }
}

/// True if `c` belongs to a script of eastern Asia that is written without blanks.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_row_that_is_plainly_full_is_not_put_otherwise(
            words in prop::collection::vec("[ab(.–/ é日\\-\u{301}]{0,20}|[ab  ]{0,20}", 1..4),
            room in 0_usize..12,
        ) {
            let line: Vec<Span> = words.into_iter().map(Span::text).collect();
            let mut from = LinePlace::default();
            while let Some(words) = part(&line, from, room) {
                if let Some(plain) = plain(&line, from, room) {
                    prop_assert_eq!(plain, words.clone());
                }
                from = words.end;
            }
        }

        #[test]
        fn a_line_that_plainly_fits_is_not_put_otherwise(
            words in prop::collection::vec("[ab ]{0,5}", 0..5),
            skipped in 0_usize..3,
        ) {
            let line: Vec<Span> = words.into_iter().map(Span::text).collect();
            let byte = line.first().map_or(0, |span| skipped.min(span.text.as_str().len()));
            let from = LinePlace { span: 0, byte };
            for room in 0..30 {
                if let Some(words) = whole(&line, from, room) {
                    prop_assert_eq!(part(&line, from, room), Some(words));
                }
            }
        }
    }
}
