//! Drafts that nobody has gone through.

use super::Finding;
use crate::model::Briefing;
use crate::views;

pub(super) fn unfinished(briefing: &Briefing) -> Vec<Finding> {
    const HELP: &str = "name the issues and move each position to its own; write of each fact what you found; leave out the rest";
    let left = views::left_to_do(briefing);
    if left.is_empty() {
        return Vec::new();
    }
    vec![Finding::of_all(format!("this draft is not finished: {}", left.join(", ")), HELP)]
}
