//! What is wrong in a file: which problem, how bad, and where.
//!
//! A problem is made where its span is known, as data; `wording` says it in words, and one view draws it. Nothing here
//! knows files or terminals: a span counts bytes in the text that was loaded.

use std::ops::Range;

pub mod codes;
mod grounding;
mod nearest;
mod place;
mod policy;
mod settings;
mod toml;
mod wording;

pub use grounding::{Grounding, Told};
pub(crate) use nearest::nearest;
pub use place::Places;
pub use policy::Policy;
pub use settings::Settings;
pub use toml::{NewSyntax, Toml};
pub use wording::Wording;

/// One problem at one place of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// The bytes of the text that it is about; an empty range is a place between two characters.
    pub span: Range<usize>,
    /// Another place that belongs to it, such as a first definition, with what it is.
    pub other: Option<(Range<usize>, &'static str)>,
    /// Whether it is an error because somebody wants it to be.
    pub is_denied: bool,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is broken, something is thin.
    Advice,
    /// Used, but surely not meant.
    Warning,
    /// Something in the file could not be used.
    Error,
}

/// What can be wrong; every variant has one code, one level and one wording.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The file is not the TOML that it should be.
    Toml(Toml),
    /// The settings are not what they should be.
    Settings(Settings),
    /// The text of a source does not bear a fact out.
    Grounding(Grounding),
    /// An entry lacks a field that it must have.
    MissingField {
        /// The field.
        field: &'static str,
        /// What lacks it: "a figure".
        entry: &'static str,
    },
    /// A value is of the wrong type.
    WrongType {
        /// The field.
        field: String,
        /// What the value is.
        found: &'static str,
        /// What it should be.
        expected: String,
    },
    /// A value is of the right type, but cannot be.
    WrongValue {
        /// The field.
        field: String,
        /// What it should be.
        expected: String,
        /// Why it is not.
        why: String,
        /// What it was surely meant to be.
        meant: Option<Meant>,
    },
    /// A text has no words.
    Blank {
        /// The field.
        field: String,
    },
    /// A text of a list has no words.
    BlankItem {
        /// The field.
        field: String,
    },
    /// A key that the format does not know.
    UnknownKey {
        /// The key.
        key: String,
        /// Where it stands: "a figure".
        entry: &'static str,
        /// The keys that are known there.
        known: &'static [&'static str],
    },
    /// A word that is not in the field's vocabulary.
    UnknownValue {
        /// The field.
        field: String,
        /// The word.
        value: String,
        /// The vocabulary.
        allowed: &'static [&'static str],
    },
    /// An entry that has no short form is not a table.
    NoShortForm {
        /// What it should be: "a figure".
        entry: &'static str,
        /// What it is.
        found: &'static str,
    },
    /// A reference leads to no entry.
    Dangling {
        /// The section that the entry should be in.
        section: &'static str,
        /// The id that was not found there.
        id: String,
        /// The id there that is spelt most like it.
        nearest: Option<String>,
    },
    /// A `see` names no section.
    SeeWithoutSection {
        /// What it names.
        id: String,
        /// A section that has such an entry.
        section: Option<&'static str>,
    },
    /// A `see` names a section that does not exist.
    UnknownSection {
        /// The section.
        section: String,
        /// The sections that exist.
        known: &'static [&'static str],
    },
    /// A locator stands without a source where there is not exactly one.
    WhichSource,
    /// An id is not spelt as ids are.
    IdSpelling {
        /// The id.
        id: String,
        /// How to spell it.
        better: Option<String>,
    },
    /// Two actors have the same name.
    SharedName {
        /// The name.
        name: String,
        /// The id of the other actor.
        with: String,
    },
    /// An interval ends before it starts.
    BackwardsInterval,
    /// A date is after the day that the file stands for, where it cannot be.
    DateAfterAsOf {
        /// The field.
        field: &'static str,
    },
    /// A range is not two numbers.
    NoRange,
    /// The low end of a range is above its high end.
    UpsideDownRange {
        /// The end that stands first.
        low: String,
        /// The end that stands last.
        high: String,
    },
    /// A value is not within its own range.
    OutsideRange {
        /// The value.
        value: String,
        /// The low end of the range.
        low: String,
        /// The high end of the range.
        high: String,
    },
    /// An address is not one that a browser is given.
    NotAWebAddress,
    /// The file is written in a format that is newer than the program.
    NewerFormat {
        /// The file's.
        format: i64,
        /// The newest that the program knows.
        known: i64,
    },
    /// A format below 1.
    NoSuchFormat {
        /// The file's.
        format: i64,
    },
    /// There is nothing in the file.
    Empty,
    /// Nothing is broken, but something is thin or careless: the words are those of the check that found it.
    Craft(Wording),
}

/// What a value was surely meant to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Meant {
    /// This date, as the format has it.
    Date(String),
    /// The same, but as text.
    Words(String),
}

impl Problem {
    /// Whether it is of a fact that was held against its source's text.
    pub fn is_grounding(&self) -> bool {
        matches!(self, Self::Grounding(_))
    }
}

impl Diagnostic {
    /// A problem at a place.
    pub fn new(problem: Problem, span: Range<usize>) -> Self {
        Self { problem, span, other: None, is_denied: false }
    }

    /// The problem in words, as bad as it counts.
    pub fn wording(&self) -> Wording {
        let wording = self.problem.wording();
        if self.is_denied { Wording { level: Level::Error, ..wording } } else { wording }
    }

    /// A problem of the file's TOML at a place.
    pub(crate) fn toml(problem: Toml, span: Range<usize>) -> Self {
        Self::new(Problem::Toml(problem), span)
    }

    /// A problem of the settings at a place.
    pub(crate) fn settings(problem: Settings, span: Range<usize>) -> Self {
        Self::new(Problem::Settings(problem), span)
    }

    /// The same, with another place that belongs to it.
    #[must_use]
    pub fn and(mut self, span: Range<usize>, label: &'static str) -> Self {
        self.other = Some((span, label));
        self
    }
}
