//! The things left to do on a draft that was made from an article and that nobody has gone through.

use std::collections::HashMap;

use crate::model::{Briefing, DraftStatus, LABEL_GAP, UNSORTED_NAME};
use crate::text::count;

/// The things left to do on a draft, each in a few words; none for a briefing that somebody has gone through.
pub(crate) fn left_to_do(briefing: &Briefing) -> Vec<String> {
    let unsorted = unsorted(briefing);
    let has_roles = briefing.has_roles();
    let is_untouched =
        briefing.status == Some(DraftStatus::Draft) && briefing.bottom_line.is_none() && !has_roles;
    if unsorted == 0 && !is_untouched {
        return Vec::new();
    }
    let mut left = Vec::new();
    if unsorted > 0 {
        let positions = count(unsorted, "position", "positions");
        left.push(format!("{positions} under the issue `{UNSORTED_NAME}`"));
    }
    if briefing.actors.iter().next().is_some() && !has_roles {
        left.push("no actor has a `role`".to_owned());
    }
    if briefing.bottom_line.is_none() {
        left.push("no `bottom-line`".to_owned());
    }
    let clauses = briefing.figures.iter().filter(|(_, figure)| figure.label.contains(LABEL_GAP)).count();
    if clauses > 0 {
        left.push(format!("{} with `{LABEL_GAP}` in the label", count(clauses, "figure", "figures")));
    }
    left.extend(twins(briefing));
    left
}

/// The number of positions on the issue that a draft begins with.
fn unsorted(briefing: &Briefing) -> usize {
    let is_unsorted = |name: &str| name == UNSORTED_NAME;
    let issues = briefing.issues.iter().filter(|(_, issue)| is_unsorted(&issue.name)).map(|(id, _)| id);
    let issues: Vec<_> = issues.collect();
    briefing
        .positions
        .iter()
        .filter(|(_, position)| position.issue.id().is_some_and(|issue| issues.contains(&issue)))
        .count()
}

/// The actors whose whole name is the last word of another's, and of no third one's: "Company" beside "Sel
/// Water Company".
fn twins(briefing: &Briefing) -> Vec<String> {
    let named: Vec<_> =
        briefing.actors.iter().map(|(_, actor)| (actor.key.as_str(), actor.name.to_lowercase())).collect();
    let mut by_last_word: HashMap<&str, Vec<&str>> = HashMap::new();
    for (key, name) in &named {
        if let Some((_, last)) = name.rsplit_once(' ') {
            by_last_word.entry(last).or_default().push(key);
        }
    }
    let twin = |(key, name): &(&str, String)| match by_last_word.get(name.as_str()).map(Vec::as_slice) {
        Some([other]) => Some(format!("`{key}` may be `{other}`")),
        _ => None,
    };
    named.iter().filter_map(twin).collect()
}
