//! A paste on its way in: the bytes between two marks of the terminal, which are text and never keys.
//!
//! It may come in pieces of any size. This module knows no keys and no time.

use memchr::memmem;

/// The mark before a paste, after which everything belongs to it.
pub(super) const BEGIN: &[u8] = b"\x1b[200~";
const END: &[u8] = b"\x1b[201~";

/// More bytes than anybody pastes into a line; the rest is dropped.
const MOST: usize = 64 * 1024;

/// The bytes of a paste that have arrived.
#[derive(Debug, Default)]
pub(super) struct Paste {
    bytes: Vec<u8>,
}

impl Paste {
    /// Takes what belongs to the paste; returns the number of bytes taken, and true if its end was among them.
    pub fn take(&mut self, bytes: &[u8]) -> (usize, bool) {
        let end = memmem::find(bytes, END);
        // The mark may have come in part.
        let begun = (1..END.len()).rev().find(|length| bytes.ends_with(&END[..*length])).unwrap_or_default();
        let length = end.unwrap_or(bytes.len() - begun);
        let room = MOST - self.bytes.len();
        self.bytes.extend_from_slice(&bytes[..length.min(room)]);
        (length + if end.is_some() { END.len() } else { 0 }, end.is_some())
    }

    /// The text that has arrived.
    pub fn text(self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}
