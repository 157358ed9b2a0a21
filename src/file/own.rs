//! Paths of the program's own files, in the XDG folders, on macOS too; of the home and the current folder.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use etcetera::base_strategy::Xdg;

/// `$XDG_CONFIG_HOME/briefing/NAME`, for what the user chose; none if there is no home.
pub fn config(name: &str) -> Option<PathBuf> {
    own(|folders| Some(folders.config_dir()), name)
}

/// `$XDG_CACHE_HOME/briefing/NAME`, for data that can be recreated at any time; none if there is no home.
pub fn cache(name: &str) -> Option<PathBuf> {
    own(|folders| Some(folders.cache_dir()), name)
}

/// `$XDG_DATA_HOME/briefing/NAME`, for what the user wrote; none if there is no home.
pub fn data(name: &str) -> Option<PathBuf> {
    own(|folders| Some(folders.data_dir()), name)
}

/// `$XDG_STATE_HOME/briefing/NAME`, for data that cannot be recreated; none if there is no home.
pub fn state(name: &str) -> Option<PathBuf> {
    own(Xdg::state_dir, name)
}

fn own(folder: fn(&Xdg) -> Option<PathBuf>, name: &str) -> Option<PathBuf> {
    Some(folder(&Xdg::new().ok()?)?.join("briefing").join(name))
}

/// Expands `~` at the start of a path to the home of the user.
pub fn from_home(path: &str) -> PathBuf {
    let home = path.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with('/'));
    match home.zip(etcetera::home_dir().ok()) {
        Some((rest, home)) => home.join(rest.trim_start_matches('/')),
        None => Path::new(path).to_owned(),
    }
}

/// A path relative to the current folder, if it is in or below it; else unchanged.
pub fn from_here(path: &Path) -> PathBuf {
    let here = std::env::current_dir().ok();
    let below = here.and_then(|here| path.strip_prefix(here).ok().map(Path::to_owned));
    let path = below.filter(|below| !below.as_os_str().is_empty()).unwrap_or_else(|| path.to_owned());
    path.strip_prefix(".")
        .ok()
        .filter(|rest| !rest.as_os_str().is_empty())
        .map_or(path.clone(), Path::to_owned)
}
