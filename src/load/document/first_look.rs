//! A first look at a text, token by token: whether it can be parsed at all, in which TOML it is written,
//! where it can be cut.

use std::ops::Range;

use super::conflict;
use super::cut::Cutter;
use super::dialect::Dialect;
use super::limits::Demand;
use super::tokens::tokens;
use crate::diagnostic::Diagnostic;

/// The properties of a text that its tokens show.
#[derive(Default)]
pub(in crate::load) struct FirstLook {
    /// Set if it needs more memory than it may; nothing else is known then.
    pub(super) is_too_dense: bool,
    /// Set if it is nested too deep for the parser's stack.
    pub(super) is_too_deep: bool,
    /// The merge conflicts in it.
    pub(super) conflicts: Vec<Range<usize>>,
    /// One warning for each kind of new syntax in a statement, if the text is TOML.
    pub(super) dialect: Vec<Diagnostic>,
    /// Where the pieces begin that it can be read in; none if it is to be read whole.
    pub(in crate::load) starts: Vec<usize>,
}

impl FirstLook {
    /// Looks at a text that is to be cut into pieces of at least this length.
    pub(in crate::load) fn at(text: &str, least: usize) -> Self {
        let mut demand = Demand::new(text.len());
        let (mut dialect, mut cutter) = (Dialect::new(text), Cutter::new(text, least));
        for (kind, span) in tokens(text, 0..text.len()) {
            demand.add(kind);
            if demand.is_too_dense() {
                return Self { is_too_dense: true, ..Self::default() };
            }
            if !demand.is_too_deep {
                cutter.add(kind, &span);
                dialect.add(kind, span);
            }
        }
        let (is_too_deep, conflicts) = (demand.is_too_deep, conflict::conflicts(text));
        let may_be_cut = !is_too_deep && conflicts.is_empty();
        let starts = if may_be_cut { cutter.starts() } else { Vec::new() };
        Self { is_too_dense: false, is_too_deep, conflicts, dialect: dialect.problems(), starts }
    }
}
