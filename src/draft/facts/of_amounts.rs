//! The figures of a paragraph, one for each amount: its label, its day and whoever tells it.

use std::ops::Range;

use super::super::actors::DraftActors;
use super::super::figures;
use super::super::givers;
use super::super::labels::{behind_saying, label};
use super::super::told::beginning_in;
use super::{DraftFact, DraftKind, Facts, dates_amount};
use crate::article::{Amount, ArticleParagraph, ArticleSentence, Time, all_words, lies_in};
use crate::coverage::{PartKind, TextPart, dateline, time_in};

/// The most words behind the verb of a sentence that ends in "Mara Quill said" or "said Mara Quill".
const MOST_BEHIND: usize = 4;
/// The most bytes of a sentence that is told before the label of the next one.
const LONGEST_BEFORE: usize = 120;

impl Facts<'_> {
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

    /// The label of an amount, which another figure of its paragraph does not have; who says it is told by
    /// the giver, if there is one.
    fn label_of(
        &self,
        paragraph: &ArticleParagraph,
        sentence: usize,
        part: &Range<usize>,
        amount: &Amount,
        has_giver: bool,
    ) -> String {
        let previous = sentence.checked_sub(1).map(|previous| paragraph.sentences[previous].text.trim());
        let sentence = &paragraph.sentences[sentence];
        let said = if has_giver { behind_saying(sentence, &amount.range) } else { None };
        let opening = dateline(paragraph.text.as_str()).saturating_sub(sentence.range.start);
        let previous = previous.filter(|text| said.is_none() && text.len() <= LONGEST_BEFORE);
        let whole = figures::whole(sentence, amount).map_or(part.end, |whole| whole.end().max(part.end));
        let label = label(sentence, &(part.start..whole), said.unwrap_or(opening), previous);
        let others = self.all.iter().rev().take_while(|fact| fact.paragraph == paragraph.number);
        let same = others.filter(|fact| fact.is_called(&label)).count();
        let letter = ('a'..='z').nth(same).filter(|_| same > 0);
        letter.map_or_else(|| label.clone(), |letter| format!("{label} ({letter})"))
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
        let Some(last) = amounts.last().copied() else { return };
        let date = self.time_of(paragraph, own, part.range.end, sentence, last);
        let date = date.and_then(|date| self.date(paragraph, date)).map(|dated| dated.date);
        let as_of = date.filter(|date| !date.is_deadline).map(|date| date.written);
        let amount = last.range.clone();
        let speaker = self.giver_of(paragraph, own, part, &amount);
        let named = givers::put_by(sentence.text, &amount)
            .or_else(|| givers::according_to(sentence.text, amount.end));
        let speaker = speaker.or_else(|| named.map(str::to_owned));
        let giver = speaker.and_then(|words| self.actor(actors, &words, paragraph));
        // "According to the port report from Sel Ferries"
        let giver = giver.or_else(|| {
            let stated = statement_around(own, part).filter(|_| named.is_some())?.speaker.clone()?;
            self.actor(actors, &stated, paragraph)
        });
        let label = self.label_of(paragraph, part.sentence, &range, last, giver.is_some());
        let Some(figure) = figures::figure(sentence, &amounts, &range, label, as_of) else { return };
        let key = self.figures.make(&figure.label, 4);
        let kind = DraftKind::Figure(Box::new(figure));
        self.all.push(DraftFact::new(key, paragraph.number, String::new(), giver, kind));
    }
}

/// The statement that a part stands in.
fn statement_around<'p>(own: &[&'p TextPart], part: &TextPart) -> Option<&'p TextPart> {
    own.iter().find(|said| said.kind == PartKind::Statement && lies_in(&part.range, &said.range)).copied()
}

/// The time right behind an amount that ends at a byte.
fn date_behind<'p>(paragraph: &ArticleParagraph, own: &[&'p TextPart], end: usize) -> Option<&'p TextPart> {
    const NEAR: usize = 8;
    let behind = beginning_in(own, PartKind::Date, &(end..end + NEAR));
    behind.iter().find(|date| dates_amount(paragraph, end, date)).copied()
}
