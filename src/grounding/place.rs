//! The paragraphs that facts name exist.

use std::collections::HashMap;

use super::reading::SourceReading;
use super::{Case, Findings};
use crate::diagnostic::codes;
use crate::model::{Id, Locator, Source};
use crate::text::count;

/// Reports references to paragraphs that a text does not have.
pub(super) fn check(case: &Case, readings: &HashMap<Id<Source>, SourceReading>, findings: &mut Findings) {
    for citation in &case.fact.common.sources {
        let reading = citation.source.id().and_then(|id| readings.get(&id));
        if let (Some(reading), Some(Locator::Paragraphs(_, last))) = (reading, &citation.locator) {
            let all = reading.paragraphs.len();
            if usize::try_from(*last).is_ok_and(|last| last > all) {
                let all = count(all, "paragraph", "paragraphs");
                let message = format!("there is no ¶{last}: the text has {all}");
                findings.add(
                    case.fact,
                    "source",
                    citation.item,
                    codes::NO_SUCH_PARAGRAPH.at(0..0).says(message),
                );
            }
        }
    }
}
