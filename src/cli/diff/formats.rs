//! The formats of differences: for people, a line each, JSON for programs, and Markdown.

use std::io;

use clap::ValueEnum;
use serde::Serialize;

use crate::cli::color::ColorChoice;
use crate::cli::folder::Json;
use crate::cli::{PIPE_WIDTH, columns, say, write_lines, write_page};
use crate::compare::{Change, ChangeKind};
use crate::model::Briefing;
use crate::page::{Mark, NOT_GIVEN, Page, Role};
use crate::text::Clean;
use crate::views;

/// The most columns for what was and what is side by side.
const WIDEST: u16 = 160;

/// The formats of differences.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum DiffFormat {
    /// What was and what is, beside each other where there is room.
    Human,
    /// A line each: `section.id: kind: was -> now`.
    Short,
    /// An array of objects, one a line.
    Json,
    /// A list for a message or a page.
    Markdown,
}

/// The differences to be written, with the two versions and their names.
pub(super) struct Differences<'d> {
    pub(super) names: [&'d str; 2],
    pub(super) briefings: [&'d Briefing; 2],
    pub(super) changes: &'d [Change],
}

impl Differences<'_> {
    pub(super) fn write(&self, format: DiffFormat, color: ColorChoice) -> io::Result<()> {
        let Self { names, briefings, changes } = *self;
        match format {
            DiffFormat::Human if changes.is_empty() => {
                let is_whole = briefings.iter().all(|briefing| briefing.left_out.is_empty());
                say(if is_whole {
                    "nothing is different"
                } else {
                    "nothing is different in what can be read"
                })
            }
            DiffFormat::Human => {
                let mut page = views::differences(briefings, changes, names);
                show_marks(&mut page);
                write_page(page, columns().unwrap_or(PIPE_WIDTH).min(WIDEST), color)
            }
            DiffFormat::Short => write_lines(changes.iter().map(short)),
            DiffFormat::Markdown => write_lines(markdown(briefings, changes)),
            DiffFormat::Json => {
                let mut json = Json::begin(io::stdout().lock())?;
                changes.iter().try_for_each(|change| json.add(&DifferenceInJson::of(briefings, change)))?;
                json.end().map(|_| ())
            }
        }
    }
}

/// Words that are marked stand out in print too.
fn show_marks(page: &mut Page) {
    for span in page.blocks.iter_mut().flat_map(|block| block.lines_mut()).flatten() {
        if span.mark != Mark::None {
            span.role = Role::Head;
        }
    }
}

/// "figures.waiting: value: 31 -> 40".
pub(in crate::cli) fn short(change: &Change) -> String {
    let id = if change.section.is_empty() {
        String::new()
    } else {
        format!("{}.{}: ", change.section, change.key)
    };
    let kind = change.kind.word();
    match (&change.was, &change.now) {
        (Some(was), Some(now)) => format!("{id}{kind}: {was} -> {now}"),
        (None, Some(now)) => format!("{id}{kind}: -> {now}"),
        (Some(was), None) => format!("{id}{kind}: {was} ->"),
        (None, None) => format!("{id}{kind}"),
    }
}

/// The name of an entry that differs; none for the top of the file.
fn name([old, new]: [&Briefing; 2], change: &Change) -> Option<String> {
    let name = match (change.old, change.new) {
        (_, Some(entry)) => views::differing_name(new, entry),
        (Some(entry), None) => views::differing_name(old, entry),
        (None, None) => return None,
    };
    Some(Clean::line(name).to_string())
}

/// A list of the differences, by section.
fn markdown(briefings: [&Briefing; 2], changes: &[Change]) -> Vec<String> {
    let mut lines = Vec::new();
    for of_section in changes.chunk_by(|one, other| one.section == other.section) {
        let gap = (!lines.is_empty()).then(String::new);
        lines.extend(gap.into_iter().chain([format!("## {}", title(of_section[0].section)), String::new()]));
        lines.extend(of_section.iter().map(|change| markdown_line(briefings, change)));
    }
    lines
}

/// A section as a heading names it: "Figures".
fn title(section: &str) -> String {
    match section.split_at_checked(1) {
        Some((first, rest)) => first.to_uppercase() + rest,
        None => "The briefing".to_owned(),
    }
}

/// "- **Pay**: status: open → stalled".
pub(in crate::cli) fn markdown_line(briefings: [&Briefing; 2], change: &Change) -> String {
    let escaped = |text: &str| Clean::line(text.to_owned()).in_markdown().to_string();
    let name = name(briefings, change).map_or_else(String::new, |name| format!("**{}**: ", escaped(&name)));
    let kind = change.kind.label();
    if matches!(change.kind, ChangeKind::New | ChangeKind::Gone) {
        return format!("- {name}{kind}");
    }
    let said = |text: &Option<String>| text.as_deref().map_or_else(|| NOT_GIVEN.to_owned(), escaped);
    format!("- {name}{kind}: {} → {}", said(&change.was), said(&change.now))
}

/// A difference as `docs/changes.md` describes it.
#[derive(Serialize)]
pub(in crate::cli) struct DifferenceInJson<'c> {
    section: Option<&'c str>,
    id: Option<&'c str>,
    name: Option<String>,
    kind: &'static str,
    was: Option<String>,
    now: Option<String>,
}

impl<'c> DifferenceInJson<'c> {
    pub(in crate::cli) fn of([old, new]: [&Briefing; 2], change: &'c Change) -> Self {
        let is_entry = !change.section.is_empty();
        let text = |text: &Option<String>| text.clone().map(|text| Clean::line(text).to_string());
        Self {
            section: is_entry.then_some(change.section),
            id: is_entry.then_some(change.key.as_str()),
            name: name([old, new], change),
            kind: change.kind.word(),
            was: text(&change.was),
            now: text(&change.now),
        }
    }
}
