//! Reading what is named on the command line: files, standard input, pipes such as those of `<( … )`, and
//! built-in briefings.
//!
//! A pipe is read to its end, which may take as long as another program takes; after a moment that is said.
//! This module does not know what a briefing is.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::say;
use crate::builtin;
use crate::file::{self, Unreadable};
use crate::library::Origin;

/// The time after which it is said that something is waited for.
const PATIENCE: Duration = Duration::from_secs(1);

/// True for standard input, by any of its names.
pub(super) fn is_standard_input(path: &Path) -> bool {
    ["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"].iter().any(|name| path.as_os_str() == *name)
}

/// True for standard input and for pipes, which are read once, cannot change, and are in no folder.
pub(super) fn is_stream(path: &Path) -> bool {
    is_standard_input(path) || file::is_pipe(path)
}

/// What is said where standard input is named twice.
pub(super) const NAMED_TWICE: &str = "`-` stands here twice: standard input is read once";

/// True if standard input is named for a second time, which is read once; says so.
pub(super) fn is_named_twice(paths: &[PathBuf], index: usize) -> io::Result<bool> {
    let is_again =
        is_standard_input(&paths[index]) && paths[..index].iter().any(|before| is_standard_input(before));
    if is_again {
        say(NAMED_TWICE)?;
    }
    Ok(is_again)
}

/// The built-in briefing that is named, with its name, unless there is a file of that name. What ends in
/// `.toml` names a file.
pub(super) fn built_in(path: &Path) -> Option<(&'static str, &'static str)> {
    let is_file = path.extension().is_some_and(|extension| extension == "toml") || path.exists();
    path.to_str().filter(|_| !is_file).and_then(builtin::briefing)
}

/// The name of a file or a stream in reports.
pub(super) fn name(path: &Path) -> String {
    if is_standard_input(path) { "<stdin>".to_owned() } else { path.display().to_string() }
}

/// Reads the text of a file, or of a stream to its end.
pub(super) fn read(path: &Path) -> io::Result<Result<String, Unreadable>> {
    if is_standard_input(path) {
        return patiently(path, || file::text(io::stdin().lock()));
    }
    if !file::is_pipe(path) {
        return Ok(file::read(path));
    }
    let pipe = path.to_owned();
    patiently(path, move || file::read_pipe(&pipe))
}

/// Reads the text of a file that a briefing names, from beside the briefing.
pub(super) fn read_beside(briefing: &Path, name: &str) -> Result<String, String> {
    if is_stream(briefing) {
        return Err("it is looked for beside the briefing, which is in no folder".to_owned());
    }
    let built_in = built_in(briefing).map(|(name, _)| Origin::BuiltIn(name));
    let briefing = built_in.unwrap_or_else(|| Origin::File(briefing.to_owned()));
    briefing.read_beside(name).map_err(|why| why.to_string())
}

/// Reads in another thread, and says so if that takes long.
fn patiently<T: Send + 'static>(path: &Path, read: impl FnOnce() -> T + Send + 'static) -> io::Result<T> {
    let (done, awaited) = channel();
    thread::Builder::new().name("reader".into()).spawn(move || done.send(read()))?;
    let text = match awaited.recv_timeout(PATIENCE) {
        Err(RecvTimeoutError::Timeout) => {
            say(&format!("waiting for the end of {} (Ctrl-c stops)", name(path)))?;
            awaited.recv().ok()
        }
        read => read.ok(),
    };
    text.ok_or_else(|| io::Error::other("a part of the program failed"))
}
