//! Timelines: dates to the left of a line, events to the right; on a narrow page everything is to the right.

use super::sheet::Sheet;
use super::wrap::width;
use super::{Row, Wide};
use crate::page::{Role, Span, Stop, Timeline};
use crate::text::Clean;

/// The narrowest page, in columns, on which dates are left of the line.
const WIDE: usize = 48;
/// The columns of the line, with a blank after it, and before it if dates are there.
const LINE: usize = 2;

pub(super) fn put(timeline: &Timeline, wide: Wide, sheet: &mut Sheet) {
    let top = sheet.top();
    let is_wide = sheet.width >= WIDE;
    let dates = timeline.stops.iter().map(|stop| match stop {
        Stop::Event { date, .. } if is_wide => width(date),
        _ => 0,
    });
    let dates = dates.max().unwrap_or(0).min(sheet.width / 3);
    let x = if dates > 0 { dates + 1 } else { 0 };
    for stop in &timeline.stops {
        match stop {
            Stop::Event { fact, date, words, below } => {
                sheet.fact(*fact);
                put_event(date, words, dates, sheet);
                sheet.inside(x + LINE, |sheet| super::put(below, wide, sheet));
            }
            Stop::Pause(line) => {
                let top = sheet.top();
                sheet.inside(x + LINE, |sheet| sheet.text(line, 0, 0));
                sheet.line_down(top, x, "┊");
            }
            Stop::Day(line) => put_day(line, x, sheet),
        }
    }
    sheet.line_down(top, x, "│");
}

/// Puts a date beside the words of an event, or above them if no columns are kept for dates.
fn put_event(date: &[Span], words: &[Span], dates: usize, sheet: &mut Sheet) {
    if dates == 0 {
        sheet.inside(LINE, |sheet| {
            sheet.text(date, 0, 0);
            sheet.text(words, 0, 0);
        });
        return;
    }
    let top = sheet.top();
    let date = sheet.wrap(date, dates, dates);
    sheet.put_right(top, dates, date);
    sheet.inside(dates + 1 + LINE, |sheet| sheet.text_at(top, words, 0, 0));
}

/// Puts words on a line across the page.
fn put_day(words: &[Span], x: usize, sheet: &mut Sheet) {
    let top = sheet.top();
    let lead = "─".repeat(x) + "┼─ ";
    let start = x + 3;
    let room = sheet.width.saturating_sub(start);
    let rest = room.saturating_sub(width(words) + 1);
    if rest == 0 {
        return sheet.inside(x + LINE, |sheet| sheet.text(words, 0, 0));
    }
    let words = sheet.wrap(words, room, room);
    let end = sheet.width - rest;
    let ornament = |text: String| vec![Row::of(Clean::line(text), Role::Quiet)];
    sheet.put(top, 0, ornament(lead));
    sheet.put(top, start, words);
    sheet.put(top, end, ornament("─".repeat(rest)));
}
