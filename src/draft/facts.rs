//! The facts of a draft, sentence by sentence: a figure for each amount, and for a sentence in which somebody says something a
//! statement, or an event if it has a date.

use std::ops::Range;

use super::actors::DraftActors;
use super::figures::{self, DraftFigure};
use super::{dates, keys::DraftKeys};
use crate::article::{Amount, Article, ArticleParagraph};
use crate::coverage::{PartKind, TextPart, dateline, time_in};

/// A fact of a draft.
pub(super) struct DraftFact {
    pub(super) key: String,
    pub(super) paragraph: usize,
    /// Its words; empty for a figure.
    pub(super) text: String,
    /// The key of whoever says it.
    pub(super) giver: Option<String>,
    pub(super) quote: Option<String>,
    pub(super) kind: DraftKind,
}

/// The kind of a fact, with what only that kind has.
pub(super) enum DraftKind {
    Statement,
    /// With its date, as a file has it.
    Event(String),
    Figure(DraftFigure),
}

impl DraftFact {
    /// Makes it say less; false if then nothing is left of it. A statement whose speaker is not borne out is an event of the day.
    pub(super) fn made_plainer(&mut self, day: &str) -> bool {
        match &mut self.kind {
            DraftKind::Figure(figure) => figure.in_words() || self.giver.take().is_some(),
            DraftKind::Event(_) => self.giver.take().is_some() || self.quote.take().is_some(),
            DraftKind::Statement => {
                (self.kind, self.giver) = (DraftKind::Event(day.to_owned()), None);
                true
            }
        }
    }
}

/// The facts of an article; `day` is that of its publication.
pub(super) fn facts(
    article: &Article,
    parts: &[TextPart],
    actors: &mut DraftActors,
    day: &str,
) -> Vec<DraftFact> {
    let mut found = Facts {
        article,
        parts,
        all: Vec::new(),
        figures: DraftKeys::default(),
        events: DraftKeys::default(),
    };
    for paragraph in &article.paragraphs {
        let own: Vec<&TextPart> = parts.iter().filter(|part| part.paragraph == paragraph.number).collect();
        found.add_told(paragraph, &own, actors, day);
        for part in own.iter().filter(|part| part.kind == PartKind::Amount) {
            found.add_figure(paragraph, part, actors);
        }
    }
    found.all
}

struct Facts<'a> {
    article: &'a Article<'a>,
    parts: &'a [TextPart],
    all: Vec<DraftFact>,
    figures: DraftKeys,
    events: DraftKeys,
}

impl Facts<'_> {
    /// Adds what is said or dated in a paragraph, sentence by sentence; the sentences that a quotation joins are one.
    fn add_told(
        &mut self,
        paragraph: &ArticleParagraph,
        own: &[&TextPart],
        actors: &mut DraftActors,
        day: &str,
    ) {
        for run in runs(paragraph, own) {
            let is_here = |part: &&&TextPart| run.contains(&part.sentence);
            let of = |kind: PartKind| own.iter().filter(is_here).filter(move |part| part.kind == kind);
            let quotes: Vec<&str> = of(PartKind::Quote).map(|part| quoted(paragraph, &part.range)).collect();
            let speaker =
                of(PartKind::Statement).chain(of(PartKind::Quote)).find_map(|part| part.speaker.clone());
            let date = of(PartKind::Date).find_map(|part| self.date(paragraph, part));
            let is_said = of(PartKind::Statement).chain(of(PartKind::Quote)).next().is_some();
            if !is_said && date.is_none() {
                continue;
            }
            let giver =
                speaker.filter(|_| is_said).and_then(|words| actors.speaker(&words, paragraph.number));
            let (first, last) = (&paragraph.sentences[run.start], &paragraph.sentences[run.end - 1]);
            let start = first.range.start.max(dateline(paragraph.text.as_str()));
            let text = paragraph.text.as_str()[start.min(last.range.end)..last.range.end].trim().to_owned();
            let quote = (!quotes.is_empty()).then(|| quotes.join(" … "));
            let kind = match (date, &giver) {
                (Some(date), _) => DraftKind::Event(date),
                (None, None) => DraftKind::Event(day.to_owned()),
                (None, Some(_)) => DraftKind::Statement,
            };
            let key = self.events.make(&text, 3);
            self.all.push(DraftFact { key, paragraph: paragraph.number, text, giver, quote, kind });
        }
    }

    fn date(&self, paragraph: &ArticleParagraph, part: &TextPart) -> Option<String> {
        let time = time_in(self.article, part)?;
        dates::date(time, paragraph.sentences.get(part.sentence)?.text, self.article.written)
    }

    fn add_figure(&mut self, paragraph: &ArticleParagraph, part: &TextPart, actors: &mut DraftActors) {
        let Some(sentence) = paragraph.sentences.get(part.sentence) else { return };
        let start = sentence.range.start;
        let range = part.range.start - start..part.range.end - start;
        let is_in = |amount: &&Amount| range.start <= amount.range.start && amount.range.end <= range.end;
        let amounts: Vec<&Amount> = sentence.amounts.iter().filter(is_in).collect();
        let Some(figure) = figures::figure(sentence, &amounts, &range) else { return };
        let is_said = |other: &&TextPart| {
            other.kind == PartKind::Statement
                && (other.paragraph, other.sentence) == (part.paragraph, part.sentence)
        };
        let speaker = self.parts.iter().find(is_said).and_then(|part| part.speaker.clone());
        let giver = speaker.and_then(|words| actors.speaker(&words, paragraph.number));
        let key = self.figures.make(&figure.label, 4);
        let kind = DraftKind::Figure(figure);
        self.all.push(DraftFact {
            key,
            paragraph: paragraph.number,
            text: String::new(),
            giver,
            quote: None,
            kind,
        });
    }
}

/// The words of a quotation without a comma at their end.
fn quoted<'p>(paragraph: &'p ArticleParagraph, range: &Range<usize>) -> &'p str {
    paragraph.text.as_str()[range.clone()].trim().trim_end_matches(',')
}

/// The sentences of a paragraph in runs that belong together: a quotation may go over several.
fn runs(paragraph: &ArticleParagraph, own: &[&TextPart]) -> Vec<Range<usize>> {
    let joins = |index: usize| {
        let end = paragraph.sentences[index].range.end;
        own.iter().any(|part| part.kind == PartKind::Quote && part.range.start < end && end < part.range.end)
    };
    let mut runs: Vec<Range<usize>> = Vec::new();
    for index in 0..paragraph.sentences.len() {
        match runs.last_mut() {
            Some(run) if joins(index - 1) => run.end = index + 1,
            _ => runs.push(index..index + 1),
        }
    }
    runs
}
