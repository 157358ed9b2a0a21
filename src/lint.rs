//! Lint: thin, careless or doubtful spots in a briefing in which nothing is broken.
//!
//! One table; each check is a function from the briefing to its findings. Whether a value can be used at all
//! is the business of `load`. Nothing here reads a file.

use crate::diagnostic::codes::{self, Code};
use crate::diagnostic::words::cut_at;
use crate::diagnostic::{Diagnostic, Location};
use crate::model::{Briefing, EntryId};

mod actors;
mod drafts;
mod events;
mod figures;
mod issues;
mod phrases;
mod sides;
mod similar_actors;
mod sourcing;
mod wording;

#[cfg(test)]
mod tests;

/// A check.
pub struct Check {
    /// Its code.
    pub code: &'static Code,
    find: fn(&Briefing) -> Vec<Finding>,
}

struct Finding {
    /// The entry; none for the briefing as a whole.
    entry: Option<EntryId>,
    /// The field of it; none for all of it.
    field: Option<&'static str>,
    message: String,
    help: &'static str,
}

/// Every check, in the order of the reference.
pub const CHECKS: [Check; 23] = [
    Check { code: &codes::FIGURE_UNSOURCED, find: sourcing::figures },
    Check { code: &codes::POSITION_UNSOURCED, find: sourcing::positions },
    Check { code: &codes::CONFIRMED_BY_ONE, find: sourcing::confirmed },
    Check { code: &codes::THIN_ONE_SOURCE, find: sourcing::one_source },
    Check { code: &codes::THIN_UNNAMED, find: sourcing::unnamed },
    Check { code: &codes::THIN_INDIRECT, find: sides::unheard },
    Check { code: &codes::SILENT_PARTY, find: sides::silent },
    Check { code: &codes::ONE_SIDED_ISSUE, find: sides::one_sided },
    Check { code: &codes::DEADLOCK_SOFTENED, find: issues::softened_deadlock },
    Check { code: &codes::OUTCOME_UNSETTLED, find: issues::unsettled_outcome },
    Check { code: &codes::STATUS_MISSING, find: issues::without_status },
    Check { code: &codes::IDLE_QUESTION, find: sides::idle_questions },
    Check { code: &codes::FIGURE_OUTDATED, find: figures::outdated },
    Check { code: &codes::FIGURES_CONTRADICT, find: figures::contradicting },
    Check { code: &codes::FIGURE_OVERSTATED, find: figures::overstated },
    Check { code: &codes::EVENT_NOT_OVER, find: events::coming },
    Check { code: &codes::LIKELIHOOD_AND_CONFIDENCE, find: wording::likelihood_and_confidence },
    Check { code: &codes::UNUSED_ACTOR, find: actors::unused },
    Check { code: &codes::SIMILAR_ACTORS, find: similar_actors::similar },
    Check { code: &codes::LONG_TITLE, find: wording::long_names },
    Check { code: &codes::LONG_TEXT, find: wording::long_texts },
    Check { code: &codes::NO_BOTTOM_LINE, find: wording::no_bottom_line },
    Check { code: &codes::DRAFT_UNFINISHED, find: drafts::unfinished },
];

/// The findings of all checks, in the order of the table; `load` adds their places.
pub(crate) fn lint(briefing: &Briefing) -> Vec<Diagnostic> {
    let found =
        CHECKS.iter().flat_map(|check| (check.find)(briefing).into_iter().map(|found| (check.code, found)));
    let diagnostic = |(code, Finding { entry, field, message, help }): (&'static Code, Finding)| {
        let location = entry.map(|entry| Location::of(briefing.key(entry)));
        let location = match field {
            Some(field) => Some(location.unwrap_or_else(|| Location::of(("", ""))).field(field, 0)),
            None => location,
        };
        Diagnostic { location, ..code.at(0..0).says(message).help(help) }
    };
    found.map(diagnostic).collect()
}

impl Finding {
    fn at(entry: impl Into<EntryId>, message: String, help: &'static str) -> Self {
        Self { entry: Some(entry.into()), field: None, message, help }
    }

    fn of_all(message: impl Into<String>, help: &'static str) -> Self {
        Self { entry: None, field: None, message: message.into(), help }
    }

    /// The same in one field.
    fn in_field(self, field: &'static str) -> Self {
        Self { field: Some(field), ..self }
    }
}

/// A piece of the file in a sentence, cut if it is long.
fn quote(text: &str) -> String {
    const LONGEST: usize = 40;
    format!("`{}`", cut_at(LONGEST, text).replace('\n', " "))
}
