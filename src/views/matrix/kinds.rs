//! The positions of a cell by their kind: in which order they stand there, and a word for each kind.

use std::collections::HashSet;

use super::holders::is_unheard;
use crate::model::{Actor, Briefing, Id, Position, PositionKind};
use crate::page::{Line, Sign, Span};
use crate::views::state::{is_doubtful, movement_sign};

/// The positions of a cell by their kind, that of the first that moved before the others.
pub(super) fn of_kinds(briefing: &Briefing, positions: &[Id<Position>]) -> Vec<Vec<Id<Position>>> {
    let position = |id: &Id<Position>| &briefing.positions[*id];
    let mut positions = positions.to_vec();
    positions.sort_by_key(|id| position(id).moved().is_none());
    let mut kinds: Vec<Vec<Id<Position>>> = Vec::new();
    for id in positions.iter().copied() {
        let kind = position(&id).kind;
        match kinds.iter_mut().find(|of_kind| position(&of_kind[0]).kind == kind) {
            Some(of_kind) => of_kind.push(id),
            None => kinds.push(vec![id]),
        }
    }
    kinds
}

/// A line for each kind of position in a cell: "▼ offer +1", "refusal ?". The last has a sign if only others
/// tell all of them, unless its column says so: `unheard` has the actors of whom others tell everything.
pub(super) fn in_words(
    briefing: &Briefing,
    kinds: &[Vec<Id<Position>>],
    unheard: &HashSet<Id<Actor>>,
) -> Vec<Line> {
    let mut lines: Vec<Line> = kinds.iter().map(|of_kind| in_a_word(briefing, of_kind)).collect();
    let positions = kinds.concat();
    let holder = positions.first().and_then(|id| briefing.positions[*id].holder.id());
    let is_said_above = holder.is_some_and(|holder| unheard.contains(&holder));
    if is_unheard(briefing, &positions) && !is_said_above {
        lines.last_mut().into_iter().for_each(|line| line.extend([Span::text(" "), Sign::Indirect.span()]));
    }
    lines
}

/// "▼ offer +1": the kind of some positions, with the movement of the first, the number of the others, and a
/// sign if one is doubtful.
fn in_a_word(briefing: &Briefing, of_kind: &[Id<Position>]) -> Line {
    let position = &briefing.positions[of_kind[0]];
    let kind = position.kind.map_or("position", PositionKind::word);
    let word = match of_kind.len() {
        1 => kind.to_owned(),
        more => format!("{kind} +{}", more - 1),
    };
    let mut line = match position.movement {
        Some(movement) => movement_sign(movement).with(word),
        None => vec![Span::text(word)],
    };
    if of_kind.iter().any(|id| is_doubtful(briefing, (*id).into())) {
        line.extend([Span::text(" "), Sign::Doubtful.span()]);
    }
    line
}

/// True if a cell has several positions of one kind, which are counted.
pub(super) fn has_counts(briefing: &Briefing) -> bool {
    let mut kinds = HashSet::new();
    briefing.positions.iter().any(|(_, position)| {
        let of = position.holder.id().zip(position.issue.id());
        of.is_some_and(|(holder, issue)| !kinds.insert((holder, issue, position.kind)))
    })
}
