//! `briefing new`: a starter briefing, as of today, in a new file; beside it the article that it is made of,
//! so that its facts are held against that; beside or above it the schema that its first line names, so that
//! editors complete and check it at once.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::civil::{self, Date};

use super::today;
use super::{refuse, say, write_text};
use crate::builtin::{STARTER, STARTER_TEXT};
use crate::file::{self, Unwritable};
use crate::text::{Clean, capitalised, toml_string};

mod schema;

pub(super) use schema::Schema;

/// The title of the starter, as written there.
const TITLE: &str = "\"The outdoor pool of Thornmere\"";
/// The date of the starter.
const AS_OF: Date = civil::date(2026, 3, 18);
/// The line of the starter that names its article, before it is taken in.
const FILE: &str = "# file = \"courier.txt\"";
/// File names that say nothing about the content.
const EMPTY_NAMES: [&str; 5] = ["briefing", "draft", "new", "test", "untitled"];

/// Writes the starter briefing.
pub(super) fn write(path: &Path) -> io::Result<ExitCode> {
    // The author's local date; in UTC, if the system does not know the time zone.
    let today = today::today();
    if path.as_os_str() == "-" {
        write_text(&starter(None, None, Schema::beside(path).reference(), today))?;
        return Ok(ExitCode::SUCCESS);
    }
    let name = path.display();
    let article = article_beside(path);
    let is_taken = article.symlink_metadata().is_ok();
    let article_name = article.file_name().and_then(|name| name.to_str()).filter(|_| !is_taken);
    let schema = Schema::for_briefing(path);
    match file::create(path, &starter(title(path).as_deref(), article_name, schema.reference(), today)) {
        Ok(()) => {
            let file = quoted(path);
            say(&format!(
                "{name} is written: open it in an editor and put your story in place of the invented one"
            ))?;
            write_article(&article, is_taken)?;
            say(&format!("`briefing {file}` reads it, `briefing check {file}` says what is wrong in it"))?;
            schema.write()?;
            Ok(ExitCode::SUCCESS)
        }
        Err(why) => refuse(&unwritten(path, &why)),
    }
}

/// The reason why a file is not written, and what helps.
pub(super) fn unwritten(path: &Path, why: &Unwritable) -> String {
    let folder = path.parent().filter(|_| matches!(why, Unwritable::NoFolder));
    let remedy = folder.map(|folder| format!("; `mkdir -p {}` makes it", quoted(folder)));
    format!("{}: {why}{}", path.display(), remedy.unwrap_or_default())
}

/// The file of the article beside a briefing: `talks.txt` for `talks.toml` and for `talks.briefing.toml`.
pub(super) fn article_beside(briefing: &Path) -> PathBuf {
    let is_toml = briefing.extension().is_some_and(|end| end == "toml");
    let name = if is_toml { briefing.file_stem() } else { briefing.file_name() };
    let name = Path::new(name.unwrap_or_default());
    let is_named = is_toml && name.extension().is_some_and(|end| end == "briefing");
    let mut name = if is_named { name.file_stem().unwrap_or_default() } else { name.as_os_str() }.to_owned();
    name.push(".txt");
    briefing.with_file_name(name)
}

/// Writes the article beside the briefing, unless something of its name exists.
fn write_article(path: &Path, is_taken: bool) -> io::Result<()> {
    let name = path.display();
    let written = if is_taken { Err(Unwritable::Taken) } else { file::create(path, STARTER_TEXT) };
    match written {
        Ok(()) => say(&format!("{name} is written: the article that its facts are held against")),
        Err(why @ Unwritable::Taken) => {
            say(&format!("{name}: {why}; name it as the `file` of a source to hold facts against it"))
        }
        Err(why) => say(&format!("{name}: {why}")),
    }
}

/// The starter with this title, or its own, with its article in this file, if there is one, with this schema,
/// and as of this day: all its dates are shifted, so that future dates stay in the future.
fn starter(title: Option<&str>, article: Option<&str>, schema: &str, today: Date) -> String {
    let is_of_date = |c: char| c.is_ascii_digit() || c == '-';
    let moved = |date: Date| date.checked_add(today - AS_OF).unwrap_or(date).to_string();
    let move_date = |piece: &str| {
        let word = piece.trim_end_matches(|c| !is_of_date(c));
        word.parse().map_or_else(|_| piece.to_owned(), |date| piece.replacen(word, &moved(date), 1))
    };
    let text: String = STARTER.split_inclusive(|c| !is_of_date(c)).map(move_date).collect();
    let file = article.map_or_else(|| FILE.to_owned(), |name| format!("file = {}", toml_string(name)));
    let title = title.map_or_else(|| TITLE.to_owned(), toml_string);
    text.replacen(schema::BESIDE, schema, 1).replacen(FILE, &file, 1).replacen(TITLE, &title, 1)
}

/// The title in a file name: `water-talks.toml` and `water-talks.briefing.toml` are about "Water talks".
fn title(path: &Path) -> Option<String> {
    let stem = path.file_stem()?.to_str()?;
    let stem = stem.strip_suffix(".briefing").unwrap_or(stem);
    let after_date = stem.get(..10).filter(|date| date.parse::<Date>().is_ok()).and_then(|_| stem.get(10..));
    let name = Clean::line(after_date.unwrap_or(stem).replace(['-', '_'], " "));
    let words: Vec<_> = name.as_str().split_whitespace().collect();
    let words = words.join(" ");
    let says_nothing =
        !words.contains(char::is_alphabetic) || EMPTY_NAMES.contains(&words.to_lowercase().as_str());
    (!says_nothing).then(|| capitalised(&words))
}

/// A path quoted for a shell.
pub(super) fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let path = if path.starts_with('-') { format!("./{path}") } else { path };
    shlex::try_quote(&path).map_or_else(|_| path.clone(), Into::into)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use jiff::civil::date;

    use super::schema::BESIDE;
    use super::{STARTER, STARTER_TEXT, article_beside, starter, title};
    use crate::article::Paragraphs;
    use crate::grounding::{self, Texts};
    use crate::load::load;

    #[test]
    fn a_name_that_says_something_is_the_title() {
        let title = |name: &str| title(Path::new(name));
        for (name, expected) in [
            ("water-talks.toml", "Water talks"),
            ("water-talks.briefing.toml", "Water talks"),
            ("a/b/Water_talks", "Water talks"),
            ("2026-03-18-water-talks.toml", "Water talks"),
            ("france-pensions-2023.toml", "France pensions 2023"),
            ("élysée.toml", "Élysée"),
            ("вода.toml", "Вода"),
            ("EU.toml", "EU"),
        ] {
            assert_eq!(title(name).as_deref(), Some(expected), "{name}");
        }
        for name in ["briefing.toml", "New.toml", "2026-03-18.toml", "1.toml", "_.toml", "untitled"] {
            assert_eq!(title(name), None, "{name}");
        }
    }

    #[test]
    fn whatever_the_title_and_the_day_the_starter_has_no_problem() {
        let titles = [None, Some("Water talks"), Some("\"quoted\" 'twice' \\"), Some("1999-01-01 # [x]")];
        for title in titles {
            for today in [date(2026, 3, 18), date(2028, 2, 29), date(1970, 1, 1), date(9999, 12, 31)] {
                let loaded = load(&starter(title, Some("its \"own\".txt"), BESIDE, today));
                assert_eq!(loaded.problems.kept, [], "{title:?} {today}");
                assert_eq!(
                    loaded.briefing.title.as_deref().unwrap_or_default(),
                    title.unwrap_or("The outdoor pool of Thornmere")
                );
            }
        }
    }

    #[test]
    fn whatever_the_day_its_article_bears_it_out() {
        for today in [date(2026, 3, 18), date(2028, 3, 1), date(2027, 1, 2), date(1999, 12, 31)] {
            let briefing = load(&starter(None, Some("pool.txt"), BESIDE, today)).briefing;
            let with_file = briefing.sources.iter().filter(|(_, source)| source.file.is_some());
            let texts: Texts = with_file.map(|(id, _)| (id, Paragraphs::of(STARTER_TEXT))).collect();
            assert_eq!((texts.len(), grounding::held(&briefing, &texts).1), (1, 5));
            assert_eq!(grounding::against(&briefing, &texts), [], "{today}");
        }
    }

    #[test]
    fn the_article_lies_beside_the_briefing_and_is_never_the_same_file() {
        let article = |name: &str| article_beside(Path::new(name)).display().to_string();
        let names = ["a/talks.toml", "a/talks", "a/talks.briefing.toml", "talks.txt", "a.b.toml", ".toml"];
        assert_eq!(
            names.map(article),
            ["a/talks.txt", "a/talks.txt", "a/talks.txt", "talks.txt.txt", "a.b.txt", ".toml.txt"]
        );
    }

    #[test]
    fn the_days_of_the_starter_move_together() {
        assert_eq!(starter(None, None, BESIDE, date(2026, 3, 18)), STARTER);
        let moved = starter(None, None, BESIDE, date(2026, 12, 30));
        for line in ["as-of = 2026-12-30 #", "vote = { date = 2027-01-20,", "published = 2026-12-29"] {
            assert!(moved.contains(line), "{line}");
        }
    }
}
