//! The actors of the briefings of a folder, kept while the reader runs: going from one actor to the next
//! reads no file again.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::read_briefing;
use crate::file::{FoundFile, Stamp};
use crate::load;
use crate::model::{Actor, Id};
use crate::search::ActorNames;
use crate::text::Clean;
use crate::views::OtherBriefing;

/// The actors of each file that was looked at, with the state of the file; none of one that is no briefing.
#[derive(Debug, Default)]
pub(crate) struct ActorsOfFolder {
    files: HashMap<PathBuf, (Stamp, Option<ActorsOfFile>)>,
}

/// The actors of a briefing, and what is said of it beside one of them.
#[derive(Debug)]
struct ActorsOfFile {
    title: Clean,
    story: Option<String>,
    as_of: Clean,
    file: Clean,
    actors: Vec<(ListedActor, ActorNames)>,
}

#[derive(Debug)]
struct ListedActor {
    id: String,
    name: String,
}

impl ActorsOfFolder {
    /// The briefing in a file, if an actor with such names is in it.
    pub(crate) fn other(
        &mut self,
        FoundFile { path, stamp }: &FoundFile,
        actor: &ActorNames,
    ) -> Option<OtherBriefing> {
        // A file that was just written may be written again within the same tick of the clock.
        match self.files.get(path) {
            Some((of, _)) if of == stamp && stamp.is_settled() => {}
            _ => drop(self.files.insert(path.clone(), (*stamp, ActorsOfFile::read(path)))),
        }
        let (_, file) = self.files.get(path)?;
        file.as_ref()?.other(actor)
    }
}

impl ActorsOfFile {
    fn read(path: &Path) -> Option<Self> {
        let briefing = load::load(&read_briefing(path).ok()??).briefing;
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let listed = |id: Id<Actor>| ListedActor {
            id: briefing.key(id.into()).1.to_owned(),
            name: briefing.actors[id].name.clone(),
        };
        let actors = ActorNames::all(&briefing);
        Some(Self {
            title: Clean::line(briefing.title.clone().unwrap_or_else(|| file.clone())),
            story: briefing.story.as_ref().map(ToString::to_string),
            as_of: Clean::line(briefing.as_of.as_ref().map(ToString::to_string).unwrap_or_default()),
            file: Clean::line(file),
            actors: actors.into_iter().map(|(id, names)| (listed(id), names)).collect(),
        })
    }

    fn other(&self, actor: &ActorNames) -> Option<OtherBriefing> {
        let (ListedActor { id, name }, common) = actor.find_in(&self.actors)?;
        Some(OtherBriefing {
            title: self.title.clone(),
            story: self.story.clone(),
            as_of: self.as_of.clone(),
            actor: id.clone(),
            name: (common.akas > 0).then(|| Clean::line(name.clone())),
            in_common: (common.akas == 2).then(|| Clean::line(common.name)),
            file: self.file.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(actors: &str) -> ActorNames {
        let briefing = load::load(&format!("[actors]\n{actors}")).briefing;
        ActorNames::all(&briefing).into_iter().next().map(|(_, names)| names).unwrap_or_default()
    }

    /// The actor of a shipped briefing that is this one: its id, and what is said of its names.
    fn there(here: &str, file: &str) -> Option<[String; 3]> {
        let path = Path::new("briefings").join(file);
        let found = ActorsOfFile::read(&path)?.other(&names(&format!("a = {here}")))?;
        let words = [found.name, found.in_common].map(Option::unwrap_or_default);
        let [name, in_common] = words.map(|words| words.as_str().to_owned());
        Some([found.actor, name, in_common])
    }

    #[test]
    fn the_same_actor_of_another_file_is_told_with_its_name_there() {
        let is = |words: [&str; 3]| Some(words.map(ToOwned::to_owned));
        let gaza = "gaza-cease-fire.toml";
        assert_eq!(there("'European Union'", gaza), is(["eu", "", ""]));
        assert_eq!(there("'United States'", gaza), is(["us", "", ""]));
        assert_eq!(
            there("{name='The Israeli army', aka='Israeli forces'}", gaza),
            is(["israeli-military", "Israeli military", "Israeli forces"])
        );
        assert_eq!(there("'President Biden'", gaza), is(["biden", "Joe Biden", ""]));
        assert_eq!(there("{name='Health ministry', aka='the ministry'}", gaza), None);
        assert_eq!(there("'Israeli officials'", gaza), None);
        assert_eq!(there("'European Union'", "herring-2031-03-13.toml"), None);
    }

    #[test]
    fn a_file_that_changed_is_read_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("t.toml");
        let mut kept = ActorsOfFolder::default();
        let mut is_there = |text: &str, name: &str| {
            std::fs::write(&path, format!("title = 'T'\n[actors]\n{text}")).expect("a file");
            let stamp = Stamp::at(&path).expect("a stamp");
            let found = FoundFile { path: path.clone(), stamp };
            kept.other(&found, &names(&format!("a = '{name}'"))).is_some()
        };
        assert!(is_there("v = 'Velm'", "Velm"));
        assert!(!is_there("o = 'Orla'", "Velm"));
        assert!(is_there("o = 'Orla'", "Orla"));
    }
}
