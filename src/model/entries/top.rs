//! The fields at the top of a file as a list, as every kind of entry has one.

use super::FieldUse::Line;
use super::fields::{FieldRow, Fields, ToValue, field};
use crate::model::Briefing;

impl Fields for Briefing {
    const FIELDS: &'static [FieldRow<Self>] = &[
        (field("title", "title", &[Line]), |top| top.title.value()),
        (field("as-of", "as of", &[]), |top| top.as_of.value()),
        (field("author", "author", &[Line]), |top| top.author.value()),
        (field("status", "status", &[]), |top| top.status.value()),
        (field("handling", "handling", &[]), |top| top.handling.value()),
        (field("bottom-line", "bottom line", &[]), |top| top.bottom_line.value()),
        (field("likelihood-scale", "likelihood scale", &[]), |top| top.likelihood_scale.value()),
        (field("story", "story", &[]), |top| top.story.value()),
        (field("topics", "topics", &[]), |top| top.topics.value()),
        (field("caveats", "caveat", &[]), |top| top.caveats.value()),
    ];
}
