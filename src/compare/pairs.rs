//! Which entries of two versions are the same: those with one id, then those with one name, positions by
//! their actor and issue.

use std::collections::{HashMap, VecDeque};

use super::flat::composed;
use crate::model::{Briefing, EntryId, EntryKind, Position};

/// The most entries of a group that are all compared with each other.
const MOST: usize = 60;

/// The entries that two versions have in common.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    new_of: HashMap<EntryId, EntryId>,
    old_of: HashMap<EntryId, EntryId>,
}

impl Pairs {
    pub(super) fn of(old: &Briefing, new: &Briefing) -> Self {
        let mut pairs = Self::default();
        for entry in old.entries().filter(|entry| entry.kind() != EntryKind::Position) {
            let (section, key) = old.key(entry);
            if let Some(now) = new.find(section, key) {
                pairs.add(entry, now);
            }
        }
        pairs.by_name(old, new, |entry| entry.kind() != EntryKind::Position);
        pairs.positions(old, new);
        pairs.by_name(old, new, |entry| entry.kind() == EntryKind::Position);
        pairs
    }

    /// The same entry in the new version.
    pub(super) fn new_of(&self, old: EntryId) -> Option<EntryId> {
        self.new_of.get(&old).copied()
    }

    /// The same entry in the old version.
    pub(super) fn old_of(&self, new: EntryId) -> Option<EntryId> {
        self.old_of.get(&new).copied()
    }

    fn add(&mut self, old: EntryId, new: EntryId) {
        self.new_of.insert(old, new);
        self.old_of.insert(new, old);
    }

    /// Pairs those that are left and have one name.
    fn by_name(&mut self, old: &Briefing, new: &Briefing, counts: impl Fn(&EntryId) -> bool) {
        let name = |briefing: &Briefing, entry: EntryId| (entry.kind(), composed(briefing.name(entry)));
        let is_known = |entry: &EntryId| !new.left_out.may_have_entry(entry.kind(), old.key(*entry).1);
        let lost =
            old.entries().filter(&counts).filter(|entry| self.new_of(*entry).is_none()).filter(is_known);
        let mut groups: HashMap<_, [Vec<EntryId>; 2]> = HashMap::new();
        lost.for_each(|entry| groups.entry(name(old, entry)).or_default()[0].push(entry));
        if groups.is_empty() {
            return;
        }
        for entry in new.entries().filter(&counts).filter(|entry| self.old_of(*entry).is_none()) {
            if let Some(group) = groups.get_mut(&name(new, entry)) {
                group[1].push(entry);
            }
        }
        for group in groups.into_values() {
            self.most_alike(old, new, group);
        }
    }

    /// Pairs the positions of one actor on one issue: those with the same words, then those most alike.
    fn positions(&mut self, old: &Briefing, new: &Briefing) {
        let mut groups: HashMap<_, [Vec<EntryId>; 2]> = HashMap::new();
        for (id, position) in old.positions.iter() {
            groups.entry(self.group([old, new], position, false)).or_default()[0].push(id.into());
        }
        for (id, position) in new.positions.iter() {
            groups.entry(self.group([old, new], position, true)).or_default()[1].push(id.into());
        }
        for group in groups.into_values() {
            self.most_alike(old, new, group);
        }
    }

    /// The keys of the actor and of the issue of a position, as they are in the old version if they are there.
    fn group(&self, sides: [&Briefing; 2], position: &Position, is_new: bool) -> [String; 2] {
        let key = |entry: EntryId| match self.old_of(entry).filter(|_| is_new) {
            Some(old) => sides[0].key(old).1.to_owned(),
            None => sides[usize::from(is_new)].key(entry).1.to_owned(),
        };
        [position.holder.or_written(|id| key(id.into())), position.issue.or_written(|id| key(id.into()))]
    }

    /// Pairs the entries of a group, those that share most first; of a long list those with the same words,
    /// then the others in their order.
    fn most_alike(&mut self, old: &Briefing, new: &Briefing, [mut before, mut after]: [Vec<EntryId>; 2]) {
        if before.len().max(after.len()) > MOST {
            self.same_words(old, new, [&mut before, &mut after]);
            return before.into_iter().zip(after).for_each(|(one, other)| self.add(one, other));
        }
        if let ([one], [other]) = (before.as_slice(), after.as_slice()) {
            return self.add(*one, *other);
        }
        let entries = |briefing: &Briefing, ids: Vec<EntryId>| {
            ids.into_iter().map(|id| (id, ToldByEntry::of(briefing, id))).collect::<Vec<_>>()
        };
        let (mut before, mut after) = (entries(old, before), entries(new, after));
        while !before.is_empty() && !after.is_empty() {
            let all = (0..before.len()).flat_map(|one| (0..after.len()).map(move |other| (one, other)));
            let likeness = |(one, other): &(usize, usize)| {
                (before[*one].1.shared(&after[*other].1), std::cmp::Reverse(one.abs_diff(*other)))
            };
            let Some((one, other)) = all.rev().max_by_key(likeness) else { return };
            self.add(before.remove(one).0, after.remove(other).0);
        }
    }

    /// Pairs the entries with the same words, and takes them out of the lists.
    fn same_words(&mut self, old: &Briefing, new: &Briefing, [before, after]: [&mut Vec<EntryId>; 2]) {
        let mut by_words: HashMap<_, VecDeque<EntryId>> = HashMap::new();
        for id in after.iter() {
            by_words.entry(composed(new.name(*id))).or_default().push_back(*id);
        }
        before.retain(|id| {
            let same = by_words.get_mut(&composed(old.name(*id))).and_then(VecDeque::pop_front);
            same.inspect(|same| self.add(*id, *same)).is_none()
        });
        after.retain(|id| self.old_of(*id).is_none());
    }
}

/// The content of an entry, to see how much of it another one has too.
struct ToldByEntry {
    words: String,
    fields: Vec<String>,
}

impl ToldByEntry {
    fn of(briefing: &Briefing, entry: EntryId) -> Self {
        let fields = briefing.fields(entry).into_iter();
        let fields = fields.map(|(field, value)| format!("{} {value:?}", field.key)).collect();
        Self { words: composed(briefing.name(entry)), fields }
    }

    /// How much two entries share: their words count for more than all of the rest.
    fn shared(&self, other: &Self) -> usize {
        let same = self.fields.iter().filter(|field| other.fields.contains(field)).count();
        same + if self.words == other.words { 1000 } else { 0 }
    }
}
