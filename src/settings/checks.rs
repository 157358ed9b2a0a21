//! The table `checks`: a code, and what becomes of its problems.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use crate::diagnostic::codes::Code;
use crate::diagnostic::{Policy, only_near};
use crate::load::fields::in_words;
use crate::load::journal::Journal;

/// The values: not shown, or an error.
pub(super) const FATES: [&str; 2] = ["allow", "deny"];

/// Reads the table; wrong entries are reported and ignored.
pub(super) fn read(span: Range<usize>, table: &Spanned<DeValue>, journal: &mut Journal) -> Policy {
    let mut policy = Policy::default();
    let DeValue::Table(codes) = table.get_ref() else {
        let expected = "a table of codes, each with `allow` or `deny`";
        journal.wrong_type("checks", in_words(table.get_ref()), expected, span);
        return policy;
    };
    for (code, fate) in codes {
        let (name, written) = (code.get_ref().to_string(), fate.get_ref().as_str());
        if Code::of_briefing(&name).is_none() {
            let known: Vec<_> = Code::of_briefings().map(|code| code.name).collect();
            journal.unknown_key(
                &name,
                "the table of checks",
                (&known, only_near(&name, &known)),
                code.span(),
            );
            continue;
        }
        match written {
            Some("allow") => policy.allow.push(name),
            Some("deny") => policy.deny.push(name),
            Some(other) => journal.unknown_value(&name, other, &FATES, fate.span()),
            None => journal.wrong_type(&name, in_words(fate.get_ref()), "`allow` or `deny`", fate.span()),
        }
    }
    policy
}
