//! Search in the briefings of a folder.

use std::ops::Range;
use std::path::Path;

use super::read_text;
use crate::file::Unreadable;
use crate::load;
use crate::model::Briefing;
use crate::search::{Index, Needle, Prefilter};
use crate::text::Clean;
use crate::views;

/// A search over many files.
#[derive(Clone, Debug)]
pub struct FolderSearch {
    needle: Needle,
    prefilter: Prefilter,
}

/// The texts of a briefing that match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matches {
    pub title: Option<Clean>,
    /// The texts, in the order of the screen; at least one.
    pub matches: Vec<Match>,
}

/// A text that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The kind of the entry that the text belongs to, or the overview.
    pub kind: &'static str,
    /// The section and the id of the entry; none for the overview.
    pub id: Option<(&'static str, Clean)>,
    /// The name of what the text belongs to, unless the text says it.
    pub owner: Option<Clean>,
    /// Who says so and where, as on pages.
    pub said_by: Option<Clean>,
    /// The label of the text on pages; empty for the entry's name or words.
    pub field: &'static str,
    pub text: Clean,
    /// The byte ranges of the matches in the text.
    pub found: Vec<Range<usize>>,
}

impl FolderSearch {
    /// A search for the typed text; none if that is only white space.
    pub fn new(typed: &str) -> Option<Self> {
        let needle = Needle::new(typed)?;
        Some(Self { prefilter: Prefilter::new(&needle), needle })
    }

    pub(crate) fn needle(&self) -> &Needle {
        &self.needle
    }

    /// The matches in the file at `path`; none if that is no briefing, or gone.
    ///
    /// # Errors
    /// The file cannot be read, and may be a briefing.
    pub(crate) fn in_file(&self, path: &Path) -> Result<Option<Matches>, Unreadable> {
        Ok(read_text(path)?.and_then(|text| self.in_text(&text)))
    }

    /// The matches in a file with this text; none if that is no briefing.
    pub fn in_text(&self, text: &str) -> Option<Matches> {
        if !self.prefilter.lets_through(text) || !load::is_briefing(text.as_bytes()) {
            return None;
        }
        let narrowed = load::narrowed(text, |lines| self.prefilter.lets_through(lines));
        self.in_briefing(&load::load(&narrowed).briefing)
    }

    fn in_briefing(&self, briefing: &Briefing) -> Option<Matches> {
        let index = Index::new(briefing);
        let found = index.find(&self.needle).into_iter().map(|hit| {
            let text = Clean::line(index.text(hit).to_owned());
            let id = hit.entry.map(|entry| briefing.key(entry));
            Match {
                kind: hit.entry.map_or("overview", views::kind),
                owner: hit.entry.and_then(|entry| views::owner(briefing, entry, hit.field, &text)),
                said_by: hit.entry.and_then(|entry| views::attribution_in_words(briefing, entry)),
                id: id.map(|(section, key)| (section, Clean::line(key.to_owned()))),
                field: hit.field,
                found: self.needle.find_in(text.as_str()),
                text,
            }
        });
        let matches: Vec<_> = found.collect();
        (!matches.is_empty()).then(|| Matches { title: briefing.title.clone().map(Clean::line), matches })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a briefing, its numbers and its ids, each once, and some that stand in no text.
    fn words(text: &str) -> Vec<&str> {
        let mut words: Vec<_> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        words.sort_unstable();
        words.dedup();
        words.extend(["\"", "?", "of the", "according to", "people?"]);
        words
    }

    #[test]
    fn what_is_found_is_what_a_whole_reading_finds() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let files =
            ["briefings", "tests/reading"].map(|folder| std::fs::read_dir(root.join(folder)).unwrap());
        let paths = files.into_iter().flatten().map(|file| file.unwrap().path());
        let mut found = 0;
        for path in paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml")) {
            let text = std::fs::read_to_string(&path).unwrap();
            let briefing = load::load(&text).briefing;
            for typed in words(&text).into_iter().step_by(23) {
                let Some(search) = FolderSearch::new(typed) else { continue };
                let whole = search.in_briefing(&briefing).filter(|_| load::is_briefing(text.as_bytes()));
                found += whole.as_ref().map_or(0, |whole| whole.matches.len());
                assert_eq!(search.in_text(&text), whole, "{typed}: {}", path.display());
            }
        }
        assert!(found > 1_000, "{found}");
    }
}
