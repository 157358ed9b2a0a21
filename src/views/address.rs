//! The places that documents link to: web addresses of sources, and names of entries in the document itself.

use crate::model::{Briefing, EntryId};
use crate::page::Target;
use crate::web::Url;

/// The web address that a link leads to: that of a source, if it may be opened.
pub fn address(briefing: &Briefing, target: Target) -> Option<Url> {
    match target {
        Target::Web(id) | Target::Entry(EntryId::Source(id)) => {
            briefing.sources[id].url.as_deref().and_then(Url::parse)
        }
        Target::Entry(_)
        | Target::Gaps
        | Target::Sources
        | Target::Problem(_)
        | Target::Briefing(_)
        | Target::Edition(..)
        | Target::Part(_) => None,
    }
}

/// The name of an entry in a document, of its section and its key: letters, digits, `-`, `_` and, for any
/// other byte, `.` and its number. It stays the same for as long as the author keeps the key.
pub fn anchor(briefing: &Briefing, entry: EntryId) -> String {
    let (section, key) = briefing.key(entry);
    let mut anchor = format!("{section}-");
    for byte in key.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => anchor.push(byte.into()),
            _ => anchor.extend([format!(".{byte:02X}")]),
        }
    }
    anchor
}
