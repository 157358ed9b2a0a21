//! The tour: guidance below the screen, a step at a time.
//!
//! A step is over when the reader has done what it says, in whatever way, or skips it by a key of its own,
//! which leads to where the next one begins. The tour holds no key back and changes nothing of what is read.
//! It does not know what is read, nor how its lines are drawn.

use super::action::Action;
use super::keymap::Keymap;
use super::reading::{FEWEST_ROWS, Focus, MARGIN};
use super::{App, Effect, Hint};
use crate::layout::{Row, Wide, layout};
use crate::page::{Block, Page, Span};
use crate::text::Clean;
use crate::views::Pane;

/// Columns between the number of a step and its words.
pub(crate) const BEHIND_STEP: u16 = 2;

/// The tour that is under way.
#[derive(Debug, Default)]
pub(super) struct Tour {
    step: usize,
    /// The last action since the step began.
    action: Option<Action>,
    /// Columns and rows of the terminal, of which the tour takes the last rows.
    size: (u16, u16),
}

/// A step of the tour.
struct TourStep {
    /// Its words; `{next}` in them stands for a key of the action `next`.
    words: &'static str,
    /// True once the reader has done what it says.
    is_done: fn(&App, Option<Action>) -> bool,
    /// The actions that lead from the lists to where it begins; empty if it begins anywhere.
    way: &'static [Action],
}

/// The ways to the page of the first issue, to its first claim, and to the paragraph of that.
const TO_PAGE: [Action; 2] = [Action::Pane(Pane::Positions), Action::Enter];
const TO_CLAIM: [Action; 4] = [TO_PAGE[0], TO_PAGE[1], Action::Next, Action::Next];
const TO_SOURCE: [Action; 5] = [TO_CLAIM[0], TO_CLAIM[1], TO_CLAIM[2], TO_CLAIM[3], Action::Source];

/// The guidance of a step.
pub(crate) struct Guidance {
    /// "3/12".
    pub place: Clean,
    /// Its words, in the rows that the tour has.
    pub lines: Vec<Clean>,
    /// The keys that go on and that leave the tour here.
    pub hints: Vec<Hint>,
}

const STEPS: [TourStep; 12] = [
    TourStep {
        words: "1: the story in short. Do this: {next-pane}, the next pane.",
        is_done: |app, _| app.reading.pane() != Pane::Overview,
        way: &[],
    },
    TourStep {
        words: "2: who wants what. {enter} goes into its page.",
        is_done: |app, _| app.reading.focus() == Focus::Page,
        way: &[Action::Pane(Pane::Positions)],
    },
    TourStep {
        words: "{next} {next} goes down to a claim, {source} shows its paragraph.",
        is_done: |app, _| matches!(app.reading.focus(), Focus::Source(_)),
        way: &TO_PAGE,
    },
    TourStep {
        words: "{article} shows the whole article with the facts beside it.",
        is_done: |app, _| app.reading.in_article(),
        way: &TO_SOURCE,
    },
    TourStep {
        words: "{step-out} {step-out} closes both. On an actor's name, {enter} opens it.",
        is_done: |app, _| app.jumps.has_back() && app.reading.pane() == Pane::Actors,
        way: &[TO_CLAIM[0], TO_CLAIM[1], TO_CLAIM[2], TO_CLAIM[3], Action::Source, Action::Article],
    },
    TourStep {
        words: "{back} leads back. {pane-positions} {whole-view}: all positions, at a glance.",
        is_done: |app, _| app.reading.in_matrix(),
        way: &[TO_CLAIM[0], TO_CLAIM[1], TO_CLAIM[2], TO_CLAIM[3], Action::Enter],
    },
    TourStep {
        words: "{pane-figures}: the numbers on one scale, and who disagrees.",
        is_done: |app, _| app.reading.pane() == Pane::Figures,
        way: &[Action::Pane(Pane::Positions), Action::Whole],
    },
    TourStep {
        words: "{pane-actors}: who is who. {pane-questions}: what is open. {pane-timeline}: when. \
                {pane-sources}: sources.",
        is_done: |app, _| app.reading.pane() == Pane::Sources,
        way: &[Action::Pane(Pane::Figures)],
    },
    TourStep {
        words: "{find} finds words in every text: try tonnes, Enter.",
        is_done: |app, _| app.reading.has_search(),
        way: &[Action::Pane(Pane::Sources)],
    },
    TourStep {
        words: "{differences} shows what is new since the edition before.",
        is_done: |app, _| matches!(app.reading.focus(), Focus::Differences(_)),
        way: &[],
    },
    TourStep {
        words: "{problems} lists what is wrong in a file. Here: nothing.",
        is_done: |app, action| app.reading.focus() == Focus::Problems || action == Some(Action::Problems),
        way: &[Action::Differences],
    },
    TourStep {
        words: "`briefing new` begins your own. {open} opens another.",
        is_done: |_, _| false,
        way: &[],
    },
];

impl Tour {
    /// Columns and rows of the terminal.
    pub fn size(&self) -> (u16, u16) {
        self.size
    }

    /// Takes a new size of the terminal; returns the rows that are left: the tour has as many at the bottom
    /// as its longest step needs, where the rest has enough.
    pub fn resize(&mut self, size: (u16, u16), keymap: &Keymap) -> u16 {
        self.size = size;
        let wanted =
            (0..STEPS.len()).map(|step| Self { step, ..Self::default() }.lines(keymap, size.0).len()).max();
        let wanted = u16::try_from(wanted.unwrap_or_default()).unwrap_or(u16::MAX);
        size.1 - wanted.min(size.1.saturating_sub(FEWEST_ROWS))
    }

    /// Keeps what the reader does.
    pub fn note(&mut self, action: Action) {
        self.action = Some(action);
    }

    /// True once the reader has done what the step says.
    pub fn is_step_done(&self, app: &App) -> bool {
        (STEPS[self.step].is_done)(app, self.action)
    }

    fn is_at_end(&self) -> bool {
        self.step + 1 == STEPS.len()
    }

    /// True if the step says to step out, so that doing so where there is nothing to step out of does not
    /// leave the tour.
    pub fn steps_out(&self) -> bool {
        STEPS[self.step].words.contains("{step-out}")
    }

    /// The tour at its next step; none after the last.
    pub fn next(&self) -> Option<Self> {
        (!self.is_at_end()).then(|| Self { step: self.step + 1, action: None, size: self.size })
    }

    /// The actions that lead from the lists to where the step begins; empty if it begins anywhere.
    pub fn way(&self) -> &'static [Action] {
        STEPS[self.step].way
    }

    /// The tour as it is left, to be taken up again; none at its end.
    pub fn left(self) -> Option<Self> {
        (!self.is_at_end()).then_some(self)
    }

    /// "3/12".
    fn place(&self) -> Clean {
        Clean::line(format!("{}/{}", self.step + 1, STEPS.len()))
    }

    /// The columns that the words of the step have on a screen of so many.
    fn room(&self, columns: u16) -> u16 {
        let place = u16::try_from(self.place().width()).unwrap_or_default();
        columns.saturating_sub(2 * MARGIN + place + BEHIND_STEP)
    }

    /// The words of the step, in the rows that they need on a screen of so many columns.
    fn lines(&self, keymap: &Keymap, columns: u16) -> Vec<Clean> {
        let line = vec![Span::head(Clean::line(keymap.name_keys(STEPS[self.step].words)))];
        let page = Page { blocks: vec![Block::line(line)] };
        let laid = layout(&page, self.room(columns), Wide::From(0));
        let words = |row: &Row| row.pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
        laid.rows.iter().map(|row| Clean::line(words(row))).collect()
    }

    /// The same in at most so many rows: of what does not fit, the last row has the beginning, with an
    /// ellipsis.
    fn lines_in(&self, keymap: &Keymap, columns: u16, rows: usize) -> Vec<Clean> {
        let mut lines = self.lines(keymap, columns);
        if lines.len() > rows {
            let rest: Vec<_> = lines.drain(rows.saturating_sub(1)..).map(|line| line.to_string()).collect();
            lines.push(Clean::line(rest.join(" ")).cut_at_word(self.room(columns).into()));
        }
        lines
    }

    /// The guidance of the step.
    pub fn guidance(&self, app: &App) -> Guidance {
        let hint = |action: Action, word| {
            let key = app.keymap.row(action)?.keys.first()?;
            Some(Hint { key: Clean::line(key.to_string()), word: Clean::line(word) })
        };
        let on = hint(Action::NextStep, if self.is_at_end() { "end" } else { "skip" });
        let leave = hint(Action::Out, "leave").filter(|_| app.reading.is_at_outermost() && !self.steps_out());
        let hints = on.into_iter().chain(leave).filter(|_| app.prompt.is_none());
        let rows = self.size.1.saturating_sub(app.reading.size().1);
        let lines = self.lines_in(&app.keymap, self.size.0, rows.into());
        Guidance { place: self.place(), lines, hints: hints.collect() }
    }
}

/// Goes on with the tour if the reader has done what its step says.
pub(super) fn follow(app: &mut App) {
    let done = app.last_lines.tour.as_ref().filter(|tour| tour.is_step_done(app));
    if let Some(next) = done.and_then(Tour::next) {
        app.last_lines.tour = Some(next);
    }
}

/// Goes to where the next step of the tour begins, or takes the one up at which it was left; from the last,
/// ends it.
pub(super) fn next_step(app: &mut App) -> Option<Effect> {
    match (&app.last_lines.tour, app.last_lines.left_tour.take()) {
        (Some(tour), _) => match tour.next() {
            Some(next) => return begin(app, next),
            None => return leave(app),
        },
        (None, left) => {
            let size = app.size();
            app.last_lines.tour = left;
            app.resize(size);
        }
    }
    None
}

/// Leads to where a step begins, as the keys would that it skips.
fn begin(app: &mut App, step: Tour) -> Option<Effect> {
    let way = step.way();
    if !way.is_empty() {
        app.reading.forget_search();
        while app.reading.step_out() {}
    }
    let mut effects = Vec::new();
    for action in way {
        effects.extend(app.act(*action));
        app.refresh();
    }
    app.last_lines.tour = Some(step);
    app.last_lines.toast = None;
    // Whatever shows a text asks for it, once.
    effects.into_iter().next()
}

/// Leaves the tour, which may be taken up again.
pub(super) fn leave(app: &mut App) -> Option<Effect> {
    let size = app.size();
    app.last_lines.left_tour = app.last_lines.tour.take().and_then(Tour::left);
    app.resize(size);
    app.say(match app.last_lines.left_tour {
        Some(_) => "left the tour: {next-step} takes it up again here, {help} lists the keys",
        None => "the tour is over: {help} lists the keys",
    });
    None
}
