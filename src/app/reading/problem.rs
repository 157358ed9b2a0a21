//! From a problem to its entry.

use super::Reading;
use crate::app::message::Message;

impl Reading {
    /// Goes to the entry of a problem; says so if there is none that can be shown.
    pub(in crate::app) fn go_to_problem(&mut self, index: usize) -> Option<Message> {
        let loaded = &self.newest().loaded;
        let location = loaded.all().get(index).and_then(|problem| problem.location.as_ref());
        let entry = location.and_then(|location| loaded.briefing.find(location.section, &location.key));
        let Some(entry) = entry.and_then(|entry| self.in_shown(entry)) else {
            return Some("this stands in no entry that can be shown".into());
        };
        self.follow(entry);
        None
    }
}
