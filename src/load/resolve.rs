//! From raw entries to a briefing: every reference becomes an id; one that leads nowhere is kept as it is,
//! and reported.
//!
//! A reference to an entry that is in the file but could not be read is kept the same way, without a report
//! of its own: the entry has one.

use std::collections::HashSet;

use toml::de::DeTable;

use super::fields::{self, RawFields};
use super::journal::Journal;
use super::raw::Raw;
use super::sections::{RawEntry, Sections, TieEntry};
use super::{FORMAT, raw};
use crate::diagnostic::{Diagnostic, codes};
use crate::model::{
    Actor, Briefing, Common, Date, Entry, EntryId, EntryKind, Event, FactStatus, Figure, Id, Issue,
    Judgement, Keys, LikelihoodScale, Position, Question, Section, Source, Tie,
};

mod names;
mod references;
mod unnamed;
mod values;

use unnamed::{UnnamedSource, unnamed_source};
pub(super) use values::{text, texts};

/// The briefing of the sections; `file` has what stands outside of them.
pub(super) fn resolve(file: &DeTable, mut sections: Sections, journal: &mut Journal) -> Briefing {
    let fields = RawFields::of_table(file, 0..0).beside(std::mem::take(&mut sections.names));
    let top: Option<raw::File> = fields::read(fields, "the file", journal);
    let mut resolver = Resolver::new(file, &mut sections, journal);
    let mut briefing = top.map(|top| resolver.top(top, file)).unwrap_or_default();
    briefing.fingerprint = sections.fingerprint;

    let Sections { sources, actors, issues, positions, figures, events, questions, judgements, .. } =
        sections;
    briefing.sources = resolver.section(EntryKind::Source, sources, Resolver::source);
    briefing.actors = resolver.section(EntryKind::Actor, actors, Resolver::actor);
    briefing.issues = resolver.section(EntryKind::Issue, issues, |_, raw| issue(raw));
    briefing.positions = resolver.section(EntryKind::Position, positions, Resolver::position);
    briefing.figures = resolver.section(EntryKind::Figure, figures, Resolver::figure);
    briefing.events = resolver.section(EntryKind::Event, events, Resolver::event);
    briefing.questions = resolver.section(EntryKind::Question, questions, Resolver::question);
    briefing.judgements = resolver.section(EntryKind::Judgement, judgements, Resolver::judgement);
    briefing.names = resolver.names(&briefing.actors);
    briefing.keys = resolver.known;
    briefing.left_out.entries = resolver.failed;
    briefing
}

/// The knowledge of all entries that resolving each one needs.
struct Resolver<'r, 't> {
    journal: &'r mut Journal<'t>,
    failed: HashSet<(EntryKind, String)>,
    /// Each entry that could be read.
    known: Keys,
    unnamed_source: UnnamedSource,
    as_of: Option<Date>,
    likelihood_scale: LikelihoodScale,
    /// The number of dangling references that still get a suggestion.
    suggestions_left: usize,
}

/// The most dangling references that get a suggestion.
const SUGGESTIONS: usize = 100;
/// The most ids that are compared for all suggestions together.
const COMPARISONS: usize = 200_000;

impl<'r, 't> Resolver<'r, 't> {
    fn new(file: &DeTable, sections: &mut Sections, journal: &'r mut Journal<'t>) -> Self {
        let mut known = Keys::default();
        add(&mut known, &sections.sources, EntryId::Source);
        add(&mut known, &sections.actors, EntryId::Actor);
        add(&mut known, &sections.issues, EntryId::Issue);
        add(&mut known, &sections.positions, EntryId::Position);
        add(&mut known, &sections.figures, EntryId::Figure);
        add(&mut known, &sections.events, EntryId::Event);
        add(&mut known, &sections.questions, EntryId::Question);
        add(&mut known, &sections.judgements, EntryId::Judgement);
        let failed = std::mem::take(&mut sections.failed);
        let unnamed_source = unnamed_source(file, &known, &failed, journal);
        let entries = sections.entries();
        let likelihood_scale = LikelihoodScale::default();
        let suggestions_left = SUGGESTIONS.min(COMPARISONS / (entries + 1));
        Self { journal, failed, known, unnamed_source, as_of: None, likelihood_scale, suggestions_left }
    }

    /// Reports a problem, which is put into words only if it is one of the first of the file.
    fn report(&mut self, problem: Diagnostic, word: impl FnOnce(Diagnostic) -> Diagnostic) {
        self.journal.add(problem, word);
    }

    /// The entries of a section; `own` resolves the fields that only its kind has.
    fn section<R: Raw, T>(
        &mut self,
        kind: EntryKind,
        entries: Vec<RawEntry<R>>,
        own: fn(&mut Self, R) -> T,
    ) -> Section<T> {
        let mut resolved = Vec::with_capacity(entries.len());
        for RawEntry { key, span, fingerprint, mut raw } in entries {
            if kind != EntryKind::Position {
                self.check_spelling(&key, &span);
            }
            let common = raw.common();
            let own = own(self, *raw);
            let common = self.common(common, kind);
            resolved.push(Entry { key, span, fingerprint, common, own });
        }
        resolved.into()
    }

    fn top(&mut self, raw: raw::File, file: &DeTable) -> Briefing {
        match &raw.format {
            Some(format) if *format.get_ref() > FORMAT => {
                self.report(codes::NEWER_FORMAT.at(format.span()), |problem| {
                    let format = format.get_ref();
                    let message =
                        format!("the file is written in format {format}, this program knows up to {FORMAT}");
                    problem.says(message).help("what is shown may lack what is new; update the program")
                });
            }
            Some(format) if *format.get_ref() < 1 => {
                self.report(codes::WRONG_VALUE.at(format.span()), |problem| {
                    let problem = problem.says(format!("there is no format {}", format.get_ref()));
                    problem.help("write `format = 1`, or delete the line")
                });
            }
            _ => {}
        }
        for (field, missing) in [("title", raw.title.is_none()), ("as-of", raw.as_of.is_none())] {
            // One that stands there and could not be read has a report.
            if missing && file.get(field).is_none() {
                self.journal.missing_field(field, "the file", 0..0);
            }
        }
        self.as_of = raw.as_of.map(|date| self.date(date));
        self.likelihood_scale = raw.likelihood_scale.unwrap_or_default();
        Briefing {
            title: raw.title.map(text),
            as_of: self.as_of.clone(),
            author: raw.author.map(text),
            status: raw.status,
            handling: raw.handling,
            bottom_line: raw.bottom_line.map(text),
            likelihood_scale: self.likelihood_scale,
            story: raw.story.map(|story| self.slug(story)),
            topics: texts(raw.topics),
            caveats: texts(raw.caveats),
            ..Briefing::default()
        }
    }

    fn source(&mut self, raw: raw::Source) -> Source {
        Source {
            title: text(raw.title),
            publisher: raw.publisher.map(text),
            author: raw.author.map(text),
            published: raw.published.map(|date| self.past("published", date)),
            url: raw.url.map(|url| self.url(url)),
            retrieved: raw.retrieved.map(|date| self.past("retrieved", date)),
            file: raw.file.map(text),
            reliability: raw.reliability,
            origin: raw.origin.map(|origin| self.reference(EntryKind::Source, origin)),
            note: raw.note.map(text),
        }
    }

    fn actor(&mut self, (raw, ties): (raw::Actor, Vec<TieEntry>)) -> Actor {
        Actor {
            name: text(raw.name),
            aka: texts(raw.aka),
            kind: raw.kind,
            role: raw.role,
            part_of: self.references(EntryKind::Actor, raw.part_of),
            office: raw.office.map(text),
            anonymous: raw.anonymous.unwrap_or(false),
            about: raw.about.map(text),
            ties: ties.into_iter().map(|tie| self.tie(tie)).collect(),
        }
    }

    fn tie(&mut self, TieEntry { to, mut raw }: TieEntry) -> Tie {
        let common = raw.common();
        Tie {
            to: self.reference(EntryKind::Actor, to),
            text: text(raw.text),
            common: self.common(common, EntryKind::Actor),
        }
    }

    fn position(&mut self, (raw, [holder, issue]): (raw::Position, [raw::Words; 2])) -> Position {
        Position {
            holder: self.reference(EntryKind::Actor, holder),
            issue: self.reference(EntryKind::Issue, issue),
            text: text(raw.text),
            kind: raw.kind,
            condition: raw.condition.map(text),
            why: raw.why.map(text),
            movement: raw.movement,
            was: raw.was.map(text),
            red_line: raw.red_line.unwrap_or(false),
        }
    }

    fn figure(&mut self, raw: raw::Figure) -> Figure {
        let range = raw.range.map(|range| self.range(range));
        let value = self.value(raw.value, range.as_ref());
        Figure {
            label: text(raw.label),
            of: raw.of.map(|of| self.whole(of, &value)),
            value,
            qualifier: raw.qualifier.map(text),
            unit: raw.unit.map(text),
            range,
            measure: raw.measure.map(text),
            background: raw.background.unwrap_or(false),
            issues: self.references(EntryKind::Issue, raw.issue),
        }
    }

    fn event(&mut self, raw: raw::Event) -> Event {
        Event {
            date: self.date(raw.date),
            kind: raw.kind,
            text: text(raw.text),
            place: raw.place.map(text),
            background: raw.background.unwrap_or(false),
            issues: self.references(EntryKind::Issue, raw.issue),
        }
    }

    fn question(&mut self, raw: raw::Question) -> Question {
        Question {
            text: text(raw.text),
            issues: self.references(EntryKind::Issue, raw.issue),
            why: raw.why.map(text),
            watch: texts(raw.watch),
            answer: raw.answer.map(text),
            answered: raw.answered.map(|date| self.past("answered", date)),
        }
    }

    fn judgement(&mut self, raw: raw::Judgement) -> Judgement {
        Judgement {
            text: text(raw.text),
            likelihood: self.likelihood(raw.likelihood),
            confidence: raw.confidence,
            why: raw.why.map(text),
            basis: raw.basis.0.into_iter().map(|basis| self.see(basis)).collect(),
        }
    }

    /// The sourcing and surroundings; a fact that names no source rests on the only one. Only a figure can
    /// stand for a time to come, as a forecast.
    fn common(&mut self, raw: raw::Common, kind: EntryKind) -> Common {
        let disputed_by = self.references(EntryKind::Actor, raw.disputed_by);
        Common {
            sources: self.citations(raw.source, kind.is_fact()),
            according_to: self.references(EntryKind::Actor, raw.according_to),
            actors: self.references(EntryKind::Actor, raw.actor),
            quote: raw.quote.map(text),
            credibility: raw.credibility.and_then(|number| self.credibility(&number)),
            status: raw.status.or((!disputed_by.is_empty()).then_some(FactStatus::Disputed)),
            disputed_by,
            as_of: raw.as_of.map(|date| match kind {
                EntryKind::Figure => self.date(date),
                _ => self.past("as-of", date),
            }),
            see: raw.see.0.into_iter().map(|see| self.see(see)).collect(),
            note: raw.note.map(text),
        }
    }
}

fn issue(raw: raw::Issue) -> Issue {
    Issue {
        name: text(raw.name),
        status: raw.status,
        about: raw.about.map(text),
        outcome: raw.outcome.map(text),
    }
}

fn add<T, R>(known: &mut Keys, entries: &[RawEntry<R>], entry_id: fn(Id<T>) -> EntryId) {
    for (i, entry) in entries.iter().enumerate() {
        known.insert(entry.key.clone(), entry_id(Id::new(i)));
    }
}

#[cfg(test)]
mod tests {
    use crate::load::{fields, raw};
    use crate::model::{Briefing, EntryKind, Fields};

    #[test]
    fn every_key_at_the_top_is_in_the_list_of_fields() {
        let is_of_top = |key: &&str| EntryKind::of_section(key).is_none() && *key != "format";
        let mut known: Vec<_> = fields::known::<raw::File>().iter().copied().filter(is_of_top).collect();
        let mut listed: Vec<_> = Briefing::FIELDS.iter().map(|(field, _)| field.key).collect();
        known.sort_unstable();
        listed.sort_unstable();
        assert_eq!(listed, known);
    }
}
