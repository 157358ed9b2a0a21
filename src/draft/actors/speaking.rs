//! Whoever is meant by the words for a speaker or a doer: somebody with a name, or somebody whom the article
//! only describes.

use super::super::aliases::is_people;
use super::super::{things, without_article};
use super::bare::{
    are_titles, head, is_the, publisher, without_adverb, without_base, without_count, without_examples,
    without_time, without_verb,
};
use super::{DraftActor, DraftActors, is_law};
use crate::article::{ADDRESSES, all_words, first_word, is_one_of, last_word, start_of_last, stems};
use crate::coverage;
use crate::text::capitalised;

/// The last words for people whom a text does not name.
const UNNAMED: &[&str] = &[
    "official",
    "officials",
    "source",
    "sources",
    "diplomat",
    "diplomats",
    "witness",
    "witnesses",
    "analyst",
    "analysts",
    "resident",
    "residents",
    "expert",
    "experts",
    "observers",
    "delegates",
    "insiders",
    "aide",
    "aides",
    "critics",
    "people",
    "insider",
    "member",
    "members",
    "employee",
    "employees",
    "officer",
    "officers",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "investigator",
    "investigators",
    "negotiator",
    "negotiators",
    "mediator",
    "mediators",
    "lawmakers",
    "campaigners",
];
/// Those who speak for somebody: what "a spokesman for the port" says is the port's.
const SPEAKING: &[&str] = &["spokesman", "spokeswoman", "spokesperson", "statement", "spokespeople"];

/// True for words that can mean somebody, "the city" too.
fn may_be_somebody(words: &str, is_the: bool) -> bool {
    let head = head(words);
    let is_the_one = is_the && !things::is_thing(head);
    (is_unnamed(head) || coverage::may_speak(words) || is_the_one) && !coverage::is_work(head)
}

/// True for people whom a text does not name, by the last word.
fn is_unnamed(head: &str) -> bool {
    last_word(head).is_some_and(|word| is_one_of(UNNAMED, &head[word]))
}

impl DraftActors {
    /// The key of whoever some words mean; if nobody is called so yet, somebody new, who first stands in this
    /// paragraph.
    pub(in crate::draft) fn speaker(
        &mut self,
        words: &str,
        paragraph: impl FnOnce() -> usize,
    ) -> Option<String> {
        // The rest of a number is nobody either.
        const NOBODY: &[&str] = &[
            "by",
            "in",
            "at",
            "on",
            "from",
            "with",
            "for",
            "to",
            "down",
            "up",
            "according",
            "before",
            "after",
            "million",
            "billion",
            "thousand",
        ];
        let words = without_time(words.trim_end_matches([',', ' ', '—', '–', '-']));
        let is_name = self.by_name.contains_key(words);
        let words = if is_name { words } else { without_adverb(words) };
        if first_word(words).is_some_and(|word| is_one_of(NOBODY, &words[word])) {
            return None;
        }
        // "Sel Ferries Co. said"
        let words = words.strip_suffix('.').filter(|bare| self.by_name.contains_key(*bare)).unwrap_or(words);
        let words = words.strip_suffix("Jr.").map_or(words, |_| &words[..words.len() - 1]);
        let owner = ["’s", "'s", "’", "'"].iter().find_map(|sign| words.strip_suffix(sign));
        let bare = without_article(owner.unwrap_or(words));
        if stems(bare).is_empty() {
            return None;
        }
        if let Some(index) = publisher(bare).and_then(|name| self.by_name.get(name)) {
            return Some(self.all[*index].key.clone());
        }
        if let Some(index) = self.with_office_behind(bare) {
            return Some(self.all[index].key.clone());
        }
        let bare = without_verb(bare)?;
        let named = self.named_in(bare);
        let index = match self.known_somebody(bare, named) {
            Some(index) => index,
            None if !may_be_somebody(bare, is_the(words)) => return None,
            None if named.is_none() && is_law(bare) => return None,
            None => self.somebody_described(bare, is_the(words), paragraph)?,
        };
        Some(self.all[index].key.clone())
    }

    /// The actor with a name whom some words mean; `named` is the name that they end in. What they tell of it
    /// is noted.
    fn known_somebody(&mut self, bare: &str, named: Option<(usize, usize)>) -> Option<usize> {
        let head = head(bare);
        if let Some(index) = self.known(bare, head) {
            return Some(index);
        }
        // "Professor Mara Quill of Sel University" is Mara Quill.
        let titled = self.named_in(head).filter(|(index, at)| {
            *at > 0 && head.len() < bare.len() && are_titles(&head[..*at]) && self.is_person(*index)
        });
        if let Some((index, at)) = titled {
            self.give_office(index, head[..at].trim());
            return Some(index);
        }
        let (index, at) = named?;
        // "Official at Sel Ferries", but not "Minister for Public Security Mara Quill"
        let before = last_word(&bare[..at]).map_or("", |word| &bare[word]);
        // "Head of the port, Mara Quill" is her.
        let is_somebodys =
            !bare[..at].ends_with(", ") && head.len() < at && !before.starts_with(char::is_uppercase);
        if !is_somebodys {
            self.give_office(index, bare[..at].trim().trim_end_matches(',').trim());
            return Some(index);
        }
        last_word(head).filter(|word| is_one_of(SPEAKING, &head[word.clone()]))?;
        self.by_words.insert(head.to_lowercase(), index);
        Some(index)
    }

    /// The actor whom some words only describe, a new one if they did not before; `is_the` behind "the".
    fn somebody_described(
        &mut self,
        bare: &str,
        is_the: bool,
        paragraph: impl FnOnce() -> usize,
    ) -> Option<usize> {
        let bare = without_examples(without_count(without_count(coverage::without_share(bare))));
        // "The Sel-based company" is the company.
        let based = without_base(bare);
        if based.len() < bare.len()
            && let Some(index) = self.called(based)
        {
            return Some(index);
        }
        // "Aid workers and officials" are "officials and aid workers".
        let own = stems(bare);
        // Of "3 the" nothing is left.
        if own.is_empty() {
            return None;
        }
        if let Some(same) = self.described.get(&own) {
            return Some(*same);
        }
        // "Official at the health ministry", "one of the officers"
        let of_them = bare.to_lowercase().starts_with("one of ").then(|| bare.len() - "one of ".len());
        let head = of_them.map_or_else(|| head(bare), |length| &bare[bare.len() - length..]);
        let is_unnamed = is_unnamed(head);
        if is_the
            && !is_unnamed
            && let Some(index) = self.called(bare)
        {
            return Some(index);
        }
        let index = self.add(&capitalised(bare), Vec::new(), paragraph(), is_unnamed);
        self.all[index].is_described = true;
        self.described.insert(own, index);
        self.by_words.entry(head.to_lowercase()).or_insert(index);
        self.by_words.insert(bare.to_lowercase(), index);
        Some(index)
    }

    /// The person between commas behind some words for one: "Professor Mara Quill" of "A lawyer at the port,
    /// Professor Mara Quill, said".
    pub(in crate::draft) fn named_behind<'t>(&mut self, words: &str, behind: &'t str) -> Option<&'t str> {
        let office =
            ["A ", "An ", "a ", "an ", "One "].iter().find_map(|article| words.strip_prefix(article))?;
        let behind = behind.strip_prefix(", ")?;
        let name = &behind[..behind.find(',')?];
        let goes_on = behind[name.len() + 1..].trim_start();
        let (index, at) = self.named_in(name)?;
        let is_it = self.is_person(index) && are_titles(&name[..at]) && !goes_on.starts_with("and ");
        if !is_it {
            return None;
        }
        self.give_office(index, office.trim());
        Some(name)
    }

    fn is_person(&self, index: usize) -> bool {
        let name = &self.all[index].name;
        all_words(name).len() > 1 && !name.contains(" of ")
    }

    /// Each of those who speak together, if the article has a name for every one; else they are one: "the
    /// mayor, Mara Quill, and Jarek Olm" are two, and "the Ministry of Ports and Boats" is one.
    pub(in crate::draft) fn together<'w>(&self, words: &'w str) -> Vec<&'w str> {
        let each: Vec<&str> = words.split(" and ").map(|part| part.trim_end_matches(',')).collect();
        if each.iter().all(|part| self.named_in(part).is_some()) { each } else { vec![words] }
    }

    /// The actor who is called by some words, by those before "of", or by those before a place.
    fn known(&self, words: &str, head: &str) -> Option<usize> {
        let called = |words: &str| self.by_words.get(&words.to_lowercase()).copied();
        // "Mara Quill of Sel Ferries" is Mara Quill.
        let own = || Some(head).filter(|head| head.len() < words.len() && all_words(head).len() > 1);
        // "The Court of Appeal in Sel" is the Court of Appeal.
        let place = || [" in ", " at "].iter().filter_map(|word| words.rfind(word)).max();
        let without_place = || place().and_then(|at| called(&words[..at]));
        // "The board for Rowe" is the board, if that has a name.
        let without_aim = || words.split_once(" for ").and_then(|(name, _)| self.by_name.get(name).copied());
        let is_named = |index: &usize| !self.all[*index].is_described;
        let found = called(words).or_else(|| own().and_then(called));
        found.or_else(|| without_place().filter(is_named)).or_else(without_aim)
    }

    /// Whoever some words name before an office or before somebody else: "Mara Quill" of "Mara Quill, director
    /// of the port, Sel Ferries" and of "Mara Quill, Jarek Olm" whose sister she is.
    fn with_office_behind(&self, words: &str) -> Option<usize> {
        let (who, office) = words.split_once(", ")?;
        let noun = first_word(office).map(|word| &office[word])?;
        let is_more = coverage::is_office(noun) || self.by_name.contains_key(office);
        is_more.then(|| self.by_name.get(who).copied()).flatten()
    }

    /// Gives a person without an office one, if the words before the name are that.
    fn give_office(&mut self, index: usize, office: &str) {
        // "The union and its chairwoman"
        let joined = [" and its ", " and the ", " and their "];
        let own = joined.iter().find_map(|joint| office.rsplit_once(joint));
        let office = own.map_or(office, |(_, own)| own);
        let is_person = self.is_person(index);
        let is_somebody_else = self.by_name.contains_key(office);
        let actor = &mut self.all[index];
        if is_person
            && !office.is_empty()
            && !office.contains(['(', ':'])
            && !is_somebody_else
            && !office.ends_with(" and")
            && !["'s", "’s", "'", "’"].iter().any(|end| office.ends_with(end))
            && !is_one_of(ADDRESSES, office.trim_end_matches('.'))
            && !office.starts_with("Messrs")
            && !is_people(office)
            && !office.split(' ').all(is_people)
            && actor.office.is_none()
            && all_words(office).len() <= 7
        {
            actor.office = Some(office.to_owned());
        }
    }

    /// The actor whose name some words end in, with the byte where it begins.
    fn named_in(&self, words: &str) -> Option<(usize, usize)> {
        const LONGEST: usize = 200;
        let from = start_of_last(words, LONGEST);
        let places = words[from..].char_indices().map(|(at, _)| from + at);
        let mut places = places.filter(|at| !words[..*at].ends_with(char::is_alphanumeric));
        places.find_map(|at| Some((*self.by_name.get(&words[at..])?, at)))
    }

    /// The one actor whose name ends in a word, or who has an office of that name: "company" after "Sel Water
    /// Company".
    fn called(&self, word: &str) -> Option<usize> {
        let word = word.to_lowercase();
        let ends =
            |name: &str| name.to_lowercase().strip_suffix(&word).is_some_and(|rest| rest.ends_with(' '));
        let is_office =
            |actor: &DraftActor| actor.office.as_ref().is_some_and(|office| office.to_lowercase() == word);
        let is_one_word = !word.contains(' ') && !word.ends_with('s');
        let is_it = |actor: &&DraftActor| is_office(actor) || is_one_word && actor.names().any(ends);
        let mut called =
            self.all.iter().enumerate().filter(|(_, actor)| is_it(actor)).map(|(index, _)| index);
        let first = called.next()?;
        called.next().is_none().then_some(first)
    }
}
