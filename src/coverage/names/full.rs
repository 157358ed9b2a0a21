//! The names in full of those who are called by less: "Mara Quill" for "Quill", "Sel Docks Union" for "the
//! SDU".

use std::collections::HashMap;

use super::ArticleName;
use crate::article::{all_words, last_word};

/// The names of a text by their short forms, as far as one of them alone can be meant.
pub(in crate::coverage) struct FullNames<'n> {
    by_form: HashMap<&'n str, Option<&'n str>>,
}

impl<'n> FullNames<'n> {
    pub(in crate::coverage) fn of(names: &'n [ArticleName]) -> Self {
        let mut by_form: HashMap<&str, Option<&str>> = HashMap::new();
        for name in names {
            for form in name.short.iter().filter(|form| is_for(form, &name.full)) {
                by_form.entry(form).and_modify(|full| *full = None).or_insert(Some(&name.full));
            }
        }
        // "Rowe" is nobody's short form where somebody else is a Rowe too.
        for name in names {
            let last = last_word(&name.full).map_or("", |last| &name.full[last]);
            if let Some(full) = by_form.get_mut(last).filter(|full| **full != Some(&name.full)) {
                *full = None;
            }
        }
        Self { by_form }
    }

    /// A speaker by the name in full, with its article; as it is if nothing more is known.
    pub(in crate::coverage) fn in_full(&self, speaker: &str) -> String {
        let article = ["the ", "The "].into_iter().find(|article| speaker.starts_with(article)).unwrap_or("");
        match self.by_form.get(&speaker[article.len()..]) {
            Some(Some(full)) => format!("{article}{full}"),
            _ => speaker.to_owned(),
        }
    }
}

/// True for the last name of a person and for the initials of a body; the first word of a name may mean a
/// place.
fn is_for(form: &str, full: &str) -> bool {
    let is_word = all_words(form).len() == 1;
    let is_sign = is_word && !all_words(full).into_iter().any(|word| full[word] == *form);
    is_sign || full.strip_suffix(form).is_some_and(|given| is_word && given.ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::FullNames;
    use crate::article::{Article, Paragraphs};
    use crate::coverage::names;

    #[test]
    fn a_speaker_is_named_in_full_where_only_one_can_be_meant() {
        for (text, speaker, full) in [
            ("Mara Quill left. Quill said so.", "Quill", "Mara Quill"),
            ("The Sel Docks Union (SDU) met. The SDU said so.", "The SDU", "The Sel Docks Union"),
            ("The Sel Docks Union met. The SDU said so.", "The SDU", "The Sel Docks Union"),
            ("Mara Quill met Jarek Quill. Quill said so.", "Quill", "Quill"),
            ("Port officials said so.", "Port officials", "Port officials"),
        ] {
            let text = Paragraphs::of(text);
            let names = names(&Article::read(&text, None));
            assert_eq!(FullNames::of(&names).in_full(speaker), full, "{speaker}");
        }
    }
}
