//! `briefing diff`: what is different between two versions of a briefing, in the terms of the briefing.
//!
//! A version is a file, standard input, or what git has. The same command is git's diff driver for briefings:
//! git gives it the path, and then for either version a file, its hash and its mode.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::color::ColorChoice;
use super::{input, refuse, say};
use crate::compare::compare;
use crate::load::{Loaded, load};
use crate::text::Clean;
use crate::{git, views};
use formats::Differences;
pub(super) use formats::{DiffFormat, DifferenceInJson, markdown_line, short};

mod formats;

/// The path that git names where a file is new or gone.
const NO_FILE: &str = "/dev/null";

/// A version that was read.
struct ReadVersion {
    name: String,
    loaded: Loaded,
}

/// The arguments of the program; those that git gives to its diff driver are no options, whatever they begin
/// with.
pub(super) fn plain_arguments(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let is_mode = |mode: &OsString| mode == "." || mode.len() == 6 && mode.to_string_lossy().starts_with('1');
    if let [_, command, _, _, _, old_mode, _, _, new_mode, ..] = arguments.as_slice()
        && command == "diff"
        && is_mode(old_mode)
        && is_mode(new_mode)
    {
        arguments.insert(2, "--".into());
    }
    arguments
}

/// Writes the differences of two versions.
pub(super) fn diff(versions: &[PathBuf], format: DiffFormat, color: ColorChoice) -> io::Result<ExitCode> {
    let as_driver = versions.len() >= 7;
    let read = match versions {
        [only] => match version(only)? {
            // Where there is no file, nobody asks what was committed.
            Err(why) => return cannot_compare([why], as_driver),
            read => [last_committed(only), not_empty(read)],
        },
        [_, _] if input::is_named_twice(versions, 1)? => return Ok(ExitCode::from(2)),
        [old, new] => [not_empty(version(old)?), not_empty(version(new)?)],
        // A file that was moved has its new path and how alike the two are behind the others.
        [path, old, _, _, new, ..] if as_driver => of_driver(path, [old, new])?,
        _ => {
            return refuse("two versions are compared, or one with its last committed one");
        }
    };
    let [old, new] = match read {
        [Ok(old), Ok(new)] => [old, new],
        read => return cannot_compare(read.into_iter().filter_map(Result::err), as_driver),
    };
    for ReadVersion { name, loaded } in [&old, &new] {
        if !loaded.briefing.left_out.is_empty() && !as_driver {
            say(&format!("{name}: {}", not_whole(loaded)))?;
        }
    }
    let changes = compare(&old.loaded.briefing, &new.loaded.briefing);
    let names = [old.name.as_str(), &new.name];
    let briefings = [&*old.loaded.briefing, &*new.loaded.briefing];
    Differences { names, briefings, changes: &changes }.write(format, color)?;
    if as_driver {
        // Git writes the next file right behind.
        writeln!(io::stdout())?;
    }
    Ok(ExitCode::from(u8::from(!changes.is_empty() && !as_driver)))
}

/// Says why two versions cannot be compared.
fn cannot_compare(reasons: impl IntoIterator<Item = String>, as_driver: bool) -> io::Result<ExitCode> {
    for why in reasons {
        if as_driver { writeln!(io::stdout(), "{}", Clean::line(why))? } else { say(&why)? }
    }
    // Git stops at a driver that fails.
    Ok(ExitCode::from(if as_driver { 0 } else { 2 }))
}

/// The words for a file of which something cannot be read, or nothing can.
fn not_whole(loaded: &Loaded) -> String {
    let found = views::summary(loaded);
    let words = match (loaded.is_broken, loaded.is_empty()) {
        (true, true) => format!("the file is broken ({found}): no fact of it can be read"),
        (true, false) => format!("the file is broken ({found}): only what can be read is compared"),
        (false, true) => format!("no fact of it can be read ({found})"),
        (false, false) => format!("some of it cannot be read ({found}) and is not compared"),
    };
    format!("{words}; `briefing check` says where")
}

/// Reads a version that is named on the command line.
fn version(named: &Path) -> io::Result<Result<ReadVersion, String>> {
    let name = input::name(named);
    let text = if named == Path::new(NO_FILE) {
        Ok(String::new())
    } else if let Some((_, text)) = input::built_in(named) {
        Ok(text.to_owned())
    } else if is_revision(named) {
        git::file_in_revision(Path::new("."), named.as_os_str())
    } else {
        input::read(named)?.map_err(|why| why.to_string())
    };
    Ok(loaded(name, text))
}

/// A version that says something; that there is no file says something too.
fn not_empty(read: Result<ReadVersion, String>) -> Result<ReadVersion, String> {
    match read? {
        ReadVersion { name, loaded } if loaded.is_empty() && name != NO_FILE => {
            Err(format!("{name}: the file is empty: there is nothing to compare"))
        }
        read => Ok(read),
    }
}

/// True for `REV:path`, unless there is a file of that name.
fn is_revision(named: &Path) -> bool {
    let parts = named.to_str().and_then(|named| named.split_once(':'));
    parts.is_some_and(|(_, path)| !path.is_empty()) && !named.exists()
}

/// A file as it was committed last.
fn last_committed(path: &Path) -> Result<ReadVersion, String> {
    if input::is_stream(path) {
        return Err("standard input was never committed: name the version to compare it with".to_owned());
    }
    let committed = git::last_committed(path);
    let committed = committed.map_err(|why| format!("{why}; `briefing diff OLD NEW` compares two files"));
    loaded(format!("HEAD:{}", path.display()), committed)
}

/// The two versions that git gives to its diff driver; both have the name of the file.
fn of_driver(path: &Path, versions: [&PathBuf; 2]) -> io::Result<[Result<ReadVersion, String>; 2]> {
    let name = path.display();
    let [old, new] = [version(versions[0])?, version(versions[1])?];
    let named = |read: Result<ReadVersion, String>, side: &str, from: &PathBuf| match read {
        Ok(read) => Ok(ReadVersion { name: format!("{side}/{name}"), ..read }),
        Err(why) => Err(why.replace(&from.display().to_string(), &format!("{side}/{name}"))),
    };
    Ok([named(old, "a", versions[0]), named(new, "b", versions[1])])
}

/// The facts of a text; an error if there is a text, and none in it.
fn loaded(name: String, text: Result<String, String>) -> Result<ReadVersion, String> {
    let text = text.map_err(|why| format!("{name}: {why}"))?;
    let loaded = load(&text);
    if !text.trim().is_empty() && loaded.is_empty() {
        return Err(format!("{name}: {}", not_whole(&loaded)));
    }
    Ok(ReadVersion { name, loaded })
}
