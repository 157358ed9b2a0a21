//! The words for whoever a verb of saying has for its speaker: those before it, those behind it, those that
//! its sentence begins with.

use std::ops::Range;

use super::super::body::dateline;
use super::super::names::is_title;
use super::people::{is_work, may_be_verb, person_before};
use super::tables::{BEFORE, BEHIND, MOST, TURNING, is_auxiliary_or_denied};
use crate::article::{
    ARTICLES_AND_OWNERS, ArticleSentence, BEING, OWNERS, all_words, ends_in_weekday, first_word, is_initials,
    is_one_of, is_past_verb, is_preposition, last_word,
};
use bare::{
    are_initials, named, without_adverb, without_initials, without_opening, without_relative, without_time,
};
use lists::{all_before, start_of_list, start_of_speakers};

pub(super) mod bare;
mod lists;

/// The words for a speaker in a sentence.
pub(super) enum Said<'s> {
    Words(&'s str),
    /// A pronoun, for whoever spoke last.
    Same,
    /// "He" or "she", for the person who spoke last or was named since.
    Person,
}

/// The words that end at a byte of a sentence.
pub(super) fn backwards<'s>(sentence: &'s ArticleSentence, end: usize) -> Option<Said<'s>> {
    let text = sentence.text;
    if let Some(giver) = giver_of_work(&text[..end]) {
        return Some(giver);
    }
    if let Some(words) = before_which(&text[..end]) {
        return named(words);
    }
    if let Some(words) = all_before(text, end) {
        return Some(Said::Words(words));
    }
    let end = without_initials(text, without_relative(text, without_time(sentence, end)));
    let words = all_words(&text[..end]);
    let start = start_backwards(text, &words, end)?.max(dateline(text)).min(end);
    if let Some(start) = start_of_speakers(text, end) {
        return Some(Said::Words(text[start..end].trim()));
    }
    // "Mara Quill, of Sel Radio, said": whoever stands before the comma is meant.
    let opening = text[..start].trim_end().strip_suffix(',').map(str::len);
    let belongs = || {
        is_one_of(
            &["of", "from", "at", "with", "through", "along", "together", "including", "like"],
            text[start..].split(' ').next().unwrap_or_default(),
        )
    };
    if let Some(comma) = opening.filter(|_| belongs()) {
        return backwards(sentence, comma);
    }
    // "Katherine Rowe, head of Sel Wind, a charity, said": a person is meant rather than what she is.
    if let Some(person) = text[..start].trim_end().strip_suffix(',').and_then(person_before) {
        return Some(Said::Words(person));
    }
    // What she is may be too long to be read at once.
    let is_cut = words.iter().rev().take(MOST).count() == MOST && words[words.len() - MOST].start == start;
    if is_cut && let Some(comma) = text[..start].rfind(", ") {
        let is_verb = |word: Range<usize>| may_be_verb(&text[comma..start][word]);
        let is_one = !all_words(&text[comma..start]).into_iter().any(is_verb);
        if let Some(person) = person_before(&text[..comma]).filter(|_| is_one) {
            return Some(Said::Words(person));
        }
    }
    // "The county has changed its mind and decided": the subject stands before the first verb.
    let verb = words.iter().find(|word| {
        let is_small = text[(*word).clone()].starts_with(char::is_lowercase);
        word.start > start && is_small && is_auxiliary_or_denied(&text[(*word).clone()])
    });
    let second = verb.and_then(|verb| subject_behind_and(&text[verb.end..end]));
    let said = second.unwrap_or_else(|| text[start..verb.map_or(end, |verb| verb.start)].trim());
    named(without_adverb(without_opening(said)))
}

/// Where the words begin that end at a byte and may be a speaker.
fn start_backwards(text: &str, words: &[Range<usize>], end: usize) -> Option<usize> {
    let mut start = None;
    let mut next = end;
    for word in words.iter().rev().take(MOST) {
        let gap = &text[word.end..next];
        // "4,248 residents"
        let is_digit = |c: char| c.is_ascii_digit();
        let is_number =
            gap == "," && text[next..].starts_with(is_digit) && text[..word.end].ends_with(is_digit);
        let is_joined = next == end
            || is_number
            // "The crews’ unions"
            || matches!(gap, "’ " | "' ") && text[..word.end].ends_with('s')
            || is_around_initials(text, word.end, next)
            || matches!(gap, " " | "'" | "’" | "-" | "‑" | "." | ". " | "&" | " & " | "/");
        if !is_joined || is_one_of(BEFORE, &text[word.clone()]) && !is_initials(&text[word.clone()]) {
            break;
        }
        (start, next) = (Some(word.start), word.start);
    }
    let cut = words.len().checked_sub(MOST).map(|at| words[at].start);
    let mut start = whole_name(text, start?);
    // "Judge Kevin T. Duffy of the Sel Court in North Marl" is longer than what was read.
    if cut.is_some_and(|cut| start <= cut) {
        start = whole_name(text, start_of_name(text, start));
    }
    let start = noun_before_letter(text, start).unwrap_or(start);
    // "Offices in Sel, Ode and Marl reported": the words before a list are its beginning.
    Some(start_of_list(text, start, end).unwrap_or(start))
}

/// The subject of a second clause behind "and" and an article: "the port" of "was met and the port".
fn subject_behind_and(clause: &str) -> Option<&str> {
    let (_, subject) = clause.rsplit_once(" and ")?;
    ["the ", "its ", "their ", "his ", "her "]
        .iter()
        .any(|article| subject.starts_with(article))
        .then_some(subject)
}

/// True for a gap at the bracket around the initials of a name: "the Sel Court (SC) in Ode".
fn is_around_initials(text: &str, end: usize, next: usize) -> bool {
    let are_initials = |inside: &str| inside.chars().all(char::is_uppercase) && are_initials(inside);
    match &text[end..next] {
        ") " => text[..end].rfind('(').is_some_and(|open| are_initials(&text[open + 1..end])),
        " (" => text[next..].find(')').is_some_and(|close| are_initials(&text[next..next + close])),
        _ => false,
    }
}

/// Where a name begins of which a byte is in the middle: that of "Kevin" for "Duffy" in "Kevin T. Duffy".
fn start_of_name(text: &str, start: usize) -> usize {
    let is_name = |at: usize| text[at..].starts_with(char::is_uppercase);
    let mut first = start;
    for word in all_words(&text[..start]).into_iter().rev() {
        let is_joined = matches!(&text[word.end..first], " " | ". ") && is_name(first);
        if !is_joined || !is_name(word.start) {
            break;
        }
        first = word.start;
    }
    first
}

/// Where a long name begins of which `start` is only a part: "at the Sel mine in northern Ode" has its
/// "Workers" before it.
fn whole_name(text: &str, start: usize) -> usize {
    const PREPOSITIONS: &[&str] = &["at", "of", "in", "from", "for", "with", "on"];
    let words = all_words(&text[..start]);
    let own = first_word(&text[start..]).map_or("", |word| &text[start..][word]);
    let is_joined = |at: usize| {
        let next = words.get(at + 1).map_or(start, |next| next.start);
        words.get(at).is_some_and(|word| text[word.end..next].trim().is_empty())
    };
    let word = |at: usize| &text[words[at].clone()];
    // The preposition is the first word, or right before it.
    let noun = if is_one_of(PREPOSITIONS, own) {
        words.len().checked_sub(1)
    } else {
        words.len().checked_sub(2).filter(|at| is_joined(at + 1) && is_one_of(PREPOSITIONS, word(at + 1)))
    };
    let Some(noun) = noun.filter(|noun| is_joined(*noun)) else { return start };
    // "Ann Rowe-Quill from Sel" is named whole.
    let is_name = |at: usize| word(at).starts_with(char::is_uppercase);
    let goes_on = |at: &usize| {
        is_name(*at)
            && matches!(&text[words[*at].end..words[at + 1].start], " " | "-" | "‑")
            && is_name(at + 1)
    };
    let noun = (0..noun).rev().take_while(goes_on).last().unwrap_or(noun);
    let article =
        noun.checked_sub(1).filter(|at| is_joined(*at) && is_one_of(&["the", "a", "an"], word(*at)));
    words[article.unwrap_or(noun)].start
}

/// Verbs of giving out a work that tells something: "the port released a report that".
const GIVING_OUT: &[&str] = &[
    "released",
    "releases",
    "issued",
    "issues",
    "published",
    "publishes",
    "posted",
    "sent",
    "wrote",
    "filed",
    "presented",
];

/// Whoever gave out a work that says something: "the port" of "the port released a report that".
fn giver_of_work(text: &str) -> Option<Said<'_>> {
    const LONGEST: usize = 6;
    let bare = [" which", " that"].iter().find_map(|word| text.trim_end().strip_suffix(word))?;
    let bare = bare.trim_end_matches(',');
    if !is_work(bare) && !bare.ends_with("statement") {
        return None;
    }
    let words = all_words(bare);
    let at =
        (1..words.len()).rev().take(LONGEST).find(|at| is_one_of(GIVING_OUT, &bare[words[*at].clone()]))?;
    // A report "issued by the port" or that "was issued" has no giver before the verb.
    let is_active = !is_one_of(BEING, &bare[words[at - 1].clone()]);
    let is_own_clause =
        words.get(at + 1).is_some_and(|next| is_one_of(ARTICLES_AND_OWNERS, &bare[next.clone()]))
            && !bare[words[at].end..].contains([',', ';']);
    if is_active && is_own_clause { first_subject(bare, bare.len()) } else { None }
}

/// Those of whom a "which" says more at the end of some words: "small clubs" of "a row of small clubs,
/// which".
fn before_which(text: &str) -> Option<&str> {
    let bare = text.trim_end().strip_suffix(" which")?.trim_end_matches(',');
    let words = all_words(bare);
    let word = |at: usize| &bare[words[at].clone()];
    let is_part = |at: &usize| {
        let is_joined = words.get(at + 1).is_none_or(|next| bare[words[*at].end..next.start] == *" ");
        // What an article begins ends there.
        let is_behind =
            words.get(at + 1).is_some_and(|next| is_one_of(&["the", "a", "an"], &bare[next.clone()]));
        is_joined
            && !is_behind
            && !is_preposition(word(*at))
            && !is_one_of(&["between", "and"], word(*at))
            && !may_be_verb(word(*at))
    };
    let first = (0..words.len()).rev().take(MOST).take_while(is_part).last()?;
    Some(&bare[words[first].start..])
}

/// Where somebody begins who has a letter for a name, before a preposition: "inmate" of "inmate ‘B’ in Sel
/// Prison".
fn noun_before_letter(text: &str, start: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let own = first_word(&text[start..]).map_or("", |word| &text[start..][word]);
    let before = text[..start].trim_end().strip_suffix(['\'', '’', '”', '"'])?;
    let opening = before.rfind(['\'', '‘', '“', '"']).filter(|at| before.len() - at <= LONGEST)?;
    let noun = last_word(&before[..opening]).filter(|noun| before[noun.end..opening] == *" ")?;
    let is_noun = before[noun.clone()].starts_with(char::is_alphabetic) && !before[opening..].contains(' ');
    (is_one_of(&["in", "at", "of", "from"], own) && is_noun).then_some(noun.start)
}

/// The words that begin behind a byte of a sentence.
pub(super) fn onwards(text: &str, start: usize, end: usize) -> Option<Said<'_>> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut last = start;
    for word in all_words(&text[start..end]).into_iter().take(MOST) {
        let word = start + word.start..start + word.end;
        let gap = &text[last..word.start];
        let is_joined = last == start && gap.trim().is_empty()
            || matches!(gap, " " | "'" | "’" | "-" | "‑" | "." | ". " | "&" | " & " | "/");
        // "According to the port a boat sank": what has an article of its own is somebody else.
        let is_next = last > start && {
            let before = last_word(&text[start..last]).map_or("", |word| &text[start..][word]);
            is_one_of(&["a", "an", "the"], &text[word.clone()])
                && !is_one_of(&["of", "for", "at", "and", "s"], before)
        };
        let is_sign = is_initials(&text[word.clone()]);
        // "Said ship expert and auctioneer Mara Quill": what she is goes on to her name.
        let is_and = is_one_of(&["and"], &text[word.clone()]) && is_joined && last > start;
        // "Said the winner of 2007 and 2009"
        let are_numbers =
            is_and && text[..last].ends_with(is_digit) && text[word.end..].trim_start().starts_with(is_digit);
        if is_and
            && (!text[start..last].contains(char::is_uppercase) || tells_what(&text[start..last]))
            && let Some(person) = person_behind(&text[word.end..])
        {
            return Some(Said::Words(person));
        }
        if !is_joined || is_next || !is_sign && !are_numbers && is_one_of(BEHIND, &text[word.clone()]) {
            break;
        }
        last = word.end;
    }
    let said = text[start..last].trim();
    // What "according to" cites ends at the comma before the name.
    if let Some(name) = named_behind(said, &text[last..]) {
        return Some(Said::Words(name));
    }
    if let Some(author) = author_behind(text, said, last..end) {
        return Some(author);
    }
    match said {
        _ if is_one_of(&["him", "her"], said) => Some(Said::Person),
        _ if is_one_of(&["them"], said) => Some(Said::Same),
        _ => named(said),
    }
}

/// True for words that end in what somebody is: "the ship expert".
fn tells_what(words: &str) -> bool {
    /// Endings of nouns for what somebody does: "curator", "economist".
    const TRADES: &[&str] = &["or", "er", "ist", "ian", "man", "woman"];
    let noun = last_word(words).map_or("", |word| &words[word]);
    let is_trade = TRADES.iter().any(|ending| noun.ends_with(ending));
    noun.starts_with(char::is_lowercase) && (is_trade || is_title(noun))
}

/// The name between commas behind words for somebody's, or behind an office: "Ann Olm" of "his wife, Ann
/// Olm.", "the mayor of Sel, former boxer Ann Olm."
fn named_behind<'t>(said: &str, behind: &'t str) -> Option<&'t str> {
    const LEADING: &[&str] = &["head", "boss", "founder", "owner", "author", "lawyer"];
    let first = first_word(said).map_or("", |word| &said[word]);
    let is_somebodys = is_one_of(OWNERS, first) && !said.contains(char::is_uppercase);
    let is_office = |word: Range<usize>| {
        let word = &said[word];
        word.starts_with(char::is_lowercase) && (is_title(word) || is_one_of(LEADING, word))
    };
    let is_person = || person_before(said).or_else(|| person_behind(said)).is_some();
    let has_office = || all_words(said).into_iter().any(is_office) && !is_person();
    // "Said a local geologist, Mara Quill."
    let is_one_of_many = || is_one_of(&["a", "an"], first) && !said.contains(char::is_uppercase);
    let behind = behind.strip_prefix(", ").filter(|_| is_somebodys || is_one_of_many() || has_office())?;
    let name = &behind[..behind.find([',', '.', ';', '“', '"'])?];
    person_before(name).or_else(|| person_behind(name))
}

/// The name in two words or more behind at most three small ones: "Mara Quill" of "auctioneer Mara Quill,
/// smiling".
pub(super) fn person_behind(text: &str) -> Option<&str> {
    const MOST_SMALL: usize = 3;
    let text = &text[..text.find([',', '.', ';', '“', '"']).unwrap_or(text.len())];
    let words = all_words(text);
    let is_capital = |word: &Range<usize>| text[word.clone()].starts_with(char::is_uppercase);
    let at = words.iter().position(is_capital).filter(|at| (1..=MOST_SMALL).contains(at))?;
    let last = words[at..].iter().take_while(|word| is_capital(word)).last()?;
    (last.start > words[at].start).then(|| &text[words[at].start..last.end])
}

/// Whoever made a work, where "from" or "by" stands behind the words for it: "the port" of "an update from
/// the port".
fn author_behind<'t>(text: &'t str, work: &str, behind: Range<usize>) -> Option<Said<'t>> {
    const REACH: usize = 4;
    let rest = &text[behind.clone()];
    let is_from = |word: &Range<usize>| is_one_of(&["from", "by"], &rest[word.clone()]);
    let first = first_word(rest)?;
    // "A report issued last year by the port"
    let is_time = is_one_of(&["last", "this", "earlier"], &rest[first.clone()]);
    let from = if is_time { all_words(rest).into_iter().take(REACH).find(is_from) } else { Some(first) };
    let from = from.filter(is_from)?;
    let is_next = is_time && !rest[..from.start].contains([',', ';']) || rest[..from.start].trim().is_empty();
    // "A survey by 40 researchers" speaks for itself.
    let is_digit = |c: char| c.is_ascii_digit();
    let author = onwards(text, behind.start + from.end, behind.end);
    let author = author.filter(|author| !matches!(author, Said::Words(words) if words.starts_with(is_digit)));
    // "Data released by the port"
    let bare = last_word(work).filter(|last| is_past_verb(&work[last.clone()]));
    let work = bare.as_ref().map_or(work, |last| work[..last.start].trim_end());
    // "Sel Bureau data presented by the minister" are those of the bureau.
    let is_given = bare.is_none() || !work.contains(char::is_uppercase);
    author.filter(|_| is_next && is_given && (is_work(work) || work.ends_with("statement")))
}

/// The words before the first verb of a sentence, as far as endings tell: "A delegation" of "A delegation
/// returned and reported".
pub(super) fn first_subject(text: &str, end: usize) -> Option<Said<'_>> {
    /// The most words of it, with those in brackets and each "s" of an owner.
    const LONGEST: usize = MOST + 3;
    let words = all_words(&text[..end]);
    let verb = words.iter().position(|word| may_be_verb(&text[word.clone()]))?;
    let verb = if is_third_person(text, &words) { 1 } else { verb };
    // "The union, which welcomed it, asked for more"
    let relative = |word: &Range<usize>| is_one_of(&["which", "who", "whose"], &text[word.clone()]);
    let end = words.iter().position(relative).unwrap_or(verb).min(verb);
    // "They left after the port closed it, saying so": what stands nearest says so.
    let turn = words[..end].iter().rposition(|word| is_one_of(TURNING, &text[word.clone()]));
    let first = turn.map_or(0, |turn| turn + 1);
    let last = end.checked_sub(1).filter(|last| *last < first + LONGEST && first <= *last)?;
    let whole = &text[words[first].start..words[last].end];
    let whole =
        whole.split_once(" (").filter(|(_, inside)| are_initials(inside)).map_or(whole, |(bare, _)| bare);
    // "Mara Quill, head of the port, closed it and said so"
    let person = whole.split_once(", ").and_then(|(name, aside)| {
        let is_aside = ["now ", "once ", "formerly "].iter().any(|when| aside.starts_with(when));
        let is_name =
            || all_words(name).iter().all(|word| name[word.clone()].starts_with(char::is_uppercase));
        person_before(name).or_else(|| Some(name).filter(|_| is_aside && is_name()))
    });
    let subject = person.or_else(|| whole.rsplit(", ").next()).unwrap_or(whole);
    // "For the reported quarter Selcom lost" begins with no subject.
    let last = last_word(subject).map_or("", |word| &subject[word]);
    if is_preposition(last) || is_one_of(&["the", "a", "an", "despite", "unlike"], last) {
        return None;
    }
    // "Selcom on Monday", "Selcom on Easter Monday"
    let is_on_day = |(_, day): &(&str, &str)| day.starts_with(char::is_uppercase) && ends_in_weekday(day);
    // "Selcom last year"
    let is_last = |(_, time): &(&str, &str)| is_one_of(&["year", "month", "week", "night"], time);
    let time = subject.rsplit_once(" on ").filter(is_on_day);
    let time = time.or_else(|| subject.rsplit_once(" last ").filter(is_last));
    named(time.map_or(subject, |(subject, _)| subject))
}

/// True for one name and a verb of the third person that some words begin with: "Beijing considers it".
fn is_third_person(text: &str, words: &[Range<usize>]) -> bool {
    let [name, verb, object, ..] = words else { return false };
    let (name, verb, next) = (&text[name.clone()], &text[verb.clone()], &text[object.clone()]);
    let is_verb = verb.len() > 3 && verb.ends_with('s') && !verb.ends_with("ss");
    let has_object = next.starts_with(char::is_uppercase) || is_one_of(&["the", "it", "its", "that"], next);
    text.starts_with(name)
        && name.starts_with(char::is_uppercase)
        && !name.ends_with('s')
        && verb.starts_with(char::is_lowercase)
        && is_verb
        && has_object
        && text[words[0].end..words[1].start] == *" "
}

/// The words that a sentence begins with, as far as they can be its subject.
pub(super) fn first(text: &str, end: usize) -> Option<Said<'_>> {
    let words = all_words(&text[..end]);
    let first = &text[words.first()?.clone()];
    if is_one_of(&["he", "she"], first) {
        return Some(Said::Person);
    }
    if is_one_of(&["they", "it"], first) {
        return Some(Said::Same);
    }
    let is_capital = |word: &&Range<usize>| text[(*word).clone()].starts_with(char::is_uppercase);
    let last = words.iter().take_while(is_capital).take(MOST).last()?;
    named(&text[words[0].start..last.end])
}
