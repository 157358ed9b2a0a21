//! Checks if facts are borne out by the texts that they came from: quotes, amounts, names, givers, dates and
//! paragraphs.
//!
//! Every rule is exact and has a file of its own; docs/checks.md says them in words. A rule reports only what
//! a reader of the text would see: what it cannot judge, it leaves alone. Nothing here reads files, asks a
//! network or knows meanings.

use std::collections::{BTreeSet, HashMap};

use crate::article::{Article, Paragraphs};
use crate::diagnostic::codes::Code;
use crate::diagnostic::words::{cut_at, quote};
use crate::diagnostic::{Diagnostic, Location, codes};
use crate::model::{Briefing, Citation, Entry, EntryKind, Id, Source};

use evidence::Evidence;
use fact::Fact;
use neighbours::Neighbours;
use paragraph::Paragraph;
use reading::SourceReading;
use voices::Voices;

mod amounts_by_value;
mod attribution;
mod background;
mod bearing;
mod by_name;
mod date;
mod denial;
mod described;
mod elsewhere;
mod evidence;
mod fact;
mod figure;
mod figure_qualifier;
mod gap;
mod giver;
mod in_text;
mod kin;
mod label;
mod marks;
mod meant;
mod named;
mod names;
mod names_in_words;
mod neighbours;
mod own_actor;
mod paragraph;
mod party;
mod place;
mod plain_names;
mod polls;
mod prose;
mod quote;
mod reading;
mod shared_giver;
mod speakers;
mod stance;
mod times_beside;
mod transcript;
mod unit;
mod untold;
mod voices;
mod word_places;
mod worded;
mod worked_out;

pub(crate) use in_text::{FactInText, FactsInText, are_kin, written};
pub(crate) use marks::{MarkedBytes, Sought, in_order, marks};

/// The texts of the sources that have one.
pub type Texts = HashMap<Id<Source>, Paragraphs>;

/// The number of entries that name a source, and of those whose sources all have a text, which are held
/// against it.
pub(crate) fn held(briefing: &Briefing, texts: &Texts) -> (usize, usize) {
    let has_text = |citation: &Citation| citation.source.id().is_some_and(|id| texts.contains_key(&id));
    let facts = fact::all(briefing);
    let entries = || facts.chunk_by(|one, next| one.entry == next.entry);
    let is_held = |facts: &&[Fact]| facts.iter().all(|fact| fact.common.sources.iter().all(has_text));
    (entries().count(), entries().filter(is_held).count())
}

/// The findings about the facts of a briefing in the light of the texts of their sources, by entry and field.
pub fn against(briefing: &Briefing, texts: &Texts) -> Vec<Diagnostic> {
    against_while(briefing, texts, &|| true).unwrap_or_default()
}

/// The same for as long as `wanted` says so; none once it does not.
pub(crate) fn against_while(
    briefing: &Briefing,
    texts: &Texts,
    is_wanted: &dyn Fn() -> bool,
) -> Option<Vec<Diagnostic>> {
    let read =
        |(&source, text)| Some((source, Article::read_while(text, written(briefing, source), is_wanted)?));
    let articles: HashMap<_, _> = texts.iter().map(read).collect::<Option<_>>()?;
    let articles = articles.iter().map(|(source, article)| (*source, article)).collect();
    against_articles(briefing, &articles, is_wanted)
}

/// The findings in the light of texts that are read already, each as on the day when it was written.
pub(crate) fn against_read(briefing: &Briefing, articles: &HashMap<Id<Source>, &Article>) -> Vec<Diagnostic> {
    against_articles(briefing, articles, &|| true).unwrap_or_default()
}

fn against_articles(
    briefing: &Briefing,
    articles: &HashMap<Id<Source>, &Article>,
    is_wanted: &dyn Fn() -> bool,
) -> Option<Vec<Diagnostic>> {
    let voices = Voices::of(briefing);
    let neighbours = Neighbours::of(briefing);
    let heard = |(&source, &article)| is_wanted().then(|| (source, SourceReading::of(article, &voices)));
    let readings: HashMap<_, _> = articles.iter().map(heard).collect::<Option<_>>()?;
    let mut others: Vec<_> = briefing.sources.ids().collect();
    others.retain(|id| readings.get(id).is_some_and(|reading| !reading.article.is_english));
    let found = others.into_iter().map(|id| other_language(&briefing.sources[id])).collect();
    let mut findings = Findings { briefing, found };
    for fact in fact::all(briefing) {
        if !is_wanted() {
            return None;
        }
        let case = Case { briefing, voices: &voices, neighbours: &neighbours, fact: &fact };
        place::check(&case, &readings, &mut findings);
        background::check(&case, &of_fact(&fact, &readings), &mut findings);
        if let Some(evidence) = Evidence::of(fact.common, &readings) {
            hold(&case, &evidence, &mut findings);
        }
    }
    let mut all: Vec<_> = readings.iter().collect();
    all.sort_by_key(|(source, _)| **source);
    let all: Vec<_> = all.into_iter().map(|(_, reading)| reading).collect();
    background::check_bottom_line(&voices, &all, &mut findings);
    Some(findings.found)
}

/// Holds a fact against the texts of its sources, rule by rule.
fn hold(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    quote::check(case, evidence, findings);
    if evidence.readings.iter().any(|reading| !reading.article.is_english) {
        return check_other_language(case, evidence, findings);
    }
    let bearing = bearing::of(case, evidence);
    figure::check(case, evidence, findings);
    figure_qualifier::check(case, evidence, findings);
    unit::check(case, evidence, findings);
    worded::check(case, evidence, findings);
    prose::check(case, evidence, findings);
    giver::check(case, evidence, &bearing, findings);
    // Behind "giver": what that has said of a giver, this does not say again.
    names::check(case, evidence, findings);
    names_in_words::check(case, evidence, findings);
    date::check(case, evidence, &bearing, findings);
    attribution::check(case, evidence, &bearing, findings);
    shared_giver::check(case, evidence, &bearing, findings);
    party::check(case, evidence, &bearing, findings);
    denial::check(case, evidence, &bearing, findings);
    stance::check(case, evidence, &bearing, findings);
    label::check(case, evidence, &bearing, findings);
    elsewhere::check(case, evidence, findings);
    untold::check(case, evidence, findings);
    own_actor::check(case, findings);
}

/// The texts of the sources of a fact; none if one of them has none.
fn of_fact<'r, 't>(
    fact: &Fact,
    readings: &'r HashMap<Id<Source>, SourceReading<'t>>,
) -> Vec<&'r SourceReading<'t>> {
    let mut sources: Vec<_> = fact.common.sources.iter().map(|citation| citation.source.id()).collect();
    sources.sort();
    sources.dedup();
    let texts = sources.into_iter().map(|source| readings.get(&source?));
    texts.collect::<Option<_>>().unwrap_or_default()
}

/// Holds a fact against a text in another language: the numbers of figures and the names of actors.
fn check_other_language(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let from = findings.found.len();
    figure::check(case, evidence, findings);
    names::check(case, evidence, findings);
    let found = findings.found.split_off(from).into_iter();
    let held =
        [&codes::FIGURE_NOT_THERE, &codes::UNIT_DIFFERS, &codes::NAME_NOT_THERE, &codes::NAME_ELSEWHERE]
            .map(|code| code.name);
    findings.found.extend(found.filter(|problem| held.contains(&problem.code.name)));
}

/// The suggestion that a source's text is in another language.
fn other_language(source: &Entry<Source>) -> Diagnostic {
    let location = Location::of((EntryKind::Source.section(), &source.key)).field("title", 0);
    let message = "only quotes, numbers and actors are held against this text: it is not in English";
    Diagnostic { location: Some(location), ..codes::OTHER_LANGUAGE.at(0..0).says(message) }
}

/// The problem of a source's text that cannot be read.
pub(crate) fn unreadable_text(source: &Entry<Source>, file: &str, why: &str) -> Diagnostic {
    let location = Location::of((EntryKind::Source.section(), &source.key)).field("file", 0);
    let message = format!("facts are not held against {}: {why}", quote(file));
    Diagnostic { location: Some(location), ..codes::UNREADABLE_TEXT.at(0..0).says(message) }
}

/// A fact with what the rules need to know of the briefing around it.
struct Case<'c> {
    briefing: &'c Briefing,
    voices: &'c Voices,
    neighbours: &'c Neighbours,
    fact: &'c Fact<'c>,
}

struct Findings<'f> {
    briefing: &'f Briefing,
    found: Vec<Diagnostic>,
}

impl Findings<'_> {
    /// Reports a problem of a field of a fact, or of one item of it.
    fn add(&mut self, fact: &Fact, field: &str, item: usize, problem: Diagnostic) {
        self.add_at(self.location(fact, field, item), problem);
    }

    /// The items of a field of a fact of which problems are reported.
    fn items(&self, fact: &Fact, field: &str) -> BTreeSet<usize> {
        let sought = self.location(fact, field, 0);
        // Those of a fact are told one after the other.
        let of_fact = self.found.iter().rev().map_while(|problem| problem.location.as_ref());
        let of_fact = of_fact.take_while(|at| (at.section, &at.key) == (sought.section, &sought.key));
        of_fact.filter(|at| at.field == sought.field).map(|at| at.item).collect()
    }

    fn location(&self, fact: &Fact, field: &str, item: usize) -> Location {
        let entry = Location::of(self.briefing.key(fact.entry));
        match &fact.tie {
            Some((to, number)) => entry.field(format!("ties.{to}"), *number),
            None => entry.field(field, item),
        }
    }

    /// Reports a problem at a place.
    fn add_at(&mut self, location: Location, problem: Diagnostic) {
        self.found.push(Diagnostic { location: Some(location), ..problem });
    }
}

impl Diagnostic {
    /// The same, with a paragraph as help: "nearest", or where "it stands"; one that begins with a quotation
    /// mark keeps its own.
    fn quoting(self, what: &str, paragraph: &Paragraph) -> Self {
        const LONGEST: usize = 400;
        let (number, words) = (paragraph.number, cut_at(LONGEST, paragraph.text.as_str()));
        let words = if words.starts_with(['“', '"']) { words } else { format!("“{words}”") };
        Self { paragraph: Some(number), ..self.help(format!("{what} ¶{number}: {words}")) }
    }

    /// The same under another code, at the level of that.
    fn under(self, code: &'static Code) -> Self {
        Self { code, level: code.level, ..self }
    }

    /// The same, with the paragraph most like what was looked for, if there is one.
    fn nearest(self, paragraph: Option<&Paragraph>) -> Self {
        match paragraph {
            Some(paragraph) => self.quoting("nearest", paragraph),
            None => self,
        }
    }
}

/// "¶4, ¶6", or the whole text.
fn places(cited: &[usize]) -> String {
    const MOST: usize = 5;
    if cited.is_empty() {
        return "the text".to_owned();
    }
    let mut places: Vec<_> = cited.iter().take(MOST).map(|number| format!("¶{number}")).collect();
    if cited.len() > MOST {
        places.push("…".to_owned());
    }
    places.join(", ")
}
