//! The kinds of entry: one table that says where each is in a file and what it is called.

/// A kind of entry; each has a section of the file to itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// A source of facts.
    Source,
    /// Somebody in the story.
    Actor,
    /// A matter that the parties differ on.
    Issue,
    /// The position of an actor on an issue.
    Position,
    /// A number.
    Figure,
    /// An event that happened or is scheduled.
    Event,
    /// A question, open or answered.
    Question,
    /// A judgement of the author.
    Judgement,
}

struct KindRow {
    kind: EntryKind,
    section: &'static str,
    words: &'static str,
    main: Option<&'static str>,
    keys: usize,
}

/// In the order of the format reference.
const TABLE: [KindRow; EntryKind::COUNT] = [
    row(EntryKind::Source, "sources", "a source", Some("title")),
    row(EntryKind::Actor, "actors", "an actor", Some("name")),
    row(EntryKind::Issue, "issues", "an issue", Some("name")),
    KindRow { keys: 3, ..row(EntryKind::Position, "positions", "a position", Some("text")) },
    row(EntryKind::Figure, "figures", "a figure", None),
    row(EntryKind::Event, "events", "an event", None),
    row(EntryKind::Question, "questions", "a question", Some("text")),
    row(EntryKind::Judgement, "judgements", "a judgement", None),
];

const fn row(
    kind: EntryKind,
    section: &'static str,
    words: &'static str,
    main: Option<&'static str>,
) -> KindRow {
    KindRow { kind, section, words, main, keys: 2 }
}

impl EntryKind {
    /// The number of kinds.
    pub const COUNT: usize = 8;

    /// The names of all sections, in the order of the format reference.
    pub const SECTIONS: [&'static str; Self::COUNT] = {
        let mut names = [""; Self::COUNT];
        let mut index = 0;
        while index < Self::COUNT {
            names[index] = TABLE[index].section;
            index += 1;
        }
        names
    };

    /// Every kind, in the order of the format reference.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Source,
        Self::Actor,
        Self::Issue,
        Self::Position,
        Self::Figure,
        Self::Event,
        Self::Question,
        Self::Judgement,
    ];

    /// The kind of the entries of a section.
    pub fn of_section(section: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.section == section).map(|row| row.kind)
    }

    /// The name of its section.
    pub fn section(self) -> &'static str {
        self.row().section
    }

    /// One entry of it in words: "an actor".
    pub fn words(self) -> &'static str {
        self.row().words
    }

    /// The word for one, without the article: "actor".
    pub fn noun(self) -> &'static str {
        self.words().split_once(' ').map_or(self.words(), |(_, noun)| noun)
    }

    /// The field that a bare value in place of a whole entry stands for.
    pub fn main_field(self) -> Option<&'static str> {
        self.row().main
    }

    /// The number of keys that name an entry in a file, including its section's.
    pub fn keys(self) -> usize {
        self.row().keys
    }

    /// True for facts, which have a status and whose sourcing counts: positions, figures and events.
    pub fn is_fact(self) -> bool {
        matches!(self, Self::Position | Self::Figure | Self::Event)
    }

    /// Its place among the kinds, from 0.
    pub(crate) fn index(self) -> usize {
        self as usize
    }

    fn row(self) -> &'static KindRow {
        &TABLE[self.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::{EntryKind, TABLE};

    #[test]
    fn each_kind_has_its_own_row() {
        for row in &TABLE {
            assert_eq!(
                (row.kind.section(), EntryKind::of_section(row.section)),
                (row.section, Some(row.kind))
            );
        }
        assert_eq!(EntryKind::of_section("topics"), None);
    }
}
