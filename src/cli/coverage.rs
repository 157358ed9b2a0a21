//! `briefing coverage`: what of the texts of sources is in no fact, for people, for editors and for other
//! programs.

use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;
use serde::Serialize;

use super::against::{self, Named, UnreadText};
use super::color::ColorChoice;
use super::folder::{self, Json};
use super::input::is_named_twice;
use super::{open, page_width, say, write_page};
use crate::article::Paragraphs;
use crate::coverage::{Coverage, HeldShare, PartKind, TextPart};
use crate::file::FoundFile;
use crate::library;
use crate::load;
use crate::model::{Briefing, Id, Source};
use crate::text::Clean;
use crate::views;

/// The formats of what is in no fact.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CoverageFormat {
    /// By paragraph, with the shares that are in facts.
    Human,
    /// One line each, for editors and scripts: `FILE: SOURCE#PARAGRAPH: kind: words`.
    Short,
    /// An array of objects, one for each source.
    Json,
}

/// The options of `briefing coverage`.
pub(super) struct CoverageOptions {
    /// The texts to hold facts against.
    pub against: Vec<Named>,
    pub format: CoverageFormat,
    /// The least share of the parts of each file that must be in facts, in per cent.
    pub require: Option<u8>,
    pub color: ColorChoice,
}

/// Writes what of each source's text is in no fact.
pub(super) fn coverage(files: &[PathBuf], options: &CoverageOptions) -> io::Result<ExitCode> {
    let mut out = CoverageOut::begin(options)?;
    let (mut is_unreadable, mut is_too_little) = (false, false);
    for path in &files_of(files, &mut is_unreadable)? {
        match cover(path, options, &mut out)? {
            Some(share) => {
                let least = options.require.map_or(0, usize::from);
                is_too_little |= share.percent() < least;
                if share.percent() < least {
                    let HeldShare { held, all } = share;
                    say(&format!(
                        "{}: {held} of {all} parts are in facts: {} %, not {least} %",
                        path.display(),
                        share.percent()
                    ))?;
                }
            }
            None => is_unreadable = true,
        }
    }
    out.end()?;
    Ok(ExitCode::from(if is_unreadable { 2 } else { u8::from(is_too_little) }))
}

/// The files named, and the briefings of each folder named; notes if a folder cannot be read whole.
fn files_of(named: &[PathBuf], is_unreadable: &mut bool) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for (index, path) in named.iter().enumerate() {
        if is_named_twice(named, index)? {
            *is_unreadable = true;
            continue;
        }
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let (found, is_whole) = folder::files(path)?;
        *is_unreadable |= !is_whole;
        let is_briefing = |file: &FoundFile| !matches!(library::read_briefing(&file.path), Ok(None));
        files.extend(found.into_iter().filter(is_briefing).map(|file| file.path));
    }
    Ok(files)
}

/// Writes what of the texts of a briefing is in no fact; the share that is, or none if nothing could be read.
fn cover(path: &Path, options: &CoverageOptions, out: &mut CoverageOut) -> io::Result<Option<HeldShare>> {
    let Ok((name, text)) = open(Some(path))? else { return Ok(None) };
    let loaded = load::load(&text);
    let briefing = &loaded.briefing;
    if loaded.is_broken {
        let found = views::summary(&loaded);
        say(&format!("{name}: the file is broken ({found}): `briefing check` says where"))?;
    }
    let (texts, unread) = match against::texts(briefing, path, &options.against) {
        Ok(read) => read,
        Err(why) => return say(&why).map(|()| None),
    };
    for UnreadText { source, file, why } in &unread {
        let key = &briefing.sources[*source].key;
        say(&format!(
            "{name}: the text `{file}` cannot be read: {why}; `--against {key}=TEXT` names another"
        ))?;
    }
    if texts.is_empty() && unread.is_empty() && !loaded.is_broken {
        say(&format!("{name}: no source has a text on file; name one with `--against TEXT`"))?;
    }
    if texts.is_empty() {
        return Ok(None);
    }
    let mut sum = HeldShare::default();
    for (source, text) in briefing.sources.ids().filter_map(|id| Some((id, texts.get(&id)?))) {
        let coverage = Coverage::of(briefing, source, text);
        sum = sum + coverage.whole_share();
        out.add(&InSource { name: &name, briefing, source, text, coverage: &coverage })?;
    }
    Ok((unread.is_empty() && !loaded.is_broken).then_some(sum))
}

/// The coverage of one source's text.
struct InSource<'a> {
    name: &'a str,
    briefing: &'a Briefing,
    source: Id<Source>,
    text: &'a Paragraphs,
    coverage: &'a Coverage,
}

impl InSource<'_> {
    fn key(&self) -> &str {
        &self.briefing.sources[self.source].key
    }

    fn words(&self, part: &TextPart) -> &str {
        let paragraph = self.text.get(part.paragraph).map_or("", Clean::as_str);
        paragraph.get(part.range.clone()).unwrap_or_default()
    }
}

/// The output, source by source.
enum CoverageOut {
    /// Pages, separated by blank lines.
    Human {
        is_first: bool,
        color: ColorChoice,
    },
    Short(BufWriter<StdoutLock<'static>>),
    Json(Json<BufWriter<StdoutLock<'static>>>),
}

impl CoverageOut {
    fn begin(options: &CoverageOptions) -> io::Result<Self> {
        let out = || BufWriter::new(io::stdout().lock());
        Ok(match options.format {
            CoverageFormat::Human => Self::Human { is_first: true, color: options.color },
            CoverageFormat::Short => Self::Short(out()),
            CoverageFormat::Json => Self::Json(Json::begin(out())?),
        })
    }

    fn add(&mut self, found: &InSource) -> io::Result<()> {
        let InSource { name, briefing, source, text, coverage } = found;
        match self {
            Self::Human { is_first, color } => {
                if !std::mem::take(is_first) {
                    writeln!(io::stdout())?;
                }
                write_page(views::coverage(briefing, name, *source, text, coverage), page_width(), *color)
            }
            Self::Short(out) => {
                for part in coverage.missing() {
                    let words = views::in_words(text, part);
                    let place = format!("{}#{}", found.key(), part.paragraph);
                    let line = format!("{name}: {place}: {}: {words}", part.kind.word());
                    writeln!(out, "{}", Clean::line(line))?;
                }
                Ok(())
            }
            Self::Json(json) => json.add(&Covered::of(found)),
        }
    }

    fn end(self) -> io::Result<()> {
        match self {
            Self::Human { .. } => Ok(()),
            Self::Short(mut out) => out.flush(),
            Self::Json(json) => json.end().map(|_| ()),
        }
    }
}

/// The coverage of a source's text in JSON, as `docs/coverage.md` describes it.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Covered<'c> {
    path: String,
    source: &'c str,
    shares: Vec<KindShare>,
    missing: Vec<PlacedPart<'c>>,
    in_passing: Vec<PlacedPart<'c>>,
}

#[derive(Serialize)]
struct KindShare {
    kind: &'static str,
    held: usize,
    all: usize,
}

/// A part of a text at its place.
#[derive(Serialize)]
struct PlacedPart<'c> {
    paragraph: usize,
    kind: &'static str,
    words: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'c str>,
    /// The bytes of the paragraph: start, and end, exclusive.
    bytes: (usize, usize),
}

impl<'c> Covered<'c> {
    fn of(found: &'c InSource) -> Self {
        let share = |kind: PartKind| {
            let HeldShare { held, all } = found.coverage.share(kind);
            KindShare { kind: kind.word(), held, all }
        };
        let placed = |part: &'c TextPart| PlacedPart {
            paragraph: part.paragraph,
            kind: part.kind.word(),
            words: found.words(part),
            speaker: part.speaker.as_deref().filter(|speaker| !speaker.is_empty()),
            bytes: (part.range.start, part.range.end),
        };
        Self {
            path: Clean::line(found.name.to_owned()).as_str().to_owned(),
            source: found.key(),
            shares: PartKind::ALL.into_iter().map(share).collect(),
            missing: found.coverage.missing().map(placed).collect(),
            in_passing: found.coverage.in_passing().map(placed).collect(),
        }
    }
}
