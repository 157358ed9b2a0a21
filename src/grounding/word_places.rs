//! The paragraphs of a text that have a word, each word looked for once.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use crate::article::{
    Article, ArticleParagraph, Word, forms_of_country, is_common, is_one_name, says, stem, words,
};

/// The numbers of the paragraphs that have each word.
#[derive(Default)]
pub(super) struct WordPlaces {
    by_stem: OnceCell<HashMap<String, BTreeSet<usize>>>,
    /// The beginnings of its words.
    beginnings: OnceCell<HashSet<String>>,
    /// What was looked for: a word, and if it is a name.
    found: RefCell<FoundWords>,
}

type FoundWords = HashMap<(String, bool), Rc<BTreeSet<usize>>>;

impl WordPlaces {
    /// The numbers of the paragraphs that have a word or a form of it, or a name in any of its forms.
    pub(super) fn of(&self, word: &str, is_name: bool, article: &Article) -> Rc<BTreeSet<usize>> {
        let key = (word.to_owned(), is_name);
        if let Some(found) = self.found.borrow().get(&key) {
            return Rc::clone(found);
        }
        let found = Rc::new(self.find(word, is_name, article));
        self.found.borrow_mut().insert(key, Rc::clone(&found));
        found
    }

    /// True if a word of the text begins as this one does: "retires" for "retirement".
    pub(super) fn has_beginning_of(&self, word: &str, article: &Article) -> bool {
        let words = || article.paragraphs.iter().flat_map(|paragraph| &paragraph.stems);
        let beginnings =
            self.beginnings.get_or_init(|| words().map(|word| beginning(word).to_owned()).collect());
        beginnings.contains(beginning(&stem(word)))
    }

    fn find(&self, word: &str, is_name: bool, article: &Article) -> BTreeSet<usize> {
        let by_stem = self.by_stem.get_or_init(|| by_stem(article));
        let forms = forms_of_country(word);
        let stems = forms.iter().map(|form| stem(form)).chain([stem(word)]);
        let of_stems = stems.filter_map(|stem| by_stem.get(&stem));
        let of_names = by_stem
            .iter()
            .filter(|(other, _)| is_name && is_one_name(word, other))
            .map(|(_, numbers)| numbers);
        let mut numbers: BTreeSet<usize> = of_stems.chain(of_names).flatten().copied().collect();
        // "U.K." is no word of its own.
        let initials = forms.iter().filter(|form| form.chars().all(char::is_uppercase));
        for dotted in initials.map(|form| form.chars().flat_map(|c| [c, '.']).collect::<String>()) {
            let has = |paragraph: &&ArticleParagraph| paragraph.text.as_str().contains(&dotted);
            numbers.extend(article.paragraphs.iter().filter(has).map(|paragraph| paragraph.number));
        }
        numbers
    }
}

/// The words of a text that tell it from others. Rules of their own hold numbers; "de" tells nothing, and who writes may be said in
/// other words.
pub(super) fn telling_words(text: &str) -> impl Iterator<Item = Word> {
    let is_telling = move |word: &Word| {
        let written = &text[word.range.clone()];
        written.len() > 2 && !written.contains(char::is_numeric) && !says(written) && !is_common(written)
    };
    words(text).into_iter().filter(is_telling)
}

/// As much of a word as all words of its family share.
pub(super) fn beginning(word: &str) -> &str {
    const LETTERS: usize = 5;
    word.char_indices().nth(LETTERS).map_or(word, |(end, _)| &word[..end])
}

/// The paragraphs by the stems of their words.
fn by_stem(article: &Article) -> HashMap<String, BTreeSet<usize>> {
    let mut by_stem: HashMap<String, BTreeSet<usize>> = HashMap::new();
    for paragraph in &article.paragraphs {
        for stem in &paragraph.stems {
            by_stem.entry(stem.clone()).or_default().insert(paragraph.number);
        }
    }
    by_stem
}
