//! The figures of a paragraph, one for each amount: its label, its day and whoever tells it.

use std::ops::Range;

use super::super::actors::DraftActors;
use super::super::figures::{self, GoingOn};
use super::super::givers;
use super::super::labels::{takes_up, told_whole};
use super::super::other_group::other_group;
use super::super::told::beginning_in;
use super::{DraftFact, DraftKind, Facts, dates_amount};
use crate::article::{Amount, ArticleParagraph, ArticleSentence, Time, all_words, is_one_of, lies_in};
use crate::coverage::{PartKind, TextPart, dateline, time_in};
use crate::text::capitalised;

/// The most words behind the verb of a sentence that ends in "Mara Quill said" or "said Mara Quill".
const MOST_BEHIND: usize = 4;

impl Facts<'_> {
    /// The label of the last figure of a paragraph.
    fn label_before(&mut self, paragraph: usize) -> Option<&mut String> {
        let mut last = self.all.iter_mut().rev().take_while(|fact| fact.paragraph == paragraph);
        last.find_map(|fact| match &mut fact.kind {
            DraftKind::Figure(figure) => Some(&mut figure.label),
            _ => None,
        })
    }

    /// The time of an amount that ends at a byte of its paragraph, if it is past: the one behind it. Of "to
    /// $5 from $3 on Monday" the day is that of the 5, and of "to $5 from $3 in May" nobody knows whose the
    /// month is.
    fn time_of<'p>(
        &self,
        paragraph: &ArticleParagraph,
        own: &[&'p TextPart],
        end: usize,
        sentence: &ArticleSentence,
        amount: &Amount,
    ) -> Option<&'p TextPart> {
        let is_past = |date: &&TextPart| {
            let first = time_in(self.article, date).and_then(|time| time.readings().first());
            first.zip(self.article.written).is_none_or(|(first, written)| first.last <= written.last)
        };
        let is_day = |date: &&TextPart| time_in(self.article, date).is_some_and(Time::is_fine);
        let is_year = |date: &&TextPart| date.words(self.article).bytes().all(|c| c.is_ascii_digit());
        let behind = date_behind(paragraph, own, end);
        let date = if figures::is_start_behind(sentence, amount) {
            behind.filter(is_year)
        } else {
            let start =
                figures::start_behind(sentence, amount).map(|start| sentence.range.start + start.end());
            behind.or_else(|| date_behind(paragraph, own, start?).filter(is_day))
        };
        date.filter(is_past)
    }

    /// Whoever tells an amount of a part: if no verb does at that place, whoever says all of a sentence at
    /// its end.
    fn giver_of(
        &self,
        paragraph: &ArticleParagraph,
        own: &[&TextPart],
        part: &TextPart,
        amount: &Range<usize>,
    ) -> Option<String> {
        let sentence = paragraph.sentences.get(part.sentence)?;
        let told = self.speakers.of_words(paragraph, part.sentence, amount);
        let around = statement_around(own, part);
        let is_only = beginning_in(own, PartKind::Statement, &sentence.range).len() == 1;
        // “60 came, while 40 swam, Olm said.”
        let is_behind = || {
            let is_name = |word: Range<usize>, behind: &str| {
                behind[word.clone()].starts_with(char::is_uppercase) || &behind[word] == "on"
            };
            let ends = |verb: &Range<usize>| {
                let behind = &sentence.text[verb.end..];
                let words = all_words(behind);
                words.len() <= MOST_BEHIND && words.into_iter().all(|word| is_name(word, behind))
            };
            matches!(sentence.speeches.as_slice(), [only] if amount.end < only.range.start && ends(&only.range))
        };
        let stated = || around.filter(|_| is_only && is_behind()).and_then(|stated| stated.speaker.clone());
        told.or_else(stated)
    }

    /// The label of a figure whose own words for it are `own`, as the figures before it in its paragraph let
    /// it be read.
    fn label_of(
        &mut self,
        own: String,
        paragraph: &ArticleParagraph,
        sentence: &ArticleSentence,
        range: &Range<usize>,
        amount: &Amount,
    ) -> String {
        let text = paragraph.text.as_str();
        let before = &text[..sentence.range.start + range.start];
        let has_dateline = sentence.range.start < dateline(text);
        match (self.label_before(paragraph.number), figures::going_on(sentence, range, amount)) {
            (Some(label), Some(GoingOn::Before)) => bare(label).to_owned(),
            (Some(label), Some(GoingOn::Change)) => format!("{}, change", bare(label)),
            (Some(label), Some(GoingOn::Now)) => format!("{}, now", bare(label)),
            (Some(label), Some(GoingOn::Reached)) => std::mem::replace(label, format!("{label}, change")),
            (Some(label), None) if takes_up(sentence.text, range) => {
                match other_group(sentence.text, range.start) {
                    Some(group) => format!("{} {group}", bare(label)),
                    None => label.to_owned(),
                }
            }
            (Some(label), None) if has_pronoun(&own) && !own.contains('…') => {
                format!("{label} {}", own.to_lowercase())
            }
            _ if has_dateline => own,
            _ => told_whole(own, sentence.text, before, amount),
        }
    }

    /// Adds the figure of an amount.
    pub(super) fn add_figure(
        &mut self,
        paragraph: &ArticleParagraph,
        part: &TextPart,
        own: &[&TextPart],
        actors: &mut DraftActors,
    ) {
        let Some(sentence) = paragraph.sentences.get(part.sentence) else { return };
        let start = sentence.range.start;
        let range = part.range.start - start..part.range.end - start;
        let is_in = |amount: &&Amount| lies_in(&amount.range, &range);
        let amounts =
            figures::told_once(sentence.text, sentence.told_amounts().iter().filter(is_in).collect());
        if amounts.iter().all(|amount| figures::is_whole(sentence, amount)) {
            return;
        }
        let Some(mut figure) = figures::figure(sentence, &amounts, &range) else { return };
        let last = amounts[amounts.len() - 1];
        let going_on = figures::going_on(sentence, &range, last);
        figure.label = self.label_of(figure.label, paragraph, sentence, &range, last);
        let date = self.time_of(paragraph, own, part.range.end, sentence, last);
        let date = date.and_then(|date| self.date(paragraph, date));
        figure.as_of = date.map(|dated| dated.date).filter(|date| !date.is_deadline).map(|date| date.written);
        if figures::start_behind(sentence, last).is_some() {
            figure.label += ", now";
        }
        // "Sales were up from 3%"
        let before = sentence.text[..range.start].trim_end();
        let is_turned = ["up from", "down from"].iter().any(|turn| before.ends_with(turn));
        let is_before = is_turned || going_on == Some(GoingOn::Before) || figures::is_start(sentence, last);
        if is_before && (figure.as_of.is_none() || figure.label.contains('…')) {
            figure.label += ", before";
        }
        let amount = last.range.clone();
        let speaker = self.giver_of(paragraph, own, part, &amount);
        let put = givers::put(sentence.text, &amount);
        // "They put it at 300": that is what was told before.
        let is_told = |what: &str| what.is_empty() || is_one_of(&["it", "that", "this"], what);
        if let Some(put) = put.as_ref().filter(|put| !is_told(put.what)) {
            figure.label = capitalised(put.what);
        }
        let named = put.map(|put| put.by).or_else(|| givers::according_to(sentence.text, amount.end));
        let speaker = speaker.or_else(|| named.map(str::to_owned));
        let giver = speaker.and_then(|words| self.actor(actors, &words, paragraph));
        // "According to the port report from Sel Ferries"
        let giver = giver.or_else(|| {
            let stated = statement_around(own, part).filter(|_| named.is_some())?.speaker.clone()?;
            self.actor(actors, &stated, paragraph)
        });
        let key = self.figures.make(&figure.label, 4);
        let kind = DraftKind::Figure(Box::new(figure));
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

/// The statement that a part stands in.
fn statement_around<'p>(own: &[&'p TextPart], part: &TextPart) -> Option<&'p TextPart> {
    own.iter().find(|said| said.kind == PartKind::Statement && lies_in(&part.range, &said.range)).copied()
}

/// A label without what tells which of several figures of one thing it is.
fn bare(label: &str) -> &str {
    let which = [", before", ", now", ", change"];
    which.iter().find_map(|which| label.strip_suffix(which)).unwrap_or(label)
}

/// True for a label of which only a pronoun is the subject: "it sought" of "the 12 percent it sought".
fn has_pronoun(label: &str) -> bool {
    ["It ", "He ", "She ", "They ", "We "].iter().any(|pronoun| label.starts_with(pronoun))
}

/// The time right behind an amount that ends at a byte.
fn date_behind<'p>(paragraph: &ArticleParagraph, own: &[&'p TextPart], end: usize) -> Option<&'p TextPart> {
    const NEAR: usize = 8;
    let behind = beginning_in(own, PartKind::Date, &(end..end + NEAR));
    behind.iter().find(|date| dates_amount(paragraph, end, date)).copied()
}
