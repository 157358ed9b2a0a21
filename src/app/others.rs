//! The other briefings of the folder in which the actor that is read about stands too.

use std::path::PathBuf;

use super::elsewhere::Wanted;
use super::{App, Effect, Focus, Origin, Request};
use crate::model::EntryId;
use crate::views::Other;

/// What is known of the actors of the briefing that is open.
#[derive(Debug, Default)]
pub(super) struct Others {
    /// The number of the last asking. It never starts anew, so that no answer is taken for that of a later asking.
    number: u64,
    /// The actor that was asked for last, by its id, and the briefings that were found so far.
    asked: Option<(String, Vec<(PathBuf, Other)>)>,
}

/// Some of the briefings in which an actor stands.
#[derive(Debug)]
pub struct Standing {
    /// The number of the asking.
    pub number: u64,
    /// The briefings, which come after those before.
    pub found: Vec<(PathBuf, Other)>,
}

impl Others {
    /// Nothing is known of another briefing, and no answer that is on its way is for it.
    pub(super) fn of_another(&self) -> Self {
        Self { number: self.number + 1, asked: None }
    }
}

impl App {
    /// Asks in which other briefings the actor stands whose page is read, once for each; a briefing that is in no file is in
    /// no folder either.
    pub(super) fn ask_for_others(&mut self) -> Option<Effect> {
        self.version.path.as_ref()?;
        let id = self.actor_read_about()?;
        if self.others.asked.as_ref().is_some_and(|(asked, _)| *asked == id) {
            return None;
        }
        self.others.number += 1;
        self.others.asked = Some((id.clone(), Vec::new()));
        Some(Effect::Ask(Request::Others {
            number: self.others.number,
            actor: id,
            start: self.shelf.start(),
        }))
    }

    /// The id of the actor whose page is read.
    fn actor_read_about(&self) -> Option<String> {
        let is_read = self.prompt.is_none() && self.focus == Focus::Page;
        match self.place().row.filter(|_| is_read)? {
            EntryId::Actor(id) => Some(self.briefing().key(id.into()).1.to_owned()),
            _ => None,
        }
    }

    /// Takes some of them.
    pub(super) fn take_others(&mut self, standing: Standing) {
        if standing.number != self.others.number || standing.found.is_empty() {
            return;
        }
        let here = self.origin();
        if let Some((_, known)) = &mut self.others.asked {
            let others = standing.found.into_iter();
            known.extend(others.filter(|(path, _)| here != Some(Origin::File(path.clone()))));
            self.make_page_anew();
            self.settle();
            self.sight.link = self.sight.link.or_else(|| self.link_in_sight());
        }
    }

    /// The briefings in which an actor stands too, as far as they are known.
    pub(super) fn others(&self, entry: EntryId) -> Vec<Other> {
        let key = self.briefing().key(entry).1;
        let asked =
            self.others.asked.as_ref().filter(|(id, _)| id == key && matches!(entry, EntryId::Actor(_)));
        asked.map(|(_, known)| known.iter().map(|(_, other)| other.clone()).collect()).unwrap_or_default()
    }

    /// Opens one of them, at the page of the actor.
    pub(super) fn open_other(&mut self, index: usize) -> Option<Effect> {
        let (id, known) = self.others.asked.as_ref()?;
        let (path, _) = known.get(index)?;
        let wanted = Wanted { entry: Some(("actors", id.clone())), found: None };
        self.open(Origin::File(path.clone()), Some(wanted))
    }
}
