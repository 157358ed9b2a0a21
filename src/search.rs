//! Search: words in every text of a briefing, and entries by name.
//!
//! A [`Needle`] holds the words to look for, an [`Index`] every text of a briefing. A [`NameIndex`] ranks
//! things by how well one of their names fits a [`Query`]. All of it folds text in one way (`fold`), so that
//! accents, points, kinds of quotes and dashes, and commas in numbers make no difference. A [`Filter`] says
//! which rows of a list are meant, and in which order. [`ActorNames`] tell if actors of two briefings are the
//! same. A `Prefilter` tells which files need not be read. Nothing here knows of screens, keys or prompts.

mod filter;
mod fold;
mod identity;
mod index;
pub(crate) mod mark;
mod names;
mod needle;
mod prefilter;
mod sort;
mod texts;

pub use filter::Filter;
pub use identity::{ActorNames, NameInCommon};
pub use index::{Hit, Index};
pub use names::{NameIndex, Query, Ranked};
pub use needle::Needle;
pub(crate) use prefilter::Prefilter;

#[cfg(test)]
mod tests;
