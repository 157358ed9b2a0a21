//! Words in any briefing of a folder.

use std::ops::Range;
use std::path::Path;

use super::is_meant_as_briefing;
use crate::file::{self, Unreadable};
use crate::load;
use crate::model::{Briefing, EntryId};
use crate::page::words;
use crate::search::{Index, Needle, Prefilter};
use crate::text::Clean;
use crate::views::{self, Pane};

/// What is looked for in file after file.
#[derive(Clone, Debug)]
pub struct FolderSearch {
    needle: Needle,
    prefilter: Prefilter,
}

/// The texts of a briefing that hold what is looked for.
#[derive(Clone, Debug)]
pub struct Matches {
    /// What the story is.
    pub title: Option<Clean>,
    /// The texts, in the order of the screen; at least one.
    pub matches: Vec<Match>,
}

/// A text that holds what is looked for.
#[derive(Clone, Debug)]
pub struct Match {
    /// What the text belongs to: the kind of an entry, or the overview.
    pub kind: &'static str,
    /// The section of the entry and its id there; none for the overview.
    pub id: Option<(&'static str, Clean)>,
    /// What lists show of the entry; empty for the overview.
    pub name: Clean,
    /// What the text is to the entry, as pages label it; empty for its name or its words.
    pub field: &'static str,
    /// The text.
    pub text: Clean,
    /// The bytes of it where the words stand.
    pub found: Vec<Range<usize>>,
}

/// What the list of its pane shows of an entry.
fn name(briefing: &Briefing, entry: EntryId) -> Clean {
    Clean::line(words(&Pane::row(briefing, Some(entry)).words))
}

impl FolderSearch {
    /// A search for what was typed; nothing if that is only white space.
    pub fn new(typed: &str) -> Option<Self> {
        let needle = Needle::new(typed)?;
        Some(Self { prefilter: Prefilter::new(&needle), needle })
    }

    /// What is looked for.
    pub(crate) fn needle(&self) -> &Needle {
        &self.needle
    }

    /// What the file at `path` holds of it; nothing if that is no briefing, or gone.
    ///
    /// # Errors
    /// Says why the file cannot be read, unless it is surely no briefing.
    pub(crate) fn in_file(&self, path: &Path) -> Result<Option<Matches>, Unreadable> {
        match file::read(path) {
            Ok(text) => Ok(self.in_text(&text)),
            Err(Unreadable::Missing) => Ok(None),
            Err(why @ (Unreadable::TooLarge | Unreadable::NotUtf8 { .. })) => {
                if is_meant_as_briefing(path)? {
                    Err(why)
                } else {
                    Ok(None)
                }
            }
            Err(why) => Err(why),
        }
    }

    /// What a file with this text holds of it; nothing if that is no briefing.
    pub fn in_text(&self, text: &str) -> Option<Matches> {
        if !self.prefilter.lets_through(text) || !load::is_briefing(text.as_bytes()) {
            return None;
        }
        let briefing = load::load(text).briefing;
        let index = Index::new(&briefing);
        let found = index.find(&self.needle).into_iter().map(|hit| {
            let text = Clean::line(index.text(hit).to_owned());
            let id = hit.entry.map(|entry| briefing.key(entry));
            Match {
                kind: hit.entry.map_or("overview", views::kind),
                name: hit.entry.map_or_else(Clean::default, |entry| name(&briefing, entry)),
                id: id.map(|(section, key)| (section, Clean::line(key.to_owned()))),
                field: hit.field,
                found: self.needle.find_in(text.as_str()),
                text,
            }
        });
        let matches: Vec<_> = found.collect();
        (!matches.is_empty()).then(|| Matches { title: briefing.title.map(Clean::line), matches })
    }
}
