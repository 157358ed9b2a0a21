//! Pages as one HTML file: no script, nothing from the network, light and dark as the reader's system is.
//!
//! Every entry that a page marks has a name, and every link to such an entry leads there. It knows no width
//! and no story.

use std::collections::HashSet;

use super::{Chapter, Ranks};
use crate::model::EntryId;
use crate::page::{Block, Excerpt, HeadingLevel, Line, Span, Stop, words};
use inline::{Links, escaped, inline};

mod charts;
mod inline;
mod svg;

const STYLE: &str = include_str!("html/style.css");

/// The pages one after the other, under a list of their titles and parts.
pub fn html(chapters: &[Chapter]) -> String {
    let mut contents = Contents::default();
    let mut body = String::new();
    for (index, chapter) in chapters.iter().enumerate() {
        let prefix = if index == 0 { String::new() } else { format!("{}.", index + 1) };
        let mut sheet = HtmlSheet::of(Links::of(chapter, prefix));
        sheet.blocks(&chapter.page.blocks);
        sheet.close();
        body.extend([format!("<article>\n{}</article>\n", sheet.out)]);
        contents.chapters.push(sheet.headings);
    }
    let title = contents.chapters.iter().filter_map(|titles| titles.first()).map(|(_, title)| escaped(title));
    let title = title.collect::<Vec<_>>().join(" · ");
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{}<main>\n{body}</main>\n</body>\n</html>\n",
        contents.written()
    )
}

/// The titles of each page, each with its name: that of the page itself, and those of its parts.
#[derive(Default)]
struct Contents {
    chapters: Vec<Vec<(String, String)>>,
}

impl Contents {
    fn written(&self) -> String {
        let item = |(name, title): &(String, String)| format!("<a href=\"#{name}\">{}</a>", escaped(title));
        let parts = |titles: &[(String, String)]| {
            let items =
                titles.iter().flat_map(|title| ["<li>".to_owned(), item(title), "</li>\n".to_owned()]);
            let items: String = items.collect();
            if items.is_empty() { String::new() } else { format!("<ul>\n{items}</ul>\n") }
        };
        let list = match self.chapters.as_slice() {
            [one] => parts(one.get(1..).unwrap_or_default()),
            several => {
                let of_chapter = |titles: &Vec<(String, String)>| {
                    let first = titles.first().map(item).unwrap_or_default();
                    format!("<li>{first}\n{}</li>\n", parts(titles.get(1..).unwrap_or_default()))
                };
                format!("<ol>\n{}</ol>\n", several.iter().map(of_chapter).collect::<String>())
            }
        };
        if list.is_empty() {
            list
        } else {
            format!("<header>\n<nav aria-label=\"Contents\">\n{list}</nav>\n</header>\n")
        }
    }
}

struct HtmlSheet<'c> {
    out: String,
    links: Links<'c>,
    /// The entries that begin with what comes next.
    beginning: Vec<EntryId>,
    named: HashSet<EntryId>,
    /// True if a blank line goes above what comes next.
    gap: bool,
    /// True if a list of words beside their keys is open.
    in_keyed: bool,
    headings: Vec<(String, String)>,
    ranks: Ranks,
}

impl<'c> HtmlSheet<'c> {
    fn of(links: Links<'c>) -> Self {
        let (out, beginning, named, headings) = (String::new(), Vec::new(), HashSet::new(), Vec::new());
        Self { out, links, beginning, named, gap: false, in_keyed: false, headings, ranks: Ranks::default() }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            if !matches!(block, Block::Keyed { .. } | Block::Fact(_) | Block::EndOfFact) {
                self.close();
            }
            match block {
                Block::Heading { level, left, right } => self.heading(*level, left, right),
                Block::Text { indent, line, .. } => {
                    let words = inline(line, &self.links);
                    self.element("p", *indent, &words);
                }
                Block::Keyed { indent, keys, lines, .. } => self.keyed(*indent, keys, lines),
                Block::WasNow { rows, .. } => {
                    for row in rows.iter().filter(|row| !row.is_head()) {
                        self.keyed(2, std::slice::from_ref(&row.key), &[row.line()]);
                    }
                }
                Block::Annotated(paragraph) => {
                    let lines: Vec<_> = paragraph.lines().collect();
                    self.keyed(2, &[paragraph.key()], &lines);
                }
                Block::Table(table) => self.table(table),
                Block::Matrix(matrix) => self.matrix(matrix),
                Block::Bars(bars) => self.bars(bars),
                Block::Shares(shares) => self.shares(shares),
                Block::Timeline(timeline) => self.timeline(timeline),
                Block::Excerpt(lines) => {
                    let line =
                        |line: &Excerpt| format!("{} | {}\n", line.number, escaped(line.text.as_str()));
                    self.push(&format!("<pre>{}</pre>\n", lines.iter().map(line).collect::<String>()));
                }
                Block::SideBySide { parts, .. } => parts.iter().for_each(|part| self.blocks(part)),
                Block::Fact(entry) => self.beginning.push(*entry),
                Block::EndOfFact => {}
                Block::Gap => self.gap = true,
            }
        }
    }

    fn push(&mut self, text: &str) {
        self.out += text;
    }

    /// Ends a list of words beside their keys.
    fn close(&mut self) {
        if std::mem::take(&mut self.in_keyed) {
            self.out += "</dl>\n";
        }
    }

    /// The attributes of the next element: the name of the entry that begins with it, its indent, the blank
    /// line above it.
    fn attributes(&mut self, indent: u16, class: &str) -> String {
        let name = self.name();
        let gap = if std::mem::take(&mut self.gap) { " gap" } else { "" };
        let indent = if indent < 2 { String::new() } else { format!(" in{}", (indent / 2).min(4)) };
        let classes = format!("{class}{indent}{gap}");
        let classes = classes.trim();
        if classes.is_empty() { name } else { format!("{name} class=\"{classes}\"") }
    }

    /// The name of the first entry that begins here and has none yet, as an attribute.
    fn name(&mut self) -> String {
        while !self.beginning.is_empty() {
            let entry = self.beginning.remove(0);
            if self.named.insert(entry) {
                return format!(" id=\"{}\"", self.links.name(entry));
            }
        }
        String::new()
    }

    fn element(&mut self, tag: &str, indent: u16, words: &str) {
        if !words.is_empty() {
            let attributes = self.attributes(indent, "");
            self.push(&format!("<{tag}{attributes}>{words}</{tag}>\n"));
        }
    }

    fn heading(&mut self, level: HeadingLevel, left: &[Span], right: &[Span]) {
        let rank = self.ranks.next(level);
        let attributes = if level == HeadingLevel::Title {
            let name = format!("{}part-{}", self.links.prefix, self.headings.len());
            let attribute = format!(" id=\"{name}\"");
            self.headings.push((name, words(left)));
            attribute
        } else {
            self.attributes(0, "")
        };
        let right = inline(right, &self.links);
        let right = if right.is_empty() { right } else { format!(" <span class=\"state\">{right}</span>") };
        let left = inline(left, &self.links);
        self.push(&format!("<h{rank}{attributes}>{left}{right}</h{rank}>\n"));
    }

    fn keyed(&mut self, indent: u16, keys: &[Line], lines: &[Line]) {
        if !std::mem::replace(&mut self.in_keyed, true) {
            let gap = if std::mem::take(&mut self.gap) { " class=\"gap\"" } else { "" };
            self.push(&format!("<dl{gap}>\n"));
        }
        let attributes = self.attributes(indent, "");
        let keys: Vec<String> = keys.iter().map(|key| inline(key, &self.links)).collect();
        let lines = lines.iter().map(|line| format!("<dd>{}</dd>", inline(line, &self.links)));
        let lines: String = lines.collect();
        let lines = if lines.is_empty() { "<dd></dd>".to_owned() } else { lines };
        self.push(&format!("<div{attributes}><dt>{}</dt>{lines}</div>\n", keys.join("<br>")));
    }

    fn stop(&mut self, stop: &Stop) {
        match stop {
            Stop::Event { fact, moment, date, words, below } => {
                self.beginning.push(*fact);
                let attributes = self.attributes(0, svg::class(*moment));
                let [date, words] = [date, words].map(|line| inline(line, &self.links));
                self.push(&format!(
                    "<li{attributes}><span class=\"when\">{date}</span><div>\n<p>{words}</p>\n"
                ));
                self.blocks(below);
                self.close();
                self.gap = false;
                self.out += "</div></li>\n";
            }
            Stop::Pause(line) | Stop::Day(line) => {
                let class = if matches!(stop, Stop::Day(_)) { "today" } else { "pause" };
                let words = inline(line, &self.links);
                self.push(&format!(
                    "<li class=\"{class}\"><span class=\"when\"></span><div>{words}</div></li>\n"
                ));
            }
        }
    }
}
