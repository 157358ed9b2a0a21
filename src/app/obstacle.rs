//! What cannot be done where the reader is, and why.

use super::action::Action;
use super::{App, Focus};

impl App {
    /// Why an action cannot be done here; none if it can. `{next}` in the words stands for a key of the action `next`.
    pub fn obstacle(&self, action: Action) -> Option<&'static str> {
        let over = matches!(self.focus, Focus::Source(_) | Focus::Problems | Focus::Help);
        match action {
            Action::Back if !self.has_back() => Some("no earlier place"),
            Action::Forward if !self.has_forward() => Some("no later place"),
            Action::ScrollDown | Action::ScrollUp if self.focus != Focus::List => Some(
                "{scroll-down} and {scroll-up} scroll the page from the list; here {next} and {previous} do",
            ),
            Action::ScrollDown | Action::ScrollUp if self.page_lines() <= self.page_height() => {
                Some("all of the page is in sight")
            }
            Action::Left if matches!(self.focus, Focus::List) => Some("already in the list"),
            Action::Left | Action::Right if over => Some("nothing lies left or right of this"),
            Action::Left | Action::Right if self.focus == Focus::Whole && !self.in_matrix() => {
                Some("nothing lies left or right of this")
            }
            Action::Right if self.focus == Focus::Page && !self.in_matrix() => Some("already in the page"),
            Action::Enter if self.focus != Focus::List && self.sight.link.is_none() => {
                Some("no link is selected: {next} and {previous} go to one")
            }
            Action::Enter if self.focus != Focus::List && self.target().is_none() => {
                Some("nothing stands here")
            }
            Action::NextMatch | Action::PreviousMatch if self.search.is_none() => {
                Some("nothing was looked for yet: {find} finds")
            }
            Action::NextNew | Action::PreviousNew if self.file.unread.len() == 0 => {
                Some("nothing is new or changed that you have not read")
            }
            Action::Problems if self.newest().loaded.count() == 0 && self.unread_texts().next().is_none() => {
                Some("this file has no problems")
            }
            Action::Whole if over => Some("the whole view is of a pane: {step-out} leaves this first"),
            Action::Source if matches!(self.focus, Focus::Source(_)) => None,
            Action::Source | Action::Copy | Action::CopyMarkdown if self.fact().is_none() => {
                Some("no fact is selected here")
            }
            Action::Browse => self.obstacle_to_browsing(),
            Action::Edit | Action::Reload if self.version.path.is_none() => {
                Some("this is no file: it is built in, or came through a pipe")
            }
            Action::Out if self.focus == Focus::List && self.search.is_none() => {
                Some("this is home: {quit} leaves")
            }
            _ => None,
        }
    }
}
