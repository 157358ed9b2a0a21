//! Which problems count, and how much: what somebody allows, and what they do not let pass.

use super::{Diagnostic, Level};

/// Codes that are allowed, and codes whose problems are errors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Problems of these codes are not mentioned, but for errors: what could not be used is always said.
    pub allow: Vec<String>,
    /// Problems of these codes are errors.
    pub deny: Vec<String>,
}

impl Policy {
    /// The same, with another one over it, which counts where both name a code.
    #[must_use]
    pub fn under(&self, over: &Self) -> Self {
        let join = |under: &[String], over: &[String], not: &[String]| {
            let under = under.iter().filter(|code| !not.contains(code));
            under.chain(over).cloned().collect()
        };
        Self {
            allow: join(&self.allow, &over.allow, &over.deny),
            deny: join(&self.deny, &over.deny, &over.allow),
        }
    }

    /// The problems that count, each as bad as it counts.
    pub(super) fn apply(&self, problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let names =
            |codes: &[String], problem: &Diagnostic| codes.iter().any(|name| name == problem.code.name);
        let counted = problems.into_iter().filter_map(|mut problem| {
            if names(&self.deny, &problem) {
                problem.level = Level::Error;
            }
            let is_allowed = names(&self.allow, &problem) && problem.level != Level::Error;
            (!is_allowed).then_some(problem)
        });
        counted.collect()
    }
}
