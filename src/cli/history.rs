//! `briefing history`: what an entry of a briefing was in the earlier editions of its story.

use std::io;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use serde::Serialize;

use super::color::ColorChoice;
use super::diff::{DiffFormat, DifferenceInJson, markdown_line, short};
use super::folder::Json;
use super::{input, page_width, refuse, say, write_lines, write_page};
use crate::app::Edition;
use crate::diagnostic::nearest;
use crate::jobs;
use crate::library::{Origin, dated_and_undated};
use crate::load::load;
use crate::model::Briefing;
use crate::views::{self, PastEntry};

/// A briefing with its earlier editions, the newest first.
struct Story {
    briefing: Arc<Briefing>,
    earlier: Vec<Edition>,
}

/// Writes what an entry was.
pub(super) fn history(
    file: &Path,
    entry: &str,
    format: DiffFormat,
    color: ColorChoice,
) -> io::Result<ExitCode> {
    let fail = |why: String| refuse(&format!("{}: {why}", input::name(file)));
    let story = match read(file)? {
        Ok(story) => story,
        Err(why) => return fail(why),
    };
    let since = Edition::since(&story.earlier, &story.briefing);
    let editions = Edition::story(&story.earlier, &since, &story.briefing);
    let Some((newer, found)) = editions.last_with(entry) else {
        return fail(no_entry(entry, &story.briefing));
    };
    let mut past = editions.past_with_end(newer, found);
    past.retain(|past| !past.changes.is_empty());
    let is_placed = story.briefing.story.is_some() && story.briefing.as_of.is_some();
    if !is_placed {
        say("only a file with `story` and `as-of` has earlier editions: this one lacks one of them")?;
    } else if story.earlier.is_empty() {
        say("there is no earlier edition beside it: a file with the same `story` and an earlier `as-of`")?;
    } else if past.is_empty() {
        say("the entry itself was the same in the earlier editions")?;
    }
    match format {
        DiffFormat::Human => {
            let page = views::history(&editions, newer, found);
            write_page(page, page_width(), color)?;
        }
        DiffFormat::Short => write_lines(past.iter().flat_map(short_lines))?,
        DiffFormat::Markdown => write_lines(past.iter().enumerate().flat_map(markdown_lines))?,
        DiffFormat::Json => write_json(&story, &past)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads a briefing and its earlier editions; or says why it cannot.
fn read(file: &Path) -> io::Result<Result<Story, String>> {
    let (origin, text) = match input::built_in(file) {
        Some((name, text)) => (Origin::BuiltIn(name), text.to_owned()),
        None if input::is_stream(file) => {
            return Ok(Err("what comes through a pipe has no editions beside it".to_owned()));
        }
        None => match input::read(file)? {
            Ok(text) => (file.into(), text),
            Err(why) => return Ok(Err(why.to_string())),
        },
    };
    let briefing = load(&text).briefing;
    let earlier = earlier(&origin, &briefing)?;
    Ok(Ok(Story { briefing, earlier }))
}

/// Neither the briefing nor an earlier edition has an entry of this id; with those that may be meant: the
/// ones that it is a part of, or else the one that is spelt most like it.
fn no_entry(entry: &str, briefing: &Briefing) -> String {
    let ids: Vec<_> = briefing.entries().map(|entry| briefing.id_of(entry)).collect();
    let has_part = |id: &&String| !entry.is_empty() && format!(".{id}.").contains(&format!(".{entry}."));
    let mut meant: Vec<_> = ids.iter().filter(has_part).map(String::as_str).collect();
    if meant.is_empty() {
        meant.extend(nearest(entry, ids.iter().map(String::as_str)));
    }
    let meant: Vec<_> = meant.into_iter().map(|id| format!("`{id}`")).collect();
    let meant = match meant.as_slice() {
        [] => String::new(),
        [only] => format!(": is {only} meant?"),
        [first @ .., last] => format!(": is one of these meant: {} or {last}?", first.join(", ")),
    };
    format!("there is no entry `{entry}`{meant}")
}

/// The earlier editions of a story that can be read; says which cannot.
fn earlier(origin: &Origin, briefing: &Briefing) -> io::Result<Vec<Edition>> {
    let (Some(story), Some(day)) = (&briefing.story, &briefing.as_of) else { return Ok(Vec::new()) };
    let left_out = |origin: &Origin, why: &str| {
        say(&format!("{}: the edition is left out: {why}; `briefing check` says where", origin.words()))
    };
    let (dated, undated) = dated_and_undated(origin, story, day);
    for edition in undated {
        left_out(&edition.origin, "it has no `as-of` that can be read")?;
    }
    let origins: Vec<_> = dated.iter().map(|edition| edition.origin.clone()).collect();
    let earlier = Edition::compared(jobs::versions(dated));
    for origin in origins.iter().filter(|origin| !earlier.iter().any(|edition| edition.origin == **origin)) {
        left_out(origin, "no fact of it can be read")?;
    }
    Ok(earlier)
}

/// "2031-03-20: figures.waiting: value: 31 -> 40", for each change after an edition, with the day of the next
/// one.
fn short_lines(past: &PastEntry) -> Vec<String> {
    let day = written_day(past.versions[1]);
    past.changes.iter().map(|change| format!("{day}: {}", short(change))).collect()
}

fn written_day(briefing: &Briefing) -> String {
    briefing.as_of.as_ref().map(|day| day.written().to_owned()).unwrap_or_default()
}

/// The changes after an edition as a list below the day of the next one.
fn markdown_lines((index, past): (usize, &PastEntry)) -> Vec<String> {
    let gap = (index > 0).then(String::new);
    let heading = [format!("## {}", day_of(past.versions[1])), String::new()];
    let changes = past.changes.iter().map(|change| markdown_line(past.versions, change));
    gap.into_iter().chain(heading).chain(changes).collect()
}

fn day_of(briefing: &Briefing) -> String {
    briefing.as_of.as_ref().map(ToString::to_string).unwrap_or_default()
}

/// A change after an edition, as `docs/changes.md` describes it.
#[derive(Serialize)]
struct PastInJson<'c> {
    edition: &'c str,
    #[serde(rename = "as-of")]
    as_of: String,
    #[serde(flatten)]
    difference: DifferenceInJson<'c>,
}

fn write_json(story: &Story, past: &[PastEntry]) -> io::Result<()> {
    let mut json = Json::begin(io::stdout().lock())?;
    for past in past {
        let edition = story.earlier[past.edition].origin.words();
        for change in &past.changes {
            json.add(&PastInJson {
                edition: edition.as_str(),
                as_of: written_day(past.versions[0]),
                difference: DifferenceInJson::of(past.versions, change),
            })?;
        }
    }
    json.end().map(|_| ())
}
