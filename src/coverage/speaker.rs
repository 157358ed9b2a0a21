//! The words for whoever says something in a sentence, as the text has them: "Frans Baker", "state media", "the ruling".
//!
//! It knows no actors; a pronoun stands for whoever spoke last.

use std::ops::Range;

use crate::article::{
    Article, ArticleParagraph, ArticleSentence, SpeakerPlace, Speech, VerbSubject, all_words, first_word,
    is_one_of, last_word, sentences, start_of_last,
};

mod going_on;
mod last;
mod meant;
mod offices;
mod parts;
mod people;
mod tables;
#[cfg(test)]
mod tests;
mod words;

use super::body::dateline;
use super::groups::are_people;
use super::names::is_title;
use going_on::goes_on;
use last::LastSpeakers;
use meant::body_meant;
use parts::spoken_in;
pub(crate) use parts::without_turn;
pub(super) use people::is_body;
pub(crate) use people::is_work;
use people::{
    beside, is_participle, is_plain_group, is_somebody, may_be_person, may_be_verb, name_at, people,
    person_before,
};
use tables::{AUXILIARIES, MOST, SAYING};
use words::{Said, backwards, first, first_subject, onwards};

/// The words with which a text begins that gives somebody's words and no others.
const WHAT_WAS_SAID: &str = "what was said by ";

/// The most paragraphs that one quotation goes on for.
const MOST_PARAGRAPHS: usize = 4;

/// The speakers of the sentences of a text.
pub(crate) struct SpokenBy {
    /// By paragraph and sentence.
    by_sentence: Vec<Vec<Vec<Spoken>>>,
}

/// A sentence, or a part of one, in which somebody says something.
pub(super) struct Spoken {
    /// Its bytes in the paragraph.
    pub(super) range: Range<usize>,
    /// The words for whoever speaks; empty if it is a pronoun for nobody named.
    pub(super) speaker: String,
}

impl SpokenBy {
    pub(crate) fn of(article: &Article) -> Self {
        let mut last = LastSpeakers::default();
        let mut by_sentence = Vec::new();
        let mut floor = None;
        let mut before = String::new();
        let mut paragraph_before = "";
        for paragraph in &article.paragraphs {
            let mut sentences: Vec<Vec<Spoken>> = Vec::new();
            for sentence in &paragraph.sentences {
                let mut spoken: Vec<Spoken> = Vec::new();
                for (range, said) in spoken_in(paragraph, sentence, sentence.stands()) {
                    let is_first = spoken.is_empty() && sentences.iter().all(Vec::is_empty);
                    let before = &paragraph.text.as_str()[..sentence.range.start];
                    let speaker = named(&said, before, is_first, &last);
                    let speaker = match &said {
                        Said::Words(words) => {
                            body_meant(words, before, paragraph_before).map_or(speaker, str::to_owned)
                        }
                        Said::Person | Said::Same => speaker,
                    };
                    let speaker = if is_work(&speaker) && quotes_one_person(paragraph, sentence) {
                        last.person().to_owned()
                    } else {
                        speaker
                    };
                    last.note(&speaker);
                    spoken.push(Spoken { range, speaker });
                }
                if let Some(speaker) = floor.clone().filter(|_| spoken.is_empty()) {
                    spoken.push(Spoken { range: sentence.range.clone(), speaker });
                }
                let is_next_paragraph = sentences.is_empty();
                if spoken.is_empty() && goes_on(paragraph, sentence, &before, is_next_paragraph) {
                    spoken.push(Spoken { range: sentence.range.clone(), speaker: before.clone() });
                }
                before = spoken.last().map(|spoken| spoken.speaker.clone()).unwrap_or_default();
                if let Some(doer) = last_doer(sentence.text, sentence.stands()) {
                    doer.clone_into(&mut last.speaker);
                }
                last.meet(sentence.text);
                last.offices.meet(sentence.text, sentences.is_empty());
                let is_person = |spoken: &Spoken| may_be_person(&spoken.speaker);
                last.tell_of(sentence.text, !spoken.iter().any(is_person));
                last.meet_group(sentence.text);
                sentences.push(spoken);
            }
            if paragraph.sentences.iter().any(|sentence| sums_up_speech(sentence.text)) {
                floor = sentences.iter().flatten().next().map(|spoken| spoken.speaker.clone());
            }
            by_sentence.push(sentences);
            paragraph_before = paragraph.text.as_str();
        }
        // The name of whoever has an office may come only after what is said.
        for spoken in by_sentence.iter_mut().flatten().flatten() {
            if let Some(name) = last.offices.holder(&spoken.speaker) {
                name.clone_into(&mut spoken.speaker);
            }
        }
        Self { by_sentence }
    }

    /// The parts of a sentence in which somebody says something.
    pub(super) fn in_sentence(&self, paragraph: usize, sentence: usize) -> &[Spoken] {
        let paragraph = paragraph.checked_sub(1).and_then(|index| self.by_sentence.get(index));
        paragraph.and_then(|sentences| sentences.get(sentence)).map_or(&[], Vec::as_slice)
    }

    /// Whoever says something in a sentence first; empty if it is a pronoun for nobody named.
    pub(super) fn of_sentence(&self, paragraph: usize, sentence: usize) -> Option<&str> {
        self.in_sentence(paragraph, sentence).first().map(|spoken| spoken.speaker.as_str())
    }

    /// Whoever says a quotation: the speaker of a sentence that it touches, of another sentence of its paragraph, or of the
    /// paragraph before.
    pub(super) fn of_quotation(&self, paragraph: &ArticleParagraph, range: &Range<usize>) -> Option<String> {
        let index = paragraph.number.checked_sub(1)?;
        let own = || self.by_sentence.get(index).into_iter().flatten().flatten();
        let is_at = |spoken: &&Spoken| spoken.range.start < range.end && range.start <= spoken.range.end;
        let touched = own().rfind(is_at);
        let said_before = || own().rfind(|spoken| spoken.range.end <= range.start);
        let behind = || own().next();
        let last = || {
            let before = self.by_sentence[..index].iter().rev().take(MOST_PARAGRAPHS);
            before.flat_map(|sentences| sentences.iter().flatten().rev()).next()
        };
        if touched.is_none()
            && let Some(before) = before_part(paragraph, range)
        {
            return only_subject(before).map(str::to_owned);
        }
        // “We sail. / “We stay,” Mara Quill said: whoever is named where it ends says all of it.
        let goes_on = range.end == paragraph.text.as_str().len();
        let next = || {
            let behind = self.by_sentence[index + 1..].iter().take(MOST_PARAGRAPHS);
            behind.flat_map(|sentences| sentences.iter().flatten()).next().filter(|_| goes_on)
        };
        let spoken = touched.or_else(said_before).or_else(behind).or_else(last).or_else(next)?;
        (!spoken.speaker.is_empty()).then(|| spoken.speaker.clone())
    }

    /// Whoever tells the words at `range` of a sentence: the speaker of the nearest verb of saying that tells them, or of the
    /// quotation that they stand in. None for words that the text says itself.
    pub(crate) fn of_words(
        &self,
        paragraph: &ArticleParagraph,
        index: usize,
        range: &Range<usize>,
    ) -> Option<String> {
        let sentence = paragraph.sentences.get(index)?;
        let tells = |speech: &&Speech| {
            speech.tells(sentence.text, &sentence.clauses, range)
                && !speech.is_act(sentence.text)
                && !speech.is_doubtful(sentence.text)
        };
        let distance = |speech: &&Speech| {
            speech.range.start.abs_diff(range.start).min(speech.range.end.abs_diff(range.start))
        };
        let telling = sentence.speeches.iter().filter(tells).min_by_key(distance);
        let own = || self.of_sentence(paragraph.number, index).filter(|words| !words.is_empty());
        if let Some(speech) = telling {
            return match said_by(sentence, speech) {
                Some(Said::Words(words)) => Some(words.to_owned()),
                _ => own().map(str::to_owned),
            };
        }
        let start = sentence.range.start + range.start;
        let quotation = paragraph.quotations.iter().find(|quotation| quotation.contains(&start))?;
        sentence.speeches.is_empty().then(|| self.of_quotation(paragraph, quotation)).flatten()
    }

    #[cfg(test)]
    fn all(&self) -> Vec<&str> {
        self.by_sentence.iter().flatten().flatten().map(|spoken| spoken.speaker.as_str()).collect()
    }
}

/// True for a sentence with a quotation in which one person speaks: a work quotes somebody with it.
fn quotes_one_person(paragraph: &ArticleParagraph, sentence: &ArticleSentence) -> bool {
    let text = sentence.text;
    let is_quoted = |word: &Range<usize>| {
        let at = sentence.range.start + word.start;
        paragraph.quotations.iter().any(|range| range.contains(&at))
    };
    all_words(text).iter().any(|word| matches!(&text[word.clone()], "I" | "my" | "me") && is_quoted(word))
}

/// True for a sentence that says whose words all of the text sums up: "This is a summary of what was said by the spokesperson".
fn sums_up_speech(sentence: &str) -> bool {
    const OPENING: [&str; 3] = ["This is a ", "Here is a ", "The following is a "];
    OPENING.iter().any(|words| sentence.starts_with(words)) && sentence.contains(WHAT_WAS_SAID)
}

/// The words of a sentence before a quotation that is only a part of it: "The bank called it" of "The bank called it “unheard of”".
fn before_part<'t>(paragraph: &ArticleParagraph<'t>, range: &Range<usize>) -> Option<&'t str> {
    const SHORTEST: usize = 3;
    let of = paragraph.sentences.iter().find(|sentence| sentence.range.contains(&range.start))?;
    let before = &of.text[..range.start - of.range.start];
    (all_words(before).len() >= SHORTEST).then_some(before)
}

/// True if a text has a word in capitals that does not only begin it.
fn names_somebody(text: &str) -> bool {
    all_words(text).into_iter().skip(1).any(|word| text[word].starts_with(char::is_uppercase))
}

/// The words for whoever speaks. A pronoun is whoever spoke last, unless nobody has spoken in the paragraph yet and the words before
/// it tell of somebody else.
fn named(said: &Said, before: &str, is_first: bool, last: &LastSpeakers) -> String {
    match said {
        // "A spokesman" speaks for the body that the paragraph tells of.
        Said::Words(words) if speaks_for_another(words) => only_subject(before).unwrap_or(words).to_owned(),
        Said::Words(words) => last.offices.holder(words).unwrap_or(words).to_owned(),
        Said::Person if is_first => match people(before).as_slice() {
            [] => last.person().to_owned(),
            [one] => (*one).to_owned(),
            _ => last::subject_of_last(before).unwrap_or_default().to_owned(),
        },
        Said::Same if is_first && names_somebody(before) => {
            only_subject(before).or_else(|| group_in(before)).unwrap_or_default().to_owned()
        }
        Said::Same if is_first => group_in(before).unwrap_or(last.same()).to_owned(),
        Said::Person => last.person().to_owned(),
        Said::Same => last.same().to_owned(),
    }
}

/// The many who are the subject of the last sentence of a text: "the judges" of "But the judges did not agree."
fn group_in(text: &str) -> Option<&str> {
    let last = sentences(text).pop()?;
    match first_subject(&text[last.clone()], last.len()) {
        // "Dockers met. They left."
        Some(Said::Words(words)) => {
            Some(words).filter(|words| is_body(words) || is_plain_group(&words.to_lowercase()))
        }
        _ => None,
    }
}

/// The body that the sentences of a text have for their subject; none if more than one has, or if none is named.
fn only_subject(text: &str) -> Option<&str> {
    /// How many bytes at its end are looked at: a body that is named farther away is not meant.
    const REACH: usize = 2_000;
    let text = &text[start_of_last(text, REACH)..];
    let subjects = sentences(text).into_iter().filter_map(|range| {
        let sentence = &text[range];
        let opening = sentence.find(", ").map_or("", |comma| &sentence[..comma]);
        let named = |words: &&str| names_somebody(words);
        // "The Sel Trust, a charity, called it reckless."
        let subject = Some(opening).filter(named).filter(|words| begins_as_name(words));
        subject.or_else(|| match first_subject(sentence, sentence.len()) {
            Some(Said::Words(words)) => Some(words).filter(named),
            _ => None,
        })
    });
    let all: Vec<&str> = subjects.collect();
    let (first, rest) = all.split_first()?;
    rest.iter().all(|other| other == first).then_some(*first)
}

/// True for an article and words in capitals: "The Sel Trust".
fn begins_as_name(words: &str) -> bool {
    let mut all = all_words(words).into_iter();
    let is_article = |word: Range<usize>| is_one_of(&["the"], &words[word]);
    all.next().is_some_and(is_article) && all.all(|word| words[word].starts_with(char::is_uppercase))
}

/// True for somebody whom a text does not name and who speaks for somebody: "a spokesman".
fn speaks_for_another(words: &str) -> bool {
    let bare = words.to_lowercase();
    let bare = bare.strip_prefix("a ").or_else(|| bare.strip_prefix("the ")).unwrap_or(&bare);
    is_one_of(&["spokesman", "spokeswoman", "spokesperson", "statement"], bare)
}

/// Whoever a sentence with some stands ends in, as the one who did what it tells: "the port" in "…, an offer rejected by the port".
fn last_doer<'s>(text: &'s str, stands: &[Speech]) -> Option<&'s str> {
    let SpeakerPlace::Behind(place) = &stands.last()?.speaker else { return None };
    let is_end = text[place.end..].trim_matches(['.', ' ', '”', '"']).is_empty();
    match onwards(text, place.start, place.end).filter(|_| is_end)? {
        Said::Words(words) => Some(words),
        Said::Same | Said::Person => None,
    }
}

fn said_by<'s>(sentence: &'s ArticleSentence, speech: &Speech) -> Option<Said<'s>> {
    let text = sentence.text;
    match &speech.speaker {
        SpeakerPlace::Cited(place) if is_reason(&text[place.clone()]) => said_first(text, speech),
        SpeakerPlace::Behind(place) | SpeakerPlace::Cited(place) => onwards(text, place.start, place.end),
        SpeakerPlace::First => said_first(text, speech),
        SpeakerPlace::Subject(subject) => subject_of(sentence, speech, subject),
    }
}

/// Whoever begins the sentence, or the last clause, that a participle goes on with: "the port" of "It shut as the port refused, saying".
fn said_first<'s>(text: &'s str, speech: &Speech) -> Option<Said<'s>> {
    if let Some(words) = with_somebody(&text[..speech.range.start]) {
        return Some(Said::Words(words));
    }
    if let Some(words) = subject_behind_as(&text[..speech.range.start]) {
        return Some(Said::Words(words));
    }
    let from = dateline(text).min(speech.range.start);
    let (text, end) = without_participle(&text[from..], speech.range.start - from);
    let (first, whole) = (first(text, end), first_subject(text, end));
    // "Industry representatives met, arguing": the words in capitals are not all of them.
    match (first, whole) {
        (Some(Said::Words(words)), Some(Said::Words(whole))) if whole.starts_with(words) => {
            Some(Said::Words(whole))
        }
        (first, whole) => first.or(whole),
    }
}

/// The subject of a clause that "as" begins: "the port" of "It shut as the port refused to open,".
fn subject_behind_as(before: &str) -> Option<&str> {
    let at = before.rfind(" as ").map(|at| at + " as ".len()).filter(|_| before.trim_end().ends_with(','))?;
    let clause = &before[at..];
    let is_somebody = clause.starts_with("the ") || clause.starts_with(char::is_uppercase);
    match first_subject(clause, clause.len()).filter(|_| is_somebody)? {
        Said::Words(words) => Some(words),
        Said::Same | Said::Person => None,
    }
}

/// True for what somebody gives as a reason, which says nothing itself: "citing poor sales", but not "citing officials".
fn is_reason(cited: &str) -> bool {
    let end = [" in ", " of ", " from ", " about ", " over ", " for ", " at ", " and ", " that ", " as "]
        .iter()
        .filter_map(|part| cited.find(part))
        .min();
    let cited = &cited[..end.unwrap_or(cited.len())];
    let noun = last_word(cited).map_or("", |word| &cited[word]);
    let is_singular = !noun.ends_with('s') || noun.ends_with("ss");
    let speaks = are_people(noun)
        || is_singular && (is_body(cited) || are_people(&format!("{noun}s")))
        || is_work(cited)
        || is_one_of(&["media", "reports", "sources", "residents", "witnesses", "police", "statement"], noun);
    !cited.contains(char::is_uppercase) && !speaks
}

fn subject_of<'s>(sentence: &'s ArticleSentence, speech: &Speech, subject: &VerbSubject) -> Option<Said<'s>> {
    let text = sentence.text;
    let before = text[..speech.range.start].trim_end();
    // Who is told something does not say it.
    let is_told = is_one_of(&["told", "tells", "telling"], &text[speech.range.clone()]);
    if subject.is_inverted && !is_told && !is_aside_of_name(before) {
        let behind = onwards(text, speech.range.end, text.len());
        let is_at_quotation = before.ends_with(['”', '"', '’', '\'']) || before.ends_with("',");
        // "The team, of ten, reported the discovery": what is told is nobody.
        let is_plain = |words: &str| {
            is_one_of(SAYING, &text[speech.range.clone()]) || words.contains(char::is_uppercase)
        };
        let is_whole = |words: &str| {
            let end = text.find(words).map_or(0, |at| at + words.len());
            let behind = text[end..].strip_prefix('.').unwrap_or(&text[end..]);
            let is_last = !behind.trim_end_matches(['.', ' ']).contains([',', ';', ':', '.', '“', '"']);
            behind.starts_with(',')
                || behind.trim().is_empty()
                || is_last && (behind.starts_with(" and ") || behind.starts_with(" ("))
                || belongs_to_name(behind)
        };
        match behind {
            Some(Said::Words(words))
                if (is_somebody(words) || is_plain_group(words))
                    && (is_at_quotation || is_plain(words) && is_whole(words)) =>
            {
                return Some(Said::Words(words));
            }
            _ => {}
        }
    }
    if let Some(pronoun) = &subject.pronoun {
        if is_one_of(&["who"], &text[pronoun.clone()]) {
            let named = name_at(text[..pronoun.start].trim_end().trim_end_matches(',')).map(Said::Words);
            return named.or_else(|| backwards(sentence, subject.end)).or(Some(Said::Same));
        }
        let is_person = is_one_of(&["he", "she"], &text[pronoun.clone()]);
        // "Mara Quill disagreed: she called it “a lie”"
        let opening = text[..pronoun.start].trim_end();
        if is_person
            && opening.ends_with([':', ';'])
            && let [one] = people(opening).as_slice()
        {
            return Some(Said::Words(one));
        }
        return Some(if is_person { Said::Person } else { Said::Same });
    }
    if last_word(before).is_some_and(|word| is_one_of(&["and"], &before[word])) {
        return first_subject(text, speech.range.start);
    }
    let beside = || beside(text, subject.end, speech.range.start).map(Said::Words);
    let is_named =
        |end: usize| last_word(&text[..end]).is_some_and(|word| text[word].starts_with(char::is_uppercase));
    // "Director (Harbours), Mara Quill, said": the name is hers.
    let is_bracket = text[..subject.end].ends_with(')');
    // "The Secretary in the Ministry of Ports, Mara Quill, said": so it is behind an office.
    let is_office = all_words(&text[..subject.end]).into_iter().take(MOST).any(|word| is_title(&text[word]));
    let is_person = |said: Said| matches!(said, Said::Words(words) if person_before(words).is_some());
    let is_bracket = is_bracket || is_office && beside().is_some_and(is_person);
    if (is_bracket || !is_named(subject.end))
        && let Some(name) = beside()
    {
        return Some(name);
    }
    backwards(sentence, subject.end).or(is_first(before).then_some(Said::Same))
}

/// A sentence up to a byte, without what a participle tells before its main clause: "Speaking on Friday, Rowe left" is "Rowe left".
fn without_participle(text: &str, end: usize) -> (&str, usize) {
    let opens = first_word(text).is_some_and(|word| is_participle(&text[word.clone()], &text[word.end..]));
    let comma = text[..end].find(", ").filter(|_| opens);
    comma.map_or((text, end), |comma| (&text[comma + 2..], end - comma - 2))
}

/// Whoever a sentence names right before a participle: "the port" of "It shut, with the port saying".
fn with_somebody(before: &str) -> Option<&str> {
    let at = before.rfind(" with ").map(|at| at + " with ".len())?;
    let words = before[at..].trim_end();
    let is_short = (1..=MOST).contains(&all_words(words).len()) && !words.contains([',', ';', '“', '"']);
    let is_somebody =
        words.starts_with(char::is_uppercase) || words.starts_with("the ") || words.starts_with("a ");
    (is_short && is_somebody).then_some(words)
}

/// True before a verb behind a name and more about it: "Mara Quill, head of the port, said boats leak" turns nothing round.
fn is_aside_of_name(before: &str) -> bool {
    let Some(inner) = before.trim_end().strip_suffix(',') else { return false };
    let Some((name, aside)) = inner.split_once(", ") else { return false };
    let is_relative = ["who ", "which ", "whose "].iter().any(|words| aside.starts_with(words));
    let has_verb = |text: &str| all_words(text).into_iter().any(|word| may_be_verb(&text[word]));
    !before.contains(['“', '”', '"']) && !has_verb(name) && (is_relative || !has_verb(aside))
}

/// True for the rest of a sentence that only says more of a name: "on Sea Law" of "the Authority on Sea Law".
fn belongs_to_name(behind: &str) -> bool {
    const LONGEST: usize = 6;
    let words = all_words(behind);
    let is_joined = words
        .first()
        .is_some_and(|word| is_one_of(&["on", "of", "in", "at", "for", "from"], &behind[word.clone()]));
    let is_verb = |word: &Range<usize>| {
        let word = &behind[word.clone()];
        is_one_of(AUXILIARIES, word) || word.starts_with(char::is_lowercase) && word.ends_with("ed")
    };
    let is_end = behind.trim_end_matches(['.', ' ']).find([',', ';', ':', '.', '“', '"']).is_none();
    is_joined && is_end && words.len() <= LONGEST && !words.iter().any(is_verb)
}

/// True if nothing stands before a verb.
fn is_first(before: &str) -> bool {
    all_words(before).is_empty()
}
