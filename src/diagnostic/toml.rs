//! What can be wrong with the TOML of a file, whatever it says.

/// A problem of the TOML itself. Lines are those of the file, from 1; a header is written with its brackets.
#[derive(Clone, Debug, PartialEq)]
pub enum Toml {
    /// The text is not TOML here; what the parser says of it.
    Syntax {
        /// The parser's message.
        message: String,
    },
    /// A date that TOML does not know stands without quotes.
    UnquotedDate {
        /// What was written.
        written: String,
        /// Whether the format knows it.
        is_date: bool,
        /// The date that was meant, as the format has it, where that is another.
        meant: Option<String>,
    },
    /// Digits that make no number.
    BadNumber {
        /// What was written.
        written: String,
        /// The number that was meant.
        meant: Option<String>,
    },
    /// A number has its unit behind or before it.
    UnitInValue {
        /// The number.
        number: String,
        /// The unit.
        unit: String,
    },
    /// A date or a time that no calendar or clock has.
    ImpossibleDate {
        /// What was written.
        written: String,
        /// What would be possible: "day between 01 and 28".
        expected: String,
    },
    /// A number has commas between its thousands.
    ThousandsCommas {
        /// What was written.
        written: String,
    },
    /// A text begins with a typographic quotation mark.
    CurlyQuotes,
    /// A text without quotes.
    UnquotedText {
        /// What was written.
        written: String,
    },
    /// `True` or `FALSE`.
    BooleanSpelling {
        /// How it is spelt.
        right: String,
    },
    /// A key without a value.
    MissingValue,
    /// A key and a value without `=`.
    MissingEquals {
        /// The key.
        key: String,
    },
    /// A key has a colon after it.
    ColonForEquals {
        /// The key.
        key: String,
    },
    /// A key with spaces.
    KeyOfWords {
        /// How it could be spelt.
        better: String,
    },
    /// A character that a key may only have in quotes.
    NotInKeys {
        /// The character.
        found: String,
    },
    /// A control character, which may stand nowhere.
    ControlCharacter {
        /// The character.
        found: char,
    },
    /// A mark that nobody sees stands at the start of a line.
    InvisibleMark,
    /// A line that is neither a field nor a header.
    NoField,
    /// A bracket closes what nothing opened.
    StrayBracket,
    /// A text ends before its line does, at a quotation mark that belongs to it.
    QuoteInside,
    /// Two values, or two fields in braces, without a comma between them.
    MissingComma,
    /// A comma or an equals sign where one stands already, or nothing to part.
    ExtraSign {
        /// The sign.
        sign: String,
    },
    /// A backslash before a character that it says nothing with.
    BadEscape,
    /// Something stands after a value.
    AfterValue {
        /// What was written.
        written: String,
    },
    /// The line ends before the quotes of a text.
    UnclosedString,
    /// The three quotes that end a text over several lines are missing.
    UnclosedText,
    /// A text over several lines begins with two quotes instead of three.
    TextClosedAtOnce,
    /// An array or an inline table is not closed.
    Unclosed {
        /// The bracket that is missing.
        closing: char,
    },
    /// A header that cannot be read.
    BrokenHeader {
        /// What was surely meant.
        meant: Option<String>,
    },
    /// A header stands behind a value.
    HeaderAfterValue {
        /// The header, as it should be written.
        header: String,
    },
    /// A key stands twice in one table.
    DuplicateKey {
        /// The key.
        key: String,
        /// Where it stands first, unless that is in the same statement.
        line: Option<usize>,
    },
    /// A table is defined twice.
    DuplicateTable {
        /// Its header.
        header: String,
        /// Where it is first defined.
        line: usize,
        /// Whether it is a section, or a part of one, and no entry.
        holds_entries: bool,
    },
    /// A header stands twice, with nothing under the first.
    RepeatedHeader {
        /// The header.
        header: String,
    },
    /// An entry has a short form and a table.
    GrownShortForm {
        /// What the short form says, as fields; none where it is a list.
        moved: Vec<String>,
        /// The table that should be written, where it is not the one that stands there.
        into: Option<String>,
        /// The line of the short form.
        line: usize,
    },
    /// An entry is a table in one place and a list of tables in another.
    GrownList {
        /// The header of a table of the list.
        header: String,
        /// The line of the header to change, where it is the first one.
        line: Option<usize>,
    },
    /// Entries that have ids are written as a list.
    DoubleBrackets {
        /// The header of one of them, as it should be written.
        header: String,
    },
    /// An entry has fields with dotted keys and a table.
    GrownDottedKey {
        /// The first of those fields, as one of the table.
        moved: String,
        /// The line of that field.
        line: usize,
    },
    /// A key is given a value, or fields, and is already a table.
    TableStands {
        /// The field, as one of the table.
        moved: Option<String>,
        /// The line of the table.
        line: usize,
    },
    /// Brackets in brackets, or dots in a key, without end.
    TooDeep,
    /// So many brackets, dots and signs that reading them would take too much memory.
    TooDense,
    /// Syntax that TOML has only since 1.1.
    NewSyntax(NewSyntax),
}

/// Syntax that TOML has only since 1.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewSyntax {
    /// An inline table goes over several lines.
    LineBreak,
    /// An inline table has a comma after its last field.
    TrailingComma,
    /// The escapes `\e` and `\x`.
    Escape,
    /// A time with hours and minutes only.
    NoSeconds,
}
