//! Addresses that a terminal opens by itself: OSC 8.

use crate::web::Url;

/// Whether the terminal shows no rubbish where a link stands; most of those that know no links skip them.
pub(super) fn are_taken() -> bool {
    let term = std::env::var("TERM").unwrap_or_default();
    !term.is_empty() && !["dumb", "linux", "vt", "ansi", "cons25"].iter().any(|plain| term.starts_with(plain))
}

/// The text, which must be clean, as a link to `url`: what a terminal is sent for it.
pub(super) fn link(url: &Url, text: &str) -> String {
    format!("\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\")
}
