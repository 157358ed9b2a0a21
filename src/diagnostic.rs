//! Problems in a file: each in words, how bad it is, and where.
//!
//! A problem is put into words where it is made, with a code of the one table; one view draws it. Nothing
//! here knows files or terminals: a span counts bytes in the text that was loaded. The words quote pieces of
//! the file as they are there; they become clean text where they are shown.

use std::borrow::Cow;
use std::ops::Range;

use codes::Code;

pub mod codes;
mod nearest;
mod place;
mod policy;
mod problems;
pub(crate) mod words;

pub(crate) use nearest::{nearest, only_near};
pub use place::{PlaceRange, Places};
pub(crate) use policy::Policy;
pub(crate) use problems::Problems;

/// One problem at one place of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Its code.
    pub code: &'static Code,
    /// How bad it is, by the policy too: somebody may want it to be an error.
    pub level: Level,
    /// The problem in a sentence without a full stop.
    pub message: Cow<'static, str>,
    /// The remedy, if one is known.
    pub help: Option<Cow<'static, str>>,
    /// The changes of the text that put it right; none where somebody has to decide.
    pub repair: Vec<Edit>,
    /// The bytes of the text that it is about; an empty range is a place between two characters, and one at
    /// the very beginning is the file as a whole.
    pub span: Range<usize>,
    /// Another place that belongs to it, such as a first definition, with what it is.
    pub(crate) other: Option<(Range<usize>, &'static str)>,
    /// The entry that it is in; none for the top of the file.
    pub location: Option<Location>,
    /// The paragraph of a source's text that it is about, or that contradicts the fact.
    pub(crate) paragraph: Option<usize>,
}

/// A place in terms of the briefing: an entry, and perhaps a field of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The section of the entry; empty for the fields before the sections.
    pub section: &'static str,
    /// The key of the entry, which may be one that could not be read.
    pub key: String,
    /// The field; for a tie, `ties.` and the other actor.
    pub field: Option<String>,
    /// The item, where the field is a list; from 0.
    pub item: usize,
}

/// A change of a text: a piece of it is replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that are replaced; an empty range is a place where something is put in.
    pub span: Range<usize>,
    /// The text that stands there afterwards.
    pub with: String,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is broken, something is thin.
    Suggestion,
    /// Used, but probably a mistake.
    Warning,
    /// Something in the file could not be used.
    Error,
}

impl Code {
    /// A problem with this code at a place, still to be put into words.
    pub(crate) fn at(&'static self, span: Range<usize>) -> Diagnostic {
        Diagnostic {
            code: self,
            level: self.level,
            message: Cow::Borrowed(""),
            help: None,
            repair: Vec::new(),
            span,
            other: None,
            location: None,
            paragraph: None,
        }
    }
}

impl Diagnostic {
    /// The same, with what is wrong.
    pub(crate) fn says(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.message = message.into();
        self
    }

    /// The same, with what to do about it.
    pub(crate) fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same, with what to write in place of a piece of the text: the help says it, and a repair does it.
    pub(crate) fn write(self, span: Range<usize>, with: impl Into<String>) -> Self {
        let with = with.into();
        self.help(format!("write {}", words::quote(&with))).repaired(span, with)
    }

    /// The same, with a change that puts it right.
    pub(crate) fn repaired(mut self, span: Range<usize>, with: impl Into<String>) -> Self {
        self.repair.push(Edit { span, with: with.into() });
        self
    }

    /// The text in which it was found, with its repair.
    pub fn repaired_text(&self, text: &str) -> String {
        let mut edits: Vec<_> = self.repair.iter().collect();
        edits.sort_by_key(|edit| edit.span.start);
        Edit::apply(edits, text)
    }

    /// True if it is about the file as a whole, and not about a place in it.
    pub(crate) fn is_of_whole_file(&self) -> bool {
        self.span == (0..0) && self.code.domain != codes::Domain::Toml
    }

    /// The same, with another place that belongs to it.
    pub(crate) fn and(mut self, span: Range<usize>, label: &'static str) -> Self {
        self.other = Some((span, label));
        self
    }
}

impl Edit {
    /// A text with changes, which are in its order and do not overlap.
    pub(crate) fn apply<'e>(edits: impl IntoIterator<Item = &'e Self>, text: &str) -> String {
        let (mut changed, mut end) = (String::with_capacity(text.len()), 0);
        for Self { span, with } in edits {
            changed.push_str(&text[end..span.start]);
            changed.push_str(with);
            end = span.end;
        }
        changed + &text[end..]
    }
}

impl Location {
    /// The entry of this section and key.
    pub(crate) fn of((section, key): (&'static str, &str)) -> Self {
        Self { section, key: key.to_owned(), field: None, item: 0 }
    }

    /// A field of the entry, or one item of it.
    pub(crate) fn field(self, field: impl Into<String>, item: usize) -> Self {
        Self { field: Some(field.into()), item, ..self }
    }

    /// True if it is in the entry of this section and key.
    pub(crate) fn is_in(&self, (section, key): (&str, &str)) -> bool {
        self.section == section && self.key == key
    }
}

impl Level {
    /// Every level, the worst first.
    pub(crate) const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Suggestion];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Suggestion => "suggestion",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
