//! A first draft of a briefing from an article: everything that `coverage` looks for, as the article has it.
//!
//! What the text does not say is not guessed: roles and issues are left to whoever fills the draft in. The draft is held against the
//! article before it is handed out, and what the article does not bear out is told in its own words or left out. It reads no file.

use crate::article::{Article, Paragraphs, all_words, is_one_of};
use crate::coverage;
use crate::diagnostic::{Diagnostic, Level};
use crate::grounding;
use crate::load;
use crate::text::Clean;

mod actors;
mod byline;
mod dates;
mod entry;
mod facts;
mod figures;
mod keys;
mod web_page;
mod write;

use actors::DraftActors;
pub(crate) use entry::entry;
use facts::DraftFact;
pub(crate) use web_page::{article, is_web_page};

/// What is known of an article besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DraftSource {
    pub(crate) title: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) author: Option<String>,
    /// The day in the form that a file has: `2026-03-18`.
    pub(crate) published: Option<String>,
    pub(crate) url: Option<String>,
    /// The name of the file with its text.
    pub(crate) file: Option<String>,
}

/// The most times that a draft is held against its article.
const ROUNDS: usize = 4;

/// The draft of a briefing; `today` is its day if nothing tells when the article was published.
pub(crate) fn draft(text: &str, source: &DraftSource, today: &str, schema: &str) -> String {
    let (written, text) = (text, &Paragraphs::of(text));
    let source = completed(written, text, source);
    let head = write::head(&source, today, schema);
    let empty = load::load(&head).briefing;
    let day = empty.sources.ids().next().and_then(|id| grounding::written(&empty, id));
    let article = Article::read(text, day);
    let parts = coverage::parts(&article);
    let mut actors = DraftActors::of(&article);
    let day = source.published.as_deref().unwrap_or(today);
    let mut facts = facts::facts(&article, &parts, &mut actors, day);
    for _ in 0..ROUNDS {
        let draft = write::draft(&head, &source, &actors, &facts);
        let faulty = faults(&draft, text);
        if faulty.is_empty() {
            return draft;
        }
        revise(&mut actors, &mut facts, &faulty, day);
    }
    write::draft(&head, &source, &actors, &facts)
}

/// The section and the key of each entry that the text does not bear out.
fn faults(draft: &str, text: &Paragraphs) -> Vec<(&'static str, String)> {
    let loaded = load::load(draft);
    let Some(source) = loaded.briefing.sources.ids().next() else { return Vec::new() };
    let texts: grounding::Texts = [(source, text.clone())].into_iter().collect();
    let found = grounding::against(&loaded.briefing, &texts);
    let errors = found.into_iter().filter(|finding| finding.level == Level::Error);
    let place = |finding: Diagnostic| finding.location.map(|at| (at.section, at.key));
    errors.filter_map(place).collect()
}

/// Tells the faulty facts in plainer words, or leaves them out.
fn revise(
    actors: &mut DraftActors,
    facts: &mut Vec<DraftFact>,
    faulty: &[(&'static str, String)],
    day: &str,
) {
    let keys = write::keys(actors, facts);
    let is_faulty = |key: &(&'static str, String)| faulty.contains(key);
    let mut of_facts = keys.into_iter();
    facts.retain_mut(|fact| match of_facts.next() {
        Some(key) if is_faulty(&key) => fact.made_plainer(day),
        _ => true,
    });
    let wrong = |key: &str| faulty.iter().any(|(section, other)| *section == "actors" && other == key);
    actors.leave_out_offices(wrong);
}

/// The source with what the first lines of its text tell: its title, who wrote and published it, and when.
fn completed(written: &str, text: &Paragraphs, source: &DraftSource) -> DraftSource {
    let article = Article::read(text, None);
    let title = source.title.clone().or_else(|| headline(written, &article));
    let published = source.published.clone().or_else(|| dates::of_publication(&article));
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
fn headline(written: &str, article: &Article) -> Option<String> {
    let line = written.lines().map(str::trim).find(|line| !line.is_empty())?;
    let is_line = coverage::begins_with_line(article) || !line.ends_with(['.', '”', '"']);
    is_line.then(|| Clean::line(line.to_owned()).as_str().to_owned())
}

/// Some words without an article, or a word for whose it is, before them.
fn without_article(words: &str) -> &str {
    const ARTICLES: &[&str] = &["the", "a", "an", "its", "their", "his", "her", "of"];
    let first = all_words(words).into_iter().next();
    let first = first.filter(|word| is_one_of(ARTICLES, &words[word.clone()]));
    first.map_or(words, |word| words[word.end..].trim_start())
}
