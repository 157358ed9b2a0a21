//! Opening the reader: on files, a folder, standard input, or nothing.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::arguments::ReaderOptions;
use super::color::ColorChoice;
use super::input::{built_in, is_stream};
use super::today::today;
use super::{open, say, settings};
use crate::app::{App, NoteRecord, NotesToKeep, Scope, Version};
use crate::bookmarks::Bookmarks;
use crate::jobs::{OwnFiles, Watch};
use crate::notes::{NoteFiles, ReadNotes};
use crate::settings::Settings;
use crate::tui::{self, Files};
use crate::{builtin, file, library};

/// The words for settings that are not what they should be.
const COMPLAINT: &str = "the settings have problems: `briefing settings` lists them";

/// The briefing to read first, and what else can be opened.
struct Begin {
    /// The file, or the name of a built-in briefing; none for the first of those, or that of the tour.
    first: Option<PathBuf>,
    /// The folder to choose briefings from.
    folder: PathBuf,
    /// The files given as arguments, if there are several.
    named: Vec<PathBuf>,
    /// Set to ask which one to open.
    chooses: bool,
}

/// Opens the reader.
pub(super) fn read(named: &[PathBuf], look: &ReaderOptions, color: ColorChoice) -> io::Result<ExitCode> {
    let Some(begin) = begin(named, look.tour)? else { return Ok(ExitCode::from(2)) };
    let watched = begin.first.as_deref().filter(|path| !is_stream(path) && built_in(path).is_none());
    // Watched before it is read, so that no change is missed.
    let watch = Watch::of(watched);
    let watch = match settings::path() {
        Some(path) => watch.with_settings(path),
        None => watch,
    };
    let (name, text) = match opened(&begin, look.tour)? {
        Ok(opened) => opened,
        Err(status) => return Ok(status),
    };
    let version = Version::new(name, text);
    let version = match watched {
        Some(path) => version.from_file(path.to_owned()),
        None => version,
    };
    let (settings, complaint) = chosen(look, color);
    let own = own_files(look);
    let mut complaints = Vec::from_iter(complaint.map(|complaint| (complaint, COMPLAINT.to_owned())));
    let (mut app, damage) = app(begin, version, &settings, &own);
    complaints.extend(damage.map(|damage| (damage.clone(), damage)));
    if look.tour {
        app = app.touring();
    }
    for (complaint, short) in complaints {
        // On the screen the line is gone after the first key; here it remains after the screen is left.
        say(&complaint)?;
        app = app.saying(short);
    }
    let reread = || {
        let (settings, complaint) = chosen(look, color);
        (settings, if complaint.is_some() { COMPLAINT } else { "the settings were read again" })
    };
    tui::show(&mut app, &settings, Files { watch, own: own.clone() }, reread, |app| leave(app, &own))?;
    Ok(ExitCode::SUCCESS)
}

/// The text to read first, with its name; that of the tour, whatever files are here.
fn opened(begin: &Begin, tour: bool) -> io::Result<Result<(String, String), ExitCode>> {
    let (name, text) = builtin::TOUR;
    if tour { Ok(Ok((name.to_owned(), text.to_owned()))) } else { open(begin.first.as_deref()) }
}

/// The settings with the options that override them, and what is wrong in their file.
fn chosen(look: &ReaderOptions, color: ColorChoice) -> (Settings, Option<String>) {
    let found = settings::find();
    let complaint = found.complaint();
    let mut settings = found.settings;
    settings.theme = Some(settings::theme(look.theme, color, settings.theme));
    settings.signs = Some(settings::signs(settings.signs));
    settings.mouse |= look.mouse;
    (settings, complaint)
}

/// The bookmarks and the notes of whoever reads; the tour begins at its beginning.
fn own_files(look: &ReaderOptions) -> OwnFiles {
    let bookmarks = Bookmarks::new(file::state("bookmarks"));
    let bookmarks = if look.fresh || look.tour { bookmarks.ignored() } else { bookmarks };
    OwnFiles { bookmarks, notes: NoteFiles::new(file::data("notes")) }
}

/// The reader on a briefing, where it was left and with the notes on it; and what could not be read of those.
fn app(begin: Begin, version: Version, settings: &Settings, own: &OwnFiles) -> (App, Option<String>) {
    let origin = version.origin();
    let bookmark = origin.as_ref().and_then(|origin| own.bookmarks.read(origin));
    let ReadNotes { notebook, complaint } = origin.map(|origin| own.notes.read(&origin)).unwrap_or_default();
    let app = App::new(version).with_keymap(settings.keymap.clone()).with_policy(settings.checks.clone());
    let app = app
        .on_day(today().into())
        .with_files(Scope { named: begin.named, folder: begin.folder })
        .with_notes(notebook);
    let app = match bookmark {
        Some(bookmark) => app.resuming(bookmark),
        None => app,
    };
    (if begin.chooses { app.choosing() } else { app }, complaint)
}

/// Keeps where the reader is left, and what could not be kept before.
fn leave(app: &mut App, own: &OwnFiles) {
    if let Some(Err(why)) = app.leaving().map(|leaving| own.bookmarks.keep(leaving)) {
        // Nothing can be reported if standard error is gone.
        let _ = say(&format!("where you are is not kept: {why}"));
    }
    keep_the_rest(app.unkept(), &own.notes);
}

/// Keeps marks and notes that could not be kept before; what still cannot be is at least said.
fn keep_the_rest(unkept: &[NotesToKeep], notes: &NoteFiles) {
    for NotesToKeep { origin, records } in unkept {
        let Err(why) = notes.add(origin, records) else { continue };
        for NoteRecord { id, mark, note, .. } in records {
            let words = note.as_deref().unwrap_or(if *mark == Some(true) { "marked" } else { "not marked" });
            let _ = say(&format!("not kept: {id}: {words} ({why})"));
        }
    }
}

/// Decides what to open; reports why there is nothing.
fn begin(named: &[PathBuf], tour: bool) -> io::Result<Option<Begin>> {
    let here = PathBuf::from(".");
    let mut named: Vec<_> = named.iter().map(|path| file::from_here(path)).collect();
    if let Some(missing) = named.iter().find(|path| named.len() > 1 && !path.exists()) {
        say(&format!("{}: there is no such file", missing.display()))?;
        return Ok(None);
    }
    match named.as_slice() {
        [] if tour => Ok(Some(Begin { first: None, folder: here, named, chooses: false })),
        [] => {
            // The folders below may contain anything; a folder of briefings has some of its own.
            let (first, chooses) = library::first_of(&here, true);
            Ok(Some(Begin { first, folder: here, named, chooses }))
        }
        [folder] if folder.is_dir() => {
            let folder = named.remove(0);
            let (first, chooses) = library::first_of(&folder, false);
            if first.is_none() {
                say(&format!("{}: there is no briefing in this folder", folder.display()))?;
                return Ok(None);
            }
            Ok(Some(Begin { first, folder, named, chooses }))
        }
        [file] => {
            let folder = folder_of(file);
            Ok(Some(Begin { first: Some(named.remove(0)), folder, named, chooses: false }))
        }
        [first, ..] => Ok(Some(Begin { first: Some(first.clone()), folder: here, named, chooses: false })),
    }
}

/// The folder whose briefings are listed with a file: the current one if it lists the file or that is in no
/// folder, else the file's own.
fn folder_of(file: &Path) -> PathBuf {
    let is_listed = is_stream(file) || file.is_relative() && !file::is_passed_over(file);
    let folder = file.parent().filter(|_| !is_listed);
    folder.unwrap_or(Path::new(".")).to_owned()
}
