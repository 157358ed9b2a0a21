//! The actors of a draft: every name of the article with its forms, and whoever speaks without a name.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::keys::DraftKeys;
use super::{offices, things, without_article};
use crate::article::{
    Article, all_words, first_word, is_one_of, is_past_verb, last_word, start_of_last, stems,
};
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
/// Words before a name that say nothing of what somebody is.
const ADDRESSES: &[&str] = &["Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady"];
/// Words between whoever is described and what describes them.
const DESCRIBING: &[&str] = &[
    " close to ",
    " familiar with ",
    " close",
    " at ",
    " of ",
    " from ",
    " in ",
    " with ",
    " for ",
    " by ",
    " to ",
];
/// Words that count people or tell some of them from others.
const COUNTING: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "many",
    "most", "other", "both", "all", "dozens", "hundreds",
];

/// Somebody who acts or speaks in the article.
pub(super) struct DraftActor {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) aka: Vec<String>,
    pub(super) office: Option<String>,
    /// The paragraph in which it first stands.
    pub(super) paragraph: usize,
    /// Set if the article has no name for it.
    pub(super) is_unnamed: bool,
    /// Set if the article only describes it: "the dockers".
    pub(super) is_described: bool,
}

impl DraftActor {
    /// All that it is called.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.aka).map(String::as_str)
    }
}

/// The actors, each with a key.
#[derive(Default)]
pub(super) struct DraftActors {
    pub(super) all: Vec<DraftActor>,
    keys: DraftKeys,
    by_words: HashMap<String, usize>,
    /// The first that has each name.
    by_name: HashMap<String, usize>,
    /// Those whom the article only describes, by the stems of the words.
    described: HashMap<BTreeSet<String>, usize>,
}

impl DraftActors {
    pub(super) fn of(article: &Article) -> Self {
        let mut actors = Self::default();
        let mut taken: HashSet<String> = HashSet::new();
        for name in coverage::names(article).into_iter().filter(|name| !is_of_law(article, name)) {
            let paragraph = name.places.first().map_or(1, |(paragraph, ..)| *paragraph);
            let mut aka: Vec<_> = name.short.into_iter().filter(|short| !taken.contains(short)).collect();
            aka.retain(|short| *short != name.full);
            taken.extend(aka.iter().cloned());
            let office = name.places.iter().find_map(|place| offices::office(article, &name.full, place));
            let nouns: Vec<_> =
                name.places.iter().filter_map(|place| offices::noun_before(article, place)).collect();
            let index = actors.add(&name.full, aka, paragraph, false);
            actors.all[index].office = office;
            for noun in nouns {
                actors.by_words.entry(noun).or_insert(index);
            }
        }
        actors
    }

    /// The key of whoever some words mean; if nobody is called so yet, somebody new, who first stands in this paragraph.
    pub(super) fn speaker(&mut self, words: &str, paragraph: impl FnOnce() -> usize) -> Option<String> {
        // The rest of a number is nobody either.
        const NOBODY: &[&str] =
            &["by", "in", "at", "on", "from", "with", "for", "to", "million", "billion", "thousand"];
        let words = words.trim_end_matches([',', ' ']);
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
        let bare = without_verb(bare)?;
        let head = head(bare);
        if let Some(index) = self.known(bare, head) {
            return Some(self.all[index].key.clone());
        }
        // "Official at Sel Ferries", but not "Minister for Public Security Mara Quill"
        let is_somebodys = |(_, at): &(usize, usize)| {
            let before = last_word(&bare[..*at]).map_or("", |word| &bare[word]);
            // "Head of the port, Mara Quill" is her.
            !bare[..*at].ends_with(", ") && head.len() < *at && !before.starts_with(char::is_uppercase)
        };
        let named = self.named_in(bare);
        if let Some((index, _)) = named.filter(is_somebodys)
            && last_word(head).is_some_and(|word| is_one_of(SPEAKING, &head[word]))
        {
            self.by_words.insert(head.to_lowercase(), index);
            return Some(self.all[index].key.clone());
        }
        if let Some((index, at)) = named.filter(|named| !is_somebodys(named)) {
            self.give_office(index, bare[..at].trim().trim_end_matches(',').trim());
            return Some(self.all[index].key.clone());
        }
        if coverage::is_work(head) || things::is_thing(head) || named.is_none() && is_law(bare) {
            return None;
        }
        let bare = without_count(without_count(bare));
        // "Aid workers and officials" are "officials and aid workers".
        let own = stems(bare);
        // Of "3 the" nothing is left.
        if own.is_empty() {
            return None;
        }
        if let Some(same) = self.described.get(&own) {
            return Some(self.all[*same].key.clone());
        }
        // "Official at the health ministry", "one of the officers"
        let of_them = bare.to_lowercase().starts_with("one of ").then(|| bare.len() - "one of ".len());
        let head = of_them.map_or_else(|| self::head(bare), |length| &bare[bare.len() - length..]);
        let is_unnamed = last_word(head).is_some_and(|word| is_one_of(UNNAMED, &head[word]));
        if is_the(words)
            && !is_unnamed
            && let Some(index) = self.called(bare)
        {
            return Some(self.all[index].key.clone());
        }
        let name = capitalised(bare);
        let index = self.add(&name, Vec::new(), paragraph(), is_unnamed);
        self.all[index].is_described = true;
        self.described.insert(own, index);
        self.by_words.entry(head.to_lowercase()).or_insert(index);
        self.by_words.insert(bare.to_lowercase(), index);
        Some(self.all[index].key.clone())
    }

    /// Each of those who speak together, if the article has a name for every one; else they are one: "the mayor, Mara Quill, and Jarek Olm"
    /// are two, and "the Ministry of Ports and Boats" is one.
    pub(super) fn together<'w>(&self, words: &'w str) -> Vec<&'w str> {
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
        let is_named = |index: &usize| !self.all[*index].is_described;
        called(words).or_else(|| own().and_then(called)).or_else(|| without_place().filter(is_named))
    }

    /// Gives a person without an office one, if the words before the name are that.
    fn give_office(&mut self, index: usize, office: &str) {
        let actor = &mut self.all[index];
        let is_person = all_words(&actor.name).len() > 1 && !actor.name.contains(" of ");
        if is_person
            && !office.is_empty()
            && !office.contains('(')
            && !office.ends_with(" and")
            && !["'s", "’s", "'", "’"].iter().any(|end| office.ends_with(end))
            && !is_one_of(ADDRESSES, office.trim_end_matches('.'))
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

    /// The one actor whose name ends in a word, or who has an office of that name: "company" after "Sel Water Company".
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

    fn add(&mut self, name: &str, aka: Vec<String>, paragraph: usize, is_unnamed: bool) -> usize {
        let key = self.keys.make(name, 3);
        let index = self.all.len();
        self.by_words.insert(without_article(name).to_lowercase(), index);
        for name in std::iter::once(name).chain(aka.iter().map(String::as_str)) {
            self.by_name.entry(name.to_owned()).or_insert(index);
        }
        self.all.push(DraftActor {
            key,
            name: name.to_owned(),
            aka,
            office: None,
            paragraph,
            is_unnamed,
            is_described: false,
        });
        index
    }

    /// Notes that an actor whom the article only describes does not want to be named.
    pub(super) fn leave_unnamed(&mut self, key: &str) {
        let described = self.all.iter_mut().find(|actor| actor.key == key && actor.is_described);
        if let Some(actor) = described {
            actor.is_unnamed = true;
        }
    }

    /// Leaves out the offices of some actors, by key; false if none of them has one.
    pub(super) fn leave_out_offices(&mut self, of: impl Fn(&str) -> bool) -> bool {
        let with_office = self.all.iter_mut().filter(|actor| of(&actor.key) && actor.office.is_some());
        with_office.map(|actor| actor.office = None).count() > 0
    }
}

/// True for the name of a law or a treaty, who is nobody: behind "the" or a year, or with "of" in it, unlike "Jude Law".
fn is_of_law(article: &Article, name: &coverage::ArticleName) -> bool {
    let is_thing = |(paragraph, _, range): &(usize, usize, Range<usize>)| {
        let before = article.paragraphs.iter().find(|other| other.number == *paragraph);
        let before = before.map_or("", |paragraph| &paragraph.text.as_str()[..range.start]);
        last_word(before).is_some_and(|word| {
            let word = &before[word];
            is_one_of(&["the", "a", "this", "that"], word) || word.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    is_law(&name.full) && (name.full.contains(" of ") || name.places.iter().any(is_thing))
}

/// True for words that end as the name of a law or a treaty does, or begin so.
fn is_law(name: &str) -> bool {
    const LAWS: &[&str] =
        &["Act", "Law", "Bill", "Treaty", "Directive", "Convention", "Code", "Regulation", "Protocol"];
    let words: Vec<&str> = name.split(' ').collect();
    words.len() > 1
        && LAWS.iter().any(|law| words.last() == Some(law) || words[0] == *law && words[1] == "of")
}

/// Words for somebody up to a verb with an object: none, as that tells what they do. A participle at their end says more of something else.
fn without_verb(words: &str) -> Option<&str> {
    const OBJECTS: &[&str] = &["a", "an", "the", "its", "their", "his", "her", "that", "this"];
    const PUBLISHED: &[&str] = &[
        "published",
        "released",
        "conducted",
        "commissioned",
        "issued",
        "obtained",
        "posted",
        "seen",
        "carried",
    ];
    let all = all_words(words);
    let word = |at: usize| all.get(at).map_or("", |word| &words[word.clone()]);
    let does = |at: &usize| is_past_verb(word(*at)) && is_one_of(OBJECTS, word(at + 1));
    let is_relative =
        |at: usize| (0..at).any(|before| is_one_of(&["who", "which", "that", "whose"], word(before)));
    if (1..all.len()).any(|at| does(&at) && !is_relative(at)) {
        return None;
    }
    let last = all.last().filter(|last| all.len() > 1 && is_one_of(PUBLISHED, &words[(*last).clone()]));
    Some(last.map_or(words, |last| words[..last.start].trim_end()))
}

/// True for words with "the" before them.
fn is_the(words: &str) -> bool {
    words.starts_with("the ") || words.starts_with("The ")
}

/// The words for somebody without what describes them: "official" of "official at the health ministry".
fn head(words: &str) -> &str {
    let end = DESCRIBING.iter().filter_map(|word| words.find(word)).min();
    &words[..end.unwrap_or(words.len())]
}

/// Some words without a number before them: "diplomats" of "two diplomats".
fn without_count(words: &str) -> &str {
    let Some((first, rest)) = words.split_once(' ') else { return words };
    // "Nine out of 10 directors" are directors.
    let of_all = rest.strip_prefix("out of ").or_else(|| rest.strip_prefix("in "));
    if let Some((number, people)) = of_all.and_then(|rest| rest.split_once(' '))
        && (number.starts_with(|c: char| c.is_ascii_digit()) || is_one_of(COUNTING, number))
    {
        return without_article(people);
    }
    let is_counted = is_one_of(COUNTING, first) || first.starts_with(|c: char| c.is_ascii_digit());
    // "The 2027 and 2029 winner"
    let is_counted = is_counted && !rest.starts_with("and ");
    if is_counted && !rest.starts_with("of ") { without_article(rest) } else { words }
}
