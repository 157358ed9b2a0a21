//! Another briefing in place of the one that is read, and the way back to it.
//!
//! A briefing that is left stays as it was: its cursors, its page, its own way back. Its file may change meanwhile; whoever
//! comes back to it has it read again.

use std::path::PathBuf;

use super::find::Search;
use super::place::History;
use super::reload::File;
use super::{App, Bookmark, Cursor, Effect, Focus, Leaving, Request, Sight, Version};
use crate::search::Needle;
use crate::views::Pane;

/// Where a briefing is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// In a file.
    File(PathBuf),
    /// In the program, under this name.
    BuiltIn(&'static str),
}

/// A briefing that was to be opened.
#[derive(Debug)]
pub struct Opened {
    /// The number of the asking.
    pub number: u64,
    /// What it is called.
    pub name: String,
    /// What it holds, or why it cannot be read.
    pub version: Result<Box<Version>, String>,
    /// Where an earlier reading of it ended.
    pub bookmark: Option<Bookmark>,
}

/// A place in a briefing that is not open yet.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    /// The section and the id of the entry; none is the overview.
    pub entry: Option<(&'static str, String)>,
    /// What was looked for, and the text of the entry in which it stands; none if the entry itself is wanted.
    pub found: Option<(Needle, String)>,
}

/// The briefings that were left.
#[derive(Debug, Default)]
pub(super) struct Elsewhere {
    before: Vec<Left>,
    after: Vec<Left>,
    /// The number of the last asking; an answer to an earlier one counts no more.
    asked: u64,
    /// Where to go in what was asked for.
    wanted: Option<Wanted>,
}

/// What is read of one briefing.
#[derive(Debug)]
struct Left {
    version: Version,
    file: File,
    pane: Pane,
    cursors: [Cursor; Pane::ALL.len()],
    focus: Focus,
    under: Vec<(Focus, Sight)>,
    sight: Sight,
    history: History,
    search: Option<Search>,
}

/// More briefings than anybody goes back through; the oldest is let go.
const MOST: usize = 30;

impl Left {
    /// A briefing that nobody has read yet; what can be read of a file that holds nothing is its problems.
    fn new(version: Version) -> Self {
        let focus = if version.loaded.is_empty() { Focus::Problems } else { Focus::List };
        Self {
            version,
            file: File::default(),
            pane: Pane::Overview,
            cursors: [Cursor::default(); Pane::ALL.len()],
            focus,
            under: Vec::new(),
            sight: Sight::default(),
            history: History::default(),
            search: None,
        }
    }
}

impl App {
    /// Has a briefing opened, at a place in it if one is wanted.
    pub(super) fn open(&mut self, origin: Origin, wanted: Option<Wanted>) -> Option<Effect> {
        if self.origin().as_ref() == Some(&origin) {
            match wanted {
                Some(wanted) => self.go_to_wanted(wanted),
                None => self.say("this is the briefing that is open"),
            }
            return None;
        }
        self.elsewhere.asked += 1;
        self.elsewhere.wanted = wanted;
        Some(Effect::Ask(Request::Open { number: self.elsewhere.asked, origin }))
    }

    /// Takes a briefing that was asked for, unless another was asked for since.
    pub(super) fn take_opened(&mut self, opened: Opened) -> Option<Effect> {
        if opened.number != self.elsewhere.asked {
            return None;
        }
        let wanted = self.elsewhere.wanted.take();
        let version = match opened.version {
            Ok(version) => version,
            Err(why) => {
                self.say(format!("{}: {why}", opened.name));
                return None;
            }
        };
        self.history.end();
        self.elsewhere.after.clear();
        let (left, leaving) = self.exchange(Left::new(*version));
        if self.elsewhere.before.len() == MOST {
            self.elsewhere.before.remove(0);
        }
        self.elsewhere.before.push(left);
        let effect = self.arrive(leaving);
        if let Some(bookmark) = opened.bookmark {
            self.resume(bookmark);
        }
        if let Some(wanted) = wanted {
            self.go_to_wanted(wanted);
            // The way back from there leads to the briefing before, not to the first page of this one.
            self.history = History::default();
        }
        Some(effect)
    }

    /// To the place before the last jump, which may be in another briefing.
    pub(super) fn back(&mut self) -> Option<Effect> {
        if let Some(place) = self.history.back(self.place_to_keep()) {
            self.return_to(place);
            return None;
        }
        let left = self.elsewhere.before.pop()?;
        let (here, leaving) = self.exchange(left);
        self.elsewhere.after.push(here);
        Some(self.arrive(leaving))
    }

    /// To the place before the last step back.
    pub(super) fn forward(&mut self) -> Option<Effect> {
        if let Some(place) = self.history.forward(self.place_to_keep()) {
            self.return_to(place);
            return None;
        }
        let left = self.elsewhere.after.pop()?;
        let (here, leaving) = self.exchange(left);
        self.elsewhere.before.push(here);
        Some(self.arrive(leaving))
    }

    pub(super) fn has_back(&self) -> bool {
        self.history.has_back() || !self.elsewhere.before.is_empty()
    }

    pub(super) fn has_forward(&self) -> bool {
        self.history.has_forward() || !self.elsewhere.after.is_empty()
    }

    /// Notes that a jump leaves this place; what lay ahead is no more.
    pub(super) fn leave(&mut self) {
        self.history.leave(self.place_to_keep());
        self.elsewhere.after.clear();
    }

    /// Where the briefing that is open is; none if it came through a pipe.
    pub fn origin(&self) -> Option<Origin> {
        self.version.origin()
    }

    /// Reads another briefing; gives the one that was read, and what to keep of it.
    fn exchange(&mut self, other: Left) -> (Left, Option<Leaving>) {
        self.prompt = None;
        self.settle();
        let leaving = self.leaving();
        // Texts are read anew: their files are not watched meanwhile.
        self.texts = self.texts.of_another();
        self.others = self.others.of_another();
        let Left { version, file, pane, cursors, focus, under, sight, history, search } = other;
        let left = Left {
            version: std::mem::replace(&mut self.version, version),
            file: std::mem::replace(&mut self.file, file),
            pane: std::mem::replace(&mut self.pane, pane),
            cursors: std::mem::replace(&mut self.cursors, cursors),
            focus: std::mem::replace(&mut self.focus, focus),
            under: std::mem::replace(&mut self.under, under),
            sight: std::mem::replace(&mut self.sight, sight),
            history: std::mem::replace(&mut self.history, history),
            search: std::mem::replace(&mut self.search, search),
        };
        (left, leaving)
    }

    /// Has the file that is read now watched, which reads it again if it has changed, and keeps where the other was left.
    fn arrive(&mut self, left: Option<Leaving>) -> Effect {
        self.make_page_anew();
        self.say(self.version.title().to_string());
        Effect::Ask(Request::Turn { to: self.version.path.clone(), left: left.map(Box::new) })
    }

    /// Goes to a place in the briefing that is open: to an entry, or to a text among all that hold what was looked for.
    fn go_to_wanted(&mut self, wanted: Wanted) {
        let briefing = &self.version.loaded.briefing;
        let entry = wanted.entry.map(|(section, key)| briefing.find(section, &key));
        let Some((needle, text)) = wanted.found else {
            match entry.flatten() {
                Some(entry) => self.follow(entry),
                None => self.say("this entry is no longer in the file"),
            }
            return;
        };
        let index = self.version.index();
        let hits = index.find(&needle);
        let is_it = |hit: &crate::search::Hit| match entry {
            None => hit.entry.is_none() && index.text(*hit) == text,
            Some(entry) => hit.entry.is_some() && hit.entry == entry && index.text(*hit) == text,
        };
        match hits.iter().position(is_it) {
            Some(at) => self.go_to_found(needle, hits, at),
            None => self.say("this text is no longer in the file"),
        }
    }
}
