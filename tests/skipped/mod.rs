//! What a test leaves out is said.

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Mutex, PoisonError};

/// What has been said.
static SAID: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Says once what is not tested, and why. It is written past what `cargo test` keeps back of tests that pass:
/// nothing is skipped in silence.
pub fn skip(what: &str, why: &str) {
    let line = format!("skipped: {what}, since {why}\n");
    if SAID.lock().unwrap_or_else(PoisonError::into_inner).insert(line.clone()) {
        let _ = std::io::stderr().write_all(line.as_bytes());
    }
}
