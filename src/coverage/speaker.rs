//! The words for whoever says something in a sentence, as the text has them: "Frans Baker", "state media",
//! "the ruling".
//!
//! It knows no actors; a pronoun stands for whoever spoke last.

use std::ops::Range;

use super::body::is_point;
use crate::article::{
    Article, ArticleParagraph, ArticleSentence, SpeakerPlace, Speech, Turn, all_words, is_initials, is_month,
    is_one_of, is_weekday, last_word, turns,
};

mod bodies;
mod clauses;
mod going_on;
mod last;
mod meant;
mod offices;
mod parts;
mod people;
mod subject;
mod tables;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use clauses::without_turn;
use going_on::goes_on;
use last::LastSpeakers;
use meant::{body_meant, group_in, names_somebody, only_subject};
use parts::spoken_in;
pub(super) use people::{before_preposition, is_body};
pub(crate) use people::{is_work, may_speak, without_share};
use people::{may_be_person, people};
use subject::said_by;
use words::{Said, onwards};

/// The words with which a text begins that gives somebody's words and no others.
const WHAT_WAS_SAID: &str = "what was said by ";

/// The most paragraphs that one quotation goes on for.
const MOST_PARAGRAPHS: usize = 4;
/// The same where each of them begins as a quotation does.
const MOST_QUOTED: usize = 16;

/// The speakers of the sentences of a text.
pub(crate) struct SpokenBy {
    /// By paragraph and sentence.
    by_sentence: Vec<Vec<Vec<Spoken>>>,
    /// For each paragraph, if it begins with a quotation.
    begin_quoted: Vec<bool>,
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
        let mut floor: Option<String> = None;
        let mut points_by: Option<String> = None;
        let mut before = String::new();
        let mut paragraph_before = "";
        let texts = article.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
        for (paragraph, turn) in article.paragraphs.iter().zip(turns(texts)) {
            if let Some(turn) = &turn {
                last.note(turn.speaker);
            }
            points_by = teller_of_points(paragraph, paragraph_before, &before, points_by);
            let mut sentences: Vec<Vec<Spoken>> = Vec::new();
            for sentence in &paragraph.sentences {
                let mut spoken: Vec<Spoken> = Vec::new();
                for (range, said) in spoken_in(paragraph, sentence, sentence.stands()) {
                    let is_first = spoken.is_empty() && sentences.iter().all(Vec::is_empty);
                    let before = &paragraph.text.as_str()[..sentence.range.start];
                    // "Ann Rowe said no, but said it was late": she says both.
                    let speaker = match (&said, spoken.last()) {
                        (Said::Same, Some(same)) => same.speaker.clone(),
                        (Said::Words(words), _) => {
                            let known = last.bodies.meant(words);
                            body_meant(words, before, paragraph_before, known, last.named_body())
                                .map_or_else(|| named(&said, before, is_first, &last), str::to_owned)
                        }
                        _ => named(&said, before, is_first, &last),
                    };
                    let speaker = if is_work(&speaker) && quotes_one_person(paragraph, sentence) {
                        last.person().to_owned()
                    } else {
                        speaker
                    };
                    let known = owner_of_work(&speaker).or_else(|| last.one_of_many(&speaker));
                    let speaker = known.map(str::to_owned).unwrap_or(speaker);
                    last.note(&speaker);
                    spoken.push(Spoken { range, speaker });
                }
                give_floor(&mut spoken, sentence, turn.as_ref(), floor.as_deref().or(points_by.as_deref()));
                let is_next_paragraph = sentences.is_empty();
                if spoken.is_empty() && goes_on(paragraph, sentence, &before, is_next_paragraph) {
                    spoken.push(Spoken { range: sentence.range.clone(), speaker: before.clone() });
                }
                before = spoken.last().map(|spoken| spoken.speaker.clone()).unwrap_or_default();
                note_sentence(&mut last, paragraph, sentence, &spoken, sentences.is_empty());
                sentences.push(spoken);
            }
            if paragraph.sentences.iter().any(|sentence| sums_up_speech(sentence.text)) {
                floor = sentences.iter().flatten().next().map(|spoken| spoken.speaker.clone());
            }
            by_sentence.push(sentences);
            paragraph_before = paragraph.text.as_str();
        }
        give_names_told_later(&last, &mut by_sentence);
        let is_quoted = |paragraph: &ArticleParagraph| paragraph.text.as_str().starts_with(['“', '"']);
        Self { by_sentence, begin_quoted: article.paragraphs.iter().map(is_quoted).collect() }
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

    /// Whoever says a quotation: the speaker of a sentence that it touches, of another sentence of its
    /// paragraph, or of the paragraph before.
    pub(super) fn of_quotation(&self, paragraph: &ArticleParagraph, range: &Range<usize>) -> Option<String> {
        let index = paragraph.number.checked_sub(1)?;
        let own = || self.by_sentence.get(index).into_iter().flatten().flatten();
        let is_at = |spoken: &&Spoken| spoken.range.start < range.end && range.start <= spoken.range.end;
        let touched = own().rfind(is_at);
        let said_before = || own().rfind(|spoken| spoken.range.end <= range.start);
        let behind = || own().next();
        let last = || {
            let quoted =
                self.begin_quoted[..index].iter().rev().take(MOST_QUOTED).take_while(|quoted| **quoted);
            let reach = MOST_PARAGRAPHS.max(quoted.count() + 1);
            let before = self.by_sentence[..index].iter().rev().take(reach);
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
        // What is not closed, and that nobody's words lead up to, is said by whoever closes it.
        let is_open = goes_on && !paragraph.text.as_str().ends_with(['”', '"', '’', '\'']);
        let closing = || {
            let quoted = (index + 1..self.begin_quoted.len()).take(MOST_PARAGRAPHS);
            let quoted = quoted.take_while(|at| self.begin_quoted[*at]);
            let mut spoken = quoted.filter_map(|at| self.by_sentence[at].iter().flatten().next());
            spoken.next().filter(|_| goes_on && is_open && range.start <= 1)
        };
        let spoken =
            touched.or_else(said_before).or_else(behind).or_else(closing).or_else(last).or_else(next)?;
        (!spoken.speaker.is_empty()).then(|| spoken.speaker.clone())
    }

    /// Whoever tells the words at `range` of a sentence: the speaker of the nearest verb of saying that tells
    /// them, or of the quotation that they stand in. None for words that the text says itself.
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
        // "Crews accused the port of hiding 40 accidents": they say so.
        let accuses = |stand: &&Speech| {
            let verb = &sentence.text[stand.range.clone()];
            stand.range.end <= range.start && is_one_of(&["accused", "accuses", "accuse", "accusing"], verb)
        };
        if let Some(accusing) = sentence.stands().iter().find(accuses)
            && let Some(Said::Words(words)) = said_by(sentence, accusing)
        {
            return Some(words.to_owned());
        }
        let start = sentence.range.start + range.start;
        let quotation = paragraph.quotation_at(start)?;
        sentence.speeches.is_empty().then(|| self.of_quotation(paragraph, quotation)).flatten()
    }

    #[cfg(test)]
    fn all(&self) -> Vec<&str> {
        self.by_sentence.iter().flatten().flatten().map(|spoken| spoken.speaker.as_str()).collect()
    }
}

/// Whoever tells the point of a list that a paragraph is: the speaker of the words before that end in a colon,
/// or whoever tells the point before. "According to Mara Quill, it has: / • a deck"
fn teller_of_points(
    paragraph: &ArticleParagraph,
    paragraph_before: &str,
    spoke_last: &str,
    of_point_before: Option<String>,
) -> Option<String> {
    if !is_point(paragraph.text.as_str()) {
        return None;
    }
    let begins = paragraph_before.ends_with(':') && !spoke_last.is_empty();
    if begins { Some(spoke_last.to_owned()) } else { of_point_before }
}

/// Gives a sentence to whoever has the floor in a transcript, and one in which nobody says anything to
/// whoever the text sums up.
fn give_floor(
    spoken: &mut Vec<Spoken>,
    sentence: &ArticleSentence,
    turn: Option<&Turn>,
    summed_up: Option<&str>,
) {
    match (turn, summed_up) {
        (Some(turn), _) => *spoken = in_turn(sentence, turn).into_iter().collect(),
        (None, Some(speaker)) if spoken.is_empty() => {
            spoken.push(Spoken { range: sentence.range.clone(), speaker: speaker.to_owned() });
        }
        _ => {}
    }
}

/// What whoever has the floor says in a sentence, whatever others say in it.
fn in_turn(sentence: &ArticleSentence, turn: &Turn) -> Option<Spoken> {
    /// The fewest words that say something: "Order, order!" does not.
    const SHORTEST: usize = 4;
    let range = sentence.range.start.max(turn.start)..sentence.range.end;
    let said = sentence.text.get(range.start - sentence.range.start..)?;
    (all_words(said).len() >= SHORTEST).then(|| Spoken { range, speaker: turn.speaker.to_owned() })
}

/// Notes whom a sentence with some spoken parts tells of, and who they are.
fn note_sentence(
    last: &mut LastSpeakers,
    paragraph: &ArticleParagraph,
    sentence: &ArticleSentence,
    spoken: &[Spoken],
    begins_paragraph: bool,
) {
    if let Some(doer) = last_doer(sentence.text, sentence.stands()) {
        doer.clone_into(&mut last.speaker);
    }
    if let Some(first) = spoken.first().filter(|_| sentence.text.contains(" statement")) {
        last.statement.clone_from(&first.speaker);
    }
    last.meet(sentence.text);
    last.offices.meet(sentence.text, begins_paragraph);
    last.bodies.meet(sentence.text, begins_paragraph);
    let is_silent = !spoken.iter().any(|spoken| may_be_person(&spoken.speaker));
    // What is quoted tells of nobody who is "he" outside it.
    if !is_silent || paragraph.quotation_at(sentence.range.start).is_none() {
        last.tell_of(sentence.text, is_silent);
    }
    last.meet_group(sentence.text);
}

/// Names those whose office is told with what they say, and whose name comes only after it.
fn give_names_told_later(last: &LastSpeakers, by_sentence: &mut [Vec<Vec<Spoken>>]) {
    for spoken in by_sentence.iter_mut().flatten().flatten() {
        let holder = last.offices.holder(&spoken.speaker);
        if let Some(name) = holder.or_else(|| last.bodies.named_later(&spoken.speaker)) {
            name.clone_into(&mut spoken.speaker);
        }
    }
}

/// Whoever gives a statement, or whose estimates they are, by the words for these: "Ms Rowe" of "Ms Rowe’s
/// annual statement", "Sel Research" of "the Sel Research estimates of 2031".
fn owner_of_work(words: &str) -> Option<&str> {
    const STATEMENTS: &[&str] = &["statement", "speech", "letter", "address", "testimony"];
    const FINDINGS: &[&str] = &["analysis", "estimates", "data", "figures", "calculations"];
    let is_head = |table: &[&str], words: &str| {
        let head = before_preposition(words);
        last_word(head).is_some_and(|word| is_one_of(table, &head[word]))
    };
    let owned = ["’s ", "'s "].iter().find_map(|sign| words.split_once(sign));
    if let Some((owner, work)) = owned {
        let is_time = last_word(owner).is_some_and(|word| {
            let word = &owner[word];
            is_weekday(word)
                || is_month(word)
                || is_one_of(&["day", "week", "month", "year", "today", "yesterday"], word)
        });
        let is_name = owner.starts_with(char::is_uppercase) && !owner.contains(',') && !is_time;
        return (is_name && is_head(STATEMENTS, work)).then_some(owner);
    }
    let bare = words.strip_prefix("the ").or_else(|| words.strip_prefix("The ")).unwrap_or(words);
    let head = before_preposition(bare);
    let noun = last_word(head).filter(|_| is_head(FINDINGS, bare))?;
    let name = without_kind(head[..noun.start].trim_end());
    let is_name = all_words(name).iter().all(|word| name[word.clone()].starts_with(char::is_uppercase));
    // "Official figures" are nobody's.
    let is_whole = all_words(name).len() > 1 || is_initials(name);
    (is_name && is_whole).then_some(name)
}

/// Some words without those that only tell of which kind or day something is: "ONS" of "Official ONS".
fn without_kind(words: &str) -> &str {
    const KINDS: &[&str] = &["official", "latest", "early", "preliminary", "annual", "recent"];
    let Some((first, rest)) = words.split_once(' ') else { return words };
    let is_new = is_one_of(&["new"], first) && is_initials(rest);
    if is_new || is_one_of(KINDS, first) { without_kind(rest) } else { words }
}

/// True for a sentence with a quotation in which one person speaks: a work quotes somebody with it.
fn quotes_one_person(paragraph: &ArticleParagraph, sentence: &ArticleSentence) -> bool {
    let text = sentence.text;
    let is_quoted = |word: &Range<usize>| paragraph.is_quoted(&sentence.in_paragraph(word));
    all_words(text).iter().any(|word| matches!(&text[word.clone()], "I" | "my" | "me") && is_quoted(word))
}

/// True for a sentence that says whose words all of the text sums up: "This is a summary of what was said by
/// the spokesperson".
fn sums_up_speech(sentence: &str) -> bool {
    const OPENING: [&str; 3] = ["This is a ", "Here is a ", "The following is a "];
    OPENING.iter().any(|words| sentence.starts_with(words)) && sentence.contains(WHAT_WAS_SAID)
}

/// The words of a sentence before a quotation that is only a part of it: "The bank called it" of "The bank
/// called it “unheard of”".
fn before_part<'t>(paragraph: &ArticleParagraph<'t>, range: &Range<usize>) -> Option<&'t str> {
    const SHORTEST: usize = 3;
    let of = paragraph.sentences.iter().find(|sentence| sentence.range.contains(&range.start))?;
    let before = &of.text[..range.start - of.range.start];
    (all_words(before).len() >= SHORTEST).then_some(before)
}

/// The words for whoever speaks. A pronoun is whoever spoke last, unless nobody has spoken in the paragraph
/// yet and the words before it tell of somebody else.
fn named(said: &Said, before: &str, is_first: bool, last: &LastSpeakers) -> String {
    match said {
        // "A spokesman" speaks for the body that the paragraph tells of.
        Said::Words(words) if speaks_for_another(words) => {
            let of_statement = || {
                let is_it = is_one_of(&["the statement"], words) && !last.statement.is_empty();
                is_it.then_some(last.statement.as_str())
            };
            only_subject(before).or_else(of_statement).unwrap_or(words).to_owned()
        }
        Said::Words(words) => {
            let may_be_last = || last.speaker_is_person() && last.offices.may_be(words, last.person());
            let spoke_last = || may_be_last().then(|| last.person());
            last.offices.holder(words).or_else(spoke_last).unwrap_or(words).to_owned()
        }
        Said::Person if is_first => match people(before).as_slice() {
            [] => last.person().to_owned(),
            [one] => (*one).to_owned(),
            _ => last::subject_of_last(before).unwrap_or_default().to_owned(),
        },
        Said::Same if is_first && names_somebody(before) => {
            only_subject(before).or_else(|| group_in(before)).unwrap_or_default().to_owned()
        }
        Said::Same if is_first => group_in(before).unwrap_or(last.it()).to_owned(),
        Said::Person => last.person().to_owned(),
        Said::Same => last.it().to_owned(),
    }
}

/// True for somebody whom a text does not name and who speaks for somebody: "a spokesman".
fn speaks_for_another(words: &str) -> bool {
    let bare = words.to_lowercase();
    let bare = bare.strip_prefix("a ").or_else(|| bare.strip_prefix("the ")).unwrap_or(&bare);
    is_one_of(&["spokesman", "spokeswoman", "spokesperson", "statement"], bare)
}

/// Whoever a sentence with some stands ends in, as the one who did what it tells: "the port" in "…, an offer
/// rejected by the port".
fn last_doer<'s>(text: &'s str, stands: &[Speech]) -> Option<&'s str> {
    let SpeakerPlace::Behind(place) = &stands.last()?.speaker else { return None };
    let is_end = text[place.end..].trim_matches(['.', ' ', '”', '"']).is_empty();
    match onwards(text, place.start, place.end).filter(|_| is_end)? {
        Said::Words(words) => Some(words),
        Said::Same | Said::Person => None,
    }
}
