//! How much a view says about each entry.

/// The detail in which each entry is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// Only as much as tells it from the others; its page says more.
    Short,
    /// All that the file says about it.
    All,
}

/// The most entries of a kind in the overview when shown in short.
const ENTRIES: usize = 12;

impl Detail {
    /// The entries of a list in the overview that are shown, and the others, which are more than one.
    pub(super) fn cut<T>(self, entries: &[T]) -> (&[T], &[T]) {
        let is_cut = self == Self::Short && entries.len() > ENTRIES + 1;
        entries.split_at(if is_cut { ENTRIES } else { entries.len() })
    }
}
