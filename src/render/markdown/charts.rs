//! Tables, the matrix, bars and timelines as Markdown: tables where there are columns, else lists.

use super::MarkdownSheet;
use super::inline::{inline, plain, strong};
use crate::page::{Bar, Bars, Block, Matrix, Moment, Span, Stop, Table, Timeline};
use crate::render::Chapter;
use crate::text::joined;

impl MarkdownSheet {
    /// Puts a table with a head as one, any other as a list.
    pub(super) fn table(&mut self, table: &Table, indent: u16, chapter: &Chapter) {
        let rows = table.rows.iter().map(|row| row.iter().map(|cell| inline(cell, chapter)).collect());
        let rows: Vec<Vec<String>> = rows.collect();
        if table.head().is_some() {
            return self.grid(&filled(&rows));
        }
        // What its first column says once for several rows is said of each: they are one item.
        let goes_on = |row: &Vec<String>| matches!(row.as_slice(), [first, _, ..] if first.is_empty());
        for of_one in rows.chunk_by(|_, next| goes_on(next)) {
            let lines: Vec<_> = of_one.iter().map(|row| joined(row, " · ")).collect();
            self.item(indent.saturating_add(table.indent), "", &lines);
        }
    }

    pub(super) fn matrix(&mut self, matrix: &Matrix, chapter: &Chapter) {
        if matrix.is_sparse() {
            return self.blocks(&matrix.as_list(), 0, chapter);
        }
        let names = matrix.columns.iter().map(|name| inline(name, chapter));
        let mut rows: Vec<Vec<String>> = vec![std::iter::once(String::new()).chain(names).collect()];
        let lines = |lines: &[_]| -> Vec<String> {
            lines.iter().map(|line: &Vec<_>| inline(line, chapter)).collect()
        };
        for row in &matrix.rows {
            let cell =
                |column| row.cell(column).map_or("·".to_owned(), |cell| joined(&lines(&cell.lines), "; "));
            let head = joined(&lines(&row.head), ", ");
            rows.push(std::iter::once(head).chain((0..matrix.columns.len()).map(cell)).collect());
        }
        self.grid(&rows);
    }

    /// Puts amounts on one axis as a table, and what else there is below each as a note; others as a list.
    pub(super) fn bars(&mut self, bars: &Bars, indent: u16, chapter: &Chapter) {
        let caption = inline(&bars.caption, chapter);
        self.text(indent, &strong(&plain(&bars.title), ""));
        if bars.rows.iter().all(|bar| bar.extent.is_none()) {
            self.text(indent, &caption);
            for bar in &bars.rows {
                let (words, date) = beside(bar);
                let what = joined(&[&bar.label, &bar.signs, words].map(|line| inline(line, chapter)), " ");
                let value = joined(&[&bar.value, date].map(|line| inline(line, chapter)), ", ");
                self.item(indent, "", &[joined(&[what, value], ": ")]);
                self.blocks(&bar.below, indent + 1, chapter);
            }
            return;
        }
        let mut rows = vec![vec![String::new(), String::new(), caption, String::new(), String::new()]];
        rows.extend(bars.rows.iter().map(|bar| self.amount(bar, chapter)));
        self.grid(&filled(&rows));
    }

    /// An amount in a row: its label with its notes, more words, itself behind its mark, its date, who says so.
    fn amount(&mut self, bar: &Bar, chapter: &Chapter) -> Vec<String> {
        let mut label = joined(&[&bar.label, &bar.signs].map(|line| inline(line, chapter)), " ");
        let mut below = Vec::new();
        for block in &bar.below {
            match block {
                Block::Text { line, .. } => below.push(inline(line, chapter)),
                Block::Keyed { keys, lines, .. } => {
                    let keys = keys.iter().map(|key| plain(key)).collect::<Vec<_>>();
                    let lines: Vec<_> = lines.iter().map(|line| inline(line, chapter)).collect();
                    self.notes.push(strong(&joined(&keys, ", "), ": ") + &joined(&lines, "; "));
                    label.extend([format!("[^{}]", self.notes.len())]);
                }
                _ => {}
            }
        }
        let (words, date) = beside(bar);
        let mark = bar.extent.map(|extent| extent.mark().to_owned()).unwrap_or_default();
        let value = joined(&[mark, inline(&bar.value, chapter)], " ");
        vec![label, inline(words, chapter), value, inline(date, chapter), joined(&below, " ")]
    }

    /// Puts events as a list, each with its date.
    pub(super) fn timeline(&mut self, timeline: &Timeline, indent: u16, chapter: &Chapter) {
        let mut last = String::new();
        for stop in &timeline.stops {
            match stop {
                Stop::Event { moment, date, words, below, .. } => {
                    last = Some(plain(date)).filter(|date| !date.is_empty()).unwrap_or(last);
                    let mark = if *moment == Moment::Span { "" } else { moment.mark() };
                    let key = joined(&[strong(&last, ""), mark.to_owned()], " ");
                    self.item(indent, &format!("{key} "), &[inline(words, chapter)]);
                    self.blocks(below, indent + 1, chapter);
                }
                Stop::Pause(line) => self.item(indent, "", &[format!("┊ {}", inline(line, chapter))]),
                Stop::Day(line) => self.item(indent, "", &[inline(line, chapter)]),
            }
        }
    }
}

/// Rows without the columns that say nothing, but for the first.
fn filled(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let says = |column: &usize| {
        *column == 0 || rows.iter().any(|row| row.get(*column).is_some_and(|cell| !cell.is_empty()))
    };
    let filled: Vec<usize> = (0..columns).filter(says).collect();
    rows.iter().map(|row| filled.iter().filter_map(|&column| row.get(column).cloned()).collect()).collect()
}

/// More words about an amount and its date, where nothing below it says the same.
fn beside(bar: &Bar) -> (&[Span], &[Span]) {
    if bar.below.is_empty() { (&bar.words, &bar.date) } else { (&[], &[]) }
}
