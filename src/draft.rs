//! A first draft of a briefing from an article: everything that `coverage` looks for, as the article has it.
//!
//! What the text does not say is not guessed: roles and issues are left to whoever fills the draft in. The
//! draft is held against the article before it is handed out, and what the article does not bear out is told
//! in its own words or left out. It reads no file.

use std::collections::HashMap;

use crate::article::{Article, Clock, Paragraphs, Readable, Time, first_word, is_one_of, times};
use crate::coverage::{self, PartKind, SpokenBy, TextPart};
use crate::diagnostic::{Diagnostic, Level};
use crate::grounding;
use crate::load;
use crate::text::Clean;

mod actors;
mod aliases;
mod byline;
mod clauses;
mod dates;
mod entry;
mod facts;
mod figures;
mod givers;
mod keys;
mod labels;
mod offices;
mod things;
mod told;
mod web_page;
mod write;

#[cfg(test)]
mod tests;

use actors::DraftActors;
pub(crate) use entry::entry;
use facts::{DraftFact, DraftKind};
pub(crate) use web_page::{article, is_too_deep, is_web_page};

/// What is known of an article besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DraftSource {
    pub(crate) title: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) author: Option<String>,
    /// The date as a file has it: `2026-03-18`, `"2026-03"`.
    pub(crate) published: Option<String>,
    pub(crate) url: Option<String>,
    /// The name of the file with its text.
    pub(crate) file: Option<String>,
}

/// The most times that a draft is held against its article.
const ROUNDS: usize = 4;

/// The paragraphs that may tell when an article was published.
const FIRST: [usize; 3] = [1, 2, 3];

/// The reason for which nothing is drafted of an article, if it is not in English.
pub(crate) fn limit(text: &str) -> Option<&'static str> {
    limit_of(Paragraphs::of(text).readable())
}

fn limit_of(readable: Readable) -> Option<&'static str> {
    (readable != Readable::Whole).then_some("The article is not in English, and no other language can be read here: nothing is drafted but its source.")
}

/// The draft of a briefing; `today` is its day if nothing tells when the article was published.
pub(crate) fn draft(text: &str, source: &DraftSource, today: &str, schema: &str) -> String {
    // A byte order mark is no letter of the title.
    let written = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let text = &Paragraphs::of(written);
    let source = completed(written, text, source);
    let head = write::head(&source, today, schema);
    let empty = load::load(&head).briefing;
    // Without the day of the article nobody knows which Monday it means; today is none of its days.
    let written = empty.sources.ids().next().and_then(|id| grounding::written(&empty, id));
    let article = Article::read(text, source.published.as_ref().and(written));
    if let Some(limit) = limit_of(article.readable) {
        return format!("{head}\n# {limit}\n# Write the facts by hand, as `briefing new FILE` shows.\n");
    }
    let speakers = SpokenBy::of(&article);
    let parts = coverage::parts(&article, &speakers);
    let head = format!("{head}{}", write::undated(&undated(&article, &parts)));
    let mut actors = DraftActors::of(&article);
    let day = source.published.as_deref();
    let mut facts = facts::facts(&article, &parts, &speakers, &mut actors, day);
    // The day of the draft is that from which its text counts when it is checked.
    let on_its_day = (article.written != written).then(|| Article::read(text, written));
    let checked = on_its_day.as_ref().unwrap_or(&article);
    for _ in 0..ROUNDS {
        let draft = write::draft(&head, &source, &actors, &facts);
        let faulty = faults(&draft, checked);
        if !revise(&mut actors, &mut facts, &faulty, day) {
            return draft;
        }
    }
    write::draft(&head, &source, &actors, &facts)
}

/// The times of an article that nothing tells without its day, each with its paragraph: "Tuesday (¶3)".
fn undated(article: &Article, parts: &[TextPart]) -> Vec<String> {
    let lacks_day = |part: &&TextPart| coverage::time_in(article, part).is_some_and(Time::lacks_day);
    let dates = parts.iter().filter(|part| part.kind == PartKind::Date).filter(lacks_day);
    dates.map(|part| format!("{} (¶{})", part.words(article), part.paragraph)).collect()
}

/// An entry of a draft of which the text does not bear out everything.
struct DraftFault {
    section: &'static str,
    key: String,
    sort: FaultSort,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum FaultSort {
    /// Somebody else says it rather.
    Giver,
    /// The text does not say it so.
    Wrong,
}

/// The entries that the text does not bear out, with what of them.
fn faults(draft: &str, article: &Article) -> Vec<DraftFault> {
    let loaded = load::load(draft);
    let Some(source) = loaded.briefing.sources.ids().next() else { return Vec::new() };
    let found = grounding::against_read(&loaded.briefing, &[(source, article)].into_iter().collect());
    let fault = |finding: Diagnostic| {
        let at = finding.location?;
        let is_of_giver = at.field.as_deref() == Some("according-to");
        let sort = match finding.level {
            Level::Error if is_of_giver && at.section != "events" => FaultSort::Giver,
            Level::Error => FaultSort::Wrong,
            Level::Warning if is_of_giver => FaultSort::Giver,
            _ => return None,
        };
        Some(DraftFault { section: at.section, key: at.key, sort })
    };
    found.into_iter().filter_map(fault).collect()
}

/// Tells the faulty facts in plainer words, or leaves them out; false if nothing could be done about any of
/// them.
fn revise(
    actors: &mut DraftActors,
    facts: &mut Vec<DraftFact>,
    faulty: &[DraftFault],
    day: Option<&str>,
) -> bool {
    let keys = write::keys(facts);
    let mut is_changed = false;
    // Of one with several faults the first counts.
    let by_key = |fault: &DraftFault| ((fault.section, fault.key.clone()), fault.sort);
    let sorts: HashMap<_, _> = faulty.iter().rev().map(by_key).collect();
    let mut of_facts = keys.into_iter();
    facts.retain_mut(|fact| match of_facts.next().as_ref().and_then(|key| sorts.get(key)) {
        Some(FaultSort::Wrong) => {
            is_changed = true;
            fact.made_plainer(day)
        }
        Some(FaultSort::Giver) => {
            is_changed |= match fact.kind {
                DraftKind::Statement => std::mem::take(&mut fact.names_giver),
                _ => fact.giver.take().is_some(),
            };
            true
        }
        None => true,
    });
    let wrong = |key: &str| sorts.contains_key(&("actors", key.to_owned()));
    actors.leave_out_offices(wrong) || is_changed
}

/// The source with what the first lines of its text tell: its title, who wrote and published it, and when.
fn completed(written: &str, text: &Paragraphs, source: &DraftSource) -> DraftSource {
    let title = source.title.clone().or_else(|| headline(written, text));
    let first = || Article::read_only(text, &FIRST);
    let published = source.published.clone().or_else(|| byline::day(written, &first()));
    let (byline, outlet) = byline::of(written);
    DraftSource {
        title,
        publisher: source.publisher.clone().or(outlet),
        author: source.author.clone().or(byline),
        published,
        ..source.clone()
    }
}

/// The first line of a text, unless it is that of a paragraph.
fn headline(written: &str, text: &Paragraphs) -> Option<String> {
    let line = written.lines().map(str::trim).find(|line| !line.is_empty())?;
    let is_line = coverage::begins_with_line(text) || !line.ends_with(['.', '”', '"']);
    let is_date =
        times(line, &mut Clock::default()).first().is_some_and(|time| time.range == (0..line.len()));
    (is_line && !is_date).then(|| Clean::line(line.to_owned()).as_str().to_owned())
}

/// Some words without an article, or a word for whose it is, before them.
fn without_article(words: &str) -> &str {
    const ARTICLES: &[&str] = &["the", "a", "an", "its", "their", "his", "her", "of"];
    let first = first_word(words);
    let first = first.filter(|word| is_one_of(ARTICLES, &words[word.clone()]));
    first.map_or(words, |word| words[word.end..].trim_start())
}
