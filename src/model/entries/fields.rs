//! The fields of entries as lists: one row per field, from which links, search, checks and anything else that
//! goes through all fields are made. It does not know how a value is shown.

use super::{Citation, EntryId, EntryRef, Relation, Text, Tie};
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
    /// The sort of value that it has.
    pub(crate) shape: FieldShape,
    uses: &'static [FieldUse],
}

/// The sort of value that a field has, whether or not the file gives it.
#[derive(Clone, Copy, Debug)]
pub enum FieldShape {
    /// A text.
    Text,
    /// Several texts.
    Texts,
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
    /// True or false.
    Flag,
    /// A number of the Admiralty grading.
    Credibility,
    /// A date.
    Date,
    /// A number, or words instead of one.
    Quantity,
    /// A number.
    Number,
    /// The low and the high end.
    Range,
    /// A reference.
    Ref,
    /// References.
    Refs,
    /// Places in sources.
    Citations,
    /// Ties to other actors.
    Ties,
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
    /// References to entries of any section.
    EntryRefs(&'e [EntryRef]),
    /// Places in sources.
    Citations(&'e [Citation]),
    /// Ties to other actors.
    Ties(&'e [Tie]),
}

/// A row of the list of fields; pages call the field by its label.
pub(super) const fn field(key: &'static str, label: &'static str, uses: &'static [FieldUse]) -> EntryField {
    EntryField { key, label, shape: FieldShape::Text, uses }
}

impl EntryField {
    /// The same for values of this sort.
    pub(super) const fn with_shape(self, shape: FieldShape) -> Self {
        Self { shape, ..self }
    }

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
            Self::EntryRefs(refs) => refs.iter().filter_map(|reference| reference.entry).collect(),
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
            const FIELDS: &'static [FieldRow<Self>] = &[
                $(($row.with_shape(<$type as ToValue>::SHAPE), |this| this.$field.value())),+
            ];
        }
    };
}

pub(super) use fields;

/// A type that a field can have.
pub(super) trait ToValue {
    /// The sort of its values.
    const SHAPE: FieldShape;

    /// The value of a field of this type.
    fn value(&self) -> FieldValue<'_>;
}

/// The words of a vocabulary.
fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| word(*value)).collect()
}

/// Implements [`ToValue`] for types.
macro_rules! to_value {
    ($($type:ty as $shape:expr; $value:pat => $made:expr,)+) => {
        $(impl ToValue for $type {
            const SHAPE: FieldShape = $shape;

            fn value(&self) -> FieldValue<'_> {
                let $value = self;
                $made
            }
        })+
    };
}

to_value! {
    Text as FieldShape::Text; text => FieldValue::Text(text),
    Vec<Text> as FieldShape::Texts; texts => FieldValue::Texts(texts),
    bool as FieldShape::Flag; flag => if *flag { FieldValue::Flag } else { FieldValue::Nothing },
    ActorKind as FieldShape::Word(|| words(ActorKind::ALL, ActorKind::word)); kind => FieldValue::Word(kind.word()),
    ActorRole as FieldShape::Word(|| words(ActorRole::ALL, ActorRole::word)); role => FieldValue::Word(role.word()),
    IssueStatus as FieldShape::Word(|| words(IssueStatus::ALL, IssueStatus::word)); status => FieldValue::Word(status.word()),
    PositionKind as FieldShape::Word(|| words(PositionKind::ALL, PositionKind::word)); kind => FieldValue::Word(kind.word()),
    EventKind as FieldShape::Word(|| words(EventKind::ALL, EventKind::word)); kind => FieldValue::Word(kind.word()),
    Likelihood as FieldShape::Word(|| words(Likelihood::ALL, Likelihood::word)); likelihood => FieldValue::Word(likelihood.word()),
    Confidence as FieldShape::Word(|| words(Confidence::ALL, Confidence::word)); confidence => FieldValue::Word(confidence.word()),
    Movement as FieldShape::Word(|| words(Movement::ALL, Movement::word)); movement => FieldValue::Word(movement.word()),
    Reliability as FieldShape::Word(|| words(Reliability::ALL, Reliability::word)); letter => FieldValue::Reliability(*letter),
    Credibility as FieldShape::Credibility; number => FieldValue::Credibility(*number),
    FactStatus as FieldShape::Word(|| words(FactStatus::ALL, FactStatus::word)); status => FieldValue::Status(*status),
    Date as FieldShape::Date; date => FieldValue::Date(date),
    Quantity as FieldShape::Quantity; quantity => FieldValue::Quantity(quantity),
    Number as FieldShape::Number; number => FieldValue::Number(number),
    DraftStatus as FieldShape::Word(|| words(DraftStatus::ALL, DraftStatus::word)); status => FieldValue::Word(status.word()),
    Handling as FieldShape::Word(|| words(Handling::ALL, Handling::word)); handling => FieldValue::Word(handling.word()),
    LikelihoodScale as FieldShape::Word(|| words(LikelihoodScale::ALL, LikelihoodScale::word)); scale => FieldValue::Word(scale.word()),
    (Number, Number) as FieldShape::Range; (low, high) => FieldValue::Range(low, high),
    Vec<EntryRef> as FieldShape::Refs; refs => FieldValue::EntryRefs(refs),
    Vec<Citation> as FieldShape::Citations; citations => FieldValue::Citations(citations),
    Vec<Tie> as FieldShape::Ties; ties => FieldValue::Ties(ties),
}

impl<T: ToValue> ToValue for Option<T> {
    const SHAPE: FieldShape = T::SHAPE;

    fn value(&self) -> FieldValue<'_> {
        self.as_ref().map_or(FieldValue::Nothing, T::value)
    }
}

impl<T> ToValue for Ref<T>
where
    EntryId: From<Id<T>>,
{
    const SHAPE: FieldShape = FieldShape::Ref;

    fn value(&self) -> FieldValue<'_> {
        FieldValue::Refs(vec![to_entry(self)])
    }
}

impl<T> ToValue for Vec<Ref<T>>
where
    EntryId: From<Id<T>>,
{
    const SHAPE: FieldShape = FieldShape::Refs;

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
