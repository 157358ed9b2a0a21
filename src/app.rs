//! The reader's state, and the one function that changes it.
//!
//! [`App::update`] takes in an event and answers with what has to be done outside the state. It reads no
//! file, asks for no time and draws nothing. The page in sight is made and laid out when something first asks
//! for it, so of the pages that a held key runs past, only the last one is made.

use std::rc::Rc;

use crate::diagnostic::Policy;
use crate::layout::Layout;
use crate::model::Briefing;
use crate::page::Line;
use crate::text::Clean;

pub(crate) mod action;
mod answers;
mod begin;
pub mod bindings;
mod commands;
mod event;
mod file_list;
mod footer;
mod hear;
pub mod help;
mod jump_list;
pub mod key;
mod key_layout;
pub mod keymap;
mod memo;
mod message;
mod mouse;
mod notebook;
mod open_files;
mod page_cache;
pub(crate) mod prompt;
mod prompt_kind;
mod reading;
mod reasons;
mod request;
mod scroll;
pub mod theme;
mod ticket;
mod tour;
mod way;

use action::Action;
pub use answers::{
    Answer, Clipboard, Completed, Completion, Copied, Edited, InBriefing, MOST_EDITIONS, MOST_FOUND, Opened,
    Searched,
};
pub use event::{AppEvent, Changed, Effect, Mouse, Pointer};
use file_list::FileList;
pub use file_list::{Listed, PreviewRequest, Previewed, Scope};
pub(crate) use footer::{BETWEEN, Hint, hints};
use jump_list::JumpList;
use key::Key;
use keymap::Keymap;
use message::Message;
pub use notebook::{NoteRecord, Notebook, NotedFact};
use open_files::Opening;
use prompt::{Prompt, SearchHistory};
pub(crate) use prompt_kind::PromptKind;
use reading::turned;
pub(crate) use reading::{Area, Bookmark, Leaving, MARGIN, PaneList, Screen, TEXT, Tab};
pub use reading::{
    Baseline, CheckRequest, CheckResult, Cursor, Edition, EditionRequest, Focus, Place, Reading, Reread,
    SMALLEST, SameActorFound, TextRead, TextRequest, Version, Viewport,
};
pub use request::{NotesToKeep, Request};
pub use ticket::{Desk, Ticket};
pub(crate) use tour::BEHIND_STEP;
use tour::{Guidance, Tour};
use way::Way;

/// The state.
#[derive(Debug)]
pub struct App {
    reading: Reading,
    /// The jumps back and forward, across all briefings that were read.
    jumps: JumpList,
    /// The briefing that was asked for and has not arrived yet.
    opening: Opening,
    files: FileList,
    /// The line that the reader types in, and its choices.
    prompt: Option<Prompt>,
    keymap: Keymap,
    typed: TypedBefore,
    last_lines: LastLines,
}

/// The reader's earlier input.
#[derive(Debug, Default)]
struct TypedBefore {
    searches: SearchHistory,
    /// Marks and notes that could not be kept yet.
    unkept: Vec<NotesToKeep>,
}

/// The last lines of the screen.
#[derive(Debug, Default)]
struct LastLines {
    /// The outcome of the last key, if it cannot be seen otherwise.
    toast: Option<String>,
    /// The tour that is under way.
    tour: Option<Tour>,
    /// The tour that was left before its end.
    left_tour: Option<Tour>,
}

impl App {
    /// Changes the keys and which problems count while it runs, and says something of it.
    pub(crate) fn reset(&mut self, keymap: Keymap, policy: Policy, words: &'static str) {
        self.keymap = keymap;
        self.reading.follow_policy(Rc::new(policy));
        self.resize(self.size());
        self.say(words);
    }

    /// The marks and notes that could not be kept.
    pub(crate) fn unkept(&self) -> &[NotesToKeep] {
        &self.typed.unkept
    }

    /// Changes the state by an event; returns what must be done outside it.
    pub fn update(&mut self, event: AppEvent) -> Option<Effect> {
        let visits = matches!(event, AppEvent::Key(_) | AppEvent::Mouse(_)) && !self.is_too_small();
        let effect = match event {
            AppEvent::Resize(columns, rows) => {
                self.reading.release_heights();
                self.resize((columns, rows));
                self.ask_at_first()
            }
            // Whoever reads the settings changes what follows from them.
            AppEvent::Redraw | AppEvent::Changed(Changed::Settings) => None,
            AppEvent::Idle => {
                self.prepare();
                return None;
            }
            AppEvent::Mouse(mouse) => {
                self.last_lines.toast = None;
                self.reading.hold_heights();
                mouse.act(self)
            }
            AppEvent::Paste(_) if self.is_too_small() => None,
            AppEvent::Paste(text) => {
                self.last_lines.toast = None;
                self.paste(&text)
            }
            AppEvent::Answer(answer) => self.hear(answer),
            AppEvent::Changed(Changed::Briefing) => self.reload(false),
            AppEvent::Changed(Changed::Text(file)) => self.read_texts_from(&file),
            AppEvent::Key(key) if self.is_too_small() => self.press_unseen(key),
            AppEvent::Key(key) => {
                self.last_lines.toast = None;
                self.opening.neighbour = None;
                self.reading.release_heights();
                self.press(key)
            }
        };
        self.refresh();
        if visits && self.prompt.is_none() {
            tour::follow(self);
            self.reading.visit();
        }
        effect.or_else(|| self.ask_further())
    }

    /// Makes the pages that the next key may lead to.
    fn prepare(&self) {
        if self.prompt.is_none() && !self.is_too_small() {
            self.reading.prepare();
        }
    }

    /// Updates the scroll windows to what lists and pages show.
    fn refresh(&mut self) {
        self.reading.refresh();
        let height = self.screen().choices.height;
        if let Some(prompt) = &mut self.prompt {
            prompt.refresh(height.into());
        }
    }

    /// Handles a key: typed if a prompt is open, else run as the action that it is bound to.
    fn press(&mut self, key: Key) -> Option<Effect> {
        if self.prompt.is_some() {
            return self.type_key(key);
        }
        let action = self.keymap.action(key);
        if action.is_none() {
            self.say("no such key: {help} lists those that work here");
        }
        action.and_then(|action| self.act(action))
    }

    /// Handles a key where nothing can be shown: it leaves or stops the program, and changes nothing that
    /// would not be seen.
    fn press_unseen(&self, key: Key) -> Option<Effect> {
        match self.keymap.action(key)? {
            Action::Quit | Action::Leave => Some(Effect::Quit),
            Action::Suspend => Some(Effect::Suspend),
            _ => None,
        }
    }

    /// Shows a message in the last line.
    fn say(&mut self, message: impl Into<Message>) {
        self.last_lines.toast = Some(self.keymap.fill(&message.into()));
    }

    fn say_any(&mut self, message: Option<Message>) {
        if let Some(message) = message {
            self.say(message);
        }
    }

    /// The briefing that is read.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// The version of it that is shown.
    pub(crate) fn version(&self) -> &Version {
        self.reading.version()
    }

    /// The facts of that version.
    pub(crate) fn briefing(&self) -> &Briefing {
        self.reading.briefing()
    }

    /// Where one is, after a jump; of a text whose title is out of sight that title.
    pub(crate) fn trail(&self) -> Option<Clean> {
        if self.prompt.is_some() {
            return None;
        }
        let title = self.reading.title_out_of_sight();
        title.or_else(|| self.jumps.has_back().then(|| self.reading.trail()).flatten())
    }

    /// The state of the file in at most `room` columns, for the status line; below the title of a source that
    /// of the source.
    pub(crate) fn standing(&self, room: usize) -> Line {
        let of_source = self.prompt.is_none().then(|| self.reading.standing_of_source()).flatten();
        of_source.unwrap_or_else(|| self.reading.standing(room))
    }

    /// The keys and the actions they are bound to.
    pub(crate) fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// The open prompt.
    pub(crate) fn prompt(&self) -> Option<&Prompt> {
        self.prompt.as_ref()
    }

    /// True if there is a line to type in.
    pub fn is_typing(&self) -> bool {
        self.prompt.is_some()
    }

    /// The outcome of the last key, where that cannot be seen.
    pub fn toast(&self) -> Option<&str> {
        self.last_lines.toast.as_deref()
    }

    /// The words of the tour, if it is under way.
    pub(crate) fn guidance(&self) -> Option<Guidance> {
        self.last_lines.tour.as_ref().map(|tour| tour.guidance(self))
    }

    /// Columns and rows of the terminal.
    pub fn size(&self) -> (u16, u16) {
        self.last_lines.tour.as_ref().map_or(self.reading.size(), Tour::size)
    }

    /// True if nothing can be shown.
    pub(crate) fn is_too_small(&self) -> bool {
        let (columns, rows) = self.size();
        columns < SMALLEST.0 || rows < SMALLEST.1
    }

    fn resize(&mut self, size: (u16, u16)) {
        let rows = self.last_lines.tour.as_mut().map_or(size.1, |tour| tour.resize(size, &self.keymap));
        self.reading.resize((size.0, rows));
    }

    /// The parts of the screen.
    pub(crate) fn screen(&self) -> Screen {
        match &self.prompt {
            Some(prompt) => Screen::of_prompt(self.reading.size(), prompt.has_pages()),
            None => self.reading.screen(),
        }
    }

    /// The page in sight: that of the thing in a prompt, or else of what is read.
    pub fn layout(&self) -> Rc<Layout> {
        self.prompt_layout().unwrap_or_else(|| self.reading.layout())
    }

    /// Which of the pages that turning leads to is in sight, counted from 1, and their number.
    pub(crate) fn page_number(&self) -> (usize, usize) {
        if self.prompt.is_none() {
            return self.reading.page_number();
        }
        let (height, rows) = (usize::from(self.screen().page.height), self.layout().rows.len());
        let step = turned(height, 1);
        let (top, pages) = (self.viewport().top, 1 + rows.saturating_sub(height).div_ceil(step));
        (if top + height >= rows { pages } else { top / step + 1 }, pages)
    }

    /// The part of the page in sight.
    pub fn viewport(&self) -> Viewport {
        self.prompt_viewport().unwrap_or_else(|| self.reading.viewport())
    }
}
