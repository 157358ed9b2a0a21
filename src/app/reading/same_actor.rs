//! The other briefings of the folder that mention the actor on the page.

use std::path::PathBuf;

use super::Reading;
use super::find::Destination;
use super::place::Focus;
use super::version::Origin;
use crate::app::ticket::{Desk, Ticket};
use crate::model::EntryId;
use crate::search::ActorNames;
use crate::views::OtherBriefing;

/// The actor of the last request, and the briefings found so far.
#[derive(Debug, Default)]
pub(super) struct SameActor {
    desk: Desk,
    /// The id of the actor; none before the first request.
    actor: Option<String>,
    /// Set if the request has to be made again: what was found before may be out of date.
    is_old: bool,
    found: Vec<(PathBuf, OtherBriefing)>,
}

/// A portion of the briefings that mention an actor.
#[derive(Debug)]
pub struct SameActorFound {
    /// The ticket of the request.
    pub ticket: Ticket,
    /// The briefings, to be appended to the earlier ones.
    pub found: Vec<(PathBuf, OtherBriefing)>,
}

impl Reading {
    /// The names of the actor on the page, with a ticket to look for it in other briefings; once for each actor, and none for a
    /// briefing that is in no file, since it is in no folder either.
    pub(in crate::app) fn actor_to_find(&mut self) -> Option<(Ticket, ActorNames)> {
        self.version.path.as_ref()?;
        let is_in_sight = matches!(self.focus, Focus::List | Focus::Page);
        let EntryId::Actor(actor) = self.row().filter(|_| is_in_sight)? else { return None };
        let id = self.briefing().key(actor.into()).1;
        let is_known = self.same_actor.actor.as_deref() == Some(id);
        if is_known && !self.same_actor.is_old {
            return None;
        }
        self.same_actor.actor = Some(id.to_owned());
        self.same_actor.is_old = false;
        let actor = ActorNames::of(self.briefing(), actor);
        if !is_known {
            self.same_actor.found.clear();
            self.learned += 1;
        }
        Some((self.same_actor.desk.issue(), actor))
    }

    pub(in crate::app) fn take_same_actor(&mut self, found: SameActorFound) {
        let here = self.origin();
        let story = self.briefing().story.as_ref().map(ToString::to_string);
        // The other editions of the story are at the end of the page already.
        let is_edition = |other: &OtherBriefing| story.is_some() && other.story == story;
        let is_other = |(path, other): &(PathBuf, OtherBriefing)| {
            here != Some(Origin::File(path.clone())) && !is_edition(other)
        };
        let others: Vec<_> = found.found.into_iter().filter(is_other).collect();
        self.learned += 1;
        for other in others {
            // What was found before stays in its row.
            match self.same_actor.found.iter_mut().find(|(path, _)| *path == other.0) {
                Some(known) => *known = other,
                None => self.same_actor.found.push(other),
            }
        }
        if self.focus == Focus::Page {
            self.refresh();
            self.viewport.link = self.viewport.link.or_else(|| self.link_in_sight());
        }
    }

    /// Looks again, for the actor whose page is read next, while what was found before stays in sight.
    pub(super) fn doubt_same_actor(&mut self) {
        self.same_actor.desk = Desk::default();
        self.same_actor.is_old = true;
    }

    /// The other briefings that mention an actor, as far as known.
    pub(super) fn same_actor(&self, entry: EntryId) -> Vec<OtherBriefing> {
        let key = self.briefing().key(entry).1;
        let is_asked = matches!(entry, EntryId::Actor(_)) && self.same_actor.actor.as_deref() == Some(key);
        let found = self.same_actor.found.iter().filter(|_| is_asked);
        found.map(|(_, other)| other.clone()).collect()
    }

    /// The file of one of them, and the actor's place in it.
    pub(in crate::app) fn other_briefing(&self, index: usize) -> Option<(Origin, Destination)> {
        let (path, other) = self.same_actor.found.get(index)?;
        let entry = Some(("actors", other.actor.clone()));
        Some((Origin::File(path.clone()), Destination { entry, found: None }))
    }
}
