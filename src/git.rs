//! Files as git has them: in a revision, or as they were committed last.
//!
//! Git is run without a shell, reads only what is in the repository, and gets no option from a name. This
//! module does not know what a briefing is.

use std::ffi::{OsStr, OsString};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::file;

/// The text of a file in a revision, as git writes it, seen from a folder: `HEAD~1:talks.toml`.
///
/// # Errors
/// Git is not installed, has no such file, or it cannot be read as text.
pub(crate) fn file_in_revision(folder: &Path, revision: &OsStr) -> Result<String, String> {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(["--no-pager", "show", "--no-color", "--end-of-options"]);
    command.arg(revision);
    // Its words are passed on, and nothing is fetched or locked for them.
    command.env("LC_ALL", "C").env("GIT_NO_LAZY_FETCH", "1").env("GIT_OPTIONAL_LOCKS", "0");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| match error.kind() {
        ErrorKind::NotFound => "git is not installed".to_owned(),
        _ => format!("git cannot be started: {error}"),
    })?;
    let text = child.stdout.take().map_or_else(|| Ok(String::new()), file::text);
    let mut complaint = String::new();
    if let Some(mut stderr) = child.stderr.take() {
        // A complaint that is no text is not passed on.
        let _ = stderr.read_to_string(&mut complaint);
    }
    let status = child.wait().map_err(|error| format!("git failed: {error}"))?;
    let text = text.map_err(|why| why.to_string());
    if !status.success() && (text.as_ref().is_ok_and(String::is_empty) || !complaint.is_empty()) {
        let line = complaint.lines().next().unwrap_or("it does not say why");
        return Err(format!("git: {}", line.trim_start_matches("fatal: ")));
    }
    match text {
        Ok(text) if is_listing(&text, revision) => Err("this is a folder or a commit, not a file".to_owned()),
        text => text,
    }
}

/// The text of a file as it was committed last.
///
/// # Errors
/// As for [`file_in_revision`].
pub(crate) fn last_committed(path: &Path) -> Result<String, String> {
    let path = file::whole_path(path).map_err(|why| why.to_string())?;
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err("this is not a file".to_owned());
    };
    let mut revision = OsString::from("HEAD:./");
    revision.push(name);
    file_in_revision(folder, &revision).map_err(in_plain_words)
}

/// Why there is no last commit of a file, for whoever does not know the words of git.
fn in_plain_words(complaint: String) -> String {
    let known = [
        ("not a git repository", "the file is in no git repository"),
        ("invalid object name 'HEAD'", "nothing has been committed in this git repository yet"),
        ("but not in 'HEAD'", "the file has not been committed to git yet"),
        ("does not exist in 'HEAD'", "the file has not been committed to git yet"),
    ];
    let plain = known.iter().find(|(words, _)| complaint.contains(words)).map(|(_, plain)| *plain);
    plain.map_or(complaint, str::to_owned)
}

/// True if git wrote what is in a folder, or the words of a commit.
fn is_listing(text: &str, revision: &OsStr) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let is_commit = |id: &str| id.len() >= 40 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    first == format!("tree {}", revision.to_string_lossy())
        || first.strip_prefix("commit ").is_some_and(|id| is_commit(id.split(' ').next().unwrap_or_default()))
}
