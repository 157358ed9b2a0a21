//! From the problems of a file and its lost parts to what is not known of it.

use super::document::LostPart;
use super::lost::{is_of_id, is_of_sources};
use crate::diagnostic::{Diagnostic, Level, Location, Problems, codes, nearest};
use crate::model::{EntryKind, LeftOut};

/// Adds whatever a file has beside the entries that could not be read.
pub(super) fn add(text: &str, problems: &Problems, lost: &[LostPart], left_out: &mut LeftOut) {
    left_out.is_anything |= problems.more() > 0;
    let is_source = |(kind, _): &(EntryKind, String)| *kind == EntryKind::Source;
    left_out.has_sources |= left_out.entries.iter().any(is_source);
    let costs = |problem: &&Diagnostic| problem.level == Level::Error || problem.code == &codes::UNKNOWN_KEY;
    for problem in problems.kept.iter().filter(costs) {
        add_problem(text, problem, left_out);
    }
    for LostPart { span, header } in lost {
        left_out.is_top_lost |= header.is_none();
        for part in [span].into_iter().chain(header) {
            let words = text[part.clone()].split(|c| !is_of_id(c)).filter(|word| !word.is_empty());
            left_out.words.extend(words.map(str::to_owned));
        }
    }
}

fn add_problem(text: &str, problem: &Diagnostic, left_out: &mut LeftOut) {
    let is_unknown = problem.code == &codes::UNKNOWN_KEY;
    if let Some(Location { section, key, field, .. }) = &problem.location {
        // A misspelt key may be any.
        let field = field.as_deref().filter(|_| !is_unknown).unwrap_or_default();
        let field = field.split('.').next().unwrap_or_default();
        left_out.fields.insert((section, key.clone(), field.to_owned()));
        return;
    }
    if problem.span == (0..0) {
        return;
    }
    let word = text[problem.span.clone()].trim_matches(|c| !is_of_id(c));
    let section = nearest(word, EntryKind::SECTIONS).filter(|section| is_unknown || *section == word);
    match section.and_then(EntryKind::of_section) {
        Some(kind) => {
            left_out.sections.insert(kind);
        }
        None => {
            left_out.fields.insert(("", String::new(), String::new()));
        }
    }
    left_out.has_sources |= is_of_sources(word);
}
