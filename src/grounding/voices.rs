//! The names that texts use for the actors of a briefing: whole ones, and short ones such as "the officials".

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::by_name::ByName;
use super::kin::PartsOfActors;
use super::plain_names::PlainNames;
use crate::article::{all_words, folded_names, stems};
use crate::model::{Actor, ActorKind, Briefing, Id, Names, Text};
use crate::text::capitalised;

/// Initials that everybody uses, with what they stand for.
pub(super) const INITIALS: [(&str, &str); 20] = [
    ("US", "United States"),
    ("USA", "United States"),
    ("UN", "United Nations"),
    ("EU", "European Union"),
    ("UK", "United Kingdom"),
    ("NGO", "non-governmental organisation"),
    ("NGO", "non-governmental organization"),
    ("GDP", "gross domestic product"),
    ("GNP", "gross national product"),
    ("VAT", "value added tax"),
    ("VAT", "value-added tax"),
    ("CPI", "consumer price index"),
    ("FDI", "foreign direct investment"),
    ("IPO", "initial public offering"),
    ("CEO", "chief executive"),
    ("CFO", "chief financial officer"),
    ("PM", "prime minister"),
    ("AI", "artificial intelligence"),
    ("EV", "electric vehicle"),
    ("ICU", "intensive care"),
];

/// Words behind a surname that are no part of it.
const SUFFIXES: &[&str] = &["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"];

/// A place where a text names an actor, or several that share the name.
pub(super) struct Mention {
    pub(super) range: Range<usize>,
    pub(super) actors: BTreeSet<Id<Actor>>,
    /// Set for a whole name.
    is_whole: bool,
}

/// True if some mentions are of an actor.
pub(super) fn are_of(mentions: &[Mention], actor: Id<Actor>) -> bool {
    mentions.iter().any(|mention| mention.actors.contains(&actor))
}

/// The actors whom some mentions call by a whole name.
pub(super) fn called_whole(mentions: &[Mention]) -> impl Iterator<Item = Id<Actor>> {
    mentions.iter().filter(|mention| mention.is_whole).flat_map(|mention| mention.actors.iter().copied())
}

/// The names that texts use for the actors.
#[derive(Default)]
pub(super) struct Voices {
    finder: Names,
    whole: HashMap<String, BTreeSet<Id<Actor>>>,
    short: HashMap<String, BTreeSet<Id<Actor>>>,
    /// Those who are certainly no one person.
    several: BTreeSet<Id<Actor>>,
    /// Those who are one person.
    persons: BTreeSet<Id<Actor>>,
    /// The actors by the stems of the words in their names and offices.
    by_stem: HashMap<String, BTreeSet<Id<Actor>>>,
    /// The words that are names of theirs by themselves.
    words: HashSet<String>,
    /// All words of their names.
    called: ByName<()>,
    /// All words of the titles of sources, and of their houses and authors.
    of_sources: ByName<()>,
    pub(super) plain_names: PlainNames,
    /// Those who are part of others.
    pub(super) parts: PartsOfActors,
}

impl Voices {
    pub(super) fn of(briefing: &Briefing) -> Self {
        let (mut whole, mut short) = (HashMap::<_, BTreeSet<_>>::new(), HashMap::<_, BTreeSet<_>>::new());
        for (id, actor) in briefing.actors.iter() {
            for name in actor.names() {
                put(&mut whole, whole_names(&folded_names(name).text), id);
                let names = short_names(name, actor.kind == Some(ActorKind::Person));
                put(&mut short, names, id);
            }
            let office = actor
                .office
                .iter()
                .flat_map(|office| short_names(office, false).into_iter().chain(whole_names(office)));
            put(&mut short, office.collect(), id);
        }
        short.retain(|name, _| !whole.contains_key(name));
        let owners: Vec<_> = whole
            .iter()
            .chain(&short)
            .filter_map(|(name, ids)| Some((name.as_str(), *ids.first()?)))
            .collect();
        let is_several = |actor: &Actor| actor.kind.is_some_and(|kind| kind != ActorKind::Person);
        let several =
            briefing.actors.iter().filter(|(_, actor)| is_several(actor)).map(|(id, _)| id).collect();
        let persons = briefing.actors.iter().filter(|(_, actor)| actor.kind == Some(ActorKind::Person));
        let persons = persons.map(|(id, _)| id).collect();
        let finder = Names::new(&owners);
        let (by_stem, words) = (by_stem(briefing), words(briefing));
        let called = words_of(briefing.actors.iter().flat_map(|(_, actor)| actor.names()));
        let of_sources = words_of(briefing.sources.iter().flat_map(|(_, source)| {
            [Some(&source.title), source.publisher.as_ref(), source.author.as_ref()].into_iter().flatten()
        }));
        let (plain_names, parts) = (PlainNames::of(briefing), PartsOfActors::of(briefing));
        Self {
            finder,
            whole,
            short,
            several,
            persons,
            by_stem,
            words,
            called,
            of_sources,
            plain_names,
            parts,
        }
    }

    /// True if a word is a name of an actor by itself.
    pub(super) fn is_name(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// True if a word is one name with a word in the names of an actor.
    pub(super) fn calls_any(&self, word: &str) -> bool {
        self.called.one_name(word).next().is_some()
    }

    /// True if a name is in that of a source, or of its house or author: a bank's own statement need not name
    /// the bank.
    pub(super) fn is_of_source(&self, name: &str) -> bool {
        self.of_sources.one_name(name).next().is_some()
    }

    /// True if "he" or "she" may mean an actor.
    pub(super) fn may_be_person(&self, actor: Id<Actor>) -> bool {
        !self.several.contains(&actor)
    }

    /// True if "it" may mean an actor.
    pub(super) fn may_be_thing(&self, actor: Id<Actor>) -> bool {
        !self.persons.contains(&actor)
    }

    /// True if one of these stems is of a word in the names or the office of an actor.
    pub(super) fn are_words_of(&self, stems: &BTreeSet<String>, actor: Id<Actor>) -> bool {
        stems.iter().filter_map(|stem| self.by_stem.get(stem)).any(|actors| actors.contains(&actor))
    }

    /// The same for any actor.
    pub(super) fn are_words_of_any(&self, stems: &BTreeSet<String>) -> bool {
        stems.iter().any(|stem| self.by_stem.contains_key(stem))
    }

    /// The places where a text names actors, by whole or short names.
    pub(super) fn mentions(&self, text: &str) -> Vec<Mention> {
        let folded = folded_names(text);
        let found = self.finder.find(&folded.text).into_iter();
        found
            .filter_map(|(range, _)| {
                let name = &folded.text[range.clone()];
                let whole = self.whole.get(name);
                let actors = whole.or_else(|| self.short.get(name))?.clone();
                Some(Mention { range: folded.original(range), actors, is_whole: whole.is_some() })
            })
            .collect()
    }
}

fn by_stem(briefing: &Briefing) -> HashMap<String, BTreeSet<Id<Actor>>> {
    let mut by_stem: HashMap<_, BTreeSet<_>> = HashMap::new();
    for (id, actor) in briefing.actors.iter() {
        for stem in actor.names_and_office().flat_map(|name| stems(name)) {
            by_stem.entry(stem).or_default().insert(id);
        }
    }
    by_stem
}

/// The words of some names.
fn words_of<'n>(names: impl Iterator<Item = &'n Text>) -> ByName<()> {
    let mut words: ByName<()> = ByName::default();
    for name in names {
        for word in all_words(name) {
            words.entry(&name[word]);
        }
    }
    words
}

/// The surnames of persons, and names of one word: of a longer name, any word may be one that others begin a
/// sentence with.
fn words(briefing: &Briefing) -> HashSet<String> {
    let actors = briefing.actors.iter().map(|(_, actor)| actor);
    let named = actors.filter(|actor| actor.kind != Some(ActorKind::Group));
    let words = named.flat_map(|actor| {
        let is_person = actor.kind == Some(ActorKind::Person);
        let last = move |name: &Text| {
            let words = all_words(name);
            let is_own = is_person || words.len() == 1;
            words.last().filter(|_| is_own).map(|word| name[word.clone()].to_owned())
        };
        actor.names().filter_map(last)
    });
    words.filter(|word| word.starts_with(char::is_uppercase)).collect()
}

fn put(names: &mut HashMap<String, BTreeSet<Id<Actor>>>, of: Vec<String>, actor: Id<Actor>) {
    for name in of {
        names.entry(folded_names(&name).text).or_default().insert(actor);
    }
}

/// A name as texts write it: as it is, without "the", with initials spelt out, or as initials.
fn whole_names(name: &str) -> Vec<String> {
    let name = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name).trim();
    let mut names = vec![name.to_owned(), name.to_uppercase()];
    if let Some((first, last)) = name.rsplit_once(' ') {
        names.push(format!("{first} {}", last.to_uppercase()));
    }
    for (short, long) in INITIALS {
        let parts: Vec<_> = name.split(' ').collect();
        let swapped = parts.iter().map(|part| if *part == short { long } else { part });
        names.push(swapped.collect::<Vec<_>>().join(" "));
        names.push(name.replace(long, short));
    }
    let capitals: String =
        name.split([' ', '-']).filter_map(|word| word.chars().next().filter(|c| c.is_uppercase())).collect();
    if (3..=6).contains(&capitals.len()) {
        // Some houses write what is spoken as a word like one: "Unesco".
        names.extend((capitals.len() > 3).then(|| capitalised(&capitals.to_lowercase())));
        names.push(capitals);
    }
    let first = name.chars().next().unwrap_or_default();
    if first.is_uppercase() && name[first.len_utf8()..].starts_with(char::is_lowercase) && name.contains(' ')
    {
        let second_is_small = name.split(' ').nth(1).is_some_and(|word| word.starts_with(char::is_lowercase));
        if second_is_small {
            names.push(first.to_lowercase().chain(name[first.len_utf8()..].chars()).collect());
        }
    }
    names.sort();
    names.dedup();
    names
}

/// Short names for somebody whom a text has named: "the officials" for "Port officials", "Quill" for "Mara
/// Quill".
fn short_names(name: &str, is_person: bool) -> Vec<String> {
    const WORDS: [&str; 10] =
        [" in ", " of ", " from ", " at ", " for ", " near ", " on ", " with ", " against ", " who "];
    let head = WORDS.iter().filter_map(|word| name.find(word)).min();
    let head = &name[..head.unwrap_or(name.len())];
    let mut parts: Vec<_> = head.split([' ']).collect();
    let mut names = Vec::new();
    if is_person {
        parts.truncate(parts.len() - usize::from(parts.last().is_some_and(|last| SUFFIXES.contains(last))));
        let Some(last) = parts.last().filter(|last| parts.len() > 1 && last.len() > 2) else { return names };
        names.extend([(*last).to_owned(), last.to_uppercase()]);
        if let Some(bare) = ["al-", "el-", "Al-", "El-"].iter().find_map(|article| last.strip_prefix(article))
        {
            names.extend(["", "al-", "el-", "Al-", "El-"].map(|article| format!("{article}{bare}")));
        }
        return names;
    }
    let from = usize::from(head.len() == name.len() || parts.len() > 1);
    for start in from..parts.len() {
        let tail = parts[start..].join(" ");
        if tail.len() > 3 {
            names.extend([tail.clone(), tail.to_lowercase(), capitalised(&tail)]);
        }
    }
    if head.len() < name.len() {
        names.extend([head.to_owned(), head.to_lowercase(), titled(head)]);
    }
    names
}

fn titled(words: &str) -> String {
    words.split(' ').map(capitalised).collect::<Vec<_>>().join(" ")
}
