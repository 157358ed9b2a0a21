//! The actors who speak in a sentence: those whose names stand where its verbs of saying have their speakers.
//!
//! The speaker is the actor named last before the verb; a pronoun means whoever spoke last.

use std::collections::BTreeSet;
use std::ops::Range;

use super::voices::{Mention, Voices};
use crate::article::{
    ADDRESSES, ARTICLES_AND_OWNERS, OF_A_PERSON, SpeakerPlace, Speech, TELLING_WORKS, VerbSubject, all_words,
    first_word, is_auxiliary, is_one_of, is_past_verb, last_word, lies_in, says,
};
use crate::model::{Actor, Id};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Speakers {
    /// The actors of the briefing among them.
    pub(super) known: BTreeSet<Id<Actor>>,
    /// Set if somebody else speaks too.
    pub(super) others: bool,
}

/// Those whom a pronoun may mean: whoever spoke last, and whoever a sentence since then began with.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    spoke: Speakers,
    subject: BTreeSet<Id<Actor>>,
    /// Set if a sentence came since that names nobody.
    is_past: bool,
}

impl Before {
    /// Forgets who began a sentence, unless it was the last of the paragraph before.
    pub(super) fn begin_paragraph(&mut self) {
        if self.is_past {
            self.subject.clear();
        }
    }

    fn meant(&self) -> Speakers {
        let known: BTreeSet<_> = self.spoke.known.union(&self.subject).copied().collect();
        Speakers { others: known.is_empty() && self.spoke.others, known }
    }
}

/// The speakers of a sentence; `before` holds those whom pronouns mean here, and then in the next sentence.
pub(super) fn of(
    sentence: &str,
    speeches: &[Speech],
    mentions: &[Mention],
    voices: &Voices,
    before: &mut Before,
) -> Speakers {
    let mut speakers = Speakers::default();
    for speech in speeches {
        let speaking = Speaking { sentence, speech, mentions, last: before.meant(), voices };
        let Some(found) = speaking.speakers() else { continue };
        speakers.others |= found.others;
        speakers.known.extend(&found.known);
        // "Mara Quill said the fire worried them": the fire is nobody who may be "he" in what follows.
        if speakers.known.is_empty() || !found.known.is_empty() {
            *before = Before { spoke: found, ..Before::default() };
        }
    }
    // A sentence that names nobody, such as the first of a quotation, leaves her who is "she" in the next.
    if speakers == Speakers::default() {
        before.is_past = mentions.is_empty();
        if let Some(mention) = mentions.first() {
            before.subject.clone_from(&mention.actors);
        }
    }
    speakers
}

/// One speech of a sentence, with the names in it.
struct Speaking<'s> {
    sentence: &'s str,
    speech: &'s Speech,
    mentions: &'s [Mention],
    /// Those whom a pronoun may mean.
    last: Speakers,
    voices: &'s Voices,
}

impl Speaking<'_> {
    /// Those who speak; none if nobody is cited whom the briefing knows.
    fn speakers(&self) -> Option<Speakers> {
        let before = self.mentions.iter().filter(|mention| mention.range.end <= self.speech.range.start);
        match &self.speech.speaker {
            SpeakerPlace::Behind(place) => Some(self.named_in(place)),
            SpeakerPlace::Cited(place) => {
                let mut cited = self.named_in(place);
                let is_known = !cited.known.is_empty();
                cited.known.extend(before.flat_map(|mention| &mention.actors));
                is_known.then_some(cited)
            }
            SpeakerPlace::First => {
                let first = self.mentions.first().filter(|first| first.range.end <= self.speech.range.start);
                Some(first.map_or_else(|| self.last.clone(), |mention| self.known(mention)))
            }
            SpeakerPlace::Subject(subject) => Some(self.subject(subject)),
        }
    }

    fn named_in(&self, place: &Range<usize>) -> Speakers {
        let is_in = |mention: &&Mention| lies_in(&mention.range, place);
        let known = actors(self.mentions.iter().filter(is_in));
        Speakers { others: known.is_empty(), known }
    }

    /// Those mentioned, unless they are counted: what "a third of the dockers say" is told of by somebody else.
    fn known(&self, mention: &Mention) -> Speakers {
        let others = is_counted(&self.sentence[..mention.range.start]);
        Speakers { others, known: if others { BTreeSet::new() } else { mention.actors.clone() } }
    }

    fn subject(&self, subject: &VerbSubject) -> Speakers {
        let next = self.mentions.iter().find(|mention| self.is_next(mention));
        if let Some(mention) = next.filter(|_| subject.is_inverted) {
            return self.known(mention);
        }
        if let Some(pronoun) = &subject.pronoun {
            return self.pronoun(&self.sentence[pronoun.clone()], subject.end);
        }
        let beside = self.beside(subject.end);
        let is_name = self.mentions.iter().any(|mention| mention.range.end == subject.end);
        if subject.is_somebody && !is_name {
            return Speakers { others: true, known: beside };
        }
        // In "the majority led by Mara Quill says" it is the majority that speaks, in "a pilot who left Sel
        // Ferries says" the pilot.
        let is_head = |mention: &&Mention| !is_leading(&self.sentence[..mention.range.start]);
        let end = relative_clause(&self.sentence[..subject.end]).unwrap_or(subject.end);
        let near = self.mentions.iter().rev().filter(|mention| mention.range.end <= end).find(is_head);
        match near {
            Some(mention) if is_represented(&self.sentence[..mention.range.start]) => {
                Speakers { others: true, known: beside }
            }
            Some(mention)
                if is_near(&self.sentence[mention.range.end..end]) || self.gives_out(mention, end) =>
            {
                let mut speakers = self.known(mention);
                speakers.known.extend(beside);
                speakers.known.extend(self.joined_to(mention));
                speakers
            }
            _ => Speakers { others: beside.is_empty(), known: beside },
        }
    }

    /// True if a mention gives out a work, of which a "which" that ends at a byte says more: "issued a report,
    /// which".
    fn gives_out(&self, mention: &Mention, end: usize) -> bool {
        let work = self.sentence[mention.range.end..end].strip_suffix(", which").unwrap_or_default();
        let is_work = |word: Range<usize>| is_one_of(TELLING_WORKS, &work[word]);
        last_word(work).is_some_and(is_work) && is_close(work)
    }

    /// Those whom a pronoun before the verb means: in "The service has said that it warned them" also the
    /// service.
    fn pronoun(&self, pronoun: &str, end: usize) -> Speakers {
        let first = self.mentions.iter().find(|mention| mention.range.end <= end);
        let mut known = actors(first.into_iter());
        known.extend(&self.last.known);
        if is_one_of(OF_A_PERSON, pronoun) {
            known.retain(|&actor| self.voices.may_be_person(actor));
            return Speakers { others: known.is_empty(), known };
        }
        if pronoun.eq_ignore_ascii_case("it") {
            known.retain(|&actor| self.voices.may_be_thing(actor));
            return Speakers { others: known.is_empty(), known };
        }
        Speakers { others: self.last.others && known.is_empty(), known }
    }

    /// Those named between commas behind a subject: "the minister, Jarek Olm, said".
    fn beside(&self, end: usize) -> BTreeSet<Id<Actor>> {
        let verb = self.speech.range.start;
        let gap = |from, to| self.sentence.get(from..to).map(str::trim);
        let is_beside = |mention: &&Mention| {
            let opens = gap(end, mention.range.start).is_some_and(|gap| gap == ",");
            opens && gap(mention.range.end, verb).is_some_and(|gap| gap.starts_with(','))
        };
        actors(self.mentions.iter().filter(is_beside))
    }

    /// Those named before a mention in one list with it: "Mara Quill, Jarek Olm and others urged".
    fn joined_to(&self, mention: &Mention) -> BTreeSet<Id<Actor>> {
        let is_and = |words: &str| words == "and" || words.starts_with("and ");
        let mut has_and = is_and(self.sentence[mention.range.end..].trim_start());
        let (mut start, mut listed) = (mention.range.start, BTreeSet::new());
        for other in self.mentions.iter().rev().filter(|other| other.range.end <= mention.range.start) {
            let Some(between) = self.sentence.get(other.range.end..start).map(str::trim) else { continue };
            if !matches!(between, "," | "and" | ", and") {
                break;
            }
            has_and |= between.ends_with("and");
            listed.extend(&other.actors);
            start = other.range.start;
        }
        if has_and { listed } else { BTreeSet::new() }
    }

    /// True if a mention comes just behind the verb: "said Mara Quill", "said the port officials"; not as the
    /// subject of what is said, as in "said Mara Quill won".
    fn is_next(&self, mention: &Mention) -> bool {
        const GOING_ON: &[&str] = &[
            "in",
            "on",
            "at",
            "after",
            "during",
            "before",
            "late",
            "yesterday",
            "today",
            "who",
            "of",
            "from",
        ];
        let between = self.sentence.get(self.speech.range.end..mention.range.start);
        let behind = self.sentence[mention.range.end..].trim_start();
        let word = first_word(behind).filter(|word| word.start == 0);
        let is_owner = behind.starts_with(['\'', '’']);
        let ends = !is_owner
            && word.is_none_or(|word| {
                is_one_of(GOING_ON, &behind[word.clone()]) || behind[word].starts_with(char::is_uppercase)
            });
        ends && between.is_some_and(|between| {
            let between = between.trim().trim_end_matches('.');
            matches!(between, "" | "the" | "a") || is_one_of(ADDRESSES, between)
        })
    }
}

fn actors<'m>(mentions: impl Iterator<Item = &'m Mention>) -> BTreeSet<Id<Actor>> {
    mentions.flat_map(|mention| mention.actors.iter().copied()).collect()
}

/// True if a number stands before those who are mentioned: "215 soldiers", "20 per cent of Americans".
fn is_counted(before: &str) -> bool {
    const BETWEEN: &[&str] = &["of", "the", "per", "cent", "percent", "pc", "all", "in", "local", "other"];
    // "From 11 to 8; the dockers say": nobody counts them.
    let clause = before.rfind([';', ':', '“', '”', '"']).unwrap_or_default();
    let before = before[clause..].replace('%', " percent ");
    let words = all_words(&before).into_iter().rev().map(|range| before[range].to_owned());
    let mut counting = words.skip_while(|word| is_one_of(BETWEEN, word));
    let numbers = ["half", "third", "quarter", "thirds", "quarters", "most", "many", "majority", "none"];
    counting
        .next()
        .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()) || is_one_of(&numbers, &word))
}

/// True if whoever is named behind some words only leads or backs somebody: "led by".
fn is_leading(before: &str) -> bool {
    const LEADING: &[&str] = &["led", "headed", "chaired", "backed", "supported", "owned", "run", "founded"];
    let words: Vec<_> = all_words(before).into_iter().map(|range| &before[range]).collect();
    matches!(words.as_slice(), [.., verb, "by"] if is_one_of(LEADING, verb))
}

/// True if somebody speaks for whoever is named behind some words: "counsel for", "a lawyer for the".
fn is_represented(before: &str) -> bool {
    const REPRESENTING: &[&str] =
        &["counsel", "lawyer", "lawyers", "attorney", "solicitor", "barrister", "advocate"];
    let words: Vec<_> = all_words(before).into_iter().map(|range| &before[range]).collect();
    let words = words.strip_suffix(&["the"]).unwrap_or(&words);
    matches!(words, [.., noun, "for"] if is_one_of(REPRESENTING, noun))
}

/// Where the clause begins that says more of the subject in which some words end: "who sold it to the port"
/// of "two crews who sold it to the port"; none if it has a subject of its own, as in "the fee that the
/// port".
fn relative_clause(before: &str) -> Option<usize> {
    const RELATIVE: &[&str] = &["who", "which", "that"];
    const TURNING: &[&str] = &[
        "as", "when", "while", "because", "after", "before", "but", "if", "although", "though", "where",
        "since",
    ];
    let clause = before.rsplit([',', ';', ':', '“', '”', '"']).next()?;
    let from = before.len() - clause.len();
    let words = all_words(clause);
    let word = |at: usize| words.get(at).map_or("", |word| &clause[word.clone()]);
    let is_part = |at: &usize| is_one_of(RELATIVE, word(*at)) || is_one_of(TURNING, word(*at));
    let at = (1..words.len()).rev().find(is_part).filter(|at| !is_one_of(TURNING, word(*at)))?;
    let next = word(at + 1);
    let is_verb = is_past_verb(next) || is_auxiliary(next);
    // "Crews who work for the port": no verb needs an ending there.
    let is_subject = next.starts_with(char::is_uppercase)
        || is_one_of(ARTICLES_AND_OWNERS, next)
        || is_one_of(&["it", "they", "he", "she", "we", "i"], next);
    let is_clause = is_verb || is_one_of(&["who"], word(at)) && !next.is_empty() && !is_subject;
    (is_clause && !says(word(at - 1))).then(|| from + words[at].start)
}

/// True for the words between an actor and its verb that still belong to the actor, or for "which" and "who"
/// right behind it.
fn is_near(between: &str) -> bool {
    matches!(between.trim_start_matches(',').trim(), "which" | "who") || is_close(between)
}

/// True if the words between an actor and its verb still belong to the actor: "and others", "'s spokesman".
fn is_close(between: &str) -> bool {
    !between.contains([',', ';', ':']) && all_words(between).len() <= 4
}
