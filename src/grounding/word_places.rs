//! The paragraphs of a text that have a word, each word looked for once.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::by_name::ByName;
use super::voices::INITIALS;
use crate::article::{
    Article, ArticleParagraph, Counted, Word, all_words, folded_names, forms_of_country, is_common, says,
    stem, words,
};

/// The numbers of the paragraphs that have each word.
#[derive(Default)]
pub(super) struct WordPlaces {
    by_stem: OnceCell<ByName<BTreeSet<usize>>>,
    /// By the words as they are written, but for marks on letters and the points of initials.
    written: OnceCell<ByName<BTreeSet<usize>>>,
    /// Its stems, each with its paragraph, by their beginnings.
    beginnings: OnceCell<HashMap<String, Vec<(String, usize)>>>,
    /// What was looked for: a word, and as what.
    found: RefCell<FoundWords>,
}

type FoundWords = HashMap<(String, SoughtAs), Rc<BTreeSet<usize>>>;

/// What a word is looked for as.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum SoughtAs {
    /// A word, or a form of it.
    Word,
    /// The same, or a form of the name that it is, in small letters too.
    Name,
    /// A word of the name of an actor, whose forms begin with a capital where it does, or which initials
    /// stand for.
    NameOfActor,
    /// A word in capitals that is one name with it.
    Capitalised,
}

impl WordPlaces {
    /// The numbers of the paragraphs that have a word or a form of it, or a name in any of its forms.
    pub(super) fn of(&self, word: &str, is_name: bool, article: &Article) -> Rc<BTreeSet<usize>> {
        self.sought(word, if is_name { SoughtAs::Name } else { SoughtAs::Word }, article)
    }

    /// The numbers of the paragraphs that have a word of the name of an actor in any of its forms, or
    /// initials for it.
    pub(super) fn of_actor(&self, word: &str, article: &Article) -> Rc<BTreeSet<usize>> {
        self.sought(word, SoughtAs::NameOfActor, article)
    }

    /// The numbers of the paragraphs with a word in capitals that is one name with this word.
    pub(super) fn of_capitalised(&self, word: &str, article: &Article) -> Rc<BTreeSet<usize>> {
        self.sought(word, SoughtAs::Capitalised, article)
    }

    /// The number of the first paragraph with a word that is one name with this word.
    pub(super) fn first_of_name(&self, word: &str, article: &Article) -> Option<usize> {
        self.written(article).one_name(word).filter_map(|(_, numbers)| numbers.first()).min().copied()
    }

    fn sought(&self, word: &str, sought: SoughtAs, article: &Article) -> Rc<BTreeSet<usize>> {
        let key = (word.to_owned(), sought);
        if let Some(found) = self.found.borrow().get(&key) {
            return Rc::clone(found);
        }
        let found = Rc::new(match sought {
            SoughtAs::Word | SoughtAs::Name => self.find(word, sought == SoughtAs::Name, article),
            SoughtAs::NameOfActor => self.find_of_actor(word, article),
            SoughtAs::Capitalised => self.find_capitalised(word, article),
        });
        self.found.borrow_mut().insert(key, Rc::clone(&found));
        found
    }

    /// The numbers of the paragraphs with a word that begins as this one does: "retires" for "retirement",
    /// but not "competes" for "compensates".
    pub(super) fn beginning_like(&self, word: &str, article: &Article) -> Vec<usize> {
        let beginnings = self.beginnings.get_or_init(|| {
            let mut beginnings: HashMap<String, Vec<(String, usize)>> = HashMap::new();
            for paragraph in &article.paragraphs {
                for stem in &paragraph.stems {
                    let alike = beginnings.entry(beginning(stem).to_owned()).or_default();
                    alike.push((stem.clone(), paragraph.number));
                }
            }
            beginnings
        });
        let stem = stem(word);
        let alike = beginnings.get(beginning(&stem)).into_iter().flatten();
        alike.filter(|(other, _)| are_one_family(&stem, other)).map(|(_, number)| *number).collect()
    }

    fn find(&self, word: &str, is_name: bool, article: &Article) -> BTreeSet<usize> {
        let by_stem = self.by_stem(article);
        let forms = forms_of_country(word);
        let others = forms.iter().chain(Counted::words_of_state(word));
        let stems = others.map(|form| stem(form)).chain([stem(word)]);
        let of_stems = stems.filter_map(|stem| by_stem.get(&stem));
        let of_names =
            is_name.then(|| by_stem.one_name(word).map(|(_, numbers)| numbers)).into_iter().flatten();
        let mut numbers: BTreeSet<usize> = of_stems.chain(of_names).flatten().copied().collect();
        // "U.K." and "United States" are no words of their own.
        let initials = forms.iter().filter(|form| form.chars().all(char::is_uppercase));
        let dotted = initials.map(|form| form.chars().flat_map(|c| [c, '.']).collect::<String>());
        let long = forms.iter().filter(|form| form.contains(' ')).map(|form| (*form).to_owned());
        for form in dotted.chain(long) {
            let has = |paragraph: &&ArticleParagraph| paragraph.text.as_str().contains(&form);
            numbers.extend(article.paragraphs.iter().filter(has).map(|paragraph| paragraph.number));
        }
        numbers
    }

    fn find_of_actor(&self, word: &str, article: &Article) -> BTreeSet<usize> {
        let mut numbers = self.by_stem(article).get(&stem(word)).cloned().unwrap_or_default();
        if word.starts_with(char::is_uppercase) {
            numbers.extend(self.written(article).one_name(word).flat_map(|(_, numbers)| numbers));
        }
        for (_, long) in INITIALS.iter().filter(|(short, _)| *short == word) {
            let has = |paragraph: &&ArticleParagraph| paragraph.text.as_str().contains(long);
            numbers.extend(article.paragraphs.iter().filter(has).map(|paragraph| paragraph.number));
        }
        numbers
    }

    fn find_capitalised(&self, word: &str, article: &Article) -> BTreeSet<usize> {
        let of_name = self.written(article).one_name(word);
        let capitalised = of_name.filter(|(other, _)| other.starts_with(char::is_uppercase));
        capitalised.flat_map(|(_, numbers)| numbers).copied().collect()
    }

    fn written(&self, article: &Article) -> &ByName<BTreeSet<usize>> {
        self.written.get_or_init(|| {
            places(article, |paragraph| {
                let text = folded_names(paragraph.text.as_str()).text;
                all_words(&text).into_iter().map(|word| text[word].to_owned()).collect()
            })
        })
    }

    fn by_stem(&self, article: &Article) -> &ByName<BTreeSet<usize>> {
        self.by_stem.get_or_init(|| places(article, |paragraph| paragraph.stems.iter().collect()))
    }
}

/// The words of a text that tell it from others. Rules of their own hold numbers; "de" tells nothing, and who
/// writes may be said in other words.
pub(super) fn telling_words(text: &str) -> impl Iterator<Item = Word> {
    let is_telling = move |word: &Word| {
        let written = &text[word.range.clone()];
        written.len() > 2 && !written.contains(char::is_numeric) && !says(written) && !is_common(written)
    };
    words(text).into_iter().filter(is_telling)
}

/// True if at most two letters of the shorter of two stems are not the other's: "retire" and "retirement",
/// not "compet" and "compens".
fn are_one_family(one: &str, other: &str) -> bool {
    const LEFT: usize = 2;
    let shared = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    one.len().min(other.len()) < shared + LEFT
}

/// As much of a word as all words of its family share.
pub(super) fn beginning(word: &str) -> &str {
    const LETTERS: usize = 5;
    word.char_indices().nth(LETTERS).map_or(word, |(end, _)| &word[..end])
}

/// The paragraphs that have each of the words that `words` finds in them.
fn places<'t, W: AsRef<str>>(
    article: &'t Article,
    words: impl Fn(&'t ArticleParagraph) -> Vec<W>,
) -> ByName<BTreeSet<usize>> {
    let mut places: ByName<BTreeSet<usize>> = ByName::default();
    for paragraph in &article.paragraphs {
        for word in words(paragraph) {
            places.entry(word.as_ref()).insert(paragraph.number);
        }
    }
    places
}
