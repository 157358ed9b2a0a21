//! What can be wrong with a fact that is held against the text it came from.

/// A paragraph of a source's text, as it stands there.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Its number, from 1.
    pub paragraph: usize,
    /// Its words, or those of it that matter.
    pub words: String,
}

/// A fact that its source's text does not bear out.
#[derive(Clone, Debug, PartialEq)]
pub enum Grounding {
    /// The text that a fact is held against cannot be read.
    UnreadableText {
        /// Its file.
        file: String,
        /// Why.
        why: String,
    },
    /// A reference to a paragraph that the text does not have.
    NoSuchParagraph {
        /// The paragraph.
        paragraph: u32,
        /// How many there are.
        all: usize,
    },
    /// A quote does not stand there word for word.
    Quote {
        /// What stands there that is most like it.
        nearest: Option<Told>,
        /// The paragraphs that were looked through.
        cited: Vec<usize>,
    },
    /// An amount does not stand there.
    Figure {
        /// The amount.
        amount: String,
        /// The paragraphs that were looked through.
        cited: Vec<usize>,
        /// What stands there instead, or where the amount does stand.
        nearest: Option<Told>,
        /// Whether the nearest is where it does stand.
        stands_there: bool,
    },
    /// The amount stands there, but not with what it counts.
    Unit {
        /// The amount.
        amount: String,
        /// What it should count.
        unit: String,
        /// Where it stands.
        told: Told,
    },
    /// The amount stands there, otherwise qualified.
    Qualifier {
        /// The amount with its qualifier, as the file has it.
        given: String,
        /// As the text has it.
        told: String,
        /// Where.
        at: Told,
    },
    /// An actor or another name does not stand there.
    Name {
        /// The name.
        name: String,
        /// The paragraphs that were looked through; none if it was the whole text.
        cited: Vec<usize>,
        /// What does stand there.
        nearest: Option<Told>,
    },
    /// Somebody else says so.
    Giver {
        /// Who says so in the file.
        name: String,
        /// Who says so in the text.
        speakers: Vec<String>,
        /// Where.
        at: Told,
    },
    /// The text gives another date.
    Date {
        /// The date in the file.
        date: String,
        /// The times that the text names.
        times: Vec<String>,
        /// Where.
        at: Told,
    },
    /// The text gives no date for it.
    NoDate {
        /// The date in the file.
        date: String,
        /// The paragraphs that were looked through.
        cited: Vec<usize>,
    },
    /// The words of a fact stand in another paragraph.
    Elsewhere {
        /// The paragraphs that are named.
        cited: Vec<usize>,
        /// Words of it that are not there.
        words: Vec<String>,
        /// Where they stand.
        better: Told,
    },
}

impl Grounding {
    /// The paragraph that it is about, or that says otherwise.
    pub fn told(&self) -> Option<&Told> {
        match self {
            Self::Unit { told, .. } => Some(told),
            Self::Qualifier { at, .. } | Self::Giver { at, .. } | Self::Date { at, .. } => Some(at),
            Self::Elsewhere { better, .. } => Some(better),
            Self::Quote { nearest, .. } | Self::Figure { nearest, .. } | Self::Name { nearest, .. } => {
                nearest.as_ref()
            }
            Self::UnreadableText { .. } | Self::NoSuchParagraph { .. } | Self::NoDate { .. } => None,
        }
    }
}
