//! The briefings of a folder, listed and looked through a portion at a time, so that other jobs come between.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::app::prompt::{Completed, Completion, MOST_FOUND, Searched};
use crate::app::{Answer, InBriefing, Listed, Standing, Start};
use crate::file::{self, Walk};
use crate::library::{self, Kept, Looked, Search};

/// How long a portion takes at most, but for a file that is slow to read.
const PORTION: Duration = Duration::from_millis(40);

/// What is being listed and looked for.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    listing: Option<Listing>,
    /// The briefings that were found so far, in the order of the list.
    files: Vec<PathBuf>,
    searching: Option<Searching>,
    standing: Option<Looking>,
}

#[derive(Debug)]
struct Listing {
    number: u64,
    folder: PathBuf,
    /// The files that were named, then the folder; what is being walked over is the last.
    walks: Vec<Walk>,
    kept: Kept,
    looked: Vec<Looked>,
    seen: HashSet<PathBuf>,
    /// The files that were read lately; they are walked over when the others are done.
    lately: Vec<Walk>,
}

#[derive(Debug)]
struct Looking {
    number: u64,
    actor: String,
    /// What is left to be looked into, the next one last.
    walks: Vec<Walk>,
}

#[derive(Debug)]
struct Searching {
    number: u64,
    search: Search,
    /// The first file that was not looked through.
    next: usize,
    texts: usize,
}

impl Shelf {
    /// Lists anew: the briefings of the folder, and then those that were read lately.
    pub fn list(&mut self, number: u64, start: Start, lately: &[PathBuf]) {
        let mut walks = start.walks();
        walks.reverse();
        let folder = start.folder;
        self.files.clear();
        let (kept, looked, seen) = (library::kept(), Vec::new(), HashSet::new());
        let lately = lately.iter().rev().map(|file| Walk::of(file)).collect();
        self.listing = Some(Listing { number, folder, walks, kept, looked, seen, lately });
    }

    /// Looks for these words in every briefing of the list.
    pub fn search(&mut self, number: u64, words: &str) {
        self.searching = Search::new(words).map(|search| Searching { number, search, next: 0, texts: 0 });
    }

    /// Looks for the briefings in which an actor stands.
    pub fn look_for(&mut self, number: u64, actor: String, start: &Start) {
        let mut walks = start.walks();
        walks.reverse();
        self.standing = Some(Looking { number, actor, walks });
    }

    /// Whether there is nothing to do.
    pub fn is_idle(&self) -> bool {
        self.listing.is_none() && self.searching.is_none() && self.standing.is_none()
    }

    /// Does the next portion, of the list first; says what came of it.
    pub fn go_on(&mut self) -> Option<Answer> {
        let end = Instant::now() + PORTION;
        if let Some(listing) = &mut self.listing {
            let listed = listing.go_on(end);
            self.files.extend(listed.entries.iter().map(|entry| entry.path.clone()));
            if listed.is_last {
                library::keep(&listing.kept, &listing.folder, &listing.looked);
                self.listing = None;
            }
            return Some(Answer::Listed(listed));
        }
        if let Some(searching) = &mut self.searching {
            let searched = searching.go_on(&self.files, end);
            if searched.is_last {
                self.searching = None;
            }
            return Some(Answer::Searched(searched));
        }
        let looking = self.standing.as_mut()?;
        let standing = looking.go_on(end);
        if looking.walks.is_empty() {
            self.standing = None;
        }
        Some(Answer::Others(standing))
    }
}

impl Start {
    /// The files that were named, then the folder.
    fn walks(&self) -> Vec<Walk> {
        let named = self.named.iter().map(|file| Walk::of(file));
        named.chain([Walk::of(&self.folder)]).collect()
    }
}

impl Looking {
    fn go_on(&mut self, end: Instant) -> Standing {
        let mut found = Vec::new();
        while Instant::now() < end
            && let Some(walk) = self.walks.last_mut()
        {
            match walk.next() {
                Some(Ok(file)) => {
                    found.extend(library::other(&file.path, &self.actor).map(|other| (file.path, other)));
                }
                Some(Err(_)) => {}
                None => drop(self.walks.pop()),
            }
        }
        Standing { number: self.number, found }
    }
}

impl Listing {
    fn go_on(&mut self, end: Instant) -> Listed {
        let (mut entries, mut lately) = (Vec::new(), Vec::new());
        let mut is_last = false;
        while Instant::now() < end {
            let is_near = !self.walks.is_empty();
            let walks = if is_near { &mut self.walks } else { &mut self.lately };
            let Some(walk) = walks.last_mut() else {
                is_last = true;
                break;
            };
            let Some(found) = walk.next() else {
                walks.pop();
                continue;
            };
            // What cannot be looked into has no row; `briefing list` says why.
            let Ok(found) = found else { continue };
            if !self.seen.insert(found.path.clone()) {
                continue;
            }
            let Ok(looked) = library::look(found, &self.kept) else { continue };
            if is_near { &mut entries } else { &mut lately }.extend(looked.entry.clone());
            self.looked.push(looked);
        }
        Listed { number: self.number, entries, lately, is_last }
    }
}

impl Searching {
    fn go_on(&mut self, files: &[PathBuf], end: Instant) -> Searched {
        let mut found = Vec::new();
        while Instant::now() < end && self.texts < MOST_FOUND {
            let Some(path) = files.get(self.next) else { break };
            self.next += 1;
            if let Ok(Some(matches)) = self.search.in_file(path) {
                self.texts += matches.matches.len();
                found.push(InBriefing { path: path.clone(), title: matches.title, matches: matches.matches });
            }
        }
        let is_last = self.next >= files.len() || self.texts >= MOST_FOUND;
        Searched { number: self.number, found, is_last }
    }
}

/// The folders and briefings whose paths go on from what was typed.
pub(super) fn complete(typed: String) -> Completed {
    let (folder, start) =
        typed.rsplit_once('/').map_or((typed.as_str(), ""), |(folder, start)| (folder, start));
    // `/usr` is in the folder with no name before the slash.
    let place = if folder.is_empty() { Path::new("/").to_owned() } else { file::from_home(folder) };
    let found = file::beginning_with(&place, start).into_iter().map(|(name, path, is_folder)| Completion {
        path: format!("{folder}/{name}"),
        file: (!is_folder).then_some(path),
    });
    Completed { found: found.collect(), typed }
}
