//! A fact that the text lays in somebody's mouth has a giver, and is not called confirmed.

use std::collections::BTreeSet;
use std::ops::Range;

use super::bearing::Bearing;
use super::evidence::Evidence;
use super::kin::{family, is_kin};
use super::paragraph::{Paragraph, Sentence};
use super::speakers::Speakers;
use super::word_places::telling_words;
use super::{Case, Findings, meant};
use crate::article::{
    Amount, SpeakerPlace, Speech, all_words, first_word, has_one_of, is_one_of, last_word, stems,
    tells_of_what_is_to_come, words,
};
use crate::diagnostic::codes;
use crate::diagnostic::words::list;
use crate::model::{Actor, ActorKind, EntryId, FactStatus, Id};

/// Reports a fact that is somebody's words in the text, and nobody's in the file.
pub(super) fn check(case: &Case, evidence: &Evidence, bearing: &[Bearing], findings: &mut Findings) {
    let is_fact = case.fact.entry.kind().is_fact();
    let common = case.fact.common;
    let is_confirmed = common.status == Some(FactStatus::Confirmed);
    let is_given = !common.according_to.is_empty();
    // What a text mentions in passing is hardly what its speaker is cited for.
    let is_passing = case.briefing.is_background(case.fact.entry) && !is_confirmed;
    if !is_fact || (is_given && !is_confirmed) || is_passing || bearing.is_empty() {
        return;
    }
    let said = |bearing| is_told(case, bearing).then(|| said_by(case, bearing, evidence)).flatten();
    let Some(said) = bearing.iter().map(said).collect::<Option<Vec<_>>>() else { return };
    let mut paragraphs: Vec<_> = bearing.iter().map(|bearing| bearing.paragraph).collect();
    paragraphs.dedup_by_key(|paragraph| paragraph.number);
    if paragraphs.into_iter().any(|paragraph| asks(case, paragraph))
        || is_known_anyway(case, evidence, bearing)
    {
        return;
    }
    let speakers: BTreeSet<_> = said.iter().flat_map(|speakers| &speakers.known).collect();
    // "I" is somebody, not the house that quotes him.
    let is_first_person = common.quote.as_ref().is_some_and(|quote| has_one_of(&["I", "my"], quote));
    if is_first_person && !speakers.iter().any(|&&speaker| case.voices.may_be_person(speaker)) {
        return;
    }
    if speakers.is_empty() || speakers.iter().any(|&&speaker| is_own_voice(case, speaker)) {
        return;
    }
    let names = list(speakers.into_iter().map(|&id| &case.briefing.actors[id].name));
    let (field, message) = if is_confirmed {
        ("status", format!("the text does not confirm this: it gives it to {names}"))
    } else {
        ("source", format!("the text gives this to {names}: say so with `according-to`"))
    };
    let problem =
        codes::ATTRIBUTION_MISSING.at(0..0).says(message).quoting("it is said in", bearing[0].paragraph);
    findings.add(case.fact, field, 0, problem);
}

/// True if another paragraph of an event tells it in the voice of the text, or if it is told as something
/// that is known: "a fire that began on Sunday".
fn is_known_anyway(case: &Case, evidence: &Evidence, bearing: &[Bearing]) -> bool {
    const SURE: usize = 2;
    let EntryId::Event(_) = case.fact.entry else { return false };
    let own: BTreeSet<_> =
        case.fact.prose.iter().flat_map(|(_, text)| telling_words(text)).map(|word| word.stem).collect();
    let is_apart =
        |paragraph: &Paragraph| bearing.iter().all(|bearing| bearing.paragraph.number != paragraph.number);
    let tells = |(paragraph, sentence): (&Paragraph, &Sentence)| {
        is_apart(paragraph)
            && sentence.speakers == Speakers::default()
            && sentence.stems.intersection(&own).count() >= SURE
    };
    evidence.sentences().any(tells) || bearing.iter().all(|bearing| is_presupposed(bearing.sentence, &own))
}

/// True if all words of a sentence among some stems stand in one clause that only says when, or more of
/// somebody or something, or right before it: "since the last meeting in December", ", ending in June,". What
/// is said is no such clause.
fn is_presupposed(sentence: &Sentence, own: &BTreeSet<String>) -> bool {
    /// The most words that name what the clause tells of.
    const BEFORE: usize = 2;
    /// The most words between a verb of saying and what is said, to whom and where.
    const OBJECT: usize = 3;
    /// The most clauses that are looked at, from the end.
    const MOST_OPENINGS: usize = 8;
    const OPENING: &[&str] = &[
        "that",
        "which",
        "who",
        "where",
        "whose",
        "since",
        "after",
        "before",
        "during",
        "following",
        "until",
    ];
    let all = all_words(sentence.text);
    let opens = |index: &usize| {
        let word = &all[*index];
        let is_participle = || {
            sentence.text[word.clone()].ends_with("ing")
                && sentence.text[..word.start].trim_end().ends_with(',')
                && !sentence.speeches.iter().any(|speech| speech.range.start == word.start)
        };
        // "Said in a statement that"
        let is_behind_verb = |speech: &Speech| {
            let between = sentence.text.get(speech.range.end..word.start);
            between.is_some_and(|between| all_words(between).len() <= OBJECT)
        };
        (is_one_of(OPENING, &sentence.text[word.clone()]) || is_participle())
            && !sentence.speeches.iter().any(is_behind_verb)
    };
    let has_own = |text: &str| !stems(text).is_disjoint(own);
    (1..all.len()).rev().filter(opens).take(MOST_OPENINGS).any(|index| {
        let from = all[index.saturating_sub(BEFORE)].start;
        // "The mayor, who was ill, left": the clause ends where the sentence goes on.
        let start = all[index].start;
        let is_aside = sentence.text[..start].trim_end().ends_with(',');
        let comma = sentence.text[start..].find(',').filter(|_| is_aside);
        let end = comma.map_or(sentence.text.len(), |at| start + at);
        has_own(&sentence.text[from..end])
            && !has_own(&sentence.text[..from])
            && !has_own(&sentence.text[end..])
    })
}

/// True if a sentence bears the fact itself out: a figure's amount, a position's quote, or an event.
fn is_told(case: &Case, bearing: &Bearing) -> bool {
    match case.fact.entry {
        EntryId::Figure(_) => {
            let is_claimed =
                |range| !is_in_a_name(bearing.sentence, range) && !is_compared(bearing.sentence, range);
            bearing.range.as_ref().is_some_and(is_claimed)
        }
        EntryId::Position(_) => case.fact.common.quote.is_some(),
        _ => true,
    }
}

/// True for an amount that a sentence takes as known: "the 5 per cent threshold".
pub(super) fn is_known(sentence: &Sentence, range: &Range<usize>) -> bool {
    let before = &sentence.text[..range.start];
    last_word(before).is_some_and(|word| is_one_of(&["the"], &before[word]))
}

/// True for an amount with which something that is to come is only compared: "it will rise to 6% from 5.2% in
/// April", "it would sell 18 boats, against 30 in the year before".
pub(super) fn is_compared(sentence: &Sentence, range: &Range<usize>) -> bool {
    const FORECASTING: &[&str] =
        &["sees", "see", "forecasts", "forecast", "predicts", "predicted", "projects", "projected"];
    let before = &sentence.text[..range.start];
    let is_from = last_word(before).is_some_and(|word| is_one_of(&["from", "against"], &before[word]))
        || before.trim_end().ends_with("compared with")
        || before.trim_end().ends_with("compared to");
    is_from
        && (tells_of_what_is_to_come(before) || has_one_of(FORECASTING, before))
        && has_one_of_its_kind_before(sentence, range)
}

/// True if another amount of what one counts stands before that in a sentence: "it will hire 40 men from 12
/// villages" compares nothing.
fn has_one_of_its_kind_before(sentence: &Sentence, range: &Range<usize>) -> bool {
    let amounts = sentence.amounts.iter();
    let unit = |amount: &Amount| amount.unit.as_ref().map(|(unit, _)| *unit);
    let own = amounts.clone().find(|amount| amount.range.start == range.start).and_then(unit);
    let things = |end: usize| {
        let behind = &sentence.text[end..];
        let next = first_word(behind)?;
        words(behind).into_iter().next().filter(|word| word.range == next).map(|word| word.stem)
    };
    let counted = things(range.end);
    let is_of_one_kind = |amount: &Amount| match own {
        None => counted.is_none() || things(amount.end()) == counted,
        Some(_) => unit(amount) == own,
    };
    amounts.filter(|amount| amount.end() <= range.start).any(is_of_one_kind)
}

/// True for an amount that only tells which one is meant: "the 3 million-member league".
fn is_in_a_name(sentence: &Sentence, range: &Range<usize>) -> bool {
    is_known(sentence, range) && sentence.text[range.end..].starts_with('-')
}

/// True if the holder of a position takes the stand beside its quote: “Why?” asked Mara Quill.
fn asks(case: &Case, paragraph: &Paragraph) -> bool {
    let EntryId::Position(id) = case.fact.entry else { return false };
    let Some(holder) = case.briefing.positions[id].holder.id() else { return false };
    paragraph.sentences.iter().any(|sentence| {
        let is_holders = |id: &Id<Actor>| is_kin(case.briefing, holder, *id);
        let mut actors = sentence.mentions.iter().flat_map(|mention| &mention.actors);
        actors.any(is_holders) && !sentence.stands().is_empty()
    })
}

/// True if a speaker needs no `according-to`: the file tells of it by name, or it published the text.
pub(super) fn is_own_voice(case: &Case, speaker: Id<Actor>) -> bool {
    let holder = match case.fact.entry {
        EntryId::Position(id) => case.briefing.positions[id].holder.id(),
        _ => None,
    };
    let of = family(case.briefing, speaker);
    let is_holder = holder.is_some_and(|holder| is_kin(case.briefing, holder, speaker));
    let is_event = matches!(case.fact.entry, EntryId::Event(_));
    let is_figure = matches!(case.fact.entry, EntryId::Figure(_));
    let mentions = case.fact.prose.iter().flat_map(|(_, text)| case.voices.mentions(text));
    // "Missing in Norlandia" tells where, not what its minister says.
    let is_place = |actor: Id<Actor>| {
        is_figure && actor != speaker && case.briefing.actors[actor].kind == Some(ActorKind::State)
    };
    let mut named = mentions.flat_map(|mention| mention.actors);
    let is_named = named.any(|actor| of.contains(&actor) && !is_place(actor));
    let is_about = case.fact.common.actors.iter().any(|actor| actor.id() == Some(speaker));
    is_holder || (is_event && is_about) || ((is_event || is_figure) && is_named) || meant::wrote(case, &of)
}

/// Those who say in a text what bears a fact out, and not only something beside it; none if it speaks in its
/// own voice.
fn said_by<'e>(case: &Case, bearing: &Bearing<'e>, evidence: &Evidence<'e>) -> Option<&'e Speakers> {
    let sentence = bearing.sentence;
    let parts = parts(case, bearing);
    let is_covered = |speech: &Speech| {
        let covered =
            parts.iter().filter(|range| speech.tells(sentence.text, &sentence.clauses, range)).count();
        covered * 2 > parts.len() && !speech.is_act(sentence.text) && !cites_a_reason(sentence, speech)
    };
    if sentence.speeches.iter().any(is_covered) {
        return Some(&sentence.speakers);
    }
    (sentence.speeches.is_empty() && is_quoted(bearing, &parts))
        .then(|| speaker_around(bearing, evidence))
        .flatten()
}

/// True for a verb behind which nobody of the file stands where another verb of saying has the speaker:
/// "citing costs and adding that".
fn cites_a_reason(sentence: &Sentence, speech: &Speech) -> bool {
    let SpeakerPlace::Cited(place) = &speech.speaker else { return false };
    let is_somebody = sentence.mentions.iter().any(|mention| place.contains(&mention.range.start));
    sentence.speeches.len() > 1 && !is_somebody
}

/// The bytes of a sentence that bear a fact out: its amount, or the words that they share.
fn parts(case: &Case, bearing: &Bearing) -> Vec<Range<usize>> {
    if let Some(range) = &bearing.range {
        return vec![range.clone()];
    }
    let own: BTreeSet<_> = case.fact.prose.iter().flat_map(|(_, text)| stems(text)).collect();
    let shared = words(bearing.sentence.text).into_iter().filter(|word| own.contains(&word.stem));
    shared.map(|word| word.range).collect()
}

/// True if what bears a fact out in a sentence stands between quotation marks.
fn is_quoted(bearing: &Bearing, parts: &[Range<usize>]) -> bool {
    let start = bearing.sentence.range.start;
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return false };
    let rest = |from: usize| bearing.paragraph.text.as_str().get(from..start + last.end).unwrap_or_default();
    // Of those that begin before it, the last ends nearest.
    let begun =
        bearing.paragraph.quotations.partition_point(|quotation| quotation.start <= start + first.start);
    let quotation = begun.checked_sub(1).map(|at| &bearing.paragraph.quotations[at]);
    quotation.is_some_and(|quotation| !rest(quotation.end).contains(char::is_alphanumeric))
}

/// Those who speak in the sentence nearest to one that has no speaker: in its paragraph, or last before it
/// where somebody is quoted.
fn speaker_around<'e>(bearing: &Bearing<'e>, evidence: &Evidence<'e>) -> Option<&'e Speakers> {
    let speaks = |sentence: &&Sentence| !sentence.speeches.is_empty();
    let start = bearing.sentence.range.start;
    let (before, behind): (Vec<_>, Vec<_>) =
        bearing.paragraph.sentences.iter().filter(speaks).partition(|sentence| sentence.range.start < start);
    let number = bearing.paragraph.number;
    let may_go_on = |paragraph: &&&Paragraph| paragraph.number < number && !paragraph.quotations.is_empty();
    let mut earlier: Vec<_> = evidence.before.iter().filter(may_go_on).collect();
    earlier.sort_by_key(|paragraph| std::cmp::Reverse(paragraph.number));
    let earlier = earlier.into_iter().flat_map(|paragraph| paragraph.sentences.iter().rev());
    let found = before.into_iter().rev().chain(behind).chain(earlier.filter(speaks)).next()?;
    Some(&found.speakers)
}
