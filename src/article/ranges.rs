//! How ranges of a text lie to each other.

use std::ops::Range;

/// True if two ranges have bytes in common.
pub(crate) fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// True if a range is another one or a part of it.
pub(crate) fn lies_in(part: &Range<usize>, whole: &Range<usize>) -> bool {
    whole.start <= part.start && part.end <= whole.end
}

/// The one of some things from left to right, none of which meets another, that a range lies in.
pub(crate) fn one_around<'a, T>(
    all: &'a [T],
    bytes: impl Fn(&T) -> &Range<usize>,
    part: &Range<usize>,
) -> Option<&'a T> {
    let first = all.partition_point(|one| bytes(one).end <= part.start);
    all.get(first).filter(|one| lies_in(part, bytes(one)))
}

/// True if a range has bytes in common with one of some from left to right, none of which meets another.
pub(crate) fn meets_one_of(range: &Range<usize>, all: &[Range<usize>]) -> bool {
    let first = all.partition_point(|one| one.end <= range.start);
    all.get(first).is_some_and(|one| meet(one, range))
}

/// A range with what belongs to it on both sides, and all between.
pub(crate) fn around(
    range: Range<usize>,
    parts: impl IntoIterator<Item = Option<Range<usize>>>,
) -> Range<usize> {
    let parts = parts.into_iter().flatten();
    parts.fold(range, |all, part| all.start.min(part.start)..all.end.max(part.end))
}
