//! Timelines: a scale on top; below it dates to the left of a line, events to the right; on a narrow page
//! everything is to the right, and without a scale.

use super::sheet::Sheet;
use super::wrap::width;
use super::{Row, Wide};
use crate::page::{Moment, Role, Span, Stop, Timeline, Tone};
use crate::text::Clean;

mod scale;

/// The narrowest page, in columns, on which dates are left of the line.
const WIDE: usize = 48;
/// The columns of the line, with two blanks after it; a blank is before it if dates are there.
const LINE: usize = 3;

pub(super) fn put(timeline: &Timeline, wide: Wide, sheet: &mut Sheet) {
    let is_wide = sheet.width >= WIDE;
    if let Some(scale) = timeline.scale.as_ref().filter(|_| is_wide) {
        for row in scale::rows(scale, sheet.width) {
            sheet.put(sheet.top(), 0, vec![row]);
        }
        sheet.gap();
    }
    let top = sheet.top();
    let dates = timeline.stops.iter().map(|stop| match stop {
        Stop::Event { date, .. } if is_wide => width(date),
        _ => 0,
    });
    let dates = dates.max().unwrap_or(0).min(sheet.width / 3);
    let x = if dates > 0 { dates + 1 } else { 0 };
    for stop in &timeline.stops {
        if timeline.is_airy && sheet.top() > top {
            sheet.gap();
        }
        match stop {
            Stop::Event { fact, moment, date, words, below } => {
                sheet.fact(*fact);
                let top = sheet.top();
                put_event(date, words, *moment, dates, sheet);
                sheet.inside(x + LINE, |sheet| super::put(below, wide, sheet));
                if *moment == Moment::Span {
                    sheet.line_down(top, x, moment.mark(), Role::State(Tone::Plain));
                }
            }
            Stop::Pause(line) => {
                sheet.end_fact();
                let top = sheet.top();
                sheet.inside(x + LINE, |sheet| sheet.text(line, 0, 0));
                sheet.line_down(top, x, "┊", Role::Quiet);
            }
            Stop::Day(line) => {
                sheet.end_fact();
                let top = sheet.top();
                let cross = Row::of(Clean::line("┼"), Role::Quiet);
                sheet.put(top, x, if sheet.width > 1 { vec![cross] } else { vec![] });
                sheet.inside(x + LINE, |sheet| sheet.text_at(top, line, 0, 0));
            }
        }
    }
    sheet.line_down(top, x, super::LINE, Role::Quiet);
}

/// Puts a date, the mark and the words of an event beside each other, or the date above the words if no
/// columns are kept for dates.
fn put_event(date: &[Span], words: &[Span], moment: Moment, dates: usize, sheet: &mut Sheet) {
    let top = sheet.top();
    let mark = Row::of(Clean::line(moment.mark()), Role::State(Tone::Plain));
    if dates == 0 {
        let marks = if sheet.width > 1 { vec![mark] } else { vec![] };
        sheet.put(top, 0, marks);
        return sheet.inside(LINE, |sheet| {
            sheet.text_at(top, date, 0, 0);
            let below = if width(date) > 0 { sheet.top() } else { top };
            sheet.text_at(below, words, 0, 0);
        });
    }
    let date = sheet.wrap(date, dates, dates);
    sheet.put_right(top, dates, date);
    sheet.put(top, dates + 1, vec![mark]);
    sheet.inside(dates + 1 + LINE, |sheet| sheet.text_at(top, words, 0, 0));
}
