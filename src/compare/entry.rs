//! The changes of one entry that two versions have.

use super::flat::flat;
use super::values::{FieldItems, Side, differ, sources};
use super::{Change, ChangeKind, change};
use crate::model::{Date, EntryField, EntryId, EntryKind, FactStatus, FieldValue};

/// A field with its value in the old and in the new version.
type InBoth<'b> = (&'static EntryField, [Option<FieldValue<'b>>; 2]);

/// The fields that either version has: those of the new one, then those that it does not have any more.
pub(super) fn both<'b>(
    old: Vec<(&'static EntryField, FieldValue<'b>)>,
    new: Vec<(&'static EntryField, FieldValue<'b>)>,
) -> Vec<InBoth<'b>> {
    let mut fields: Vec<InBoth> =
        new.into_iter().map(|(field, value)| (field, [None, Some(value)])).collect();
    for (field, value) in old {
        match fields.iter_mut().find(|(known, _)| known.key == field.key) {
            Some((_, values)) => values[0] = Some(value),
            None => fields.push((field, [Some(value), None])),
        }
    }
    fields
}

/// An entry that two versions have.
struct Compared<'s, 'b> {
    sides: &'s [Side<'b>; 2],
    entries: [EntryId; 2],
}

/// Adds the changes of an entry.
pub(super) fn changes_of_entry(sides: &[Side; 2], entries: [EntryId; 2], changes: &mut Vec<Change>) {
    let compared = Compared { sides, entries };
    let first = changes.len();
    changes.extend(compared.renamed());
    changes.extend(compared.past());
    let turned = compared.turned();
    let is_about_answer = |field: &EntryField| ["answer", "answered"].contains(&field.key);
    let has_turned = turned.is_some();
    changes.extend(turned);
    let [old, new] = [0, 1].map(|side| (sides[side].briefing, entries[side]));
    if old.0.fingerprint(Some(old.1)) == new.0.fingerprint(Some(new.1)) {
        // The author wrote the same.
        return;
    }
    for (field, values) in both(old.0.fields(old.1), new.0.fields(new.1)) {
        if !(compared.is_in_id(field) || has_turned && is_about_answer(field)) {
            changes.extend(compared.field(field, &values));
        }
    }
    join_dispute(changes, first);
}

/// A dispute with those who dispute it is one change.
fn join_dispute(changes: &mut Vec<Change>, first: usize) {
    let find = |key: &str| changes[first..].iter().position(|change| change.kind.word() == key);
    let (Some(_), Some(by)) = (find("status"), find("disputed-by")) else { return };
    let by = changes.remove(first + by);
    let Some(status) = changes[first..].iter_mut().find(|change| change.kind.word() == "status") else {
        return;
    };
    let with = |status: &mut Option<String>, by: Option<String>| {
        if let (Some(status), Some(by)) = (status, by) {
            *status = format!("{status} by {by}");
        }
    };
    with(&mut status.was, by.was);
    with(&mut status.now, by.now);
}

impl Compared<'_, '_> {
    fn change(&self, kind: ChangeKind) -> Change {
        change(self.sides[1].briefing, Some(self.entries[0]), Some(self.entries[1]), kind)
    }

    fn kind(&self) -> EntryKind {
        self.entries[0].kind()
    }

    /// True if the id of the entry says it.
    fn is_in_id(&self, field: &EntryField) -> bool {
        self.kind() == EntryKind::Position && ["holder", "issue"].contains(&field.key)
    }

    /// Another id; that of a position changes with those of its actor and issue, and with its number.
    fn renamed(&self) -> Option<Change> {
        let [was, now] = [0, 1].map(|side| self.sides[side].briefing.key(self.entries[side]).1);
        if was == now || self.kind() == EntryKind::Position && self.is_same_position() {
            return None;
        }
        let change = self.change(ChangeKind::Renamed);
        Some(Change { was: Some(was.to_owned()), now: Some(now.to_owned()), ..change })
    }

    fn is_same_position(&self) -> bool {
        let fields = [0, 1].map(|side| self.sides[side].briefing.fields(self.entries[side]));
        ["holder", "issue"].into_iter().all(|key| {
            let said = [0, 1].map(|side| {
                let value = fields[side].iter().find(|(field, _)| field.key == key);
                value.map_or_else(FieldItems::default, |(field, value)| self.sides[side].said(field, value))
            });
            differ(&said).is_none()
        })
    }

    /// An event that was scheduled, and whose same date is past now.
    fn past(&self) -> Option<Change> {
        let [EntryId::Event(was), EntryId::Event(now)] = self.entries else { return None };
        let [old, new] = self.sides.each_ref().map(|side| side.briefing);
        let (was, now) = (&old.events[was], &new.events[now]);
        // In "2014", what is dated "2014" may still be to come, and what is dated "2014?" at any time.
        let is_over = |as_of: &Date| {
            let has_come =
                as_of.is_exact() && now.date.latest() <= as_of.latest() || as_of.is_after(&now.date);
            has_come && !now.date.is_uncertain()
        };
        let is_past =
            old.is_scheduled(was) && !new.is_scheduled(now) && new.as_of.as_ref().is_some_and(is_over);
        (is_past && was.date.canonical() == now.date.canonical()).then(|| Change {
            was: Some("scheduled".to_owned()),
            now: Some(format!("past by {}", new.as_of.as_ref().map(ToString::to_string).unwrap_or_default())),
            ..self.change(ChangeKind::Past)
        })
    }

    /// A question that was answered or opened again.
    fn turned(&self) -> Option<Change> {
        let [EntryId::Question(was), EntryId::Question(now)] = self.entries else { return None };
        let [old, new] = self.sides.each_ref().map(|side| side.briefing);
        let (was, now) = (&old.questions[was], &new.questions[now]);
        let answer = |answer: &Option<String>| answer.as_deref().map(flat);
        let kind = match [was.is_open(), now.is_open()] {
            [true, false] if !self.is_unknown(0, "answer") => ChangeKind::Answered,
            [false, true] if !self.is_unknown(1, "answer") => ChangeKind::Reopened,
            _ => return None,
        };
        Some(Change { was: answer(&was.answer), now: answer(&now.answer), ..self.change(kind) })
    }

    /// The change of a field.
    fn field(&self, field: &'static EntryField, values: &[Option<FieldValue>; 2]) -> Option<Change> {
        let said = [0, 1].map(|side| self.said(side, field, values[side].as_ref()));
        let is_unknown = |side: usize| {
            let briefing = self.sides[side].briefing;
            let is_lost = values[side].is_none() || said[side].is_nothing();
            // Without its own, a fact may rest on the only source of the file; ties are written one by one.
            let may_be_less = ["source", "ties"].contains(&field.key);
            (is_lost || may_be_less) && self.is_unknown(side, field.key)
                || said[side].is_dangling && !briefing.left_out.is_empty()
                || is_lost && field.key == "source" && briefing.left_out.has_sources
        };
        if is_unknown(0) || is_unknown(1) {
            return None;
        }
        let (was, now) = differ(&said)?;
        let is_place = field.key == "source" && sources(&said[0]) == sources(&said[1]);
        let kind = if is_place { ChangeKind::Place } else { ChangeKind::Field(field) };
        Some(Change { was, now, ..self.change(kind) })
    }

    fn said(&self, side: usize, field: &EntryField, value: Option<&FieldValue>) -> FieldItems {
        let reported = FieldValue::Status(FactStatus::Reported);
        match value {
            Some(value) => self.sides[side].said(field, value),
            // A fact without a status is a reported one.
            None if field.key == "status" && self.kind().is_fact() => self.sides[side].said(field, &reported),
            None => FieldItems::default(),
        }
    }

    /// True if one side may have a field that could not be read there.
    fn is_unknown(&self, side: usize, field: &str) -> bool {
        let briefing = self.sides[side].briefing;
        let (section, key) = briefing.key(self.entries[side]);
        let may_have = |field| briefing.left_out.may_have_field(section, key, field);
        may_have(field) || field == "status" && may_have("disputed-by")
    }
}
