//! Links that the terminal itself can open: OSC 8.

use crate::web::Url;

/// True unless the terminal would show garbage for a link; most terminals without links skip them.
pub(super) fn are_taken() -> bool {
    let term = std::env::var("TERM").unwrap_or_default();
    !term.is_empty() && !["dumb", "linux", "vt", "ansi", "cons25"].iter().any(|plain| term.starts_with(plain))
}

/// A link to `url` as sent to the terminal; `text` must be clean.
pub(super) fn link(url: &Url, text: &str) -> String {
    format!("\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\")
}
