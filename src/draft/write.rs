//! The draft as a TOML file, with comments that say what is left to fill in.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;

use super::DraftSource;
use super::actors::{DraftActor, DraftActors};
use super::facts::{DraftFact, DraftKind, demands};
use super::keys::DraftKeys;
use crate::model::{UNSORTED_ID, UNSORTED_NAME};
use crate::text::toml_string;

/// The issue under which statements stand until somebody names the issues.
const ISSUE: &str = UNSORTED_ID;

/// What to check where an article has no day that could be read.
const NO_DAY: &str = " # today; the article has no day: write here, and as `published` below, when it appeared, as exactly as you know";

/// The issue of a single entry.
#[derive(Clone, Copy)]
pub(super) enum IssuePlace<'a> {
    /// More positions of its giver can stand on it.
    Free(&'a str),
    /// A position of its giver stands on it as a table, beside which there can be no second.
    Taken(&'a str),
    /// Nothing tells which it is.
    Unknown,
}

/// The head of a draft: what the file says of itself, and its source.
pub(super) fn head(source: &DraftSource, today: &str, schema: &str) -> String {
    let title = source.title.as_deref().unwrap_or("Untitled");
    let day = source.published.as_deref().unwrap_or(today);
    let mut out = format!(
        "#:schema {schema}\n\n\
        # A draft, made of an article by `briefing draft`: what the article says, in its own words.\n\
        # Nobody has read it yet. What is left to you: read each entry beside its paragraph, shorten the texts, name the issues, say who is\n\
        # what, and leave out what does not matter. `briefing check` and `briefing coverage` help.\n\n\
        title = {}\nas-of = {day}{}\nstatus = \"draft\"\n# bottom-line = \"The main point, in a sentence or two.\"\n\
        # story = \"a-name\" # the same name in each later edition, so that they are compared\n\n\
        [sources.{}]\ntitle = {}\n",
        toml_string(title),
        if source.published.is_none() { NO_DAY } else { "" },
        source_key(source),
        toml_string(title),
    );
    let fields = [
        ("publisher", &source.publisher),
        ("author", &source.author),
        ("url", &source.url),
        ("file", &source.file),
    ];
    let _ = match &source.published {
        Some(published) => writeln!(out, "published = {published}"),
        None => writeln!(
            out,
            "# published = \"2026-03\" # when the article appeared; \"on Monday\" is counted from it"
        ),
    };
    for (key, value) in fields {
        if let Some(value) = value {
            let _ = writeln!(out, "{key} = {}", toml_string(value));
        }
    }
    out + "# reliability = \"B\" # A (the best) to E; F: nobody can tell\n"
}

/// The comment that names the times of an article that date nothing until its day is known.
pub(super) fn undated(times: &[String]) -> String {
    if times.is_empty() {
        return String::new();
    }
    let times = times.join(", ");
    format!(
        "# No event has these dates, as nothing tells which days they are: {times}.\n# Write `published` above, and run `briefing draft` anew with it: `--published 2026-03-18`.\n"
    )
}

/// The whole draft.
pub(super) fn draft(head: &str, source: &DraftSource, actors: &DraftActors, facts: &[DraftFact]) -> String {
    let mut out = head.to_owned();
    let id = source_key(source);
    write_actors(&mut out, &id, &worth_telling(actors, facts));
    let mut of_givers: HashMap<&str, Vec<&DraftFact>> = HashMap::new();
    for (giver, fact) in statements(facts) {
        of_givers.entry(giver).or_default().push(fact);
    }
    if !of_givers.is_empty() {
        let _ = write!(
            out,
            "\n# What they differ on. Name each issue, and write its id in place of `{ISSUE}` in the positions on it;\n\
            # say there whether it is a demand, an offer, a refusal … (`kind`).\n[issues]\n{ISSUE} = \"{UNSORTED_NAME}\"\n"
        );
    }
    for actor in &actors.all {
        for fact in of_givers.get(actor.key.as_str()).into_iter().flatten() {
            write_statement(&mut out, &id, [&actor.key, ISSUE], fact);
        }
    }
    for fact in facts {
        write_fact(&mut out, &id, fact);
    }
    out
}

/// The statements among some facts, each with the key of its giver.
fn statements(facts: &[DraftFact]) -> impl Iterator<Item = (&str, &DraftFact)> {
    let all = facts.iter().filter(|fact| matches!(fact.kind, DraftKind::Statement));
    all.map(|fact| (fact.giver.as_deref().unwrap_or_default(), fact))
}

/// The entry for one fact, as a draft has it, behind that of its giver if the file does not have that yet.
pub(super) fn entry(source: &str, giver: Option<&DraftActor>, issue: IssuePlace, fact: &DraftFact) -> String {
    let mut out = String::new();
    if let Some(giver) = giver {
        let _ = writeln!(out, "{}", self::actor(source, giver));
    }
    match (&fact.kind, &fact.giver) {
        (DraftKind::Statement, Some(giver)) => {
            let issue = match issue {
                IssuePlace::Free(issue) => issue,
                IssuePlace::Unknown => {
                    let _ = write!(out, "# The id of the issue goes in place of `{ISSUE}`.");
                    ISSUE
                }
                IssuePlace::Taken(issue) => {
                    let _ = write!(
                        out,
                        "# `{giver}` has one position on `{issue}` already. Write both as `[[positions.{giver}.{issue}]]`: put `{issue}` in place\n\
                        # of `{ISSUE}` here."
                    );
                    ISSUE
                }
            };
            write_statement(&mut out, source, [giver, issue], fact);
        }
        _ => write_fact(&mut out, source, fact),
    }
    out.trim_start().to_owned()
}

/// The entry for an actor.
pub(super) fn actor(source: &str, actor: &DraftActor) -> String {
    format!("[actors.{}]\n{}\n", actor.key, fields(actor, source).join("\n"))
}

fn write_statement(out: &mut String, source: &str, [giver, issue]: [&str; 2], fact: &DraftFact) {
    let text = toml_string(&fact.text);
    let kind = if demands(&fact.text) { "demand" } else { "statement" };
    let _ = writeln!(out, "\n[[positions.{giver}.{issue}]]\ntext = {text}\nkind = \"{kind}\"");
    // Whose words a quote is needs no telling.
    write_sourcing(out, source, fact, Some(giver).filter(|_| fact.quote.is_none() && fact.names_giver));
}

/// The section and the key of each fact in the draft.
pub(super) fn keys<'f>(facts: &'f [DraftFact]) -> Vec<(&'static str, String)> {
    let mut so_far: HashMap<&str, usize> = HashMap::new();
    let key = |fact: &'f DraftFact| match &fact.kind {
        DraftKind::Event(_) => ("events", fact.key.clone()),
        DraftKind::Figure(_) => ("figures", fact.key.clone()),
        DraftKind::Statement => {
            let giver = fact.giver.as_deref().unwrap_or_default();
            let number = so_far.entry(giver).or_default();
            *number += 1;
            // A list of one has a number too.
            ("positions", format!("{giver}.{ISSUE}.{number}"))
        }
    };
    facts.iter().map(key).collect()
}

/// The actors who give a fact, or of whom the article tells that they are somebody.
fn worth_telling<'a>(actors: &'a DraftActors, facts: &[DraftFact]) -> Vec<&'a DraftActor> {
    let givers: HashSet<&str> = facts.iter().filter_map(|fact| fact.giver.as_deref()).collect();
    let is_one = |actor: &&DraftActor| {
        actor.is_somebody || actor.office.is_some() || givers.contains(actor.key.as_str())
    };
    actors.all.iter().filter(is_one).collect()
}

fn write_actors(out: &mut String, source: &str, actors: &[&DraftActor]) {
    if actors.is_empty() {
        return;
    }
    out.push_str(
        "\n# Who acts or speaks. Say what each is (`kind`: person, body, company …) and what it is in the story (`role`: party,\n\
        # mediator, backer, observer, affected, source). Leave out whoever does not matter.\n[actors]\n",
    );
    for actor in actors {
        let _ = writeln!(out, "{} = {{ {} }}", actor.key, fields(actor, source).join(", "));
    }
}

fn fields(actor: &DraftActor, source: &str) -> Vec<String> {
    let mut fields = vec![format!("name = {}", toml_string(&actor.name))];
    match actor.aka.as_slice() {
        [] => {}
        [one] => fields.push(format!("aka = {}", toml_string(one))),
        several => {
            let all: Vec<_> = several.iter().map(|name| toml_string(name)).collect();
            fields.push(format!("aka = [{}]", all.join(", ")));
        }
    }
    fields.extend(actor.office.as_ref().map(|office| format!("office = {}", toml_string(office))));
    if actor.is_unnamed {
        fields.push("anonymous = true".to_owned());
    }
    fields.push(format!("source = {}", toml_string(&format!("{source}#{}", actor.paragraph))));
    fields
}

/// Writes a figure or an event.
fn write_fact(out: &mut String, source: &str, fact: &DraftFact) {
    match &fact.kind {
        DraftKind::Statement => return,
        DraftKind::Event(date) => {
            let kind = if date.is_deadline { "kind = \"deadline\"\n" } else { "" };
            let (key, date, text) = (&fact.key, &date.written, toml_string(&fact.text));
            let _ = writeln!(out, "\n[events.{key}]\ndate = {date}\n{kind}text = {text}");
        }
        DraftKind::Figure(figure) => {
            let _ = writeln!(out, "\n[figures.{}]\nlabel = {}", fact.key, toml_string(&figure.label));
            if let Some(value) = &figure.value {
                let _ = writeln!(out, "value = {value}");
            }
            if let Some((low, high)) = &figure.range {
                let _ = writeln!(out, "range = [{low}, {high}]");
            }
            if let Some(whole) = &figure.of {
                let _ = writeln!(out, "of = {whole}");
            }
            if let Some(day) = &figure.as_of {
                let _ = writeln!(out, "as-of = {day}");
            }
            for (key, words) in [("qualifier", &figure.qualifier), ("unit", &figure.unit)] {
                if let Some(words) = words {
                    let _ = writeln!(out, "{key} = {}", toml_string(words));
                }
            }
        }
    }
    write_sourcing(out, source, fact, fact.giver.as_deref());
}

fn write_sourcing(out: &mut String, source: &str, fact: &DraftFact, giver: Option<&str>) {
    if let Some(giver) = giver {
        let _ = writeln!(out, "according-to = {}", toml_string(giver));
    }
    if let Some(quote) = &fact.quote {
        let _ = writeln!(out, "quote = {}", toml_string(quote));
    }
    let place = toml_string(&format!("{source}#{}", fact.paragraph));
    let _ = writeln!(out, "source = {place}");
}

/// The key of the source, from its publisher.
fn source_key(source: &DraftSource) -> String {
    DraftKeys::default().make(source.publisher.as_deref().unwrap_or("article"), 2)
}
