//! The pieces of a row, some of them made only when they are first asked for.
//!
//! A text of thousands of paragraphs is opened at one place of it: how many rows each takes has to be known,
//! its words on them only of those in sight.

use std::cell::OnceCell;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::rc::Rc;

use super::Piece;

/// Pieces from left to right.
#[derive(Clone, Default)]
pub struct Pieces {
    made: Vec<Piece>,
    /// In place of those, one of some rows that are made together, from 0.
    later: Option<(Rc<LaterRows>, usize)>,
}

/// Rows that are made when any of them is first asked for.
pub(super) struct LaterRows {
    make: Box<dyn Fn() -> Vec<Vec<Piece>>>,
    made: OnceCell<Vec<Vec<Piece>>>,
}

impl LaterRows {
    pub(super) fn new(make: impl Fn() -> Vec<Vec<Piece>> + 'static) -> Self {
        Self { make: Box::new(make), made: OnceCell::new() }
    }

    fn row(&self, index: usize) -> &Vec<Piece> {
        const NONE: &Vec<Piece> = &Vec::new();
        self.made.get_or_init(&self.make).get(index).unwrap_or(NONE)
    }
}

impl Pieces {
    /// Those of one of the rows that are made later.
    pub(super) fn later(rows: &Rc<LaterRows>, index: usize) -> Self {
        Self { made: Vec::new(), later: Some((Rc::clone(rows), index)) }
    }
}

impl Deref for Pieces {
    type Target = Vec<Piece>;

    fn deref(&self) -> &Vec<Piece> {
        self.later.as_ref().map_or(&self.made, |(rows, index)| rows.row(*index))
    }
}

impl DerefMut for Pieces {
    fn deref_mut(&mut self) -> &mut Vec<Piece> {
        if let Some((rows, index)) = self.later.take() {
            self.made.clone_from(rows.row(index));
        }
        &mut self.made
    }
}

impl From<Vec<Piece>> for Pieces {
    fn from(pieces: Vec<Piece>) -> Self {
        Self { made: pieces, later: None }
    }
}

impl FromIterator<Piece> for Pieces {
    fn from_iter<I: IntoIterator<Item = Piece>>(pieces: I) -> Self {
        Vec::from_iter(pieces).into()
    }
}

impl<'p> IntoIterator for &'p Pieces {
    type Item = &'p Piece;
    type IntoIter = std::slice::Iter<'p, Piece>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'p> IntoIterator for &'p mut Pieces {
    type Item = &'p mut Piece;
    type IntoIter = std::slice::IterMut<'p, Piece>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl PartialEq for Pieces {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Pieces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().as_slice().fmt(f)
    }
}
