//! The editions of a story: the briefings of one folder, or the built-in ones, that have the same `story`.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::Path;

use super::{BriefingSummary, Kept, Origin, kept, scan};
use crate::builtin;
use crate::file::FolderWalk;
use crate::model::{Date, Day};
use crate::text::Clean;

/// A search for the editions of a story, one file at a time, so that it can be shared out or stopped; each
/// item is a file of the folder, with its summary if it is an edition.
#[derive(Debug)]
pub struct EditionSearch {
    story: Clean,
    kept: Kept,
    walk: FolderWalk,
}

/// A briefing in a list that shows a story once, by its number among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct InStory {
    pub number: usize,
    /// The newest edition of its story; itself, if it has no other.
    pub newest: usize,
}

/// The editions of the story that the briefing at `origin` tells, itself among them, the newest first.
pub fn editions(origin: &Origin, story: &str) -> Vec<BriefingSummary> {
    let story = Clean::line(story.to_owned());
    let editions: Vec<_> = match origin {
        Origin::File(path) => EditionSearch::beside(path, story).flatten().collect(),
        Origin::BuiltIn(_) => builtins().filter(|summary| summary.story.as_ref() == Some(&story)).collect(),
    };
    story_by_story(&editions).into_iter().map(|InStory { number, .. }| editions[number].clone()).collect()
}

/// The editions of a story that are older than this day, the newest first.
pub(crate) fn editions_before(origin: &Origin, story: &str, day: &Date) -> Vec<BriefingSummary> {
    dated_and_undated(origin, story, day).0
}

/// The same, and the editions of which nobody knows if they are older, since their day is missing or cannot
/// be read.
pub(crate) fn dated_and_undated(
    origin: &Origin,
    story: &str,
    day: &Date,
) -> (Vec<BriefingSummary>, Vec<BriefingSummary>) {
    let before = (day.latest(), day.earliest());
    let editions = editions(origin, story).into_iter();
    let (mut dated, undated): (Vec<_>, _) = editions.partition(|edition| edition.day().is_some());
    dated.retain(|edition| edition.day().is_some_and(|day| day < before));
    (dated, undated)
}

/// The summaries of the built-in briefings.
pub(crate) fn builtins() -> impl Iterator<Item = BriefingSummary> {
    builtin::ALL.into_iter().map(|(name, text)| BriefingSummary::of(Origin::BuiltIn(name), text))
}

/// The places of briefings in a list that shows a story once: its editions stand together where the first of
/// them stood, the newest first. Those without a day come last; of one day, the later one counts as newer.
pub(crate) fn story_by_story<'s>(all: impl IntoIterator<Item = &'s BriefingSummary>) -> Vec<InStory> {
    let mut places: HashMap<(Option<&Path>, &Clean), usize> = HashMap::new();
    let place = |(number, summary): (usize, &'s BriefingSummary)| {
        let folder = summary.origin.path().and_then(Path::parent);
        let story = summary.story.as_ref().map(|story| (folder, story));
        let place = story.map_or(number, |story| *places.entry(story).or_insert(number));
        (place, Reverse((summary.day(), number)))
    };
    let mut sorted: Vec<_> = all.into_iter().enumerate().map(place).collect();
    sorted.sort_unstable();
    let stories = sorted.chunk_by(|(one, _), (other, _)| one == other);
    let of_story = |story: &[(usize, Reverse<(_, usize)>)]| {
        let numbers: Vec<usize> = story.iter().map(|(_, Reverse((_, number)))| *number).collect();
        let newest = numbers[0];
        numbers.into_iter().map(move |number| InStory { number, newest })
    };
    stories.flat_map(of_story).collect()
}

impl BriefingSummary {
    /// The words for an edition below another one of its story, with its title if that is another.
    pub(crate) fn edition_below(&self, other: &Self) -> Clean {
        let words = match (self.day(), other.day()) {
            (Some(own), Some(other)) if own < other => "earlier edition",
            (Some(own), Some(other)) if own > other => "later edition",
            _ => "another edition",
        };
        let title = self.title.as_ref().filter(|title| other.title.as_ref() != Some(title));
        Clean::line(title.map_or(words.to_owned(), |title| format!("{words}: {title}")))
    }

    /// The day that orders editions: the latest that is meant, and of one such day the earliest.
    fn day(&self) -> Option<(Day, Day)> {
        self.date().map(|date| (date.latest(), date.earliest()))
    }
}

impl EditionSearch {
    /// A search in the folder of a file.
    pub(crate) fn beside(path: &Path, story: Clean) -> Self {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let walk = FolderWalk::flat(folder.unwrap_or(Path::new(".")));
        Self { story, kept: kept(), walk }
    }
}

impl Iterator for EditionSearch {
    type Item = Option<BriefingSummary>;

    fn next(&mut self) -> Option<Self::Item> {
        // A file that cannot be read is no edition that anybody could open.
        let scanned = self.walk.next()?.ok().and_then(|found| scan(found, &self.kept).ok());
        Some(
            scanned
                .and_then(|scanned| scanned.summary)
                .filter(|summary| summary.story.as_ref() == Some(&self.story)),
        )
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use tempfile::TempDir;

    use super::{EditionSearch, editions, editions_before};
    use crate::builtin;
    use crate::library::Origin;
    use crate::model::Date;
    use crate::text::Clean;

    /// A folder of a test.
    struct Folder(TempDir);

    impl Folder {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            fs::create_dir(folder.path().join("below")).unwrap();
            Self(folder)
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        /// Writes a briefing with these lines at its top.
        fn write(&self, name: &str, top: &str) -> Origin {
            let path = self.path(name);
            fs::write(&path, format!("{top}\ntitle = 'Ferry'\nbottom-line = 'None.'\n[actors]\na = 'Ana'\n"))
                .unwrap();
            path.into()
        }

        /// The names of the editions that are found for a file.
        fn editions(&self, of: &Origin, story: &str) -> Vec<String> {
            let name = |origin: Origin| {
                origin.path().unwrap().strip_prefix(self.0.path()).unwrap().display().to_string()
            };
            editions(of, story).into_iter().map(|edition| name(edition.origin)).collect()
        }
    }

    #[test]
    fn the_newest_edition_comes_first() {
        let folder = Folder::new();
        let story = "story = 'ferry'";
        folder.write("a.toml", &format!("{story}\nas-of = 2031-05-02"));
        folder.write("b.toml", &format!("{story}\nas-of = '2031-05-02T18:00'"));
        folder.write("c.toml", story);
        folder.write("d.toml", &format!("{story}\nas-of = 2031-04-30"));
        folder.write("e.toml", &format!("{story}\nas-of = 2031-04-30"));
        folder.write("f.toml", &format!("{story}\nas-of = 2031"));
        folder.write("g.toml", &format!("{story}\nas-of = 'soon'"));
        let of = folder.write("h.toml", &format!("{story}\nas-of = 2030-12-31"));
        let found = folder.editions(&of, "ferry");
        assert_eq!(
            found,
            ["f.toml", "b.toml", "a.toml", "e.toml", "d.toml", "h.toml", "g.toml", "c.toml"],
            "of one day, the later in the folder counts as newer; without a day, nobody knows"
        );
    }

    #[test]
    fn earlier_editions_have_an_earlier_day() {
        let folder = Folder::new();
        for (name, day) in
            [("a", "2031-05-01"), ("b", "2031-05-02"), ("c", "2031-05-02"), ("d", "2031-05-03")]
        {
            folder.write(&format!("{name}.toml"), &format!("story = 'ferry'\nas-of = {day}"));
        }
        let of = folder.write("e.toml", "story = 'ferry'\nas-of = 'soon'");
        let day = Date::parse("2031-05-02").unwrap();
        let found = editions_before(&of, "ferry", &day);
        let days: Vec<_> = found.iter().filter_map(super::BriefingSummary::date).collect();
        assert_eq!(days, [Date::parse("2031-05-01").unwrap()]);
    }

    #[test]
    fn the_editions_of_a_story_lie_in_one_folder_and_name_it() {
        let folder = Folder::new();
        let of = folder.write("one.toml", "story = 'ferry'\nas-of = 2031-05-02");
        folder.write("two.toml", "\"story\" = \"\"\"\nferry\"\"\"\nas-of = 2031-05-03");
        folder.write("broken.toml", "story = 'ferry'\nas-of = 2031-05-04\ntopics = [");
        folder.write("other.toml", "story = 'Ferry'\nas-of = 2031-05-05");
        folder.write("none.toml", "as-of = 2031-05-06");
        folder.write("comment.toml", "# story = 'ferry'\nas-of = 2031-05-07");
        folder.write("below/ferry.toml", "story = 'ferry'\nas-of = 2031-05-08");
        folder.write("notes.txt", "story = 'ferry'\nas-of = 2031-05-09");
        fs::write(folder.path("Cargo.toml"), "story = 'ferry'\n[package]\nname = 'x'\n").unwrap();
        fs::write(folder.path("bytes.toml"), b"story = 'ferry'\nas-of = 2031\n\xff").unwrap();
        assert_eq!(folder.editions(&of, "ferry"), ["broken.toml", "two.toml", "one.toml"]);
        let alone = folder.path("below/ferry.toml").into();
        assert_eq!(folder.editions(&alone, "ferry"), ["below/ferry.toml"]);
        assert_eq!(folder.editions(&of, "tram"), [""; 0]);
    }

    #[test]
    fn a_search_looks_at_one_file_at_a_time() {
        let folder = Folder::new();
        for number in 0..9 {
            let story = if number % 3 == 0 { "ferry" } else { "tram" };
            folder.write(&format!("{number}.toml"), &format!("story = '{story}'\nas-of = 2031"));
        }
        let found = EditionSearch::beside(&folder.path("0.toml"), Clean::line("ferry"));
        let found: Vec<_> = found.map(|edition| edition.is_some()).collect();
        assert_eq!(found, [true, false, false, true, false, false, true, false, false]);
        let gone = EditionSearch::beside(Path::new("/nonexistent/x.toml"), Clean::line("ferry"));
        assert_eq!(gone.flatten().count(), 0);
    }

    #[test]
    fn a_built_in_briefing_has_its_editions_among_the_others() {
        let found = editions(&Origin::BuiltIn(builtin::TOUR.0), "herring-talks");
        assert!(found.iter().any(|edition| edition.origin == Origin::BuiltIn(builtin::TOUR.0)));
        assert!(found.iter().all(|edition| edition.story == Some(Clean::line("herring-talks"))));
        assert!(
            found.is_sorted_by_key(|edition| std::cmp::Reverse(edition.date().map(|date| date.latest())))
        );
    }
}
