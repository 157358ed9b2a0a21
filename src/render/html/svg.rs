//! The drawings: marks on an axis, shares, the scale of a timeline. All places are parts of the width, so
//! that they fit any.
//!
//! Whatever they show is said in words beside them.

use crate::layout::Axis;
use crate::page::{Extent, Moment, Share, Shares, Tick, TimeScale};

use super::inline::escaped;

/// The most names on the scale of a timeline, so that they do not touch on a telephone.
const NAMES: usize = 5;

/// A drawing that those who do not see it are not told of.
fn drawing(class: &str, inner: &str) -> String {
    format!("<svg class=\"{class}\" aria-hidden=\"true\" focusable=\"false\">{inner}</svg>\n")
}

/// A part of the width, in per cent.
fn percent(part: f64) -> String {
    format!("{:.2}%", part * 100.0)
}

/// The numbers of an axis, and a line with a tick below each.
pub(super) fn ticks(axis: &Axis) -> String {
    let numbers = axis.numbers();
    let tick = |(part, number): &(f64, String)| {
        let (at, anchor) = (percent(*part), anchor(*part));
        format!(
            "<text x=\"{at}\" y=\"1em\" text-anchor=\"{anchor}\">{}</text><line x1=\"{at}\" x2=\"{at}\" y1=\"75%\" y2=\"100%\"/>",
            escaped(number)
        )
    };
    let line = "<line x1=\"0\" x2=\"100%\" y1=\"100%\" y2=\"100%\"/>";
    drawing("ticks", &(numbers.iter().map(tick).collect::<String>() + line))
}

/// The side of a name that is at its place, so that the first and the last stay inside.
fn anchor(part: f64) -> &'static str {
    match part {
        part if part < 0.08 => "start",
        part if part > 0.92 => "end",
        _ => "middle",
    }
}

/// The mark of an amount; nothing if it is not on the axis.
pub(super) fn mark(axis: &Axis, extent: Extent) -> String {
    let [Some(low), Some(high)] = extent.ends().map(|end| axis.part_at(end)) else { return String::new() };
    let [at, end] = [low, high].map(percent);
    let point = |class| format!("<circle class=\"{class}\" cx=\"{at}\" cy=\"50%\" r=\"4\"/>");
    let arrow = |sign, dx| {
        format!("<text x=\"{at}\" y=\"50%\" dx=\"{dx}\" dy=\".35em\" text-anchor=\"middle\">{sign}</text>")
    };
    let shape = match extent {
        Extent::Amount(_) => point("exact"),
        Extent::About(_) => point("about"),
        Extent::AtLeast(_) => point("exact") + &arrow("▸", "10"),
        Extent::AtMost(_) => point("exact") + &arrow("◂", "-10"),
        Extent::Range(..) => {
            let side =
                |x: &str| format!("<line class=\"range\" x1=\"{x}\" x2=\"{x}\" y1=\"25%\" y2=\"75%\"/>");
            format!(
                "<line class=\"range\" x1=\"{at}\" x2=\"{end}\" y1=\"50%\" y2=\"50%\"/>{}{}",
                side(&at),
                side(&end)
            )
        }
    };
    let leader = format!("<line class=\"leader\" x1=\"0\" x2=\"{at}\" y1=\"50%\" y2=\"50%\"/>");
    drawing("mark", &(leader + &shape))
}

/// One line cut into lengths.
#[expect(clippy::cast_precision_loss, reason = "counts of facts are small")]
pub(super) fn shares(shares: &Shares) -> String {
    let all = shares.parts.iter().map(|part| part.count).fold(0, usize::saturating_add).max(1) as f64;
    let mut start = 0.0;
    let part = |part: &Share| {
        let from = start;
        start += part.count as f64 / all;
        let class = if part.is_broken { "broken" } else { "unbroken" };
        let [from, to] = [from, start].map(percent);
        format!(
            "<line class=\"{class}\" x1=\"{from}\" x2=\"{to}\" y1=\"50%\" y2=\"50%\"/><line class=\"cut\" x1=\"{to}\" x2=\"{to}\" y1=\"0\" y2=\"100%\"/>"
        )
    };
    drawing("lengths", &shares.parts.iter().map(part).collect::<String>())
}

/// The class of the mark of an event.
pub(super) fn class(moment: Moment) -> &'static str {
    match moment {
        Moment::Day => "day",
        Moment::Vague => "vague",
        Moment::Span => "span",
        Moment::Ahead => "ahead",
    }
}

/// All events at once on an axis of days.
#[expect(clippy::cast_precision_loss, reason = "days are few")]
pub(super) fn scale(scale: &TimeScale) -> String {
    let days = || scale.marks.iter().flat_map(|(_, days)| days).chain(&scale.today).copied();
    let first = days().chain(scale.ticks.first().map(|tick| tick.day)).min().unwrap_or(0);
    let length = days().max().unwrap_or(first).saturating_sub(first).max(1) as f64;
    let part = |day: i64| (day.saturating_sub(first) as f64 / length).clamp(0.0, 1.0);
    let mut drawn = "<line x1=\"0\" x2=\"100%\" y1=\"50%\" y2=\"50%\"/>".to_owned();
    let mut of = "";
    for tick in shown(scale) {
        let is_said = std::mem::replace(&mut of, &tick.of) == tick.of;
        let name = if is_said { tick.name.clone() } else { format!("{} {}", tick.name, tick.of) };
        let (at, anchor) = (percent(part(tick.day)), anchor(part(tick.day)));
        drawn.extend([format!(
            "<line x1=\"{at}\" x2=\"{at}\" y1=\"36%\" y2=\"50%\"/><text x=\"{at}\" y=\"1em\" text-anchor=\"{anchor}\">{}</text>",
            escaped(name.trim())
        )]);
    }
    for (moment, [low, high]) in &scale.marks {
        let ([from, to], class) = ([low, high].map(|day| percent(part(*day))), class(*moment));
        drawn.extend([match moment {
            Moment::Day | Moment::Ahead => {
                format!("<circle class=\"{class}\" cx=\"{from}\" cy=\"75%\" r=\"4\"/>")
            }
            Moment::Vague | Moment::Span => {
                format!("<line class=\"{class}\" x1=\"{from}\" x2=\"{to}\" y1=\"75%\" y2=\"75%\"/>")
            }
        }]);
    }
    if let Some(today) = scale.today.map(|day| percent(part(day))) {
        drawn.extend([format!(
            "<line class=\"today\" x1=\"{today}\" x2=\"{today}\" y1=\"40%\" y2=\"100%\"/>"
        )]);
    }
    drawing("scale", &drawn)
}

/// The ticks that have names: of the fewest steps that leave few enough.
fn shown(scale: &TimeScale) -> Vec<&Tick> {
    let is_at = |tick: &Tick, step: i64| step > 0 && tick.number % step == 0;
    let count = |step: i64| scale.ticks.iter().filter(|tick| is_at(tick, step)).count();
    let fitting =
        scale.steps.iter().copied().find(|step| count(*step) <= NAMES).or(scale.steps.last().copied());
    let step = fitting.unwrap_or(1);
    scale.ticks.iter().filter(|tick| is_at(tick, step)).take(2 * NAMES).collect()
}
