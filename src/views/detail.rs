//! How much a view says of each entry.

/// How much is said of each entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// What tells it from the others; its page says more.
    Short,
    /// All that the file says of it.
    All,
}
