//! Clean text: the only text that may leave the program.
//!
//! Whatever comes from outside (a briefing, the name of a file, an error of the system) becomes [`Clean`]
//! before it reaches a terminal, a pipe or a report. Nothing in clean text is ever interpreted by a
//! terminal, nothing in it is invisible, and nothing in it reorders the text around it.
//!
//! This module knows nothing of layout: it says how wide a piece of clean text is, not where it goes.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::{Serialize, Serializer};

pub(crate) use cluster::{Cluster, Clusters};
pub(crate) use prose::{capitalised, count, joined, within_sentence};

mod cluster;
mod markdown;
mod policy;
mod prose;

/// The mark where text was cut.
pub(crate) const ELLIPSIS: Clean = Clean(Cow::Borrowed("…"));

/// The plain letters of one that does not come apart into a letter and an accent.
pub(crate) fn plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'ẞ' => "SS",
        'æ' => "ae",
        'Æ' => "Ae",
        'œ' => "oe",
        'Œ' => "Oe",
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'þ' => "th",
        'Þ' => "Th",
        'ħ' => "h",
        'Ħ' => "H",
        'ı' => "i",
        _ => return None,
    })
}

/// One line of harmless text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clean(Cow<'static, str>);

impl Clean {
    /// Makes `raw` harmless, as one line: each run of white space that holds an end of line becomes one space,
    /// or nothing at either end.
    pub fn line(raw: impl Into<Cow<'static, str>>) -> Self {
        let raw = raw.into();
        if policy::is_plain(&raw) {
            return Self(raw);
        }
        let joined = in_one_line(&raw);
        let is_plain = policy::is_plain(&joined);
        Self(if is_plain { joined.into_owned() } else { policy::clean(&joined).text }.into())
    }

    /// Makes `raw` harmless, line by line; blank lines at its end are left out.
    pub(crate) fn lines(raw: &str) -> Vec<Self> {
        let mut lines: Vec<Self> = split(raw).map(|line| Self::line(line.to_owned())).collect();
        while lines.last().is_some_and(Self::is_blank) {
            lines.pop();
        }
        lines
    }

    /// Makes `raw` harmless, line by line, as a text of several lines: to be given away, never to be shown in
    /// a row.
    pub(crate) fn with_lines(raw: &str) -> Self {
        let lines = Self::lines(raw);
        Self(lines.iter().map(Self::as_str).collect::<Vec<_>>().join("\n").into())
    }

    /// The same text with a blank line before it and the end of its last line, so that it can be put behind
    /// any line of a file.
    #[must_use]
    pub(crate) fn set_apart(&self) -> Self {
        Self(format!("\n{}\n", self.as_str().trim_matches('\n')).into())
    }

    /// Makes `raw` harmless, each block of lines between blank ones as one line.
    pub(crate) fn paragraphs(raw: &str) -> Vec<Self> {
        let mut paragraphs = Vec::new();
        let mut block = String::new();
        for line in split(raw).chain([""]) {
            if !is_blank(line) {
                if !block.is_empty() {
                    block.push('\n');
                }
                block.push_str(line);
            } else if !block.is_empty() {
                paragraphs.push(Self::line(std::mem::take(&mut block)));
            }
        }
        paragraphs
    }

    /// The text, which holds no control character and no end of line.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True if there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True if there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        is_blank(&self.0)
    }

    /// The number of columns that the text takes on a terminal.
    pub fn width(&self) -> usize {
        if self.0.is_ascii() { self.0.len() } else { self.clusters().map(|cluster| cluster.width).sum() }
    }

    /// The clusters, which a terminal shows as characters, in order.
    pub fn clusters(&self) -> Clusters<'_> {
        Clusters::of(&self.0)
    }

    /// The clusters from a byte on, which must be the end of one.
    pub(crate) fn clusters_from(&self, byte: usize) -> Clusters<'_> {
        Clusters::of(&self.0[byte..])
    }

    /// A part of the text, by bytes; both ends must be ends of clusters.
    #[must_use]
    pub(crate) fn slice(&self, bytes: Range<usize>) -> Self {
        Self(match &self.0 {
            Cow::Borrowed(text) => Cow::Borrowed(&text[bytes]),
            Cow::Owned(text) if bytes == (0..text.len()) => Cow::Owned(text.clone()),
            Cow::Owned(text) => Cow::Owned(text[bytes].to_owned()),
        })
    }

    /// The clusters that lie wholly between two columns, and the column of the first of them.
    #[must_use]
    pub fn columns(&self, columns: Range<usize>) -> (usize, Self) {
        let (mut byte, mut column) = (0, 0);
        let mut bytes = self.0.len()..self.0.len();
        let mut first = columns.start;
        for cluster in self.clusters() {
            if column >= columns.start && byte < bytes.start {
                (bytes.start, first) = (byte, column);
            }
            column += cluster.width;
            if column > columns.end {
                bytes.end = byte;
                break;
            }
            byte += cluster.text.len();
        }
        bytes.start = bytes.start.min(bytes.end);
        (first, self.slice(bytes))
    }

    /// The text in at most `width` columns: of a longer one the first words, if there is room for any, and an
    /// ellipsis.
    pub(crate) fn cut_at_word(&self, width: usize) -> Self {
        let cut = self.cut(width);
        if self.width() <= width {
            return cut;
        }
        let Some(kept) = cut.0.strip_suffix('…') else { return cut };
        let is_whole = self.0[kept.len()..].starts_with([' ', ',', ':', ';']);
        let end = if is_whole { None } else { kept.rfind(' ') };
        let words = kept[..end.unwrap_or(kept.len())].trim_end_matches([' ', ',', ':', ';']);
        Self(format!("{words}…").into())
    }

    /// The text in at most `width` columns: its longest path is cut in the middle, so that the rest of it
    /// stays.
    pub(crate) fn cut_in_path(&self, width: usize) -> Self {
        /// The columns of a path that say which it is.
        const PATH: usize = 12;
        let excess = self.width().saturating_sub(width);
        let Some(path) = self.longest_path().filter(|path| excess > 0 && path.width() > PATH) else {
            return self.cut(width);
        };
        let kept = path.width().saturating_sub(excess + 1).max(PATH);
        let (_, start) = path.columns(0..kept / 2);
        let (_, end) = path.columns(path.width() - (kept - kept / 2)..path.width());
        Self(self.0.replacen(path.as_str(), &format!("{start}…{end}"), 1).into()).cut(width)
    }

    /// The longest path in a message such as "written to a/b c.md: no".
    fn longest_path(&self) -> Option<Self> {
        let parts = self.0.split(": ").flat_map(|part| part.split(", "));
        let longest = parts.filter_map(path_in).max_by_key(String::len)?;
        Some(Self(longest.into()))
    }

    /// The text, cut so that it takes at most `width` columns; a cut text ends in "…".
    #[must_use]
    pub(crate) fn cut(&self, width: usize) -> Self {
        if self.width() <= width {
            return self.clone();
        }
        let Some(room) = width.checked_sub(1) else { return Self::default() };
        let (_, kept) = self.columns(0..room);
        Self(format!("{}…", kept.as_str().trim_end()).into())
    }
}

impl fmt::Display for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Clean {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl From<Clean> for Cow<'static, str> {
    fn from(clean: Clean) -> Self {
        clean.0
    }
}

/// The path in a part of a message: from the first word with a slash to the last with one, or to the next one
/// with an extension.
fn path_in(part: &str) -> Option<String> {
    let words: Vec<_> = part.split(' ').collect();
    let is_of_path = |word: &&str| word.contains('/') && *word != "and/or";
    let first = words.iter().position(is_of_path)?;
    let last = words.iter().rposition(is_of_path)?;
    // A full stop at the end of a sentence is that of no extension.
    let has_extension =
        |word: &&str| word.split('.').skip(1).any(|end| end.starts_with(char::is_alphanumeric));
    let end = last + words[last..].iter().position(has_extension).unwrap_or_default();
    Some(words[first..=end].join(" "))
}

/// A text as a string of TOML, in quotation marks.
pub(crate) fn toml_string(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// The number of characters of `raw` that are shown as a mark, because they would act on the terminal, be
/// invisible or reorder the text.
pub fn hidden(raw: &str) -> usize {
    split(raw).filter(|line| !policy::is_plain(line)).map(|line| policy::clean(line).hidden).sum()
}

/// True if `c` has no glyph of its own: a joiner, a soft hyphen, a mark of direction.
pub(crate) fn has_no_glyph(c: char) -> bool {
    policy::is_ignorable(c)
}

/// True if `c` acts on a terminal, is invisible or reorders the text, or nobody knows how it looks.
pub(crate) fn is_unseen(c: char) -> bool {
    policy::is_unseen(c)
}

/// The lines of `raw`, without their ends; the last is empty if `raw` ends with an end of line.
fn split(raw: &str) -> impl Iterator<Item = &str> {
    raw.split_inclusive(ends_line)
        .map(|line| line.strip_suffix("\r\n").unwrap_or(line.trim_end_matches(ends_line)))
        .chain(raw.ends_with(ends_line).then_some(""))
}

/// The lines of `raw` in one, separated by single spaces.
fn in_one_line(raw: &str) -> Cow<'_, str> {
    let mut lines = split(raw);
    let first = lines.next().unwrap_or_default();
    if first.len() == raw.len() {
        return first.into();
    }
    let mut joined = first.to_owned();
    for line in lines {
        joined.truncate(joined.trim_end_matches(is_white).len());
        let line = line.trim_start_matches(is_white);
        if !joined.is_empty() && !line.is_empty() {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined.into()
}

/// True if `c` ends a line; a carriage return does so only before a line feed.
fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// True if `c` is white space that may vanish at an end of line. A lone carriage return may not: it is shown.
fn is_white(c: char) -> bool {
    c.is_whitespace() && c != '\r'
}

fn is_blank(line: &str) -> bool {
    line.chars().all(is_white)
}

#[cfg(test)]
mod tests;
