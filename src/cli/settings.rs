//! Finding the settings, combining them with the options and the environment, and `briefing settings`.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use super::color::{ColorChoice, variable};
use super::{WIDEST, refuse};
use crate::diagnostic::Level;
use crate::file::{self, Unreadable};
use crate::load::Loaded;
use crate::render;
use crate::settings::{self, Settings, Signs, Theme};
use crate::text::Clean;
use crate::views;

/// The settings file, as far as it could be read.
pub(super) struct FoundSettings {
    /// Its path, even if it does not exist.
    pub name: String,
    text: String,
    pub settings: Settings,
    loaded: Loaded,
    /// The reason why it could not be read at all.
    unreadable: Option<Unreadable>,
}

/// Reads the settings; the defaults if there is no file.
pub(super) fn find() -> FoundSettings {
    let path = path();
    let read = path.as_deref().map_or(Err(Unreadable::Missing), file::read);
    let (text, unreadable) = match read {
        Ok(text) => (text, None),
        Err(Unreadable::Missing) => (String::new(), None),
        Err(why) => (String::new(), Some(why)),
    };
    let (settings, loaded) = settings::read(&text);
    let name = path.map_or_else(|| "config.toml".to_owned(), |path| path.display().to_string());
    FoundSettings { name, text, settings, loaded, unreadable }
}

/// `$XDG_CONFIG_HOME/briefing/config.toml`; none if there is no home.
pub(super) fn path() -> Option<PathBuf> {
    file::config("config.toml")
}

impl FoundSettings {
    /// The problems of the file, in one line.
    pub fn complaint(&self) -> Option<String> {
        if let Some(why) = &self.unreadable {
            return Some(format!("{}: {why}", self.name));
        }
        let is_right = self.loaded.problems.is_empty();
        let problems = || views::summary(&self.loaded);
        (!is_right).then(|| format!("{}: {} (see `briefing settings`)", self.name, problems()))
    }
}

/// Writes the current settings as a settings file, and the problems of the user's own.
pub(super) fn write() -> io::Result<ExitCode> {
    let found = find();
    let mut out = io::stdout().lock();
    let place = format!("# The settings of briefing, which stand in {}", found.name);
    writeln!(out, "{}\n\n{}", Clean::line(place), found.settings.to_toml().trim_end())?;
    out.flush()?;
    if let Some(why) = found.complaint().filter(|_| found.unreadable.is_some()) {
        return refuse(&why);
    }
    if !found.loaded.problems.is_empty() {
        let report = views::report(&found.name, &found.text, &found.loaded);
        writeln!(io::stderr(), "{}", render::text(&report, WIDEST, false))?;
    }
    Ok(ExitCode::from(u8::from(found.loaded.worst() == Some(Level::Error))))
}

/// The theme: the option, else no colours if they are unwanted or unsupported, else the setting.
pub(super) fn theme(option: Option<Theme>, color: ColorChoice, setting: Option<Theme>) -> Theme {
    let has_colours = || color.is_wanted().unwrap_or_else(|| !has_no_colours(&variable("TERM")));
    let mono = || (!has_colours()).then_some(Theme::Mono);
    option.or_else(mono).or(setting).unwrap_or_default()
}

/// The signs: the setting, else ASCII where the language of the terminal may make most of them two columns
/// wide.
pub(super) fn signs(setting: Option<Signs>) -> Signs {
    let mut variables = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(std::env::var_os);
    let locale = variables.find(|locale| !locale.is_empty()).unwrap_or_default();
    let by_locale = if is_wide(&locale.to_string_lossy()) { Signs::Ascii } else { Signs::Unicode };
    setting.unwrap_or(by_locale)
}

/// True if terminals of this locale may give signs of ambiguous width two columns.
fn is_wide(locale: &str) -> bool {
    ["zh", "ja", "ko"].iter().any(|language| locale.starts_with(language))
}

/// True if a terminal of this name has no colours.
fn has_no_colours(term: &str) -> bool {
    let old = ["vt100", "vt102", "vt220", "vt320", "wy50", "wyse"];
    old.iter().any(|name| term.starts_with(name)) || term.ends_with("-m") || term.ends_with("-mono")
}

#[cfg(test)]
mod tests {
    use super::{has_no_colours, is_wide};

    #[test]
    fn a_locale_is_known_by_its_language() {
        assert!(["zh_CN.UTF-8", "ja_JP", "ko_KR.eucKR"].iter().all(|locale| is_wide(locale)));
        assert!(!["C.UTF-8", "en_GB", "de_DE.UTF-8", ""].iter().any(|locale| is_wide(locale)));
    }

    #[test]
    fn a_terminal_is_known_by_its_name() {
        for term in ["vt100", "vt220-8bit", "xterm-mono", "screen-m"] {
            assert!(has_no_colours(term), "{term}");
        }
        for term in ["xterm-256color", "linux", "tmux", "foot", "xterm", ""] {
            assert!(!has_no_colours(term), "{term}");
        }
    }
}
