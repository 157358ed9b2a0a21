//! A reader without a terminal: a test opens a briefing, presses keys and looks at the screen.

use briefing::app::key::KeyCode;
use briefing::app::{
    Answer, App, AppEvent, Changed, Effect, Focus, Mouse, NoteRecord, Notebook, NotesToKeep, Pointer,
    Request, Reread, SMALLEST, Scope, TextRead, TextRequest, Ticket, Version,
};
use briefing::article::Paragraphs;
use briefing::builtin;
use briefing::library::Origin;
use briefing::model::Date;
use briefing::settings;
use briefing::tui::{self, Appearance};
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use ratatui::style::Modifier;
use unicode_width::UnicodeWidthStr;

/// A dispute with a little of everything.
pub const DAM: &str = include_str!("dam.toml");

/// A narrow screen, and the smallest that is wide.
const NARROW: (u16, u16) = (60, 16);
const WIDE: (u16, u16) = (100, 18);

/// Somebody who reads a briefing.
pub struct Reader {
    app: App,
    appearance: Appearance,
    /// What the last key asked for.
    pub effect: Option<Effect>,
    /// The texts that were asked for last, and not read yet.
    texts: Vec<TextRequest>,
    /// The ticket of the list that was asked for last.
    pub listing: Option<Ticket>,
}

/// Reads of the dam on a narrow screen.
pub fn dam() -> Reader {
    Reader::open(DAM).size(NARROW.0, NARROW.1)
}

/// Reads of the dam on a wide screen.
pub fn wide_dam() -> Reader {
    Reader::open(DAM).size(WIDE.0, WIDE.1)
}

/// The dam with words replaced by others.
pub fn dam_with(replaced: &[(&str, &str)]) -> String {
    replaced.iter().fold(DAM.to_owned(), |text, (words, others)| {
        assert!(text.contains(words), "{words}");
        text.replacen(words, others, 1)
    })
}

/// The dam with an issue, an actor, a figure and a source before all others.
pub fn dam_pushed_down() -> String {
    let entries = [
        ("[sources.courier]", "[sources.aa]\ntitle = 'A new paper'"),
        ("[actors.bank]", "[actors.aa]\nname = 'A new party'\nrole = 'party'"),
        ("[issues.filling]", "[issues.aa]\nname = 'A new issue'"),
        ("[figures.floor-ostra]", "[figures.aa]\nlabel = 'A new figure'\nvalue = 1"),
    ];
    let pushed_down = entries.map(|(before, entry)| (before, format!("{entry}\n\n{before}")));
    dam_with(&pushed_down.each_ref().map(|(before, both)| (*before, both.as_str())))
}

impl Reader {
    /// Opens a briefing on a screen of no size.
    pub fn open(text: &str) -> Self {
        Self::open_as("test.toml", text)
    }

    /// Opens a briefing under the name of a file.
    pub fn open_as(name: &str, text: &str) -> Self {
        Self::of(Version::new(name, text.to_owned()))
    }

    /// Opens a briefing that comes with the program, by the name of its file.
    pub fn open_built_in(name: &str) -> Self {
        let (_, text) = builtin::ALL.iter().find(|(of, _)| *of == name).expect("a built-in briefing");
        Self::open_as(name, text)
    }

    /// Opens a briefing that was read from a file in some folder.
    pub fn open_file(text: &str) -> Self {
        Self::of(Version::new("test.toml", text.to_owned()).from_file("folder/test.toml".into()))
    }

    fn of(version: Version) -> Self {
        let app = App::new(version);
        Self { app, appearance: Appearance::default(), effect: None, texts: vec![], listing: None }
    }

    /// Reads on this day.
    pub fn on_day(mut self, today: Date) -> Self {
        self.app = self.app.on_day(today);
        self
    }

    /// Applies the settings of a file that has no problem.
    pub fn settings(mut self, text: &str) -> Self {
        let (settings, loaded) = settings::read(text);
        assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
        self.appearance.theme = settings.theme.unwrap_or_default();
        self.appearance.signs = settings.signs.unwrap_or_default();
        self.app = self.app.with_keymap(settings.keymap).with_policy(settings.checks);
        self
    }

    /// Has a terminal with links of its own.
    pub fn hyperlinks(mut self) -> Self {
        self.appearance.hyperlinks = true;
        self
    }

    /// May open the briefings of this folder, and before them these files.
    pub fn with_files(mut self, folder: &str, named: &[&str]) -> Self {
        let named = named.iter().map(Into::into).collect();
        self.app = self.app.with_files(Scope { named, folder: folder.into() });
        self
    }

    /// Is led by the tour.
    pub fn touring(mut self) -> Self {
        self.app = self.app.touring();
        self
    }

    /// Is asked at the beginning which briefing to open.
    pub fn choosing(mut self) -> Self {
        self.app = self.app.choosing();
        self
    }

    /// Reads the texts that the last key asked for: each is this one, or cannot be read for that reason.
    pub fn reads(mut self, text: Result<&str, &str>) -> Self {
        for request in self.texts() {
            let text = text.map(Paragraphs::of).map_err(ToOwned::to_owned);
            let read = TextRead { ticket: request.ticket, source: request.source, text };
            self = self.hears(Answer::TextRead(read));
            if let Some(Effect::Ask(Request::Check(_))) = self.effect {
                self = self.checks();
            }
        }
        self
    }

    /// Has these marks and notes.
    pub fn with_notes(mut self, notebook: Notebook) -> Self {
        self.app = self.app.with_notes(notebook);
        self
    }

    /// The marks and notes that are to be kept.
    pub fn keeps(&mut self) -> Vec<NoteRecord> {
        match self.effect.take() {
            Some(Effect::Ask(Request::Keep(NotesToKeep { records, .. }))) => records,
            other => panic!("nothing is to be kept: {other:?}"),
        }
    }

    /// Is told that these marks and notes were kept.
    pub fn hears_kept(self, records: Vec<NoteRecord>) -> Self {
        let origin = Origin::File("folder/test.toml".into());
        self.hears(Answer::Kept(NotesToKeep { origin, records }, Ok(())))
    }

    /// The texts that were asked for and not read yet.
    pub fn texts(&mut self) -> Vec<TextRequest> {
        assert!(!self.texts.is_empty(), "no text was asked for");
        std::mem::take(&mut self.texts)
    }

    fn update(&mut self, event: AppEvent) {
        self.effect = self.app.update(event);
        if let Some(Effect::Ask(Request::ReadTexts(requests))) = &self.effect {
            self.texts.extend(requests.iter().cloned());
        }
    }

    /// Waits for the check that was asked for.
    pub fn checks(mut self) -> Self {
        let Some(Effect::Ask(Request::Check(check))) = self.effect.take() else {
            panic!("no check was asked for")
        };
        let result = check.run().expect("a check that nobody has overtaken");
        self.hears(Answer::Checked(result))
    }

    /// Waits for what of the source in sight is in facts, if that was asked for.
    pub fn covers(mut self) -> Self {
        match self.effect.take() {
            Some(Effect::Ask(Request::Cover(request))) => {
                let found = request.run().expect("a request that nobody has overtaken");
                self.hears(Answer::Covered(found))
            }
            other => {
                self.effect = other;
                self
            }
        }
    }

    /// Is given the file as it was saved anew.
    pub fn saves(self, text: &str) -> Self {
        self.reads_file(text, false)
    }

    /// Is given the file that a key asked for again.
    pub fn asks_again(self, text: &str) -> Self {
        self.reads_file(text, true)
    }

    fn reads_file(self, text: &str, asked: bool) -> Self {
        let version = Version::new("test.toml", text.to_owned()).from_file("folder/test.toml".into());
        let path = "folder/test.toml".into();
        self.hears(Answer::Reread(Reread { path, asked, version: Ok(Box::new(version)) }))
    }

    /// Is told that the text of a source was saved anew.
    pub fn changes(mut self, file: &str) -> Self {
        self.update(AppEvent::Changed(Changed::Text(file.to_owned())));
        self
    }

    /// Is told that the file cannot be read any more.
    pub fn loses(self, why: &str) -> Self {
        self.hears(Answer::Reread(Reread {
            path: "folder/test.toml".into(),
            asked: false,
            version: Err(why.to_owned()),
        }))
    }

    /// Is told what became of something that was asked for.
    pub fn hears(mut self, answer: Answer) -> Self {
        self.update(AppEvent::Answer(answer));
        self
    }

    /// Gives the screen another size.
    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        self.update(AppEvent::Resize(columns, rows));
        self
    }

    /// Leaves the briefing, and opens it again, when it may have become another.
    pub fn again(mut self, text: &str) -> Self {
        let bookmark = self.bookmark().expect("a reading that ends leaves a bookmark");
        let (columns, rows) = self.app.reading().size();
        Self::open_at(text, &bookmark).size(columns, rows)
    }

    /// What is kept of this reading, as it stands in a file.
    pub fn bookmark(&mut self) -> Option<String> {
        self.bookmark_after(None)
    }

    /// The same, where by now there is this one.
    pub fn bookmark_after(&mut self, stored: Option<&str>) -> Option<String> {
        let stored = stored.map(|stored| serde_json::from_str(stored).expect("a bookmark"));
        let bookmark = self.app.leaving()?.after(stored.as_ref());
        serde_json::to_string(&bookmark).ok()
    }

    /// Opens a briefing from a file where another reading of it ended, on a screen of no size.
    pub fn open_at(text: &str, bookmark: &str) -> Self {
        let bookmark = serde_json::from_str(bookmark).expect("a bookmark");
        let mut reader = Self::open_file(text);
        reader.app = reader.app.resuming(bookmark);
        reader
    }

    /// Presses keys by their names: `2 j Enter`.
    pub fn keys(mut self, names: &str) -> Self {
        for name in names.split_whitespace() {
            let key = name.parse().unwrap_or_else(|_| panic!("there is no key `{name}`"));
            self.update(AppEvent::Key(key));
        }
        self
    }

    /// Waits until there is time for what may be asked for next.
    pub fn waits(mut self) -> Self {
        self.update(AppEvent::Idle);
        assert!(self.effect.is_none(), "{:?}", self.effect);
        self
    }

    /// Types words, a key a character.
    pub fn types(mut self, words: &str) -> Self {
        for char in words.chars() {
            self.update(AppEvent::Key(KeyCode::Char(char).into()));
        }
        self
    }

    /// Pastes a text.
    pub fn pastes(mut self, text: &str) -> Self {
        self.update(AppEvent::Paste(text.to_owned()));
        self
    }

    /// Clicks on the first place of the screen where this stands.
    pub fn click(self, words: &str) -> Self {
        let (x, y) = self.places(words).into_iter().next().unwrap_or_else(|| panic!("no {words}"));
        self.click_at(x, y)
    }

    /// Clicks on the last place of the screen where this stands.
    pub fn click_last(self, words: &str) -> Self {
        let (x, y) = self.places(words).into_iter().next_back().unwrap_or_else(|| panic!("no {words}"));
        self.click_at(x, y)
    }

    /// Clicks on a cell.
    pub fn click_at(mut self, x: u16, y: u16) -> Self {
        self.update(AppEvent::Mouse(Mouse { pointer: Pointer::Click, x, y }));
        self
    }

    /// Turns the wheel over a cell, so many times down, or up.
    pub fn wheel(mut self, x: u16, y: u16, turns: i32) -> Self {
        let pointer = if turns < 0 { Pointer::WheelUp } else { Pointer::WheelDown };
        for _ in 0..turns.abs() {
            self.app.update(AppEvent::Mouse(Mouse { pointer, x, y }));
        }
        self
    }

    /// The columns and rows of the screen where these words begin.
    fn places(&self, words: &str) -> Vec<(u16, u16)> {
        let mut places = Vec::new();
        for (y, row) in (0..).zip(self.screen().lines()) {
            let starts = row.match_indices(words).map(|(start, _)| row[..start].width());
            places.extend(starts.map(|x| (u16::try_from(x).unwrap_or(u16::MAX), y)));
        }
        places
    }

    /// Presses keys step by step, and fails where what is selected then is not what the step says.
    pub fn walk(mut self, steps: &[(&str, &str)]) -> Self {
        for (keys, selected) in steps {
            self = self.keys(keys);
            assert_eq!(self.selected(), *selected, "after {keys}:\n{}", self.screen());
        }
        self
    }

    /// Presses keys one by one, and says after each what there is to say of the screen, a line a key.
    pub fn trace(mut self, keys: &str, say: impl Fn(&Self) -> String) -> String {
        let mut lines = Vec::new();
        for key in keys.split_whitespace() {
            self = self.keys(key);
            lines.push(format!("{key:6} {}", say(&self)).trim_end().to_owned());
        }
        lines.join("\n")
    }

    /// Presses `j` until these words are selected.
    pub fn down_to(mut self, words: &str) -> Self {
        while self.selected() != words {
            // Two links may stand in one row.
            let before = (self.screen(), self.selected());
            self = self.keys("j");
            assert_ne!((self.screen(), self.selected()), before, "`j` leads to no link `{words}`");
        }
        self
    }

    /// The number of rows in the pane.
    pub fn row_count(&self) -> usize {
        self.app.reading().rows().len()
    }

    /// The rows of the screen, without the blanks at their ends.
    pub fn screen(&self) -> String {
        self.text(|_| true)
    }

    /// A row of the screen, from the top; from -1 on from the bottom.
    pub fn row(&self, row: isize) -> String {
        let screen = self.screen();
        let rows: Vec<_> = screen.split('\n').collect();
        let row = row.rem_euclid(rows.len().cast_signed());
        rows[row.unsigned_abs()].trim().to_owned()
    }

    /// What is said in the last row, or in the last rows if it takes several.
    pub fn footer(&self) -> String {
        let last = |rows: isize| (-rows..0).map(|row| self.row(row)).collect::<String>();
        let toast = self.app.toast().unwrap_or_default();
        let is_whole = (2..=3).any(|rows| last(rows).replace(' ', "") == toast.replace(' ', ""));
        if is_whole { toast.to_owned() } else { self.row(-1) }
    }

    /// What is shown in reverse: the row or the link that the cursor is on.
    pub fn selected(&self) -> String {
        self.words_in(Modifier::REVERSED)
    }

    /// The rows of the list that are marked as changed.
    pub fn marked_rows(&self) -> Vec<String> {
        let screen = self.screen();
        let rows = screen.lines().skip(1).filter_map(|row| row.split('│').next()?.split_once('•'));
        rows.map(|(_, row)| row.split("  ").next().unwrap_or_default().to_owned()).collect()
    }

    /// The row of the screen that the bar marks.
    pub fn row_of_cursor(&self) -> Option<String> {
        let screen = self.screen();
        screen
            .lines()
            .find(|row| row.starts_with('▌'))
            .map(|row| row.split('│').next().unwrap_or(row).trim().to_owned())
    }

    /// What looks like this, in one line.
    pub fn words_in(&self, look: Modifier) -> String {
        let text = self.text(|cell| cell.modifier.contains(look));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The screen with a blank for each cell that is not meant.
    fn text(&self, is_meant: impl Fn(&Cell) -> bool) -> String {
        let drawn = self.drawn();
        let rows = drawn.area.rows().map(|row| {
            let (mut text, mut covered) = (String::new(), 0);
            for place in row.positions() {
                let cell = &drawn[place];
                if covered > 0 {
                    covered -= 1;
                    continue;
                }
                covered = cell.symbol().width().saturating_sub(1);
                text += if is_meant(cell) { cell.symbol() } else { " " };
            }
            text.trim_end().to_owned()
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    /// Whether what the cursor is on is on the screen; also true where there is nothing that it can be on.
    pub fn shows_cursor(&self) -> bool {
        let (columns, rows) = self.app.size();
        let is_on_something = match self.app.reading().focus() {
            Focus::List => !self.app.reading().rows().is_empty(),
            _ => self.app.viewport().link.is_some(),
        };
        let selected = || self.drawn().content.iter().any(|cell| cell.modifier.contains(Modifier::REVERSED));
        columns < SMALLEST.0 || rows < SMALLEST.1 || !is_on_something || selected() || self.shows_caret()
    }

    /// Whether the cursor of the terminal is in the line of a prompt.
    fn shows_caret(&self) -> bool {
        let Position { x, y } = self.caret();
        self.app.is_typing() && y == 1 && (2..self.app.reading().size().0).contains(&x)
    }

    /// The cell of the terminal's cursor.
    pub fn caret(&self) -> Position {
        self.draw().backend_mut().get_cursor_position().unwrap()
    }

    /// The screen as it is drawn, with its looks.
    pub fn drawn(&self) -> Buffer {
        self.draw().backend().buffer().clone()
    }

    fn draw(&self) -> Terminal<TestBackend> {
        let (columns, rows) = self.app.size();
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal.draw(|frame| tui::draw(&self.app, self.appearance, frame)).unwrap();
        terminal
    }
}
