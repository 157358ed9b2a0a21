//! The parts of a source's text that a briefing should hold, and which of them are in no fact: amounts,
//! quotes, who says what, names and dates.
//!
//! Each sort of part has a file with the rules by which it is found; `holders` says which parts a fact holds.
//! It reads no file and judges no fact: that the text bears a fact out is for `grounding` to say.

use std::ops::Range;

use crate::article::{Article, ArticleSentence, Paragraphs, Readable, Time};
use crate::grounding::{self, FactsInText};
use crate::model::{Briefing, EntryKind, Id, Source};

mod amounts;
mod body;
mod dates;
mod groups;
mod holders;
mod kinds;
mod names;
mod quotes;
mod speaker;
mod statements;
mod unnamed;

pub(crate) use amounts::{is_time_of_another, restates};
use body::Body;
pub(crate) use body::dateline;
use holders::Holders;
use names::FullNames;
pub(crate) use names::{ArticleName, is_house, is_office};
pub(crate) use speaker::{SpokenBy, is_work, may_speak, without_share, without_turn};

/// The sorts of parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PartKind {
    Amount,
    Quote,
    Statement,
    Name,
    Date,
}

impl PartKind {
    pub(crate) const ALL: [Self; 5] = [Self::Amount, Self::Quote, Self::Statement, Self::Name, Self::Date];

    /// The word for one of them.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Quote => "quote",
            Self::Statement => "statement",
            Self::Name => "name",
            Self::Date => "date",
        }
    }
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TextPart {
    pub(crate) kind: PartKind,
    /// The number of its paragraph.
    pub(crate) paragraph: usize,
    /// Its place among the sentences of that.
    pub(crate) sentence: usize,
    /// Its bytes in the paragraph.
    pub(crate) range: Range<usize>,
    /// The words for whoever says it.
    pub(crate) speaker: Option<String>,
    /// How a fact holds it, if one does.
    pub(crate) held: Option<HeldAs>,
}

/// How a fact holds a part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeldAs {
    /// As what it is: an amount by a figure, a date by an event.
    Itself,
    /// Only in passing: an amount that no figure has, a date of which no event is told.
    InPassing,
}

impl TextPart {
    pub(crate) fn is_held(&self) -> bool {
        self.held.is_some()
    }

    /// The sentence that it stands in, or begins in.
    pub(crate) fn sentence<'a, 't>(&self, article: &'a Article<'t>) -> Option<&'a ArticleSentence<'t>> {
        article.paragraphs.get(self.paragraph.checked_sub(1)?)?.sentences.get(self.sentence)
    }

    /// Its words in the text.
    pub(crate) fn words<'a>(&self, article: &'a Article) -> &'a str {
        let paragraph = self.paragraph.checked_sub(1).and_then(|index| article.paragraphs.get(index));
        paragraph.map_or("", |paragraph| &paragraph.text.as_str()[self.range.clone()])
    }

    /// The kind of the entry that it would be: what nobody known says is an event.
    pub(crate) fn entry_kind(&self) -> EntryKind {
        let is_said = self.speaker.as_ref().is_some_and(|speaker| !speaker.is_empty());
        match self.kind {
            PartKind::Amount => EntryKind::Figure,
            PartKind::Quote | PartKind::Statement if is_said => EntryKind::Position,
            PartKind::Name => EntryKind::Actor,
            PartKind::Quote | PartKind::Statement | PartKind::Date => EntryKind::Event,
        }
    }

    pub(crate) fn is_missing_quote(&self) -> bool {
        self.kind == PartKind::Quote && !self.is_held()
    }

    /// True for most of a sentence of a quotation that goes on beyond it, if that is one of those of its
    /// paragraph that are in no fact.
    pub(crate) fn is_piece_of(&self, missing_quotes: &[&Self]) -> bool {
        let first = missing_quotes.partition_point(|quote| quote.range.end <= self.range.start);
        let quote = missing_quotes.get(first).filter(|_| self.kind == PartKind::Statement);
        quote.is_some_and(|quote| {
            let shared =
                self.range.end.min(quote.range.end).saturating_sub(self.range.start.max(quote.range.start));
            let goes_on = quote.range.start < self.range.start || self.range.end < quote.range.end;
            goes_on && shared * 2 > self.range.len()
        })
    }

    fn new(kind: PartKind, paragraph: usize, sentence: usize, range: Range<usize>) -> Self {
        Self { kind, paragraph, sentence, range, speaker: None, held: None }
    }
}

/// What of a source's text is in facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Coverage {
    /// Its parts, by paragraph and then by kind.
    pub(crate) parts: Vec<TextPart>,
    /// How far the text could be read.
    pub(crate) readable: Readable,
}

/// How many parts there are, and how many of them a fact holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct HeldShare {
    pub(crate) held: usize,
    pub(crate) all: usize,
}

impl HeldShare {
    /// The share in whole per cent, rounded down; all of nothing is all.
    pub(crate) fn percent(self) -> usize {
        (self.held * 100).checked_div(self.all).unwrap_or(100)
    }
}

impl std::ops::Add for HeldShare {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { held: self.held + other.held, all: self.all + other.all }
    }
}

impl Coverage {
    /// Reads the text of a source, and says which of its parts the facts of a briefing hold.
    pub(crate) fn of(briefing: &Briefing, source: Id<Source>, text: &Paragraphs) -> Self {
        Self::of_while(briefing, source, text, &|| true).unwrap_or_default()
    }

    /// The same for as long as `is_wanted` says so; none once it does not.
    pub(crate) fn of_while(
        briefing: &Briefing,
        source: Id<Source>,
        text: &Paragraphs,
        is_wanted: &dyn Fn() -> bool,
    ) -> Option<Self> {
        let article = Article::read_while(text, grounding::written(briefing, source), is_wanted)?;
        let facts = is_wanted().then(|| FactsInText::of(briefing, source, &article))?;
        let speakers = is_wanted().then(|| SpokenBy::of(&article))?;
        let (mut parts, names) = is_wanted().then(|| parts_and_names(&article, &speakers))?;
        is_wanted().then(|| Holders::new(briefing, source, &article, facts).mark(&mut parts))?;
        amounts::hold_repeats(&article, &mut parts);
        let names = FullNames::of(&names);
        for speaker in parts.iter_mut().filter_map(|part| part.speaker.as_mut()) {
            *speaker = names.in_full(speaker);
        }
        Some(Self { parts, readable: article.readable })
    }

    /// The share that is held of the parts of a kind.
    pub(crate) fn share(&self, kind: PartKind) -> HeldShare {
        let all = self.parts.iter().filter(|part| part.kind == kind);
        HeldShare { held: all.clone().filter(|part| part.is_held()).count(), all: all.count() }
    }

    /// The share that is held of all parts.
    pub(crate) fn whole_share(&self) -> HeldShare {
        PartKind::ALL.into_iter().fold(HeldShare::default(), |sum, kind| sum + self.share(kind))
    }

    /// The parts that no fact holds.
    pub(crate) fn missing(&self) -> impl Iterator<Item = &TextPart> {
        self.parts.iter().filter(|part| !part.is_held())
    }

    /// The parts that no fact holds, each once: of a quotation that goes over several sentences only the
    /// whole.
    pub(crate) fn listed(&self) -> impl Iterator<Item = &TextPart> {
        self.parts.chunk_by(|part, next| part.paragraph == next.paragraph).flat_map(|own| {
            let quotes: Vec<_> = own.iter().filter(|part| part.is_missing_quote()).collect();
            own.iter().filter(move |part| !part.is_held() && !part.is_piece_of(&quotes))
        })
    }

    /// The parts that facts hold only in passing.
    pub(crate) fn in_passing(&self) -> impl Iterator<Item = &TextPart> {
        self.parts.iter().filter(|part| part.held == Some(HeldAs::InPassing))
    }
}

/// The parts of a text, by paragraph and then by kind, none of them held; a text in another language has no
/// statements, names or dates that can be told.
pub(crate) fn parts(article: &Article, speakers: &SpokenBy) -> Vec<TextPart> {
    parts_and_names(article, speakers).0
}

/// The same, with the names of the text.
fn parts_and_names(article: &Article, speakers: &SpokenBy) -> (Vec<TextPart>, Vec<ArticleName>) {
    let body = Body::of(article);
    let mut all_names = Vec::new();
    let mut parts = amounts::parts(article, &body);
    parts.extend(quotes::parts(article, &body, speakers));
    if article.is_english {
        parts.extend(statements::parts(article, &body, speakers));
        all_names = names::names(article, &body);
        let names = names::parts(article, &all_names);
        parts.extend(unnamed::parts(article, &body, speakers, &names));
        parts.extend(names);
        parts.extend(dates::parts(article, &body));
    }
    parts.sort_by_key(|part| (part.paragraph, part.kind as usize, part.range.start));
    (parts, all_names)
}

/// The names of a text, each with its forms and its places.
pub(crate) fn names(article: &Article) -> Vec<ArticleName> {
    names::names(article, &Body::of(article))
}

/// The time that a part is.
pub(crate) fn time_in<'a>(article: &'a Article, part: &TextPart) -> Option<&'a Time> {
    dates::in_part(article, part)
}

/// True if a text begins with a headline or the like.
pub(crate) fn begins_with_line(text: &Paragraphs) -> bool {
    let end = text.get(1).map(|first| first.as_str().len());
    end.is_some_and(|end| !Body::of_text(text).has(1, &(end..end)))
}
