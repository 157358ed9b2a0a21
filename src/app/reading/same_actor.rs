//! The other briefings of the folder that mention the actor on the page.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use super::Reading;
use super::find::Destination;
use super::page::PageSubject;
use super::place::Focus;
use crate::app::ticket::{Desk, Ticket};
use crate::library::Origin;
use crate::model::EntryId;
use crate::page::Target;
use crate::search::ActorNames;
use crate::views::OtherBriefing;

/// The actor of the last request, and the briefings found so far.
#[derive(Debug, Default)]
pub(super) struct SameActor {
    desk: Desk,
    /// The id of the actor; none before the first request.
    actor: Option<String>,
    /// Set if the request has to be made again: what was found before may be out of date.
    is_out_of_date: bool,
    found: Vec<(PathBuf, OtherBriefing)>,
    /// The files of those that the last request has found.
    confirmed: HashSet<PathBuf>,
    /// How often what was found changed.
    pub(super) generation: u64,
}

/// A portion of the briefings that mention an actor.
#[derive(Debug)]
pub struct SameActorFound {
    /// The ticket of the request.
    pub ticket: Ticket,
    /// The briefings, which come after those before, or in place of what was known of the same files.
    pub found: Vec<(PathBuf, OtherBriefing)>,
    /// Set with the last of them.
    pub is_last: bool,
}

impl SameActor {
    /// Keeps what was found, each briefing in its row; with the last portion, drops what was not found again.
    /// Returns the places of what was dropped.
    fn take(&mut self, others: Vec<(PathBuf, OtherBriefing)>, is_last: bool) -> Vec<usize> {
        let is_new = !others.is_empty();
        let mut known: HashMap<PathBuf, usize> =
            self.found.iter().enumerate().map(|(place, (path, _))| (path.clone(), place)).collect();
        for other in others {
            self.confirmed.insert(other.0.clone());
            let place = *known.entry(other.0.clone()).or_insert(self.found.len());
            match self.found.get_mut(place) {
                Some(known) => *known = other,
                None => self.found.push(other),
            }
        }
        let all = self.found.iter().enumerate().filter(|_| is_last);
        let gone: Vec<_> =
            all.filter(|(_, (path, _))| !self.confirmed.contains(path)).map(|(index, _)| index).collect();
        if is_last {
            self.found.retain(|(path, _)| self.confirmed.contains(path));
        }
        self.generation += u64::from(is_new || !gone.is_empty());
        gone
    }
}

impl Reading {
    /// The names of the actor on the page, or in the row under the cursor, with a ticket to look for it in
    /// other briefings than this file; once for each actor, and none for a briefing that is in no file, since
    /// it is in no folder either.
    pub(in crate::app) fn actor_to_find(&mut self) -> Option<(Ticket, ActorNames, PathBuf)> {
        let file = self.version.path.clone()?;
        let is_in_sight = matches!(self.focus, Focus::List | Focus::Page);
        let EntryId::Actor(actor) = self.row().filter(|_| is_in_sight)? else { return None };
        let id = self.briefing().key(actor.into()).1;
        let is_known = self.same_actor.actor.as_deref() == Some(id);
        if is_known && !self.same_actor.is_out_of_date {
            return None;
        }
        self.same_actor.actor = Some(id.to_owned());
        self.same_actor.is_out_of_date = false;
        self.same_actor.confirmed.clear();
        let (_, actor) = self.version.actor_names().iter().find(|(id, _)| *id == actor)?;
        let actor = actor.clone();
        if !is_known {
            self.same_actor.found.clear();
        }
        Some((self.same_actor.desk.issue(), actor, file))
    }

    pub(in crate::app) fn take_same_actor(&mut self, SameActorFound { found, is_last, .. }: SameActorFound) {
        let here = self.origin();
        let story = self.briefing().story.as_ref().map(ToString::to_string);
        // The other editions of the story are at the end of the page already.
        let is_edition = |other: &OtherBriefing| story.is_some() && other.story == story;
        let is_other = |(path, other): &(PathBuf, OtherBriefing)| {
            here != Some(Origin::File(path.clone())) && !is_edition(other)
        };
        let others: Vec<_> = found.into_iter().filter(is_other).collect();
        let selected = self.target().filter(|_| self.focus == Focus::Page);
        let gone = self.same_actor.take(others, is_last);
        if let Some(Target::Briefing(selected)) = selected {
            self.move_link_up(gone.iter().filter(|gone| **gone < selected).count());
        }
        if self.focus == Focus::Page {
            self.refresh();
            self.viewport.link = self.viewport.link.or_else(|| self.link_in_sight());
        }
    }

    /// Stays at the selected link where so many before it are gone, or at the last one if it is gone too.
    fn move_link_up(&mut self, gone: usize) {
        let last = self.layout().links.len().checked_sub(1);
        let link = self.viewport.link.map(|link| link.saturating_sub(gone));
        self.viewport.link = link.and_then(|link| Some(link.min(last?)));
    }

    /// Looks for the actor whose page is read next, even if that was done; what was found before stays in
    /// sight meanwhile.
    pub(super) fn look_for_actor_again(&mut self) {
        self.same_actor.desk = Desk::default();
        self.same_actor.is_out_of_date = true;
    }

    /// The other briefings that mention an actor, as far as known.
    pub(super) fn same_actor(&self, entry: EntryId) -> Vec<OtherBriefing> {
        let found = self.same_actor.found.iter().filter(|_| self.is_actor_to_find(entry));
        found.map(|(_, other)| other.clone()).collect()
    }

    /// Changes whenever a page has other briefings to name than before; 0 while it has none.
    pub(super) fn others_known(&self, subject: PageSubject) -> u64 {
        match subject {
            PageSubject::Row(Some(entry))
                if self.is_actor_to_find(entry) && !self.same_actor.found.is_empty() =>
            {
                self.same_actor.generation
            }
            _ => 0,
        }
    }

    /// True of the actor that was looked for last.
    fn is_actor_to_find(&self, entry: EntryId) -> bool {
        let key = || self.briefing().key(entry).1;
        matches!(entry, EntryId::Actor(_)) && self.same_actor.actor.as_deref() == Some(key())
    }

    /// The file of one of them, and the actor's place in it.
    pub(in crate::app) fn other_briefing(&self, index: usize) -> Option<(Origin, Destination)> {
        let (path, other) = self.same_actor.found.get(index)?;
        let entry = Some(("actors", other.actor.clone()));
        Some((Origin::File(path.clone()), Destination { entry, ..Destination::default() }))
    }
}
