//! Who moved, beside the overview: each position that is another than it was, with what it was before and who
//! says so.

use crate::model::Briefing;
use crate::page::{Page, Span};

use crate::views::issue::{self, Subject, in_order};
use crate::views::state::issue_status;
use crate::views::writer::{Writer, issue_name};

/// The positions that moved, by issue; all of them if none did.
pub(crate) fn moves(briefing: &Briefing) -> Page {
    let mut writer = Writer::new(briefing);
    let any = briefing.positions.iter().any(|(_, position)| position.moved().is_some());
    writer.title_line(vec![Span::head(if any { "What moved" } else { "Who wants what" })], vec![]);
    for (id, issue) in briefing.issues.iter() {
        let mut positions = in_order(briefing, id);
        positions.retain(|position| !any || briefing.positions[*position].moved().is_some());
        if !positions.is_empty() {
            writer.heading(vec![issue_name(briefing, id)], issue_status(issue.status));
            issue::write_all(&mut writer, &positions, Subject::Holder);
        }
    }
    writer.page()
}
