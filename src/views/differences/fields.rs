//! The fields of an entry as they were and are, each said once.

use similar::{ChangeTag, TextDiff};

use crate::compare::{Change, ChangeKind};
use crate::model::{FieldShape, IssueStatus};
use crate::page::{Line, Sign, Span, WasNow};
use crate::views::state::issue_status;

/// The percentage of words that two texts must have in common for the others to be marked.
const ALIKE: usize = 40;

/// The fields of an entry that is shown with this sign; nothing for one that is new or gone.
pub(in crate::views) fn fields(of_entry: &[Change], sign: Sign) -> Vec<WasNow> {
    let is_new_or_gone = |change: &&Change| matches!(change.kind, ChangeKind::New | ChangeKind::Gone);
    let other = of_entry.iter().filter(|change| !is_new_or_gone(change) && !is_said(change, of_entry, sign));
    other.map(row).collect()
}

/// True if a field says what is said beside it: a first movement is that of the sign, and what a position was
/// before stands in the column of its old words.
fn is_said(change: &Change, of_entry: &[Change], sign: Sign) -> bool {
    let text = || of_entry.iter().find(|other| key(other) == "text");
    match key(change) {
        "movement" => matches!(sign, Sign::Hardened | Sign::Softened) && change.was.is_none(),
        "was" => change.now.is_some() && text().is_some_and(|text| text.was == change.now),
        _ => false,
    }
}

/// The key of the field that a change is of; empty if it is of none.
fn key(change: &Change) -> &'static str {
    match change.kind {
        ChangeKind::Field(field) => field.key,
        _ => "",
    }
}

fn row(change: &Change) -> WasNow {
    let row_key = vec![Span::quiet(change.kind.label())];
    let said = [&change.was, &change.now].map(|text| text.as_deref().unwrap_or_default());
    let is_word =
        matches!(change.kind, ChangeKind::Field(field) if matches!(field.shape, FieldShape::Word(_)));
    let [was, now] = match key(change) {
        "quote" => marked(said[0], said[1]).map(quoted),
        "status" if change.section == "issues" => said.map(status),
        _ if is_word && said.iter().all(|word| !word.is_empty()) => {
            said.map(|word| plain(word).into_iter().map(Span::marked).collect())
        }
        _ => marked(said[0], said[1]),
    };
    WasNow { key: row_key, was, now }
}

/// Somebody's exact words.
fn quoted(words: Line) -> Line {
    if words.is_empty() {
        return words;
    }
    [vec![Span::text("“")], words, vec![Span::text("”")]].concat()
}

/// The status of an issue behind its sign.
fn status(word: &str) -> Line {
    let status = IssueStatus::ALL.iter().find(|status| status.word() == word);
    status.map_or_else(|| plain(word), |status| issue_status(Some(*status)))
}

fn plain(text: &str) -> Line {
    if text.is_empty() { Line::new() } else { vec![Span::text(text.to_owned())] }
}

/// Two texts with the words marked that are not in the other.
fn marked(was: &str, now: &str) -> [Line; 2] {
    let diff = TextDiff::from_words(was, now);
    let words = diff.iter_all_changes().filter(|change| !change.value().trim().is_empty());
    let (common, differing): (Vec<_>, Vec<_>) = words.partition(|change| change.tag() == ChangeTag::Equal);
    let (common, all) = (2 * common.len(), 2 * common.len() + differing.len());
    if was.is_empty() || now.is_empty() || 100 * common < ALIKE * all {
        return [plain(was), plain(now)];
    }
    let mut lines = [Line::new(), Line::new()];
    for change in diff.iter_all_changes() {
        let span = || Span::text(change.value().to_owned());
        let is_blank = change.value().trim().is_empty();
        let differing = || if is_blank { span() } else { span().marked() };
        match change.tag() {
            ChangeTag::Equal => lines.iter_mut().for_each(|line| line.push(span())),
            ChangeTag::Delete => lines[0].push(differing()),
            ChangeTag::Insert => lines[1].push(differing()),
        }
    }
    lines
}

#[cfg(test)]
mod tests;
