//! Earlier versions of the briefing: the one before the last save, the last commit, and the earlier editions
//! of its story.
//!
//! It asks for them and keeps them; how they differ is for `compare`, and for the page to say.

use std::borrow::Cow;

use super::Reading;
use super::find::Destination;
use super::place::{Baseline, Focus, Viewport};
use super::version::Version;
use crate::app::ticket::{Desk, Ticket};
use crate::compare::{Comparison, compare};
use crate::library::Origin;
use crate::model::{Briefing, Date, EntryId};
use crate::page::Page;
use crate::views::{self, EarlierVersion, StoryEditions};

/// The earlier versions, as far as they are known.
#[derive(Debug, Default)]
pub(super) struct EarlierVersions {
    /// The version that the last save replaced.
    replaced: Option<Box<Version>>,
    commits: Desk,
    /// The version that was committed last, or why there is none; none until git has answered.
    committed: Option<Result<Box<Version>, String>>,
    searches: Desk,
    /// The story and the day for which editions were asked for last.
    asked: Option<(String, Date)>,
    /// Set once they are known.
    is_answered: bool,
    /// The earlier editions, the newest first.
    editions: Vec<Edition>,
    /// The number of older ones, which are not read.
    unread: usize,
    /// How the version shown differs from the first of them.
    since: Comparison,
}

/// An earlier edition of a story.
#[derive(Debug)]
pub struct Edition {
    /// The location.
    pub origin: Origin,
    /// Its facts.
    pub version: Version,
    /// How the edition after it differs; none for the last one, after which comes the version shown.
    changes: Comparison,
}

impl Edition {
    /// Compares editions, of which the newest comes first.
    pub fn compared(editions: impl IntoIterator<Item = (Origin, Version)>) -> Vec<Self> {
        let mut compared: Vec<Self> = Vec::new();
        for (origin, version) in editions {
            let after = compared.last().map(|after| &after.version.loaded.briefing);
            let changes =
                after.map(|after| Comparison::of(&version.loaded.briefing, after)).unwrap_or_default();
            compared.push(Self { origin, version, changes });
        }
        compared
    }

    /// How a briefing differs from the newest of its earlier editions.
    pub(crate) fn since(editions: &[Self], briefing: &Briefing) -> Comparison {
        let before = editions.first().map(|edition| &edition.version.loaded.briefing);
        before.map(|before| Comparison::of(before, briefing)).unwrap_or_default()
    }

    /// A briefing, which differs in this from the newest of its earlier editions, with all of them.
    pub(crate) fn story<'e>(
        editions: &'e [Self],
        since: &'e Comparison,
        briefing: &'e Briefing,
    ) -> StoryEditions<'e> {
        let earlier = editions.iter().enumerate().map(|(number, edition)| {
            let changes = if number == 0 { since } else { &edition.changes };
            (&*edition.version.loaded.briefing, changes)
        });
        StoryEditions { briefing, earlier: earlier.collect() }
    }
}

/// A search for the earlier editions of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionRequest {
    /// Stale once other editions are looked for.
    pub ticket: Ticket,
    /// The briefing that is read.
    pub origin: Origin,
    /// Its story.
    pub story: String,
    /// The day that it is as of.
    pub before: Date,
}

impl Reading {
    /// The earlier editions to be read; once for each story and day.
    pub(in crate::app) fn editions_to_read(&mut self) -> Option<EditionRequest> {
        let (origin, briefing) = (self.origin()?, self.briefing());
        let asked = (briefing.story.clone()?, briefing.as_of.clone()?);
        if self.earlier.asked.as_ref() == Some(&asked) {
            return None;
        }
        let (story, before) = asked.clone();
        self.earlier.asked = Some(asked);
        self.earlier.is_answered = false;
        Some(EditionRequest { ticket: self.earlier.searches.issue(), origin, story, before })
    }

    pub(in crate::app) fn take_editions(&mut self, editions: Vec<Edition>, unread: usize) {
        self.earlier.editions = editions;
        self.earlier.unread = unread;
        self.earlier.is_answered = true;
        if self.focus == Focus::Differences(Baseline::Edition) && self.earlier.editions.is_empty() {
            self.step_out();
        }
        self.compare_with_edition();
        self.generation += 1;
    }

    /// Compares the version shown with the edition before it.
    pub(super) fn compare_with_edition(&mut self) {
        self.earlier.since = Edition::since(&self.earlier.editions, self.briefing());
    }

    /// The number of editions that are older than those that were read.
    pub(super) fn unread_editions(&self) -> usize {
        self.earlier.unread
    }

    /// The version shown with the earlier editions of its story.
    pub(super) fn story_editions(&self) -> StoryEditions<'_> {
        Edition::story(&self.earlier.editions, &self.earlier.since, self.briefing())
    }

    /// The location of an earlier edition, and of an entry in it.
    pub(in crate::app) fn in_edition(
        &self,
        number: usize,
        entry: Option<EntryId>,
    ) -> Option<(Origin, Destination)> {
        let edition = self.earlier.editions.get(number)?;
        let briefing = &edition.version.loaded.briefing;
        // The link may have been made when there were other editions.
        let entry = entry.filter(|entry| views::in_order(briefing).contains(entry));
        let entry = entry.map(|entry| briefing.key(entry));
        let entry = entry.map(|(section, key)| (section, key.to_owned()));
        Some((edition.origin.clone(), Destination { entry, ..Destination::default() }))
    }

    /// A ticket to ask git for the last commit.
    pub(in crate::app) fn ask_for_commit(&mut self) -> Ticket {
        self.earlier.commits.issue()
    }

    /// Takes the last commit; if there is none, or it says the same, the page turns to another earlier version.
    pub(in crate::app) fn take_committed(&mut self, version: Result<Box<Version>, String>) {
        let is_waiting =
            self.earlier.committed.is_none() && self.focus == Focus::Differences(Baseline::Commit);
        self.earlier.committed = Some(version);
        if is_waiting && !self.may_differ(Baseline::Commit) {
            let other = self.baselines().into_iter().find(|baseline| self.is_known_to_differ(*baseline));
            self.focus = other.map_or(self.focus, Focus::Differences);
        }
        self.generation += 1;
        if matches!(self.focus, Focus::Differences(_)) {
            self.refresh();
            self.viewport.link = self.viewport.link.or_else(|| self.link_in_sight());
        }
    }

    /// Keeps the version that a save replaced, if it said anything.
    pub(in crate::app) fn keep_replaced(&mut self, version: Version) {
        self.earlier.replaced = Some(Box::new(version)).filter(|version| !version.loaded.is_empty());
    }

    /// The earlier versions that can be compared with this one.
    pub(in crate::app) fn baselines(&self) -> Vec<Baseline> {
        let has_edition = !self.earlier.editions.is_empty() || self.awaits_editions();
        let has_other = has_edition || self.earlier.replaced.is_some();
        // Why there is no commit is said where there is nothing else.
        let has_commit = !matches!(self.earlier.committed, Some(Err(_))) || !has_other;
        let is_there = |baseline: &Baseline| match baseline {
            Baseline::Save => self.earlier.replaced.is_some(),
            Baseline::Commit => self.version.path.is_some() && has_commit,
            Baseline::Edition => has_edition,
        };
        Baseline::ALL.into_iter().filter(is_there).collect()
    }

    /// True if nobody knows yet which editions there are.
    fn awaits_editions(&self) -> bool {
        let briefing = self.briefing();
        let may_have = self.origin().is_some() && briefing.story.is_some() && briefing.as_of.is_some();
        may_have && !self.earlier.is_answered
    }

    /// Opens the page of what is different as a layer, or turns it to the next earlier version.
    pub(in crate::app) fn show_differences(&mut self) {
        let there = self.baselines();
        match self.focus {
            Focus::Differences(shown) => {
                let next = there.iter().position(|baseline| *baseline == shown).map_or(0, |index| index + 1);
                self.focus = Focus::Differences(there[next % there.len()]);
                self.viewport = Viewport::default();
                self.viewport.link = self.link_in_sight();
            }
            _ => {
                let first = there.iter().find(|baseline| self.may_differ(**baseline)).or(there.first());
                if let Some(first) = first {
                    self.lay_over(Focus::Differences(*first));
                }
            }
        }
    }

    /// True if an earlier version says something else, or nobody knows yet.
    fn may_differ(&self, baseline: Baseline) -> bool {
        matches!(self.earlier_version(baseline), Err(None)) || self.is_known_to_differ(baseline)
    }

    fn is_known_to_differ(&self, baseline: Baseline) -> bool {
        self.earlier_version(baseline).is_ok_and(|version| version.text != self.version.text)
    }

    /// An earlier version; or why there is none, if that is known.
    fn earlier_version(&self, baseline: Baseline) -> Result<&Version, Option<&str>> {
        match baseline {
            Baseline::Save => self.earlier.replaced.as_deref().ok_or(None),
            Baseline::Commit => match &self.earlier.committed {
                Some(Ok(version)) => Ok(version),
                Some(Err(why)) => Err(Some(why)),
                None => Err(None),
            },
            Baseline::Edition => self.earlier.editions.first().map(|edition| &edition.version).ok_or(None),
        }
    }

    /// The page of what is different from an earlier version.
    pub(super) fn differences(&self, baseline: Baseline) -> Page {
        let there = self.baselines();
        let names: Vec<_> = there.iter().map(|baseline| self.baseline_words(*baseline)).collect();
        let here = there.iter().position(|other| *other == baseline).unwrap_or_default();
        let earlier = match self.earlier_version(baseline) {
            Ok(version) => {
                let old = &version.loaded.briefing;
                let changes = match baseline {
                    Baseline::Edition => Cow::Borrowed(self.earlier.since.changes.as_slice()),
                    Baseline::Save | Baseline::Commit => Cow::Owned(compare(old, self.briefing())),
                };
                EarlierVersion::Known(old, changes)
            }
            Err(Some(why)) => EarlierVersion::Missing(why),
            Err(None) => EarlierVersion::Awaited,
        };
        views::differences_from(self.briefing(), earlier, &names, here)
    }

    fn baseline_words(&self, baseline: Baseline) -> String {
        let day = || self.earlier.editions.first()?.version.loaded.briefing.as_of.as_ref();
        match baseline {
            Baseline::Save => "before this save".to_owned(),
            Baseline::Commit if matches!(self.earlier.committed, Some(Err(_))) => "no last commit".to_owned(),
            Baseline::Commit => "last commit".to_owned(),
            Baseline::Edition => day().map_or("edition before".to_owned(), |day| format!("edition of {day}")),
        }
    }
}
