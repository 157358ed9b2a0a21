//! What is asked of the world outside, and what is said of it then: a text is read, a fact goes to the clipboard, an address
//! to the browser.

use std::fmt;
use std::path::PathBuf;

use super::elsewhere::{Opened, Origin};
use super::grounding::{Weighed, Weighing};
use super::others::Standing;
use super::prompt::{Completed, Searched};
use super::reload::Reread;
use super::shelf::{Listed, Previewed, Start};
use super::texts::{Read, Reading};
use super::{App, Effect, Leaving};
use crate::model::{Briefing, EntryId};
use crate::text::Clean;
use crate::views;
use crate::web::Url;

/// The most bytes that are copied: terminals take no more, and a pipe takes as many before anybody reads it.
const MOST_COPIED: usize = 32 * 1024;

/// What is asked of the world outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// To read the texts of sources.
    Read(Vec<Reading>),
    /// To hold the facts against the texts of their sources.
    Weigh(Weighing),
    /// To copy a text.
    Copy {
        /// What it is, for the answer: "figure".
        what: String,
        /// The text.
        text: Clean,
    },
    /// To open an address in the browser.
    Browse(Url),
    /// To read the file that is shown again.
    Load {
        /// What it is called in reports.
        name: String,
        /// The file.
        path: PathBuf,
        /// Whether somebody asked for it, which the answer has to say.
        asked: bool,
    },
    /// To read another briefing.
    Open {
        /// The number of the asking, which the answer has to bear.
        number: u64,
        /// Where it is.
        origin: Origin,
    },
    /// To list the briefings that can be opened, in portions, and no longer for an earlier asking.
    List {
        /// The number of the listing, which the answers have to bear.
        number: u64,
        /// Where they are.
        start: Start,
    },
    /// To look for words in the briefings of the last list, in portions, and no longer for an earlier asking.
    Search {
        /// The number of the search, which the answers have to bear.
        number: u64,
        /// The words; if they are blank, nothing is looked for any more.
        words: String,
    },
    /// To look for the briefings in which an actor stands, and no longer for an earlier asking.
    Others {
        /// The number of the asking, which the answers have to bear.
        number: u64,
        /// The id of the actor.
        actor: String,
        /// Where the briefings are.
        start: Start,
    },
    /// To make the first page of a briefing.
    Preview(Origin),
    /// To tell which files and folders have paths that go on from this.
    Complete(String),
    /// To turn from one briefing to another.
    Turn {
        /// The file to watch in place of the one that was watched, and to say of that it changed, since nobody knows; none is
        /// one that cannot change.
        to: Option<PathBuf>,
        /// What to keep of the one that is left.
        left: Option<Box<Leaving>>,
    },
    /// To open a file in the editor.
    Edit {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The character of the line, from 1.
        column: usize,
    },
}

/// What comes back from outside.
#[derive(Debug)]
pub enum Answer {
    /// The file that is shown.
    Reread(Reread),
    /// Another briefing.
    Opened(Opened),
    /// Some of the briefings that can be opened.
    Listed(Listed),
    /// Some of what was found in them.
    Searched(Searched),
    /// Some of the briefings in which an actor stands.
    Others(Standing),
    /// The first page of a briefing.
    Previewed(Previewed),
    /// What goes on from a path.
    Completed(Completed),
    /// The text of a source.
    Read(Read),
    /// What of the facts the texts of their sources do not bear out.
    Weighed(Weighed),
    /// A text was copied, or not.
    Copied(Copied),
    /// An address was given to the browser, or could not be, and why.
    Browsed(Url, Result<(), String>),
    /// The file was opened in an editor, or could not be, and why.
    Edited(Result<Edited, String>),
}

/// Where a file was opened to be edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// On the terminal, which is the reader's again.
    Here,
    /// In a window beside it, by the editor of this name.
    Beside(String),
}

/// What became of a text that was to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// What it is: "figure".
    pub what: String,
    /// How many characters it has.
    pub characters: usize,
    /// Where it went.
    pub clipboard: Clipboard,
    /// Why it did not get there.
    pub failure: Option<String>,
}

/// What texts are copied with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clipboard {
    /// A sequence that asks the terminal to do it; it does not answer.
    Terminal,
    /// A command, by its name.
    Command(String),
}

impl App {
    /// Takes what comes back from outside.
    pub(super) fn hear(&mut self, answer: Answer) -> Option<Effect> {
        match answer {
            Answer::Reread(reread) => return self.take_reread(reread),
            Answer::Opened(opened) => return self.take_opened(opened),
            Answer::Listed(listed) => return self.take_listed(listed),
            Answer::Searched(searched) => return self.take_searched(searched),
            Answer::Previewed(previewed) => return self.take_preview(previewed),
            Answer::Others(standing) => self.take_others(standing),
            Answer::Completed(completed) => return self.take_completed(completed),
            Answer::Read(read) => return self.take_text(read),
            Answer::Weighed(weighed) => self.take_weighed(weighed),
            Answer::Copied(copied) => self.say(copied.to_string()),
            Answer::Browsed(url, Ok(())) => self.say(format!("sent to the browser: {url}")),
            Answer::Browsed(url, Err(why)) => self.say(format!("{url} cannot be opened: {why}")),
            Answer::Edited(Ok(Edited::Here)) => return self.reload(false),
            Answer::Edited(Ok(Edited::Beside(editor))) => self.say(format!("opened in {editor}")),
            Answer::Edited(Err(why)) => self.say(why),
        }
        None
    }

    /// Copies the fact under the cursor as `write` words it.
    pub(super) fn copy(&self, write: fn(&Briefing, EntryId) -> Clean) -> Option<Effect> {
        let entry = self.fact()?;
        let text = write(self.briefing(), entry);
        let beginning = beginning(&text);
        let cut = if beginning == text { "" } else { "beginning of the " };
        let what = format!("{cut}{}", views::kind(entry));
        Some(Effect::Ask(Request::Copy { what, text: beginning }))
    }

    /// Opens the first of the fact's sources that has an address.
    pub(super) fn browse(&self) -> Option<Effect> {
        self.addresses().find_map(Url::parse).map(|url| Effect::Ask(Request::Browse(url)))
    }

    /// Why no source of the fact can be opened; none if one can.
    pub(super) fn obstacle_to_browsing(&self) -> Option<&'static str> {
        match self.fact() {
            None => Some("no fact is selected here"),
            Some(entry) if self.briefing().sources_of(entry).is_empty() => {
                Some("no source is given for this")
            }
            Some(_) if self.addresses().next().is_none() => Some("its source has no address on the web"),
            Some(_) if self.browse().is_none() => Some("its source's address is not one that may be opened"),
            Some(_) => None,
        }
    }

    /// The addresses of the fact's sources, as they stand in the file.
    fn addresses(&self) -> impl Iterator<Item = &str> {
        let briefing = self.briefing();
        let sources = self.fact().map(|entry| briefing.sources_of(entry)).unwrap_or_default();
        sources.into_iter().filter_map(|source| briefing.sources[source].url.as_deref())
    }
}

/// The text, or as much of its beginning as may be copied.
fn beginning(text: &Clean) -> Clean {
    if text.as_str().len() <= MOST_COPIED {
        return text.clone();
    }
    let mut end = 0;
    for cluster in text.clusters() {
        if end + cluster.text.len() + '…'.len_utf8() > MOST_COPIED {
            break;
        }
        end += cluster.text.len();
    }
    Clean::line(format!("{}…", &text.as_str()[..end]))
}

impl Copied {
    /// What became of a text.
    pub fn new(what: String, text: &Clean, clipboard: Clipboard, outcome: Result<(), String>) -> Self {
        Self { what, characters: text.as_str().chars().count(), clipboard, failure: outcome.err() }
    }
}

impl fmt::Display for Copied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, characters, clipboard, failure } = self;
        let s = if *characters == 1 { "" } else { "s" };
        match (failure, clipboard) {
            (None, Clipboard::Terminal) => {
                write!(f, "{what} sent to the terminal ({characters} character{s})")
            }
            (None, Clipboard::Command(command)) => {
                write!(f, "{what} given to {command} ({characters} character{s})")
            }
            (Some(why), Clipboard::Terminal) => write!(f, "not copied: {why}"),
            (Some(why), Clipboard::Command(command)) => write!(f, "not copied: {command} {why}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_is_cut_between_characters() {
        let text = Clean::line("é".repeat(MOST_COPIED));
        let cut = beginning(&text);
        assert!(cut.as_str().len() <= MOST_COPIED && cut.as_str().len() > MOST_COPIED - 6);
        assert!(cut.as_str().ends_with("é…"));
        let short = Clean::line("short");
        assert_eq!(beginning(&short), short);
    }
}
