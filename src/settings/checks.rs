//! The table that says which problems count: a code, and what becomes of its problems.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use crate::diagnostic::codes::NAMES;
use crate::diagnostic::{Diagnostic, Policy, Problem};
use crate::load::fields::in_words;

/// What can become of problems.
pub(super) const FATES: [&str; 2] = ["allow", "deny"];

/// Reads the table; what is wrong in it changes nothing.
pub(super) fn read(span: Range<usize>, table: &Spanned<DeValue>, problems: &mut Vec<Diagnostic>) -> Policy {
    let mut policy = Policy::default();
    let DeValue::Table(codes) = table.get_ref() else {
        let expected = "a table of codes, each with `allow` or `deny`".to_owned();
        let found = in_words(table.get_ref());
        problems
            .push(Diagnostic::new(Problem::WrongType { field: "checks".to_owned(), found, expected }, span));
        return policy;
    };
    for (code, fate) in codes {
        let (name, written) = (code.get_ref().to_string(), fate.get_ref().as_str());
        if !NAMES.contains(&name.as_str()) {
            let problem = Problem::UnknownKey { key: name, entry: "the table of checks", known: &NAMES };
            problems.push(Diagnostic::new(problem, code.span()));
            continue;
        }
        match written {
            Some("allow") => policy.allow.push(name),
            Some("deny") => policy.deny.push(name),
            Some(other) => {
                let problem = Problem::UnknownValue { field: name, value: other.to_owned(), allowed: &FATES };
                problems.push(Diagnostic::new(problem, fate.span()));
            }
            None => {
                let (found, expected) = (in_words(fate.get_ref()), "`allow` or `deny`".to_owned());
                problems
                    .push(Diagnostic::new(Problem::WrongType { field: name, found, expected }, fate.span()));
            }
        }
    }
    policy
}
