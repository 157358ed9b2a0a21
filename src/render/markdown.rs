//! Pages as Markdown, as GitHub reads it: headings, lists, tables, links to the web, and notes below tables.
//!
//! It knows no width and no story. Every text is escaped: nothing in it is a heading, a link, a picture, or
//! HTML.

use std::collections::HashMap;

use super::{Chapter, Ranks};
use crate::page::{Block, Excerpt};
use crate::text::{Clean, joined};
use inline::{inline, plain, strong};

mod charts;
mod inline;

/// The pages one after the other; of several, their titles are listed before them.
pub fn markdown(chapters: &[Chapter]) -> String {
    let mut sheet = MarkdownSheet::default();
    let mut contents = Vec::new();
    for chapter in chapters {
        let first = sheet.headings.len();
        sheet.ranks = Ranks::default();
        sheet.blocks(&chapter.page.blocks, 0, chapter);
        contents.extend(sheet.headings.get(first).cloned());
    }
    let contents = contents.iter().map(|(title, slug)| format!("- [{title}](#{slug})\n"));
    let contents = if chapters.len() > 1 { contents.collect::<String>() + "\n" } else { String::new() };
    let notes = sheet.notes.iter().enumerate().map(|(index, note)| format!("\n\n[^{}]: {note}", index + 1));
    format!("{contents}{}{}", sheet.out, notes.collect::<String>())
}

#[derive(Default)]
struct MarkdownSheet {
    out: String,
    /// The indents of the items of lists that what comes next is in.
    items: Vec<u16>,
    /// True if the last thing is running words, which a line may follow.
    is_open: bool,
    /// The words and the name of each heading, as GitHub makes it of them, and how often it did.
    headings: Vec<(String, String)>,
    slugs: HashMap<String, usize>,
    notes: Vec<String>,
    ranks: Ranks,
}

impl MarkdownSheet {
    fn blocks(&mut self, blocks: &[Block], indent: u16, chapter: &Chapter) {
        for block in blocks {
            match block {
                Block::Heading { level, left, right } => {
                    let rank = self.ranks.next(*level);
                    self.heading(rank, &joined(&[plain(left), plain(right)], " · "));
                }
                Block::Text { indent: own, line, .. } => {
                    self.text(indent.saturating_add(*own), &inline(line, chapter));
                }
                Block::Keyed { indent: own, keys, lines, .. } => {
                    let keys = joined(&keys.iter().map(|key| plain(key)).collect::<Vec<_>>(), ", ");
                    let lines: Vec<_> = lines.iter().map(|line| inline(line, chapter)).collect();
                    self.item(indent.saturating_add(*own), &strong(&keys, ": "), &lines);
                }
                Block::WasNow { rows, .. } => {
                    for row in rows.iter().filter(|row| !row.is_head()) {
                        self.item(indent, &strong(&plain(&row.key), ": "), &[inline(&row.line(), chapter)]);
                    }
                }
                Block::Annotated(paragraph) => {
                    let lines: Vec<_> = paragraph.lines().map(|line| inline(&line, chapter)).collect();
                    self.item(indent, &strong(&plain(&paragraph.key()), " "), &lines);
                }
                Block::Table(table) => self.table(table, indent, chapter),
                Block::Matrix(matrix) => self.matrix(matrix, chapter),
                Block::Bars(bars) => self.bars(bars, indent, chapter),
                Block::Shares(shares) => {
                    let parts: Vec<_> =
                        shares.parts.iter().map(|part| inline(&part.words, chapter)).collect();
                    self.text(indent, &joined(&parts, " · "));
                }
                Block::Timeline(timeline) => self.timeline(timeline, indent, chapter),
                Block::Excerpt(lines) => {
                    let line = |line: &Excerpt| format!("{} | {}\n", line.number, line.text);
                    self.apart(&format!("```text\n{}```", lines.iter().map(line).collect::<String>()));
                }
                Block::SideBySide { parts, .. } => {
                    for part in parts {
                        self.blocks(part, indent, chapter);
                    }
                }
                Block::Gap => self.is_open = false,
                Block::Fact(_) | Block::EndOfFact => {}
            }
        }
    }

    fn push(&mut self, text: &str) {
        self.out += text;
    }

    /// Puts something below a blank line, outside of all lists.
    fn apart(&mut self, text: &str) {
        self.items.clear();
        self.out += if self.out.is_empty() { "" } else { "\n\n" };
        self.out += text;
        self.is_open = false;
    }

    fn heading(&mut self, rank: usize, words: &str) {
        let kept = words.to_lowercase().replace(' ', "-");
        let slug: String = kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect();
        let count = self.slugs.entry(slug.clone()).or_default();
        let number = if *count == 0 { String::new() } else { format!("-{count}") };
        *count += 1;
        let words = Clean::line(words.to_owned()).in_markdown().to_string();
        self.apart(&format!("{} {words}", "#".repeat(rank)));
        self.headings.push((words, slug + &number));
    }

    /// Puts a line of running words: below the last one, in the item that it is indented more than, or as a
    /// paragraph.
    fn text(&mut self, indent: u16, line: &str) {
        if line.is_empty() {
            return;
        }
        while self.items.pop_if(|item| *item >= indent).is_some() {
            self.is_open = false;
        }
        self.out += match (self.is_open, self.out.is_empty()) {
            (true, _) => "\\\n",
            (false, true) => "",
            (false, false) => "\n\n",
        };
        self.out += &"  ".repeat(self.items.len());
        self.out += line;
        self.is_open = true;
    }

    /// Puts an item of a list, in the item that it is indented more than.
    fn item(&mut self, indent: u16, key: &str, lines: &[String]) {
        if key.is_empty() && lines.iter().all(String::is_empty) {
            return;
        }
        let is_listed = !self.items.is_empty();
        while self.items.pop_if(|item| *item >= indent).is_some() {}
        let room = "  ".repeat(self.items.len());
        let lines: Vec<_> = lines.iter().filter(|line| !line.is_empty()).map(String::as_str).collect();
        self.out += if is_listed {
            "\n"
        } else if self.out.is_empty() {
            ""
        } else {
            "\n\n"
        };
        self.push(&format!("{room}- {key}{}", lines.join(&format!("\\\n{room}  "))));
        self.items.push(indent);
        self.is_open = true;
    }

    /// Puts a table whose first row is its head.
    fn grid(&mut self, rows: &[Vec<String>]) {
        let columns = rows.first().map_or(0, Vec::len);
        let row = |row: &Vec<String>| format!("| {} |", row.join(" | "));
        let mut lines: Vec<String> = rows.iter().map(row).collect();
        lines.insert(1.min(lines.len()), format!("|{}", " --- |".repeat(columns)));
        self.apart(&lines.join("\n"));
    }
}
