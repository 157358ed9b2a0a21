//! Lint: what is thin, careless or doubtful in a briefing in which nothing is broken.
//!
//! One table; each check is a function from the briefing to what it finds. Whether a value can be used at all is the
//! business of `load`. Nothing here reads a file.

use crate::diagnostic::{Diagnostic, Level, Problem, Wording};
use crate::model::{Briefing, EntryId};

mod actors;
mod figures;
mod sides;
mod sourcing;
mod wording;

#[cfg(test)]
mod tests;

/// One check.
pub struct Check {
    /// Its name, which does not change.
    pub code: &'static str,
    /// How bad what it finds is.
    pub level: Level,
    /// What it finds, in a few words.
    pub says: &'static str,
    /// Why that matters.
    pub why: &'static str,
    find: fn(&Briefing) -> Vec<Finding>,
}

/// What a check finds.
struct Finding {
    /// The entry; none is the whole.
    entry: Option<EntryId>,
    message: String,
    help: &'static str,
}

/// Every check, in the order of the reference.
pub const CHECKS: [Check; 18] = [
    Check {
        code: "figure-unsourced",
        level: Level::Warning,
        says: "a figure with neither a source nor a giver",
        why: "A number that nobody gave cannot be weighed, and cannot be looked up.",
        find: sourcing::figures,
    },
    Check {
        code: "position-unsourced",
        level: Level::Warning,
        says: "a position without a source",
        why: "Words put into somebody's mouth need a place where they can be read.",
        find: sourcing::positions,
    },
    Check {
        code: "confirmed-by-one",
        level: Level::Warning,
        says: "credibility 1 without two independent sources",
        why: "In the Admiralty grading 1 means confirmed by other, independent sources; copies of one origin are one.",
        find: sourcing::confirmed,
    },
    Check {
        code: "thin-one-source",
        level: Level::Advice,
        says: "every fact rests on one source, and no caveat says so",
        why: "If that source is wrong, all of it is; ICD 206 asks for a statement on the sourcing as a whole.",
        find: sourcing::one_source,
    },
    Check {
        code: "thin-unnamed",
        level: Level::Advice,
        says: "every fact is given by unnamed actors alone, and no caveat says so",
        why: "Who is not named cannot be asked, nor held to what was said; a reader has to know before the first fact.",
        find: sourcing::unnamed,
    },
    Check {
        code: "thin-unheard",
        level: Level::Advice,
        says: "a side is heard through another side alone, and no caveat says so",
        why: "What one side says of the other is a claim about it, not its position.",
        find: sides::unheard,
    },
    Check {
        code: "silent-party",
        level: Level::Advice,
        says: "a party without any position",
        why: "Whose positions the story is about must have some, or is no party to it.",
        find: sides::silent,
    },
    Check {
        code: "one-sided-issue",
        level: Level::Advice,
        says: "an issue still open on which one side alone is heard, and no question asks for the others",
        why: "An issue is what parties differ on: with one side it is a demand, or the other side was not looked for.",
        find: sides::one_sided,
    },
    Check {
        code: "idle-question",
        level: Level::Advice,
        says: "a question that nothing bears on",
        why: "A question tied to no issue, actor or entry cannot be found from what it would change.",
        find: sides::idle_questions,
    },
    Check {
        code: "figure-outdated",
        level: Level::Advice,
        says: "a figure under whose label the same giver has a later one, and no `see` leads there",
        why: "An old number beside a newer one of the same giver is history, and is easily taken for news.",
        find: figures::outdated,
    },
    Check {
        code: "figures-contradict",
        level: Level::Warning,
        says: "two figures of one measure, giver and time that differ",
        why: "One giver has one number at a time: either the measure, the time or one of the numbers is wrong.",
        find: figures::contradicting,
    },
    Check {
        code: "figure-overstated",
        level: Level::Advice,
        says: "a figure whose label is firmer than its qualifier",
        why: "A label is what is remembered: `confirmed dead` over `up to 40` says more than was said.",
        find: figures::overstated,
    },
    Check {
        code: "likelihood-and-confidence",
        level: Level::Advice,
        says: "likelihood and confidence in one sentence",
        why: "ICD 203 keeps apart how likely something is and how sure the analyst is; together they cannot be told apart.",
        find: wording::likelihood_and_confidence,
    },
    Check {
        code: "unused-actor",
        level: Level::Advice,
        says: "an actor that nothing refers to",
        why: "It is either a leftover, or the fact that it belongs to does not name it.",
        find: actors::unused,
    },
    Check {
        code: "similar-actors",
        level: Level::Warning,
        says: "two actors that look the same",
        why: "If they are one, what each says and wants is torn apart over two pages.",
        find: actors::similar,
    },
    Check {
        code: "long-title",
        level: Level::Advice,
        says: "a title or a name that is too long for a row",
        why: "Lists show one row: what stands behind its end is not read.",
        find: wording::long_names,
    },
    Check {
        code: "long-text",
        level: Level::Advice,
        says: "a text that is too long for a screen",
        why: "A fact is taken in at a glance, or it is several facts.",
        find: wording::long_texts,
    },
    Check {
        code: "no-bottom-line",
        level: Level::Advice,
        says: "no bottom line, though there are facts",
        why: "The main point comes first, in a sentence or two: whoever reads nothing else must have read that.",
        find: wording::no_bottom_line,
    },
];

/// What all checks find, in the order of the table.
pub fn lint(briefing: &Briefing) -> Vec<Diagnostic> {
    let found =
        CHECKS.iter().flat_map(|check| (check.find)(briefing).into_iter().map(move |found| (check, found)));
    let diagnostic = |(check, found): (&Check, Finding)| {
        let span = found.entry.map_or(0..0, |entry| briefing.span(entry));
        let Finding { message, help, .. } = found;
        let help = (!help.is_empty()).then(|| help.to_owned());
        let wording = Wording { code: check.code, level: check.level, message, help };
        Diagnostic::new(Problem::Craft(wording), span)
    };
    found.map(diagnostic).collect()
}

impl Finding {
    fn at(entry: impl Into<EntryId>, message: String, help: &'static str) -> Self {
        Self { entry: Some(entry.into()), message, help }
    }

    fn of_all(message: impl Into<String>, help: &'static str) -> Self {
        Self { entry: None, message: message.into(), help }
    }
}

/// A piece of the file in a sentence, cut where it is long.
fn quote(text: &str) -> String {
    const LONGEST: usize = 40;
    let cut = text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end]);
    let dots = if cut.len() < text.len() { "…" } else { "" };
    format!("`{}{dots}`", cut.replace('\n', " "))
}
