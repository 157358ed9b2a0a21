//! A source's own text: its paragraphs and sentences, and in them words, numbers, amounts and times.
//!
//! It knows texts and numbers, neither entries nor pages, and reads no file.

use std::ops::Range;

use crate::model::Number;

mod amounts;
mod common;
mod countries;
mod language;
mod legible;
mod nominal;
mod number;
mod paragraphs;
mod qualifiers;
mod sentences;
mod stems;
mod times;
mod units;
mod words;

pub use amounts::{Amount, amounts, compares, denies, span_of};
pub(crate) use common::is_common;
pub(crate) use countries::forms_of_country;
pub(crate) use language::is_english;
pub(crate) use number::Wanted;
pub use paragraphs::Paragraphs;
pub(crate) use qualifiers::is_neutral;
pub use qualifiers::{Direction, hedge, qualifier};
pub(crate) use sentences::sentences;
pub(crate) use stems::{all_words, is_one_name, stem, words};
pub(crate) use times::{Clock, Interval, Season, Time, times};
pub(crate) use units::Unit;
pub(crate) use words::folded_names;

/// The part of a fact that can be looked for in the text of its source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Sought<'a> {
    Quote(&'a str),
    /// Words in which an amount was reported, at the beginning of a sentence or within one.
    Words(&'a str),
    /// A number, in figures or in words; its unit may hold a part of it, as in 4.5 "million crowns".
    Number(&'a Number, Option<&'a str>),
}

/// The bytes of a paragraph where it says what is sought, from left to right, without overlap.
pub(crate) fn find(paragraph: &str, sought: Sought) -> Vec<Range<usize>> {
    match sought {
        Sought::Quote(quote) => words::find(paragraph, quote, words::LetterCase::Kept),
        Sought::Words(reported) => words::find(paragraph, reported, words::LetterCase::Folded),
        Sought::Number(number, unit) => number::find(paragraph, number, unit),
    }
}
