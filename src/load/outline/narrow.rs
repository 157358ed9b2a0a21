//! A text without the entries that are not looked for, which is read much faster.

use std::borrow::Cow;
use std::collections::HashSet;

use super::scan::{self, Scan, ScannedHeader};
use crate::model::EntryKind;

/// The text without positions, figures, events and questions that are not `wanted`, whose words are the lines
/// from one header to the next; the whole text if it has anything unusual.
///
/// Whatever other entries are shown with stays: sources, actors and issues, several positions on one issue,
/// which are counted, and figures of the same label as one that is wanted, since these are told apart from
/// each other.
pub(crate) fn narrowed(text: &str, wanted: impl Fn(&str) -> bool) -> Cow<'_, str> {
    let Some(Scan { head, headers, .. }) = scan::scan(text) else { return Cow::Borrowed(text) };
    let ends = headers.iter().skip(1).map(|header| header.start).chain([text.len()]);
    let blocks: Vec<_> =
        headers.iter().zip(ends).map(|(header, end)| (header, &text[header.start..end])).collect();
    let figures = blocks.iter().filter(|(header, block)| header.kind == EntryKind::Figure && wanted(block));
    let labels: HashSet<_> = figures.map(|(_, block)| label(block)).collect();
    let stays = |header: &ScannedHeader, block| match header.kind {
        EntryKind::Position => header.is_list || wanted(block),
        EntryKind::Event | EntryKind::Question => wanted(block),
        EntryKind::Figure => match label(block) {
            Some(label) => labels.contains(&None) || labels.contains(&Some(label)),
            None => !labels.is_empty(),
        },
        EntryKind::Source | EntryKind::Actor | EntryKind::Issue | EntryKind::Judgement => true,
    };
    let rest = blocks.into_iter().filter(|(header, block)| stays(header, block)).map(|(_, block)| block);
    Cow::Owned([&text[..head]].into_iter().chain(rest).collect())
}

/// The label of the one figure of a block, where it is written as nearly all are: alone on its line, between
/// quotes, with nothing that stands for something else.
fn label(block: &str) -> Option<Vec<&str>> {
    let mut lines = block.lines().filter_map(|line| line.trim().strip_prefix("label"));
    let value = lines.next()?.trim_start().strip_prefix('=')?.trim();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let words = value.strip_prefix(quote)?.strip_suffix(quote)?;
    let is_only_line = lines.next().is_none() && !block.contains("\"\"\"") && !block.contains("'''");
    (is_only_line && !words.contains([quote, '\\'])).then(|| words.split_whitespace().collect())
}
