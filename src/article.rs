//! A source's own text, read once into what it says: its paragraphs and sentences, and in them amounts,
//! times, quotations and who speaks.
//!
//! It knows texts and numbers, neither entries nor pages, and reads no file.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use crate::text::Clean;

mod amounts;
mod clauses;
mod common;
mod counted;
mod countries;
mod denial;
mod language;
mod legible;
mod names;
mod nearest;
mod negative;
mod nominal;
mod number;
mod one_name;
mod paragraphs;
mod qualifiers;
mod quotations;
mod ranges;
mod refusal;
mod rough;
mod saying;
mod sentences;
mod small_words;
mod speech;
mod spellings;
mod stance;
mod stands;
mod stems;
mod telling;
mod times;
mod turns;
mod units;
mod words;

pub use amounts::{Amount, amounts, compares, span_of};
pub(crate) use amounts::{is_amount, is_change, is_number, span_among};
pub(crate) use clauses::clauses;
pub(crate) use common::is_common;
pub(crate) use counted::{Counted, counted_in, phrase_behind};
pub(crate) use countries::{
    forms_of_country, is_name_of_country, is_seat_of_country, names_of_countries, short_states,
};
pub(crate) use denial::{denied, has_denial, has_limit, is_superlative};
pub(crate) use language::Readable;
pub(crate) use names::{NameKind, names_in};
pub(crate) use negative::{denials, is_plainly_said, negatives};
pub(crate) use nominal::is_split;
pub(crate) use number::{Stated, Wanted, find as find_number, scale_word};
pub(crate) use one_name::{is_one_name, key_of_name, keys_of_forms};
pub use paragraphs::Paragraphs;
pub use qualifiers::{Direction, hedge, qualifier};
pub(crate) use qualifiers::{alone as qualifier_alone, is_neutral};
pub(crate) use ranges::{around, lies_in, meet, meets_one_of, one_around};
pub(crate) use refusal::{refuses, turns_down};
pub(crate) use saying::{DENYING, OF_A_PERSON, OF_HOUSE, says};
pub(crate) use sentences::sentences;
pub(crate) use small_words::{
    ADDRESSES, ARTICLES_AND_OWNERS, BEING, IS, MODALS, OWNERS, PREPOSITIONS, helps_bare_verb, is_auxiliary,
    is_denied_auxiliary, is_preposition,
};
pub(crate) use speech::{SpeakerPlace, Speech, TELLING_WORKS, VerbSubject};
pub(crate) use stance::{Stance, stances_in};
pub(crate) use stands::{may_be_said, may_say};
pub(crate) use stems::{
    Word, all_words, end_of_first, first_word, has_one_of, is_adverb, is_initials, is_one_of, is_past_form,
    is_past_verb, last_word, start_of_last, stem, stems, words,
};
pub(crate) use times::{
    Clock, Interval, Season, Time, ends_in_weekday, is_month, is_weekday, may_be_month,
    tells_of_what_is_to_come, times,
};
pub(crate) use turns::{Turn, turns};
pub(crate) use units::Unit;
pub(crate) use words::{Phrase, Searchable, folded_names};

/// A text, read once.
pub(crate) struct Article<'t> {
    /// Its paragraphs, the title block first.
    pub(crate) paragraphs: Vec<ArticleParagraph<'t>>,
    /// When it was written, as exactly as is known.
    pub(crate) written: Option<Interval>,
    /// Set if it is in English, as far as can be told.
    pub(crate) is_english: bool,
    pub(crate) readable: Readable,
    text: &'t Paragraphs,
    /// The number of paragraphs that each stem is in.
    counts: OnceCell<HashMap<String, usize>>,
    /// The kinds of names in it of which everybody knows the members.
    name_kinds: OnceCell<HashSet<NameKind>>,
}

/// A paragraph of a text, and what it says.
pub(crate) struct ArticleParagraph<'t> {
    /// Its number, from 1.
    pub(crate) number: usize,
    pub(crate) text: &'t Clean,
    pub(crate) searchable: Searchable<'t>,
    pub(crate) sentences: Vec<ArticleSentence<'t>>,
    /// The stems of its words.
    pub(crate) stems: BTreeSet<String>,
    /// The bytes of its text between quotation marks.
    pub(crate) quotations: Vec<Range<usize>>,
    counts_in_scale: OnceCell<bool>,
}

/// A sentence, and what it says; all bytes are those of the sentence.
pub(crate) struct ArticleSentence<'t> {
    pub(crate) text: &'t str,
    pub(crate) searchable: Searchable<'t>,
    /// Its bytes in the paragraph.
    pub(crate) range: Range<usize>,
    pub(crate) stems: BTreeSet<String>,
    pub(crate) clauses: Vec<Range<usize>>,
    pub(crate) amounts: Vec<Amount>,
    pub(crate) times: Vec<Time>,
    pub(crate) speeches: Vec<Speech>,
    stands: OnceCell<Vec<Speech>>,
    told: OnceCell<Vec<Amount>>,
    nearest: OnceCell<Vec<BTreeSet<String>>>,
}

impl<'t> Article<'t> {
    /// Reads a text, from whose day relative times count.
    pub(crate) fn read(text: &'t Paragraphs, written: Option<Interval>) -> Self {
        let paragraphs = text.iter().map(|(number, text)| ArticleParagraph::read(number, text, written));
        Self::of(paragraphs.collect(), text, written)
    }

    /// The same for as long as `is_wanted` says so; none once it does not.
    pub(crate) fn read_while(
        text: &'t Paragraphs,
        written: Option<Interval>,
        is_wanted: &dyn Fn() -> bool,
    ) -> Option<Self> {
        let read = |(number, text)| is_wanted().then(|| ArticleParagraph::read(number, text, written));
        Some(Self::of(text.iter().map(read).collect::<Option<_>>()?, text, written))
    }

    fn of(paragraphs: Vec<ArticleParagraph<'t>>, text: &'t Paragraphs, written: Option<Interval>) -> Self {
        let counts = counts(paragraphs.iter().flat_map(|paragraph| paragraph.stems.iter().cloned()));
        let readable = text.readable();
        let is_english = readable == Readable::Whole;
        let name_kinds = OnceCell::new();
        Self { paragraphs, written, is_english, readable, text, counts: OnceCell::from(counts), name_kinds }
    }

    /// Reads only some paragraphs of a text, by number.
    pub(crate) fn read_only(text: &'t Paragraphs, numbers: &[usize]) -> Self {
        let paragraph = |&number: &usize| Some(ArticleParagraph::read(number, text.get(number)?, None));
        let paragraphs = numbers.iter().filter_map(paragraph).collect();
        let (counts, name_kinds) = (OnceCell::new(), OnceCell::new());
        let readable = Readable::Whole;
        Self { paragraphs, written: None, is_english: true, readable, text, counts, name_kinds }
    }

    /// True if it has a name of a kind anywhere.
    pub(crate) fn names_a(&self, kind: NameKind) -> bool {
        let kinds_in = |text: &str| {
            all_words(text).into_iter().filter_map(|word| NameKind::of(&text[word])).collect::<Vec<_>>()
        };
        let all = || self.text.iter().flat_map(|(_, paragraph)| kinds_in(paragraph.as_str())).collect();
        self.name_kinds.get_or_init(all).contains(&kind)
    }

    /// How well a stem tells one paragraph from others: 0 if it is in none, next to nothing if it is in all
    /// of them.
    pub(crate) fn weight(&self, stem: &str) -> f64 {
        let all = || self.text.iter().flat_map(|(_, paragraph)| stems(paragraph.as_str()));
        let counts = self.counts.get_or_init(|| counts(all()));
        counts.get(stem).map_or(0.0, |&count| self.weight_of(count).max(LEAST_WEIGHT))
    }

    /// How well a word does so that is in this many paragraphs.
    #[expect(clippy::cast_precision_loss, reason = "no text has so many paragraphs")]
    pub(crate) fn weight_of(&self, count: usize) -> f64 {
        (self.text.len() as f64 / count as f64).ln()
    }
}

/// The weight of a word that all paragraphs have: it tells of none, but it is there.
const LEAST_WEIGHT: f64 = 0.01;

/// How often each stem is there; each paragraph gives its stems once.
fn counts(stems: impl Iterator<Item = String>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for stem in stems {
        *counts.entry(stem).or_default() += 1;
    }
    counts
}

impl<'t> ArticleParagraph<'t> {
    fn read(number: usize, text: &'t Clean, written: Option<Interval>) -> Self {
        let words = text.as_str();
        let mut clock = Clock::new(written);
        let sentence = |range: Range<usize>| ArticleSentence::read(&words[range.clone()], range, &mut clock);
        Self {
            number,
            text,
            searchable: Searchable::new(words),
            sentences: sentences(words).into_iter().map(sentence).collect(),
            stems: stems(words),
            quotations: quotations::quotations(words),
            counts_in_scale: OnceCell::new(),
        }
    }

    /// The first quotation that ends behind a byte of it.
    pub(crate) fn first_quotation_behind(&self, at: usize) -> Option<&Range<usize>> {
        self.quotations.get(self.quotations.partition_point(|quotation| quotation.end <= at))
    }

    /// The quotation that a byte of it stands in.
    pub(crate) fn quotation_at(&self, at: usize) -> Option<&Range<usize>> {
        self.first_quotation_behind(at).filter(|quotation| quotation.start <= at)
    }

    /// True if some of its bytes stand in one quotation.
    pub(crate) fn is_quoted(&self, range: &Range<usize>) -> bool {
        one_around(&self.quotations, |quotation| quotation, range).is_some()
    }

    /// True if it says itself what its numbers count in: "in million dollars".
    pub(crate) fn counts_in_scale(&self) -> bool {
        *self.counts_in_scale.get_or_init(|| number::counts_in_scale(self.text.as_str()))
    }
}

impl<'t> ArticleSentence<'t> {
    fn read(text: &'t str, range: Range<usize>, clock: &mut Clock) -> Self {
        Self {
            text,
            searchable: Searchable::new(text),
            range,
            stems: stems(text),
            clauses: clauses::clauses(text),
            amounts: amounts(text),
            times: times(text, clock),
            speeches: speech::speeches(text),
            stands: OnceCell::new(),
            told: OnceCell::new(),
            nearest: OnceCell::new(),
        }
    }

    /// Some of its bytes as those of its paragraph.
    pub(crate) fn in_paragraph(&self, range: &Range<usize>) -> Range<usize> {
        self.range.start + range.start..self.range.start + range.end
    }

    /// Some bytes of its paragraph as its own.
    pub(crate) fn of_paragraph(&self, range: &Range<usize>) -> Range<usize> {
        range.start - self.range.start..range.end - self.range.start
    }

    /// Its amounts with those that are told only roughly, from left to right.
    pub(crate) fn told_amounts(&self) -> &[Amount] {
        self.told.get_or_init(|| {
            let is_new = |amount: &Amount| {
                let next = self.amounts.partition_point(|other| other.end() <= amount.range.start);
                self.amounts.get(next).is_none_or(|other| amount.end() <= other.range.start)
            };
            let rough = rough::rough(self.text).into_iter().filter(is_new);
            let mut all: Vec<Amount> = self.amounts.iter().cloned().chain(rough).collect();
            all.sort_by_key(|amount| amount.range.start);
            all
        })
    }

    /// The stems of the words that stand nearer to each of its amounts than to any other.
    pub(crate) fn stems_nearest(&self) -> &[BTreeSet<String>] {
        self.nearest.get_or_init(|| nearest::stems_nearest(self))
    }

    /// True if some of its bytes are those of a time.
    pub(crate) fn is_in_time(&self, range: &Range<usize>) -> bool {
        one_around(&self.times, |time| &time.range, range).is_some()
    }

    /// The words with which somebody takes a stand in it without saying so.
    pub(crate) fn stands(&self) -> &[Speech] {
        self.stands.get_or_init(|| stands::stands(self.text))
    }
}
