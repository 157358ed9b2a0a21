//! The giver of a fact in the file is the one who says it in the text.

use std::collections::BTreeSet;
use std::ops::Range;

use super::attribution::is_known;
use super::bearing::Bearing;
use super::evidence::Evidence;
use super::kin::{family, is_kin};
use super::named::stands_anywhere;
use super::paragraph::{Paragraph, Sentence};
use super::polls::is_pollster;
use super::voices::Mention;
use super::{Case, Findings, meant, names};
use crate::article::{
    Amount, Counted, DENYING, OF_A_PERSON, SpeakerPlace, Speech, VerbSubject, all_words, first_word,
    has_one_of, is_one_of, stems, words,
};
use crate::diagnostic::words::{list, quote};
use crate::diagnostic::{Diagnostic, codes};
use crate::model::{Actor, ActorKind, Id};

/// A sentence with its paragraph.
type SentencePlace<'e> = (&'e Paragraph<'e>, &'e Sentence<'e>);

/// Reports a giver who does not say so where somebody else does.
pub(super) fn check(case: &Case, evidence: &Evidence, bearing: &[Bearing], findings: &mut Findings) {
    let givers = &case.fact.common.according_to;
    if givers.is_empty() || !evidence.is_placed {
        return;
    }
    let known = givers.iter().enumerate().filter_map(|(item, giver)| Some((item, giver.id()?)));
    let checked: Vec<_> =
        known.map(|(item, giver)| (item, giver, problem(case, evidence, bearing, giver))).collect();
    // Of several who say it together, "they" and "the three agencies" may be any: "Quill and Olm looked at
    // the boats; they found".
    let is_said = checked.iter().any(|(_, _, problem)| problem.is_none());
    let is_among = |giver| {
        let names = |paragraph: &&Paragraph| paragraph.names_any(&[giver]);
        let is_named = || evidence.cited.iter().any(names);
        let is_counted = |sentence| counts_those_named(sentence) && evidence.before.iter().any(names);
        is_said
            && bearing.iter().any(|bearing| {
                is_meant_there(bearing.sentence, giver, is_named) || is_counted(bearing.sentence)
            })
    };
    for (item, giver, problem) in checked {
        if let Some(problem) = problem.filter(|_| !is_among(giver)) {
            findings.add(case.fact, "according-to", item, problem);
        }
    }
}

/// True if a sentence names a giver, or has "they", who may be anybody that `is_named`.
fn is_meant_there(sentence: &Sentence, giver: Id<Actor>, is_named: impl Fn() -> bool) -> bool {
    sentence.mentions.iter().any(|mention| mention.actors.contains(&giver))
        || has_one_of(&["they", "both"], sentence.text) && is_named()
}

/// True if a sentence counts those who were named before: "the three agencies".
fn counts_those_named(sentence: &Sentence) -> bool {
    const SMALL: &[&str] = &["two", "three", "four", "five", "six"];
    let is_small = |amount: &&Amount| is_one_of(SMALL, &sentence.text[amount.range.clone()]);
    let counts_things = |amount: &Amount| {
        let behind = &sentence.text[amount.range.end..];
        let noun = first_word(behind).and_then(|word| Counted::of(&behind[word]));
        noun.is_some_and(|noun| !noun.is_of_people())
    };
    let mut small = sentence.amounts.iter().filter(is_small);
    small.any(|amount| is_known(sentence, &amount.range) && !counts_things(amount))
}

/// The problem of a giver who does not say in the text what some sentences of it bear out.
fn problem(case: &Case, evidence: &Evidence, bearing: &[Bearing], giver: Id<Actor>) -> Option<Diagnostic> {
    let sentences: Vec<_> = bearing.iter().map(|bearing| (bearing.paragraph, bearing.sentence)).collect();
    let sentences = sentences.as_slice();
    let (first, _) = sentences.first()?;
    let speaks = |(_, sentence): &SentencePlace| speaks(case, giver, sentence);
    let cited: Option<Vec<_>> =
        bearing.iter().map(|bearing| cited_as_another(case, giver, bearing)).collect();
    if let Some(cited) = cited.and_then(|all| all.into_iter().next()) {
        return Some(differs(case, giver, &quote(cited), first));
    }
    if sentences.iter().any(speaks) || may_say_so(case, evidence, sentences, giver) {
        return None;
    }
    // Whoever contradicts a denial speaks behind it.
    if sentences.iter().any(|place| is_denial(place.1) && next(place).is_some_and(|next| speaks(&next))) {
        return None;
    }
    // "Jarek Olm confirmed this": whoever confirms what was said says it too.
    if sentences.iter().filter_map(next).any(|place| confirms(place.1) && speaks(&place)) {
        return None;
    }
    // Where a sentence has no speaker of its own, whoever speaks around it may say it too.
    let is_open = |Bearing { paragraph, sentence, range }: &Bearing| {
        sentence.speakers.known.is_empty()
            || speaks_in_quotations(paragraph, sentence)
            || range.as_ref().is_some_and(|range| sentence.is_left_out(range))
    };
    if bearing.iter().any(is_open) {
        let has_speakers = evidence.sentences().any(|(_, sentence)| !sentence.speakers.known.is_empty());
        let may_speak = evidence.sentences().any(|place| speaks(&place))
            || is_pollster(case, giver, evidence)
            || (!has_speakers && meant::may_speak(case, giver, evidence))
            || sentences.iter().any(|place| goes_on(case, evidence, place.0, giver));
        return if may_speak { None } else { not_there(case, giver, evidence, first) };
    }
    if sentences.iter().any(|place| may_be_speaker(case, giver, place)) {
        return None;
    }
    let speakers: BTreeSet<_> = sentences.iter().flat_map(|(_, sentence)| &sentence.speakers.known).collect();
    // "A third of the crews said so", whom a poll asked
    if is_pollster(case, giver, evidence)
        && speakers
            .iter()
            .map(|&&id| &case.briefing.actors[id])
            .all(|actor| actor.kind == Some(ActorKind::Group))
    {
        return None;
    }
    let is_sure = is_sure(case, &speakers, sentences, giver);
    let speakers = list(speakers.into_iter().map(|&id| &case.briefing.actors[id].name));
    Some(if is_sure { differs(case, giver, &speakers, first) } else { rather(case, giver, &speakers, first) })
}

/// True if a paragraph is a quotation without a speaker that goes on from the paragraphs before, and they
/// have the giver speak last, or somebody whom no name of the briefing fits and name the giver near by.
fn goes_on(case: &Case, evidence: &Evidence, paragraph: &Paragraph, giver: Id<Actor>) -> bool {
    const REACH: usize = 4;
    if !is_continued(paragraph) {
        return false;
    }
    let earlier = || evidence.numbered(1..paragraph.number).rev();
    let Some(last) = earlier().find(|paragraph| !is_open(paragraph)) else { return false };
    let speaks = |actor: &Id<Actor>| is_kin(case.briefing, *actor, giver);
    let known: BTreeSet<_> = last.sentences.iter().flat_map(|sentence| &sentence.speakers.known).collect();
    let is_near = |other: &&Paragraph| other.number + REACH >= paragraph.number;
    known.iter().any(|actor| speaks(actor))
        || known.is_empty()
            && earlier().filter(is_near).any(|other| other.names_any(&family(case.briefing, giver)))
}

/// True for a quotation that may go on from the paragraph before, which does not tell again whose it is.
fn is_continued(paragraph: &Paragraph) -> bool {
    paragraph.text.as_str().starts_with(['"', '“', '‘']) && is_open(paragraph)
}

/// True for a paragraph in which nobody speaks, but for those of whom a quotation tells.
fn is_open(paragraph: &Paragraph) -> bool {
    let is_open =
        |sentence: &Sentence| sentence.speeches.is_empty() || speaks_in_quotations(paragraph, sentence);
    paragraph.sentences.iter().all(is_open)
}

/// True if all who speak in a sentence do so inside a quotation: they are told of by whoever is quoted.
fn speaks_in_quotations(paragraph: &Paragraph, sentence: &Sentence) -> bool {
    let mut verbs = sentence.speeches.iter().map(|speech| sentence.range.start + speech.range.start);
    !sentence.speeches.is_empty() && verbs.all(|verb| paragraph.quotation_at(verb).is_some())
}

/// True if a giver may speak in a sentence, though others are found there.
fn may_be_speaker(case: &Case, giver: Id<Actor>, (paragraph, sentence): &SentencePlace) -> bool {
    // "The agency estimates", where the one that the paragraph names is the giver: whom else it might
    // describe does not count.
    let known: Vec<_> = sentence.speakers.known.iter().copied().collect();
    let is_named = known.len() > 1 && paragraph.names_any(&[giver]) && !paragraph.names_any(&known);
    // "But Mara Quill ruled in her favour, and said": whoever a sentence begins with may speak further on in
    // it.
    let is_giver = |actor: &Id<Actor>| is_kin(case.briefing, *actor, giver);
    let begins = |mention: &Mention| words(&sentence.text[..mention.range.start]).len() <= 1;
    let first = sentence.mentions.first().filter(|mention| begins(mention) && !denies(sentence, mention));
    is_named || first.is_some_and(|mention| mention.actors.iter().any(is_giver))
}

/// The sentence behind another in its paragraph.
fn next<'e>((paragraph, sentence): &SentencePlace<'e>) -> Option<SentencePlace<'e>> {
    let index = paragraph.sentences.iter().position(|other| std::ptr::eq(other, *sentence))?;
    paragraph.sentences.get(index + 1).map(|next| (*paragraph, next))
}

/// True for a sentence in which somebody only says that something is not so.
fn is_denial(sentence: &Sentence) -> bool {
    !sentence.speeches.is_empty() && sentence.speeches.iter().all(|speech| speech.denies(sentence.text))
}

/// True for a sentence in which somebody says that what was said before is so.
fn confirms(sentence: &Sentence) -> bool {
    const CONFIRMING: &[&str] =
        &["confirmed", "confirms", "echoed", "echoes", "repeated", "repeats", "agreed", "agrees"];
    const WHAT: &[&str] = &["this", "that", "it", "him", "her", "them", "the", "his", "their", "so"];
    let words = all_words(sentence.text);
    words.windows(2).any(|pair| {
        let [verb, next] = [&pair[0], &pair[1]].map(|word| &sentence.text[word.clone()]);
        is_one_of(CONFIRMING, verb) && is_one_of(WHAT, next)
    })
}

/// True if somebody who is mentioned in a sentence says there that something is not so.
fn denies(sentence: &Sentence, mention: &Mention) -> bool {
    let behind = &sentence.text[mention.range.end..];
    first_word(behind).is_some_and(|word| is_one_of(DENYING, &behind[word]))
}

/// True if the speakers of some sentences have names of their own, none of them is only "he", and no word
/// there may mean the giver.
fn is_sure(
    case: &Case,
    speakers: &BTreeSet<&Id<Actor>>,
    sentences: &[SentencePlace],
    giver: Id<Actor>,
) -> bool {
    let is_description = |&&id: &&Id<Actor>| is_description(&case.briefing.actors[id]);
    let begins_with_he = |sentence: &Sentence| {
        let words = all_words(sentence.text);
        words.first().is_some_and(|word| is_one_of(OF_A_PERSON, &sentence.text[word.clone()]))
    };
    let may_mean = |(_, sentence): &SentencePlace| {
        // "Investigators revealed that the driver had said so": it may be those who are not known.
        let has_others = sentence.speakers.others && sentence.speeches.len() > 1;
        // "He" is none of those who are several.
        let may_be_he = case.voices.may_be_person(giver) && (is_he(sentence) || begins_with_he(sentence));
        has_others || may_be_he || case.voices.are_words_of(&sentence.stems, giver)
    };
    !speakers.iter().any(is_description) && !sentences.iter().any(may_mean)
}

/// True if a giver may be meant by a pronoun, or speaks throughout the text.
fn may_say_so(case: &Case, evidence: &Evidence, sentences: &[SentencePlace], giver: Id<Actor>) -> bool {
    let is_person = case.briefing.actors[giver].kind == Some(ActorKind::Person);
    let may_be_he = is_person
        && (sentences.iter().any(|(_, sentence)| is_he(sentence)) || meant::is_testimony(evidence))
        && meant::is_near(giver, evidence);
    may_be_he || meant::is_speech_of(case, &family(case.briefing, giver), evidence)
}

/// True for a group that has no name of its own: "People who left the island".
fn is_description(actor: &Actor) -> bool {
    let second = actor.name.split(' ').nth(1);
    actor.kind == Some(ActorKind::Group) && second.is_some_and(|word| word.starts_with(char::is_lowercase))
}

fn differs(case: &Case, giver: Id<Actor>, speakers: &str, paragraph: &Paragraph) -> Diagnostic {
    let name = quote(&case.briefing.actors[giver].name);
    let problem = codes::ATTRIBUTION_DIFFERS.at(0..0).says(format!("{name} does not say so, but {speakers}"));
    problem.quoting("it is said in", paragraph)
}

fn rather(case: &Case, giver: Id<Actor>, speakers: &str, paragraph: &Paragraph) -> Diagnostic {
    let name = quote(&case.briefing.actors[giver].name);
    let message = format!("the text gives this to {speakers} rather than to {name}");
    codes::ATTRIBUTION_NOT_THERE.at(0..0).says(message).quoting("it is said in", paragraph)
}

fn not_there(
    case: &Case,
    giver: Id<Actor>,
    evidence: &Evidence,
    paragraph: &Paragraph,
) -> Option<Diagnostic> {
    let actor = &case.briefing.actors[giver];
    let may_be_meant = is_continued(paragraph)
        || is_description(actor)
        || names::is_named(case, giver, evidence)
        || names::is_described_in(case, giver, evidence);
    // Whether a holder says it itself is asked of who holds it.
    if may_be_meant && names::is_holder(case, giver) && stands_anywhere(case, giver, evidence) {
        return None;
    }
    let code = if may_be_meant { &codes::ATTRIBUTION_NOT_THERE } else { &codes::ATTRIBUTION_DIFFERS };
    let message = format!("the text does not attribute this to {}", quote(&actor.name));
    Some(code.at(0..0).says(message).quoting("it stands in", paragraph))
}

/// True if a giver, what it is part of or a part of it speaks in a sentence, or is named there if nobody
/// speaks in it, or nobody whom the briefing knows.
fn speaks(case: &Case, giver: Id<Actor>, sentence: &Sentence) -> bool {
    let is_it = |other: Id<Actor>| is_kin(case.briefing, other, giver);
    let actor = &case.briefing.actors[giver];
    if actor.anonymous && stems(&actor.name).is_subset(&sentence.stems) {
        return true;
    }
    if sentence.speakers.known.is_empty() {
        let mut named = sentence.mentions.iter().flat_map(|mention| mention.actors.iter().copied());
        return sentence.speakers.others || named.any(is_it);
    }
    if sentence.speakers.others && !sentence.mentions.iter().any(|mention| mention.actors.contains(&giver)) {
        // Somebody speaks there whom no name of the briefing fits; a word of the giver's name will do.
        if case.voices.are_words_of(&sentence.stems, giver) {
            return true;
        }
    }
    sentence.speakers.known.iter().copied().any(is_it)
}

/// The words behind "according to" if another actor may be meant by them, and the giver cannot: "the county"
/// for "County officials".
fn cited_as_another<'e>(case: &Case, giver: Id<Actor>, bearing: &Bearing<'e>) -> Option<&'e str> {
    let sentence = bearing.sentence;
    let place = sentence.speeches.iter().find_map(|speech| match &speech.speaker {
        SpeakerPlace::Behind(place) => Some(place.clone()),
        _ => None,
    });
    let place = place.filter(|_| sentence.speakers.known.is_empty())?;
    // "Some 300 came, according to police; organisers had 900."
    let is_apart = |amount: &Range<usize>| {
        let (from, to) = (amount.end.min(place.end), amount.start.max(place.start));
        sentence.text.get(from..to).is_some_and(|between| between.contains("; "))
    };
    if bearing.range.as_ref().is_some_and(is_apart) {
        return None;
    }
    let cited = sentence.text[place].trim_matches([' ', '.']);
    let told = stems(cited);
    let is_other = !case.voices.are_words_of(&told, giver) && case.voices.are_words_of_any(&told);
    is_other.then_some(cited)
}

/// True if a speaker of a sentence is only "he" or "she": whom it means is a guess.
pub(super) fn is_he(sentence: &Sentence) -> bool {
    let has_his = |words: &str| has_one_of(OF_A_PERSON, words);
    let is_he = |speech: &Speech| match &speech.speaker {
        // "According to his evidence"
        SpeakerPlace::Behind(place) => has_his(&sentence.text[place.clone()]),
        SpeakerPlace::Subject(VerbSubject { pronoun: Some(pronoun), .. }) => {
            is_one_of(OF_A_PERSON, &sentence.text[pronoun.clone()])
        }
        _ => false,
    };
    sentence.speeches.iter().any(is_he)
}
