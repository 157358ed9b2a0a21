//! The requests that a worker performs in one go.

use std::path::PathBuf;

use super::programs::{self, Copier, Programs};
use super::{OwnFiles, browser, folder};
use crate::app::{
    Answer, Clipboard, Copied, Edited, Edition, EditionRequest, MOST_EDITIONS, Opened, PreviewRequest,
    Previewed, Request, Reread, TextRead, TextRequest, Version,
};
use crate::article::Paragraphs;
use crate::builtin;
use crate::file;
use crate::git;
use crate::library::{self, BriefingSummary, Origin};
use crate::notes::ReadNotes;
use crate::text::Clean;
use crate::views;

/// The resources for performing requests.
#[derive(Clone, Debug)]
pub(super) struct Tools {
    pub programs: Programs,
    pub own: OwnFiles,
}

/// Performs a request and passes the answers to `put`, which returns false once nobody takes them; so does
/// this.
pub(super) fn run(request: Request, tools: &Tools, put: &dyn Fn(Answer) -> bool) -> bool {
    let answer = match request {
        Request::ReadTexts(texts) => {
            let mut wanted = texts.into_iter().filter(|text| !text.ticket.is_stale());
            return wanted.all(|text| put(read_text(text)));
        }
        Request::Check(check) => check.run().map(Answer::Checked),
        Request::ReadCommitted { ticket, name, path } => {
            let version = git::last_committed(&path).and_then(|text| committed(name, text));
            Some(Answer::CommittedRead(ticket, version.map(Box::new)))
        }
        Request::ReadEditions(request) => editions(request),
        Request::Cover(coverage) => coverage.run().map(Answer::Covered),
        Request::Draft(draft) => Some(Answer::Drafted(draft.run())),
        Request::Reload { name, path, asked } => Some(reload(name, path, asked)),
        Request::Open { ticket, origin } => {
            let (name, version) = version(&origin);
            let bookmark = tools.own.bookmarks.read(&origin);
            let ReadNotes { notebook, complaint } = tools.own.notes.read(&origin);
            Some(Answer::Opened(Opened {
                ticket,
                name,
                version: version.map(Box::new),
                bookmark,
                notebook,
                complaint,
            }))
        }
        Request::Preview(request) => Some(preview(request)),
        Request::Complete(typed) => Some(Answer::Completed(folder::complete(typed))),
        Request::Copy { text, is_cut } => tools.programs.copier().map(|copier| copy(&copier, &text, is_cut)),
        Request::Write { name, text } => Some(write(&name, &text)),
        Request::Browse(url) => {
            let opened = browser::browse(&url);
            Some(Answer::Browsed(url, opened))
        }
        Request::Edit { path, line, column } => {
            let openings = tools.programs.openings(&path, line, column);
            let opened = openings.and_then(|openings| programs::edit_beside(&openings));
            Some(Answer::Edited(opened.map(Edited::Beside)))
        }
        // Folders are worked on in portions, and files to watch are handled with the watch.
        Request::List { .. }
        | Request::Search { .. }
        | Request::FindActor { .. }
        | Request::Switch { .. }
        | Request::Keep(_) => None,
    };
    answer.is_none_or(put)
}

fn reload(name: String, path: PathBuf, asked: bool) -> Answer {
    let text = file::read_whole(&path).map_err(|why| why.to_string());
    let version = text.map(|text| Box::new(Version::new(name, text).from_file(path.clone())));
    Answer::Reread(Reread { path, asked, version })
}

/// The version of a text that was committed; an error if there is a text, and no fact in it can be read.
fn committed(name: String, text: String) -> Result<Version, String> {
    let version = Version::new(name, text);
    if version.loaded.is_empty() && !version.text.trim().is_empty() {
        return Err(format!("no fact of it can be read: {}", views::summary(&version.loaded)));
    }
    Ok(version)
}

/// The editions before a day; none once nobody waits for them.
fn editions(EditionRequest { ticket, origin, story, before }: EditionRequest) -> Option<Answer> {
    let mut earlier = library::editions_before(&origin, &story, &before);
    let unread = earlier.split_off(MOST_EDITIONS.min(earlier.len())).len();
    let editions = Edition::compared(versions(earlier.into_iter().take_while(|_| !ticket.is_stale())));
    (!ticket.is_stale()).then_some(Answer::EditionsRead { ticket, editions, unread })
}

/// The versions of briefings of a list; those that cannot be read are left out.
pub(crate) fn versions(
    listed: impl IntoIterator<Item = BriefingSummary>,
) -> impl Iterator<Item = (Origin, Version)> {
    listed.into_iter().filter_map(|BriefingSummary { origin, .. }| {
        let version = version(&origin).1.ok().filter(|version| !version.loaded.is_empty())?;
        Some((origin, version))
    })
}

fn preview(PreviewRequest { origin, today }: PreviewRequest) -> Answer {
    let (name, version) = version(&origin);
    let page = match &version {
        Ok(version) => version.cover(today.as_ref()),
        Err(why) => views::unreadable(&name, why),
    };
    Answer::Previewed(Previewed { origin, page })
}

fn copy(Copier { command, is_chosen }: &Copier, text: &Clean, is_cut: bool) -> Answer {
    let outcome = programs::copy(command, text);
    let name = command.first().cloned().unwrap_or_default();
    let clipboard = match outcome {
        // To whoever reads, tmux is the terminal.
        Ok(()) if !is_chosen => Clipboard::Terminal,
        _ => Clipboard::Command(name),
    };
    Answer::Copied(Copied::new(text, is_cut, clipboard, outcome))
}

fn write(name: &str, text: &Clean) -> Answer {
    let path = file::from_home(name);
    let written = file::create(&path, &format!("{text}\n")).map_err(|why| why.to_string());
    Answer::Written(file::whole_path(&path).unwrap_or(path), written)
}

fn read_text(TextRequest { ticket, source, briefing, file }: TextRequest) -> Answer {
    let text = briefing.read_beside(&file).map_err(|why| why.to_string()).map(|text| Paragraphs::of(&text));
    Answer::TextRead(TextRead { ticket, source, text })
}

/// A briefing, with its name in reports.
fn version(origin: &Origin) -> (String, Result<Version, String>) {
    match origin {
        Origin::File(path) => {
            let name = path.display().to_string();
            let text = file::read_whole(path).map_err(|why| why.to_string());
            let version = text.map(|text| Version::new(name.clone(), text).from_file(path.clone()));
            (name, version)
        }
        Origin::BuiltIn(name) => {
            let version = builtin::briefing(name).map(|(name, text)| Version::new(name, text.to_owned()));
            ((*name).to_owned(), version.ok_or_else(|| "there is no such briefing".to_owned()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commit_in_which_nothing_can_be_read_is_nothing_to_compare_with() {
        let read = |text: &str| committed("talks.toml".to_owned(), text.to_owned()).map(|_| ());
        assert_eq!(read("title = 'Talks'\n[issues]\npay = 'Pay'\n"), Ok(()));
        assert_eq!(read("\n"), Ok(()), "everything is new since an empty file");
        let why = read("title : 'Talks'\n[issues\npay : 'Pay'\n").unwrap_err();
        assert!(why.starts_with("no fact of it can be read: "), "{why}");
    }
}
