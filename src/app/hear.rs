//! Answers from the world outside, taken in; and what is asked for because of them.

use super::commands::copying;
use super::message::Message;
use super::reading::{Reloaded, Remap};
use super::{Answer, App, Edited, Effect, Notebook, NotesToKeep, Request, Reread, TextRequest, Ticket};

impl App {
    /// Takes an answer, unless nobody waits for it any more.
    pub(super) fn hear(&mut self, answer: Answer) -> Option<Effect> {
        if answer.ticket().is_some_and(Ticket::is_stale) {
            return None;
        }
        match answer {
            Answer::TextRead(read) => {
                self.reading.take_text(read);
                return self.check();
            }
            Answer::Checked(result) => self.reading.take_findings(result),
            Answer::Covered(found) => self.reading.take_coverage(found),
            Answer::Drafted(drafted) => match self.reading.keep_copied(drafted) {
                Some(entry) => return Some(copying(&entry)),
                None => self.say("nothing can be written for this part"),
            },
            Answer::ActorFound(found) => self.reading.take_same_actor(found),
            Answer::CommittedRead(_, version) => self.reading.take_committed(version),
            Answer::EditionsRead { editions, unread, .. } => self.reading.take_editions(editions, unread),
            Answer::Reread(reread) => return self.take_reread(reread),
            Answer::Opened(opened) => return self.take_opened(opened),
            Answer::Listed(listed) => return self.take_listed(listed),
            Answer::Previewed(previewed) => {
                self.files.take_preview(previewed);
                return self.preview();
            }
            Answer::Searched(searched) => {
                self.prompt.as_mut()?.take_searched(searched);
                return self.preview();
            }
            Answer::Completed(completed) => {
                self.prompt.as_mut()?.take_completed(completed);
                return self.preview();
            }
            Answer::Kept(notes, outcome) => self.take_kept(notes, outcome),
            Answer::Copied(copied) => self.say(copied.to_string()),
            Answer::Written(path, Ok(())) => self.say(Message::new("written to {}", &[&path.display()])),
            Answer::Written(path, Err(why)) => self.say(Message::new("{}: {}", &[&path.display(), &why])),
            Answer::Browsed(url, Ok(())) => self.say(Message::new("sent to the browser: {}", &[&url])),
            Answer::Browsed(url, Err(why)) => {
                self.say(Message::new("{} cannot be opened: {}", &[&url, &why]));
            }
            Answer::Edited(Ok(Edited::Here)) => return self.reload(false),
            Answer::Edited(Ok(Edited::Beside(editor))) => self.say(Message::new("opened in {}", &[&editor])),
            Answer::Edited(Err(why)) => self.say(why),
        }
        None
    }

    /// Takes the file as it was read again.
    fn take_reread(&mut self, reread: Reread) -> Option<Effect> {
        let asked = reread.asked;
        match self.reading.take_reread(reread) {
            Reloaded::Elsewhere => return None,
            Reloaded::Worse(message) => {
                self.say_any(message);
                return None;
            }
            Reloaded::Same(message, is_back) => {
                if is_back {
                    // What the last line says of a file that is not there is no longer so.
                    self.last_lines.toast = None;
                }
                self.say_any(message);
            }
            Reloaded::Replaced(version, changes, message) => {
                let selected = self.selected();
                let (old, since) = self.reading.replace(*version, &changes);
                let remap = Remap { from: &old, to: self.reading.version() };
                self.jumps.remap(&remap);
                let selected = selected.and_then(|selected| selected.remap(&remap));
                if !changes.is_empty() {
                    self.reading.keep_replaced(old);
                }
                self.say_any(message.or(since));
                self.look_again(selected.as_ref());
            }
        }
        let again = if asked { ask_for(self.reading.all_texts_again()) } else { None };
        again.or_else(|| self.read_texts_in_sight()).or_else(|| self.check())
    }

    /// Asks for the texts that the page in sight is about.
    pub(super) fn read_texts_in_sight(&mut self) -> Option<Effect> {
        ask_for(self.reading.texts_in_sight())
    }

    /// Asks for what nobody has asked for by a key: the texts and the check of the facts at any time, the
    /// rest while no prompt is open.
    pub(super) fn ask_further(&mut self) -> Option<Effect> {
        let effect = self.read_texts_beside().or_else(|| self.read_texts_to_check());
        let effect = effect.or_else(|| self.check_once());
        if effect.is_some() || self.prompt.is_some() {
            return effect;
        }
        self.cover().or_else(|| self.read_editions()).or_else(|| self.find_same_actor())
    }

    /// Asks for the texts that the third column needs.
    pub(super) fn read_texts_beside(&mut self) -> Option<Effect> {
        ask_for(self.reading.texts_beside())
    }

    /// Asks for the texts that the facts have still to be checked against.
    pub(super) fn read_texts_to_check(&mut self) -> Option<Effect> {
        ask_for(self.reading.texts_to_check())
    }

    /// Asks for a text that has changed.
    pub(super) fn read_texts_from(&mut self, file: &str) -> Option<Effect> {
        ask_for(self.reading.texts_from(file))
    }

    /// Has a version checked that was not yet.
    pub(super) fn check_once(&mut self) -> Option<Effect> {
        self.reading.check_once().map(|request| Effect::Ask(Request::Check(request)))
    }

    /// Has the facts checked, once no text is on its way.
    fn check(&mut self) -> Option<Effect> {
        self.reading.check().map(|request| Effect::Ask(Request::Check(request)))
    }

    /// Asks what of the source whose whole text is shown is in facts.
    pub(super) fn cover(&mut self) -> Option<Effect> {
        self.reading.coverage_to_find().map(|request| Effect::Ask(Request::Cover(request)))
    }

    /// Asks for the earlier editions of the story.
    pub(super) fn read_editions(&mut self) -> Option<Effect> {
        self.reading.editions_to_read().map(|request| Effect::Ask(Request::ReadEditions(request)))
    }

    /// Asks in which other briefings the actor stands whose page is read.
    pub(super) fn find_same_actor(&mut self) -> Option<Effect> {
        let (ticket, actor, file) = self.reading.actor_to_find()?;
        Some(Effect::Ask(Request::FindActor { ticket, actor, file, scope: self.files.scope().clone() }))
    }

    /// Says that marks and notes were kept, or holds those that were not until the next try.
    pub(super) fn take_kept(&mut self, notes: NotesToKeep, outcome: Result<(), String>) {
        if let Err(why) = outcome {
            self.typed.unkept.push(notes);
            self.say(Message::new("not saved yet: {}", &[&why]));
            return;
        }
        let mark = notes.records.last().and_then(|record| record.mark);
        self.say(match mark {
            Some(true) => "marked ({notes} lists them)",
            Some(false) => "no longer marked",
            None => "note saved ({notes} lists them)",
        });
    }

    /// Shows the marks and notes of the briefing that was opened, and those on it that could not be kept yet.
    pub(super) fn show_notes(&mut self, notebook: Notebook) {
        self.reading.take_notebook(notebook);
        let origin = self.reading.origin();
        let held = self.typed.unkept.iter().filter(|left| Some(&left.origin) == origin.as_ref());
        held.flat_map(|left| &left.records).for_each(|record| self.reading.note(record.clone()));
    }
}

/// Asks for these texts, if there are any.
fn ask_for(texts: Vec<TextRequest>) -> Option<Effect> {
    (!texts.is_empty()).then_some(Effect::Ask(Request::ReadTexts(texts)))
}
