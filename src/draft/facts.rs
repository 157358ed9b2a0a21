//! The facts of a draft, sentence by sentence: a figure for each amount, and for a sentence in which somebody
//! says something a statement, or an event if it has a date.

use std::ops::Range;

use super::actors::DraftActors;
use super::clauses::{self, ClausePlace};
use super::figures::DraftFigure;
use super::told::{as_sentence, beginning_in, is_whole, said_whole, told};
use super::{dates, dates::EventDate, keys::DraftKeys};
use crate::article::{Article, ArticleParagraph, Time, last_word};
use crate::coverage::{PartKind, SpokenBy, TextPart, dateline, is_time_of_another, time_in};
pub(super) use wording::demands;
use wording::{acts_beside, asks_for_silence};

mod of_amounts;
mod wording;

/// A fact of a draft.
pub(super) struct DraftFact {
    pub(super) key: String,
    pub(super) paragraph: usize,
    /// Its words; empty for a figure.
    pub(super) text: String,
    /// The key of whoever says it.
    pub(super) giver: Option<String>,
    /// Set if the text gives a statement to nobody else.
    pub(super) names_giver: bool,
    pub(super) quote: Option<String>,
    pub(super) kind: DraftKind,
}

/// The kind of a fact, with what only that kind has.
#[derive(Clone)]
pub(super) enum DraftKind {
    Statement,
    Event(EventDate),
    Figure(Box<DraftFigure>),
}

impl DraftFact {
    fn new(key: String, paragraph: usize, text: String, giver: Option<String>, kind: DraftKind) -> Self {
        Self { key, paragraph, text, giver, names_giver: true, quote: None, kind }
    }

    /// True for a figure whose label begins so, but for the letter that tells two of one label apart.
    fn is_called(&self, label: &str) -> bool {
        let DraftKind::Figure(figure) = &self.kind else { return false };
        figure.label.strip_prefix(label).is_some_and(|rest| rest.is_empty() || rest.starts_with(" ("))
    }

    /// Makes it say less; false if then nothing is left of it. A statement whose speaker is not borne out is
    /// an event of the day.
    pub(super) fn made_plainer(&mut self, day: Option<&str>) -> bool {
        match &mut self.kind {
            DraftKind::Figure(figure) => figure.in_words() || self.giver.take().is_some(),
            DraftKind::Event(_) => self.giver.take().is_some() || self.quote.take().is_some(),
            DraftKind::Statement => day.is_some_and(|day| {
                (self.kind, self.giver) = (DraftKind::Event(EventDate::of_day(day)), None);
                true
            }),
        }
    }
}

/// The facts of an article; `day` is that of its publication, if that is known.
pub(super) fn facts(
    article: &Article,
    parts: &[TextPart],
    speakers: &SpokenBy,
    actors: &mut DraftActors,
    day: Option<&str>,
) -> Vec<DraftFact> {
    let mut found = Facts {
        article,
        speakers,
        all: Vec::new(),
        figures: DraftKeys::default(),
        events: DraftKeys::default(),
    };
    let mut of_paragraphs = parts.chunk_by(|part, next| part.paragraph == next.paragraph).peekable();
    for paragraph in &article.paragraphs {
        let own = of_paragraphs.next_if(|own| own[0].paragraph == paragraph.number).unwrap_or_default();
        let own: Vec<&TextPart> = own.iter().collect();
        found.add_told(paragraph, &own, actors, day);
        // Groups that only do something are actors as well.
        for part in own.iter().filter(|part| part.kind == PartKind::Name) {
            let (text, range) = (paragraph.text.as_str(), part.range.clone());
            let before = last_word(&text[..range.start]).filter(|word| word.end + 1 == range.start);
            let with_article = before.map_or(range.start, |word| word.start)..range.end;
            if actors.named_behind(&text[with_article], &text[range.end..]).is_none() {
                let key = actors.speaker(&text[range], || paragraph.number);
                actors.note_doing(key.as_deref());
            }
        }
        // "Six months after she left" is told with what happened then.
        let is_figure =
            |part: &&&TextPart| part.kind == PartKind::Amount && !is_time_of_another(article, part);
        for part in own.iter().filter(is_figure) {
            found.add_figure(paragraph, part, &own, actors);
        }
    }
    found.all
}

/// A clause with a date.
struct DatedClause {
    /// As a sentence.
    text: String,
    place: ClausePlace,
    date: EventDate,
    /// Whoever says it.
    speaker: Option<String>,
}

/// When it was what a sentence tells: the first date of its main clause that is, if another is there, no
/// deadline.
fn date_of(dated: &[DatedClause]) -> Option<EventDate> {
    let main = || dated.iter().filter(|dated| dated.place == ClausePlace::Main).map(|dated| &dated.date);
    main().find(|date| !date.is_deadline).or_else(|| main().next()).cloned()
}

/// What a sentence is as a fact, with its date and whoever says it; none if it has neither.
fn kind_of(date: Option<EventDate>, giver: Option<&str>, text: &str, is_quoted: bool) -> Option<DraftKind> {
    match (date, giver) {
        (Some(date), None) => Some(DraftKind::Event(date)),
        // What is wanted by a day is not done on it.
        (Some(date), Some(_)) if date.is_deadline && demands(text) => Some(DraftKind::Statement),
        // What was said of a year was hardly said in it.
        (Some(date), Some(_)) if !is_quoted && date.is_day() => Some(DraftKind::Event(date)),
        (None, None) => None,
        (_, Some(_)) => Some(DraftKind::Statement),
    }
}

struct Facts<'a> {
    article: &'a Article<'a>,
    speakers: &'a SpokenBy,
    all: Vec<DraftFact>,
    figures: DraftKeys,
    events: DraftKeys,
}

impl Facts<'_> {
    /// Adds what is said or dated in a paragraph, sentence by sentence; the sentences that a quotation joins
    /// are one.
    fn add_told(
        &mut self,
        paragraph: &ArticleParagraph,
        own: &[&TextPart],
        actors: &mut DraftActors,
        day: Option<&str>,
    ) {
        for told in told(paragraph, own) {
            let of = |kind: PartKind| beginning_in(own, kind, &told);
            let quotes: Vec<&Range<usize>> = of(PartKind::Quote).iter().map(|part| &part.range).collect();
            let mut said = of(PartKind::Statement).iter().chain(of(PartKind::Quote)).peekable();
            let is_said = said.peek().is_some();
            let speaker = said.find_map(|part| part.speaker.clone());
            let times = of(PartKind::Date);
            let dated = self.dated(paragraph, own, times);
            let lasting = || times.iter().find_map(|part| self.lasting(paragraph, part));
            let date = date_of(&dated).or_else(lasting);
            let has_date = date.is_some();
            let whole = &paragraph.text.as_str()[told.clone()];
            let speaker = speaker.filter(|words| is_said && !acts_beside(words, whole)).unwrap_or_default();
            let together = actors.together(&speaker);
            let speaking = together.iter().filter_map(|words| self.actor(actors, words, paragraph));
            let mut others: Vec<String> = speaking.collect();
            let giver = others.pop();
            let start = told.start.max(dateline(paragraph.text.as_str()));
            let words = &paragraph.text.as_str()[start.min(told.end)..told.end];
            let text = if is_whole(paragraph, &told) { words.trim().to_owned() } else { as_sentence(words) };
            if let Some(giver) = giver.as_ref().filter(|_| asks_for_silence(&text)) {
                actors.leave_unnamed(giver);
            }
            let quote = said_whole(paragraph, &quotes);
            // A sentence that is mostly a quotation tells what is said, not when.
            let is_quoted = quotes.iter().map(|range| range.len()).sum::<usize>() * 2 > text.len();
            let kind = kind_of(date, giver.as_deref(), &text, is_quoted).or_else(|| {
                // What nobody says, and of which no date is told, was so on the day.
                day.filter(|_| giver.is_none()).map(EventDate::of_day).map(DraftKind::Event)
            });
            let tells_when =
                matches!(&kind, Some(DraftKind::Event(date)) if Some(date.written.as_str()) != day);
            // What nobody known says is an event only with a day of its own; quotations are kept.
            let is_kept = has_date || is_said && (giver.is_some() || quote.is_some());
            if let Some(kind) = kind.filter(|_| is_kept) {
                let others = others.into_iter().filter(|_| matches!(kind, DraftKind::Statement));
                for giver in others.map(Some).chain([giver.clone()]) {
                    let (key, text, quote) = (self.events.make(&text, 3), text.clone(), quote.clone());
                    let fact = DraftFact::new(key, paragraph.number, text, giver, kind.clone());
                    self.all.push(DraftFact { quote, ..fact });
                }
            }
            if !tells_when {
                self.add_clauses(paragraph, dated, actors);
            }
        }
    }

    /// Adds an event for each clause that has a date and could be a sentence of its own; whoever says the
    /// rest of its sentence need not say it too.
    fn add_clauses(
        &mut self,
        paragraph: &ArticleParagraph,
        dated: Vec<DatedClause>,
        actors: &mut DraftActors,
    ) {
        let own = dated.into_iter().filter(|dated| dated.place == ClausePlace::Own);
        for DatedClause { text, date, speaker, .. } in own {
            let key = self.events.make(&text, 3);
            let giver = speaker.and_then(|words| self.actor(actors, &words, paragraph));
            let kind = DraftKind::Event(date);
            self.all.push(DraftFact::new(key, paragraph.number, text, giver, kind));
        }
    }

    /// The key of whoever some words mean; somebody new stands in the last paragraph up to this one that has
    /// the words.
    fn actor(&self, actors: &mut DraftActors, words: &str, paragraph: &ArticleParagraph) -> Option<String> {
        let behind = paragraph.text.as_str().split_once(words).map(|(_, behind)| behind);
        let words = behind.and_then(|behind| actors.named_behind(words, behind)).unwrap_or(words);
        let before = &self.article.paragraphs[..paragraph.number];
        let home = || before.iter().rfind(|other| other.text.as_str().contains(words));
        actors.speaker(words, || home().map_or(paragraph.number, |home| home.number))
    }

    /// Some dates of a paragraph, each with its clause, those of amounts left out.
    fn dated(
        &self,
        paragraph: &ArticleParagraph,
        own: &[&TextPart],
        dates: &[&TextPart],
    ) -> Vec<DatedClause> {
        // "It fined them $5m on Tuesday": the day dates what was done as well.
        let is_of_amount = |date: &&&TextPart| {
            let is_day = time_in(self.article, date).is_some_and(Time::is_fine);
            let before = beginning_in(own, PartKind::Amount, &(0..date.range.start));
            !is_day && before.last().is_some_and(|amount| dates_amount(paragraph, amount.range.end, date))
        };
        let is_compared = |date: &&&TextPart| {
            let sentence = paragraph.sentences.get(date.sentence);
            time_in(self.article, date)
                .zip(sentence)
                .is_some_and(|(time, sentence)| dates::is_compared(time, sentence.text))
        };
        let dates = dates.iter().filter(|part| !is_of_amount(part) && !is_compared(part));
        dates.filter_map(|part| self.date(paragraph, part)).collect()
    }

    fn date(&self, paragraph: &ArticleParagraph, part: &TextPart) -> Option<DatedClause> {
        let time = time_in(self.article, part)?;
        let sentence = paragraph.sentences.get(part.sentence)?.text;
        let clause = clauses::clause(sentence, &time.range, time.is_fine());
        let date = dates::date(time, sentence, &clause, self.article.written)?;
        let speaker = self.speakers.of_words(paragraph, part.sentence, &clause.range);
        Some(DatedClause { text: as_sentence(&clause.words(sentence)), place: clause.place, date, speaker })
    }

    /// The date of what a main clause tells with a time since which it is so.
    fn lasting(&self, paragraph: &ArticleParagraph, part: &TextPart) -> Option<EventDate> {
        let time = time_in(self.article, part)?;
        let sentence = paragraph.sentences.get(part.sentence)?.text;
        let clause = clauses::clause(sentence, &time.range, time.is_fine());
        let date = || dates::lasting(time, sentence, &clause, self.article.written);
        (clause.place == ClausePlace::Main).then(date).flatten()
    }
}

/// True for a time right behind an amount that ends at a byte, which then is of that time: "29 per cent in
/// 2005".
fn dates_amount(paragraph: &ArticleParagraph, end: usize, date: &TextPart) -> bool {
    let between = paragraph.text.as_str().get(end..date.range.start);
    between.is_some_and(|between| matches!(between, " in " | " on " | " at "))
}
