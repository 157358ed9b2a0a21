//! A text without the entries that are not looked for, which is read much faster.

use std::borrow::Cow;

use super::scan::{self, Scan, ScannedHeader};
use crate::model::EntryKind;

/// The text without positions, figures, events and questions that are not `wanted`, whose words are the lines from one
/// header to the next; the whole text if it has anything unusual.
///
/// Whatever other entries are shown with stays: sources, actors and issues, several positions on one issue, which are
/// counted, and all figures if one is wanted, since those of one label are told apart from each other.
pub(crate) fn narrowed(text: &str, wanted: impl Fn(&str) -> bool) -> Cow<'_, str> {
    let Some(Scan { head, headers, .. }) = scan::scan(text) else { return Cow::Borrowed(text) };
    let ends = headers.iter().skip(1).map(|header| header.start).chain([text.len()]);
    let blocks: Vec<_> =
        headers.iter().zip(ends).map(|(header, end)| (header, &text[header.start..end])).collect();
    let wants_figures =
        blocks.iter().any(|(header, block)| header.kind == EntryKind::Figure && wanted(block));
    let stays = |header: &ScannedHeader, block| match header.kind {
        EntryKind::Position => header.is_list || wanted(block),
        EntryKind::Event | EntryKind::Question => wanted(block),
        EntryKind::Figure => wants_figures,
        EntryKind::Source | EntryKind::Actor | EntryKind::Issue | EntryKind::Judgement => true,
    };
    let rest = blocks.into_iter().filter(|(header, block)| stays(header, block)).map(|(_, block)| block);
    Cow::Owned([&text[..head]].into_iter().chain(rest).collect())
}
