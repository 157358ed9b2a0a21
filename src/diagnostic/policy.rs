//! Which problems count, and how much: the codes that somebody allows or denies.

use super::{Diagnostic, Level};

/// Codes that are allowed, and codes whose problems are errors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Problems with these codes are not mentioned, except errors: what could not be used is always reported.
    pub(crate) allow: Vec<String>,
    /// Problems with these codes are errors.
    pub(crate) deny: Vec<String>,
}

impl Policy {
    /// This policy overlaid with another, which wins where both name a code.
    #[must_use]
    pub(crate) fn under(&self, over: &Self) -> Self {
        let join = |under: &[String], over: &[String], not: &[String]| {
            let under = under.iter().filter(|code| !not.contains(code));
            under.chain(over).cloned().collect()
        };
        Self {
            allow: join(&self.allow, &over.allow, &over.deny),
            deny: join(&self.deny, &over.deny, &over.allow),
        }
    }

    /// The level that a problem counts at; none if it does not count.
    pub(crate) fn level(&self, problem: &Diagnostic) -> Option<Level> {
        let names = |codes: &[String]| codes.iter().any(|name| name == problem.code.name);
        let level = if names(&self.deny) { Level::Error } else { problem.level };
        (level == Level::Error || !names(&self.allow)).then_some(level)
    }

    /// The problems that count, each at the level that it counts at.
    pub(super) fn apply(&self, problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let counted = |problem: Diagnostic| Some(Diagnostic { level: self.level(&problem)?, ..problem });
        problems.into_iter().filter_map(counted).collect()
    }
}
