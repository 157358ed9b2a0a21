//! The texts to check facts against: those that sources name, and those given as arguments.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::input;
use crate::article::Paragraphs;
use crate::diagnostic::Diagnostic;
use crate::file;
use crate::grounding::{self, Texts};
use crate::model::{Briefing, Id, Source};

/// A text given as an argument, perhaps with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    source: Option<String>,
    path: PathBuf,
}

/// Reads `TEXT` or `ID=TEXT`.
#[expect(clippy::unnecessary_wraps, reason = "arguments are read by what may fail")]
pub(super) fn parse(written: &str) -> Result<Named, String> {
    let is_id =
        |id: &str| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    Ok(match written.split_once('=').filter(|(id, _)| is_id(id)) {
        Some((id, path)) => Named { source: Some(id.to_owned()), path: path.into() },
        None => Named { source: None, path: written.into() },
    })
}

/// The findings from holding facts against texts, and how much was held.
#[derive(Default)]
pub(super) struct Held {
    pub findings: Vec<Diagnostic>,
    /// The number of entries that name a source.
    pub sourced: usize,
    /// The number of those that were held against texts.
    pub facts: usize,
    /// The number of texts.
    pub texts: usize,
}

/// A text that a source names and that cannot be read.
pub(super) struct UnreadText {
    pub source: Id<Source>,
    pub file: String,
    pub why: String,
}

/// Checks the facts of a file against the texts of their sources.
///
/// # Errors
/// Says which text given as an argument cannot be used, and why.
pub(super) fn hold(briefing: &Briefing, path: &Path, named: &[Named]) -> Result<Held, String> {
    let (texts, unread) = texts(briefing, path, named)?;
    let unreadable =
        |text: &UnreadText| grounding::unreadable_text(&briefing.sources[text.source], &text.file, &text.why);
    let mut findings: Vec<Diagnostic> = unread.iter().map(unreadable).collect();
    if texts.is_empty() && findings.is_empty() {
        return Ok(Held { sourced: grounding::held(briefing, &texts).0, ..Held::default() });
    }
    findings.extend(grounding::against(briefing, &texts));
    let (sourced, facts) = grounding::held(briefing, &texts);
    Ok(Held { findings, sourced, facts, texts: texts.len() })
}

/// The texts of a briefing's sources, those given as arguments first, and those that cannot be read.
///
/// # Errors
/// Says which text given as an argument cannot be used, and why.
pub(super) fn texts(
    briefing: &Briefing,
    path: &Path,
    named: &[Named],
) -> Result<(Texts, Vec<UnreadText>), String> {
    let mut texts = of_arguments(briefing, path, named)?;
    let unread = of_files(briefing, path, &mut texts);
    Ok((texts, unread))
}

/// The texts given as arguments.
fn of_arguments(briefing: &Briefing, briefing_path: &Path, named: &[Named]) -> Result<Texts, String> {
    let mut texts = HashMap::new();
    let all = [briefing_path].into_iter().chain(named.iter().map(|named| named.path.as_path()));
    if all.filter(|path| input::is_standard_input(path)).count() > 1 {
        return Err(input::NAMED_TWICE.to_owned());
    }
    for Named { source, path } in named {
        let id = match source {
            Some(key) => briefing.sources.iter().find(|(_, source)| source.key == *key).map(|(id, _)| id),
            None => source_of(briefing, briefing_path, path).or_else(|| only_one(briefing)),
        };
        let shown = path.display();
        let id = id.ok_or_else(|| match source {
            Some(key) => format!("the briefing has no source `{key}`"),
            None => format!("which source is this the text of? write `--against SOURCE={shown}`"),
        })?;
        let text =
            input::read(path).map_err(|why| why.to_string())?.map_err(|why| format!("{shown}: {why}"))?;
        texts.insert(id, Paragraphs::of(&text));
    }
    Ok(texts)
}

/// The source that names this very text as its own.
fn source_of(briefing: &Briefing, briefing_path: &Path, text: &Path) -> Option<Id<Source>> {
    let text = file::whole_path(text).ok()?;
    let is_it = |source: &Source| {
        let named = source.file.as_ref().map(|name| briefing_path.with_file_name(name));
        named.and_then(|named| file::whole_path(&named).ok()).is_some_and(|named| named == text)
    };
    briefing.sources.iter().find(|(_, source)| is_it(source)).map(|(id, _)| id)
}

/// The one source, or the one that names no text of its own.
fn only_one(briefing: &Briefing) -> Option<Id<Source>> {
    let all: Vec<_> = briefing.sources.ids().collect();
    let without: Vec<_> = all.iter().copied().filter(|&id| briefing.sources[id].file.is_none()).collect();
    match (all.as_slice(), without.as_slice()) {
        ([only], _) | (_, [only]) => Some(*only),
        _ => None,
    }
}

/// Reads the texts that sources name; returns those that cannot be read.
fn of_files(briefing: &Briefing, path: &Path, texts: &mut Texts) -> Vec<UnreadText> {
    let mut unread = Vec::new();
    for (id, source) in briefing.sources.iter() {
        let Some(name) = source.file.as_deref().filter(|_| !texts.contains_key(&id)) else { continue };
        match input::read_beside(path, name) {
            Ok(text) => drop(texts.insert(id, Paragraphs::of(&text))),
            Err(why) => unread.push(UnreadText { source: id, file: name.to_owned(), why }),
        }
    }
    unread
}
