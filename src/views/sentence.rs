//! A fact as a sentence or two, to be pasted elsewhere: with its qualifier, who says so, in which source, and
//! when.
//!
//! The words are the author's, in their own order: nothing is rounded, shortened or turned into other grammar.

use crate::model::{
    ActorKind, ActorRole, Briefing, Citation, Common, EntryId, FactStatus, Id, IssueStatus, Judgement,
    Movement, Position, PositionKind, Source,
};
use crate::page::Target;
use crate::text::{Clean, joined, within_sentence};

use super::address::address;
use super::amount::value;
use super::figure::unsaid_range;
use super::judgement::range;
use super::words::{UNNAMED, article, as_of_words, position_words};

/// An entry in a sentence or two, as one line of plain text.
pub fn sentence(briefing: &Briefing, entry: EntryId) -> Clean {
    let words = statement(briefing, entry).trim_end().to_owned();
    let giver = attribution(briefing, briefing.common(entry));
    let support = support(briefing, entry);
    let mut text = if words.ends_with(['?', '!', '…', '”', '"']) {
        format!("{words}{}", in_brackets(&joined(&[giver, support], "; ")))
    } else {
        let words = words.strip_suffix('.').unwrap_or(&words).to_owned();
        format!("{}{}.", joined(&[words, giver], ", "), in_brackets(&support))
    };
    for quote in briefing.common(entry).iter().filter_map(|common| common.quote.as_ref()) {
        text = format!("{text} As quoted: {}.", quoted(quote));
    }
    if let Some(handling) = briefing.handling {
        text = format!("{text} [{}]", handling.label());
    }
    Clean::line(text)
}

/// The same as one line of Markdown, with a note on each source.
pub fn markdown(briefing: &Briefing, entry: EntryId) -> Clean {
    let mut text = sentence(briefing, entry).in_markdown().to_string();
    let sources = match entry {
        EntryId::Source(_) => Vec::new(),
        _ => briefing.sources_of(entry),
    };
    for (index, source) in sources.iter().enumerate() {
        let label = if index == 0 { " *Source:* " } else { "; " };
        text += label;
        text += &note(briefing, *source);
    }
    if !sources.is_empty() {
        text.push('.');
    }
    if let EntryId::Source(id) = entry {
        text.extend(address(briefing, Target::Web(id)).map(|url| format!(" <{url}>")));
    }
    Clean::line(text)
}

/// The statement of an entry, without its origin.
fn statement(briefing: &Briefing, entry: EntryId) -> String {
    match entry {
        EntryId::Source(id) => source(briefing, id),
        EntryId::Actor(id) => {
            let actor = &briefing.actors[id];
            let terms = [actor.kind.map(ActorKind::in_words), actor.role.map(ActorRole::word)];
            let name = format!("{}{}", actor.name, terms_in_brackets(terms));
            said_of(name, [&actor.office, &actor.about])
        }
        EntryId::Issue(id) => {
            let issue = &briefing.issues[id];
            let name = format!("{}{}", issue.name, terms_in_brackets([issue.status.map(IssueStatus::word)]));
            said_of(name, [&issue.about, &issue.outcome])
        }
        EntryId::Position(id) => {
            let position = &briefing.positions[id];
            let holder = position.holder.or_written(|id| briefing.actors[id].name.clone());
            let issue = position.issue.or_written(|id| briefing.issues[id].name.clone());
            let text = position_words(position);
            let text = match &position.was {
                Some(was) => format!("{} (before: {})", without_stop(&text), without_stop(was)),
                None => text,
            };
            format!("{holder} on “{issue}”{}: {text}", stance(position))
        }
        EntryId::Figure(id) => {
            let figure = &briefing.figures[id];
            let range = in_brackets(&unsaid_range(figure).unwrap_or_default());
            format!("{}: {}{range}", figure.label, value(figure))
        }
        EntryId::Event(id) => {
            let event = &briefing.events[id];
            let place = event.place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
            let scheduled = briefing.is_scheduled(event).then_some("scheduled");
            let terms = terms_in_brackets([event.kind_word(), scheduled]);
            format!("{}{place}{terms}: {}", briefing.when(event), event.text)
        }
        EntryId::Question(id) => {
            let question = &briefing.questions[id];
            let answered = question.answered.as_ref().map(|date| format!(" ({date})")).unwrap_or_default();
            match &question.answer {
                None => format!("Open question: {}", question.text),
                Some(answer) => format!("{} Answer{answered}: {answer}", question.text),
            }
        }
        EntryId::Judgement(id) => judgement(briefing, &briefing.judgements[id]),
    }
}

/// A text without the full stop at its end.
fn without_stop(text: &str) -> &str {
    let text = text.trim();
    text.strip_suffix('.').unwrap_or(text)
}

/// ", a hardened demand and a red line": what a position does, and how it changed.
fn stance(position: &Position) -> String {
    let words = [position.movement.map(Movement::word), position.kind.map(PositionKind::word)];
    let words = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let article = match position.kind {
        Some(_) if words.starts_with(['a', 'e', 'i', 'o', 'u']) => "an ",
        Some(_) => "a ",
        None => "",
    };
    match (words.is_empty(), position.red_line) {
        (true, false) => String::new(),
        (true, true) => ", a red line".to_owned(),
        (false, false) => format!(", {article}{words}"),
        (false, true) => format!(", {article}{words} and a red line"),
    }
}

/// "Judgement (likely, 55–80%): …. Confidence: low": how likely and how sure stand in sentences of their own.
fn judgement(briefing: &Briefing, judgement: &Judgement) -> String {
    let parts = [Some(judgement.likelihood.word().to_owned()), range(briefing, judgement)];
    let likelihood = joined(&parts.map(Option::unwrap_or_default), ", ");
    let text = judgement.text.trim_end().trim_end_matches('.');
    let confidence = judgement.confidence.map(|confidence| format!(". Confidence: {}", confidence.word()));
    format!("Judgement ({likelihood}): {text}{}", confidence.unwrap_or_default())
}

/// A name and the texts about it, as sentences.
fn said_of<const N: usize>(name: String, texts: [&Option<String>; N]) -> String {
    let texts: Vec<&str> = texts.into_iter().flatten().map(|text| text.trim()).collect();
    if texts.is_empty() { name } else { format!("{name}: {}", texts.join(". ").replace(".. ", ". ")) }
}

/// "according to Israeli officials (unnamed) and Qatar"; empty if no giver is named.
fn attribution(briefing: &Briefing, common: Option<&Common>) -> String {
    let givers = common.into_iter().flat_map(|common| &common.according_to);
    let names: Vec<String> = givers
        .map(|giver| {
            let is_unnamed = briefing.is_unnamed(giver);
            let unnamed = if is_unnamed { UNNAMED } else { "" };
            let name = giver.or_written(|id| briefing.actors[id].name.clone());
            let kind = giver.id().and_then(|id| briefing.actors[id].kind);
            let named = |name: String| format!("{}{name}", article(&name, kind));
            let name = if is_unnamed { within_sentence(&name) } else { named(name) };
            format!("{name}{unnamed}")
        })
        .collect();
    if names.is_empty() { String::new() } else { format!("according to {}", names.join(" and ")) }
}

/// The sources with their dates and places, and how firm it is: "Bloomberg, 3 Apr 2024, ¶12; disputed; B2".
fn support(briefing: &Briefing, entry: EntryId) -> String {
    let Some(common) = briefing.common(entry) else { return String::new() };
    let mut parts = Vec::new();
    parts.extend(Citation::by_source(&common.sources).iter().map(|cited| {
        let source = &cited[0].source;
        let date = source.id().and_then(|id| briefing.sources[id].published.as_ref());
        let places = cited.iter().filter_map(|citation| citation.locator.as_ref());
        let places: Vec<_> = places.map(ToString::to_string).collect();
        let outlet = source.or_written(|id| outlet(briefing, id));
        joined(&[outlet, date.map(ToString::to_string).unwrap_or_default(), places.join(", ")], ", ")
    }));
    parts.extend(common.as_of.iter().map(|date| as_of_words(briefing, date)));
    let status = briefing.status(entry).filter(|status| *status != FactStatus::Reported);
    let by: Vec<_> =
        common.disputed_by.iter().map(|by| by.or_written(|id| briefing.actors[id].name.clone())).collect();
    let by = if by.is_empty() { String::new() } else { format!(" by {}", by.join(" and ")) };
    parts.extend(status.map(|status| format!("{}{by}", status.word())));
    parts.extend(common.credibility.map(|credibility| {
        let reliability = match common.sources.as_slice() {
            [one] => one.source.id().and_then(|id| briefing.sources[id].reliability),
            _ => None,
        };
        match reliability {
            Some(letter) => format!("Admiralty grade {}{}", letter.word(), credibility.number()),
            None => format!("credibility {}", credibility.number()),
        }
    }));
    parts.join("; ")
}

/// A source in short, in quotation marks if no publisher is named; without its day, which stands behind it.
fn outlet(briefing: &Briefing, id: Id<Source>) -> String {
    let source = &briefing.sources[id];
    let told = briefing.outlet(id);
    let of_day = |day| format!("{} of {}", source.outlet(), briefing.in_its_year(day));
    let has_day = source.published.as_ref().map(of_day).is_some_and(|of_day| of_day == told);
    let outlet = if has_day { source.outlet() } else { told };
    if source.publisher.is_some() { outlet.to_owned() } else { quoted(outlet) }
}

fn quoted(words: &str) -> String {
    format!("“{}”", words.trim())
}

/// "Bloomberg, “The title”, the author, 3 Apr 2024".
fn source(briefing: &Briefing, id: Id<Source>) -> String {
    let source = &briefing.sources[id];
    let date = source.published.as_ref().map(ToString::to_string);
    let title = Some(quoted(&source.title));
    let parts = [source.publisher.clone(), title, source.author.clone(), date];
    joined(&parts.map(Option::unwrap_or_default), ", ")
}

/// A source in Markdown, with its address.
fn note(briefing: &Briefing, id: Id<Source>) -> String {
    let mut note = Clean::line(source(briefing, id)).in_markdown().to_string();
    note.extend(address(briefing, Target::Web(id)).map(|url| format!(", <{url}>")));
    note
}

fn terms_in_brackets<const N: usize>(terms: [Option<&'static str>; N]) -> String {
    in_brackets(&terms.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

fn in_brackets(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!(" ({words})") }
}
