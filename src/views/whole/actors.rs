//! The actors by role, each followed by its parts; a tie stands at the actor that has it, and on the pages of
//! both.

use std::collections::{HashMap, HashSet};

use crate::model::{Actor, ActorKind, ActorRole, Briefing, Id, LONGEST_CHAIN, Ref};
use crate::page::{Block, Column, Line, Role, Span, Table};
use crate::text::Clean;

use crate::views::actor::{self, part_in_words, tie_in_words, write_tie};
use crate::views::detail::Detail;
use crate::views::words::UNNAMED;
use crate::views::writer::{INDENT, Writer, head, terms};

/// Writes the actors by role; one that is part of another is below that if it has the same role or none.
pub(super) fn write(writer: &mut Writer, detail: Detail) {
    let tree = Tree::of(writer.briefing);
    for role in ActorRole::ALL.iter().copied().map(Some).chain([None]) {
        let rows = tree.of_role(writer.briefing, role);
        if rows.is_empty() {
            continue;
        }
        writer.part(title(role));
        for (id, depth) in rows {
            write_actor(writer, &tree, id, depth, detail);
        }
    }
}

fn title(role: Option<ActorRole>) -> &'static str {
    match role {
        Some(ActorRole::Party) => "Parties",
        Some(ActorRole::Mediator) => "Mediators",
        Some(ActorRole::Backer) => "Backers",
        Some(ActorRole::Observer) => "Observers",
        Some(ActorRole::Affected) => "Affected",
        Some(ActorRole::Source) => "Heard as sources",
        None => "Others",
    }
}

/// The actors below each actor.
struct Tree {
    /// The actors below each, in file order.
    parts: HashMap<Id<Actor>, Vec<Id<Actor>>>,
    /// The actor above each of those.
    wholes: HashMap<Id<Actor>, Id<Actor>>,
}

impl Tree {
    fn of(briefing: &Briefing) -> Self {
        let mut tree = Self { parts: HashMap::new(), wholes: HashMap::new() };
        for (id, actor) in briefing.actors.iter() {
            let fits = |whole: &Id<Actor>| {
                *whole != id && actor.role.is_none_or(|role| role_of(briefing, *whole) == Some(role))
            };
            if let Some(whole) = actor.part_of.iter().filter_map(Ref::id).find(fits) {
                tree.parts.entry(whole).or_default().push(id);
                tree.wholes.insert(id, whole);
            }
        }
        tree.cut_circles(briefing);
        tree
    }

    /// Takes one actor out of each circle of parts, so that every chain of parts ends in an actor below no
    /// other.
    fn cut_circles(&mut self, briefing: &Briefing) {
        let mut grounded = HashSet::new();
        for id in briefing.actors.ids() {
            let mut way = HashSet::new();
            let mut at = id;
            while !grounded.contains(&at) {
                way.insert(at);
                match self.wholes.get(&at) {
                    Some(whole) if way.contains(whole) => {
                        let parts = self.parts.entry(*whole).or_default();
                        parts.retain(|part| *part != at);
                        self.wholes.remove(&at);
                    }
                    Some(whole) => at = *whole,
                    None => break,
                }
            }
            grounded.extend(way);
        }
    }

    /// The actors of a role that are below no other, each followed by those below it, with their depths.
    fn of_role(&self, briefing: &Briefing, role: Option<ActorRole>) -> Vec<(Id<Actor>, u16)> {
        let tops =
            briefing.actors.iter().filter(|(id, actor)| actor.role == role && !self.wholes.contains_key(id));
        let mut rows = Vec::new();
        let mut ahead: Vec<(Id<Actor>, u16)> = tops.map(|(id, _)| (id, 0)).collect();
        ahead.reverse();
        while let Some((id, depth)) = ahead.pop() {
            rows.push((id, depth));
            let parts = self.parts.get(&id).into_iter().flatten();
            ahead.extend(parts.rev().map(|part| (*part, depth.saturating_add(1))));
        }
        rows
    }
}

/// The role that an actor is listed under: its own, or else that of what it is part of.
fn role_of(briefing: &Briefing, id: Id<Actor>) -> Option<ActorRole> {
    let whole = |id: &Id<Actor>| briefing.actors[*id].part_of.iter().find_map(Ref::id);
    let mut wholes = std::iter::successors(Some(id), whole).take(LONGEST_CHAIN);
    wholes.find_map(|id| briefing.actors[id].role)
}

fn write_actor(writer: &mut Writer, tree: &Tree, id: Id<Actor>, depth: u16, detail: Detail) {
    let actor = &writer.briefing.actors[id];
    let indent = depth.saturating_mul(INDENT);
    // Indented more than its parts, so that a tie is not taken for one.
    let below = indent.saturating_add(2 * INDENT);
    if detail == Detail::All || depth == 0 {
        writer.gap();
    }
    writer.fact(id);
    let row = vec![name(writer, id, detail), terms([actor.kind.map(ActorKind::in_words)])];
    writer.block(Block::Table(Table { indent, columns: vec![Column::Left; 2], rows: vec![row] }));
    if detail == Detail::All {
        actor::write(writer, below, actor);
    }
    let is_above = |whole: &Ref<Actor>| whole.id().is_some() && whole.id() == tree.wholes.get(&id).copied();
    for whole in actor.part_of.iter().filter(|whole| detail == Detail::Short && !is_above(whole)) {
        writer.line(below, part_in_words(writer, id, whole));
    }
    for tie in &actor.ties {
        match detail {
            Detail::Short => writer.line(below, tie_in_words(writer, tie)),
            Detail::All => write_tie(writer, below, id, tie),
        }
    }
}

/// The name of an actor, with what it is on the same line if that is all that is said.
fn name(writer: &Writer, id: Id<Actor>, detail: Detail) -> Line {
    let actor = &writer.briefing.actors[id];
    let mut line = head(writer.actor(&Ref::To(id)));
    if detail == Detail::Short {
        if actor.anonymous {
            line.push(Span::text(UNNAMED));
        }
        if let Some(office) = &actor.office {
            line.push(Span::text(", "));
            line.extend(writer.mentions(&Clean::line(office.clone()), Role::Text));
        }
    }
    line
}
