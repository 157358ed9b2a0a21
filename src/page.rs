//! A page: the output of a view, before anyone knows where it will be shown.
//!
//! A page is a list of blocks; a block is made of lines of spans; a span is clean text with a role and maybe a
//! link. A page knows no width, no colour and no terminal: [`layout`](crate::layout) fits it to a width, the
//! renderers write it as text or another format. Every view is a function from the briefing to a page.

use std::sync::Arc;

use crate::model::{EntryId, Id, Source};
use crate::text::Clean;

mod chart;
mod matrix;
mod quoted;
mod role;
mod table;

pub use chart::{Bar, Bars, Extent, Moment, Scale, Share, Shares, Stop, Tick, TimeScale, Timeline};
pub use matrix::{Cell, Matrix, MatrixRow};
pub use quoted::{Annotated, Excerpt};
pub use role::{Role, Sign, Tone};
pub(crate) use role::{is_from, lettered};
pub use table::{Column, Table};

/// The output of a view, from top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The blocks, in reading order. There is a blank line between two blocks only where a [`Block::Gap`]
    /// says so.
    pub blocks: Vec<Block>,
}

impl FromIterator<Block> for Page {
    fn from_iter<T: IntoIterator<Item = Block>>(blocks: T) -> Self {
        Self { blocks: blocks.into_iter().collect() }
    }
}

/// One piece of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading, with words behind it (a state, a count).
    Heading {
        /// Its rank.
        level: HeadingLevel,
        /// Its words.
        left: Line,
        /// The words behind it, at the edge if a rule leads there; below it if both do not fit on one line.
        right: Line,
    },
    /// Running words, wrapped at the width.
    Text {
        /// The indent of the first line, in columns.
        indent: u16,
        /// The indent of the other lines, in columns.
        hang: u16,
        /// The words.
        line: Line,
    },
    /// Words beside their key: a kind, a label. All keys of a page have one edge, and all their words another.
    Keyed {
        /// The indent of the keys, in columns.
        indent: u16,
        /// The keys, one below the other.
        keys: Vec<Line>,
        /// The words, each line wrapped on its own.
        lines: Vec<Line>,
        /// The indent of all rows of a line but its first, in columns: in a list, where one ends and the next
        /// begins.
        hang: u16,
    },
    /// Rows whose cells align in columns.
    Table(Table),
    /// Rows against columns, too many to be sure that they fit.
    Matrix(Matrix),
    /// Amounts on one scale.
    Bars(Bars),
    /// Parts of a whole.
    Shares(Shares),
    /// Events along a line.
    Timeline(Timeline),
    /// Things as they were, beside what they are now or above it.
    WasNow {
        /// The things.
        rows: Vec<WasNow>,
        /// Set if all rows stand in two columns of the page where it has room for them. A row without a key
        /// is their head, and is left out where there are no columns.
        in_columns: bool,
    },
    /// A paragraph of a text, with what is noted on it in the margin or below it; its layout shares it.
    Annotated(Arc<Annotated>),
    /// Lines of a file as they are there, with a part of each marked.
    Excerpt(Vec<Excerpt>),
    /// Parts without links, side by side where there is room, else one below the other.
    SideBySide {
        /// The parts; each begins with its heading.
        parts: Vec<Vec<Block>>,
        /// The rows that are in sight at once, if parts side by side are to be read screen by screen.
        in_sight: Option<u16>,
    },
    /// The blocks up to the next one of these are about this entry: not a line, but a place to jump to.
    Fact(EntryId),
    /// The blocks from here on are about no entry of their own.
    EndOfFact,
    /// One blank line; several in a row, or one at either end of a page, are shown as one or none.
    Gap,
}

/// The rank of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingLevel {
    /// The title of the page.
    Title,
    /// A part of the page.
    Part,
    /// One thing in a part.
    Entry,
}

/// The words for what was not there, or is not.
pub(crate) const NOT_GIVEN: &str = "not given";

/// A thing as it was and as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WasNow {
    /// The name of it.
    pub(crate) key: Line,
    /// Its old value; empty if it was not there.
    pub(crate) was: Line,
    /// Its new value; empty if it is not there.
    pub(crate) now: Line,
}

/// Spans one after the other.
pub type Line = Vec<Span>;

/// The sign at the beginning of a line, and the rest of it.
pub(crate) fn signed(line: &[Span]) -> (Option<&Span>, &[Span]) {
    match line {
        [sign, blank, rest @ ..] if matches!(sign.role, Role::State(_)) && blank.text.is_blank() => {
            (Some(sign), rest)
        }
        _ => (None, line),
    }
}

/// The words of a line, without its looks.
pub(crate) fn words(line: &[Span]) -> String {
    line.iter().map(|span| span.text.as_str()).collect()
}

/// The number of columns that a line takes on one row.
pub(crate) fn width(line: &[Span]) -> usize {
    line.iter().map(|span| span.text.width()).sum()
}

/// A piece of text that is one thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Span {
    /// The text.
    pub text: Clean,
    /// Its role.
    pub role: Role,
    /// The target of its link.
    pub link: Option<Target>,
    /// Its mark.
    pub mark: Mark,
}

/// The mark of a piece of text that was searched for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// Not a match.
    #[default]
    None,
    /// A match among others.
    Found,
    /// The match that the reader was led to.
    Here,
    /// Not searched for: words of a source that a fact holds.
    Held,
}

/// The target of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// The page of an entry.
    Entry(EntryId),
    /// The web address of a source, which may be opened.
    Web(Id<Source>),
    /// The page of the gaps in the sourcing.
    Gaps,
    /// The full view of the sources, with what each is the only source for.
    Sources,
    /// A problem of the file, by its place in the list of them.
    Problem(usize),
    /// An earlier edition, by its place among them, and an entry in it; none is its overview.
    Edition(usize, Option<EntryId>),
    /// Another briefing, by its place in the list of those that have the entry too.
    Briefing(usize),
    /// A part of a source's text that is in no fact, by its place among the parts.
    Part(usize),
}

impl Page {
    /// The same page without links.
    #[must_use]
    pub(crate) fn without_links(mut self) -> Self {
        self.blocks.retain(|block| !matches!(block, Block::Fact(_) | Block::EndOfFact));
        for block in &mut self.blocks {
            if let Block::Matrix(matrix) = block {
                matrix.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|(_, cell)| cell.link = None);
            }
            block.lines_mut().into_iter().flatten().for_each(|span| span.link = None);
        }
        self
    }
}

impl Block {
    /// The title of a page, with words behind it.
    pub(crate) fn title(left: Line, right: Line) -> Self {
        Self::Heading { level: HeadingLevel::Title, left, right }
    }

    /// The heading of a part of a page.
    pub(crate) fn part(left: Line) -> Self {
        Self::Heading { level: HeadingLevel::Part, left, right: vec![] }
    }

    /// A line of running words.
    pub(crate) fn line(line: Line) -> Self {
        Self::Text { indent: 0, hang: 0, line }
    }

    /// The lines with the words of the block.
    pub(crate) fn lines_mut(&mut self) -> Vec<&mut Line> {
        match self {
            Self::Heading { left, right, .. } => vec![left, right],
            Self::Text { line, .. } => vec![line],
            Self::Keyed { keys, lines, .. } => keys.iter_mut().chain(lines).collect(),
            Self::WasNow { rows, .. } => {
                rows.iter_mut().flat_map(|row| [&mut row.key, &mut row.was, &mut row.now]).collect()
            }
            Self::Annotated(paragraph) => {
                let Annotated { words, notes, remark, .. } = Arc::make_mut(paragraph);
                std::iter::once(words).chain(notes).chain([remark]).collect()
            }
            Self::Table(table) => table.rows.iter_mut().flatten().collect(),
            Self::Matrix(matrix) => {
                let rows = matrix.rows.iter_mut();
                let in_rows = rows.flat_map(|row| {
                    row.head.iter_mut().chain(row.cells.iter_mut().flat_map(|(_, cell)| &mut cell.lines))
                });
                matrix.columns.iter_mut().chain(in_rows).collect()
            }
            Self::Bars(bars) => bars.lines_mut(),
            Self::Shares(shares) => shares.parts.iter_mut().map(|part| &mut part.words).collect(),
            Self::Timeline(timeline) => timeline.lines_mut(),
            Self::SideBySide { parts, .. } => parts.iter_mut().flatten().flat_map(Self::lines_mut).collect(),
            Self::Excerpt(_) | Self::Fact(_) | Self::EndOfFact | Self::Gap => vec![],
        }
    }
}

impl WasNow {
    /// True if it names the columns.
    pub(crate) fn is_head(&self) -> bool {
        self.key.is_empty()
    }

    /// Both in one line.
    pub(crate) fn line(&self) -> Line {
        [Self::said(&self.was), vec![Span::quiet(" → ")], Self::said(&self.now)].concat()
    }

    /// A side, in words if it is empty.
    pub(crate) fn said(line: &[Span]) -> Line {
        if line.is_empty() { vec![Span::quiet(NOT_GIVEN)] } else { line.to_vec() }
    }
}

impl Span {
    /// A span without a link.
    pub fn new(text: impl Into<std::borrow::Cow<'static, str>>, role: Role) -> Self {
        Self { text: Clean::line(text), role, link: None, mark: Mark::None }
    }

    /// The matter itself.
    pub(crate) fn text(text: impl Into<std::borrow::Cow<'static, str>>) -> Self {
        Self::new(text, Role::Text)
    }

    /// Furniture: a count, a leader.
    pub(crate) fn quiet(text: impl Into<std::borrow::Cow<'static, str>>) -> Self {
        Self::new(text, Role::Quiet)
    }

    /// The name of what follows.
    pub(crate) fn head(text: impl Into<std::borrow::Cow<'static, str>>) -> Self {
        Self::new(text, Role::Head)
    }

    /// The same span in another role.
    #[must_use]
    pub(crate) fn in_role(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// The same span, leading to `target`.
    #[must_use]
    pub fn to(mut self, target: Target) -> Self {
        self.link = Some(target);
        self
    }

    /// The same span without a link.
    #[must_use]
    pub(crate) fn unlinked(self) -> Self {
        Self { link: None, ..self }
    }

    /// The same span, marked as what was looked for.
    #[must_use]
    pub(crate) fn marked(mut self) -> Self {
        self.mark = Mark::Found;
        self
    }
}
