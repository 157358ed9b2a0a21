//! A value as the parser gives it, with its place in the whole file.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

/// A value of a piece of a file.
#[derive(Clone, Copy)]
pub(super) struct FileValue<'t> {
    value: &'t Spanned<DeValue<'t>>,
    /// The byte of the file where the piece begins.
    piece: usize,
}

impl<'t> FileValue<'t> {
    /// A value of the piece that begins at this byte.
    pub(super) fn new(value: &'t Spanned<DeValue<'t>>, piece: usize) -> Self {
        Self { value, piece }
    }

    /// Another value of the same piece.
    pub(super) fn of_same_piece(self, value: &'t Spanned<DeValue<'t>>) -> Self {
        Self { value, ..self }
    }

    /// The value itself.
    pub(super) fn value(self) -> &'t DeValue<'t> {
        self.value.get_ref()
    }

    /// The byte of the file where its piece begins.
    pub(super) fn piece(self) -> usize {
        self.piece
    }

    /// Its place in the file.
    pub(super) fn span(self) -> Range<usize> {
        shift(self.value.span(), self.piece)
    }
}

/// A place in a piece, as a place in the file.
pub(super) fn shift(span: Range<usize>, piece: usize) -> Range<usize> {
    span.start + piece..span.end + piece
}
