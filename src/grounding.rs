//! Whether the texts that facts came from bear them out: quotes, amounts, names, givers, dates and paragraphs.
//!
//! Every rule is exact and has a file of its own; docs/checks.md says them in words. A rule reports only what a reader of
//! the text would see: what it cannot tell, it leaves alone. Nothing here reads files, asks a network or knows meanings.

use std::collections::HashMap;
use std::ops::Range;

use crate::article::Paragraphs;
use crate::diagnostic::{Diagnostic, Grounding, Problem, Told};
use crate::load::FieldPlaces;
use crate::model::{Briefing, Id, Source};

use evidence::{Evidence, Paragraph, Reading};
use fact::Fact;
use voices::Voices;

mod date;
mod elsewhere;
mod evidence;
mod fact;
mod figure;
mod giver;
mod names;
mod place;
mod prose;
mod quote;
mod speakers;
mod voices;

/// The texts of sources, as far as there are any.
pub type Texts = HashMap<Id<Source>, Paragraphs>;

/// What is wrong with the facts of a briefing in the light of the texts of their sources, in the order of the file.
pub fn against(briefing: &Briefing, places: &FieldPlaces, texts: &Texts) -> Vec<Diagnostic> {
    against_while(briefing, places, texts, &|| true).unwrap_or_default()
}

/// The same as long as somebody wants it; none once nobody does.
pub fn against_while(
    briefing: &Briefing,
    places: &FieldPlaces,
    texts: &Texts,
    is_wanted: &dyn Fn() -> bool,
) -> Option<Vec<Diagnostic>> {
    let voices = Voices::of(briefing);
    let readings: HashMap<_, _> = texts
        .iter()
        .map(|(&source, text)| (source, Reading::of(text, &briefing.sources[source], briefing, &voices)))
        .collect();
    let mut findings = Findings { briefing, places, found: Vec::new() };
    for fact in fact::all(briefing) {
        if !is_wanted() {
            return None;
        }
        let case = Case { briefing, voices: &voices, fact: &fact };
        place::check(&case, &readings, &mut findings);
        if let Some(evidence) = Evidence::of(fact.common, &readings) {
            quote::check(&case, &evidence, &mut findings);
            figure::check(&case, &evidence, &mut findings);
            prose::check(&case, &evidence, &mut findings);
            names::check(&case, &evidence, &mut findings);
            date::check(&case, &evidence, &mut findings);
            giver::check(&case, &evidence, &mut findings);
            elsewhere::check(&case, &evidence, &mut findings);
        }
    }
    let mut found = findings.found;
    found.sort_by_key(|finding| finding.span.start);
    Some(found)
}

/// A fact with what is to be known of the briefing around it.
struct Case<'c> {
    briefing: &'c Briefing,
    voices: &'c Voices,
    fact: &'c Fact<'c>,
}

/// What was found so far.
struct Findings<'f> {
    briefing: &'f Briefing,
    places: &'f FieldPlaces,
    found: Vec<Diagnostic>,
}

impl Findings<'_> {
    /// Reports what is wrong with a field of a fact, or with one item of it.
    fn add(&mut self, fact: &Fact, field: &str, item: usize, problem: Grounding) {
        let span = self.span(fact, field, item);
        self.found.push(Diagnostic::new(Problem::Grounding(problem), span));
    }

    /// The bytes of a field; of the whole tie or the entry's header, if it has no place of its own.
    fn span(&self, fact: &Fact, field: &str, item: usize) -> Range<usize> {
        let entry = self.briefing.key(fact.entry);
        let own = match &fact.tie {
            Some((to, number)) => self.places.field(entry, &format!("ties.{to}"), *number),
            None => self.places.field(entry, field, item),
        };
        own.unwrap_or_else(|| self.briefing.span(fact.entry))
    }
}

/// A paragraph as a finding quotes it.
fn told(paragraph: &Paragraph) -> Told {
    Told { paragraph: paragraph.number, words: paragraph.text.as_str().to_owned() }
}
