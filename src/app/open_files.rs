//! Opening another briefing, and going back.
//!
//! A briefing that is left keeps its cursors, its page and its own jump list. Its file may change meanwhile,
//! so it is read again on return.

use super::jump_list::Jump;
use super::message::Message;
use super::reading::{Destination, Leaving, Reading};
use super::ticket::Desk;
use super::{App, Effect, Listed, Opened, PromptKind, Request, Way};
use crate::library::Origin;

/// The briefing that was asked for and has not arrived yet.
#[derive(Debug, Default)]
pub(super) struct Opening {
    desk: Desk,
    /// The place to go to in it.
    destination: Option<Destination>,
    /// Set to ask which briefing to open as soon as there is a screen.
    pub(super) asks_at_first: bool,
    /// The way from the briefing that is read to the next to open, once the list is whole.
    pub(super) neighbour: Option<Way>,
}

impl App {
    /// Asks which briefing to open, if reading starts that way.
    pub(super) fn ask_at_first(&mut self) -> Option<Effect> {
        std::mem::take(&mut self.opening.asks_at_first).then(|| self.open_prompt(PromptKind::Open)).flatten()
    }

    /// Asks for a briefing to be opened, at `destination` if given.
    pub(super) fn open(&mut self, origin: Origin, destination: Option<Destination>) -> Option<Effect> {
        if self.reading.origin().as_ref() == Some(&origin) {
            match destination {
                Some(destination) => self.jump(|reading| reading.go_to_destination(destination)),
                None => self.say("this is the briefing that is open"),
            }
            return None;
        }
        self.opening.destination = destination;
        Some(Effect::Ask(Request::Open { ticket: self.opening.desk.issue(), origin }))
    }

    /// Shows the briefing that was asked for.
    pub(super) fn take_opened(&mut self, opened: Opened) -> Option<Effect> {
        let destination = self.opening.destination.take();
        let version = match opened.version {
            Ok(version) => version,
            Err(why) => {
                self.say(Message::new("{}: {}", &[&opened.name, &why]));
                return None;
            }
        };
        let (left, effect) = self.switch_to(Reading::new(*version));
        self.jumps.leave(Jump::File(Box::new(left)));
        self.show_notes(opened.notebook);
        let since = opened.bookmark.and_then(|bookmark| self.reading.resume(bookmark));
        let since = opened.complaint.map(Message::from).or(since);
        self.say_any(since);
        if let Some(destination) = destination {
            let message = self.reading.go_to_destination(destination);
            self.say_any(message);
        }
        Some(effect)
    }

    /// Goes to the next place of the jump list, which may be in another briefing.
    pub(super) fn jump_along(&mut self, way: Way) -> Option<Effect> {
        match self.jumps.next(way)? {
            Jump::Place(place) => {
                self.jumps.jumped(way, Jump::Place(self.reading.place_to_keep()));
                self.reading.return_to(place);
                None
            }
            Jump::File(reading) => {
                let (left, effect) = self.switch_to(*reading);
                self.jumps.jumped(way, Jump::File(Box::new(left)));
                Some(effect)
            }
        }
    }

    /// The bookmark of the current reading; closes the prompt.
    pub fn leaving(&mut self) -> Option<Leaving> {
        self.prompt = None;
        self.reading.leaving()
    }

    /// Switches to another reading and returns the old one. The new file is watched, which reads it again if
    /// it has changed; the bookmark of the old one is kept.
    fn switch_to(&mut self, mut reading: Reading) -> (Reading, Effect) {
        // Whatever else was asked for meanwhile comes too late.
        self.opening = Opening::default();
        let left = self.leaving().map(Box::new);
        reading.resize(self.reading.size());
        reading.follow_policy(self.reading.policy());
        reading.today.clone_from(&self.reading.today);
        let mut put_aside = std::mem::replace(&mut self.reading, reading);
        put_aside.forget_other_files();
        self.say(self.version().edition());
        (put_aside, Effect::Ask(Request::Switch { to: self.version().path.clone(), left }))
    }

    /// Asks for the list of briefings.
    pub(super) fn list(&mut self) -> Effect {
        let ticket = self.files.list();
        Effect::Ask(Request::List { ticket, scope: self.files.scope().clone() })
    }

    /// Takes in a portion of the list; the selection stays.
    pub(super) fn take_listed(&mut self, listed: Listed) -> Option<Effect> {
        // At first the cursor is on the open briefing, if that is in the first portion.
        let first = self.files.len() == 0;
        let selected = if first { self.reading.origin().map(Into::into) } else { self.selected() };
        let is_last = listed.is_last;
        self.files.take(listed);
        if self.prompt.as_ref().is_some_and(|prompt| prompt.kind() == PromptKind::Open) {
            self.look_again(selected.as_ref());
        }
        match self.opening.neighbour {
            Some(way) if is_last => self.open_neighbour(way),
            _ => self.preview(),
        }
    }

    /// Opens the next or the previous edition of the story; where there is no other, the next or the previous
    /// briefing of the list.
    pub(super) fn open_neighbour(&mut self, way: Way) -> Option<Effect> {
        if !self.files.is_whole() {
            self.opening.neighbour = Some(way);
            self.say("the folder is being read");
            return (!self.files.is_listing()).then(|| self.list());
        }
        self.opening.neighbour = None;
        let here = self.reading.origin();
        let editions = here.as_ref().map(|here| self.files.editions(here)).unwrap_or_default();
        let has_editions = editions.len() > 1;
        let all = if has_editions { editions } else { self.files.near() };
        let here = here.and_then(|here| all.iter().position(|origin| **origin == here));
        let next = match (here, way) {
            (None, Way::On) => 0,
            (None, Way::Back) => all.len().wrapping_sub(1),
            (Some(here), Way::On) => here + 1,
            (Some(here), Way::Back) => here.wrapping_sub(1),
        };
        if let Some(origin) = all.get(next).map(|origin| (*origin).clone()) {
            let destination = self.reading.same_place().filter(|_| has_editions);
            return self.open(origin, destination);
        }
        let is_empty = all.is_empty();
        self.say(match way {
            _ if is_empty => "there is no briefing in this folder: {open} opens any other",
            Way::On if has_editions => {
                "this is the newest edition of the story: {open} opens another briefing"
            }
            Way::Back if has_editions => {
                "this is the oldest edition of the story: {open} opens another briefing"
            }
            Way::On => "this is the last briefing of the list",
            Way::Back => "this is the first briefing of the list",
        });
        None
    }
}
