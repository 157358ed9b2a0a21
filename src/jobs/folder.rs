//! The jobs on a folder: its briefings are listed and searched in portions, so that other jobs can run in
//! between.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::app::{
    Answer, Completed, Completion, InBriefing, Listed, MOST_FOUND, Request, SameActorFound, Scope, Searched,
    Ticket,
};
use crate::bookmarks::Bookmarks;
use crate::file::{self, FolderWalk, FoundFile, Trouble, Unreadable};
use crate::library::{self, ActorsOfFolder, BriefingSummary, FolderSearch, Kept, Scanned};
use crate::search::ActorNames;

/// The longest time for a portion, apart from files that are slow to read.
const PORTION: Duration = Duration::from_millis(40);

#[derive(Debug, Default)]
pub(super) struct FolderJobs {
    listing: Option<Listing>,
    /// The briefings found so far, in list order.
    files: Vec<PathBuf>,
    searching: Option<Searching>,
    finding: Option<FindingActor>,
    actors: ActorsOfFolder,
}

#[derive(Debug)]
struct Listing {
    ticket: Ticket,
    folder: PathBuf,
    /// The walks over the files that were named and then the folder, in reverse order: the current one is last.
    walks: Vec<FolderWalk>,
    kept: Kept,
    scanned: Vec<Scanned>,
    /// The files that have a row, by their folders without links.
    seen: HashSet<PathBuf>,
    /// The folder that was looked into last, with its whole path.
    parent: (PathBuf, PathBuf),
    /// The recently read files; they come after the others.
    lately: Vec<FolderWalk>,
}

#[derive(Debug)]
struct FindingActor {
    ticket: Ticket,
    actor: ActorNames,
    /// The walks that remain, the next one last.
    walks: Vec<FolderWalk>,
    /// The files that were looked at, whatever way leads to them.
    seen: HashSet<PathBuf>,
}

#[derive(Debug)]
struct Searching {
    ticket: Ticket,
    search: FolderSearch,
    /// The first file that was not searched yet.
    next: usize,
    texts: usize,
}

impl FolderJobs {
    /// Takes a request about a folder; gives back any other.
    pub fn take(&mut self, request: Request, bookmarks: &Bookmarks) -> Option<Request> {
        match request {
            Request::List { ticket, scope } => self.list(ticket, scope, &bookmarks.lately()),
            Request::Search { ticket, words } => {
                let search = FolderSearch::new(&words);
                self.searching = search.map(|search| Searching { ticket, search, next: 0, texts: 0 });
            }
            Request::FindActor { ticket, actor, file, scope } => {
                let seen = HashSet::from([file.canonicalize().unwrap_or(file)]);
                self.finding = Some(FindingActor { ticket, actor, walks: walks(&scope), seen });
            }
            other => return Some(other),
        }
        None
    }

    /// Starts a new list: the briefings of the folder, and then the recently read ones.
    fn list(&mut self, ticket: Ticket, scope: Scope, lately: &[PathBuf]) {
        let walks = walks(&scope);
        self.files.clear();
        let lately = lately.iter().rev().map(|file| FolderWalk::of(file)).collect();
        self.listing = Some(Listing {
            ticket,
            folder: scope.folder,
            walks,
            kept: library::kept(),
            scanned: Vec::new(),
            seen: HashSet::new(),
            parent: Default::default(),
            lately,
        });
    }

    pub fn is_idle(&self) -> bool {
        self.listing.is_none() && self.searching.is_none() && self.finding.is_none()
    }

    /// Runs the next portion of the wanted work, listing first; returns its result.
    pub fn go_on(&mut self) -> Option<Answer> {
        let end = Instant::now() + PORTION;
        self.listing.take_if(|listing| listing.ticket.is_stale());
        self.searching.take_if(|searching| searching.ticket.is_stale());
        self.finding.take_if(|finding| finding.ticket.is_stale());
        if let Some(listing) = &mut self.listing {
            let listed = listing.go_on(end);
            self.files.extend(
                listed.summaries.iter().filter_map(|summary| summary.origin.path().map(Path::to_owned)),
            );
            if listed.is_last {
                library::keep(&listing.kept, &listing.folder, &listing.scanned);
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
        let finding = self.finding.as_mut()?;
        let found = finding.go_on(&mut self.actors, end);
        if found.is_last {
            self.finding = None;
        }
        (found.is_last || !found.found.is_empty()).then_some(Answer::ActorFound(found))
    }
}

/// The walks over the files that were named and then the folder, the next one last.
fn walks(scope: &Scope) -> Vec<FolderWalk> {
    let named = scope.named.iter().map(|file| FolderWalk::of(file));
    let mut walks: Vec<_> = named.chain([FolderWalk::of(&scope.folder)]).collect();
    walks.reverse();
    walks
}

impl FindingActor {
    fn go_on(&mut self, actors: &mut ActorsOfFolder, end: Instant) -> SameActorFound {
        let mut found = Vec::new();
        while Instant::now() < end
            && let Some(walk) = self.walks.last_mut()
        {
            match walk.next() {
                Some(Ok(file)) if self.seen.insert(file.path.canonicalize().unwrap_or(file.path.clone())) => {
                    found.extend(actors.other(&file, &self.actor).map(|other| (file.path, other)));
                }
                Some(_) => {}
                None => drop(self.walks.pop()),
            }
        }
        SameActorFound { ticket: self.ticket.clone(), found, is_last: self.walks.is_empty() }
    }
}

impl Listing {
    fn go_on(&mut self, end: Instant) -> Listed {
        let (mut summaries, mut lately) = (Vec::new(), Vec::new());
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
            let list = if is_near { &mut summaries } else { &mut lately };
            let place = self.place(path(&found));
            if self.seen.insert(place) {
                list.extend(self.look_at(found));
            }
        }
        Listed { ticket: self.ticket.clone(), summaries, lately, is_last }
    }

    /// The whole path of a file, whatever way leads to its folder.
    fn place(&mut self, file: &Path) -> PathBuf {
        let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if self.parent.0 != parent {
            self.parent = (parent.to_owned(), parent.canonicalize().unwrap_or_else(|_| parent.to_owned()));
        }
        file.file_name().map_or_else(|| file.to_owned(), |name| self.parent.1.join(name))
    }

    /// A row for a briefing, or for what cannot be read and may be one or hold some; none for anything else.
    fn look_at(&mut self, found: Result<FoundFile, Trouble>) -> Option<BriefingSummary> {
        match found.and_then(|found| library::scan(found, &self.kept)) {
            Ok(scanned) => {
                let summary = scanned.summary.clone();
                self.scanned.push(scanned);
                summary
            }
            Err(Trouble { why: Unreadable::Missing, .. }) => None,
            Err(Trouble { path, why }) => Some(BriefingSummary::unreadable(&path, &why)),
        }
    }
}

fn path(found: &Result<FoundFile, Trouble>) -> &Path {
    match found {
        Ok(FoundFile { path, .. }) | Err(Trouble { path, .. }) => path,
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
        Searched { ticket: self.ticket.clone(), found, is_last }
    }
}

/// The folders and briefings whose paths begin with the typed text.
pub(super) fn complete(typed: String) -> Completed {
    let (folder, start) = typed.rsplit_once('/').unwrap_or((&typed, ""));
    // The folder of `/usr` has an empty name before the slash.
    let place = if folder.is_empty() { Path::new("/").to_owned() } else { file::from_home(folder) };
    let found = file::beginning_with(&place, start).into_iter().map(|(name, path, is_folder)| Completion {
        path: format!("{folder}/{name}"),
        file: (!is_folder).then_some(path),
    });
    Completed { found: found.collect(), typed }
}

#[cfg(test)]
mod tests {
    use std::os::unix::net::UnixListener;

    use super::*;
    use crate::app::Desk;
    use crate::library::State;
    use crate::load::load;

    #[test]
    fn a_search_for_an_actor_says_that_it_is_over_even_if_it_finds_nothing() {
        let briefing = load("[actors]\nvelm = 'Velm'").briefing;
        let (_, actor) = ActorNames::all(&briefing).remove(0);
        let mut jobs = FolderJobs::default();
        let scope = Scope { named: Vec::new(), folder: "src/jobs".into() };
        let mut desk = Desk::default();
        let file = "talks.toml".into();
        let request = Request::FindActor { ticket: desk.issue(), actor, file, scope };
        assert!(jobs.take(request, &Bookmarks::default()).is_none());
        let answers: Vec<_> =
            std::iter::from_fn(|| (!jobs.is_idle()).then(|| jobs.go_on())).flatten().collect();
        let [Answer::ActorFound(found)] = &answers[..] else { panic!("{answers:?}") };
        assert!(found.is_last && found.found.is_empty(), "{found:?}");
    }

    #[test]
    fn a_file_has_one_row_whatever_way_leads_to_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let talks = folder.path().join("talks.toml");
        std::fs::write(&talks, "title = 'T'\nas-of = 2031\n").expect("a file");
        let mut jobs = FolderJobs::default();
        let beside = folder.path().join("..").join(folder.path().file_name().expect("a name"));
        let scope = Scope { named: Vec::new(), folder: beside };
        jobs.list(Desk::default().issue(), scope, &[talks]);
        let listed = jobs.listing.as_mut().expect("a list").go_on(Instant::now() + Duration::from_secs(9));
        assert_eq!((listed.summaries.len(), listed.lately.len()), (1, 0), "{listed:?}");
    }

    #[test]
    fn what_cannot_be_read_has_a_row_and_what_is_gone_has_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let (socket, gone) = (folder.path().join("socket.toml"), folder.path().join("gone.toml"));
        let listener = UnixListener::bind(&socket).expect("a socket");
        let mut jobs = FolderJobs::default();
        let scope = Scope { named: vec![socket.clone(), gone], folder: folder.path().to_owned() };
        jobs.list(Desk::default().issue(), scope, &[]);
        let listed = jobs.listing.as_mut().expect("a list").go_on(Instant::now() + Duration::from_secs(9));
        drop(listener);
        let [summary] = &listed.summaries[..] else { panic!("{:?}", listed.summaries) };
        assert_eq!(summary.origin.path(), Some(socket.as_path()));
        assert!(
            matches!(&summary.state, State::Unreadable(why) if why.as_str().contains("pipe")),
            "{:?}",
            summary.state
        );
    }
}
