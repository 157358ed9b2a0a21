//! The schema of a new briefing: the one that lies above it in the same project, or else one beside it.
//!
//! It never writes over a schema, and knows nothing of what one says: one that says anything else than that
//! of this program is that of another version.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{quoted, say};
use crate::file::{self, Unwritable};
use crate::load;

/// Its name in every folder.
const NAME: &str = "briefing.schema.json";
/// How the first line of a briefing names the schema beside it.
pub(super) const BESIDE: &str = "./briefing.schema.json";

/// Where the schema of a briefing is, or is to be.
pub(in crate::cli) struct Schema {
    path: PathBuf,
    /// The path to it from the briefing.
    reference: String,
    is_there: bool,
}

impl Schema {
    /// The schema in the folder of a briefing or the nearest one above, up to the top of the repository or of
    /// the file system; if there is none, the one to be made beside the briefing.
    pub(in crate::cli) fn for_briefing(briefing: &Path) -> Self {
        let mut schemas =
            file::project_folders(briefing).into_iter().map(|folder| folder.join(NAME)).enumerate();
        match schemas.find(|(_, path)| path.is_file()) {
            Some((0, _)) => Self { is_there: true, ..Self::beside(briefing) },
            Some((ups, path)) => Self { path, reference: "../".repeat(ups) + NAME, is_there: true },
            None => Self::beside(briefing),
        }
    }

    /// The schema to be made beside a briefing.
    pub(in crate::cli) fn beside(briefing: &Path) -> Self {
        Self { path: briefing.with_file_name(NAME), reference: BESIDE.to_owned(), is_there: false }
    }

    /// The path to it from the briefing, as the first line has it.
    pub(in crate::cli) fn reference(&self) -> &str {
        &self.reference
    }

    /// Writes the schema, if it is to be made; of one that is there, says whether it is that of another
    /// version.
    pub(in crate::cli) fn write(&self) -> io::Result<()> {
        let name = self.path.display();
        if self.is_there {
            if is_current(&self.path) {
                return Ok(());
            }
            let file = quoted(&self.path);
            return say(&format!("{name} is of another version: `briefing schema > {file}` renews it"));
        }
        match file::create(&self.path, &load::schema()) {
            Ok(()) => say(&format!("{name} is written: editors complete and check the file with it")),
            Err(Unwritable::Folder) => Ok(()),
            Err(why) => say(&format!("{name}: {why}")),
        }
    }
}

/// True if the schema says what that of this program says, however it is laid out.
fn is_current(path: &Path) -> bool {
    let value = |text: &str| serde_json::from_str::<Value>(text).ok();
    let found = file::read(path).ok().and_then(|text| value(&text));
    found.is_some() && found == value(&load::schema())
}
