//! References: to entries of a section, to places in sources, to anything.

use std::ops::Range;

use super::Resolver;
use super::unnamed::UnnamedSource;
use crate::diagnostic::words::{cut, quote};
use crate::diagnostic::{codes, nearest};
use crate::load::raw::{Many, Words};
use crate::model::{Citation, EntryId, EntryKind, EntryRef, Id, Locator, Ref, Source};

impl Resolver<'_, '_> {
    pub(super) fn reference<T>(&mut self, kind: EntryKind, id: Words) -> Ref<T>
    where
        Id<T>: TryFrom<EntryId>,
    {
        let span = id.span();
        let id = id.into_inner();
        match self.known.find(kind, &id).and_then(|entry| entry.try_into().ok()) {
            Some(id) => Ref::To(id),
            None => Ref::Missing(self.dangling(kind, id, span)),
        }
    }

    pub(super) fn references<T>(&mut self, kind: EntryKind, ids: Many<Words>) -> Vec<Ref<T>>
    where
        Id<T>: TryFrom<EntryId>,
    {
        ids.0.into_iter().map(|id| self.reference(kind, id)).collect()
    }

    /// The places in sources that an entry names; a `fact` that names none rests on the only source of the
    /// file.
    pub(super) fn citations(&mut self, sources: Many<Words>, fact: bool) -> Vec<Citation> {
        match &self.unnamed_source {
            UnnamedSource::Only(only) if fact && sources.0.is_empty() => {
                vec![Citation { source: only.clone(), locator: None, item: 0, written: None }]
            }
            _ => {
                let sources = sources.0.into_iter().enumerate();
                sources.flat_map(|(item, source)| self.places(item, &source)).collect()
            }
        }
    }

    /// The places that an item of the list names.
    fn places(&mut self, item: usize, written: &Words) -> Vec<Citation> {
        let (id, locator) = match written.get_ref().split_once('#') {
            Some((id, locator)) => (id, Some(locator.trim())),
            None => (written.get_ref().as_str(), None),
        };
        if locator == Some("") {
            self.report(codes::EMPTY_PLACE.at(written.span()), |problem| {
                problem
                    .says("no place stands behind the `#`")
                    .help("write the paragraph there, or delete the `#`")
            });
        }
        let locator = locator.filter(|locator| !locator.is_empty());
        let words = Some(written.get_ref().clone());
        if locator.is_none()
            && let Some(meant) = with_number_sign(id)
        {
            self.report(codes::DANGLING_REFERENCE.at(written.span()), |problem| {
                let problem = problem.says(format!("{} has no `#` before the paragraph", quote(id)));
                problem.write(written.span(), format!("\"{meant}\""))
            });
            return vec![Citation {
                source: Ref::Missing(id.to_owned()),
                locator: None,
                item,
                written: words,
            }];
        }
        let source = match id {
            "" => self.unnamed_source(written.span()),
            _ => self.reference(EntryKind::Source, Words::new(written.span(), id.to_owned())),
        };
        match locator.map(Locator::parse) {
            Some(places) => {
                let citation = |place| Citation {
                    source: source.clone(),
                    locator: Some(place),
                    item,
                    written: words.clone(),
                };
                places.into_iter().map(citation).collect()
            }
            None => vec![Citation { source, locator: None, item, written: words }],
        }
    }

    /// The source that is meant where only the place in it is written.
    fn unnamed_source(&mut self, span: Range<usize>) -> Ref<Source> {
        match &self.unnamed_source {
            UnnamedSource::Only(only) => return only.clone(),
            UnnamedSource::Lost => return Ref::Missing(String::new()),
            UnnamedSource::Misspelt => self.unnamed_source = UnnamedSource::Lost,
            UnnamedSource::Unclear => {}
        }
        self.report(codes::WHICH_SOURCE.at(span), |problem| {
            problem.says("it is not clear which source is meant").help("write the source's id before the `#`")
        });
        Ref::Missing(String::new())
    }

    /// A reference to any entry: `section.id`.
    pub(super) fn see(&mut self, written: Words) -> EntryRef {
        let span = written.span();
        let written = written.into_inner();
        EntryRef { entry: self.entry(&written, span), written }
    }

    fn entry(&mut self, written: &str, span: Range<usize>) -> Option<EntryId> {
        let Some((section, id)) = written.split_once('.') else {
            let section = self.known.kind_of(written).map_or("SECTION", EntryKind::section);
            self.report(codes::DANGLING_REFERENCE.at(span), |problem| {
                let problem = problem.says(format!("{} names no section", quote(written)));
                problem.help(format!("write `{section}.{}`", cut(written)))
            });
            return None;
        };
        let Some(kind) = EntryKind::of_section(section) else {
            self.report(codes::DANGLING_REFERENCE.at(span), |problem| {
                let problem = problem.says(format!("there is no section {}", quote(section)));
                problem.suggest(section, &EntryKind::SECTIONS)
            });
            return None;
        };
        if self.may_be_renumbered(id) {
            return None;
        }
        let first_of_several = || self.known.find(kind, &format!("{id}.1"));
        match self.known.find(kind, id).or_else(first_of_several) {
            Some(entry) => Some(entry),
            None => {
                self.dangling(kind, id.to_owned(), span);
                None
            }
        }
    }

    /// True if `id` is a number in a list of positions that may have lost one, so that it may now mean another.
    fn may_be_renumbered(&self, id: &str) -> bool {
        let mut parts = id.split('.');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(holder), Some(issue), Some(_)) => {
                self.journal.lost.holds(holder) && self.journal.lost.holds(issue)
            }
            _ => false,
        }
    }

    /// Reports that there is no entry `id` of this kind, if that is news.
    fn dangling(&mut self, kind: EntryKind, id: String, span: Range<usize>) -> String {
        let failed = |id: String| self.failed.contains(&(kind, id));
        let has_a_report = failed(id.clone()) || failed(format!("{id}.1")) || self.journal.lost.holds(&id);
        if !has_a_report {
            let nearest = self.suggest(kind, &id);
            let section = kind.section();
            self.report(codes::DANGLING_REFERENCE.at(span), |problem| {
                let problem = problem.says(format!("{} has no entry {}", quote(section), quote(&id)));
                match nearest {
                    Some(nearest) => problem.help(format!("did you mean {}?", quote(&nearest))),
                    None => problem.help(format!("add it to `[{section}]`, or correct the id")),
                }
            });
        }
        id
    }

    /// The id of this kind spelt most like `id`; only for the first problems of a file, since it looks at all
    /// ids.
    fn suggest(&mut self, kind: EntryKind, id: &str) -> Option<String> {
        self.suggestions_left = self.suggestions_left.checked_sub(1)?;
        nearest(id, self.known.of(kind)).map(str::to_owned)
    }
}

/// A place in a source that has a `¶` for a `#`, as it should be written: `gazette ¶5` is `gazette#5`.
fn with_number_sign(written: &str) -> Option<String> {
    let (id, paragraph) = written.split_once('¶')?;
    let is_place = matches!(Locator::parse(paragraph.trim()).as_slice(), [Locator::Paragraphs(..), ..]);
    is_place.then(|| format!("{}#{}", id.trim(), paragraph.trim()))
}
