//! The page of a question: why it matters, what would settle it, and the positions that bear on it.

use crate::model::{Briefing, Entry, EntryId, Id, Question, Ref, Relation};
use crate::page::Page;

use super::related;
use super::state::question_state;
use super::writer::{Writer, issue_name};

pub(super) fn page(briefing: &Briefing, id: Id<Question>) -> Page {
    let question = &briefing.questions[id];
    let mut writer = Writer::new(briefing);
    writer.fact(id);
    writer.title(&question.text, question_state(question));
    write(&mut writer, 0, question);
    writer.refs(0, "issue", &question.issues, |id| issue_name(briefing, id));
    let mut bearing: Vec<EntryId> = Vec::new();
    for issue in question.issues.iter().filter_map(Ref::id) {
        let on = related::to(briefing, issue, &[Relation::On]);
        bearing.extend(on.into_iter().filter(|entry| matches!(entry, EntryId::Position(_))));
    }
    writer.related(id, bearing);
    writer.page()
}

/// Writes everything about a question except its words.
pub(super) fn write(writer: &mut Writer, indent: u16, question: &Entry<Question>) {
    writer.sourced(indent, &question.common);
    write_matter(writer, indent, question);
    writer.beside(indent, &question.common);
}

/// Writes its answer or, if there is none, why it matters and what would settle it.
pub(super) fn write_matter(writer: &mut Writer, indent: u16, question: &Question) {
    if let Some(answer) = &question.answer {
        writer.labelled(indent, "answer", answer);
        if let Some(answered) = &question.answered {
            writer.labelled(indent, "answered", &answered.to_string());
        }
    }
    if let Some(why) = &question.why {
        writer.labelled(indent, "why", why);
    }
    let watch = question.watch.iter().flat_map(|watch| writer.paragraphs(watch)).collect();
    writer.keyed(indent, "settled by", watch);
}
