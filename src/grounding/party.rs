//! A position is held by who wants it in the text, and a fact tells of those whom the text tells of.

use std::collections::BTreeSet;

use super::bearing::Bearing;
use super::denial::opposes_another;
use super::described::is_described;
use super::evidence::Evidence;
use super::giver::is_he;
use super::kin::is_kin;
use super::named::is_unnamed;
use super::paragraph::Sentence;
use super::voices::Mention;
use super::word_places::telling_words;
use super::{Case, Findings, meant};
use crate::article::{Amount, Speech, all_words, amounts, stems};
use crate::diagnostic::codes;
use crate::diagnostic::words::{list, quote};
use crate::model::{Actor, EntryId, Id, Ref};

/// Reports a position that the text tells of others, and an actor in place of another one.
pub(super) fn check(case: &Case, evidence: &Evidence, bearing: &[Bearing], findings: &mut Findings) {
    let is_one_sentence = matches!(bearing, [_] | [_, _]);
    if !matches!(case.fact.entry, EntryId::Position(_) | EntryId::Event(_)) || !is_one_sentence {
        return;
    }
    if let Some(giver) = giver_of_another(case, evidence, bearing) {
        let name = quote(&case.briefing.actors[giver].name);
        let message = format!("{name} says this, and nothing there tells of its holder");
        let problem =
            codes::PARTY_DIFFERS.at(0..0).says(message).quoting("it stands in", bearing[0].paragraph);
        return findings.add(case.fact, "text", 0, problem);
    }
    // "The crews want a rise. The port ruled that out."
    if case.fact.prose.iter().any(|(field, text)| *field == "text" && opposes_another(case, text, evidence)) {
        return;
    }
    let (own, told) = (of_fact(case), of_text(case, bearing));
    let is_told = |id: Id<Actor>| {
        meant::wrote(case, &[id])
            || bearing.iter().any(|bearing| meant::is_in(case, id, bearing, evidence))
            || bearing.iter().any(|bearing| is_described_there(case, id, bearing.sentence))
            || is_unnamed(&case.briefing.actors[id])
            || bearing.iter().any(|bearing| bearing.paragraph.names_any(&[id]) && !is_close(case, bearing))
            || bearing.iter().any(|bearing| is_told_beside(case, id, bearing))
    };
    let others: BTreeSet<_> = told
        .iter()
        .copied()
        .filter(|&id| !own.iter().any(|(_, _, own)| is_kin(case.briefing, id, *own)))
        .collect();
    if others.is_empty() {
        return;
    }
    for (field, item, id) in own {
        if is_told(id) {
            continue;
        }
        let names = list(others.iter().map(|&id| &case.briefing.actors[id].name));
        let name = quote(&case.briefing.actors[id].name);
        let message = format!("the text tells this of {names}, not of {name}");
        let problem =
            codes::PARTY_DIFFERS.at(0..0).says(message).quoting("it stands in", bearing[0].paragraph);
        return findings.add(case.fact, field, item, problem);
    }
}

/// The giver of a position of somebody else, where the sentences of which he is the speaker neither name its
/// holder nor may mean it.
fn giver_of_another(case: &Case, evidence: &Evidence, bearing: &[Bearing]) -> Option<Id<Actor>> {
    let EntryId::Position(id) = case.fact.entry else { return None };
    let holder = case.briefing.positions[id].holder.id()?;
    let giver = case.fact.common.according_to.first()?.id()?;
    let is_its = is_kin(case.briefing, giver, holder) || is_unnamed(&case.briefing.actors[holder]);
    let speaks = |bearing: &Bearing| bearing.sentence.speakers.known.contains(&giver);
    let tells = |bearing: &Bearing| {
        meant::is_in_by_name(case, holder, bearing)
            || is_described_there(case, holder, bearing.sentence)
            || meant::points_to_another(bearing.sentence.text)
            || meant::is_we(case, holder, evidence)
    };
    (!is_its && bearing.iter().all(speaks) && !bearing.iter().any(tells)).then_some(giver)
}

/// True if a sentence has a word for what an actor is that is no part of a name: "rebel officials".
fn is_described_there(case: &Case, id: Id<Actor>, sentence: &Sentence) -> bool {
    let mut rest = sentence.text.to_owned();
    // They are in order, and none meets another.
    sentence.mentions.iter().rev().for_each(|mention| rest.replace_range(mention.range.clone(), " "));
    is_described(case, id, &rest)
}

/// True if another sentence of the paragraph names an actor and has a telling word or an amount of the fact
/// that the one that bears it out has not: "It asks for 60 boats. The port offers 20."
fn is_told_beside(case: &Case, id: Id<Actor>, bearing: &Bearing) -> bool {
    let texts = || case.fact.prose.iter().filter(|(field, _)| *field == "text").map(|(_, text)| *text);
    let words = texts().flat_map(telling_words).map(|word| word.stem);
    let left: BTreeSet<_> = words.filter(|stem| !bearing.sentence.stems.contains(stem)).collect();
    let has = |sentence: &Sentence, amount: &Amount| {
        sentence.amounts.iter().any(|told| amount.number.is_some() && amount.says_same(told))
    };
    let amounts: Vec<_> = texts().flat_map(amounts).filter(|amount| !has(bearing.sentence, amount)).collect();
    let names = |sentence: &Sentence| sentence.mentions.iter().any(|mention| mention.actors.contains(&id));
    let tells = |sentence: &Sentence| {
        !sentence.stems.is_disjoint(&left) || amounts.iter().any(|amount| has(sentence, amount))
    };
    bearing.paragraph.sentences.iter().any(|sentence| names(sentence) && tells(sentence))
}

/// True if a sentence has at least half of the telling words of a fact: another of its paragraph may be meant
/// otherwise.
fn is_close(case: &Case, bearing: &Bearing) -> bool {
    let texts = case.fact.prose.iter().filter(|(field, _)| *field == "text");
    let words: BTreeSet<_> = texts.flat_map(|(_, text)| telling_words(text)).map(|word| word.stem).collect();
    words.intersection(&bearing.sentence.stems).count() * 2 >= words.len()
}

/// The actors whom a fact tells of: its holder, those in its words, or those that it says it is about.
fn of_fact(case: &Case) -> Vec<(&'static str, usize, Id<Actor>)> {
    let mut named = Vec::new();
    if let EntryId::Position(id) = case.fact.entry {
        named.extend(case.briefing.positions[id].holder.id().map(|id| ("text", 0, id)));
    }
    for (field, text) in case.fact.prose.iter().filter(|(field, _)| *field == "text") {
        let mentions = case.voices.mentions(text).into_iter().filter(|mention| mention.actors.len() == 1);
        named.extend(mentions.flat_map(|mention| mention.actors).map(|id| (*field, 0, id)));
    }
    let about = case.fact.common.actors.iter().enumerate();
    named.extend(about.filter_map(|(item, actor)| Some(("actor", item, actor.id()?))));
    named
}

/// The actors whom the text tells of in some sentences: those who speak there, but for the givers of the
/// fact, or begin them. Who only reports an event takes no part in it.
fn of_text(case: &Case, bearing: &[Bearing]) -> BTreeSet<Id<Actor>> {
    const BEGINNING: usize = 4;
    let is_event = matches!(case.fact.entry, EntryId::Event(_));
    let mut told = BTreeSet::new();
    for Bearing { sentence, .. } in bearing {
        let only_report = is_event && !tells_of_saying(case, sentence);
        let reports = |id: &Id<Actor>| only_report && sentence.speakers.known.contains(id);
        let mentions = sentence.mentions.iter().filter(|mention| mention.actors.len() == 1);
        // Whoever is quoted tells of others, and "he" may be somebody else than who was named last.
        let begins = |mention: &&Mention| {
            let before = &sentence.text[..mention.range.start];
            all_words(before).len() < BEGINNING && !before.contains(['"', '“'])
        };
        let first = mentions.take(1).filter(begins).flat_map(|mention| mention.actors.iter().copied());
        let speakers = sentence.speakers.known.iter().copied().filter(|_| !is_he(sentence));
        told.extend(first.chain(speakers).filter(|id| !reports(id)));
    }
    for giver in case.fact.common.according_to.iter().filter_map(Ref::id) {
        told.retain(|&id| !is_kin(case.briefing, id, giver));
    }
    told
}

/// True if a fact tells of what is said in a sentence, by one of its verbs of saying.
fn tells_of_saying(case: &Case, sentence: &Sentence) -> bool {
    let own: BTreeSet<_> = case.fact.prose.iter().flat_map(|(_, text)| stems(text)).collect();
    let says = |speech: &Speech| {
        let verb = &sentence.text[speech.range.clone()];
        let ends = sentence.text[speech.range.end..].trim_start().starts_with(['.', ',', ';']);
        !ends && speech.is_act(sentence.text) || stems(verb).iter().any(|stem| own.contains(stem))
    };
    sentence.speeches.iter().any(says)
}
