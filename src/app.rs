//! The reader's state, and the one function that changes it.
//!
//! [`App::update`] takes what came in and answers what is to be done outside the state; it reads no file, asks no clock and
//! draws nothing. The page in sight is made and laid out once after a change, and not before something asks for it: of the
//! pages that a held key runs past, only the last one.

use std::borrow::Cow;

use crate::page::Target;
use crate::views::{self, Pane};

pub mod action;
mod bookmark;
mod carry;
mod cells;
mod changes;
mod edit;
mod elsewhere;
mod event;
mod fact;
mod find;
mod footer;
mod grounding;
pub mod help;
mod hold;
mod jumps;
pub mod key;
pub mod keymap;
mod mouse;
mod moves;
mod obstacle;
mod others;
mod outside;
mod place;
mod problem;
pub mod prompt;
mod reload;
mod screen;
mod scroll;
mod seen;
mod shelf;
mod shown;
mod tabs;
mod texts;
mod unread;
mod version;

use action::Action;
pub use bookmark::{Bookmark, Leaving};
use elsewhere::Elsewhere;
pub use elsewhere::{Opened, Origin};
pub use event::{Changed, Effect, Event};
use find::Search;
pub use footer::{BETWEEN, Hint};
pub use grounding::{Weighed, Weighing};
pub use hold::Held;
use key::Key;
use keymap::Keymap;
pub use mouse::{Mouse, Pointer};
use others::Others;
pub use others::Standing;
pub use outside::{Answer, Clipboard, Copied, Edited, Request};
use place::History;
pub use place::{Focus, Place, Sight};
use prompt::{Asks, Prompt};
use reload::File;
pub use reload::Reread;
pub use screen::{Area, List, MARGIN, SMALLEST, Screen};
use shelf::Shelf;
pub use shelf::{InBriefing, Listed, Previewed, Start};
use shown::{Shown, Subject};
pub use tabs::Tab;
use texts::Texts;
pub use texts::{Read, Reading};
pub use version::Version;

/// The state.
#[derive(Debug)]
pub struct App {
    version: Version,
    file: File,
    keymap: Keymap,
    /// Columns and rows of the terminal.
    size: (u16, u16),
    pane: Pane,
    /// Each pane's cursor and the first row of it in sight.
    cursors: [Cursor; Pane::ALL.len()],
    focus: Focus,
    /// What lies under what the focus is in, from the bottom: where it goes back to, step by step.
    under: Vec<(Focus, Sight)>,
    /// What can be done where the keys were asked for.
    working: Vec<Action>,
    sight: Sight,
    history: History,
    elsewhere: Elsewhere,
    shelf: Shelf,
    others: Others,
    texts: Texts,
    /// How often the facts were to be held against texts; only the last of these counts.
    weighings: u64,
    /// What is asked for.
    prompt: Option<Prompt>,
    /// What was looked for last.
    search: Option<Search>,
    /// What the last key did, where that cannot be seen.
    toast: Option<String>,
    screen: Screen,
    shown: Shown,
}

/// The cursor of a list.
#[derive(Clone, Copy, Debug, Default)]
struct Cursor {
    row: usize,
    top: usize,
}

impl App {
    /// The state in which reading begins; what can be read of a file that holds nothing is its problems.
    pub fn new(version: Version) -> Self {
        let focus = if version.loaded.is_empty() { Focus::Problems } else { Focus::List };
        Self {
            version,
            file: File::default(),
            keymap: Keymap::default(),
            size: (0, 0),
            pane: Pane::Overview,
            cursors: [Cursor::default(); Pane::ALL.len()],
            focus,
            under: Vec::new(),
            working: Vec::new(),
            sight: Sight::default(),
            history: History::default(),
            elsewhere: Elsewhere::default(),
            shelf: Shelf::default(),
            others: Others::default(),
            texts: Texts::default(),
            weighings: 0,
            prompt: None,
            search: None,
            toast: None,
            screen: Screen::default(),
            shown: Shown::of(Subject::Row(None)),
        }
    }

    /// The same, with other keys.
    #[must_use]
    pub fn with_keymap(self, keymap: Keymap) -> Self {
        Self { keymap, ..self }
    }

    /// The same, saying something until the first key.
    #[must_use]
    pub fn saying(self, words: &'static str) -> Self {
        Self { toast: Some(words.into()), ..self }
    }

    /// Changes the state by what came in; what must be done outside it is the answer.
    pub fn update(&mut self, event: Event) -> Option<Effect> {
        let visits = matches!(event, Event::Key(_) | Event::Mouse(_));
        let effect = match event {
            Event::Resize(columns, rows) => {
                self.resize(columns, rows);
                self.begin()
            }
            Event::Redraw => None,
            Event::Mouse(mouse) => {
                self.toast = None;
                self.point(mouse)
            }
            Event::Answer(answer) => self.hear(answer),
            Event::Changed(Changed::Briefing) => self.reload(false),
            Event::Changed(Changed::Text(file)) => self.ask_again(&file),
            Event::Key(key) => {
                self.toast = None;
                self.press(key)
            }
        };
        self.settle();
        if visits {
            self.visit();
        }
        effect.or_else(|| self.ask_for_others())
    }

    /// Takes a key: it is typed where a prompt is open, and else does what it is bound to.
    fn press(&mut self, key: Key) -> Option<Effect> {
        if self.prompt.is_some() {
            return self.answer(key);
        }
        let action = self.keymap.action(key);
        if action.is_none() {
            self.say("no such key: {help} lists those that work here");
        }
        action.and_then(|action| self.act(action))
    }

    /// Says what a key did, or why it did nothing; in words of its own, the program names keys by their actions.
    fn say(&mut self, words: impl Into<Cow<'static, str>>) {
        self.toast = Some(match words.into() {
            Cow::Borrowed(words) => self.keymap.name_keys(words),
            Cow::Owned(words) => words,
        });
    }

    /// Gives the screen another size, without losing what is selected.
    fn resize(&mut self, columns: u16, rows: u16) {
        // What is held on to finds the link by itself.
        let cell = if self.sight.held.is_none() { self.cell() } else { None };
        self.size = (columns, rows);
        self.settle();
        if let Some(cell) = cell {
            self.hold_cell(cell);
        }
    }

    /// Does what a key is bound to, or says why it cannot be done here or did nothing.
    fn act(&mut self, action: Action) -> Option<Effect> {
        if let Some(obstacle) = self.obstacle(action) {
            self.say(obstacle);
            return None;
        }
        let before = self.place();
        let effect = self.perform(action);
        self.settle();
        if effect.is_none() && self.toast.is_none() && self.prompt.is_none() && self.place() == before {
            self.say(action.stays());
        }
        effect
    }

    fn perform(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Next => self.next(),
            Action::Previous => self.previous(),
            Action::First => self.first(),
            Action::Last => self.last(),
            Action::PageDown => self.turn(1, 1),
            Action::PageUp => self.turn(-1, 1),
            Action::HalfDown => self.turn(1, 2),
            Action::HalfUp => self.turn(-1, 2),
            Action::ScrollDown => self.scroll(1),
            Action::ScrollUp => self.scroll(-1),
            Action::Pane(pane) => self.go_to_pane(pane),
            Action::NextPane => self.go_to_pane(self.neighbour(1)),
            Action::PreviousPane => self.go_to_pane(self.neighbour(Pane::ALL.len() - 1)),
            Action::Left => self.left(),
            Action::Right => self.right(),
            Action::Enter => return self.enter(),
            Action::Back => return self.back(),
            Action::Forward => return self.forward(),
            Action::Whole => self.toggle_whole(),
            Action::Find => return self.ask(Asks::Find),
            Action::NextMatch => self.walk_found(false),
            Action::PreviousMatch => self.walk_found(true),
            Action::NextNew => self.go_to_unread(false),
            Action::PreviousNew => self.go_to_unread(true),
            Action::GoTo => return self.ask(Asks::GoTo),
            Action::Open => return self.ask(Asks::Open),
            Action::Everywhere => return self.ask(Asks::Everywhere),
            Action::NextBriefing => return self.step(false),
            Action::PreviousBriefing => return self.step(true),
            Action::Command => return self.ask(Asks::Command),
            Action::Problems => {
                self.lay_over(Focus::Problems);
                return self.ask_for_all_texts();
            }
            Action::Help => self.lay_over(Focus::Help),
            Action::Source => return self.toggle_source(),
            Action::Copy => return self.copy(views::sentence),
            Action::CopyMarkdown => return self.copy(views::markdown),
            Action::Browse => return self.browse(),
            Action::Edit => return self.edit(),
            Action::Reload => return self.reload(true),
            Action::Out => return self.out(false),
            Action::Quit => return self.out(true),
            Action::Leave => return Some(Effect::Quit),
            Action::Redraw => return Some(Effect::Redraw),
            Action::Suspend => return Some(Effect::Suspend),
        }
        None
    }

    /// Brings what is derived from the state up to date: the parts of the screen, the page in sight, the windows.
    fn settle(&mut self) {
        self.regain();
        self.screen = screen::screen(self);
        self.lay_out();
        if let Some(prompt) = &mut self.prompt {
            prompt.settle(self.screen.choices.height.into());
            return;
        }
        if self.sight.top > 0 {
            self.sight.top = scroll::within(self.sight.top, self.page_height(), self.page_lines());
        }
        self.keep_link();
        for list in &self.screen.lists {
            let height = usize::from(list.rows.height);
            let cursor = &mut self.cursors[list.pane.index()];
            let rows = self.version.rows(list.pane).len();
            cursor.top = scroll::within(cursor.top, height, rows);
            cursor.top = scroll::showing(cursor.top, height, cursor.row, cursor.row + 1);
        }
    }

    fn cursor(&self) -> Cursor {
        self.cursors[self.pane.index()]
    }

    /// Where the selected link leads.
    fn target(&self) -> Option<Target> {
        self.link()?.target
    }
}
