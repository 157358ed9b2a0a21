//! Lines as HTML: every text escaped, roles as classes, links inside the document and to the web.

use std::collections::HashSet;

use crate::model::EntryId;
use crate::page::{Block, Role, Span, Stop, Target, Tone};
use crate::render::Chapter;

/// The places that links lead to.
pub(super) struct Links<'c> {
    chapter: &'c Chapter<'c>,
    /// The beginning of all names of the chapter, so that no two chapters share one.
    pub(super) prefix: String,
    /// The entries that have a place in the chapter.
    entries: HashSet<EntryId>,
}

impl<'c> Links<'c> {
    pub(super) fn of(chapter: &'c Chapter<'c>, prefix: String) -> Self {
        let mut entries = HashSet::new();
        collect(&chapter.page.blocks, &mut entries);
        Self { chapter, prefix, entries }
    }

    /// The name of an entry in the document.
    pub(super) fn name(&self, entry: EntryId) -> String {
        format!("{}{}", self.prefix, (self.chapter.anchor)(entry))
    }

    /// The beginning of the element that leads to a target; none if that is nowhere.
    fn start(&self, target: Target) -> Option<String> {
        match target {
            Target::Entry(entry) if self.entries.contains(&entry) => {
                Some(format!("<a href=\"#{}\">", self.name(entry)))
            }
            _ => {
                let url = (self.chapter.address)(target)?;
                Some(format!("<a href=\"{}\" rel=\"noopener noreferrer\">", escaped(&url.to_string())))
            }
        }
    }
}

/// The entries that blocks mark.
fn collect(blocks: &[Block], entries: &mut HashSet<EntryId>) {
    for block in blocks {
        match block {
            Block::Fact(entry) => {
                entries.insert(*entry);
            }
            Block::Bars(bars) => {
                entries.extend(bars.rows.iter().filter_map(|bar| bar.fact));
                bars.rows.iter().for_each(|bar| collect(&bar.below, entries));
            }
            Block::Timeline(timeline) => {
                for stop in &timeline.stops {
                    if let Stop::Event { fact, below, .. } = stop {
                        entries.insert(*fact);
                        collect(below, entries);
                    }
                }
            }
            _ => {}
        }
    }
}

/// A line as HTML.
pub(super) fn inline(line: &[Span], links: &Links) -> String {
    line.iter().filter(|span| !span.text.is_empty()).map(|span| written(span, links)).collect()
}

fn written(span: &Span, links: &Links) -> String {
    let words = escaped(span.text.as_str());
    let words = match class(span.role) {
        "" => words,
        "head" => format!("<b>{words}</b>"),
        class => format!("<span class=\"{class}\">{words}</span>"),
    };
    match span.link.and_then(|target| links.start(target)) {
        Some(start) => format!("{start}{words}</a>"),
        None => words,
    }
}

fn class(role: Role) -> &'static str {
    match role {
        Role::Text | Role::State(Tone::Plain) => "",
        Role::Head | Role::Here => "head",
        Role::From => "from",
        Role::Quiet => "quiet",
        Role::State(Tone::Calm) => "calm",
        Role::State(Tone::Wary) => "wary",
        Role::State(Tone::Alarm) => "alarm",
        Role::State(Tone::Moved) => "moved",
    }
}

/// A text that no reader of HTML takes for more than text, also in an attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#39;",
            _ => escaped.push(c),
        }
    }
    escaped
}
