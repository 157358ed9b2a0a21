//! The words for whoever says something in a sentence, as the text has them: "Frans Baker", "state media", "the ruling".
//!
//! It knows no actors; a pronoun stands for whoever spoke last.

use std::ops::Range;

use crate::article::{
    Article, ArticleParagraph, ArticleSentence, SpeakerPlace, Speech, VerbSubject, all_words, is_one_of,
    last_word, stands,
};

mod words;

use words::{Said, backwards, beside, first, first_subject, is_somebody, onwards, people};

/// The speakers of the sentences of a text.
pub(crate) struct SpokenBy {
    /// By paragraph and sentence.
    by_sentence: Vec<Vec<Option<String>>>,
}

impl SpokenBy {
    pub(crate) fn of(article: &Article) -> Self {
        let mut last: Option<String> = None;
        let mut by_sentence = Vec::new();
        for paragraph in &article.paragraphs {
            let mut speakers: Vec<Option<String>> = Vec::new();
            for sentence in &paragraph.sentences {
                let same = || last.clone().or_else(|| Some(String::new()));
                let speaker = match speaker(paragraph, sentence) {
                    Some(Said::Words(words)) => Some(words.to_owned()),
                    // Somebody who was named since whoever spoke last may be meant.
                    Some(Said::Person) if !speakers.iter().any(Option::is_some) => {
                        match people(&paragraph.text.as_str()[..sentence.range.start]).as_slice() {
                            [] => same(),
                            [one] => Some((*one).to_owned()),
                            _ => Some(String::new()),
                        }
                    }
                    // Whoever the paragraph tells of may be meant, rather than whoever spoke in another.
                    Some(Said::Same)
                        if !speakers.iter().any(Option::is_some)
                            && names_somebody(&paragraph.text.as_str()[..sentence.range.start]) =>
                    {
                        Some(String::new())
                    }
                    Some(Said::Same | Said::Person) => same(),
                    None => None,
                };
                last = speaker.clone().or(last);
                speakers.push(speaker);
            }
            by_sentence.push(speakers);
        }
        Self { by_sentence }
    }

    /// Whoever says something in a sentence; empty if it is a pronoun for nobody named.
    pub(super) fn of_sentence(&self, paragraph: usize, sentence: usize) -> Option<&str> {
        self.by_sentence.get(paragraph.checked_sub(1)?)?.get(sentence)?.as_deref()
    }

    /// Whoever says a quotation: the speaker of a sentence that it touches, of another sentence of its paragraph, or of the
    /// paragraph before.
    pub(super) fn of_quotation(&self, paragraph: &ArticleParagraph, range: &Range<usize>) -> Option<String> {
        let own = self.by_sentence.get(paragraph.number.checked_sub(1)?)?;
        let is_at = |sentence: &ArticleSentence| {
            sentence.range.start < range.end && range.start <= sentence.range.end
        };
        let touched = paragraph.sentences.iter().zip(own).filter(|(sentence, _)| is_at(sentence));
        let touched = touched.filter_map(|(_, speaker)| speaker.as_ref()).next_back();
        let before =
            || paragraph.sentences.iter().zip(own).filter(|(sentence, _)| sentence.range.end <= range.start);
        let said_before = || before().filter_map(|(_, speaker)| speaker.as_ref()).next_back();
        let behind = || own.iter().flatten().next();
        let last = || {
            let before = self.by_sentence[..paragraph.number - 1].iter().rev().take(2);
            before.flat_map(|speakers| speakers.iter().rev()).flatten().next()
        };
        touched.or_else(said_before).or_else(behind).or_else(last).filter(|words| !words.is_empty()).cloned()
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
        self.by_sentence.iter().flatten().flatten().map(String::as_str).collect()
    }
}

/// True if a text has a word in capitals that does not only begin it.
fn names_somebody(text: &str) -> bool {
    all_words(text).into_iter().skip(1).any(|word| text[word].starts_with(char::is_uppercase))
}

/// The speaker of a sentence: whoever is cited, or the subject of its first verb of saying that is not itself quoted, or of one with
/// which somebody takes a stand.
fn speaker<'s>(paragraph: &ArticleParagraph, sentence: &'s ArticleSentence) -> Option<Said<'s>> {
    let start = sentence.range.start;
    let is_told = |speech: &&Speech| {
        let (from, to) = (start + speech.range.start, start + speech.range.end);
        !paragraph.quotations.iter().any(|range| range.start <= from && to <= range.end)
            && !speech.is_doubtful(sentence.text)
    };
    let told: Vec<_> = sentence.speeches.iter().filter(is_told).collect();
    // "The police report said": a verb right before another is none.
    let is_noun = |index: usize| {
        told.get(index + 1)
            .is_some_and(|next| sentence.text[told[index].range.end..next.range.start].trim().is_empty())
    };
    let is_cited = |speech: &&Speech| matches!(speech.speaker, SpeakerPlace::Behind(_));
    let verbs: Vec<_> = (0..told.len()).filter(|&index| !is_noun(index)).map(|index| told[index]).collect();
    // "It urged them to go, the officials said": whoever says all of it comes first.
    let is_aside = |speech: &&Speech| {
        let behind = sentence.text[speech.range.end..].trim_start();
        behind.is_empty() || behind.starts_with(['.', ','])
    };
    let first = verbs.iter().copied().filter(|speech| is_cited(speech) || is_aside(speech));
    let said = first.chain(verbs.iter().copied()).find_map(|speech| said_by(sentence, speech));
    let stand = || stands(sentence.text).iter().filter(is_told).find_map(|speech| said_by(sentence, speech));
    said.or_else(stand)
}

fn said_by<'s>(sentence: &'s ArticleSentence, speech: &Speech) -> Option<Said<'s>> {
    let text = sentence.text;
    match &speech.speaker {
        SpeakerPlace::Behind(place) | SpeakerPlace::Cited(place) => onwards(text, place.start, place.end),
        SpeakerPlace::First => first(text, speech.range.start),
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
            text[end..].starts_with(['.', ',']) || text[end..].trim().is_empty()
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
            return backwards(sentence, subject.end).or(Some(Said::Same));
        }
        let is_person = is_one_of(&["he", "she"], &text[pronoun.clone()]);
        return Some(if is_person { Said::Person } else { Said::Same });
    }
    if last_word(before).is_some_and(|word| is_one_of(&["and"], &before[word])) {
        return first_subject(text, speech.range.start);
    }
    let beside = || beside(text, subject.end, speech.range.start).map(Said::Words);
    let is_named =
        |end: usize| last_word(&text[..end]).is_some_and(|word| text[word].starts_with(char::is_uppercase));
    if !is_named(subject.end)
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
                "Mara Quill|",
            ),
            ("The royal family said so.", "The royal family"),
            ("How much fish there is remains in dispute.", ""),
            ("“It is grim,” the master, Jarek Olm, told the Ledger.", "Jarek Olm"),
            ("In January the port had insisted that it stays.", "the port"),
            ("Jarek Olm said no. The mayor Mara Quill came. She said yes.", "Jarek Olm|Jarek Olm"),
        ] {
            let text = Paragraphs::of(text);
            let article = Article::read(&text, None);
            assert_eq!(SpokenBy::of(&article).all().join("|"), speakers);
        }
    }
}
