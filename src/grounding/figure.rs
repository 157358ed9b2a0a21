//! A figure's amount is in the text, with what it counts in the same sentence.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::evidence::Evidence;
use super::paragraph::{Paragraph, Sentence};
use super::{Case, Findings, worked_out};
use crate::article::{
    Amount, Unit, Wanted, all_words, amounts, find_number, first_word, has_one_of, is_one_of, is_split, stem,
    stems,
};
use crate::diagnostic::words::quote;
use crate::diagnostic::{Diagnostic, codes};
use crate::model::{EntryId, Figure, Number, Quantity, is_currency_sign};

/// The place of an amount: the paragraph, the sentence, and the bytes of the sentence.
pub(super) type AmountPlace<'e> = (&'e Paragraph<'e>, &'e Sentence<'e>, Range<usize>);

/// Reports a figure that the text does not bear out.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let EntryId::Figure(id) = case.fact.entry else { return };
    let figure = &case.briefing.figures[id];
    if let Quantity::Number(number) = &figure.value {
        check_number(case, evidence, findings, "value", number);
    }
    for end in figure.range.iter().flat_map(|(low, high)| [low, high]) {
        check_number(case, evidence, findings, "range", end);
    }
    if let Some(whole) = &figure.of {
        check_number(case, evidence, findings, "of", whole);
    }
}

/// The places of a figure's number in some paragraphs.
pub(super) fn places<'e>(
    figure: &Figure,
    number: &Number,
    paragraphs: &[&'e Paragraph<'e>],
) -> Vec<AmountPlace<'e>> {
    let given = figure.unit.as_deref().and_then(Unit::of);
    let with_unit = |sentence: &Sentence, amount: &Amount, wanted: &Wanted| {
        stands_in_unit((figure, number, given), (sentence, amount), wanted)
    };
    let mut places = amounts_at(figure, number, paragraphs, with_unit);
    if places.is_empty()
        && let Some(given) = rounded(figure, number)
    {
        let sentences =
            paragraphs.iter().flat_map(|paragraph| paragraph.sentences.iter().map(|one| (*paragraph, one)));
        let amounts = sentences.flat_map(|(paragraph, sentence)| {
            sentence.amounts.iter().map(move |amount| (paragraph, sentence, amount))
        });
        let rounded = amounts.filter(|(.., amount)| given.covers(amount));
        places
            .extend(rounded.map(|(paragraph, sentence, amount)| (paragraph, sentence, amount.range.clone())));
    }
    let nouns = nouns(figure);
    let with_noun = |place: &AmountPlace| counts(&nouns, figure, place);
    if places.iter().any(with_noun) {
        places.retain(with_noun);
    }
    places
}

/// The value of a figure with a qualifier that leaves room, as an amount: "over 3,200 houses" tells of 3,240.
fn rounded(figure: &Figure, number: &Number) -> Option<Amount> {
    let is_value = matches!(&figure.value, Quantity::Number(value) if value == number);
    let qualifier = figure.qualifier.as_deref().filter(|_| is_value)?;
    // The sign of a currency would part the number from its scale.
    let unit =
        figure.unit.as_deref().unwrap_or_default().trim_start_matches(|c| c == ' ' || is_currency_sign(c));
    let words = format!("{qualifier} {} {unit}", number.grouped());
    amounts(&words).into_iter().next().filter(|amount| amount.qualifier.is_some())
}

/// The places in some paragraphs of the amounts that fit a figure's number.
fn amounts_at<'e>(
    figure: &Figure,
    number: &Number,
    paragraphs: &[&'e Paragraph<'e>],
    fits: impl Fn(&Sentence, &Amount, &Wanted) -> Option<Range<usize>>,
) -> Vec<AmountPlace<'e>> {
    let unit = figure.unit.as_deref();
    let [as_written, in_scale] = [false, true].map(|is_in_scale| Wanted::new(number, unit, || is_in_scale));
    let given = unit.and_then(Unit::of);
    let mut places = Vec::new();
    for paragraph in paragraphs {
        let wanted = if paragraph.counts_in_scale() { &in_scale } else { &as_written };
        for (sentence, amount) in paragraph.amounts(wanted, given) {
            places.extend(fits(sentence, amount, wanted).map(|range| (*paragraph, sentence, range)));
        }
    }
    places
}

/// The bytes of an amount that say a figure's number in its unit, which is `given` if it is one that texts
/// measure in.
fn stands_in_unit(
    (figure, number, given): (&Figure, &Number, Option<Unit>),
    (sentence, amount): (&Sentence, &Amount),
    wanted: &Wanted,
) -> Option<Range<usize>> {
    let stated = amount.number.as_ref()?;
    let words = figure.unit.as_deref().unwrap_or_default();
    let is_below = number.written().starts_with('-');
    let falls = || is_below || tells_of_fall(&figure.label);
    if amount.is_negative && !falls() {
        return None;
    }
    let said = stated.says(wanted);
    let told = amount.unit.as_ref().map(|(unit, _)| *unit);
    match (given, told) {
        (Some(given), _) if given.is_percent() && stated.is_share(wanted) => said,
        (Some(given), Some(told)) if given.is_like(told) => {
            let is_same = stated.says_converted(wanted, (told.factor, given.factor));
            is_same.then(|| said.unwrap_or_else(|| amount.range.clone()))
        }
        (Some(_), Some(_)) => None,
        (Some(given), None) => said.filter(|_| !given.is_percent() || is_without_sign(sentence, amount)),
        (None, Some(told)) if words.is_empty() => {
            said.filter(|_| !told.is_percent() || is_of_percent(&figure.label))
        }
        (None, Some(_)) => said.filter(|_| measures_the_noun(words, sentence, amount)),
        (None, None) => said,
    }
}

/// True if the unit at an amount only says of what size the things behind it are: "4 million kilogram bags".
fn measures_the_noun(noun: &str, sentence: &Sentence, amount: &Amount) -> bool {
    let Some((_, unit)) = &amount.unit else { return false };
    let is_parted = sentence.text.get(amount.range.end..unit.start) == Some(" ");
    let next = sentence.text[unit.end..].strip_prefix(' ').and_then(first_word_of);
    is_parted && next.is_some_and(|next| stems(noun).contains(&stem(next)))
}

fn first_word_of(text: &str) -> Option<&str> {
    first_word(text).filter(|word| word.start == 0).map(|word| &text[word])
}

/// True for an amount alone between brackets, where per cent needs no sign, "the islands (5.2) and the
/// mainland (6.0)", for the halves of "50:50" and "50-50", and for the parts of "52:48".
fn is_without_sign(sentence: &Sentence, amount: &Amount) -> bool {
    let (before, behind) = (&sentence.text[..amount.range.start], &sentence.text[amount.range.end..]);
    let is_digit = |c: char| c.is_ascii_digit();
    let is_half = |sign: char| {
        let other = before.strip_suffix(sign).and_then(|before| before.strip_suffix("50"));
        let next = behind.strip_prefix(sign).and_then(|behind| behind.strip_prefix("50"));
        other.is_some_and(|before| !before.ends_with(is_digit))
            || next.is_some_and(|behind| !behind.starts_with(is_digit))
    };
    let number = &sentence.text[amount.range.clone()];
    before.ends_with('(') && behind.starts_with(')')
        || is_split(before, number, behind)
        || number == "50" && [':', '-', '–', '/'].into_iter().any(is_half)
}

/// True if a label tells of a fall, whose number may stand with or without a minus.
fn tells_of_fall(label: &str) -> bool {
    const FALLING: &[&str] = &[
        "fall",
        "fell",
        "drop",
        "decline",
        "decrease",
        "loss",
        "lost",
        "cut",
        "shrink",
        "contraction",
        "deficit",
        "lower",
        "reduction",
    ];
    static STEMS: LazyLock<BTreeSet<String>> =
        LazyLock::new(|| FALLING.iter().map(|word| stem(word)).collect());
    !stems(label).is_disjoint(&STEMS) || has_one_of(&["down"], label)
}

/// The stems of the words for what a figure counts.
pub(super) fn nouns(figure: &Figure) -> BTreeSet<String> {
    let mut nouns = stems(figure.unit.as_deref().unwrap_or_default());
    nouns.extend(stems(&figure.label));
    nouns
}

/// True if the sentence of a place, or the one before it in its paragraph, names what a figure counts.
pub(super) fn counts(
    nouns: &BTreeSet<String>,
    figure: &Figure,
    (paragraph, sentence, _): &AmountPlace,
) -> bool {
    let index = paragraph.sentences.partition_point(|other| other.range.start < sentence.range.start);
    let before = index.checked_sub(1).map(|index| &paragraph.sentences[index]);
    before.into_iter().chain([*sentence]).any(|sentence| says(nouns, figure, sentence))
}

/// True if a sentence names what a figure counts.
fn says(nouns: &BTreeSet<String>, figure: &Figure, sentence: &Sentence) -> bool {
    let unit = figure.unit.as_deref().unwrap_or_default();
    let signs = [("$", "dollar"), ("€", "euro"), ("£", "pound"), ("%", "cent")];
    let is_sign = |(sign, _): &&(&str, &str)| unit.contains(sign);
    let sign_stands = signs.iter().filter(is_sign).any(|(sign, word)| {
        sentence.text.contains(sign) || sentence.stems.iter().any(|stem| stem.contains(word))
    });
    sign_stands || nouns.iter().any(|noun| sentence.stems.contains(noun))
}

fn check_number(case: &Case, evidence: &Evidence, findings: &mut Findings, field: &str, number: &Number) {
    let EntryId::Figure(id) = case.fact.entry else { return };
    let figure = &case.briefing.figures[id];
    if !places(figure, number, &evidence.cited).is_empty()
        || (number.written() == "1" && has_one(figure, evidence))
        || (field == "of" && is_shared_by(figure, number, evidence))
    {
        return;
    }
    // What doubles does not fall.
    let label = stems(&figure.label);
    let is_share = figure.unit.as_deref().and_then(Unit::of).is_some_and(Unit::is_percent);
    let may_be_told = is_share && (number.written() == "50" || !tells_of_fall(&figure.label));
    if may_be_told && worked_out::is_in_a_word(number.written(), &label, evidence) {
        return;
    }
    let problem = unit_differs(figure, number, evidence).or_else(|| {
        let nouns = nouns(figure);
        let elsewhere = places(figure, number, &evidence.all().collect::<Vec<_>>());
        let elsewhere = elsewhere.iter().find(|place| counts(&nouns, figure, place));
        let elsewhere = elsewhere.map(|(paragraph, ..)| *paragraph);
        let problem = not_there(&number.grouped(), evidence, elsewhere, &nouns);
        let is_own = elsewhere.is_none()
            && (worked_out::is_combined(figure, number, evidence)
                || worked_out::is_before_change(number, evidence)
                || worked_out::is_count(figure, number, &nouns, evidence));
        if is_own { worked_out::doubt(case, problem) } else { Some(problem) }
    });
    if let Some(problem) = problem {
        findings.add(case.fact, field, 0, problem);
    }
}

/// True for the whole of a share that is told with the figure's value as one amount: the 10 of "nine out of
/// 10".
fn is_shared_by(figure: &Figure, whole: &Number, evidence: &Evidence) -> bool {
    let Quantity::Number(value) = &figure.value else { return false };
    let says = |text: &str, number: &Number| !find_number(text, number, None).is_empty();
    let is_share = |text: &str| {
        let parted = [" of ", " in ", "-of-", "-in-"].iter().find_map(|between| text.rsplit_once(between));
        let part = parted.map(|(part, _)| part.trim_end_matches(" out").trim_end_matches("-out"));
        part.is_some_and(|part| says(part, value)) && parted.is_some_and(|(_, of)| says(of, whole))
    };
    let mut sentences = evidence.sentences();
    sentences.any(|(_, sentence)| {
        sentence.amounts.iter().any(|amount| is_share(&sentence.text[amount.range.clone()]))
    })
}

/// True if the text has one of what a figure counts, without a number: "a Libyan" for one Libyan.
pub(super) fn has_one(figure: &Figure, evidence: &Evidence) -> bool {
    const ONE: [&str; 4] = ["a", "an", "another", "single"];
    // With a unit, "a boat" says at once what it counts.
    let reach = if figure.unit.is_some() { 3 } else { 7 };
    let nouns = nouns(figure);
    let has_one = |(_, sentence): (_, &Sentence)| {
        let words = all_words(sentence.text);
        let mut ones = (0..words.len()).filter(|&at| is_one_of(&ONE, &sentence.text[words[at].clone()]));
        ones.any(|at| {
            let from = words[at].end;
            // "A 19-year-old student was killed", but not "a boat, and others were killed".
            let is_joined = |word: &&Range<usize>| !sentence.text[from..word.start].contains([',', ';', ':']);
            let mut behind = words[at + 1..].iter().take(reach).take_while(is_joined);
            behind.any(|word| nouns.contains(&stem(&sentence.text[word.clone()])))
        })
    };
    evidence.sentences().any(has_one)
}

/// True if a label says that its number is one of per cent: "Rate (%)".
fn is_of_percent(label: &str) -> bool {
    label.contains('%') || has_one_of(&["percent", "cent", "percentage"], label)
}

/// The problem of an amount that stands there in another unit, if it does.
fn unit_differs(figure: &Figure, number: &Number, evidence: &Evidence) -> Option<Diagnostic> {
    let unit = figure.unit.as_deref().unwrap_or_default();
    let in_any = |_: &Sentence, amount: &Amount, wanted: &Wanted| {
        let (told, _) = amount.unit.as_ref()?;
        let is_other = amount.is_negative || !Unit::of(unit).is_some_and(|given| given.is_like(*told));
        amount.number.as_ref()?.says(wanted).filter(|_| is_other).map(|_| amount.range.clone())
    };
    let places = amounts_at(figure, number, &evidence.cited, in_any);
    let (paragraph, sentence, range) = places.first()?;
    let (_, unit_range) = Unit::at(sentence.text, range)?;
    let told = &sentence.text[range.start.min(unit_range.start)..range.end.max(unit_range.end)];
    let is_negative = sentence.amounts.iter().any(|amount| amount.range == *range && amount.is_negative);
    let told = format!("{}{told}", if is_negative { "minus " } else { "" });
    let given = format!("{} {unit}", number.grouped()).trim().to_owned();
    let message = format!("the file says {}, the text {}", quote(&given), quote(&told));
    let code = if is_negative { &codes::FIGURE_NOT_THERE } else { &codes::UNIT_DIFFERS };
    Some(code.at(0..0).says(message).quoting("it stands in", paragraph))
}

/// The problem of an amount that is not in the named paragraphs; `elsewhere` is a paragraph that has it, if
/// any does.
pub(super) fn not_there(
    amount: &str,
    evidence: &Evidence,
    elsewhere: Option<&Paragraph>,
    around: &BTreeSet<String>,
) -> Diagnostic {
    let message = format!("{} does not stand in {}", quote(amount), super::places(&evidence.numbers()));
    let problem = codes::FIGURE_NOT_THERE.at(0..0).says(message);
    match elsewhere {
        Some(paragraph) => problem.quoting("it stands in", paragraph),
        None => problem.nearest(evidence.nearest(around)),
    }
}
