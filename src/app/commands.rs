//! The effects of actions, on the briefing that is read and on the world outside.

use super::action::Action;
use super::bindings::Binding;
use super::jump_list::Jump;
use super::message::Message;
use super::notebook::NoteRecord;
use super::reading::{Focus, Reading};
use super::tour::{self, Tour};
use super::{App, Effect, NotesToKeep, PromptKind, Request, Version, Way, help, request};
use crate::model::{Briefing, EntryId};
use crate::page::Target;
use crate::render::{self, Chapter};
use crate::text::Clean;
use crate::views::{self, Pane};

impl App {
    /// Performs an action, or says why it cannot be done here or changed nothing.
    pub(super) fn act(&mut self, action: Action) -> Option<Effect> {
        let binding = Binding::of(action);
        if let Some(tour) = &mut self.last_lines.tour {
            tour.note(action);
        }
        if let Some(reason) = (binding.disabled_reason)(self) {
            self.say(reason);
            return None;
        }
        let before = (self.reading.place(), self.reading.beside_top());
        let effect = (binding.run)(self);
        if effect.is_none()
            && self.last_lines.toast.is_none()
            && self.prompt.is_none()
            && (self.reading.place(), self.reading.beside_top()) == before
        {
            let goes_on = self.reading.page_goes_on().filter(|_| action.goes_down());
            let stays = goes_on.or_else(|| action.stays(self.reading.moves_in_list()));
            self.say_any(stays.map(Message::from));
        }
        effect
    }

    /// Why an action cannot be done here; none if it can. `{next}` in the words stands for a key of the
    /// action `next`.
    pub(crate) fn disabled_reason(&self, action: Action) -> Option<&'static str> {
        (Binding::of(action).disabled_reason)(self)
    }

    /// Moves within the briefing.
    pub(super) fn moves(&mut self, how: fn(&mut Reading)) -> Option<Effect> {
        how(&mut self.reading);
        None
    }

    pub(super) fn go_to_pane(&mut self, pane: Pane) -> Option<Effect> {
        self.reading.go_to_pane(pane);
        None
    }

    /// Jumps within the briefing and records the old place for the way back. Shows the message of the jump.
    pub(super) fn jump(&mut self, go: impl FnOnce(&mut Reading) -> Option<Message>) {
        let here = self.reading.place_to_keep();
        let filters = self.reading.filter_count();
        let message = go(&mut self.reading);
        if self.reading.place() != here {
            self.jumps.leave(Jump::Place(here));
        }
        let is_dropped = self.reading.filter_count() < filters;
        self.say_any(message.or(is_dropped.then(|| "the filter hid this row: all rows again".into())));
    }

    pub(super) fn follow(&mut self, entry: EntryId) {
        self.jump(|reading| {
            reading.follow(entry);
            None
        });
    }

    /// Goes into the page of the row, or follows the selected link, which may lead outside.
    pub(super) fn enter(&mut self) -> Option<Effect> {
        if self.reading.focus() == Focus::List {
            self.reading.enter_page();
            return None;
        }
        match self.reading.target()? {
            Target::Entry(entry) => self.follow(entry),
            Target::Gaps => self.reading.lay_over(Focus::Gaps),
            Target::Sources => self.jump(|reading| {
                reading.show_sources();
                None
            }),
            Target::Problem(index) => self.jump(|reading| reading.go_to_problem(index)),
            target @ Target::Web(_) => {
                return self.reading.address(target).map(|url| Effect::Ask(Request::Browse(url)));
            }
            Target::Part(_) => self.say(
                "in no fact yet: {copy} copies an entry for it, {edit} opens the file where it would stand",
            ),
            Target::Edition(number, entry) => {
                let (origin, destination) = self.reading.in_edition(number, entry)?;
                return self.open(origin, Some(destination));
            }
            Target::Briefing(index) => {
                let (origin, destination) = self.reading.other_briefing(index)?;
                return self.open(origin, Some(destination));
            }
        }
        None
    }

    /// Asks for words to find: in the text of a source, if that is in sight, else in the briefing.
    pub(super) fn find(&mut self) -> Option<Effect> {
        let is_there = self.reading.has_article_text();
        self.open_prompt(if is_there { PromptKind::FindInText } else { PromptKind::Find })
    }

    pub(super) fn walk_found(&mut self, way: Way) -> Option<Effect> {
        let message = self.reading.walk_found(way);
        self.say_any(message);
        None
    }

    pub(super) fn go_to_unread(&mut self, way: Way) -> Option<Effect> {
        self.jump(|reading| {
            reading.go_to_unread(way);
            None
        });
        None
    }

    /// Opens the source of the fact under the cursor as a layer; the same key closes it.
    pub(super) fn toggle_source(&mut self) -> Option<Effect> {
        if matches!(self.reading.focus(), Focus::Source(_)) {
            return self.step_out();
        }
        let entry = self.reading.fact()?;
        self.reading.show_source(entry);
        self.read_texts_in_sight()
    }

    /// Opens the text of the fact's source as a layer, its facts beside it; the same key closes it.
    pub(super) fn toggle_article(&mut self) -> Option<Effect> {
        if self.reading.in_article() {
            return self.step_out();
        }
        let source = self.reading.article()?;
        self.reading.show_article(source);
        self.read_texts_in_sight()
    }

    /// Opens the problems as a layer and asks for a check of the facts; the same key closes it.
    pub(super) fn toggle_problems(&mut self) -> Option<Effect> {
        self.reading.lay_over(Focus::Problems);
        self.read_texts_in_sight()
    }

    /// Opens the page of what is different as a layer, or turns it to another earlier version; git is asked
    /// for the last commit.
    pub(super) fn show_differences(&mut self) -> Option<Effect> {
        self.reading.show_differences();
        let Version { name, path, .. } = self.version();
        let (name, path) = (name.clone(), path.clone()?);
        let ticket = self.reading.ask_for_commit();
        Some(Effect::Ask(Request::ReadCommitted { ticket, name, path }))
    }

    /// Opens the list of keys that work here as a layer; the same key closes it.
    pub(super) fn toggle_help(&mut self) -> Option<Effect> {
        let actions = self.keymap.rows().iter().map(|row| row.action);
        let working: Vec<_> = actions.filter(|action| self.disabled_reason(*action).is_none()).collect();
        self.reading.show_help(help::page(&self.keymap, &working));
        None
    }

    /// One step out; at the outermost level, takes the filter of the list away, or else ends the search, then
    /// the tour.
    pub(super) fn step_out(&mut self) -> Option<Effect> {
        if self.reading.is_at_outermost() {
            let is_told = self.last_lines.tour.as_ref().is_some_and(Tour::steps_out);
            return if is_told { None } else { tour::leave(self) };
        }
        if self.reading.step_out() {
            return None;
        }
        if self.reading.drop_filter() {
            self.say("all rows again");
        } else {
            self.reading.forget_search();
            self.say("the search is over");
        }
        None
    }

    pub(super) fn next_step(&mut self) -> Option<Effect> {
        tour::next_step(self)
    }

    /// One step out; at the outermost level, quits the program.
    pub(super) fn quit(&mut self) -> Option<Effect> {
        (!self.reading.step_out()).then_some(Effect::Quit)
    }

    /// Marks the fact under the cursor, or takes its mark away.
    pub(super) fn toggle_mark(&mut self) -> Option<Effect> {
        let entry = self.reading.fact()?;
        let is_marked = !self.reading.noted(entry).is_some_and(|noted| noted.is_marked);
        let record = self.reading.record(entry);
        self.keep_note(NoteRecord { mark: Some(is_marked), ..record })
    }

    /// Takes in a mark or a note, and asks for it to be kept, with those that could not be kept before.
    pub(super) fn keep_note(&mut self, record: NoteRecord) -> Option<Effect> {
        self.reading.note(record.clone());
        let origin = self.reading.origin()?;
        let again = self.typed.unkept.extract_if(.., |left| left.origin == origin);
        let records = again.flat_map(|left| left.records).chain([record]).collect();
        Some(Effect::Ask(Request::Keep(NotesToKeep { origin, records })))
    }

    /// Copies the fact under the cursor as `write` words it, or a part of a text that is in no fact as the
    /// entry that it would be.
    pub(super) fn copy(&mut self, write: fn(&Briefing, EntryId) -> Clean) -> Option<Effect> {
        if let Some(entry) = self.reading.copied_entry() {
            return Some(copying(entry));
        }
        if let Some(part) = self.reading.part_to_draft() {
            return Some(Effect::Ask(Request::Draft(part)));
        }
        let entry = self.reading.fact()?;
        Some(copying(&write(self.briefing(), entry)))
    }

    /// Copies the page in sight as Markdown.
    pub(super) fn copy_page(&self) -> Effect {
        copying(&self.page_as_markdown())
    }

    /// The page in sight as Markdown, under the title of its briefing.
    pub(super) fn page_as_markdown(&self) -> Clean {
        let briefing = self.briefing();
        let chapter = Chapter {
            page: views::given_away(briefing, self.reading.page_in_sight(None), self.reading.today.as_ref()),
            address: Box::new(|target| views::address(briefing, target)),
            anchor: Box::new(|entry| views::anchor(briefing, entry)),
        };
        Clean::with_lines(&render::markdown(&[chapter]))
    }

    /// Opens the first of the fact's sources that has an address.
    pub(super) fn browse(&self) -> Option<Effect> {
        self.reading.url().map(|url| Effect::Ask(Request::Browse(url)))
    }

    /// Opens the file in the editor, at the fact or the problem under the cursor.
    pub(super) fn edit(&self) -> Option<Effect> {
        let path = self.version().path.clone()?;
        let (line, column) = self.reading.line_column();
        Some(Effect::Ask(Request::Edit { path, line, column }))
    }

    /// Asks for the file to be read again.
    pub(super) fn reload(&self, asked: bool) -> Option<Effect> {
        let Version { name, path, .. } = self.version();
        Some(Effect::Ask(Request::Reload { name: name.clone(), path: path.clone()?, asked }))
    }
}

/// Asks for a text to be copied, or as much of it as may be.
pub(super) fn copying(text: &Clean) -> Effect {
    let beginning = request::beginning(text);
    let is_cut = beginning != *text;
    Effect::Ask(Request::Copy { text: beginning, is_cut })
}
