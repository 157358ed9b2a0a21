//! The words for whoever says something in a sentence, as the text has them: "Frans Baker", "state media", "the ruling".
//!
//! It knows no actors; a pronoun stands for whoever spoke last.

use std::collections::HashMap;
use std::ops::Range;

use crate::article::{
    Article, ArticleParagraph, ArticleSentence, SpeakerPlace, Speech, VerbSubject, all_words, is_one_of,
    last_word, sentences,
};

mod going_on;
mod parts;
mod people;
mod tables;
mod words;

use super::names::is_title;
use going_on::goes_on;
use parts::spoken_in;
pub(crate) use parts::without_turn;
pub(crate) use people::is_work;
use people::{beside, is_body, is_somebody, name_at, people, person_before};
use tables::MOST;
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

/// Those who spoke last; empty if nobody has.
#[derive(Default)]
struct LastSpeakers {
    speaker: String,
    /// The last of them who can be "he" or "she".
    person: String,
    /// Those with an office before their name, by that in small letters: "finance minister".
    by_office: HashMap<String, String>,
}

impl LastSpeakers {
    fn note(&mut self, words: &str) {
        words.clone_into(&mut self.speaker);
        if !is_body(words) {
            words.clone_into(&mut self.person);
        }
        if let Some(office) = office_before(words) {
            self.by_office.insert(office.to_lowercase(), words.to_owned());
        }
    }

    /// Whoever has an office that some words are: "the finance minister".
    fn holding(&self, words: &str) -> Option<&str> {
        let words = words.to_lowercase();
        self.by_office.get(words.strip_prefix("the ")?).map(String::as_str)
    }
}

impl SpokenBy {
    pub(crate) fn of(article: &Article) -> Self {
        let mut last = LastSpeakers::default();
        let mut by_sentence = Vec::new();
        let mut floor = None;
        let mut before = String::new();
        for paragraph in &article.paragraphs {
            let mut sentences: Vec<Vec<Spoken>> = Vec::new();
            for sentence in &paragraph.sentences {
                let mut spoken: Vec<Spoken> = Vec::new();
                for (range, said) in spoken_in(paragraph, sentence, sentence.stands()) {
                    let is_first = spoken.is_empty() && sentences.iter().all(Vec::is_empty);
                    let before = &paragraph.text.as_str()[..sentence.range.start];
                    let speaker = named(&said, before, is_first, &last);
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
                    last.note(doer);
                }
                sentences.push(spoken);
            }
            if paragraph.sentences.iter().any(|sentence| sums_up_speech(sentence.text)) {
                floor = sentences.iter().flatten().next().map(|spoken| spoken.speaker.clone());
            }
            by_sentence.push(sentences);
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
        let spoken = touched.or_else(said_before).or_else(behind).or_else(last)?;
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
        Said::Words(words) => last.holding(words).unwrap_or(words).to_owned(),
        Said::Person if is_first => match people(before).as_slice() {
            [] => last.person.clone(),
            [one] => (*one).to_owned(),
            _ => String::new(),
        },
        Said::Same if is_first && names_somebody(before) => {
            only_subject(before).unwrap_or_default().to_owned()
        }
        Said::Person => last.person.clone(),
        Said::Same => last.speaker.clone(),
    }
}

/// The body that the sentences of a text have for their subject; none if more than one has, or if none is named.
fn only_subject(text: &str) -> Option<&str> {
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

/// The office before the name of a person: "Finance Minister" of "Finance Minister Mara Quill".
fn office_before(words: &str) -> Option<&str> {
    let all = all_words(words);
    let last = all.iter().rposition(|word| is_title(&words[word.clone()]))?;
    let name = all.get(last + 1).filter(|_| last > 0)?;
    let is_name = words[name.start..].starts_with(char::is_uppercase);
    let office = &words[..all[last].end];
    is_name.then(|| office.strip_prefix("The ").or_else(|| office.strip_prefix("the ")).unwrap_or(office))
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
        SpeakerPlace::Behind(place) | SpeakerPlace::Cited(place) => onwards(text, place.start, place.end),
        SpeakerPlace::First => {
            first(text, speech.range.start).or_else(|| first_subject(text, speech.range.start))
        }
        SpeakerPlace::Subject(subject) => subject_of(sentence, speech, subject),
    }
}

fn subject_of<'s>(sentence: &'s ArticleSentence, speech: &Speech, subject: &VerbSubject) -> Option<Said<'s>> {
    let text = sentence.text;
    let before = text[..speech.range.start].trim_end();
    // Who is told something does not say it.
    let is_told = is_one_of(&["told", "tells", "telling"], &text[speech.range.clone()]);
    if subject.is_inverted && !is_told {
        let behind = onwards(text, speech.range.end, text.len());
        let is_at_quotation =
            before.ends_with(['”', '"', '’']) || before.ends_with(",”") || before.ends_with("',");
        let is_whole = |words: &str| {
            let end = text.find(words).map_or(0, |at| at + words.len());
            let behind = text[end..].strip_prefix('.').unwrap_or(&text[end..]);
            behind.starts_with(',') || behind.trim().is_empty()
        };
        match behind {
            Some(Said::Words(words)) if is_somebody(words) && (is_at_quotation || is_whole(words)) => {
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

/// True if nothing stands before a verb.
fn is_first(before: &str) -> bool {
    all_words(before).is_empty()
}

#[cfg(test)]
mod tests {
    use super::SpokenBy;
    use crate::article::{Article, Paragraphs};

    fn speakers_of(text: &str) -> String {
        let text = Paragraphs::of(text);
        SpokenBy::of(&Article::read(&text, None)).all().join("|")
    }

    #[test]
    fn a_speaker_is_named_as_the_text_has_it() {
        for (text, speakers) in [
            (
                "Harbour master Mara Quill said so. He said no more.",
                "Harbour master Mara Quill|Harbour master Mara Quill",
            ),
            ("“We sail,” said Mara Quill on Monday.", "Mara Quill"),
            ("The boat sank, said the port officials.", "the port officials"),
            ("The union on Wednesday warned of more.", "The union"),
            ("It is safe, according to state media, but slow.", "state media"),
            ("The quay shut while the port said nothing.", "the port"),
            ("Two diplomats who asked not to be named said so.", "Two diplomats"),
            ("Mara Quill, of the legal firm Rowe, which won, said so.", "Mara Quill"),
            ("Ann Rowe, of Sel Radio, the only one, said so.", "Ann Rowe"),
            ("According to the port a crew of the ferry swam.", "the port"),
            ("The crews who said so swam.", "The crews"),
            ("“He said no,” it reads.", ""),
            ("The police report said so.", "The police report"),
            ("The People's Daily said so.", "The People's Daily"),
            ("Another carrier, Sel Airlines, said so.", "Sel Airlines"),
            ("It was also expected to sail.", ""),
            ("The port proposed a deal.", "The port"),
            ("The port has thought again and decided to stay.", "The port"),
            ("There were 356 reported cases.", ""),
            ("During the talks, several residents shouted and suggested a strike.", "several residents"),
            ("A delegation returned late on Monday and reported no progress.", "A delegation"),
            ("They left after the port urged them to go, the officials said.", "the officials"),
            ("Crews had expected more, according to Sel Radio.", "Sel Radio"),
            ("Boats pay for every tonne that they land in its ports and proposed a fee.", ""),
            (
                "The harbour offices in Sel, Ode and Marl have all reported more.",
                "The harbour offices in Sel, Ode and Marl",
            ),
            ("At least 12 people were killed in Sel, doctors and witnesses said.", "doctors and witnesses"),
            (
                "Two boats sank off the port of Ode, officials and crews said on Monday.",
                "officials and crews",
            ),
            ("The ferry will stop in Marl, Mara Quill and Jarek Olm said.", "Mara Quill and Jarek Olm"),
            ("Two requests for help came in May.", ""),
            ("The rally demanded more boats.", "The rally"),
            ("Still waters said so.", "Still waters"),
            ("The port requested a pilot.", "The port"),
            ("The mayor initially rejected it. However he later agreed.", "The mayor|The mayor"),
            ("A judge on Friday, May 5, ordered a search.", "A judge"),
            (
                "Mara Quill said no.\n\nThe Sel Bird Trust called it reckless. No chicks came, it said.",
                "Mara Quill|The Sel Bird Trust",
            ),
            (
                "Mara Quill said no.\n\nThe Sel Bird Trust, a charity, met Jarek Olm. No chicks came, it said.",
                "Mara Quill|The Sel Bird Trust",
            ),
            (
                "Mara Quill said no.\n\nThe Sel Trust met. The Ode Trust left. No chicks came, it said.",
                "Mara Quill|",
            ),
            ("The Sel Bird Trust has shut it. “No more,” said a spokesman.", "The Sel Bird Trust"),
            ("Ann Rowe, head of Sel Wind, a charity, said so.", "Ann Rowe"),
            ("It was a blow for Mr Rowe, who had ordered a search.", "Mr Rowe"),
            ("The port would not comment, but Mara Quill wants a vote.", "The port|Mara Quill"),
            ("The crews land only if the port agreed to it.", ""),
            (
                "Workers at the big Sel mine in the north of Ode voted to strike.",
                "Workers at the big Sel mine in the north of Ode",
            ),
            ("It is safe, according to an update from the WHO and others.", "the WHO"),
            ("A survey by Sel Radio found that it leaks.", "Sel Radio"),
            ("The report, “Unsafe at Sea,” describes how boats leak.", "The report"),
            (
                "The study says that boats leak. Crews drown in them. It was published in May.",
                "The study|The study",
            ),
            ("The port said so. Crews should be trained.", "The port|The port"),
            ("The port said so. You should sail.", "The port"),
            ("Crews, Sel Ferries and the port rejected it.", "Crews, Sel Ferries and the port"),
            ("In May, crews and owners rejected it.", "crews and owners"),
            ("The Secretary in the Ministry of Sel Ports and Boats, Mara Quill, said so.", "Mara Quill"),
            ("“We sail,” said senior ship expert and auctioneer Mara Quill, smiling.", "Mara Quill"),
            ("“We sail,” Sel News quoted Sel Boats as saying.", "Sel Boats"),
            ("The Sel Court Tuesday dismissed the claim.", "The Sel Court"),
            ("Some 4,248 crews backed it.", "Some 4,248 crews"),
            ("The storm passed, and crews have said that it leaked.", "crews"),
            ("“It is grim,” Mara Quill, said at noon.", "Mara Quill"),
        ] {
            assert_eq!(speakers_of(text), speakers);
        }
    }

    #[test]
    fn a_pronoun_an_office_and_a_part_of_a_sentence_have_their_own_speaker() {
        for (text, speakers) in [
            ("Mara Quill said so. The SPC wants a vote. “No,” she said.", "Mara Quill|The SPC|Mara Quill"),
            ("Mara Quill came. The 72-year-old said so.", "Mara Quill"),
            ("The Sel police are there but referred calls to the port.", "The Sel police"),
            (
                "The port decided to wait – a decision criticized by the Sel Watch.\n\nThey want to sail.",
                "The port|the Sel Watch",
            ),
            (
                "The Sel Ferries, which welcomed the fee, said it sails, but added that it is high.",
                "The Sel Ferries|The Sel Ferries",
            ),
            (
                "Dr. A. B. Rowe-Lund Jr., who was met by crews, said the U.N. was slow.",
                "Dr. A. B. Rowe-Lund Jr.",
            ),
            (
                "Every member supported it, despite warnings from many crews that it fails.",
                "Every member|many crews",
            ),
            ("The royal family said so.", "The royal family"),
            ("How much fish there is remains in dispute.", ""),
            ("“It is grim,” the master, Jarek Olm, told the Ledger.", "Jarek Olm"),
            ("In January the port had insisted that it stays.", "the port"),
            ("Jarek Olm said no. The mayor Mara Quill came. She said yes.", "Jarek Olm|Jarek Olm"),
            (
                "Finance Minister Mara Quill said so. The Finance Minister said no more.",
                "Finance Minister Mara Quill|Finance Minister Mara Quill",
            ),
            ("It is wrong to sail, Minority Leader, Dr Ann Rowe said.", "Dr Ann Rowe"),
            ("Mara Quill said so. Quoting the Sel report, she said it leaks.", "Mara Quill|Mara Quill"),
            ("Parliament, yesterday, through a quick vote approved it.", "Parliament"),
            (
                "Mara Quill asked for a visit, and Jarek Olm responded that crews will sail.",
                "Mara Quill|Jarek Olm",
            ),
            ("Mara Quill asked for boats, crews, and Sel ferries.", "Mara Quill"),
            (
                "This is a summary of what was said by Mara Quill today.\n\nCrews sail for Sel.",
                "Mara Quill|Mara Quill",
            ),
            (
                "Mara Quill said so. The union’s Jarek Olm disagreed: he called it “a lie”.",
                "Mara Quill|Jarek Olm",
            ),
            ("Mayor Ann Rowe condemned the fee and urged crews to sail, her office said.", "Mayor Ann Rowe"),
        ] {
            assert_eq!(speakers_of(text), speakers);
        }
    }
}
