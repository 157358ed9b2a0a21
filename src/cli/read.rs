//! Opening the reader: on files, a folder, standard input, or nothing.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::color::ColorChoice;
use super::input::{built_in, is_stream};
use super::{ReaderOptions, open, say, settings};
use crate::app::{App, NoteRecord, NotesToKeep, Scope, Version};
use crate::bookmarks::Bookmarks;
use crate::jobs::{OwnFiles, Watch};
use crate::notes::{NoteFiles, ReadNotes};
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
    let opened = match &begin.first {
        None if look.tour => Ok((builtin::TOUR.0.to_owned(), builtin::TOUR.1.to_owned())),
        first => open(first.as_deref())?,
    };
    let (name, text) = match opened {
        Ok(opened) => opened,
        Err(status) => return Ok(status),
    };
    let choose = || {
        let found = settings::find();
        let complaint = found.complaint();
        let mut settings = found.settings;
        settings.theme = Some(settings::theme(look.theme, color, settings.theme));
        settings.signs = Some(settings::signs(settings.signs));
        settings.mouse |= look.mouse;
        (settings, complaint)
    };
    let (settings, complaint) = choose();
    let reread = || {
        let (settings, complaint) = choose();
        (settings, if complaint.is_some() { COMPLAINT } else { "the settings were read again" })
    };
    let version = Version::new(name, text);
    let version = match watched {
        Some(path) => version.from_file(path.to_owned()),
        None => version,
    };
    let bookmarks = Bookmarks::new(file::state("bookmarks"));
    let bookmarks = if look.fresh || look.tour { bookmarks.ignored() } else { bookmarks };
    let bookmark = version.origin().and_then(|origin| bookmarks.read(&origin));
    let notes = NoteFiles::new(file::data("notes"));
    let ReadNotes { notebook, complaint: damage } =
        version.origin().map(|origin| notes.read(&origin)).unwrap_or_default();
    let scope = Scope { named: begin.named, folder: begin.folder };
    let app = App::new(version).with_keymap(settings.keymap.clone()).with_policy(settings.checks.clone());
    let app = app.with_files(scope).with_notes(notebook);
    let app = match bookmark {
        Some(bookmark) => app.resuming(bookmark),
        None => app,
    };
    let app = if look.tour { app.touring() } else { app };
    let mut app = if begin.chooses { app.choosing() } else { app };
    if let Some(complaint) = complaint {
        // On the screen the line is gone after the first key; here it remains after the screen is left.
        say(&complaint)?;
        app = app.saying(COMPLAINT);
    }
    if let Some(damage) = damage {
        say(&damage)?;
        app = app.saying(damage);
    }
    let files = Files { watch, own: OwnFiles { bookmarks: bookmarks.clone(), notes: notes.clone() } };
    tui::show(&mut app, &settings, files, reread, |app| {
        if let Some(Err(why)) = app.leaving().map(|leaving| bookmarks.keep(leaving)) {
            // Nothing can be reported if standard error is gone.
            let _ = say(&format!("where you are is not kept: {why}"));
        }
        keep_the_rest(app.unkept(), &notes);
    })?;
    Ok(ExitCode::SUCCESS)
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

/// The folder whose briefings are listed with a file: the current one if it lists the file or that is in no folder, else the file's own.
fn folder_of(file: &Path) -> PathBuf {
    let is_listed = is_stream(file) || file.is_relative() && !file::is_passed_over(file);
    let folder = file.parent().filter(|_| !is_listed);
    folder.unwrap_or(Path::new(".")).to_owned()
}
