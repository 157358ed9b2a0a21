//! Legends: what the signs and marks of a view mean. Which of them stand there, the view knows.

use std::borrow::Cow;

use super::state::movement_sign;
use crate::model::{Briefing, Movement};
use crate::page::{Line, Role, Sign, Span, Tone};

/// A line of signs and marks, each with its words.
pub(super) fn line<W: Into<Cow<'static, str>>>(entries: impl IntoIterator<Item = (Span, W)>) -> Line {
    let entries = entries.into_iter().map(|(sign, words)| vec![sign, Span::text(" "), Span::text(words)]);
    entries.collect::<Vec<_>>().join(&Span::text("  "))
}

/// The mark of an event that is still to come on the day of the file.
pub(super) const SCHEDULED: &str = "▷";

/// A mark that is drawn in a chart.
pub(super) fn mark(mark: &'static str) -> Span {
    Span::new(mark, Role::State(Tone::Plain))
}

/// A sign with other words than its own.
pub(super) fn sign(sign: Sign, words: impl Into<Cow<'static, str>>) -> (Span, Cow<'static, str>) {
    (sign.span(), words.into())
}

/// True if a sign stands in one of some lines.
pub(super) fn stands<'l>(sign: Sign, lines: impl IntoIterator<Item = &'l Line>) -> bool {
    let sign = sign.span();
    lines.into_iter().flatten().any(|span| span.role == sign.role && span.text == sign.text)
}

/// The signs of the movements that positions have, of those in question.
pub(super) fn movements(
    briefing: &Briefing,
    is_meant: impl Fn(Movement) -> bool,
) -> impl Iterator<Item = (Span, Cow<'static, str>)> {
    let has = |movement| briefing.positions.iter().any(|(_, p)| p.movement == Some(movement));
    let there = Movement::ALL.iter().filter(move |movement| is_meant(**movement) && has(**movement));
    there.map(|movement| sign(movement_sign(*movement), movement.word()))
}
