//! `briefing new`: a starter briefing, as of today, in a new file; and beside it the schema that its first line names, so
//! that editors complete and check it at once.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use jiff::Zoned;
use jiff::civil::{self, Date};

use super::say;
use crate::builtin::STARTER;
use crate::file::{self, Unwritable};
use crate::load::schema;
use crate::text::Clean;

/// The title of the starter, as written there.
const TITLE: &str = "\"The outdoor pool of Thornmere\"";
/// The date of the starter.
const AS_OF: Date = civil::date(2026, 3, 18);
/// The name of the schema in the first line of the starter.
const SCHEMA: &str = "briefing.schema.json";
/// File names that say nothing about the content.
const EMPTY_NAMES: [&str; 5] = ["briefing", "draft", "new", "test", "untitled"];

/// Writes the starter briefing.
pub(super) fn write(path: &Path) -> io::Result<ExitCode> {
    // The author's local date; in UTC, if the system does not know the time zone.
    let today = Zoned::now().date();
    if path.as_os_str() == "-" {
        let mut out = io::stdout().lock();
        out.write_all(starter(None, today).as_bytes())?;
        out.flush()?;
        return Ok(ExitCode::SUCCESS);
    }
    let name = path.display();
    match file::create(path, &starter(title(path).as_deref(), today)) {
        Ok(()) => {
            let file = quoted(path);
            say(&format!(
                "{name} is written: open it in an editor and put your story in place of the invented one"
            ))?;
            say(&format!("`briefing {file}` reads it, `briefing check {file}` says what is wrong in it"))?;
            write_schema(path)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(why) => {
            let folder = path.parent().filter(|_| matches!(why, Unwritable::NoFolder));
            let remedy = folder.map(|folder| format!("; `mkdir -p {}` makes it", quoted(folder)));
            say(&format!("{name}: {why}{}", remedy.unwrap_or_default()))?;
            Ok(ExitCode::from(2))
        }
    }
}

/// Writes the schema beside a briefing, unless it exists.
fn write_schema(briefing: &Path) -> io::Result<()> {
    let path = briefing.with_file_name(SCHEMA);
    match file::create(&path, &schema()) {
        Ok(()) => say(&format!("{} is written: editors complete and check the file with it", path.display())),
        Err(Unwritable::Taken | Unwritable::Folder) => Ok(()),
        Err(why) => say(&format!("{}: {why}", path.display())),
    }
}

/// The starter with this title, or its own, as of this day: all its dates are shifted, so that future dates stay in the
/// future.
fn starter(title: Option<&str>, today: Date) -> String {
    let is_of_date = |c: char| c.is_ascii_digit() || c == '-';
    let moved = |date: Date| date.checked_add(today - AS_OF).unwrap_or(date).to_string();
    let move_date = |piece: &str| {
        let word = piece.trim_end_matches(|c| !is_of_date(c));
        word.parse().map_or_else(|_| piece.to_owned(), |date| piece.replacen(word, &moved(date), 1))
    };
    let text: String = STARTER.split_inclusive(|c| !is_of_date(c)).map(move_date).collect();
    let own = |title| toml::Value::from(title).to_string();
    text.replacen(TITLE, &title.map_or_else(|| TITLE.to_owned(), own), 1)
}

/// The title in a file name: `water-talks.toml` is about "Water talks".
fn title(path: &Path) -> Option<String> {
    let stem = path.file_stem()?.to_str()?;
    let after_date = stem.get(..10).filter(|date| date.parse::<Date>().is_ok()).and_then(|_| stem.get(10..));
    let name = Clean::line(after_date.unwrap_or(stem).replace(['-', '_'], " "));
    let words: Vec<_> = name.as_str().split_whitespace().collect();
    let words = words.join(" ");
    let says_nothing =
        !words.contains(char::is_alphabetic) || EMPTY_NAMES.contains(&words.to_lowercase().as_str());
    let mut letters = words.chars();
    let first = letters.next().filter(|_| !says_nothing)?;
    Some(first.to_uppercase().chain(letters).collect())
}

/// A path quoted for a shell.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let path = if path.starts_with('-') { format!("./{path}") } else { path };
    shlex::try_quote(&path).map_or_else(|_| path.clone(), Into::into)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use jiff::civil::date;

    use super::{STARTER, starter, title};
    use crate::load::load;

    #[test]
    fn a_name_that_says_something_is_the_title() {
        let title = |name: &str| title(Path::new(name));
        for (name, expected) in [
            ("water-talks.toml", "Water talks"),
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
                let loaded = load(&starter(title, today));
                assert_eq!(loaded.problems.kept, [], "{title:?} {today}");
                assert_eq!(
                    loaded.briefing.title.unwrap_or_default().as_str(),
                    title.unwrap_or("The outdoor pool of Thornmere")
                );
            }
        }
    }

    #[test]
    fn the_days_of_the_starter_move_together() {
        assert_eq!(starter(None, date(2026, 3, 18)), STARTER);
        let moved = starter(None, date(2026, 12, 30));
        for line in ["as-of = 2026-12-30 #", "vote = { date = 2027-01-20,", "published = 2026-12-29"] {
            assert!(moved.contains(line), "{line}");
        }
    }
}
