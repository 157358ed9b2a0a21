//! From a problem to the entry in which it stands.

use super::App;

impl App {
    /// Jumps to the entry in which a problem stands.
    pub(super) fn go_to_problem(&mut self, index: usize) {
        let loaded = &self.newest().loaded;
        let location = loaded.all().get(index).and_then(|problem| problem.location.as_ref());
        let entry = location.and_then(|location| loaded.briefing.find(location.section, &location.key));
        match entry.and_then(|entry| self.in_shown(entry)) {
            Some(entry) => self.follow(entry),
            None => self.say("this stands in no entry that can be shown"),
        }
    }
}
