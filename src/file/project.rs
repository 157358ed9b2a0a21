//! The folders of the project that a file belongs to.

use std::fs;
use std::iter;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// The entries by which a folder is the top of a repository.
const REPOSITORIES: [&str; 5] = [".git", ".hg", ".jj", ".svn", ".bzr"];

/// The folder of a file, which need not be there yet, and those above it, up to the top of the repository or
/// of the file system; none if the folder is not there.
pub fn project_folders(path: &Path) -> Vec<PathBuf> {
    let folder =
        path.parent().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    let folder = folder.and_then(|folder| folder.canonicalize().ok());
    let device = |folder: &Path| fs::metadata(folder).ok().map(|metadata| metadata.dev());
    let is_top = |folder: &Path| REPOSITORIES.iter().any(|name| folder.join(name).exists());
    let above = |folder: &PathBuf| {
        let above = folder.parent().filter(|above| !is_top(folder) && device(above) == device(folder));
        above.map(Path::to_owned)
    };
    iter::successors(folder, above).collect()
}
