//! The trail: where one is, from the pane to the fact.

use crate::model::{Briefing, EntryId};

use super::pane::Pane;
use super::words::brief;

/// "Positions › Return to the north of Gaza › Hamas": the pane, its row, and of a fact on its page the name.
pub(crate) fn trail(briefing: &Briefing, pane: Pane, row: Option<EntryId>, fact: Option<EntryId>) -> String {
    let holder = match fact.filter(|fact| Some(*fact) != row) {
        Some(EntryId::Position(id)) => briefing.positions[id].holder.id(),
        _ => None,
    };
    let row = row.map(|row| name(briefing, row));
    let holder = holder.map(|holder| briefing.actors[holder].name.clone());
    let steps: Vec<String> = [Some(pane.title().to_owned()), row, holder].into_iter().flatten().collect();
    steps.join(" › ")
}

/// The name of a row; its words, where it has none.
fn name(briefing: &Briefing, row: EntryId) -> String {
    match row {
        EntryId::Figure(id) => briefing.figures[id].label.clone(),
        EntryId::Event(id) => briefing.when(&briefing.events[id]),
        EntryId::Source(id) => briefing.sources[id].title.clone(),
        _ => brief(briefing, row),
    }
}
