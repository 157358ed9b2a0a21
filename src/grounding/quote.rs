//! A quote is in the text word for word; only white space and quotation marks may differ.

use super::evidence::{Evidence, stems};
use super::{Case, Findings, places};
use crate::article::{self, Sought};
use crate::diagnostic::codes;

/// Reports a quote that is not where the fact says.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let Some(quote) = &case.fact.common.quote else { return };
    // A quote may leave words out, or put others in brackets; the words around them must be there as they are.
    let parts: Vec<_> = quote.split(['[', ']']).step_by(2).flat_map(|part| part.split(['…'])).collect();
    let parts: Vec<_> = parts.into_iter().flat_map(|part| part.split("...")).collect();
    let stands = |part: &str| {
        !part.contains(char::is_alphanumeric)
            || evidence.cited.iter().any(|paragraph| {
                !article::find(paragraph.text.as_str(), Sought::Quote(part.trim())).is_empty()
            })
    };
    if !parts.iter().all(|part| stands(part)) {
        let message = format!("the quote does not stand word for word in {}", places(&evidence.numbers()));
        let problem = codes::QUOTE_NOT_THERE.at(0..0).says(message);
        findings.add(case.fact, "quote", 0, problem.nearest(evidence.nearest(&stems(quote))));
    }
}
