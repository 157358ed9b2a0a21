//! Every text of a briefing in one buffer, to be searched at once.

use std::cell::OnceCell;

use crate::model::{Briefing, EntryId};
use crate::text::Clean;
use crate::views;

use super::fold::{Fold, fold_onto};
use super::needle::Needle;
use super::texts::{overview, texts};

/// Every text of a briefing, in the order of the screen.
#[derive(Debug)]
pub struct Index {
    /// The hit for each text, should it hold the needle.
    hits: Vec<Hit>,
    shown: Buffer,
    folded: Buffer,
    /// Made when case first counts.
    in_case: OnceCell<Buffer>,
}

/// A text that holds the needle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The entry that the text belongs to; none for what the briefing says about itself.
    pub(crate) entry: Option<EntryId>,
    /// The label of the text on pages; empty for the entry's name or its words.
    pub(crate) field: &'static str,
    /// Its place among the texts.
    text: usize,
}

/// Texts one after the other, each followed by an end of line, which no clean or folded text holds.
#[derive(Debug, Default)]
struct Buffer {
    texts: String,
    /// The end of each text, its end of line included.
    ends: Vec<usize>,
}

impl Index {
    /// Collects every text of a briefing.
    pub fn new(briefing: &Briefing) -> Self {
        let (mut hits, mut shown) = (Vec::new(), Buffer::default());
        let mut add = |entry, field, text: Clean| {
            hits.push(Hit { entry, field, text: hits.len() });
            shown.texts.push_str(text.as_str());
            shown.end();
        };
        overview(briefing, &mut |field, text| add(None, field, text));
        for entry in views::in_order(briefing) {
            texts(briefing, entry, &mut |field, text| add(Some(entry), field, text));
        }
        let folded = shown.folded(Fold::Words);
        Self { hits, shown, folded, in_case: OnceCell::new() }
    }

    /// The texts that hold the needle, in the order of the screen: by pane, by row, and in an entry as its
    /// page shows them.
    pub fn find(&self, needle: &Needle) -> Vec<Hit> {
        let buffer = match needle.fold() {
            Fold::Words => &self.folded,
            fold => self.in_case.get_or_init(|| self.shown.folded(fold)),
        };
        let (mut hits, mut text, mut from) = (Vec::new(), 0, 0);
        while let Some(at) = needle.first(&buffer.texts.as_bytes()[from..]) {
            while buffer.ends[text] <= from + at {
                text += 1;
            }
            hits.push(self.hits[text]);
            from = buffer.ends[text];
        }
        hits
    }

    /// The text of a hit as it is shown, for `Needle::find_in` to mark.
    pub fn text(&self, hit: Hit) -> &str {
        self.shown.text(hit.text)
    }
}

impl Buffer {
    /// Ends the text that was added last.
    fn end(&mut self) {
        self.texts.push('\n');
        self.ends.push(self.texts.len());
    }

    fn text(&self, text: usize) -> &str {
        let start = text.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.texts[start..self.ends[text] - 1]
    }

    /// The same texts, each folded.
    fn folded(&self, fold: Fold) -> Self {
        let mut folded = Self {
            texts: String::with_capacity(self.texts.len()),
            ends: Vec::with_capacity(self.ends.len()),
        };
        for text in 0..self.ends.len() {
            fold_onto(&mut folded.texts, self.text(text), fold, |_, _| ());
            folded.end();
        }
        folded
    }
}
