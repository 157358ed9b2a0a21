//! How much a view says about each entry.

/// The detail in which each entry is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// Only as much as tells it from the others; its page says more.
    Short,
    /// All that the file says about it.
    All,
}
