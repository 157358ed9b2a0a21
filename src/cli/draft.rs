//! `briefing draft`: a first draft of a briefing from an article, to standard output or into a new file with
//! its text beside it.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::civil;

use super::new::{Schema, article_beside, quoted, unwritten};
use super::today::today;
use super::{input, refuse, say, write_text};
use crate::draft::{self, DraftSource};
use crate::file::{self, Unwritable};
use crate::load;
use crate::model::Date;

/// Details of the article, and where the draft goes.
#[derive(Args, Default)]
pub(super) struct DraftOptions {
    /// Its title; otherwise that of the page, or its first line.
    #[arg(long)]
    pub(super) title: Option<String>,
    /// Who published it.
    #[arg(long)]
    pub(super) publisher: Option<String>,
    /// Who wrote it.
    #[arg(long)]
    pub(super) author: Option<String>,
    /// When it was published, as exactly as is known: 2026-03-18, 2026-03 or 2026.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) published: Option<String>,
    /// Where it stands on the web.
    #[arg(long)]
    pub(super) url: Option<String>,
    /// Write the draft into this file, which must not be there yet, and the article's text beside it.
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// A date as TOML: a day as it is, a text of any other.
fn date(written: &str) -> Result<String, String> {
    Date::parse(written)?;
    let is_day = written.parse::<civil::Date>().is_ok_and(|day| day.to_string() == written);
    Ok(if is_day { written.to_owned() } else { format!("\"{written}\"") })
}

/// Writes the draft of an article.
pub(super) fn draft(article: &Path, options: DraftOptions) -> io::Result<ExitCode> {
    let name = input::name(article);
    let text = match input::read(article)? {
        Ok(text) => text,
        Err(why) => return refuse(&format!("{name}: {why}")),
    };
    if load::is_briefing(text.as_bytes()) {
        return refuse(&format!("{name}: this is a briefing, and a draft is made of an article"));
    }
    let is_web_page = draft::is_web_page(&text);
    if is_web_page && draft::is_too_deep(&text) {
        return refuse(&format!("{name}: the elements of this page are nested too deeply"));
    }
    let read = if is_web_page { draft::article(&text) } else { Some((text, DraftSource::default())) };
    let Some((text, told)) = read.filter(|(text, _)| !text.trim().is_empty()) else {
        return refuse(&format!("{name}: there is no article in it"));
    };
    if let Some(limit) = draft::limit(&text) {
        say(limit)?;
    }
    let output = options.output.clone();
    let source = source(options, told);
    match output.filter(|path| path.as_os_str() != "-") {
        Some(path) => create(&path, article, &text, is_web_page, &source),
        None => {
            let is_file = !is_web_page && !input::is_stream(article);
            let own = article.file_name().and_then(|name| name.to_str()).filter(|_| is_file);
            let source = DraftSource { file: own.map(ToOwned::to_owned), ..source };
            let schema = Schema::beside(Path::new("draft.toml"));
            write_text(&made(&text, &source, schema.reference()))?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// The details of an article: those in the arguments, and the others as the page gives them.
fn source(options: DraftOptions, told: DraftSource) -> DraftSource {
    DraftSource {
        title: options.title.or(told.title),
        publisher: options.publisher.or(told.publisher),
        author: options.author.or(told.author),
        published: options.published.or(told.published),
        url: options.url.or(told.url),
        file: None,
    }
}

/// Writes the draft into a new file, and the text beside it, unless it is there already.
fn create(
    path: &Path,
    article: &Path,
    text: &str,
    is_web_page: bool,
    source: &DraftSource,
) -> io::Result<ExitCode> {
    // A text that lies in the same folder is not written a second time.
    let folder = |path: &Path| path.parent().map(Path::to_owned);
    let lies_beside = !is_web_page && !input::is_stream(article) && folder(article) == folder(path);
    let beside = if lies_beside { article.to_owned() } else { article_beside(path) };
    let is_same = |(a, b): (PathBuf, PathBuf)| a == b;
    let is_there = article.canonicalize().ok().zip(beside.canonicalize().ok()).is_some_and(is_same);
    if !is_there && beside.symlink_metadata().is_ok() {
        return refuse(&format!("{}: {}", beside.display(), Unwritable::Taken));
    }
    let file = beside.file_name().and_then(|name| name.to_str()).map(ToOwned::to_owned);
    let schema = Schema::for_briefing(path);
    let draft = made(text, &DraftSource { file, ..source.clone() }, schema.reference());
    if let Err(why) = file::create(path, &draft) {
        return refuse(&unwritten(path, &why));
    }
    say(&format!(
        "{} is written: say what each actor is, name the issues, and check every fact",
        path.display()
    ))?;
    if !is_there {
        if let Err(why) = file::create(&beside, text) {
            return refuse(&format!("{}: {why}", beside.display()));
        }
        say(&format!(
            "{} is written: the article's text, against which the facts are checked",
            beside.display()
        ))?;
    }
    let file = quoted(path);
    say(&format!("`briefing {file}` opens it, `briefing check {file}` checks it against the text"))?;
    schema.write()?;
    Ok(ExitCode::SUCCESS)
}

fn made(text: &str, source: &DraftSource, schema: &str) -> String {
    draft::draft(text, source, &today().to_string(), schema)
}
