//! A scroll window on a number of lines, whatever they contain.

/// The first line of a window of `height` on `lines` lines: `top`, or less if the window would reach beyond
/// the end.
pub(super) fn within(top: usize, height: usize, lines: usize) -> usize {
    top.min(lines.saturating_sub(height))
}

/// The first line of a window of `height`, moved as little as possible to show the lines from `first` to
/// `end`, exclusive; if these do not fit, to show their start.
pub(super) fn showing(top: usize, height: usize, first: usize, end: usize) -> usize {
    let top = top.max(end.saturating_sub(height));
    top.min(first)
}

#[cfg(test)]
mod tests {
    use super::{showing, within};

    #[test]
    fn a_window_moves_no_further_than_it_must() {
        assert_eq!(within(7, 5, 10), 5);
        assert_eq!(within(3, 5, 10), 3);
        assert_eq!(within(3, 20, 10), 0);
        assert_eq!(showing(0, 5, 3, 4), 0);
        assert_eq!(showing(0, 5, 5, 6), 1);
        assert_eq!(showing(8, 5, 3, 4), 3);
        assert_eq!(showing(0, 5, 7, 20), 7);
        assert_eq!(showing(4, 0, 2, 3), 2);
    }
}
