//! The picker of a prompt: keys that are typed, the thing that is selected and its page, and what Enter does.

use std::rc::Rc;

use super::source::{Picked, Thing};
use super::{Prompt, TypedLine, source_of};
use crate::app::key::{Key, KeyCode};
use crate::app::reading::{Cursor, Known, Viewport, top_of_match};
use crate::app::scroll;
use crate::app::{App, Effect, PreviewRequest, PromptKind, Request};
use crate::layout::Layout;
use crate::page::Page;
use crate::search::{Hit, Needle};
use crate::views::ListRow;

/// All that the page in sight is made from.
#[derive(Debug, PartialEq)]
pub(super) struct PromptPageKey {
    thing: Option<Thing>,
    sought: Option<(Needle, Option<Hit>)>,
    /// The row, where its page is not that of a thing.
    found: Option<(usize, u64)>,
    /// The state of the briefing that is read, and of those that can be opened.
    known: (Known, u64),
}

impl App {
    /// Opens a prompt over what is read.
    pub(in crate::app) fn open_prompt(&mut self, kind: PromptKind) -> Option<Effect> {
        self.prompt = Some(Prompt::new(kind));
        let lists = matches!(kind, PromptKind::Open | PromptKind::Everywhere);
        let selected = match kind {
            PromptKind::Open => self.reading.origin().map(Thing::from),
            PromptKind::Filter => self.row(),
            _ => None,
        };
        self.look_again(selected.as_ref());
        lists.then(|| self.list())
    }

    /// Takes a key that was pressed in a prompt.
    pub(in crate::app) fn type_key(&mut self, key: Key) -> Option<Effect> {
        if let Some(text) = self.prompt.as_mut().and_then(|prompt| self.typed.searches.recall(prompt, key)) {
            return self.type_text(&text);
        }
        let height = usize::from(self.screen().choices.height);
        let page = height.saturating_sub(1).max(1).cast_signed();
        let prompt = self.prompt.as_mut()?;
        match (key.code, key.ctrl) {
            (KeyCode::Esc, _) | (KeyCode::Char('c'), true) => self.prompt = None,
            (KeyCode::Enter, _) => return self.pick(),
            (KeyCode::Tab, _) if prompt.kind == PromptKind::Note => return self.paste(" "),
            (KeyCode::Tab, _) if prompt.source.stands_meanwhile() => return self.complete(),
            (KeyCode::Up | KeyCode::BackTab, _) | (KeyCode::Char('p'), true) => prompt.move_by(-1),
            (KeyCode::Down | KeyCode::Tab, _) | (KeyCode::Char('n'), true) => prompt.move_by(1),
            (KeyCode::PageUp, _) => prompt.move_by(-page),
            (KeyCode::PageDown, _) => prompt.move_by(page),
            (KeyCode::Char('l'), true) => return Some(Effect::Redraw),
            (KeyCode::Char('z'), true) => return Some(Effect::Suspend),
            (KeyCode::Char('t'), true) => return self.toggle_texts(),
            _ if prompt.line.edit(key) => {
                prompt.recalled = 0;
                return self.look();
            }
            _ => self.say("in a prompt: type, ↑ ↓ to move, Enter to select, Esc to cancel"),
        }
        self.preview()
    }

    /// Takes a text that was pasted, or typed at once: it goes into the prompt.
    pub(in crate::app) fn paste(&mut self, text: &str) -> Option<Effect> {
        let Some(prompt) = &mut self.prompt else {
            self.say("pasted text goes into a prompt; {find} opens one");
            return None;
        };
        prompt.recalled = 0;
        if !prompt.line.paste(text) {
            self.say("the end of the text does not fit in the line");
        }
        self.look()
    }

    /// Finds anew what there is to pick from.
    fn look(&mut self) -> Option<Effect> {
        let mut prompt = self.prompt.take()?;
        let source = source_of(prompt.kind, prompt.line.text());
        let stands = prompt.source.stands_meanwhile() && source.stands_meanwhile();
        if !stands {
            prompt.source = source;
            prompt.cursor = Cursor::default();
        }
        let request = prompt.source.look(prompt.line.text(), self);
        prompt.generation += 1;
        let is_filter = prompt.kind == PromptKind::Filter;
        self.prompt = Some(prompt);
        if is_filter {
            self.look_again(self.row().as_ref());
        }
        request.map(Effect::Ask).or_else(|| self.preview())
    }

    /// From the names of briefings to their texts and back, with what was typed.
    fn toggle_texts(&mut self) -> Option<Effect> {
        let prompt = self.prompt.as_mut()?;
        prompt.kind = match prompt.kind {
            PromptKind::Open => PromptKind::Everywhere,
            PromptKind::Everywhere => PromptKind::Open,
            _ => return None,
        };
        prompt.source = source_of(prompt.kind, prompt.line.text());
        self.look()
    }

    /// Finds anew what there is to pick from, with the cursor on this, in the same row of the screen, or else
    /// where it was.
    pub(in crate::app) fn look_again(&mut self, selected: Option<&Thing>) {
        let Some(mut prompt) = self.prompt.take() else { return };
        prompt.source.look_again(prompt.line.text(), self);
        prompt.generation += 1;
        // Several rows may be of one thing: the row that the cursor is on comes first.
        let rows =
            std::iter::once(prompt.cursor.row).chain(0..prompt.len()).filter(|row| *row < prompt.len());
        let mut rows = rows.filter(|_| selected.is_some());
        let row = rows.find(|row| prompt.source.thing(*row, self).as_ref() == selected);
        if let Some(row) = row {
            prompt.cursor.top = (prompt.cursor.top + row).saturating_sub(prompt.cursor.row);
            prompt.cursor.row = row;
        }
        self.prompt = Some(prompt);
    }

    /// The thing that the cursor of the prompt is on.
    pub(in crate::app) fn selected(&self) -> Option<Thing> {
        let prompt = self.prompt.as_ref()?;
        if prompt.cursor.row < prompt.len() { prompt.source.thing(prompt.cursor.row, self) } else { None }
    }

    /// Asks for the page of the briefing that is selected.
    pub(in crate::app) fn preview(&mut self) -> Option<Effect> {
        let Some(Thing::Briefing(origin)) = self.selected() else { return None };
        let today = self.reading.today.clone();
        self.files.awaits(&origin).then_some(Effect::Ask(Request::Preview(PreviewRequest { origin, today })))
    }

    /// Goes to what the cursor is on, or runs it; where nothing is, the prompt stays.
    pub(in crate::app) fn pick(&mut self) -> Option<Effect> {
        let prompt = self.prompt.as_ref()?;
        let picked = match prompt.source.take(prompt.line.text()) {
            Some(picked) => picked,
            None if prompt.is_empty() => {
                let nothing = self.nothing().to_owned();
                self.say(nothing);
                return None;
            }
            None => prompt.source.pick(prompt.cursor.row, self)?,
        };
        if let Picked::Type(path) = picked {
            return self.type_text(&path);
        }
        if let Some(prompt) = self.prompt.take() {
            self.typed.searches.remember(&prompt);
        }
        match picked {
            Picked::Entry(entry) => self.follow(entry),
            Picked::Text(needle, hits, at) => self.jump(|reading| reading.go_to_found(needle, hits, at)),
            Picked::Paragraph(needle, number) => self.jump(|reading| reading.go_to_paragraph(needle, number)),
            Picked::Note(record) => return self.keep_note(record),
            Picked::Write(name, text) => return Some(Effect::Ask(Request::Write { name, text })),
            Picked::Gone => self.say("this fact is no longer in the file; what you wrote on it stays"),
            Picked::Filter(filter, row) => self.reading.set_filter(filter, row),
            Picked::Action(action) => return self.act(action),
            Picked::Theme(theme) => return Some(Effect::Theme(theme)),
            Picked::Open(origin, destination) => return self.open(origin, destination),
            Picked::Type(_) => {}
        }
        None
    }

    /// Types the rest of the path that is selected.
    fn complete(&mut self) -> Option<Effect> {
        let prompt = self.prompt.as_ref().filter(|prompt| !prompt.is_empty())?;
        let path = prompt.source.completion(prompt.cursor.row)?;
        self.type_text(&path)
    }

    fn type_text(&mut self, text: &str) -> Option<Effect> {
        self.prompt.as_mut()?.line = TypedLine::of(text);
        self.look()
    }

    /// True while more things to pick from may come.
    pub fn is_filling(&self) -> bool {
        self.prompt.as_ref().is_some_and(|prompt| prompt.source.is_filling(self))
    }

    /// The words for where there is nothing to pick from.
    pub fn nothing(&self) -> &str {
        match &self.prompt {
            Some(prompt) if self.is_filling() && !prompt.is_waiting() => "the folder is being read …",
            Some(prompt) => prompt.source.nothing(),
            None => "",
        }
    }

    /// How many things there are to pick from without what was typed, where that is to be said.
    pub fn all_choices(&self) -> Option<usize> {
        self.prompt.as_ref()?.source.all(self)
    }

    /// The row of the list that is read.
    fn row(&self) -> Option<Thing> {
        let row = self.reading.rows().get(self.reading.cursor_of(self.reading.pane()).row)?;
        Some(Thing::Entry(*row))
    }

    /// How a row to pick reads.
    pub fn choice(&self, index: usize) -> ListRow {
        self.prompt.as_ref().map(|prompt| prompt.source.row(index, self)).unwrap_or_default()
    }

    /// The columns that stand before the words of the rows to pick from.
    pub fn choice_lead(&self) -> usize {
        self.prompt.as_ref().map_or(0, |prompt| prompt.source.lead(self))
    }

    /// The page of the thing that the cursor of the prompt is on, laid out; where there is nothing to pick,
    /// that of what is read. None without a prompt.
    pub(in crate::app) fn prompt_layout(&self) -> Option<Rc<Layout>> {
        let prompt = self.prompt.as_ref()?;
        let (row, thing) = (prompt.cursor.row, self.selected());
        let sought = prompt.source.sought(row);
        let own = prompt.source.page(row);
        let key = PromptPageKey {
            thing: thing.clone(),
            sought: sought.map(|(needle, hit)| (needle.clone(), hit)),
            found: (own.is_some() || thing.is_none()).then_some((row, prompt.generation)),
            known: (self.reading.known_of_all(), self.files.generation()),
        };
        let make = || match (own, thing) {
            (Some(page), _) => page,
            (None, Some(Thing::Entry(row))) => self.reading.row_page(row, sought),
            (None, Some(Thing::Briefing(origin))) => self.files.cover(&origin),
            (None, None) if prompt.is_empty() => self.reading.page_in_sight(sought),
            (None, None) => Page::default(),
        };
        Some(prompt.page.layout(key, (self.screen().page.width, 0), make))
    }

    /// The part of that page in sight: the text that was found on it.
    pub(in crate::app) fn prompt_viewport(&self) -> Option<Viewport> {
        let layout = self.prompt_layout()?;
        let height = self.screen().page.height;
        let head = layout.head_in(height);
        let height = usize::from(height) - head;
        let top = match self.selected() {
            None => scroll::within(self.reading.viewport().top, height, layout.rows.len() - head),
            Some(Thing::Entry(entry)) => top_of_match(&layout, entry, height, head),
            Some(Thing::Briefing(_)) => top_of_match(&layout, None, height, head),
        };
        Some(Viewport { top, ..Viewport::default() })
    }
}
