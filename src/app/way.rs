//! Which way a key leads.

/// The way through a list, a text or a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Down, to the right, to what is later.
    On,
    /// Up, to the left, to what is earlier.
    Back,
}
