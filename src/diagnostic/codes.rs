//! The table of codes: every kind of problem, how bad it is, and the words for it in the documents and in
//! `check --list`. The words for one problem of one file are where that problem is made.

use super::Level;

/// A code with its description.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Its name in kebab-case, which does not change.
    pub name: &'static str,
    /// The level of its problems.
    pub level: Level,
    /// The part of the program that finds its problems.
    pub domain: Domain,
    /// The problem in a few words, in Markdown.
    pub says: &'static str,
    /// Why that matters, where the documents say so.
    pub why: Option<&'static str>,
}

/// The parts of the program that find problems; the documents have a table of codes for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Domain {
    /// The format of briefings: what its fields may hold.
    Format,
    /// The TOML of a file.
    Toml,
    /// Facts that are held against texts.
    Grounding,
    /// Thin or careless spots where nothing is broken.
    Lint,
    /// The settings file.
    Settings,
}

impl Code {
    /// The code with this name, if a briefing can have it.
    pub(crate) fn of_briefing(name: &str) -> Option<&'static Self> {
        Self::of_briefings().find(|code| code.name == name)
    }

    /// The codes that problems of a briefing have, in the order of the documents.
    pub(crate) fn of_briefings() -> impl Iterator<Item = &'static Self> {
        CODES.iter().copied().filter(|code| code.domain != Domain::Settings)
    }
}

macro_rules! codes {
    (@why) => { None };
    (@why $why:literal) => { Some($why) };
    ($($domain:ident { $($id:ident = $level:ident $name:literal: $says:literal $(, $why:literal)?;)* })*) => {
        $($(
            #[doc = concat!("`", $name, "`: ", $says, ".")]
            pub static $id: Code = Code {
                name: $name,
                level: Level::$level,
                domain: Domain::$domain,
                says: $says,
                why: codes!(@why $($why)?),
            };
        )*)*

        /// Every code, in the order of the documents.
        pub static CODES: &[&Code] = &[$($(&$id,)*)*];
    };
}

codes! {
    Format {
        MISSING_FIELD = Error "missing-field":
            "an entry, or the top of the file, lacks a field that it needs";
        WRONG_TYPE = Error "wrong-type":
            "a number where a text must stand, a list where a table must, and so on";
        WRONG_VALUE = Error "wrong-value": "the type is right, but there is no such date, number or format";
        UNKNOWN_VALUE = Error "unknown-value": "the word is not in the field's vocabulary";
        BLANK = Error "blank": "a text without words";
        DANGLING_REFERENCE = Error "dangling-reference": "a reference to an entry that is not in the file";
        WHICH_SOURCE = Error "which-source":
            "`#…` without the source's id, where there is not exactly one source";
        NEWER_FORMAT = Error "newer-format": "the file is written in a newer format than the program knows";
        EMPTY = Error "empty": "there is nothing in the file";
        NOT_A_BRIEFING = Error "not-a-briefing": "the file has none of the keys and sections of a briefing";
        UNKNOWN_KEY = Warning "unknown-key": "the format has no such key or section there";
        ID_SPELLING = Warning "id-spelling": "an id is not made of lower-case letters, digits and hyphens";
        SHARED_NAME = Warning "shared-name": "two actors have one name";
        EMPTY_PLACE = Warning "empty-place": "a `#` behind a source's id, and no place";
        SEASON_OR_YEARS = Warning "season-or-years":
            "a date such as `2023-24`, which is winter 2023 and looks like two years";
        BACKWARDS_INTERVAL = Warning "backwards-interval": "an interval ends before it starts";
        DATE_AFTER_AS_OF = Warning "date-after-as-of":
            "a date is after the file's `as-of`, where it cannot be";
        UPSIDE_DOWN_RANGE = Warning "upside-down-range": "a range with its high end first";
        OUTSIDE_RANGE = Warning "outside-range": "a value that is not within its own range";
        MORE_THAN_WHOLE = Warning "more-than-whole": "a value that is more than the whole that it is `of`";
        NOT_A_WEB_ADDRESS = Warning "not-a-web-address": "a `url` that is not http or https";
    }
    Toml {
        MERGE_CONFLICT = Error "merge-conflict": "the markers of a merge conflict, and what stands between them";
        DUPLICATE_KEY = Error "duplicate-key": "a key is given twice";
        DUPLICATE_TABLE = Error "duplicate-table":
            "a table is defined twice: see [when an entry grows](#when-an-entry-grows)";
        DOUBLE_BRACKETS = Error "double-brackets":
            "a list where each entry needs an id: write `[figures.ID]`, not `[[figures]]`";
        UNQUOTED_DATE = Error "unquoted-date": "a date that needs quotes";
        IMPOSSIBLE_DATE = Error "impossible-date": "a day or a time that there is not";
        THOUSANDS_COMMAS = Error "thousands-commas": "a number with commas: write `32000` or `32_000`";
        BAD_NUMBER = Error "bad-number": "digits that make no number, or a number with its unit";
        UNQUOTED_TEXT = Error "unquoted-text": "a text without quotes";
        CURLY_QUOTES = Error "curly-quotes": "a text in curly quotation marks";
        QUOTE_INSIDE = Error "quote-inside": "a quotation mark inside a text: write `\\\"`";
        BAD_ESCAPE = Error "bad-escape": "a backslash that says nothing: write `\\\\`";
        UNCLOSED_TEXT = Error "unclosed-text": "a text without its end";
        UNCLOSED_BRACKET = Error "unclosed-bracket": "a bracket without its end";
        STRAY_BRACKET = Error "stray-bracket": "a bracket that closes nothing";
        MISSING_COMMA = Error "missing-comma": "no comma between two values or fields";
        EXTRA_SIGN = Error "extra-sign": "a comma or an equals sign too many";
        MISSING_VALUE = Error "missing-value": "a key without a value";
        MISSING_EQUALS = Error "missing-equals": "a key without `=`";
        AFTER_VALUE = Error "after-value": "something more behind a value";
        BOOLEAN_SPELLING = Error "boolean-spelling": "`True` or `yes` instead of `true`";
        KEY_OF_WORDS = Error "key-of-words": "a key with spaces";
        INVISIBLE_MARK = Error "invisible-mark": "a line that begins with an invisible mark";
        BAD_KEY = Error "bad-key": "a character that a key cannot have";
        CONTROL_CHARACTER = Error "control-character": "a control character, which may stand nowhere";
        NO_FIELD = Error "no-field": "a line that is neither a field nor a header";
        BROKEN_HEADER = Error "broken-header": "a header that cannot be read";
        TOO_DEEP = Error "too-deep": "brackets or dots nested too deeply";
        TOO_DENSE = Error "too-dense": "the file is nearly all brackets and signs";
        SYNTAX = Error "syntax": "anything else that is not TOML";
        TOML_1_1_SYNTAX = Warning "toml-1-1-syntax": "what only TOML 1.1 has";
    }
    Grounding {
        QUOTE_NOT_THERE = Error "quote-not-there":
            "a quote does not stand word for word where the fact says",
            "Quoted words are somebody's exact words: changed, they are a false quotation.";
        FIGURE_NOT_THERE = Error "figure-not-there":
            "an amount, in a field or in words, does not stand there",
            "A number is what readers take away and pass on; it has to be the one that was given.";
        QUALIFIER_DIFFERS = Error "qualifier-differs":
            "it stands there, but with a qualifier to another side, with one more or one less, or as one end of a range",
            "More than 30 and almost 30 are two claims: with another qualifier a number says what nobody said.";
        NAME_NOT_THERE = Error "name-not-there":
            "an actor that the fact names, or a name in its words, stands nowhere in the text",
            "What a source says of somebody whom it does not name is not known from it.";
        ATTRIBUTION_DIFFERS = Error "attribution-differs":
            "somebody else says so, or nobody does and the giver is not named there",
            "A claim weighs what its giver does; whoever is named here never made it.";
        DATE_DIFFERS = Error "date-differs":
            "the text names times, and none of them can be this date",
            "A wrong day puts events in the wrong order, and with that what led to what.";
        NO_SUCH_PARAGRAPH = Error "no-such-paragraph":
            "the text has fewer paragraphs than that",
            "Whoever looks the fact up finds nothing.";
        WRONG_PARAGRAPH = Error "wrong-paragraph":
            "the words of the fact stand in another paragraph, and hardly any of them there",
            "Whoever looks the fact up reads something else there, and trusts the rest less.";
        BETTER_PARAGRAPH = Warning "better-paragraph":
            "the words of the fact rather stand in another paragraph",
            "Whoever looks the fact up should find its words where the file says, not near it.";
        NAME_ELSEWHERE = Warning "name-elsewhere":
            "an actor, or a name in the words of a fact, stands in another paragraph, or only in half or with another letter",
            "Whoever looks the fact up must find the name there; elsewhere it may belong to something else.";
        ATTRIBUTION_MISSING = Warning "attribution-missing":
            "the text gives the fact to somebody, and the file to nobody, or calls it confirmed",
            "Told without its giver, what one side claims reads like something that the source found out.";
        ATTRIBUTION_NOT_THERE = Warning "attribution-not-there":
            "the text does not surely give the fact to its giver: to nobody, or to somebody who may be another",
            "A giver whom the text does not name for it is a guess, and is read as a fact.";
        PARTY_DIFFERS = Warning "party-differs":
            "the text tells of the position of somebody else",
            "Parties notice at once when they are said to want what others want.";
        ACTOR_DIFFERS = Warning "actor-differs":
            "the words of a figure or an event tell of somebody else than its `actor`",
            "A fact is found under its actor: under another it is missed there, and read as of somebody else.";
        DENIAL_DIFFERS = Warning "denial-differs":
            "what the fact says is denied in the text, or the other way round",
            "A lost or an added \"not\" turns a fact round.";
        KIND_DIFFERS = Warning "kind-differs":
            "the text tells of a position of another kind",
            "An offer is no refusal: whoever reads the kind alone takes a side for what it is not.";
        KIND_NOT_TOLD = Warning "kind-not-told":
            "no word of the text tells of a position of this kind",
            "Who only says something is not making a demand.";
        OTHER_FIGURE = Error "other-figure":
            "the number is that of another figure of the paragraph",
            "A right number under a wrong name is a wrong number.";
        LABEL_DIFFERS = Error "label-differs":
            "the label of a figure, or its number, is rather that of another figure",
            "A right number under a wrong name is a wrong number.";
        REMARK_NOT_THERE = Warning "remark-not-there":
            "an amount, a time or a name in a passing remark stands nowhere in the text",
            "What is said in passing is read as part of the fact, and has to be known as well.";
        CLAUSE_NOT_THERE = Error "clause-not-there":
            "one clause of several has no word that stands anywhere in the text",
            "Whoever reads it takes it for something that the source says.";
        NOT_TOLD = Warning "not-told":
            "no word of a clause stands at its place in the text, and at most one elsewhere",
            "What a fact adds to its source in words of its own is the author's claim, and is read as that of the source.";
        WORKED_OUT = Warning "worked-out":
            "an amount does not stand there, but can be counted, or is the difference or the sum of two that do",
            "A sum of one's own may be right, but the source did not give it: readers have to be told.";
        UNREADABLE_TEXT = Warning "unreadable-text":
            "the text of a source cannot be read, so nothing is held against it",
            "A file without findings looks as if it had been checked; this one was not.";
        OTHER_LANGUAGE = Suggestion "other-language":
            "the text of a source is not in English: only quotes, numbers and actors are held against it",
            "No findings means less here than for an English text.";
        UNIT_DIFFERS = Error "unit-differs":
            "the amount stands there, and counts something else",
            "30 boats and 30 tonnes have only their digits in common.";
        UNIT_NOT_THERE = Suggestion "unit-not-there":
            "the amount stands there, but nothing near it says what it counts",
            "What the number counts is then the author's word, not that of the source.";
        DATE_NOT_TOLD = Suggestion "date-not-told":
            "the text names no time that this date could be",
            "A day that the text does not tell may be right, but was found elsewhere, and nobody can see where.";
    }
    Lint {
        FIGURE_UNSOURCED = Warning "figure-unsourced":
            "a figure with neither a source nor a giver",
            "A number that nobody gave cannot be weighed, and cannot be looked up.";
        POSITION_UNSOURCED = Warning "position-unsourced":
            "a position without a source",
            "Words put into somebody's mouth need a place where they can be read.";
        CONFIRMED_BY_ONE = Warning "confirmed-by-one":
            "credibility 1 without two independent sources",
            "In the Admiralty grading 1 means confirmed by other, independent sources; copies of one origin are one.";
        THIN_ONE_SOURCE = Suggestion "thin-one-source":
            "every fact rests on one source, and no caveat says so",
            "If that source is wrong, all of it is; ICD 206 asks for a statement on the sourcing as a whole.";
        THIN_UNNAMED = Suggestion "thin-unnamed":
            "every fact is given by unnamed actors alone, and no caveat says so",
            "Who is not named cannot be asked, nor held to what was said; a reader has to know before the first fact.";
        THIN_INDIRECT = Suggestion "thin-indirect":
            "a side is known only through another side, and no caveat says so",
            "What one side says of the other is a claim about it, not its position.";
        SILENT_PARTY = Suggestion "silent-party":
            "a party without any position",
            "Whose positions the story is about must have some, or is no party to it.";
        ONE_SIDED_ISSUE = Suggestion "one-sided-issue":
            "an issue still open on which one side alone is heard, and no question asks for the others",
            "An issue is what parties differ on: with one side it is a demand, or the other side was not looked for.";
        DEADLOCK_SOFTENED = Suggestion "deadlock-softened":
            "an issue that is `deadlocked`, though a party has softened its position on it",
            "A deadlock means that no party gives way: a reader sees both beside each other, and believes neither.";
        OUTCOME_UNSETTLED = Suggestion "outcome-unsettled":
            "an issue with an `outcome` whose `status` says that it is not settled",
            "An outcome has the terms of what is settled; what is only offered so far is a position.";
        STATUS_MISSING = Suggestion "status-missing":
            "an issue without a `status`, where others have one",
            "The overview says how each issue stands; a gap there reads as if nothing were known.";
        IDLE_QUESTION = Suggestion "idle-question":
            "a question that is linked to nothing",
            "A question tied to no issue, actor or entry cannot be found from what it would change.";
        FIGURE_OUTDATED = Suggestion "figure-outdated":
            "a figure under whose label the same giver has a later one, and no `see` leads there",
            "An old number beside a newer one of the same giver is history, and is easily taken for news.";
        FIGURES_CONTRADICT = Warning "figures-contradict":
            "two figures of one label, measure, giver and time that differ",
            "One giver has one number at a time: either the measure, the time or one of the numbers is wrong.";
        FIGURE_OVERSTATED = Suggestion "figure-overstated":
            "a figure whose label is firmer than its qualifier",
            "A label is what is remembered: `confirmed dead` over `up to 40` says more than was said.";
        EVENT_NOT_OVER = Suggestion "event-not-over":
            "an event that is worded as coming, though its date lies before `as-of`",
            "Whoever reads it waits for something that has happened, or has not, and the briefing does not say which.";
        LIKELIHOOD_AND_CONFIDENCE = Suggestion "likelihood-and-confidence":
            "likelihood and confidence in one sentence",
            "ICD 203 keeps apart how likely something is and how sure the analyst is; together they cannot be told apart.";
        UNUSED_ACTOR = Suggestion "unused-actor":
            "an actor that nothing refers to",
            "It is either a leftover, or the fact that it belongs to does not name it.";
        SIMILAR_ACTORS = Warning "similar-actors":
            "two actors that look the same",
            "If they are one, what each says and wants is torn apart over two pages.";
        LONG_TITLE = Suggestion "long-title":
            "a title or a name that is too long for a row",
            "Lists show one row: what stands behind its end is not read.";
        LONG_TEXT = Suggestion "long-text":
            "a text that is too long for a screen",
            "A fact is taken in at a glance, or it is several facts.";
        NO_BOTTOM_LINE = Suggestion "no-bottom-line":
            "no bottom line, though there are facts",
            "The main point comes first, in a sentence or two: whoever reads nothing else must have read that.";
        DRAFT_UNFINISHED = Warning "draft-unfinished":
            "a draft of an article that nobody has gone through",
            "It is borne out by its article and complete, and still says neither who wants what nor what is true.";
    }
    Settings {
        UNKNOWN_ACTION = Error "unknown-action": "there is no action of this name";
        NO_SUCH_KEY = Error "no-such-key": "no key has this name";
        BOUND_TWICE = Error "bound-twice":
            "a key is given to two actions, or twice to one; the first one has it";
        LAST_KEY_TAKEN = Warning "last-key-taken":
            "a key that is given to one action was the only one of another";
        NO_WAY_OUT = Error "no-way-out": "no key leaves the program";
    }
}
