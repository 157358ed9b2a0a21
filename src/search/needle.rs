//! The words to look for, and their places in a text.

use std::ops::Range;

use memchr::memmem::Finder;

use super::fold::{Fold, Folded, fold_onto};

/// Words to look for. Case counts if there is a capital letter among them.
#[derive(Clone, Debug)]
pub struct Needle {
    fold: Fold,
    finder: Finder<'static>,
}

impl Needle {
    /// The needle in `typed`; none if it is only white space.
    pub fn new(typed: &str) -> Option<Self> {
        let fold = if typed.chars().any(char::is_uppercase) { Fold::WordsInCase } else { Fold::Words };
        let mut words = String::new();
        fold_onto(&mut words, typed, fold, |_, _| ());
        let is_blank = words.trim().is_empty();
        (!is_blank).then(|| Self { fold, finder: Finder::new(&words).into_owned() })
    }

    /// The bytes of the matches in `text`, in order; a match covers whole clusters, and no two overlap.
    pub(crate) fn find_in(&self, text: &str) -> Vec<Range<usize>> {
        let mut quick = String::with_capacity(text.len());
        fold_onto(&mut quick, text, self.fold, |_, _| ());
        if self.first(quick.as_bytes()).is_none() {
            return Vec::new();
        }
        let folded = Folded::of(text, self.fold);
        let (mut found, mut from) = (Vec::new(), 0);
        while let Some(at) = self.first(&folded.text.as_bytes()[from..]) {
            let start = from + at;
            let (clusters, end) = folded.clusters(start..start + self.finder.needle().len());
            found.push(clusters);
            from = end;
        }
        found
    }

    /// The folding that texts need to be searched.
    pub(super) fn fold(&self) -> Fold {
        self.fold
    }

    /// The words as they are folded.
    pub(super) fn words(&self) -> &str {
        // They were made from text and are never cut.
        str::from_utf8(self.finder.needle()).unwrap_or_default()
    }

    /// The byte of the first match in folded text.
    pub(super) fn first(&self, folded: &[u8]) -> Option<usize> {
        self.finder.find(folded)
    }
}

/// Needles that find the same are equal.
impl PartialEq for Needle {
    fn eq(&self, other: &Self) -> bool {
        self.fold == other.fold && self.finder.needle() == other.finder.needle()
    }
}
