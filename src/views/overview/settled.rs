//! The settled issues: what came of each that is agreed or decided, and by which day.

use crate::article::sentences;
use crate::model::{Briefing, Id, Issue, IssueStatus};
use crate::page::{Line, Span};

use super::{and_more, keyed};
use crate::views::detail::Detail;
use crate::views::writer::{Writer, issue_name};

/// Writes "by 15 Apr 2023  The pension age: Up by three months a year" for each of them that has an outcome.
pub(super) fn write(writer: &mut Writer, detail: Detail) {
    let briefing = writer.briefing;
    let with_outcome =
        briefing.issues.iter().filter(|(_, issue)| is_settled(issue) && issue.outcome.is_some());
    let ids: Vec<Id<Issue>> = with_outcome.map(|(id, _)| id).collect();
    let (shown, rest) = detail.cut(&ids);
    let lines = shown.iter().map(|id| line(briefing, *id, detail));
    keyed(writer, "Settled", lines.chain(and_more(rest)).collect());
}

fn is_settled(issue: &Issue) -> bool {
    issue.status.is_some_and(IssueStatus::is_settled)
}

/// An issue with the day by which it was settled, and what came of it: in short the first sentence.
fn line(briefing: &Briefing, id: Id<Issue>, detail: Detail) -> Line {
    let issue = &briefing.issues[id];
    let day = briefing.day_of(&issue.common).map(|day| Span::text(format!("by {day}  ")));
    let outcome = issue.outcome.as_deref().unwrap_or_default();
    let first = sentences(outcome).into_iter().next().filter(|_| detail == Detail::Short);
    let words = Span::text(format!(": {}", &outcome[first.unwrap_or(0..outcome.len())]));
    day.into_iter().chain([issue_name(briefing, id), words]).collect()
}
