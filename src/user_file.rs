//! The place of a file of the user's own on a briefing: one for each, in a folder of one kind.
//!
//! It is named by a fingerprint of the briefing's path. This module does not know what stands in the file,
//! and opens none.

use std::hash::Hasher;
use std::path::{Path, PathBuf};

use crate::file;
use crate::library::Origin;
use crate::model::FingerprintHasher;

/// The file for a briefing, and the whole path of that; none without a folder.
pub(crate) fn place(folder: Option<&Path>, origin: &Origin, ending: &str) -> Option<(PathBuf, String)> {
    let briefing = match origin {
        Origin::File(path) => file::whole_path(path).ok()?,
        // No absolute path begins like this.
        Origin::BuiltIn(name) => Path::new("built-in").join(name),
    };
    let mut hasher = FingerprintHasher::default();
    hasher.write(briefing.as_os_str().as_encoded_bytes());
    let file = folder?.join(format!("{:016x}.{ending}", hasher.finish()));
    Some((file, briefing.display().to_string()))
}
