//! The page of an event: when, what, where, and what it bears on.

use crate::model::{Briefing, Entry, Event, Id};
use crate::page::Page;

use super::writer::{Writer, issue_name, terms};

pub(super) fn page(briefing: &Briefing, id: Id<Event>) -> Page {
    let event = &briefing.events[id];
    let mut writer = Writer::new(briefing);
    writer.fact(id);
    let scheduled = briefing.is_scheduled(event).then_some("scheduled");
    let background = event.background.then_some("background");
    writer.title(&briefing.when(event), terms([event.kind_word(), scheduled, background]));
    writer.text(0, &event.text);
    write(&mut writer, 0, event);
    writer.refs(0, "issue", &event.issues, |id| issue_name(briefing, id));
    writer.related(id, vec![]);
    writer.page()
}

/// Writes everything about an event except its date and its words.
pub(super) fn write(writer: &mut Writer, indent: u16, event: &Entry<Event>) {
    writer.sourced(indent, &event.common);
    if let Some(place) = &event.place {
        writer.labelled(indent, "place", place);
    }
    writer.beside(indent, &event.common);
}
