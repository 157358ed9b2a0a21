//! The parts of a sentence in which somebody says something: "The port would not comment, but the mayor wants
//! a vote" has two.

use std::ops::Range;

use super::clauses::{MOST_BEHIND_AND, TURNS, joined, parts, without_turn};
use super::meant::points_to_body;
use super::people::{before_preposition, is_work, people, person_before};
use super::subject::said_by;
use super::tables::{BEFORE, MOST, SAYING};
use super::words::{Said, first_subject, person_behind};
use crate::article::{
    ArticleParagraph, ArticleSentence, OWNERS, SpeakerPlace, Speech, all_words, first_word, helps_bare_verb,
    is_one_of,
};

/// The parts of a sentence with some stands in which somebody says something, each with whoever does; of most
/// it is all of it.
pub(super) fn spoken_in<'s>(
    paragraph: &ArticleParagraph,
    sentence: &'s ArticleSentence,
    stands: &'s [Speech],
) -> Vec<(Range<usize>, Said<'s>)> {
    let verbs = verbs(paragraph, sentence);
    let stands: Vec<_> = stands.iter().filter(|speech| is_told(paragraph, sentence, speech)).collect();
    let start = sentence.range.start;
    let mut spoken: Vec<(Range<usize>, Said)> = Vec::new();
    let mut from = 0;
    if let Some((speech, said)) = of_all(sentence, &verbs, &stands) {
        // "It stays, the officials said, while the port insists that it goes."
        let turn = |part: &Range<usize>| {
            speech.range.end <= part.start && sentence.text[speech.range.end..part.start].trim() == ","
        };
        let Some(rest) = parts(paragraph, sentence).into_iter().find(turn) else {
            return vec![(sentence.range.clone(), said)];
        };
        from = rest.start;
        spoken.push((start..start + from, said));
    }
    let is_said =
        |part: &Range<usize>| verbs.iter().chain(&stands).any(|speech| part.contains(&speech.range.start));
    // "…, and investigators have said": whoever is named right before such a verb is somebody else.
    let is_somebodys = |part: &Range<usize>| {
        let words = |speech: &&&Speech| all_words(&sentence.text[part.start..speech.range.start]).len();
        let own = verbs.iter().filter(|speech| part.contains(&speech.range.start));
        own.clone().next().is_some_and(|speech| {
            let subject = match &speech.speaker {
                SpeakerPlace::Subject(subject) if subject.pronoun.is_none() => {
                    subject.end > part.start + "and ".len()
                }
                _ => false,
            };
            subject && words(&speech) <= 5
        })
    };
    let parts = joined(sentence.text, parts(paragraph, sentence), is_said, is_somebodys);
    for part in parts.into_iter().filter(|part| part.start >= from) {
        let said = said_in(sentence, &part, &verbs, !spoken.is_empty());
        let said = said.or_else(|| said_in(sentence, &part, &stands, !spoken.is_empty()));
        let range = start + part.start..start + part.end;
        match (spoken.last_mut(), said) {
            (_, Some(said)) => spoken.push((range, said)),
            (Some((last, _)), None) => last.end = range.end,
            (None, None) => {}
        }
    }
    spoken
}

/// Whoever says all of a sentence, with the words that say so: "It urged them to go, the officials said".
fn of_all<'a, 's>(
    sentence: &'s ArticleSentence,
    verbs: &[&'a Speech],
    stands: &[&'a Speech],
) -> Option<(&'a Speech, Said<'s>)> {
    let is_of_all = |speech: &Speech| {
        matches!(speech.speaker, SpeakerPlace::Behind(_) | SpeakerPlace::Cited(_))
            || is_aside(sentence, speech)
            || closes(sentence, speech)
            || is_tag(sentence, speech)
    };
    let last = stands.last().copied().filter(|stand| closes(sentence, stand));
    let mut of_all = verbs.iter().copied().filter(|speech| is_of_all(speech)).chain(last);
    of_all.find_map(|speech| {
        let said = said_by(sentence, speech)?;
        // "The mayor rejected it, his office said.", "Analysts expect it, according to a poll"
        let of = |speeches: &[&Speech]| {
            let others = speeches.iter().filter(|other| other.range != speech.range);
            others.copied().find_map(|other| said_by(sentence, other))
        };
        let owner = || of(verbs).or_else(|| of(stands));
        let is_owner = |said: &Said| matches!(said, Said::Words(words) if !is_work(words));
        let is_begun = |said: &Said| matches!(said, Said::Words(words) if sentence.text.starts_with(words));
        let is_body_told = |said: &Said| matches!(said, Said::Words(words) if points_to_body(words));
        let is_somebody_named =
            |said: &Said| is_begun(said) && matches!(said, Said::Words(words) if !people(words).is_empty());
        let said = match said {
            own if is_own_office(&own) => {
                owner().or_else(|| owner_of_office(sentence, speech)).unwrap_or(Said::Same)
            }
            // "According to Sel Radio calculations" names somebody.
            Said::Words(words)
                if is_work(words)
                    && words.starts_with(char::is_lowercase)
                    && matches!(speech.speaker, SpeakerPlace::Behind(_)) =>
            {
                owner().filter(is_owner).unwrap_or(Said::Words(words))
            }
            // "Mara Quill described the noise, as Sel Radio reported.": she is heard first.
            own if is_reported_as(sentence, speech) => owner().filter(is_owner).unwrap_or(own),
            // "The ferry line made a loss, it said."
            Said::Same if is_it(sentence, speech) => {
                first_subject(sentence.text, sentence.text.len()).filter(is_body_told).unwrap_or(Said::Same)
            }
            // "Mara Quill said that it leaks, she said."
            Said::Person => of(verbs).filter(is_somebody_named).unwrap_or(Said::Person),
            said => said,
        };
        Some((speech, said))
    })
}

/// True for "as Sel Radio reported" at the end of a sentence.
fn is_reported_as(sentence: &ArticleSentence, speech: &Speech) -> bool {
    let clause = sentence.text[..speech.range.start].rsplit([',', '”', '"']).next().unwrap_or_default();
    clause.starts_with(" as ") && is_aside(sentence, speech)
}

/// True for "it said".
fn is_it(sentence: &ArticleSentence, speech: &Speech) -> bool {
    let SpeakerPlace::Subject(subject) = &speech.speaker else { return false };
    subject.pronoun.as_ref().is_some_and(|pronoun| is_one_of(&["it"], &sentence.text[pronoun.clone()]))
}

/// Whoever says something in a part of a sentence with one of some speeches; `goes_on` if somebody has said
/// something before it.
fn said_in<'s>(
    sentence: &'s ArticleSentence,
    part: &Range<usize>,
    speeches: &[&Speech],
    goes_on: bool,
) -> Option<Said<'s>> {
    let own = speeches.iter().filter(|speech| part.contains(&speech.range.start));
    // "After the port refused, the crews voted to strike": the main clause tells who says it.
    let opening = opening_clause(&sentence.text[part.clone()]).map_or(0, |end| part.start + end);
    let (opened, main): (Vec<&Speech>, Vec<_>) =
        own.copied().partition(|speech| speech.range.start < opening);
    main.into_iter().chain(opened).find_map(|speech| {
        // "It sails but has asked for more": the subject stands before the part.
        let is_first = matches!(speech.speaker, SpeakerPlace::Subject(_))
            && all_words(&sentence.text[part.start..speech.range.start]).len() < 3;
        let before = || if goes_on { Some(Said::Same) } else { first_subject(sentence.text, part.start) };
        // "They left, but the port closed, blaming the storm"
        let own_subject = || {
            let is_aside = matches!(speech.speaker, SpeakerPlace::First) && part.start > 0;
            let words = without_turn(sentence.text.get(part.start..speech.range.start).filter(|_| is_aside)?);
            first_subject(words, words.len())
        };
        // "… was fine and the port said": what stands before "and" is another clause.
        let behind_and = || match &speech.speaker {
            SpeakerPlace::Subject(subject) if subject.pronoun.is_none() => {
                let words = sentence.text.get(part.start..subject.end)?.strip_prefix("and the ")?;
                let is_short = all_words(words).len() < MOST_BEHIND_AND && !words.contains([',', '“', '"']);
                is_short.then(|| Said::Words(&sentence.text[part.start + "and ".len()..subject.end]))
            }
            _ => None,
        };
        let own = own_subject().or_else(behind_and).or_else(|| said_by(sentence, speech));
        own.or_else(|| before().filter(|_| is_first && part.start > 0))
    })
}

/// The end of a clause that some words begin with and that only leads up to what they tell: "When asked about
/// it, the port declined".
fn opening_clause(text: &str) -> Option<usize> {
    const OPENING: &[&str] = &[
        "when", "after", "as", "while", "although", "though", "because", "since", "before", "once", "asked",
        "if",
    ];
    let first = first_word(text).filter(|word| is_one_of(OPENING, &text[word.clone()]))?;
    let end = text.find([',', '“', '"']).filter(|end| *end > first.end)?;
    text[end..].starts_with(',').then_some(end)
}

/// True for those who speak for whoever a sentence tells of: "his office", "its spokeswoman", "a statement on
/// his website".
fn is_own_office(said: &Said) -> bool {
    const OFFICES: &[&str] = &["office", "spokesman", "spokeswoman", "spokesperson", "statement"];
    let Said::Words(words) = said else { return false };
    let words = all_words(words).into_iter().map(|word| &words[word]).collect::<Vec<_>>();
    let is_owner = |word: &&str| is_one_of(OWNERS, word);
    match words.as_slice() {
        [owner, office] => is_owner(owner) && is_one_of(OFFICES, office),
        [_, office, rest @ ..] => is_one_of(&["statement", "post"], office) && rest.iter().any(is_owner),
        _ => false,
    }
}

/// The only person whom a sentence names before "his spokesman said".
fn owner_of_office<'s>(sentence: &'s ArticleSentence, speech: &Speech) -> Option<Said<'s>> {
    match people(&sentence.text[..speech.range.start])[..] {
        [one] => Some(Said::Words(one)),
        _ => None,
    }
}

/// The verbs of saying of a sentence that are not themselves quoted, and the words that cite somebody.
fn verbs<'s>(paragraph: &ArticleParagraph, sentence: &'s ArticleSentence) -> Vec<&'s Speech> {
    let told = sentence.speeches.iter().filter(|speech| is_told(paragraph, sentence, speech));
    let mut told: Vec<_> = told.collect();
    if told.len() + sentence.stands().len() > 1 {
        told.retain(|speech| !is_byline(sentence, speech));
    }
    // "Quoting the harbour report, she said so": a verb in what is quoted says nothing.
    if let Some(comma) = cited_opening(sentence, &told)
        && told.last().is_some_and(|last| last.range.start > comma)
    {
        told.retain(|speech| speech.range.start > comma);
    }
    // "The police report said": a verb right before another is none.
    let is_noun = |index: usize| {
        told.get(index + 1)
            .is_some_and(|next| sentence.text[told[index].range.end..next.range.start].trim().is_empty())
    };
    (0..told.len()).filter(|&index| !is_noun(index)).map(|index| told[index]).collect()
}

/// The comma behind words that cite somebody, where a sentence begins with them.
fn cited_opening(sentence: &ArticleSentence, told: &[&Speech]) -> Option<usize> {
    let first = told.first().filter(|speech| speech.range.start == 0)?;
    matches!(first.speaker, SpeakerPlace::Cited(_)).then(|| sentence.text.find(','))?
}

fn is_told(paragraph: &ArticleParagraph, sentence: &ArticleSentence, speech: &Speech) -> bool {
    !paragraph.is_quoted(&sentence.in_paragraph(&speech.range))
        && !speech.is_doubtful(sentence.text)
        && !speech.is_condition(sentence.text)
        && !is_unsaid(sentence.text, speech)
}

/// True for what nobody says: "Neither side would say when it opens".
fn is_unsaid(text: &str, speech: &Speech) -> bool {
    let words = all_words(&text[..speech.range.start]);
    let word = |at: Option<&Range<usize>>| at.map_or("", |word| &text[word.clone()]);
    is_one_of(&["neither", "nobody", "none"], word(words.first())) && helps_bare_verb(word(words.last()))
}

/// True for a verb of saying with nothing behind it: "…, the officials said."
fn is_aside(sentence: &ArticleSentence, speech: &Speech) -> bool {
    let (before, behind) =
        (&sentence.text[..speech.range.start], sentence.text[speech.range.end..].trim_start());
    // "…, which the port has denied."
    let clause = before.rfind(',').map_or("", |comma| &before[comma..]);
    !clause.starts_with(", which ") && (behind.is_empty() || behind.starts_with(['.', ',']))
}

/// True for a verb of saying behind a comma with its speaker behind it, and with nobody else behind that: "It
/// leaks, said Mara Quill, the mayor."
fn is_tag(sentence: &ArticleSentence, speech: &Speech) -> bool {
    let (before, behind) = (&sentence.text[..speech.range.start], &sentence.text[speech.range.end..]);
    let is_inverted = matches!(&speech.speaker, SpeakerPlace::Subject(subject) if subject.is_inverted);
    let is_turned = TURNS.iter().any(|turn| behind.contains(turn));
    is_inverted
        && before.trim_end().ends_with(',')
        && is_one_of(SAYING, &sentence.text[speech.range.clone()])
        && !is_turned
        && name_behind(behind).is_some()
}

/// The name that stands right behind a verb: "Mara Quill" of " Mara Quill in Ode."
fn name_behind(behind: &str) -> Option<&str> {
    let end = behind.find([',', '.', ';', '“', '"']).unwrap_or(behind.len());
    let words = behind[..end].trim();
    person_before(before_preposition(words)).or_else(|| person_behind(words))
}

/// True for whoever wrote the text: "The port shut, writes Mara Quill in Ode."
fn is_byline(sentence: &ArticleSentence, speech: &Speech) -> bool {
    let (before, behind) = (&sentence.text[..speech.range.start], &sentence.text[speech.range.end..]);
    is_one_of(&["writes", "reports"], &sentence.text[speech.range.clone()])
        && before.trim_end().ends_with(',')
        && !behind.trim_end_matches('.').contains([',', ';', '“', '"'])
        && name_behind(behind).is_some()
}

/// True for a verb of saying at the end of a sentence, with its speaker behind a comma and at most a time or
/// a place behind it: "…, the officials said on Monday", "…, a union leader said in a statement".
fn closes(sentence: &ArticleSentence, speech: &Speech) -> bool {
    const WHERE: &[&str] = &[
        "on",
        "in",
        "at",
        "late",
        "early",
        "last",
        "a",
        "an",
        "the",
        "his",
        "her",
        "its",
        "their",
        "statement",
        "interview",
        "letter",
        "email",
        "tweet",
        "post",
        "report",
        "release",
        "news",
        "press",
        "conference",
        "briefing",
        "reporters",
        "journalists",
        "evening",
        "morning",
        "night",
        "afternoon",
    ];
    const JOINING: &[&str] = &["and", "but", "or", "for", "so", "yet", "including"];
    let (before, behind) = sentence.text.split_at(speech.range.end);
    let is_time =
        |word: &Range<usize>| sentence.is_in_time(&(before.len() + word.start..before.len() + word.end));
    let is_where = |word: &Range<usize>| is_one_of(WHERE, &behind[word.clone()]) || is_time(word);
    let is_end = !behind.contains([',', ';', ':', '“', '"']) && all_words(behind).iter().all(is_where);
    let subject = &sentence.text[..speech.range.start];
    let Some(comma) = subject.rfind([',', '”', '"']).filter(|_| is_end) else { return false };
    let words = all_words(&subject[comma..]);
    let word = |word: &Range<usize>| &subject[comma..][word.clone()];
    // "…, and the port agreed", "…, as the port wanted"
    let is_own = words.first().is_some_and(|first| !is_one_of(JOINING, word(first)));
    is_own && words.len() <= MOST && !words.iter().any(|other| is_one_of(BEFORE, word(other)))
}
