//! The fields of entries as lists: one row per field, from which links, search, checks and anything else that goes through all
//! fields are made. It does not know how a value is shown.

use super::{Citation, EntryId, Relation, Text, Tie};
use crate::model::{
    ActorKind, ActorRole, Confidence, Credibility, Date, DraftStatus, EventKind, FactStatus, Handling, Id,
    IssueStatus, Likelihood, LikelihoodScale, Movement, Number, PositionKind, Quantity, Ref, Reliability,
};

/// A field of a kind of entry.
#[derive(Debug)]
pub struct EntryField {
    /// Its key in the file; "holder" and "issue" of a position are the keys of its tables.
    pub key: &'static str,
    /// The word for it on pages; empty where the text speaks for itself.
    pub label: &'static str,
    uses: &'static [FieldUse],
}

/// A use that the program makes of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldUse {
    /// The entry is called by it: it has to fit into a row.
    Name,
    /// It is shown in one line, whatever paragraphs it has.
    Line,
    /// It is shown only as a part of another field.
    Part,
    /// Pages show it behind the sourcing.
    Behind,
    /// It may mention actors.
    Mentions,
    /// It is running text: its length and its wording are checked.
    Running,
    /// It is held against the paragraphs that the entry names.
    Grounded,
    /// It is held against the whole text of the source.
    Background,
    /// It leads to other entries, in this way.
    Link(Relation),
}

/// The value of a field.
#[derive(Clone, Debug)]
pub enum FieldValue<'e> {
    /// The file does not say it.
    Nothing,
    /// A text.
    Text(&'e Text),
    /// Several texts.
    Texts(&'e [Text]),
    /// A word of a vocabulary.
    Word(&'static str),
    /// A flag that is set: what the label says is true.
    Flag,
    /// A letter of the Admiralty grading.
    Reliability(Reliability),
    /// A number of the Admiralty grading.
    Credibility(Credibility),
    /// The status of a fact.
    Status(FactStatus),
    /// A date.
    Date(&'e Date),
    /// A number, or words instead of one; a part of the amount as a whole.
    Quantity(&'e Quantity),
    /// A number beside it.
    Number(&'e Number),
    /// The low and the high end.
    Range(&'e Number, &'e Number),
    /// References; one that leads nowhere is kept in the words of the file.
    Refs(Vec<Result<EntryId, &'e str>>),
    /// Places in sources.
    Citations(&'e [Citation]),
    /// Ties to other actors.
    Ties(&'e [Tie]),
}

/// A row of the list of fields; pages call the field by its label.
pub(super) const fn field(key: &'static str, label: &'static str, uses: &'static [FieldUse]) -> EntryField {
    EntryField { key, label, uses }
}

impl EntryField {
    /// True if the program uses it in this way.
    pub fn is(&self, used: FieldUse) -> bool {
        self.uses.contains(&used)
    }

    /// The relation in which it leads to other entries, if it does.
    pub fn relation(&self) -> Option<Relation> {
        self.uses.iter().find_map(|used| if let FieldUse::Link(how) = used { Some(*how) } else { None })
    }
}

impl<'e> FieldValue<'e> {
    /// The texts that it consists of.
    pub fn texts(&self) -> &'e [Text] {
        match self {
            Self::Text(text) => std::slice::from_ref(text),
            Self::Texts(texts) => texts,
            _ => &[],
        }
    }

    /// The entries that it leads to.
    pub fn entries(&self) -> Vec<EntryId> {
        match self {
            Self::Refs(refs) => refs.iter().flatten().copied().collect(),
            Self::Citations(citations) => {
                citations.iter().filter_map(|citation| citation.source.id()).map(EntryId::Source).collect()
            }
            Self::Ties(ties) => ties.iter().filter_map(|tie| tie.to.id()).map(EntryId::Actor).collect(),
            _ => Vec::new(),
        }
    }
}

/// A field of a struct and the function that gets its value.
pub type FieldRow<T> = (EntryField, for<'e> fn(&'e T) -> FieldValue<'e>);

/// A struct with a list of its fields.
pub trait Fields: Sized + 'static {
    /// The fields, in the order in which pages show them.
    const FIELDS: &'static [FieldRow<Self>];

    /// The `wanted` fields that the file gives, each with its value.
    fn fields(
        &self,
        wanted: impl Fn(&EntryField) -> bool,
    ) -> impl Iterator<Item = (&'static EntryField, FieldValue<'_>)> {
        let rows = Self::FIELDS.iter().filter(move |(field, _)| wanted(field));
        let fields = rows.map(|(field, get)| (field, get(self)));
        fields.filter(|(_, value)| !matches!(value, FieldValue::Nothing))
    }
}

/// Makes a struct and the list of its fields; each field is followed by its row.
macro_rules! fields {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $field:ident: $type:ty = $row:expr,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name { $($(#[$about])* pub $field: $type,)+ }

        impl Fields for $name {
            const FIELDS: &'static [FieldRow<Self>] = &[$(($row, |this| this.$field.value())),+];
        }
    };
}

pub(super) use fields;

/// A type that a field can have.
pub(super) trait ToValue {
    /// The value of a field of this type.
    fn value(&self) -> FieldValue<'_>;
}

/// Implements [`ToValue`] for types.
macro_rules! to_value {
    ($($type:ty: $value:pat => $made:expr,)+) => {
        $(impl ToValue for $type {
            fn value(&self) -> FieldValue<'_> {
                let $value = self;
                $made
            }
        })+
    };
}

to_value! {
    Text: text => FieldValue::Text(text),
    Vec<Text>: texts => FieldValue::Texts(texts),
    bool: flag => if *flag { FieldValue::Flag } else { FieldValue::Nothing },
    ActorKind: kind => FieldValue::Word(kind.word()),
    ActorRole: role => FieldValue::Word(role.word()),
    IssueStatus: status => FieldValue::Word(status.word()),
    PositionKind: kind => FieldValue::Word(kind.word()),
    EventKind: kind => FieldValue::Word(kind.word()),
    Likelihood: likelihood => FieldValue::Word(likelihood.word()),
    Confidence: confidence => FieldValue::Word(confidence.word()),
    Movement: movement => FieldValue::Word(movement.word()),
    Reliability: letter => FieldValue::Reliability(*letter),
    Credibility: number => FieldValue::Credibility(*number),
    FactStatus: status => FieldValue::Status(*status),
    Date: date => FieldValue::Date(date),
    Quantity: quantity => FieldValue::Quantity(quantity),
    Number: number => FieldValue::Number(number),
    DraftStatus: status => FieldValue::Word(status.word()),
    Handling: handling => FieldValue::Word(handling.word()),
    LikelihoodScale: scale => FieldValue::Word(scale.word()),
    (Number, Number): (low, high) => FieldValue::Range(low, high),
    Vec<Result<EntryId, String>>: refs => {
        FieldValue::Refs(refs.iter().map(|see| see.as_ref().copied().map_err(String::as_str)).collect())
    },
    Vec<Citation>: citations => FieldValue::Citations(citations),
    Vec<Tie>: ties => FieldValue::Ties(ties),
}

impl<T: ToValue> ToValue for Option<T> {
    fn value(&self) -> FieldValue<'_> {
        self.as_ref().map_or(FieldValue::Nothing, T::value)
    }
}

impl<T> ToValue for Ref<T>
where
    EntryId: From<Id<T>>,
{
    fn value(&self) -> FieldValue<'_> {
        FieldValue::Refs(vec![to_entry(self)])
    }
}

impl<T> ToValue for Vec<Ref<T>>
where
    EntryId: From<Id<T>>,
{
    fn value(&self) -> FieldValue<'_> {
        FieldValue::Refs(self.iter().map(to_entry).collect())
    }
}

fn to_entry<T>(reference: &Ref<T>) -> Result<EntryId, &str>
where
    EntryId: From<Id<T>>,
{
    match reference {
        Ref::To(id) => Ok((*id).into()),
        Ref::Missing(written) => Err(written),
    }
}
