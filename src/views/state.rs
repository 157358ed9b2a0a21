//! States in a sign and a word: which sign stands for which word of the format.

use std::collections::HashSet;

use crate::model::{Briefing, EntryId, FactStatus, IssueStatus, Movement, Position, PositionKind, Question};
use crate::page::{Line, Sign, Span};

/// The status of an issue: "■ deadlocked"; nothing if it has none.
pub(super) fn issue_status(status: Option<IssueStatus>) -> Line {
    status.map(|status| issue_sign(status).with(status.word())).unwrap_or_default()
}

/// The sign of the status of an issue.
pub(super) fn issue_sign(status: IssueStatus) -> Sign {
    match status {
        IssueStatus::Agreed | IssueStatus::Decided => Sign::Agreed,
        IssueStatus::Narrowing => Sign::Narrowing,
        IssueStatus::Open => Sign::Open,
        IssueStatus::Stalled => Sign::Stalled,
        IssueStatus::Deadlocked => Sign::Deadlocked,
    }
}

/// A movement: "▲ hardened".
pub(super) fn movement(movement: Movement) -> Line {
    movement_sign(movement).with(movement.word())
}

/// The sign of a movement.
pub(super) fn movement_sign(movement: Movement) -> Sign {
    match movement {
        Movement::New => Sign::New,
        Movement::Hardened => Sign::Hardened,
        Movement::Softened => Sign::Softened,
        Movement::Unchanged => Sign::Unchanged,
    }
}

/// The status of a fact: "? disputed".
pub(super) fn fact_status(status: FactStatus) -> Line {
    match status {
        FactStatus::Confirmed => Sign::Agreed.with(status.word()),
        FactStatus::Reported => vec![Span::text(status.word())],
        FactStatus::Disputed | FactStatus::Unverified => Sign::Doubtful.with(status.word()),
    }
}

/// The state of a question: "○ open".
pub(super) fn question_state(question: &Question) -> Line {
    let sign = if question.is_open() { Sign::Open } else { Sign::Agreed };
    sign.with(question.state_word())
}

/// The kind of a position, its movement and its red line, each in a line.
pub(super) fn position_terms(position: &Position) -> Vec<Line> {
    let kind = position.kind.map(|kind| vec![Span::text(PositionKind::word(kind))]);
    let red_line = position.red_line.then(|| vec![Span::text("red line")]);
    [kind, position.movement.map(movement), red_line].into_iter().flatten().collect()
}

/// The same in one: "▲ hardened demand · red line".
pub(super) fn position_state(position: &Position) -> Line {
    let kind = position.kind.map(PositionKind::word);
    let words: Vec<&str> = position.movement.map(Movement::word).into_iter().chain(kind).collect();
    let words = words.join(" ");
    let moved = match position.movement {
        Some(movement) => movement_sign(movement).with(words),
        None if words.is_empty() => vec![],
        None => vec![Span::text(words)],
    };
    dotted(vec![moved, if position.red_line { vec![Span::text("red line")] } else { vec![] }])
}

/// Lines in one, with dots between them.
pub(super) fn dotted(lines: Vec<Line>) -> Line {
    let mut all = Line::new();
    for line in lines.into_iter().filter(|line| !line.is_empty()) {
        if !all.is_empty() {
            all.push(Span::text(" · "));
        }
        all.extend(line);
    }
    all
}

/// The statuses that make a fact doubtful; they share one sign.
pub(super) const DOUBTS: [FactStatus; 2] = [FactStatus::Disputed, FactStatus::Unverified];

/// True if a fact is disputed or unverified.
pub(super) fn is_doubtful(briefing: &Briefing, fact: EntryId) -> bool {
    briefing.status(fact).is_some_and(|status| DOUBTS.contains(&status))
}

/// The words for what makes some facts doubtful: "disputed", "unverified", "disputed or unverified".
pub(super) fn doubts_of(briefing: &Briefing, facts: impl Iterator<Item = EntryId>) -> String {
    let found: HashSet<_> = facts.filter_map(|fact| briefing.status(fact)).collect();
    let doubts = DOUBTS.into_iter().filter(|status| found.contains(status));
    doubts.map(FactStatus::word).collect::<Vec<_>>().join(" or ")
}
